"""The week that is looked back on: how many things were put into words, and what was beneath them
most often. Its one rule: weather, never a grade, and no week is held against another."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

MOST_OFTEN_FROM = 2
"""How often a feeling was found before it is said to be the most frequent one (our own choice:
once is no pattern)."""


@dataclass(frozen=True)
class Week:
    """So many translations, and the feeling that was beneath them most often; empty where none
    stands out."""

    count: int
    feeling: str = ""


def week(feelings: Sequence[Sequence[str]]) -> Week:
    """The week of the translations with these feelings beneath, each a list of ids. A feeling found
    once, or as often as another, is not said to be the most frequent one."""
    counts = Counter(feeling for beneath in feelings for feeling in set(beneath)).most_common(2)
    (feeling, most), (_, next_most) = (*counts, ("", 0), ("", 0))[:2]
    stands_out = most >= MOST_OFTEN_FROM and most > next_most
    return Week(len(feelings), feeling if stands_out else "")
