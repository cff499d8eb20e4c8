"""Two things measured in turn, A B A B, so that whatever else the machine does meets both alike."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median, quantiles
from typing import TypeVar

Measured = TypeVar("Measured")


def in_turn(
    ours: Callable[[], Measured], floor: Callable[[], Measured], runs: int, warm_ups: int = 2
) -> list[tuple[Measured, Measured]]:
    """What both gave, run by run; the warm-ups are not counted."""
    pairs = [(ours(), floor()) for _ in range(warm_ups + runs)]
    return pairs[warm_ups:]


@dataclass(frozen=True)
class Comparison:
    """The values of Regulate and of its floor, in one unit, the pairs in the order of the runs."""

    pairs: Sequence[tuple[float, float]]

    @property
    def medians(self) -> tuple[float, float]:
        ours, floor = zip(*self.pairs, strict=True)
        return median(ours), median(floor)

    @property
    def p99s(self) -> tuple[float, float]:
        ours, floor = zip(*self.pairs, strict=True)
        return p99(ours), p99(floor)

    def line(self, label: str, goal: float | None = None) -> str:
        """Ratio of the medians, ratios of the pairs, and whether the goal is met."""
        ours, floor = self.medians
        ratio = ours / floor
        single = sorted(ours / floor for ours, floor in self.pairs)
        line = (
            f"  {label:<26} {ratio:5.2f}   pairs {median(single):.2f} "
            f"({single[0]:.2f} to {single[-1]:.2f}), {len(single)} runs"
        )
        if goal is not None:
            line += f"   goal at most {goal}: {'met' if ratio <= goal else 'not met'}"
        return line


def p99(values: Sequence[float]) -> float:
    """The value that one in a hundred exceeds."""
    return quantiles(values, n=100, method="inclusive")[-1]
