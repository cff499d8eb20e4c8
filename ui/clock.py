"""The clocks of this computer."""

import sys
import time
from datetime import UTC, datetime, tzinfo

ZONE_SECONDS = 10
"""How long the time zone is taken to be what it was; asking takes half a millisecond."""


class SystemClock:
    """A `regulate.clock.Clock` that reads the computer's own clocks."""

    def __init__(self) -> None:
        self._zone: tzinfo | None = None
        self._zone_name = "UTC"
        self._zone_asked = 0.0

    def now(self) -> datetime:
        return datetime.now(UTC)

    def steady(self) -> float:
        # On Linux and macOS time.monotonic stops while the machine sleeps; these do not.
        if hasattr(time, "CLOCK_BOOTTIME"):
            return time.clock_gettime(time.CLOCK_BOOTTIME)
        if sys.platform == "darwin":
            return time.clock_gettime(time.CLOCK_MONOTONIC)
        return time.monotonic()

    def boot(self) -> str:
        try:
            with open("/proc/sys/kernel/random/boot_id") as file:
                return file.read().strip()
        except OSError:
            return ""

    def zone(self) -> tzinfo:
        # Asked anew now and then, because a person may travel with Regulate open.
        if self._zone is None or self.steady() - self._zone_asked > ZONE_SECONDS:
            self._ask()
        return self._zone

    def zone_name(self) -> str:
        self.zone()
        return self._zone_name

    def _ask(self) -> None:
        import tzlocal  # not needed for the first frame

        if hasattr(time, "tzset"):
            time.tzset()  # or tzlocal complains that the system has another zone
        try:
            self._zone = tzlocal.reload_localzone()
            self._zone_name = tzlocal.get_localzone_name() or "UTC"
        except (LookupError, ValueError, OSError):
            # Its settings contradict each other, as they may for a moment while it is changed.
            self._zone = self._zone or datetime.now().astimezone().tzinfo
        self._zone_asked = self.steady()
