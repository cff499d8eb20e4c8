"""The key file beside an encrypted journal: its random key, sealed once for each way to open it.

A lock is one key of a journal; its slots hold the key, each sealed by a secret: the passphrase, the
recovery code, or what the system's keyring keeps. There is more than one lock only while a journal
gets another key: whatever stops that, every secret of before still opens it, and the passphrase
too. Without the file, or without any secret of it, the journal cannot be read by anybody.
"""

import glob
import json
import os
import time
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from data import faults, sealing
from data.guarded import PLAIN as PLAIN
from data.guarded import file_in_reach, file_of
from data.guarded import guards as guards
from data.places import backups_folder
from data.sealing import COST, Cost

FORMAT, VERSION = "regulate-keys", 1
PASSPHRASE, RECOVERY, KEYRING, BEFORE = KINDS = ("passphrase", "recovery", "keyring", "before")
BY_KEY = (KEYRING, BEFORE)
"""Slots whose secret is a key itself: guessing it is no worry, so they have no cost and no salt.
BEFORE is sealed by the key that the journal had before, until all its copies have the new one."""
AT_MOST = 100_000
"""Bytes of a key file; a real one has about two thousand."""
LOCKS_AT_MOST = 4
"""There are two at most. A hostile file could have hundreds tried, each for seconds."""
ABANDONED_SECONDS = 3600
"""After how long a file that was not finished is taken for one whose program was killed."""


@dataclass(frozen=True)
class Slot:
    """The key, sealed by one secret."""

    kind: str
    sealed: bytes
    salt: bytes = b""
    cost: Cost | None = None


@dataclass(frozen=True)
class Lock:
    """One key and the slots that hold it. `id` tells which key it is, and nothing of it; `noted`,
    whether somebody said that they have its recovery code."""

    id: str
    slots: tuple[Slot, ...]
    noted: bool = False

    def slot(self, kind: str) -> Slot | None:
        return next((slot for slot in self.slots if slot.kind == kind), None)

    def with_slot(self, slot: Slot) -> "Lock":
        return replace(self, slots=(*self.without(slot.kind).slots, slot))

    def without(self, *kinds: str) -> "Lock":
        return replace(self, slots=tuple(slot for slot in self.slots if slot.kind not in kinds))

    @property
    def for_copies(self) -> "Lock":
        """What stands beside a backup: it is to be opened on another computer too."""
        return self.without(*BY_KEY)


def set_aside(journal: Path) -> None:
    """Makes way for another journal: the key file of one that is gone keeps its words under another
    name, for it may turn up again. Raises OSError."""
    number = 1
    while (aside := file_of(journal).with_name(f"{file_of(journal).name}.{number}")).exists():
        number += 1
    with suppress(FileNotFoundError):
        os.replace(file_of(journal), aside)
        sync_folder(journal.parent)


def copies(journal: Path) -> list[Path]:
    """Every copy of the journal that Regulate made: its backups, and those that earlier versions
    made beside it."""
    beside = glob.escape(journal.stem)
    with suppress(OSError):
        found = [
            *backups_folder(journal).glob("*.db"),
            *journal.parent.glob(f"{beside}.before-version-*.db"),
        ]
        return sorted(file for file in found if file.is_file())
    return []


def read(journal: Path) -> tuple[Lock, ...]:
    """The locks of a journal. Raises KeysMissing and KeysDamaged."""
    file = file_in_reach(journal)
    if file is None:
        raise faults.KeysMissing(journal)
    try:
        with file.open("rb") as opened:
            document = json.loads(opened.read(AT_MOST))
        if document["format"] != FORMAT or document["version"] != VERSION:
            raise faults.KeysDamaged(file)
        locks = tuple(_as_lock(row) for row in document["locks"])
    except OSError as error:
        raise faults.KeysMissing(journal) from error
    except (ValueError, KeyError, TypeError, RecursionError, sealing.NotSealed) as error:
        raise faults.KeysDamaged(file) from error
    if not 0 < len(locks) <= LOCKS_AT_MOST:
        raise faults.KeysDamaged(file)
    return locks


def write(journal: Path, locks: Iterable[Lock]) -> None:
    """Puts the key file there, whole, durably, for this person alone. Raises OSError."""
    document = {"format": FORMAT, "version": VERSION, "locks": [_row(lock) for lock in locks]}
    put(file_of(journal), json.dumps(document, indent=1).encode())


