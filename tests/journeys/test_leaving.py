"""Before leaving the room: who called it, what to say, where to be found, and when to be back."""

import json
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from icalendar import Calendar
from PySide6.QtGui import QGuiApplication

from regulate.pause import Outcome
from regulate.plan import Plan
from tests.journeys.person import Role

ROOT = Path(__file__).parents[2]
SENTENCE = "To say or send before leaving the room"
DUE = datetime(2026, 11, 23, 18, 40, tzinfo=UTC)


@pytest.fixture
def paused(person):
    person.open()
    person.press("Pause")
    person.wait_to_hear("Paused. Back at 18:40.")
    return person


def with_a_plan(person, **plan):
    person.open()
    store, clock = person.window.desk.store, person.clock
    store.plans.add(Plan(**plan), clock.now(), clock.zone_name())
    person.close()
    person.open()


def after_a_restart(person):
    person.close()
    person.open()
    person.press("Paused. Back at 18:40.")


def test_the_sentence_is_there_with_the_return_time_and_copied_with_one_tap(paused):
    assert paused.reads(SENTENCE) == "I'm flooded. I care about this. I'll be back at 18:40."
    paused.press("Copy")
    assert QGuiApplication.clipboard().text() == paused.reads(SENTENCE)
    paused.wait_to_hear("Copied")


def test_other_words_are_one_tap_away_and_come_round(paused):
    said = []
    while paused.reads(SENTENCE) not in said:
        said.append(paused.reads(SENTENCE))
        paused.press("Other words")
    assert len(said) == 5
    assert said.index(paused.reads(SENTENCE)) == 0
    assert all("18:40" in sentence for sentence in said)


def test_ones_own_words_stay_and_keep_up_with_a_new_return_time(paused):
    paused.write(SENTENCE, "Need air. Back at 18:40, promise.")
    paused.press("60 minutes", Role.RadioButton)
    assert paused.reads(SENTENCE) == "Need air. Back at 19:10, promise."
    paused.press("Tomorrow, 09:00", Role.RadioButton)
    assert paused.reads(SENTENCE) == "Need air. Back tomorrow at 09:00, promise."
    paused.press("30 minutes", Role.RadioButton)
    assert paused.reads(SENTENCE) == "Need air. Back at 18:40, promise."


def test_words_without_the_time_are_told_so_and_kept(paused):
    paused.write(SENTENCE, "Need air.")
    paused.wait_to_hear("Your sentence does not say 18:40.")
    paused.write(SENTENCE, "Need air, 18:40.")
    assert not any("does not say" in name for name in paused.names())


def test_ones_own_words_outlive_closing_and_opening(paused):
    paused.write(SENTENCE, "Need air. Back at 18:40.")
    after_a_restart(paused)
    assert paused.reads(SENTENCE) == "Need air. Back at 18:40."
    paused.press("Other words")
    assert paused.reads(SENTENCE).startswith("I'm flooded.")
    after_a_restart(paused)
    assert paused.reads(SENTENCE).startswith("I'm flooded.")


def test_ones_own_words_outlive_letting_go_and_undo_and_no_longer(paused):
    paused.write(SENTENCE, "Need air. Back at 18:40.")
    paused.press("Let this pause go")
    paused.press("Undo")
    paused.press("Paused. Back at 18:40.")
    assert paused.reads(SENTENCE) == "Need air. Back at 18:40."
    paused.press("Let this pause go")
    paused.press("Pause")
    assert paused.reads(SENTENCE).startswith("I'm flooded.")
    paused.close()
    paused.open()
    assert paused.window.desk.store.drafts.get("pause") == {}


def test_emptied_it_stays_empty_while_one_thinks(paused):
    paused.write(SENTENCE, " ")
    paused.press("Other words")
    assert paused.reads(SENTENCE).startswith("I'm flooded.")


def test_it_is_no_place_for_a_reply(paused):
    paused.tab_to(SENTENCE, Role.EditableText)
    paused.paste("And another thing! " * 30)
    paused.wait_to_hear("There is room for 300 characters.")
    assert paused.reads(SENTENCE).startswith("I'm flooded.")


