"""Text as a person typed or pasted it, made safe to keep. Its one rule: nothing visible is lost."""

import re
import unicodedata

from regulate.refusal import Refusal

SHORT = 2_000
"""The most characters in a situation or a request (our own choice: a page, not a file)."""
LONG = 10_000
"""The most characters in a finished sentence after free editing (our own choice)."""

# NUL ends a text early in C; embeddings, overrides and isolates can turn the text around them.
_INVISIBLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f"
    "\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)


def clean(text: object, limit: int, empty: str = "text") -> str:
    """`text` in NFC, without control characters and surrounding space.

    Raises Refusal: `empty` when nothing is left, `text` when it is no text, `too_long` above
    `limit` characters.
    """
    if not isinstance(text, str):
        raise Refusal("text")
    lines = _INVISIBLE.sub("", text).replace("\r\n", "\n").replace("\r", "\n")
    kept = unicodedata.normalize("NFC", lines).strip()
    if not kept:
        raise Refusal(empty)
    if len(kept) > limit:
        raise Refusal("too_long", value=len(kept), limit=limit)
    return kept


def optional(text: object, limit: int) -> str:
    """As `clean`, but nothing is a possible answer."""
    return clean(text, limit) if text != "" and not _blank(text) else ""


def _blank(text: object) -> bool:
    return isinstance(text, str) and not _INVISIBLE.sub("", text).strip()


def quoted(value: object) -> str:
    """`value` as a short piece of a sentence about bad input: one line, at most 40 characters."""
    shown = " ".join(_INVISIBLE.sub("", str(value)).split()) or "nothing"
    return shown if len(shown) <= 40 else shown[:39] + "…"
