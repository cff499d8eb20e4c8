"""A keystroke under the hearing check, against lower-casing, normalising and splitting the text."""

import time
import unicodedata
from collections.abc import Callable, Iterator
from statistics import median

from bench.comparison import Comparison, in_turn, p99
from regulate import hearing

CHARACTERS = 2_000
GOAL_MILLISECONDS = 5
ENGLISH = (
    "When you came home at nine and there was no message, I felt hurt and scared. You never call "
    "when it gets late, and the kids asked for you all evening. I know the day was long. Would you "
    "be willing to send a short message next time? I would like to sit with you for ten minutes. "
)
HEBREW = (
    "כשחזרת בתשע ולא הייתה הודעה, הרגשתי כאב ופחד. אתה אף פעם לא מתקשר כשמאוחר, והילדים שאלו עליך "
    "כל הערב. אני יודעת שהיום היה ארוך. אפשר לבקש הודעה קצרה בפעם הבאה? אשמח שנשב עשר דקות הערב. "
)
TEXTS = {
    "English": ENGLISH,
    "Hebrew": HEBREW,
    "without a full stop": ENGLISH.replace(".", " and").replace("?", " and").replace(",", ""),
}
TYPED = "and then the phone rang again while we were eating and nobody spoke "


def lines(runs: int) -> Iterator[str]:
    began = time.perf_counter()
    hearing.hear(ENGLISH + HEBREW)
    yield f"  the first text of all, on this machine: {_ms(time.perf_counter() - began)}"
    for label, text in TEXTS.items():
        page = (text * CHARACTERS)[:CHARACTERS]
        for place, at in (("at the end", CHARACTERS), ("in the middle", CHARACTERS // 2)):
            yield from _keystrokes(f"{label}, {place}", page, at, runs)


def _keystrokes(label: str, page: str, at: int, runs: int) -> Iterator[str]:
    """Letter after letter at one place; no text is heard twice."""
    hearing.forget()
    typed = (TYPED * runs)[: runs + 2]
    ours = iter([page[:at] + typed[:count] + page[at:] for count in range(runs + 2)])
    floor = iter([page[:at] + typed[:count] + page[at:] for count in range(runs + 2)])
    measured = Comparison(
        in_turn(
            lambda: _seconds(hearing.hear, next(ours)),
            lambda: _seconds(_split, next(floor)),
            runs,
        )
    )
    times = [seconds for seconds, _ in measured.pairs]
    yield measured.line(label)
    met = "met" if p99(times) * 1000 < GOAL_MILLISECONDS else "not met"
    yield (
        f"    a keystroke on this machine: median {_ms(median(times))}, p99 {_ms(p99(times))}; "
        f"goal under {GOAL_MILLISECONDS} ms: {met}"
    )


def _split(text: str) -> list[str]:
    return unicodedata.normalize("NFC", text).lower().split()


def _seconds(work: Callable[[str], object], text: str) -> float:
    began = time.perf_counter()
    work(text)
    return time.perf_counter() - began


def _ms(seconds: float) -> str:
    return f"{seconds * 1000:.2f} ms"
