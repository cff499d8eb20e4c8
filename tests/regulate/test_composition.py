"""Composition: grammatical in both languages, whatever was chosen and typed."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regulate import content
from regulate.composition import Frame, check_depth, compose, compose_apology, last_time
from regulate.content import ADDRESSES, LANGUAGES, Words
from regulate.refusal import Refusal
from regulate.translation import Translation
from regulate.typed import SHORT
from regulate.vocabulary import has

EN, HE = Words("en"), Words("he")
MOVES, FEELINGS, NEEDS = (content.ids(name) for name in ("moves", "feelings", "needs"))
FRAMES = (Frame.FULL, Frame.SHORT, Frame.TENTATIVE, Frame.LIMIT)
SAID = {
    "en": ("the evening ended without a word", "sit with me for ten minutes tonight"),
    "he": ("נגמר הערב בלי מילה", "שנשב עשר דקות הערב"),
}

# What no sentence may have


def hebrew(words):
    """A pattern of any of the words, standing alone."""
    return rf"(?<![א-ת])(?:{'|'.join(words)})(?![א-ת])"


COULD_YOU = {"f": "תוכלי", "m": "תוכל", "p": "תוכלו"}
GENDERS = {"f": "feminine", "m": "masculine"}


@cache
def gendered(address="", partner="") -> re.Pattern[str]:
    """Words that say whether a man or a woman feels, or is spoken to, other than was chosen."""
    rows = HE["feelings"].values()
    nouns = {word for row in rows for form in ("noun", "thing") for word in row[form].split()}
    forms = {row[gender] for form, gender in GENDERS.items() if form != address for row in rows}
    mine = {row[GENDERS[address]] for row in rows} if address in GENDERS else set()
    forms = {form for form in forms if form and form not in nouns | mine | {"לבד", "קהה"}}
    spoken = "את אתה רוצה צריך צריכה מוכן מוכנה מבקש מבקשת מצטער מצטערת מרגיש מרגישה"
    could = {each for form, each in COULD_YOU.items() if form != partner}
    assert len(forms) > 40
    return re.compile(hebrew({re.escape(form) for form in forms} | set(spoken.split()) | could))


FLAWS = [
    r"  | [,.?!:;]|\s$|^\s|\n|[{}]|None",
    r"[.,;:!?…]{2,}",
    r"(?i)\b(\w+) \1\b",
    r"(?i)\ba [aeiou]|\ban [^aeiou\W]",
    r"(?i)\b(?:an?|the|of|to|and|is|are|was|that|with|when|about)[,.?!:]",
    r"(?i)(?:^|\. )\w+ and \w+ matters|\b(?:me|you) matters|\bmatters to me matters",
    r"\bfelt (?:being|feeling|felt|is|was)\b|\bwas was\b|\bis (?:sad|hurt and)\b",
    r"\bwilling (?:not )?to (?:an?|the|we|you|I|please|to|don't|not|no|my|ten)\b",
    r"כשכש|(?<![א-ת])(?:כש|ו|ל)\s",
]


def flaws(sentence: str, address: str = "", partner: str = "") -> Iterator[str]:
    """What no sentence may have, for both languages, and for the forms that were chosen."""
    for pattern in FLAWS:
        yield from (found[0] for found in re.finditer(pattern, sentence))
    if sentence[-1:] not in (".", "?"):
        yield "its end"
    if not re.match("[A-Z\"“]|[^a-z]", sentence):
        yield "its beginning"
    for found in gendered(address, partner).finditer(sentence.replace("חלק ממני כועס", "")):
        yield found[0]


@pytest.mark.parametrize(
    "bad",
    [
        "A  b.", "A {b}.", "A , b.", "A,. b.", "A..", "A", "", " A.", "A\nb.", "a.",
        "When when you left.", "It is is.", "I want to to go.", "What that that was.",
        "It was a ache.", "It was an sting.", "Calm and quiet matters to me.",
        "You here with me matters to me.", "I felt being left.", "Would you be willing to a hug?",
        "Would you be willing to don't shout?", "I felt hurt about.", "It was the.",
        "כשכשחזרת, הרגשתי כאב.", "כש חזרת.", "הרגשתי כאב, כי אני מותשת.", "את כאן.",
        "תוכלי לשבת?", "הרגשתי מאוכזב.",
    ],
)  # fmt: skip
def test_a_flawed_sentence_is_seen(bad):
    assert list(flaws(bad))


def agrees(sentence: str) -> bool:
    """Whether "came up in me" and "matters to me" agree with the Hebrew noun behind them."""
    verbs = r"(עלה|עלתה|עלו|חשוב|חשובה|חשובים) (?:בי|לי) ([^.,?]+?)(?= כש|\.|$)"
    for verb, noun in re.findall(verbs, sentence):
        first = noun.split()[0]
        feminine = re.search("[הת]$", first) is not None
        clause = re.match("(?:לדעת|להרגיש|שהגבול|שתהיה)$", first)
        two = re.search(r"[א-ת] ו(?!דאות)[א-ת]", noun) and not clause
        if clause:
            right = verb == "חשוב"
        elif two:
            right = verb in ("עלו", "חשובים")
        else:
            right = verb in (("עלתה", "חשובה") if feminine else ("עלה", "חשוב"))
        if not right:
            return False
    return True


@pytest.mark.parametrize(
    "bad", ["עלה בי אכזבה.", "עלתה בי כאב.", "עלה בי כאב ועצב.", "חשוב לי כנות.", "חשובה לי אמון."]
)
def test_a_verb_that_does_not_agree_is_seen(bad):
    assert not agrees(bad)
    assert agrees("עלתה בי אכזבה כשיצאת. חשובים לי רוגע ושקט.")


@cache
def whole(sentence: str, address: str = "", partner: str = "") -> bool:
    assert list(flaws(sentence, address, partner)) == [], sentence
    assert agrees(sentence), sentence
    return True


# Every combination


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("move", MOVES)
def test_every_surface_feeling_and_need_makes_a_whole_sentence(move, language):
    words = Words(language)
    situation, request = SAID[language]
    made = set()
    for feeling in FEELINGS:
        frame = Frame.LIMIT if has(feeling, "surface") else Frame.FULL
        for need in NEEDS:
            sentence = compose(frame, words, situation, (feeling,), need, request)
            kept = Translation(
                move, situation, (feeling,), need, request, sentence, frame, language
            )
            assert whole(kept.words)
            made.add(sentence)
        assert whole(last_time(move, (feeling,), words))
    assert len(made) == len(FEELINGS) * len(NEEDS)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("frame", FRAMES)
def test_every_feeling_and_need_fits_every_frame(frame, language):
    words = Words(language)
    situation, request = SAID[language]
    for feeling in FEELINGS:
        top = has(feeling, "surface") and frame is not Frame.LIMIT
        for need in ("", *NEEDS):
            feelings = (feeling, "hurt") if top else (feeling,)
            sentence = compose(frame, words, situation, feelings, need, request)
            assert whole(sentence)
            if frame is not Frame.TENTATIVE:
                assert request in sentence


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("frame", FRAMES)
def test_every_pair_of_feelings_fits_every_frame(frame, language):
    words = Words(language)
    situation, request = SAID[language]
    for feelings in combinations(FEELINGS, 2):
        if frame is Frame.LIMIT or not all(has(feeling, "surface") for feeling in feelings):
            sentence = compose(frame, words, situation, feelings, "trust", request)
            assert whole(sentence)
            turned = compose(frame, words, situation, feelings[::-1], "trust", request)
            assert whole(turned)
    for feeling in FEELINGS:
        assert whole(last_time("anger", ("own:left out", feeling), words))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", ["clause", "noun", "set", "told"])
def test_every_feeling_and_need_fits_every_kind_of_situation(kind, language):
    situations = {
        "clause": ("you left", "חזרת מאוחר"),
        "noun": ("the message you sent", "ההודעה שלך"),
        "set": ("after dinner", "אחרי הארוחה"),
        "told": ("You left. Nobody called.", "חזרת מאוחר. לא הייתה הודעה."),
    }
    words = Words(language)
    situation = situations[kind][LANGUAGES.index(language)]
    for frame in (Frame.FULL, Frame.SHORT, Frame.LIMIT):
        for feeling in FEELINGS:
            feelings = (feeling, "own:odd") if has(feeling, "surface") else (feeling,)
            assert whole(compose(frame, words, situation, feelings, "calm", SAID[language][1]))
        for need in NEEDS:
            assert whole(compose(frame, words, situation, ("sad",), need, SAID[language][1]))


@pytest.mark.parametrize("address", ["f", "m", "p"])
@pytest.mark.parametrize("frame", FRAMES)
def test_every_feeling_need_and_pair_fits_every_frame_as_the_person_is_addressed(frame, address):
    words = Words("he", address, address)
    situation, request = SAID["he"][0], "לשבת איתי עשר דקות הערב"

    def made(feelings, need):
        return compose(frame, words, situation, feelings, need, request)

    for feeling in FEELINGS:
        top = has(feeling, "surface") and frame is not Frame.LIMIT
        for need in ("", "presence", "matter", "valued"):
            sentence = made((feeling, "hurt") if top else (feeling,), need)
            assert whole(sentence, address, address)
            if frame is not Frame.TENTATIVE:
                assert sentence.endswith(f" {COULD_YOU[address]} {request}?")
    for feelings in combinations(FEELINGS, 2):
        if frame is Frame.LIMIT or not all(has(feeling, "surface") for feeling in feelings):
            assert whole(made(feelings, "trust"), address, address)


# The exact sentences


def test_d1_anger_at_a_late_evening_becomes_hurt_that_can_be_heard():
    assert compose(
        Frame.FULL,
        EN,
        "you came home at nine and there was no message",
        ("hurt", "scared"),
        "matter",
        "send a short message when it gets late",
    ) == (
        "When you came home at nine and there was no message, I felt hurt and scared. What I was "
        "longing for was knowing that I matter to you. Would you be willing to send a short "
        "message when it gets late?"
    )


def test_d4_anger_alone_is_the_top_layer_unless_it_is_the_message(refused):
    said = ("my message was read aloud", ("angry",))
    with refused("only_top_layer"):
        compose(Frame.FULL, EN, *said, "respect", "ask me before you read it")
    assert compose(Frame.LIMIT, EN, *said, "boundaries", "ask me before you read it") == (
        "When my message was read aloud, I felt angry. A limit matters to me here: a limit being "
        "respected. Would you be willing to ask me before you read it?"
    )


def test_d5_criticism_in_hebrew_becomes_loneliness_that_can_be_heard():
    assert compose(
        Frame.FULL,
        HE,
        "נגמרה ארוחת הערב והמטבח נשאר מלא",
        ("lonely", "disappointed"),
        "valued",
        "שנשב עשר דקות הערב",
    ) == (
        "כשנגמרה ארוחת הערב והמטבח נשאר מלא, הרגשתי בדידות ואכזבה. מתחת לזה היה בי צורך להרגיש "
        "שיש לי ערך. אפשר לבקש שנשב עשר דקות הערב?"
    )


def test_the_other_frames_are_what_the_evidence_gives():
    said = ("the message", ("hurt",), "respect", "talk about it tonight")
    assert compose(Frame.SHORT, EN, *said) == (
        "I felt hurt about the message. Respect matters to me. Could we talk about it tonight?"
    )
    assert compose(Frame.TENTATIVE, EN, *said) == (
        "Part of me is angry. Under it, I think, is hurt."
    )
    said = ("ההודעה", ("hurt",), "respect", "לדבר על זה הערב")
    assert compose(Frame.SHORT, HE, *said) == (
        "עלה בי כאב סביב ההודעה. חשוב לי כבוד. נוכל לדבר על זה הערב?"
    )
    assert compose(Frame.TENTATIVE, HE, *said) == "חלק ממני כועס, ומתחתיו יש כאב."


def said_in(frame, words, feelings=("hurt",), need="trust", situation="", request=""):
    situation = situation or {"en": "you left", "he": "חזרת מאוחר"}[words.language]
    request = request or {"en": "talk tonight", "he": "לדבר הערב"}[words.language]
    return compose(frame, words, situation, feelings, need, request)


@pytest.mark.parametrize(
    ("feelings", "under"),
    [
        (("scared",), "Part of me is angry. Under it, I think, is fear."),
        (
            ("afraid_pushed_away",),
            "Part of me is angry. Under it, I think, is a fear of being pushed away.",
        ),
        (("hurt", "scared"), "Part of me is angry. Under it, I think, are hurt and fear."),
        (("fed_up", "sad"), "Part of me is fed up. Under it, I think, is sadness."),
        (("angry", "sad"), "Part of me is angry. Under it, I think, is sadness."),
        (("own:left out",), "Part of me is angry. Under it, I think, I feel left out."),
        (
            ("own:like a ghost", "hurt"),
            "Part of me is angry. Under it, I think, I feel hurt and like a ghost.",
        ),
        ((), "Part of me is angry. Under it, I think, is something I have no word for yet."),
    ],
)
def test_what_is_under_anger_is_said_as_a_guess(feelings, under):
    assert said_in(Frame.TENTATIVE, EN, feelings) == under


@pytest.mark.parametrize(
    ("feelings", "under"),
    [
        (("not_enough",), "חלק ממני כועס, ומתחתיו יש תחושה שאני לא מספיק."),
        (("alone_in_this",), "חלק ממני כועס, ומתחתיו יש תחושה של לבד."),
        (("not_enough", "hurt"), "חלק ממני כועס, ומתחתיו יש כאב ותחושה שאני לא מספיק."),
        (("frustrated", "hurt"), "בחלק ממני יש תסכול, ומתחתיו יש כאב."),
        (("own:מחוץ לעניינים",), "חלק ממני כועס, ומתחת לזה הרגשתי מחוץ לעניינים."),
        ((), "חלק ממני כועס, ומתחתיו יש משהו שעוד אין לי מילה בשבילו."),
    ],
)
def test_what_is_under_anger_is_said_as_a_guess_in_hebrew(feelings, under):
    assert said_in(Frame.TENTATIVE, HE, feelings) == under


@pytest.mark.parametrize(
    ("feelings", "felt"),
    [
        (("sorry", "lonely"), "lonely and sad that it happened"),
        (("lonely", "sorry"), "lonely and sad that it happened"),
        (("afraid_losing_you", "hurt"), "hurt and afraid of losing you"),
        (("hurt", "scared"), "hurt and scared"),
        (("scared", "hurt"), "scared and hurt"),
        (("longing", "own:that I don't count"), "a longing for us and that I don't count"),
    ],
)
def test_of_two_feelings_the_one_with_a_clause_comes_last(feelings, felt):
    assert f"I felt {felt}. What" in said_in(Frame.FULL, EN, feelings)


@pytest.mark.parametrize(
    ("feelings", "felt"),
    [
        (("not_enough", "hurt"), "כאב ושאני לא מספיק"),
        (("alone_in_this", "sad"), "עצב ולבד"),
        (("unimportant", "alone_in_this"), "לבד ושאין לי מקום"),
        (("lonely", "disappointed"), "בדידות ואכזבה"),
        (("hurt", "own:invisible"), "כאב ו־invisible"),
    ],
)
def test_of_two_hebrew_feelings_the_clause_comes_last(feelings, felt):
    assert f"הרגשתי {felt}. מתחת" in said_in(Frame.FULL, HE, feelings)


@pytest.mark.parametrize(
    ("feelings", "rose"),
    [
        (("hurt",), "עלה בי כאב כשחזרת מאוחר."),
        (("disappointed",), "עלתה בי אכזבה כשחזרת מאוחר."),
        (("hurt", "disappointed"), "עלו בי כאב ואכזבה כשחזרת מאוחר."),
        (("like_failure",), "עלתה בי תחושת כישלון כשחזרת מאוחר."),
        (("not_enough",), "כשחזרת מאוחר, הרגשתי שאני לא מספיק."),
        (("own:בחוץ",), "הרגשתי בחוץ כשחזרת מאוחר."),
        ((), "כשחזרת מאוחר, הרגשתי משהו שעוד אין לי מילה בשבילו."),
    ],
)
def test_what_came_up_in_me_agrees_with_its_verb(feelings, rose):
    assert said_in(Frame.SHORT, HE, feelings).startswith(f"{rose} ")


# As the person and the partner are addressed


@pytest.mark.parametrize(
    ("address", "feelings", "felt"),
    [
        ("f", ("hurt", "sad"), "פגועה ועצובה"),
        ("m", ("hurt", "sad"), "פגוע ועצוב"),
        ("p", ("hurt", "sad"), "כאב ועצב"),
        ("f", ("not_enough", "sad"), "עצובה ולא מספיק טובה"),
        ("m", ("unimportant", "lonely"), "בודד ולא חשוב"),
        ("f", ("deeply_hurt", "alone_in_this"), "פגועה מאוד ולבד"),
        ("f", ("grieving", "sad"), "תחושת אובדן ועצב"),
        ("f", ("longing",), "געגוע"),
        ("m", ("ashamed", "sad"), "בושה ועצב"),
        ("f", ("humiliated",), "השפלה"),
        ("f", ("own:מחוץ לעניינים", "sad"), "עצב ומחוץ לעניינים"),
        ("f", (), "משהו שעוד אין לי מילה בשבילו"),
    ],
)
def test_a_feeling_is_said_as_the_person_is_where_they_chose_how(address, feelings, felt):
    words = Words("he", address)
    full = said_in(Frame.FULL, words, feelings)
    assert full.startswith(f"כשחזרת מאוחר, הרגשתי {felt}. ")
    assert full.endswith(" אפשר לבקש לדבר הערב?")
    assert last_time("anger", feelings, words) in ("", f"בפעם הקודמת, מתחת לכעס, הרגשתי {felt}.")


@pytest.mark.parametrize(
    ("address", "feelings", "rose"),
    [
        ("f", ("hurt",), "הרגשתי פגועה כשחזרת מאוחר."),
        ("m", ("hurt", "disappointed"), "הרגשתי פגוע ומאוכזב כשחזרת מאוחר."),
        ("f", ("hurt", "hopeful"), "עלו בי כאב ותקווה כשחזרת מאוחר."),
        ("p", ("hurt",), "עלה בי כאב כשחזרת מאוחר."),
        ("f", ("deeply_hurt",), "הרגשתי פגועה מאוד כשחזרת מאוחר."),
    ],
)
def test_what_i_am_does_not_come_up_in_me(address, feelings, rose):
    assert said_in(Frame.SHORT, Words("he", address), feelings).startswith(f"{rose} ")


def test_what_is_under_anger_stays_what_is_in_me():
    for address in ("", "f", "m", "p"):
        said = said_in(Frame.TENTATIVE, Words("he", address), ("hurt", "sad"))
        assert said == "חלק ממני כועס, ומתחתיו יש כאב ועצב."


@pytest.mark.parametrize(
    ("partner", "asked"),
    [("", "אפשר לבקש"), ("f", "תוכלי"), ("m", "תוכל"), ("p", "תוכלו")],
)
def test_the_partner_is_asked_as_they_are_addressed(partner, asked):
    for address in ("", "f", "m", "p"):
        words = Words("he", address, partner)
        for frame in (Frame.FULL, Frame.LIMIT, Frame.SHORT):
            said = said_in(frame, words, request="לשבת איתי הערב")
            assert said.endswith(f" {asked} לשבת איתי הערב?")
        assert said_in(Frame.SHORT, words).endswith(" נוכל לדבר הערב?")
        assert said_in(Frame.FULL, words, request="שנשב").endswith(" אפשר לבקש שנשב?")
        assert said_in(Frame.FULL, words, request="חיבוק").endswith(" אפשר לבקש חיבוק?")
        assert said_in(Frame.FULL, words, request="נסי להקשיב").endswith(
            " אפשר לבקש את זה: נסי להקשיב?"
        )


def test_the_sentence_to_the_partner_knows_both_forms():
    assert compose(
        Frame.FULL,
        Words("he", "f", "m"),
        "נגמרה ארוחת הערב והמטבח נשאר מלא",
        ("lonely", "disappointed"),
        "valued",
        "לשבת איתי עשר דקות",
    ) == (
        "כשנגמרה ארוחת הערב והמטבח נשאר מלא, הרגשתי בודדה ומאוכזבת. מתחת לזה היה בי צורך להרגיש "
        "שיש לי ערך. תוכל לשבת איתי עשר דקות?"
    )


def test_the_plural_is_plural_throughout():
    words = Words("he", "", "p")
    said = said_in(Frame.FULL, words, ("afraid_losing_you",), "matter")
    assert "הרגשתי פחד לאבד אתכם." in said and "מקום אצלכם. תוכלו" in said
    assert compose_apology(words, "צעקתי", "מפחיד", "להקשיב") == (
        "צעקתי. זה בטח היה מפחיד בשבילכם. אשמח להקשיב."
    )


def test_english_asks_for_no_form():
    for address in ("f", "m", "p"):
        words = Words("en", address, address)
        for frame in FRAMES:
            assert said_in(frame, words) == said_in(frame, EN)


# None of these, and own words


def test_what_has_no_name_is_said_to_have_none():
    assert said_in(Frame.FULL, EN, (), "trust").startswith(
        "When you left, I felt something I have no word for yet. What I was longing for was trust."
    )
    assert "What I was longing for was something I have no word for yet." in said_in(
        Frame.FULL, EN, need=""
    )
    assert "What I was longing for has no word yet either." in said_in(Frame.FULL, EN, (), "")
    assert "Something matters to me here that has no word yet." in said_in(
        Frame.SHORT, EN, need=""
    )
    assert "A limit matters to me here, though I have no word for it yet." in said_in(
        Frame.LIMIT, EN, need=""
    )


def test_what_has_no_name_is_said_to_have_none_in_hebrew():
    assert "הרגשתי משהו שעוד אין לי מילה בשבילו. מתחת" in said_in(Frame.FULL, HE, ())
    assert "מתחת לזה היה בי צורך שעוד אין לי מילה בשבילו." in said_in(Frame.FULL, HE, need="")
    assert "מתחת לזה היה בי צורך, וגם לו אין לי מילה." in said_in(Frame.FULL, HE, (), "")
    assert "יש כאן משהו שחשוב לי, ועוד אין לי מילה בשבילו." in said_in(Frame.SHORT, HE, need="")
    assert "יש כאן גבול שחשוב לי, ועוד אין לי מילה בשבילו." in said_in(Frame.LIMIT, HE, need="")


@pytest.mark.parametrize("words", [EN, HE])
@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize(("feelings", "need"), [((), ""), ((), "rest"), (("own:left out",), "")])
def test_none_of_these_makes_a_whole_sentence_in_every_frame(frame, feelings, need, words):
    assert whole(said_in(frame, words, feelings, need))


@pytest.mark.parametrize(
    ("own", "felt"),
    [
        ("left out", "left out"),
        ("feeling left out", "left out"),
        ("I feel left out.", "left out"),
        ("I felt Left out", "left out"),
        ("like a ghost", "like a ghost"),
        ("Being ignored", "ignored"),
        ("invisible to you", "invisible to you"),
        ("as if I were air", "as if I were air"),
        ("a lump in my throat", "a lump in my throat"),
        ("feeling", "feeling"),
        ("😶", "😶"),
    ],
)
def test_own_words_for_a_feeling_stand_behind_felt(own, felt):
    assert said_in(Frame.FULL, EN, (f"own:{own}",)).startswith(f"When you left, I felt {felt}.")


@pytest.mark.parametrize(
    ("own", "full", "short"),
    [
        ("quiet", "quiet", "quiet"),
        ("to be left alone", "to be left alone", "to be left alone"),
        ("I need quiet", "quiet", "quiet"),
        ("seen", "being seen", "being seen"),
        ("left alone for a bit!", "being left alone for a bit", "being left alone for a bit"),
        ("I wanted you to listen", "for you to listen", "for you to listen"),
    ],
)
def test_own_words_for_a_need_fit_their_frames(own, full, short):
    own = f"own:{own}"
    assert f"What I was longing for was {full}. " in said_in(Frame.FULL, EN, need=own)
    assert f"What matters to me is {short}. " in said_in(Frame.SHORT, EN, need=own)
    assert f"A limit matters to me here: {short}. " in said_in(Frame.LIMIT, EN, need=own)


@pytest.mark.parametrize("own", ["שקט", "לנוח", "שיקשיבו לי", "הפסקה"])
def test_own_hebrew_words_for_a_need_take_any_form(own):
    assert f"מתחת לזה רציתי {own}. " in said_in(Frame.FULL, HE, need=f"own:{own}")
    assert f"מה שחשוב לי זה {own}. " in said_in(Frame.SHORT, HE, need=f"own:{own}")
    assert f"שחשוב לי: {own}. " in said_in(Frame.LIMIT, HE, need=f"own:{own}")


def test_a_limit_may_be_said_in_ones_own_words():
    said = ("my message was read aloud", ("angry",), "boundaries", "ask me first")
    assert "A limit matters to me here: my messages are mine. Would" in compose(
        Frame.LIMIT, EN, *said, limit=" my messages\nare mine! "
    )
    for nothing in ("", "  ", "\x00", "…"):
        assert ": a limit being respected. Would" in compose(Frame.LIMIT, EN, *said, nothing)


# My own part


@pytest.mark.parametrize(
    "part",
    [
        ("shouted", "frightening", "take ten minutes before I answer"),
        ("I shouted.", "frightening!", "I'd like to take ten minutes before I answer."),
        ("i  shouted", "frightening…", "to take ten minutes\nbefore I answer"),
        ("I shouted", "It was frightening", "I would like to Take ten minutes before I answer"),
        ("I'm sorry I shouted", "it must have been frightening", "I'll take ten minutes "
         "before I answer"),
        ("sorry that I shouted", "frightening", "that I take ten minutes before I answer"),
    ],
)  # fmt: skip
def test_my_own_part_is_what_i_did_what_it_was_like_and_what_i_will_do(part):
    assert compose_apology(EN, *part) == (
        "I shouted. It must have been frightening. I'd like to take ten minutes before I answer."
    )
    assert compose(Frame.APOLOGY, EN, "", ("hurt",), "", "", "", *part) == (
        compose_apology(EN, *part)
    )


@pytest.mark.parametrize(
    ("part", "said"),
    [
        (("yelling at you", "lonely", "not to yell"),
         "I was yelling at you. You may have felt lonely. I'd like not to yell."),
        (("I was late", "you felt scared", "a walk"),
         "I was late. You may have felt scared. I'd like to offer a walk."),
        (("my shouting", "a shock", "we talk"),
         "My part in it was my shouting. It must have been a shock. I'd like us to talk."),
        (("I'm often late", "hard", "listening"),
         "I'm often late. It must have been hard. I'd like to try listening."),
        (("we fought", "hard", "next time, wait"),
         "My part in it: we fought. It must have been hard. "
         "What I'd like to do: next time, wait."),
        (("didn't call", "hard", "I won't shout"),
         "I didn't call. It must have been hard. I'd like not to shout."),
    ],
)  # fmt: skip
def test_my_own_part_is_whole_however_it_is_typed(part, said):
    assert compose_apology(EN, *part) == said
    assert list(flaws(said)) == []


@pytest.mark.parametrize(
    ("part", "said"),
    [
        (("צעקתי.", "מפחיד", "לקחת עשר דקות לפני תשובה"),
         "צעקתי. זה בטח היה מפחיד בשבילך. אשמח לקחת עשר דקות לפני תשובה."),
        (("סליחה שצעקתי", "זה בטח היה מפחיד בשבילך", "אקח עשר דקות"),
         "צעקתי. זה בטח היה מפחיד בשבילך. אקח עשר דקות."),
        (("הצעקות שלי", "פחד", "חיבוק"),
         "החלק שלי: הצעקות שלי. זה בטח עורר בך פחד. אשמח לחיבוק."),
        (("לא הקשבתי", "קשה", "נדבר מחר"),
         "לא הקשבתי. זה בטח היה קשה בשבילך. אשמח שנדבר מחר."),
    ],
)  # fmt: skip
def test_my_own_part_in_hebrew(part, said):
    assert compose_apology(HE, *part) == said
    assert list(flaws(said)) == []


# The last time


def test_what_a_surface_hid_the_last_time_is_told_in_one_sentence():
    assert last_time("anger", ("own:left out",), EN) == "Last time anger hid feeling left out."
    assert last_time("withdrawal", ("sorry", "lonely"), EN) == (
        "Last time going quiet hid feeling lonely and sad that it happened."
    )
    assert last_time("own:slammed the door", ("longing",), EN) == (
        'Last time "slammed the door" hid feeling a longing for us.'
    )
    assert last_time("anger", ("not_enough", "hurt"), HE) == (
        "בפעם הקודמת, מתחת לכעס, הרגשתי כאב ושאני לא מספיק."
    )
    assert last_time("own:טריקת דלת", ("own:בחוץ",), HE) == (
        'בפעם הקודמת, מתחת ל"טריקת דלת", הרגשתי בחוץ.'
    )


def test_nothing_is_told_of_what_had_no_name():
    assert last_time("", ("hurt",), EN) == last_time("anger", (), HE) == ""


# Holes


@pytest.mark.parametrize("empty", ["", " \n", "...", "\u202e\x00", " ?!", "—"])
def test_a_sentence_with_a_hole_in_it_is_never_made(empty, refused):
    for words in (EN, HE):
        with refused("situation_empty"):
            compose(Frame.FULL, words, empty, ("sad",), "rest", "sit with me")
        with refused("request_empty"):
            compose(Frame.SHORT, words, "it got late", ("sad",), "rest", empty)
        for place in range(3):
            parts = ["shouted", "frightening", "pause first"]
            parts[place] = empty
            with refused("slot_empty"):
                compose_apology(words, *parts)


@pytest.mark.parametrize(
    ("feelings", "need", "id"),
    [
        (("sad", "hurt", "numb"), "rest", "feelings_count"),
        (("sad", "sad"), "rest", "feelings_count"),
        (("attacked",), "rest", "feeling"),
        (("own:",), "rest", "own_word_empty"),
        (("sad",), "revenge", "need"),
    ],
)
@pytest.mark.parametrize("frame", FRAMES)
def test_a_sentence_is_made_of_known_or_own_words(frame, feelings, need, id, refused):
    with refused(id):
        compose(frame, EN, "it got late", feelings, need, "sit with me")


def test_one_feeling_beneath_is_enough_beside_the_top_layer(refused):
    check_depth(("angry",), Frame.LIMIT)
    for frame in Frame:
        check_depth(("angry", "hurt"), frame)
        check_depth(("angry", "own:odd"), frame)
        check_depth((), frame)
        if frame is not Frame.LIMIT:
            with refused("only_top_layer"):
                check_depth(("angry", "fed_up"), frame)


# However it is typed

LEADS = ("", "When ", "when ", "that ", "to ", "please ", "Please ", "כש", "כאשר ", "ש", "בבקשה ")
PIECES = (
    "you left", "the door", "חזרת מאוחר", 'you said "never"', "“stop!”", "😀", "a hug", "we sit",
    "don't go", "it's 9:30", "{feelings}", "%s", "\n", " ,", "...", "I", "לשבת", "שנשב", "to", "—",
)  # fmt: skip
messy = st.builds(
    lambda lead, pieces, space, end: lead + space.join(pieces) + end,
    st.sampled_from(LEADS),
    st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=20)), min_size=1, max_size=6),
    st.sampled_from([" ", "  ", "\n"]),
    st.sampled_from(["", ".", "?!", "…", " . "]),
)


ANY_WORDS = st.builds(
    Words, st.sampled_from(LANGUAGES), st.sampled_from(ADDRESSES), st.sampled_from(ADDRESSES)
)


@given(messy, messy, st.sampled_from(FRAMES), ANY_WORDS)
def test_whatever_is_typed_comes_out_whole_or_is_refused(situation, request_, frame, words):
    try:
        sentence = compose(frame, words, situation, ("hurt",), "calm", request_)
    except Refusal as refusal:
        assert refusal.id in ("situation_empty", "request_empty")
        return
    assert "\n" not in sentence and "\r" not in sentence
    assert sentence.strip() == sentence and sentence[-1] in ".?"
    assert not re.search(r"(?i)^(?:when when|about about|about when)\b|כשכש", sentence)
    assert not re.search(r"\bwilling (?:to|not to) (?:to|please|a|an|the)\b", sentence)
    frames = words["frames"]
    assert not re.search(r"^[\s.,;:!?…]", sentence)
    if frame is Frame.FULL:
        assert frames["longing"]["need"].split("{")[0] in sentence


@given(st.text(alphabet="ab שכת\"'.,\n😀", min_size=1, max_size=SHORT), st.sampled_from(LANGUAGES))
def test_long_texts_are_taken_up_to_the_last_character(text, language):
    try:
        sentence = compose(Frame.SHORT, Words(language), text, ("hurt",), "calm", text)
    except Refusal as refusal:
        assert refusal.id in ("situation_empty", "request_empty")
    else:
        assert sentence[-1] in ".?"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("unit", ["please ", "a", "when ", "that you ", '"', "ש", "כש", ". "])
def test_two_thousand_characters_of_anything_are_one_text(unit, language):
    text = (unit * SHORT)[: SHORT - 1] + "x"
    for frame in FRAMES:
        sentence = compose(frame, Words(language), text, ("hurt",), "calm", text)
        assert sentence[-1] in ".?"


@given(st.text(max_size=60), st.sampled_from(FRAMES), ANY_WORDS)
def test_own_words_of_any_kind_fit_every_frame(own, frame, words):
    situation, request = SAID[words.language]
    try:
        sentence = compose(frame, words, situation, (f"own:{own}",), f"own:{own}", request)
        told = last_time(f"own:{own}", (f"own:{own}",), words)
    except Refusal as refusal:
        assert refusal.id == "own_word_empty"
        return
    assert sentence[-1] in ".?" and "\n" not in sentence + told and told


@given(messy, messy, messy, ANY_WORDS)
def test_an_apology_takes_whatever_is_typed(did, effect, repair, words):
    try:
        sentence = compose_apology(words, did, effect, repair)
    except Refusal as refusal:
        assert refusal.id == "slot_empty"
    else:
        assert sentence[-1] == "." and "\n" not in sentence
