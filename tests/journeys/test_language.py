"""The language: as the system's until one is chosen, at once where it is, and kept."""

import pytest
from PySide6.QtCore import QRectF

from data import first_look
from regulate.bidi import bare
from regulate.content import LANGUAGES
from tests.bus import Desktop
from tests.journeys.person import Person, Role
from tests.journeys.process import Process
from tests.screens import sealed_journal
from ui import clipboard, language
from ui.window import Window

NAMES = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
CHIP = {"en": "English", "he": "עברית", "": "As the system"}


# As the system


@pytest.mark.parametrize(
    ("asked", "spoken"),
    [
        ({"LANG": "he_IL.UTF-8"}, "he"),
        ({"LANG": "iw_IL"}, "he"),
        ({"LANG": "he"}, "he"),
        ({"LANG": "en_GB.UTF-8"}, "en"),
        ({"LANG": "fr_FR.UTF-8"}, "en"),
        ({"LANG": "he_IL.UTF-8", "LC_MESSAGES": "en_US.UTF-8"}, "en"),
        ({"LANG": "en_US.UTF-8", "LC_MESSAGES": "he_IL.UTF-8"}, "he"),
        ({"LANG": "en_US.UTF-8", "LC_ALL": "he_IL.UTF-8"}, "he"),
        ({"LANG": "he_IL.UTF-8", "LC_ALL": ""}, "he"),
        ({"LANG": "en_US.UTF-8", "LANGUAGE": "he"}, "he"),
        ({"LANG": "he_IL.UTF-8", "LANGUAGE": "fr:en:he"}, "en"),
        ({"LANG": "he_IL.UTF-8", "LANGUAGE": "fr:de"}, "he"),
        ({"LANG": "C.UTF-8", "LANGUAGE": "he"}, "en"),
        ({"LC_ALL": "C", "LANG": "he_IL.UTF-8", "LANGUAGE": "he"}, "en"),
        ({"LANG": "POSIX", "LANGUAGE": "he"}, "en"),
        ({"LANGUAGE": "he"}, "he"),
    ],
)
def test_the_first_language_that_the_system_asks_for_and_that_is_spoken_here(
    monkeypatch, asked, spoken
):
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)
    for name, value in asked.items():
        monkeypatch.setenv(name, value)
    assert language.of_the_system() == spoken
    assert language.spoken(first_look.FirstLook()).language == spoken
    for chosen in LANGUAGES:
        assert language.spoken(first_look.FirstLook(language=chosen)).language == chosen


@pytest.mark.parametrize(
    ("chosen", "says"), [("", "הפסקה. חזרה "), ("en", "Paused. Back "), ("he", "הפסקה. חזרה ")]
)
def test_a_computer_in_hebrew_opens_it_in_hebrew_unless_another_was_chosen(
    tmp_path, chosen, says
):
    path = tmp_path / "journal.db"
    first_look.change(path, language=chosen)
    process = Process(LC_ALL="", LC_MESSAGES="", LANGUAGE="", LANG="he_IL.UTF-8")
    try:
        process.start(path)
        process.open()
        process.say("pause 30")
        assert process.hear("called")["standing"].startswith(says)
    finally:
        process.kill()


# At once


def choose(person: Person, id: str) -> None:
    person.press(CHIP[id], Role.RadioButton)


