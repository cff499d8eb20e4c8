"""Every page as a screen reader has it: what is seen is told, once, in the order in which it is
seen, each by what it is; and what can be pressed can be pressed by ear."""

import re
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QObject

from tests.accessibility import report
from tests.accessibility.spoken import (
    CONTAINERS,
    CONTROLS,
    PRESSES,
    Role,
    Told,
    pressable,
    seen,
    tree,
)
from tests.screens import PAGES, SIZES, shown

QML = Path(__file__).resolve().parents[2] / "ui" / "qml"
AUDIT = "Names, roles and order (WCAG 1.3.1, 1.3.2, 2.4.3, 4.1.2)"
MARKS = re.compile(r"[\u2066-\u2069\u200e\u200f]|</?[bu]>|•+|[←-↓]")
SENTENCES = (
    *("hand_over", "hand_over_hebrew", "hand_over_saved"),
    *("held_up", "held_up_hebrew", "held_up_short", "talk_question"),
)
"""Where what is large is a sentence to be said, and heads nothing."""
SLACK = 2.0
"""Pixels by which neighbours may overlap."""


def plain(text: str) -> str:
    """A text without what is only drawn."""
    return " ".join(MARKS.sub("", text).split())


def parts(text: str) -> list[str]:
    """A drawn text in the pieces in which it is told. What has neither letters nor more than two
    figures is told as a state or a value: that one is chosen, the steps of a slider."""
    pieces = (plain(piece) for piece in re.split(r"  ·  |…|, (?=\w+\+|$)", MARKS.sub("", text)))
    return [piece for piece in pieces if re.search(r"[^\W\d]|\d\D*\d\D*\d", piece)]


def follows(one: Told, other: Told, rtl: bool, columns: bool) -> bool:
    """Whether the eye comes to `other` after `one`: it is below it, or on the same row towards the
    end, or inside it; or in the next column, where there are two."""
    first, then = one.place, other.place
    if first.contains(then.center()) or then.top() >= first.bottom() - SLACK:
        return True
    beside = min(first.bottom(), then.bottom()) > max(first.top(), then.top())
    after = then.right() <= first.left() + SLACK if rtl else then.left() >= first.right() - SLACK
    return after and (beside or columns)


def out_of_order(told: list[Told], rtl: bool, columns: bool) -> list[tuple[str, str]]:
    """Neighbours in the tree, in the same scrolling part, that the eye meets the other way
    round."""
    spots = [one for one in told if one.role not in {*CONTAINERS, Role.Notification}]
    regions = {one.regions for one in spots}
    return [
        (one.name, other.name)
        for region in regions
        for one, other in pairwise(spot for spot in spots if spot.regions == region)
        if not follows(one, other, rtl, columns)
    ]


def untold(window, told: list[Told]) -> list[str]:
    """What is drawn and in nothing that is told."""
    said = plain(" ".join(one.says for one in told))
    return [part for text in seen(window) for part in parts(text.text) if part not in said]


def twice(told: list[Told]) -> list[str]:
    """Texts that stand in the tree beside a control that says the same, so that they are heard
    twice. A heading names the group or the slider after it; a button tells by its description what
    it is for."""
    found = []
    for one, other in pairwise(told):
        if one.role is Role.StaticText and other.role in CONTROLS and plain(one.name):
            says = (other.name, "" if other.role is Role.Button else other.description)
            same = plain(one.name) in map(plain, says)
            if same and not other.labelled:
                found.append(one.name)
        texts = one.role is other.role and one.role in (Role.StaticText, Role.Heading)
        if texts and plain(one.name) == plain(other.name):
            found.append(one.name)
    return found


