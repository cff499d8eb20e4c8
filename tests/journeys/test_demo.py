"""Somebody new looks around in the demo, by keyboard and by ear."""

import pytest

from data import demo_journal, first_look
from data.places import backups_folder
from data.store import Store
from regulate.content import LANGUAGES, Words
from regulate.patterns import NAMES
from tests.journeys.person import Role
from ui.window import NAME


@pytest.fixture(params=LANGUAGES)
def words(request):
    return Words(request.param)


@pytest.fixture
def visitor(person, clock, words):
    """Somebody at the demo's window."""
    demo_journal.make_ready(person.path, clock.now(), clock.zone(), words)
    person.open()
    return person


PLACES = {"en": ("Journal", "Patterns"), "he": ("יומן", "דפוסים")}
SOUGHT = {"en": ("Search", "sofa"), "he": ("חיפוש", "הספה")}


def test_the_window_says_that_it_is_the_demo(visitor, words):
    assert visitor.window.root.title() == words["window"]["demo"]
    line = {"en": "Made-up records", "he": "רשומות לדוגמה"}[words.language]
    visitor.wait_to_hear(line)


def test_the_journal_is_full_and_finds(visitor, words):
    visitor.go_to(PLACES[words.language][0])
    entries = visitor.window.desk.store.journal.all()
    visitor.wait_to_hear(entries[-1].translation.words[:20])
    field, sought = SOUGHT[words.language]
    visitor.write(field, sought)
    (found,) = (entry for entry in entries if sought in entry.translation.words)
    visitor.wait_to_hear(found.translation.words[:20])
    roles = (Role.ListItem,)
    visitor.qtbot.waitUntil(lambda: sum(one.role in roles for one in visitor.hears()) == 1)


def test_every_pattern_is_there_to_be_heard(visitor, words):
    visitor.go_to(PLACES[words.language][1])
    visitor.qtbot.waitUntil(lambda: not visitor.window.patterns.counting)
    for name in NAMES:
        visitor.wait_to_hear(words["patterns"]["titles"][name])


def test_a_pause_can_be_tried_and_stays_in_the_demo(person, clock):
    demo_journal.make_ready(person.path, clock.now(), clock.zone(), Words("en"))
    person.open()
    person.press("Pause")
    person.wait_to_hear("Back at")
    person.close()
    store = Store.open(person.path)
    assert store.pauses.open_one() is not None
    store.close()
    demo_journal.make_ready(person.path, clock.now(), clock.zone(), Words("en"))
    person.open()
    person.wait_to_hear("Back at")


def test_disguised_it_does_not_say_so(person, clock):
    demo_journal.make_ready(person.path, clock.now(), clock.zone(), Words("en"))
    first_look.change(person.path, guise="notes")
    person.open()
    assert person.window.root.title() == "Notes"


def test_another_journal_is_no_demo(person):
    person.open()
    assert person.window.root.title() == NAME
    assert not any("Made-up" in name for name in person.names())


def test_its_copy_of_the_day_is_its_own(person, clock, tmp_path):
    demo_journal.make_ready(person.path, clock.now(), clock.zone(), Words("en"))
    person.open()
    person.close()
    assert [file.name for file in backups_folder(person.path).glob("*.db")] == ["2026-11-23.db"]
    folders = {file.name for file in tmp_path.iterdir() if file.is_dir()}
    assert folders == {backups_folder(person.path).name}
