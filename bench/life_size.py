"""The journal at life size: opened, shown, searched while typing, saved into, at ten entries and at
many. Against Python's own sqlite3 doing the same statements on a plain copy; and against itself,
one size against the next."""

import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import chain, cycle, pairwise
from pathlib import Path
from statistics import median

from PySide6.QtCore import QCoreApplication

from bench import entries
from bench.comparison import Comparison, in_turn, p99
from bench.saving import SETTINGS, plain_copy, saved, seconds
from data import engine
from data.journal import GLANCE_CHARACTERS, GLANCE_TEXTS, Found
from data.search import Search
from data.store import Store
from regulate.content import Words
from ui.clock import SystemClock
from ui.desk import Desk
from ui.journal import JournalViewModel

PAGE = 60
ROWS_IN_SIGHT = 8
FRAME_MILLISECONDS = 16
TYPED = {
    "found": ("kitchen", "phone dinner", "itche", "birthday party", "המטבח", "טלפון", "לארוחת"),
    "not found": ("zebra", "kitchenette", "xylophone", "קסילופון", "המטבחון", "dinner zebra"),
    "pieces only": ("tertertert", "bababanana", "ללבללבללב", "lolo lolola"),
    "letter by letter": ("a b c d e f g h i j k l m ש ל מ ה ו ב כ",),
    "filtered": ("kitchen", "the night", "בלילה", "zebra"),
}
"""What is typed, letter by letter. Of "pieces only" there are the pieces in many entries, and the
whole in few or none."""
FILTERS = (
    Search(surface="anger"),
    Search(feeling="hurt"),
    Search(need="own:לב סגור"),
    Search(surface="blame", feeling="stung", since=entries.FIRST),
)


@dataclass
class Sized:
    """One journal, and its plain copy."""

    path: Path
    store: Store
    plain: sqlite3.Connection


def lines(folder: Path, sizes: tuple[int, ...], runs: int) -> Iterator[str]:
    journals = [_sized(folder, size) for size in sizes]
    measures: dict[str, Callable[[Sized], Comparison]] = {
        "open": lambda journal: _opened(journal, folder, runs),
        "first page": lambda journal: _compare(journal, [Search()], runs),
        **{
            f"typing, {label}": lambda journal, label=label: _compare(
                journal, _keystrokes(label), runs
            )
            for label in TYPED
        },
        "save": lambda journal: saved(
            journal.store, journal.plain, folder / f"sample-{journal.path.stem}.db", 10 * runs
        ),
    }
    for label, measure in measures.items():
        found = [measure(journal) for journal in journals]
        for size, comparison in zip(sizes, found, strict=True):
            ours, floor = comparison.medians
            slow, slow_floor = comparison.p99s
            yield (
                f"  {label:<24} {size:>7,} entries  {ours / floor:5.2f}, of p99s "
                f"{slow / slow_floor:5.2f}   here {ours * 1000:.2f} ms, p99 {slow * 1000:.2f} ms, "
                f"{len(comparison.pairs)} runs"
            )
        medians = [comparison.medians[0] for comparison in found]
        growth = ", ".join(f"{after / before:.2f}" for before, after in pairwise(medians))
        yield f"    from one size to the next: {growth}"
    yield from _frames(journals[-1], sizes[-1], runs)
    yield from _in_the_window(journals[-1].path, runs)
    yield from _slow_ones(journals[-1], runs)
    swept = [1000 * seconds(engine.write_anew, journal.store.db) for journal in journals]
    yield f"  the file written anew after a purge: {', '.join(f'{ms:.0f} ms' for ms in swept)}"
    for journal in journals:
        journal.store.close()
        journal.plain.close()


def _sized(folder: Path, size: int) -> Sized:
    path = folder / f"life-{size}.db"
    store = Store.open(path)
    entries.fill(store, size)
    return Sized(path, store, plain_copy(store, folder / f"life-{size}-plain.db"))


def _keystrokes(label: str) -> list[Search]:
    """Every query on the way to each of the words."""
    filters = FILTERS if label == "filtered" else (Search(),)
    return [
        Search(word[:length], each.surface, each.feeling, each.need, each.since)
        for word in TYPED[label]
        for length in range(1, len(word) + 1)
        for each in filters
    ]


def _compare(journal: Sized, asked: list[Search], runs: int) -> Comparison:
    """A glance for each search, `runs` times over where they are few."""
    count = max(len(asked), 10 * runs)
    ours, floor = cycle(asked), cycle(asked)
    return Comparison(
        in_turn(
            lambda: seconds(journal.store.journal.glance, next(ours), PAGE),
            lambda: seconds(_same_statements, journal.plain, next(floor)),
            count,
            warm_ups=len(asked),
        )
    )


