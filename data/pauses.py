"""The records of pauses: a row a pause, and its events, which are only ever added to."""

import json
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from data.anchor import LONGEST_RUN, Anchor
from data.engine import Database
from data.session import Session
from data.stamps import moment, stamp
from regulate.pause import CALLERS, Act, Event, Outcome, Pause

POSSIBLE = f"abs(steady_due) < {LONGEST_RUN}"


class Pauses:
    """Saves and finds pauses."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def save(self, *pauses: Pause, zone: str, anchor: Anchor | None = None) -> None:
        """Saves the pauses with the events that are new, durably, all or none; one that is open
        with its anchor. Raises a Fault."""
        with self._session.transaction() as db:
            for pause in pauses:
                write(db, pause, zone)
                if anchor is not None and not pause.over:
                    hold(db, pause.uid, anchor)

    def anchor(self, uid: str) -> Anchor | None:
        """Where the return time of a pause stands on the steady clock, if it was kept. Raises a
        Fault."""
        with self._session.reading() as db:
            rows = db["pauses"].rows_where(f"uid = ? AND boot != '' AND {POSSIBLE}", [uid])
            return next((Anchor(row["boot"], row["steady_due"]) for row in rows), None)

    def anchors(self) -> dict[str, Anchor]:
        """Every anchor that was kept, by the uid of its pause. Raises a Fault."""
        with self._session.reading() as db:
            return {
                row["uid"]: Anchor(row["boot"], row["steady_due"])
                for row in db["pauses"].rows_where(f"boot != '' AND {POSSIBLE}")
            }

    def booked_since(self, start: datetime) -> Pause | None:
        """The pause whose booked slot comes last, if it is after `start`. Raises a Fault."""
        with self._session.reading() as db:
            slots = list(
                db.query(
                    "SELECT pauses.uid FROM pause_events JOIN pauses ON pauses.id = pause_id "
                    "WHERE act = 'booked' AND pause_events.due_at > ? "
                    "ORDER BY pause_events.due_at DESC LIMIT 1",
                    [stamp(start)],
                )
            )
        return self.get(slots[0]["uid"]) if slots else None

    def open_one(self) -> Pause | None:
        """The pause that is not over yet, the newest if there should be more. Raises a Fault."""
        with self._session.reading() as db:
            rows = list(
                db["pauses"].rows_where("outcome IS NULL", order_by="called_at DESC", limit=1)
            )
            return _with_events(db, rows)[0] if rows else None

    def get(self, uid: str) -> Pause | None:
        """The pause with this uid, if there is one. Raises a Fault."""
        with self._session.reading() as db:
            rows = list(db["pauses"].rows_where("uid = ?", [uid]))
            return next(iter(_with_events(db, rows)), None)

    def latest_outcomes(self, limit: int) -> list[Outcome]:
        """How the latest pauses ended, newest first. Raises a Fault."""
        with self._session.reading() as db:
            rows = db["pauses"].rows_where(
                "outcome IS NOT NULL", select="outcome", order_by="called_at DESC", limit=limit
            )
            return [Outcome(row["outcome"]) for row in rows]

    def all(self) -> list[tuple[Pause, str]]:
        """Every pause with its zone, oldest first. Raises a Fault."""
        with self._session.reading() as db:
            rows = list(db["pauses"].rows_where(order_by="called_at, id"))
            return list(zip(_with_events(db, rows), [row["zone"] for row in rows], strict=True))


def write(db: Database, pause: Pause, zone: str) -> None:
    """Adds the pause, or its new events, inside the caller's transaction."""
    row = {
        "uid": pause.uid,
        "called_at": stamp(pause.called_at),
        "zone": zone,
        "called_by": pause.called_by,
        "minutes": round((pause.due - pause.called_at).total_seconds() / 60),
        "due_at": stamp(pause.due),
        "outcome": pause.outcome.value if pause.outcome else None,
    }
    known = next(iter(db["pauses"].rows_where("uid = ?", [pause.uid], select="id")), None)
    if known is None:
        id, kept = db["pauses"].insert(row).last_pk, 0
    else:
        id = known["id"]
        kept = db["pause_events"].count_where("pause_id = ?", [id])
        del row["zone"]
        db["pauses"].update(id, row)
    db["pause_events"].insert_all(
        _event_row(id, position, event)
        for position, event in enumerate(pause.events)
        if position >= kept
    )


def hold(db: Database, uid: str, anchor: Anchor) -> None:
    """Keeps where the return time of a pause stands, inside the caller's transaction."""
    db.execute(
        "UPDATE pauses SET boot = ?, steady_due = ? WHERE uid = ?",
        [anchor.boot, anchor.steady_due, uid],
    )


def _event_row(pause_id: int, position: int, event: Event) -> dict[str, Any]:
    return {
        "pause_id": pause_id,
        "position": position,
        "act": event.act.value,
        "at": stamp(event.at),
        "due_at": stamp(event.due) if event.due else None,
        "detail": event.detail,
        "check_in": event.check_in,
    }


def late(db: Database, ids: Sequence[int]) -> dict[int, timedelta]:
    """By how much the returns of these rows were late. Raises ValueError or LookupError where one
    makes no sense."""
    events = _events(db, ids)
    return {id: Pause("", tuple(events[id])).late for id in ids}


def _with_events(db: Database, rows: Sequence[dict[str, Any]]) -> list[Pause]:
    events = _events(db, [row["id"] for row in rows])
    return [_sound(Pause(row["uid"], tuple(events[row["id"]]), row["called_by"])) for row in rows]


def _events(db: Database, ids: Sequence[int]) -> dict[int, list[Event]]:
    events: dict[int, list[Event]] = {id: [] for id in ids}
    for pause_id, act, at, due_at, detail, check_in in db.execute(
        "SELECT pause_id, act, at, due_at, detail, check_in FROM pause_events "
        "WHERE pause_id IN (SELECT value FROM json_each(?)) ORDER BY pause_id, position",
        [json.dumps(list(ids))],
    ).fetchall():
        due = moment(due_at) if due_at else None
        events[pause_id].append(Event(Act(act), moment(at), due, detail, check_in))
    return events


def _sound(pause: Pause) -> Pause:
    """The pause, if it was called by someone and names a return time. Raises ValueError."""
    first = pause.events[0] if pause.events else None
    if first is None or first.act is not Act.CALLED or not first.due or first.due <= first.at:
        raise ValueError(f"pause {pause.uid} was never called")
    if pause.called_by not in CALLERS:
        raise ValueError(f"pause {pause.uid} was called by nobody known")
    return pause
