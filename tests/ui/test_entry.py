"""One entry: changed and taken back, said or not, and nothing lost on the way."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QGuiApplication

from regulate.translation import Frame, Translation
from tests.evening import refusing
from ui.entry import EntryViewModel

FIRST = Translation(
    "anger",
    "the door closed",
    ("lonely", "own:like a guest"),
    "safety",
    "sit with me",
    "When the door closed, I felt lonely.",
    Frame.FULL,
    "en",
    "You never listen!",
)


@pytest.fixture
def uid(desk):
    return desk.store.journal.add(FIRST, desk.now, desk.zone_name)


@pytest.fixture
def entry(desk, uid):
    entry = EntryViewModel(desk)
    assert entry.open(uid)
    return entry


@pytest.fixture
def sent(entry):
    """The signals that were sent, in order."""
    names = []
    entry.changed.connect(lambda: names.append("changed"))
    entry.opened.connect(lambda: names.append("opened"))
    return names


def rewritten(desk, uid, clock, **texts) -> None:
    """A day later it says something else."""
    clock.forward(days=1)
    now = desk.store.journal.get(uid).translation
    assert desk.store.journal.change(uid, replace(now, **texts), desk.now)


# What it shows


def test_it_shows_what_came_out_and_what_was_beneath(entry):
    assert entry.cameOut == "You never listen!"
    assert entry.surface == "Anger / snapping"
    assert entry.feelings == "lonely, like a guest"
    assert entry.need == "safety"
    assert entry.words == FIRST.words
    assert entry.day == "today, 18:10"


def test_what_fits_nothing_is_left_out(desk, entry):
    none = replace(FIRST, surface="", feelings=(), need="", came_out="")
    assert entry.open(desk.store.journal.add(none, desk.now, desk.zone_name))
    assert (entry.cameOut, entry.surface, entry.feelings, entry.need) == ("", "", "", "")


def test_another_entry_is_opened_and_the_same_one_again_is_not(desk, entry, uid, sent):
    assert entry.open(uid)
    assert sent == ["changed"]
    other = desk.store.journal.add(FIRST, desk.now, desk.zone_name)
    sent.clear()
    assert entry.open(other)
    assert sent == ["changed", "opened"]


def test_what_is_not_there_is_not_opened_and_nothing_is_said(entry, uid, sent):
    assert not entry.open("no such uid")
    assert sent == [] and entry.uid == uid


def test_a_left_entry_is_empty(entry, sent):
    entry.leave()
    assert sent == ["changed"]
    assert (entry.uid, entry.day, entry.surface, entry.said, entry.earlier) == ("", "", "", "", [])


def test_the_same_text_is_no_change(entry, sent):
    entry.setWords(FIRST.words)
    entry.setSituation(FIRST.situation)
    entry.setRequest(FIRST.request)
    assert sent == [] and not entry.edited


# Whether it was said


def test_whether_it_was_said_is_kept_at_once(desk, entry, uid, sent):
    entry.sayWhether("yes")
    assert sent == ["changed"]
    assert (entry.said, desk.store.journal.get(uid).said) == ("yes", "yes")
    entry.sayWhether("no")
    assert desk.store.journal.get(uid).said == "no"
    entry.sayWhether("no")
    assert (entry.said, desk.store.journal.get(uid).said) == ("", "")


def test_how_it_landed_can_be_changed_and_opened_again(desk, entry, uid):
    entry.sayWhether("yes")
    for answer in ("heard", "not_yet", "partly"):
        entry.sayHow(answer)
        assert (entry.landed, desk.store.journal.get(uid).landed) == (answer, answer)
    entry.sayHow("partly")
    assert desk.store.journal.get(uid).landed == ""


def test_what_was_not_said_did_not_land(desk, entry, uid):
    entry.sayWhether("yes")
    entry.sayHow("heard")
    entry.sayWhether("no")
    assert (entry.landed, desk.store.journal.get(uid).landed) == ("", "")


def test_no_answer_is_a_grade(entry):
    assert [one["label"] for one in entry.saidAnswers] == ["Yes", "No"]
    assert [one["label"] for one in entry.landedAnswers] == ["It was heard", "Partly", "Not yet"]


def test_saying_it_keeps_what_is_being_typed(desk, entry):
    entry.setWords("I got scared.")
    entry.sayWhether("yes")
    assert entry.words == "I got scared." and entry.edited


def test_a_disk_that_refuses_is_said_and_the_answer_is_not_shown(desk, entry, uid):
    with refusing(desk.store):
        entry.sayWhether("yes")
    assert "full" in entry.notice and entry.said == ""
    entry.sayWhether("yes")
    assert entry.notice == "" and desk.store.journal.get(uid).said == "yes"


# Earlier versions


def test_an_entry_that_was_never_changed_has_no_earlier_versions(entry):
    assert entry.earlier == []


def test_earlier_versions_are_there_with_their_days_the_newest_first(desk, entry, uid, clock):
    rewritten(desk, uid, clock, words="Second.")
    rewritten(desk, uid, clock, words="Third.", request="walk with me")
    entry.open(uid)
    assert entry.earlier == [
        {
            "day": "yesterday, 18:10",
            "words": "Second.",
            "situation": "",
            "request": "sit with me",
        },
        {
            "day": "Monday, 18:10",
            "words": FIRST.words,
            "situation": "",
            "request": "sit with me",
        },
    ]


def test_a_version_taken_back_is_a_change_until_it_is_saved(desk, entry, uid, clock, sent):
    rewritten(desk, uid, clock, words="Second.", request="walk with me")
    entry.open(uid)
    sent.clear()
    entry.takeBack(0)
    assert sent == ["changed"]
    assert (entry.words, entry.request) == (FIRST.words, "sit with me") and entry.edited
    assert desk.store.journal.get(uid).translation.words == "Second."
    entry.putBack()
    assert entry.words == "Second." and not entry.edited
    entry.takeBack(0)
    assert entry.save()
    assert desk.store.journal.get(uid).translation.words == FIRST.words
    assert [one["words"] for one in entry.earlier] == ["Second.", FIRST.words]


def test_a_version_taken_back_waits_after_closing(desk, entry, uid, clock):
    rewritten(desk, uid, clock, words="Second.")
    entry.open(uid)
    entry.takeBack(0)
    again = EntryViewModel(desk)
    assert again.open(uid)
    assert again.words == FIRST.words and again.edited


@pytest.mark.parametrize("number", [-1, 1, 99])
def test_a_version_that_is_not_there_changes_nothing(desk, entry, uid, clock, sent, number):
    rewritten(desk, uid, clock, words="Second.")
    entry.open(uid)
    sent.clear()
    entry.takeBack(number)
    assert sent == [] and entry.words == "Second."


# Saving and copying


def test_saving_keeps_what_is_not_on_the_page(desk, entry, uid):
    entry.setWords("I got scared.")
    assert entry.save()
    saved = desk.store.journal.get(uid).translation
    assert saved == replace(FIRST, words="I got scared.")
    assert desk.store.drafts.get(f"entry {uid}") == {}


def test_a_disk_that_refuses_keeps_the_change_on_the_page(desk, entry, uid):
    entry.setWords("I got scared.")
    with refusing(desk.store):
        assert not entry.save()
    assert "full" in entry.notice and entry.words == "I got scared."
    assert desk.store.journal.get(uid).translation == FIRST


def test_an_empty_sentence_is_not_saved_and_says_so(desk, entry, uid):
    entry.setWords("  ")
    assert not entry.save()
    assert entry.notice == "There is no sentence yet."
    assert desk.store.journal.get(uid).translation == FIRST


def test_the_words_and_nothing_else_are_copied_and_said_to_be(entry, sent):
    entry.copyWords()
    assert QGuiApplication.clipboard().text() == FIRST.words
    assert entry.copied and sent == ["changed"]
    entry.setWords("Other words.")
    assert not entry.copied
