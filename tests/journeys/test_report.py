"""A page for a therapist: chosen, saved and taken back, by keyboard and by ear."""

import pytest
from PySide6.QtCore import Qt

from data import demo
from regulate.content import Words
from tests import paper
from tests.journeys.person import Person, Role


def at_the_page(person: Person) -> None:
    person.open()
    desk = person.window.desk
    demo.fill(desk.store, desk.now, desk.zone, Words("en"))
    person.go_to("Patterns")
    person.wait_to_hear("How it has been")
    person.press("A page to bring")
    person.wait_to_hear("What goes on it")


def wait_to_hear(person: Person, part: str) -> None:
    """As the person does, for what a child process answers."""
    person.qtbot.waitUntil(lambda: any(part in name for name in person.names()), timeout=30_000)


@pytest.fixture
def file(tmp_path):
    return tmp_path / "my page.pdf"


def test_a_page_is_saved_with_one_entry_and_without_one_pattern(person, file):
    at_the_page(person)
    person.write("File to write", str(file))
    person.choose("Early signs")
    person.press("Entries to bring")
    person.wait_to_hear("Only what you tick goes along.")
    desk = person.window.desk
    *_, left, picked = desk.store.journal.all()
    person.choose(picked.translation.words)
    person.wait_to_hear("1 entry picked")
    person.press("Done")
    person.wait_to_hear("What goes on it")
    person.press("Save as PDF")
    wait_to_hear(person, f"The page is at {file}.")
    text = paper.text(file.read_bytes())
    assert picked.translation.words in text and left.translation.words not in text
    assert "What helped" in text and "Early signs" not in text


def test_a_page_that_was_saved_is_taken_back(person, file):
    at_the_page(person)
    person.write("File to write", str(file))
    person.press("Save as text")
    wait_to_hear(person, "The page is at")
    assert file.with_suffix(".md").exists()
    person.press("Undo")
    person.wait_to_hear("Removed again.")
    assert not list(file.parent.glob("*.md"))


def test_the_way_back_leads_from_the_entries_to_the_page_and_to_the_patterns(person):
    at_the_page(person)
    person.press("Entries to bring")
    person.wait_to_hear("Only what you tick goes along.")
    person.back()
    person.wait_to_hear("What goes on it")
    person.back()
    person.wait_to_hear("How it has been")


def test_another_span_counts_anew(person):
    at_the_page(person)
    person.choose("A year")
    assert person.find("A year", Role.RadioButton)
    assert person.window.patterns.span == "year"
    person.key(Qt.Key.Key_Escape)
    person.wait_to_hear("How it has been")
    assert person.window.patterns.span == "year"
