"""A translation that is being made: what was chosen and typed so far, and the step it is at.

Its one rule: nothing here is refused that a person may still be typing. A step is left when it has
an answer, "none of these" among them; what makes no sense is refused then, and nothing changes.
"""

from collections.abc import Callable
from dataclasses import asdict, dataclass, fields, replace
from enum import StrEnum
from typing import Any

from regulate import translation, vocabulary
from regulate.composition import Frame, check_depth, compose, compose_alone, compose_apology
from regulate.content import Words
from regulate.refusal import Refusal
from regulate.translation import Translation
from regulate.typed import SHORT, clean, optional


class Step(StrEnum):
    """One question each, in this order (our own reading of the evidence: what happened before what
    lies beneath it, and the sentence last)."""

    SURFACE = "surface"
    SITUATION = "situation"
    FEELINGS = "feelings"
    NEED = "need"
    REQUEST = "request"
    SENTENCE = "sentence"


STEPS = tuple(Step)
PARTS = ("did", "effect", "repair")
"""What an apology is made of: what I did, what it may have been like, what I would like to do."""
FEELINGS_AT_MOST = 2


@dataclass(frozen=True)
class Unfinished:
    """As far as it is made. `no_surface`, `unnamed` and `no_need`: none of the words fits, and that
    is the answer. `own_words`: the sentence was changed by hand and is not composed any more."""

    step: Step = Step.SURFACE
    came_out: str = ""
    surface: str = ""
    no_surface: bool = False
    situation: str = ""
    feelings: tuple[str, ...] = ()
    unnamed: bool = False
    need: str = ""
    no_need: bool = False
    request: str = ""
    frame: Frame = Frame.FULL
    limit: str = ""
    did: str = ""
    effect: str = ""
    repair: str = ""
    words: str = ""
    own_words: bool = False

    @property
    def begun(self) -> bool:
        """Whether there is anything to lose."""
        return bool(
            self.surface or self.no_surface or self.came_out.strip() or self.situation.strip()
        )

    @property
    def may_go_on(self) -> bool:
        """Whether this step has an answer."""
        return {
            Step.SURFACE: bool(self.surface) or self.no_surface,
            Step.SITUATION: bool(self.situation.strip()),
            Step.FEELINGS: bool(self.feelings) or self.unnamed,
            Step.NEED: bool(self.need) or self.no_need,
            Step.REQUEST: bool(self.request.strip()),
            Step.SENTENCE: bool(self.words.strip()),
        }[self.step]

    @property
    def alarms(self) -> tuple[str, ...]:
        """The safety rules that it sets off."""
        typed = (self.came_out, self.situation, self.request, self.words, self.limit)
        own = (vocabulary.own_text(id) for id in (self.surface, self.need))
        apology = (getattr(self, part) for part in PARTS)
        return translation.stops(self.feelings, *typed, *own, *apology)

    def go_on(self) -> "Unfinished":
        """One step further. Raises Refusal when what this step has cannot be taken."""
        match self.step:
            case Step.SURFACE:
                optional(self.came_out, SHORT)
            case Step.SITUATION:
                clean(self.situation, SHORT, "situation_empty")
            case Step.FEELINGS:
                check_depth(self.feelings, self.frame)
            case Step.REQUEST:
                clean(self.request, SHORT, "request_empty")
        return self._at(STEPS.index(self.step) + 1)

    def go_back(self) -> "Unfinished":
        """One step back; the first stays the first."""
        return self._at(STEPS.index(self.step) - 1)

    def _at(self, number: int) -> "Unfinished":
        return replace(self, step=STEPS[min(max(number, 0), len(STEPS) - 1)])

    def choose_surface(self, id: str) -> "Unfinished":
        """A surface move, an own word, or the empty text for none of these. Raises Refusal."""
        id = vocabulary.check_surface(id)
        return replace(self, surface=id, no_surface=not id)

    def toggle_feeling(self, id: str) -> "Unfinished":
        """A feeling or own word more, or less; a third takes the place of the second. Raises
        Refusal."""
        id = vocabulary.check_feeling(id)
        if id in self.feelings:
            kept = tuple(feeling for feeling in self.feelings if feeling != id)
        else:
            kept = (*self.feelings[: FEELINGS_AT_MOST - 1], id)
        return replace(self, feelings=kept, unnamed=False)

    def leave_unnamed(self) -> "Unfinished":
        """There is no word for the feeling yet, or there is again."""
        return replace(self, unnamed=not self.unnamed, feelings=())

    def choose_need(self, id: str) -> "Unfinished":
        """A need, an own word, or the empty text for none of these. Raises Refusal."""
        id = vocabulary.check_need(id)
        return replace(self, need=id, no_need=not id)

    def limit_crossed(self, crossed: bool) -> "Unfinished":
        """Anger is the message, and may stand as it is; or it is not."""
        if not crossed:
            return replace(self, frame=Frame.FULL)
        if any(vocabulary.has(id, "surface") for id in self.feelings):
            return replace(self, frame=Frame.LIMIT)
        return replace(self, frame=Frame.LIMIT, feelings=("angry",), unnamed=False)

    def in_frame(self, id: str) -> "Unfinished":
        """Another shape for the sentence, to be composed anew. Raises Refusal."""
        if id not in tuple(Frame):
            raise Refusal("frame", value=id)
        return replace(self, frame=Frame(id), own_words=False)

    def compose(self, words: Words, alone: bool = False) -> "Unfinished":
        """With the sentence in the language of `words`, unless the person has made it theirs;
        `alone`, it asks nothing of anybody. Raises Refusal for what is still missing."""
        if self.own_words:
            return self
        if alone:
            frame = Frame.LIMIT if self.frame is Frame.LIMIT else Frame.FULL
            told = (self.situation, self.feelings, self.need, self.limit)
            return replace(self, frame=frame, words=compose_alone(frame, words, *told))
        if self.frame is Frame.APOLOGY:
            sentence = compose_apology(words, self.did, self.effect, self.repair)
        else:
            sentence = compose(
                self.frame,
                words,
                self.situation,
                self.feelings,
                self.need,
                self.request,
                self.limit,
            )
        return replace(self, words=sentence)

    def finish(self, language: str) -> Translation:
        """The finished translation. Raises Refusal."""
        return Translation(
            self.surface,
            self.situation,
            self.feelings,
            self.need,
            self.request,
            self.words,
            self.frame,
            language,
            self.came_out,
        )

    def draft(self) -> dict[str, Any]:
        """As it is kept while it is being made; `from_draft` takes it up again."""
        return {**asdict(self), "feelings": list(self.feelings)}


