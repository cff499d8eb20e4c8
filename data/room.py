"""A megabyte kept free for what is being typed: a file beside the journal that is given up when the
disk is full, so that there is room once more to save words.

It holds random bytes: zeros may take no room on a disk that packs them.
"""

import os
from contextlib import suppress
from pathlib import Path

SIZE = 2**20
"""Bytes that are kept."""
NEEDED = SIZE // 2
"""Bytes that have to be free for one save. A draft and its log take a tenth of it (our own
choice)."""
LEAVES = 8 * SIZE
"""Bytes that have to be left to everybody else when the room is made."""


def file_of(journal: Path) -> Path:
    """Where the room of a journal is kept."""
    return journal.with_name(f"{journal.name}.room")


def make(journal: Path) -> bool:
    """Keeps the room, where it is not kept yet and the disk has enough; whether it is kept. It
    never raises: nothing depends on it before the disk is full."""
    file = file_of(journal)
    if _is_whole(file):
        return True
    with suppress(OSError):
        file.unlink(missing_ok=True)
        if _free(journal) < SIZE + LEAVES:
            return False
        opened = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        try:
            with open(opened, "wb") as written:
                written.write(os.urandom(SIZE))
            return True
        except OSError:
            file.unlink()
    return False


def give_up(journal: Path) -> bool:
    """Gives the room back to the disk; whether there was one."""
    with suppress(OSError):
        file_of(journal).unlink()
        return True
    return False


def make_way(journal: Path) -> None:
    """Gives the room up where the disk has too little left for one save."""
    with suppress(OSError):
        if _free(journal) < NEEDED:
            give_up(journal)


def _free(journal: Path) -> int:
    if not hasattr(os, "statvfs"):
        import shutil

        return shutil.disk_usage(journal.parent).free
    found = os.statvfs(journal.parent)
    return found.f_bavail * found.f_frsize


def _is_whole(file: Path) -> bool:
    with suppress(OSError):
        found = file.lstat()
        return found.st_size == SIZE and getattr(found, "st_blocks", SIZE) * 512 >= SIZE
    return False
