"""Overwriting: what was readable is written over before it is given back to the disk.

What the disk itself keeps, as flash and copying file systems do, is out of reach
(docs/threat-model.md).
"""

import os
from contextlib import suppress
from pathlib import Path

AT_ONCE = 2**20
"""Bytes that are overwritten with one call."""


def erase(file: Path) -> None:
    """Overwrites a file and removes it. Raises OSError."""
    with suppress(FileNotFoundError):
        if file.is_symlink() or not file.is_file():
            file.unlink()  # what it leads to is not ours
            return
        opened = os.open(file, os.O_RDWR)
        try:
            overwrite(opened)
        finally:
            os.close(opened)
        file.unlink()


def overwrite(opened: int) -> None:
    """Writes zeros over all of an open file, has them reach the disk, and empties it. Raises
    OSError."""
    left = os.fstat(opened).st_size
    os.lseek(opened, 0, os.SEEK_SET)
    while left > 0:
        left -= os.write(opened, bytes(min(AT_ONCE, left)))
    os.fsync(opened)
    os.ftruncate(opened, 0)
