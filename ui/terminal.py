"""What a terminal is told: an exit status, and one sentence on standard error."""

import sys

DONE, COULD_NOT, MISUSE = 0, 1, 2


def complain(sentence: str) -> None:
    """Says on standard error, on one line, what is wrong; what was typed cannot disturb it."""
    print("".join(sign for sign in sentence if sign.isprintable()), file=sys.stderr)
