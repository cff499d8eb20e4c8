"""Arrivals: the records of a file, checked by the same values that the window makes, so that a
hostile file can do no more than a person can. The other half of `data/documents.py`."""

import math
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, fields
from datetime import UTC, datetime
from functools import partial
from typing import Any

from data import (
    check_ins,
    choices,
    drafts,
    jottings,
    journal,
    look_backs,
    own_words,
    pauses,
    plans,
    repairs,
    settings,
    soothings,
)
from data.check_ins import SavedCheckIn
from data.engine import Database
from data.jottings import SavedJotting
from data.journal import Entry, Kept
from data.look_backs import SavedLookBack
from data.own_words import OwnWord
from data.pauses import LONGEST_RUN, Anchor
from data.plans import SavedPlan
from data.repairs import SavedRepair
from data.soothings import SavedSoothing
from regulate.flooding import CheckIn, Pulse, PulseSource
from regulate.later import Jotting, LookBack
from regulate.pause import Act, Event, replay
from regulate.plan import Plan
from regulate.refusal import Refusal
from regulate.repair import Repair
from regulate.soothing import Soothing
from regulate.translation import Landed, Said, Translation
from regulate.typed import SHORT, optional, quoted
from regulate.vocabulary import own_word

DRAFT_DEEP, DRAFT_PARTS, DRAFT_LONG = 6, 1_000, 20_000
"""How deep a draft goes, how many values it has and how long each is at most: several times more
than any page keeps (our own)."""
WHOLE_AT_MOST = 2**53
"""Whole numbers above it are not the same on every computer (RFC 8259, section 6)."""


@dataclass(frozen=True)
class Arrival:
    """A record that can be taken in: its kind and its name there, the time that it tells of where
    it does, and what writes it inside a transaction. `heat_only`: it is another journal's mood."""

    kind: str
    name: str
    at: datetime | None
    write: Callable[[Database], None]
    heat_only: bool = False


class LeftOut(Exception):
    """A record that is not taken in, and stands in nobody's way."""


def arrival(kind: str, row: Any) -> Arrival:
    """The record of a kind that `row` is. Raises Refusal where it can be none, and LeftOut where it
    is a choice or a draft that there is not here."""
    try:
        if not isinstance(row, dict):
            raise Refusal("text")
        return _READ[kind](row)
    except Refusal:
        raise
    except (KeyError, TypeError, ValueError, AttributeError, RecursionError) as error:
        raise Refusal("text") from error


def _check_in(row: dict[str, Any]) -> Arrival:
    pulse = row.get("pulse")
    if pulse is not None:
        pulse = Pulse(
            pulse["bpm"],
            PulseSource(pulse["source"]),
            _flag(pulse["trained"]),
            _flag(pulse["set_aside"]),
            pulse["calm"],
        )
    given = CheckIn(row["heat"], row["take_in"], tuple(row["safety"]), tuple(row["signs"]), pulse)
    return check_in(SavedCheckIn(*_stem(row), given, _name(row["next"])))


def check_in(saved: SavedCheckIn) -> Arrival:
    """A check-in that can be taken in."""
    write = partial(check_ins.write, saved=saved)
    return Arrival("check_ins", saved.uid, saved.at, write, saved.check_in.heat_only)


def _pause(row: dict[str, Any]) -> Arrival:
    events = tuple(
        Event(
            Act(event["act"]),
            _time(event["at"]),
            _time(event["due"]) if event["due"] is not None else None,
            _name(event["detail"]),
            _name(event["check_in"]),
        )
        for event in row["events"]
    )
    pause = replay(_uid(row), events, _name(row["called_by"]))
    zone, anchor = _name(row.get("zone", "UTC")), _anchor(row.get("anchor"))  # since version 4

    def write(db: Database) -> None:
        pauses.write(db, pause, zone)
        if anchor is not None:
            pauses.hold(db, pause.uid, anchor)

    return Arrival("pauses", pause.uid, pause.called_at, write)


def _anchor(row: Any) -> Anchor | None:
    if row is None:
        return None
    boot, due = _name(row["boot"]), row["steady_due"]
    if type(due) not in (int, float) or not math.isfinite(due) or abs(due) >= LONGEST_RUN:
        raise Refusal("text")
    if not boot:
        raise Refusal("text")
    return Anchor(boot, float(due))


def _entry(row: dict[str, Any]) -> Arrival:
    entry = Entry(
        *_stem(row),
        _translation(row),
        Said(row.get("said", "")),  # there since version 3
        Landed(row.get("landed", "")),
    )
    place = row.get("place")  # there since version 4, as the two below
    if place is not None and (type(place) is not int or abs(place) > WHOLE_AT_MOST):
        raise Refusal("text")
    changed_at = _time(row["changed_at"]) if "changed_at" in row else entry.at
    earlier = tuple(_earlier(each) for each in row.get("earlier", []))
    kept = Kept(entry, changed_at, place, earlier)
    return Arrival("translations", entry.uid, entry.at, partial(journal.write_kept, kept=kept))


def _earlier(row: dict[str, Any]) -> tuple[datetime, dict[str, Any]]:
    body = asdict(_translation(row))
    # An earlier version says no more than it did.
    return _time(row["at"]), {name: value for name, value in body.items() if name in row}


