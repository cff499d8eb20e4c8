"""Composition: one sentence from what happened, what lies beneath, what is needed, one request.

The sentence is about the speaker, in one of five frames that the person chooses, and grammatical
whatever they chose and typed: `content/*/frames.json` has the pieces, `english` and `hebrew` know
how typed text joins them. What has no name yet is said to have none. Hebrew has no gender in it,
but where the person chose one: for themselves, so that a feeling can be said as they are ("felt
hurt" for "felt a hurt"), and for the partner, who is then asked "could you".
"""

import re
from collections.abc import Sequence
from enum import StrEnum

from regulate import english, hebrew
from regulate.content import Words
from regulate.refusal import Refusal
from regulate.typed import SHORT, clean, optional
from regulate.vocabulary import check_feelings, check_need, check_surface, has, own_text


class Frame(StrEnum):
    """The shape of the sentence."""

    FULL = "full"
    SHORT = "short"
    TENTATIVE = "tentative"
    LIMIT = "limit"
    APOLOGY = "apology"


def check_depth(feelings: Sequence[str], frame: Frame) -> None:
    """Raises Refusal when all feelings are of the top layer and anger is not the message."""
    top = bool(feelings) and all(has(feeling, "surface") for feeling in feelings)
    if top and frame is not Frame.LIMIT:
        raise Refusal("only_top_layer")


def compose(
    frame: Frame,
    words: Words,
    situation: str,
    feelings: Sequence[str],
    need: str,
    request: str,
    limit: str = "",
    did: str = "",
    effect: str = "",
    repair: str = "",
) -> str:
    """The sentence of a frame in the language of `words`. `limit` names the limit in the person's
    own words; `did`, `effect` and `repair` are the parts of an apology, as in `compose_apology`.
    No feeling and no need are possible. Raises Refusal, as for a Translation."""
    feelings, need = check_feelings(feelings), check_need(need)
    check_depth(feelings, frame)
    if frame is Frame.APOLOGY:
        return compose_apology(words, did, effect, repair)
    situation = _said(situation, "situation_empty")
    request = _said(request, "request_empty")
    match frame:
        case Frame.FULL:
            sentences = (
                _opening(situation, feelings, words),
                _longing(need, feelings, words),
                _asking(request, "request", words),
            )
        case Frame.SHORT:
            sentences = (
                _short_opening(situation, feelings, words),
                _matters(need, words),
                _asking(request, "short_request", words),
            )
        case Frame.LIMIT:
            sentences = (
                _opening(situation, feelings, words),
                _limit(bare(optional(limit, SHORT)), need, words),
                _asking(request, "request", words),
            )
        case Frame.TENTATIVE:
            sentences = _tentative(feelings, words)
    return " ".join(sentences)


def compose_alone(
    frame: Frame,
    words: Words,
    situation: str,
    feelings: Sequence[str],
    need: str,
    limit: str = "",
) -> str:
    """The same for the person alone, with nothing asked of anybody: what happened, what lies
    beneath, and what is needed, or the limit. Raises Refusal, as for a Translation."""
    frame = Frame.LIMIT if frame is Frame.LIMIT else Frame.FULL
    feelings, need = check_feelings(feelings), check_need(need)
    check_depth(feelings, frame)
    situation = _said(situation, "situation_empty")
    if frame is Frame.LIMIT:
        last = _limit(bare(optional(limit, SHORT)), need, words)
    else:
        last = _longing(need, feelings, words)
    return f"{_opening(situation, feelings, words)} {last}"


def compose_apology(words: Words, did: str, effect: str, repair: str) -> str:
    """The sentence for my own part: what I did, what it may have been like, what I will do.
    Responsibility and an offer of repair weigh most (Lewicki et al. 2016). Raises Refusal."""
    did, effect, repair = (_said(part, "slot_empty") for part in (did, effect, repair))
    frames = words["frames"]
    if words.language == "en":
        parts = english.did(did), english.effect(effect), english.repair(repair)
    else:
        nouns = {row[form] for row in words["feelings"].values() for form in ("noun", "thing")}
        what = hebrew.effect(effect)
        parts = (
            hebrew.did(did),
            ("felt" if what in nouns else "it", what),
            hebrew.repair(repair),
        )
    names = ("did", "effect", "repair")
    return " ".join(
        _capital(frames[name][kind].format(**{name: _needed(text, "slot_empty")}))
        for name, (kind, text) in zip(names, parts, strict=True)
    )


