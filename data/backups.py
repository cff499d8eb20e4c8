"""Copies of the journal, in a folder beside it. Its one rule: a copy has its name only once it was
read back and holds what the journal held, and nothing goes before it is there.

A copy is written and compared inside one transaction that reads: whatever is saved meanwhile waits
for nothing and is in the next one. (`VACUUM INTO` cannot run inside a transaction, so there would
be nothing left to compare it with.) A copy is a journal: it opens as one, with the key file beside
it where it is encrypted, under the same key.
"""

import glob
import os
import re
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from data import engine, faults, keys, migrations, rotation
from data.engine import Database
from data.overwriting import erase
from data.places import backups_folder, stage_folder

DAY, BY_HAND, BEFORE_VERSION, BEFORE_RESTORE = KINDS = (
    "day",
    "by-hand",
    "before-version",
    "before-restore",
)
APART = 2
"""Copies that are kept of each kind but those of the days (our own choice)."""
LOCK = ".lock"
BESIDE = ("", "-wal", "-shm", "-journal")
"""What SQLite has beside a database, and the database itself."""

_NAMES = (
    (DAY, re.compile(r"()(\d{4}-\d\d-\d\d)\.db")),
    (BY_HAND, re.compile(r"by-hand-(\d+)\.(\d{4}-\d\d-\d\d)\.db")),
    (BEFORE_RESTORE, re.compile(r"before-restore-(\d+)\.(\d{4}-\d\d-\d\d)\.db")),
    (BEFORE_VERSION, re.compile(r"before-version-(\d+)\.(\d+)\.db")),
)


class NoRoomForCopy(faults.Full):
    """The disk has no room for a copy."""

    id = "no_room_for_copy"


class CopyUnwritten(faults.Fault):
    """The folder for the copy cannot be written."""

    id = "copy_unwritten"


class NotCopied(faults.Fault):
    """What was written is not what the journal holds."""

    id = "not_copied"


class CopiesBusy(faults.Locked):
    """Another program is at the copies."""

    id = "copies_busy"


@dataclass(frozen=True)
class Copy:
    """One copy. `day` is the local day that it was named by, where it was; `at` is when its file
    was written. The higher `number`, the newer among those of its kind."""

    path: Path
    kind: str
    number: tuple[int, ...]
    day: date | None
    at: datetime
    size: int


@dataclass(frozen=True)
class Held:
    """What is in a copy, in numbers."""

    entries: int
    check_ins: int
    version: int


def listed(journal: Path) -> list[Copy]:
    """The copies of a journal, the newest first. Raises OSError."""
    folder = backups_folder(journal)
    found = filter(None, map(_as_copy, folder.iterdir())) if folder.is_dir() else ()
    return sorted(found, key=lambda copy: (copy.day or copy.at.date(), copy.at), reverse=True)


def is_of(journal: Path, day: date) -> bool:
    """Whether there is a copy of this local day."""
    return (backups_folder(journal) / f"{day}.db").exists()


def keep_day(db: Database, journal: Path, key: bytes | None, day: date) -> Path | None:
    """Makes the copy of this local day, where there is none yet, and lets those go that are not
    kept any longer; the copy, or None. Raises a Fault."""
    if is_of(journal, day):
        return None
    target = backups_folder(journal) / f"{day}.db"
    with alone(journal):
        if is_of(journal, day):
            return None
        make_as(db, journal, key, target)
        rotate(journal, day)
    return target


def make_by_hand(db: Database, journal: Path, key: bytes | None, day: date) -> Path:
    """Makes a copy right now, and lets those go that are not kept any longer. It is the copy of
    the day where there is none yet. Raises a Fault."""
    with alone(journal):
        target = backups_folder(journal) / f"{day}.db"
        if target.exists():
            target = free_name(journal, BY_HAND, day)
        make_as(db, journal, key, target)
        rotate(journal, day)
    return target


def make_elsewhere(db: Database, journal: Path, key: bytes | None, target: Path) -> Path:
    """Makes a copy at a path of one's own, where there is nothing yet. Raises a Fault."""
    if not target.parent.is_dir():  # it may be on a disk that is not there now
        raise CopyUnwritten(target.parent)
    if target.exists() or keys.file_of(target).exists():
        raise CopyUnwritten(target)
    return make_as(db, journal, key, target)


def make_before_version(db: Database, journal: Path, key: bytes | None, version: int) -> Path:
    """Makes the copy without which no journal is brought up to date. Raises a Fault."""
    with alone(journal):
        number = 1 + max((copy.number[1] for copy in _of(journal, BEFORE_VERSION)), default=0)
        target = backups_folder(journal) / f"{BEFORE_VERSION}-{version}.{number}.db"
        make_as(db, journal, key, target)
        _keep_apart(journal)
    return target


