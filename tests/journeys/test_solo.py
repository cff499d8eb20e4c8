"""An evening alone, where talking together may not be safe: everything that calms is there."""

import pytest

from regulate.content import Words
from tests.journeys.person import Role

SOLO = Words("en")["solo"]


@pytest.fixture
def alone(person):
    person.open()
    person.window.you.setCouple(False)
    return person


def test_check_in_pause_and_coming_back_ask_nothing_of_anybody(alone, clock):
    alone.press("Check in")
    alone.answer(7, "Barely", "No", "Heart pounding", "Loud or sharp voice")
    alone.wait_to_hear(SOLO["advice"]["flooded"])
    alone.press("Call a pause")
    alone.wait_to_hear(SOLO["do"])
    clock.forward(minutes=30)
    alone.window.pause._tick()
    alone.wait_to_hear(SOLO["due"])
    alone.press("I'm back")
    alone.answer(3, "Yes", "No")
    alone.wait_to_hear("There is room again.")
    alone.press("Done")
    alone.wait_to_hear("Stop. Breathe. Come back.")
    (outcome,) = alone.window.desk.store.pauses.latest_outcomes(5)
    assert outcome == "kept"


def test_not_settled_yet_a_new_time_can_be_named(alone, clock):
    alone.press("Pause")
    clock.forward(minutes=30)
    alone.window.pause._tick()
    alone.press("I'm back")
    alone.answer(6, "Barely", "No", "Heart pounding", "Loud or sharp voice")
    alone.wait_to_hear("Back, and not settled yet.")
    alone.press("Name a new time")
    alone.wait_to_hear("Back when?")


def test_settled_and_calm_nothing_is_left_but_to_write(alone):
    alone.press("Check in")
    alone.answer(1, "Yes", "No")
    alone.wait_to_hear(SOLO["advice"]["calm"])
    buttons = [one.name for one in alone.hears() if one.role == Role.Button]
    assert [name for name in buttons if name != "Hide"] == [
        *("Back", "Help", "Why this result?", "Write it"),
    ]


def test_the_private_journal_ends_in_words_for_oneself(alone):
    alone.press("Put it into words")
    alone.press("Anger / snapping", Role.RadioButton)
    alone.press("Next")
    alone.write("As a camera would see it. It goes on from “When …”", "the door closed")
    alone.press("Next")
    alone.press("hurt", Role.CheckBox)
    alone.press("Next")
    alone.choose(next(one.name for one in alone.hears() if one.role == Role.RadioButton))
    alone.press("Next")
    alone.write("Small, and soon. Something for you.", "stop waiting up")
    assert not any("ask" in name.lower() for name in alone.names())
    alone.press("Next")
    words = alone.reads("Change it until it is yours")
    assert words.startswith("When the door closed, I felt hurt.") and "?" not in words
    alone.write("Change it until it is yours", "You never listen to me.")
    alone.window.translate.hearing.hear()
    assert alone.window.translate.hearing.notes == []
    alone.press("Save")
    alone.wait_to_hear("It is yours, for you alone.")
    alone.press("Done")
    alone.press("You never listen to me.", Role.ListItem)
    assert alone.find("What would help", Role.EditableText).value == "stop waiting up"


def test_what_was_kept_with_the_other_is_there_again_when_switched_on(alone):
    from tests.screens import PLAN

    desk = alone.window.desk
    desk.store.plans.add(PLAN, desk.now, desk.zone_name)
    alone.press("Pause")
    alone.wait_to_hear("Paused. Back at 18:40.")
    assert not any("Red card" in name for name in alone.names())
    alone.back()
    alone.go_to("You")
    alone.choose("Tools for talking together")
    alone.go_to("Now")
    alone.press("Paused. Back at 18:40.")
    alone.wait_to_hear("Red card")
    assert alone.find("Two of us, at this screen")
