"""Time comes in as an argument: the one small protocol for both clocks."""

from datetime import datetime, tzinfo
from typing import Protocol


class Clock(Protocol):
    """A wall clock, for what is shown and saved, and a steady one, for how long is left."""

    def now(self) -> datetime:
        """The time now, aware, in UTC."""
        ...

    def steady(self) -> float:
        """Seconds since some fixed moment; counts through suspend and is never set back."""
        ...

    def boot(self) -> str:
        """Which start of the computer `steady` counts from; empty when that cannot be told."""
        ...

    def zone(self) -> tzinfo:
        """The local time zone."""
        ...

    def zone_name(self) -> str:
        """Its IANA name, such as Asia/Jerusalem."""
        ...
