"""Out of sight at once, under a name that says nothing."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QClipboard, QGuiApplication, QIcon, QImage

from data import first_look
from tests.journeys import test_lock
from tests.journeys.person import Role
from tests.journeys.test_lock import SECRETS
from ui import clipboard
from ui.window import HERE

behind, cheap = test_lock.behind, test_lock.cheap


def escape_thrice(person):
    for _ in range(3):
        person.back()


WAYS = {
    "F9": lambda person: person.key(Qt.Key.Key_F9),
    "Escape three times": escape_thrice,
    "one tap": lambda person: person.press("Hide"),
}


@pytest.mark.parametrize("way", WAYS)
def test_it_is_gone_at_once_and_goes_when_nothing_is_to_wait_for(person, way):
    person.open()
    person.press("Check in")
    person.wait_to_hear("How hot is it inside, right now?")
    clipboard.put_text(SECRETS[0])
    ended = []
    person.window.ended.connect(lambda: ended.append(person.window.root.isVisible()))
    WAYS[way](person)
    assert ended and not ended[0]
    assert QGuiApplication.clipboard().text() == ""
    person.window.show()
    person.wait_to_hear("Stop. Breathe. Come back.")


def test_a_waiting_pause_keeps_it_and_it_opens_on_the_first_page(person):
    person.open()
    person.press("Pause")
    person.wait_to_hear("Paused. Back at 18:40.")
    person.window.root.open("journal")
    ended = []
    person.window.ended.connect(lambda: ended.append(True))
    person.key(Qt.Key.Key_F9)
    assert not person.window.root.isVisible() and not ended
    person.window._hear("show")
    assert person.window.root.isVisible()
    person.wait_to_hear("Paused. Back at 18:40.")
    assert person.find("Now", Role.PageTab) is not None
    assert person.window.root.property("place") == "now"


def test_what_was_answered_alone_is_forgotten(person):
    person.open()
    person.press("Pause")
    person.window.root.open("help")
    person.window.help.show(["afraid"])
    assert person.window.help.texts
    person.key(Qt.Key.Key_F9)
    assert person.window.help.texts == []


def test_with_a_passphrase_it_is_locked_as_well(behind):
    behind.open()
    behind.unlocked()
    behind.press("Pause")
    behind.key(Qt.Key.Key_F9)
    assert behind.window.again.state == "away"
    behind.locked_again()
    assert not behind.window.root.isVisible()
    behind.window.show()
    assert behind.window.locked


def test_whoever_hid_it_in_a_hurry_is_not_surprised_by_it(behind, clock):
    """Where nothing else can tell the return time the window comes back, but not then."""
    behind.open()
    behind.unlocked()
    behind.press("Pause")
    behind.key(Qt.Key.Key_F9)
    behind.locked_again()
    behind.window.reminder.wanted.emit()
    assert not behind.window.root.isVisible()
    behind.window._hear("show")
    behind.window.root.close()
    behind.window.reminder.wanted.emit()
    assert behind.window.root.isVisible()


def test_a_locked_window_hides_too_and_forgets_what_was_being_typed(behind):
    behind.open()
    behind.press("Pause")
    behind.type("four words")
    behind.key(Qt.Key.Key_F9)
    assert not behind.window.root.isVisible()
    behind.window.show()
    behind.qtbot.waitUntil(behind.window.root.isActive)
    heard = [heard for heard in behind.hears() if heard.description == "Passphrase"]
    assert [field.value for field in heard] == [""]


def test_escape_alone_is_the_way_back(person, clock):
    person.open()
    person.press("Check in")
    for _ in range(5):
        person.back()
        clock.forward(seconds=0.8)
    assert person.window.root.isVisible()


def test_escape_counts_on_the_filter_too(person):
    person.open()
    store, clock = person.window.desk.store, person.clock
    store.journal.add(test_lock.ENTRY, clock.now(), clock.zone_name())
    person.go_to("Journal")
    person.press("Filter")
    person.wait_to_hear("Between two days")
    escape_thrice(person)
    assert not person.window.root.isVisible()


def test_what_others_copied_stays(person, monkeypatch):
    QGuiApplication.clipboard().setText("a shopping list")
    monkeypatch.setattr(QClipboard, "ownsClipboard", lambda board: False)
    person.open()
    person.press("Pause")
    person.key(Qt.Key.Key_F9)
    assert QGuiApplication.clipboard().text() == "a shopping list"


def test_a_picture_from_here_goes_and_anothers_stays(qapp):
    one, other = (QImage(4, 4, QImage.Format.Format_RGB32) for _ in range(2))
    one.fill(1)
    other.fill(2)
    clipboard.put_image(one)
    assert not QGuiApplication.clipboard().image().isNull()
    clipboard.clear()
    assert QGuiApplication.clipboard().image().isNull()
    clipboard.put_image(one)
    QGuiApplication.clipboard().setImage(other)
    # As if another program had copied it: offscreen, nobody tells whose it is.
    if not QGuiApplication.clipboard().ownsClipboard():
        clipboard.clear()
        assert not QGuiApplication.clipboard().image().isNull()


def test_a_history_of_the_clipboard_is_asked_not_to_keep_it(qapp):
    clipboard.put_text("words")
    copied = QGuiApplication.clipboard().mimeData()
    assert bytes(copied.data(clipboard.UNREMEMBERED).data()) == b"secret"
    clipboard.clear()


def test_every_place_that_copies_can_be_cleared():
    """Nothing but ui/clipboard.py touches the clipboard."""
    modules = {path.name: path.read_text() for path in HERE.glob("*.py")}
    assert "clipboard()" in modules.pop("clipboard.py")
    assert [name for name, source in modules.items() if "clipboard()" in source] == []


# The guise


@pytest.mark.parametrize(("guise", "name"), [("notes", "Notes"), ("calendar", "Calendar")])
def test_another_name_and_another_icon(person, guise, name):
    person.open()
    person.window.root.open("hiding")
    person.press(name, Role.RadioButton)
    assert person.window.root.title() == name
    assert QGuiApplication.applicationDisplayName() == name
    shown = QGuiApplication.windowIcon().pixmap(64).toImage()
    assert shown == QIcon(str(HERE / "icons" / f"{guise}.svg")).pixmap(64).toImage()
    person.back()
    person.wait_to_hear("You")
    person.go_to("Now")
    assert not any("Regulate" in heard for heard in person.names())
    person.close()
    person.open()
    assert person.window.root.title() == name
    person.window.hiding.chooseGuise("regulate")
    assert QGuiApplication.applicationDisplayName() == "Regulate"


def test_a_locked_window_under_another_name_says_nothing_of_regulate(behind):
    first_look.change(behind.path, guise="notes")
    behind.open()
    assert behind.window.root.title() == "Notes"
    assert "Regulate" not in behind.everything()
    assert behind.find("Pause", Role.Button) is not None
    behind.close()
    first_look.change(behind.path, guise="regulate")
    behind.open()


def test_a_guise_that_is_none_of_ours_is_none(tmp_path):
    first_look.change(tmp_path / "journal.db", guise="bank")
    assert first_look.read(tmp_path / "journal.db").guise == "regulate"


def test_the_page_says_what_it_cannot_do(person):
    person.open()
    person.window.root.open("hiding")
    person.wait_to_hear("It does not protect the file.")
    person.wait_to_hear("the program, the file and its name")
    person.wait_to_hear("a device that they never touch is safer")
    assert person.find("Lock by itself") is None
    person.press("Help lines")
    person.wait_to_hear("Where are you?")
