"""The pause as the window shows it: exact to the frame, told once, silent while nothing changes."""

import random
from datetime import UTC, datetime, timedelta

import pytest

from data import faults
from data.store import Store
from regulate import pause as pauses
from regulate.content import Words
from regulate.pause import Act, Outcome
from tests.clock import HandClock
from tests.evening import CreepingClock, Evening, minutes
from ui import sentences

FRAME = 0.016
"""Seconds that a picture stays on a display of 60 hertz."""
MICROSECOND = 1e-6
CHANCE = random.Random(1)


@pytest.fixture
def clock():
    return HandClock()


@pytest.fixture
def begin(qapp, tmp_path, monkeypatch):
    """`begin(clock)` is an evening on that clock; it ends with the test."""
    begun = []

    def start(clock):
        begun.append(Evening(tmp_path / f"{len(begun)}.db", clock, monkeypatch))
        return begun[-1]

    yield start
    for evening in begun:
        evening.close()


@pytest.fixture
def evening(begin, clock):
    return begin(clock)


def said(count):
    """So many minutes, as the page says them."""
    return sentences.minutes(count, Words("en"))


def on_time():
    return 0.0


def a_little_late():
    return CHANCE.uniform(0.0, 0.001)


def sometimes_early():
    return CHANCE.choice((-0.4, -0.0005, 0.0, 0.0009))


# Exact


@pytest.mark.parametrize("seen", [True, False])
@pytest.mark.parametrize("late", [on_time, a_little_late, sometimes_early])
@pytest.mark.parametrize("kind", [HandClock, CreepingClock])
@pytest.mark.parametrize("length", ["20", "45", "1440"])
def test_the_end_comes_within_one_display_frame_of_the_return_time(begin, kind, late, seen, length):
    evening = begin(kind())
    due = evening.clock.seconds + int(length) * 60
    evening.pause.callFor(length)
    evening.pause.seen = seen
    evening.live(late, minutes=int(length) - 1)
    assert "end" not in evening.names_told
    evening.live(late, minutes=2)
    assert evening.names_told == ["first sign", "end"]
    (_, first_sign), (_, end) = evening.told
    # A little after it was called, where reading the clock takes time.
    assert -0.01 <= first_sign - (due - 300) <= FRAME
    assert -MICROSECOND <= end - due <= FRAME
    assert evening.pause.phase == "due"
    assert evening.pause.left in ("just now", "1 minute ago")


def test_a_look_just_before_the_return_time_does_not_put_the_end_off(begin):
    """The clock goes on while the page is worked out, over the end."""
    evening = begin(CreepingClock())
    due = evening.clock.seconds + 30 * 60
    evening.pause.callFor("30")
    evening.live(minutes=29, seconds=50)
    stands = []
    evening.pause.timeUp.connect(lambda: stands.append(evening.pause.phase))
    for before in range(1, 60):
        evening.clock.forward(seconds=max(0.0, due - before * 1e-4 - evening.clock.seconds))
        evening.pause._tick()
    evening.live(seconds=1)
    assert evening.names_told == ["first sign", "end"]
    assert evening.told[-1][1] - due <= FRAME
    assert stands == ["due"]


@pytest.mark.parametrize("length", [20, 30, 90])
def test_where_nobody_looks_it_wakes_for_what_there_is_to_tell_and_no_more(evening, clock, length):
    called = clock.seconds
    evening.pause.callFor(str(length))
    evening.pause.seen = False
    evening.live(days=2)
    woken = [round((at - called) / 60, 3) for at in evening.rings]
    assert woken == [length - 5, length, length + 10, length + 60]
    assert evening.pause.phase == "missed"
    assert evening.alarm.at is None


def test_without_a_pause_it_never_wakes(evening):
    evening.live(days=2)
    evening.pause.begin()
    evening.live(minutes=30)
    evening.rings.clear()
    evening.pause.comeBack("now")
    evening.live(days=2)
    assert evening.rings == []


def test_where_somebody_looks_it_wakes_for_the_ring_and_the_minutes(evening):
    evening.pause.callFor("30")
    evening.live(minutes=30)
    assert 720 <= len(evening.rings) <= 720 + 30 + 2
    evening.rings.clear()
    evening.live(minutes=30)
    assert 30 <= len(evening.rings) <= 30 + 2


# What is shown


