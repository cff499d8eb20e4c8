"""The table of keys tells what the keys do: each of them is pressed here, and there is no other."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest

from regulate.content import LANGUAGES, Words
from tests.journeys.person import Person, Role
from tests.screens import written as entries_written
from ui.keys import TABLE, How, KeysViewModel, written
from ui.shortcuts import PLACES, SHORTCUTS, heard

PAGES = Path(__file__).parents[2] / "ui" / "qml"
ROWS = [
    (group, row.id, key, row.how)
    for group, rows in TABLE.items()
    for row in rows
    for key in row.keys
]
OWN_NAMES = {
    **{"PageUp": "PgUp", "PageDown": "PgDown", "Delete": "Del", "Backtab": "Shift+Tab"},
    **{"Enter": "Return", "Undo": "Ctrl+Z", "Escape": "Escape"},
}
"""What the pages call a key, where the table calls it otherwise."""
EVERYWHERE_THE_SAME = {"Copy", "Cut", "Paste", "Redo"}
"""Of every field of every program; the pages only hold them back, where a secret is typed."""


def press(person: Person, keys: str) -> None:
    together = QKeySequence(keys)[0]
    QTest.keyClick(person.window.root, together.key(), together.keyboardModifiers())
    QGuiApplication.processEvents()


def in_front(person: Person) -> QObject:
    return person.window.root.findChild(QObject, "pages").property("currentItem")


def top(person: Person) -> str:
    return in_front(person).objectName()


def rest(person: Person) -> None:
    """Waits until no page comes or goes any more."""
    pages = person.window.root.findChild(QObject, "pages")
    person.qtbot.waitUntil(lambda: not pages.property("busy"))


def scrolled(person: Person) -> float:
    """How far the page in front is scrolled."""

    def flickables(item):
        for child in item.childItems():
            if child.isVisible() and child.inherits("QQuickFlickable"):
                yield child
            elif child.isVisible():
                yield from flickables(child)

    return next(flickables(in_front(person))).property("contentY")


def focused(person: Person, role: Role, name: str = "") -> bool:
    focus = person.focus()
    return focus is not None and focus.role is role and name in focus.name


# What each key does


def pauses(person, key):
    person.go_to("Journal")
    press(person, key)
    assert top(person) == "pause" and person.window.pause.running
    called = person.window.pause.current.called_at
    person.clock.forward(minutes=2)
    press(person, key)
    assert person.window.pause.current.called_at == called


def helps(person, key):
    press(person, key)
    assert top(person) == "help"


def goes_back(person, key):
    press(person, "F1")
    person.clock.forward(seconds=5)
    press(person, key)
    assert top(person) != "help"


def hides(person, key):
    press(person, key)
    assert not person.window.root.isVisible()


def hides_at_the_third(person, key):
    press(person, key)
    press(person, key)
    assert person.window.root.isVisible()
    press(person, key)
    assert not person.window.root.isVisible()


def locks(person, key):
    with person.qtbot.waitSignal(person.window.root.lockAsked):
        press(person, key)


def tells_the_keys(person, key):
    press(person, key)
    assert top(person) == "keys"
    assert "Ctrl+P: A pause begins, or the one that runs is shown" in person.names()
    press(person, "Escape")
    assert top(person) != "keys"


def goes_to(place: str, name: str) -> Callable[[Person, str], None]:
    def goes(person, key):
        press(person, SHORTCUTS["you" if place == "now" else "now"][0])
        press(person, key)
        assert person.window.root.property("place") == place
        assert person.find(name, Role.PageTab)

    return goes


def seeks(person, key):
    entries_written(person.window, person.clock)
    for place in PLACES[:-1]:
        press(person, SHORTCUTS[place][0])
        press(person, key)
        assert focused(person, Role.EditableText, "Search"), place


def goes_on(person, key):
    person.tab_to("Check in", Role.Button)
    press(person, key)
    assert focused(person, Role.Button, "Put it into words")


def goes_before(person, key):
    person.tab_to("Put it into words", Role.Button)
    press(person, key)
    assert focused(person, Role.Button, "Check in")


def presses(person, key):
    person.tab_to("Check in", Role.Button)
    press(person, key)
    assert top(person) == "checkIn"


def goes_among_choices(person, key):
    person.press("Check in")
    person.tab_to("Hot, tight or shaking", Role.CheckBox)
    before = person.focus().name
    press(person, key)
    focus = person.focus()
    assert focus.role is Role.CheckBox and focus.name != before
    back = {"Left": "Right", "Right": "Left", "Up": "Down", "Down": "Up"}[key]
    press(person, back)
    assert person.focus().name == before


def scrolls(person, key):
    press(person, "Ctrl+4")
    person.tab_to("Dark", Role.RadioButton)
    press(person, "Home")
    assert scrolled(person) == 0
    press(person, "PgDown")
    once = scrolled(person)
    assert once > 100
    press(person, key)
    assert scrolled(person) == 0 if key == "PgUp" else scrolled(person) > once


def goes_to_an_end(person, key):
    press(person, "Ctrl+4")
    press(person, "PgDown")
    between = scrolled(person)
    press(person, key)
    assert scrolled(person) == 0 if key == "Home" else scrolled(person) > between
    press(person, "PgDown" if key == "End" else "PgUp")
    assert (scrolled(person) == 0) is (key == "Home")


def at_the_bar(person):
    person.press("Check in")
    person.tab_to("How hot is it inside, right now?", Role.Slider)


def answers_how_hot(person, key):
    at_the_bar(person)
    press(person, key)
    assert person.window.check_in.heat == int(key)


def answers_an_end(person, key):
    at_the_bar(person)
    press(person, key)
    assert person.window.check_in.heat == {"Home": 0, "End": 10}[key]


def answers_by_one(person, key):
    at_the_bar(person)
    press(person, "5")
    press(person, key)
    assert person.window.check_in.heat == {"Left": 4, "Right": 6}[key]


def taps_a_beat(person, key):
    person.press("Check in")
    person.press("Add my pulse (optional)")
    person.tab_to("Tap my pulse", Role.Button)
    press(person, key)
    press(person, key)
    assert person.window.check_in.taps == 2


def in_the_list(person):
    entries_written(person.window, person.clock)
    press(person, "Ctrl+F")
    press(person, "Down")
    person.qtbot.waitUntil(lambda: focused(person, Role.ListItem))


def goes_into_the_list(person, key):
    entries_written(person.window, person.clock)
    press(person, "Ctrl+F")
    press(person, key)
    assert focused(person, Role.ListItem, "When you came home")


def goes_from_entry_to_entry(person, key):
    in_the_list(person)
    press(person, "Down")
    middle = person.focus().name
    press(person, key)
    assert focused(person, Role.ListItem) and person.focus().name != middle
    assert ("When you came home" in person.focus().name) is (key == "Up")


def goes_to_the_newest_or_oldest(person, key):
    in_the_list(person)
    press(person, "Down")
    press(person, key)
    said = {"Home": "When you came home", "End": "When the door closed"}[key]
    person.qtbot.waitUntil(lambda: focused(person, Role.ListItem, said))


def opens_an_entry(person, key):
    in_the_list(person)
    press(person, key)
    assert top(person) == "entry"


def deletes_an_entry(person, key):
    in_the_list(person)
    press(person, key)
    person.qtbot.waitUntil(lambda: focused(person, Role.ListItem, "כשנגמרה"))
    assert person.window.journal.count == 2
    for left in (1, 0):
        press(person, key)
        person.qtbot.waitUntil(lambda: person.window.journal.count == left)  # noqa: B023
        person.qtbot.wait(1)
    # With the last one the list is gone, and the way to have it back is at hand.
    person.qtbot.waitUntil(lambda: focused(person, Role.Button, "Undo"))
    person.key(Qt.Key.Key_Space)
    person.qtbot.waitUntil(lambda: focused(person, Role.ListItem, "When the door closed"))


def takes_a_deletion_back(person, key):
    in_the_list(person)
    press(person, "Del")
    person.qtbot.waitUntil(lambda: focused(person, Role.ListItem, "כשנגמרה"))
    press(person, key)
    assert person.window.journal.count == 3
    person.qtbot.waitUntil(lambda: focused(person, Role.ListItem))
    press(person, "Home")
    person.qtbot.waitUntil(lambda: focused(person, Role.ListItem, "When you came home"))


DOES: dict[tuple[str, str, How], Callable[[Person, str], None]] = {
    ("anywhere", "pause", How.EACH): pauses,
    ("anywhere", "help", How.EACH): helps,
    ("anywhere", "back", How.EACH): goes_back,
    ("anywhere", "hide", How.EACH): hides,
    ("anywhere", "hide", How.THRICE): hides_at_the_third,
    ("anywhere", "lock", How.EACH): locks,
    ("anywhere", "keys", How.EACH): tells_the_keys,
    ("places", "now", How.EACH): goes_to("now", "Now"),
    ("places", "journal", How.EACH): goes_to("journal", "Journal"),
    ("places", "patterns", How.EACH): goes_to("patterns", "Patterns"),
    ("places", "you", How.EACH): goes_to("you", "You"),
    ("places", "search", How.EACH): seeks,
    ("page", "next", How.EACH): goes_on,
    ("page", "before", How.EACH): goes_before,
    ("page", "press", How.EACH): presses,
    ("page", "choices", How.EACH): goes_among_choices,
    ("page", "scroll", How.EACH): scrolls,
    ("page", "ends", How.EACH): goes_to_an_end,
    ("heat", "digits", How.RANGE): answers_how_hot,
    ("heat", "heat_ends", How.EACH): answers_an_end,
    ("heat", "by_one", How.EACH): answers_by_one,
    ("heat", "beat", How.EACH): taps_a_beat,
    ("entries", "into_list", How.EACH): goes_into_the_list,
    ("entries", "by_entry", How.EACH): goes_from_entry_to_entry,
    ("entries", "newest", How.EACH): goes_to_the_newest_or_oldest,
    ("entries", "open", How.EACH): opens_an_entry,
    ("entries", "delete", How.EACH): deletes_an_entry,
    ("entries", "undo", How.EACH): takes_a_deletion_back,
}


@pytest.mark.parametrize(("group", "id", "key", "how"), ROWS)
def test_a_key_does_what_the_table_says(person, group, id, key, how):
    person.open()
    DOES[group, id, how](person, key)


def test_no_row_of_the_table_is_left_out_here():
    assert set(DOES) == {(group, row.id, row.how) for group, rows in TABLE.items() for row in rows}
    rows = [row for rows in TABLE.values() for row in rows]
    in_table = {key for row in rows for key in (*row.keys, *row.mirrored)}
    assert {key for keys in SHORTCUTS.values() for key in keys} <= in_table


# No other key


def test_the_pages_hear_no_key_that_is_not_in_the_table():
    known = {key.rpartition("+")[2] for _, _, key, _ in ROWS} | {key for _, _, key, _ in ROWS}
    heard = set()
    for page in sorted(PAGES.rglob("*.qml")):
        source = page.read_text(encoding="utf-8")
        assert "sequence:" not in source, page.name
        for keys in re.findall(r"sequences:\s*(\S+)", source):
            name = keys.removeprefix("root.keys.")
            assert name in SHORTCUTS, (page.name, keys)
            heard.add(name)
        for key in re.findall(
            r"Qt\.Key_(\w+)|Keys\.on(\w+?)Pressed|StandardKey\.(\w+)", source
        ):
            name = "".join(key)
            if name and name not in EVERYWHERE_THE_SAME:
                assert OWN_NAMES.get(name, name) in known, (page.name, name)
                heard.add(name)
    assert heard >= {*SHORTCUTS, "Return", "Tab", "Home", "PageDown", "Delete", "Undo"}


def test_no_key_means_two_things_in_the_window():
    keys = [key for keys in heard().values() for key in keys]
    assert len(set(keys)) == len(keys) > 12


@pytest.mark.parametrize("id", ["pause", "keys", "search"])
def test_a_keyboard_that_has_hebrew_alone_does_as_well(person, id):
    """Then Ctrl comes with the Hebrew letter of the same key."""
    person.open()
    entries_written(person.window, person.clock)
    (letter,) = [key[-1] for key in heard()[id] if key[-1] in "פכ."]
    for action in (QTest.KeyAction.Press, QTest.KeyAction.Release):
        control, code = Qt.KeyboardModifier.ControlModifier, Qt.Key(ord(letter))
        QTest.sendKeyEvent(action, person.window.root, code, letter, control)
    QGuiApplication.processEvents()
    assert top(person) == {"pause": "pause", "keys": "keys", "search": ""}[id]
    if id == "search":
        assert focused(person, Role.EditableText, "Search")


# The page of it


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_row_is_said_in_every_language(desk_of, language):
    groups = KeysViewModel(desk_of(language)).groups
    assert [len(group["rows"]) for group in groups] == [len(rows) for rows in TABLE.values()]
    for group in groups:
        assert group["title"]
        for row in group["rows"]:
            assert row["keys"] and row["what"] in row["said"]
    said = {row["said"] for group in groups for row in group["rows"]}
    assert not any(set(one) & set("←→↑↓") for one in said), "an arrow is said by its name"


def test_the_places_are_called_as_in_the_bar(person):
    person.open()
    names = [person.find(text, Role.PageTab) for text in _what(Words("en"))]
    assert None not in names


def _what(words: Words) -> list[str]:
    return [words["keys"]["what"][place] for place in PLACES[:-1]]


def test_what_is_pressed_together_reads_from_left_to_right_in_hebrew():
    row = next(row for row in TABLE["anywhere"] if row.id == "lock")
    assert written(row, Words("he")) == "\u2068Ctrl+L\u2069"
    assert written(row, Words("en")) == "Ctrl+L"


def test_the_table_is_reached_from_you_and_read_row_by_row(person):
    person.open()
    person.go_to("You")
    person.press("Keys")
    heard = [one.name for one in person.hears() if one.role is Role.StaticText]
    assert "F1: Help" in heard
    assert "Escape, Alt+Left arrow: One step back" in heard
    assert "0 to 9: So hot" in heard


# From anywhere, and where not


def test_one_key_leads_to_a_pause_from_every_page(person):
    """Except that what is at work with the journal's file stays open beneath it."""
    person.open()
    root = person.window.root
    stays = {"passphrase", "erasing", "backups", "transfer"}
    for name in (
        *("checkIn", "help", "translate", "two", "talk", "plan", "hiding", "keys", "questions"),
        *("breathe", "repairs", "lookBack", *sorted(stays)),
    ):
        root.open(name)
        rest(person)
        press(person, SHORTCUTS["pause"][0])
        rest(person)
        assert top(person) == "pause", name
        assert person.window.pause.running
        person.clock.forward(seconds=5)
        press(person, "Escape")
        rest(person)
        assert top(person) == (name if name in stays else ""), name
        person.clock.forward(seconds=5)
        press(person, "Escape")
        rest(person)
        person.window.pause.letGo()


def test_a_pause_that_was_missed_does_not_stand_in_the_way_of_the_next(person):
    person.open()
    press(person, "Ctrl+P")
    called = person.window.pause.current.called_at
    person.clock.forward(hours=30)
    person.window.pause._tick()
    press(person, "Ctrl+1")
    press(person, "Ctrl+P")
    assert person.window.pause.current.called_at != called
    assert person.window.pause.phase == "cooling"


def test_the_places_are_not_changed_over_a_page_where_something_may_be_half_done(person):
    person.open()
    at_the_bar(person)
    press(person, "7")
    for id in PLACES:
        press(person, SHORTCUTS[id][0])
    assert top(person) == "checkIn" and person.window.check_in.heat == 7
    assert person.window.root.property("place") == "now"


def test_a_key_that_is_typed_into_a_field_is_typed_and_nothing_else(person):
    person.open()
    person.go_to("You")
    person.write("Beats a minute on a calm day (optional)", "1234")
    assert person.reads("Beats a minute on a calm day (optional)") == "1234"
    assert person.window.root.property("place") == "you"
