"""What a person chose is there the next time, from the first frame on."""

import pytest

from data import first_look
from tests.journeys.person import Role
from ui.window import Window


def test_dark_is_dark_from_the_first_moment(person, qtbot):
    person.open()
    person.go_to("You")
    person.press("Dark", Role.RadioButton)
    person.close()
    person.window = Window(person.path, person.clock)
    assert person.window.root.property("color").lightness() < 60
    qtbot.waitUntil(lambda: person.window.now.ready)
    assert person.window.you.appearance == "dark"
    assert person.window.root.property("color").lightness() < 60


def test_the_look_is_private_and_a_strange_one_is_ignored(tmp_path):
    journal = tmp_path / "journal.db"
    first_look.change(journal, appearance="dark")
    assert first_look.read(journal).appearance == "dark"
    look = tmp_path / "journal.db.look"
    assert look.stat().st_mode & 0o077 == 0
    for strange in (b"pink", b"\xff\xfe", b"dark" * 1000):
        look.write_bytes(strange)
        assert first_look.read(journal).appearance == "system"
    look.unlink()
    look.mkdir()
    assert first_look.read(journal).appearance == "system"
    first_look.change(journal, appearance="dark")


@pytest.mark.parametrize(("typed", "kept"), [("62", 62), ("", None)])
def test_a_calm_pulse_is_kept(person, typed, kept):
    person.open()
    person.go_to("You")
    person.write("Beats a minute on a calm day (optional)", typed)
    person.press("Help lines")
    person.back()
    assert person.window.desk.store.settings.all().get("calm_pulse") == kept


def test_a_calm_pulse_that_cannot_be_is_said(person):
    person.open()
    person.go_to("You")
    person.write("Beats a minute on a calm day (optional)", "4000")
    person.press("Help lines")
    person.back()
    person.wait_to_hear("A pulse is a whole number from 20 to 300")
    assert "calm_pulse" not in person.window.desk.store.settings.all()


def test_the_calm_pulse_counts_in_the_next_check_in(person):
    person.open()
    person.window.you.setCalmPulse("60")
    person.press("Check in")
    person.press("Add my pulse (optional)")
    person.write("Beats a minute", "84")
    person.answer(5, "Yes", "No", "Stuck on one thought")
    person.press("Why this result?")
    person.wait_to_hear("A pulse of 84 gave 1.")


def test_patterns_say_that_there_is_nothing_yet_and_then_what_they_see(person, clock):
    person.open()
    person.go_to("Patterns")
    person.wait_to_hear("After a few check-ins, what comes up often shows here")
    for _ in range(5):
        person.go_to("Now")
        person.press("Check in")
        person.answer(7, "Barely", "No", "Heart pounding", "Loud or sharp voice")
        person.press("Call a pause")
        clock.forward(minutes=30)
        person.window.pause._tick()
        person.press("I'm back")
        person.answer(4, "Yes", "No")
        person.press("I'm here; the topic can wait")
        person.press("The topic can rest")
        person.wait_to_hear("Stop. Breathe. Come back.")
    person.go_to("Patterns")
    person.wait_to_hear("10 check-ins, 5 of them flooded, and 5 pauses.")
    person.wait_to_hear("Over a pause, heat usually went from 7 to 4.")
    person.wait_to_hear("Back on time after 5 of 5 pauses.")
    assert not any("After a few check-ins" in name for name in person.names())
