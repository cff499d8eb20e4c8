"""Turns: one speaks, the other says back what was heard, and then the other way round.

Theory of operation. A talk in turns is one value: the round, whose voice is to be heard, the step,
and how long the step and the talk have run. Each function below takes it and the time (steady
seconds) and returns a new one, or raises Refusal and changes nothing.

    speak -> reflect -> check -> the other voice speaks -> ... -> the next round -> over
    check -> speak      not quite: that part again, and it is said back again
    two rounds -> offer -> a third round, or over
    any but over -> over, and from any but free and over -> free (no turns) and back

Nobody is cut off. A time that is up is said, and the person hands over; after the twenty minutes
the round that runs is finished, and no new one begins. While the talk is out of sight it is held,
and its time stands still. Nothing is counted for or against anyone.

Speaker and listener in turns: Markman, Stanley and Blumberg, as reported elsewhere; the wording,
the two minutes, the one and the twenty are our own.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from regulate.refusal import Refusal

SPEAK_SECONDS, REFLECT_SECONDS = 120.0, 60.0
"""To speak, and to say back (our own choice)."""
ROUNDS_MEANT, ROUNDS_AT_MOST = 2, 3
"""After two the third is offered (our own choice)."""
TALK_SECONDS = 20 * 60.0
"""For the whole talk; then solving may wait for tomorrow (our own choice)."""
RING_SECONDS = 1.0
"""How often a ring that drains is drawn anew."""
OPENINGS = ("thanks", "soft_start", "pace", "team")
"""The few of `content/*/openings.json` that a talk begins with; the first minutes tell how a talk
goes (Carrère and Gottman 1999)."""


class Voice(StrEnum):
    """Whose turn it is to be heard. One person alone can be both."""

    FIRST = "first"
    SECOND = "second"

    @property
    def other(self) -> "Voice":
        return Voice.SECOND if self is Voice.FIRST else Voice.FIRST


class Step(StrEnum):
    """What happens now."""

    SPEAK = "speak"
    REFLECT = "reflect"
    CHECK = "check"
    OFFER = "offer"
    FREE = "free"
    OVER = "over"


_NEVER = 1e9
"""No talk has run for so many seconds."""
_SECONDS = {Step.SPEAK: SPEAK_SECONDS, Step.REFLECT: REFLECT_SECONDS}


@dataclass(frozen=True)
class Turns:
    """A talk in turns. `since` is the steady second from which the step and the talk run on, None
    while it is held; `step_seconds` and `talk_seconds` are what had run before it."""

    round: int
    voice: Voice
    step: Step
    again: bool = False
    step_seconds: float = 0.0
    talk_seconds: float = 0.0
    since: float | None = None

    @property
    def speaking(self) -> Voice:
        """Who speaks now: who says back is the other one."""
        return self.voice.other if self.step is Step.REFLECT else self.voice


def begin(now: float) -> Turns:
    """The first voice speaks."""
    return Turns(1, Voice.FIRST, Step.SPEAK, since=now)


def hand_over(turns: Turns, now: float) -> Turns:
    """From speaking to saying back, and from there to "Did I get it?". Raises Refusal."""
    match turns.step:
        case Step.SPEAK:
            return _to(turns, now, Step.REFLECT)
        case Step.REFLECT:
            return _to(turns, now, Step.CHECK)
        case _:
            raise Refusal("talk_step")


def got_it(turns: Turns, now: float) -> Turns:
    """It was understood: the other voice, the next round, the offer of a third, or the end. Raises
    Refusal."""
    _only_in(turns, Step.CHECK)
    if turns.voice is Voice.FIRST:
        return replace(_to(turns, now, Step.SPEAK), voice=Voice.SECOND)
    if turns.round >= ROUNDS_AT_MOST or long(turns, now):
        return _to(turns, now, Step.OVER)
    if turns.round == ROUNDS_MEANT:
        return _to(turns, now, Step.OFFER)
    return _next_round(turns, now)


def not_quite(turns: Turns, now: float) -> Turns:
    """The same voice says that part again. Raises Refusal."""
    _only_in(turns, Step.CHECK)
    return replace(_to(turns, now, Step.SPEAK), again=True)


def once_more(turns: Turns, now: float) -> Turns:
    """The third round, where it is offered. Raises Refusal, after the twenty minutes too."""
    _only_in(turns, Step.OFFER)
    _not_long(turns, now)
    return _next_round(turns, now)


def talk_freely(turns: Turns, now: float) -> Turns:
    """No turns. Raises Refusal."""
    if turns.step in (Step.FREE, Step.OVER):
        raise Refusal("talk_step")
    return _to(turns, now, Step.FREE)


def take_turns(turns: Turns, now: float) -> Turns:
    """Turns after all: the voice whose turn it was speaks. Raises Refusal, after the twenty
    minutes too."""
    _only_in(turns, Step.FREE)
    _not_long(turns, now)
    return _to(turns, now, Step.SPEAK)


def end(turns: Turns, now: float) -> Turns:
    """Enough for now. Raises Refusal."""
    if turns.step is Step.OVER:
        raise Refusal("talk_step")
    return _to(turns, now, Step.OVER)


def hold(turns: Turns, now: float) -> Turns:
    """Out of sight: time stands still."""
    return replace(
        turns,
        step_seconds=step_seconds(turns, now),
        talk_seconds=talk_seconds(turns, now),
        since=None,
    )


def go_on(turns: Turns, now: float) -> Turns:
    """In sight again: time runs on from where it stood."""
    return replace(hold(turns, now), since=now)


def step_seconds(turns: Turns, now: float) -> float:
    """How long this step has run."""
    return turns.step_seconds + _running(turns, now)


def talk_seconds(turns: Turns, now: float) -> float:
    """How long the whole talk has run."""
    return turns.talk_seconds + _running(turns, now)


def fraction(turns: Turns, now: float) -> float:
    """What is left of a timed step, 1 to 0; 0 where nothing is timed."""
    seconds = _SECONDS.get(turns.step)
    return max(0.0, 1 - step_seconds(turns, now) / seconds) if seconds else 0.0


def up(turns: Turns, now: float) -> bool:
    """Whether the time of a timed step is up: said softly, and nothing more."""
    return turns.step in _SECONDS and step_seconds(turns, now) >= _SECONDS[turns.step]


def long(turns: Turns, now: float) -> bool:
    """Whether the twenty minutes are over."""
    return talk_seconds(turns, now) >= TALK_SECONDS


def next_change(turns: Turns, now: float) -> float | None:
    """Seconds until something that is shown changes by itself; None when nothing will."""
    if turns.since is None or turns.step is Step.OVER:
        return None
    waits = []
    if turns.step in _SECONDS and not up(turns, now):
        waits += [RING_SECONDS, _SECONDS[turns.step] - step_seconds(turns, now)]
    if not long(turns, now):
        waits.append(TALK_SECONDS - talk_seconds(turns, now))
    return min(waits, default=None)


def kept(turns: Turns, now: float) -> dict[str, object]:
    """The talk as plain values that outlast the clock it was timed by."""
    held = hold(turns, now)
    return {
        "round": held.round,
        "voice": held.voice.value,
        "step": held.step.value,
        "again": held.again,
        "step_seconds": held.step_seconds,
        "talk_seconds": held.talk_seconds,
    }


def found(values: Mapping[str, object]) -> Turns:
    """The held talk that was kept. Raises Refusal when the values make none."""
    match values:
        case {
            "round": int(number),
            "voice": str(voice),
            "step": str(step),
            "again": bool(again),
            "step_seconds": int() | float() as of_step,
            "talk_seconds": int() | float() as of_talk,
        } if (
            voice in tuple(Voice)
            and step in tuple(Step)
            and 1 <= number <= ROUNDS_AT_MOST
            and 0 <= of_step <= of_talk < _NEVER
        ):
            return Turns(number, Voice(voice), Step(step), again, float(of_step), float(of_talk))
    raise Refusal("talk_step")


def _running(turns: Turns, now: float) -> float:
    return max(0.0, now - turns.since) if turns.since is not None else 0.0


def _to(turns: Turns, now: float, step: Step) -> Turns:
    return Turns(
        turns.round, turns.voice, step, talk_seconds=talk_seconds(turns, now), since=now
    )


def _next_round(turns: Turns, now: float) -> Turns:
    return replace(_to(turns, now, Step.SPEAK), round=turns.round + 1, voice=Voice.FIRST)


def _only_in(turns: Turns, step: Step) -> None:
    if turns.step is not step:
        raise Refusal("talk_step")


def _not_long(turns: Turns, now: float) -> None:
    if long(turns, now):
        raise Refusal("talk_long")
