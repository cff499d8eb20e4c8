"""The journal: found by any part of its words, changed, deleted, put back, really gone."""

import json
from dataclasses import replace

import pytest
from hypothesis import given

from data.journal import Entry, Revision
from data.search import Search
from regulate.translation import Landed, Said, Translation
from tests.data import strategies
from tests.data.records import ENTRIES, EVENING, later


def entry(situation, words="w", request="r"):
    return Translation("anger", situation, ("hurt",), "heard", request, words)


def add(store, *situations, at=EVENING):
    return [store.journal.add(entry(situation), at, "UTC") for situation in situations]


def found(store, query):
    """The situations that a search shows, newest first."""
    return [each.translation.situation for each in store.journal.page(Search(query), 100)]


# Kept


@strategies.through_the_disk
@given(strategies.translations(), strategies.times, strategies.zones)
def test_an_entry_comes_back_as_it_was_written(store, translation, at, zone):
    uid = store.journal.add(translation, at, zone)
    assert store.journal.get(uid) == Entry(uid, at, zone, translation)


def test_an_entry_is_there_after_a_restart(full, reopened):
    assert reopened().journal.all() == ENTRIES


# Listed


def test_the_newest_come_first_and_of_one_moment_the_one_written_last(store):
    add(store, "b", "c")
    add(store, "a", at=later(-1))
    add(store, "d", at=later(1))
    assert found(store, "") == ["d", "c", "b", "a"]


