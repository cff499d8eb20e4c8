"""The records of jottings: one word kept in the heat, to be finished later or let go."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from data import own_words
from data.drafts import forget_of
from data.engine import Database
from data.session import Session
from data.stamps import moment, new_uid, stamp
from regulate.later import Jotting


@dataclass(frozen=True)
class SavedJotting:
    """A jotting as it was saved. `dismissed`: it still waits, and is not offered again."""

    uid: str
    at: datetime
    zone: str
    jotting: Jotting
    dismissed: bool = False


class Jottings:
    """Saves, finds and deletes jottings. An entry that is finished from one takes its place, see
    `Journal.add`."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, jotting: Jotting, at: datetime, zone: str) -> str:
        """Saves a jotting, durably; its uid. Raises a Fault."""
        uid = new_uid()
        with self._session.transaction() as db:
            write(db, SavedJotting(uid, at, zone, jotting))
            own_words.remember(db, own_words.words_of(jotting.surface, (), ""), at)
        return uid

    def get(self, uid: str) -> SavedJotting | None:
        """The jotting with this uid, if it waits. Raises a Fault."""
        with self._session.reading() as db:
            rows = db["jottings"].rows_where("uid = ? AND deleted_at IS NULL", [uid])
            return next((_saved(row) for row in rows), None)

    def waiting(self) -> list[SavedJotting]:
        """Every jotting that was not finished, newest first. Raises a Fault."""
        with self._session.reading() as db:
            rows = db["jottings"].rows_where("deleted_at IS NULL", order_by="at DESC, id DESC")
            return [_saved(row) for row in rows]

    def dismissals(self) -> dict[str, datetime]:
        """When each jotting that is not offered again was dismissed, by its uid. Raises a Fault."""
        with self._session.reading() as db:
            rows = db["jottings"].rows_where("dismissed_at IS NOT NULL AND deleted_at IS NULL")
            return {row["uid"]: moment(row["dismissed_at"]) for row in rows}

    def dismiss(self, uid: str, at: datetime) -> bool:
        """Has a jotting wait without being offered again; whether it was there. Raises a Fault."""
        with self._session.transaction() as db:
            return bool(
                db.execute(
                    "UPDATE jottings SET dismissed_at = ? WHERE uid = ? AND deleted_at IS NULL",
                    [stamp(at), uid],
                ).rowcount
            )

    def delete(self, uid: str, at: datetime) -> bool:
        """Takes a jotting out, so that it can be put back; whether it was there. Raises a
        Fault."""
        with self._session.transaction() as db:
            return bool(
                db.execute(
                    "UPDATE jottings SET deleted_at = ? WHERE uid = ? AND deleted_at IS NULL",
                    [stamp(at), uid],
                ).rowcount
            )

    def put_back(self, uid: str) -> bool:
        """Undoes a deletion; whether there was one. Raises a Fault."""
        with self._session.transaction() as db:
            return bool(
                db.execute(
                    "UPDATE jottings SET deleted_at = NULL "
                    "WHERE uid = ? AND deleted_at IS NOT NULL",
                    [uid],
                ).rowcount
            )

    def purge_deleted(self) -> int:
        """Removes for good what was deleted, with the drafts begun from it; how many jottings.
        Raises a Fault."""
        with self._session.transaction() as db:
            rows = list(db["jottings"].rows_where("deleted_at IS NOT NULL"))
            for row in rows:
                finish(db, row["uid"])
                own_words.forget_unused(db, own_words.words_of(row["surface"], (), ""))
            if rows:
                self._session.to_be_swept()
        if rows:
            self._session.sweep()
        return len(rows)


def write(db: Database, saved: SavedJotting, dismissed_at: datetime | None = None) -> None:
    """Adds the jotting inside the caller's transaction."""
    db["jottings"].insert(
        {
            "uid": saved.uid,
            "at": stamp(saved.at),
            "zone": saved.zone,
            "surface": saved.jotting.surface,
            "came_out": saved.jotting.came_out,
            "dismissed_at": stamp(dismissed_at or saved.at) if saved.dismissed else None,
        }
    )


def finish(db: Database, uid: str) -> None:
    """Removes a jotting and the draft begun from it, inside the caller's transaction."""
    if uid:
        db.execute("DELETE FROM jottings WHERE uid = ?", [uid])
        forget_of(db, uid)


def _saved(row: dict[str, Any]) -> SavedJotting:
    jotting = Jotting(row["surface"], row["came_out"])
    dismissed = row["dismissed_at"] is not None
    return SavedJotting(row["uid"], moment(row["at"]), row["zone"], jotting, dismissed)
