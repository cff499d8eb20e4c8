"""The command line in Hebrew speaks of the person and to the other as was chosen or asked for."""

import json

import pytest

from data import first_look
from data.store import Store
from tests.ui import test_command_line
from ui.arguments import parser
from ui.terminal import DONE, MISUSE

run, journal = test_command_line.run, test_command_line.journal
SAID = "כשחזרת מאוחר, הרגשתי {felt}. מתחת לזה היה בי צורך בכבוד. {could} לשבת איתי?\n"
SENTENCE = (
    *("translate", "--language", "he", "--situation", "חזרת מאוחר", "--feeling", "hurt"),
    *("--need", "respect", "--request", "לשבת איתי"),
)


def choose(path, **choices):
    store = Store.open(path)
    for name, value in choices.items():
        store.settings.choose(name, value)
    store.close()


def test_without_a_form_the_sentence_has_no_gender(run, journal):
    said = run(*SENTENCE, "--db", journal)
    assert said.out == SAID.format(felt="כאב", could="אפשר לבקש")


@pytest.mark.parametrize(
    ("address", "felt"), [("f", "פגועה"), ("m", "פגוע"), ("p", "כאב")]
)
@pytest.mark.parametrize(
    ("partner", "could"), [("f", "תוכלי"), ("m", "תוכל"), ("p", "תוכלו")]
)
def test_the_forms_that_were_chosen_or_are_asked_for_are_used(
    run, journal, address, felt, partner, could
):
    asked = run(*SENTENCE, "--address", address, "--partner-address", partner, "--db", journal)
    assert asked.out == SAID.format(felt=felt, could=could)
    choose(journal, address=address, partner_address=partner)
    assert run(*SENTENCE, "--db", journal).out == asked.out
    other = run(*SENTENCE, "--address", "m", "--partner-address", "f", "--db", journal)
    assert other.out == SAID.format(felt="פגוע", could="תוכלי")
    store = Store.open(journal)
    kept = sorted(entry.translation.words for entry in store.journal.all())
    store.close()
    assert kept == sorted(said.out.strip() for said in (asked, asked, other))


@pytest.mark.parametrize("option", ["--address", "--partner-address"])
@pytest.mark.parametrize("form", ["x", "", "to_f", "ff"])
def test_a_form_that_there_is_not_is_refused_and_nothing_is_saved(run, journal, option, form):
    said = run(*SENTENCE, option, form, "--db", journal)
    assert said.status == MISUSE and not said.out
    assert said.err.startswith("There is no form of address called")
    assert not journal.exists()


def test_a_choice_that_makes_no_sense_is_as_if_nothing_was_chosen(run, journal):
    choose(journal, address=["f"], partner_address={"a": 1}, sentence_language=5)
    said = run(*SENTENCE, "--db", journal)
    assert said.status == DONE and said.out == SAID.format(felt="כאב", could="אפשר לבקש")


def test_softer_ways_and_curious_questions_address_the_other_as_was_chosen(run, journal):
    hard, question = "זה לא כזה נורא", "למה הגבת ככה?"
    assert "איך זה היה בשבילך?" in run("hearing", hard, "--db", journal).out
    assert not journal.exists()
    choose(journal, partner_address="p")
    assert "איך זה היה בשבילכם?" in run("hearing", hard, "--db", journal).out
    assert "מה עבר עליכם שם." in run("curious", question, "--db", journal).out
    (note,) = json.loads(run("hearing", hard, "--json", "--db", journal).out)["notes"]
    assert note["instead"].endswith("איך זה היה בשבילכם?")


def test_how_the_person_is_addressed_is_known_before_the_journal_is_open(run, journal):
    first_look.change(journal, language="he", address="f")
    said = run("check-in", "--heat", "8", "--take-in", "no", "--safety", "none", "--db", journal)
    assert "קראי להפסקה ואמרי מתי את חוזרת." in said.out


def test_for_one_person_alone_there_is_nobody_to_address():
    for couple in (True, False):
        (verbs,) = [a for a in parser(couple)._actions if hasattr(a, "choices") and a.choices]
        help = verbs.choices["translate"].format_help()
        assert ("--partner-address" in help) is couple and "--address" in help
