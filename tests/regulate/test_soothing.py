"""Soothing: activities as timelines, exact to the millisecond, and which of them when."""

import re
import statistics
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from math import cos, pi

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regulate import pause as pauses
from regulate.content import LANGUAGES, Words
from regulate.flooding import OFFERS, CheckIn, Presentation
from regulate.soothing import (
    ACTIVITIES,
    AWAY_FROM_REHEARSING,
    FOR_OFFER,
    Group,
    Helped,
    Known,
    Moment,
    Soothing,
    Step,
    away_from_rehearsing,
    closed,
    for_minutes,
    heat_before,
    helped,
    known,
    moment,
    question,
    remembered,
    suggested,
    without_holds,
)

EVENING = datetime(2026, 11, 23, 18, 10, tzinfo=UTC)
TIMED = [activity for activity in ACTIVITIES.values() if activity.seconds]
LONG_EXHALE, SENSES = ACTIVITIES["long_exhale"], ACTIVITIES["senses"]
IN, OUT = LONG_EXHALE.steps

# evidence.md 3.1 to 3.17: group, (step, seconds) of one round, rounds, seconds in all.
MUSCLES = ["hands", "arms", "shoulders", "face", "chest", "belly", "legs", "feet"]
FORMS = {
    "long_exhale": ("body", [("in", 4), ("out", 6)], 30, 300),
    "even": ("body", [("in", 5), ("out", 5)], 30, 300),
    "sighing": ("body", [("in", 3), ("top_up", 1), ("out_mouth", 6)], 30, 300),
    "box": ("body", [("in", 4), ("hold", 4), ("out", 4), ("hold_empty", 4)], 19, 304),
    "four_seven_eight": ("body", [("in", 4), ("hold", 7), ("out", 8)], 4, 76),
    "muscle": (
        "body",
        [step for part in MUSCLES for step in ((f"tense_{part}", 5), ("let_go", 10))],
        1,
        120,
    ),
    "senses": ("body", [(id, 0) for id in ("see", "touch", "hear", "smell", "taste")], 1, 0),
    "cool_cloth": ("body", [("cloth", 25)], 1, 25),
    "walk": ("body", [("walk_out", 450), ("walk_back", 450)], 1, 900),
    "kind_hand": ("body", [("hand", 20), ("many", 20), ("kind_now", 20)], 1, 60),
    "soften": (
        "body",
        [("unclench", 10), ("lower", 10), ("half_smile", 10), ("step_away", 10)],
        1,
        40,
    ),
    "absorb": ("absorbing", [(id, 0) for id in ("puzzle", "music", "tidy", "page")], 1, 0),
    "count_down": ("absorbing", [("sevens", 60)], 1, 60),
    "five_blue": ("absorbing", [("blue", 60)], 1, 60),
    "countries": ("absorbing", [("letters", 60)], 1, 60),
    "step_back": (
        "step_back",
        [("across_the_room", 30), ("by_name", 30), ("in_a_week", 30)],
        1,
        90,
    ),
    "outside_view": (
        "step_back",
        [("wishes_well", 140), ("in_the_way", 140), ("once", 140)],
        1,
        420,
    ),
    "name_it": ("naming", [("name", 0)], 1, 0),
    "write": ("naming", [], 1, 0),
}


# The forms


def test_the_activities_stand_in_the_order_of_the_evidence_body_first_and_naming_last():
    assert list(ACTIVITIES) == list(FORMS)
    assert all(id == activity.id for id, activity in ACTIVITIES.items())
    groups = [activity.group for activity in ACTIVITIES.values()]
    assert list(dict.fromkeys(groups)) == list(Group)
    assert groups == sorted(groups, key=list(Group).index)


@pytest.mark.parametrize("id", FORMS)
def test_an_activity_has_its_exact_form(id):
    activity = ACTIVITIES[id]
    group, steps, rounds, seconds = FORMS[id]
    assert activity.group == group
    assert [(step.id, step.seconds) for step in activity.steps] == steps
    assert (activity.rounds, activity.seconds) == (rounds, seconds)


def test_a_breath_is_drawn_for_those_that_breathe_and_for_no_other():
    breathing = ["long_exhale", "even", "sighing", "box", "four_seven_eight"]
    assert [id for id, activity in ACTIVITIES.items() if activity.breathes] == breathing
    for id in breathing:
        activity = ACTIVITIES[id]
        assert activity.steps[-1].size == 0 and max(step.size for step in activity.steps) == 1
        for before, step in pairwise((activity.steps[-1], *activity.steps)):
            if step.id.startswith("hold"):
                assert step.size == before.size
            else:
                assert (step.size > before.size) == (not step.id.startswith("out"))


