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