def test_nothing_that_runs_or_is_half_typed_is_lost(person):
    person.open()
    person.press("Put it into words")
    person.window.translate.chooseSurface("anger")
    person.window.translate.goOn()
    person.window.translate.setSituation("the door clo")
    person.window.root.open("now")
    person.press("Pause")
    person.wait_to_hear("Paused. Back at 18:40.")
    person.window.leaving.setSentence("Back soon, at 18:40")
    person.back()
    person.go_to("You")
    choose(person, "he")
    person.wait_to_hear("שפה")
    assert person.window.pause.running and person.window.pause.returnTime == "18:40"
    assert person.window.leaving.sentence == "Back soon, at 18:40"
    assert person.window.translate.situation == "the door clo"
    person.go_to("עכשיו")
    for passed, left in ((0, "עוד 30 דקות"), (28, "עוד שתי דקות"), (1, "עוד דקה")):
        person.clock.forward(minutes=passed)
        person.window.pause._tick()
        (button,) = (
            heard
            for heard in person.hears()
            if heard.role == Role.Button and heard.name.startswith("הפסקה. חזרה")
        )
        assert bare(person.window.pause.left) == bare(button.description) == left


def test_the_keyboard_and_the_sight_stay_where_they_were(person):
    person.open()
    person.go_to("You")
    person.window.root.setHeight(568)
    for pressed, then in (
        ("עברית", "עברית"),
        ("English", "English"),
        ("עברית", "עברית"),
        ("כמו במערכת", "As the system"),
    ):
        person.press(pressed, Role.RadioButton)
        focus = person.focus()
        assert (focus.name, focus.role, focus.checked) == (then, Role.RadioButton, True)
        item = person.window.root.activeFocusItem()
        around = item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
        assert around.top() > 0 and around.bottom() < 568


def test_the_title_the_name_in_the_tray_and_the_notification_are_in_it_too(
    person, clock, qtbot, bus
):
    desktop = Desktop(bus)
    first_look.change(person.path, guise="notes")
    person.open()
    assert person.window.root.title() == "Notes"
    person.window.you.chooseLanguage("he")
    assert person.window.root.title() == "פתקים"
    person.window.pause.callFor("20")
    person.window.root.close()
    qtbot.waitUntil(lambda: not person.window.root.isVisible())
    clock.forward(minutes=20)
    person.window.pause._tick()
    qtbot.waitUntil(lambda: list(desktop.shown.values()) == ["הגיע הזמן."])
    assert person.window.desk.words["reminders"]["app"] in str(desktop.asked[-1].body)
    assert "Reminder" not in str(desktop.asked[-1].body)


def test_what_is_copied_and_kept_has_none_of_the_marks_that_only_the_eye_needs(person):
    person.open()
    person.window.you.chooseLanguage("he")
    person.window.pause.begin()
    person.window.leaving.copySentence()
    text = person.window.leaving.sentence
    assert "18:40" in text
    assert not set("\u200f\u2066\u2067\u2068\u2069") & set(text)
    assert person.window.pause.standing != text
    assert clipboard._text == text


# Kept


def test_it_is_kept_in_the_journal_and_for_the_first_frame(person):
    person.open()
    person.go_to("You")
    choose(person, "he")
    assert person.window.desk.store.settings.all()["language"] == "he"
    assert first_look.read(person.path).language == "he"
    person.close()
    person.window = Window(person.path, person.clock)
    assert person.window.desk.words.language == "he"
    person.close()
    person.open()
    person.go_to("הגדרות")
    assert person.find("עברית", Role.RadioButton).checked


@pytest.mark.parametrize(("kept", "spoken"), [("he", "he"), ("en", "en"), ("", "en")])
def test_where_the_two_differ_the_journal_is_right(person, kept, spoken):
    """As on another computer, or where the small file beside the journal is lost."""
    person.open()
    person.window.desk.store.settings.choose("language", kept)
    person.close()
    first_look.change(person.path, language="he" if kept != "he" else "en")
    person.open()
    assert first_look.read(person.path).language == kept
    person.qtbot.waitUntil(lambda: person.window.desk.words.language == spoken)


def test_a_locked_journal_asks_in_the_language_that_was_chosen(person, qtbot):
    sealed_journal(person.path)
    first_look.change(person.path, language="he")
    person.window = Window(person.path, person.clock)
    assert person.window.locked
    person.window.load()
    qtbot.waitUntil(lambda: person.find("לפתוח", Role.Button) is not None)
