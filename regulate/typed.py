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


NOTHING = ""
"""What nothing at all is quoted as; each language has a word for it (`Words.refusal`)."""


def quoted(value: object) -> str:
    """`value` as a short piece of a sentence about bad input: one line, at most 40 characters."""
    shown = " ".join(_INVISIBLE.sub("", str(value)).split()) or NOTHING
    return shown if len(shown) <= 40 else shown[:39] + "…"


_ONE_SIGN_FOR = (
    dict.fromkeys("\u2018\u2019\u201a\u201b\u2032\u05f3", "'")
    | dict.fromkeys("\u201c\u201d\u201e\u201f\u2033\u05f4", '"')
    | dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u05be", "-")
    | dict(zip("ךםןףץ", "כמנפצ", strict=True))
)
"""Signs that are typed one for the other; a final letter is the same letter at the end of a word,
and searching while typing would lose the rest of it."""
_NOT_LOOKED_FOR = ("Mn", "Me", "Cf", "Cc", "Cs", "Co")
"""Kinds of signs that are left out: points and accents, marks that only turn or join others,
halves of characters, and what no two computers read alike."""


def plain(text: str) -> str:
    """`text` as it is searched, sign by sign: no case, accents or Hebrew points, final letters as
    the others, one kind of quotes and dashes. White space stays; what is left may be empty."""
    return text.translate(_PLAIN)


class _Plain(dict[int, str]):
    """What each character is searched as, worked out when it is first met."""

    def __missing__(self, number: int) -> str:
        sign, apart = "", chr(number)
        while sign != apart:
            sign, apart = apart, unicodedata.normalize("NFKD", apart.casefold())
        kept = (_ONE_SIGN_FOR.get(part, part) for part in apart)
        self[number] = "".join(
            part
            for part in kept
            if part.isspace() or unicodedata.category(part) not in _NOT_LOOKED_FOR
        )
        return self[number]


_PLAIN = _Plain()


def right_to_left(text: str) -> bool:
    """Whether `text` runs from right to left: by its own first strong letter, whatever numbers and
    signs stand before it, and whatever letters after (Unicode Standard Annex 9, rule P2)."""
    for letter in text:
        direction = unicodedata.bidirectional(letter)
        if direction in ("L", "R", "AL"):
            return direction != "L"
    return False
