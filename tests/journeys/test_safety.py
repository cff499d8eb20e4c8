"""Safety before skill: a risk ends the coaching, and nothing is kept unless asked."""

from tests.journeys.person import Role

AFRAID = "I'm afraid of the other person"


def test_a_risk_wins_over_a_running_pause_and_nothing_is_saved(person):
    person.open()
    person.press("Pause")
    person.wait_to_hear("Paused. Back at 18:40.")
    person.back()
    person.press("Check in")
    person.answer(2, "Yes", AFRAID)
    person.wait_to_hear("Safety first")
    person.wait_to_hear("Your fear counts.")
    person.wait_to_hear("Regulate contacts nobody.")
    person.wait_to_hear("Nothing of this was saved.")
    names = person.names()
    assert not {"Call a pause", "Breathe for a minute", "Copy", "I'm back"} & set(names)
    assert not any("I'll be back at" in name for name in names)
    assert person.window.desk.store.check_ins.all() == []
    assert person.window.desk.store.pauses.open_one() is None
    person.press("Help near me")
    person.press("United Kingdom", Role.RadioButton)
    person.wait_to_hear("Emergency: Emergency, 999")
    person.press("Back")  # three times Escape would hide the window
    person.wait_to_hear("National Domestic Abuse Helpline: 0808 2000 247")
    person.press("Back")
    person.wait_to_hear("Stop. Breathe. Come back.")


def test_an_unsafe_check_in_is_kept_when_asked(person):
    person.open()
    person.press("Check in")
    person.answer(9, "No", "I might hurt myself")
    person.press("Keep this check-in")
    person.wait_to_hear("Kept.")
    (saved,) = person.window.desk.store.check_ins.all()
    assert saved.check_in.safety == ("may_hurt_self",)


def test_an_urge_to_harm_asks_the_safety_question_in_its_words(person):
    person.open()
    person.press("Check in")
    person.press("Urge to hit, throw or break", Role.CheckBox)
    person.wait_to_hear("Do you think you might act on it?")
    person.answer(3, "Yes", "No")
    person.wait_to_hear("Flooded")
    person.press("Why this result?")
    person.wait_to_hear("An urge to hit, throw or break makes it flooded, whatever the points.")


def test_unsafe_on_return_ends_the_pause_for_good(person, clock):
    person.open()
    person.press("Pause")
    clock.forward(minutes=30)
    person.window.pause._tick()
    person.wait_to_hear("It's time.")
    person.press("I'm back")
    person.answer(5, "Yes", "A child or someone else could be hurt")
    person.wait_to_hear("The pause has ended. There will be no reminder.")
    person.back()
    person.wait_to_hear("Stop. Breathe. Come back.")
    assert person.window.desk.store.pauses.open_one() is None


def test_words_that_tell_of_danger_open_help_and_are_not_translated(person):
    person.open()
    person.press("Put it into words")
    person.press("Anger / snapping", Role.RadioButton)
    person.press("Next")
    person.write("As a camera would see it. It goes on from “When …”", "he won't let me leave")
    person.press("Next")
    person.wait_to_hear("Your fear counts.")
    assert person.window.translate.step == "situation"
    person.back()
    assert person.window.translate.situation == "he won't let me leave"


def test_help_is_one_tap_from_every_place(person):
    person.open()
    for place in ("Now", "Journal", "Patterns", "You"):
        person.go_to(place)
        person.press("Help")
        person.wait_to_hear("Where are you?")
        person.press("Back")
