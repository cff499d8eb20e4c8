"""Soothing: activities as timelines of timed steps. A page draws them; it times nothing itself.

Lowering arousal lowers anger, raising it does not (Kjaervik and Bushman 2024, 154 studies):
nothing here vents or runs it off.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Step:
    """One step: the id of its word, its length in seconds (0: until the person goes on), and how
    large the drawn breath is at its end, 0 to 1."""

    id: str
    seconds: float
    size: float


@dataclass(frozen=True)
class Activity:
    """An activity: its steps, and how often they are gone through."""

    id: str
    steps: tuple[Step, ...]
    rounds: int

    @property
    def seconds(self) -> float:
        """Its whole length; 0 when the person sets the pace."""
        return self.rounds * sum(step.seconds for step in self.steps)


@dataclass(frozen=True)
class Moment:
    """Where an activity stands: step, seconds left of it, drawn size; `over` at the end."""

    step: Step
    left: float
    size: float
    over: bool


LONG_EXHALE = Activity("long_exhale", (Step("in", 4, 1.0), Step("out", 6, 0.0)), rounds=6)
"""In 4 s, out 6 s, six breaths a minute (Shao, Man and Lee 2024: 31 studies; the mood effect is
marginal). One minute of it is our own choice for the rising band."""
SENSES = Activity(
    "senses", tuple(Step(id, 0, 0.0) for id in ("see", "touch", "hear", "smell", "taste")), rounds=1
)
"""Five senses: clinical custom, no trial found."""
ACTIVITIES = {activity.id: activity for activity in (LONG_EXHALE, SENSES)}
FOR_OFFER = {"breathe": LONG_EXHALE.id, "ground": SENSES.id}
"""The activity behind an offer of the check-in."""


def moment(activity: Activity, seconds: float) -> Moment:
    """Where a timed activity stands, `seconds` (0 or more) after it began."""
    once = activity.seconds / activity.rounds
    if seconds >= activity.seconds:
        last = activity.steps[-1]
        return Moment(last, 0.0, last.size, True)
    into = seconds % once
    before = activity.steps[-1].size
    for step in activity.steps:
        if into < step.seconds:
            done = into / step.seconds
            return Moment(step, step.seconds - into, before + (step.size - before) * done, False)
        into -= step.seconds
        before = step.size
    raise AssertionError("a timed activity has a step for every second")
