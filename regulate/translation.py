"""Translation: from the surface move to words the other person can hear.

Hurt and anger come together, and hurt draws care where anger draws anger (Lemay, Overall and
Clark 2012); finer words for feelings go with less aggression when angry (Pond et al. 2012). But
sometimes anger is the message, and soft talk is not always best (Overall and McNulty 2017): the
`limit` frame is always offered. Suggestions are guesses, and "none of these" is an answer.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from regulate import content, safety
from regulate.content import Words
from regulate.flooding import Band, CheckIn, assess
from regulate.pause import SHORTEST, Pause, Phase, phase
from regulate.refusal import Refusal
from regulate.typed import LONG, SHORT, clean, optional, quoted

LIMIT_NEEDS = ("boundaries", "respect", "fairness")
"""The needs offered first when anger is the message."""
FIRST_KEPT = 2
"""How many suggestions stay in front of the person's own usual ones (our own choice)."""
WORDS_HEAT_AT_MOST = 4
"""Heat at which putting it into words is offered: body first, naming last (Nook, Satpute and
Ochsner 2021 for the order; the number is our own, unvalidated)."""


class Frame(StrEnum):
    """The shape of the sentence."""

    FULL = "full"
    SHORT = "short"
    TENTATIVE = "tentative"
    LIMIT = "limit"
    APOLOGY = "apology"