def put(file: Path, contents: bytes) -> None:
    """Writes a small file in place of what is there: whole, durably, for this person alone. Raises
    OSError, and then what was there is as it was."""
    _clear_abandoned(file)
    partial = file.with_name(f".{file.name}.{os.getpid()}.partial")
    try:
        partial.unlink(missing_ok=True)
        opened = os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with open(opened, "wb") as written:
            written.write(contents)
            written.flush()
            os.fsync(written.fileno())
        os.replace(partial, file)
    except OSError:
        with suppress(OSError):
            partial.unlink()
        raise
    sync_folder(file.parent)


def _clear_abandoned(file: Path) -> None:
    """Removes what a program that was killed while it wrote this file left."""
    for partial in file.parent.glob(f".{glob.escape(file.name)}.*.partial"):
        with suppress(OSError):
            if time.time() - partial.stat().st_mtime > ABANDONED_SECONDS:
                partial.unlink()


def sync_folder(folder: Path) -> None:
    """Makes names that changed in a folder durable, where the system can."""
    with suppress(OSError):
        opened = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)


def new_key() -> bytes:
    """A key for a journal: 32 random bytes."""
    return sealing.random(sealing.KEY_BYTES)


def id_of(key: bytes) -> str:
    """Which key it is."""
    import hashlib  # not needed for the first frame

    return hashlib.blake2b(key, digest_size=12, person=b"regulate key").hexdigest()


def lock_for(key: bytes, passphrase: str) -> tuple[Lock, str]:
    """A lock for this key, and the recovery code that opens it too. Raises NoMemory."""
    from data import recovery

    code = recovery.new()
    lock = Lock(id_of(key), ())
    lock = lock.with_slot(_sealed(lock.id, PASSPHRASE, key, passphrase))
    return lock.with_slot(_sealed(lock.id, RECOVERY, key, code)), code


def open_slot(lock: Lock, kind: str, secret: str) -> bytes:
    """The key of a lock, by its passphrase or recovery code. Raises WrongSecret."""
    slot = lock.slot(kind)
    if slot is None or slot.cost is None:
        raise sealing.WrongSecret
    return sealing.open_with(
        sealing.key_of(secret, slot.salt, slot.cost), slot.sealed, _about(lock.id, slot)
    )


def with_before(lock: Lock, key: bytes, before: bytes) -> Lock:
    """The lock of a key, which the key of before opens too."""
    slot = Slot(BEFORE, b"")
    return lock.with_slot(
        replace(slot, sealed=sealing.seal_with(before, key, _about(lock.id, slot)))
    )


def keys_by(journal: Path, kind: str, secret: str) -> list[bytes]:
    """The keys that a passphrase or a recovery code opens, one unless a change of key was stopped
    midway. Takes about half a second for each. Raises WrongPassphrase, WrongCode, KeysMissing,
    KeysDamaged, NoMemory."""
    found: dict[str, bytes] = {}
    locks = read(journal)
    for lock in locks:
        with suppress(sealing.WrongSecret):
            found[lock.id] = open_slot(lock, kind, secret)
    for lock in locks:
        slot = lock.slot(BEFORE)
        for before in list(found.values()) if slot and lock.id not in found else ():
            with suppress(sealing.WrongSecret):
                found[lock.id] = sealing.open_with(before, slot.sealed, _about(lock.id, slot))
    if not found:
        raise (faults.WrongCode if kind == RECOVERY else faults.WrongPassphrase)(journal)
    return list(found.values())


def change(journal: Path, key: bytes, kind: str, secret: str) -> None:
    """Has another passphrase or recovery code open the journal, and the old one no more; the
    journal itself is not written. Its backups follow. Raises a Fault."""
    slot = _sealed(id_of(key), kind, key, secret)
    # Read only now: that took half a second, in which another window may have changed the file.
    lock = _own(journal, key).without(BEFORE).with_slot(slot)
    lock = replace(lock, noted=lock.noted and kind != RECOVERY)
    _written(journal, lock)
    for copy in copies(journal):
        with suppress(faults.Fault, OSError):
            if file_of(copy).is_file() and any(other.id == lock.id for other in read(copy)):
                write(copy, [lock.for_copies])


def new_code(journal: Path, key: bytes) -> str:
    """Another recovery code in place of the old one. Raises a Fault."""
    from data import recovery

    code = recovery.new()
    change(journal, key, RECOVERY, code)
    return code


def note_code(journal: Path, key: bytes) -> None:
    """Keeps that somebody has the recovery code. Raises a Fault."""
    _written(journal, replace(_own(journal, key), noted=True))