def free_name(journal: Path, kind: str, day: date) -> Path:
    """A name for one more copy of this kind, newer than all of it whatever the clock says."""
    number = 1 + max((copy.number[0] for copy in _of(journal, kind)), default=0)
    return backups_folder(journal) / f"{kind}-{number}.{day}.db"


def rotate(journal: Path, today: date) -> None:
    """Lets the copies go that are not kept any longer. What cannot be removed is tried again with
    the next copy."""
    of_days = _of(journal, DAY)
    stay = rotation.kept((copy.day for copy in of_days if copy.day), today)
    for copy in of_days:
        if copy.day not in stay:
            with suppress(OSError):
                remove(copy.path)
    _keep_apart(journal)


def delete_all(journal: Path) -> int:
    """Deletes every copy, and what stopped work left among them; how many. Raises a Fault."""
    with alone(journal), copying(journal, backups_folder(journal)):
        _remove_leftovers(journal)
        gone = listed(journal)
        for copy in gone:
            remove(copy.path)
    return len(gone)


def remove(copy: Path) -> None:
    """Overwrites a copy, and removes it with all that belongs to it; its key file last, for without
    it nobody could read what is left. Raises OSError."""
    # Under another name first: stopped halfway, it would stand there as a damaged copy.
    going = copy.with_name(f".{copy.name}.partial")
    for suffix in BESIDE:
        with suppress(FileNotFoundError):
            os.replace(f"{copy}{suffix}", f"{going}{suffix}")
        erase(going.with_name(f"{going.name}{suffix}"))
    keys.file_of(copy).unlink(missing_ok=True)


def is_remains(copy: Path) -> bool:
    """Whether it is a journal that was kept when another took its place, and may be too damaged to
    be told for one."""
    found = _as_copy(copy)
    return found is not None and found.kind == BEFORE_RESTORE


def held(copy: Path, key: bytes | None) -> Held:
    """What is in a copy. Raises a Fault: it is no journal, damaged, or of another key."""
    with engine.named(copy), closing(engine.connect_to_look(copy, key)) as db:
        application, version, entries, check_ins = db.execute(
            "SELECT application_id, user_version, "
            "(SELECT count(*) FROM translations WHERE deleted_at IS NULL), "
            "(SELECT count(*) FROM check_ins) "
            "FROM pragma_user_version, pragma_application_id"
        ).fetchone()
        if application != migrations.APPLICATION_ID:
            raise faults.NotAJournal(copy)
        return Held(entries, check_ins, version)


def looked_at(journal: Path, key: bytes | None) -> list[dict[str, Any]]:
    """Every copy, the newest first, with what is in it where that can be told, as JSON can say it:
    its `state` is `ok`, `sealed` by another passphrase, `newer`, `damaged`, or `as_it_was` for a
    journal that could not be read when another took its place. Raises OSError."""
    rows = []
    for copy in listed(journal):
        row = {
            "path": str(copy.path),
            "kind": copy.kind,
            "day": (copy.day or copy.at.astimezone().date()).isoformat(),
            "size": copy.size,
        }
        rows.append({**row, **_state(copy, key)})
    return rows


def _state(copy: Copy, key: bytes | None) -> dict[str, Any]:
    try:
        if engine.is_plain(copy.path):
            key = None
        elif keys.file_of(copy.path).exists() and (key is None or not engine.fits(copy.path, key)):
            return {"state": "sealed"}
        found = held(copy.path, key)
        if found.version > migrations.LATEST:
            return {"state": "newer"}
        return {"state": "ok", "entries": found.entries, "check_ins": found.check_ins}
    except (faults.Fault, OSError, *engine.ERRORS):
        return {"state": "as_it_was" if copy.kind == BEFORE_RESTORE else "damaged"}


def tidy(journal: Path) -> None:
    """Takes the copies in that an earlier version left beside the journal, and removes what stopped
    work left; it waits for nobody and never raises."""
    folder = backups_folder(journal)
    with suppress(OSError, faults.Fault):
        beside = f"{glob.escape(journal.stem)}.{BEFORE_VERSION}-*.*.db"
        strays = list(journal.parent.glob(beside))
        partial = folder.is_dir() and any(folder.glob(".*.partial*"))
        if not strays and not partial and not stage_folder(journal).exists():
            return
        with alone(journal, wait=False):
            _remove_leftovers(journal)
            for stray in strays:
                named = folder / stray.name.removeprefix(f"{journal.stem}.")
                if _as_copy(stray, named.name) and not named.exists():
                    os.replace(stray, named)
            keys.sync_folder(folder)


@contextmanager
def alone(journal: Path, wait: bool = True) -> Iterator[None]:
    """Has nobody else make, put back or remove copies meanwhile; the folder is made. The lock is
    one of SQLite's, on an empty file: a program that ends, however it ends, gives it back. Raises
    a Fault."""
    lock = backups_folder(journal) / LOCK
    with ExitStack() as held:
        try:
            with copying(journal, lock.parent):
                engine.create_private(lock)
                lock.parent.chmod(0o700)
                connect = engine.connect if wait else engine.connect_at_once
                held.enter_context(closing(connect(lock))).execute("BEGIN EXCLUSIVE")
        except faults.Locked as busy:
            raise CopiesBusy(journal) from busy
        yield


