"""How much of a processor core the visible page of a running pause takes."""

from collections.abc import Iterator
from pathlib import Path
from statistics import median

from bench.comparison import in_turn
from bench.starts import Start, Starter


def lines(starter: Starter, journal: Path, runs: int, seconds: int) -> Iterator[str]:
    # From one second on: the start is another measure.
    moments = (1, 1 + seconds)
    pairs = in_turn(
        lambda: starter.regulate("pause", "--db", str(journal), moments=moments),
        lambda: starter.bare(moments),
        runs,
        warm_ups=0,
    )
    for label, which in (("a running pause", 0), ("a bare window", 1)):
        shares = sorted(_share(pair[which]) for pair in pairs)
        yield (
            f"  {label:<26} {median(shares):.2%} of one core "
            f"({shares[0]:.2%} to {shares[-1]:.2%}), {len(shares)} runs of {seconds} s"
        )


def _share(start: Start) -> float:
    first, last = start.readings
    return (last.processor - first.processor) / (last.at - first.at)
