"""Ask instead: what is asked for is turned, nothing of it is kept, danger opens help."""

import pytest
from PySide6.QtGui import QGuiApplication

from ui.curiosity import CuriosityViewModel


@pytest.fixture
def curiosity(desk):
    view = CuriosityViewModel(desk)
    view.start("")
    return view


def test_a_charge_becomes_a_question_when_typing_rests(curiosity, qtbot):
    assert curiosity.curious == []
    curiosity.setQuestion("Why would you react like that?")
    qtbot.waitUntil(lambda: curiosity.curious != [])
    assert curiosity.curious[0] == "Help me understand what was going on for you then."


def test_the_questions_are_in_the_language_of_the_charge(curiosity):
    curiosity.start("למה אתה מגיב ככה?")
    assert all(any("א" <= letter <= "ת" for letter in one) for one in curiosity.curious)
    curiosity.start("What is your problem?")
    assert all(one.isascii() or "’" in one or "…" in one for one in curiosity.curious)


def test_there_are_ways_to_open_and_one_tap_copies(curiosity):
    assert len(curiosity.openers) >= 6
    curiosity.copy(curiosity.openers[0])
    assert QGuiApplication.clipboard().text() == curiosity.openers[0] == curiosity.copied


def test_nothing_of_it_is_kept(curiosity, desk):
    curiosity.start("What is your problem?")
    assert desk.store.drafts.get("ask") == {} and not desk.path.read_bytes().count(b"your problem")


def test_danger_opens_help_once(curiosity, qtbot):
    with qtbot.waitSignal(curiosity.alarmed) as told:
        curiosity.start("Why did he hit me?")
    assert told.args == ["SAFE_VICTIM"] and curiosity.curious == []
    with qtbot.assertNotEmitted(curiosity.alarmed):
        curiosity.turn()