@pytest.mark.parametrize("size", [1, 2, 3, 7, 100])
@pytest.mark.parametrize("query", ["", "even"])
def test_page_after_page_shows_each_entry_once(store, size, query):
    for number in range(20):
        word = "even" if number % 2 == 0 else "odd"
        add(store, f"{word} {number}", at=later(number // 6))
    everything = [each.uid for each in store.journal.page(Search(query), 100)]
    assert len(everything) == (10 if query else 20)
    shown, after = [], ""
    while page := store.journal.page(Search(query), size, after):
        assert len(page) <= size
        shown += [each.uid for each in page]
        after = shown[-1]
    assert shown == everything


def test_an_entry_written_or_deleted_meanwhile_moves_no_page(store):
    for number in range(6):
        add(store, str(number), at=later(number))
    first = store.journal.page(Search(), 2)
    add(store, "new", at=later(9))
    store.journal.delete(first[1].uid, later(10))
    behind = store.journal.page(Search(), 2, first[1].uid)
    assert [each.translation.situation for each in behind] == ["3", "2"]


def test_behind_an_unknown_entry_there_is_nothing(full):
    assert full.journal.page(Search(), 10, "no such id") == []


def test_the_usual_pairs_come_newest_first_without_deleted_ones(full):
    expected = [
        ("defensiveness", ["own:לב סגור", "small"], "own:מקום משלי"),
        ("own:slamming doors", [], ""),
        ("anger", ["angry"], "fairness"),
        ("withdrawal", ["overwhelmed", "ashamed"], "calm"),
        ("criticism", ["lonely"], "closeness"),
    ]
    assert full.journal.pairs() == expected
    full.journal.delete(ENTRIES[2].uid, EVENING)
    assert full.journal.pairs() == expected[:2] + expected[3:]


# Changed


def test_a_changed_entry_keeps_its_place_and_is_found_by_its_new_words_only(full, reopened):
    old = ENTRIES[0]
    new = replace(old.translation, situation="the train was late", words="So late.")
    assert full.journal.change(old.uid, new, later(60))
    again = reopened()
    assert again.journal.get(old.uid) == replace(old, translation=new)
    assert found(again, "train") == ["the train was late"]
    assert found(again, "temp") == []
    assert [each.uid for each in again.journal.all()] == [each.uid for each in ENTRIES]


def test_what_stood_there_before_a_change_is_kept(store):
    (uid,) = add(store, "one")
    for number, situation in enumerate(("two", "שלוש"), start=1):
        store.journal.change(uid, entry(situation), later(number))
    store.journal.change(uid, entry("שלוש"), later(3))
    kept = list(store.db["translation_revisions"].rows)
    assert [json.loads(row["body"])["situation"] for row in kept] == ["one", "two"]
    assert [row["at"][11:16] for row in kept] == ["18:00", "18:01"]
    assert json.loads(kept[0]["body"]).keys() == Translation.__dataclass_fields__.keys()
    assert store.journal.revisions(uid) == [
        Revision(later(1), entry("two")),
        Revision(EVENING, entry("one")),
    ]
    assert store.journal.revisions("no such id") == []


def test_an_earlier_version_from_before_there_was_what_came_out_is_still_shown(store):
    (uid,) = add(store, "one")
    store.journal.change(uid, entry("two"), later(1))
    (row,) = store.db["translation_revisions"].rows
    body = json.loads(row["body"])
    del body["came_out"]
    store.db["translation_revisions"].update(row["id"], {"body": json.dumps(body)})
    assert store.journal.revisions(uid) == [Revision(EVENING, entry("one"))]


def test_what_is_not_there_is_not_changed(store):
    (uid,) = add(store, "one")
    store.journal.delete(uid, EVENING)
    assert not store.journal.change(uid, entry("two"), EVENING)
    assert not store.journal.change("no such id", entry("two"), EVENING)
    store.journal.put_back(uid)
    assert found(store, "") == ["one"]


# Deleted


def test_a_deleted_entry_is_gone_from_everywhere_and_can_be_put_back(store):
    one, two = add(store, "one", "two")
    assert store.journal.delete(one, later(1))
    assert store.journal.get(one) is None
    assert found(store, "") == ["two"] == [e.translation.situation for e in store.journal.all()]
    assert found(store, "one") == []
    assert store.journal.put_back(one)
    assert found(store, "one") == ["one"]
    assert [each.uid for each in store.journal.all()] == [one, two]


def test_deleting_and_putting_back_say_whether_there_was_something_to_do(store):
    (uid,) = add(store, "one")
    assert not store.journal.put_back(uid)
    assert store.journal.delete(uid, EVENING)
    assert not store.journal.delete(uid, EVENING)
    assert store.journal.put_back(uid)
    assert not store.journal.delete("no such id", EVENING)
    assert not store.journal.put_back("no such id")


def test_what_is_purged_cannot_be_put_back_and_nothing_else_goes(store):
    one, two, three = add(store, "one", "two", "three")
    store.journal.delete(one, EVENING)
    store.journal.delete(three, EVENING)
    assert store.journal.purge_deleted() == 2
    assert store.journal.purge_deleted() == 0
    assert not store.journal.put_back(one)
    assert found(store, "") == ["two"] == found(store, "two")
    assert store.journal.get(two).uid == two


# Landed


def test_an_entry_tells_whether_it_was_said_and_how_it_landed(store, reopened):
    one, two = add(store, "one", "two")
    assert store.journal.get(one).said is Said.OPEN
    assert store.journal.say(one, Said.YES, Landed.PARTLY)
    assert store.journal.say(two, "no", "")
    again = reopened().journal
    assert (again.get(one).said, again.get(one).landed) == (Said.YES, Landed.PARTLY)
    assert (again.get(two).said, again.get(two).landed) == (Said.NO, Landed.OPEN)
    assert again.say(one, "", "")
    assert (again.get(one).said, again.get(one).landed) == (Said.OPEN, Landed.OPEN)
    assert again.revisions(one) == []


def test_what_is_not_there_was_not_said_and_no_grade_can_be_given(store):
    (uid,) = add(store, "one")
    store.journal.delete(uid, EVENING)
    assert not store.journal.say(uid, Said.YES, Landed.HEARD)
    assert not store.journal.say("no such id", Said.YES, Landed.HEARD)
    with pytest.raises(ValueError):
        store.journal.say(uid, Said.YES, "10/10")
