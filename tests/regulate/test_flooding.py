"""The check-in: what a person says of the moment, and the band it comes to."""

from dataclasses import replace
from itertools import accumulate, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regulate import content, safety
from regulate.flooding import (
    ANSWERS,
    OFFERS,
    TAPPING_SECONDS,
    Assessment,
    Band,
    CheckIn,
    Presentation,
    Pulse,
    PulseSource,
    Reason,
    TakeIn,
    assess,
    read_taps,
)

SAFE = (safety.NONE,)
SIGNS = content.ids("signs")
BANDS = list(Band)
HOT_FOUR = ("heart", "hot_tense", "urge_attack", "loud")
A8 = ("heart", "breath", "tunnel", "repeat")
EXERCISED = Pulse(104, set_aside=True)

signs = st.lists(st.sampled_from(SIGNS), unique=True).map(tuple)
risks = st.lists(st.sampled_from(safety.RISKS), min_size=1, unique=True).map(tuple)
pulses = st.builds(
    Pulse,
    st.integers(20, 300),
    trained=st.booleans(),
    set_aside=st.booleans(),
    calm=st.none() | st.integers(20, 300),
)
check_ins = st.builds(
    CheckIn,
    st.integers(0, 10),
    st.sampled_from(TakeIn),
    st.just(SAFE) | risks,
    signs,
    st.none() | pulses,
)


def band(check_in):
    """How far up the ladder of bands, mildest 0."""
    return BANDS.index(assess(check_in).band)


@pytest.mark.parametrize(
    ("heat", "signs", "take_in", "answer", "pulse", "points", "band", "presentation"),
    [
        pytest.param(2, (), "yes", "none", None, 0, "calm", "unclear", id="A1"),
        pytest.param(5, ("tunnel", "loud"), "yes", "none", None, 3, "rising", "hot", id="A2"),
        pytest.param(7, HOT_FOUR, "barely", "none", None, 8, "flooded", "hot", id="A3"),
        pytest.param(2, ("blank", "shut"), "no", "none", None, 5, "flooded", "shut", id="A4"),
        pytest.param(8, (), "yes", "none", None, 5, "flooded", "unclear", id="A5"),
        pytest.param(3, ("urge_harm",), "yes", "none", None, 1, "flooded", "hot", id="A6"),
        pytest.param(1, (), "yes", "afraid", None, 0, "unsafe", "unclear", id="A7"),
        pytest.param(5, A8, "yes", "none", Pulse(104), 5, "flooded", "hot", id="A8"),
        pytest.param(5, A8, "yes", "none", None, 4, "rising", "hot", id="A8 no pulse"),
        pytest.param(5, A8, "yes", "none", EXERCISED, 4, "rising", "hot", id="A8 exercised"),
        pytest.param(1, (), "yes", "none", Pulse(118), 1, "calm", "unclear", id="A8 only pulse"),
    ],
)
def test_a_check_in_comes_to_what_the_evidence_says(
    heat, signs, take_in, answer, pulse, points, band, presentation
):
    assessment = assess(CheckIn(heat, TakeIn(take_in), (answer,), signs, pulse))
    assert (assessment.points, assessment.band) == (points, band)
    assert assessment.presentation == presentation


@pytest.mark.parametrize(("heat", "points"), list(enumerate([0, 0, 0, 1, 1, 2, 3, 4, 5, 5, 5])))
def test_each_degree_of_heat_has_its_points(heat, points):
    assessment = assess(CheckIn(heat, TakeIn.YES, SAFE))
    assert assessment.points == points
    assert assessment.reasons[0] == Reason("heat", heat, points)


@pytest.mark.parametrize(
    ("number", "points"), list(enumerate([0, 0, 1, 1, 2, 2, 3, 3, 3, 3, 3, 3, 3]))
)
def test_each_number_of_signs_has_its_points(number, points):
    assert len(SIGNS) == 12
    assessment = assess(CheckIn(0, TakeIn.YES, SAFE, SIGNS[:number]))
    assert assessment.points == points
    assert assessment.reasons[1] == Reason("signs", number, points)


@pytest.mark.parametrize(("take_in", "points"), [("yes", 0), ("barely", 2), ("no", 4)])
def test_each_answer_on_taking_in_has_its_points(take_in, points):
    assessment = assess(CheckIn(0, TakeIn(take_in), SAFE))
    assert assessment.points == points
    assert assessment.reasons[2] == Reason("take_in", take_in, points)


