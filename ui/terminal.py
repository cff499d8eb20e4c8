"""What a terminal is told: an exit status, and one sentence on standard error."""

import sys
from typing import TextIO

from regulate import bidi

DONE, COULD_NOT, MISUSE = 0, 1, 2
MARKS = f"{bidi.LEFT_TO_RIGHT}{bidi.FIRST_STRONG}{bidi.END}\u200e"
"""What keeps text of one direction in order inside the other, and is not seen itself."""


def complain(sentence: str) -> None:
    """Says on standard error, on one line, what is wrong; what was typed cannot disturb it."""
    kept = MARKS if orders(sys.stderr) else ""
    shown = (sign for sign in sentence if sign.isprintable() or sign in kept)
    print("".join(shown), file=sys.stderr)


def orders(stream: TextIO | None) -> bool:
    """Whether somebody looks at what is written there, and it takes the marks."""
    return stream is not None and stream.isatty() and takes(stream, MARKS)


def takes(stream: TextIO | None, letters: str) -> bool:
    """Whether these letters can be written there; yes where nothing is written anyway."""
    try:
        letters.encode(getattr(stream, "encoding", None) or "utf-8")
    except UnicodeEncodeError:
        return False
    return True
