"""Look-backs: the week's one question, answered or skipped."""

from data.look_backs import SavedLookBack
from regulate.later import LookBack
from tests.data.records import EVENING, LOOK_BACKS, later


def test_before_the_first_there_is_none(store):
    assert store.look_backs.latest() is None
    assert store.look_backs.all() == []


def test_the_latest_counts_whether_it_was_answered_or_skipped(store, reopened):
    store.look_backs.add(LookBack("never"), EVENING, "UTC")
    assert store.look_backs.latest() == EVENING
    store.look_backs.add(LookBack(), later(1), "UTC")
    assert reopened().look_backs.latest() == later(1)
    # Written last, by a clock that was set back.
    store.look_backs.add(LookBack("once"), later(-1), "UTC")
    assert store.look_backs.latest() == later(1)


def test_every_answer_is_there_after_a_restart(full, reopened):
    assert reopened().look_backs.all() == LOOK_BACKS
    uid = full.look_backs.add(LookBack("most_days"), later(9000), "Asia/Jerusalem")
    expected = SavedLookBack(uid, later(9000), "Asia/Jerusalem", LookBack("most_days"))
    assert reopened().look_backs.all()[-1] == expected
