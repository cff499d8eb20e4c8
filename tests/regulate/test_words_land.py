"""What is composed and offered passes the hearing check; what came out tells of the surface."""

from itertools import combinations

import pytest

from regulate import content
from regulate.composition import Frame, compose, compose_apology
from regulate.content import LANGUAGES, Words
from regulate.curiosity import curious, openers
from regulate.hearing import hear
from regulate.translation import Ask, asks
from regulate.vocabulary import has, likely_feelings, likely_needs, likely_surfaces

EN, HE = Words("en"), Words("he")
MOVES = content.ids("moves")
SAID = {
    "en": ("the evening ended without a word", "sit with me for ten minutes tonight"),
    "he": ("נגמר הערב בלי מילה", "שנשב עשר דקות הערב"),
}


def rules(text, part="sentence"):
    heard = hear(text, part)
    return [note.rule for note in heard.notes] + list(heard.alarms)


# What is composed


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("move", MOVES)
def test_every_sentence_that_is_offered_lands_softly(move, language):
    words = Words(language)
    heard = 0
    offered = likely_feelings(move)
    for feelings in (*((feeling,) for feeling in offered), *combinations(offered, 2)):
        for need in ("", *likely_needs(move)):
            for frame in (Frame.FULL, Frame.SHORT, Frame.TENTATIVE, Frame.LIMIT):
                if frame is Frame.LIMIT or not all(has(each, "surface") for each in feelings):
                    sentence = compose(frame, words, SAID[language][0], feelings, need,
                                       SAID[language][1])  # fmt: skip
                    assert rules(sentence) == [], sentence
                    heard += 1
    assert heard >= 10 * 5 * 3


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_feeling_and_every_need_lands_softly(language):
    words = Words(language)
    for frame in (Frame.FULL, Frame.SHORT, Frame.TENTATIVE, Frame.LIMIT):
        for feeling in content.ids("feelings"):
            feelings = (feeling, "sad") if has(feeling, "surface") else (feeling,)
            sentence = compose(frame, words, SAID[language][0], feelings, "calm", SAID[language][1])
            assert rules(sentence) == [], sentence
        for need in content.ids("needs"):
            sentence = compose(frame, words, SAID[language][0], ("sad",), need, SAID[language][1])
            assert rules(sentence) == [], sentence


def test_d1_and_d5_land_softly():
    late = ("you came home at nine and there was no message", ("hurt", "scared"), "matter")
    assert rules(compose(Frame.FULL, EN, *late, "send a short message when it gets late")) == []
    full = ("נגמרה ארוחת הערב והמטבח נשאר מלא", ("lonely", "disappointed"), "valued")
    assert rules(compose(Frame.FULL, HE, *full, "שנשב עשר דקות הערב")) == []


def test_d3_a_situation_that_judges_is_noted_and_a_request_to_stop_is_asked_about():
    assert rules("you ignored me again", "situation") == ["LOADED_VERB"]
    assert asks(("lonely",), "stop ignoring me", EN) == (Ask("REQ_STOP"),)


def test_my_own_part_lands_softly():
    assert rules(compose_apology(EN, "I shouted", "frightening", "take ten minutes")) == []
    assert rules(compose_apology(EN, "I shouted", "you felt small", "listen")) == []
    assert rules(compose_apology(HE, "צעקתי", "מפחיד", "לקחת עשר דקות")) == []


# What is asked with curiosity


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_way_to_ask_lands_softly(language):
    own = Words(language)["curiosity"]
    ways = [way for group in own["ways"].values() for way in group.values()]
    for way in (*ways, *own["general"].values(), *openers(Words(language))):
        assert rules(way.replace("{time}", "20:40")) == [], way
    for way in own["carried"].values():
        rest = "call me" if language == "en" else "יצאת מוקדם"
        assert rules(way.replace("{rest}", rest)) == [], way


@pytest.mark.parametrize(
    "charge",
    [
        "Why did you ignore me?", "You ignored me all evening", "You always ruin everything",
        "why do you yell at me like an idiot", "Why are you attacking me?", "You're always selfish",
        "Why can't you be normal", "You abandoned me", "Why did you betray me?", "you lied to me",
        "התעלמת ממני", "למה התעלמת ממני?", "למה זלזלת בי?", "למה השפלת אותי?", "נטשת אותי",
    ],
)  # fmt: skip
def test_what_judges_is_not_carried_over(charge):
    for words in (EN, HE):
        for way in curious(charge, words):
            assert rules(way) == [], way


def test_e4_a_charge_is_noted_and_the_curious_question_is_not():
    assert rules("Why would you react like that?") == ["WHY_YOU"]
    assert rules(curious("Why would you react like that?", EN)[0]) == []
    assert rules("Help me understand what you felt in that moment.") == []


# What came out


@pytest.mark.parametrize(
    ("came_out", "first"),
    [
        ("You never listen!", "criticism"),
        ("If you don't stop I'm leaving", "leave_threat"),
        ("You're pathetic", "contempt"),
        ("You make me so angry", "blame"),
        ("I'm sorry I yelled, but you started it", "defensiveness"),
        ("Calm down, it was just a joke", "joking"),
        ("You should apologise", "control"),
        ("Here we go again", "scorekeeping"),
        ("אתה אף פעם לא עוזר", "criticism"),
        ("את גורמת לי לצעוק", "blame"),
        ("סליחה שצעקתי, אבל את התחלת", "defensiveness"),
    ],
)
def test_what_came_out_tells_of_the_surface(came_out, first):
    found = likely_surfaces(came_out)
    assert found[0] == first
    assert set(found) <= set(MOVES) and len(set(found)) == len(found)


@pytest.mark.parametrize("came_out", ["", "I felt hurt.", "the kitchen", "he hit me", "שלום"])
def test_where_nothing_is_recognised_no_surface_is_guessed(came_out):
    assert likely_surfaces(came_out) == ()


def test_every_rule_that_notes_something_tells_of_a_move():
    notes = {rule["id"] for rule in content.load("hearing_rules")}
    assert {row["id"] for row in content.load("rule_moves")} == {
        rule for rule in notes if not rule.startswith("SAFE_")
    }
