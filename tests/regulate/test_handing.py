"""When a sentence may go to the other person, and which way it runs."""

import pytest

from regulate.handing import Gate, gate

SENTENCE = "When the door closed, I felt afraid of being pushed away."
THREAT = "If you leave I will kill you."


def test_a_sentence_may_go_when_it_is_time_for_words():
    assert gate(SENTENCE, body_first=False) is Gate.OPEN


def test_while_a_pause_cools_it_is_body_first():
    assert gate(SENTENCE, body_first=True) is Gate.BODY_FIRST


@pytest.mark.parametrize("text", ["", " ", "\n\t"])
@pytest.mark.parametrize("body_first", [True, False])
def test_nothing_is_nothing_to_hand_over(text, body_first):
    assert gate(text, body_first) is Gate.EMPTY


@pytest.mark.parametrize("body_first", [True, False])
def test_safety_comes_first_and_once_for_the_same_words(body_first):
    after = Gate.BODY_FIRST if body_first else Gate.OPEN
    assert gate(THREAT, body_first) is Gate.SAFETY
    assert gate(THREAT, body_first, heard=THREAT) is after
    assert gate(f"{THREAT} I mean it.", body_first, heard=THREAT) is Gate.SAFETY
