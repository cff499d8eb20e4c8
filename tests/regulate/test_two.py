"""Two at one screen: who is at it, and what comes out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regulate.refusal import Refusal
from regulate.repair import Readiness
from regulate.two import Stage, Two, answer, take_over

READY, NOT_YET, UNSAFE = Readiness.READY, Readiness.NOT_YET, Readiness.UNSAFE


def answered(*answers):
    """Both, or the first one, having answered alone."""
    two = Two()
    for each in answers:
        two = answer(take_over(two), each)
    return two


def test_the_screen_goes_from_one_to_the_other_to_both():
    two = Two()
    assert (two.stage, two.turn) == (Stage.HAND_OVER, 0)
    two = take_over(two)
    assert (two.stage, two.turn) == (Stage.ALONE, 0)
    two = answer(two, READY)
    assert (two.stage, two.turn) == (Stage.HAND_OVER, 1)
    two = answer(take_over(two), READY)
    assert (two.stage, two.turn) == (Stage.TOGETHER, 1)


@pytest.mark.parametrize(
    ("first", "second", "outcome", "ended"),
    [
        (READY, READY, READY, False),
        (READY, NOT_YET, NOT_YET, False),
        (NOT_YET, READY, NOT_YET, False),
        (NOT_YET, NOT_YET, NOT_YET, False),
        (READY, UNSAFE, NOT_YET, True),
        (UNSAFE, READY, NOT_YET, True),
        (NOT_YET, UNSAFE, NOT_YET, True),
        (UNSAFE, NOT_YET, NOT_YET, True),
        (UNSAFE, UNSAFE, NOT_YET, True),
    ],
)
def test_the_talk_opens_only_when_both_are_ready(first, second, outcome, ended):
    two = answered(first, second)
    assert (two.outcome, two.ended) == (outcome, ended)


def test_nothing_comes_out_before_both_have_answered():
    assert Two().outcome is None
    assert take_over(Two()).outcome is None
    assert answered(READY).outcome is None
    assert take_over(answered(READY)).outcome is None


@given(st.lists(st.sampled_from(["take_over", *Readiness]), max_size=12))
def test_a_step_out_of_turn_is_refused_and_changes_nothing(steps):
    two = Two()
    for step in steps:
        before = two
        try:
            two = take_over(two) if step == "take_over" else answer(two, step)
        except Refusal as refusal:
            assert refusal.id == "two"
            assert two == before
        assert len(two.answers) <= 2
        assert (two.outcome is not None) == (len(two.answers) == 2)
