"""The plan for pauses: filled in on a calm day, left half way, saved, changed. Nothing is lost."""

import subprocess
import sys
from pathlib import Path

import pytest

from regulate.plan import Plan
from tests.journeys.person import Role

ROOT = Path(__file__).parents[2]
DOOR = "Our plan for pauses"
SIGN = "Our word or sign"
OWN_MINUTES = "Or other minutes"
THEY_NEED = "What you need to hear before I leave the room"
I_NEED = "What I need to hear before you leave the room"
OFF_LIMITS = "Off limits meanwhile"


def open_plan(person):
    person.go_to("You")
    person.press(DOOR)
    person.tab_to(SIGN, Role.EditableText)


def state(person):
    """What is said at the door to the plan."""
    return person.find(DOOR, Role.Button).description


def save(person):
    person.press("Save")
    person.qtbot.waitUntil(lambda: person.find(DOOR, Role.Button) is not None)


def plans(person):
    return [saved.plan for saved in person.window.desk.store.plans.all()]


def test_a_plan_is_filled_in_and_saved_by_keyboard_alone(person, clock):
    person.open()
    person.go_to("You")
    person.wait_to_hear(DOOR)
    assert state(person) == "Not made yet"
    open_plan(person)
    person.wait_to_hear("a promise to come back, not a walking out")
    person.write(SIGN, "an open hand")
    person.choose("45 minutes")
    person.write(THEY_NEED, "I'm not leaving you. I'm coming back.")
    person.write(I_NEED, "זה כדי להירגע")
    person.write("Where I go", "the balcony")
    person.write("Where you go", "the kitchen")
    person.choose("No driving")
    person.choose("No deciding about us")
    person.choose("I do")
    person.wait_to_hear("On a calm day, show it to the other person.")
    person.choose("Together")
    assert not any("show it to the other" in name for name in person.names())
    save(person)
    assert state(person) == "Saved. Made together, today"
    assert plans(person) == [
        Plan(
            "an open hand",
            45,
            "the balcony",
            "the kitchen",
            "No driving\nNo deciding about us",
            "me",
            "זה כדי להירגע",
            "I'm not leaving you. I'm coming back.",
            True,
        )
    ]
    assert person.window.desk.store.drafts.get("plan") == {}
    person.close()
    clock.forward(days=1)
    person.open()
    person.go_to("You")
    person.wait_to_hear(DOOR)
    assert state(person) == "Made together, 23 November"
    open_plan(person)
    assert person.find("45 minutes").checked and person.find("I do").checked
    assert person.find("No driving").checked and not person.find("No alcohol").checked
    assert person.window.plan.texts["they_need"] == "I'm not leaving you. I'm coming back."


def test_nothing_has_to_be_filled_in(person):
    person.open()
    open_plan(person)
    save(person)
    assert plans(person) == [Plan()]


def test_leaving_half_way_keeps_what_was_typed(person):
    person.open()
    open_plan(person)
    person.write(SIGN, "an open h")
    person.choose("90 minutes")
    person.back()
    person.wait_to_hear(DOOR)
    assert state(person) == "Begun, not saved yet"
    open_plan(person)
    assert person.window.plan.texts["sign"] == "an open h"
    person.close()
    person.open()
    person.go_to("You")
    person.wait_to_hear(DOOR)
    assert state(person) == "Begun, not saved yet"
    open_plan(person)
    assert person.window.plan.texts["sign"] == "an open h"
    assert person.find("90 minutes").checked
    assert plans(person) == []


def test_closing_in_the_middle_of_a_word_keeps_it(person):
    person.open()
    open_plan(person)
    person.write(SIGN, "an open h")
    person.close()
    person.open()
    open_plan(person)
    assert person.window.plan.texts["sign"] == "an open h"


DRAFTS = """
import sqlite3, sys
print(*sqlite3.connect(sys.argv[1]).execute('SELECT body FROM drafts').fetchall())
"""


def drafts(path):
    """The drafts as another process reads them."""
    return subprocess.check_output([sys.executable, "-c", DRAFTS, str(path)], text=True)


