"""Own words: kept by being used, offered again, last used first."""

import pytest

from data.own_words import OwnWord
from regulate.later import Jotting
from regulate.refusal import Refusal
from regulate.translation import Translation
from tests.data.records import EVENING, OWN_WORDS, later


def entry(surface="anger", feelings=("hurt",), need="heard"):
    return Translation(surface, "s", feelings, need, "r", "w")


def test_an_own_word_is_kept_with_the_entry_that_uses_it(store, reopened):
    store.journal.add(entry("own:a", ("own:b", "sad"), "own:c"), EVENING, "UTC")
    words = reopened().own_words
    assert {kind: words.all(kind) for kind in ("moves", "feelings", "needs")} == {
        "moves": ["own:a"],
        "feelings": ["own:b"],
        "needs": ["own:c"],
    }


def test_the_last_used_comes_first(store):
    for minute, word in enumerate(("own:a", "own:b", "own:a", "own:c")):
        store.journal.add(entry(feelings=(word,)), later(minute), "UTC")
    assert store.own_words.all("feelings") == ["own:c", "own:a", "own:b"]


def test_a_change_and_a_jotting_keep_own_words_too(store):
    uid = store.journal.add(entry(), EVENING, "UTC")
    store.journal.change(uid, entry(need="own:room"), later(1))
    store.jottings.add(Jotting("own:doors"), later(2), "UTC")
    assert store.own_words.all("needs") == ["own:room"]
    assert store.own_words.all("moves") == ["own:doors"]


def test_a_forgotten_word_is_offered_no_more_and_the_entry_keeps_it(full):
    word = OWN_WORDS[0]
    entries = full.journal.all()
    assert full.own_words.forget(word.kind, word.id)
    assert full.own_words.all(word.kind) == []
    assert full.journal.all() == entries
    assert not full.own_words.forget(word.kind, word.id)


def test_words_of_ours_are_no_own_words(store):
    store.journal.add(entry(), EVENING, "UTC")
    assert store.own_words.listed() == []


@pytest.mark.parametrize(
    ("kind", "id"), [("signs", "own:x"), ("moves", "anger"), ("moves", "own:"), ("needs", 7)]
)
def test_what_is_no_own_word_is_refused(kind, id):
    with pytest.raises(Refusal):
        OwnWord(kind, id, EVENING)
