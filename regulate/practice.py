"""A small practice for a calm moment, one at a time. Its one rule: nothing of it is counted, and
none is offered in a moment that is not calm.

Each says how strong its evidence is, with its source in `docs/evidence.md`; the words are ours.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from regulate import soothing
from regulate.soothing import NAMING_HEAT_AT_MOST, Known


class InTheWay(StrEnum):
    """Why this is no moment for a practice."""

    NOTHING = ""
    RISK = "risk"
    PAUSE = "pause"
    HEAT = "heat"


@dataclass(frozen=True)
class Practice:
    """One practice. `activity` is the one of soothing that it is, `page` the page that it is on;
    what has neither is done in the head. `together`: with the other person in mind."""

    id: str
    activity: str = ""
    page: str = ""
    together: bool = False


SIGHING = Practice("sighing", activity=soothing.SIGHING.id)
"""Balban et al. 2023: one trial, 114 adults, five minutes a day for 28 days; not about anger."""
IF_THEN = Practice("if_then")
"""Webb et al. 2012: in 29 comparisons if-then plans changed feelings more than an intention did
(d 0.53). The plan for the first sign is ours; nobody has tested it."""
APPRECIATION = Practice("appreciation", together=True)
"""Lambert et al. 2010: who says thanks sees the bond as stronger. Algoe and Zhaoyang 2016: as an
exercise for couples it did a little, and not where the other hardly responds."""
MUSCLE = Practice("muscle", activity=soothing.MUSCLE.id)
"""Khir et al. 2024: many studies on stress, few on anger."""
OUTSIDE_VIEW = Practice("outside_view", activity=soothing.OUTSIDE_VIEW.id, together=True)
"""Finkel et al. 2013: one trial, 120 couples, seven minutes three times a year."""
KIND_HAND = Practice("kind_hand", activity=soothing.KIND_HAND.id)
"""Guan 2024: three studies, 652 people, less aggression."""
PLAN = Practice("plan", page="plan", together=True)
"""A pause agreed on a calm day: custom (negotiated time-out), not tested by itself."""

PRACTICES = {
    practice.id: practice
    for practice in (SIGHING, IF_THEN, APPRECIATION, MUSCLE, OUTSIDE_VIEW, KIND_HAND, PLAN)
}
"""Every practice, in the order in which they take turns."""


def in_the_way(at_risk: bool, pausing: bool, known: Known) -> InTheWay:
    """What makes this no moment for a practice: someone may not be safe, a pause is on, or it is
    hot: above heat 4 or flooded (our own choice: there words are not offered either). Where nothing
    is known of now, the moment is the person's to judge."""
    if at_risk:
        return InTheWay.RISK
    if pausing:
        return InTheWay.PAUSE
    hot = known.flooded or (known.heat is not None and known.heat > NAMING_HEAT_AT_MOST)
    return InTheWay.HEAT if hot else InTheWay.NOTHING


def offered(day: date, couple: bool, hidden: Collection[str] = ()) -> tuple[Practice, ...]:
    """The practices in the order of a day, each day beginning with another. For one person alone
    without what is done with the other in mind; never an activity that the person has `hidden`."""
    those = [
        practice
        for practice in PRACTICES.values()
        if (couple or not practice.together) and practice.activity not in hidden
    ]
    first = day.toordinal() % len(those)
    return (*those[first:], *those[:first])
