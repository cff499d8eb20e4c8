"""The key file beside an encrypted journal: its random key, sealed once for each way to open it.

A lock is one key of a journal; its slots hold the key, each sealed by a secret: the passphrase, the
recovery code, or what the system's keyring keeps. There is more than one lock only while a journal
gets another key: whatever stops that, one of them opens it. Without the file, or without any secret
of it, the journal cannot be read by anybody.
"""

import json
import os
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from data import faults, sealing
from data.places import backups_folder
from data.sealing import COST, Cost

FORMAT, VERSION = "regulate-keys", 1
PASSPHRASE, RECOVERY, KEYRING = KINDS = ("passphrase", "recovery", "keyring")
AT_MOST = 100_000
"""Bytes of a key file; a real one has about two thousand."""
PLAIN = b"SQLite format 3\0"


@dataclass(frozen=True)
class Slot:
    """The key, sealed by one secret. The keyring's secret is a key itself: guessing it is no worry,
    so it has no cost and no salt."""

    kind: str
    sealed: bytes
    salt: bytes = b""
    cost: Cost | None = None


@dataclass(frozen=True)
class Lock:
    """One key and the slots that hold it. `id` tells which key it is, and nothing of it."""

    id: str
    slots: tuple[Slot, ...]

    def slot(self, kind: str) -> Slot | None:
        return next((slot for slot in self.slots if slot.kind == kind), None)

    def with_slot(self, slot: Slot) -> "Lock":
        return Lock(self.id, (*self.without(slot.kind).slots, slot))

    def without(self, kind: str) -> "Lock":
        return Lock(self.id, tuple(slot for slot in self.slots if slot.kind != kind))


def file_of(journal: Path) -> Path:
    """Where the key file of a journal, or of a copy of one, is."""
    return journal.with_name(f"{journal.name}.keys")


def guards(journal: Path) -> bool:
    """Whether there is an encrypted journal at this path, which needs a key. It never raises."""
    with suppress(OSError), journal.open("rb") as file:
        start = file.read(len(PLAIN))
        return bool(start) and start != PLAIN and file_in_reach(journal) is not None
    # Where the journal itself is missing, its key file tells that there was one.
    return not journal.exists() and file_of(journal).exists()


def file_in_reach(journal: Path) -> Path | None:
    """The key file of the journal; where it is lost, the one beside its newest backup."""
    if file_of(journal).exists():
        return file_of(journal)
    with suppress(OSError):
        found = sorted(backups_folder(journal).glob("*.keys"), reverse=True)
        return found[0] if found else None
    return None


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
    if not locks:
        raise faults.KeysDamaged(file)
    return locks


def write(journal: Path, locks: Iterable[Lock]) -> None:
    """Puts the key file there, whole, durably, for this person alone. Raises OSError."""
    document = {"format": FORMAT, "version": VERSION, "locks": [_row(lock) for lock in locks]}
    put(file_of(journal), json.dumps(document, indent=1).encode())


def put(file: Path, contents: bytes) -> None:
    """Writes a small file in place of what is there: whole, durably, for this person alone. Raises
    OSError, and then what was there is as it was."""
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
    """A lock for this key, and the recovery code that opens it too."""
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


def keys_by(journal: Path, kind: str, secret: str) -> list[bytes]:
    """The keys that a passphrase or a recovery code opens, one unless a change of key was stopped
    midway. Takes about half a second for each. Raises WrongPassphrase, WrongCode, KeysMissing,
    KeysDamaged."""
    found = []
    for lock in read(journal):
        with suppress(sealing.WrongSecret):
            found.append(open_slot(lock, kind, secret))
    if not found:
        raise (faults.WrongCode if kind == RECOVERY else faults.WrongPassphrase)(journal)
    return found


def change(journal: Path, key: bytes, kind: str, secret: str) -> None:
    """Has another passphrase or recovery code open the journal, and the old one no more; the
    journal itself is not written. Its backups follow. Raises a Fault."""
    lock = _own(journal, key)
    _spread(journal, lock.with_slot(_sealed(lock.id, kind, key, secret)))


def new_code(journal: Path, key: bytes) -> str:
    """Another recovery code in place of the old one. Raises a Fault."""
    from data import recovery

    code = recovery.new()
    change(journal, key, RECOVERY, code)
    return code


def add_keyring(journal: Path, key: bytes, secret: bytes) -> None:
    """Has a key that the system's keyring keeps open the journal too. Raises a Fault."""
    lock = _own(journal, key)
    slot = Slot(KEYRING, b"")
    sealed = sealing.seal_with(secret, key, _about(lock.id, slot))
    # Not for the backups: they are to be opened on another computer too.
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
    """Leaves no lock but that of the key the journal has, if there are others; no file at all for a
    journal that is not encrypted."""
    file = file_of(journal)
    with suppress(OSError, faults.Fault):
        if key is None:
            file.unlink(missing_ok=True)
            return
        locks = read(journal)
        own = [lock for lock in locks if lock.id == id_of(key)]
        if own and (len(locks) > 1 or not file.exists()):
            write(journal, own)


def _own(journal: Path, key: bytes) -> Lock:
    for lock in read(journal):
        if lock.id == id_of(key):
            return lock
    raise faults.KeysDamaged(file_of(journal))


def _spread(journal: Path, lock: Lock) -> None:
    _written(journal, lock)
    for file in sorted(backups_folder(journal).glob("*.db.keys")):
        copy = file.with_name(file.name.removesuffix(".keys"))
        with suppress(faults.Fault, OSError):
            if any(other.id == lock.id for other in read(copy)):
                write(copy, [lock.without(KEYRING)])


def _written(journal: Path, lock: Lock) -> None:
    try:
        write(journal, [lock])
    except OSError as error:
        raise (faults.Full if error.errno in faults.NO_ROOM else faults.KeysUnwritten)(
            file_of(journal)
        ) from error


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
    return {"id": lock.id, "slots": [_slot_row(slot) for slot in lock.slots]}


def _slot_row(slot: Slot) -> dict[str, Any]:
    row: dict[str, Any] = {"kind": slot.kind, "sealed": sealing.text_of(slot.sealed)}
    if slot.cost is not None:
        row |= {"passes": slot.cost.passes, "memory": slot.cost.memory}
        row |= {"salt": sealing.text_of(slot.salt)}
    return row


def _as_lock(row: dict[str, Any]) -> Lock:
    if not isinstance(row["id"], str):
        raise ValueError("no id")
    return Lock(row["id"], tuple(_as_slot(slot) for slot in row["slots"]))


def _as_slot(row: dict[str, Any]) -> Slot:
    kind, sealed = row["kind"], sealing.bytes_of(row["sealed"])
    if kind not in KINDS:
        raise ValueError("no such kind")
    if kind == KEYRING:
        return Slot(kind, sealed)
    salt = sealing.bytes_of(row["salt"])
    if len(salt) != sealing.SALT_BYTES:
        raise ValueError("no salt")
    return Slot(kind, sealed, salt, Cost(row["passes"], row["memory"]))
