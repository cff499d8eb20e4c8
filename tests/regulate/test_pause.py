"""The pause: stopped with a named return time, and come back from."""

from bisect import bisect_right
from datetime import UTC, datetime, timedelta
from datetime import time as clock
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from regulate.content import Words
from regulate.pause import (
    CALLERS,
    DEFAULT_MINUTES,
    FIRST_SIGN,
    MINUTES_OFFERED,
    SHORTEST,
    UNKEPT_IN_A_ROW,
    Act,
    Event,
    Outcome,
    Pause,
    Phase,
    Topic,
    after_minutes,
    agree,
    at_clock_time,
    book,
    call,
    cancel_for_safety,
    close_missed,
    come_back,
    extend,
    first_sign,
    join,
    later_today,
    length,
    let_go,
    may_agree,
    may_extend,
    overdue,
    phase,
    recheck,
    remaining,
    reminds,
    replay,
    say_who,
    tomorrow,
    unkept,
    ways_to_say,
)
from regulate.refusal import Refusal

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
MOMENT = timedelta(microseconds=1)
JERUSALEM, NEW_YORK = ZoneInfo("Asia/Jerusalem"), ZoneInfo("America/New_York")


def at(text, day=4):
    """That time on an ordinary day, or on the next with `day=5`."""
    return datetime.combine(datetime(2026, 5, day), clock.fromisoformat(text), UTC)


def called(due="18:30", day=4):
    """A pause called at 18:00."""
    return call("p", at("18:00"), at(due, day))


# C1


@pytest.mark.parametrize(
    ("due", "refusal"),
    [
        (at("17:00"), "pause_short"),
        (at("18:10"), "pause_short"),
        (at("18:20") - MOMENT, "pause_short"),
        (at("18:20"), None),
        (at("18:30"), None),
        (at("18:00", day=5), None),
        (at("18:00", day=5) + MOMENT, "pause_long"),
        (at("18:01", day=5), "pause_long"),
    ],
)
def test_c1_a_pause_lasts_20_minutes_to_24_hours(due, refusal, refused):
    if refusal:
        with refused(refusal):
            call("p", at("18:00"), due)
    else:
        pause = call("p", at("18:00"), due, "other", "check-in")
        assert pause.events == (Event(Act.CALLED, at("18:00"), due, "", "check-in"),)
        assert (pause.uid, pause.called_by, pause.due) == ("p", "other", due)
        assert not pause.over and pause.outcome is None


# C2


@pytest.mark.parametrize(
    ("shows_up", "outcome"),
    [
        (at("18:00"), Outcome.KEPT),
        (at("18:20"), Outcome.KEPT),
        (at("18:30"), Outcome.KEPT),
        (at("18:38"), Outcome.KEPT),
        (at("18:40"), Outcome.KEPT),
        (at("18:40") + MOMENT, Outcome.LATE),
        (at("18:55"), Outcome.LATE),
        (at("19:30"), Outcome.LATE),
        (at("19:30") + MOMENT, Outcome.MISSED),
        (at("19:45"), Outcome.MISSED),
        (at("18:00", day=6), Outcome.MISSED),
    ],
)
def test_c2_a_return_is_kept_within_10_minutes_and_late_within_60(shows_up, outcome):
    assert come_back(called(), shows_up).outcome is outcome


@pytest.mark.parametrize(
    ("now", "stands"),
    [
        (at("17:00"), Phase.COOLING),
        (at("18:30") - MOMENT, Phase.COOLING),
        (at("18:30"), Phase.DUE),
        (at("18:40"), Phase.DUE),
        (at("18:40") + MOMENT, Phase.LATE),
        (at("19:30"), Phase.LATE),
        (at("19:30") + MOMENT, Phase.MISSED),
        (at("18:00", day=7), Phase.MISSED),
    ],
)
def test_c2_nobody_heard_of_is_due_then_late_then_missed(now, stands):
    pause = called()
    assert phase(pause, now) is stands
    assert not pause.over


def test_c2_never_coming_back_is_missed_once_it_is_closed(refused):
    pause = called()
    with refused("pause_over"):
        close_missed(pause, at("19:30"))
    closed = close_missed(pause, at("19:30") + MOMENT)
    assert closed.outcome is Outcome.MISSED
    assert phase(closed, at("20:00")) is Phase.OVER
    with refused("pause_over"):
        close_missed(closed, at("20:00"))


# C3


