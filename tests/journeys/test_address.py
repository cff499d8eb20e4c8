"""Spoken to as a woman, speaking to a man: in Hebrew a person says which, by keyboard alone."""

import json

from data import first_look
from tests.journeys.person import Role
from ui.window import Window

FEMININE, MASCULINE, PLURAL, FREE = "לשון נקבה", "לשון זכר", "לשון רבים", "בלי מגדר"
TO_ME = "איך Regulate פונה אליי"
TO_THE_OTHER = "איך המשפטים שלי פונים לצד השני"
SITUATION = "כמו שמצלמה הייתה רואה. זה ההמשך של “כש…”"
REQUEST = "קטן, ובקרוב. זה ההמשך של “אפשר לבקש …?”"
BETWEEN = "צליל רך"
"""A control that stands between how the person is spoken to and how the other one is."""


def in_hebrew(person) -> None:
    person.open()
    person.go_to("You")
    assert person.find("How Regulate speaks to me") is None
    person.choose("עברית")
    person.wait_to_hear(TO_ME)


def choose_for_me(person, form: str) -> None:
    person.tab_to("עברית", Role.RadioButton)
    person.press(form, Role.RadioButton)


def choose_for_the_other(person, form: str) -> None:
    person.tab_to(BETWEEN, Role.CheckBox)
    person.press(form, Role.RadioButton)


def write(person) -> None:
    """All steps up to the sentence."""
    person.go_to("עכשיו")
    person.press("לשים במילים")
    person.choose("כעס, התפרצות")
    person.press("הלאה")
    person.write(SITUATION, "חזרת מאוחר")
    person.press("הלאה")
    person.choose("כאב")
    person.press("הלאה")
    person.choose("כבוד")
    person.press("הלאה")
    person.write(REQUEST, "לשבת איתי הערב")
    person.press("הלאה")
    person.wait_to_hear("מילים שאפשר לשמוע")


def saved(person) -> str:
    person.press("לשמור")
    person.wait_to_hear("נשמר.")
    return person.window.translate.savedWords


SAID = "כשחזרת מאוחר, הרגשתי {felt}. מתחת לזה היה בי צורך בכבוד. {could} לשבת איתי הערב?"


def test_a_woman_writes_to_a_man_and_later_to_a_woman_and_what_is_kept_stays(person):
    in_hebrew(person)
    choose_for_me(person, FEMININE)
    choose_for_the_other(person, MASCULINE)
    write(person)
    first = saved(person)
    assert first == SAID.format(felt="פגועה", could="תוכל")
    person.press("אל היומן")

    person.go_to("הגדרות")
    choose_for_the_other(person, FEMININE)
    write(person)
    second = saved(person)
    assert second == SAID.format(felt="פגועה", could="תוכלי")
    kept = {entry.translation.words for entry in person.window.desk.store.journal.all()}
    assert kept == {first, second}
    person.press("אל היומן")
    person.wait_to_hear(first)

    # The next time all of it is as it was chosen, from the first frame on.
    person.close()
    person.window = Window(person.path, person.clock)
    assert (person.window.desk.words.language, person.window.desk.words.address) == ("he", "f")
    person.close()
    person.open()
    assert person.window.translate._words_of_mine.partner == "f"
    kept = {entry.translation.words for entry in person.window.desk.store.journal.all()}
    assert kept == {first, second}


def test_a_sentence_that_is_being_made_follows_and_one_changed_by_hand_does_not(person):
    in_hebrew(person)
    write(person)
    assert person.window.translate.words == SAID.format(felt="כאב", could="אפשר לבקש")
    person.window.you.chooseAddress("m")
    person.window.you.choosePartnerAddress("p")
    assert person.window.translate.words == SAID.format(felt="פגוע", could="תוכלו")
    person.window.translate.setWords("כואב לי. נדבר?")
    person.window.you.choosePartnerAddress("m")
    assert person.window.translate.words == "כואב לי. נדבר?"


