"""The search index, and the place of each entry in it. Its one rule: places go up with time, so
that what is found comes newest first by itself, and a page begins where the last one ended.

A place is the entry's minute since the first day of the calendar, or the next that is free: close
together, the index stays small. Entries of one minute are in the order of their times, and of one
time in the order in which they were written, even where that makes others move up.

The index keeps no text and can give none back. What it was told of an entry is in
`translations_plain`, and what it is asked to forget is worked out from that.
"""

import json
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any

from data import search
from data.engine import Database
from data.stamps import stamp

MINUTES_A_DAY = 24 * 60
FURTHEST = 10_000_000
"""How far from its minute the place of an entry can be: more entries than anybody has (our own)."""


def free_place(db: Database, at: datetime) -> int:
    """The place for one more entry of the time `at`, behind all up to then; others move up where
    there is none. Inside the caller's transaction."""
    before = _first(
        db, "SELECT place FROM translations WHERE at <= ? ORDER BY at DESC, place DESC LIMIT 1", at
    )
    behind = first_since(db, at, later=True)
    place = minute(at) if before is None else max(minute(at), before + 1)
    if behind is None or place < behind:
        return place
    if before is None or before + 1 < behind:
        return behind - 1
    _move_up(db, behind)
    return behind


def is_free(db: Database, place: int, at: datetime) -> bool:
    """Whether an entry of the time `at` may stand at `place`: behind all up to then, before all
    that are later, and not further from its minute than any number of entries can explain."""
    if abs(place - minute(at)) > FURTHEST or place < 1:
        return False
    before = _first(
        db, "SELECT place FROM translations WHERE at <= ? ORDER BY at DESC, place DESC LIMIT 1", at
    )
    behind = first_since(db, at, later=True)
    return (before is None or before < place) and (behind is None or place < behind)


def minute(at: datetime) -> int:
    """The minute of a time, counted from the first day of the calendar in UTC."""
    at = at.astimezone(UTC)
    return at.toordinal() * MINUTES_A_DAY + at.hour * 60 + at.minute


def first_since(db: Database, at: datetime, later: bool = False) -> int | None:
    """The place of the first entry at this time, or `later`."""
    sign = ">" if later else ">="
    return _first(
        db, f"SELECT place FROM translations WHERE at {sign} ? ORDER BY at, place LIMIT 1", at
    )


def put(db: Database, place: int, text: str, marks: Iterable[str], found: bool = True) -> None:
    """Has the entry at `place` found by its plain text and by what it is filtered by; or, not
    `found`, only once it is put back."""
    db.execute("INSERT INTO translations_plain (place, text) VALUES (?, ?)", [place, text])
    if found:
        _add(db, place, search.terms(text, marks))


def change(db: Database, row: Mapping[str, Any], text: str, marks: Iterable[str]) -> None:
    """Has the entry that `row` holds found by this instead of what it was found by."""
    place = row["place"]
    before = search.terms(_text(db, place), marks_of(row))
    after = search.terms(text, marks)
    # To forget one term takes as long as to save an entry: only what is really gone.
    _forget(db, place, before - after)
    _add(db, place, after - before)
    db.execute("UPDATE translations_plain SET text = ? WHERE place = ?", [text, place])


def take_out(db: Database, row: Mapping[str, Any]) -> None:
    """Has the entry that `row` holds not found any more. Its text stays, to put it back from."""
    _forget(db, row["place"], search.terms(_text(db, row["place"]), marks_of(row)))


def put_back(db: Database, row: Mapping[str, Any]) -> None:
    """Undoes `take_out`."""
    _add(db, row["place"], search.terms(_text(db, row["place"]), marks_of(row)))


def fill_anew(db: Database) -> None:
    """Empties the index and has every entry found again that is not deleted."""
    db.execute("INSERT INTO translations_search (translations_search) VALUES ('delete-all')")
    for row in db["translations"].rows_where("deleted_at IS NULL", order_by="place"):
        put_back(db, row)


def marks_of(row: Mapping[str, Any]) -> list[str]:
    """What the entry that `row` holds is filtered by."""
    return search.marks(row["surface"], json.loads(row["feelings"]), row["need"])


def is_used(db: Database, mark: str) -> bool:
    """Whether any entry that is found has this mark."""
    return bool(
        db.execute(
            "SELECT 1 FROM translations_search WHERE translations_search MATCH ? LIMIT 1",
            [asking([mark])],
        ).fetchall()
    )


def disagreements(db: Database) -> int:
    """How many entries are not found by exactly what they hold: each by all of its terms and by
    nothing more, and nothing by what is gone. It writes nothing but its own passing table."""
    (reads_only,) = db.execute("PRAGMA query_only").fetchone()
    db.execute("PRAGMA query_only = OFF")
    try:
        db.execute(
            "CREATE VIRTUAL TABLE temp.indexed "
            "USING fts5vocab(main, translations_search, instance)"
        )
    finally:
        db.execute(f"PRAGMA query_only = {reads_only}")
    # Of each entry's terms a number is made, the same in whatever order they come.
    there: dict[int, int] = {}
    for term, place in db.execute("SELECT term, doc FROM temp.indexed"):
        there[place] = there.get(place, 0) + _number(term)
    wrong = 0
    for row in db["translations"].rows:
        text, found = _text(db, row["place"]), there.pop(row["place"], 0)
        if row["deleted_at"] is not None:
            wrong += found != 0
            continue
        held = sum(map(_number, search.terms(text, marks_of(row))))
        # Entries older than the first index have no empty line at the end.
        same = text.split() == search.searched(SimpleNamespace(**row)).split()
        wrong += found != held or not same
    return wrong + len(there)


def _number(term: str) -> int:
    return hash(term) | 1


def asking(terms: Iterable[str]) -> str:
    """The question to the index: whatever has all of these terms."""
    return " AND ".join(f'"{term}"' for term in terms)


def _add(db: Database, place: int, terms: set[str]) -> None:
    db.execute(
        "INSERT INTO translations_search (rowid, terms) VALUES (?, ?)", [place, " ".join(terms)]
    )


def _forget(db: Database, place: int, terms: set[str]) -> None:
    db.execute(
        "INSERT INTO translations_search (translations_search, rowid, terms) "
        "VALUES ('delete', ?, ?)",
        [place, " ".join(terms)],
    )


def _text(db: Database, place: int) -> str:
    rows = db.execute("SELECT text FROM translations_plain WHERE place = ?", [place]).fetchall()
    # Somebody else may have left something other there: what is not text is not found by any word.
    return rows[0][0] if rows and isinstance(rows[0][0], str) else ""


def _move_up(db: Database, first: int) -> None:
    """Frees the place `first`: it and those that follow without a gap move by as many as they are,
    or as far as there is room, so that it seldom has to be done again."""
    run, gap = [first], 0
    rows = db.execute("SELECT place FROM translations WHERE place > ? ORDER BY place", [first])
    for (place,) in rows:
        if place > run[-1] + 1:
            gap = place - run[-1] - 1
            break
        run.append(place)
    rows.close()
    by = min(gap or len(run), len(run))
    for place in reversed(run):
        (row,) = db["translations"].rows_where("place = ?", [place])
        if row["deleted_at"] is None:
            take_out(db, row)
        for table in ("translations", "translations_plain"):
            db.execute(f"UPDATE {table} SET place = ? WHERE place = ?", [place + by, place])
        if row["deleted_at"] is None:
            put_back(db, {**row, "place": place + by})


def _first(db: Database, statement: str, at: datetime) -> int | None:
    return next((place for (place,) in db.execute(statement, [stamp(at)]).fetchall()), None)