def test_every_rest_in_typing_is_kept_on_the_disk(person, qtbot):
    person.open()
    open_plan(person)
    person.write(THEY_NEED, "back soon")
    qtbot.waitUntil(lambda: '"they_need": "back soon"' in drafts(person.path))


TYPES_AND_WAITS = """
import sys
from pathlib import Path
from ui.clock import SystemClock
from ui.window import Window, application
app = application()
window = Window(Path(sys.argv[1]), SystemClock())
window.load()
window.root.open("plan")
window.plan.write("their_place", "the kitchen")
window.plan.toggleLimit("alcohol")
print("typed", flush=True)
app.exec()
"""


def test_a_killed_process_loses_no_draft(person, qtbot):
    process = subprocess.Popen(
        [sys.executable, "-c", TYPES_AND_WAITS, str(person.path)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert process.stdout.readline() == "typed\n"
        qtbot.waitUntil(lambda: "No alcohol" in drafts(person.path))
    finally:
        process.kill()
        process.communicate()
    person.open()
    open_plan(person)
    assert person.window.plan.texts["their_place"] == "the kitchen"
    assert person.find("No alcohol").checked


def test_a_changed_plan_holds_and_the_earlier_one_is_kept(person, clock):
    person.open()
    open_plan(person)
    person.write(SIGN, "a hand")
    save(person)
    clock.forward(days=400)
    open_plan(person)
    person.write(SIGN, "a word")
    person.back()
    person.wait_to_hear(DOOR)
    assert state(person) == "Changed, not saved yet"
    open_plan(person)
    save(person)
    assert state(person) == "Saved. Made alone, today"
    assert person.window.desk.store.drafts.get("plan") == {}
    assert plans(person) == [Plan(sign="a hand"), Plan(sign="a word")]
    assert person.window.desk.store.plans.latest().plan == Plan(sign="a word")


def test_changes_can_be_undone_and_brought_back(person):
    person.open()
    open_plan(person)
    person.write(SIGN, "a hand")
    assert person.find("Undo the changes") is None
    save(person)
    plan = person.window.plan
    open_plan(person)
    person.write(SIGN, "a word")
    person.choose("I do")
    plan.keepDraft()
    person.press("Undo the changes")
    assert (plan.texts["sign"], plan.starter, plan.edited) == ("a hand", "caller", False)
    person.press("Bring the changes back")
    assert (plan.texts["sign"], plan.starter) == ("a word", "me")
    person.press("Undo the changes")
    person.close()
    person.open()
    open_plan(person)
    assert person.window.plan.texts["sign"] == "a hand"
    assert person.window.desk.store.drafts.get("plan") == {}


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("10", "A pause lasts at least 20 minutes"),
        ("1441", "A pause ends within 24 hours"),
        ("soon", "A pause is a whole number of minutes, not soon."),
        ("999999999999", "A pause ends within 24 hours"),
    ],
)
def test_a_length_that_cannot_be_is_one_sentence_and_loses_nothing(person, typed, sentence):
    person.open()
    open_plan(person)
    person.write(SIGN, "a hand")
    person.write(OWN_MINUTES, typed)
    person.press("Save")
    person.wait_to_hear(sentence)
    assert plans(person) == []
    assert person.window.plan.texts["sign"] == "a hand"
    person.write(OWN_MINUTES, "75")
    assert not any(sentence in name for name in person.names())
    save(person)
    assert plans(person) == [Plan(sign="a hand", minutes=75)]


def test_a_length_of_ones_own_goes_before_one_that_is_offered_until_that_is_chosen(person):
    person.open()
    open_plan(person)
    assert person.find("30 minutes").checked
    person.write(OWN_MINUTES, "120")
    assert not person.find("30 minutes").checked
    save(person)
    open_plan(person)
    assert person.window.plan.texts["own_minutes"] == "120"
    person.choose("60 minutes")
    assert person.window.plan.texts["own_minutes"] == ""
    save(person)
    assert [plan.minutes for plan in plans(person)] == [120, 60]


