"""The records of check-ins."""

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from data.engine import Database
from data.session import Session
from data.stamps import moment, new_uid, stamp
from regulate.flooding import CheckIn, Pulse, PulseSource, TakeIn, assess


@dataclass(frozen=True)
class SavedCheckIn:
    """A check-in as it was saved. `next` is the offer that was taken, or empty."""

    uid: str
    at: datetime
    zone: str
    check_in: CheckIn
    next: str = ""


class CheckIns:
    """Saves and finds check-ins."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, check_in: CheckIn, at: datetime, zone: str) -> str:
        """Saves a check-in with what it came to, durably; its uid. Raises a Fault."""
        uid = new_uid()
        with self._session.transaction() as db:
            write(db, SavedCheckIn(uid, at, zone, check_in))
        return uid

    def set_next(self, uid: str, offer: str) -> None:
        """Notes which offer was taken after it. Raises a Fault."""
        with self._session.transaction() as db:
            db.execute("UPDATE check_ins SET next = ? WHERE uid = ?", [offer, uid])

    def get(self, uid: str) -> SavedCheckIn | None:
        """The check-in with this uid, if there is one. Raises a Fault."""
        with self._session.reading() as db:
            return next((_saved(row) for row in db["check_ins"].rows_where("uid = ?", [uid])), None)

    def since(self, start: datetime) -> list[SavedCheckIn]:
        """The check-ins since `start`, newest first. Raises a Fault."""
        with self._session.reading() as db:
            rows = db["check_ins"].rows_where("at > ?", [stamp(start)], order_by="at DESC, id DESC")
            return [_saved(row) for row in rows]

    def all(self) -> list[SavedCheckIn]:
        """Every check-in, oldest first. Raises a Fault."""
        with self._session.reading() as db:
            return [_saved(row) for row in db["check_ins"].rows_where(order_by="at, id")]


def write(db: Database, saved: SavedCheckIn) -> None:
    """Adds the check-in inside the caller's transaction."""
    db["check_ins"].insert(_row(saved))


def _row(saved: SavedCheckIn) -> dict[str, Any]:
    check_in, pulse = saved.check_in, saved.check_in.pulse
    assessment = assess(check_in)
    return {
        "uid": saved.uid,
        "at": stamp(saved.at),
        "zone": saved.zone,
        "heat": check_in.heat,
        "take_in": check_in.take_in.value,
        "safety": json.dumps(check_in.safety),
        "signs": json.dumps(check_in.signs),
        "pulse": pulse.bpm if pulse else None,
        "pulse_source": pulse.source.value if pulse else None,
        "pulse_trained": int(bool(pulse and pulse.trained)),
        "pulse_set_aside": int(bool(pulse and pulse.set_aside)),
        "pulse_calm": pulse.calm if pulse else None,
        "points": assessment.points,
        "band": assessment.band.value,
        "presentation": assessment.presentation.value,
        "next": saved.next,
    }


def _saved(row: dict[str, Any]) -> SavedCheckIn:
    pulse = None
    if row["pulse"] is not None:
        pulse = Pulse(
            row["pulse"],
            PulseSource(row["pulse_source"]),
            bool(row["pulse_trained"]),
            bool(row["pulse_set_aside"]),
            row["pulse_calm"],
        )
    check_in = CheckIn(
        row["heat"],
        TakeIn(row["take_in"]),
        tuple(json.loads(row["safety"])),
        tuple(json.loads(row["signs"])),
        pulse,
    )
    return SavedCheckIn(row["uid"], moment(row["at"]), row["zone"], check_in, row["next"])
