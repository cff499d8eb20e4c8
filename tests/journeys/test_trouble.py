"""A problem with the disk is a sentence on the page, and the pause runs all the same."""

import os
import sqlite3

import pytest

from tests.journeys.person import Role


def folder(path):
    path.mkdir()


def text_file(path):
    path.write_text("dear diary\n" * 200)


def foreign(path):
    database = sqlite3.connect(path)
    database.execute("CREATE TABLE places (url TEXT)")
    database.close()


def newer(path):
    from data.store import Store

    Store.open(path).close()
    database = sqlite3.connect(path)
    database.execute("PRAGMA user_version = 99")
    database.close()


def truncated(path):
    from data.store import Store

    Store.open(path).close()
    os.truncate(path, 5000)


@pytest.mark.parametrize(
    ("make", "sentence"),
    [
        (folder, "is a folder, not a journal file."),
        (text_file, "is not a Regulate journal."),
        (foreign, "is not a Regulate journal."),
        (newer, "was made by a newer Regulate."),
        (truncated, "is damaged."),
    ],
)
def test_a_journal_that_cannot_be_opened_is_said_and_left_alone(person, make, sentence):
    make(person.path)
    before = None if person.path.is_dir() else person.path.read_bytes()
    person.open()
    person.wait_to_hear(sentence)
    person.press("Pause")
    person.wait_to_hear("Paused. Back at 18:40.")
    person.wait_to_hear(sentence)
    person.back()
    person.press("Check in")
    person.answer(7, "No", "No")
    person.wait_to_hear("Flooded")
    person.close()
    assert before is None or person.path.read_bytes() == before


def test_trying_again_helps_when_the_trouble_is_gone(person):
    folder(person.path)
    person.open()
    person.wait_to_hear("is a folder")
    person.path.rmdir()
    person.press("Try again")
    person.press("Pause")
    person.wait_to_hear("Paused.")
    assert person.window.desk.store.pauses.open_one() is not None


def test_a_pause_that_could_not_be_saved_is_saved_when_it_can_be(person):
    folder(person.path)
    person.open()
    person.press("Pause")
    person.wait_to_hear("The pause runs all the same, until you close Regulate.")
    person.back()
    person.path.rmdir()
    person.press("Try again")
    person.close()
    person.open()
    person.wait_to_hear("Paused. Back at 18:40.")


def test_a_full_disk_loses_no_words(person):
    person.open()
    database = person.window.desk.store.db
    person.press("Put it into words")
    person.press("Anger / snapping", Role.RadioButton)
    person.press("Next")
    person.write("As a camera would see it. It goes on from “When …”", "so it began")
    (pages,) = database.execute("PRAGMA page_count").fetchone()
    database.execute(f"PRAGMA max_page_count = {pages + 2}")
    database.execute("CREATE TABLE filler (x TEXT)")
    while True:
        try:
            database.execute("INSERT INTO filler VALUES (hex(zeroblob(400)))")
        except Exception:
            break
    person.window.translate.setSituation("😶" * 1990)
    person.window.translate.keepDraft()
    person.wait_to_hear("The disk is full, so this was not saved.")
    assert person.window.translate.situation.startswith("😶😶")
    database.execute("PRAGMA max_page_count = 100000")
    person.window.translate.keepDraft()
    kept = person.window.desk.store.drafts.get("translate")["situation"]
    assert kept == person.window.translate.situation


@pytest.mark.parametrize(
    ("pulse", "sentence"),
    [("-4", "A pulse is a whole number"), ("4000", "A pulse is a whole number"), ("fast", "fast")],
)
def test_a_pulse_that_cannot_be_is_one_sentence(person, pulse, sentence):
    person.open()
    person.press("Check in")
    person.press("Add my pulse (optional)")
    person.write("Beats a minute", pulse)
    person.answer(3, "Yes", "No")
    person.wait_to_hear(sentence)
    assert person.window.desk.store.check_ins.all() == []
    person.write("Beats a minute", "72")
    person.press("See where I am")
    person.wait_to_hear("Settled")


def test_a_pulse_can_be_tapped_with_the_space_bar(person, clock):
    person.open()
    person.press("Check in")
    person.press("Add my pulse (optional)")
    person.press("Tap my pulse")
    for _ in range(19):
        clock.forward(seconds=0.6)
        person.key(person.SPACE)
    person.window.check_in.endTapping()
    assert person.window.check_in.pulse == "100"


STRANGE_DRAFTS = (
    ("pause", {"uid": "{uid}"}),
    ("pause", {"uid": "{uid}", "text": 5, "due": "x"}),
    ("pause", {"text": "x"}),
    ("pause", [1, 2]),
    ("talk", [1, 2]),
    ("talk", {"at": 5, "part": 5, "turns": [1], "own": None}),
    ("plan", {"own_minutes": 5, "off_limits": None, "minutes": "x", "together": "yes"}),
    ("plan", "x"),
)


@pytest.mark.parametrize(("place", "body"), STRANGE_DRAFTS)
def test_a_draft_that_makes_no_sense_stands_in_nobodys_way(person, place, body):
    person.open()
    person.press("Pause")
    store, clock = person.window.desk.store, person.clock
    if isinstance(body, dict):
        uid = store.pauses.open_one().uid
        body = {name: uid if value == "{uid}" else value for name, value in body.items()}
    store.drafts.keep(place, body, clock.now())
    person.close()
    person.open()
    person.press("Paused. Back at 18:40.")
    assert "18:40" in person.reads("To say or send before leaving the room")
    person.window.root.open("plan")
    person.wait_to_hear("Our plan for pauses")
    assert person.window.plan.save()
    person.window.root.open("talk_again")
    person.wait_to_hear("Begin gently.")


def test_own_words_are_kept_where_the_time_beside_them_makes_no_sense(person):
    person.open()
    person.press("Pause")
    store = person.window.desk.store
    body = {"uid": store.pauses.open_one().uid, "text": "Need air. 18:40.", "due": "soon"}
    store.drafts.keep("pause", body, person.clock.now())
    person.close()
    person.open()
    person.press("Paused. Back at 18:40.")
    assert person.reads("To say or send before leaving the room") == "Need air. 18:40."


def test_choices_that_make_no_sense_are_as_if_nothing_was_chosen(person):
    person.open()
    settings = person.window.desk.store.settings
    for name, value in {
        "appearance": 5,
        "notifies": None,
        "chimes": [],
        "stays": "yes",
        "less_motion": {},
        "sentence_language": ["he"],
        "hidden_activities": [["x"], None, "nothing"],
        "cautions_passed": [{}],
        "calm_pulse": "slow",
        "country": 5,
    }.items():
        settings.choose(name, value)
    person.close()
    person.open()
    you = person.window.you
    person.go_to("You")
    assert (you.appearance, you.sentenceLanguage) == ("system", "en")
    assert you.notifies and not you.stays
    person.window.root.open("soothing")
    person.wait_to_hear("How hot is it now?")
    person.window.root.open("help")
    person.wait_to_hear("Where are you?")
    check_in = person.window.check_in
    check_in.setHeat(5)
    check_in.setTakeIn("yes")
    check_in.toggleSafety("none")
    check_in.setPulse("101")
    assert check_in.finish()
