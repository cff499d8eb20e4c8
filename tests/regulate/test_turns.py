"""Turns: every step, exact to the millisecond, and an illegal one changes nothing."""

import json
from dataclasses import FrozenInstanceError, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regulate import turns
from regulate.content import Words
from regulate.refusal import Refusal
from regulate.turns import Step, Turns, Voice, begin

NOW = 5000.0
STEPS = {
    "hand_over": turns.hand_over,
    "got_it": turns.got_it,
    "not_quite": turns.not_quite,
    "once_more": turns.once_more,
    "talk_freely": turns.talk_freely,
    "take_turns": turns.take_turns,
    "end": turns.end,
}
LEGAL = {
    Step.SPEAK: {"hand_over", "talk_freely", "end"},
    Step.REFLECT: {"hand_over", "talk_freely", "end"},
    Step.CHECK: {"got_it", "not_quite", "talk_freely", "end"},
    Step.OFFER: {"once_more", "talk_freely", "end"},
    Step.FREE: {"take_turns", "end"},
    Step.OVER: set(),
}


def at(step, round=1, voice=Voice.FIRST, **spent):
    return Turns(round, voice, step, since=NOW, **spent)


def walked(talk, *names, seconds=0.0):
    """The talk after these steps, each so many seconds after the one before."""
    now = talk.since
    for name in names:
        now += seconds
        talk = STEPS[name](talk, now)
    return talk


def heard(talk):
    """A voice that was heard: spoken, said back, understood."""
    return walked(talk, "hand_over", "hand_over", "got_it")


# One step after the other


def test_it_begins_with_the_first_voice_and_the_whole_of_its_time():
    talk = begin(NOW)
    assert (talk.round, talk.voice, talk.step) == (1, Voice.FIRST, Step.SPEAK)
    assert turns.fraction(talk, NOW) == 1.0
    assert not turns.up(talk, NOW) and not turns.long(talk, NOW)


def test_who_speaks_then_who_says_back_then_the_question():
    talk = begin(NOW)
    assert talk.speaking is Voice.FIRST
    talk = turns.hand_over(talk, NOW + 30)
    assert (talk.step, talk.voice, talk.speaking) == (Step.REFLECT, Voice.FIRST, Voice.SECOND)
    talk = turns.hand_over(talk, NOW + 60)
    assert (talk.step, talk.voice) == (Step.CHECK, Voice.FIRST)


def test_once_it_was_understood_the_other_is_heard():
    talk = heard(begin(NOW))
    assert (talk.round, talk.voice, talk.step) == (1, Voice.SECOND, Step.SPEAK)
    talk = turns.hand_over(talk, NOW)
    assert talk.speaking is Voice.FIRST


def test_not_quite_and_that_part_is_said_again_and_said_back_again():
    talk = walked(begin(NOW), "hand_over", "hand_over", "not_quite")
    assert (talk.voice, talk.step, talk.again) == (Voice.FIRST, Step.SPEAK, True)
    talk = turns.hand_over(talk, NOW)
    assert (talk.voice, talk.step) == (Voice.FIRST, Step.REFLECT)
    talk = walked(talk, "hand_over", "not_quite", "hand_over", "hand_over", "got_it")
    assert (talk.voice, talk.step, talk.again, talk.round) == (Voice.SECOND, Step.SPEAK, False, 1)


def test_two_rounds_and_a_third_is_offered_and_not_required():
    talk = heard(heard(begin(NOW)))
    assert (talk.round, talk.voice, talk.step) == (2, Voice.FIRST, Step.SPEAK)
    talk = heard(heard(talk))
    assert talk.step is Step.OFFER
    assert turns.end(talk, NOW).step is Step.OVER
    third = turns.once_more(talk, NOW)
    assert (third.round, third.voice, third.step) == (3, Voice.FIRST, Step.SPEAK)
    assert heard(heard(third)).step is Step.OVER


def test_turns_can_be_left_and_taken_up_again_with_the_same_voice():
    talk = heard(begin(NOW))
    free = turns.talk_freely(talk, NOW + 10)
    assert free.step is Step.FREE
    again = turns.take_turns(free, NOW + 20)
    assert (again.voice, again.step, again.round) == (Voice.SECOND, Step.SPEAK, 1)
    assert turns.fraction(again, NOW + 20) == 1.0


# What cannot be done


