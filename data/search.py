"""What a search asks, and what of a text answers it. Its one rule: an entry is found exactly when
its plain text (`regulate.typed.plain`) holds every word of the query, and one letter when a word
begins with it.

The index holds, for each entry, its grams: every two and three signs that follow each other in a
word, each letter that a word begins with, each sign that is no letter. Whatever is asked in up to
three signs is one gram, and exact; a longer word is a few of them, and the text decides. What is
filtered by is a gram too, made of signs that no text can hold.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property, lru_cache

from regulate.translation import Translation
from regulate.typed import plain

QUERY_AT_MOST = 200
"""Characters of a query that are looked at (our own choice)."""
GRAM = 3
"""Signs in the longest gram."""
TERMS_AT_MOST = 10
"""Grams of one query that the index is asked for, the longest first: of a pasted page, to look for
each in turn would take longer than a frame (measured)."""

_SINGLE = re.compile(r"(?<![^\W_])(?<![^\W_]['\"])[^\W_]|[\W_]")
"""A letter or digit that a word begins with (one behind don' or צה" goes on with it), and any sign
that is neither."""


@dataclass(frozen=True)
class Search:
    """What is looked for; all of it has to fit, and what is empty fits everything.

    `surface`, `feeling` and `need` are ids or own words; from `since` on, and before `until`.
    """

    query: str = ""
    surface: str = ""
    feeling: str = ""
    need: str = ""
    since: datetime | None = None
    until: datetime | None = None

    @property
    def words(self) -> tuple[str, ...]:
        """The words of the query as they are looked for."""
        return words(self.query)

    @property
    def terms(self) -> tuple[str, ...]:
        """What the index is asked for: an entry that fits has all of them."""
        filters = marks(self.surface, (self.feeling,), self.need)
        return tuple(dict.fromkeys((*filters, *map(_coded, self._grams))))

    @property
    def proven(self) -> bool:
        """Whether whatever has its terms fits; else the text has to be looked at."""
        return not self._unproven

    def fits(self, text: str) -> bool:
        """Whether a plain text that has its terms has all of its words."""
        return all(_holds(text, word) for word in self._unproven)

    @cached_property
    def _grams(self) -> tuple[str, ...]:
        asked = dict.fromkeys(gram for word in words(self.query) for gram in _asked(word))
        return tuple(sorted(asked, key=len, reverse=True)[:TERMS_AT_MOST])

    @cached_property
    def _unproven(self) -> tuple[str, ...]:
        return tuple(word for word in words(self.query) if word not in self._grams)


def words(query: str) -> tuple[str, ...]:
    """The words of a query as they are looked for, each once."""
    return tuple(dict.fromkeys(plain(query[:QUERY_AT_MOST]).split()))


def searched(translation: Translation) -> str:
    """The plain text in which an entry is found."""
    parts = (
        translation.situation,
        translation.words,
        translation.request,
        translation.came_out,
    )
    return plain("\n".join(parts))


def terms(text: str, marked: Iterable[str]) -> set[str]:
    """What the index keeps of an entry: of its plain text, and of what it is filtered by."""
    found = set(marked)
    for word in set(text.split()):
        found.update(_SINGLE.findall(word))
        for size in range(2, GRAM + 1):
            found.update(word[at : at + size] for at in range(len(word) - size + 1))
    return set(map(_coded, found))


def marks(surface: str, feelings: Iterable[str], need: str) -> list[str]:
    """What an entry is filtered by, as signs that no plain text holds; what is empty has none."""
    asked = (("surface", surface), *(("feeling", each) for each in feelings), ("need", need))
    return [_mark(kind, id) for kind, id in asked if id]


def matches(text: str, query: str) -> list[tuple[int, int]]:
    """Where the words of a query stand in `text`: (start, end) in its own characters, in order,
    apart from each other. Points and accents belong to the letter before them."""
    signs, owners = [], []
    for at, sign in enumerate(text):
        for part in plain(sign):
            signs.append(part)
            owners.append(at)
    searched, hit = "".join(signs), set()
    for word in words(query):
        for start in _places(word, searched):
            hit.update(owners[start : start + len(word)])
    spans: list[tuple[int, int]] = []
    for start in sorted(hit):
        end = start + 1
        while end < len(text) and not plain(text[end]):
            end += 1
        if spans and spans[-1][1] == start:
            start = spans.pop()[0]
        spans.append((start, end))
    return spans


def _holds(text: str, word: str) -> bool:
    if len(word) > 1 or word not in text:
        return word in text
    return f" {word}" in text or any(True for _ in _places(word, text))


def _places(word: str, text: str) -> Iterator[int]:
    at = text.find(word)
    while at >= 0:
        if len(word) > 1 or _SINGLE.match(text, at):
            yield at
        at = text.find(word, at + 1)


def _asked(word: str) -> list[str]:
    """The grams of a word: all of it, where it is short, else every second and the last, which
    leave few texts that do not hold it."""
    if len(word) <= GRAM:
        return [word]
    last = len(word) - GRAM
    return [word[at : at + GRAM] for at in (*range(0, last, 2), last)]


_CODES = {code: 0xE000 + code for code in range(128) if not chr(code).isalnum()}
"""The index splits at every ASCII sign that is no letter, so in a gram each has another code, of
those for private use, which plain text never holds."""


def _coded(gram: str) -> str:
    return gram.translate(_CODES)


@lru_cache(maxsize=1024)
def _mark(kind: str, id: str) -> str:
    # An own word must not be readable in the index: its pages keep beginnings of what they held.
    import hashlib  # not needed for the first frame

    number = int.from_bytes(hashlib.blake2b(f"{kind}:{id}".encode(), digest_size=6).digest())
    return "".join(chr(0xE800 + (number >> 12 * place) % 4096) for place in range(4))
