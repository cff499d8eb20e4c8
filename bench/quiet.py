"""How quiet it is: a running pause in sight and put away, and a breath that is drawn.

For each, in turn with a bare window in the same state: the share of one processor core, the frames
drawn and the wake-ups of all threads, a minute.
"""

from collections.abc import Iterator
from pathlib import Path
from statistics import median

from bench.comparison import in_turn
from bench.starts import Start, Starter

STATES = {
    "a running pause, in sight": ((), "pause"),
    "a running pause, put away": (("hide",), "pause"),
    "a breath, drawn smoothly": (("open=breathe",), "pause"),
    "nothing running": ((), ""),
}
"""Each with what is wished for behind the first frame, and the verb."""


def lines(starter: Starter, journal: Path, calm: Path, runs: int, seconds: int) -> Iterator[str]:
    """`journal` has a running pause, `calm` has none."""
    # From two seconds on: the start is another measure.
    moments = (2, 2 + seconds)
    for label, (wishes, verb) in STATES.items():
        arguments = (verb, "--db", str(journal)) if verb else ("--db", str(calm))
        hidden = tuple(wish for wish in wishes if wish == "hide")
        pairs = in_turn(
            lambda arguments=arguments, wishes=wishes: starter.regulate(
                *arguments, moments=moments, wishes=wishes
            ),
            lambda hidden=hidden: starter.bare(moments, hidden),
            runs,
            warm_ups=0,
        )
        for name, which in ((label, 0), ("  a bare window", 1)):
            yield "  ".join((f"  {name:<27}", *_told([pair[which] for pair in pairs])))


def _told(starts: list[Start]) -> Iterator[str]:
    shares = [_a_second(start, "processor") for start in starts]
    yield f"{median(shares):7.2%} of a core ({min(shares):.2%} to {max(shares):.2%})"
    for what in ("frames", "wake_ups"):
        each = [60 * _a_second(start, what) for start in starts]
        yield f"{median(each):6.0f} {what.replace('_', '-')} a minute"


def _a_second(start: Start, what: str) -> float:
    first, last = start.readings
    return (getattr(last, what) - getattr(first, what)) / (last.at - first.at)