def test_what_was_agreed_is_shown_whole_however_long(person):
    words = "I'm not leaving you, I will come back, and I want to get this right. " * 5
    with_a_plan(person, they_need=words, my_place="on the bench by the shed. " * 5)
    person.press("Pause")
    sentence = person.reads(SENTENCE)
    assert sentence.startswith(words.strip()) and "18:40" in sentence and "bench" in sentence
    assert not any("There is room" in name for name in person.names())
    person.tab_to(SENTENCE, Role.EditableText)
    person.paste("No more. ")
    person.wait_to_hear("There is room for 300 characters.")
    assert person.reads(SENTENCE) == sentence


def test_the_sentence_after_a_check_in_fits_it_also_after_a_restart(person):
    person.open()
    person.press("Check in")
    person.answer(2, "No", "No", "Mind goes blank", "Gone silent, shut down")
    person.press("Call a pause")
    assert person.reads(SENTENCE) == "I've gone blank. I'll be back at 18:40."
    after_a_restart(person)
    assert person.reads(SENTENCE) == "I've gone blank. I'll be back at 18:40."


def test_the_language_of_the_sentence_is_ones_own(paused):
    paused.back()
    paused.go_to("You")
    paused.tab_to("Soft chime", Role.CheckBox)  # the pages have a language of their own, above it
    paused.press("עברית", Role.RadioButton)
    paused.go_to("Now")
    paused.press("Paused. Back at 18:40.")
    assert paused.reads(SENTENCE) == "אני בהצפה. זה חשוב לי. אחזור ב־18:40."
    after_a_restart(paused)
    assert paused.reads(SENTENCE) == "אני בהצפה. זה חשוב לי. אחזור ב־18:40."


def test_what_was_agreed_is_used_word_for_word(person):
    with_a_plan(
        person,
        sign="Red card",
        minutes=45,
        my_place="in the garden",
        off_limits="No messages",
        they_need="I'm not leaving you",
        starter="other",
    )
    person.wait_to_hear("Stop. Breathe. Come back.")
    assert "45 minutes, from now" in [heard.description for heard in person.hears()]
    person.press("Pause")
    person.wait_to_hear("Paused. Back at 18:55.")
    assert person.reads(SENTENCE) == (
        "I'm not leaving you. I'll be back at 18:55. You'll find me here: in the garden."
    )
    for line in ("As we agreed", "Red card", "in the garden", "No messages"):
        person.wait_to_hear(line)
    person.press("More about this pause")
    person.wait_to_hear("The other starts again, as agreed.")


def test_without_a_plan_nothing_speaks_of_one(paused):
    assert "As we agreed" not in paused.names()


def test_who_called_it_decides_who_starts_again(paused):
    paused.press("More about this pause")
    paused.wait_to_hear("You start again: whoever called it does.")
    paused.press("The other did", Role.RadioButton)
    paused.wait_to_hear("The other starts again. Regulate reminds only whoever called it.")
    assert paused.reads(SENTENCE) == "OK. See you at 18:40."
    after_a_restart(paused)
    assert paused.window.pause.current.called_by == "other"
    paused.press("More about this pause")
    assert paused.find("The other did", Role.RadioButton).checked


@pytest.mark.parametrize(
    ("starter", "by", "said"),
    [
        ("me", "other", "You start again, as agreed. Regulate reminds only whoever called it."),
        ("other", "me", "The other starts again, as agreed."),
        ("caller", "both", "Whoever called it first starts again."),
    ],
)
def test_who_starts_again_as_agreed_is_not_explained_by_who_called_it(person, starter, by, said):
    with_a_plan(person, starter=starter)
    person.press("Pause")
    person.window.pause.sayWho(by)
    assert person.window.pause.callerWords == said


def test_two_at_this_screen_are_not_told_that_nobody_is_reminded(paused):
    paused.window.pause.sayWho("other")
    paused.window.pause.join()
    assert paused.window.pause.callerWords == "The other starts again."


@pytest.mark.parametrize(("time", "night"), [("00:40", False), ("09:00", True)])
def test_a_pause_into_the_small_hours_is_no_night_of_rest(paused, time, night):
    paused.clock.forward(hours=5)
    paused.window.pause.letGo()
    paused.window.pause.finishLettingGo()
    paused.window.pause.begin()
    paused.window.pause.chooseTime(time)
    assert paused.window.leaving.sentence.startswith("Tonight we rest.") == night


