"""Soothing: activities as timelines, exact to the millisecond."""

from itertools import pairwise

import pytest

from regulate.flooding import OFFERS
from regulate.soothing import ACTIVITIES, FOR_OFFER, LONG_EXHALE, SENSES, Moment, moment

IN, OUT = LONG_EXHALE.steps


def test_a_minute_of_breathing_is_six_breaths_longer_out_than_in():
    assert (IN.id, IN.seconds, OUT.id, OUT.seconds) == ("in", 4, "out", 6)
    assert LONG_EXHALE.rounds == 6
    assert LONG_EXHALE.seconds == 60


@pytest.mark.parametrize(
    ("seconds", "step", "left", "size", "over"),
    [
        (0, IN, 4.0, 0.0, False),
        (0.001, IN, 3.999, 0.00025, False),
        (1.0, IN, 3.0, 0.25, False),
        (3.999, IN, 0.001, 0.99975, False),
        (4.0, OUT, 6.0, 1.0, False),
        (4.001, OUT, 5.999, 1 - 0.001 / 6, False),
        (7.0, OUT, 3.0, 0.5, False),
        (9.999, OUT, 0.001, 0.001 / 6, False),
        (10.0, IN, 4.0, 0.0, False),
        (14.0, OUT, 6.0, 1.0, False),
        (59.999, OUT, 0.001, 0.001 / 6, False),
        (60.0, OUT, 0.0, 0.0, True),
        (60.001, OUT, 0.0, 0.0, True),
        (86_400.0, OUT, 0.0, 0.0, True),
    ],
)
def test_the_breath_stands_where_it_should_to_the_millisecond(seconds, step, left, size, over):
    here = moment(LONG_EXHALE, seconds)
    assert (here.step, here.over) == (step, over)
    assert here.left == pytest.approx(left, abs=1e-9)
    assert here.size == pytest.approx(size, abs=1e-9)


def test_the_drawn_breath_never_jumps():
    sizes = [moment(LONG_EXHALE, millisecond / 1000).size for millisecond in range(61_000)]
    assert max(abs(after - before) for before, after in pairwise(sizes)) < 1 / 4000 + 1e-9
    assert (min(sizes), max(sizes)) == (0.0, 1.0)


def test_every_breath_is_the_same():
    for millisecond in range(0, 10_000, 7):
        first = moment(LONG_EXHALE, millisecond / 1000)
        for breath in range(1, LONG_EXHALE.rounds):
            later = moment(LONG_EXHALE, breath * 10 + millisecond / 1000)
            assert later.step is first.step
            assert later.size == pytest.approx(first.size, abs=1e-9)


def test_the_senses_go_at_the_persons_own_pace():
    assert [step.id for step in SENSES.steps] == ["see", "touch", "hear", "smell", "taste"]
    assert (SENSES.rounds, SENSES.seconds) == (1, 0)
    assert moment(SENSES, 0) == Moment(SENSES.steps[-1], 0.0, 0.0, True)


def test_nothing_on_offer_vents_or_runs_anger_off():
    assert ACTIVITIES == {"long_exhale": LONG_EXHALE, "senses": SENSES}
    assert FOR_OFFER == {"breathe": "long_exhale", "ground": "senses"}
    assert set(FOR_OFFER) <= {offer for offers in OFFERS.values() for offer in offers}
