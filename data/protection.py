"""Turning encryption on and off, and giving the journal another key.

The journal is written anew, whole, beside the old one, read back, and takes its place with one
rename; the key file names both keys until then. Whatever stops it, the journal opens with what
opened it before or with what was to open it. What was readable is overwritten before it is given
back to the disk; what the disk itself keeps, and copies made elsewhere, are out of reach
(docs/threat-model.md).
"""

import os
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

from data import engine, faults, keys
from data.engine import Database
from data.places import backups_folder
from data.store import Store, unfinished

AT_ONCE = 2**20
"""Bytes that are overwritten with one call."""


def protect(journal: Path, passphrase: str) -> tuple[bytes, str]:
    """Encrypts a journal and its backups; its key, and the recovery code to be written down. Other
    programs may not have it open. Raises a Fault."""
    return _change_key(journal, None, passphrase)


def renew(journal: Path, key: bytes, passphrase: str) -> tuple[bytes, str]:
    """Gives a journal and its backups another key and another recovery code: an old copy of the key
    file opens them no more. Raises a Fault."""
    return _change_key(journal, key, passphrase)


def unprotect(journal: Path, key: bytes) -> None:
    """Writes a journal and its backups so that they are not encrypted any more. Raises a Fault."""
    with engine.named(journal):
        recast(journal, key, None)
        for backup in _backups(journal):
            with suppress(faults.Fault):
                recast(backup, key, None)
                keys.keep_only(backup, None)
        keys.keep_only(journal, None)


def finish(journal: Path, key: bytes) -> int:
    """Encrypts backups that a stopped change left readable, or under another key; how many could
    not be read and were removed, because nothing readable may stay. Raises a Fault."""
    gone = 0
    with engine.named(journal):
        own = [lock.without(keys.KEYRING) for lock in keys.read(journal) if _fits(lock, key)]
        for backup in _backups(journal):
            if not engine.is_plain(backup):
                continue
            try:
                recast(backup, None, key)
                keys.write(backup, own)
            except faults.Damaged:
                erase(backup)
                gone += 1
    return gone


def recast(
    journal: Path,
    old: bytes | None,
    new: bytes | None,
    before_swap: Callable[[], None] = lambda: None,
) -> None:
    """Writes the database at `journal` anew under another key, or under none. Nobody else may have
    it open. Raises a Fault, and then it is as it was."""
    target = unfinished(journal)
    with engine.named(journal), closing(engine.connect(journal, old)) as db:
        try:
            _alone(db, journal)
            _write(db, target, new)
            _read_back(db, journal, target, new)
            before_swap()
            _swap(target, journal, erased=old is None)
        finally:
            with suppress(OSError):
                target.unlink(missing_ok=True)


def erase(file: Path) -> None:
    """Overwrites a file and removes it. Raises OSError."""
    with suppress(FileNotFoundError):
        opened = os.open(file, os.O_RDWR)
        try:
            _overwrite(opened)
        finally:
            os.close(opened)
        file.unlink()


def _change_key(journal: Path, old: bytes | None, passphrase: str) -> tuple[bytes, str]:
    # Brought up to date and swept first, by the one way that a journal is opened.
    Store.open(journal, old).close()
    with engine.named(journal):
        key = keys.new_key()
        lock, code = keys.lock_for(key, passphrase)
        before = [] if old is None else list(keys.read(journal))
        recast(journal, old, key, lambda: keys.write(journal, [*before, lock]))
        for backup in _backups(journal):
            _follow(backup, old, key, lock)
        keys.write(journal, [lock])
    return key, code


def _follow(backup: Path, old: bytes | None, key: bytes, lock: keys.Lock) -> None:
    if not engine.is_plain(backup) and old is None:
        return  # of an earlier time, with a key file of its own
    try:
        known = [] if engine.is_plain(backup) else list(keys.read(backup))
        from_key = None if engine.is_plain(backup) else old
        recast(backup, from_key, key, lambda: keys.write(backup, [*known, lock]))
        keys.write(backup, [lock])
    except faults.Damaged:
        # It could not be put back, and what is in it must not stay readable.
        if engine.is_plain(backup):
            erase(backup)


def _backups(journal: Path) -> list[Path]:
    return sorted(backups_folder(journal).glob("*.db"))


def _fits(lock: keys.Lock, key: bytes) -> bool:
    return lock.id == keys.id_of(key)


def _alone(db: Database, path: Path) -> None:
    """Has no other program look into the file until it is closed. Raises Locked."""
    db.execute("PRAGMA locking_mode = EXCLUSIVE")
    (mode,) = db.execute("PRAGMA journal_mode = DELETE").fetchone()
    if mode != "delete":
        raise faults.Locked(path)


def _write(db: Database, target: Path, key: bytes | None) -> None:
    target.unlink(missing_ok=True)
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
            _overwrite(before)
    finally:
        os.close(before)


def _overwrite(opened: int) -> None:
    left = os.fstat(opened).st_size
    os.lseek(opened, 0, os.SEEK_SET)
    while left > 0:
        left -= os.write(opened, bytes(min(AT_ONCE, left)))
    os.fsync(opened)
    os.ftruncate(opened, 0)
