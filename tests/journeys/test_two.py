"""A pause for two at one screen: each is alone while answering, and nothing of it comes out."""

import json

import pytest

from data import transfer
from regulate.pause import Act, Outcome
from tests.journeys.person import Role

SELF_CHECKS = (
    "I can listen to something I disagree with",
    "I can name one part that is mine",
    "I can start gently",
)


def alone(person, heat, take_in, safety, *signs, yes=()):
    """One of the two answers alone, up to the button that hands over."""
    person.press("I'm alone with the screen")
    person.answer(heat, take_in, safety, *signs)
    for line in yes:
        person.press(line, Role.CheckBox)


def called_for_two(person):
    person.open()
    person.press("Pause")
    person.press("Two of us, at this screen")
    alone(person, 7, "Barely", "No", "Heart pounding")
    person.press("Hand over")
    person.wait_to_hear("Now the other, alone.")
    alone(person, 5, "Yes", "No")
    person.press("Done")
    person.wait_to_hear("You have both checked in.")
    person.press("Done")
    person.wait_to_hear("Paused. Back at 18:40.")


def back(person, clock, minutes=31):
    clock.forward(minutes=minutes)
    person.window.pause._tick()
    person.press("I'm back")
    person.wait_to_hear("One of you first, alone.")


def on_disk(person):
    """Every byte that was written, as far as it is text."""
    return b"".join(
        file.read_bytes() for file in sorted(person.path.parent.rglob("*")) if file.is_file()
    ).decode(errors="replace")


def test_both_are_ready_and_the_talk_opens(person, clock):
    called_for_two(person)
    back(person, clock)
    alone(person, 3, "Yes", "No", yes=SELF_CHECKS)
    person.press("Hand over")
    alone(person, 2, "Yes", "No", yes=SELF_CHECKS)
    assert person.find("You are both ready.") is None
    person.press("Done")
    person.wait_to_hear("You are both ready.")
    person.press("We talk now")
    person.wait_to_hear("The talk")
    assert person.window.desk.store.pauses.latest_outcomes(1) == [Outcome.KEPT]


@pytest.mark.parametrize("first_is_ready", [True, False])
def test_one_who_needs_more_time_is_enough_and_is_not_named(person, clock, first_is_ready):
    called_for_two(person)
    back(person, clock)
    ready = (3, "Yes", "No")
    not_yet = (6, "Barely", "No", "Heart pounding")
    for turn, is_ready in enumerate((first_is_ready, not first_is_ready)):
        yes = SELF_CHECKS if is_ready else ()
        alone(person, *(ready if is_ready else not_yet), yes=yes)
        person.press("Done" if turn else "Hand over")
    person.wait_to_hear("More time is needed.")
    assert person.find("We talk now") is None
    person.press("Name a new time")
    person.press("30 minutes", Role.RadioButton)
    person.wait_to_hear("Paused. Back at 19:11.")
    pause = person.window.desk.store.pauses.open_one()
    assert [event.detail for event in pause.events if event.act is Act.RECHECKED] == ["not_yet"]


def test_what_the_first_one_answered_is_gone_when_the_second_one_looks(person):
    person.open()
    person.press("Pause")
    person.press("Two of us, at this screen")
    alone(person, 9, "No", "No", "Heart pounding", "Urge to get out")
    person.wait_to_hear("Flooded")
    person.press("Hand over")
    handed_over = person.names()
    person.press("I'm alone with the screen")
    assert not any("Flooded" in name for name in handed_over + person.names())
    assert not any(heard.checked for heard in person.hears() if heard.role is Role.CheckBox)
    assert person.find("See where I am", Role.Button)
    person.back()
    assert not any("Flooded" in name for name in person.names())


def test_nothing_that_either_answered_is_kept_anywhere(person, clock, tmp_path):
    called_for_two(person)
    back(person, clock)
    for turn in range(2):
        alone(person, 8, "No", "No", "Urge to hit, throw or break", "Mind goes blank")
        person.press("Done" if turn else "Hand over")
    person.wait_to_hear("More time is needed.")
    store = person.window.desk.store
    assert store.check_ins.all() == []
    assert store.patterns.tally(None, clock.zone()).heats == {}
    transfer.export(store, tmp_path / "all.json", clock.now())
    exported = json.loads((tmp_path / "all.json").read_text())
    assert exported["check_ins"] == []
    pauses = str(exported["pauses"])
    assert not [told for told in ("heat", "urge_harm", "blank") if told in pauses]
    person.close()
    written = on_disk(person)
    assert "urge_harm" not in written and "barely" not in written


def test_the_first_page_offers_the_same_as_before(person):
    person.open()
    before = person.names()
    person.press("Pause")
    person.press("Two of us, at this screen")
    alone(person, 9, "No", "No")
    person.press("Hand over")
    alone(person, 9, "No", "No")
    person.press("Done")
    person.press("Done")
    person.press("Let this pause go")
    person.wait_to_hear("Stop. Breathe. Come back.")
    assert [name for name in before if name not in person.names()] == []


