"""The hearing check: what is noted, what is left in peace, and where every note stands."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regulate import content, curiosity, hearing, vocabulary
from regulate.composition import Frame, compose, compose_apology
from regulate.content import LANGUAGES, Words
from regulate.hearing import (
    AT_MOST,
    BLANK,
    SEVERITIES,
    Hearing,
    beneath,
    forget,
    hear,
    instead,
    language,
    may_need_help,
    take,
    why,
)

EN, HE = Words("en"), Words("he")
BY_LANGUAGE = {"en": EN, "he": HE}
SILENT = Hearing((), ())
RULES = [row["id"] for row in content.load("hearing_rules")]


def rules(text, **how):
    return [note.rule for note in hear(text, **how).notes]


def marked(text):
    """Each note's words, as they stand in the text."""
    return {note.rule: text[note.start : note.end] for note in hear(text).notes}


# The cases of the evidence


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("You never listen to me.", ["ABSOLUTE"]),
        ("You always make me laugh, thank you.", []),
        ("I feel that you don't care.", ["MIND_READ", "I_FEEL_THAT"]),
        ("I'm sorry I shouted, but you kept pushing.", ["BUT_APOLOGY"]),
        ("I'm sorry I shouted. It must have been frightening.", []),
        ("Why would you react like that?", ["WHY_YOU"]),
        ("Help me understand what you felt in that moment.", []),
        ('When you said "you never help", I felt hurt.', []),
        ("אתה אף פעם לא עוזר", ["ABSOLUTE"]),
        ("סליחה שצעקתי, אבל את התחלת", ["BUT_APOLOGY"]),
        ("את הכלים אשטוף מחר", []),
        ("הרגשתי מותקפת", ["PSEUDO"]),
    ],
)
def test_e1_to_e5_as_the_evidence_has_them(text, expected):
    assert rules(text) == expected
    assert hear(text).alarms == ()


def test_e4_offers_a_curious_question():
    (note,) = hear("Why would you react like that?").notes
    assert instead(note, EN) == "Help me understand what was going on for you when ___."


def test_e5_offers_what_may_lie_under_attacked():
    (note,) = hear("הרגשתי מותקפת").notes
    assert beneath(note) == ("scared", "hurt", "offended")


@pytest.mark.parametrize(
    ("text", "alarms"),
    [
        ("I'm afraid of him", ("SAFE_VICTIM",)),
        ("I'm afraid of losing you", ()),
        ("אני רוצה למות", ("SAFE_SELF",)),
        ("You never help, you're pathetic, and I'm afraid of him", ("SAFE_VICTIM",)),
    ],
)
def test_e6_danger_gets_help_and_no_rewording(text, alarms):
    assert hear(text) == Hearing((), alarms)


def test_d1_and_d5_are_heard_in_peace():
    assert hear(
        "When you came home at nine and there was no message, I felt hurt and scared. What I was "
        "longing for was knowing that I matter to you. Would you be willing to send a short "
        "message when it gets late?"
    ) == (SILENT)
    assert hear(
        "כשנגמרה ארוחת הערב והמטבח נשאר מלא, הרגשתי בדידות ואכזבה. מתחת לזה היה בי צורך להרגיש "
        "שיש לי ערך. אפשר לבקש שנשב עשר דקות הערב?"
    ) == (SILENT)


def test_d3_a_situation_is_asked_for_what_a_camera_would_have_shown():
    assert rules("you ignored me again", part="situation") == ["LOADED_VERB"]


def test_a_situation_may_begin_with_you():
    assert rules("you left the dishes in the sink", part="situation") == []
    assert rules("you left the dishes in the sink") == ["YOU_START"]
    with pytest.raises(ValueError):
        hear("x", part="novel")


# Every rule, in each language, with what looks like it and is fine

