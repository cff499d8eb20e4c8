"""In the heat: one tap and one word are kept, and nothing of danger without a stop."""

import pytest

from tests.evening import refusing
from ui.jot import JotViewModel
from ui.later import LaterViewModel


@pytest.fixture
def jot(desk):
    return JotViewModel(desk)


@pytest.fixture
def later(desk):
    view = LaterViewModel(desk)
    view.refresh()
    return view


def test_one_tap_is_enough(jot, desk, qtbot):
    with qtbot.waitSignal(jot.kept):
        assert jot.keep(jot.surfaces[0]["id"])
    (kept,) = desk.store.jottings.waiting()
    assert (kept.jotting.surface, kept.jotting.came_out) == ("anger", "")


def test_one_word_is_enough(jot, desk):
    assert not jot.mayKeep
    jot.setWord("the phone")
    assert jot.mayKeep and jot.keep("")
    (kept,) = desk.store.jottings.waiting()
    assert (kept.jotting.surface, kept.jotting.came_out) == ("", "the phone")
    assert jot.word == ""


def test_nothing_at_all_is_not_kept(jot, desk):
    assert not jot.keep("")
    assert jot.notice and desk.store.jottings.waiting() == []


def test_a_full_disk_keeps_the_word_on_the_page(jot, desk):
    jot.setWord("the phone")
    with refusing(desk.store):
        assert not jot.keep("anger")
    assert "disk is full" in jot.notice and jot.word == "the phone"
    assert jot.keep("anger")


def test_a_word_of_danger_opens_help_first(jot, desk, qtbot):
    jot.setWord("he hit me")
    with qtbot.waitSignal(jot.alarmed) as told:
        assert not jot.keep("anger")
    assert told.args == ["SAFE_VICTIM"] and desk.store.jottings.waiting() == []
    assert jot.keep("anger")


# Later


def test_it_waits_without_asking_and_is_offered_a_day_later_only(jot, later, clock):
    jot.setWord("the phone")
    jot.keep("anger")
    later.refresh()
    assert later.count == 1 and not later.offered
    clock.forward(hours=24)
    assert later.offered
    clock.forward(days=4)
    assert not later.offered and later.count == 1


def test_not_now_is_heard_for_good(jot, later, clock):
    jot.keep("anger")
    clock.forward(hours=24)
    later.refresh()
    later.notNow()
    assert not later.offered and later.count == 1
    clock.forward(hours=5)
    later.refresh()
    assert not later.offered


def test_what_waits_says_when_and_what(jot, later):
    jot.setWord("the phone")
    jot.keep("anger")
    later.refresh()
    (row,) = later.waiting
    assert row["surface"] == "Anger / snapping" and row["cameOut"] == "the phone"
    assert row["day"].startswith("today")


def test_deleting_can_be_undone(jot, later):
    jot.keep("anger")
    later.refresh()
    later.delete(later.waiting[0]["uid"])
    assert later.count == 0 and later.mayUndo
    later.undo()
    assert later.count == 1 and not later.mayUndo


def test_a_full_disk_changes_nothing_that_waits(jot, later, desk):
    jot.keep("anger")
    later.refresh()
    with refusing(desk.store):
        later.delete(later.waiting[0]["uid"])
    assert later.count == 1 and "disk is full" in later.notice and not later.mayUndo
