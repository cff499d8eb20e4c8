"""Turning encryption on and off, and giving the journal another key.

The journal is written anew, whole, beside the old one, read back, and takes its place with one
rename; the key file names both keys until then. Whatever stops it, the journal opens with what
opened it before, or with the passphrase that was to open it. Its copies follow; what could not be
done with one of them, and what was stopped midway, is done by `finish`, whenever the journal is
unlocked. What was readable is overwritten before it is given back to the disk; what the disk itself
keeps, and copies made elsewhere, are out of reach (docs/threat-model.md).
"""

import os
from collections.abc import Callable, Iterable, Mapping
from contextlib import closing, suppress
from pathlib import Path

from data import backups, engine, faults, keys, migrations, unsaved
from data.engine import Database
from data.overwriting import erase, overwrite
from data.session import inode
from data.store import SQLITES_OWN, Store, unfinished

__all__ = ["erase", "finish", "protect", "readable", "recast", "renew", "unlock", "unprotect"]


def protect(journal: Path, passphrase: str) -> tuple[bytes, str]:
    """Encrypts a journal and its copies; its key, and the recovery code to be written down. Other
    programs may not have it open. Raises a Fault, and then the journal is as it was; a copy that
    could not be encrypted raises none, `readable` counts them."""
    return _change_key(journal, None, passphrase)


def renew(journal: Path, key: bytes, passphrase: str) -> tuple[bytes, str]:
    """Gives a journal and its copies another key and another recovery code: an old copy of the key
    file opens them no more. Raises a Fault, and then the journal is as it was."""
    return _change_key(journal, key, passphrase)


def unprotect(journal: Path, key: bytes) -> None:
    """Writes a journal and its copies so that they are not encrypted any more. A copy that cannot
    be written so stays encrypted, with its key file. Raises a Fault, and then the journal is as it
    was."""
    _prepare(journal, key)
    with engine.named(journal):
        recast(journal, key, None)
        if keys.copies(journal):
            with suppress(faults.Fault), backups.alone(journal):
                for copy in keys.copies(journal):
                    _lay_open(copy, key)
        keys.keep_only(journal, None)


def unlock(journal: Path, kind: str, secret: str) -> bytes:
    """The key that opens the journal, by its passphrase or recovery code; where a change of key was
    stopped midway, it is finished. Takes half a second or two. Raises WrongPassphrase, WrongCode,
    Damaged, Locked, KeysMissing, KeysDamaged, NoMemory."""
    found = keys.keys_by(journal, kind, secret)
    if not journal.exists():
        return found[-1]
    with engine.named(journal):
        fitting = [key for key in found if engine.fits(journal, key)]
    if fitting:
        with suppress(faults.Fault):
            finish(journal, fitting[0], found)
        return fitting[0]
    if len(found) < len(keys.read(journal)):
        # It opens only what the journal had before.
        raise (faults.WrongCode if kind == keys.RECOVERY else faults.WrongPassphrase)(journal)
    raise faults.Damaged(journal)


def finish(journal: Path, key: bytes, known: Iterable[bytes] = ()) -> int:
    """Encrypts copies that a stopped change left readable, or under another of the `known` keys;
    how many could not be read and were removed, because nothing readable may stay. Raises a
    Fault."""
    with engine.named(journal):
        locks = keys.read(journal)
        lock = next((lock for lock in locks if lock.id == keys.id_of(key)), None)
        if lock is None:
            raise faults.KeysDamaged(keys.file_of(journal))
        before = {other.id: None for other in locks if other.id != lock.id}
        before |= {keys.id_of(other): other for other in known if other != key}
        done = []
        if keys.copies(journal):
            with backups.alone(journal):
                done = [_follow(copy, lock, key, before) for copy in keys.copies(journal)]
        if None not in done and (len(locks) > 1 or lock.slot(keys.BEFORE)):
            keys.put_locks(journal, [lock.without(keys.BEFORE)])
        return done.count(False)


def readable(journal: Path) -> int:
    """How many copies of the journal are not encrypted. Raises a Fault."""
    with engine.named(journal):
        return sum(engine.is_plain(copy) and _is_ours(copy) for copy in keys.copies(journal))


def recast(
    journal: Path,
    old: bytes | None,
    new: bytes | None,
    before_swap: Callable[[], None] = lambda: None,
) -> None:
    """Writes the database at `journal` anew under another key, or under none. Nobody else may have
    it open. Raises a Fault, and then it is as it was."""
    journal = journal.resolve()  # or a link to it would be replaced, and the file itself left
    target = unfinished(journal)
    with engine.named(journal):
        here = inode(journal)
        with closing(engine.connect(journal, old)) as db:
            try:
                _alone(db, journal, here)
                _clear(journal)
                _write(db, target, new)
                _read_back(db, journal, target, new)
                before_swap()
                _swap(target, journal, erased=old is None)
            finally:
                # An encrypted one tells nothing; one that is not is a copy of what is secret.
                with suppress(OSError):
                    erase(target) if new is None else target.unlink(missing_ok=True)


def _change_key(journal: Path, old: bytes | None, passphrase: str) -> tuple[bytes, str]:
    _prepare(journal, old)
    key = keys.new_key()
    lock, code = keys.lock_for(key, passphrase)

    def name_both() -> None:
        # Read while nobody else can change it.
        before = [] if old is None else _locks_of(journal, old)
        both = keys.with_before(lock, key, old) if old else lock
        keys.put_locks(journal, [*before, both])

    recast(journal, old, key, name_both)
    # It has the new key from here on, whatever comes in the way of its copies.
    with suppress(faults.Fault):
        finish(journal, key, [old] if old else [])
    return key, code


