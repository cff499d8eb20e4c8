"""Every page for one person alone: nothing is there that is done with the other person, not as a
word, a label or an empty place."""

import pytest
from PySide6.QtGui import QAccessible

from tests.journeys.person import walk
from tests.screens import PAGES, SIZES, in_front, shown

WITH_THE_OTHER = [
    "Two of us",
    "To say or send",
    "Other words",
    "As we agreed",
    "Who called it?",
    "starts again",
    "Our plan",
    "My sentences to the other",
    "how a sentence might land",
    "How might this land?",
    "Go on with the talk",
    "Talk about it",
    "After talks",
    "Hand it over",
    "Hand over",
    "Hold it up",
    "Was it said?",
    "How did it land?",
    "The request",
    "curious question",
    "Its shape",
    "Words that can be heard",
    "It goes on from “Would",
    "Said today, another day",
    "We talk now",
    "the topic can wait",
    "Three things, if they are so:",
    "there is room in me to talk",
    "I'm not settled yet. Can we",
    "If children heard it",
    "That was the promise",
    "Coming back still counts",
    "Go back now",
    "and I missed it. I'm sorry",
    "cannot see or hear each other",
    "Tell the other person",
    "There is room to talk",
    "before the next sentence",
    "say when you will be back",
    "I've gone blank. I'll be back",
    "Ways to begin",
    "Keep talking",
    "A fair friend",
    "One of you first",
    "Did I get it?",
]
"""Words of the app's own that speak of what is done with the other person."""
ENOUGH = [
    *("you", "pause", "pause_more", "pause_agreed", "pause_due", "pause_late", "pause_longer"),
    *("return_asked", "return_ready", "return_not_yet", "two_hand_over", "now_booked", "calm"),
    *("rising", "flooded_hot", "flooded_quietly", "translate_request", "translate_sentence"),
    *("translate_heard", "translate_saved", "journal_after_talks", "entry", "entry_said"),
    *("hand_over", "talk_check", "soothing_cooler", "two_back"),
]
"""Pages on which, with the other, each of these is found."""


def heard(window):
    """All that a screen reader can say."""
    every = walk(QAccessible.queryAccessibleInterface(window.root))
    return [(one.role, f"{one.name} {one.description}") for one in every]


def found(window):
    return {part for part in WITH_THE_OTHER for _, said in heard(window) if part in said}


@pytest.mark.parametrize("name", [name for name in PAGES if name != "repairs_deleted"])
def test_alone_no_page_speaks_of_what_is_done_with_the_other(qapp, monkeypatch, name):
    draw = PAGES[name]

    def alone(window, clock):
        if not window.locked:  # a locked one has nothing to choose yet
            window.you.setCouple(False)
        draw(window, clock)

    monkeypatch.setitem(PAGES, name, alone)
    with shown(qapp, name, SIZES["390"], dark=False) as window:
        assert found(window) == set()
        assert in_front(window).objectName() not in ("two", "talk", "plan", "handOver", "repairs")


def test_with_the_other_all_of_it_is_there(qapp):
    there = set()
    for name in ENOUGH:
        with shown(qapp, name, SIZES["390"], dark=False) as window:
            there |= found(window)
    assert set(WITH_THE_OTHER) - there == {"Go on with the talk"}  # told apart below


def test_a_talk_that_was_left_waits_with_the_other_and_not_alone(qapp):
    with shown(qapp, "talk_repair", SIZES["390"], dark=False) as window:
        window.talk.setHeard("That it was late.")
        window.talk.keepDraft()
        window.talk.setInFront(False)
        window.root.open("now")
        assert window.talk.unfinished and found(window) >= {"Go on with the talk"}
        window.you.setCouple(False)
        assert found(window) == set()
        window.you.setCouple(True)
        assert found(window) >= {"Go on with the talk"}


def test_everything_is_closed_that_was_only_for_two(qapp):
    with shown(qapp, "pause", SIZES["390"], dark=False) as window:
        window.you.setCouple(False)
        for name in (
            *("two", "twoBack", "talk", "talk_again", "talk_tips", "plan", "ask", "handOver"),
            *("heldUp", "repairs", "keep_talking"),
        ):
            window.root.open(name)
            assert in_front(window).objectName() == "pause", name
        window.pause.join()
        window.root.open("return")
        assert in_front(window).objectName() == "return"