def test_c3_twice_longer_is_the_most_and_then_the_topic_can_be_booked(refused):
    once = extend(called(), at("18:30"), at("19:30"))
    twice = extend(once, at("19:30"), at("09:00", day=5))
    assert [pause.extensions for pause in (called(), once, twice)] == [0, 1, 2]
    assert twice.due == at("09:00", day=5)
    with refused("pause_extensions"):
        extend(twice, at("09:00", day=5), at("12:00", day=5))
    booked = book(twice, at("09:00", day=5), at("12:00", day=5))
    assert booked.outcome is Outcome.BOOKED


def test_c3_longer_never_goes_beyond_24_hours_from_the_call(refused):
    once = extend(called(), at("18:30"), at("19:30"))
    with refused("pause_long"):
        extend(once, at("19:30"), at("18:30", day=5))
    assert extend(once, at("19:30"), at("18:00", day=5)).due == at("18:00", day=5)


@pytest.mark.parametrize(
    ("now", "due", "refusal"),
    [
        (at("18:30"), at("18:50") - MOMENT, "pause_short"),
        (at("18:30"), at("18:50"), None),
        (at("18:05"), at("18:30"), "pause_earlier"),
        (at("18:05"), at("18:25"), "pause_earlier"),
        (at("18:05"), at("18:30") + MOMENT, None),
        (at("18:30"), at("18:00", day=5), None),
        (at("18:30"), at("18:00", day=5) + MOMENT, "pause_long"),
    ],
)
def test_longer_is_at_least_20_minutes_from_now_and_after_the_old_time(now, due, refusal, refused):
    pause = called()
    if refusal:
        with refused(refusal):
            extend(pause, now, due)
    else:
        assert extend(pause, now, due).due == due


@pytest.mark.parametrize(
    ("pause", "now", "room"),
    [
        (called(), at("18:00"), True),
        (called(), at("17:40", day=5), True),
        (called(), at("17:40", day=5) + MOMENT, False),
        (called("17:59", day=5), at("17:00", day=5), True),
        (called("18:00", day=5), at("18:30"), False),
        (come_back(called(), at("18:30")), at("18:30"), False),
    ],
)
def test_longer_is_offered_only_where_some_time_would_be_taken(pause, now, room):
    assert may_extend(pause, now) is room
    if not room:
        for minutes in range(0, 48 * 60, 10):
            with pytest.raises(Refusal):
                extend(pause, now, now + minutes * MINUTE)


def test_the_whole_day_used_up_is_said_as_such_and_not_as_twice(refused):
    with refused("pause_long"):
        extend(called("18:00", day=5), at("17:00", day=5), at("18:30", day=5))


# The length, chosen after the call


def test_the_length_chosen_in_the_first_five_minutes_is_no_extension():
    pause = agree(called(), at("18:05"), at("19:00"))
    assert (pause.due, pause.extensions) == (at("19:00"), 0)
    assert agree(pause, at("18:05"), at("18:20")).due == at("18:20")


def test_the_length_counts_from_the_call_and_not_from_the_choosing(refused):
    with refused("pause_short"):
        agree(called(), at("18:05"), at("18:20") - MOMENT)
    with refused("pause_long"):
        agree(called(), at("18:05"), at("18:00", day=5) + MOMENT)


def test_after_five_minutes_or_once_made_longer_the_length_stands(refused):
    with refused("pause_started"):
        agree(called(), at("18:05") + MOMENT, at("19:00"))
    with refused("pause_started"):
        agree(extend(called(), at("18:01"), at("19:00")), at("18:02"), at("18:45"))


# What a promise is worth


def test_someone_who_shows_up_and_rechecks_has_kept_it_however_long_the_recheck_takes():
    shown_up = recheck(called(), at("18:35"), "ready", "check-in")
    assert shown_up.events[-1] == Event(Act.RECHECKED, at("18:35"), None, "ready", "check-in")
    assert come_back(shown_up, at("18:55")).outcome is Outcome.KEPT


def test_someone_who_rechecks_on_the_stroke_has_shown_up():
    shown_up = recheck(called(), at("18:30"), "ready")
    assert come_back(shown_up, at("18:55")).outcome is Outcome.KEPT
    too_early = recheck(called(), at("18:30") - MOMENT, "ready")
    assert come_back(too_early, at("18:55")).outcome is Outcome.LATE


def test_a_recheck_before_the_time_is_no_showing_up():
    early = recheck(called(), at("18:20"), "not_yet")
    assert come_back(early, at("18:55")).outcome is Outcome.LATE


def test_a_new_time_announced_in_time_keeps_the_old_one():
    longer = extend(called(), at("18:40"), at("19:30"))
    assert come_back(longer, at("19:35")).outcome is Outcome.KEPT


def test_a_new_time_announced_late_is_not_made_good_by_coming_back_on_time():
    longer = extend(called(), at("18:41"), at("19:30"))
    assert come_back(longer, at("19:30")).outcome is Outcome.LATE


