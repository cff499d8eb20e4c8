"""How long a start takes, from the spawn of the process to the first frame on the screen."""

from collections.abc import Iterator
from pathlib import Path

from bench.comparison import Comparison, in_turn
from bench.starts import Starter

GOAL = 1.5


def lines(starter: Starter, screen: str, journal: Path, runs: int) -> Iterator[str]:
    pairs = in_turn(lambda: starter.regulate("--db", str(journal)), starter.bare, runs)
    start = Comparison([(ours.seconds, floor.seconds) for ours, floor in pairs])
    yield start.line(screen, GOAL)
    ours, floor = start.medians
    yield f"    medians on this machine: {ours * 1000:.0f} ms and {floor * 1000:.0f} ms"
    # Steadier than the clock on the wall while others use the machine.
    work = Comparison([(ours.processor, floor.processor) for ours, floor in pairs])
    yield work.line(f"{screen}, processor time")
