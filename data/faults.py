"""What can be wrong with the disk: each its own exception, each its own sentence and next step.

The sentences are in `regulate/content/*/faults.json` under the fault's `id`.
"""

import errno
from pathlib import Path

NO_ROOM = (errno.ENOSPC, errno.EDQUOT)
NO_HANDLES = (errno.EMFILE, errno.ENFILE)


class Fault(Exception):
    """A problem with the disk, as an answer. Nothing was half saved."""

    id = "unsaved"

    def __init__(self, path: Path | str = "", **details: object) -> None:
        super().__init__(str(path))
        self.details = {"path": str(path), **details}


class Unsaved(Fault):
    """The disk or the database gave an error that has no name of its own here."""


class Folder(Fault):
    """The path is a folder."""

    id = "folder"


class ReadOnly(Fault):
    """The file or its folder cannot be written."""

    id = "read_only"


class NotAJournal(Fault):
    """The file is no SQLite database, or another program's."""

    id = "not_a_database"


class Damaged(Fault):
    """The file is cut off or its pages contradict each other."""

    id = "damaged"


class Newer(Fault):
    """A newer version made it."""

    id = "newer"


class Locked(Fault):
    """Another program holds it."""

    id = "locked"


class Full(Fault):
    """There is no room left."""

    id = "full"


class CannotOpen(Fault):
    """Its folder is missing or closed."""

    id = "cannot_open"


class NameTooLong(Fault):
    """The path has more letters than the disk or the engine takes."""

    id = "name_too_long"


class Astray(Fault):
    """The path is a link to a file that is not there."""

    id = "astray"


class NotErased(Fault):
    """Something that was to be deleted is still there."""

    id = "not_erased"


class Gone(Fault):
    """It was moved, deleted or replaced while open."""

    id = "gone"


class CutOff(Damaged):
    """The file is shorter than it says itself."""

    id = "cut_off"


class Missing(Fault):
    """The journal is not there, though its key file or its backups are."""

    id = "missing"


class NoHandles(Fault):
    """The system lets nobody open one more file."""

    id = "no_handles"


class Sealed(Fault):
    """The journal is encrypted, and no passphrase was given."""

    id = "sealed"


class WrongPassphrase(Fault):
    """Another passphrase made the journal."""

    id = "wrong_passphrase"


class WrongCode(Fault):
    """The recovery code is of another journal."""

    id = "wrong_code"


class KeysMissing(Fault):
    """The key file is not there or cannot be read."""

    id = "keys_missing"


class KeysDamaged(Fault):
    """The key file makes no sense, or is of another journal."""

    id = "keys_damaged"


class KeysUnwritten(Fault):
    """The key file cannot be written."""

    id = "keys_unwritten"


class NoMemory(Fault):
    """There is too little memory for what a guess at a passphrase is made to cost."""

    id = "no_memory"


class NoKeyring(Fault):
    """The system has no keyring that keeps a secret from other logins."""

    id = "no_keyring"


class KeyringSilent(Fault):
    """The system's keyring did not answer in time, or would not."""

    id = "keyring_silent"


class KeyringForgot(Fault):
    """The system's keyring does not have what opens the journal."""

    id = "keyring_forgot"


AGAIN, COPIES = "again", "copies"
_STEPS = {
    "damaged": COPIES,
    "cut_off": COPIES,
    "missing": COPIES,
    "keys_missing": COPIES,
    "keys_damaged": COPIES,
    "newer": "",
}


def next_step(fault: Fault) -> str:
    """What one tap can do about it: try AGAIN, put back one of the COPIES, or nothing."""
    return _STEPS.get(fault.id, AGAIN)