EXAMPLES = [
    ("THREAT", "If you keep yelling, I'm leaving for good.", "If you're cold, I'll close it."),
    ("THREAT", "אם לא תפסיק אני עוזבת", "אני עוזב את העבודה מוקדם היום"),
    ("CONTEMPT", "It's pathetic.", "the stupid printer jammed again"),
    ("CONTEMPT", "נו באמת", "איזה מטומטם אני, שכחתי את הארנק"),
    ("LABEL", "your so selfish", "You're not selfish, you were tired."),
    ("LABEL", "את פשוט אגואיסטית", "את מהממת"),
    ("ABSOLUTE", "You always forget me.", "you always make me laugh"),
    ("ABSOLUTE", "את תמיד מאחרת", "אתה תמיד מצחיק אותי"),
    ("MIND_READ", "You just want to hurt me.", "Do you care which film we see?"),
    ("MIND_READ", "עשית את זה בכוונה", "שברתי את הכוס, לא בכוונה"),
    ("I_FEEL_THAT", "I feel like you chose her.", "I feel like pizza tonight"),
    ("I_FEEL_THAT", "אני מרגישה שאתה לא שומע", "אני מרגישה עייפות וקצת פחד"),
    ("PSEUDO", "I felt attacked.", "I don't feel attacked, go on."),
    ("PSEUDO", "אני מרגישה מנוצלת", "אני מרגישה מוערכת, תודה"),
    ("LOADED_VERB", "You ignored me all evening.", "I ignored my alarm and overslept."),
    ("LOADED_VERB", "כשהתעלמת ממני", "התעלמתי ממך אתמול"),
    ("WHY_YOU", "Why didn't you call?", "why don't we try that place?"),
    ("WHY_YOU", "למה את מגיבה ככה?", "למה הרכבת עמדה?"),
    ("BUT_APOLOGY", "Sorry I was late, but you forgot too.", "It was late but we had fun."),
    ("BUT_APOLOGY", "מצטער שצעקתי, אבל גם את", "רציתי לבוא, אבל הפקק היה נוראי"),
    ("NON_APOLOGY", "I'm sorry you feel that way.", "I'm sorry that I hurt you."),
    ("NON_APOLOGY", "מצטערת אם נפגעת", "סליחה שפגעתי בך"),
    ("YOU_MAKE_ME", "You make me so angry.", "You made me a coffee."),
    ("YOU_MAKE_ME", "את גורמת לי לצעוק", "את גורמת לי לחייך"),
    ("SHOULD", "You should apologise.", "you must be tired"),
    ("SHOULD", "היית צריך להתקשר", "הייתי צריכה להתקשר"),
    ("MINIMISE", "Calm down, it was just a joke.", "I need to calm down"),
    ("MINIMISE", "אתה מגזים", "אני צריכה להירגע"),
    ("COMPARE", "You're just like your mother.", "I like your mother"),
    ("COMPARE", "אתה כמו אבא שלך", "הילדה כמו אחותך, אוהבת לרקוד"),
    ("OLD_ACCOUNTS", "Here we go again.", "Here we go, dinner's ready!"),
    ("OLD_ACCOUNTS", "כרגיל", "ניפגש באותו מקום כרגיל?"),
    ("YOU_START", "You came home late.", "You looked lovely tonight."),
    ("YOU_START", "את לא שואלת אותי", "את זוכרת איפה שמנו את הדרכונים?"),
]


@pytest.mark.parametrize(("rule", "text", "fine"), EXAMPLES)
def test_each_rule_is_heard_and_what_looks_like_it_is_not(rule, text, fine):
    assert rule in rules(text)
    assert hear(fine) == SILENT


def test_every_rule_has_an_example_in_each_language():
    assert len(RULES) == 17
    for rule in RULES:
        assert {language(text) for id, text, _ in EXAMPLES if id == rule} == set(LANGUAGES)