@pytest.mark.parametrize("name", STEPS)
@pytest.mark.parametrize("step", Step)
def test_an_illegal_step_is_refused_and_changes_nothing(refused, step, name):
    talk = at(step, step_seconds=3.25, talk_seconds=61.5)
    before = replace(talk)
    if name in LEGAL[step]:
        assert STEPS[name](talk, NOW + 1) != before
    else:
        with refused("talk_step"):
            STEPS[name](talk, NOW + 1)
    assert talk == before


def test_a_talk_cannot_be_changed_in_place():
    with pytest.raises(FrozenInstanceError):
        begin(NOW).step = Step.OVER


# Time


@pytest.mark.parametrize(("step", "seconds"), [(Step.SPEAK, 120), (Step.REFLECT, 60)])
def test_a_time_is_up_to_the_millisecond_and_the_ring_is_empty(step, seconds):
    talk = at(step)
    assert turns.fraction(talk, NOW + seconds / 2) == pytest.approx(0.5, abs=1e-12)
    assert not turns.up(talk, NOW + seconds - 0.001)
    assert turns.fraction(talk, NOW + seconds - 0.001) == pytest.approx(0.001 / seconds, abs=1e-9)
    for after in (0, 0.001, 1, 86_400):
        assert turns.up(talk, NOW + seconds + after)
        assert turns.fraction(talk, NOW + seconds + after) == 0.0


def test_nobody_is_cut_off_when_the_time_is_up():
    talk = begin(NOW)
    late = turns.hand_over(talk, NOW + 500)
    assert late.step is Step.REFLECT
    assert turns.fraction(late, NOW + 500) == 1.0


@pytest.mark.parametrize("step", [Step.CHECK, Step.OFFER, Step.FREE, Step.OVER])
def test_where_nothing_is_timed_nothing_drains_or_is_up(step):
    talk = at(step)
    for after in (0, 60, 120, 5000):
        assert turns.fraction(talk, NOW + after) == 0.0
        assert not turns.up(talk, NOW + after)


def test_the_whole_talk_takes_twenty_minutes_to_the_millisecond():
    talk = begin(NOW)
    assert not turns.long(talk, NOW + 1199.999)
    assert turns.long(talk, NOW + 1200)
    talk = walked(talk, "hand_over", "hand_over", "not_quite", seconds=100.0)
    assert not turns.long(talk, NOW + 1199.999)
    assert turns.long(talk, NOW + 1200)


def test_after_twenty_minutes_the_round_is_finished_and_no_new_one_begins(refused):
    talk = walked(begin(NOW), "hand_over", "hand_over", seconds=400.0)
    talk = turns.got_it(talk, NOW + 1300)
    assert (talk.voice, talk.step) == (Voice.SECOND, Step.SPEAK)
    talk = walked(talk, "hand_over", "hand_over")
    assert turns.not_quite(talk, NOW + 1400).step is Step.SPEAK
    assert turns.got_it(talk, NOW + 1400).step is Step.OVER


@pytest.mark.parametrize(("step", "name"), [(Step.OFFER, "once_more"), (Step.FREE, "take_turns")])
def test_after_twenty_minutes_no_round_is_begun_and_that_is_said(refused, step, name):
    talk = at(step, round=2, talk_seconds=1000.0)
    STEPS[name](talk, NOW + 199.999)
    with refused("talk_long"):
        STEPS[name](talk, NOW + 200)
    assert talk == at(step, round=2, talk_seconds=1000.0)


def test_out_of_sight_time_stands_still():
    talk = turns.hold(begin(NOW), NOW + 40)
    assert talk.since is None
    assert turns.step_seconds(talk, NOW + 9000) == 40
    assert turns.next_change(talk, NOW + 9000) is None
    talk = turns.go_on(talk, NOW + 9000)
    assert turns.fraction(talk, NOW + 9020) == 0.5
    assert turns.talk_seconds(talk, NOW + 9020) == 60


def test_holding_and_going_on_twice_is_the_same_as_once():
    talk = begin(NOW)
    held = turns.hold(talk, NOW + 7)
    assert turns.hold(held, NOW + 50) == held
    going = turns.go_on(held, NOW + 60)
    assert turns.step_seconds(turns.go_on(going, NOW + 63), NOW + 65) == 12


