"""Safety before skill: the answers that stop all coaching, the words that open the help page."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regulate import bidi, content
from regulate.content import LANGUAGES, Words
from regulate.safety import (
    NONE,
    RISK_OF_ALARM,
    RISKS,
    alarms,
    answers,
    help_lines,
    line_name,
    lines_for_own_behaviour,
    sentence_case,
    texts,
)

EN, HE = Words("en"), Words("he")
COUNTRIES = content.load("helplines")["countries"]

HEARD = [
    ("SAFE_SELF", "I can't go on living"),
    ("SAFE_OTHER", "I hit her"),
    ("SAFE_OTHER", "I hit my wife"),
    ("SAFE_OTHER", "הרבצתי לה"),
    ("SAFE_VICTIM", "he hit us"),
    ("SAFE_VICTIM", "he threatened to kill me"),
    ("SAFE_VICTIM", "he said he'll kill me"),
    ("SAFE_VICTIM", "she'll hurt us"),
    ("SAFE_VICTIM", "he raped me"),
    ("SAFE_VICTIM", "I'm afraid of my father"),
    ("SAFE_VICTIM", "I'm afraid to go home"),
    ("SAFE_VICTIM", "אני מפחדת מאבא שלי"),
    ("SAFE_VICTIM", "הוא איים להרוג אותי"),
    ("SAFE_VICTIM", "הוא אנס אותי"),
    ("SAFE_SELF", "אני לא יכולה להמשיך לחיות"),
    ("SAFE_SELF", "I could hurt myself"),
    ("SAFE_SELF", "I just want to end it all"),
    ("SAFE_SELF", "I don't want to be here anymore"),
    ("SAFE_SELF", "suicidal thoughts"),
    ("SAFE_SELF", "you would be better off without me"),
    ("SAFE_SELF", "I want to die"),
    ("SAFE_SELF", "I wish I were dead"),
    ("SAFE_SELF", "חשבתי להתאבד"),
    ("SAFE_SELF", "מחשבות על התאבדות"),
    ("SAFE_SELF", "לפגוע בעצמי"),
    ("SAFE_SELF", "אני לא רוצה לחיות"),
    ("SAFE_SELF", "אני רוצה למות"),
    ("SAFE_SELF", "עדיף לכולם בלעדיי"),
    ("SAFE_OTHER", "I'm going to hit him"),
    ("SAFE_OTHER", "I shook the baby"),
    ("SAFE_OTHER", "I'll make you pay"),
    ("SAFE_OTHER", "אני אהרוג אותו"),
    ("SAFE_OTHER", "הרבצתי לילד"),
    ("SAFE_OTHER", "אני רוצה לחנוק אותה"),
    ("SAFE_VICTIM", "I'm afraid of him"),
    ("SAFE_VICTIM", "my husband hit me"),
    ("SAFE_VICTIM", "he won't let me leave"),
    ("SAFE_VICTIM", "אני מפחדת ממנו"),
    ("SAFE_VICTIM", "הוא הרביץ לי"),
    ("SAFE_VICTIM", "היא לא נותנת לי לצאת"),
    ("SAFE_SELF", "I was thinking of taking all my pills"),
    ("SAFE_SELF", "I've been cutting again"),
    ("SAFE_SELF", "there's no point in going on"),
    ("SAFE_SELF", "I stopped caring whether I live or die"),
    ("SAFE_SELF", "I wish I could go to sleep and never wake up"),
    ("SAFE_SELF", "אני לא רואה טעם להמשיך"),
    ("SAFE_SELF", "בלעתי כדורים"),
    ("SAFE_SELF", "כולם יסתדרו טוב יותר בלעדיי"),
    ("SAFE_SELF", "אני עומדת על הגג"),
    ("SAFE_OTHER", "I threw a plate at her head"),
    ("SAFE_OTHER", "I grabbed her by the throat"),
    ("SAFE_OTHER", "I'm afraid I'll hurt the baby"),
    ("SAFE_OTHER", "I keep thinking about hurting her"),
    ("SAFE_OTHER", "נתתי לה סטירה"),
    ("SAFE_OTHER", "אני אשבור לך את העצמות"),
    ("SAFE_OTHER", "זרקתי עליה כוס"),
    ("SAFE_OTHER", "איבדתי שליטה ופגעתי בילד"),
    ("SAFE_VICTIM", "he beat me up last night"),
    ("SAFE_VICTIM", "she hit me with a frying pan"),
    ("SAFE_VICTIM", "I'm not allowed to see my friends"),
    ("SAFE_VICTIM", "he put a tracker on my car"),
    ("SAFE_VICTIM", "I hide in the bathroom when he comes home drunk"),
    ("SAFE_VICTIM", "קיבלתי ממנו אגרוף"),
    ("SAFE_VICTIM", "הוא הצמיד אותי לקיר"),
    ("SAFE_VICTIM", "הוא בודק לי בטלפון עם מי דיברתי"),
    ("SAFE_VICTIM", "הילדים מפחדים ממנו"),
]
UNHEARD = [
    "I could kill for a coffee",
    "he won't let me win at chess",
    "I cut myself shaving",
    "I jumped out of bed",
    "I took two tablets for my headache",
    "she pushed me to apply for the job",
    "I felt hurt when you left",
    "In the film he kills his boss",
    "אני מתה מצחוק",
    'הרבצתי שנ"צ של שעתיים',
    "הקטנה לא נותנת לי לישון",
    "חתכתי את האצבע כשהכנתי סלט",
    "סליחה שפגעתי בך",
    "אני אהרוג בשביל פיצה עכשיו",
    "I hit the brakes",
    "the news hit us hard",
    "your words hurt me",
    "the bill will kill me",
    "it will hurt me if you forget",
    "I am scared of my father dying",
    "I hit my limit",
    "",
    "I'm afraid of losing you",
    "I'm scared of you leaving",
    "I was afraid of being pushed away",
    "you pushed me away",
    "he forced me to think",
    "you came home at nine and there was no message",
    "I want to hit the road",
    "it hurt me",
    "I am dying to see you",
    "נגמרה ארוחת הערב והמטבח נשאר מלא",
    "פחדתי לאבד אותך",
    "אני אחכה לך",
    "הוא דחף את הדלת",
]


@pytest.mark.parametrize(("rule", "text"), HEARD)
def test_danger_is_heard(rule, text):
    assert alarms(text) == (rule,)
    assert alarms(f"It was late, and then: {text}. So.") == (rule,)


@pytest.mark.parametrize("text", UNHEARD)
def test_fear_of_losing_someone_is_no_danger(text):
    assert alarms(text) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I'm afraid of him", ("SAFE_VICTIM",)),
        ("I'm afraid of losing you", ()),
        ("אני רוצה למות", ("SAFE_SELF",)),
    ],
)
def test_e6_as_the_evidence_has_it(text, expected):
    assert alarms(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "I’m afraid of him",
        "I'M AFRAID OF HIM",
        "I'm \n afraid\tof  him",
        "I'm\u202e afraid of him\u202c",
        "\u2066I'm afraid\u2069 of\u200f him",
        "“I'm afraid of him”, I told her",
        '"I\'m afraid of him"',
    ],
)
def test_danger_is_heard_however_it_is_typed_and_quoted(text):
    assert alarms(text) == ("SAFE_VICTIM",)


@pytest.mark.parametrize("text", ["אֲנִי רוֹצֶה לָמוּת", "אני רוצה\nלמות", "„אני רוצה למות”"])
def test_danger_is_heard_in_hebrew_with_vowel_points_and_quotes(text):
    assert alarms(text) == ("SAFE_SELF",)


def test_several_dangers_are_told_in_the_order_of_the_rules():
    said = "he hit me, I'll hit him, and then I kill myself"
    assert alarms(said) == ("SAFE_SELF", "SAFE_OTHER", "SAFE_VICTIM")


@given(st.text(st.characters()))
def test_any_text_at_all_can_be_listened_to(text):
    assert set(alarms(text)) <= set(RISK_OF_ALARM)


def test_each_alarm_has_the_text_of_an_answer():
    assert set(RISK_OF_ALARM) == {rule["id"] for rule in content.load("safety_rules")}
    assert set(RISK_OF_ALARM.values()) <= set(RISKS)


# Answers


def test_the_order_of_the_answers_is_the_order_of_their_texts():
    assert RISKS == ("someone_unsafe", "afraid", "may_hurt_other", "may_hurt_self")
    assert answers(reversed(RISKS)) == RISKS
    assert answers([NONE]) == (NONE,)
    assert answers(["afraid", "afraid"]) == ("afraid",)


@given(st.sets(st.sampled_from(RISKS), min_size=1))
def test_any_number_of_risks_may_be_named(risks):
    assert answers(risks) == tuple(risk for risk in RISKS if risk in risks)


@pytest.mark.parametrize(
    ("given_", "id"),
    [
        ([], "safety_unanswered"),
        (["none", "afraid"], "safety_both"),
        (["fine"], "safety"),
        (["none", "fine"], "safety"),
        ("none", "safety"),
    ],
)
def test_no_answer_two_answers_and_unknown_answers_are_refused(given_, id, refused):
    with refused(id):
        answers(given_)


# Texts


@pytest.mark.parametrize("words", [EN, HE], ids=LANGUAGES)
def test_several_risks_show_their_texts_in_order(words):
    one_by_one = [texts([risk], words)[0] for risk in RISKS]
    assert texts(["may_hurt_self", "afraid"], words) == [one_by_one[1], one_by_one[3]]
    assert texts(reversed(RISKS), words) == one_by_one
    assert len(set(one_by_one)) == len(RISKS)
    assert texts([NONE], words) == texts([], words) == []


def test_the_countries_are_five():
    assert COUNTRIES == ["US", "IL", "GB", "CA", "EU"]
    for country in COUNTRIES:
        assert any(line["purpose"] == "emergency" for line in help_lines(country))


@pytest.mark.parametrize("words", [EN, HE], ids=LANGUAGES)
@pytest.mark.parametrize("country", COUNTRIES)
def test_each_text_has_the_numbers_of_the_country(country, words):
    shown = dict(zip(RISKS, texts(RISKS, words, country), strict=True))
    for text in shown.values():
        assert text and not re.search(r"[{}]|  |\.\.|: \.", text)
        for line in help_lines(country):
            if line["purpose"] == "emergency":
                assert re.search(rf"(?<!\d){line['number']}(?!\d)", text)
    for risk, purpose in [("may_hurt_self", "crisis"), ("afraid", "violence")]:
        lines = [line for line in help_lines(country) if line["purpose"] == purpose]
        if lines:
            name, number = line_name(lines[0], words), lines[0]["number"]
            assert f"{name}: {number}" in bidi.bare(shown[risk])
        else:
            assert words["safety"][purpose] in shown[risk]


@pytest.mark.parametrize("words", [EN, HE], ids=LANGUAGES)
@pytest.mark.parametrize("country", ["", "FR", "us"])
def test_without_a_known_country_the_texts_still_say_whom_to_call(country, words):
    assert help_lines(country) == []
    shown = texts(RISKS, words, country)
    assert len(shown) == len(RISKS)
    for text in shown:
        assert words["safety"]["emergency"].casefold() in text.casefold()
        assert not re.search(r"[{}]|\d|  |\.\.", text)


def test_a_text_that_says_someone_is_unsafe_begins_each_sentence_with_a_capital():
    assert "calm adult. Your emergency number if" in texts(["someone_unsafe"], EN)[0]


@pytest.mark.parametrize(
    ("text", "cased"),
    [
        ("a. b! c? d", "a. B! C? D"),
        ("call 112. or 1.5 e.g. this", "call 112. Or 1.5 e.g. This"),
        ("שלום. שלום", "שלום. שלום"),
        ("", ""),
    ],
)
def test_a_sentence_begins_with_a_capital(text, cased):
    assert sentence_case(text) == cased


FIELDS = {
    *("country", "purpose", "also", "name", "number", "short", "sms", "sms_word", "url", "hours"),
    *("languages", "note", "source", "collected", "last_verified"),
}
DAY = r"20\d\d-\d\d-\d\d"
NUMBER = r"[0-9*][0-9 -]{1,14}[0-9]"
NOT_YET = (
    *("1-800-422-4453", "055-7000128", "1-800-220-000", "0800 1111", "116 111", "findahelpline"),
)
"""What the evidence (8.5) says needs verification; it is not shown."""
SHOWN = {
    "US": ["911", "988", "1-800-799-7233"],
    "IL": ["100", "101", "1201", "118", "1-800-353-300"],
    "GB": [
        *("999", "0808 2000 247", "0808 801 0327", "0800 999 5428", "0808 802 4040", "116 123"),
    ],
    "CA": ["911", "988"],
    "EU": ["112", "116 016", "116 006"],
}


def test_help_lines_can_be_found_and_say_where_they_come_from():
    lines = [line for country in COUNTRIES for line in help_lines(country)]
    assert len(lines) == len(content.load("helplines")["lines"]) == 19
    for line in lines:
        assert set(line) == FIELDS
        assert all(line[field] for field in ("country", "purpose", "number", "source"))
        assert set(line["name"]) == set(LANGUAGES) and all(line["name"].values())
        assert re.fullmatch(NUMBER, line["number"])
        for other in ("short", "sms"):
            assert line[other] is None or re.fullmatch(NUMBER, line[other])
        assert re.fullmatch(DAY, line["collected"])
        assert line["last_verified"] is None or re.fullmatch(DAY, line["last_verified"])


def test_every_line_that_the_evidence_found_is_there_and_none_that_it_doubts():
    for country, numbers in SHOWN.items():
        assert sorted(line["number"] for line in help_lines(country)) == sorted(numbers)
    told = str(content.load("helplines"))
    assert not [number for number in NOT_YET if number in told]
    (hotline,) = (line for line in help_lines("US") if line["purpose"] == "violence")
    assert (hotline["sms"], hotline["sms_word"]) == ("88788", "START")
    assert hotline["url"] == "thehotline.org"
    (combat,) = (line for line in help_lines("IL") if line["short"])
    assert (combat["short"], combat["hours"]) == ("*6724", "always")


def test_nobody_claims_that_a_number_was_checked_with_its_service():
    """Until a person has called the operators and written the day down, this stays so."""
    assert {line["last_verified"] for line in content.load("helplines")["lines"]} == {None}


@pytest.mark.parametrize(
    ("risk", "purpose"),
    [("afraid", "violence"), ("may_hurt_self", "crisis"), ("may_hurt_other", "own_behaviour")],
)
def test_what_fits_the_answer_stands_right_behind_the_emergency_number(risk, purpose):
    for country in COUNTRIES:
        every, first = help_lines(country), help_lines(country, [risk])
        assert sorted(map(id, first)) == sorted(map(id, every))
        emergency = [line for line in first if line["purpose"] == "emergency"]
        assert first[: len(emergency)] == emergency != []
        fits = [line for line in every if purpose in (line["purpose"], line["also"])]
        assert first[len(emergency) :][: len(fits)] == fits


def test_who_worries_about_their_own_behaviour_finds_a_line_where_there_is_one():
    found = {country: lines_for_own_behaviour(country) for country in COUNTRIES}
    assert [line["number"] for line in found["US"]] == ["1-800-799-7233"]
    assert [line["number"] for line in found["GB"]] == ["0808 802 4040"]
    assert found["IL"] == found["CA"] == found["EU"] == []


@pytest.mark.parametrize("country", COUNTRIES)
def test_numbers_keep_their_order_inside_hebrew(country):
    for text in texts(RISKS, HE, country):
        outside = re.sub("[\u2066\u2068][^\u2069]*\u2069", "", text)
        assert not re.search(r"\d", outside), text
        assert text.count("\u2069") == len(re.findall("[\u2066\u2068]", text))
    for text in texts(RISKS, EN, country):
        assert bidi.bare(text) == text


# The texts of the evidence, 8.4 and 8.6, word for word


SLOTS = {"emergency": "{emergency}", "crisis": "{line}", "violence": "{dv line}"}
WORD_FOR_WORD = {
    "en": {
        "may_hurt_other": "You noticed it in time. Put distance between you now: another room, "
        "outside, a neighbour. Put down what is in your hands. If you can't be sure, call "
        "{emergency}.",
        "may_hurt_self": "You matter, and this can be talked about right now. Stay near someone. "
        "{line}. If there is immediate danger: {emergency}.",
        "afraid": "Your fear counts. No need to explain or to announce anything. If you can leave "
        "safely, leave. {dv line}. In danger: {emergency}.",
        "someone_unsafe": "First the child or the other person: to a safe place, with a calm "
        "adult. {emergency} if anyone is in danger.",
        "children": "Children settle when they see the return. A short line helps: 'We were loud. "
        "It is not about you. We are making it right.'",
        "caller": "A pause without a return becomes a wall. If coming back is hard, make it "
        "shorter, or ask someone to help with the talk.",
        "waiting": "You may ask for a time. You may also go on with your evening. Silence for "
        "days is not a pause.",
    },
    "he": {
        "may_hurt_other": "שמת לב בזמן. עכשיו מרחק: חדר אחר, החוצה, אצל שכנים. להניח מה שביד. אם "
        "אין ביטחון, לחייג {emergency}.",
        "may_hurt_self": "החיים שלך חשובים, ואפשר לדבר על זה עכשיו. כדאי להישאר ליד מישהו. "
        "{line}. בסכנה מיידית: {emergency}.",
        "afraid": "הפחד שלך חשוב. אין צורך להסביר או להודיע. אם אפשר לצאת בבטחה, לצאת. "
        "{dv line}. בסכנה: {emergency}.",
        "someone_unsafe": "קודם הילד או האדם האחר: למקום בטוח, עם מבוגר רגוע. {emergency} אם "
        "מישהו בסכנה.",
        "children": "ילדים נרגעים כשהם רואים את החזרה. משפט קצר עוזר: 'היינו בקול רם. זה לא "
        "בגללך. אנחנו מתקנים.'",
        "caller": "הפסקה בלי חזרה נעשית קיר. אם קשה לחזור, אפשר לקצר, או לבקש שמישהו יעזור "
        "בשיחה.",
    },
}


@pytest.mark.parametrize("words", [EN, HE], ids=LANGUAGES)
def test_the_texts_are_those_of_the_evidence(words):
    said = words["safety"]
    for id, text in WORD_FOR_WORD[words.language].items():
        shown = said[id] if id in said else said["shut_out"][id]
        assert shown.format(**SLOTS) == text
    assert said["shut_out"]["caller"] == words["pause"]["wall"]
