"""Export and import: the whole journal as one file, and a file taken in, all of it or nothing.

What comes in is checked by the same values that the window makes, so a hostile file can do no
more than a person can.
"""

import json
import stat
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, tzinfo
from pathlib import Path
from typing import Any

from data import arrivals, daylio, faults, imports, keys, sealing
from data.arrivals import Arrival, LeftOut, arrival
from data.documents import FORMAT, KINDS, VERSION, whole
from data.store import Store
from regulate import passphrase as passphrases
from regulate.content import Words
from regulate.refusal import Refusal
from regulate.typed import quoted

ENDINGS = (".json", ".csv", ".md", ".sealed")
"""What a file can be exported as."""
BYTES_AT_MOST = 256 * 2**20
"""Of a file to take in: ten times a hundred thousand entries (our own)."""
MOODS_NAMED = 8
"""How many moods one sentence names."""


class Unreadable(faults.Fault):
    """The file is no export of Regulate's, and none of Daylio's."""

    id = "import_unreadable"


class NewerExport(faults.Fault):
    """A newer version exported it."""

    id = "import_newer"


class Missing(faults.Fault):
    """The file is not there or cannot be read."""

    id = "import_missing"


class TooLarge(faults.Fault):
    """The file is larger than any journal."""

    id = "import_too_large"


class SealedExport(faults.Fault):
    """The file is encrypted, and no passphrase was given."""

    id = "import_sealed"


class WrongSecret(faults.Fault):
    """Another passphrase encrypted the file, or it was changed since."""

    id = "import_passphrase"


class UnknownMoods(faults.Fault):
    """The file has moods by names of the person's own: `moods`. What heat each is, only they can
    say."""

    id = "import_moods"

    def __init__(self, path: Path, moods: list[str]) -> None:
        named = ", ".join(quoted(mood) for mood in moods[:MOODS_NAMED])
        super().__init__(path, moods=named + (", …" if len(moods) > MOODS_NAMED else ""))
        self.moods = moods


class NothingToUndo(faults.Fault):
    """No import is left to undo."""

    id = "import_undo"


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


@dataclass(frozen=True)
class Reading:
    """How a file is read: the passphrase of an encrypted one, the heat of each mood by a name of
    the person's own, and the zone of clock times that name none."""

    passphrase: str | None = None
    heats: Mapping[str, int] = field(default_factory=dict)
    zone: tzinfo = UTC
    zone_name: str = "UTC"


@dataclass(frozen=True)
class Intake:
    """What an import takes in, or would: how many of each kind it found, the first and the last
    time that they tell of, and how many of what is left out. `heat_only`: the check-ins are
    another journal's moods."""

    counts: dict[str, Counted]
    first: datetime | None
    last: datetime | None
    left_out: dict[str, int]
    heat_only: bool = False

    @property
    def total(self) -> Counted:
        """All kinds together."""
        counts = self.counts.values()
        return Counted(sum(each.new for each in counts), sum(each.known for each in counts))


def export(
    store: Store,
    path: Path,
    at: datetime,
    what: str = "entries",
    words: Words | None = None,
    passphrase: str | None = None,
) -> int:
    """Writes the journal to `path`, as its ending says, readable by this person alone; how many
    records. A `.csv` has only `what` is asked for, a `.md` what was written, both with heads in the
    language of `words`, a `.sealed` everything, encrypted by the `passphrase`.

    The file appears whole or not at all. Raises a Fault, and Refusal for a passphrase or a `what`
    that cannot be."""
    ending = path.suffix.lower()
    if ending not in ENDINGS:
        raise WrongKind(path)
    if ending == ".sealed":
        passphrases.check(passphrase)
    count, contents = _contents(store, ending, at, what, words or Words("en"))
    if ending == ".sealed":
        contents = sealing.seal(contents, passphrases.check(passphrase))
    try:
        if path.exists() and path.samefile(store.path):
            raise NotExported(path)
        keys.put(path, contents)
    except (OSError, ValueError) as error:
        if getattr(error, "errno", None) in faults.NO_HANDLES:
            raise faults.NoHandles(path) from error
        raise NotExported(path) from error
    return count


def _contents(
    store: Store, ending: str, at: datetime, what: str, words: Words
) -> tuple[int, bytes]:
    document = whole(store, at)
    if ending == ".csv":
        from data import spreadsheet

        return spreadsheet.sheet(document, what, words)
    if ending == ".md":
        from data import markdown

        return markdown.written(document, words)
    text = json.dumps(document, ensure_ascii=False, indent=1)
    return sum(len(document[kind]) for kind in KINDS), text.encode("utf-8", "replace")