def test_the_least_well_kept_time_counts():
    longer = extend(called(), at("18:45"), at("19:30"))
    assert come_back(longer, at("20:31")).outcome is Outcome.MISSED


def test_a_length_chosen_after_the_call_is_the_promise():
    pause = agree(called(), at("18:05"), at("19:30"))
    assert come_back(pause, at("19:35")).outcome is Outcome.KEPT


# Who called it, and who is here


def test_who_called_it_can_be_said_while_it_runs_and_said_again():
    pause = say_who(called(), at("18:01"), "other")
    assert pause.called_by == "other"
    assert pause.events[-1] == Event(Act.CALLED_BY, at("18:01"), None, "other")
    assert say_who(pause, at("18:02"), "both").called_by == "both"
    assert say_who(say_who(pause, at("18:02"), "both"), at("18:03"), "me").called_by == "me"
    assert pause.due == called().due


def test_saying_what_was_said_already_changes_nothing():
    pause = called()
    assert say_who(pause, at("18:01"), "me") is pause
    both = say_who(pause, at("18:01"), "both")
    assert say_who(both, at("18:02"), "both") is both
    two = join(pause, at("18:01"))
    assert join(two, at("18:02")) is two


@pytest.mark.parametrize("who", ["partner", "", "ME", None, 1])
def test_a_pause_is_called_by_nobody_else(who, refused):
    with refused("pause_caller"):
        say_who(called(), at("18:01"), who)
    with refused("pause_caller"):
        call("p", at("18:00"), at("18:30"), who)
    told = Event(Act.CALLED_BY, at("18:01"), None, who)
    with refused("pause_caller"):
        replay("p", (*called().events, told))


def test_someone_who_joins_is_at_the_same_screen_until_the_end():
    pause = join(called(), at("18:01"))
    assert pause.events[-1] == Event(Act.JOINED, at("18:01"))
    assert pause.for_two and not called().for_two
    assert (pause.due, pause.over, pause.outcome) == (at("18:30"), False, None)
    assert come_back(extend(pause, at("18:02"), at("19:00")), at("19:00")).for_two


def test_neither_telling_who_called_nor_joining_is_showing_up():
    pause = say_who(join(called(), at("18:31")), at("18:35"), "both")
    assert come_back(pause, at("18:45")).outcome is Outcome.LATE


@pytest.mark.parametrize(
    ("called_by", "for_two", "told"),
    [
        ("me", False, True),
        ("both", False, True),
        ("other", False, False),
        ("other", True, True),
        ("me", True, True),
    ],
)
def test_only_whoever_called_it_is_told_the_time_unless_both_are_here(called_by, for_two, told):
    pause = say_who(called(), at("18:01"), called_by)
    pause = join(pause, at("18:02")) if for_two else pause
    assert reminds(pause) is told
    assert not reminds(come_back(pause, at("18:03")))


def test_the_first_sign_is_five_minutes_before_any_return_time():
    assert first_sign(called()) == at("18:25")
    assert first_sign(extend(called(), at("18:20"), at("19:00"))) == at("18:55")
    # Never at once: the shortest time that can still be named is longer.
    assert FIRST_SIGN < SHORTEST - 5 * MINUTE


# Ways to end


@pytest.mark.parametrize("topic", ["now", "dropped", Topic.NOW])
def test_coming_back_is_one_choice_and_the_topic_another(topic):
    pause = come_back(called(), at("18:30"), topic)
    assert pause.events[-1] == Event(Act.RETURNED, at("18:30"), None, topic)
    assert pause.outcome is Outcome.KEPT


@pytest.mark.parametrize("topic", ["later", "", None, "NOW"])
def test_a_topic_that_is_neither_is_refused(topic, refused):
    with refused("pause_topic"):
        come_back(called(), at("18:30"), topic)


@pytest.mark.parametrize(
    ("slot", "taken"),
    [
        (at("18:30") - HOUR, False),
        (at("18:30"), False),
        (at("18:30") + MOMENT, True),
        (at("18:30", day=5), True),
        (at("18:30", day=5) + MOMENT, False),
    ],
)
def test_a_topic_is_booked_within_the_next_24_hours(slot, taken, refused):
    if taken:
        booked = book(called(), at("18:30"), slot)
        assert booked.events[-1] == Event(Act.BOOKED, at("18:30"), slot)
        assert (booked.outcome, booked.promise) == (Outcome.BOOKED, Outcome.KEPT)
    else:
        with refused("booked"):
            book(called(), at("18:30"), slot)


