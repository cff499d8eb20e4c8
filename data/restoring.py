"""Putting a copy back in place of the journal, which is kept as a copy itself.

All that will stand there is got ready in a folder beside the journal. With one rename that folder
gets its final name, and from then on it is settled: whoever opens the journal next finishes what is
left to do, in the same order, whatever stopped it before. Until then the journal is as it was.

The log of the old journal is removed before the new one is there: SQLite would apply it to that.
Nothing of it is lost, for by then it is kept with the old journal.
"""

import os
import shutil
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from data import backups, engine, faults, keys, migrations
from data.engine import Database
from data.places import put_back_folder, stage_folder

NEW, KEYS = "journal.db", "journal.db.keys"


class CopyMissing(faults.Fault):
    """There is no copy here."""

    id = "copy_missing"


class CopyDamaged(faults.Fault):
    """The copy cannot be read, or its pages contradict each other."""

    id = "copy_damaged"


class CopyForeign(faults.Fault):
    """The file is no copy of a journal."""

    id = "copy_foreign"


class CopyNewer(faults.Fault):
    """A newer version made the copy."""

    id = "copy_newer"


class CopySealed(faults.Fault):
    """The copy has a passphrase of its own, and none was given."""

    id = "copy_sealed"


class CopyRefused(faults.Fault):
    """Neither passphrase nor recovery code of the copy."""

    id = "copy_refused"


class CopyPlain(faults.Fault):
    """The copy is not encrypted, the journal is, and its key is not known."""

    id = "copy_plain"


@dataclass(frozen=True)
class Restored:
    """What came of it: the copy of the journal as it was before, if there was one, and the key that
    opens it now."""

    kept: Path | None
    key: bytes | None


def restore(
    journal: Path,
    copy: Path,
    key: bytes | None,
    day: date,
    secret: str = "",
    unsealed: bool = False,
) -> Restored:
    """Puts a copy in place of the journal: read back first, encrypted as the journal is, and as the
    copy is where the key of the journal is not known. `secret` is the copy's own passphrase or
    recovery code, `day` the local one. What is not encrypted takes the place of what is only with
    its `key`, or `unsealed`. Nobody else may have the journal open. Raises a Fault, and then it is
    as it was."""
    if journal.is_dir():
        raise faults.Folder(journal)
    with backups.alone(journal):
        _settle(journal)
        _refuse_other_programs(journal)
        if not copy.is_file():
            raise CopyMissing(copy)
        with _reading(copy):
            copy_key = _key_of(copy, key, secret)
            with closing(engine.connect_to_look(copy, copy_key)) as db:
                _check(db, copy)
            sealed = keys.guards(journal)
            if copy_key is None and sealed and key is None and not unsealed:
                raise CopyPlain(copy)
            new_key = key if sealed and key is not None else copy_key
        with _staged(journal) as stage:
            with _reading(copy), closing(engine.connect(copy, copy_key)) as db:
                backups.write(db, stage / NEW, new_key)
            with backups.copying(journal, stage):
                if new_key is not None and (lock := _lock_wanted(journal, copy, new_key)):
                    # It has the name of the file that it is the key file of.
                    keys.write(stage / NEW, [lock])
                return Restored(_swap(journal, key, stage, day), new_key)


def undo(journal: Path, kept: Path, key: bytes | None, day: date) -> Restored:
    """Puts back what `restore` kept; also what cannot be read, as it was. Raises a Fault."""
    try:
        return restore(journal, kept, key, day)
    except (CopyDamaged, CopyForeign, CopyNewer, CopySealed):
        pass
    with backups.alone(journal), _staged(journal) as stage, backups.copying(journal, stage):
        for suffix in backups.BESIDE:
            if (file := _beside(kept, suffix)).exists():
                _copy_file(file, _beside(stage / NEW, suffix))
        if keys.file_of(kept).exists():
            _copy_file(keys.file_of(kept), stage / KEYS)
        return Restored(_swap(journal, key, stage, day), key)


def look_through(copy: Path, key: bytes | None) -> None:
    """Reads a copy through, and changes nothing of it. Raises the Fault that says why it cannot be
    put back with this key, or without one."""
    with _reading(copy):
        if engine.is_plain(copy):
            key = None
        elif key is None or not _fits(copy, key):
            raise (CopySealed if keys.file_of(copy).exists() else CopyDamaged)(copy)
        with closing(engine.connect_to_look(copy, key)) as db:
            _check(db, copy)


def key_by(journal: Path, passphrase: str) -> bytes | None:
    """The key of a journal by its passphrase, whatever state it is in, without changing anything;
    None where that opens nothing of it, or its key file is lost."""
    found: list[bytes] = []
    if passphrase and keys.guards(journal):
        with suppress(faults.WrongPassphrase, faults.KeysMissing, faults.KeysDamaged):
            found = keys.keys_by(journal, keys.PASSPHRASE, passphrase)
    for key in found if journal.is_file() else ():
        with suppress(faults.Fault):
            if _fits(journal, key):
                return key
    return found[-1] if found else None


