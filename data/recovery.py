"""The recovery code: what opens the journal when the passphrase is forgotten. Printed, not kept.

16 random bytes and a sum of 4, in the letters of RFC 4648's base32: eight groups of four. The sum
tells a slip of the pen from another code.
"""

import base64
import hashlib
from collections.abc import Iterable
from pathlib import Path

from data import faults, keys, sealing
from regulate.refusal import Refusal

RANDOM_BYTES = 16
SUM_BYTES = 4
GROUP = 4
LOOK_ALIKE = str.maketrans({"0": "O", "1": "I", "8": "B"})
"""Digits that base32 has not, and the letters that they were meant for."""


class CodeUnwritten(faults.Fault):
    """The file for the code cannot be written."""

    id = "code_unwritten"


def new() -> str:
    """A code that nobody can guess, such as ABCD-EFGH-... with eight groups."""
    secret = sealing.random(RANDOM_BYTES)
    letters = base64.b32encode(secret + _sum(secret)).decode()
    return "-".join(letters[at : at + GROUP] for at in range(0, len(letters), GROUP))


def read(typed: str) -> str:
    """A code as it was typed, in its one spelling. Raises Refusal where it cannot be one."""
    letters = "".join(filter(str.isalnum, typed.upper())).translate(LOOK_ALIKE)
    try:
        whole = base64.b32decode(letters.encode("ascii"))
    except (ValueError, UnicodeEncodeError) as error:
        raise Refusal("recovery_code") from error
    secret = whole[:RANDOM_BYTES]
    if len(whole) != RANDOM_BYTES + SUM_BYTES or whole[RANDOM_BYTES:] != _sum(secret):
        raise Refusal("recovery_code")
    return "-".join(letters[at : at + GROUP] for at in range(0, len(letters), GROUP))


def write_down(file: Path, code: str, lines: Iterable[str]) -> None:
    """Writes the code to a file to be printed, in four lines of two groups, between other lines;
    for this person alone. Raises CodeUnwritten."""
    groups = code.split("-")
    shown = ["  ".join(groups[at : at + 2]) for at in range(0, len(groups), 2)]
    first, *others = lines
    text = "\n".join((first, "", *shown, "", *others, ""))
    try:
        keys.put(file, text.encode())
    except OSError as error:
        raise CodeUnwritten(file) from error


def _sum(secret: bytes) -> bytes:
    return hashlib.sha256(b"regulate recovery code" + secret).digest()[:SUM_BYTES]