def test_someone_can_be_asked_to_help_with_or_without_a_time(refused):
    with refused("booked"):
        book(called(), at("18:30"), None)
    assert book(called(), at("18:30"), None, with_help=True).events[-1].detail == "with_help"
    helped = book(called(), at("18:30"), at("20:00"), with_help=True)
    assert helped.events[-1] == Event(Act.BOOKED, at("18:30"), at("20:00"), "with_help")


def test_a_booked_slot_is_not_the_return_time():
    booked = book(called(), at("18:30"), at("20:00"))
    assert (booked.due, booked.slot) == (at("18:30"), at("20:00"))


def test_only_a_booked_topic_has_a_slot():
    assert called().slot is None
    assert book(called(), at("18:30"), None, with_help=True).slot is None
    assert come_back(called(), at("18:30")).slot is None
    assert extend(called(), at("18:30"), at("19:00")).slot is None


@pytest.mark.parametrize(
    ("end", "outcome"),
    [(let_go, Outcome.LET_GO), (cancel_for_safety, Outcome.CANCELLED_FOR_SAFETY)],
)
@pytest.mark.parametrize("now", [at("18:00"), at("18:30"), at("12:00", day=6)])
def test_a_pause_can_be_let_go_or_cancelled_for_safety_at_any_time(end, outcome, now):
    assert end(called(), now).outcome is outcome


ENDED = [
    come_back(called(), at("18:30")),
    book(called(), at("18:30"), None, with_help=True),
    close_missed(called(), at("20:00")),
    let_go(called(), at("18:30")),
    cancel_for_safety(called(), at("18:30")),
    come_back(
        extend(extend(called(), at("18:30"), at("19:00")), at("19:00"), at("20:00")), at("20:00")
    ),
    come_back(join(called(), at("18:01")), at("18:30")),
]
STEPS = [
    lambda pause, now: say_who(pause, now, "other"),
    lambda pause, now: say_who(pause, now, pause.called_by),
    join,
    lambda pause, now: agree(pause, now, now + HOUR),
    lambda pause, now: extend(pause, now, now + HOUR),
    lambda pause, now: recheck(pause, now, "ready"),
    lambda pause, now: come_back(pause, now),
    lambda pause, now: book(pause, now, now + HOUR),
    lambda pause, now: let_go(pause, now),
    lambda pause, now: cancel_for_safety(pause, now),
    lambda pause, now: close_missed(pause, now),
]


@pytest.mark.parametrize("pause", ENDED, ids=lambda pause: pause.events[-1].act.value)
@pytest.mark.parametrize("now", [at("18:01"), at("20:00"), at("12:00", day=6)])
def test_a_pause_that_is_over_says_so_whatever_is_asked_of_it(pause, now, refused):
    before = pause.events
    for step in STEPS:
        with refused("pause_over"):
            step(pause, now)
    assert pause.events == before
    assert phase(pause, now) is Phase.OVER


# Clocks that are moved


def test_a_clock_set_back_never_lengthens_a_pause():
    assert remaining(called(), at("12:00")) == 30 * MINUTE
    longer = extend(called(), at("18:30"), at("19:30"))
    assert remaining(longer, at("18:00")) == HOUR


def test_a_clock_set_forward_leaves_nothing_rather_than_less_than_nothing():
    assert remaining(called(), at("18:29")) == MINUTE
    assert remaining(called(), at("18:30")) == timedelta(0)
    assert remaining(called(), at("12:00", day=6)) == timedelta(0)
    assert overdue(called(), at("18:30")) == timedelta(0)
    assert overdue(called(), at("19:00")) == 30 * MINUTE


def test_what_happens_after_a_clock_was_set_back_still_comes_after():
    pause = recheck(called(), at("12:00"), "not_yet")
    assert pause.events[-1].at == at("18:00")
    assert come_back(pause, at("11:00")).outcome is Outcome.KEPT


ACTIONS = {
    "say_other": lambda pause, now, _: say_who(pause, now, "other"),
    "say_both": lambda pause, now, _: say_who(pause, now, "both"),
    "say_me": lambda pause, now, _: say_who(pause, now, "me"),
    "join": lambda pause, now, _: join(pause, now),
    "agree": agree,
    "extend": extend,
    "recheck": lambda pause, now, _: recheck(pause, now, "not_yet", "check-in"),
    "come_back": lambda pause, now, _: come_back(pause, now, Topic.DROPPED),
    "book": book,
    "ask_for_help": lambda pause, now, _: book(pause, now, None, with_help=True),
    "let_go": lambda pause, now, _: let_go(pause, now),
    "cancel": lambda pause, now, _: cancel_for_safety(pause, now),
    "close": lambda pause, now, _: close_missed(pause, now),
}
# Steps that leave a pause open come up more often, or few evenings would last.
often = st.sampled_from([*["agree", "extend", "recheck", "say_both", "join"] * 4, *ACTIONS])
clock_moves = st.integers(-60, 90) | st.integers(-1500, 1500)
lengths = st.integers(15, 120) | st.integers(-60, 1500)
evenings = st.lists(st.tuples(often, clock_moves, lengths), max_size=12)


