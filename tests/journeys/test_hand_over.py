"""One sentence for the other person, by keyboard and by ear: it goes alone, or it does not go."""

import errno
import os
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication, QImage

from regulate.translation import Frame, Translation
from tests.journeys.person import Role
from ui.clipboard import UNREMEMBERED

SENTENCE = "When the door closed, I felt afraid. Would you be willing to sit with me?"
SITUATION = "the door closed and the car drove off"
THREAT = "If you leave I will kill you."


@pytest.fixture
def offering(person):
    """Someone with an entry in the journal who wants to hand over its sentence."""
    person.open()
    store, clock = person.window.desk.store, person.clock
    entry = Translation(
        *("withdrawal", SITUATION, ("lonely", "ashamed"), "safety", "sit with me", SENTENCE),
        Frame.FULL,
    )
    store.journal.add(entry, clock.now(), clock.zone_name())
    person.go_to("Journal")
    person.wait_to_hear(SENTENCE)
    return person


def hand_on(person, text=SENTENCE):
    person.window.root.property("book").handOn(text)


def clipboard():
    return QGuiApplication.clipboard().mimeData()


def saved():
    return sorted(Path.home().rglob("*.png"))


def test_the_sentence_is_read_and_copied_as_it_stands_and_nothing_with_it(offering):
    hand_on(offering)
    offering.wait_to_hear(SENTENCE)
    offering.press("Copy as text")
    offering.wait_to_hear("Copied.")
    assert clipboard().text() == SENTENCE
    kinds = {kind.split(";")[0] for kind in clipboard().formats()}
    assert kinds == {"text/plain", UNREMEMBERED}
    assert saved() == []


def test_from_the_entry_one_step_leads_there_and_one_back(offering):
    offering.press(SENTENCE, Role.ListItem)
    offering.press("Hand it over")
    offering.wait_to_hear("Only this sentence goes, nothing else.")
    assert not any(SITUATION in name for name in offering.names())
    offering.press("Copy as text")
    assert clipboard().text() == SENTENCE
    offering.back()
    offering.wait_to_hear("Hand it over")


def test_it_is_copied_as_a_picture_and_nothing_with_it(offering):
    hand_on(offering)
    QGuiApplication.clipboard().setText("before")
    offering.press("Copy as picture")
    offering.wait_to_hear("Copied.")
    assert clipboard().hasImage() and not clipboard().hasText() and not clipboard().hasUrls()
    image = QGuiApplication.clipboard().image()
    assert image.width() == 1080 and image.textKeys() == []
    assert saved() == []


def test_it_is_saved_as_a_picture_that_says_where_it_is_and_can_be_taken_back(offering):
    hand_on(offering)
    offering.press("Save as picture")
    offering.wait_to_hear("Saved: ")
    (file,) = saved()
    assert file.name == "words.png"
    assert f"Saved: {file}" in offering.names()
    assert file.stat().st_mode & 0o077 == 0
    assert QImage(str(file)).width() == 1080
    told = file.read_bytes().lower()
    for word in (SITUATION, "lonely", "ashamed", "safety", "regulate", "tEXt", "tIME"):
        assert word.lower().encode() not in told
    offering.press("Save as picture")
    offering.wait_to_hear("words 2.png")
    offering.press("Undo")
    offering.wait_to_hear("The picture is gone again.")
    assert saved() == [file]


def test_a_picture_that_is_gone_already_is_no_trouble_to_undo(offering):
    hand_on(offering)
    offering.press("Save as picture")
    offering.wait_to_hear("Saved: ")
    saved()[0].unlink()
    offering.press("Undo")
    offering.wait_to_hear("The picture is gone again.")


def test_on_a_full_disk_there_is_no_picture_and_one_sentence(offering, monkeypatch):
    def full(_):
        raise OSError(errno.ENOSPC, "full")

    hand_on(offering)
    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", full)
        offering.press("Save as picture")
        offering.wait_to_hear("The disk is full, so this was not saved.")
    assert saved() == []
    assert offering.find("Undo") is None
    offering.press("Save as picture")
    offering.wait_to_hear("Saved: ")


def test_a_folder_that_cannot_be_written_is_one_sentence(offering, monkeypatch, tmp_path):
    (tmp_path / "file").touch()
    monkeypatch.setattr("platformdirs.user_pictures_path", lambda: tmp_path / "file" / "Pictures")
    hand_on(offering)
    offering.press("Save as picture")
    offering.wait_to_hear("cannot be written, so there is no picture. The sentence is as it was.")
    offering.press("Copy as text")
    assert clipboard().text() == SENTENCE


def test_held_up_there_is_the_sentence_and_a_way_back_and_no_journal(offering):
    hand_on(offering)
    offering.press("Hold it up")
    offering.wait_to_hear("Held up")
    offering.qtbot.waitUntil(lambda: offering.find("Hold it up") is None)
    assert {name for name in offering.names() if name} == {"Held up", "Back", "Hide", SENTENCE}
    assert not any("Regulate" in name for name in offering.names())
    offering.back()
    offering.wait_to_hear("Hold it up")
    offering.press("Hold it up")
    offering.press("Back")
    offering.wait_to_hear("Hold it up")
    offering.back()
    offering.wait_to_hear("Search")


def test_words_that_may_mean_danger_open_help_and_go_only_when_asked_again(offering):
    QGuiApplication.clipboard().setText("before")
    hand_on(offering, THREAT)
    offering.wait_to_hear("Where are you?")
    assert offering.find("Copy as text") is None
    offering.back()
    offering.wait_to_hear("Search")
    assert clipboard().text() == "before"
    hand_on(offering, THREAT)
    offering.press("Copy as text")
    assert clipboard().text() == THREAT


def test_while_a_pause_cools_the_body_comes_first(offering, clock):
    QGuiApplication.clipboard().setText("before")
    offering.window.pause.begin()
    hand_on(offering)
    offering.wait_to_hear("While a pause cools: body first, words later. The sentence waits.")
    for way in ("Hold it up", "Copy as text", "Copy as picture", "Save as picture", SENTENCE):
        assert offering.find(way) is None
    offering.press("Settle the body")
    offering.wait_to_hear("How hot is it now?")
    offering.back()
    clock.forward(minutes=31)
    offering.window.pause._tick()
    offering.press("Copy as text")
    assert clipboard().text() == SENTENCE


def test_a_pause_that_begins_meanwhile_stops_it(offering):
    hand_on(offering)
    offering.wait_to_hear("Hold it up")
    offering.window.pause.begin()
    offering.wait_to_hear("body first, words later")
    assert offering.find("Copy as text") is None


def test_the_sentence_is_read_as_text_and_not_pressed(offering):
    hand_on(offering)
    offering.wait_to_hear(SENTENCE)
    assert offering.find(SENTENCE).role is Role.StaticText


def test_after_a_hot_check_in_the_body_comes_first_and_nothing_is_handed_over(person, clock):
    person.open()
    person.press("Check in")
    person.answer(8, "Barely", "No", "Loud or sharp voice")
    person.back()
    person.window.hand_over.offer("I felt hurt.")
    assert not person.window.hand_over.mayHandOver
    clock.forward(minutes=21)
    person.window.now.changed.emit()
    assert person.window.hand_over.mayHandOver
