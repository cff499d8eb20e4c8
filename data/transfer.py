"""Export and import: the whole journal as one JSON file, all of it or nothing.

What comes in is checked by the same values that the window makes, so a hostile file can do no
more than a person can.
"""

import json
import os
from contextlib import suppress
from dataclasses import asdict, dataclass, fields
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from data import (
    check_ins,
    faults,
    jottings,
    journal,
    look_backs,
    own_words,
    pauses,
    plans,
    repairs,
    soothings,
)
from data.check_ins import SavedCheckIn
from data.engine import Database
from data.jottings import SavedJotting
from data.journal import Entry
from data.look_backs import SavedLookBack
from data.own_words import OwnWord
from data.plans import SavedPlan
from data.repairs import SavedRepair
from data.soothings import SavedSoothing
from data.stamps import stamp
from data.store import Store
from regulate.flooding import CheckIn, Pulse, PulseSource, assess
from regulate.later import Jotting, LookBack
from regulate.pause import Act, Event, Pause, replay
from regulate.plan import Plan
from regulate.refusal import Refusal
from regulate.repair import Repair
from regulate.soothing import Soothing
from regulate.translation import Landed, Said, Translation
from regulate.typed import SHORT, optional, quoted
from regulate.vocabulary import own_text, own_word

FORMAT, VERSION = "regulate", 3
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
)


class Unreadable(faults.Fault):
    """The file is no export of Regulate's."""

    id = "import_unreadable"


class NewerExport(faults.Fault):
    """A newer version exported it."""

    id = "import_newer"


class Missing(faults.Fault):
    """The file is not there or cannot be read."""

    id = "import_missing"


class NotExported(faults.Fault):
    """The file could not be written."""

    id = "export_failed"


class WrongKind(faults.Fault):
    """The file name has an ending that is no kind of export."""

    id = "export_kind"


class BadRecord(faults.Fault):
    """One record cannot be taken; `refusal` says why and `place` which, so nothing was."""

    id = "import_bad"

    def __init__(self, path: Path, place: str, refusal: Refusal) -> None:
        super().__init__(path, place=place)
        self.refusal = refusal


@dataclass(frozen=True)
class Counted:
    """How many records were new, and how many were there already and stayed as they were."""

    new: int
    known: int


def export(store: Store, path: Path, at: datetime) -> int:
    """Writes every record to `path` (ending .json), readable by this person alone; how many.

    The file appears whole or not at all. Raises a Fault."""
    if path.suffix.lower() != ".json":
        raise WrongKind(path)
    document = {
        "format": FORMAT,
        "version": VERSION,
        "exported_at": stamp(at),
        "check_ins": [_check_in(saved) for saved in store.check_ins.all()],
        "pauses": [_pause(pause, zone) for pause, zone in store.pauses.all()],
        "translations": [entry_document(entry) for entry in store.journal.all()],
        "plans": [plan_document(saved) for saved in store.plans.all()],
        "soothings": [_soothing(saved) for saved in store.soothings.all()],
        "repairs": [_repair(saved) for saved in store.repairs.all()],
        # Oldest first, as all the others.
        "jottings": [jotting_document(saved) for saved in reversed(store.jottings.waiting())],
        "look_backs": [_look_back(saved) for saved in store.look_backs.all()],
        "own_words": [_own_word(word) for word in store.own_words.listed()],
    }
    partial = path.with_name(f".regulate.{os.getpid()}.partial")
    try:
        if path.exists() and path.samefile(store.path):
            raise NotExported(path)
        partial.unlink(missing_ok=True)
        opened = os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with open(opened, "w", encoding="utf-8") as file:
            json.dump(document, file, ensure_ascii=False, indent=1)
            file.flush()
            os.fsync(file.fileno())
        os.replace(partial, path)
    except OSError as error:
        with suppress(OSError):
            partial.unlink()
        raise NotExported(path) from error
    return sum(len(document[kind]) for kind in KINDS)


def import_(store: Store, path: Path) -> Counted:
    """Takes in every record of an export whose uid is not here yet. Raises a Fault, and then
    took in nothing."""
    document = _read(path)
    records = [
        *_checked(document, "check_ins", _as_check_in, path),
        *_checked(document, "pauses", _as_pause, path),
        # Each behind those before it, so that none has to move for another.
        *sorted(_checked(document, "translations", _as_entry, path), key=_when),
        *_checked(document, "plans", _as_plan, path),
        *_checked(document, "soothings", _as_soothing, path),
        *_checked(document, "repairs", _as_repair, path),
        *_checked(document, "jottings", _as_jotting, path),
        *_checked(document, "look_backs", _as_look_back, path),
        *_checked(document, "own_words", _as_own_word, path),
    ]
    new = 0
    with store.transaction() as db:
        for table, record, zone in records:
            if _known(db, table, record):
                continue
            new += 1
            match record:
                case SavedCheckIn():
                    check_ins.write(db, record)
                case Pause():
                    pauses.write(db, record, zone)
                case Entry():
                    journal.write(db, record)
                case SavedPlan():
                    plans.write(db, record)
                case SavedSoothing():
                    soothings.write(db, record)
                case SavedRepair():
                    repairs.write(db, record)
                case SavedJotting():
                    jottings.write(db, record)
                case SavedLookBack():
                    look_backs.write(db, record)
                case OwnWord():
                    own_words.write(db, record)
    return Counted(new, len(records) - new)


def _known(db: Database, table: str, record: Any) -> bool:
    if isinstance(record, OwnWord):
        return db[table].count_where("kind = ? AND word = ?", [record.kind, record.id]) > 0
    return db[table].count_where("uid = ?", [record.uid]) > 0


def _when(checked: tuple[str, Entry, str]) -> datetime:
    return checked[1].at


