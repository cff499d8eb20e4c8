"""Pictures of words, in the person's own folder for pictures. A picture says what is drawn on it,
and nothing else: not when, not with what, not for whom."""

import errno
import os
import struct
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import platformdirs

from data import faults

NAMES_AT_MOST = 1000
DRAWN = (b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND")
"""The parts of a PNG that are needed to draw it; the others tell of where it comes from."""
SIGNATURE = b"\x89PNG\r\n\x1a\n"
FULL = (errno.ENOSPC, errno.EDQUOT)


class NoPicture(faults.Fault):
    """The picture could not be written."""

    id = "picture_failed"


class PictureStays(faults.Fault):
    """The picture could not be removed."""

    id = "picture_stays"


def write(png: bytes) -> Path:
    """Writes a PNG into the person's folder for pictures, beside what is there; where it is.

    Readable by this person alone, and whole or not there at all. Raises a Fault."""
    folder = platformdirs.user_pictures_path()
    partial = folder / f".words.{os.getpid()}.partial"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        partial.unlink(missing_ok=True)
        opened = os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with open(opened, "wb") as file:
            file.write(bare(png))
            file.flush()
            os.fsync(file.fileno())
        path = _taken(folder)
        try:
            os.replace(partial, path)
        except OSError:
            path.unlink()
            raise
    except OSError as error:
        with suppress(OSError):
            partial.unlink()
        fault = faults.Full if error.errno in FULL else NoPicture
        raise fault(folder) from error
    return path


def remove(path: Path) -> None:
    """Removes a picture that was written; one that is gone already is no problem. Raises a
    Fault."""
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise PictureStays(path) from error


def bare(png: bytes) -> bytes:
    """A PNG with no more in it than is drawn: no text, no time, no resolution of a screen."""
    return SIGNATURE + b"".join(chunk for kind, chunk in chunks(png) if kind in DRAWN)


def chunks(png: bytes) -> Iterator[tuple[bytes, bytes]]:
    """The parts of a PNG: their kinds, and their bytes with length and checksum."""
    at = len(SIGNATURE)
    while at < len(png):
        (length,) = struct.unpack(">I", png[at : at + 4])
        yield png[at + 4 : at + 8], png[at : at + length + 12]
        at += length + 12


def _taken(folder: Path) -> Path:
    """A name that was free, and now is ours: nothing that is there is ever written over."""
    for number in range(1, NAMES_AT_MOST):
        path = folder / (f"words {number}.png" if number > 1 else "words.png")
        with suppress(FileExistsError):
            os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
            return path
    raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(folder))
