"""A clock that only a test moves."""

from datetime import UTC, datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo


class HandClock:
    """Begins on a Monday evening, 18:10 in London; `forward` moves both hands."""

    def __init__(self, zone: str = "Europe/London") -> None:
        self.wall = datetime(2026, 11, 23, 18, 10, tzinfo=UTC)
        self.seconds = 1000.0
        self.name = zone
        self.started = "one"

    def forward(self, **span: float) -> None:
        self.wall += timedelta(**span)
        self.seconds += timedelta(**span).total_seconds()

    def now(self) -> datetime:
        return self.wall

    def steady(self) -> float:
        return self.seconds

    def boot(self) -> str:
        return self.started

    def zone(self) -> tzinfo:
        return ZoneInfo(self.name)

    def zone_name(self) -> str:
        return self.name