def mend_keys(journal: Path, kind: str, secret: str) -> bytes | None:
    """Puts the key file of a copy in place of one that is damaged, where this passphrase or code
    opens the journal by it; the key, or None. The damaged one stays beside it. Raises a Fault."""
    tried: list[tuple[keys.Lock, ...]] = []
    for copy in backups.listed(journal):
        with suppress(faults.WrongPassphrase, faults.WrongCode, faults.KeysDamaged):
            locks = keys.read(copy.path) if keys.file_of(copy.path).exists() else ()
            if not locks or locks in tried:
                continue
            tried.append(locks)
            for key in keys.keys_by(copy.path, kind, secret):
                if _fits(journal, key):
                    damaged = keys.file_of(journal)
                    with backups.copying(journal, damaged):
                        os.replace(damaged, damaged.with_name(f"{damaged.name}.damaged"))
                    own = [lock for lock in locks if lock.id == keys.id_of(key)]
                    keys.put_locks(journal, own)
                    return key
    return None


def settle(journal: Path) -> None:
    """Finishes what a program that was stopped had settled; it costs nothing where there is nothing
    to finish. Raises a Fault."""
    if put_back_folder(journal).exists():
        with backups.alone(journal):
            _settle(journal)


def _settle(journal: Path) -> None:
    with backups.copying(journal, journal):
        _move_in(journal)


def _swap(journal: Path, key: bytes | None, stage: Path, day: date) -> Path | None:
    with ExitStack() as held:
        kept = _keep(journal, key, day, held)
        keys.sync_folder(stage)
        os.replace(stage, put_back_folder(journal))  # from here on it is settled
        keys.sync_folder(put_back_folder(journal).parent)
        _move_in(journal)
    backups.rotate(journal, day)
    return kept


def _move_in(journal: Path) -> None:
    ready, place = put_back_folder(journal), journal.resolve()
    if not ready.is_dir():
        return
    if (ready / NEW).exists():
        for suffix in backups.BESIDE[1:]:
            _beside(place, suffix).unlink(missing_ok=True)
        keys.sync_folder(place.parent)
        if (ready / KEYS).exists():
            os.replace(ready / KEYS, keys.file_of(journal))
            keys.sync_folder(journal.parent)
        os.replace(ready / NEW, place)
        keys.sync_folder(place.parent)
    for suffix in backups.BESIDE[1:]:
        if _beside(ready / NEW, suffix).exists():
            os.replace(_beside(ready / NEW, suffix), _beside(place, suffix))
    shutil.rmtree(ready)
    keys.sync_folder(place.parent)


def _keep(journal: Path, key: bytes | None, day: date, held: ExitStack) -> Path | None:
    """Keeps the journal as a copy, and has no other program look into it for as long as `held`; its
    bytes, where it is damaged or its key is not known."""
    place = journal.resolve()
    if not place.exists() or not place.stat().st_size:
        return None
    kept = backups.free_name(journal, backups.BEFORE_RESTORE, day)
    if db := _to_ourselves(journal, key, held):
        with suppress(faults.Damaged, backups.NotCopied, faults.KeysDamaged, faults.KeysMissing):
            return backups.make_as(db, journal, None if engine.is_plain(place) else key, kept)
    # The index of a log is made anew from it.
    for suffix in ("-journal", "-wal", ""):
        if _beside(place, suffix).exists():
            _copy_file(_beside(place, suffix), _beside(kept, suffix), held)
    if keys.file_of(journal).exists():
        _copy_file(keys.file_of(journal), keys.file_of(kept))
        with suppress(faults.Fault):
            keys.write(kept, [lock.for_copies for lock in keys.read(kept)])
    keys.sync_folder(kept.parent)
    return kept


def _to_ourselves(journal: Path, key: bytes | None, held: ExitStack) -> Database | None:
    """Has no other program look into the journal, and what is in its log moved into it, where it
    can be opened at all. Raises Locked."""
    if not _may_be_opened(journal, key):
        return None
    try:
        with engine.named(journal):
            key = None if engine.is_plain(journal) else key
            db = held.enter_context(closing(engine.connect(journal, key)))
            db.execute("PRAGMA locking_mode = EXCLUSIVE")
            (mode,) = db.execute("PRAGMA journal_mode = DELETE").fetchone()
            if mode != "delete":
                raise faults.Locked(journal)
            # The lock comes with the first look at a file that had no log.
            db.execute("BEGIN EXCLUSIVE")
            db.execute("COMMIT")
            return db
    except faults.Locked:
        raise
    except faults.Fault:
        return None  # it is kept as it is