def from_draft(draft: dict[str, Any]) -> Unfinished:
    """What a draft says, as far as it makes sense; the rest is as in the beginning."""
    blank = Unfinished()
    known = {
        field.name: draft[field.name]
        for field in fields(Unfinished)
        if _is_like(draft.get(field.name), getattr(blank, field.name))
    }
    taken = replace(blank, **known)
    feelings = (_only(vocabulary.check_feeling, id) for id in taken.feelings)
    kept = tuple(id for id in dict.fromkeys(feelings) if id)[:FEELINGS_AT_MOST]
    surface = _only(vocabulary.check_surface, taken.surface)
    need = _only(vocabulary.check_need, taken.need)
    return replace(
        taken,
        step=Step(taken.step) if taken.step in STEPS else Step.SURFACE,
        surface=surface,
        no_surface=taken.no_surface and not surface,
        feelings=kept,
        unnamed=taken.unnamed and not kept,
        need=need,
        no_need=taken.no_need and not need,
        frame=Frame(taken.frame) if taken.frame in tuple(Frame) else Frame.FULL,
    )


def _is_like(value: object, blank: object) -> bool:
    if isinstance(blank, tuple):
        return isinstance(value, list)
    return isinstance(value, bool if isinstance(blank, bool) else str)


def _only(check: Callable[[object], str], id: object) -> str:
    """`id` where `check` lets it pass, else nothing."""
    try:
        return check(id)
    except Refusal:
        return ""
