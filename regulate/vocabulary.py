"""The vocabularies: surface moves, feelings and needs, and words of the person's own.

Its one rule: suggestions are guesses. "None of these" (the empty id) and own words are always
answers, and what the person usually finds moves up, but never before the first two.
"""

import re
from collections.abc import Sequence
from functools import cache

from regulate import content
from regulate.content import LANGUAGES, Words
from regulate.refusal import Refusal
from regulate.typed import clean, plain, quoted

OWN = "own:"
"""What the id of an own word begins with."""
OWN_AT_MOST = 60
"""Characters in an own word (our own choice: a few words, not a sentence)."""
FIRST_KEPT = 2
"""How many suggestions stay in front of the person's own usual ones (our own choice)."""
LIMIT_NEEDS = ("boundaries", "respect", "fairness")
"""The needs offered first when anger is the message."""
ANY_FEELINGS = ("hurt", "sad", "scared", "ashamed", "lonely", "overwhelmed")
ANY_NEEDS = ("heard", "matter", "support", "respect", "closeness", "rest")
"""What is offered under a surface that is none of ours: one clear word of each family (our own
choice)."""

_NAMES = {"moves": "name", "feelings": "word", "needs": "word"}
_GROUPS = {"feelings": "feeling_groups", "needs": "need_groups"}


def own_word(text: object) -> str:
    """The id of an own word: `text` on one line. Raises Refusal `own_word_empty`, or `too_long`
    above 60 characters."""
    if isinstance(text, str):
        text = " ".join(text.split())
    line = " ".join(clean(text, OWN_AT_MOST, "own_word_empty").split())
    if not re.search(r"[^\s.,;:!?…\-–—•*]", line):
        raise Refusal("own_word_empty")
    return OWN + line


def own_text(id: str) -> str:
    """The words of an own word's id; empty for any other id."""
    return id[len(OWN) :] if id.startswith(OWN) else ""


def check_surface(id: object) -> str:
    """A surface move as it is kept: its id, an own word, or nothing. Raises Refusal."""
    return _checked("moves", id, "surface", empty=True)


def check_feeling(id: object) -> str:
    """A feeling as it is kept: its id or an own word. Raises Refusal."""
    return _checked("feelings", id, "feeling")


def check_feelings(ids: Sequence[object]) -> tuple[str, ...]:
    """No, one or two feelings as they are kept. Raises Refusal."""
    kept = tuple(check_feeling(id) for id in ids)
    if not len(set(kept)) == len(kept) <= 2:
        raise Refusal("feelings_count")
    return kept


def check_need(id: object) -> str:
    """A need as it is kept: its id, an own word, or nothing. Raises Refusal."""
    return _checked("needs", id, "need", empty=True)


def _checked(kind: str, id: object, refusal: str, empty: bool = False) -> str:
    if isinstance(id, str):
        if id.startswith(OWN):
            return own_word(own_text(id))
        if id in content.ids(kind) or (empty and not id):
            return id
    raise Refusal(refusal, value=quoted(id))


def has(feeling: str, flag: str) -> bool:
    """Whether a feeling carries `surface`, `story` or `safety_hint`; an own word carries none."""
    return feeling in content.ids("feelings") and flag in content.row("feelings", feeling)["flags"]


def name(kind: str, id: str, words: Words) -> str:
    """The word shown for an id of `moves`, `feelings` or `needs`; own words as they are."""
    return own_text(id) or (words[kind][id][_NAMES[kind]] if id else "")


# What is offered


def likely_feelings(surface: str, usual: Sequence[str] = ()) -> tuple[str, ...]:
    """The feelings that may lie under a surface move, likeliest first. The person's `usual` ones
    are moved up from the third place on; the first two are never displaced. Under a surface that
    is none of ours the usual ones come first, then a word of each family."""
    if surface not in content.ids("moves"):
        return tuple(dict.fromkeys((*usual, *ANY_FEELINGS)))
    return _ranked(content.row("moves", surface)["feelings"], usual)


def likely_needs(surface: str, frame: str = "full", usual: Sequence[str] = ()) -> tuple[str, ...]:
    """The needs that may lie under a surface move, likeliest first, ranked as the feelings are.
    In the frame `limit` they are what a limit protects."""
    if frame == "limit":
        return _ranked(LIMIT_NEEDS, usual)
    if surface not in content.ids("moves"):
        return tuple(dict.fromkeys((*usual, *ANY_NEEDS)))
    return _ranked(content.row("moves", surface)["needs"], usual)


def _ranked(offered: Sequence[str], usual: Sequence[str]) -> tuple[str, ...]:
    first, rest = offered[:FIRST_KEPT], offered[FIRST_KEPT:]
    own = [id for id in dict.fromkeys(usual) if id not in first]
    return (*first, *own, *(id for id in rest if id not in own))


def likely_surfaces(came_out: str) -> tuple[str, ...]:
    """A guess of the surface moves from what came out, likeliest first, by the hearing rules that
    it sets off (which rule tells of which move is our own choice). Nothing when none is, or when
    safety comes first."""
    from regulate.hearing import hear  # what only composes does not wait for its patterns

    told = {row["id"]: row["moves"] for row in content.load("rule_moves")}
    found = [told.get(note.rule, ()) for note in hear(came_out).notes]
    first = [move for moves in found for move in moves[:1]]
    return tuple(dict.fromkeys((*first, *(move for moves in found for move in moves))))


# What is found


def find(kind: str, query: str, words: Words) -> tuple[str, ...]:
    """The ids of `moves`, `feelings` or `needs` whose words hold every word of `query` somewhere:
    their own forms, the name of their family, and what a move looks like. Names that begin with
    it come first, then words of a name, then the rest. Where the language of `words` has nothing,
    the other one is looked in. Capitals, accents, Hebrew points and final letters do not count."""
    asked = folded(query).split()
    for language in (words.language, *(other for other in LANGUAGES if other != words.language)):
        ranked = [
            (rank, id)
            for id, shown, all_of_it in _sought(kind, language)
            if (rank := _rank(asked, shown, all_of_it)) is not None
        ]
        if ranked:
            return tuple(id for _, id in sorted(ranked, key=lambda pair: pair[0]))
    return ()


def _rank(asked: Sequence[str], shown: str, all_of_it: str) -> int | None:
    if not all(word in all_of_it for word in asked):
        return None
    if shown.startswith(" ".join(asked)):
        return 0 if shown == " ".join(asked) else 1
    if all(f" {word}" in f" {shown}" for word in asked):
        return 2
    return 3 if all(word in shown for word in asked) else 4


@cache
def _sought(kind: str, language: str) -> tuple[tuple[str, str, str], ...]:
    """(id, shown word, all words), made equal for looking, in the order of the vocabulary."""
    words, found = Words(language), []
    for row in content.load(kind):
        said = words[kind][row["id"]]
        looked_in = {key: text for key, text in said.items() if key not in ("protects", "caution")}
        family = words[_GROUPS[kind]][row["group"]] if kind in _GROUPS else ""
        shown = folded(said[_NAMES[kind]])
        found.append((row["id"], shown, folded(" ".join((*looked_in.values(), family)))))
    return tuple(found)


_APART = str.maketrans({"-": " ", "/": " ", "'": "", '"': ""})


def folded(text: str) -> str:
    """`text` made equal for looking, as the journal searches it, and without quotes and dashes."""
    return " ".join(plain(text).translate(_APART).split())
