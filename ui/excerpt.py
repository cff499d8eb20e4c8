"""The part of a text around what was looked for, marked for the screen. Its one rule: what a person
wrote stays text, whatever signs are in it."""

import html
import re
import unicodedata
from collections.abc import Sequence

from regulate.typed import right_to_left

Span = tuple[int, int]
"""Where a match begins and ends in a text."""

AROUND = 240
"""Characters of a text that a list shows at most (our own choice: more than three lines hold)."""
LEAD = 24
"""Characters kept before a first match that would else be out of sight (our own choice)."""
IN_SIGHT = 60
"""Characters from the beginning in which a match is in sight without a cut (our own choice: two
lines in the narrowest window)."""
MORE = "…"
_SPACE = re.compile(r"\s+")


def around(
    text: str, spans: Sequence[Span], lead: int = LEAD, in_sight: int = IN_SIGHT
) -> tuple[str, list[Span]]:
    """The part of `text` that shows the first of `spans`, in one line, with the spans that lie in
    it. Where the match is not within the first `in_sight` characters, it begins at a word, at most
    `lead` characters before the match, or so many that the end of the text is in sight."""
    start = 0
    if spans and spans[0][1] > in_sight:
        start = max(0, min(spans[0][0] - lead, len(text) - in_sight))
        # Half a word would be read as another one; a word longer than the lead is cut all the same.
        space = _SPACE.search(text, max(0, start - 1), spans[0][0]) if start else None
        start = space.end() if space else start
        while start < spans[0][0] and unicodedata.combining(text[start]):
            start += 1
    end = min(len(text), start + AROUND)
    before, after = (MORE if start else ""), (MORE if end < len(text) else "")
    kept = [(max(a, start), min(b, end)) for a, b in spans if a < end and b > start]
    shown, shifted = before, []
    at = start
    for a, b in kept:
        shown += _one_line(text[at:a])
        begins = len(shown)
        shown += _one_line(text[a:b])
        shifted.append((begins, len(shown)))
        at = b
    shown += _one_line(text[at:end]) + after
    if start and right_to_left(shown) != right_to_left(text):
        # The cut must not turn the line around.
        mark = "\u200f" if right_to_left(text) else "\u200e"
        return mark + shown, [(a + 1, b + 1) for a, b in shifted]
    return shown, shifted


def marked(text: str, spans: Sequence[Span]) -> str:
    """`text` as StyledText with each span in bold and underlined, so that it is not told by colour
    alone."""
    pieces, at = [], 0
    for a, b in spans:
        pieces += [html.escape(text[at:a], quote=False), "<b><u>"]
        pieces += [html.escape(text[a:b], quote=False), "</u></b>"]
        at = b
    return "".join(pieces) + html.escape(text[at:], quote=False)


def _one_line(text: str) -> str:
    return _SPACE.sub(" ", text)
