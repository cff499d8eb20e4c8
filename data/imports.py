"""The notes on what the last imports took in, so that one can be undone, after a restart too. Its
one rule: what a person changed since then stays.

A note names a record and has a mark of how it stood; it keeps nothing of what was written.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from data import journal, own_words
from data.engine import Database
from data.session import Session
from data.stamps import moment, stamp

NOTED = 3
"""How many of the latest imports can be undone (our own choice)."""

_HERE = {
    "check_ins": "SELECT uid, next FROM check_ins",
    "pauses": "SELECT uid, (SELECT count(*) FROM pause_events WHERE pause_id = pauses.id) "
    "FROM pauses",
    "translations": "SELECT uid, changed_at || ' ' || said || ' ' || landed FROM translations",
    "plans": "SELECT uid, '' FROM plans",
    "soothings": "SELECT uid, coalesce(after, '') FROM soothings",
    "repairs": "SELECT uid, '' FROM repairs",
    "jottings": "SELECT uid, dismissed_at IS NOT NULL FROM jottings",
    "look_backs": "SELECT uid, '' FROM look_backs",
    "own_words": "SELECT kind || ' ' || word, '' FROM own_words",
    "settings": "SELECT name, value FROM settings",
    "drafts": "SELECT place, at FROM drafts",
}
"""What is here of each kind, each record by its name, with a mark that changes when it does."""


@dataclass(frozen=True)
class Import:
    """An import that can be undone: when it was, and how many records it took in."""

    at: datetime
    count: int


@dataclass(frozen=True)
class Undone:
    """How many records an undone import took along, and how many stayed because they were changed
    since."""

    removed: int
    stayed: int


def here(db: Database, kind: str) -> dict[str, str]:
    """The records of a kind that are here, deleted or not: their names, with their marks."""
    return {name: str(mark) for name, mark in db.execute(_HERE[kind]).fetchall()}


def note(db: Database, at: datetime, names: dict[str, set[str]]) -> None:
    """Notes what an import took in, by kind, inside its transaction; the oldest note is let go."""
    id = db.execute("INSERT INTO imports (at) VALUES (?)", [stamp(at)]).lastrowid
    for kind, taken in names.items():
        noted = [(name, mark) for name, mark in here(db, kind).items() if name in taken]
        if kind == "own_words":
            # By number: a word that is forgotten later is in no note either.
            noted = [(str(row["id"]), row["used_at"]) for row in _own_words(db, taken)]
        db.conn.executemany(
            "INSERT INTO imported (import_id, kind, name, mark) VALUES (?, ?, ?, ?)",
            ((id, kind, name, mark) for name, mark in noted),
        )
    kept = f"SELECT id FROM imports ORDER BY id DESC LIMIT {NOTED}"
    db.execute(f"DELETE FROM imports WHERE id NOT IN ({kept})")


def latest(session: Session) -> Import | None:
    """The import that would be undone, if there is one. Raises a Fault."""
    with session.reading() as db:
        rows = db.execute(
            "SELECT at, (SELECT count(*) FROM imported WHERE import_id = imports.id) "
            "FROM imports ORDER BY id DESC LIMIT 1"
        ).fetchall()
        return next((Import(moment(at), count) for at, count in rows), None)


def undo(session: Session) -> Undone | None:
    """Removes for good what the latest import took in and nobody changed since, all or nothing;
    None where there is no import to undo. Nothing of it is left in any file, as soon as
    `Session.sweep` can. Raises a Fault."""
    with session.transaction() as db:
        latest = db.execute("SELECT id FROM imports ORDER BY id DESC LIMIT 1").fetchall()
        if not latest:
            return None
        ((id,),) = latest
        removed = stayed = 0
        # Drafts first: a record that something is begun from stays. Own words last, once nothing
        # that goes uses them any more.
        for kind in ("drafts", *(kind for kind in _HERE if kind not in ("drafts", "own_words"))):
            gone, changed = _unchanged(db, id, kind)
            _remove(db, kind, gone)
            removed, stayed = removed + len(gone), stayed + changed
        noted = set(_noted(db, id, "own_words"))
        own = [
            (row["kind"], row["word"])
            for row in db["own_words"].rows
            if (str(row["id"]), row["used_at"]) in noted
        ]
        before = db["own_words"].count
        own_words.forget_unused(db, own)
        gone_words = before - db["own_words"].count
        db.execute("DELETE FROM imports WHERE id = ?", [id])
        session.to_be_swept()
    session.sweep()
    return Undone(removed + gone_words, stayed + len(own) - gone_words)


def _unchanged(db: Database, id: int, kind: str) -> tuple[set[str], int]:
    """The names of what an import took in of a kind and is here as it was, and how many are here
    but not as they were."""
    now = here(db, kind)
    begun = {place.partition(" ")[2] for place in here(db, "drafts")}
    noted = _noted(db, id, kind)
    still = {name: now[name] == mark and name not in begun for name, mark in noted if name in now}
    gone = {name for name, unchanged in still.items() if unchanged}
    return gone, len(still) - len(gone)


def _noted(db: Database, id: int, kind: str) -> list[tuple[str, str]]:
    return db.execute(
        "SELECT name, mark FROM imported WHERE import_id = ? AND kind = ?", [id, kind]
    ).fetchall()


def _own_words(db: Database, names: set[str]) -> list[dict[str, Any]]:
    return [row for row in db["own_words"].rows if f"{row['kind']} {row['word']}" in names]


def _remove(db: Database, kind: str, names: set[str]) -> None:
    if kind == "translations":
        journal.remove(db, names)
    elif names:
        key = {"settings": "name", "drafts": "place"}.get(kind, "uid")
        db.conn.executemany(f"DELETE FROM {kind} WHERE {key} = ?", ((name,) for name in names))