def code_is_noted(journal: Path, key: bytes) -> bool:
    """Whether somebody said that they have the recovery code; where it cannot be told, too, for
    nothing is to be asked then."""
    with suppress(faults.Fault):
        return _own(journal, key).noted
    return True


def add_keyring(journal: Path, key: bytes, secret: bytes) -> None:
    """Has a key that the system's keyring keeps open the journal too. Raises a Fault."""
    lock = _own(journal, key)
    slot = Slot(KEYRING, b"")
    sealed = sealing.seal_with(secret, key, _about(lock.id, slot))
    _written(journal, lock.with_slot(Slot(KEYRING, sealed)))


def remove_keyring(journal: Path, key: bytes) -> None:
    """Has the system's keyring open the journal no more. Raises a Fault."""
    _written(journal, _own(journal, key).without(KEYRING))


def has_keyring(journal: Path) -> bool:
    """Whether the system's keyring may open the journal."""
    with suppress(faults.Fault):
        return any(lock.slot(KEYRING) for lock in read(journal))
    return False


def key_by_keyring(journal: Path, secret: bytes) -> bytes | None:
    """The key, by what the system's keyring keeps; None where that is of no use. Raises a Fault."""
    for lock in read(journal):
        if slot := lock.slot(KEYRING):
            with suppress(sealing.WrongSecret):
                return sealing.open_with(secret, slot.sealed, _about(lock.id, slot))
    return None


def keep_only(journal: Path, key: bytes | None) -> None:
    """Puts the key file there again where it was lost and another had to serve; removes one that a
    journal that is not encrypted does not need. Nobody else may be changing the journal's key."""
    file = file_of(journal)
    with suppress(OSError, faults.Fault):
        if key is None:
            file.unlink(missing_ok=True)
        elif not file.exists():
            write(journal, [_own(journal, key)])


def put_locks(journal: Path, locks: Iterable[Lock]) -> None:
    """Puts the key file there. Raises Full and KeysUnwritten, and then it is as it was."""
    try:
        write(journal, locks)
    except OSError as error:
        raise (faults.Full if error.errno in faults.NO_ROOM else faults.KeysUnwritten)(
            file_of(journal)
        ) from error


def _own(journal: Path, key: bytes) -> Lock:
    for lock in read(journal):
        if lock.id == id_of(key):
            return lock
    raise faults.KeysDamaged(file_of(journal))


def _written(journal: Path, lock: Lock) -> None:
    """Puts a lock in place of the one of the same key; others stay."""
    others = [other for other in read(journal) if other.id != lock.id]
    put_locks(journal, [*others, lock])


def _sealed(id: str, kind: str, key: bytes, secret: str) -> Slot:
    slot = Slot(kind, b"", sealing.random(sealing.SALT_BYTES), COST)
    outer = sealing.key_of(secret, slot.salt, COST)
    return Slot(kind, sealing.seal_with(outer, key, _about(id, slot)), slot.salt, COST)


def _about(id: str, slot: Slot) -> bytes:
    """What a slot says of itself, which cannot be changed unnoticed."""
    row = _slot_row(slot)
    del row["sealed"]
    return sealing.line_of({"format": FORMAT, "version": VERSION, "lock": id, **row})


def _row(lock: Lock) -> dict[str, Any]:
    slots = [_slot_row(slot) for slot in lock.slots]
    return {"id": lock.id, "noted": lock.noted, "slots": slots}


def _slot_row(slot: Slot) -> dict[str, Any]:
    row: dict[str, Any] = {"kind": slot.kind, "sealed": sealing.text_of(slot.sealed)}
    if slot.cost is not None:
        row |= {"passes": slot.cost.passes, "memory": slot.cost.memory}
        row |= {"salt": sealing.text_of(slot.salt)}
    return row


def _as_lock(row: dict[str, Any]) -> Lock:
    if not isinstance(row["id"], str):
        raise ValueError("no id")
    slots = tuple(_as_slot(slot) for slot in row["slots"])
    if len({slot.kind for slot in slots}) != len(slots):
        raise ValueError("two slots of a kind")
    return Lock(row["id"], slots, row.get("noted") is True)


def _as_slot(row: dict[str, Any]) -> Slot:
    kind, sealed = row["kind"], sealing.bytes_of(row["sealed"])
    if kind not in KINDS:
        raise ValueError("no such kind")
    if kind in BY_KEY:
        return Slot(kind, sealed)
    salt = sealing.bytes_of(row["salt"])
    if len(salt) != sealing.SALT_BYTES:
        raise ValueError("no salt")
    return Slot(kind, sealed, salt, Cost(row["passes"], row["memory"]))