@pytest.mark.parametrize(
    "text",
    [
        "never mind",
        "whatever you like",
        "I'm done with the dishes",
        "I'm leaving for work",
        "why don't we",
        "I should have called",
        "I'm scared of losing you",
        "I could kill for a coffee",
        "he won't let me win at chess",
        "this film is ridiculous",
        "לא משנה",
        "אני מתה מצחוק",
        "I need a break. I'm going to the other room and I'll be back at nine.",
        "אני לא ממשיכה את השיחה כשהקול עולה. ננסה שוב אחרי שהילדים נרדמים.",
        "In the film he kills his boss and runs off with the money.",
        "",
        " \n ",
    ],
)
def test_fine_words_are_left_in_peace(text):
    assert hear(text) == SILENT


def test_praise_is_no_charge_and_a_but_takes_it_back():
    assert rules("I love you. You always leave me with the dishes.") == ["ABSOLUTE"]
    assert rules("You always cook. Thank you for that.") == []
    assert rules("I love you, but you always leave me with the dishes.") == ["ABSOLUTE"]
    assert rules("You never say that you love me.") == ["ABSOLUTE"]


@pytest.mark.parametrize(
    "typed",
    [
        "You're so selfish",
        "youre so selfish",
        "your so selfish",
        "YOU’RE SO SELFISH!!!",
        "ur sooooo selfish",
        "you are\tso  selfish",
        "you’re\u200f so\u202a selfish\u202c",
    ],
)
def test_a_typo_a_shout_and_a_hidden_mark_make_no_difference(typed):
    assert rules(typed) == ["LABEL"]


@pytest.mark.parametrize(
    "text",
    [
        'You said "you never help" to me.',
        "You said “you never help” to me.",
        "אמרת לי ״את תמיד מאחרת״ ונפגעתי",
    ],
)
def test_what_was_said_may_be_told(text):
    assert not {"ABSOLUTE", "LABEL"} & set(rules(text))


def test_danger_in_a_quotation_is_danger():
    assert "SAFE_SELF" in hear('She told me "I want to die".').alarms


# Notes


def test_strong_notes_come_first_and_never_more_than_three():
    text = "You left. Why did you do it? You never help. You should know. You're a liar."
    notes = hear(text).notes
    assert len(notes) == AT_MOST
    order = [SEVERITIES.index(note.severity) for note in notes]
    assert order == sorted(order) and notes[0].rule == "LABEL"
    assert [note.rule for note in notes[1:]] == ["WHY_YOU", "ABSOLUTE"]


def test_opening_with_you_is_only_noted_where_nothing_else_is():
    assert rules("You came home late.") == ["YOU_START"]
    assert rules("You came home late. Here we go again.") == ["OLD_ACCOUNTS"]


def test_all_rules_hear_both_languages_in_one_text():
    text = "You never listen. את תמיד מאחרת. למה את צועקת?"
    notes = hear(text).notes
    assert [(note.rule, note.language) for note in notes] == [("ABSOLUTE", "en"), ("WHY_YOU", "he")]


@pytest.mark.parametrize(
    ("text", "rule", "words"),
    [
        ("👍🏽👍🏽 Well, you’re so selfish!", "LABEL", "you’re so selfish"),
        ("אֲנִי כָּאן. אַתָּה אַף פַּעַם לֹא עוֹזֵר", "ABSOLUTE", "אַתָּה אַף פַּעַם"),
        ("“Fine”, you said. You   never\u200f help.", "ABSOLUTE", "You   never"),
        ("e\u0301e\u0301e\u0301 why did you go", "WHY_YOU", "why did you"),
        ("\u202eI felt\u202c attacked", "PSEUDO", "I felt\u202c attacked"),
    ],
)
def test_a_note_stands_where_its_words_were_typed(text, rule, words):
    assert marked(text)[rule] == words


def test_taking_the_softer_way_changes_that_sentence_and_nothing_else():
    text = "I came home.  You never help me!\n👍🏽 Then I cried."
    (note,) = hear(text).notes
    softer = instead(note, EN, situation="When the plates stood there.", feeling="tired")
    assert softer == "This time, when the plates stood there, I felt tired."
    assert take(text, note, softer) == f"I came home.  {softer}\n👍🏽 Then I cried."