@pytest.mark.parametrize(
    ("heat", "signs", "take_in", "points", "band"),
    [
        (4, (), TakeIn.YES, 1, Band.CALM),
        (5, (), TakeIn.YES, 2, Band.RISING),
        (0, (), TakeIn.BARELY, 2, Band.RISING),
        (7, (), TakeIn.YES, 4, Band.RISING),
        (0, (), TakeIn.NO, 4, Band.RISING),
        (7, ("heart", "breath"), TakeIn.YES, 5, Band.FLOODED),
        (0, ("heart", "breath"), TakeIn.NO, 5, Band.FLOODED),
        (10, tuple(s for s in SIGNS if s != "urge_harm"), TakeIn.NO, 12, Band.FLOODED),
    ],
)
def test_rising_begins_at_two_points_and_flooded_at_five(heat, signs, take_in, points, band):
    assessment = assess(CheckIn(heat, take_in, SAFE, signs))
    assert (assessment.points, assessment.band) == (points, band)


@given(check_ins, st.integers(0, 10), st.integers(0, 10))
def test_more_heat_never_lowers_the_band(check_in, one, other):
    cooler, hotter = (replace(check_in, heat=heat) for heat in sorted((one, other)))
    assert band(cooler) <= band(hotter)


@given(check_ins, signs)
def test_one_more_sign_never_lowers_the_band(check_in, more):
    assert band(check_in) <= band(replace(check_in, signs=(*check_in.signs, *more)))


@given(check_ins)
def test_taking_in_less_never_lowers_the_band(check_in):
    bands = [band(replace(check_in, take_in=take_in)) for take_in in ("yes", "barely", "no")]
    assert bands == sorted(bands)


@given(check_ins, pulses)
def test_a_pulse_never_lowers_the_band(check_in, pulse):
    assert band(replace(check_in, pulse=None)) <= band(replace(check_in, pulse=pulse))


@given(pulses)
def test_a_pulse_alone_never_leaves_calm(pulse):
    assert assess(CheckIn(0, TakeIn.YES, SAFE, (), pulse)).band is Band.CALM


@given(check_ins, risks)
def test_anyone_at_risk_is_unsafe_whatever_the_points(check_in, answers):
    at_risk = assess(replace(check_in, safety=answers))
    assert at_risk.band is Band.UNSAFE
    assert at_risk.points == assess(check_in).points


@given(check_ins)
def test_nobody_at_risk_is_never_unsafe(check_in):
    assert assess(replace(check_in, safety=SAFE)).band is not Band.UNSAFE


@given(check_ins)
def test_an_urge_to_harm_is_at_least_flooded(check_in):
    assert band(replace(check_in, signs=("urge_harm",))) >= BANDS.index(Band.FLOODED)


@given(check_ins)
def test_the_reasons_add_up_to_the_points(check_in):
    assessment = assess(check_in)
    assert sum(reason.points for reason in assessment.reasons) == assessment.points
    assert all(reason.points >= 0 for reason in assessment.reasons)


def kinds(check_in):
    return [reason.kind for reason in assess(check_in).reasons]


def test_the_reasons_name_the_urge_only_where_it_made_the_difference():
    urge = CheckIn(3, TakeIn.YES, SAFE, ("urge_harm",))
    assert kinds(urge) == ["heat", "signs", "take_in", "floor"]
    assert kinds(replace(urge, heat=8)) == ["heat", "signs", "take_in"]


def test_the_reasons_end_with_what_is_at_risk():
    afraid = CheckIn(3, TakeIn.YES, ("may_hurt_self", "afraid"), ("urge_harm",), Pulse(70))
    assert kinds(afraid) == ["heat", "signs", "take_in", "pulse", "floor", "override"]
    assert assess(afraid).reasons[-1] == Reason("override", "afraid", 0)


@pytest.mark.parametrize(
    ("signs", "presentation"),
    [
        ((), Presentation.UNCLEAR),
        (("breath", "tunnel", "black_white", "urge_flee"), Presentation.UNCLEAR),
        *(((sign,), Presentation.HOT) for sign in (*HOT_FOUR, "urge_harm", "repeat")),
        (("blank",), Presentation.SHUT),
        (("shut", "breath"), Presentation.SHUT),
        (("shut", "loud"), Presentation.MIXED),
    ],
)
def test_flooding_shows_outward_inward_both_or_neither(signs, presentation):
    assert assess(CheckIn(0, TakeIn.YES, SAFE, signs)).presentation is presentation


