"""The week, looked back on: offered once, one question, no word about a week that was skipped."""

import pytest

from regulate.content import Words
from regulate.later import LookBack
from regulate.translation import Translation
from tests.evening import refusing
from ui.look_back import LookBackViewModel


@pytest.fixture
def look_back(desk):
    return LookBackViewModel(desk)


@pytest.fixture
def changes(look_back):
    """How often something changed."""
    sent = []
    look_back.changed.connect(lambda: sent.append(1))
    return sent


def write(desk, *feelings: str) -> None:
    translation = Translation(
        "anger", "it was late", feelings or ("lonely",), "safety", "sit with me", "I felt alone."
    )
    desk.store.journal.add(translation, desk.now, desk.zone_name)


def weeks(desk, clock) -> None:
    """Something from before, and something of this week."""
    write(desk)
    clock.forward(days=9)
    write(desk)
    clock.forward(days=1)


def test_nothing_is_due_in_an_empty_journal_and_nothing_is_said(look_back, changes):
    look_back.refresh()
    assert not look_back.due and changes == []


def test_it_is_due_after_a_week_when_there_is_something_to_see(desk, look_back, clock, changes):
    write(desk)
    look_back.refresh()
    assert not look_back.due
    clock.forward(days=8)
    look_back.refresh()
    assert not look_back.due and changes == []
    write(desk)
    look_back.refresh()
    assert look_back.due and changes == [1]
    look_back.refresh()
    assert changes == [1]


@pytest.mark.parametrize(
    ("count", "sentence"),
    [
        (1, "This week you put one thing into words."),
        (3, "This week you put three things into words."),
        (10, "This week you put ten things into words."),
        (11, "This week you put 11 things into words."),
    ],
)
def test_the_week_is_one_plain_sentence(desk, look_back, count, sentence):
    for _ in range(count):
        write(desk)
    look_back.open()
    assert look_back.week == sentence


def test_only_this_week_counts(desk, look_back, clock):
    for _ in range(3):
        write(desk, "hurt")
    clock.forward(days=8)
    write(desk, "lonely")
    write(desk, "lonely")
    look_back.open()
    assert look_back.week == "This week you put two things into words."
    assert look_back.beneath == "Beneath them most often: lonely."


def test_what_stands_out_is_said_and_one_of_a_kind_is_not(desk, look_back):
    write(desk, "lonely", "hurt")
    look_back.open()
    assert look_back.beneath == ""
    write(desk, "own:like a guest")
    write(desk, "own:like a guest")
    look_back.open()
    assert look_back.beneath == "Beneath them most often: like a guest."


def test_one_tap_saves_the_answer_and_thanks(desk, look_back, clock, changes):
    weeks(desk, clock)
    look_back.refresh()
    look_back.open()
    changes.clear()
    assert [one["id"] for one in look_back.answers] == [
        "never",
        "once",
        "a_few_times",
        "most_days",
    ]
    assert look_back.answer("a_few_times")
    assert changes == [1]
    assert look_back.answered and not look_back.due and look_back.thanks
    (saved,) = desk.store.look_backs.all()
    assert saved.look_back == LookBack("a_few_times") and saved.at == clock.now()


def test_a_skipped_week_is_not_asked_about_again(desk, look_back, clock):
    weeks(desk, clock)
    look_back.refresh()
    look_back.open()
    assert look_back.skip()
    assert not look_back.due and not look_back.answered
    for _ in range(6):
        clock.forward(days=1)
        look_back.refresh()
        assert not look_back.due
    clock.forward(days=1)
    write(desk)
    look_back.refresh()
    assert look_back.due
    look_back.open()
    # Not a word of the week before.
    assert look_back.week == "This week you put one thing into words."


def test_a_disk_that_refuses_is_said_and_the_question_stays(desk, look_back, clock):
    weeks(desk, clock)
    look_back.refresh()
    look_back.open()
    with refusing(desk.store):
        assert not look_back.answer("once")
    assert "full" in look_back.notice
    assert look_back.due and not look_back.answered
    assert look_back.answer("once") and look_back.notice == ""


def test_in_hebrew_the_numbers_agree(desk, look_back, clock):
    desk.words = Words("he")
    write(desk)
    look_back.open()
    assert look_back.week == "השבוע מצאת מילים לדבר אחד."
    write(desk)
    look_back.open()
    assert look_back.week == "השבוע מצאת מילים לשני דברים."
