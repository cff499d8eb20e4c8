"""Delete everything, by keyboard and by ear."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from tests.data.records import ENTRIES, fill
from tests.journeys.person import Role


def at_the_page(person):
    person.open()
    fill(person.window.desk.store)
    person.go_to("You")
    person.press("Delete everything")
    person.wait_to_hear("This goes")


def page_in_front(person):
    return person.window.root.findChild(QObject, "pages").property("currentItem").objectName()


def test_what_goes_and_what_stays_is_heard_before(person):
    at_the_page(person)
    for part in (
        "The journal with its index: ",
        f"Sentences: {len(ENTRIES)}",
        str(person.path),
        "This stays",
        "Copies of the journal in other folders.",
    ):
        person.wait_to_hear(part)


def test_pressing_the_same_key_again_deletes_nothing(person):
    at_the_page(person)
    person.press("Delete everything")
    person.wait_to_hear("It cannot be undone.")
    assert person.focus().name == "Keep it"
    person.key(person.SPACE)
    assert "Yes, all of it" not in person.names()
    assert len(person.window.desk.store.journal.all()) == len(ENTRIES)


def test_escape_leaves_and_nothing_was_deleted(person):
    at_the_page(person)
    person.press("Delete everything")
    person.back()
    assert page_in_front(person) != "erasing"
    person.press("Delete everything")
    assert "Yes, all of it" not in person.names()
    assert len(person.window.desk.store.journal.all()) == len(ENTRIES)


def test_two_presses_delete_everything_and_nothing_old_is_shown(person, qtbot):
    at_the_page(person)
    person.window.pause.begin()
    person.window.leaving.copySentence()
    with qtbot.waitSignal(person.window.ended, timeout=20_000):
        person.press("Delete everything")
        person.press("Yes, all of it")
    assert person.window.again is not None
    assert QGuiApplication.clipboard().text() == ""
    person.close()
    assert list(person.path.parent.iterdir()) == []
    person.open()
    person.wait_to_hear("Stop. Breathe. Come back.")
    assert person.find("Pause", Role.Button) and person.window.desk.store.journal.all() == []
