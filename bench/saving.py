"""One durable save of a translation, against Python's own sqlite3 storing the same as safely."""

import sqlite3
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

from bench import entries
from bench.comparison import Comparison, in_turn
from data.store import Store
from regulate.translation import Translation

WARM_UPS = 20


def lines(folder: Path, runs: int) -> Iterator[str]:
    count = WARM_UPS + runs
    store = Store.open(folder / "saving.db")
    schema, rows = _what_is_stored(folder / "saving-sample.db", count)
    plain = sqlite3.connect(folder / "saving-plain.db", isolation_level=None)
    try:
        plain.execute("PRAGMA journal_mode = WAL")
        plain.execute("PRAGMA synchronous = FULL")
        try:
            for statement in schema:
                plain.execute(statement)
        except sqlite3.OperationalError as error:
            yield f"  not measured: this Python's sqlite3 cannot make the tables ({error})"
            return
        to_add = entries.translations(count)
        to_insert = iter(rows)
        pairs = in_turn(
            lambda: _seconds(_add, store, next(to_add)),
            lambda: _seconds(_insert, plain, *next(to_insert)),
            runs,
            WARM_UPS,
        )
    finally:
        plain.close()
        store.close()
    save = Comparison(pairs)
    yield save.line("one durable save")
    ours, floor = save.medians
    yield f"    medians on this machine: {ours * 1000:.2f} ms and {floor * 1000:.2f} ms"


def _seconds(step: Callable[..., None], *arguments: object) -> float:
    began = time.perf_counter()
    step(*arguments)
    return time.perf_counter() - began


def _add(store: Store, translation: Translation) -> None:
    store.journal.add(translation, datetime.now(UTC), "UTC")


def _insert(plain: sqlite3.Connection, columns: dict[str, object], text: str) -> None:
    names, marks = ", ".join(columns), ", ".join("?" * len(columns))
    plain.execute("BEGIN IMMEDIATE")
    id = plain.execute(
        f"INSERT INTO translations ({names}) VALUES ({marks})", list(columns.values())
    ).lastrowid
    plain.execute("INSERT INTO translations_search (rowid, text) VALUES (?, ?)", [id, text])
    plain.execute("COMMIT")


def _what_is_stored(path: Path, count: int) -> tuple[list[str], list[tuple[dict, str]]]:
    """The statements that make the tables, and the rows and searched texts of `count` entries,
    read from a journal, so that the floor stores what Regulate stores, whatever that comes to be.
    """
    store = Store.open(path)
    entries.fill(store, count)
    with store.reading() as db:
        schema = db.execute(
            "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL"
            " AND tbl_name IN ('translations', 'translations_search')"
        ).fetchall()
        rows = list(db["translations"].rows)
        texts = dict(db.execute("SELECT rowid, text FROM translations_search").fetchall())
    store.close()
    return [sql for (sql,) in schema], [(row, texts[row.pop("id")]) for row in rows]