def test_what_the_evidence_calls_risky_asks_first():
    assert [id for id, one in ACTIVITIES.items() if one.asks] == ["four_seven_eight", "cool_cloth"]
    assert [id for id, one in ACTIVITIES.items() if one.holds] == ["box", "four_seven_eight"]
    assert [id for id, one in ACTIVITIES.items() if one.any_one] == ["absorb"]


# evidence.md 3.11 and "Do not build".
VENTING = {
    "en": r"\b(exercis|work ?out|run\b|running|jog|sprint|punch|box(ing)\b|hit\b|kick|smash|break|"
    r"throw|scream|shout|yell|swear|vent\b|rage|reply|send|ice bath|hold your breath|immers)",
    "he": "ריצה|לרוץ|כושר|להתאמן|אגרוף|להכות|לבעוט|לשבור|לזרוק|לצרוח|צרחה|לצעוק|צעקה|לקלל|"
    "לפרוק|זעם|תשובה|לשלוח|לטבול|לעצור את הנשימה",
}


def said(value):
    if isinstance(value, str):
        return [value]
    return [text for inner in value.values() for text in said(inner)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_on_offer_vents_runs_anger_off_or_drafts_a_reply(language):
    assert VENTING.keys() == set(LANGUAGES)
    texts = said(Words(language)["soothing"])
    assert len(texts) > 100
    assert [text for text in texts if re.search(VENTING[language], text, re.IGNORECASE)] == []


@pytest.mark.parametrize(
    ("language", "bad"),
    [("en", "Go for a run"), ("en", "Scream into a pillow"), ("he", "לצרוח לתוך כרית")],
)
def test_venting_would_be_found(language, bad):
    assert re.search(VENTING[language], bad, re.IGNORECASE)


@pytest.mark.parametrize("language", LANGUAGES)
def test_cautions_stand_where_the_evidence_asks_for_them(language):
    activities = Words(language)["soothing"]["activities"]
    assert [id for id, words in activities.items() if words["caution"]] == [
        *("long_exhale", "even", "sighing", "box", "four_seven_eight", "muscle", "cool_cloth"),
        *("walk", "kind_hand", "outside_view"),
    ]
    assert all(words["hint"] and len(words["hint"].split()) <= 12 for words in activities.values())
    assert all(len(words["caution"].split()) <= 25 for words in activities.values())


def test_the_caution_of_cold_names_everyone_it_is_not_for():
    caution = Words("en")["soothing"]["activities"]["cool_cloth"]["caution"]
    for condition in (
        *("heart", "beta blocker", "slow pulse", "eating disorder", "pregnan", "cold allergy"),
        *("Raynaud", "asthma", "brain injury"),
    ):
        assert condition in caution
    cold = " ".join(said(Words("en")["soothing"]["activities"]["cool_cloth"]))
    assert "Never ice" in cold and "breathing normally" in cold


# Where an activity stands


def eased(from_, to, part):
    return from_ + (to - from_) * (1 - cos(pi * part)) / 2


@pytest.mark.parametrize(
    ("seconds", "number", "step", "left", "size", "over"),
    [
        (0, 0, IN, 4.0, 0.0, False),
        (0.001, 0, IN, 3.999, eased(0, 1, 0.00025), False),
        (1.0, 0, IN, 3.0, eased(0, 1, 0.25), False),
        (2.0, 0, IN, 2.0, 0.5, False),
        (3.999, 0, IN, 0.001, eased(0, 1, 0.99975), False),
        (4.0, 1, OUT, 6.0, 1.0, False),
        (4.001, 1, OUT, 5.999, eased(1, 0, 0.001 / 6), False),
        (7.0, 1, OUT, 3.0, 0.5, False),
        (9.999, 1, OUT, 0.001, eased(1, 0, 5.999 / 6), False),
        (10.0, 2, IN, 4.0, 0.0, False),
        (14.0, 3, OUT, 6.0, 1.0, False),
        (299.999, 59, OUT, 0.001, eased(1, 0, 5.999 / 6), False),
        (300.0, 59, OUT, 0.0, 0.0, True),
        (300.001, 59, OUT, 0.0, 0.0, True),
        (86_400.0, 59, OUT, 0.0, 0.0, True),
    ],
)
def test_the_breath_stands_where_it_should_to_the_millisecond(
    seconds, number, step, left, size, over
):
    here = moment(LONG_EXHALE, seconds)
    assert (here.number, here.step, here.over) == (number, step, over)
    assert here.left == pytest.approx(left, abs=1e-9)
    assert here.size == pytest.approx(size, abs=1e-9)


@pytest.mark.parametrize("activity", TIMED, ids=lambda activity: activity.id)
def test_every_step_begins_on_its_millisecond(activity):
    at = 0
    for number in range(activity.rounds * len(activity.steps)):
        step = activity.steps[number % len(activity.steps)]
        first, last = moment(activity, at), moment(activity, at + step.seconds - 0.001)
        assert (first.number, first.step, first.left) == (number, step, step.seconds)
        assert (last.number, last.step) == (number, step)
        assert last.left == pytest.approx(0.001, abs=1e-6)
        assert not last.over
        at += step.seconds
    assert at == activity.seconds
    end = moment(activity, at)
    assert end == Moment(number, activity.steps[-1], 0.0, activity.steps[-1].size, True)


@given(st.sampled_from(TIMED), st.floats(0, 1000))
def test_every_moment_is_inside_its_step(activity, seconds):
    here = moment(activity, seconds)
    assert 0 <= here.number < activity.rounds * len(activity.steps)
    assert here.step is activity.steps[here.number % len(activity.steps)]
    assert 0 <= here.size <= 1
    assert here.over == (seconds >= activity.seconds)
    assert (here.left == 0) if here.over else (0 < here.left <= here.step.seconds)


@given(st.sampled_from(TIMED), st.floats(0, 1000), st.floats(0, 0.02))
def test_the_drawn_breath_never_jumps(activity, seconds, later):
    steepest = max(
        abs(step.size - before.size) * pi / 2 / step.seconds
        for before, step in pairwise((activity.steps[-1], *activity.steps))
    )
    change = abs(moment(activity, seconds + later).size - moment(activity, seconds).size)
    assert change <= steepest * later + 1e-9


def test_the_breath_turns_slowly_as_lungs_do():
    sizes = [moment(LONG_EXHALE, millisecond / 1000).size for millisecond in range(10_001)]
    changes = [abs(after - before) for before, after in pairwise(sizes)]
    assert max(changes[:50] + changes[3950:4050] + changes[9950:]) < 0.00002
    assert changes[2000] > 0.00035
    assert (min(sizes), max(sizes)) == (0.0, 1.0)


def test_what_is_at_the_persons_own_pace_has_no_timeline():
    assert moment(SENSES, 0) == Moment(4, SENSES.steps[-1], 0.0, 0.0, True)


def test_a_minute_of_breathing_is_six_breaths_and_the_rest_of_it_twenty_four():
    minute, rest = for_minutes(LONG_EXHALE, 1), for_minutes(LONG_EXHALE, 4)
    assert (minute.rounds, minute.seconds) == (6, 60)
    assert (rest.rounds, rest.seconds) == (24, 240)
    assert minute.rounds + rest.rounds == LONG_EXHALE.rounds
    assert for_minutes(ACTIVITIES["walk"], 1).rounds == 1
    assert for_minutes(ACTIVITIES["box"], 1).seconds == 48


def test_the_holds_can_be_left_out():
    box = without_holds(ACTIVITIES["box"])
    assert box.steps == (Step("in", 4, 1.0), Step("out", 4))
    assert (box.id, box.seconds, box.holds) == ("box", 304, False)
    assert without_holds(ACTIVITIES["four_seven_eight"]).seconds == 72
    assert without_holds(LONG_EXHALE) == LONG_EXHALE


@pytest.mark.parametrize(
    ("id", "seconds", "kept"),
    [
        *(("long_exhale", 0, False), ("long_exhale", 29.999, False), ("long_exhale", 30, True)),
        *(("cool_cloth", 24.999, False), ("cool_cloth", 25, True)),
        *(("senses", 29.999, False), ("senses", 30, True), ("walk", 30, True)),
    ],
)
def test_half_a_minute_or_all_of_it_is_remembered(id, seconds, kept):
    assert remembered(ACTIVITIES[id], seconds) is kept


# What is known of now


def checked_in(heat, *signs, take_in="yes"):
    return CheckIn(heat, take_in, ("none",), signs)


def later(minutes):
    return EVENING + timedelta(minutes=minutes)


def called(minutes=30):
    return pauses.call("one", EVENING, later(minutes))


def test_of_nothing_nothing_is_known_and_that_counts_as_hot():
    assert known(EVENING) == Known()
    assert Known().hot and Known(6).hot and Known(2, flooded=True).hot
    assert not Known(5).hot and not Known(0).hot


@pytest.mark.parametrize(("minutes", "heat"), [(0, 7), (29.99, 7), (30, 7), (30.01, None)])
def test_without_a_pause_the_last_half_hour_counts(minutes, heat):
    assert known(later(minutes), check_in=(EVENING, checked_in(7))).heat == heat
    assert known(later(minutes), told=(EVENING, 7)).heat == heat


def test_in_a_pause_what_was_said_since_just_before_its_call_counts():
    pause = called(120)
    for minutes, heat in ((-5.01, None), (-5, 7), (0, 7), (60, 7)):
        at = later(minutes)
        assert known(later(100), pause, (at, checked_in(7))).heat == heat
        assert known(later(100), pause, None, (at, 7)).heat == heat


def test_a_pause_that_was_missed_or_is_over_tells_nothing_of_now():
    checked = (EVENING, checked_in(3))
    assert known(later(30 + 61), called(), checked).heat is None
    back = pauses.come_back(called(), later(31))
    assert known(later(91), back, checked).heat is None
    assert known(later(30 + 60), called(), checked).heat == 3


def test_the_latest_counts_whether_it_was_told_or_checked():
    checked = (later(5), checked_in(8, "blank", take_in="no"))
    assert known(later(9), None, checked, (later(6), 4)) == Known(
        4, later(6), False, Presentation.SHUT
    )
    assert known(later(9), None, checked, (later(4), 4)) == Known(
        8, later(5), True, Presentation.SHUT
    )


def test_a_quiet_flood_holds_the_gates_until_the_heat_is_told_anew():
    checked = (EVENING, checked_in(2, "blank", "shut", take_in="no"))
    quiet = known(later(1), called(), checked)
    assert (quiet.heat, quiet.flooded, quiet.hot) == (2, True, True)
    assert closed(ACTIVITIES["step_back"], quiet) == "flooded"
    assert closed(ACTIVITIES["name_it"], quiet) == "flooded"
    after = known(later(9), called(), checked, (later(8), 2))
    assert closed(ACTIVITIES["step_back"], after) == closed(ACTIVITIES["name_it"], after) == ""


def test_a_heat_that_is_told_makes_nobody_safe():
    afraid = (EVENING, CheckIn(2, "yes", ("afraid",)))
    for told in (None, (later(8), 1)):
        assert known(later(9), None, afraid, told).flooded


@pytest.mark.parametrize(("minutes", "before"), [(0, 7), (10, 7), (10.01, None)])
def test_a_heat_told_long_ago_is_not_the_heat_before(minutes, before):
    assert heat_before(Known(7, EVENING), later(minutes)) == before
    assert heat_before(Known(), EVENING) is None


# The gates


@pytest.mark.parametrize("heat", [*range(11), None])
@pytest.mark.parametrize("id", FORMS)
def test_the_gates_open_at_five_and_at_four(id, heat):
    reason = closed(ACTIVITIES[id], Known(heat))
    match ACTIVITIES[id].group:
        case "step_back":
            assert reason == ("" if heat in range(6) else "at_five")
        case "naming":
            assert reason == ("" if heat in range(5) else "at_four")
        case _:
            assert reason == ""


@pytest.mark.parametrize("just_done", FORMS)
def test_a_step_back_never_comes_right_after_naming(just_done):
    named = just_done in ("name_it", "write")
    for id in ("step_back", "outside_view"):
        assert closed(ACTIVITIES[id], Known(3), just_done) == ("after_naming" if named else "")
    for id in ("name_it", "write", "long_exhale", "absorb"):
        assert closed(ACTIVITIES[id], Known(3), just_done) == ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_reason_has_its_words(language):
    reasons = {
        closed(activity, Known(heat, flooded=flooded), "name_it")
        for activity in ACTIVITIES.values()
        for heat in (2, 9)
        for flooded in (True, False)
    }
    assert reasons - {""} == Words(language)["soothing"]["why_closed"].keys()


# What is suggested


def times(id, before, after, count=3):
    return [Soothing(id, before, after)] * count


def test_the_long_exhale_is_suggested_first():
    assert suggested(Known()) is LONG_EXHALE
    assert suggested(Known(10)) is LONG_EXHALE
    assert suggested(Known(2)) is LONG_EXHALE
    assert suggested(Known(9, presentation=Presentation.MIXED)) is LONG_EXHALE


def test_whoever_has_shut_down_is_brought_back_by_the_senses_first():
    shut = Known(2, flooded=True, presentation=Presentation.SHUT)
    assert suggested(shut) is SENSES
    assert suggested(shut, tried=["senses"]) is LONG_EXHALE
    assert suggested(shut, hidden=["senses"]) is LONG_EXHALE


def test_what_helped_before_comes_before_all_else():
    done = [*times("muscle", 8, 5), *times("walk", 8, 6), *times("even", 7, 7)]
    shut = Known(8, presentation=Presentation.SHUT)
    assert suggested(shut, done).id == "muscle"
    assert suggested(shut, done, ["muscle"]).id == "walk"
    assert suggested(shut, done, ["muscle", "walk"]) is SENSES
    assert suggested(shut, done, hidden=["muscle"]).id == "walk"
    assert suggested(Known(8), times("muscle", 8, 5, 2)) is LONG_EXHALE
    assert suggested(Known(8), times("muscle", 5, 8)) is LONG_EXHALE


def test_what_helped_is_not_suggested_where_it_is_closed():
    done = times("step_back", 5, 2)
    assert suggested(Known(5), done).id == "step_back"
    assert suggested(Known(6), done) is LONG_EXHALE
    assert suggested(Known(), done) is LONG_EXHALE
    assert suggested(Known(3), done, ["name_it"]) is LONG_EXHALE


def test_while_it_is_hot_the_body_comes_again_and_other_breathing_last():
    tried = []
    for _ in range(12):
        tried.append(suggested(Known(8), tried=tried).id)
    assert tried[:6] == ["long_exhale", "muscle", "senses", "walk", "kind_hand", "soften"]
    assert tried[6:] == ["absorb", "count_down", "five_blue", "countries", "even", "sighing"]


def test_once_it_is_cooler_the_groups_take_turns():
    tried = []
    for _ in range(5):
        tried.append(suggested(Known(5), tried=tried).id)
    assert tried == ["long_exhale", "absorb", "step_back", "muscle", "count_down"]


def test_a_caution_has_to_be_passed_before_it_is_suggested():
    rest = [id for id in ACTIVITIES if id != "cool_cloth"]
    assert suggested(Known(8), hidden=rest) is LONG_EXHALE
    assert suggested(Known(8), hidden=rest, passed=["cool_cloth"]).id == "cool_cloth"


@pytest.mark.parametrize("id", ["box", "four_seven_eight", "outside_view", "name_it", "write"])
def test_some_things_are_only_for_whoever_chooses_them(id):
    rest = [other for other in ACTIVITIES if other != id]
    done = times(id, 9, 1)
    assert suggested(Known(3), done, hidden=rest, passed=[id]) is LONG_EXHALE


@given(
    st.builds(Known, st.none() | st.integers(0, 10), st.none(), st.booleans()),
    st.lists(st.builds(Soothing, st.sampled_from(list(ACTIVITIES)), *[st.integers(0, 10)] * 2)),
    st.lists(st.sampled_from(list(ACTIVITIES))),
    st.sets(st.sampled_from(list(ACTIVITIES))),
    st.sets(st.sampled_from(list(ACTIVITIES))),
)
def test_nothing_that_could_harm_is_ever_suggested(now, done, tried, hidden, passed):
    one = suggested(now, done, tried, hidden, passed)
    assert not one.holds and one.group != "naming" and one.id != "outside_view"
    assert not one.asks or one.id in passed
    assert closed(one, now, tried[-1] if tried else "") == ""
    assert one.id not in hidden or one is LONG_EXHALE


def test_when_everything_was_tried_it_begins_again():
    assert suggested(Known(8), tried=list(ACTIVITIES)) is LONG_EXHALE


# What helped


heats = st.none() | st.integers(0, 10)


@given(st.lists(st.builds(Soothing, st.sampled_from(list(ACTIVITIES)[:4]), heats, heats)))
def test_what_helped_is_a_median_of_three_or_more(done):
    found = helped(done)
    told = {}
    for one in done:
        if None not in (one.before, one.after):
            told.setdefault(one.activity, []).append(one.before - one.after)
    enough = {id: falls for id, falls in told.items() if len(falls) >= 3}
    assert {one.activity: (one.fall, one.times) for one in found} == {
        id: (statistics.median(falls), len(falls)) for id, falls in enough.items()
    }
    assert all(one.fall >= next_.fall for one, next_ in pairwise(found))


def test_what_made_it_hotter_is_told_as_it_is_and_last():
    done = [*times("walk", 4, 6), *times("muscle", 8, 5), *times("even", 8, 8, 2)]
    assert helped(done) == [Helped("muscle", 3, 3), Helped("walk", -2, 3)]


@pytest.mark.parametrize("activity", ["", "punching", "long_exhale "])
def test_an_activity_that_is_not_known_is_refused(activity, refused):
    with refused("activity"):
        Soothing(activity)


@pytest.mark.parametrize("heat", [-1, 11, True, 7.0, "7"])
def test_a_heat_that_cannot_be_is_refused(heat, refused):
    with refused("heat"):
        Soothing("walk", heat)
    with refused("heat"):
        Soothing("walk", 5, heat)


# While a pause cools


def asked(pause, heat, until):
    """The minutes, by half, at which each question stands."""
    minutes = [half / 2 for half in range(-2, 2 * until + 4)]
    return {
        id: [m for m in minutes if question(pause, later(m), heat) == id]
        for id in ("rehearsing", "hurting")
    }


@pytest.mark.parametrize("heat", [None, 6, 10])
def test_the_question_comes_in_the_seventh_and_eighth_minute_of_every_ten(heat):
    assert asked(called(30), heat, 30) == {
        "rehearsing": [*(6, 6.5, 7, 7.5), *(16, 16.5, 17, 17.5), *(26, 26.5, 27, 27.5)],
        "hurting": [],
    }
    assert question(called(), later(6) - timedelta(microseconds=1), heat) == ""
    assert question(called(), later(8) - timedelta(microseconds=1), heat) == "rehearsing"


@pytest.mark.parametrize("heat", [0, 5])
def test_at_half_time_it_asks_what_hurts_and_not_both_at_once(heat):
    assert asked(called(30), heat, 30) == {
        "rehearsing": [*(6, 6.5, 7, 7.5), *(26, 26.5, 27, 27.5)],
        "hurting": [15, 15.5, 16, 16.5],
    }
    hour = asked(called(60), heat, 60)
    assert hour["hurting"] == [30, 30.5, 31, 31.5]
    assert hour["rehearsing"][::4] == [6, 16, 26, 36, 46, 56]


def test_a_pause_that_does_not_cool_asks_nothing():
    pause = called()
    assert [question(pause, later(m), 3) for m in (30, 36, 46, 100)] == [""] * 4
    assert question(pauses.come_back(pause, later(6)), later(7), 3) == ""


def test_a_pause_made_longer_counts_its_half_anew():
    pause = pauses.extend(called(), later(29), later(69))
    assert question(pause, later(35.5), 3) == "rehearsing"
    assert question(pause, later(49.5), 3) == "hurting"


def test_a_minute_away_is_never_the_same_twice_in_a_row():
    last, given_ = "", []
    for _ in range(7):
        last = away_from_rehearsing(last).id
        given_.append(last)
    assert given_ == [*AWAY_FROM_REHEARSING * 2, AWAY_FROM_REHEARSING[0]]
    assert away_from_rehearsing("walk").id == AWAY_FROM_REHEARSING[0]
    assert away_from_rehearsing("count_down", ["five_blue"]).id == "countries"
    assert away_from_rehearsing("count_down", AWAY_FROM_REHEARSING).id == "five_blue"
    assert all(ACTIVITIES[id].seconds == 60 for id in AWAY_FROM_REHEARSING)
    assert all(ACTIVITIES[id].group == "absorbing" for id in AWAY_FROM_REHEARSING)


def test_the_check_in_offers_a_minute_of_breathing_and_the_senses():
    assert FOR_OFFER == {"breathe": "long_exhale", "ground": "senses"}
    assert set(FOR_OFFER) <= {offer for offers in OFFERS.values() for offer in offers}
