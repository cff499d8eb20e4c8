"""Medians of things that were counted, how sure they are, and what chance alone would do.

Everything works on counts, how often each value came, so that ten years are added up as they are
read. docs/patterns.md tells the method.
"""

from collections.abc import Iterator, Mapping
from math import exp, lgamma, log, log1p, sqrt

SURE = 0.95
"""How often an interval made this way holds the true value (the usual one)."""

Counts = Mapping[int, int]
"""How often each value came."""


def size(counts: Counts) -> int:
    """How many values there are."""
    return sum(counts.values())


def median(counts: Counts) -> float:
    """The middle value; between the two middle ones where their number is even. Raises ValueError
    where there is none."""
    total = size(counts)
    if not total:
        raise ValueError("no median of nothing")
    low, high = at(counts, (total + 1) // 2), at(counts, total // 2 + 1)
    return (low + high) / 2


def at(counts: Counts, place: int) -> int:
    """The value at this place, counted from 1, of all values in order. Raises ValueError where
    there is no such place."""
    left = place
    for value in sorted(counts):
        left -= counts[value]
        if left <= 0 < place:
            return value
    raise ValueError("there is no such place")


def interval(counts: Counts) -> tuple[int, int] | None:
    """Between which two of the values the true median is, with at least 95 % confidence and
    whatever the values are like: those at places k and n - k + 1, k by the binomial distribution.
    None below six values, of which no two are so far apart. (Conover 1999, *Practical
    Nonparametric Statistics*, 3rd edition.)"""
    total = size(counts)
    place = _place(total)
    return (at(counts, place), at(counts, total - place + 1)) if place else None


def _place(total: int) -> int:
    """The largest k for which at most 2.5 % of a fair coin's `total` throws have fewer than k
    heads; 0 where there is none."""
    below = 0.0
    for heads, chance in _chances(total, 0.5, 0):
        below += chance
        if below > (1 - SURE) / 2:
            return heads
    return 0


def at_least(times: int, of: int, share: float) -> float:
    """The chance that of `of` things at least `times` fall where a share (over 0, under 1) of them
    belongs: the exact binomial test, one-sided. Raises ValueError for more than there are."""
    if not 0 <= times <= of:
        raise ValueError("more than there are")
    total = 0.0
    for found, chance in _chances(of, share, times):
        total += chance
        if found > of * share and chance <= total * 1e-16:
            break
    return min(1.0, total)


def _chances(of: int, share: float, first: int) -> Iterator[tuple[int, float]]:
    """From `first` on, how likely it is that exactly so many of `of` fall into a share."""
    # What lies further down than twelve deviations is less than any float would tell.
    lowest = int(of * share - 12 * sqrt(of * share * (1 - share)))
    first = max(first, lowest)
    ways = lgamma(of + 1) - lgamma(first + 1) - lgamma(of - first + 1)
    chance = exp(ways + first * log(share) + (of - first) * log1p(-share))
    for times in range(first, of + 1):
        yield times, chance
        chance *= (of - times) / (times + 1) * share / (1 - share)
