"""Patterns over weeks, as plain counts and medians: weather, never a grade.

Own records only. Too few to say is said as such; nothing is compared between people.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from regulate.pause import Outcome

ENOUGH = 5
"""Records from which a pattern is shown (our own choice)."""
ENOUGH_PAIRS = 3
"""Times that a surface and a feeling went together before it is shown (our own choice)."""
RETURNS_LOOKED_AT = 10
"""The latest returns that are counted (our own choice)."""
WEEK = timedelta(days=7)


@dataclass(frozen=True)
class HeatChange:
    """Median heat (0-10) before a pause and at its return, over `pauses` pauses."""

    before: float
    after: float
    pauses: int


@dataclass(frozen=True)
class Returns:
    """How many of the latest `of` pauses were returned from on time."""

    kept: int
    of: int


@dataclass(frozen=True)
class Pair:
    """The surface and the feeling beneath that went together most often."""

    surface: str
    feeling: str
    times: int


def this_week(times: Sequence[datetime], now: datetime) -> int:
    """How many of the times lie within the last seven days."""
    return sum(now - WEEK < time <= now for time in times)


def heat_change(pairs: Sequence[tuple[int, int]]) -> HeatChange | None:
    """Medians of (before, after) heats; None below five."""
    if len(pairs) < ENOUGH:
        return None
    from statistics import median  # slow to import, and rarely asked for

    return HeatChange(median(b for b, _ in pairs), median(a for _, a in pairs), len(pairs))


def returns(outcomes: Sequence[Outcome]) -> Returns | None:
    """Kept among the latest ten that were kept, late or missed (newest first); None below five.
    Booked, let go and cancelled for safety do not count."""
    counted = [o for o in outcomes if o in (Outcome.KEPT, Outcome.LATE, Outcome.MISSED)]
    latest = counted[:RETURNS_LOOKED_AT]
    if len(latest) < ENOUGH:
        return None
    return Returns(sum(outcome is Outcome.KEPT for outcome in latest), len(latest))


def usual_pair(translations: Sequence[tuple[str, Sequence[str]]]) -> Pair | None:
    """The most common (surface, feeling) among translations, each a surface and its feelings;
    None below five translations, or below three of the pair."""
    if len(translations) < ENOUGH:
        return None
    counts = Counter(
        (surface, feeling) for surface, feelings in translations for feeling in feelings
    )
    (surface, feeling), times = counts.most_common(1)[0]
    return Pair(surface, feeling, times) if times >= ENOUGH_PAIRS else None