def test_suggestions_go_into_the_text_and_out_of_it_again(person):
    person.open()
    open_plan(person)
    person.write(OFF_LIMITS, "No shouting")
    person.choose("No messages")
    person.choose("No alcohol")
    assert person.window.plan.texts["off_limits"] == "No shouting\nNo messages\nNo alcohol"
    person.choose("No messages")
    assert person.window.plan.texts["off_limits"] == "No shouting\nNo alcohol"
    person.write(OFF_LIMITS, "no driving at night")
    assert not person.find("No alcohol").checked and not person.find("No driving").checked
    person.write(OFF_LIMITS, "No driving")
    assert person.find("No driving").checked


def test_a_suggestion_that_does_not_fit_any_more_is_said(person):
    person.open()
    open_plan(person)
    person.window.plan.write("off_limits", "x" * 1995)
    person.choose("No messages")
    person.wait_to_hear("there is room for 2,000")
    assert person.window.plan.texts["off_limits"] == "x" * 1995


def test_a_megabyte_is_left_out_and_said_and_the_text_stays(person):
    person.open()
    open_plan(person)
    person.write(SIGN, "a hand")
    person.paste("x" * 1_000_000)
    person.wait_to_hear("There is room for 2000 characters.")
    assert person.window.plan.texts["sign"] == "a hand"


def test_a_running_pause_stays_as_it_is_when_the_plan_changes(person):
    person.open()
    person.press("Pause")
    person.wait_to_hear("Paused. Back at 18:40.")
    person.back()
    open_plan(person)
    person.choose("90 minutes")
    save(person)
    person.go_to("Now")
    person.wait_to_hear("Paused. Back at 18:40.")
    assert plans(person) == [Plan(minutes=90)]


def test_the_next_pause_is_as_long_as_was_just_agreed(person):
    person.open()
    open_plan(person)
    person.choose("90 minutes")
    save(person)
    person.go_to("Now")
    person.tab_to("Pause", Role.Button)
    assert person.focus().description == "90 minutes, from now"
    person.key(person.SPACE)
    person.wait_to_hear("Paused. Back at 19:40.")


def test_a_pause_from_elsewhere_keeps_what_was_typed(person):
    person.open()
    open_plan(person)
    person.write(SIGN, "a hand")
    person.window.begin_pause("30")
    person.wait_to_hear("Paused. Back at 18:40.")
    person.back()
    open_plan(person)
    assert person.window.plan.texts["sign"] == "a hand"


def test_what_changed_on_the_command_line_meanwhile_is_there_beside_the_draft(person, clock):
    person.open()
    open_plan(person)
    person.write(SIGN, "a hand")
    person.back()
    person.window.plan.keepDraft()
    store = person.window.desk.store
    store.plans.add(Plan(sign="a word", minutes=45), clock.now(), clock.zone_name())
    open_plan(person)
    assert person.find("45 minutes").checked
    assert person.window.plan.texts["sign"] == "a hand"


def test_a_journal_that_went_away_is_said_and_the_words_stay(person):
    person.open()
    open_plan(person)
    aside = person.path.with_name("aside.db")
    person.path.rename(aside)
    person.write(SIGN, "a hand")
    person.back()
    open_plan(person)
    person.press("Save")
    person.wait_to_hear("was moved or deleted while open.")
    assert person.find("Save", Role.Button) is not None
    assert person.window.plan.texts["sign"] == "a hand"
    aside.rename(person.path)
    save(person)
    assert plans(person) == [Plan(sign="a hand")]


def test_a_plan_can_be_read_and_typed_where_no_journal_opens_and_saved_later(person):
    person.path.mkdir()
    person.open()
    open_plan(person)
    person.wait_to_hear("is a folder, not a journal file.")
    person.write(SIGN, "a hand")
    person.back()
    open_plan(person)
    assert person.window.plan.texts["sign"] == "a hand"
    person.path.rmdir()
    save(person)
    assert plans(person) == [Plan(sign="a hand")]
