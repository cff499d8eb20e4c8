"""The clocks of this computer."""

import time
from datetime import UTC, datetime, tzinfo


class SystemClock:
    """A `regulate.clock.Clock` that reads the computer's own clocks."""

    def now(self) -> datetime:
        return datetime.now(UTC)

    def steady(self) -> float:
        # On Linux time.monotonic stops while the machine sleeps; CLOCK_BOOTTIME does not.
        boottime = getattr(time, "CLOCK_BOOTTIME", None)
        return time.monotonic() if boottime is None else time.clock_gettime(boottime)

    def zone(self) -> tzinfo:
        import tzlocal  # not needed for the first frame

        return tzlocal.get_localzone()

    def zone_name(self) -> str:
        import tzlocal

        return tzlocal.get_localzone_name() or "UTC"
