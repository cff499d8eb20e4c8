"""What was looked for is shown, marked, and stays what the person wrote."""

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtQml import QQmlComponent, QQmlEngine

from data.search import matches
from regulate.typed import right_to_left
from ui import excerpt

LONG = "We had talked about it for weeks and weeks, and then nobody remembered the harbour."


def shown(text: str, query: str, **room) -> str:
    """The excerpt with each match in brackets."""
    part, spans = excerpt.around(text, matches(text, query), **room)
    for start, end in reversed(spans):
        part = f"{part[:start]}[{part[start:end]}]{part[end:]}"
    return part


def test_a_match_near_the_beginning_leaves_the_text_as_it_is():
    assert shown("The harbour was quiet.", "harbour") == "The [harbour] was quiet."


def test_a_match_further_on_is_brought_into_sight_from_a_word_on():
    assert shown(LONG, "harbour", lead=10, in_sight=20) == "…the [harbour]."
    there = "…and then [nobody] remembered the harbour."
    assert shown(LONG, "nobody", lead=10, in_sight=20) == there


def test_a_word_longer_than_the_room_is_cut_rather_than_the_match():
    text = "a" * 400 + "harbour"
    part = shown(text, "harbour", lead=10, in_sight=20)
    assert part == "…aaaaaaaaaaaaa[harbour]"


def test_a_long_text_is_shown_in_part_and_says_so():
    part, spans = excerpt.around("word " * 400, [])
    assert len(part) == excerpt.AROUND + 1 and part.endswith("…") and spans == []


def test_lines_become_one():
    assert shown("The\n\nharbour\twas quiet.", "harbour was") == "The [harbour] [was] quiet."


def test_points_belong_to_the_letter_that_is_marked():
    assert shown("הַשָּׁלוֹם כאן", "שלום") == "הַ[שָּׁלוֹם] כאן"


def test_a_match_behind_a_cut_between_a_letter_and_its_points_begins_with_a_letter():
    part, _ = excerpt.around("שָ" * 200 + "ים", [(400, 402)], lead=9, in_sight=10)
    assert part.startswith("…ש")


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("שלום", True),
        ("hello שלום", False),
        ("21:00 — שלום hello", True),
        ("مرحبا", True),
        ("", False),
        ("12 !", False),
    ],
)
def test_a_text_is_read_from_where_its_first_strong_letter_says(text, right):
    assert right_to_left(text) is right


def test_a_cut_does_not_turn_a_text_around():
    text = "נגמרה ארוחת הערב והמטבח נשאר מלא בכל מה ש Anna had left there"
    part, spans = excerpt.around(text, matches(text, "left"), lead=6, in_sight=20)
    assert right_to_left(part)
    ((start, end),) = spans
    assert part[start:end] == "left"


def test_a_match_is_bold_and_underlined():
    assert excerpt.marked("at home", [(0, 2)]) == "<b><u>at</u></b> home"
    assert excerpt.marked("at home", []) == "at home"


@pytest.mark.parametrize(
    "typed",
    [
        "<b>loud</b> & <i>",
        "&lt;b&gt;",
        "a < b > c",
        "<script>alert(1)</script>",
        "<img src='x'>",
        '100 %1 {0} {text} \\ & "quotes"',
    ],
)
def test_what_looks_like_a_mark_stays_text(wide_as, typed):
    assert wide_as(excerpt.marked(typed, []), "StyledText") == wide_as(typed, "PlainText")
    for at in range(len(typed) - 1):
        marked = excerpt.marked(typed, [(at, at + 1)])
        assert wide_as(marked, "StyledText") >= wide_as(typed, "PlainText")


def test_what_is_a_mark_is_seen(wide_as):
    assert wide_as("<b>loud</b>", "StyledText") < wide_as("<b>loud</b>", "PlainText")


@pytest.fixture
def wide_as(qapp):
    """How wide a text is when it is drawn in a format."""
    engine = QQmlEngine()
    component = QQmlComponent(engine)
    text = b"import QtQuick\nText { property string shape; textFormat: Text[shape] }"
    component.setData(text, QUrl())
    made = []

    def width(text: str, format: str) -> float:
        made.append(component.createWithInitialProperties({"text": text, "shape": format}))
        return made[-1].property("implicitWidth")

    yield width
    for item in made:
        item.deleteLater()
    del engine