@dataclass(frozen=True)
class Translation:
    """A finished translation. Ids for surface, feelings (one or two) and need; text for the rest.

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

    def __post_init__(self) -> None:
        Words(self.language)
        if self.frame not in tuple(Frame):
            raise Refusal("frame", value=quoted(self.frame))
        check_ids(self.surface, self.feelings, self.need)
        check_depth(self.feelings, Frame(self.frame))
        object.__setattr__(self, "frame", Frame(self.frame))
        object.__setattr__(self, "feelings", tuple(self.feelings))
        object.__setattr__(self, "situation", clean(self.situation, SHORT, "situation_empty"))
        object.__setattr__(self, "request", clean(self.request, SHORT, "request_empty"))
        object.__setattr__(self, "words", clean(self.words, LONG, "words_empty"))

    @property
    def alarms(self) -> tuple[str, ...]:
        """The safety rules that its text sets off."""
        return alarms(self.situation, self.request, self.words)


@dataclass(frozen=True)
class Note:
    """A soft note beside what was written; it never blocks."""

    id: str
    word: str = ""


def check_ids(surface: str, feelings: Sequence[str], need: str) -> None:
    """Raises Refusal for an unknown surface, feeling or need, or not one or two feelings."""
    if surface not in content.ids("moves"):
        raise Refusal("surface", value=quoted(surface))
    check_beneath(feelings, need)


def check_beneath(feelings: Sequence[str], need: str) -> None:
    """Raises Refusal for an unknown feeling or need, or not one or two feelings."""
    for feeling in feelings:
        if feeling not in content.ids("feelings"):
            raise Refusal("feeling", value=quoted(feeling))
    if not 1 <= len(set(feelings)) == len(feelings) <= 2:
        raise Refusal("feelings_count")
    if need not in content.ids("needs"):
        raise Refusal("need", value=quoted(need))


def check_depth(feelings: Sequence[str], frame: Frame) -> None:
    """Raises Refusal when all feelings are of the top layer and anger is not the message."""
    if frame is not Frame.LIMIT and all(has(feeling, "surface") for feeling in feelings):
        raise Refusal("only_top_layer")


def has(feeling: str, flag: str) -> bool:
    """Whether a feeling carries `surface`, `story` or `safety_hint`."""
    return flag in content.row("feelings", feeling)["flags"]


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


def likely_feelings(surface: str, usual: Sequence[str] = ()) -> tuple[str, ...]:
    """The feelings that may lie under a surface move, likeliest first. The person's `usual` ones
    are moved up from the third place on; the first two are never displaced."""
    return _ranked(content.row("moves", surface)["feelings"], usual)


def likely_needs(surface: str, frame: Frame = Frame.FULL) -> tuple[str, ...]:
    """The needs that may lie under a surface move, likeliest first."""
    return LIMIT_NEEDS if frame is Frame.LIMIT else tuple(content.row("moves", surface)["needs"])


def _ranked(offered: Sequence[str], usual: Sequence[str]) -> tuple[str, ...]:
    first, rest = offered[:FIRST_KEPT], offered[FIRST_KEPT:]
    own = [id for id in dict.fromkeys(usual) if id not in first]
    return (*first, *own, *(id for id in rest if id not in own))


def compose(
    frame: Frame,
    words: Words,
    situation: str,
    feelings: Sequence[str],
    need: str,
    request: str,
    limit: str = "",
) -> str:
    """The sentence of a frame in the language of `words`; `limit` names the limit in the person's
    own words. Raises Refusal, as for a Translation."""
    check_beneath(feelings, need)
    check_depth(feelings, frame)
    slots = {
        "situation": _situation(_said(situation, "situation_empty"), words.language),
        "request": _request(_said(request, "request_empty"), words.language),
        "feelings": _listed([_feeling(feeling, words) for feeling in feelings], words),
        "need": _need(need, words),
        "Need": _capital(words["needs"][need]["word"]),
        "limit": _bare(optional(limit, SHORT)) or words["needs"][need]["word"],
    }
    return words["frames"][frame.value].format(**slots)


def compose_apology(words: Words, did: str, effect: str, repair: str) -> str:
    """The sentence for my own part: what I did, what it may have been like, what I will do.
    Responsibility and an offer of repair weigh most (Lewicki et al. 2016). Raises Refusal."""
    did, effect, repair = (_said(part, "slot_empty") for part in (did, effect, repair))
    if words.language == "en":
        did = _lower(re.sub(r"(?i)^i\s+", "", did))
        repair = _lower(re.sub(r"(?i)^(?:i'd like to|i would like to|to)\s+", "", repair))
        effect = _lower(effect)
    return words["frames"]["apology"].format(did=did, effect=effect, repair=repair)


def notes(feelings: Sequence[str], request: str, words: Words) -> tuple[Note, ...]:
    """What might be asked before it is said: at most one note on the request, then the feelings."""
    found = []
    plain = request.strip().lower().replace("\u2019", "'")
    for rule in content.load("request_rules"):
        if any(re.search(pattern, plain) for pattern in rule["patterns"]):
            found.append(Note(rule["id"]))
            break
    for feeling in feelings:
        if has(feeling, "story") and len(feelings) == 1:
            found.append(Note("story", _feeling(feeling, words)))
        if has(feeling, "safety_hint"):
            found.append(Note("safety_hint"))
    return tuple(dict.fromkeys(found))


def alarms(*texts: str) -> tuple[str, ...]:
    """The safety rules that any of the texts sets off, once each."""
    return tuple(dict.fromkeys(rule for text in texts for rule in safety.alarms(text)))


def _feeling(feeling: str, words: Words) -> str:
    row = words["feelings"][feeling]
    return row["word"] if words.language == "en" else row["noun"]


def _need(need: str, words: Words) -> str:
    row = words["needs"][need]
    return row["word"] if words.language == "en" else row["after_need"]


def _listed(items: Sequence[str], words: Words) -> str:
    if len(items) == 1:
        return items[0]
    return words["frames"]["and"].format(first=items[0], second=items[1])


def _situation(bare: str, language: str) -> str:
    return _lower(re.sub(r"(?i)^when\s+", "", bare)) if language == "en" else bare


def _request(bare: str, language: str) -> str:
    if language != "en":
        return bare
    return _lower(re.sub(r"(?i)^(?:please\s+|would you be willing to\s+|to\s+)+", "", bare))


def _said(text: str, empty: str) -> str:
    """A part of the sentence; raises Refusal `empty` when it has no words."""
    bare = _bare(clean(text, SHORT, empty))
    if not bare:
        raise Refusal(empty)
    return bare


def _bare(text: str) -> str:
    """One line, without the punctuation that the frame brings itself."""
    return " ".join(text.split()).rstrip(" .,;:!?…")


_OPENS_SMALL = frozenset(
    """
    a an the you your he she it we they my our his her their this that there after before
    nobody no send ask tell say sit come call give let help look listen talk take put make
    spend stop don't please hug hold write keep turn leave wait read share plan
    """.split()  # noqa: SIM905
)


def _lower(text: str) -> str:
    """A common first word in small letters; names and "I" stay as they are."""
    first, space, rest = text.partition(" ")
    return first.lower() + space + rest if first.lower() in _OPENS_SMALL else text


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
