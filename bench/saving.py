"""One durable save of a translation, against Python's own sqlite3 storing the same as safely."""

import sqlite3
import time
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

from bench import entries
from bench.comparison import Comparison, in_turn
from data.index import free_place
from data.stamps import moment
from data.store import Store
from regulate.translation import Translation

WARM_UPS = 20
SETTINGS = (
    "journal_mode = WAL",
    "synchronous = FULL",
    "temp_store = MEMORY",
    "secure_delete = ON",
    "foreign_keys = ON",
)
"""What both sides are opened with, as far as it changes how a statement is done."""


def lines(folder: Path, runs: int) -> Iterator[str]:
    store = Store.open(folder / "saving.db")
    entries.fill(store, 1)
    plain = plain_copy(store, folder / "saving-plain.db")
    try:
        save = saved(store, plain, folder / "saving-sample.db", runs)
    finally:
        plain.close()
        store.close()
    yield save.line("one durable save")
    ours, floor = save.medians
    yield f"    medians on this machine: {ours * 1000:.2f} ms and {floor * 1000:.2f} ms"


def plain_copy(store: Store, path: Path) -> sqlite3.Connection:
    """The same journal, with the same tables and the same index, open in Python's own sqlite3."""
    store.db.execute("VACUUM INTO ?", [str(path)])
    plain = sqlite3.connect(path, isolation_level=None)
    for setting in SETTINGS:
        plain.execute(f"PRAGMA {setting}").fetchall()
    return plain


def saved(store: Store, plain: sqlite3.Connection, sample: Path, runs: int) -> Comparison:
    """The seconds of a save on both sides, entry by entry, each behind all that there are."""
    count = WARM_UPS + runs
    rows = _what_is_stored(sample, count)
    to_add, to_insert = entries.translations(count), iter(rows)
    (last,) = plain.execute("SELECT max(at) FROM translations").fetchone()
    times = [moment(last) + timedelta(minutes=1 + number) for number in range(count)]
    ours, floor = iter(times), iter(times)
    return Comparison(
        in_turn(
            lambda: seconds(_add, store, next(to_add), next(ours)),
            lambda: seconds(_insert, plain, *next(to_insert), next(floor)),
            runs,
            WARM_UPS,
        )
    )


def seconds(step: Callable[..., object], *arguments: object) -> float:
    began = time.perf_counter()
    step(*arguments)
    return time.perf_counter() - began


def _add(store: Store, translation: Translation, at) -> None:
    store.journal.add(translation, at, "UTC", "translate")


def _insert(plain: sqlite3.Connection, columns: dict, text: str, terms: str, at) -> None:
    """Every statement of a save, with the values ready."""
    columns["at"] = columns["changed_at"] = at.isoformat(timespec="microseconds")
    names, marks = ", ".join(columns), ", ".join("?" * len(columns))
    plain.execute("BEGIN IMMEDIATE")
    columns["place"] = place = free_place(plain, at)
    plain.execute(f"INSERT INTO translations ({names}) VALUES ({marks})", list(columns.values()))
    plain.execute("INSERT INTO translations_plain (place, text) VALUES (?, ?)", [place, text])
    plain.execute("INSERT INTO translations_search (rowid, terms) VALUES (?, ?)", [place, terms])
    plain.execute("SELECT * FROM drafts WHERE place != ?", ["translate"]).fetchall()
    plain.execute("SELECT count(*) FROM drafts").fetchall()
    plain.execute("COMMIT")


def _what_is_stored(path: Path, count: int) -> list[tuple[dict, str, str]]:
    """The rows, searched texts and terms of `count` entries, read from a journal, so that the floor
    stores what Regulate stores, whatever that comes to be."""
    from data import index, search

    store = Store.open(path)
    entries.fill(store, count)
    with store.reading() as db:
        rows = list(db["translations"].rows)
        texts = dict(db.execute("SELECT place, text FROM translations_plain").fetchall())
    store.close()
    stored = []
    for row in rows:
        text = texts[row["place"]]
        terms = " ".join(search.terms(text, index.marks_of(row)))
        del row["id"]
        stored.append((row, text, terms))
    return stored
