"""Export, import and the page to bring as errands, see `data/errands.py`: what they are asked and
what they answer is what JSON can say."""

from datetime import UTC, datetime, tzinfo
from pathlib import Path
from typing import Any

from data import report as pages
from data import transfer
from data.stamps import moment, stamp, zone_called
from data.store import Store
from data.transfer import Counted, Intake, Reading, UnknownMoods
from regulate.content import Words
from regulate.patterns import span_called
from regulate.report import Report


def export(
    journal: Path,
    key: bytes | None,
    path: str,
    at: str,
    what: str,
    language: str,
    passphrase: str | None,
) -> int:
    """Writes the export to `path`; how many records. Raises a Fault and Refusal."""
    store = Store.open(journal, key)
    try:
        words = Words(language)
        return transfer.export(store, Path(path), moment(at), what, words, passphrase)
    finally:
        store.close()


def bring(
    journal: Path,
    key: bytes | None,
    path: str,
    ours: bool,
    at: str,
    zone: str,
    span: str,
    parts: list[str],
    entries: list[str],
    language: str,
    address: str,
    leave_out: list[str],
) -> str:
    """Writes the page to bring to `path`, beside what is there unless that is `ours`; where it is.
    Raises a Fault and Refusal."""
    asked = Report(span_called(span), tuple(parts), tuple(entries))
    goes_to = Path(path) if ours else pages.free(Path(path))
    store = Store.open(journal, key)
    try:
        now = moment(at).astimezone(_zone(zone))
        pages.write(store, goes_to, asked, now, Words(language, address), leave_out)
    finally:
        store.close()
    return str(goes_to)


def preview(journal: Path, key: bytes | None, path: str, **reading: Any) -> dict[str, Any]:
    """What an import would take in, or the moods that have to be told first. Raises a Fault and
    Refusal."""
    store = Store.open(journal, key)
    try:
        return said(transfer.preview(store, Path(path), _reading(**reading)))
    except UnknownMoods as fault:
        return {"moods": fault.moods}
    finally:
        store.close()


def take_in(
    journal: Path, key: bytes | None, path: str, at: str, **reading: Any
) -> dict[str, Any]:
    """Takes it in; what it was. Raises a Fault and Refusal."""
    store = Store.open(journal, key)
    try:
        return said(transfer.import_(store, Path(path), moment(at), _reading(**reading)))
    finally:
        store.close()


def undo(journal: Path, key: bytes | None) -> dict[str, int]:
    """Takes the last import out; how much went and how much stayed. Raises a Fault."""
    store = Store.open(journal, key)
    try:
        undone = transfer.undo(store)
        return {"removed": undone.removed, "stayed": undone.stayed}
    finally:
        store.close()


def said(intake: Intake) -> dict[str, Any]:
    """An intake as JSON can say it."""
    return {
        "counts": {kind: [count.new, count.known] for kind, count in intake.counts.items()},
        "first": intake.first and stamp(intake.first),
        "last": intake.last and stamp(intake.last),
        "left_out": intake.left_out,
        "heat_only": intake.heat_only,
    }


def heard(said: dict[str, Any]) -> Intake:
    """The intake that was said."""
    first, last = (said[each] and moment(said[each]) for each in ("first", "last"))
    counts = {kind: Counted(new, known) for kind, (new, known) in said["counts"].items()}
    return Intake(counts, first, last, said["left_out"], said["heat_only"])


def _reading(passphrase: str | None, heats: dict[str, int], zone: str) -> Reading:
    return Reading(passphrase, heats, _zone(zone), zone)


def _zone(name: str) -> tzinfo:
    # Where no time zones are installed, not even UTC is known.
    here = UTC if name == "UTC" else datetime.now().astimezone().tzinfo
    return zone_called(name) or here or UTC