@contextmanager
def copying(journal: Path, target: Path) -> Iterator[None]:
    """Turns what goes wrong with the disk while a copy is written into the Fault that says it."""
    try:
        with engine.named(journal):
            yield
    except faults.Full as full:
        raise NoRoomForCopy(target) from full
    except (faults.ReadOnly, faults.CannotOpen) as closed:
        raise CopyUnwritten(target) from closed


def write(db: Database, target: Path, key: bytes | None) -> None:
    """Writes all that `db` holds into a file of its own under a key, or under none, reads it back
    and makes it durable. Raises what the engine or the disk raises, and NotCopied."""
    _unlink(target)
    engine.create_private(target)
    db.execute("ATTACH DATABASE ? AS copy KEY ?", [str(target), engine.literal(key) if key else ""])
    try:
        db.execute("BEGIN")
        try:
            # What is read from here on is of one moment, whatever others save.
            version = _marks(db, "main")
            db.execute("SELECT sqlcipher_export('copy')").fetchall()
            for name, value in version.items():
                db.execute(f"PRAGMA copy.{name} = {value}")
            if not engine.same(db, "main", "copy"):
                raise NotCopied(target)
            db.execute("COMMIT")
        except BaseException:
            if db.conn.in_transaction:
                db.execute("ROLLBACK")
            raise
    finally:
        db.execute("DETACH DATABASE copy")
    with closing(engine.connect(target, key)) as copy:
        if not engine.is_sound(copy) or _marks(copy, "main") != version:
            raise NotCopied(target)
    with target.open("rb") as written:
        os.fsync(written.fileno())


def locks_of(journal: Path, key: bytes) -> list[keys.Lock]:
    """What a copy of the journal is opened with: not by this computer's keyring, which another one
    does not have. Raises a Fault."""
    locks = [lock for lock in keys.read(journal) if lock.id == keys.id_of(key)]
    if not locks:
        raise faults.KeysDamaged(keys.file_of(journal))
    return [lock.for_copies for lock in locks]


def make_as(db: Database, journal: Path, key: bytes | None, target: Path) -> Path:
    """Makes a copy at this path; whoever does has the copies alone. Raises a Fault."""
    partial = target.with_name(f".{target.name}.partial")
    with copying(journal, target):
        try:
            locks = [] if key is None else locks_of(journal, key)
            write(db, partial, key)
            # First what it is opened with: a copy is never without.
            if key is not None:
                keys.write(target, locks)
            os.replace(partial, target)
            keys.sync_folder(target.parent)
        except BaseException:
            with suppress(OSError):
                _unlink(partial)
                if not target.exists():
                    keys.file_of(target).unlink(missing_ok=True)
            raise
    return target


def clear_stage(journal: Path) -> None:
    """Removes what was got ready to be put back and was not; whoever does has the copies alone.
    Raises OSError."""
    if (stage := stage_folder(journal)).is_dir():
        for file in stage.iterdir():
            erase(file)
        stage.rmdir()


def _marks(db: Database, name: str) -> dict[str, int]:
    return {
        mark: db.execute(f"PRAGMA {name}.{mark}").fetchone()[0]
        for mark in ("user_version", "application_id")
    }


def _as_copy(file: Path, name: str = "") -> Copy | None:
    for kind, shape in _NAMES:
        if not (found := shape.fullmatch(name or file.name)):
            continue
        with suppress(OSError, ValueError, OverflowError):
            seen = file.stat()
            at = datetime.fromtimestamp(seen.st_mtime, UTC)
            if kind == BEFORE_VERSION:
                number, day = (int(found[1]), int(found[2])), None
            else:
                number, day = (int(found[1] or 0),), date.fromisoformat(found[2])
            return Copy(file, kind, number, day, at, seen.st_size)
    return None


def _of(journal: Path, kind: str) -> list[Copy]:
    return [copy for copy in listed(journal) if copy.kind == kind]


def _keep_apart(journal: Path) -> None:
    for kind in (BY_HAND, BEFORE_VERSION, BEFORE_RESTORE):
        newest = sorted(_of(journal, kind), key=lambda copy: copy.number, reverse=True)
        for copy in newest[APART:]:
            if kind == BEFORE_RESTORE and copy.day == newest[0].day:
                continue  # whoever tries one copy after another can go back to where it began
            with suppress(OSError):
                remove(copy.path)


def _remove_leftovers(journal: Path) -> None:
    for left in backups_folder(journal).glob(".*.partial*"):
        erase(left)
    clear_stage(journal)


def _unlink(file: Path) -> None:
    for suffix in BESIDE:
        file.with_name(f"{file.name}{suffix}").unlink(missing_ok=True)
