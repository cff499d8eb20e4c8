"""A return time on the steady clock, which no change of the wall clock moves."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from regulate.clock import Clock

LONGEST_RUN = 10**9
"""No computer has run for so many seconds."""


@dataclass(frozen=True)
class Anchor:
    """A return time on the steady clock, in seconds, of one start of the computer. While that
    start lasts it holds whatever the wall clock is set to."""

    boot: str
    steady_due: float

    def moment(self, due: datetime, clock: Clock) -> datetime:
        """The time by which a pause that is due then is judged: the steady clock's while the
        computer was not started anew, else the wall clock's."""
        if not self.boot or self.boot != clock.boot():
            return clock.now()
        return due - timedelta(seconds=self.steady_due - clock.steady())
