"""Flooding: is there room to talk, or has the body taken over?

Every threshold of the check-in stands here, once. Flooding is being overwhelmed by the other's
negative emotion, with information processing impaired (Foran et al. 2020). The points below are
our own choice and UNVALIDATED: no study stands behind them. They are deliberately sensitive: a
false "flooded" costs one extra pause, a false "calm" an escalation. The person can see them.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from regulate import content, safety
from regulate.refusal import Refusal
from regulate.typed import quoted

HEAT_POINTS = (0, 0, 0, 1, 1, 2, 3, 4, 5, 5, 5)
"""Points for heat 0 to 10 (our own, unvalidated)."""
SIGN_POINTS = ((6, 3), (4, 2), (2, 1))
"""(signs at least, points), the first that fits (our own, unvalidated)."""
TAKE_IN_POINTS = {"yes": 0, "barely": 2, "no": 4, "not_asked": 0}
"""Taking nothing in is the core of the definition, so it weighs most (our own, unvalidated). What
was not asked gives nothing: no answer is made up."""
RISING_FROM, FLOODED_FROM = 2, 5
"""Points from which a band begins (our own, unvalidated)."""

PULSE_ACCEPTED = range(20, 301)
"""Beats a minute that can be a reading at all (our own)."""
PULSE_COUNTED = range(40, 201)
"""Beats a minute that may give a point; outside it the reading is not used (our own)."""
PULSE_ELEVATED, PULSE_ELEVATED_TRAINED = 100, 80
"""Gottman's teaching, reported second-hand; published thresholds disagree, so one point at most."""
PULSE_OVER_CALM = 20
"""Over the person's own calm pulse (our own; Goleman 1995 says 10, too little for hand tapping)."""
PULSE_UNUSUAL_BELOW, PULSE_UNUSUAL_ABOVE = 45, 150
"""Readings that show the medical line (our own)."""

TAPPING_SECONDS = 15
"""Length of a tapped reading, by its intervals: counts err above 100 (Hollerbach 1990)."""
TAPS_AT_LEAST, TAPS_SPAN_AT_LEAST, TAPS_UNEVEN_AT_MOST = 10, 8.0, 0.20
"""Taps, seconds from first to last, and SD / mean of the intervals (our own)."""


class TakeIn(StrEnum):
    """Could you take in what the other person says? Nobody can answer `NOT_ASKED`: it marks a heat
    that was taken in from another journal, which had no such question."""

    YES = "yes"
    BARELY = "barely"
    NO = "no"
    NOT_ASKED = "not_asked"


ANSWERS = (TakeIn.YES, TakeIn.BARELY, TakeIn.NO)
"""What a person can answer to it."""


class Band(StrEnum):
    """The one answer of a check-in, mildest first."""

    CALM = "calm"
    RISING = "rising"
    FLOODED = "flooded"
    UNSAFE = "unsafe"


class Presentation(StrEnum):
    """How flooding shows: outward, inward, both or neither."""

    HOT = "hot"
    SHUT = "shut"
    MIXED = "mixed"
    UNCLEAR = "unclear"


class PulseSource(StrEnum):
    """How a pulse was taken."""

    TYPED = "typed"
    TAPPED = "tapped"


@dataclass(frozen=True)
class Pulse:
    """A reading in beats a minute, and what tells whether it may count.

    `trained`: trains a lot. `set_aside`: exercise, coffee, fever, a medicine or condition, or
    pregnancy explains it. `calm`: the person's own calm pulse, if known. Raises Refusal.
    """

    bpm: int
    source: PulseSource = PulseSource.TYPED
    trained: bool = False
    set_aside: bool = False
    calm: int | None = None

    def __post_init__(self) -> None:
        for bpm in (self.bpm,) if self.calm is None else (self.bpm, self.calm):
            if type(bpm) is not int or bpm not in PULSE_ACCEPTED:
                raise Refusal("pulse", value=quoted(bpm))

    @property
    def elevated(self) -> bool:
        """Whether it gives its one point."""
        if self.set_aside or self.bpm not in PULSE_COUNTED:
            return False
        limit = PULSE_ELEVATED_TRAINED if self.trained else PULSE_ELEVATED
        return self.bpm >= limit or (
            self.calm is not None and self.bpm >= self.calm + PULSE_OVER_CALM
        )

    @property
    def unusual(self) -> bool:
        """Whether the medical line belongs beside it."""
        return not PULSE_UNUSUAL_BELOW <= self.bpm <= PULSE_UNUSUAL_ABOVE


