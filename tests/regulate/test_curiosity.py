"""Curiosity: an accusing question turned into one that wants to know."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regulate import content
from regulate.content import LANGUAGES, Words
from regulate.curiosity import curious, openers
from regulate.typed import LONG

EN, HE = Words("en"), Words("he")

GENDERED = re.compile(
    "(?<![א-ת])(?:את(?! (?:זה|ה|יום))|אתה|רוצה|צריך|צריכה|מוכן|מוכנה|תוכל|תוכלי|יכול|יכולה|תגיד|"
    "תגידי)(?![א-ת])"
)
BLAMES = re.compile(
    r"(?i)^(?:why|how could|you)\b|\b(?:always|never|wrong|problem|should|fault)\b|"
    "^(?:למה|איך יכולת)|תמיד|אף פעם"
)

# The pairs of the evidence


@pytest.mark.parametrize(
    ("charge", "english", "hebrew"),
    [
        (
            ("Why would you react like that?", "למה את מגיבה ככה?"),
            "Help me understand what was going on for you then.",
            "חשוב לי להבין מה עבר עליך שם.",
        ),
        (
            ("What is your problem?", "מה הבעיה שלך?"),
            "Something is hard here. What is it like on your side?",
            "משהו כאן קשה. איך זה מהצד שלך?",
        ),
        (
            ("Why didn't you tell me?", "למה לא סיפרת לי?"),
            "What made it hard to tell me?",
            "מה הקשה לספר לי?",
        ),
        (
            ("You never listen.", "אתה אף פעם לא מקשיב."),
            "I'd like to try saying it again. Is this a good moment?",
            "אשמח לנסות לומר את זה שוב. זה רגע טוב?",
        ),
        (
            ("Why are you shutting down?", "למה אתה נסגר?"),
            "Do you need a pause? I can wait until 20:40.",
            "דרושה הפסקה? אפשר לחכות עד 20:40.",
        ),
    ],
)
def test_each_pair_of_the_evidence_comes_first(charge, english, hebrew):
    for asked in charge:
        assert curious(asked, EN, "20:40")[0] == english
        assert curious(asked, HE, "20:40")[0] == hebrew


def test_the_time_of_a_pause_is_left_open_until_it_is_known():
    assert curious("Why are you shutting down?", EN)[0].endswith("until ___.")


# What it was about


@pytest.mark.parametrize(
    ("charge", "first"),
    [
        ("Why did you leave the party early?",
         "Help me understand what was going on for you when you left the party early."),
        ("Why did you delete the photos?",
         "I'd like to understand what made you want to delete the photos."),
        ("How could you forget my birthday?!",
         "Help me understand what was going on for you when you forgot my birthday."),
        ("Why did you always go to Dana again?",
         "Help me understand what was going on for you when you went to Dana."),
        ("What made you sell it",
         "Help me understand what was going on for you when you sold it."),
        ("Why didn’t you call me?", "What made it hard to call me?"),
        ("Why did you never call?", "What made it hard to call?"),
        ("Why can't you just come on time?", "What makes it hard to come on time?"),
        ("Why do you always leave your socks on the floor?",
         "Help me understand what is going on for you when you leave your socks on the floor."),
        ("Why are you standing there?",
         "Help me understand what is going on for you when you are standing there."),
        ("When will you ever fix the door?", "What would make it easier to fix the door?"),
        ("When are you finally going to fix the door?",
         "What would make it easier to fix the door?"),
        ("You never help with the dishes", "What would make it easier to help with the dishes?"),
        ("You never came to dinner", "What would make it easier to come to dinner?"),
        ("You're always late",
         "Help me understand what is going on for you when you are late."),
        ("You always come home late",
         "Help me understand what is going on for you when you come home late."),
        ("Is it too much to ask that you call me?", "How would it be for you to call me?"),
        ("you left without a word",
         "Help me understand what was going on for you when you left without a word."),
        ("Why would you sing that?", "What mattered to you in that moment?"),
    ],
)  # fmt: skip
def test_what_an_english_question_was_about_is_carried_over(charge, first):
    assert curious(charge, EN)[0] == first


@pytest.mark.parametrize(
    ("charge", "first"),
    [
        ("למה יצאת מהמסיבה מוקדם?", "חשוב לי להבין מה עבר עליך כשיצאת מהמסיבה מוקדם."),
        ("למה לא התקשרת אליי?", "חשוב לי להבין מה עבר עליך כשלא התקשרת אליי."),
        ("איך שכחת את יום ההולדת שלי?", "חשוב לי להבין מה עבר עליך כששכחת את יום ההולדת שלי."),
        ("מתי כבר תתחיל לעזור בבית?", "מה יקל לעזור בבית?"),
        ("למה קשה לך להקשיב עד הסוף?", "מה מקשה להקשיב עד הסוף?"),
        ("יצאת בלי מילה", "חשוב לי להבין מה עבר עליך כשיצאת בלי מילה."),
    ],
)
def test_what_a_hebrew_question_was_about_is_carried_over(charge, first):
    assert curious(charge, HE)[0] == first


@pytest.mark.parametrize(
    "charge",
    [
        "Why did you leave? " + "x" * 300,
        "Why did you " + "go on and " * 30,
        "How could you",
        "Is it too much to ask for a little help?",
        "you were so loud",
    ],
)
def test_what_cannot_be_carried_safely_is_left_out(charge):
    for way in curious(charge, EN):
        assert len(way) < 120 and "x" * 9 not in way and "go on and" not in way


def test_what_was_asked_in_one_language_is_answered_in_the_other():
    for way in curious("Why did you leave the party?", HE):
        assert not re.search("[A-Za-z]", way)
    for way in curious("למה יצאת מוקדם?", EN):
        assert not re.search("[א-ת]", way)


def test_names_keep_their_capitals():
    assert "when you spoke to Dana." in curious("why did you speak to Dana?", EN)[0]


# Any charge at all

CHARGES = [
    "What's wrong with you?", "Who do you think you are?", "Do you even care?", "How dare you!",
    "Are you even listening?", "Don't you care about us?", "Why should I trust you?",
    "How many times do I have to tell you?", "You should have called.", "You are so selfish.",
    "Why won't you talk to me?", "Why is the kitchen a mess?", "You make me so angry",
    "Why can't you be normal?", "Why are you ignoring me?", "why do you yell at me like an idiot",
    "You don't love me", "Say something!", "whatever", "Here we go again", "What now?",
    "You ignored me all evening", "Why did you ignore me?", "You always ruin everything",
    "מי את חושבת שאת?", "אתה בכלל מקשיב?", "לא אכפת לך ממני", "איך יכולת?", "את תמיד מאחרת",
    "מה לא בסדר איתך?", "היית צריך להתקשר", "אתה כזה אנוכי", "עד מתי?", "למה הבית מבולגן?",
    "למה את שותקת?", "זה יותר מדי לבקש?", "התעלמת ממני", "למה התעלמת ממני?", "די כבר",
    "איך את מעזה?", "למה אתה לא יכול לעזור?", "תגיד משהו", "אף פעם לא אכפת לך", "שוב אתה מאחר",
]  # fmt: skip


@pytest.mark.parametrize("charge", CHARGES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_any_charge_gets_ways_that_do_not_blame(charge, language):
    ways = curious(charge, Words(language))
    assert 2 <= len(ways) <= 5 and len(set(ways)) == len(ways)
    assert ways[-2:] == tuple(Words(language)["curiosity"]["general"].values())
    for way in ways:
        assert way[-1] in ".?" and not re.search(r"[{}]|  | [.?,]|[.?]{2}", way)
        assert not BLAMES.search(way), way
        assert not GENDERED.search(way), way


@pytest.mark.parametrize("rule", content.load("curiosity_rules"), ids=lambda rule: rule["id"])
def test_every_pattern_is_one_and_is_in_small_letters(rule):
    for pattern in rule["patterns"]:
        compiled = re.compile(pattern)
        assert not compiled.search("") and len(compiled.groupindex) <= 1
        assert set(compiled.groupindex) <= {"base", "undone", "being", "then", "to"}
        assert not re.search(r"[A-Z]", pattern.replace("(?P<", ""))
        assert rule["carry"] or not compiled.groupindex


def test_every_kind_of_charge_is_met_by_an_example():
    examples = [*CHARGES, "Why did you go?", "why would you go", "why do you go", "you left"]
    examples += ["why didn't you go", "why can't you go", "when will you go", "is it hard to go"]
    examples += ["you never go", "you always go", "why didn't you tell me", "why do you react"]
    examples += ["What is your problem"]
    found = {way for charge in examples for way in curious(charge, EN)}
    for rule, ways in EN["curiosity"]["ways"].items():
        first = ways["first"].replace("{time}", "___")
        assert first in found, rule


@pytest.mark.parametrize("nothing", ["", "  \n", "?!", "…", "\u202e"])
def test_nothing_is_made_of_nothing(nothing):
    assert curious(nothing, EN) == ()


@given(st.text(max_size=200), st.sampled_from(LANGUAGES))
def test_whatever_is_typed_gets_a_way_or_has_no_word(text, language):
    ways = curious(text, Words(language))
    assert bool(ways) == bool(re.search(r"\w", re.sub("[\x00-\x1f]", "", text))) or not ways
    assert all("\n" not in way for way in ways)


@pytest.mark.parametrize("unit", ["why did you ", "you never ", "you ", "למה את ", "a", "so ", "?"])
def test_ten_thousand_characters_are_taken(unit, refused):
    text = (unit * LONG)[: LONG - 1] + "x"
    assert len(curious(text, EN)) >= 2
    with refused("too_long"):
        curious(text + "xx", EN)


# Openers


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_are_eight_openers_that_do_not_blame(language):
    asked = openers(Words(language))
    assert len(set(asked)) == len(asked) == 8
    for opener in asked:
        assert opener[-1] in ".?" and not BLAMES.search(opener) and not GENDERED.search(opener)
