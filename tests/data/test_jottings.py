"""Jottings: one word in the heat, there until it is finished or let go."""

import pytest
from hypothesis import given

from data.jottings import SavedJotting
from regulate.later import Jotting
from tests.data import strategies
from tests.data.records import DRAFT, ENTRIES, EVENING, JOTTINGS, later

BLAME = Jotting("blame", "always me")


@strategies.through_the_disk
@given(strategies.jottings, strategies.times, strategies.zones)
def test_a_jotting_comes_back_as_it_was_kept(store, jotting, at, zone):
    uid = store.jottings.add(jotting, at, zone)
    assert store.jottings.get(uid) == SavedJotting(uid, at, zone, jotting)


def test_what_waits_is_there_after_a_restart_newest_first(full, reopened):
    assert reopened().jottings.waiting() == JOTTINGS[::-1]


def test_what_is_not_to_be_offered_again_still_waits(store, reopened):
    uid = store.jottings.add(BLAME, EVENING, "UTC")
    assert store.jottings.dismiss(uid, later(9))
    assert reopened().jottings.waiting() == [SavedJotting(uid, EVENING, "UTC", BLAME, True)]
    assert not store.jottings.dismiss("no such id", later(9))


def test_a_deleted_jotting_can_be_put_back_as_it_was(full):
    uid = JOTTINGS[1].uid
    assert full.jottings.delete(uid, later(200))
    assert full.jottings.get(uid) is None
    assert not full.jottings.delete(uid, later(200))
    assert not full.jottings.dismiss(uid, later(200))
    assert [each.uid for each in full.jottings.waiting()] == [JOTTINGS[2].uid, JOTTINGS[0].uid]
    assert full.jottings.put_back(uid)
    assert not full.jottings.put_back(uid)
    assert full.jottings.waiting() == JOTTINGS[::-1]


def test_what_is_purged_cannot_be_put_back_and_nothing_else_goes(full):
    full.jottings.delete(JOTTINGS[0].uid, later(200))
    assert full.jottings.purge_deleted() == 1
    assert full.jottings.purge_deleted() == 0
    assert not full.jottings.put_back(JOTTINGS[0].uid)
    assert full.jottings.waiting() == JOTTINGS[:0:-1]


@pytest.mark.parametrize("draft", ["", "translate"])
def test_an_entry_takes_the_place_of_the_jotting_it_was_made_from(store, draft):
    one = store.jottings.add(BLAME, EVENING, "UTC")
    other = store.jottings.add(BLAME, later(1), "UTC")
    store.drafts.keep(f"translate {one}", DRAFT, later(2))
    store.drafts.keep(f"translate {other}", DRAFT, later(2))
    place = f"{draft} {one}".strip() if draft else ""
    store.journal.add(ENTRIES[0].translation, later(3), "UTC", place, one)
    assert [each.uid for each in store.jottings.waiting()] == [other]
    assert store.drafts.get(f"translate {one}") == {}
    assert store.drafts.get(f"translate {other}") == DRAFT
    assert not store.jottings.put_back(one)


def test_an_entry_from_nothing_takes_no_jotting_along(full):
    full.journal.add(ENTRIES[0].translation, later(3), "UTC")
    assert full.jottings.waiting() == JOTTINGS[::-1]
