"""Safety before skill: answers that stop all coaching, and words that open the help page."""

import re
from collections.abc import Callable, Iterable
from functools import cache, lru_cache
from typing import Any

from regulate import bidi, content
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


FIRST_PURPOSES = {
    "afraid": ("violence",),
    "may_hurt_other": ("own_behaviour",),
    "may_hurt_self": ("crisis",),
}
"""What a line is for that stands first for an answer, right behind the emergency number."""


def texts(risks: Iterable[str], words: content.Words, country: str = "") -> list[str]:
    """What to do first, a text for each risk, with the numbers of `country` where it is known."""
    safety = words["safety"]
    slots = {
        purpose: _numbers(country, purpose, words) or safety[purpose]
        for purpose in ("emergency", "crisis", "violence")
    }
    chosen = set(risks)
    return [sentence_case(safety[risk].format(**slots)) for risk in RISKS if risk in chosen]


def sentence_case(text: str) -> str:
    """`text` with a capital after each full stop, for slots that begin a sentence."""
    return re.sub(r"(?<=[.!?] )[a-z]", lambda letter: letter[0].upper(), text)


def help_lines(country: str, risks: Iterable[str] = ()) -> list[dict[str, Any]]:
    """The help lines of a country, as in `content/helplines.json`; none when it is unknown. The
    emergency number comes first, then what fits the risks, and then the others."""
    first = ["emergency"]
    first += [purpose for risk in risks for purpose in FIRST_PURPOSES.get(risk, ())]
    lines = [line for line in content.load("helplines")["lines"] if line["country"] == country]
    return sorted(lines, key=lambda line: min(map(_place(first), _purposes(line))))


def lines_for_own_behaviour(country: str) -> list[dict[str, Any]]:
    """The lines of a country for whoever worries about what they might do; there may be none."""
    return [line for line in help_lines(country) if "own_behaviour" in _purposes(line)]


def _purposes(line: dict[str, Any]) -> tuple[str, ...]:
    return tuple(filter(None, (line["purpose"], line["also"])))


def _place(first: list[str]) -> Callable[[str], int]:
    return lambda purpose: first.index(purpose) if purpose in first else len(first)


def _isolated(text: str, words: content.Words) -> str:
    return bidi.isolated(text, words.language) if words.shown else text


def _numbers(country: str, purpose: str, words: content.Words) -> str:
    lines = [line for line in help_lines(country) if line["purpose"] == purpose]
    if purpose == "emergency":
        return " / ".join(_isolated(line["number"], words) for line in lines)
    if not lines:
        return ""
    name = _isolated(line_name(lines[0], words), words)
    number, note = _isolated(lines[0]["number"], words), lines[0]["note"]
    return f"{name}: {number}" + (f" ({words['helplines']['notes'][note]})" if note else "")


def line_name(line: dict[str, Any], words: content.Words) -> str:
    """What a help line is called in a language."""
    return line["name"][words.language]
