"""Safety before skill: answers that stop all coaching, and words that open the help page."""

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from regulate import content
from regulate.lines import Lines
from regulate.reading import KEPT, read, sentences
from regulate.refusal import Refusal
from regulate.typed import quoted

NONE = "none"
"""The answer that says nobody is at risk."""
RISKS = ("someone_unsafe", "afraid", "may_hurt_other", "may_hurt_self")
"""The other answers, in the order in which their texts are shown."""


def answers(given: Iterable[str]) -> tuple[str, ...]:
    """The safety answers, once each and in the order of their texts. Raises Refusal."""
    chosen = set(given)
    for answer in chosen - {NONE, *RISKS}:
        raise Refusal("safety", value=quoted(answer))
    if not chosen:
        raise Refusal("safety_unanswered")
    if NONE in chosen and len(chosen) > 1:
        raise Refusal("safety_both")
    return tuple(answer for answer in (NONE, *RISKS) if answer in chosen)


def alarms(text: str) -> tuple[str, ...]:
    """The ids of the safety rules that `text` sets off, in the order of the rules. Quoted words
    count; over-flagging is accepted, because the help page is gentle and can be closed."""
    found = {id for start, end in sentences(text, lines=False) for id in _heard(text[start:end])}
    return tuple(id for id in RISK_OF_ALARM if id in found)


@lru_cache(maxsize=KEPT)
def _heard(sentence: str) -> frozenset[str]:
    return frozenset(_lines().hits(read(sentence, quoted=True).words))


def read_rules(most: int) -> bool:
    """Reads so many lines of the rules ahead of their first use; whether all are read."""
    return _lines().read(most)


def forget() -> None:
    """Keeps nothing in mind of what was written."""
    _heard.cache_clear()
    _lines().forget()


@cache
def _lines() -> Lines:
    rows = content.load("safety_rules")
    return Lines(
        ((row["id"], line) for row in rows for line in row["patterns"]),
        ((row["id"], line) for row in rows for line in row["fine"]),
    )


RISK_OF_ALARM = {
    "SAFE_SELF": "may_hurt_self",
    "SAFE_OTHER": "may_hurt_other",
    "SAFE_VICTIM": "afraid",
}
"""The safety answer whose text fits a rule."""


def texts(risks: Iterable[str], words: content.Words, country: str = "") -> list[str]:
    """What to do first, a text for each risk, with the numbers of `country` where it is known."""
    safety = words["safety"]
    slots = {
        purpose: _numbers(country, purpose) or safety[purpose]
        for purpose in ("emergency", "crisis", "violence")
    }
    chosen = set(risks)
    return [sentence_case(safety[risk].format(**slots)) for risk in RISKS if risk in chosen]


def sentence_case(text: str) -> str:
    """`text` with a capital after each full stop, for slots that begin a sentence."""
    return re.sub(r"(?<=[.!?] )[a-z]", lambda letter: letter[0].upper(), text)


def help_lines(country: str) -> list[dict[str, str]]:
    """The help lines of a country, as in `content/helplines.json`; none when it is unknown."""
    return [line for line in content.load("helplines")["lines"] if line["country"] == country]


def _numbers(country: str, purpose: str) -> str:
    lines = [line for line in help_lines(country) if line["purpose"] == purpose]
    if purpose == "emergency":
        return " / ".join(line["number"] for line in lines)
    return f"{lines[0]['name']}: {lines[0]['number']}" if lines else ""
