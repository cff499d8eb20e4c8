"""A fixed journal with everything in it; `golden/version-4.db` holds it, and each older golden file
the part of it that there was at its time.

A record is only ever added here together with a new golden file."""

from datetime import UTC, datetime, timedelta

from data import (
    check_ins,
    jottings,
    journal,
    look_backs,
    own_words,
    pauses,
    plans,
    repairs,
    soothings,
)
from data.check_ins import SavedCheckIn
from data.jottings import SavedJotting
from data.journal import Entry
from data.look_backs import SavedLookBack
from data.own_words import OwnWord
from data.pauses import Anchor
from data.plans import SavedPlan
from data.repairs import SavedRepair
from data.soothings import SavedSoothing
from regulate import pause as steps
from regulate.flooding import CheckIn, Pulse, PulseSource, TakeIn
from regulate.later import Jotting, LookBack
from regulate.plan import Plan
from regulate.repair import Repair
from regulate.soothing import Soothing
from regulate.translation import Frame, Landed, Said, Translation

EVENING = datetime(2026, 5, 4, 18, tzinfo=UTC)
MOMENT = timedelta(microseconds=1)


def later(minutes: float) -> datetime:
    return EVENING + timedelta(minutes=minutes)


def uid(number: int) -> str:
    return f"0196a000-0000-7000-8000-{number:012d}"


CHECK_INS = [
    SavedCheckIn(uid(1), later(0), "Asia/Jerusalem", CheckIn(0, TakeIn.YES, ("none",))),
    SavedCheckIn(
        uid(2),
        later(1) + MOMENT,
        "Asia/Jerusalem",
        CheckIn(
            10,
            TakeIn.NO,
            ("none",),
            ("heart", "blank", "shut"),
            Pulse(112, PulseSource.TAPPED, trained=True, set_aside=True, calm=60),
        ),
        "pause",
    ),
    SavedCheckIn(
        uid(3),
        later(2),
        "Europe/London",
        CheckIn(7, TakeIn.BARELY, ("afraid", "may_hurt_self"), ("urge_harm",), Pulse(20)),
        "help",
    ),
    SavedCheckIn(uid(4), later(3), "UTC", CheckIn(5, TakeIn.NOT_ASKED, ())),
]
OLD_CHECK_INS = CHECK_INS[:3]
"""Those that there were before one could be taken in from another journal."""


def _pauses():
    def called(number, due=30, **who):
        return steps.call(uid(number), later(0), later(due), **who)

    kept = steps.agree(called(11, check_in=uid(2)), later(3), later(45))
    kept = steps.recheck(kept, later(45), "ready", uid(1))
    extended = steps.extend(called(12), later(10), later(60))
    extended = steps.extend(extended, later(61), later(90))
    for_two = steps.join(steps.say_who(called(19), later(1), "other"), later(2))
    for_two = steps.recheck(steps.say_who(for_two, later(3), "both"), later(31), "ready")
    return [
        (steps.come_back(kept, later(46)), "Asia/Jerusalem"),
        (steps.come_back(extended, later(120), "dropped"), "UTC"),
        (steps.book(called(13), later(31), later(600)), "UTC"),
        (steps.book(called(14), later(31), None, with_help=True), "UTC"),
        (steps.close_missed(called(15), later(200)), "UTC"),
        (steps.let_go(called(16, called_by="other"), later(5)), "UTC"),
        (steps.cancel_for_safety(called(17), later(6)), "UTC"),
        (steps.come_back(for_two, later(32)), "Asia/Jerusalem"),
        (called(18, due=1440), "America/New_York"),
    ]


PAUSES = _pauses()
"""The last one is open."""
ANCHOR = Anchor("6c0a5d1e-0000-4000-8000-000000000001", 123_456.789)
"""Where it stands on the steady clock."""

