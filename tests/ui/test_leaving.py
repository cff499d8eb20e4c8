"""The sentence to leave with: ours until it is edited, then the person's."""

import pytest

from regulate.flooding import CheckIn, TakeIn
from tests.clock import HandClock
from tests.evening import Evening


@pytest.fixture
def clock():
    return HandClock()


@pytest.fixture
def evening(qapp, tmp_path, clock, monkeypatch):
    begun = Evening(tmp_path / "journal.db", clock, monkeypatch)
    yield begun
    begun.close()


def test_the_sentence_fits_the_check_in_before_it(evening):
    evening.pause.begin_after("", "flooded_quietly")
    assert evening.leaving.sentence == "I've gone blank. I'll be back at 18:40."
    evening.pause.letGo()
    assert evening.leaving.sentence == ""
    evening.pause.undoLettingGo()
    assert evening.leaving.sentence == "I've gone blank. I'll be back at 18:40."


def test_the_sentence_still_fits_the_check_in_when_opened_again(evening, clock):
    blank = CheckIn(8, TakeIn.NO, ("none",), ("blank", "shut"))
    check_in = evening.desk.store.check_ins.add(blank, clock.now(), "UTC")
    evening.pause.begin_after(check_in, "flooded_quietly")
    before = evening.leaving.sentence
    evening.close()
    evening.open()
    assert evening.leaving.sentence == before == "I've gone blank. I'll be back at 18:40."


def test_a_check_in_after_letting_go_counts_for_the_next_pause_alone(evening):
    evening.pause.begin()
    evening.pause.letGo()
    evening.pause.begin_after("", "flooded_quietly")
    assert evening.leaving.sentence.startswith("I've gone blank.")
    evening.pause.letGo()
    evening.pause.begin()
    assert evening.leaving.sentence.startswith("I'm flooded.")


def test_own_words_are_back_when_a_pause_is_taken_up_again(evening):
    evening.pause.begin()
    evening.leaving.setSentence("Out on the balcony, back at 18:40")
    with evening.refusing_disk():
        evening.pause.letGo()
        evening.pause.undoLettingGo()
    assert evening.leaving.sentence == "Out on the balcony, back at 18:40"
    evening.pause.letGo()
    evening.pause.begin()
    assert evening.leaving.sentence.startswith("I'm flooded.")