def live_through(length, evening):
    """Each pause of an evening: what was tried, when, and what stood before and after."""
    now = at("18:00")
    pause = call("p", now, now + length * MINUTE)
    yield "call", now, None, pause
    for action, moved, length in evening:
        now += moved * MINUTE
        try:
            after = ACTIONS[action](pause, now, now + length * MINUTE)
        except Refusal:
            after = pause
        yield action, now, pause, after
        pause = after


WHOLE_EVENINGS = [
    (30, [("agree", 3, 60), ("recheck", 60, 0), ("extend", 5, 30), ("come_back", 30, 0)]),
    (20, [("recheck", -90, 0), ("extend", 110, 60), ("extend", 60, 700), ("book", 700, 120)]),
    (45, [("extend", 45, 20), ("ask_for_help", 20, 0), ("extend", 1, 60)]),
    (1440, [("extend", 1439, 20), ("let_go", 0, 0)]),
    (30, [("close", 90, 0), ("close", 1, 0), ("recheck", 1, 0)]),
    (90, [("recheck", 90, 0), ("cancel", -1500, 0)]),
    (30, [("say_other", 1, 0), ("join", 2, 0), ("say_both", -60, 0), ("come_back", 30, 0)]),
]


def test_these_evenings_hold_everything_that_can_happen():
    last = [[after for *_, after in live_through(*evening)][-1] for evening in WHOLE_EVENINGS]
    assert {event.act for pause in last for event in pause.events} == set(Act)


@settings(max_examples=400)
@example(WHOLE_EVENINGS[0])
@example(WHOLE_EVENINGS[1])
@example(WHOLE_EVENINGS[2])
@example(WHOLE_EVENINGS[3])
@example(WHOLE_EVENINGS[4])
@example(WHOLE_EVENINGS[5])
@example(WHOLE_EVENINGS[6])
@given(st.tuples(st.integers(20, 90) | st.integers(20, 1440), evenings))
def test_whatever_is_done_and_however_clocks_are_moved_a_pause_holds_together(evening):
    named = timedelta(0)
    for action, now, before, after in live_through(*evening):
        if before is not None:
            assert after.events[: len(before.events)] == before.events
            assert len(after.events) - len(before.events) in (0, 1)
            if before.over:
                assert after == before
        # Exactly one of: a return time ahead or behind, an outcome.
        assert after.over is (after.outcome is not None) is (phase(after, now) is Phase.OVER)
        assert timedelta(0) < after.due - after.called_at <= DAY
        assert after.extensions <= 2
        assert after.called_by in CALLERS
        assert after.slot is None or after.outcome is Outcome.BOOKED
        assert not (reminds(after) and after.over)
        times = [event.at for event in after.events]
        assert times == sorted(times)
        if before is None or after.due != before.due:
            named = after.due - after.events[-1].at
            assert named >= (15 if action == "agree" else 20) * MINUTE
        for moment in (now, now - DAY, now + MINUTE, after.called_at, after.due):
            assert timedelta(0) <= remaining(after, moment) <= named
            assert timedelta(0) <= overdue(after, moment)
            assert not (remaining(after, moment) and overdue(after, moment))
        assert replay(after.uid, after.events, after.called_by) == after


@given(st.tuples(st.integers(20, 90) | st.integers(20, 1440), evenings))
def test_longer_is_offered_exactly_when_it_can_be_had(evening):
    for _, now, _, pause in live_through(*evening):
        try:
            extend(pause, now, pause.called_at + DAY)
        except Refusal:
            assert not may_extend(pause, now)
        else:
            assert may_extend(pause, now)


# Reading a pause back


CALLED = Event(Act.CALLED, at("18:00"), at("18:30"))


