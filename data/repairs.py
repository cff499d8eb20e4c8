"""The records of repairs: what was heard, what is one's own, one small next step."""

from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from data.engine import Database
from data.session import Session
from data.stamps import moment, new_uid, stamp
from regulate.repair import Repair


@dataclass(frozen=True)
class SavedRepair:
    """A repair as it was saved. `pause` is the uid of the pause it came after, or empty."""

    uid: str
    at: datetime
    zone: str
    repair: Repair
    pause: str = ""


class Repairs:
    """Saves, finds and deletes repairs."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add(
        self, repair: Repair, at: datetime, zone: str, pause: str = "", draft: str = ""
    ) -> str:
        """Saves a repair, durably, and forgets the draft it was made from; its uid. Raises a
        Fault."""
        uid = new_uid()
        with self._session.transaction() as db:
            write(db, SavedRepair(uid, at, zone, repair, pause))
            db.execute("DELETE FROM drafts WHERE place = ?", [draft])
        return uid

    def delete(self, uid: str, at: datetime) -> bool:
        """Takes a repair out of sight, until it is restored or removed; whether it was there.
        Raises a Fault."""
        with self._session.transaction() as db:
            return bool(
                db.execute(
                    "UPDATE repairs SET deleted_at = ? WHERE uid = ? AND deleted_at IS NULL",
                    [stamp(at), uid],
                ).rowcount
            )

    def restore(self, uid: str) -> bool:
        """Undoes a deletion; whether there was one. Raises a Fault."""
        with self._session.transaction() as db:
            return bool(
                db.execute(
                    "UPDATE repairs SET deleted_at = NULL "
                    "WHERE uid = ? AND deleted_at IS NOT NULL",
                    [uid],
                ).rowcount
            )

    def purge_deleted(self) -> int:
        """Removes deleted repairs for good; how many. Raises a Fault."""
        with self._session.transaction() as db:
            gone = db.execute("DELETE FROM repairs WHERE deleted_at IS NOT NULL").rowcount
            if gone:
                self._session.to_be_swept()
        if gone:
            self._session.sweep()
        return gone

    def page(self, limit: int, after: str = "") -> list[SavedRepair]:
        """Up to `limit` repairs, newest first, beginning behind the one whose uid is `after`.
        Raises a Fault."""
        where = "deleted_at IS NULL"
        if after:
            where += " AND (at, id) < (SELECT at, id FROM repairs AS last WHERE last.uid = ?)"
        with self._session.reading() as db:
            rows = db["repairs"].rows_where(
                where, [after] if after else [], order_by="at DESC, id DESC", limit=limit
            )
            return [_saved(row) for row in rows]

    def all(self) -> list[SavedRepair]:
        """Every repair, oldest first. Raises a Fault."""
        with self._session.reading() as db:
            rows = db["repairs"].rows_where("deleted_at IS NULL", order_by="at, id")
            return [_saved(row) for row in rows]


def write(db: Database, saved: SavedRepair) -> None:
    """Adds the repair inside the caller's transaction."""
    db["repairs"].insert(
        {
            "uid": saved.uid,
            "at": stamp(saved.at),
            "zone": saved.zone,
            **asdict(saved.repair),
            "pause": saved.pause,
        }
    )


def _saved(row: dict[str, Any]) -> SavedRepair:
    repair = Repair(row["heard"], row["own"], row["next_step"])
    return SavedRepair(row["uid"], moment(row["at"]), row["zone"], repair, row["pause"])