@pytest.mark.parametrize("unsafe_turn", [0, 1])
@pytest.mark.parametrize("returning", [False, True])
def test_someone_who_is_not_safe_gets_help_alone_and_ends_the_couple_part(
    person, clock, unsafe_turn, returning
):
    if returning:
        called_for_two(person)
        back(person, clock)
    else:
        person.open()
        person.press("Pause")
        person.press("Two of us, at this screen")
    for turn in range(2):
        if turn == unsafe_turn:
            alone(person, 3, "Yes", "I'm afraid of the other person")
            person.wait_to_hear("Your fear counts.")
            assert person.find("Hand over") is None
            person.press("Help near me")
            person.wait_to_hear("Your fear counts.")
            person.back()
            person.press("Go on without a word")
        else:
            yes = SELF_CHECKS if returning else ()
            alone(person, 3, "Yes", "No", yes=yes)
            assert not any("fear" in name.lower() for name in person.names())
            person.press("Done" if turn else "Hand over")
    person.wait_to_hear("More time is needed." if returning else "You have both checked in.")
    for never in ("We talk now", "Name a new time"):
        assert person.find(never) is None
    assert not any("fear" in name.lower() or "safe" in name.lower() for name in person.names())
    person.press("Done")
    person.wait_to_hear("Stop. Breathe. Come back.")
    (pause,) = (pause for pause, _ in person.window.desk.store.pauses.all())
    assert pause.outcome is Outcome.LET_GO
    assert "cancelled" not in str(pause) and "unsafe" not in str(pause)
    person.go_to("Now")
    person.press("Help")
    assert not any("Your fear counts" in name for name in person.names())
    person.close()
    assert "afraid" not in on_disk(person)


def test_the_heat_that_one_told_before_is_not_shown_to_the_other(person):
    person.open()
    person.press("Check in")
    person.answer(9, "No", "No")
    person.press("Call a pause")
    person.press("Two of us, at this screen")
    alone(person, 4, "Yes", "No")
    person.press("Hand over")
    alone(person, 4, "Yes", "No")
    person.press("Done")
    person.press("Done")
    person.press("Settle the body")
    person.wait_to_hear("How hot is it now?")
    assert not any("very hot" in name for name in person.names())
    assert person.find("How hot is it now?", Role.Slider).description == "Not answered yet"


def test_one_who_comes_back_alone_is_back_all_the_same(person, clock):
    called_for_two(person)
    back(person, clock)
    person.press("Only one of us is here")
    person.answer(3, "Yes", "No")
    for line in SELF_CHECKS:
        person.press(line, Role.CheckBox)
    person.wait_to_hear("Is there in you, or do you need more time?")
    person.press("We talk now")
    person.wait_to_hear("The talk")
    assert person.window.desk.store.pauses.latest_outcomes(1) == [Outcome.KEPT]


def test_a_tap_on_two_of_us_by_mistake_changes_nothing(person, clock):
    person.open()
    person.press("Pause")
    person.press("Two of us, at this screen")
    alone(person, 9, "No", "No")
    person.back()
    clock.forward(minutes=31)
    person.window.pause._tick()
    assert not person.window.pause.current.for_two
    person.press("I'm back")
    person.wait_to_hear("You came back. That was the promise.")


def test_leaving_half_way_forgets_what_was_answered(person):
    person.open()
    person.press("Pause")
    person.press("Two of us, at this screen")
    alone(person, 9, "No", "No")
    person.press("Hand over")
    person.back()
    person.wait_to_hear("Paused. Back at 18:40.")
    person.press("Two of us, at this screen")
    person.wait_to_hear("One of you first, alone.")


@pytest.mark.parametrize("turn", [0, 1])
def test_closing_the_window_while_alone_takes_the_answers_along(person, turn):
    person.open()
    person.press("Pause")
    person.press("Two of us, at this screen")
    for _ in range(turn):
        alone(person, 3, "Yes", "No")
        person.press("Hand over")
    alone(person, 9, "No", "No", "Heart pounding")
    person.wait_to_hear("Flooded")
    person.window.root.close()
    person.window.show()
    person.wait_to_hear("Paused. Back at 18:40.")
    assert not any("Flooded" in name for name in person.names())
    person.press("Two of us, at this screen")
    person.wait_to_hear("One of you first, alone.")


@pytest.mark.parametrize("further", [(), ("Help near me",)])
def test_closing_the_window_takes_along_that_someone_is_afraid(person, further):
    person.open()
    person.press("Pause")
    person.press("Two of us, at this screen")
    alone(person, 3, "Yes", "I'm afraid of the other person")
    for button in further:
        person.press(button)
    person.wait_to_hear("Your fear counts.")
    person.window.root.close()
    person.window.show()
    person.wait_to_hear("Stop. Breathe. Come back.")
    person.press("Help")
    assert not any("Your fear counts" in name for name in person.names())


def test_whoever_is_second_does_not_see_that_the_first_took_the_pulse(person):
    person.open()
    person.press("Pause")
    person.press("Two of us, at this screen")
    person.press("I'm alone with the screen")
    person.press("Add my pulse (optional)")
    person.write("Beats a minute", "131")
    person.answer(9, "No", "No")
    person.press("Hand over")
    person.press("I'm alone with the screen")
    person.wait_to_hear("Add my pulse (optional)")
    assert person.find("Beats a minute", Role.EditableText) is None