@pytest.mark.parametrize(
    "events",
    [
        pytest.param((), id="nothing happened"),
        pytest.param((Event(Act.RETURNED, at("18:30")),), id="never called"),
        pytest.param((Event(Act.CALLED, at("18:00")),), id="called without a time"),
        pytest.param((Event(Act.CALLED, at("18:00"), at("18:10")),), id="too short"),
        pytest.param((CALLED, CALLED), id="called twice"),
        pytest.param((Event(Act.AGREED, at("18:00"), at("18:30")),), id="agreed but never called"),
        pytest.param(
            (CALLED, Event(Act.RETURNED, at("17:59"), None, "now")), id="back before the call"
        ),
        pytest.param(
            (
                CALLED,
                Event(Act.RECHECKED, at("18:40"), None, "ready"),
                Event(Act.RETURNED, at("18:35"), None, "now"),
            ),
            id="back before the recheck",
        ),
        pytest.param((CALLED, Event(Act.EXTENDED, at("18:30"))), id="longer without a time"),
        pytest.param((CALLED, Event(Act.AGREED, at("18:01"))), id="agreed without a time"),
        pytest.param((CALLED, Event(Act.BOOKED, at("18:30"))), id="booked without a time"),
        pytest.param((CALLED, Event(Act.MISSED, at("19:00"))), id="missed before it was"),
        pytest.param(
            (CALLED, Event(Act.RETURNED, at("18:30"), None, "tomorrow")), id="an unknown topic"
        ),
        pytest.param(
            (CALLED, Event(Act.LET_GO, at("18:30")), Event(Act.RETURNED, at("18:31"), None, "now")),
            id="back after letting go",
        ),
        pytest.param(
            (
                CALLED,
                Event(Act.EXTENDED, at("18:30"), at("19:00")),
                Event(Act.EXTENDED, at("19:00"), at("19:30")),
                Event(Act.EXTENDED, at("19:30"), at("20:00")),
            ),
            id="longer three times",
        ),
        pytest.param(
            (CALLED, Event(Act.LET_GO, at("18:30")), Event(Act.JOINED, at("18:31"))),
            id="joined after letting go",
        ),
        pytest.param(
            (
                CALLED,
                Event(Act.LET_GO, at("18:30")),
                Event(Act.CALLED_BY, at("18:31"), None, "me"),
            ),
            id="told who called it after letting go",
        ),
    ],
)
def test_events_that_cannot_have_happened_are_refused(events):
    with pytest.raises(Refusal):
        replay("p", events)


def test_a_pause_near_the_end_of_all_calendars_is_refused_without_a_crash(refused):
    start = datetime.max.replace(tzinfo=UTC) - HOUR
    pause = call("p", start, start + 30 * MINUTE)
    assert may_extend(pause, start)
    with refused("pause_short"):
        extend(pause, start + 45 * MINUTE, start + 50 * MINUTE)


# Lengths


def test_every_length_offered_is_a_pause_and_half_an_hour_is_the_default():
    assert MINUTES_OFFERED == (20, 30, 45, 60, 90)
    assert DEFAULT_MINUTES == 30
    for minutes in MINUTES_OFFERED:
        assert after_minutes(at("18:00"), minutes) == at("18:00") + minutes * MINUTE


@pytest.mark.parametrize(
    ("minutes", "due"),
    [
        (20, at("18:20")),
        (1440, at("18:00", day=5)),
        ("30", at("18:30")),
        (" 45 ", at("18:45")),
        ("٣٠", at("18:30")),
    ],
)
def test_minutes_may_be_a_number_or_typed(minutes, due):
    assert after_minutes(at("18:00"), minutes) == due


@pytest.mark.parametrize(
    ("minutes", "refusal"),
    [
        (19, "pause_short"),
        (0, "pause_short"),
        ("-30", "pause_short"),
        ("-" + "9" * 20, "pause_short"),
        ("-5000000000", "pause_short"),
        (1441, "pause_long"),
        ("5000000000", "pause_long"),
        ("9" * 20, "pause_long"),
        ("9" * 5_000, "pause_minutes"),
        ("half an hour", "pause_minutes"),
        ("", "pause_minutes"),
        ("30.5", "pause_minutes"),
        (30.0, "pause_minutes"),
        (True, "pause_minutes"),
        (None, "pause_minutes"),
        ("30\x00", "pause_minutes"),
    ],
)
def test_minutes_that_make_no_pause_are_refused(minutes, refusal, refused):
    with refused(refusal):
        after_minutes(at("18:00"), minutes)


# Times of day


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("20:40", at("20:40")),
        ("20.40", at("20:40")),
        (" 20:40 ", at("20:40")),
        ("٢٠:٤٠", at("20:40")),
        ("18:20", at("18:20")),
        ("8:30", at("08:30", day=5)),
        ("08:30", at("08:30", day=5)),
        ("0:00", at("00:00", day=5)),
        ("18:00", at("18:00", day=5)),
        ("17:59", at("17:59", day=5)),
    ],
)
def test_a_time_of_day_is_the_next_one(text, due):
    assert at_clock_time(at("18:00"), text, UTC) == due


