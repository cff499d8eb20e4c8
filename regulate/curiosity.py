"""Curiosity: an accusing question turned into one that wants to know.

Its one rule: no way offered here blames. What the question was about is carried over where that is
safe, and only where the hearing check notes nothing; general ways always stand last.
Rules and words are our own (`content/curiosity_rules.json`, `content/*/curiosity.json`).
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from regulate import content, english
from regulate.content import Words
from regulate.hearing import hear
from regulate.typed import LONG, optional

OWN_AT_MOST = 3
"""How many ways of its own a question gets before the general ones (our own choice)."""
CARRIED_AT_MOST = 100
"""Characters that are carried over from a question (our own choice: more is a speech)."""
BLANK = "___"
"""Where the person fills something in."""


def openers(words: Words) -> tuple[str, ...]:
    """Questions to begin with when there is none yet."""
    return tuple(words["curiosity"]["openers"].values())


def curious(question: str, words: Words, until: str = BLANK) -> tuple[str, ...]:
    """Curious ways to ask in place of an accusing `question` or charge, best first, in the language
    of `words`; none for a text without any. `until` is the time up to which a pause would be
    waited for. Raises Refusal for a text above 10,000 characters."""
    asked = _straight(optional(question, LONG))
    if not re.search(r"\w", asked):
        return ()
    ways = dict.fromkeys(way.replace("{time}", until) for way in _ways(asked, words))
    general = words["curiosity"]["general"].values()
    return tuple(dict.fromkeys((*[*ways][:OWN_AT_MOST], *general)))


def _ways(asked: str, words: Words) -> Iterator[str]:
    own, plain = words["curiosity"], _small(asked)
    for rule, patterns in _rules():
        for pattern in patterns:
            if found := pattern.search(plain):
                yield from _carried(rule["carry"], found, asked, words)
                yield from own["ways"][rule["id"]].values()
                break


def _carried(
    keys: list[str], found: re.Match[str], asked: str, words: Words
) -> Iterator[str]:
    """What the question was about, in sentences that want to know."""
    name = next((name for name, part in found.groupdict().items() if part), "")
    if not name:
        return
    part = asked[slice(*found.span(name))]
    part = _trimmed(part) if len(part) <= 2 * CARRIED_AT_MOST else ""
    in_hebrew = re.search("[א-ת]", part) is not None
    if not 1 < len(part) <= CARRIED_AT_MOST or in_hebrew != (words.language == "he"):
        return
    for key in keys:
        rest = part if in_hebrew else _english(key, name, part)
        if rest and not (in_hebrew and (name == "then") != (key == "when_then")):
            way = words["curiosity"]["carried"][key].replace("{rest}", rest)
            heard = hear(way)
            if not heard.notes and not heard.alarms:
                yield way


_TAIL = re.compile(
    r"(?i)(?:[\s,]+(?:all the time|(?:every|each) (?:single )?(?:time|day|night)|again|always|"
    r"constantly|anymore|ever|like (?:this|that)|then|at all|for once|exactly|please|כל הזמן|"
    r"כל פעם|שוב|תמיד|ככה|בכלל))+$"
)


def _trimmed(part: str) -> str:
    """What may be carried: no more than one clause, without "always", "again" and the like."""
    return _TAIL.sub("", re.split(r"\s+and (?:why|how|what)\b|[:;]", part)[0].strip(" ,-")).strip()


def _english(key: str, name: str, part: str) -> str:
    """`part` in the form that a sentence needs; empty where it cannot be told."""
    part = english.lower(part)
    verb, space, rest = part.partition(" ")
    if name == "being":
        return f"are {part}" if key == "when_now" else ""
    if name == "then":
        return part if english.is_past(verb) else ""
    if name == "undone" and key != "hard_then":
        return ""
    if verb in _BASES and verb not in english.PAST:
        verb = _BASES[verb]
        part = verb + space + rest
    elif english.request(part)[0] not in ("to", "one") or verb in ("to", "you", "be"):
        return ""
    irregular = english.PAST.get(verb)
    if key == "when_then":
        return irregular + space + rest if irregular else ""
    return "" if key == "want" and irregular else part


_BASES = {past: base for base, past in english.PAST.items()}


@cache
def _rules() -> tuple[tuple[dict, tuple[re.Pattern[str], ...]], ...]:
    return tuple(
        (rule, tuple(re.compile(pattern) for pattern in rule["patterns"]))
        for rule in content.load("curiosity_rules")
    )


_SAME = str.maketrans({"\u2018": "'", "\u2019": "'", "\u201c": '"', "\u201d": '"', "\u05be": "-"})


def _straight(text: str) -> str:
    """`text` on one line, with straight quotes and without Hebrew points."""
    apart = unicodedata.normalize("NFC", text).translate(_SAME)
    return " ".join("".join(sign for sign in apart if not "\u0591" <= sign <= "\u05c7").split())


def _small(text: str) -> str:
    """`text` in small letters, of the same length."""
    return "".join(low if len(low := sign.lower()) == 1 else sign for sign in text)
