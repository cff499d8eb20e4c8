"""Nothing typed is lost, and what cannot be kept says so."""

import subprocess
import sys

from tests.journeys.person import Role

SITUATION = "As a camera would see it. It goes on from “When …”"
REQUEST = "Small, and soon. It goes on from “Would you be willing to …?”"

SITUATION_KEPT = '"situation": "the dishes stayed"'


def on_the_disk(path) -> str:
    """The drafts as another process reads them."""
    script = (
        "import sqlite3, sys; print(*sqlite3.connect(sys.argv[1])"
        ".execute('SELECT body FROM drafts').fetchall())"
    )
    return subprocess.check_output([sys.executable, "-c", script, str(path)], text=True)


def begin(person, surface: str = "Criticism / nagging") -> None:
    person.press("Put it into words")
    person.press(surface, Role.RadioButton)
    person.press("Next")


def test_an_unfinished_sentence_waits_after_closing(person):
    person.open()
    begin(person)
    person.write(SITUATION, "the dishes stayed")
    person.close()
    person.open()
    person.press("Put it into words")
    person.wait_to_hear("What happened?")
    assert person.window.translate.situation == "the dishes stayed"
    assert person.window.translate.surface == "criticism"


def test_every_rest_in_typing_is_kept_on_the_disk(person, qtbot):
    person.open()
    begin(person)
    person.write(SITUATION, "the dishes stayed")

    qtbot.waitUntil(lambda: SITUATION_KEPT in on_the_disk(person.path))


def test_starting_again_forgets_the_draft(person):
    person.open()
    begin(person)
    person.write(SITUATION, "never mind")
    person.press("Start again")
    person.close()
    person.open()
    person.press("Put it into words")
    person.wait_to_hear("What came out?")
    assert person.window.desk.store.drafts.get("translate") == {}


def test_a_megabyte_is_left_out_and_said_and_the_text_stays(person):
    person.open()
    begin(person)
    person.write(SITUATION, "the dishes stayed")
    person.tab_to(SITUATION, Role.EditableText)
    person.paste("x" * 1_000_000)
    person.wait_to_hear("There is room for 2000 characters.")
    assert person.window.translate.situation == "the dishes stayed"


def test_emoji_are_kept_and_invisible_signs_are_left_out(person):
    person.open()
    begin(person)
    person.tab_to(SITUATION, Role.EditableText)
    person.paste("the 🍽 stayed\u202e drawkcab\x00 \u2066here")
    person.press("Next")
    person.press("lonely", Role.CheckBox)
    person.press("Next")
    person.press("feeling valued", Role.RadioButton)
    person.press("Next")
    person.write(REQUEST, "wash up with me once")
    person.press("Next")
    person.press("Save")
    person.press("To the journal")
    (entry,) = person.window.desk.store.journal.all()
    assert entry.translation.situation == "the 🍽 stayed drawkcab here"
    assert "\u202e" not in entry.translation.words


def test_only_anger_asks_for_one_more_feeling_or_for_the_limit(person):
    person.open()
    begin(person, "Anger / snapping")
    person.write(SITUATION, "my message was read aloud")
    person.press("Next")
    person.press("None of these: show every feeling")
    person.press("angry", Role.CheckBox)
    person.press("Next")
    person.wait_to_hear("Anger is the top layer.")
    person.press("My anger is the message: a limit was crossed", Role.CheckBox)
    person.press("Next")
    person.press("a limit being respected", Role.RadioButton)
    person.press("Next")
    person.write(REQUEST, "ask me before you read it")
    person.press("Next")
    person.write("The limit, in your words (optional)", "my messages are mine")
    assert person.window.translate.words == (
        "When my message was read aloud, I felt angry. A limit matters to me here: my messages "
        "are mine. Would you be willing to ask me before you read it?"
    )
    person.press("Save")
    person.press("To the journal")
    person.wait_to_hear("When my message was read aloud")


def test_an_edit_left_open_waits_too(person):
    person.open()
    begin(person)
    for step in ("situation",):
        person.write(SITUATION, step)
    person.press("Next")
    person.press("lonely", Role.CheckBox)
    person.press("Next")
    person.press("feeling valued", Role.RadioButton)
    person.press("Next")
    person.write(REQUEST, "sit with me")
    person.press("Next")
    person.press("Save")
    person.press("To the journal")
    (entry,) = person.window.desk.store.journal.all()
    person.press(entry.translation.words, Role.ListItem)
    person.write("The request", "walk with me")
    person.close()
    person.open()
    person.go_to("Journal")
    person.press(entry.translation.words, Role.ListItem)
    person.wait_to_hear("Save")
    assert person.window.entry.request == "walk with me"
    assert person.window.entry.edited
    person.press("Undo the changes")
    assert person.window.entry.request == "sit with me"