def test_going_blank_is_told_as_flooding_too():
    quiet = assess(CheckIn(2, TakeIn.NO, SAFE, ("blank", "shut")))
    assert quiet.advice == "flooded_quietly"
    assert quiet.offers == ("pause", "ground")


@pytest.mark.parametrize(
    ("band", "presentation", "advice", "first_offer"),
    [
        (Band.CALM, Presentation.UNCLEAR, "calm", "write"),
        (Band.CALM, Presentation.SHUT, "calm", "write"),
        (Band.RISING, Presentation.HOT, "rising", "breathe"),
        (Band.FLOODED, Presentation.HOT, "flooded", "pause"),
        (Band.FLOODED, Presentation.MIXED, "flooded", "pause"),
        (Band.UNSAFE, Presentation.SHUT, "unsafe", "help"),
    ],
)
def test_each_band_comes_with_one_suggestion(band, presentation, advice, first_offer):
    assessment = Assessment(0, band, presentation, ())
    assert assessment.advice == advice
    assert assessment.offers[0] == first_offer


def test_nobody_unsafe_is_offered_a_timer_a_script_or_breathing():
    assert set(OFFERS["unsafe"]) == {"help", "close"}


def test_nobody_calm_is_offered_a_pause():
    assert "pause" not in OFFERS["calm"]


def test_signs_and_safety_answers_are_kept_once_in_the_order_of_the_page():
    check_in = CheckIn(
        0, TakeIn.YES, ("afraid", "someone_unsafe", "afraid"), ("shut", "heart", "shut")
    )
    assert check_in.signs == ("heart", "shut")
    assert check_in.safety == ("someone_unsafe", "afraid")


def test_an_answer_given_as_text_is_the_same_answer():
    assert CheckIn(0, "barely", ["none"], ["heart"]) == CheckIn(0, TakeIn.BARELY, SAFE, ("heart",))


def test_what_was_not_asked_gives_nothing_and_needs_no_safety_answer():
    for heat in range(11):
        told, asked = CheckIn(heat, TakeIn.NOT_ASKED, ()), CheckIn(heat, TakeIn.YES, SAFE)
        assert told.heat_only and not asked.heat_only
        assert told.safety == () and assess(told).points == assess(asked).points
        assert assess(told).band == assess(asked).band
        (reason,) = (reason for reason in assess(told).reasons if reason.kind == "take_in")
        assert reason == Reason("take_in", "not_asked", 0)


def test_a_risk_counts_however_the_rest_was_asked():
    assert assess(CheckIn(0, TakeIn.NOT_ASKED, ("afraid",))).band is Band.UNSAFE


@pytest.mark.parametrize("take_in", ANSWERS)
def test_who_answers_has_to_say_whether_anyone_is_at_risk(take_in, refused):
    with refused("safety_unanswered"):
        CheckIn(0, take_in, ())


def test_nobody_can_answer_that_it_was_not_asked():
    assert {*ANSWERS} == {*TakeIn} - {TakeIn.NOT_ASKED}


@pytest.mark.parametrize("heat", [-1, 11, "hot", "7", True, 3.5, 7.0, None, float("nan")])
def test_heat_that_is_no_whole_number_from_0_to_10_is_refused(heat, refused):
    with refused("heat") as caught:
        CheckIn(heat, TakeIn.YES, SAFE)
    assert all(str(heat) in sentence for sentence in caught.sentences)


@pytest.mark.parametrize("bpm", [-4, 0, 19, 301, 4000, "80", True, 72.5, 80.0, float("inf")])
def test_a_pulse_that_nobody_has_is_refused(bpm, refused):
    with refused("pulse") as caught:
        Pulse(bpm)
    assert all(str(bpm) in sentence for sentence in caught.sentences)
    with refused("pulse"):
        Pulse(80, calm=bpm)


@pytest.mark.parametrize("bpm", [20, 300])
def test_the_slowest_and_the_fastest_pulse_are_taken(bpm):
    assert Pulse(bpm, calm=bpm).bpm == bpm


@pytest.mark.parametrize(
    ("given", "id"),
    [
        ({"signs": ("heart", "stomach")}, "sign"),
        ({"signs": ("",)}, "sign"),
        ({"take_in": "maybe"}, "take_in"),
        ({"take_in": None}, "take_in"),
        ({"safety": ("no",)}, "safety"),
        ({"safety": ("none", "afraid")}, "safety_both"),
        ({"safety": ()}, "safety_unanswered"),
    ],
)
def test_an_answer_that_is_none_of_the_answers_is_refused(given, id, refused):
    with refused(id):
        CheckIn(**{"heat": 5, "take_in": TakeIn.YES, "safety": SAFE, **given})


