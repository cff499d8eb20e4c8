"""Translation: from the surface move to words the other person can hear."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regulate import content
from regulate.content import LANGUAGES, Words
from regulate.flooding import CheckIn
from regulate.pause import call
from regulate.translation import (
    LIMIT_NEEDS,
    Frame,
    Note,
    Translation,
    alarms,
    check_depth,
    compose,
    compose_apology,
    has,
    likely_feelings,
    likely_needs,
    notes,
    room_for_words,
    time_for_words,
)
from regulate.typed import LONG, SHORT

EN, HE = Words("en"), Words("he")
MOVES, FEELINGS, NEEDS = (content.ids(name) for name in ("moves", "feelings", "needs"))

LATE = {
    "surface": "anger",
    "situation": "you came home at nine and there was no message",
    "feelings": ("hurt", "scared"),
    "need": "matter",
    "request": "send a short message when it gets late",
    "words": "You came home at nine, and I was hurt.",
}


def with_changes(**changes):
    return Translation(**{**LATE, **changes})


# D1 to D5


def test_d1_anger_at_a_late_evening_becomes_hurt_that_can_be_heard():
    assert {"hurt", "alone_in_this"} <= set(likely_feelings("anger"))
    said = {name: LATE[name] for name in ("situation", "feelings", "need", "request")}
    sentence = compose(Frame.FULL, EN, **said)
    assert sentence == (
        "When you came home at nine and there was no message, I felt hurt and scared. What I was "
        "longing for was knowing that I matter to you. Would you be willing to send a short "
        "message when it gets late?"
    )
    translation = with_changes(words=sentence)
    assert translation.words == sentence
    assert translation.alarms == ()
    assert notes(("hurt",), LATE["request"], EN) == ()


def test_d2_the_three_anchors_of_the_seed_are_offered_first():
    assert likely_feelings("anger")[0] == "hurt"
    assert likely_needs("criticism")[0] == "valued"
    assert likely_feelings("withdrawal")[0] == "afraid_pushed_away"


@pytest.mark.parametrize("usual", [["numb"], ["numb", "sad"], list(FEELINGS)])
def test_d2_the_anchors_stay_first_whatever_the_person_chose_before(usual):
    assert likely_feelings("anger", usual)[0] == "hurt"
    assert likely_feelings("withdrawal", usual)[0] == "afraid_pushed_away"


def test_d3_a_request_to_stop_is_asked_what_should_be_instead():
    assert notes(("lonely",), "stop ignoring me", EN) == (Note("REQ_STOP"),)


def test_d4_anger_alone_is_the_top_layer_unless_it_is_the_message(refused):
    angry = {
        "situation": "my message was read aloud",
        "feelings": ("angry",),
        "request": "ask me before you read it",
    }
    with refused("only_top_layer"):
        compose(Frame.FULL, EN, need="respect", **angry)
    with refused("only_top_layer"):
        with_changes(need="respect", **angry)
    sentence = compose(Frame.LIMIT, EN, need="boundaries", **angry)
    assert sentence == (
        "When my message was read aloud, I felt angry. A limit matters to me here: a limit being "
        "respected. Would you be willing to ask me before you read it?"
    )
    kept = with_changes(need="boundaries", words=sentence, frame="limit", **angry)
    assert kept.frame is Frame.LIMIT


def test_d5_criticism_in_hebrew_becomes_loneliness_that_can_be_heard():
    sentence = compose(
        Frame.FULL,
        HE,
        "נגמרה ארוחת הערב והמטבח נשאר מלא",
        ("lonely", "disappointed"),
        "valued",
        "שנשב עשר דקות הערב",
    )
    assert sentence == (
        "כשנגמרה ארוחת הערב והמטבח נשאר מלא, הרגשתי בדידות ואכזבה. מתחת לזה היה בי צורך להרגיש "
        "שיש לי ערך. אפשר לבקש שנשב עשר דקות הערב?"
    )
    assert with_changes(surface="criticism", words=sentence, language="he").alarms == ()


# The vocabularies


def test_there_are_18_moves_76_feelings_and_40_needs():
    assert [len(ids) for ids in (MOVES, FEELINGS, NEEDS)] == [18, 76, 40]


@pytest.mark.parametrize("move", MOVES)
def test_what_a_move_offers_exists_and_is_offered_once(move):
    feelings, needs = likely_feelings(move), likely_needs(move)
    assert 4 <= len(feelings) <= 5 and len(needs) == 4
    assert set(feelings) <= set(FEELINGS) and len(set(feelings)) == len(feelings)
    assert set(needs) <= set(NEEDS) and len(set(needs)) == len(needs)
    assert not all(has(feeling, "surface") for feeling in feelings[:2])


def test_the_top_layer_is_the_family_of_anger():
    family = {row["id"] for row in content.load("feelings") if row["group"] == "anger"}
    assert {feeling for feeling in FEELINGS if has(feeling, "surface")} == family
    assert len(family) == 8


def test_some_words_tell_a_story_and_some_hint_at_danger():
    stories = "not_enough like_failure humiliated unimportant invisible threatened"
    assert [feeling for feeling in FEELINGS if has(feeling, "story")] == stories.split()
    hints = "scared terrified threatened"
    assert [feeling for feeling in FEELINGS if has(feeling, "safety_hint")] == hints.split()


# What is offered


def test_the_persons_own_usual_feelings_come_from_the_third_place_on():
    assert likely_feelings("anger") == ("hurt", "offended", "scared", "alone_in_this", "helpless")
    offered = likely_feelings("anger", ["helpless", "numb", "offended"])
    assert offered == ("hurt", "offended", "helpless", "numb", "scared", "alone_in_this")


@given(st.sampled_from(MOVES), st.lists(st.sampled_from(FEELINGS)))
def test_usual_feelings_never_displace_the_first_two_nor_take_any_away(move, usual):
    plain, offered = likely_feelings(move), likely_feelings(move, usual)
    assert offered[:2] == plain[:2]
    assert set(offered) == {*plain, *usual}
    assert len(set(offered)) == len(offered)


@pytest.mark.parametrize("move", MOVES)
def test_anger_as_the_message_is_possible_under_every_move(move):
    assert likely_needs(move, Frame.LIMIT) == LIMIT_NEEDS == ("boundaries", "respect", "fairness")
    for words in (EN, HE):
        for need in LIMIT_NEEDS:
            sentence = compose(Frame.LIMIT, words, "x", ("angry", "furious"), need, "y")
            kept = with_changes(
                surface=move,
                feelings=("angry", "furious"),
                need=need,
                words=sentence,
                frame=Frame.LIMIT,
                language=words.language,
            )
            assert kept.words == sentence


# Room for words


@pytest.mark.parametrize(
    ("check_in", "room"),
    [
        (CheckIn(0, "yes", ("none",)), True),
        (CheckIn(4, "yes", ("none",)), True),
        (CheckIn(5, "yes", ("none",)), False),
        (CheckIn(4, "barely", ("none",)), True),
        (CheckIn(4, "no", ("none",)), False),
        (CheckIn(2, "no", ("none",), ("blank", "shut")), False),
        (CheckIn(0, "yes", ("none",), ("urge_harm",)), False),
        (CheckIn(0, "yes", ("afraid",)), False),
    ],
)
def test_words_have_room_at_heat_four_at_most_and_never_when_flooded_or_unsafe(check_in, room):
    assert room_for_words(check_in) is room


EVENING = datetime(2026, 11, 23, 18, tzinfo=UTC)
SETTLED, HOT = CheckIn(3, "yes", ("none",)), CheckIn(7, "barely", ("none",))


@pytest.mark.parametrize(
    ("minutes", "paused", "checked", "offered"),
    [
        (0, False, None, True),
        (10, True, None, False),
        (10, True, (5, SETTLED), True),
        (10, True, (5, HOT), False),
        (10, True, (-5, SETTLED), False),
        (31, True, None, True),
        (31, True, (30, HOT), False),
        (19, False, (0, HOT), False),
        (20, False, (0, HOT), False),
        (21, False, (0, HOT), True),
        (1, False, (0, SETTLED), True),
    ],
)
def test_the_body_comes_first_and_words_when_there_is_room(minutes, paused, checked, offered):
    pause = call("a pause", EVENING, EVENING + timedelta(minutes=30)) if paused else None
    latest = checked and (EVENING + timedelta(minutes=checked[0]), checked[1])
    assert time_for_words(EVENING + timedelta(minutes=minutes), pause, latest) is offered


UNSAFE = CheckIn(3, "yes", ("afraid",))


@pytest.mark.parametrize(
    ("minutes", "paused", "checked", "told", "offered"),
    [
        (10, True, None, (5, 4), True),
        (10, True, None, (5, 5), False),
        (10, True, None, (-1, 4), False),
        (10, True, (2, HOT), (5, 4), True),
        (10, True, (5, HOT), (5, 4), True),
        (10, True, (6, HOT), (5, 4), False),
        (10, True, (6, SETTLED), (5, 8), True),
        (10, True, (2, SETTLED), (5, 8), False),
        (10, True, (2, UNSAFE), (5, 2), False),
        (10, False, None, (5, 8), False),
        (26, False, None, (5, 8), True),
        (10, False, (0, HOT), (5, 4), True),
        (10, False, (0, UNSAFE), (5, 2), False),
        (31, True, None, (5, 8), True),
    ],
)
def test_a_heat_told_after_a_check_in_counts_in_its_place(minutes, paused, checked, told, offered):
    pause = call("a pause", EVENING, EVENING + timedelta(minutes=30)) if paused else None
    latest = checked and (EVENING + timedelta(minutes=checked[0]), checked[1])
    heat = (EVENING + timedelta(minutes=told[0]), told[1])
    assert time_for_words(EVENING + timedelta(minutes=minutes), pause, latest, heat) is offered


# Sentences

SAID = {
    "en": ("the evening ended without a word", "sit with me for ten minutes tonight"),
    "he": ("נגמר הערב בלי מילה", "שנשב עשר דקות הערב"),
}


def flaws(sentence: str) -> Iterator[str]:
    """What no sentence may have."""
    for flaw in ("  ", "{", "}", " ,", " .", " ?", "\n", "None"):
        if flaw in sentence:
            yield flaw
    yield from re.findall(r"[.,;:!?…]{2,}", sentence)
    if sentence.strip() != sentence or sentence[-1:] not in (".", "?"):
        yield "its ends"


@pytest.mark.parametrize(
    "bad", ["a  b.", "a {b}.", "a , b.", "a,. b.", "a..", "a", "", " a.", "a\nb."]
)
def test_a_flawed_sentence_is_seen(bad):
    assert list(flaws(bad))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("move", MOVES)
def test_every_feeling_and_need_under_a_move_makes_a_whole_sentence(move, language):
    words = Words(language)
    situation, request = SAID[language]
    offered = likely_feelings(move)
    beneath = [feeling for feeling in offered if not has(feeling, "surface")]
    made = set()
    for feelings in (
        *((feeling,) for feeling in beneath),
        *(pair for pair in combinations(offered, 2) if set(pair) & set(beneath)),
    ):
        for need in likely_needs(move):
            for frame in (Frame.FULL, Frame.SHORT, Frame.LIMIT):
                sentence = compose(frame, words, situation, feelings, need, request)
                assert list(flaws(sentence)) == [], sentence
                assert situation in sentence and request in sentence
                assert alarms(sentence) == ()
                made.add(sentence)
        tentative = compose(Frame.TENTATIVE, words, situation, feelings, "calm", request)
        assert list(flaws(tentative)) == [], tentative
    assert len(made) >= 100


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("feeling", FEELINGS)
def test_every_feeling_can_be_named(feeling, language):
    words = Words(language)
    frame = Frame.LIMIT if has(feeling, "surface") else Frame.FULL
    row = words["feelings"][feeling]
    name = row["word"] if language == "en" else row["noun"]
    situation, request = SAID[language]
    sentence = compose(frame, words, situation, (feeling,), "calm", request)
    assert name and name in sentence
    assert list(flaws(sentence)) == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("need", NEEDS)
def test_every_need_can_be_named(need, language):
    words = Words(language)
    row = words["needs"][need]
    situation, request = SAID[language]
    full = compose(Frame.FULL, words, situation, ("sad",), need, request)
    short = compose(Frame.SHORT, words, situation, ("sad",), need, request)
    limit = compose(Frame.LIMIT, words, situation, ("sad",), need, request)
    assert (row["word"] if language == "en" else row["after_need"]) in full
    assert row["word"][0].upper() + row["word"][1:] in short
    assert row["word"] in limit
    assert list(flaws(full)) == list(flaws(short)) == list(flaws(limit)) == []


def full(situation, request="sit with me", language="en"):
    return compose(Frame.FULL, Words(language), situation, ("sad",), "rest", request)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("You came home at nine.", "When you came home at nine, I"),
        ("When you came home", "When you came home, I"),
        ("when  You came\n home!?…", "When you came home, I"),
        ("I was told nothing", "When I was told nothing, I"),
        ("Dana called", "When Dana called, I"),
        ("The kitchen stayed full;", "When the kitchen stayed full, I"),
        ('you said "never mind"', 'When you said "never mind", I'),
        ("you wrote {feelings} %s", "When you wrote {feelings} %s, I"),
    ],
)
def test_the_situation_joins_the_sentence_however_it_is_typed(typed, said):
    assert full(typed).startswith(said)


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("Sit with me.", "willing to sit with me?"),
        ("to sit with me?", "willing to sit with me?"),
        ("please sit with me", "willing to sit with me?"),
        ("Would you be willing to please sit with me?", "willing to sit with me?"),
        ("Tomorrow, sit with me", "willing to Tomorrow, sit with me?"),
    ],
)
def test_the_request_joins_the_sentence_however_it_is_typed(typed, asked):
    assert full("it got late", typed).endswith(asked)


def test_hebrew_is_left_as_it_is_typed_but_for_the_end():
    assert full("נגמר הערב.", "שנשב רגע?", "he").startswith("כשנגמר הערב, הרגשתי")
    assert full("נגמר הערב.", "שנשב רגע?", "he").endswith("אפשר לבקש שנשב רגע?")


def test_the_short_and_the_tentative_sentence_are_what_the_evidence_gives():
    said = ("the message", ("hurt",), "respect", "talk about it tonight")
    assert compose(Frame.SHORT, EN, *said) == (
        "I felt hurt about the message. Respect matters to me. Could we talk about it tonight?"
    )
    assert compose(Frame.TENTATIVE, EN, *said) == (
        "Part of me is angry. Under it, I think, is hurt."
    )
    assert compose(Frame.TENTATIVE, HE, *said) == "חלק ממני כועס, ומתחתיו יש כאב."


def test_a_limit_may_be_said_in_ones_own_words():
    said = ("my message was read aloud", ("angry",), "boundaries", "ask me first")
    assert "A limit matters to me here: my messages are mine. Would" in compose(
        Frame.LIMIT, EN, *said, limit=" my messages\nare mine! "
    )
    for nothing in ("", "  ", "\x00", "…"):
        assert ": a limit being respected. Would" in compose(Frame.LIMIT, EN, *said, nothing)


@pytest.mark.parametrize(
    "part",
    [
        ("shouted", "frightening", "take ten minutes before I answer"),
        ("I shouted.", "frightening!", "I'd like to take ten minutes before I answer."),
        ("i  shouted", "frightening…", "to take ten minutes\nbefore I answer"),
        ("I shouted", "frightening", "I would like to Take ten minutes before I answer"),
    ],
)
def test_my_own_part_is_what_i_did_what_it_was_like_and_what_i_will_do(part):
    assert compose_apology(EN, *part) == (
        "I shouted. It must have been frightening. I'd like to take ten minutes before I answer."
    )


def test_my_own_part_in_hebrew():
    sentence = compose_apology(HE, "צעקתי.", "מפחיד", "לקחת עשר דקות לפני תשובה")
    assert sentence == "צעקתי. זה בטח היה מפחיד בשבילך. אשמח לקחת עשר דקות לפני תשובה."


@pytest.mark.parametrize("empty", ["", " \n", "...", "\u202e\x00", " ?!"])
def test_a_sentence_with_a_hole_in_it_is_never_made(empty, refused):
    with refused("situation_empty"):
        full(empty)
    with refused("request_empty"):
        full("it got late", empty)
    for place in range(3):
        parts = ["shouted", "frightening", "pause first"]
        parts[place] = empty
        with refused("slot_empty"):
            compose_apology(EN, *parts)


@pytest.mark.parametrize(
    ("feelings", "need", "id"),
    [
        ((), "rest", "feelings_count"),
        (("sad", "hurt", "numb"), "rest", "feelings_count"),
        (("sad", "sad"), "rest", "feelings_count"),
        (("attacked",), "rest", "feeling"),
        (("sad",), "", "need"),
        (("sad",), "revenge", "need"),
    ],
)
@pytest.mark.parametrize("frame", [Frame.FULL, Frame.SHORT, Frame.TENTATIVE, Frame.LIMIT])
def test_a_sentence_is_made_of_one_or_two_known_feelings_and_a_known_need(
    frame, feelings, need, id, refused
):
    with refused(id):
        compose(frame, EN, "it got late", feelings, need, "sit with me")
    with refused(id):
        with_changes(feelings=feelings, need=need, frame=frame)


# What is kept


@pytest.mark.parametrize(
    ("changes", "id"),
    [
        ({"surface": "shouting"}, "surface"),
        ({"surface": ""}, "surface"),
        ({"surface": None}, "surface"),
        ({"frame": "long"}, "frame"),
        ({"language": "fr"}, "language"),
        ({"language": "../en"}, "language"),
        ({"language": None}, "language"),
        ({"feelings": ("angry", "furious")}, "only_top_layer"),
        ({"situation": "\u2066\u2069"}, "situation_empty"),
        ({"request": "  "}, "request_empty"),
        ({"words": "\n"}, "words_empty"),
        ({"situation": None}, "text"),
        ({"request": 7}, "text"),
        ({"words": ["a"]}, "text"),
        ({"situation": "x" * (SHORT + 1)}, "too_long"),
        ({"request": "x" * (SHORT + 1)}, "too_long"),
        ({"words": "x" * (LONG + 1)}, "too_long"),
    ],
)
def test_what_cannot_be_kept_is_refused(changes, id, refused):
    with refused(id):
        with_changes(**changes)


def test_a_pasted_file_of_a_megabyte_is_refused_with_both_sizes(refused):
    with refused("too_long") as caught:
        with_changes(situation="x" * 1_000_000)
    assert all("1000000" in sentence and "2000" in sentence for sentence in caught.sentences)
    with refused("language") as caught:
        with_changes(language="x" * 1_000_000)
    assert all(len(sentence) < 100 for sentence in caught.sentences)


def test_what_is_typed_up_to_the_last_character_of_room_is_kept():
    kept = with_changes(situation="x" * SHORT, request="y" * SHORT, words="z" * LONG)
    assert (len(kept.situation), len(kept.request), len(kept.words)) == (SHORT, SHORT, LONG)


def test_what_could_spoil_a_page_or_a_file_is_left_out_and_nothing_else():
    kept = with_changes(
        situation=" a\x00b\u202ec\u2066d\ud800e ",
        request="heart ❤️ family 👩‍👩‍👧 flag 🇮🇱 skin 👍🏽",
        words="שלום\r\nworld\tתודה ‎(ok)",
    )
    assert kept.situation == "abcde"
    assert kept.request == "heart ❤️ family 👩‍👩‍👧 flag 🇮🇱 skin 👍🏽"
    assert kept.words == "שלום\nworld\tתודה ‎(ok)"


def test_feelings_and_frame_from_a_file_are_the_same_translation():
    assert with_changes(feelings=["hurt", "scared"], frame="full") == with_changes()


def test_one_feeling_beneath_is_enough_beside_the_top_layer(refused):
    assert with_changes(feelings=("angry", "hurt")).feelings == ("angry", "hurt")
    check_depth(("angry",), Frame.LIMIT)
    for frame in (Frame.FULL, Frame.SHORT, Frame.TENTATIVE, Frame.APOLOGY):
        with refused("only_top_layer"):
            check_depth(("angry", "fed_up"), frame)


# Notes


@pytest.mark.parametrize(
    ("request_", "id"),
    [
        ("Please don’t shout", "REQ_STOP"),
        ("never do that", "REQ_STOP"),
        ("להפסיק לצעוק", "REQ_STOP"),
        ("תפסיקי", "REQ_STOP"),
        ("be nicer", "REQ_VAGUE"),
        ("respect me", "REQ_VAGUE"),
        ("להתחשב בי", "REQ_VAGUE"),
        ("tell me every time", "REQ_ABSOLUTE"),
        ("לספר לי תמיד", "REQ_ABSOLUTE"),
        ("You must call", "REQ_DEMAND"),
        ("אני דורשת תשובה", "REQ_DEMAND"),
    ],
)
def test_a_request_gets_one_note_in_each_language(request_, id):
    assert notes((), request_, EN) == (Note(id),)
    assert all(words["requests"][id] for words in (EN, HE))


@pytest.mark.parametrize(
    "request_",
    ["", "send a short message when it gets late", "שנשב עשר דקות הערב", "call me at the bus stop"],
)
def test_a_request_that_can_be_done_gets_no_note(request_):
    assert notes((), request_, EN) == ()


def test_a_request_gets_one_note_even_where_two_would_fit():
    assert notes((), "stop being late, always", EN) == (Note("REQ_STOP"),)


def test_a_word_that_tells_a_story_is_asked_for_the_feeling_with_it():
    assert notes(("invisible",), "", EN) == (Note("story", "invisible"),)
    assert notes(("invisible",), "", HE) == (Note("story", "שלא רואים אותי"),)
    assert notes(("invisible", "sad"), "", EN) == ()


def test_fear_is_met_with_one_quiet_line():
    assert notes(("scared", "terrified"), "", EN) == (Note("safety_hint"),)
    told = notes(("threatened",), "stop it", EN)
    assert told == (Note("REQ_STOP"), Note("story", "threatened"), Note("safety_hint"))


# Safety


@pytest.mark.parametrize("place", ["situation", "request", "words"])
def test_fear_is_heard_wherever_it_is_written(place):
    assert with_changes(**{place: "I'm afraid of him"}).alarms == ("SAFE_VICTIM",)


def test_each_alarm_is_told_once():
    told = alarms("I'm afraid of him", "he hit me", "I want to hit him")
    assert told == ("SAFE_VICTIM", "SAFE_OTHER")
    assert alarms() == alarms("") == ()
