"""Text of one direction inside a sentence of the other, kept in its own order by isolates (Unicode
Standard Annex 9). Its one rule: only what is shown has isolates and marks; what is kept, copied,
compared or read by other programs has none."""

import re
import unicodedata

RIGHT_TO_LEFT = ("he",)
RIGHT_TO_LEFT_MARK = "\u200f"
LEFT_TO_RIGHT, FIRST_STRONG, END = "\u2066", "\u2068", "\u2069"
_RUN = re.compile(f"[{LEFT_TO_RIGHT}\u2067{FIRST_STRONG}][^\u2066-\u2069]*{END}")
_TURNS_LEFT, _TURNS_RIGHT = {"L", "EN", "AN"}, {"R", "AL"}


def isolated(text: str, language: str) -> str:
    """`text` for a sentence of `language`, kept in its own order where the sentence would turn it:
    numbers, times, paths and foreign words between words that run from right to left, and what runs
    so between others. By its own first strong letter; without one it runs from left to right."""
    kinds = {unicodedata.bidirectional(sign) for sign in _outside(text)}
    if not kinds & (_TURNS_LEFT if language in RIGHT_TO_LEFT else _TURNS_RIGHT):
        return text
    strong = kinds & {"L", *_TURNS_RIGHT}
    return f"{FIRST_STRONG if strong else LEFT_TO_RIGHT}{text}{END}"


def begun(text: str, language: str) -> str:
    """A whole sentence of `language`, so that it runs as its language does even where it begins
    with something foreign: what shows it goes by the first strong letter."""
    kinds = map(unicodedata.bidirectional, _outside(text))
    first = next((kind for kind in kinds if kind in ("L", "R", "AL")), "")
    if language not in RIGHT_TO_LEFT or first in _TURNS_RIGHT or not text:
        return text
    return f"{RIGHT_TO_LEFT_MARK}{text}"


def _outside(text: str) -> str:
    """What stands outside of every isolate."""
    while (without := _RUN.sub("", text)) != text:
        text = without
    return text


def bare(text: str) -> str:
    """`text` without isolates and marks."""
    return re.sub("[\u200f\u2066-\u2069]", "", text)
