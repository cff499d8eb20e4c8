"""Translation: from the surface move to words the other person can hear.

Hurt and anger come together, and hurt draws care where anger draws anger (Lemay, Overall and
Clark 2012); finer words for feelings go with less aggression when angry (Pond et al. 2012). But
sometimes anger is the message, and soft talk is not always best (Overall and McNulty 2017): the
`limit` frame is always offered.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from regulate import content, safety
from regulate.composition import Frame, check_depth
from regulate.content import Words
from regulate.flooding import Band, CheckIn, assess
from regulate.pause import SHORTEST, Pause, Phase, phase
from regulate.refusal import Refusal
from regulate.typed import LONG, SHORT, clean, optional, quoted
from regulate.vocabulary import (
    check_feelings,
    check_need,
    check_surface,
    has,
    name,
    own_text,
)

WORDS_HEAT_AT_MOST = 4
"""Heat at which putting it into words is offered: body first, naming last (Nook, Satpute and
Ochsner 2021 for the order; the number is our own, unvalidated)."""


class Said(StrEnum):
    """Whether the sentence was said."""

    OPEN = ""
    YES = "yes"
    NO = "no"


class Landed(StrEnum):
    """How the sentence landed: no grade, and nothing about the other's fault."""

    OPEN = ""
    HEARD = "heard"
    PARTLY = "partly"
    NOT_YET = "not_yet"


@dataclass(frozen=True)
class Translation:
    """A finished translation. Ids or own words for surface, feelings (up to two) and need, where
    an empty one means that none fits; text for the rest, of which only `came_out`, what the person
    wanted to throw, may be empty.

    Everything is checked and made safe to keep when it is made. Raises Refusal.
    """

    surface: str
    situation: str
    feelings: tuple[str, ...]
    need: str
    request: str
    words: str
    frame: Frame = Frame.FULL
    language: str = "en"
    came_out: str = ""

    def __post_init__(self) -> None:
        Words(self.language)
        if self.frame not in tuple(Frame):
            raise Refusal("frame", value=quoted(self.frame))
        kept = {
            "frame": Frame(self.frame),
            "surface": check_surface(self.surface),
            "feelings": check_feelings(self.feelings),
            "need": check_need(self.need),
            "situation": clean(self.situation, SHORT, "situation_empty"),
            "request": clean(self.request, SHORT, "request_empty"),
            "words": clean(self.words, LONG, "words_empty"),
            "came_out": optional(self.came_out, SHORT),
        }
        check_depth(kept["feelings"], kept["frame"])
        for field, value in kept.items():
            object.__setattr__(self, field, value)

    @property
    def alarms(self) -> tuple[str, ...]:
        """The safety rules that its text sets off."""
        own = (own_text(id) for id in (self.surface, *self.feelings, self.need))
        return alarms(self.came_out, self.situation, self.request, self.words, *own)


@dataclass(frozen=True)
class Ask:
    """A soft question beside what was written; it never blocks."""

    id: str
    word: str = ""


def room_for_words(check_in: CheckIn) -> bool:
    """Whether a check-in leaves room for words: not hot, and not flooded."""
    band = assess(check_in).band
    return check_in.heat <= WORDS_HEAT_AT_MOST and band in (Band.CALM, Band.RISING)


def time_for_words(
    now: datetime,
    pause: Pause | None,
    latest: tuple[datetime, CheckIn] | None,
    told: tuple[datetime, int] | None = None,
) -> bool:
    """Whether words are offered now: not while a pause cools, and not within 20 minutes of a
    check-in, unless that check-in left room. `latest` is the last check-in and its time; a heat
    `told` after it counts in its place, but never makes anyone safe."""
    cooling = pause is not None and phase(pause, now) is Phase.COOLING
    since = pause.called_at if cooling else now - SHORTEST
    if latest is not None and latest[0] < since:
        latest = None
    if told is not None and told[0] >= since and (latest is None or told[0] >= latest[0]):
        unsafe = latest is not None and assess(latest[1]).band is Band.UNSAFE
        return told[1] <= WORDS_HEAT_AT_MOST and not unsafe
    if latest is None:
        return not cooling
    return room_for_words(latest[1])


def asks(feelings: Sequence[str], request: str, words: Words) -> tuple[Ask, ...]:
    """What might be asked before it is said: at most one ask on the request, then the feelings."""
    found = []
    plain = request.strip().lower().replace("\u2019", "'")
    for rule in content.load("request_rules"):
        if any(re.search(pattern, plain) for pattern in rule["patterns"]):
            found.append(Ask(rule["id"]))
            break
    for feeling in feelings:
        if has(feeling, "story") and len(feelings) == 1:
            found.append(Ask("story", name("feelings", feeling, words)))
        if has(feeling, "safety_hint"):
            found.append(Ask("safety_hint"))
    return tuple(dict.fromkeys(found))


def alarms(*texts: str) -> tuple[str, ...]:
    """The safety rules that any of the texts sets off, once each."""
    return tuple(dict.fromkeys(rule for text in texts for rule in safety.alarms(text)))


TERROR = "terrified"
"""The feeling that stops the translation as words of danger do: fear of the other person is never
translated."""


def stops(feelings: Sequence[str], *texts: str) -> tuple[str, ...]:
    """What has the translation stop and help open: the safety rules that the texts and own words
    set off, and terror, which counts as fear of the other person."""
    found = alarms(*texts, *(own_text(id) for id in feelings))
    return tuple(dict.fromkeys((*found, *(("SAFE_VICTIM",) if TERROR in feelings else ()))))
