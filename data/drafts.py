"""Drafts: what is being typed now, kept so that closing or a crash loses nothing."""

import json
from datetime import datetime
from typing import Any

from data.engine import Database
from data.session import Session
from data.stamps import stamp

PLACES = ("entry", "jot", "pause", "plan", "talk", "translate")
"""Where something is typed; a uid may stand behind it, of the record that it was begun from."""


class Drafts:
    """Keeps one draft a place."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def keep(self, place: str, body: dict[str, Any], at: datetime) -> None:
        """Keeps what is typed at `place`, in place of what was kept there. Raises a Fault."""
        with self._session.transaction() as db:
            write(db, place, body, at)

    def get(self, place: str) -> dict[str, Any]:
        """What was being typed at `place`; empty when nothing was. Raises a Fault."""
        with self._session.reading() as db:
            for row in db["drafts"].rows_where("place = ?", [place]):
                body = json.loads(row["body"])
                return body if isinstance(body, dict) else {}
        return {}

    def all(self) -> list[tuple[str, str, dict[str, Any]]]:
        """Every draft: its place, when it was kept, and what was typed. Raises a Fault."""
        with self._session.reading() as db:
            rows = db["drafts"].rows_where(order_by="id")
            return [(row["place"], row["at"], json.loads(row["body"])) for row in rows]

    def clear(self, place: str) -> None:
        """Forgets the draft of a place for good: none of what was typed there is left in any file.
        Raises a Fault."""
        with self._session.transaction() as db:
            gone = forget(db, place)
        if gone:
            self._session.empty_log()


def write(db: Database, place: str, body: dict[str, Any], at: datetime) -> None:
    """Keeps what is typed at `place` inside the caller's transaction."""
    db.execute(
        "INSERT INTO drafts (place, at, body) VALUES (?, ?, ?) "
        "ON CONFLICT (place) DO UPDATE SET at = excluded.at, body = excluded.body",
        [place, stamp(at), _storable(json.dumps(body, ensure_ascii=False))],
    )


def forget(db: Database, place: str) -> bool:
    """Forgets the draft of a place, whether there was one, inside the caller's transaction."""
    return _keep_only(db, "place != ?", place)


def forget_of(db: Database, uid: str) -> bool:
    """Forgets the drafts begun from one record, whose places end with its uid, inside the caller's
    transaction."""
    return _keep_only(db, "substr(place, -length(?1) - 1) != ' ' || ?1", uid)


def _keep_only(db: Database, where: str, value: str) -> bool:
    kept = list(db["drafts"].rows_where(where, [value]))
    if len(kept) == db["drafts"].count:
        return False
    # Of one row alone that is deleted, copies may be left on its page: it is written anew.
    db.execute("DELETE FROM drafts")
    db["drafts"].insert_all(kept)
    return True


def _storable(text: str) -> str:
    """`text` with a question mark for half a character, as a field that is full can leave one."""
    return text.encode("utf-8", "replace").decode("utf-8")