ZONES = ("Europe/London", "Asia/Jerusalem", "America/New_York", "Asia/Kathmandu", "UTC")
NIGHTS = (
    datetime(2026, 3, 29, 0, 20, tzinfo=UTC),  # London, forward
    datetime(2026, 10, 25, 0, 20, tzinfo=UTC),  # London, back
    datetime(2026, 3, 26, 23, 30, tzinfo=UTC),  # Jerusalem, forward
    datetime(2026, 10, 24, 22, 30, tzinfo=UTC),  # Jerusalem, back
    datetime(2026, 11, 23, 18, 10, tzinfo=UTC),  # an ordinary evening
)
JUMPS = (
    *(timedelta(days=n) for n in (-400, -1, 1, 400)),
    *(timedelta(hours=n) for n in (-3, -1, 1, 3)),
    *(timedelta(seconds=n) for n in (-59, -1, 1, 0.3, 61)),
)


@pytest.mark.parametrize("seed", range(40))
def test_the_minutes_never_go_up_by_themselves_whatever_becomes_of_the_wall_clock(begin, seed):
    chance = random.Random(seed)
    clock = HandClock(chance.choice(ZONES))
    clock.wall = chance.choice(NIGHTS) + timedelta(seconds=chance.randrange(3600))
    evening = begin(clock)
    length = chance.choice((20, 30, 45, 60, 90, 1440))
    named, until = clock.wall + timedelta(minutes=length), clock.seconds + length * 60
    evening.pause.callFor(str(length))
    shown = []

    def look():
        left = evening.pause.left
        if "left" in left:
            shown.append(minutes(left))
            assert evening.pause.fraction == pytest.approx((until - clock.seconds) / 60 / length)
            assert shown[-1] == -(-int(until - clock.seconds + MICROSECOND) // 60)

    evening.pause.ticked.connect(look)
    evening.pause.seen = False
    while clock.seconds < until + 60:
        what = chance.choice(("time", "wall", "zone", "look", "close"))
        if what == "time":
            evening.live(seconds=chance.uniform(0, length * 6))
        elif what == "wall":
            clock.wall += chance.choice(JUMPS)
        elif what == "zone":
            clock.name = chance.choice(ZONES)
        elif what == "look":
            evening.pause.seen = not evening.pause.seen
            evening.pause.seen = not evening.pause.seen
        else:
            evening.close()
            evening.open()
            evening.pause.ticked.connect(look)
            evening.pause.seen = False
        assert evening.pause.returnTime.endswith(sentences.clock_time(named, clock.zone()))
    assert shown[0] == length
    assert shown == sorted(shown, reverse=True)
    assert evening.pause.phase in ("due", "late", "missed")
    assert evening.pause.current.due == named


def test_a_night_in_which_the_clocks_change_makes_a_pause_neither_longer_nor_shorter(begin):
    """London goes forward at 01:00 UTC; the return time is what the clock will show then."""
    clock = HandClock("Europe/London")
    clock.wall = datetime(2026, 3, 29, 0, 40, tzinfo=UTC)
    evening = begin(clock)
    evening.pause.callFor("30")
    assert (evening.pause.returnTime, evening.pause.left) == ("02:10", "30 minutes left")
    evening.live(minutes=25)
    assert (evening.pause.returnTime, evening.pause.left) == ("02:10", "5 minutes left")
    evening.live(minutes=5)
    assert evening.pause.phase == "due"


def test_whoever_travels_sees_the_return_time_there_and_as_much_left(evening, clock):
    evening.pause.callFor("45")
    assert evening.pause.returnTime == "18:55"
    clock.name = "Asia/Jerusalem"
    evening.live(minutes=1)
    assert (evening.pause.returnTime, evening.pause.left) == ("20:55", "44 minutes left")


def test_lists_stand_still_while_only_time_moves(evening, clock):
    """Or whoever is on one of their chips with the keyboard would lose it every few seconds."""
    evening.pause.callFor("30")
    called = clock.seconds
    changes, looks = [], []
    evening.pause.changed.connect(lambda: changes.append(round((clock.seconds - called) / 60, 1)))
    evening.pause.ticked.connect(lambda: looks.append(clock.seconds))
    evening.live(minutes=95)
    # A moment on, 30 minutes are longer than what is left; then the length stands; with 20 minutes
    # left, 20 are longer; then it is time, late, missed.
    assert changes == [0.0, 5.0, 10.0, 30.0, 40.0, 90.0]
    assert len(looks) > 700


def test_no_more_is_said_than_what_changed(evening):
    heard = []
    for name in ("changed", "firstSign", "timeUp"):
        getattr(evening.pause, name).connect(lambda name=name: heard.append(name))
    evening.pause.callFor("30")
    heard.clear()
    evening.pause.extend("20")
    assert heard == ["changed"]
    assert evening.pause.notice == "The new time has to be later than the one you named."
    heard.clear()
    evening.pause.sayWho("both")
    assert heard == ["changed"]
    heard.clear()
    evening.pause.comeBack("now")
    assert heard == ["changed"]
    heard.clear()
    for act in (evening.pause.join, evening.pause.letGo, evening.pause.undoLettingGo):
        act()
    evening.pause.sayWho("me")
    assert heard == []


def test_twenty_minutes_longer_are_offered_though_the_clock_goes_on(begin):
    evening = begin(CreepingClock())
    evening.pause.callFor("30")
    evening.live(minutes=15)
    offered = [offer["id"] for offer in evening.pause.longer]
    assert offered[:4] == ["20", "30", "45", "60"]
    assert evening.pause.extend(offered[0])
    assert evening.pause.left == "20 minutes left"


def test_need_longer_goes_when_there_is_no_room_for_it_any_more(evening, clock):
    evening.pause.callFor("90")
    evening.live(hours=23, minutes=39)
    heard = []
    evening.pause.changed.connect(lambda: heard.append(evening.pause.mayExtend))
    assert evening.pause.mayExtend
    evening.live(minutes=2)
    assert heard[-1] is False


# Told, once


def test_the_end_is_told_once_however_often_the_time_is_named_anew(evening, clock):
    called = clock.seconds
    evening.pause.callFor("30")
    evening.live(minutes=26)
    evening.pause.extend("45")
    evening.live(minutes=45)
    evening.pause.extend("20")
    evening.live(hours=5)
    assert [(name, round((at - called) / 60, 2)) for name, at in evening.told] == [
        *[("first sign", 25), ("first sign", 66), ("end", 71)],
        *[("first sign", 86), ("end", 91)],
    ]


@pytest.mark.parametrize(
    ("closed_after", "opened_after", "told"),
    [
        (10, 11, ["first sign", "end"]),
        (26, 27, ["first sign", "end"]),
        (10, 27, ["end"]),
        (10, 31, []),
        (31, 32, ["first sign", "end"]),
    ],
)
@pytest.mark.parametrize("wall", [timedelta(0), timedelta(days=1), timedelta(days=-1)])
def test_closing_and_opening_tells_nothing_twice(evening, closed_after, opened_after, told, wall):
    evening.pause.callFor("30")
    evening.live(minutes=closed_after)
    evening.close()
    evening.clock.forward(minutes=opened_after - closed_after)
    evening.clock.wall += wall
    evening.open()
    assert evening.pause.left == (
        f"{said(30 - opened_after)} left"
        if opened_after < 30
        else f"{said(opened_after - 30)} ago"
    )
    evening.live(hours=2)
    assert evening.names_told == told


@pytest.mark.parametrize("jump", [timedelta(days=1), timedelta(days=-1), timedelta(hours=1)])
@pytest.mark.parametrize("seen", [True, False])
def test_a_wall_clock_that_is_set_tells_nothing_and_puts_nothing_off(evening, clock, jump, seen):
    due = clock.seconds + 30 * 60
    evening.pause.callFor("30")
    evening.pause.seen = seen
    for _ in range(4):
        evening.live(minutes=6)
        clock.wall += jump
        assert evening.told == []
    evening.live(minutes=10)
    assert [(name, round(at - due)) for name, at in evening.told] == [
        ("first sign", -300),
        ("end", 0),
    ]


@pytest.mark.parametrize(
    ("asleep_at", "asleep", "told"),
    [
        ({"minutes": 10}, {"seconds": 60}, []),
        ({"minutes": 24, "seconds": 30}, {"seconds": 60}, ["first sign"]),
        ({"minutes": 29, "seconds": 30}, {"seconds": 60}, ["first sign", "end"]),
        ({"minutes": 10}, {"hours": 8}, ["end"]),
        ({"minutes": 26}, {"hours": 8}, ["first sign", "end"]),
        ({"minutes": 31}, {"hours": 8}, ["first sign", "end"]),
    ],
)
@pytest.mark.parametrize("seen", [True, False])
def test_after_time_in_which_nothing_ran_all_is_as_it_should_be_at_once(
    evening, clock, asleep_at, asleep, told, seen
):
    due = clock.seconds + 30 * 60
    evening.pause.callFor("30")
    evening.pause.seen = seen
    evening.live(**asleep_at)
    evening.sleep(**asleep)
    assert evening.names_told == told
    left = timedelta(seconds=due - clock.seconds)
    standing = evening.pause.current, evening.pause.current.due - left
    assert evening.pause.left == sentences.left(*standing, evening.desk.words)
    assert evening.pause.phase == pauses.phase(*standing)
    evening.live(hours=2)
    assert evening.names_told.count("end") == 1


def test_a_step_taken_at_the_end_before_it_was_told_does_not_swallow_it(evening, clock):
    evening.pause.callFor("30")
    evening.live(minutes=29, seconds=59)
    clock.forward(seconds=1.004)
    evening.pause.sayWho("both")
    assert evening.names_told == ["first sign", "end"]
    evening.live(hours=1)
    assert evening.names_told == ["first sign", "end"]


def test_a_pause_of_the_other_is_not_told_and_one_for_two_is(evening):
    evening.pause.callFor("30")
    evening.pause.sayWho("other")
    assert not evening.pause.reminds
    evening.live(minutes=31)
    assert evening.told == []
    evening.pause.sayWho("me")
    assert evening.told == []
    evening.pause.comeBack("now")
    evening.pause.callFor("30")
    evening.pause.sayWho("other")
    evening.pause.join()
    evening.live(minutes=31)
    assert evening.names_told == ["first sign", "end"]


@pytest.mark.parametrize(
    "end",
    [
        lambda pause: pause.comeBack("now"),
        lambda pause: pause.book("20:00"),
        lambda pause: pause.askForHelp(),
        lambda pause: pause.letGo(),
        lambda pause: pause.cancel_for_safety(),
        lambda pause: pause.end_quietly(),
    ],
)
def test_a_pause_that_is_over_tells_nothing_more(evening, end):
    evening.pause.callFor("30")
    evening.live(minutes=10)
    end(evening.pause)
    assert not evening.pause.reminds
    evening.live(hours=3)
    assert (evening.told, evening.pause.phase) == ([], "over")


@pytest.mark.parametrize(("undone_after", "told"), [(10, ["first sign", "end"]), (21, ["end"])])
def test_a_pause_taken_up_again_is_told_as_if_nothing_had_been(evening, undone_after, told):
    """The first sign passed while it was let go is passed over; the end is not."""
    evening.pause.callFor("30")
    evening.live(minutes=9)
    evening.pause.letGo()
    evening.live(minutes=undone_after)
    evening.pause.undoLettingGo()
    evening.live(hours=1)
    assert evening.names_told == told


def test_coming_back_at_the_very_moment_it_is_told_is_fine(evening):
    evening.pause.timeUp.connect(lambda: evening.pause.comeBack("now"))
    evening.pause.callFor("30")
    evening.live(hours=2)
    assert evening.names_told == ["first sign", "end"]
    assert evening.desk.store.pauses.latest_outcomes(5) == [Outcome.KEPT]
    # Nothing wakes anybody after it.
    assert evening.rings[-1] == evening.told[-1][1]


# Started anew


@pytest.mark.parametrize(
    ("wall", "left"),
    [(timedelta(minutes=2), 18), (timedelta(days=-1), 30), (timedelta(minutes=30), -10)],
)
def test_after_a_restart_of_the_computer_only_the_wall_clock_is_left(evening, clock, wall, left):
    """And never more than was named."""
    evening.pause.callFor("30")
    evening.live(minutes=10)
    evening.close()
    clock.started, clock.seconds = "two", 12.5
    clock.wall += wall
    evening.open()
    assert evening.pause.left == (
        f"{said(left)} left" if left > 0 else f"{said(-left)} ago"
    )
    evening.live(minutes=max(0, left))
    assert evening.pause.phase == "due"
    assert evening.names_told == (["first sign", "end"] if left > 0 else [])


def test_once_opened_after_a_restart_the_wall_clock_matters_no_more(evening, clock):
    evening.pause.callFor("30")
    evening.live(minutes=10)
    evening.close()
    clock.started, clock.seconds = "two", 12.5
    evening.open()
    before = evening.pause.current
    evening.close()
    clock.wall += timedelta(days=-3)
    clock.forward(minutes=5)
    evening.open()
    assert evening.pause.left == "15 minutes left"
    assert evening.pause.current == before
    evening.live(minutes=15)
    assert evening.pause.phase == "due"


def test_where_starts_of_the_computer_cannot_be_told_apart_the_wall_clock_counts(evening, clock):
    clock.started = ""
    evening.pause.callFor("30")
    evening.close()
    clock.forward(minutes=10)
    evening.open()
    assert evening.pause.left == "20 minutes left"
    evening.live(minutes=20)
    assert evening.names_told == ["first sign", "end"]


# A disk that refuses


def saved(evening):
    """What stands in the journal, read anew."""
    store = Store.open(evening.path)
    found = [pause for pause, _ in store.pauses.all()]
    store.close()
    return found


def test_a_pause_that_cannot_be_saved_runs_and_says_so(evening):
    with evening.refusing_disk():
        evening.pause.callFor("30")
    assert saved(evening) == []
    assert "The disk is full" in evening.pause.notice
    assert "runs all the same" in evening.pause.notice
    evening.live(minutes=30)
    assert evening.names_told == ["first sign", "end"]
    evening.pause.sayWho("both")
    assert evening.pause.notice == ""
    assert saved(evening) == [evening.pause.current]


def test_a_return_that_cannot_be_saved_is_saved_with_what_comes_next(evening):
    evening.pause.callFor("30")
    evening.live(minutes=30)
    with evening.refusing_disk():
        evening.pause.comeBack("now")
    assert not evening.pause.running
    assert "The disk is full" in evening.pause.notice
    assert "runs all the same" not in evening.pause.notice
    evening.pause.callFor("20")
    first, second = saved(evening)
    assert (first.outcome, second.outcome) == (Outcome.KEPT, None)
    assert evening.pause.current == second


@pytest.mark.parametrize("how", ["load", "close"])
def test_a_return_that_cannot_be_saved_is_saved_when_it_can_be(evening, how):
    evening.pause.callFor("30")
    evening.live(minutes=30)
    with evening.refusing_disk():
        evening.pause.comeBack("dropped")
    if how == "load":
        evening.pause.load()
        assert evening.pause.notice == ""
        assert not evening.pause.running
    else:
        evening.close()
        evening.open()
    assert [pause.outcome for pause in saved(evening)] == [Outcome.KEPT]


def test_a_pause_let_go_that_cannot_be_saved_does_not_come_back_by_itself(evening):
    evening.pause.callFor("30")
    evening.pause.letGo()
    with evening.refusing_disk():
        evening.pause.finishLettingGo()
        with pytest.raises(faults.Full):
            evening.pause.load()
    assert not evening.pause.running
    evening.pause.load()
    assert not evening.pause.running
    assert [pause.outcome for pause in saved(evening)] == [Outcome.LET_GO]


def test_a_missed_pause_and_the_next_are_both_saved_though_the_disk_refused(evening):
    evening.pause.callFor("30")
    evening.live(hours=3)
    with evening.refusing_disk():
        evening.pause.callFor("20")
    assert evening.pause.left == "20 minutes left"
    evening.pause.join()
    assert [pause.outcome for pause in saved(evening)] == [Outcome.MISSED, None]


@pytest.mark.parametrize(("minutes", "outcome"), [(10, Outcome.LET_GO), (200, Outcome.MISSED)])
def test_a_pause_called_without_the_journal_takes_the_place_of_the_one_in_it(
    evening, minutes, outcome, tmp_path
):
    evening.pause.callFor("30")
    evening.close()
    evening.clock.forward(minutes=minutes)
    evening.clock.wall += timedelta(days=1)
    evening.path.rename(tmp_path / "away")
    evening.path.mkdir()
    with pytest.raises(faults.Folder):
        evening.open()
    evening.pause.callFor("45")
    assert evening.pause.left == "45 minutes left"
    evening.path.rmdir()
    (tmp_path / "away").rename(evening.path)
    evening.pause.load()
    assert [pause.outcome for pause in saved(evening)] == [outcome, None]
    assert evening.pause.left == "45 minutes left"
    assert evening.desk.store.pauses.open_one() == evening.pause.current


# One at a time


def test_a_second_tap_shows_the_pause_that_runs(evening):
    evening.pause.begin()
    running = evening.pause.current
    for again in (evening.pause.begin, lambda: evening.pause.callFor("90")):
        again()
        assert evening.pause.current == running
    assert saved(evening) == [running]


def test_steps_are_counted_from_the_clock_that_nobody_sets(evening, clock):
    evening.pause.callFor("30")
    clock.wall += timedelta(days=1)
    evening.live(minutes=31)
    evening.pause.recheck("ready", "")
    evening.pause.comeBack("now")
    (pause,) = saved(evening)
    at = [round((event.at - pause.called_at) / timedelta(minutes=1)) for event in pause.events]
    assert at == [0, 31, 31]
    assert [event.act for event in pause.events] == [Act.CALLED, Act.RECHECKED, Act.RETURNED]
    assert pause.outcome is Outcome.KEPT
    assert pauses.replay(pause.uid, pause.events, pause.called_by) == pause