ENTRIES = [
    Entry(
        uid(21),
        later(0),
        "Asia/Jerusalem",
        Translation(
            "criticism",
            'you said "later" — 100% of the time, a_b, C:\\temp 😀',
            ("lonely",),
            "closeness",
            "sit with me\nfor ten minutes",
            "When you said later, I felt lonely.",
        ),
    ),
    Entry(
        uid(22),
        later(0),
        "Asia/Jerusalem",
        Translation(
            "withdrawal",
            "הלכת לחדר כשדיברתי על הבית",
            ("overwhelmed", "ashamed"),
            "calm",
            "לחכות לי רגע",
            "כשהלכת, הרגשתי בושה. הייתי צריך שָׁלוֹם.",
            Frame.SHORT,
            "he",
        ),
    ),
    Entry(
        uid(23),
        later(1),
        "UTC",
        Translation(
            "anger",
            "the café closed",
            ("angry",),
            "fairness",
            "tell me first",
            "When the café closed, I felt angry.",
            Frame.LIMIT,
        ),
    ),
    Entry(
        uid(24),
        later(2),
        "Europe/London",
        Translation(
            "own:slamming doors",
            "the plates were in the sink",
            (),
            "",
            "wash one with me",
            "When the plates were in the sink, I wanted help.",
            came_out="You NEVER help!",
        ),
        Said.YES,
        Landed.PARTLY,
    ),
    Entry(
        uid(25),
        later(3),
        "Asia/Jerusalem",
        Translation(
            "defensiveness",
            "שאלת איפה הייתי",
            ("own:לב סגור", "small"),
            "own:מקום משלי",
            "לשאול אותי אחר כך",
            "כששאלת, הרגשתי שהלב שלי סגור.",
            Frame.FULL,
            "he",
            "אין לי כוח לחקירות",
        ),
        Said.NO,
    ),
]
OLD_ENTRIES = ENTRIES[:3]
"""Those that there were before an entry could say what came out."""
PLANS = [
    SavedPlan(uid(31), later(-600), "Asia/Jerusalem", Plan()),
    SavedPlan(
        uid(32),
        later(-500),
        "Europe/London",
        Plan(
            "a T with both hands",
            45,
            "the balcony 😶",
            "המטבח",
            "my mother\nmoney after nine",
            "me",
            "not to be followed",
            "that I come back",
            together=True,
        ),
    ),
]
SOOTHINGS = [
    SavedSoothing(uid(41), later(5), "Asia/Jerusalem", Soothing("cool_cloth", 9, 6), uid(11)),
    SavedSoothing(uid(42), later(20), "UTC", Soothing("long_exhale")),
    SavedSoothing(uid(43), later(25), "UTC", Soothing("walk", 10, 0), uid(19)),
]
REPAIRS = [
    SavedRepair(
        uid(51),
        later(60),
        "Asia/Jerusalem",
        Repair("that you were waiting", "I raised my voice", "call when I am late"),
        uid(11),
    ),
    SavedRepair(uid(52), later(70), "UTC", Repair(own="הקול שלי עלה, סליחה")),
]
JOTTINGS = [
    SavedJotting(uid(61), later(100), "Asia/Jerusalem", Jotting("blame", "always me")),
    SavedJotting(uid(62), later(110), "UTC", Jotting("", "די כבר"), dismissed=True),
    SavedJotting(uid(63), later(120), "UTC", Jotting("own:slamming doors")),
]
LOOK_BACKS = [
    SavedLookBack(uid(71), later(-9000), "Asia/Jerusalem", LookBack("a_few_times")),
    SavedLookBack(uid(72), later(3000), "UTC", LookBack()),
]
OWN_WORDS = [
    OwnWord("feelings", "own:לב סגור", later(3)),
    OwnWord("needs", "own:מקום משלי", later(3)),
    OwnWord("moves", "own:slamming doors", later(120)),
]
DRAFT = {"situation": "not yet sent", "feelings": ["hurt"]}

EVERYTHING = (
    CHECK_INS,
    PAUSES,
    ENTRIES,
    PLANS,
    SOOTHINGS,
    REPAIRS,
    JOTTINGS,
    LOOK_BACKS,
    OWN_WORDS,
)
NOTHING = ([],) * len(EVERYTHING)
COUNT = sum(map(len, EVERYTHING)) + 2
"""As many as an export has of it: the draft and the setting are there too."""
IN_VERSION = {
    1: (
        OLD_CHECK_INS,
        [each for each in PAUSES if each[0].uid != uid(19)],
        OLD_ENTRIES,
        *NOTHING[3:],
    ),
    2: (OLD_CHECK_INS, PAUSES, OLD_ENTRIES, PLANS, SOOTHINGS, REPAIRS, *NOTHING[6:]),
    3: (OLD_CHECK_INS, *EVERYTHING[1:]),
    4: EVERYTHING,
}


def fill(store):
    """Saves all of it."""
    with store.transaction() as db:
        for saved in CHECK_INS:
            check_ins.write(db, saved)
        for pause, zone in PAUSES:
            pauses.write(db, pause, zone)
        for entry in ENTRIES:
            journal.write(db, entry)
        for saved in PLANS:
            plans.write(db, saved)
        for saved in SOOTHINGS:
            soothings.write(db, saved)
        for saved in REPAIRS:
            repairs.write(db, saved)
        for saved in JOTTINGS:
            jottings.write(db, saved)
        for saved in LOOK_BACKS:
            look_backs.write(db, saved)
        for word in OWN_WORDS:
            own_words.write(db, word)
    running, zone = PAUSES[-1]
    store.pauses.save(running, zone=zone, anchor=ANCHOR)
    store.drafts.keep("translate", DRAFT, EVENING)
    store.settings.choose("language", "he")


def everything(store):
    """Every record, as each kind lists them."""
    return (
        store.check_ins.all(),
        store.pauses.all(),
        store.journal.all(),
        store.plans.all(),
        store.soothings.all(),
        store.repairs.all(),
        list(reversed(store.jottings.waiting())),
        store.look_backs.all(),
        store.own_words.listed(),
    )
