"""From what wants to be thrown to words that can be heard, in each language, by keyboard alone."""

import pytest
from PySide6.QtGui import QGuiApplication

from tests.journeys.person import Role

THROWN = "As it wants to be thrown (optional). It stays here."
SITUATION = "As a camera would see it. It goes on from “When …”"
REQUEST = "Small, and soon. It goes on from “Would you be willing to …?”"
SENTENCE = "Change it until it is yours"
FIND = "Find a word, or type your own"
AT_NINE = "you came home at nine and there was no message"


def begin(person) -> None:
    person.open()
    person.press("Put it into words")


def choose(person, name: str) -> None:
    """Chooses one of the words of a step, whatever kind of choice it is."""
    person.choose(name)


def written(person, surface="Anger / snapping", feelings=("hurt",), need=None) -> None:
    """All steps up to the sentence."""
    choose(person, surface)
    person.press("Next")
    person.write(SITUATION, AT_NINE)
    person.press("Next")
    for feeling in feelings:
        choose(person, feeling)
    person.press("Next")
    choose(person, need or "knowing that I matter to you")
    person.press("Next")
    person.write(REQUEST, "send a short message when it gets late")
    person.press("Next")
    person.wait_to_hear("Words that can be heard")


def test_what_wants_to_be_thrown_becomes_a_sentence_that_can_be_heard(person, qtbot):
    begin(person)
    person.write(THROWN, "You never listen!")
    qtbot.waitUntil(lambda: person.window.translate.surfaces[0]["id"] == "criticism")
    written(person, "Criticism / nagging", ("lonely", "disappointed"), "feeling valued")
    assert person.window.translate.words == (
        "When you came home at nine and there was no message, I felt lonely and disappointed. "
        "What I was longing for was feeling valued. Would you be willing to send a short message "
        "when it gets late?"
    )
    person.press("Save")
    person.wait_to_hear("It is kept.")
    person.wait_to_hear(person.window.translate.savedWords)
    person.press("To the journal")
    (entry,) = person.window.desk.store.journal.all()
    assert entry.translation.came_out == "You never listen!"

    # The next time, the page remembers what was under it.
    person.go_to("Now")
    person.press("Put it into words")
    choose(person, "Criticism / nagging")
    person.press("Next")
    person.write(SITUATION, "the dishes stayed")
    person.press("Next")
    person.wait_to_hear("lonely and disappointed")


def test_a_hard_word_gets_one_soft_note_and_a_softer_way_with_one_tap(person):
    begin(person)
    written(person)
    person.write(SENTENCE, "You never help me.")
    person.wait_to_hear("How might this land?")
    (note,) = person.window.translate.hearing.notes
    person.press(note["ways"][0])
    assert person.window.translate.words == note["ways"][0]
    person.write(SENTENCE, "You never help me.")
    person.press("Keep as it is")
    assert person.window.translate.hearing.notes == []
    person.write(SENTENCE, "You're so selfish.")
    person.wait_to_hear("How might this land?")
    person.press("No such notes, please")
    assert person.find("How might this land?") is None
    person.press("Save")
    person.press("To the journal")
    person.go_to("You")
    assert not person.find("Notes on how a sentence might land", Role.CheckBox).checked
    person.press("Notes on how a sentence might land", Role.CheckBox)
    assert person.window.you.hears


def test_no_word_on_the_list_has_to_fit(person):
    begin(person)
    person.press("None of these: show all")
    choose(person, "None of these")
    person.press("Next")
    person.write(SITUATION, AT_NINE)
    person.press("Next")
    person.press("None of these: show every feeling")
    person.write(FIND, "left out")
    person.press("Use “left out” as it is")
    person.press("Next")
    choose(person, "No word for it yet")
    person.press("Next")
    person.write(REQUEST, "sit with me tonight")
    person.press("Next")
    assert "left out" in person.window.translate.words
    person.press("Save")
    person.press("To the journal")
    (entry,) = person.window.desk.store.journal.all()
    kept = entry.translation
    assert (kept.surface, kept.feelings, kept.need) == ("", ("own:left out",), "")


def test_a_word_is_found_by_typing_a_part_of_it(person):
    begin(person)
    person.press("None of these: show all")
    person.write(FIND, "silent")
    choose(person, "Stonewalling / silent treatment")
    assert person.window.translate.surface == "stonewalling"


