"""Translation: from the surface move to words the other person can hear."""

from datetime import UTC, datetime, timedelta

import pytest

from regulate import vocabulary
from regulate.composition import Frame, compose
from regulate.content import Words
from regulate.flooding import CheckIn
from regulate.pause import call
from regulate.translation import (
    Ask,
    Landed,
    Said,
    Translation,
    alarms,
    asks,
    check_depth,
    room_for_words,
    time_for_words,
)
from regulate.typed import LONG, SHORT
from regulate.vocabulary import LIMIT_NEEDS, OWN_AT_MOST

EN, HE = Words("en"), Words("he")

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


# D3 and D4


def test_d3_a_request_to_stop_is_asked_what_should_be_instead():
    assert asks(("lonely",), "stop ignoring me", EN) == (Ask("REQ_STOP"),)


def test_d4_anger_alone_is_kept_only_as_the_message(refused):
    angry = {
        "situation": "my message was read aloud",
        "feelings": ("angry",),
        "request": "ask me before you read it",
    }
    with refused("only_top_layer"):
        with_changes(need="respect", **angry)
    kept = with_changes(need="boundaries", words="That was mine.", frame="limit", **angry)
    assert kept.frame is Frame.LIMIT


@pytest.mark.parametrize("move", vocabulary.content.ids("moves"))
def test_anger_as_the_message_is_possible_under_every_move(move):
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


# What is kept


@pytest.mark.parametrize(
    ("changes", "id"),
    [
        ({"surface": "shouting"}, "surface"),
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
        ({"came_out": "x" * (SHORT + 1)}, "too_long"),
        ({"came_out": None}, "text"),
        ({"surface": "own:"}, "own_word_empty"),
        ({"need": "own: \n"}, "own_word_empty"),
        ({"feelings": ("own:...",)}, "own_word_empty"),
        ({"feelings": ("own:" + "x" * (OWN_AT_MOST + 1),)}, "too_long"),
        ({"feelings": ("hurt", "sad", "scared")}, "feelings_count"),
        ({"feelings": ("own:odd", "own: odd ")}, "feelings_count"),
        ({"feelings": ("attacked",)}, "feeling"),
        ({"feelings": ("",)}, "feeling"),
        ({"feelings": (None,)}, "feeling"),
        ({"need": "revenge"}, "need"),
        ({"need": None}, "need"),
    ],
)
def test_what_cannot_be_kept_is_refused(changes, id, refused):
    with refused(id):
        with_changes(**changes)


def test_a_pasted_file_of_a_megabyte_is_refused_with_both_sizes(refused):
    with refused("too_long") as caught:
        with_changes(situation="x" * 1_000_000)
    assert all("1,000,000" in sentence and "2,000" in sentence for sentence in caught.sentences)
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


def test_none_of_these_is_an_answer_at_every_step():
    kept = with_changes(surface="", feelings=(), need="")
    assert (kept.surface, kept.feelings, kept.need) == ("", (), "")


@pytest.mark.parametrize("frame", [Frame.FULL, Frame.SHORT, Frame.TENTATIVE, Frame.LIMIT])
def test_without_a_feeling_no_layer_is_missed(frame):
    check_depth((), frame)


def test_own_words_are_kept_on_one_line_and_as_they_are():
    kept = with_changes(
        surface="own: slammed\nthe door ", feelings=("own:left  out", "hurt"), need="own:to be seen"
    )
    assert kept.surface == "own:slammed the door"
    assert kept.feelings == ("own:left out", "hurt")
    assert kept.need == "own:to be seen"


def test_what_came_out_may_stay_unsaid():
    assert with_changes().came_out == with_changes(came_out=" \n").came_out == ""
    assert with_changes(came_out=" You never listen!\x00 ").came_out == "You never listen!"


def test_own_words_count_as_beneath():
    assert with_changes(feelings=("angry", "own:odd")).feelings == ("angry", "own:odd")
    assert with_changes(feelings=("own:odd",)).feelings == ("own:odd",)


def test_said_and_landed_have_an_open_answer_and_no_grade():
    assert [*Said] == ["", "yes", "no"]
    assert [*Landed] == ["", "heard", "partly", "not_yet"]


def test_one_feeling_beneath_is_enough_beside_the_top_layer(refused):
    assert with_changes(feelings=("angry", "hurt")).feelings == ("angry", "hurt")
    check_depth(("angry",), Frame.LIMIT)
    for frame in (Frame.FULL, Frame.SHORT, Frame.TENTATIVE, Frame.APOLOGY):
        with refused("only_top_layer"):
            check_depth(("angry", "fed_up"), frame)


# Asks


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
def test_a_request_gets_one_ask_in_each_language(request_, id):
    assert asks((), request_, EN) == (Ask(id),)
    assert all(words["requests"][id] for words in (EN, HE))


@pytest.mark.parametrize(
    "request_",
    ["", "send a short message when it gets late", "שנשב עשר דקות הערב", "call me at the bus stop"],
)
def test_a_request_that_can_be_done_gets_no_ask(request_):
    assert asks((), request_, EN) == ()


def test_a_request_gets_one_ask_even_where_two_would_fit():
    assert asks((), "stop being late, always", EN) == (Ask("REQ_STOP"),)


def test_a_word_that_tells_a_story_is_asked_for_the_feeling_with_it():
    assert asks(("invisible",), "", EN) == (Ask("story", "invisible"),)
    assert asks(("invisible",), "", HE) == (Ask("story", "שלא רואים אותי"),)
    assert asks(("invisible", "sad"), "", EN) == ()


def test_fear_is_met_with_one_quiet_line():
    assert asks(("scared", "terrified"), "", EN) == (Ask("safety_hint"),)
    told = asks(("threatened",), "stop it", EN)
    assert told == (Ask("REQ_STOP"), Ask("story", "threatened"), Ask("safety_hint"))


def test_own_words_are_asked_nothing():
    assert asks(("own:invisible to you",), "", EN) == ()
    assert asks((), "", HE) == ()


# Safety


@pytest.mark.parametrize("place", ["came_out", "situation", "request", "words"])
def test_fear_is_heard_wherever_it_is_written(place):
    assert with_changes(**{place: "I'm afraid of him"}).alarms == ("SAFE_VICTIM",)


def test_each_alarm_is_told_once():
    told = alarms("I'm afraid of him", "he hit me", "I want to hit him")
    assert told == ("SAFE_VICTIM", "SAFE_OTHER")
    assert alarms() == alarms("") == ()


@pytest.mark.parametrize(
    "changes",
    [
        {"surface": "own:I'm afraid of him"},
        {"need": "own:I'm afraid of him"},
        {"feelings": ("own:I'm afraid of him",)},
    ],
)
def test_fear_is_heard_in_own_words_too(changes):
    assert with_changes(**changes).alarms == ("SAFE_VICTIM",)
