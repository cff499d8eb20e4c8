"""What somebody finds in Patterns, by keyboard, by ear and by pointer: sentences, numbers, and a
picture to take along."""

from collections import Counter
from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest

from regulate.flooding import CheckIn
from regulate.soothing import Soothing
from regulate.translation import Translation
from tests.journeys.person import Role
from ui import patterns

PAPER, LIGHT_ACCENT, DARK_PAPER = "#fffdf8", "#0f5c5c", "#1f2827"


@pytest.fixture
def weeks(person, clock):
    """Someone with some weeks behind them: most of it lately, a little of it half a year ago."""
    person.open()
    store, now = person.window.desk.store, clock.now()
    flooded = CheckIn(8, "barely", ("none",), ("heart", "hot_tense", "loud"))
    for day in (1, 3, 6, 12, 40, 200):
        store.check_ins.add(flooded, now - timedelta(days=day), "Europe/London")
        store.soothings.add(Soothing("long_exhale", 8, 6), now - timedelta(days=day), "UTC")
    for day in (2, 4, 8, 16, 30):
        words = Translation("anger", "it was late", ("lonely",), "matter", "stay", "I felt alone.")
        store.journal.add(words, now - timedelta(days=day), "Europe/London")
    person.go_to("Patterns")
    person.wait_to_hear("Your own records only.")
    return person


def pictures(person) -> list[str]:
    """What each picture says it shows."""
    return [heard.name for heard in person.hears() if heard.role is Role.Graphic]


def press_of(person, name: str, about: str) -> None:
    """Presses the button of this name that is about this pattern, with Tab alone."""
    for _ in range(60):
        focus = person.focus()
        if focus and focus.name == name and about in focus.description:
            person.key(person.SPACE)
            return
        person.key(Qt.Key.Key_Tab)
    raise AssertionError(f"Tab does not reach {name!r} about {about!r}")


def tap(person, name: str, role: Role) -> None:
    """Presses it with a pointer, where it is in sight."""

    def faces(face):
        yield face
        for n in range(face.childCount()):
            yield from faces(face.child(n))

    whole = QAccessible.queryAccessibleInterface(person.window.root)
    face = next(
        face
        for face in faces(whole)
        if face.role() == role and face.text(QAccessible.Text.Name) == name
    )
    spot = face.rect().center() - QPoint(person.window.root.x(), person.window.root.y())
    QTest.mouseClick(person.window.root, Qt.MouseButton.LeftButton, pos=spot)


def test_each_pattern_is_a_sentence_first_then_one_picture_then_from_how_many(weeks):
    names = weeks.names()
    at = names.index("How often")
    sentence = names[at + 1]
    assert sentence.startswith("5 check-ins, 5 of them flooded")
    assert names[at + 2] == f"Picture: {sentence}"
    assert names[at + 3] == "From 5 check-ins."
    assert [heard.role for heard in weeks.hears()][at : at + 3] == [
        *(Role.Heading, Role.StaticText, Role.Graphic)
    ]
    assert "The loop is the opponent, not a person." in names
    assert len(pictures(weeks)) == names.count("In numbers") == 5
    end = names.index("Your own records only. Weather, not grades.")
    assert names[end + 1 : end + 3] == ["A page to bring", "Small and steady"]


def test_the_numbers_are_read_line_by_line_and_closed_again(weeks):
    assert not any(name.startswith("Hours: ") for name in weeks.names())
    press_of(weeks, "In numbers", "At what hours")
    weeks.wait_to_hear("Hours: 18:00–21:00, Flooded: 5")
    assert sum(name.startswith("Hours: ") for name in weeks.names()) == 8
    assert weeks.focus().description == "At what hours: closes it again"
    weeks.key(weeks.SPACE)
    weeks.qtbot.waitUntil(lambda: not any(name.startswith("Hours: ") for name in weeks.names()))


def test_another_span_is_chosen_with_the_keyboard_and_kept_while_the_app_runs(weeks):
    weeks.choose("All")
    weeks.wait_to_hear("6 check-ins, 6 of them flooded")
    assert weeks.focus().name == "All" and weeks.focus().checked
    weeks.go_to("Now")
    weeks.go_to("Patterns")
    weeks.wait_to_hear("From 6 check-ins.")
    weeks.choose("4 weeks")
    weeks.wait_to_hear("A few more and a pattern may show.")
    assert pictures(weeks) == []
    weeks.close()
    weeks.open()
    weeks.go_to("Patterns")
    weeks.wait_to_hear("From 5 check-ins.")
    assert weeks.find("3 months").checked


def test_another_span_is_chosen_with_a_pointer(weeks):
    tap(weeks, "A year", Role.RadioButton)
    weeks.wait_to_hear("6 check-ins, 6 of them flooded")
    assert weeks.find("A year").checked and not weeks.find("3 months").checked


def test_a_pattern_is_copied_as_a_picture_in_light_colours_and_nothing_is_left(weeks, tmp_path):
    weeks.window.you.chooseAppearance("dark")
    QGuiApplication.clipboard().setText("before")
    before = sorted(tmp_path.iterdir())
    press_of(weeks, "Copy as picture", "The loop, as I see it")
    weeks.wait_to_hear("Copied")
    assert weeks.focus().name == "Copied"
    found = QGuiApplication.clipboard()
    image = found.image()
    assert image.width() == 1080 and image.height() > 540
    assert not found.mimeData().hasText() and image.textKeys() == []
    every = range(0, image.width(), 3), range(0, image.height(), 3)
    colours = Counter(image.pixelColor(x, y).name() for x in every[0] for y in every[1])
    assert colours.most_common(1)[0][0] == PAPER and LIGHT_ACCENT in colours
    assert DARK_PAPER not in colours
    assert sorted(tmp_path.iterdir()) == before
    # What is hidden in a hurry takes it along.
    weeks.window.hide_at_once()
    assert found.image().isNull()


def test_what_was_added_meanwhile_is_counted_when_one_comes_back(weeks, clock):
    weeks.window.root.open("soothing")
    weeks.window.desk.store.check_ins.add(CheckIn(2, "yes", ("none",)), clock.now(), "UTC")
    weeks.wait_to_hear("How hot is it now?")
    weeks.back()
    weeks.wait_to_hear("6 check-ins, 5 of them flooded")


def test_a_journal_locked_while_it_is_counted_raises_nothing(weeks, monkeypatch):
    turns = iter(range(10**6))
    monkeypatch.setattr(patterns, "monotonic", lambda: next(turns) * patterns.AT_ONCE_SECONDS * 0.6)
    weeks.window.patterns.look("all")
    assert weeks.window.patterns.counting
    weeks.close()


def test_nothing_yet_is_one_warm_sentence_and_no_picture(person):
    person.open()
    person.go_to("Patterns")
    person.wait_to_hear("After a few check-ins, what comes up often shows here")
    assert pictures(person) == [] and person.find("4 weeks") is None