@pytest.mark.parametrize(
    "text",
    [
        *("", " ", ":", "8", "20", "2040", "half eight", "8pm", "20:4", "20:400", "20:40:00"),
        *("24:00", "25:00", "20:60", "-1:30", "+8:30", "20:-4", "20:+4", "20: 4", "20 : 40"),
        *("²0:40", "20,40", "9" * 5_000 + ":00", "20:40\x00", "שמונה וחצי"),
    ],
)
def test_what_is_no_time_of_day_is_refused(text, refused):
    with refused("clock_time"):
        at_clock_time(at("18:00"), text, UTC)


def test_a_time_of_day_too_near_is_refused_rather_than_taken_for_tomorrow(refused):
    with refused("pause_short"):
        at_clock_time(at("18:00"), "18:19", UTC)
    with refused("pause_short"):
        at_clock_time(at("18:00"), "18:01", UTC)


# Midday to midday around each change of the clocks, and around an ordinary night.
NIGHTS = [
    pytest.param(JERUSALEM, datetime(2026, 3, 26, 10, tzinfo=UTC), id="Jerusalem, forward"),
    pytest.param(JERUSALEM, datetime(2026, 10, 24, 9, tzinfo=UTC), id="Jerusalem, back"),
    pytest.param(JERUSALEM, datetime(2026, 6, 1, 9, tzinfo=UTC), id="Jerusalem, ordinary"),
    pytest.param(NEW_YORK, datetime(2026, 3, 7, 17, tzinfo=UTC), id="New York, forward"),
    pytest.param(NEW_YORK, datetime(2026, 10, 31, 16, tzinfo=UTC), id="New York, back"),
]


def shown(moment, zone):
    """What the clock on the wall shows."""
    return f"{moment.astimezone(zone):%H:%M}"


def test_the_nights_hold_both_changes_of_the_clocks():
    changes = [
        (start + DAY).astimezone(zone).utcoffset() - start.astimezone(zone).utcoffset()
        for zone, start in (night.values for night in NIGHTS)
    ]
    assert changes == [HOUR, -HOUR, timedelta(0), HOUR, -HOUR]


@pytest.mark.parametrize(("zone", "start"), NIGHTS)
def test_a_time_of_day_is_when_the_clock_next_shows_it_on_any_night(zone, start):
    moments = {}
    for minute in range(50 * 60):
        moment = start + minute * MINUTE
        moments.setdefault(shown(moment, zone), []).append(moment)
    taken = refused = 0
    for quarters in range(24 * 4):
        now = start + quarters * 15 * MINUTE
        for text in (f"{hour:02}:{minute:02}" for hour in range(24) for minute in (0, 30)):
            if text < "03:00" and len(moments[text]) == 1:
                continue  # Skipped that night: the next test.
            due = moments[text][bisect_right(moments[text], now)]
            try:
                found = at_clock_time(now, text, zone)
            except Refusal as refusal:
                refused += 1
                assert (refusal.id == "pause_short") is (due - now < 20 * MINUTE)
                assert (refusal.id == "pause_long") is (due - now > DAY)
            else:
                taken += 1
                assert found == due
    assert taken > 4_000 and refused > 40


@pytest.mark.parametrize(("zone", "day"), [(JERUSALEM, 27), (NEW_YORK, 8)])
def test_a_time_that_the_clock_skips_is_meant_an_hour_later(zone, day, refused):
    oclock = datetime(2026, 3, day, 1, 0, tzinfo=zone).astimezone(UTC)
    due = at_clock_time(oclock, "02:30", zone)
    assert due == oclock + 90 * MINUTE
    assert shown(due, zone) == "03:30"
    with refused("pause_short"):
        at_clock_time(oclock + 45 * MINUTE, "02:00", zone)


def test_a_time_that_comes_twice_may_be_the_second_one():
    one_oclock_again = datetime(2026, 10, 24, 23, 0, tzinfo=UTC)
    due = at_clock_time(one_oclock_again, "01:30", JERUSALEM)
    assert due == one_oclock_again + 30 * MINUTE


@pytest.mark.parametrize(
    ("now", "due"),
    [
        (at("00:00"), at("03:00")),
        (at("13:10"), at("16:00")),
        (at("18:00"), at("21:00")),
        (at("18:01"), at("21:00")),
        (at("19:30"), at("21:00")),
        (at("20:40"), at("21:00")),
        (at("20:40") + MOMENT, None),
        (at("21:00"), None),
        (at("23:59"), None),
    ],
)
def test_later_today_is_three_hours_away_and_not_after_nine_in_the_evening(now, due):
    assert later_today(now, UTC) == due


