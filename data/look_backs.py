"""The records of look-backs: the week's one question, answered or skipped."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from data.engine import Database
from data.session import Session
from data.stamps import moment, new_uid, stamp
from regulate.later import LookBack


@dataclass(frozen=True)
class SavedLookBack:
    """A look-back as it was saved."""

    uid: str
    at: datetime
    zone: str
    look_back: LookBack


class LookBacks:
    """Saves look-backs and tells when the last one was."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, look_back: LookBack, at: datetime, zone: str) -> str:
        """Saves a look-back, durably; its uid. Raises a Fault."""
        uid = new_uid()
        with self._session.transaction() as db:
            write(db, SavedLookBack(uid, at, zone, look_back))
        return uid

    def latest(self) -> datetime | None:
        """When the question was last answered or skipped. Raises a Fault."""
        with self._session.reading() as db:
            (at,) = db.execute("SELECT max(at) FROM look_backs").fetchone()
            return moment(at) if at else None

    def all(self) -> list[SavedLookBack]:
        """Every look-back, oldest first. Raises a Fault."""
        with self._session.reading() as db:
            return [_saved(row) for row in db["look_backs"].rows_where(order_by="at, id")]


def write(db: Database, saved: SavedLookBack) -> None:
    """Adds the look-back inside the caller's transaction."""
    db["look_backs"].insert(
        {
            "uid": saved.uid,
            "at": stamp(saved.at),
            "zone": saved.zone,
            "answer": saved.look_back.answer,
        }
    )


def _saved(row: dict[str, Any]) -> SavedLookBack:
    look_back = LookBack(row["answer"])
    return SavedLookBack(row["uid"], moment(row["at"]), row["zone"], look_back)