def test_of_a_very_long_sentence_only_a_part_is_replaced():
    calm = "and then we drove to the sea and walked along it for an hour in the wind, "
    text = calm * 3 + "and you never help me, " + calm * 3
    (note,) = hear(text).notes
    assert text[note.piece_start : note.piece_end] == "and you never help me"
    assert take(text, note, "X") == calm * 3 + "X, " + calm * 3


@pytest.mark.parametrize("rule", RULES)
@pytest.mark.parametrize("words", [EN, HE], ids=LANGUAGES)
def test_a_softer_way_is_itself_heard_in_peace(words, rule):
    texts = [text for id, text, _ in EXAMPLES if id == rule]
    note = next(
        each
        for text in texts
        for each in hear(text).notes
        if each.rule == rule and each.language == words.language
    )
    feeling, need = words["feelings"]["hurt"], words["needs"]["closeness"]
    known = {
        "situation": "the door slammed" if words is EN else "הדלת נטרקה",
        "feeling": feeling["word"] if words is EN else feeling["noun"],
        "need": need["word"],
        "request": "sit with me" if words is EN else "שנשב עשר דקות",
    }
    for softer in (instead(note, words), instead(note, words, **known)):
        assert hear(softer) == SILENT
        assert not re.search(r"[{}]|  ", softer)
    assert why(note, words) and not re.search("[{}]", why(note, words))


def test_what_is_not_known_stays_open_and_what_would_land_hard_too():
    (note,) = hear("You never help.").notes
    assert instead(note, EN) == f"This time, when {BLANK}, I felt {BLANK}."
    assert instead(note, EN, situation="you ignored me", feeling="sad") == (
        f"This time, when {BLANK}, I felt sad."
    )


def test_words_that_tell_a_story_are_taken_seriously():
    for row in content.load("pseudo"):
        assert row["feelings"] and type(row["help"]) is bool
        for feeling in row["feelings"]:
            assert feeling in content.ids("feelings")
            assert not vocabulary.has(feeling, "surface")
    (note,) = hear("I feel bullied.").notes
    assert note.word == "bullied" and may_need_help(note)
    assert why(note, EN).startswith("'bullied' tells what was done. That may be")
    (note,) = hear("I felt taken for granted.").notes
    assert note.word == "taken for granted" and not may_need_help(note)
    assert beneath(hear("You never help.").notes[0]) == ()


def test_every_story_word_is_heard_and_offers_its_feelings():
    for row in content.load("pseudo"):
        for word in row["words"]:
            text = f"I felt {word}." if language(word) == "en" else f"הרגשתי {word}."
            found = [note for note in hear(text).notes if note.rule == "PSEUDO"]
            assert found and beneath(found[0]) == tuple(row["feelings"]), text


# What the app itself composes and offers


SITUATIONS = {
    "en": "you came home at nine and there was no message",
    "he": "נגמרה ארוחת הערב והמטבח נשאר מלא",
}
REQUESTS = {"en": "send a short message when it gets late", "he": "שנשב עשר דקות הערב"}


@pytest.mark.parametrize("move", content.ids("moves"))
@pytest.mark.parametrize("words", [EN, HE], ids=LANGUAGES)
def test_every_sentence_that_is_composed_is_heard_in_peace(words, move):
    row = content.row("moves", move)
    beneath_it = [f for f in row["feelings"] if not vocabulary.has(f, "surface")]
    pairs = [(f,) for f in beneath_it] + [(a, b) for a in beneath_it for b in beneath_it if a < b]
    for feelings in pairs:
        for need in row["needs"]:
            for frame in (Frame.FULL, Frame.SHORT, Frame.TENTATIVE, Frame.LIMIT):
                sentence = compose(
                    frame,
                    words,
                    SITUATIONS[words.language],
                    feelings,
                    need,
                    REQUESTS[words.language],
                )
                assert hear(sentence) == SILENT, sentence


