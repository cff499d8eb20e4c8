"""A pause for two at one screen: each answers alone, and only whether there is room comes out.

Theory of operation. The screen is handed over, one person answers, it is handed over again, the
other answers, and then both look. What is kept of an answer is one word, and only until both have
seen what came of it. Where someone is not safe, the couple part has ended; what both see then is
what they see when more time is needed, so that nobody is given away.
"""

from dataclasses import dataclass, replace
from enum import StrEnum

from regulate.refusal import Refusal
from regulate.repair import Readiness


class Stage(StrEnum):
    """Who is at the screen."""

    HAND_OVER = "hand_over"
    ALONE = "alone"
    TOGETHER = "together"


@dataclass(frozen=True)
class Two:
    """Where two people stand. `answers` are in the order in which they were given."""

    stage: Stage = Stage.HAND_OVER
    answers: tuple[Readiness, ...] = ()

    @property
    def turn(self) -> int:
        """Whose turn it is: 0 the first, 1 the second."""
        return min(len(self.answers), 1)

    @property
    def ended(self) -> bool:
        """Whether someone is not safe; then there is no couple part any more."""
        return Readiness.UNSAFE in self.answers

    @property
    def outcome(self) -> Readiness | None:
        """What both see: ready when both are, else more time; None until both have answered."""
        if self.stage is not Stage.TOGETHER:
            return None
        both = all(answer is Readiness.READY for answer in self.answers)
        return Readiness.READY if both else Readiness.NOT_YET


def take_over(two: Two) -> Two:
    """Someone is alone at the screen. Raises Refusal when it was not handed over."""
    if two.stage is not Stage.HAND_OVER:
        raise Refusal("two")
    return replace(two, stage=Stage.ALONE)


def answer(two: Two, readiness: Readiness) -> Two:
    """The one at the screen has answered. Raises Refusal when nobody is alone at it."""
    if two.stage is not Stage.ALONE:
        raise Refusal("two")
    answers = (*two.answers, readiness)
    return Two(Stage.HAND_OVER if len(answers) == 1 else Stage.TOGETHER, answers)