def last_time(surface: str, feelings: Sequence[str], words: Words) -> str:
    """What a surface move hid the last time; empty when either had no name. Own words for a
    surface are quoted, so that any of them fit."""
    surface, feelings = check_surface(surface), check_feelings(feelings)
    if not surface or not feelings:
        return ""
    own = own_text(surface)
    move = f'"{own}"' if own else words["moves"][surface]["noun"]
    return words["frames"]["last_time"]["hid"].format(
        move=move, feelings=_felt_words(feelings, words)
    )


# The situation and the feelings in it


def _opening(situation: str, feelings: Sequence[str], words: Words) -> str:
    kind, text = _grammar(words).situation(situation)
    return _open(kind, _needed(text, "situation_empty"), feelings, words)


def _open(kind: str, text: str, feelings: Sequence[str], words: Words) -> str:
    felt = words["frames"]["felt"]["felt"].format(feelings=_felt_words(feelings, words))
    kind = "when" if kind == "unsure" else kind
    if kind == "told":
        return words["frames"]["opening"]["told"].format(situation=_capital(text), felt=felt)
    text = _attached(text, words) if kind == "when" else text
    return _capital(words["frames"]["opening"][kind].format(situation=text, felt=felt))


def _short_opening(situation: str, feelings: Sequence[str], words: Words) -> str:
    kind, text = _grammar(words).situation(situation)
    text = _needed(text, "situation_empty")
    form = _felt_form(feelings, words)
    form = "thing" if form == "noun" else form
    heavy = max((_tail(feeling, form, words) for feeling in feelings), default=2)
    if kind == "told" or heavy > 1 or (heavy and kind == "about"):
        return _open(kind, text, feelings, words)
    text = _attached(text, words) if kind == "when" else text
    felt = words["frames"]["felt"][_rises(feelings, words)].format(
        feelings=_felt_words(feelings, words, rising=True)
    )
    return _capital(words["frames"]["behind"][kind].format(situation=text, felt=felt))


def _rises(feelings: Sequence[str], words: Words) -> str:
    """Which form of "came up in me" the feelings take; own words, and what I am rather than what
    is in me, take another verb."""
    if words.language == "en" or not feelings or any(own_text(feeling) for feeling in feelings):
        return "felt"
    if _felt_form(feelings, words) != "noun":
        return "felt"
    return "many" if len(feelings) > 1 else words["feelings"][feelings[0]]["gender"]


def _felt_words(feelings: Sequence[str], words: Words, rising: bool = False) -> str:
    """One or two feelings as they stand behind "I felt", the heavier one last."""
    form = _felt_form(feelings, words)
    if rising and _rises(feelings, words) != "felt":
        form = "thing"
    return _listed(feelings, form, words)


_AS_I_AM = {"f": "feminine", "m": "masculine"}


def _felt_form(feelings: Sequence[str], words: Words) -> str:
    """The form of the feelings behind "I felt": as the person is where they chose how they are
    spoken of and each feeling has such a form that can stand there, else as what is in them."""
    if words.language == "en":
        return "word"
    form = _AS_I_AM.get(words.address, "")
    named = all(feeling in words["feelings"] for feeling in feelings)
    if not form or not named or not hebrew.AS_NOUNS.isdisjoint(feelings):
        return "noun"
    return form if all(words["feelings"][feeling][form] for feeling in feelings) else "noun"