def test_a_clock_that_goes_back_gives_nothing_back_and_takes_nothing():
    talk = at(Step.SPEAK, step_seconds=30.0, talk_seconds=30.0)
    assert turns.step_seconds(talk, NOW - 500) == 30
    assert turns.fraction(talk, NOW - 500) == 0.75


@pytest.mark.parametrize(
    ("talk", "after", "wait"),
    [
        (at(Step.SPEAK), 0, 1.0),
        (at(Step.SPEAK), 119.5, 0.5),
        (at(Step.SPEAK), 120, 1080.0),
        (at(Step.SPEAK, talk_seconds=1199.75), 0, 0.25),
        (at(Step.SPEAK), 1200, None),
        (at(Step.REFLECT), 59.25, 0.75),
        (at(Step.CHECK), 0, 1200.0),
        (at(Step.OFFER), 1100, 100.0),
        (at(Step.FREE), 1200, None),
        (at(Step.OVER), 0, None),
    ],
)
def test_it_wakes_when_something_changes_and_at_no_other_time(talk, after, wait):
    found = turns.next_change(talk, NOW + after)
    assert found == (None if wait is None else pytest.approx(wait, abs=1e-9))


# Kept and found


def test_a_kept_talk_is_found_on_another_clock_where_it_stood():
    talk = walked(begin(NOW), "hand_over", "hand_over", "not_quite", seconds=20.0)
    values = json.loads(json.dumps(turns.kept(talk, NOW + 90)))
    found = turns.found(values)
    assert found == turns.hold(talk, NOW + 90)
    assert (found.again, found.step_seconds, found.talk_seconds) == (True, 30, 90)
    assert turns.fraction(turns.go_on(found, 3.0), 33.0) == 0.5


WHOLE = turns.kept(begin(NOW), NOW + 5)


@pytest.mark.parametrize("key", WHOLE)
@pytest.mark.parametrize(
    "value", [None, "", "third", -1, 4, 10**400, float("nan"), float("inf"), [], {}]
)
def test_what_was_not_kept_here_is_refused(refused, key, value):
    if key == "talk_seconds" and value == 4:
        value = 4.9  # less than the step alone
    if key == "step_seconds" and value == 4:
        value = 6.0  # more than the whole talk
    with refused("talk_step"):
        turns.found({**WHOLE, key: value})
    with refused("talk_step"):
        turns.found({name: kept for name, kept in WHOLE.items() if name != key})


# Any evening


moves = st.tuples(
    st.sampled_from([*STEPS, "hold", "go_on"]), st.integers(0, 400_000).map(lambda ms: ms / 1000)
)
ALL = {**STEPS, "hold": turns.hold, "go_on": turns.go_on}


@given(st.lists(moves, max_size=60))
def test_whatever_is_done_in_whatever_order_the_talk_stays_whole(sequence):
    now, talk = NOW, begin(NOW)
    for name, seconds in sequence:
        now += seconds
        before, spent = talk, turns.talk_seconds(talk, now)
        was_long = turns.long(talk, now)
        try:
            talk = ALL[name](talk, now)
        except Refusal as refusal:
            assert talk is before
            assert name not in LEGAL[talk.step] or (refusal.id == "talk_long" and was_long)
            continue
        assert name not in STEPS or name in LEGAL[before.step]
        # Nobody's time is lost or made up by a step.
        assert turns.talk_seconds(talk, now) == pytest.approx(spent, abs=1e-6)
        assert 0 <= turns.step_seconds(talk, now) <= turns.talk_seconds(talk, now) + 1e-6
        assert 0.0 <= turns.fraction(talk, now) <= 1.0
        assert 1 <= talk.round <= 3
        assert talk.round - before.round in (0, 1)
        assert not (was_long and talk.round > before.round)
        # Both are heard: a round ends only after the second voice was understood.
        if talk.round > before.round or (name == "got_it" and talk.step is Step.OVER):
            assert before.voice is Voice.SECOND and before.step in (Step.CHECK, Step.OFFER)
        wait = turns.next_change(talk, now)
        assert wait is None or wait > 0
        assert turns.found(turns.kept(talk, now)) == turns.hold(talk, now)


@pytest.mark.parametrize("language", ["en", "he"])
def test_every_voice_and_opening_has_its_words(language):
    words = Words(language)
    assert words["talk"]["voices"].keys() == set(Voice)
    assert set(turns.OPENINGS) <= words["openings"].keys()
