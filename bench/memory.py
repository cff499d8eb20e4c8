"""How much memory a window holds one idle second after its first frame."""

from collections.abc import Iterator
from pathlib import Path

from bench.comparison import Comparison, in_turn
from bench.starts import Starter

IDLE_SECONDS = (1,)


def lines(starter: Starter, journal: Path, runs: int) -> Iterator[str]:
    pairs = [
        (ours.readings[0], floor.readings[0])
        for ours, floor in in_turn(
            lambda: starter.regulate("--db", str(journal), moments=IDLE_SECONDS),
            lambda: starter.bare(IDLE_SECONDS),
            runs,
            warm_ups=1,
        )
    ]
    if not pairs[0][0].resident:
        yield "  not measured: this system does not tell"
        return
    for label, size in (("resident", "resident"), ("private", "private")):
        memory = Comparison([(getattr(a, size), getattr(b, size)) for a, b in pairs])
        yield memory.line(label)
        ours, floor = memory.medians
        yield f"    medians on this machine: {ours / 1e6:.0f} MB and {floor / 1e6:.0f} MB"
