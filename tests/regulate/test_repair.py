"""The return: is there room to talk again?"""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regulate import content
from regulate.flooding import Band, CheckIn, Pulse, TakeIn, assess
from regulate.repair import SELF_CHECKS, Readiness, readiness
from regulate.safety import NONE, RISKS

SIGNS = [sign for sign in content.ids("signs") if sign != "urge_harm"]
SAFE = (NONE,)


def test_c4_one_is_ready_and_the_other_is_not_yet():
    a = CheckIn(4, TakeIn.YES, SAFE, ("tunnel",))
    b = CheckIn(6, TakeIn.BARELY, SAFE, ("heart", "loud"))
    assert readiness(a, frozenset({"listen", "own", "gently"})) is Readiness.READY
    assert readiness(b) is Readiness.NOT_YET


@pytest.mark.parametrize("heat", range(11))
def test_talking_begins_again_at_heat_four_at_most(heat):
    expected = Readiness.READY if heat <= 4 else Readiness.NOT_YET
    assert readiness(CheckIn(heat, TakeIn.YES, SAFE)) is expected


@pytest.mark.parametrize("take_in", [TakeIn.BARELY, TakeIn.NO])
def test_who_can_barely_take_anything_in_is_not_ready_however_cool(take_in):
    assert readiness(CheckIn(0, take_in, SAFE)) is Readiness.NOT_YET


def test_who_is_flooded_is_not_ready_even_at_heat_four():
    rising = CheckIn(4, TakeIn.YES, SAFE, tuple(SIGNS[:6]))
    flooded = CheckIn(4, TakeIn.YES, SAFE, tuple(SIGNS[:6]), Pulse(104))
    assert [assess(check_in).points for check_in in (rising, flooded)] == [4, 5]
    assert readiness(rising) is Readiness.READY
    assert readiness(flooded) is Readiness.NOT_YET


def test_an_urge_to_harm_is_not_ready():
    assert readiness(CheckIn(0, TakeIn.YES, SAFE, ("urge_harm",))) is Readiness.NOT_YET


@pytest.mark.parametrize(
    "yes", [some for number in range(4) for some in combinations(SELF_CHECKS, number)]
)
def test_only_all_three_yeses_are_ready(yes):
    assert SELF_CHECKS == ("listen", "own", "gently")
    expected = Readiness.READY if len(yes) == 3 else Readiness.NOT_YET
    assert readiness(CheckIn(0, TakeIn.YES, SAFE), frozenset(yes)) is expected


@given(
    st.integers(0, 10),
    st.sampled_from(TakeIn),
    st.sets(st.sampled_from(RISKS), min_size=1),
    st.frozensets(st.sampled_from(SELF_CHECKS)),
)
def test_anyone_at_risk_is_unsafe_whatever_else_is_said(heat, take_in, risks, yes):
    assert readiness(CheckIn(heat, take_in, tuple(risks)), yes) is Readiness.UNSAFE


@given(
    st.integers(0, 10),
    st.sampled_from(TakeIn),
    st.lists(st.sampled_from(content.ids("signs"))),
    st.frozensets(st.sampled_from(SELF_CHECKS)),
)
def test_who_is_ready_is_never_flooded_nor_hotter_than_four(heat, take_in, signs, yes):
    check_in = CheckIn(heat, take_in, SAFE, tuple(signs))
    if readiness(check_in, yes) is Readiness.READY:
        assert heat <= 4 and take_in is TakeIn.YES and yes == set(SELF_CHECKS)
        assert assess(check_in).band in (Band.CALM, Band.RISING)
