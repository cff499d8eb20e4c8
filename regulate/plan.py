"""The plan for pauses, made while calm, alone or together. A pause uses its words as they are.

A pause agreed beforehand works; one sprung on somebody is heard as running away (negotiated
time-outs: Rosen and Stith; custom).
"""

from dataclasses import dataclass, fields

from regulate.pause import DEFAULT_MINUTES, LONGEST, SHORTEST
from regulate.refusal import Refusal
from regulate.typed import SHORT, optional, quoted

STARTERS = ("caller", "me", "other")
"""Who starts again; whoever called the pause unless agreed otherwise (Real)."""


@dataclass(frozen=True)
class Plan:
    """What was agreed. Any text may be empty; minutes from 20 to 1440. Raises Refusal."""

    sign: str = ""
    minutes: int = DEFAULT_MINUTES
    my_place: str = ""
    their_place: str = ""
    off_limits: str = ""
    starter: str = "caller"
    i_need: str = ""
    they_need: str = ""
    together: bool = False

    def __post_init__(self) -> None:
        for field in fields(self):
            if field.type is str:
                text = optional(getattr(self, field.name), SHORT)
                object.__setattr__(self, field.name, text)
        if type(self.minutes) is not int:
            raise Refusal("pause_minutes", value=quoted(self.minutes))
        if self.minutes * 60 < SHORTEST.total_seconds():
            raise Refusal("pause_short")
        if self.minutes * 60 > LONGEST.total_seconds():
            raise Refusal("pause_long")
        if self.starter not in STARTERS:
            raise Refusal("starter", value=quoted(self.starter))
        if type(self.together) is not bool:
            raise Refusal("text")


def whole_minutes(text: object) -> int:
    """A length in minutes as it was typed. Raises Refusal when it is no whole number."""
    try:
        return int(str(text))
    except ValueError:
        raise Refusal("pause_minutes", value=quoted(text)) from None


def has_line(text: str, words: str) -> bool:
    """Whether `words` are a line of `text`."""
    return words in (line.strip() for line in text.split("\n"))


def toggled(text: str, words: str) -> str:
    """`text` with `words` as one more line, or without that line where it is there already."""
    lines = text.rstrip().split("\n") if text.strip() else []
    if has_line(text, words):
        return "\n".join(line for line in lines if line.strip() != words)
    return "\n".join([*lines, words])