@dataclass(frozen=True)
class CheckIn:
    """What a person said of this moment: heat 0-10, take-in, safety answers, signs, pulse.

    Signs and safety answers are kept once each, in the order of the page. Only where the take-in
    was not asked can there be no safety answer either. Raises Refusal.
    """

    heat: int
    take_in: TakeIn
    safety: tuple[str, ...]
    signs: tuple[str, ...] = ()
    pulse: Pulse | None = None

    def __post_init__(self) -> None:
        if type(self.heat) is not int or not 0 <= self.heat <= 10:
            raise Refusal("heat", value=quoted(self.heat))
        if self.take_in not in TAKE_IN_POINTS:
            raise Refusal("take_in", value=quoted(self.take_in))
        known = content.ids("signs")
        for sign in self.signs:
            if sign not in known:
                raise Refusal("sign", value=quoted(sign))
        object.__setattr__(self, "take_in", TakeIn(self.take_in))
        object.__setattr__(self, "signs", tuple(sign for sign in known if sign in self.signs))
        asked = self.take_in is not TakeIn.NOT_ASKED or tuple(self.safety) != ()
        object.__setattr__(self, "safety", safety.answers(self.safety) if asked else ())

    @property
    def heat_only(self) -> bool:
        """Whether it tells a heat and nothing else: another journal's mood, not an answer here."""
        return self.take_in is TakeIn.NOT_ASKED


@dataclass(frozen=True)
class Reason:
    """One part of the sum: `kind` is `heat`, `signs`, `take_in`, `pulse`, `floor` or `override`."""

    kind: str
    value: int | str
    points: int


@dataclass(frozen=True)
class Assessment:
    """What a check-in comes to, with every reason for it."""

    points: int
    band: Band
    presentation: Presentation
    reasons: tuple[Reason, ...]

    @property
    def advice(self) -> str:
        """The id of title and advice in `content/*/bands.json`."""
        if self.band is Band.FLOODED and self.presentation is Presentation.SHUT:
            return "flooded_quietly"
        return self.band.value

    @property
    def offers(self) -> tuple[str, ...]:
        """What the person is offered next, the one suggestion first."""
        return OFFERS[self.advice]


OFFERS = {
    "calm": ("write", "talk_tips"),
    "rising": ("breathe", "pause", "keep_talking"),
    "flooded": ("pause", "breathe"),
    "flooded_quietly": ("pause", "ground"),
    "unsafe": ("help", "close"),
}
"""Under "unsafe" there is no timer, no script for the other person and no breathing first."""


def assess(check_in: CheckIn) -> Assessment:
    """The band of a check-in: points, then the floor for an urge to harm, then safety over all."""
    signs = len(check_in.signs)
    reasons = [
        Reason("heat", check_in.heat, HEAT_POINTS[check_in.heat]),
        Reason("signs", signs, next((p for least, p in SIGN_POINTS if signs >= least), 0)),
        Reason("take_in", check_in.take_in.value, TAKE_IN_POINTS[check_in.take_in]),
    ]
    if check_in.pulse is not None:
        reasons.append(Reason("pulse", check_in.pulse.bpm, int(check_in.pulse.elevated)))
    points = sum(reason.points for reason in reasons)
    band = (
        Band.FLOODED
        if points >= FLOODED_FROM
        else Band.RISING
        if points >= RISING_FROM
        else Band.CALM
    )
    if "urge_harm" in check_in.signs:
        if band is not Band.FLOODED:
            reasons.append(Reason("floor", "urge_harm", 0))
        band = Band.FLOODED
    if check_in.safety not in ((), (safety.NONE,)):
        reasons.append(Reason("override", check_in.safety[0], 0))
        band = Band.UNSAFE
    return Assessment(points, band, _presentation(check_in.signs), tuple(reasons))


def _presentation(signs: Sequence[str]) -> Presentation:
    tags = {content.row("signs", sign)["tag"] for sign in signs}
    match "hot" in tags, "shut" in tags:
        case True, True:
            return Presentation.MIXED
        case True, False:
            return Presentation.HOT
        case False, True:
            return Presentation.SHUT
        case _:
            return Presentation.UNCLEAR


def read_taps(times: Sequence[float]) -> int | None:
    """Beats a minute from tap times in seconds, or None when they are too few or too uneven."""
    if len(times) < TAPS_AT_LEAST or times[-1] - times[0] < TAPS_SPAN_AT_LEAST:
        return None
    from statistics import mean, pstdev  # slow to import, and rarely asked for

    intervals = [after - before for before, after in pairwise(times)]
    usual = mean(intervals)
    if min(intervals) <= 0 or pstdev(intervals) / usual > TAPS_UNEVEN_AT_MOST:
        return None
    bpm = round(60 / usual)
    return bpm if bpm in PULSE_ACCEPTED else None