def test_the_pages_speak_as_it_was_chosen_at_once_and_the_keyboard_stays_where_it_was(person):
    in_hebrew(person)
    focus = person.focus()
    assert (focus.name, focus.role, focus.checked) == ("עברית", Role.RadioButton, True)
    for form, motto in (
        (FEMININE, "עצרי. נשמי. חזרי."),
        (MASCULINE, "עצור. נשום. חזור."),
        (PLURAL, "עצרו. נשמו. חזרו."),
        (FREE, "לעצור. לנשום. לחזור."),
    ):
        choose_for_me(person, form)
        focus = person.focus()
        assert (focus.name, focus.role, focus.checked) == (form, Role.RadioButton, True)
        person.go_to("עכשיו")
        person.wait_to_hear(motto)
        person.press("בדיקה קצרה")
        asked = {"f": "את", "m": "אתה", "p": "אתם"}.get(person.window.you.address, "אפשר")
        assert any(name.startswith(f"{asked} ") for name in person.names())
        person.press("אחורה")
        person.go_to("הגדרות")


def test_it_is_asked_only_where_it_makes_a_difference(person):
    person.open()
    person.go_to("You")
    mine, theirs = "How Regulate speaks to me", "How my sentences speak to the other"
    assert person.find(mine) is person.find(theirs) is None
    person.window.you.chooseSentenceLanguage("he")
    person.wait_to_hear(mine)
    assert person.find(theirs)
    person.window.you.setCouple(False)
    assert person.find(mine) and person.find(theirs) is None
    person.window.you.setCouple(True)
    person.window.you.chooseSentenceLanguage("en")
    assert person.find(mine) is person.find(theirs) is None


def test_how_the_other_is_addressed_is_in_no_file_beside_the_journal(person):
    in_hebrew(person)
    choose_for_me(person, FEMININE)
    choose_for_the_other(person, MASCULINE)
    look = json.loads(person.path.with_name(f"{person.path.name}.look").read_bytes())
    assert look["address"] == "f"
    assert "m" not in look.values() and not any("partner" in name for name in look)
    settings = person.window.desk.store.settings.all()
    assert (settings["address"], settings["partner_address"]) == ("f", "m")


def test_what_a_file_brought_in_holds_for_the_pages_too(person):
    person.open()
    settings = person.window.desk.store.settings
    settings.choose("language", "he")
    settings.choose("address", "f")
    settings.choose("partner_address", "m")
    person.window._look_again()
    person.wait_to_hear("עצרי. נשמי. חזרי.")
    look = first_look.read(person.path)
    assert (look.language, look.address) == ("he", "f")
    own = person.window.desk.own_words
    assert (own.language, own.address, own.partner) == ("he", "f", "m")


def test_what_is_not_a_form_is_not_chosen(person):
    person.open()
    person.window.you.chooseAddress("x")
    person.window.you.choosePartnerAddress("to_f")
    assert person.window.you.address == person.window.you.partnerAddress == ""
    assert not {"address", "partner_address"} & person.window.desk.store.settings.all().keys()


def test_what_is_said_to_the_other_has_the_same_form_wherever_it_is_said(person):
    in_hebrew(person)
    choose_for_the_other(person, PLURAL)
    window = person.window
    assert "מה יעזור לכם עכשיו?" in window.curiosity.openers
    assert "תוכלו לספר לי עוד? יש לי זמן." in window.curiosity.openers
    window.curiosity.start("למה הגבת ככה?")
    assert "חשוב לי להבין מה עבר עליכם שם." in window.curiosity.curious
    assert window.talk.question == "אשמח להבין מה הרגשתם באותו רגע."
    window.translate.hearing.listen("זה לא כזה נורא")
    window.translate.hearing.hear()
    (note,) = window.translate.hearing.notes
    assert note["ways"] == ["לא הייתה לי כוונה לפגוע. איך זה היה בשבילכם?"]
    window.pause.begin()
    said = []
    for _ in range(6):
        said.append(window.leaving.sentence)
        window.leaving.otherWords()
    assert any("לא כדי ללכת מכם." in each for each in said)


def test_a_pause_that_two_sit_before_speaks_to_both(person):
    in_hebrew(person)
    choose_for_me(person, FEMININE)
    pause = person.window.pause
    pause.begin()
    assert pause.advice.startswith("לכי ")
    assert person.window.check_in.questions["take_in"].startswith("את ")
    pause.join()
    assert pause.advice.startswith("לכו ") and pause.caution.startswith("אל תעקבו")
    assert pause.alsoGood[1].endswith("אמרו עכשיו מי איתם.")
    # Nobody said how the one who answers is addressed: it may be either of them.
    assert person.window.two.checkIn.questions["take_in"].startswith("אפשר ")
    assert person.window.two.checkIn.selfChecks[1]["label"].startswith("אפשר ")
    person.window.you.chooseAddress("")
    assert pause.advice.startswith("ללכת ")