def _prepare(journal: Path, key: bytes | None) -> None:
    """Brings it up to date and sweeps it, by the one way that a journal is opened; what was typed
    and not yet saved comes in."""
    with closing(Store.open(journal, key)) as store:
        unsaved.take_in(store, journal, key)


def _lay_open(copy: Path, key: bytes) -> None:
    with suppress(faults.Fault, OSError):
        if not engine.is_plain(copy):
            recast(copy, key, None)
        keys.keep_only(copy, None)


def _follow(
    copy: Path, lock: keys.Lock, key: bytes, before: Mapping[str, bytes | None]
) -> bool | None:
    """Brings a copy under the key of the journal; `before` are the ids of the keys that it had, and
    the keys themselves where they are known. True when it is, or is not for us to change; False
    when it could not be read and is gone; None when it could not be done now."""
    try:
        if engine.is_plain(copy):
            if _is_ours(copy):
                recast(copy, None, key, lambda: keys.put_locks(copy, [lock.for_copies]))
                return True
            return _leave_no_remains(copy)
        known = list(keys.read(copy)) if keys.file_of(copy).is_file() else []
        ids = [other.id for other in known]
        if ids == [lock.id]:
            return True
        if not known and not engine.fits(copy, key):
            return _leave_no_remains(copy)
        if not engine.fits(copy, key):
            other = next((other for other in known if other.id in before), None)
            if other is None:
                return True  # of an earlier time, with secrets of its own
            old = before[other.id]
            if old is None:
                return None
            both = [other, lock.for_copies]
            recast(copy, old, key, lambda: keys.put_locks(copy, both))
        keys.put_locks(copy, [lock.for_copies])
        return True
    except faults.Damaged as fault:
        if engine.is_plain(copy) and not isinstance(fault.__cause__, MemoryError):
            # It could not be put back, and what is in it must not stay readable.
            backups.remove(copy)
            return False
        return True
    except (faults.Fault, OSError):
        return None


def _leave_no_remains(copy: Path) -> bool:
    """Removes what was kept of a journal that was not encrypted and too damaged to be told for one:
    it can be read all the same. Whether it is still there. Raises OSError."""
    if not backups.is_remains(copy):
        return True
    backups.remove(copy)
    return False


def _is_ours(copy: Path) -> bool:
    """Whether a file that is not encrypted is a journal. Whatever it holds that is cut off within
    its header is none."""
    with suppress(faults.NotAJournal):
        header = engine.header(copy)
        return header is not None and header.application_id == migrations.APPLICATION_ID
    return False


def _locks_of(journal: Path, key: bytes) -> list[keys.Lock]:
    return [lock for lock in keys.read(journal) if lock.id == keys.id_of(key)]


def _alone(db: Database, path: Path, here: tuple[int, int]) -> None:
    """Has no other program look into the file until it is closed. Raises Locked, also where another
    program put a file in the place of this one before it was ours."""
    db.execute("PRAGMA locking_mode = EXCLUSIVE")
    (mode,) = db.execute("PRAGMA journal_mode = DELETE").fetchone()
    if mode != "delete":
        raise faults.Locked(path)
    # The lock comes with the first look at a file that had no log.
    db.execute("BEGIN EXCLUSIVE")
    db.execute("COMMIT")
    if inode(path) != here:
        raise faults.Locked(path)
    (ours,) = db.execute("PRAGMA application_id").fetchone()
    if ours != migrations.APPLICATION_ID:
        raise faults.NotAJournal(path)


def _clear(journal: Path) -> None:
    """Takes away what another change that was killed left of its copy."""
    for suffix in SQLITES_OWN:
        erase(unfinished(journal, suffix))


def _write(db: Database, target: Path, key: bytes | None) -> None:
    engine.create_private(target)
    db.execute("ATTACH DATABASE ? AS anew KEY ?", [str(target), engine.literal(key) if key else ""])
    db.execute("PRAGMA anew.synchronous = FULL")
    db.execute("BEGIN EXCLUSIVE")
    db.execute("SELECT sqlcipher_export('anew')").fetchall()
    for name in ("user_version", "application_id"):
        (value,) = db.execute(f"PRAGMA main.{name}").fetchone()
        db.execute(f"PRAGMA anew.{name} = {value}")
    db.execute("COMMIT")


def _read_back(db: Database, journal: Path, target: Path, key: bytes | None) -> None:
    """Raises Damaged where what was written is not what was there."""
    if not engine.same(db, "main", "anew"):
        raise faults.Damaged(journal)
    db.execute("DETACH DATABASE anew")
    with closing(engine.connect(target, key)) as written:
        if not engine.is_sound(written):
            raise faults.Damaged(journal)


def _swap(target: Path, journal: Path, erased: bool) -> None:
    with target.open("rb") as written:
        os.fsync(written.fileno())
    # To close a file gives up every lock on it, so it is not closed before all is done.
    before = os.open(journal, os.O_RDWR)
    try:
        os.replace(target, journal)
        keys.sync_folder(journal.parent)
        if erased:
            with suppress(OSError):  # it has no name any more, and no one can be told
                overwrite(before)
    finally:
        os.close(before)
