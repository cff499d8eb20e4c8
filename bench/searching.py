"""Search over a full journal, against a plain LIKE over every entry in Python's own sqlite3."""

import sqlite3
import time
from collections.abc import Callable, Iterator
from itertools import cycle
from pathlib import Path
from statistics import median

from PySide6.QtCore import QCoreApplication

from bench import entries
from bench.comparison import Comparison, in_turn, p99
from data.journal import plain
from data.store import Store
from regulate.content import Words
from ui.clock import SystemClock
from ui.desk import Desk
from ui.journal import JournalViewModel

ENTRIES = 10_000
ROWS_IN_SIGHT = 8
QUERIES = {
    "one letter": ("a", "t", "ש", "ל"),
    "two letters": ("di", "ph", "של", "הט"),
    "two letters, not found": ("xq", "zq", "ץא", "ףב"),
    "three letters": ("din", "pho", "הטל", "ארו"),
    "a word": ("kitchen", "birthday", "המטבח", "ההולדת"),
    "two words": ("phone dinner", "money night", "הטלפון הלילה", "הכסף לעבודה"),
    "a word, not found": ("zebra", "quartz", "זברה", "קסילופון"),
}
TYPED = ("kitchen", "phone dinner", "המטבח", "zebra")


def lines(folder: Path, runs: int) -> Iterator[str]:
    path = folder / "searching.db"
    store = Store.open(path)
    entries.fill(store, ENTRIES)
    scanned = _plain_copy(store, folder / "searching-plain.db")
    for label, queries in QUERIES.items():
        for query in queries:
            if store.journal.find(query) != _scan(scanned, query):
                raise RuntimeError(f"the two searches for {query!r} differ")
        yield from _ratios(label, queries, store, scanned, runs)
    scanned.close()
    store.close()
    yield from _keystrokes(path, max(1, runs // 20))


def _ratios(
    label: str, queries: tuple[str, ...], store: Store, scanned: sqlite3.Connection, runs: int
) -> Iterator[str]:
    ours, floor = cycle(queries), cycle(queries)
    search = Comparison(
        in_turn(
            lambda: _seconds(store.journal.find, next(ours)),
            lambda: _seconds(_scan, scanned, next(floor)),
            runs,
            warm_ups=2 * len(queries),
        )
    )
    slow, slow_scan = search.p99s
    yield search.line(label) + f"; of p99s {slow / slow_scan:.2f}"


def _seconds(search: Callable[..., object], *arguments: object) -> float:
    began = time.perf_counter()
    search(*arguments)
    return time.perf_counter() - began


def _plain_copy(store: Store, path: Path) -> sqlite3.Connection:
    """The same entries in one table, with the searched text beside the rest of each entry."""
    with store.reading() as db:
        rows = [
            (row["id"], row["at"], row["deleted_at"], row["situation"], row["words"])
            for row in db["translations"].rows
        ]
        texts = dict(db.execute("SELECT rowid, text FROM translations_search").fetchall())
    copy = sqlite3.connect(path)
    copy.execute(
        "CREATE TABLE translations"
        " (id INTEGER PRIMARY KEY, at TEXT, deleted_at TEXT, situation TEXT, words TEXT, text TEXT)"
    )
    copy.execute("CREATE INDEX translations_at ON translations (at, id)")
    copy.executemany(
        "INSERT INTO translations VALUES (?, ?, ?, ?, ?, ?)",
        [(*row, texts[row[0]]) for row in rows],
    )
    copy.commit()
    return copy


def _scan(copy: sqlite3.Connection, query: str) -> list[int]:
    words = plain(query).split()
    like = " AND text LIKE ?" * len(words)
    found = copy.execute(
        f"SELECT id FROM translations WHERE deleted_at IS NULL{like} ORDER BY at DESC, id DESC",
        [f"%{word}%" for word in words],
    ).fetchall()
    return [id for (id,) in found]


def _keystrokes(path: Path, runs: int) -> Iterator[str]:
    """From a keystroke to the rows in sight, through the view-model; typed letter by letter."""
    app = QCoreApplication.instance() or QCoreApplication([])
    desk = Desk(path, SystemClock(), Words("en"))
    view = JournalViewModel(desk)
    view.search("warming up")
    times = [
        _seconds(_type, view, word[:length])
        for _ in range(runs)
        for word in TYPED
        for length in range(1, len(word) + 1)
    ]
    desk.close()
    del view, app
    yield (
        f"  a keystroke to the rows in sight, on this machine: median "
        f"{median(times) * 1000:.1f} ms, p99 {p99(times) * 1000:.1f} ms, {len(times)} keystrokes"
    )


def _type(view: JournalViewModel, query: str) -> None:
    view.search(query)
    for row in range(min(ROWS_IN_SIGHT, view.entries.rowCount())):
        for role in view.entries.roleNames():
            view.entries.data(view.entries.index(row), role)