def _translation(row: dict[str, Any]) -> Translation:
    return Translation(
        row["surface"],
        row["situation"],
        tuple(row["feelings"]),
        row["need"],
        row["request"],
        row["words"],
        row["frame"],
        row["language"],
        row.get("came_out", ""),  # there since version 3
    )


def _plan(row: dict[str, Any]) -> Arrival:
    plan = Plan(**{field.name: row[field.name] for field in fields(Plan)})
    saved = SavedPlan(*_stem(row), plan)
    return Arrival("plans", saved.uid, saved.at, partial(plans.write, saved=saved))


def _soothing(row: dict[str, Any]) -> Arrival:
    soothing = Soothing(row["activity"], row["before"], row["after"])
    saved = SavedSoothing(*_stem(row), soothing, _name(row["pause"]))
    return Arrival("soothings", saved.uid, saved.at, partial(soothings.write, saved=saved))


def _repair(row: dict[str, Any]) -> Arrival:
    repair = Repair(row["heard"], row["own"], row["next_step"])
    saved = SavedRepair(*_stem(row), repair, _name(row["pause"]))
    return Arrival("repairs", saved.uid, saved.at, partial(repairs.write, saved=saved))


def _jotting(row: dict[str, Any]) -> Arrival:
    jotting, dismissed = Jotting(row["surface"], row["came_out"]), _flag(row["dismissed"])
    saved = SavedJotting(*_stem(row), jotting, dismissed)
    at = row.get("dismissed_at")  # there since version 4
    write = partial(jottings.write, saved=saved, dismissed_at=None if at is None else _time(at))
    return Arrival("jottings", saved.uid, saved.at, write)


def _look_back(row: dict[str, Any]) -> Arrival:
    saved = SavedLookBack(*_stem(row), LookBack(row["answer"]))
    return Arrival("look_backs", saved.uid, saved.at, partial(look_backs.write, saved=saved))


def _own_word(row: dict[str, Any]) -> Arrival:
    word = OwnWord(row["kind"], own_word(row["word"]), _time(row["used_at"]))
    name = f"{word.kind} {word.id}"
    return Arrival("own_words", name, None, partial(own_words.write, word=word))


def _setting(row: dict[str, Any]) -> Arrival:
    name, value = row["name"], row["value"]
    if not isinstance(name, str):
        raise Refusal("text")
    if not choices.can_be(name, value):
        raise LeftOut
    return Arrival("settings", name, None, partial(settings.write, name=name, value=value))


def _draft(row: dict[str, Any]) -> Arrival:
    place, at, body = row["place"], _time(row["at"]), row["body"]
    if not isinstance(place, str) or not isinstance(body, dict):
        raise Refusal("text")
    page, *uid = place.split(" ")
    if page not in drafts.PLACES or len(uid) > 1:
        raise LeftOut
    if uid and _uid({"uid": uid[0]}) != uid[0]:
        raise Refusal("text")
    parts = sum(1 for _ in _parts(body))
    if parts > DRAFT_PARTS:
        raise Refusal("too_long", value=parts, limit=DRAFT_PARTS)
    return Arrival("drafts", place, None, partial(drafts.write, place=place, body=body, at=at))


def _parts(value: Any, depth: int = 0) -> Iterator[Any]:
    """Every value inside a draft. Raises Refusal for one that no page keeps."""
    yield value
    match value:
        case str() if len(value) > DRAFT_LONG:
            raise Refusal("too_long", value=len(value), limit=DRAFT_LONG)
        case None | bool() | str():
            pass
        case int() if abs(value) <= WHOLE_AT_MOST:
            pass
        case float() if math.isfinite(value):
            pass
        case list() | dict() if depth < DRAFT_DEEP:
            if isinstance(value, dict):
                yield from (part for name in value for part in _parts(name, depth + 1))
                value = value.values()
            for inner in value:
                yield from _parts(inner, depth + 1)
        case _:
            raise Refusal("text")


def _stem(row: dict[str, Any]) -> tuple[str, datetime, str]:
    """What almost every record begins with: its uid, its time and its zone."""
    return _uid(row), _time(row["at"]), _name(row["zone"])


def _uid(row: dict[str, Any]) -> str:
    uid = _name(row["uid"])
    if not uid:
        raise Refusal("text")
    return uid


def _name(text: object) -> str:
    """An id: one word, or nothing."""
    name = optional(text, SHORT)
    if len(name.split()) > 1:
        raise Refusal("text")
    return name


def _flag(value: object) -> bool:
    if type(value) is not bool:
        raise Refusal("text")
    return value


def _time(text: object) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
    except (TypeError, ValueError):
        moment = None
    # The first and the last year have times that cannot be shown in another zone.
    if moment is None or moment.tzinfo is None or not 1 < moment.year < 9999:
        raise Refusal("time", value=quoted(text))
    return moment.astimezone(UTC)


_READ: dict[str, Callable[[dict[str, Any]], Arrival]] = {
    "check_ins": _check_in,
    "pauses": _pause,
    "translations": _entry,
    "plans": _plan,
    "soothings": _soothing,
    "repairs": _repair,
    "jottings": _jotting,
    "look_backs": _look_back,
    "own_words": _own_word,
    "settings": _setting,
    "drafts": _draft,
}