@pytest.mark.parametrize(
    ("now", "due"),
    [
        (at("18:00"), at("09:00", day=5)),
        (at("23:59"), at("09:00", day=5)),
        (at("09:00"), at("09:00", day=5)),
        (at("08:59"), at("08:59", day=5)),
        (at("00:10"), at("00:10", day=5)),
    ],
)
def test_tomorrow_is_nine_in_the_morning_and_never_more_than_24_hours_away(now, due):
    assert tomorrow(now, UTC) == due


@pytest.mark.parametrize(("zone", "start"), NIGHTS)
def test_later_today_and_tomorrow_are_pauses_at_any_minute_of_any_night(zone, start):
    offered = 0
    for minute in range(24 * 60):
        now = start + minute * MINUTE
        assert call("p", now, tomorrow(now, zone)).due.tzinfo is UTC
        later = later_today(now, zone)
        if later is not None:
            offered += 1
            here, there = now.astimezone(zone), call("p", now, later).due.astimezone(zone)
            assert here.date() == there.date()
            assert there.minute == 0 and there.hour <= 21
    assert offered > 18 * 60


def test_a_pause_is_a_value():
    assert called() == called()
    assert hash(called()) == hash(called())
    with pytest.raises(AttributeError):
        called().events = ()
    assert isinstance(called(), Pause)


@pytest.mark.parametrize(("now", "may"), [("18:00", True), ("18:05", True), ("18:06", False)])
def test_the_length_can_be_chosen_for_five_minutes(now, may):
    assert may_agree(called(), at(now)) is may


def test_the_length_cannot_be_chosen_once_it_was_made_longer_or_it_is_over():
    assert not may_agree(extend(called(), at("18:01"), at("19:00")), at("18:02"))
    assert not may_agree(let_go(called(), at("18:01")), at("18:02"))


def test_the_length_is_counted_from_when_the_time_was_named():
    assert length(called()) == timedelta(minutes=30)
    assert length(extend(called(), at("18:20"), at("19:00"))) == timedelta(minutes=40)


@pytest.mark.parametrize(
    ("advice", "sentence"),
    [
        ("calm", "I need a few minutes."),
        ("rising", "I need a few minutes."),
        ("flooded", "I'm flooded."),
        ("flooded_quietly", "I've gone blank."),
        ("", "I'm flooded."),
    ],
)
def test_what_to_say_before_leaving_fits_the_check_in(advice, sentence):
    first = ways_to_say(called(), advice)[0]
    assert Words("en")["pause"][first].startswith(sentence)


def test_sleeping_on_it_is_said_first_and_what_was_agreed_before_all():
    ways = ways_to_say(called(), "flooded_quietly", overnight=True, planned=True)
    assert ways[:3] == ("say_planned", "say_tonight", "say_quietly")
    assert ways_to_say(called(), "calm", overnight=True)[:2] == ("say_tonight", "say_unflooded")


@pytest.mark.parametrize("advice", ["calm", "rising", "flooded", "flooded_quietly", ""])
@pytest.mark.parametrize("overnight", [False, True])
@pytest.mark.parametrize("planned", [False, True])
def test_every_other_sentence_can_be_had_too_and_none_comes_twice(advice, overnight, planned):
    ways = ways_to_say(called(), advice, overnight, planned)
    assert len(set(ways)) == len(ways) == 5 + overnight + planned
    assert all(Words(language)["pause"][way] for way in ways for language in ("en", "he"))


def test_to_a_pause_of_the_other_there_is_one_answer():
    pause = say_who(called(), at("18:01"), "other")
    assert ways_to_say(pause, "flooded", overnight=True, planned=True) == ("say_ok",)


KEPT, LATE, MISSED = Outcome.KEPT, Outcome.LATE, Outcome.MISSED


@pytest.mark.parametrize(
    ("outcomes", "kind_word"),
    [
        ([], False),
        ([MISSED, MISSED], False),
        ([MISSED, LATE, MISSED], True),
        ([LATE, LATE, LATE, KEPT], True),
        ([KEPT, MISSED, MISSED, MISSED], False),
        ([MISSED, MISSED, KEPT, MISSED], False),
        ([MISSED, Outcome.LET_GO, LATE, Outcome.BOOKED, MISSED], True),
        ([Outcome.LET_GO, Outcome.CANCELLED_FOR_SAFETY, Outcome.BOOKED] * 3, False),
        ([MISSED, Outcome.CANCELLED_FOR_SAFETY, MISSED, KEPT, MISSED], False),
    ],
)
def test_three_pauses_in_a_row_without_a_return_on_time_get_a_kind_word(outcomes, kind_word):
    assert UNKEPT_IN_A_ROW == 3
    assert unkept(outcomes) is kind_word
