"""The plan for pauses: nothing has to be filled in, and what cannot be meant is refused."""

from dataclasses import fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regulate.pause import MINUTES_OFFERED
from regulate.plan import STARTERS, Plan, has_line, toggled, whole_minutes

TEXTS = [field.name for field in fields(Plan) if field.type is str and field.name != "starter"]
SUGGESTED = "No driving"


def test_an_empty_plan_is_a_plan():
    plan = Plan()
    assert (plan.minutes, plan.starter, plan.together) == (30, "caller", False)
    assert len(TEXTS) == 6
    assert {getattr(plan, name) for name in TEXTS} == {""}


@pytest.mark.parametrize("name", TEXTS)
def test_words_stay_as_they_are_and_nothing_invisible_stays(name):
    plan = Plan(**{name: " I'm not leaving.\r\nI'm coming back. 🌊\u202e\0 "})
    assert getattr(plan, name) == "I'm not leaving.\nI'm coming back. 🌊"


@pytest.mark.parametrize("name", TEXTS)
@pytest.mark.parametrize(
    ("value", "refusal"),
    [("x" * 2001, "too_long"), (None, "text"), (7, "text"), (["hand"], "text"), (b"hand", "text")],
)
def test_what_is_no_text_or_too_much_of_it_is_refused(refused, name, value, refusal):
    with refused(refusal):
        Plan(**{name: value})


@pytest.mark.parametrize("minutes", [20, 1440, *MINUTES_OFFERED])
def test_a_pause_of_any_length_can_be_agreed(minutes):
    assert Plan(minutes=minutes).minutes == minutes


@pytest.mark.parametrize(
    ("minutes", "refusal"),
    [
        (19, "pause_short"),
        (0, "pause_short"),
        (-30, "pause_short"),
        (1441, "pause_long"),
        (10**30, "pause_long"),
        (30.0, "pause_minutes"),
        (float("nan"), "pause_minutes"),
        (True, "pause_minutes"),
        ("30", "pause_minutes"),
        (None, "pause_minutes"),
    ],
)
def test_no_other_length_can_be(refused, minutes, refusal):
    with refused(refusal):
        Plan(minutes=minutes)


def test_only_one_of_three_starts_again(refused):
    assert STARTERS == ("caller", "me", "other")
    for starter in STARTERS:
        assert Plan(starter=starter).starter == starter
    for starter in ("", "Me", "both"):
        with refused("starter"):
            Plan(starter=starter)


@pytest.mark.parametrize("together", [1, "yes", None])
def test_together_is_yes_or_no(refused, together):
    with refused("text"):
        Plan(together=together)


def test_a_refused_change_leaves_the_plan_as_it_was(refused):
    plan = Plan(sign="a hand", minutes=45)
    with refused("pause_short"):
        replace(plan, sign="a word", minutes=5)
    assert plan == Plan(sign="a hand", minutes=45)


@pytest.mark.parametrize(("typed", "minutes"), [("45", 45), (" 45 ", 45), ("-5", -5), (45, 45)])
def test_minutes_are_read_as_they_are_typed(typed, minutes):
    assert whole_minutes(typed) == minutes


@pytest.mark.parametrize("typed", ["", "soon", "1.5", "25h", "9" * 5000, "\ud800", None])
def test_what_is_no_whole_number_is_said(refused, typed):
    with refused("pause_minutes"):
        whole_minutes(typed)


@pytest.mark.parametrize(
    ("text", "changed"),
    [
        ("", "No driving"),
        ("  \n", "No driving"),
        ("No shouting", "No shouting\nNo driving"),
        ("No shouting\n\n ", "No shouting\nNo driving"),
        ("No driving", ""),
        (" No driving \nNo shouting", "No shouting"),
        ("No driving\nNo shouting\nNo driving", "No shouting"),
        ("No driving at night", "No driving at night\nNo driving"),
    ],
)
def test_a_suggestion_is_a_line_more_or_a_line_less(text, changed):
    assert toggled(text, SUGGESTED) == changed


@given(st.text())
def test_a_suggestion_taken_back_leaves_what_was_typed(text):
    added = toggled(text, SUGGESTED)
    if has_line(text, SUGGESTED):
        assert not has_line(added, SUGGESTED)
    else:
        assert has_line(added, SUGGESTED)
        assert toggled(added, SUGGESTED) == text.rstrip()
