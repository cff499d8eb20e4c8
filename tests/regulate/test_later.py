"""What can wait: offered at the right time, once, and never counted."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regulate.later import (
    ANSWERS,
    JOTTING_AT_MOST,
    OFFERED_FROM,
    OFFERED_UNTIL,
    WEEK,
    Jotting,
    LookBack,
    look_back_due,
    offered,
)
from regulate.refusal import Refusal

NOW = datetime(2026, 5, 4, 18, tzinfo=UTC)
SECOND = timedelta(seconds=1)


# One word


@pytest.mark.parametrize(
    ("surface", "came_out"),
    [("blame", ""), ("", "enough"), ("own:doors", "די"), ("anger", "x" * 60)],
)
def test_one_tap_or_one_word_is_enough(surface, came_out):
    kept = Jotting(surface, came_out)
    assert (kept.surface, kept.came_out) == (surface, came_out)


def test_what_came_out_is_kept_on_one_line():
    assert Jotting("", "  you\n\tnever\u202e  help ").came_out == "you never help"
    # What is left counts, not what was typed around it.
    assert Jotting("", "a" + " " * 500 + "b").came_out == "a b"


@pytest.mark.parametrize(
    ("surface", "came_out", "refusal"),
    [
        ("", "", "jotting_empty"),
        ("", " \n\u202e", "jotting_empty"),
        ("", "x" * (JOTTING_AT_MOST + 1), "too_long"),
        ("blame", "word " * 13, "too_long"),
        ("shouting", "", "surface"),
        (None, "x", "surface"),
        ("own:", "x", "own_word_empty"),
        ("blame", None, "text"),
        ("blame", ["x"], "text"),
    ],
)
def test_what_is_no_jotting_is_refused(surface, came_out, refusal):
    with pytest.raises(Refusal) as caught:
        Jotting(surface, came_out)
    assert caught.value.id == refusal


@given(st.text(max_size=80))
def test_whatever_is_typed_is_kept_in_short_or_refused(text):
    try:
        kept = Jotting("", text)
    except Refusal as refusal:
        assert refusal.id in ("jotting_empty", "too_long")
    else:
        assert 0 < len(kept.came_out) <= JOTTING_AT_MOST
        assert len(kept.came_out.splitlines()) == 1
        assert Jotting("", kept.came_out) == kept


# A day or two later


@pytest.mark.parametrize(
    ("after", "is_offered"),
    [
        (timedelta(0), False),
        (OFFERED_FROM - SECOND, False),
        (OFFERED_FROM, True),
        (timedelta(days=1), True),
        (timedelta(days=2), True),
        (OFFERED_UNTIL, True),
        (OFFERED_UNTIL + SECOND, False),
        (timedelta(days=400), False),
        (-timedelta(days=1), False),
    ],
)
def test_a_jotting_is_offered_a_day_or_two_later_and_no_more(after, is_offered):
    assert offered(NOW, NOW + after) is is_offered


# Once a week


def test_the_question_comes_a_week_after_the_last_one():
    assert not look_back_due(NOW - WEEK + SECOND, NOW - 9 * WEEK, 3, NOW)
    assert look_back_due(NOW - WEEK, NOW - 9 * WEEK, 3, NOW)


def test_the_first_question_comes_a_week_after_the_first_entry():
    assert not look_back_due(None, None, 0, NOW)
    assert not look_back_due(None, NOW - WEEK + SECOND, 3, NOW)
    assert look_back_due(None, NOW - WEEK, 3, NOW)


def test_nothing_is_asked_about_a_week_of_which_there_is_nothing():
    assert not look_back_due(NOW - 3 * WEEK, NOW - 9 * WEEK, 0, NOW)
    assert not look_back_due(None, NOW - 9 * WEEK, 0, NOW)


@pytest.mark.parametrize("answer", ["", *ANSWERS])
def test_every_answer_and_none_can_be_given(answer):
    assert LookBack(answer).answer == answer


@pytest.mark.parametrize("answer", ["always", 3, None, ["never"]])
def test_no_other_answer_can_be_given(answer):
    with pytest.raises(Refusal) as caught:
        LookBack(answer)
    assert caught.value.id == "look_back"
