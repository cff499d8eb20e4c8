"""Drafts: nothing that was typed is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.data import strategies
from tests.data.records import DRAFT, ENTRIES, EVENING, later


def test_a_draft_is_there_after_a_restart(store, reopened):
    store.drafts.keep("translate", DRAFT, EVENING)
    assert reopened().drafts.get("translate") == DRAFT


@strategies.through_the_disk
@given(st.dictionaries(st.text(max_size=9), st.text(max_size=60) | st.lists(st.text(max_size=9))))
def test_any_draft_comes_back_as_it_was_typed(store, body):
    store.drafts.keep("translate", body, EVENING)
    assert store.drafts.get("translate") == body


def test_a_half_typed_character_does_not_lose_the_rest(store):
    """A field that is full can cut an emoji in two."""
    store.drafts.keep("translate", {"situation": "you left \ud83d"}, EVENING)
    assert store.drafts.get("translate") == {"situation": "you left ?"}


def test_the_latest_draft_of_a_place_is_the_one(store):
    store.drafts.keep("translate", {"situation": "you le"}, EVENING)
    store.drafts.keep("translate", {"situation": "you left"}, later(1))
    assert store.drafts.get("translate") == {"situation": "you left"}
    assert [row["at"] for row in store.db["drafts"].rows] == ["2026-05-04T18:01:00.000000+00:00"]


def test_each_place_has_its_own_draft(store):
    store.drafts.keep("translate", DRAFT, EVENING)
    store.drafts.keep("repair", {"own": "I was loud"}, EVENING)
    store.drafts.clear("translate")
    assert store.drafts.get("translate") == {}
    assert store.drafts.get("repair") == {"own": "I was loud"}
    store.drafts.clear("translate")


def test_where_nothing_was_typed_there_is_nothing(store):
    assert store.drafts.get("translate") == {}


@pytest.mark.parametrize("body", [[1, 2], "text", 5, None])
def test_what_is_no_draft_is_as_if_nothing_was_typed(store, body):
    store.drafts.keep("talk", body, EVENING)
    assert store.drafts.get("talk") == {}


@pytest.mark.parametrize("change", [False, True])
def test_saving_an_entry_clears_the_draft_it_came_from_and_no_other(store, change):
    if change:
        uid = store.journal.add(ENTRIES[0].translation, EVENING, "UTC")
    store.drafts.keep("here", DRAFT, EVENING)
    store.drafts.keep("there", DRAFT, EVENING)
    if change:
        store.journal.change(uid, ENTRIES[0].translation, EVENING, draft="here")
    else:
        store.journal.add(ENTRIES[0].translation, EVENING, "UTC", draft="here")
    assert store.drafts.get("here") == {}
    assert store.drafts.get("there") == DRAFT


def test_a_draft_stays_when_its_entry_is_not_there_any_more(store):
    store.drafts.keep("translate", DRAFT, EVENING)
    assert not store.journal.change("gone", ENTRIES[0].translation, EVENING, "translate")
    assert store.drafts.get("translate") == DRAFT