def _listed(feelings: Sequence[str], form: str, words: Words) -> str:
    if not feelings:
        return words["frames"]["unnamed"]["feeling"]
    named = [
        _grammar(words).own_feeling(bare(own))
        if (own := own_text(feeling))
        else words["feelings"][feeling][form]
        for feeling in sorted(feelings, key=lambda feeling: _tail(feeling, form, words))
    ]
    if len(named) == 1:
        return named[0]
    first, second = named
    return words["frames"]["and"]["two"].format(first=first, second=_attached(second, words))


def _tail(feeling: str, form: str, words: Words) -> int:
    text = own_text(feeling) or words["feelings"][feeling][form]
    if form in _AS_I_AM.values() and text.startswith("לא "):  # it would hold for both
        return 1
    return _grammar(words).tail(text)


def _tentative(feelings: Sequence[str], words: Words) -> tuple[str, str]:
    frames = words["frames"]
    form = "noun" if words.language == "en" else "thing"
    top = [feeling for feeling in feelings if has(feeling, "surface")]
    beneath = [feeling for feeling in feelings if feeling not in top]
    if not top or top == ["angry"]:
        part = frames["part"]["angry"]
    else:
        seen = "word" if words.language == "en" else "thing"
        part = frames["part"]["top"].format(top=words["feelings"][top[0]][seen])
    if any(own_text(feeling) for feeling in beneath):
        under = frames["under"]["own"].format(feelings=_felt_words(beneath, words))
    else:
        many = "two" if len(beneath) > 1 else "one"
        under = frames["under"][many].format(feelings=_listed(beneath, form, words))
    return part, under


# The need and the request


def _longing(need: str, feelings: Sequence[str], words: Words) -> str:
    longing, own = words["frames"]["longing"], own_text(need)
    if own:
        return longing["own"].format(need=_grammar(words).own_need(bare(own)))
    if need:
        form = "word" if words.language == "en" else "after_need"
        return longing["need"].format(need=words["needs"][need][form])
    if not feelings:
        return longing["neither"]
    return longing["none"].format(need=words["frames"]["unnamed"]["need"])


def _matters(need: str, words: Words) -> str:
    matters, own = words["frames"]["matters"], own_text(need)
    if own:
        return matters["own"].format(need=_grammar(words).own_need(bare(own)))
    if need:
        return matters["need"].format(need=words["needs"][need]["matters"])
    return matters["none"]


def _limit(limit: str, need: str, words: Words) -> str:
    frames, own = words["frames"]["limit"], own_text(need)
    if own:
        limit = limit or _grammar(words).own_need(bare(own))
    elif need:
        limit = limit or words["needs"][need]["limit" if words.language == "he" else "word"]
    return frames["need"].format(need=limit) if limit else frames["none"]


_COULD_YOU = {"request": "to", "short_request": "one"}
"""The kind of request in which a partner whose form of address was chosen is asked "could you"."""


def _asking(request: str, frame: str, words: Words) -> str:
    grammar = _grammar(words)
    kind, text = grammar.request(request)
    text = _needed(text, "request_empty")
    if frame == "short_request" and kind == "to" and grammar.aims_at_one(text):
        kind = "one"
    if words.language == "he" and kind == _COULD_YOU[frame] and hebrew.asks_for_me(text):
        kind = "i"
    if kind == "told":
        text = _capital(text)
    return words["frames"][frame][kind].format(request=text)


# Typed text


def _grammar(words: Words):
    return english if words.language == "en" else hebrew


def _attached(text: str, words: Words) -> str:
    return hebrew.joined(text) if words.language == "he" else text


def _said(text: object, empty: str) -> str:
    """A part of the sentence; raises Refusal `empty` when it has no words."""
    return _needed(bare(clean(text, SHORT, empty)), empty)


def _needed(text: str, empty: str) -> str:
    if not text:
        raise Refusal(empty)
    return text


def bare(text: str) -> str:
    """One line, without the punctuation that the frame brings itself."""
    line = " ".join(text.split())
    return re.sub(r"^[\s.,;:!?…\-–—•*]+|[\s.,;:!?…\-–—]+$", "", line)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
