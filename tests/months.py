"""Three months of somebody's records, counted: what Patterns has to show. Always the same."""

from datetime import datetime, timedelta

from regulate.flooding import Band
from regulate.patterns import Tally
from regulate.pause import Outcome

HOURS = (7, 18, 19, 19, 20, 20, 20, 21, 22, 19, 20, 13)
LOOPS = (
    ("anger", ("lonely", "hurt"), "matter"),
    ("criticism", ("lonely",), "valued"),
    ("withdrawal", ("afraid_pushed_away", "ashamed"), "safety"),
    ("anger", ("lonely",), "matter"),
    ("anger", ("hurt", "scared"), "matter"),
    ("criticism", ("lonely", "disappointed"), "valued"),
)
SIGNS = (("breath", "tunnel"), ("breath", "loud"), ("heart", "breath"), ("loud", "tunnel"))
FALLS = (
    ("long_exhale", (2, 3, 2, 1, 2, 4, 2, 3, 2)),
    ("walk", (1, 2, 0, 3, 1, 2, 1)),
    ("muscle", (0, 1, 1, -1, 0, 1)),
    ("senses", (1, 2, 1)),
)
OUTCOMES = (Outcome.KEPT, Outcome.KEPT, Outcome.LATE, Outcome.KEPT, Outcome.MISSED, Outcome.KEPT)


def rich(tally: Tally, now: datetime) -> None:
    """Enough for every pattern."""
    for n in range(43):
        # Some weeks have more, and one has none.
        day = now - timedelta(days=(n * n + 3 * n) % 91)
        if 49 <= (now - day).days < 56:
            continue
        at = day.replace(hour=HOURS[n % len(HOURS)])
        band = (Band.FLOODED, Band.RISING, Band.CALM, Band.FLOODED, Band.RISING)[n % 5]
        tally.add_check_in(at, band, SIGNS[n % len(SIGNS)])
        if band is Band.FLOODED:
            heats = 6 + n % 4, 2 + n % 3 + n % 2
            tally.add_pause(at, OUTCOMES[n % 6], timedelta(minutes=5 + n % 20), heats)
    for activity, falls in FALLS:
        for fall in falls:
            tally.add_soothing(activity, 7, 7 - fall)
    for n in range(18):
        tally.add_translation(*LOOPS[n % len(LOOPS)])


def few(tally: Tally, now: datetime) -> None:
    """Enough for some patterns, and too little for others."""
    for n in range(6):
        at = (now - timedelta(days=3 * n)).replace(hour=HOURS[n])
        tally.add_check_in(at, Band.RISING, SIGNS[n % len(SIGNS)])
    tally.add_pause(now, Outcome.KEPT, None, (7, 4))
    tally.add_translation(*LOOPS[0])
