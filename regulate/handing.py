"""Handing over: whether a sentence may go to the other person now.

Its one rule: safety first, then the body, then words.
"""

from enum import StrEnum

from regulate import safety


class Gate(StrEnum):
    """What stands between a sentence and the other person."""

    OPEN = "open"
    EMPTY = "empty"
    SAFETY = "safety"
    BODY_FIRST = "body_first"


def gate(text: str, body_first: bool, heard: str = "") -> Gate:
    """Whether `text` may be handed over. A safety rule opens help in its place, once: `heard` is
    the text for which it was open already, and whoever closed it can go on. `body_first`: a pause
    cools, and it is no time for words yet."""
    if not text.strip():
        return Gate.EMPTY
    if text != heard and safety.alarms(text):
        return Gate.SAFETY
    return Gate.BODY_FIRST if body_first else Gate.OPEN
