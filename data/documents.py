"""The documents: how each record stands in an export. Its one rule: nothing that is in the journal
is missing, and nothing that was deleted is there.

`docs/export.schema.json` says what each key means; `data/arrivals.py` reads them back.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from datetime import datetime
from typing import Any

from data.check_ins import SavedCheckIn
from data.engine import Database
from data.jottings import SavedJotting
from data.journal import Entry, Kept
from data.look_backs import SavedLookBack
from data.own_words import OwnWord, is_used, used_by_deleted
from data.pauses import Anchor
from data.plans import SavedPlan
from data.repairs import SavedRepair
from data.soothings import SavedSoothing
from data.stamps import moment, stamp
from data.store import Store
from regulate.flooding import assess
from regulate.pause import Pause
from regulate.vocabulary import own_text

FORMAT, VERSION = "regulate", 4
KINDS = (
    "check_ins",
    "pauses",
    "translations",
    "plans",
    "soothings",
    "repairs",
    "jottings",
    "look_backs",
    "own_words",
    "settings",
    "drafts",
)


def whole(store: Store, at: datetime) -> dict[str, Any]:
    """The whole journal as one document, as it was at one moment. Raises a Fault."""
    with _one_moment(store) as db:
        anchors, dismissals = store.pauses.anchors(), store.jottings.dismissals()
        gone, deleted = used_by_deleted(db), _deleted(db)
        return {
            "format": FORMAT,
            "version": VERSION,
            "exported_at": stamp(at),
            "check_ins": [check_in(saved) for saved in store.check_ins.all()],
            "pauses": [
                pause_document(pause, zone, anchors.get(pause.uid))
                for pause, zone in store.pauses.all()
            ],
            "translations": [kept_document(kept) for kept in store.journal.all_kept()],
            "plans": [plan_document(saved) for saved in store.plans.all()],
            "soothings": [_soothing(saved) for saved in store.soothings.all()],
            "repairs": [_repair(saved) for saved in store.repairs.all()],
            # Oldest first, as all the others.
            "jottings": [
                _waiting(saved, dismissals.get(saved.uid))
                for saved in reversed(store.jottings.waiting())
            ],
            "look_backs": [_look_back(saved) for saved in store.look_backs.all()],
            "own_words": [
                _own_word(word)
                for word in store.own_words.listed()
                if (word.kind, word.id) not in gone or is_used(db, word.kind, word.id, False)
            ],
            "settings": [
                {"name": name, "value": value} for name, value in store.settings.all().items()
            ],
            "drafts": [
                {"place": place, "at": stamp(moment(kept_at)), "body": body}
                for place, kept_at, body in store.drafts.all()
                if place.split(" ")[-1] not in deleted
            ],
        }


@contextmanager
def _one_moment(store: Store) -> Iterator[Database]:
    """Whatever another program saves meanwhile, all that is read is of one moment."""
    with store.reading() as db:
        db.execute("BEGIN")
        try:
            yield db
        finally:
            db.execute("ROLLBACK")


def _deleted(db: Database) -> set[str]:
    """The uids of what is deleted and not removed yet."""
    tables = ("translations", "jottings", "repairs")
    return {
        uid
        for table in tables
        for (uid,) in db.execute(f"SELECT uid FROM {table} WHERE deleted_at IS NOT NULL").fetchall()
    }


def check_in(saved: SavedCheckIn) -> dict[str, Any]:
    """A check-in, with what it came to."""
    given, pulse = saved.check_in, saved.check_in.pulse
    assessment = assess(given)
    return {
        **_head(saved),
        "heat": given.heat,
        "take_in": given.take_in.value,
        "safety": list(given.safety),
        "signs": list(given.signs),
        "pulse": pulse
        and {
            "bpm": pulse.bpm,
            "source": pulse.source.value,
            "trained": pulse.trained,
            "set_aside": pulse.set_aside,
            "calm": pulse.calm,
        },
        "points": assessment.points,
        "band": assessment.band.value,
        "presentation": assessment.presentation.value,
        "next": saved.next,
    }


def pause_document(pause: Pause, zone: str, anchor: Anchor | None) -> dict[str, Any]:
    """A pause with its events, oldest first, and where its return stands on the steady clock."""
    return {
        "uid": pause.uid,
        "zone": zone,
        "called_by": pause.called_by,
        "outcome": pause.outcome,
        "events": [
            {
                "act": event.act.value,
                "at": stamp(event.at),
                "due": stamp(event.due) if event.due else None,
                "detail": event.detail,
                "check_in": event.check_in,
            }
            for event in pause.events
        ],
        "anchor": anchor and asdict(anchor),
    }


def entry_document(entry: Entry) -> dict[str, Any]:
    """An entry as it stands in an export, and in the command line's answer."""
    translation = entry.translation
    return {
        "uid": entry.uid,
        "at": stamp(entry.at),
        "zone": entry.zone,
        "surface": translation.surface,
        "situation": translation.situation,
        "feelings": list(translation.feelings),
        "need": translation.need,
        "request": translation.request,
        "words": translation.words,
        "frame": translation.frame.value,
        "language": translation.language,
        "came_out": translation.came_out,
        "said": entry.said.value,
        "landed": entry.landed.value,
    }


def kept_document(kept: Kept) -> dict[str, Any]:
    """An entry with its earlier versions, oldest first."""
    return {
        **entry_document(kept.entry),
        "changed_at": stamp(kept.changed_at),
        "place": kept.place,
        "earlier": [{"at": stamp(at), **body} for at, body in kept.earlier],
    }


def _head(saved: Any) -> dict[str, str]:
    """What every record begins with: which it is, when, and where the clock stood."""
    return {"uid": saved.uid, "at": stamp(saved.at), "zone": saved.zone}


def plan_document(saved: SavedPlan) -> dict[str, Any]:
    """A plan as an export and the command line show it."""
    return {**_head(saved), **asdict(saved.plan)}


def _soothing(saved: SavedSoothing) -> dict[str, Any]:
    return {
        **_head(saved),
        **asdict(saved.soothing),
        "pause": saved.pause,
    }


def _repair(saved: SavedRepair) -> dict[str, Any]:
    return {
        **_head(saved),
        **asdict(saved.repair),
        "pause": saved.pause,
    }


def jotting_document(saved: SavedJotting) -> dict[str, Any]:
    """A jotting as it stands in an export, and in the command line's answer."""
    return {
        **_head(saved),
        **asdict(saved.jotting),
        "dismissed": saved.dismissed,
    }


def _waiting(saved: SavedJotting, dismissed_at: datetime | None) -> dict[str, Any]:
    return {**jotting_document(saved), "dismissed_at": dismissed_at and stamp(dismissed_at)}


def _look_back(saved: SavedLookBack) -> dict[str, Any]:
    return {
        **_head(saved),
        **asdict(saved.look_back),
    }


def _own_word(word: OwnWord) -> dict[str, Any]:
    return {"kind": word.kind, "word": own_text(word.id), "used_at": stamp(word.used_at)}