def problems(window, name: str, rtl: bool) -> dict[str, list]:
    """What is wrong on a page, by what was looked at."""
    told = tree(window)
    controls = [one for one in told if one.role in CONTROLS]
    large = {plain(text.text) for text in seen(window) if text.pixels >= 24}
    return {
        "has a name": [one for one in told if not one.says_what and one.role not in CONTAINERS],
        "says nothing odd": [
            one.says for one in told if re.search(r"undefined|%\d|\[object|NaN|\bnull\b", one.says)
        ],
        "offers what it does": [
            one for one in told if one.role in PRESSES and PRESSES[one.role] not in one.actions
        ],
        "is pressed by ear, too": [
            text
            for text, place in pressable(window)
            if not any(one.place == place for one in controls)
        ],
        "tells that it is off": [one for one in controls if one.disabled is one.enabled],
        "is reached with Tab": [
            one for one in controls if one.enabled and not one.tab and one.role is not Role.ListItem
        ],
        "is no picture without its numbers": [
            one for one in told if one.role is Role.Graphic and not (one.name and one.description)
        ],
        "stands in a named group": [
            choice.name
            for one in told
            if one.role is not Role.Grouping or not one.name
            for choice in one.inside
            if choice.role is Role.RadioButton
            and sum(other.role is Role.RadioButton for other in one.inside) > 1
        ],
        "follows sight": out_of_order(told, rtl, columns=window.width() >= 1000),
        "is told": untold(window, told),
        "is told once": twice(told),
        "is a heading": [
            one.name
            for one in told
            if one.role is Role.StaticText and plain(one.name) in large and name not in SENTENCES
        ],
        "has a title": [
            one for one in told if one.role is Role.Pane and one.depth == 1 and not one.name
        ],
    }


POINTED_AT = {
    "Field.qml": "pastes what was marked, as Ctrl+V does",
    "HeatBar.qml": "a slider in two rows; keys and screen readers move it as one",
    "HeldUpPage.qml": "a tap anywhere leaves, as Back and Escape do",
}
"""Where something is for a pointer, and what else does the same."""


def test_a_locked_window_says_when_to_be_back_and_that_it_is_time(qapp, qtbot):
    with shown(qapp, "lock", SIZES["390"], dark=False) as window:
        window.root.requestActivate()
        qtbot.waitUntil(window.root.isActive)
        voice = window.root.findChild(QObject, "announcement")
        assert voice.property("text") == ""
        window.locked_pause.begin()
        told = window.locked_pause.property("standing")
        assert "18:40" in told
        qtbot.waitUntil(lambda: voice.property("text") == told)
        window.desk.clock.forward(minutes=30)
        window.locked_pause.look()
        qtbot.waitUntil(lambda: voice.property("text") == "It's time.")


def test_nothing_is_for_a_pointer_alone():
    handlers = re.compile(r"\b(MouseArea|MultiPointTouchArea|\w+Handler) \{")
    found = {path.name for path in QML.rglob("*.qml") if handlers.search(path.read_text())}
    assert found == set(POINTED_AT)
    report.tell(AUDIT, "every page", "QML", "for a pointer alone", 0, "0")


def audit(app, names: list[str], language: str, size: str) -> None:
    rtl = language != "en"
    failed = []
    for name in names:
        with shown(app, name, SIZES[size], dark=False, language=language) as window:
            found = problems(window.root, name, rtl)
        for what, wrong in found.items():
            report.tell(
                AUDIT, name, f"{language} {size}", what, len(wrong), "none is wrong", not wrong
            )
            if wrong:
                failed.append((name, what, wrong))
    assert not failed, "\n".join(f"{name}: {what}: {wrong}" for name, what, wrong in failed)


@pytest.mark.timeout(400)
def test_english_pages_are_told_as_they_are_seen(qapp):
    audit(qapp, list(PAGES), "en", "390")


@pytest.mark.timeout(400)
def test_hebrew_pages_are_told_as_they_are_seen(qapp):
    audit(qapp, list(PAGES), "he", "390")


@pytest.mark.timeout(400)
def test_list_and_entry_side_by_side_are_told_as_they_are_seen(qapp):
    beside = [name for name in PAGES if "journal" in name or "entry" in name]
    assert beside
    audit(qapp, beside, "en", "1000")