def test_the_same_in_hebrew(person):
    person.open()
    person.go_to("You")
    person.tab_to("Soft chime", Role.CheckBox)  # the pages have a language of their own, above it
    person.press("עברית", Role.RadioButton)
    person.go_to("Now")
    person.press("Put it into words")
    person.write(THROWN, "אתה אף פעם לא עוזר!")
    choose(person, "ביקורת")
    person.press("Next")
    person.write(SITUATION, "נגמרה ארוחת הערב והמטבח נשאר מלא")
    person.press("Next")
    choose(person, "בדידות")
    choose(person, "אכזבה")
    person.press("Next")
    choose(person, "הכרה בערך")
    person.press("Next")
    person.write(REQUEST, "שנשב עשר דקות הערב")
    person.press("Next")
    sentence = (
        "כשנגמרה ארוחת הערב והמטבח נשאר מלא, הרגשתי בדידות ואכזבה. מתחת לזה היה בי צורך "
        "להרגיש שיש לי ערך. אפשר לבקש שנשב עשר דקות הערב?"
    )
    assert person.window.translate.words == sentence
    assert person.window.translate.hearing.notes == []
    person.write(SENTENCE, "את אף פעם לא עוזרת לי")
    person.wait_to_hear("How might this land?")
    (note,) = person.window.translate.hearing.notes
    person.press(note["ways"][0])
    assert "נגמרה ארוחת הערב" in person.window.translate.words
    person.press("Compose it again")
    assert person.window.translate.words == sentence
    person.press("Save")
    person.press("To the journal")
    person.write("Search", "ארוחת")
    person.wait_to_hear(sentence)
    (entry,) = person.window.desk.store.journal.all()
    assert entry.translation.language == "he"


def test_it_is_handed_over_alone(person):
    begin(person)
    person.write(THROWN, "You never listen!")
    written(person)
    sentence = person.window.translate.words
    person.press("Save")
    person.press("Hand it over")
    person.press("Copy as text")
    assert QGuiApplication.clipboard().text() == sentence
    person.press("Hold it up")
    heard = " ".join(person.names())
    assert sentence in heard and "never listen" not in heard and "snapping" not in heard
    person.back()
    person.back()
    person.wait_to_hear("It is kept.")


def test_a_question_is_asked_because_one_wants_to_know(person):
    begin(person)
    person.write(THROWN, "Why would you react like that?")
    written(person)
    person.press("Ask a curious question instead")
    curious = "Help me understand what was going on for you then."
    person.wait_to_hear(curious)
    person.press("Copy")
    assert QGuiApplication.clipboard().text() == curious
    person.back()
    person.wait_to_hear("Words that can be heard")


# Two speeds


@pytest.mark.parametrize("tap", [True, False])
def test_in_the_heat_one_tap_and_one_word_wait_until_another_day(person, clock, tap):
    person.open()
    person.press("Check in")
    person.answer(8, "Barely", "No", "Loud or sharp voice")
    person.back()
    assert person.find("Put it into words") is None
    person.press("Keep a word for later")
    person.write("A word, so that you find it again", "the phone")
    if tap:
        choose(person, "Anger / snapping")
    else:
        person.press("Keep it for later")
    person.wait_to_hear("Stop. Breathe. Come back.")
    assert not any("waits from" in name for name in person.names())

    clock.forward(days=1)
    person.window.later.refresh()
    person.press("Something waits from a day or two ago")
    person.wait_to_hear("the phone")
    assert not person.window.later.offered
    person.press("Go on with it")
    assert person.reads(THROWN) == "the phone"
    if not tap:
        choose(person, "Anger / snapping")
    person.press("Next")
    person.write(SITUATION, AT_NINE)
    # Not finished this time either: nothing is lost, and nothing nags.
    person.press("Finish later")
    person.press("Go on with it")
    person.wait_to_hear("What happened?")
    assert person.reads(SITUATION) == AT_NINE
    person.press("Next")
    choose(person, "hurt")
    person.press("Next")
    choose(person, "knowing that I matter to you")
    person.press("Next")
    person.write(REQUEST, "send a short message")
    person.press("Next")
    person.press("Save")
    person.press("To the journal")
    assert person.window.desk.store.jottings.waiting() == []
    assert len(person.window.desk.store.journal.all()) == 1


def test_not_now_is_heard_and_it_stays_in_the_journal(person, clock):
    person.open()
    person.window.jot.keep("anger")
    clock.forward(days=1)
    person.window.later.refresh()
    person.press("Not now")
    assert not any("waits from" in name for name in person.names())
    person.go_to("Journal")
    person.press("Finish later")
    person.press("Delete")
    person.wait_to_hear("Nothing waits.")
    person.press("Undo")
    person.wait_to_hear("Anger / snapping")


def test_words_are_kept_for_later_while_a_pause_cools_and_not_gone_on_with(person):
    person.open()
    person.window.jot.keep("anger")
    person.press("Pause")
    person.back()
    person.press("Keep a word for later")
    choose(person, "Criticism / nagging")
    person.go_to("Journal")
    person.press("Finish later")
    person.wait_to_hear("While a pause cools: body first, words later.")
    assert person.find("Go on with it") is None


def test_danger_in_what_was_thrown_opens_help_and_nothing_is_kept(person):
    begin(person)
    person.write(THROWN, "he hit me again")
    choose(person, "Anger / snapping")
    person.press("Next")
    person.wait_to_hear("Your fear counts.")
    person.back()
    person.wait_to_hear("Nothing of this is kept unless you want it to be.")
    person.close()
    assert b"hit me again" not in person.path.read_bytes()
