"""Whether a journal needs a key. Asked before the first frame, so that nothing is loaded for it."""

from contextlib import suppress
from pathlib import Path

from data.places import backups_folder

PLAIN = b"SQLite format 3\0"
"""How a file begins that is not encrypted."""


def file_of(journal: Path) -> Path:
    """Where the key file of a journal, or of a copy of one, is."""
    return journal.with_name(f"{journal.name}.keys")


def guards(journal: Path) -> bool:
    """Whether there is an encrypted journal at this path, which needs a key. It never raises."""
    # To open a pipe would wait for somebody to write to it.
    with suppress(OSError):
        if journal.is_file():
            with journal.open("rb") as file:
                start = file.read(len(PLAIN))
            return bool(start) and start != PLAIN and file_in_reach(journal) is not None
        # Where the journal itself is missing, its key file tells that there was one.
        return not journal.exists() and file_of(journal).exists()
    return False


def file_in_reach(journal: Path) -> Path | None:
    """The key file of the journal; where it is lost, the one beside its newest backup."""
    if file_of(journal).is_file():
        return file_of(journal)
    with suppress(OSError):
        found = sorted(backups_folder(journal).glob("*.keys"), reverse=True)
        return found[0] if found else None
    return None