def test_whoever_waits_is_not_told_to_apologise(paused, clock):
    paused.window.pause.sayWho("other")
    clock.forward(minutes=45)
    paused.window.pause._tick()
    paused.wait_to_hear("You don't have to wait all evening.")
    assert not any("I missed it" in name for name in paused.names())


def test_it_is_time_to_go_back_calm_or_not(paused, clock):
    clock.forward(minutes=30)
    paused.window.pause._tick()
    paused.wait_to_hear("Go back now, calm or not.")


def test_someone_who_is_followed_is_one_tap_from_help(paused):
    paused.press("More about this pause")
    paused.press("Someone follows me, or blocks the way")
    paused.wait_to_hear("first get to a safe place")


def test_a_calendar_file_says_when_and_nothing_of_why(paused):
    paused.press("More about this pause")
    paused.press("Calendar file")
    paused.wait_to_hear("Saved: ")
    (file,) = Path.home().rglob("*.ics")
    assert file.name == "time.ics"
    assert file.stat().st_mode & 0o077 == 0
    (event,) = Calendar.from_ical(file.read_bytes()).walk("VEVENT")
    assert event["DTSTART"].dt == DUE
    assert event["SUMMARY"] == "Time"
    reminders = [alarm["TRIGGER"].dt for alarm in event.walk("VALARM")]
    assert reminders == [-timedelta(minutes=5), timedelta(0)]
    for word in ("regulate", "pause", "flood", "anger"):
        assert word not in file.read_text().lower()
    paused.press("Calendar file")
    paused.wait_to_hear("time-2.ics")


def test_a_calendar_file_that_cannot_be_written_is_one_sentence(paused, monkeypatch, tmp_path):
    (tmp_path / "file").touch()
    monkeypatch.setattr("platformdirs.user_downloads_path", lambda: tmp_path / "file" / "folder")
    paused.press("More about this pause")
    paused.press("Calendar file")
    paused.wait_to_hear("so there is no calendar file. The pause runs all the same.")


def test_a_time_booked_for_the_topic_is_on_the_first_page_until_it_has_come(paused, clock):
    clock.forward(minutes=31)
    paused.window.pause._tick()
    paused.press("I'm back")
    paused.answer(6, "Barely", "No")
    paused.press("I'm here; the topic can wait")
    paused.write("Talk about it at", "10:00")
    paused.press("Set this time")
    paused.wait_to_hear("Talk about it tomorrow at 10:00")
    paused.close()
    paused.open()
    paused.wait_to_hear("Talk about it tomorrow at 10:00")
    assert paused.window.desk.store.pauses.latest_outcomes(1) == [Outcome.BOOKED]
    paused.close()
    clock.forward(hours=16)
    paused.open()
    assert not any("Talk about it" in name for name in paused.names())


def test_after_three_pauses_without_a_return_a_kind_word_that_the_other_does_not_see(
    person, clock
):
    person.open()
    for _ in range(3):
        person.window.pause.begin()
        clock.forward(hours=3)
        person.window.pause._tick()
    person.window.pause.begin()
    person.window.root.open("pause")
    person.wait_to_hear("A pause without a return becomes a wall.")
    person.window.pause.join()
    person.wait_to_hear("Paused.")
    assert not any("becomes a wall" in name for name in person.names())


def told(person, *arguments):
    done = subprocess.run(
        [sys.executable, "-m", "ui", "--db", str(person.path), "return", *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout.strip()


def test_the_command_line_tells_the_return_time(paused, tmp_path):
    from ui.clock import SystemClock

    # The child has the computer's own clocks; this journal was written under another start.
    answer = json.loads(told(paused, "--json", "--ics", str(tmp_path / "back.ics")))["pause"]
    assert answer["due"] == DUE.isoformat(timespec="microseconds")
    assert (answer["called_by"], answer["for_two"], answer["extensions"]) == ("me", False, 0)
    far = SystemClock().now() - DUE > timedelta(hours=1)
    assert answer["phase"] == ("missed" if far else "cooling")
    (event,) = Calendar.from_ical((tmp_path / "back.ics").read_bytes()).walk("VEVENT")
    assert event["DTSTART"].dt == DUE
    assert told(paused)