def preview(store: Store, path: Path, reading: Reading | None = None) -> Intake:
    """What an import of `path` would take in; nothing is. Raises a Fault, and Refusal for a heat
    that cannot be."""
    found, left_out = _arrivals(path, reading or Reading())
    with store.reading() as db:
        here = {kind: set(imports.here(db, kind)) for kind in {each.kind for each in found}}
    return _intake(found, left_out, here)[0]


def import_(
    store: Store, path: Path, at: datetime, reading: Reading | None = None
) -> Intake:
    """Takes in every record of a file that is not here yet, so that it can be undone. Raises a
    Fault, or Refusal for a heat that cannot be, and then took in nothing."""
    found, left_out = _arrivals(path, reading or Reading())
    with store.transaction() as db:
        here = {kind: set(imports.here(db, kind)) for kind in {each.kind for each in found}}
        intake, new = _intake(found, left_out, here)
        for each in new:
            each.write(db)
        if new:
            names: dict[str, set[str]] = {}
            for each in new:
                names.setdefault(each.kind, set()).add(each.name)
            imports.note(db, at, names)
    return intake


def undo(store: Store) -> imports.Undone:
    """Removes what the latest import took in, as far as nobody changed it since. Raises a Fault."""
    undone = imports.undo(store)
    if undone is None:
        raise NothingToUndo(store.path)
    return undone


def _intake(
    found: list[Arrival], left_out: Mapping[str, int], here: dict[str, set[str]]
) -> tuple[Intake, list[Arrival]]:
    new = []
    counts = {kind: Counter[bool]() for kind in KINDS}
    for each in found:
        known = each.name in here[each.kind]
        counts[each.kind][known] += 1
        if not known:
            here[each.kind].add(each.name)
            new.append(each)
    times = [each.at for each in found if each.at is not None]
    by_kind = {
        kind: Counted(count[False], count[True]) for kind, count in counts.items() if count.total()
    }
    return (
        Intake(
            by_kind,
            min(times, default=None),
            max(times, default=None),
            dict(left_out),
            heat_only=any(each.heat_only for each in found),
        ),
        new,
    )


def _arrivals(path: Path, reading: Reading) -> tuple[list[Arrival], Mapping[str, int]]:
    """The records of a file in the order in which they are written, and what is left out of it."""
    contents = _read(path)
    if sealing.is_sealed(contents):
        if reading.passphrase is None:
            raise SealedExport(path)
        try:
            contents = sealing.open_sealed(contents, reading.passphrase)
        except sealing.WrongSecret as error:
            raise WrongSecret(path) from error
        except sealing.NotSealed as error:
            raise Unreadable(path) from error
    try:
        text = contents.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Unreadable(path) from error
    if daylio.is_daylio(text):
        return _of_daylio(text, path, reading)
    return _of_document(_document(text, path), path)


def is_sealed(path: Path) -> bool:
    """Whether the file can be read and is encrypted."""
    try:
        return sealing.is_sealed(_read(path))
    except faults.Fault:
        return False


def _read(path: Path) -> bytes:
    try:
        # Whatever waits at a pipe or a device, nobody is kept waiting for it.
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):
            raise Missing(path)
        if found.st_size > BYTES_AT_MOST:
            raise TooLarge(path)
        with path.open("rb") as file:
            return file.read(BYTES_AT_MOST)
    except (OSError, ValueError) as error:
        raise Missing(path) from error


def _of_daylio(
    text: str, path: Path, reading: Reading
) -> tuple[list[Arrival], Mapping[str, int]]:
    try:
        lines = daylio.read(text, reading.zone)
        check_ins = list(daylio.check_ins(lines, reading.heats, reading.zone_name))
    except daylio.BadLine as error:
        raise BadRecord(path, f"line {error.line}", error.refusal) from error
    except daylio.UnknownMoods as error:
        raise UnknownMoods(path, error.moods) from error
    return [arrivals.check_in(saved) for saved in check_ins], daylio.left_out(lines)


def _document(text: str, path: Path) -> dict[str, Any]:
    try:
        document = json.loads(text, object_pairs_hook=_once)
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


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """What is said twice could mean one thing here and another elsewhere."""
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("a key twice")
    return found


def _of_document(
    document: dict[str, Any], path: Path
) -> tuple[list[Arrival], Mapping[str, int]]:
    found: list[Arrival] = []
    left_out: Counter[str] = Counter()
    for kind in KINDS:
        rows = document.get(kind, [])
        if not isinstance(rows, list):
            raise Unreadable(path)
        of_kind = []
        for number, row in enumerate(rows, start=1):
            try:
                of_kind.append(arrival(kind, row))
            except LeftOut:
                left_out[kind] += 1
            except Refusal as refusal:
                raise BadRecord(path, f"{kind} {number}", refusal) from refusal
        if kind == "translations":
            # Each behind those before it, so that none has to move for another.
            of_kind.sort(key=lambda each: each.at)
        found += of_kind
    return found, left_out
