"""What every record carries: a uid, and times as text that sorts."""

from datetime import UTC, datetime, tzinfo


def new_uid() -> str:
    """A UUIDv7: sorts by time, and never collides with one made on another device."""
    # It asks for its own version on import, which takes longer than a quick start can spare.
    import uuid6

    return str(uuid6.uuid7())


def stamp(moment: datetime) -> str:
    """An aware time as it is stored: ISO 8601 in UTC, to the microsecond, so that it sorts."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def moment(stamp: str) -> datetime:
    """The aware time of a stored stamp, in UTC where it does not say."""
    found = datetime.fromisoformat(stamp)
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def zone_called(name: str) -> tzinfo | None:
    """The time zone with this name; None where this computer does not know it."""
    from zoneinfo import ZoneInfo  # not needed for the first frame

    try:
        return ZoneInfo(name)
    except (ValueError, OSError, KeyError):
        return None
