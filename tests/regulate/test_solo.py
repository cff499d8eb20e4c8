"""Solo: one yes is enough, nothing is scored, and what is offered is for one person alone."""

from itertools import product

import pytest

from regulate import flooding, solo, soothing
from regulate.content import LANGUAGES, Words

ANSWERED = [
    dict(zip(solo.QUESTIONS, each, strict=True)) for each in product((False, True), repeat=4)
]
ASKED = {
    "en": [
        "Are you sometimes afraid of what the other person will do if you disagree?",
        "Has anyone in the relationship pushed, hit, choked, thrown things at someone, or forced "
        "something?",
        "Does one of you decide who the other may see, where they go, their money or their phone?",
        "Do you worry that you yourself might hurt someone when angry?",
    ],
    "he": [
        "קורה שיש בך פחד ממה שהצד השני יעשה אם לא תהיה הסכמה?",
        "היו דחיפות, מכות, חניקה, זריקת חפצים על מישהו או כפייה?",
        "מישהו מכם קובע את מי הצד השני יפגוש, לאן ילך, את הכסף או את הטלפון שלו?",
        "יש בך חשש מפגיעה במישהו ברגעי כעס?",
    ],
}
SAID = {
    "en": (
        "These questions are for you alone. Is this a private moment?",
        "Tools for talking together assume that both people are safe. If that is not so, talking "
        "tools can make things worse. You deserve help from people who know this well.",
    ),
    "he": (
        "השאלות האלה רק בשבילך. אפשר לענות עכשיו בפרטיות?",
        "כלים לשיחה משותפת מניחים ששני הצדדים בטוחים. אם זה לא כך, הם עלולים להזיק. מגיעה לך "
        "עזרה מאנשים שמכירים את זה היטב.",
    ),
}


@pytest.mark.parametrize("answers", ANSWERED)
def test_one_yes_of_any_kind_is_enough(answers):
    assert solo.stays(answers) == (True not in answers.values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_asked_in_the_words_of_the_evidence(language):
    words = Words(language)["questions"]
    assert list(words["questions"]) == list(solo.QUESTIONS)
    assert list(words["questions"].values()) == ASKED[language]
    # A line may break between two sentences.
    assert (words["intro"], words["alone"].replace("\n", " ")) == SAID[language]


def test_alone_nothing_is_offered_that_needs_the_other():
    with_the_other = set()
    for advice, offers in flooding.OFFERS.items():
        left = solo.offers(offers)
        assert left == tuple(offer for offer in offers if offer in left) != (), advice
        with_the_other |= set(offers) - set(left)
    assert with_the_other == set(solo.WITH_THE_OTHER)


def test_the_outside_view_is_an_activity():
    assert solo.OUTSIDE_VIEW in soothing.ACTIVITIES


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_is_advice_for_every_band_and_it_owes_nobody_anything(language):
    advice = Words(language)["solo"]["advice"]
    assert advice.keys() == Words(language)["bands"].keys()
    for id, text in advice.items():
        assert text != Words(language)["bands"][id]["advice"] or not text
        assert "{" not in text
