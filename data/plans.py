"""The records of plans: a changed plan is a new row, and the latest one holds."""

from dataclasses import asdict, dataclass, fields
from datetime import datetime
from typing import Any

from data.engine import Database
from data.session import Session
from data.stamps import moment, new_uid, stamp
from regulate.plan import Plan


@dataclass(frozen=True)
class SavedPlan:
    """A plan as it was saved."""

    uid: str
    at: datetime
    zone: str
    plan: Plan


class Plans:
    """Saves and finds plans."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, plan: Plan, at: datetime, zone: str, draft: str = "") -> str:
        """Saves a plan, durably, and forgets the draft it was made from; its uid. Raises a
        Fault.

        It holds from now on, even where the clock was set back since the one before."""
        uid = new_uid()
        with self._session.transaction() as db:
            for row in db.query("SELECT max(at) AS at FROM plans WHERE at > ?", [stamp(at)]):
                at = moment(row["at"]) if row["at"] else at
            write(db, SavedPlan(uid, at, zone, plan))
            db.execute("DELETE FROM drafts WHERE place = ?", [draft])
        return uid

    def latest(self) -> SavedPlan | None:
        """The plan that holds, if there is one. Raises a Fault."""
        with self._session.reading() as db:
            rows = db["plans"].rows_where(order_by="at DESC, id DESC", limit=1)
            return next((_saved(row) for row in rows), None)

    def all(self) -> list[SavedPlan]:
        """Every plan, oldest first. Raises a Fault."""
        with self._session.reading() as db:
            return [_saved(row) for row in db["plans"].rows_where(order_by="at, id")]


def write(db: Database, saved: SavedPlan) -> None:
    """Adds the plan inside the caller's transaction."""
    row = asdict(saved.plan) | {"together": int(saved.plan.together)}
    db["plans"].insert({"uid": saved.uid, "at": stamp(saved.at), "zone": saved.zone, **row})


def _saved(row: dict[str, Any]) -> SavedPlan:
    contents = {field.name: row[field.name] for field in fields(Plan)}
    plan = Plan(**contents | {"together": bool(row["together"])})
    return SavedPlan(row["uid"], moment(row["at"]), row["zone"], plan)
