"""The recovery code: what opens the journal when the passphrase is forgotten. Printed, not kept.

16 random bytes and a sum of 4, in the letters of RFC 4648's base32: eight groups of four. The sum
tells a slip of the pen from another code.
"""

import base64
import hashlib

from data import sealing
from regulate.refusal import Refusal

RANDOM_BYTES = 16
SUM_BYTES = 4
GROUP = 4
LOOK_ALIKE = str.maketrans({"0": "O", "1": "I", "8": "B"})
"""Digits that base32 has not, and the letters that they were meant for."""


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


def _sum(secret: bytes) -> bytes:
    return hashlib.sha256(b"regulate recovery code" + secret).digest()[:SUM_BYTES]