def test_a_refusal_quotes_no_more_than_a_few_words_and_never_breaks_the_line(refused):
    with refused("sign") as caught:
        CheckIn(0, TakeIn.YES, SAFE, ("one\ntwo\x00\u202e" + "x" * 10_000,))
    assert all(len(sentence) < 100 and "one two" in sentence for sentence in caught.sentences)


@pytest.mark.parametrize(
    ("pulse", "elevated"),
    [
        (Pulse(99), False),
        (Pulse(100), True),
        (Pulse(86), False),
        (Pulse(86, trained=True), True),
        (Pulse(79, trained=True), False),
        (Pulse(80, trained=True), True),
        (Pulse(79, calm=60), False),
        (Pulse(80, calm=60), True),
        (Pulse(60, calm=40), True),
        (Pulse(39, calm=20), False),
        (Pulse(40, calm=20), True),
        (Pulse(200), True),
        (Pulse(201), False),
        (Pulse(130, set_aside=True), False),
        (Pulse(130, trained=True, set_aside=True, calm=60), False),
    ],
)
def test_a_pulse_gives_its_point_from_its_limit_on_unless_something_else_explains_it(
    pulse, elevated
):
    assert pulse.elevated is elevated
    assert assess(CheckIn(0, TakeIn.YES, SAFE, (), pulse)).points == int(elevated)


@pytest.mark.parametrize(("bpm", "unusual"), [(44, True), (45, False), (150, False), (151, True)])
def test_an_unusual_pulse_shows_the_medical_line(bpm, unusual):
    assert Pulse(bpm).unusual is unusual
    assert Pulse(bpm, PulseSource.TAPPED, set_aside=True).unusual is unusual


def test_a_tapped_reading_takes_a_quarter_of_a_minute():
    assert TAPPING_SECONDS == 15


def even(number, apart):
    """`number` taps, `apart` seconds from each other."""
    return [tap * apart for tap in range(number)]


def alternating(number, short, long):
    """`number` taps, now `short`, now `long` seconds from each other."""
    gaps = ((short, long)[gap % 2] for gap in range(number - 1))
    return list(accumulate(gaps, initial=0.0))


def test_b1_twenty_even_taps_are_read_from_their_intervals():
    assert read_taps(even(20, 0.6)) == 100
    assert Pulse(100, PulseSource.TAPPED).elevated
    assert not Pulse(86, PulseSource.TAPPED).elevated
    assert Pulse(86, PulseSource.TAPPED, trained=True).elevated


def test_b2_uneven_taps_are_no_reading():
    uneven = [0, 0.5, 1.6, 1.9, 3.2, 3.5, 4.9, 5.2, 6.6, 6.9, 8.4]
    assert len(uneven) >= 10 and uneven[-1] - uneven[0] >= 8
    assert read_taps(uneven) is None


@pytest.mark.parametrize(
    ("taps", "bpm"),
    [
        pytest.param([], None, id="none"),
        pytest.param(even(9, 1.0), None, id="nine"),
        pytest.param(even(10, 1.0), 60, id="ten"),
        pytest.param(even(17, 0.5), 120, id="eight seconds"),
        pytest.param(even(16, 0.5), None, id="less than eight seconds"),
        pytest.param(alternating(17, 0.5, 0.75), 96, id="uneven by 20 per cent"),
        pytest.param(alternating(17, 0.79, 1.21), None, id="uneven by 21 per cent"),
        pytest.param(even(81, 0.1), None, id="faster than any heart"),
        pytest.param(even(10, 3.5), None, id="slower than any heart"),
        pytest.param([100 + tap for tap in even(16, 0.5)], None, id="late and too short"),
        pytest.param([*range(40), 39], None, id="two at once among many"),
        pytest.param([0, 2, 1, *range(3, 200)], None, id="out of order among many"),
    ],
)
def test_a_reading_needs_enough_even_taps(taps, bpm):
    assert read_taps(taps) == bpm


@given(st.lists(st.floats(0.001, 4.0), min_size=1, max_size=60))
def test_any_reading_of_taps_is_a_pulse_between_the_slowest_and_the_fastest_beat(gaps):
    taps = list(accumulate(gaps, initial=0.0))
    bpm = read_taps(taps)
    if bpm is not None:
        beats = [60 / (after - before) for before, after in pairwise(taps)]
        assert round(min(beats)) <= Pulse(bpm, PulseSource.TAPPED).bpm <= round(max(beats))
