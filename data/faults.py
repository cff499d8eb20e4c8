"""What can be wrong with the disk: each its own exception, each its own sentence and next step.

The sentences are in `regulate/content/*/faults.json` under the fault's `id`.
"""

from pathlib import Path


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


class Gone(Fault):
    """It was moved, deleted or replaced while open."""

    id = "gone"