def _may_be_opened(journal: Path, key: bytes | None) -> bool:
    """Whether SQLite does no harm by opening it: it mends what it takes for damaged, and removes a
    log that makes no sense to it. Raises Locked."""
    try:
        with engine.named(journal):
            if not journal.is_file() or not journal.stat().st_size:
                return False
            if engine.is_plain(journal):
                key = None
                header = engine.header(journal)
                if header is None or engine.cut_off(journal, header):
                    return False
            elif key is None or journal.stat().st_size % engine.SEALED_PAGE:
                return False
            with closing(engine.connect_to_look(journal, key)) as db:
                (ours,) = db.execute("PRAGMA application_id").fetchone()
                return ours == migrations.APPLICATION_ID and engine.is_sound(db)
    except faults.Locked:
        raise
    except faults.Fault:
        return False


def _refuse_other_programs(journal: Path) -> None:
    """Raises the Fault that says that what is here never was a journal."""
    if not journal.exists():
        return
    if not journal.is_file():
        raise faults.NotAJournal(journal)
    if keys.file_of(journal).exists() or backups.listed(journal):
        return
    with engine.named(journal):
        header = engine.header(journal)
        if header and header.application_id != migrations.APPLICATION_ID:
            raise faults.NotAJournal(journal)


@contextmanager
def _staged(journal: Path) -> Iterator[Path]:
    stage = stage_folder(journal)
    with backups.copying(journal, stage):
        backups.clear_stage(journal)
        engine.create_private(stage / NEW)
        stage.chmod(0o700)
    try:
        yield stage
    finally:
        with suppress(OSError):
            backups.clear_stage(journal)


@contextmanager
def _reading(copy: Path) -> Iterator[None]:
    """Turns what goes wrong with the copy, or with the disk meanwhile, into the Fault that says
    it."""
    try:
        with backups.copying(copy, copy):
            yield
    except (faults.Damaged, faults.NotAJournal) as damaged:
        raise CopyDamaged(copy) from damaged


def _check(db: Database, copy: Path) -> None:
    application, version = db.execute(
        "SELECT application_id, user_version FROM pragma_application_id, pragma_user_version"
    ).fetchone()
    if application != migrations.APPLICATION_ID or not version:
        raise CopyForeign(copy)
    if version > migrations.LATEST:
        raise CopyNewer(copy)
    if not engine.is_sound(db):
        raise CopyDamaged(copy)


def _key_of(copy: Path, key: bytes | None, secret: str) -> bytes | None:
    if engine.is_plain(copy):
        return None
    if key is not None and _fits(copy, key):
        return key
    if not keys.file_of(copy).exists():
        raise CopyDamaged(copy)
    if not secret:
        raise CopySealed(copy)
    for found in _by_secret(copy, secret):
        if _fits(copy, found):
            return found
    raise CopyRefused(copy)


def _fits(copy: Path, key: bytes) -> bool:
    """Whether this key opens the copy, which stays as it is, with its log."""
    try:
        with engine.named(copy), closing(engine.connect_to_look(copy, key)) as db:
            db.execute("SELECT count(*) FROM sqlite_master").fetchall()
            return True
    except (faults.NotAJournal, faults.Damaged):
        known = keys.read(copy) if keys.file_of(copy).exists() else ()
        if {lock.id for lock in known} == {keys.id_of(key)}:
            raise CopyDamaged(copy) from None
        return False


def _by_secret(copy: Path, secret: str) -> Iterator[bytes]:
    from data import recovery
    from regulate.refusal import Refusal

    with suppress(faults.WrongPassphrase):
        yield from keys.keys_by(copy, keys.PASSPHRASE, secret)
    with suppress(faults.WrongCode, Refusal):
        yield from keys.keys_by(copy, keys.RECOVERY, recovery.read(secret))


def _lock_wanted(journal: Path, copy: Path, key: bytes) -> keys.Lock | None:
    """The lock that the journal's key file lacks, if it does. Raises a Fault."""
    places = [place for place in (journal, copy) if keys.file_of(place).exists()]
    for place in (*places, journal):
        with suppress(faults.KeysMissing, faults.KeysDamaged):
            for lock in keys.read(place):
                if lock.id == keys.id_of(key):
                    return None if place == journal and place in places else lock.for_copies
    raise faults.KeysDamaged(keys.file_of(copy))


def _copy_file(file: Path, name: Path, held: ExitStack | None = None) -> None:
    """Copies the bytes of a file. To close a file gives up every lock on it, so one that is locked
    is not closed before all is done."""
    with ExitStack() as done:
        source = (held or done).enter_context(file.open("rb"))
        opened = os.open(name, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        written = done.enter_context(open(opened, "wb"))
        shutil.copyfileobj(source, written)
        written.flush()
        os.fsync(written.fileno())


def _beside(file: Path, suffix: str) -> Path:
    return file.with_name(f"{file.name}{suffix}")
