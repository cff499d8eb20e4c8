"""The records of soothing: which activity, and the heat before and after it where it was told."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from data.engine import Database
from data.session import Session
from data.stamps import moment, new_uid, stamp
from regulate.soothing import Soothing


@dataclass(frozen=True)
class SavedSoothing:
    """An activity that was done, as it was saved. `pause` is the uid of the pause it was in, or
    empty."""

    uid: str
    at: datetime
    zone: str
    soothing: Soothing
    pause: str = ""


class Soothings:
    """Saves and finds what was done to settle."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, soothing: Soothing, at: datetime, zone: str, pause: str = "") -> str:
        """Saves what was done, durably; its uid. Raises a Fault."""
        uid = new_uid()
        with self._session.transaction() as db:
            write(db, SavedSoothing(uid, at, zone, soothing, pause))
        return uid

    def tell_after(self, uid: str, heat: int) -> None:
        """Notes the heat after it, told once it was saved. Raises a Fault."""
        with self._session.transaction() as db:
            db.execute("UPDATE soothings SET after = ? WHERE uid = ?", [heat, uid])

    def latest(self, limit: int) -> list[SavedSoothing]:
        """The latest ones, newest first. Raises a Fault."""
        with self._session.reading() as db:
            rows = db["soothings"].rows_where(order_by="at DESC, id DESC", limit=limit)
            return [_saved(row) for row in rows]

    def all(self) -> list[SavedSoothing]:
        """Every one, oldest first. Raises a Fault."""
        with self._session.reading() as db:
            return [_saved(row) for row in db["soothings"].rows_where(order_by="at, id")]


def write(db: Database, saved: SavedSoothing) -> None:
    """Adds the record inside the caller's transaction."""
    db["soothings"].insert(
        {
            "uid": saved.uid,
            "at": stamp(saved.at),
            "zone": saved.zone,
            "activity": saved.soothing.activity,
            "before": saved.soothing.before,
            "after": saved.soothing.after,
            "pause": saved.pause,
        }
    )


def _saved(row: dict[str, Any]) -> SavedSoothing:
    soothing = Soothing(row["activity"], row["before"], row["after"])
    return SavedSoothing(row["uid"], moment(row["at"]), row["zone"], soothing, row["pause"])