def _same_statements(plain: sqlite3.Connection, asked: Search) -> list[tuple]:
    """What a glance asks the database, and the rows as they come; no entry is made of them."""
    found = Found(plain, asked, "")
    places = found.take(PAGE, GLANCE_TEXTS, GLANCE_CHARACTERS)
    marks = ", ".join("?" * len(places))
    rows = plain.execute(f"SELECT * FROM translations WHERE place IN ({marks})", places).fetchall()
    plain.execute("SELECT uid FROM translations WHERE place = ?", [found.reached]).fetchall()
    return rows


def _opened(journal: Sized, folder: Path, runs: int) -> Comparison:
    """From a closed file to a first page in hand, what was deleted gone."""
    ours, floor = (folder / f"{journal.path.stem}-{side}.db" for side in ("ours", "floor"))
    for copy in (ours, floor):
        journal.store.db.execute("VACUUM INTO ?", [str(copy)])
        Store.open(copy).close()
    compared = Comparison(
        in_turn(lambda: seconds(_open, ours), lambda: seconds(_open_plain, floor), runs)
    )
    for copy in (ours, floor):
        copy.unlink()
    return compared


def _open(path: Path) -> None:
    store = Store.open(path)
    store.journal.purge_deleted()
    store.journal.glance(Search(), PAGE)
    store.close()


def _open_plain(path: Path) -> None:
    plain = sqlite3.connect(path, isolation_level=None)
    for setting in SETTINGS:
        plain.execute(f"PRAGMA {setting}").fetchall()
    plain.execute("PRAGMA user_version").fetchall()
    plain.execute("BEGIN IMMEDIATE")
    plain.execute("SELECT * FROM translations WHERE deleted_at IS NOT NULL").fetchall()
    plain.execute("COMMIT")
    _same_statements(plain, Search())
    plain.close()


def _frames(journal: Sized, size: int, runs: int) -> Iterator[str]:
    """Every keystroke of all that is typed, against a frame."""
    asked = list(chain.from_iterable(map(_keystrokes, TYPED)))
    for each in asked:
        journal.store.journal.glance(each, PAGE)
    times = [
        seconds(journal.store.journal.glance, each, PAGE)
        for _ in range(max(1, runs // 10))
        for each in asked
    ]
    yield _against_a_frame(f"a keystroke among {size:,}", times)


def _in_the_window(path: Path, runs: int) -> Iterator[str]:
    """From a keystroke to the rows in sight, through the view-model; and each further look that it
    takes while the window goes on."""
    app = QCoreApplication.instance() or QCoreApplication([])
    desk = Desk(path, SystemClock(), Words("en"))
    view = JournalViewModel(desk)
    view.search("warming up")
    times = []
    for _ in range(max(1, runs // 10)):
        for word in chain(*TYPED.values()):
            for length in range(1, len(word) + 1):
                times.append(seconds(_type, view, word[:length]))
                while view.looking:
                    times.append(seconds(app.processEvents))
    desk.close()
    del view, app
    yield _against_a_frame("the same, to the rows in sight", times)


def _type(view: JournalViewModel, query: str) -> None:
    view.search(query)
    for row in range(min(ROWS_IN_SIGHT, view.entries.rowCount())):
        for role in view.entries.roleNames():
            view.entries.data(view.entries.index(row), role)


def _against_a_frame(label: str, times: list[float]) -> str:
    slow = 1000 * p99(times)
    return (
        f"  {label}: median {1000 * median(times):.2f} ms, p99 {slow:.2f} ms, "
        f"highest {1000 * max(times):.2f} ms, {len(times)} looks   goal p99 at most a frame, "
        f"{FRAME_MILLISECONDS} ms: {'met' if slow <= FRAME_MILLISECONDS else 'not met'}"
    )


def _slow_ones(journal: Sized, runs: int) -> Iterator[str]:
    """What has to find every term of an entry in the index; for information."""
    kept = journal.store.journal
    some = kept.page(Search(), runs)
    deleted = [1000 * seconds(kept.delete, each.uid, each.at) for each in some]
    back = [1000 * seconds(kept.put_back, each.uid) for each in some]
    yield (
        f"  deleting an entry: median {median(deleted):.1f} ms; putting it back: "
        f"{median(back):.1f} ms, {len(some)} runs"
    )
