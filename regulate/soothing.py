"""Soothing: activities as timelines of timed steps. A page draws them; it times nothing itself.

Theory of operation. Body first, then something absorbing, then (heat 5 or less) a step back, then
(heat 4 or less) a name for it: naming first made stepping back work worse (Nook, Satpute and
Ochsner 2021). A check-in that came out flooded holds both gates whatever its heat, because a quiet
flood is cool. Lowering arousal lowers anger, raising it does not (Kjaervik and Bushman 2024, 154
studies): nothing here vents, runs it off or drafts a reply. The gates of 5 and 4 are our own.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from math import cos, pi

from regulate.flooding import Band, CheckIn, Presentation, assess
from regulate.pause import Pause, Phase, length, phase
from regulate.refusal import Refusal
from regulate.typed import quoted

STEP_BACK_HEAT_AT_MOST = 5
"""Heat at which stepping back is offered (our own choice)."""
NAMING_HEAT_AT_MOST = 4
"""Heat at which naming and writing are offered (our own choice)."""
KNOWN_FOR, JUST_BEFORE = timedelta(minutes=30), timedelta(minutes=5)
"""How long a heat counts as that of now; in a pause, since just before it was called (ours)."""
BEFORE_WITHIN = timedelta(minutes=10)
"""A heat told so long before an activity is the heat before it; an older one would credit it with
what time alone did (our own choice)."""
REMEMBERED_FROM = 30
"""Seconds from which an activity is remembered; a shorter one when it is over (our own choice)."""
TIMES_BEFORE_SAID = 3
"""How often an activity was done, with heat before and after, before it is said to help (ours)."""
ASKED_EVERY, ASKED_FROM, ASKED_FOR = (timedelta(minutes=m) for m in (10, 6, 2))
"""The gentle question comes in the seventh and eighth minute of every ten (our own choice)."""


class Group(StrEnum):
    """What an activity works on, in the order in which they are offered."""

    BODY = "body"
    ABSORBING = "absorbing"
    STEP_BACK = "step_back"
    NAMING = "naming"


@dataclass(frozen=True)
class Step:
    """One step: the id of its word, its length in seconds (0: until the person goes on), and how
    large the drawn breath is at its end, 0 to 1."""

    id: str
    seconds: float
    size: float = 0.0


@dataclass(frozen=True)
class Activity:
    """An activity: its steps, and how often they are gone through. `asks`: not before a person has
    read its caution and said that none of it is so. `any_one`: one of its steps is enough. Without
    steps it is a door to the journal."""

    id: str
    group: Group
    steps: tuple[Step, ...]
    rounds: int = 1
    asks: bool = False
    any_one: bool = False

    @property
    def round_seconds(self) -> float:
        """The length of one round; 0 when the person sets the pace."""
        return sum(step.seconds for step in self.steps)

    @property
    def seconds(self) -> float:
        """Its whole length; 0 when the person sets the pace."""
        return self.rounds * self.round_seconds

    @property
    def holds(self) -> bool:
        """Whether the breath is held."""
        return any(step.id in HOLDS for step in self.steps)

    @property
    def breathes(self) -> bool:
        """Whether a breath is drawn."""
        return any(step.size for step in self.steps)


@dataclass(frozen=True)
class Moment:
    """Where an activity stands: the number of the step (0 or more, counted through all rounds), the
    step, seconds left of it, drawn size; `over` at the end."""

    number: int
    step: Step
    left: float
    size: float
    over: bool


@dataclass(frozen=True)
class Soothing:
    """An activity that was done, with the heat (0 to 10) before and after where it was told.

    Raises Refusal."""

    activity: str
    before: int | None = None
    after: int | None = None

    def __post_init__(self) -> None:
        if self.activity not in ACTIVITIES:
            raise Refusal("activity", value=quoted(self.activity))
        for heat in (self.before, self.after):
            if heat is not None and (type(heat) is not int or heat not in range(11)):
                raise Refusal("heat", value=quoted(heat))


@dataclass(frozen=True)
class Helped:
    """What an activity did: the median fall of heat, and how often it was done."""

    activity: str
    fall: float
    times: int


@dataclass(frozen=True)
class Known:
    """What is known of now: heat (0 to 10) and when it was told, whether the check-in that it is
    from came out flooded (or a later heat was told by someone not safe), and how it showed."""

    heat: int | None = None
    told_at: datetime | None = None
    flooded: bool = False
    presentation: Presentation = Presentation.UNCLEAR

    @property
    def hot(self) -> bool:
        """Whether only the body is to be spoken to: above the gate, flooded, or not known."""
        return self.heat is None or self.heat > STEP_BACK_HEAT_AT_MOST or self.flooded


HOLDS = ("hold", "hold_empty")
"""The steps that hold the breath; never suggested, and left out for whoever asks."""
MUSCLES = ("hands", "arms", "shoulders", "face", "chest", "belly", "legs", "feet")


def _at_own_pace(*ids: str) -> tuple[Step, ...]:
    return tuple(Step(id, 0) for id in ids)


def _each(seconds: float, *ids: str) -> tuple[Step, ...]:
    return tuple(Step(id, seconds) for id in ids)


_BODY, _ABSORBING, _STEP_BACK, _NAMING = Group
LONG_EXHALE = Activity("long_exhale", _BODY, (Step("in", 4, 1.0), Step("out", 6)), rounds=30)
"""In 4 s, out 6 s, six breaths a minute, 5 minutes (Shao, Man and Lee 2024: 31 studies; the mood
effect is marginal). Under 5 minutes breathing did little (Bentley 2023)."""
EVEN = Activity("even", _BODY, (Step("in", 5, 1.0), Step("out", 5)), rounds=30)
"""In 5 s, out 5 s, near the resonance of 0.1 Hz (as above)."""
SIGHING = Activity(
    "sighing", _BODY, (Step("in", 3, 0.8), Step("top_up", 1, 1.0), Step("out_mouth", 6)), rounds=30
)
"""Cyclic sighing (Balban et al. 2023, as daily practice; people breathed to comfort there, the
seconds are our own)."""
BOX = Activity(
    "box",
    _BODY,
    (Step("in", 4, 1.0), Step("hold", 4, 1.0), Step("out", 4), Step("hold_empty", 4)),
    rounds=19,
)
"""Box breathing, four by four, for five minutes (an arm of the same trial)."""
FOUR_SEVEN_EIGHT = Activity(
    "four_seven_eight",
    _BODY,
    (Step("in", 4, 1.0), Step("hold", 7, 1.0), Step("out", 8)),
    rounds=4,
    asks=True,
)
"""At most four rounds (popular; small studies only)."""
MUSCLE = Activity(
    "muscle",
    _BODY,
    tuple(step for part in MUSCLES for step in (Step(f"tense_{part}", 5), Step("let_go", 10))),
)
"""Eight groups, tense 5 s at half strength, let go 10 s (progressive relaxation: Khir 2024; these
seconds are custom)."""
SENSES = Activity("senses", _BODY, _at_own_pace("see", "touch", "hear", "smell", "taste"))
"""Five senses: clinical custom, no trial found. Best where someone has shut down."""
COOL_CLOTH = Activity("cool_cloth", _BODY, _each(25, "cloth"), asks=True)
"""Cool, never icy, breathing normally, 20 to 30 s (after Linehan's TIP; custom). Cold and a held
breath together can disturb the heart (Shattock and Tipton 2012), so it asks first."""
WALK = Activity("walk", _BODY, _each(450, "walk_out", "walk_back"))
"""Out and back, easy, 10 to 20 minutes; jogging raised anger (Kjaervik and Bushman 2024)."""
KIND_HAND = Activity("kind_hand", _BODY, _each(20, "hand", "many", "kind_now"))
"""A hand on the chest and a kind word, one minute (self-compassion: Guan 2024, three studies)."""
SOFTEN = Activity("soften", _BODY, _each(10, "unclench", "lower", "half_smile", "step_away"))
"""Opposite action (Linehan; custom). The ten seconds are our own."""
ABSORB = Activity(
    "absorb", _ABSORBING, _at_own_pace("puzzle", "music", "tidy", "page"), any_one=True
)
"""Something absorbing and neutral (Gerin 2006; Neumann 2004; Bushman 2002)."""
COUNT_DOWN = Activity("count_down", _ABSORBING, _each(60, "sevens"))
FIVE_BLUE = Activity("five_blue", _ABSORBING, _each(60, "blue"))
COUNTRIES = Activity("countries", _ABSORBING, _each(60, "letters"))
STEP_BACK = Activity("step_back", _STEP_BACK, _each(30, "across_the_room", "by_name", "in_a_week"))
"""Self-distance, 90 s (Kross and Ayduk 2017; Orvell 2019)."""
OUTSIDE_VIEW = Activity("outside_view", _STEP_BACK, _each(140, "wishes_well", "in_the_way", "once"))
"""The outside observer, 7 minutes (after Finkel et al. 2013, 120 couples; our own wording)."""
NAME_IT = Activity("name_it", _NAMING, _at_own_pace("name"))
"""One or two words for it (Torre and Lieberman 2018; mixed)."""
WRITE = Activity("write", _NAMING, ())

ACTIVITIES = {
    activity.id: activity
    for activity in (
        *(LONG_EXHALE, EVEN, SIGHING, BOX, FOUR_SEVEN_EIGHT, MUSCLE, SENSES, COOL_CLOTH, WALK),
        *(KIND_HAND, SOFTEN, ABSORB, COUNT_DOWN, FIVE_BLUE, COUNTRIES, STEP_BACK, OUTSIDE_VIEW),
        *(NAME_IT, WRITE),
    )
}
"""Every activity, in the order in which they are offered."""
AWAY_FROM_REHEARSING = (COUNT_DOWN.id, FIVE_BLUE.id, COUNTRIES.id)
"""Sixty absorbing seconds for whoever is rehearsing, in turn (our own choice of tasks)."""
FOR_OFFER = {"breathe": LONG_EXHALE.id, "ground": SENSES.id}
"""The activity behind an offer of the check-in."""


def for_minutes(activity: Activity, minutes: int) -> Activity:
    """As much of a timed activity as fits so many minutes, in whole rounds, at least one."""
    return replace(activity, rounds=max(1, int(60 * minutes // activity.round_seconds)))


def without_holds(activity: Activity) -> Activity:
    """The same without holding the breath, for about as long."""
    steps = tuple(step for step in activity.steps if step.id not in HOLDS)
    once = sum(step.seconds for step in steps)
    return replace(activity, steps=steps, rounds=round(activity.seconds / once))


def away_from_rehearsing(last: str = "", hidden: Collection[str] = ()) -> Activity:
    """Sixty absorbing seconds: never those that were `last`, and hidden ones only if all are."""
    place = AWAY_FROM_REHEARSING.index(last) + 1 if last in AWAY_FROM_REHEARSING else 0
    turns = AWAY_FROM_REHEARSING[place:] + AWAY_FROM_REHEARSING[:place]
    others = [id for id in turns if id != last]
    return ACTIVITIES[next((id for id in others if id not in hidden), others[0])]


def remembered(activity: Activity, seconds: float) -> bool:
    """Whether so much of it is remembered: half a minute, or all of it."""
    return seconds >= min(REMEMBERED_FROM, activity.seconds or REMEMBERED_FROM)


def moment(activity: Activity, seconds: float) -> Moment:
    """Where a timed activity stands, `seconds` (0 or more) after it began. A breath is drawn as
    lungs move: slow at the turn, quicker between."""
    steps = activity.steps
    if seconds >= activity.seconds:
        return Moment(activity.rounds * len(steps) - 1, steps[-1], 0.0, steps[-1].size, True)
    rounds, into = divmod(seconds, activity.round_seconds)
    before = steps[-1].size
    for place, step in enumerate(steps):
        if into < step.seconds:
            eased = (1 - cos(pi * into / step.seconds)) / 2
            size = before + (step.size - before) * eased
            number = int(rounds) * len(steps) + place
            return Moment(number, step, step.seconds - into, size, False)
        into -= step.seconds
        before = step.size
    raise AssertionError("a timed activity has a step for every second")


def known(
    now: datetime,
    pause: Pause | None = None,
    check_in: tuple[datetime, CheckIn] | None = None,
    told: tuple[datetime, int] | None = None,
) -> Known:
    """What is known of `now` from the latest check-in and the heat `told` last, each with its time:
    what is from this pause, or, without one, from the last half hour."""
    since = now - KNOWN_FOR
    if pause is not None and phase(pause, now) not in (Phase.MISSED, Phase.OVER):
        since = pause.called_at - JUST_BEFORE
        if pause.joined_at is not None:
            # What one of two people said before is not for the other to see.
            since, check_in = pause.joined_at, None
    if check_in is not None and check_in[0] < since:
        check_in = None
    if told is not None and (told[0] < since or (check_in and told[0] < check_in[0])):
        told = None
    assessment = assess(check_in[1]) if check_in else None
    presentation = assessment.presentation if assessment else Presentation.UNCLEAR
    if told is not None:
        unsafe = assessment is not None and assessment.band is Band.UNSAFE
        return Known(told[1], told[0], unsafe, presentation)
    if check_in is None:
        return Known()
    room = assessment.band in (Band.CALM, Band.RISING)
    return Known(check_in[1].heat, check_in[0], not room, presentation)


def heat_before(known: Known, now: datetime) -> int | None:
    """The heat before an activity that begins now, if it was told not long ago."""
    if known.told_at is None or now - known.told_at > BEFORE_WITHIN:
        return None
    return known.heat


def closed(activity: Activity, known: Known, just_done: str = "") -> str:
    """Why an activity is not offered now, as an id in `content/*/soothing.json`; empty when it is.

    `just_done` is the activity done right before."""
    match activity.group:
        case Group.STEP_BACK:
            most, reason = STEP_BACK_HEAT_AT_MOST, "at_five"
        case Group.NAMING:
            most, reason = NAMING_HEAT_AT_MOST, "at_four"
        case _:
            return ""
    if known.heat is None or known.heat > most:
        return reason
    if known.flooded:
        return "flooded"
    named = just_done in ACTIVITIES and ACTIVITIES[just_done].group is Group.NAMING
    return "after_naming" if named and activity.group is Group.STEP_BACK else ""


def helped(done: Iterable[Soothing]) -> list[Helped]:
    """What lowered the heat, most first: median fall of each activity that was done at least three
    times with the heat told before and after."""
    from statistics import median  # not needed for the first frame

    falls: dict[str, list[int]] = {}
    for soothing in done:
        if soothing.before is not None and soothing.after is not None:
            falls.setdefault(soothing.activity, []).append(soothing.before - soothing.after)
    found = [
        Helped(id, median(each), len(each))
        for id, each in falls.items()
        if len(each) >= TIMES_BEFORE_SAID
    ]
    return sorted(found, key=lambda one: (-one.fall, list(ACTIVITIES).index(one.activity)))


def suggested(
    known: Known,
    done: Iterable[Soothing] = (),
    tried: Sequence[str] = (),
    hidden: Collection[str] = (),
    passed: Collection[str] = (),
) -> Activity:
    """The one activity to suggest now. What helped this person before comes first, then the senses
    for whoever has shut down, then the long exhale; after these, while it is hot, another of the
    body's, and then the groups in turn. Never suggested: held breath, what asks first until it was
    passed, naming, and the outside view, which is best on a calm day.

    `done` is everything done so far, `tried` what was done in this pause, oldest first, `hidden`
    what the person does not want to see, `passed` the cautions they have passed."""
    offered = [
        activity
        for activity in ACTIVITIES.values()
        if activity.id not in hidden
        and not closed(activity, known, tried[-1] if tried else "")
        and activity.group is not Group.NAMING
        and (not activity.asks or activity.id in passed)
        and not activity.holds
        and activity is not OUTSIDE_VIEW
    ]
    fresh = [activity for activity in offered if activity.id not in tried] or offered
    first = [one.activity for one in helped(done) if one.fall >= 1]
    if known.presentation is Presentation.SHUT:
        first.append(SENSES.id)
    first.append(LONG_EXHALE.id)
    by_id = {activity.id: activity for activity in fresh}
    if wanted := next((by_id[id] for id in first if id in by_id), None):
        return wanted
    before = [ACTIVITIES[id] for id in tried if id in ACTIVITIES]
    breathed = any(activity.breathes for activity in before)

    def turn(activity: Activity) -> tuple[int, bool]:
        times = sum(one.group is activity.group for one in before)
        return (0 if known.hot else times, breathed and activity.breathes)

    return min(fresh, key=turn, default=LONG_EXHALE)


def question(pause: Pause, now: datetime, heat: int | None) -> str:
    """The gentle question that stands on the page of a cooling pause now, as an id in
    `content/*/soothing.json`, or empty: what is being rehearsed, and at half time, where the heat
    is 5 or less, what is hurting."""
    if phase(pause, now) is not Phase.COOLING:
        return ""
    whole = length(pause)
    into = whole - (pause.due - now)
    asks_what_hurts = heat is not None and heat <= STEP_BACK_HEAT_AT_MOST
    if asks_what_hurts and timedelta(0) <= into - whole / 2 < ASKED_FOR:
        return "hurting"
    since = into % ASKED_EVERY - ASKED_FROM
    # Not one question on the heels of the other.
    near = asks_what_hurts and abs(into - since - whole / 2) < ASKED_FOR
    return "rehearsing" if timedelta(0) <= since < ASKED_FOR and not near else ""
