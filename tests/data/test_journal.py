"""The journal: found by any part of its words, changed, deleted, put back, really gone."""

import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.journal import Entry, plain
from regulate.translation import Translation
from tests.data import strategies
from tests.data.records import ENTRIES, EVENING, later


def entry(situation, words="w", request="r"):
    return Translation("anger", situation, ("hurt",), "heard", request, words)


def add(store, *situations, at=EVENING):
    return [store.journal.add(entry(situation), at, "UTC") for situation in situations]


def found(store, query):
    """The situations that a search shows, newest first."""
    listed = store.journal.page(query, 100)
    ids = store.journal.find(query)
    by_id = store.journal.by_ids(ids)
    assert [by_id[id] for id in ids] == listed
    return [each.translation.situation for each in listed]


# Kept


@strategies.through_the_disk
@given(strategies.translations(), strategies.times, strategies.zones)
def test_an_entry_comes_back_as_it_was_written(store, translation, at, zone):
    uid = store.journal.add(translation, at, zone)
    assert store.journal.get(uid) == Entry(uid, at, zone, translation)


def test_an_entry_is_there_after_a_restart(full, reopened):
    assert reopened().journal.all() == ENTRIES


# Found


@pytest.mark.parametrize(
    "query", ["door", "oor", "DOOR", "slam", "ed the d", "  door  slammed ", "d"]
)
def test_an_entry_is_found_by_any_part_of_its_words(store, query):
    add(store, "you slammed the door", "you left")
    assert found(store, query) == ["you slammed the door"]


def test_an_entry_is_found_by_its_request_and_its_finished_sentence_too(store):
    store.journal.add(entry("one", request="hold my hand"), EVENING, "UTC")
    store.journal.add(entry("two", words="When you sang, I felt hurt."), later(1), "UTC")
    assert found(store, "hand") == ["one"]
    assert found(store, "sang") == ["two"]


def test_every_word_has_to_be_there_in_any_order(store):
    add(store, "the red house", "the red door", "a house")
    assert found(store, "house red") == ["the red house"]
    assert found(store, "red blue") == []


@pytest.mark.parametrize(
    ("query", "written"),
    [
        ("בית", "חזרתי לבית מאוחר"),
        ("בית", "וכשבבית היה שקט"),
        ("שלום", "אמרת שָׁלוֹם והלכת"),
        ("שָׁלוֹם", "אמרת שלום והלכת"),
        ("כשהלכת", "כשהלכת, הרגשתי"),
        ("לב", "הלב שלי"),
        ("cafe", "the Café"),
        ("café", "the cafe"),
        ("STRASSE", "die Straße"),
        ("istanbul", "İstanbul"),
        ("😀", "you 😀 left"),
    ],
)
def test_prefixes_vowel_points_accents_and_case_do_not_hide_an_entry(store, query, written):
    add(store, written, "something else")
    assert found(store, query) == [written]


@pytest.mark.parametrize(
    ("query", "written"),
    [("100%", "100% of it"), ("%", "50 %"), ("a_b", "a_b"), ("_", "_"), ("\\", "C:\\d"),
     ('"', '"q"'), ("'", "don't"), ("*", "a*"), ("-x", "-x"), ("NEAR(", "near(by)")],
)  # fmt: skip
def test_signs_that_mean_something_to_a_database_are_only_signs(store, query, written):
    add(store, written, "100 of it", "aXb")
    assert found(store, query) == [written]


def test_a_pasted_page_finds_by_its_beginning(store):
    add(store, "you left")
    assert found(store, "you left " * 2000) == ["you left"]
    assert found(store, "y" * 60_000) == []


def test_half_a_character_in_the_search_finds_what_the_rest_finds(store):
    add(store, "you left", "hello")
    assert found(store, "left \ud83d") == ["you left"]


letters = st.text("aAbBéßİשׁבָ%_\\\"' 😀\u0301", min_size=1, max_size=6)


@settings(strategies.through_the_disk, max_examples=150)
@given(st.lists(letters.filter(str.strip), max_size=3), letters)
def test_the_search_finds_what_holds_the_words_and_nothing_else(store, situations, query):
    add(store, *situations)
    everything = store.journal.page("", 1000)
    expected = [
        each.uid
        for each in everything
        if all(
            word in plain(f"{each.translation.situation}\n{each.translation.words}\nr")
            for word in plain(query).split()
        )
    ]
    assert [each.uid for each in store.journal.page(query, 1000)] == expected


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
    everything = [each.uid for each in store.journal.page(query, 100)]
    assert len(everything) == (10 if query else 20)
    shown, after = [], ""
    while page := store.journal.page(query, size, after):
        assert len(page) <= size
        shown += [each.uid for each in page]
        after = shown[-1]
    assert shown == everything


def test_an_entry_written_or_deleted_meanwhile_moves_no_page(store):
    for number in range(6):
        add(store, str(number), at=later(number))
    first = store.journal.page("", 2)
    add(store, "new", at=later(9))
    store.journal.delete(first[1].uid, later(10))
    behind = store.journal.page("", 2, first[1].uid)
    assert [each.translation.situation for each in behind] == ["3", "2"]


def test_behind_an_unknown_entry_there_is_nothing(full):
    assert full.journal.page("", 10, "no such id") == []


def test_the_usual_pairs_come_newest_first_without_deleted_ones(full):
    assert full.journal.pairs() == [
        ("anger", ["angry"]),
        ("withdrawal", ["overwhelmed", "ashamed"]),
        ("criticism", ["lonely"]),
    ]
    full.journal.delete(ENTRIES[2].uid, EVENING)
    assert full.journal.pairs()[0] == ("withdrawal", ["overwhelmed", "ashamed"])


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


@pytest.mark.parametrize("secret", ["Quixotic zephyrs vex", "סודות מתוקים בלילה"])
def test_of_purged_words_no_byte_is_left_in_any_file(full, path, secret):
    (uid,) = add(full, f"then {secret} happened")
    for number in range(40):
        full.journal.change(
            uid, entry(f"{number} {secret}", words=f"{secret} " * 50), later(number)
        )
    full.journal.change(uid, entry("now harmless"), later(99))

    def files_with_it():
        words = [part.encode() for part in (secret, plain(secret), *secret.split())]
        return {
            file.name
            for file in path.parent.iterdir()
            if file.is_file() and any(word in file.read_bytes() for word in words)
        }

    assert files_with_it()
    full.journal.delete(uid, later(100))
    full.journal.purge_deleted()
    assert files_with_it() == set()
    assert full.db["translation_revisions"].count == 0
    full.close()
    assert files_with_it() == set()
    assert ENTRIES[1].translation.situation.encode() in path.read_bytes()


@pytest.mark.parametrize(
    ("written", "looked_for"), [("you don’t care", "don't"), ("צה״ל", 'צה"ל'), ("“late”", '"late')]
)
def test_the_kind_of_quotes_does_not_hide_an_entry(store, written, looked_for):
    add(store, written)
    assert found(store, looked_for) == [written]
    assert found(store, written) == [written]