@pytest.mark.parametrize("words", [EN, HE], ids=LANGUAGES)
def test_every_feeling_and_every_need_can_be_said_in_peace(words):
    for frame in (Frame.FULL, Frame.SHORT, Frame.LIMIT):
        for feeling in content.ids("feelings"):
            if frame is not Frame.LIMIT and vocabulary.has(feeling, "surface"):
                continue
            for need in (
                ("matter", "valued", "heard") if feeling != "hurt" else content.ids("needs")
            ):
                said = (SITUATIONS[words.language], (feeling,), need, REQUESTS[words.language])
                sentence = compose(frame, words, *said)
                assert hear(sentence) == SILENT, sentence


def test_an_apology_for_my_own_part_is_heard_in_peace():
    said = compose_apology(EN, "I shouted", "frightening", "leave the room before I shout")
    assert hear(said) == SILENT
    assert hear(compose_apology(HE, "צעקתי", "מבהיל", "לשבת ולשמוע איך זה היה")) == SILENT


OFFERED = [
    ("openings", ()),
    ("talk", ("accusing",)),
    ("pause", ()),
    ("frames", ()),
    ("curiosity", ()),
]


def said(value, left_out=()):
    if isinstance(value, str):
        yield value
    else:
        for key, inner in value.items():
            if key not in left_out:
                yield from said(inner)


@pytest.mark.parametrize(("file", "left_out"), OFFERED)
@pytest.mark.parametrize("words", [EN, HE], ids=LANGUAGES)
def test_every_sentence_that_is_offered_is_heard_in_peace(words, file, left_out):
    filled = [re.sub(r"\{\w+\}", "…", text) for text in said(words[file], left_out)]
    assert len(filled) > 5
    for text in filled:
        assert hear(text) == SILENT, text


@pytest.mark.parametrize("words", [EN, HE], ids=LANGUAGES)
def test_every_opener_of_a_question_is_heard_in_peace(words):
    assert all(hear(opener) == SILENT for opener in curiosity.openers(words))


# Any text at all


STARTLING = st.sampled_from(
    ["you ", "never ", "always ", "so ", "selfish ", "I feel that ", "why ", "sorry ", "but ", "“",
     '"', "'", ". ", "?", "\n", "את ", "אתה ", "תמיד ", "לא ", "הרגשתי ", "מותקפת ", "\u05b0", "’",
     "if ", "I'm leaving ", "ו", "👍🏽", "\u202e", ","]
)  # fmt: skip
TEXTS = st.lists(st.one_of(STARTLING, st.text(st.characters(), max_size=5)), max_size=30).map(
    "".join
)


@given(TEXTS)
def test_any_text_can_be_heard_and_every_note_stands_within_it(text):
    heard = hear(text)
    assert len(heard.notes) <= AT_MOST
    assert not (heard.notes and heard.alarms)
    assert len({note.rule for note in heard.notes}) == len(heard.notes)
    for note in heard.notes:
        assert 0 <= note.piece_start <= note.start < note.end <= note.piece_end <= len(text)
        assert note.language == language(text[note.start : note.end])
        assert note.word and note.severity in SEVERITIES
        words = BY_LANGUAGE[note.language]
        assert why(note, words)
        taken = take(text, note, instead(note, words))
        assert taken.startswith(text[: note.piece_start])
        assert taken.endswith(text[note.piece_end :])
        assert bool(beneath(note)) is (note.rule == "PSEUDO")


@given(TEXTS)
def test_the_same_text_is_always_heard_the_same_way(text):
    first = hear(text)
    forget()
    assert hear(text) == first


def test_what_was_written_is_not_kept_in_mind():
    hear("You never listen, Rumpelstiltskin.")
    assert hearing._listen.cache_info().currsize
    forget()
    assert hearing._listen.cache_info().currsize == 0
