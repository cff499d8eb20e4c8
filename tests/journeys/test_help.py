"""Help: one key and one tap from everywhere, with each number's date, and without a journal."""

import re
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt

from data import first_look
from regulate import content, safety
from regulate.content import LANGUAGES, Words
from tests.journeys.person import Role
from ui.help import HelpViewModel

COUNTRIES = content.load("helplines")["countries"]


def test_one_key_opens_it_from_anywhere(person):
    person.open()

    def helped():
        person.key(Qt.Key.Key_F1)
        person.wait_to_hear("Where are you?")
        person.press("Back")  # three times Escape would hide the window

    for place in ("Now", "Journal", "Patterns", "You"):
        person.go_to(place)
        helped()
    person.go_to("Journal")
    person.window.root.open("checkIn")
    helped()
    person.window.root.open("jot")
    person.tab_to("A word, so that you find it again", Role.EditableText)
    helped()
    person.window.root.open("pause")
    helped()


def test_it_opens_over_a_sentence_that_is_held_up(person):
    person.open()
    person.window.hand_over.offer("I felt hurt.")
    person.window.root.open("handOver")
    person.press("Hold it up")
    person.key(Qt.Key.Key_F1)
    person.wait_to_hear("Where are you?")


def test_pressing_the_key_twice_opens_it_once(person):
    person.open()
    person.key(Qt.Key.Key_F1)
    person.key(Qt.Key.Key_F1)
    person.back()
    person.wait_to_hear("Stop. Breathe. Come back.")


def test_every_line_is_shown_with_how_old_it_is(person):
    person.open()
    person.key(Qt.Key.Key_F1)
    for country in COUNTRIES:
        name = Words("en")["helplines"]["countries"][country]
        person.choose(name)
        cards = [one for one in person.hears() if one.role == Role.Grouping and ": " in one.name]
        assert len(cards) == len(safety.help_lines(country))
        for card in cards:
            assert card.description.endswith("Collected 23 November 2026, not yet checked")


def test_what_else_is_known_of_a_line_is_shown(person):
    person.open()
    person.key(Qt.Key.Key_F1)
    person.choose("United States")
    (hotline,) = (one for one in person.hears() if "1-800-799-7233" in one.name)
    for part in ("Or text START to 88788", "thehotline.org", "worries about what they might do"):
        assert part in hotline.description
    person.choose("Israel")
    (line,) = (one for one in person.hears() if "1-800-353-300" in one.name)
    assert "Or *6724" in line.description and "Day and night" in line.description


def test_the_country_is_there_before_the_journal_and_after_a_restart(person):
    person.open()
    person.key(Qt.Key.Key_F1)
    person.choose("United Kingdom")
    assert first_look.read(person.path).country == "GB"
    person.close()
    person.open()
    assert person.window.help.country == "GB"


def test_a_country_that_an_earlier_version_kept_is_found(person):
    person.open()
    person.window.desk.store.settings.choose("country", "IL")
    person.close()
    person.open()
    assert person.window.help.country == "IL"
    assert first_look.read(person.path).country == "IL"


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_needs_no_journal_and_keeps_numbers_in_order(qapp, language):
    help = HelpViewModel(SimpleNamespace(words=Words(language)), "GB")
    help.show(["afraid", "may_hurt_self"])
    assert len(help.texts) == 2 and len(help.lines) == 6
    for country in COUNTRIES:
        help.takeUp(country)
        for line in help.lines:
            shown = f"{line['number']}\n{line['details']}".replace("55", "")
            outside = re.sub("[\u2066\u2068][^\u2069]*\u2069", "", shown)
            assert bool(re.search(r"\d", outside)) == (language == "en"), line
            assert "2026" in line["date"]


def test_a_date_on_which_a_service_was_asked_is_shown_in_its_place(qapp, monkeypatch):
    checked = {**safety.help_lines("CA")[0], "last_verified": "2027-03-02"}
    monkeypatch.setattr(safety, "help_lines", lambda country, risks=(): [checked])
    help = HelpViewModel(SimpleNamespace(words=Words("en")), "CA")
    assert help.lines[0]["date"] == "Checked with the service 2 March 2027"


def test_how_to_tell_a_pause_from_being_shut_out(person):
    said = Words("en")["safety"]["shut_out"]
    person.open()
    person.key(Qt.Key.Key_F1)
    assert said["waiting"] not in person.names()
    person.press("A pause, or being shut out?")
    for text in said.values():
        person.wait_to_hear(text)
    person.back()
    person.press("Pause")
    person.press("More about this pause")
    person.press("A pause, or being shut out?")
    person.wait_to_hear(said["waiting"])
    person.wait_to_hear(said["caller"])


def test_who_worries_about_what_they_might_do_finds_words_and_a_line(person):
    person.open()
    person.window.help.chooseCountry("GB")
    person.press("Check in")
    person.answer(8, "No", "I might hurt someone or break things")
    person.press("Help near me")
    person.wait_to_hear(Words("en")["safety"]["own_behaviour"])
    person.wait_to_hear("Respect Phoneline: 0808 802 4040")
    cards = [one.name for one in person.hears() if one.role == Role.Grouping and ", 0" in one.name]
    assert cards[0] == "Worried about what I might do: Respect Phoneline, 0808 802 4040"


def test_a_word_for_children_who_heard_it_waits_on_the_way_back(person, clock):
    person.open()
    person.press("Pause")
    clock.forward(minutes=30)
    person.window.pause._tick()
    person.press("I'm back")
    person.answer(3, "Yes", "No")
    assert Words("en")["safety"]["children"] not in person.names()
    person.press("If children heard it")
    person.wait_to_hear(Words("en")["safety"]["children"])