def _read(path: Path) -> dict[str, Any]:
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise Missing(path) from error
    except UnicodeDecodeError as error:
        raise Unreadable(path) from error
    try:
        document = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise Unreadable(path) from error
    if not isinstance(document, dict) or document.get("format") != FORMAT:
        raise Unreadable(path)
    version = document.get("version")
    if type(version) is not int or version < 1:
        raise Unreadable(path)
    if version > VERSION:
        raise NewerExport(path)
    return document


def _checked(document, kind, make, path):
    rows = document.get(kind, [])
    if not isinstance(rows, list):
        raise Unreadable(path)
    for number, row in enumerate(rows, start=1):
        try:
            if not isinstance(row, dict):
                raise Refusal("text")
            yield kind, make(row), _name(row.get("zone", "UTC"))
        except Refusal as refusal:
            raise BadRecord(path, f"{kind} {number}", refusal) from refusal
        except (KeyError, TypeError, ValueError, AttributeError, RecursionError) as error:
            raise BadRecord(path, f"{kind} {number}", Refusal("text")) from error


def _check_in(saved: SavedCheckIn) -> dict[str, Any]:
    check_in, pulse = saved.check_in, saved.check_in.pulse
    assessment = assess(check_in)
    return {
        "uid": saved.uid,
        "at": stamp(saved.at),
        "zone": saved.zone,
        "heat": check_in.heat,
        "take_in": check_in.take_in.value,
        "safety": list(check_in.safety),
        "signs": list(check_in.signs),
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


def _as_check_in(row: dict[str, Any]) -> SavedCheckIn:
    pulse = row.get("pulse")
    if pulse is not None:
        pulse = Pulse(
            pulse["bpm"],
            PulseSource(pulse["source"]),
            _flag(pulse["trained"]),
            _flag(pulse["set_aside"]),
            pulse["calm"],
        )
    check_in = CheckIn(
        row["heat"], row["take_in"], tuple(row["safety"]), tuple(row["signs"]), pulse
    )
    return SavedCheckIn(
        _uid(row), _time(row["at"]), _name(row["zone"]), check_in, _name(row["next"])
    )


def _pause(pause: Pause, zone: str) -> dict[str, Any]:
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
    }


def _as_pause(row: dict[str, Any]) -> Pause:
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
    return replay(_uid(row), events, _name(row["called_by"]))


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


def _as_entry(row: dict[str, Any]) -> Entry:
    translation = Translation(
        row["surface"],
        row["situation"],
        tuple(row["feelings"]),
        row["need"],
        row["request"],
        row["words"],
        row["frame"],
        row["language"],
        row.get("came_out", ""),  # there since version 3, as the two below
    )
    return Entry(
        _uid(row),
        _time(row["at"]),
        _name(row["zone"]),
        translation,
        Said(row.get("said", "")),
        Landed(row.get("landed", "")),
    )


def plan_document(saved: SavedPlan) -> dict[str, Any]:
    """A plan as an export and the command line show it."""
    return {"uid": saved.uid, "at": stamp(saved.at), "zone": saved.zone, **asdict(saved.plan)}


def _as_plan(row: dict[str, Any]) -> SavedPlan:
    plan = Plan(**{field.name: row[field.name] for field in fields(Plan)})
    return SavedPlan(_uid(row), _time(row["at"]), _name(row["zone"]), plan)


def _soothing(saved: SavedSoothing) -> dict[str, Any]:
    return {
        "uid": saved.uid,
        "at": stamp(saved.at),
        "zone": saved.zone,
        **asdict(saved.soothing),
        "pause": saved.pause,
    }


def _as_soothing(row: dict[str, Any]) -> SavedSoothing:
    soothing = Soothing(row["activity"], row["before"], row["after"])
    return SavedSoothing(
        _uid(row), _time(row["at"]), _name(row["zone"]), soothing, _name(row["pause"])
    )


def _repair(saved: SavedRepair) -> dict[str, Any]:
    return {
        "uid": saved.uid,
        "at": stamp(saved.at),
        "zone": saved.zone,
        **asdict(saved.repair),
        "pause": saved.pause,
    }


def _as_repair(row: dict[str, Any]) -> SavedRepair:
    repair = Repair(row["heard"], row["own"], row["next_step"])
    return SavedRepair(
        _uid(row), _time(row["at"]), _name(row["zone"]), repair, _name(row["pause"])
    )


def jotting_document(saved: SavedJotting) -> dict[str, Any]:
    """A jotting as it stands in an export, and in the command line's answer."""
    return {
        "uid": saved.uid,
        "at": stamp(saved.at),
        "zone": saved.zone,
        **asdict(saved.jotting),
        "dismissed": saved.dismissed,
    }


def _as_jotting(row: dict[str, Any]) -> SavedJotting:
    jotting = Jotting(row["surface"], row["came_out"])
    dismissed = _flag(row["dismissed"])
    return SavedJotting(_uid(row), _time(row["at"]), _name(row["zone"]), jotting, dismissed)


def _look_back(saved: SavedLookBack) -> dict[str, Any]:
    return {
        "uid": saved.uid,
        "at": stamp(saved.at),
        "zone": saved.zone,
        **asdict(saved.look_back),
    }


def _as_look_back(row: dict[str, Any]) -> SavedLookBack:
    look_back = LookBack(row["answer"])
    return SavedLookBack(_uid(row), _time(row["at"]), _name(row["zone"]), look_back)


def _own_word(word: OwnWord) -> dict[str, Any]:
    return {"kind": word.kind, "word": own_text(word.id), "used_at": stamp(word.used_at)}


def _as_own_word(row: dict[str, Any]) -> OwnWord:
    return OwnWord(row["kind"], own_word(row["word"]), _time(row["used_at"]))


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
