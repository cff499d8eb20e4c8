"""A small practice: one at a time, and in a moment that is not calm what comes first instead."""

import pytest

from regulate import pause as pauses
from regulate.flooding import CheckIn, TakeIn
from regulate.practice import PRACTICES
from ui.now import NowViewModel
from ui.pause import PauseViewModel
from ui.practice import PracticeViewModel
from ui.soothe import SootheViewModel


@pytest.fixture
def pause(desk):
    return PauseViewModel(desk)


@pytest.fixture
def now(desk, pause):
    return NowViewModel(desk, pause)


@pytest.fixture
def soothe(desk, now, pause):
    return SootheViewModel(desk, now, pause)


@pytest.fixture
def practice(desk, now, pause, soothe):
    return PracticeViewModel(desk, now, pause, soothe)


def check_in(now, heat: int, *signs: str, take_in: TakeIn = TakeIn.YES) -> None:
    now._latest = (now._pause.moment, CheckIn(heat, take_in, ("none",), signs))
    now.changed.emit()


def all_of_them(practice) -> list[str]:
    seen = []
    while practice.name not in seen:
        seen.append(practice.name)
        practice.another()
    return seen


def test_one_at_a_time_and_another_until_all_were_there(desk, practice):
    practice.open()
    assert len(all_of_them(practice)) == len(PRACTICES)
    desk.couple = False
    practice.open()
    alone = all_of_them(practice)
    assert len(alone) == 4
    assert not {"One thing you appreciate", "A fair friend", "The plan for pauses"} & {*alone}


def test_each_day_begins_with_another(practice, clock):
    first = []
    for _ in PRACTICES:
        practice.open()
        first.append(practice.name)
        clock.forward(days=1)
    assert len(set(first)) == len(PRACTICES)


def test_one_that_is_an_activity_begins_it_and_one_in_the_head_begins_nothing(practice, soothe):
    practice.open()
    pages, in_the_head = {}, []
    for _ in PRACTICES:
        if practice.begins:
            pages[practice.name] = practice.begin()
        else:
            in_the_head.append(practice.name)
            assert len(practice.steps) > 1
        practice.another()
    assert pages["Five minutes of the long sigh"] == "soothe"
    assert pages["The plan for pauses"] == "plan"
    assert sorted(in_the_head) == ["A plan for the first sign", "One thing you appreciate"]


def test_the_long_sigh_is_five_minutes_of_it(practice, soothe):
    practice.open()
    while practice.name != "Five minutes of the long sigh":
        practice.another()
    practice.begin()
    assert soothe.title == "Long sigh" and soothe.scene == "steps"
    assert soothe._activity.seconds == 300


def test_what_is_not_for_this_person_is_not_offered(practice, soothe):
    soothe.begin("sighing")
    soothe.hideThis()
    practice.open()
    assert "Five minutes of the long sigh" not in all_of_them(practice)


def test_nothing_is_kept_of_it(desk, practice):
    practice.open()
    all_of_them(practice)
    assert desk.store.soothings.latest(5) == [] and desk.store.settings.all() == {}


def test_while_it_is_hot_the_body_comes_first(practice, now, clock):
    practice.open()
    assert practice.calm and practice.inTheWay == "" and practice.whyNot == ""
    check_in(now, 8)
    assert (practice.inTheWay, practice.calm) == ("heat", False)
    assert practice.whyNot == "This is for a calm moment. Now the body comes first."
    clock.forward(minutes=31)
    assert practice.calm
    practice.open()
    assert practice.inTheWay == ""


def test_going_blank_is_hot_too(practice, now):
    practice.open()
    check_in(now, 2, "blank", "shut", take_in=TakeIn.NO)
    assert practice.inTheWay == "heat"


def test_a_pause_comes_first_and_one_long_past_is_in_nobodys_way(practice, pause, clock):
    practice.open()
    pause.begin()
    assert practice.inTheWay == "pause"
    clock.forward(minutes=30 + 61)
    pause._tick()
    assert pause.phase == pauses.Phase.MISSED
    assert practice.calm and practice.inTheWay == ""


def test_where_someone_may_not_be_safe_help_comes_first(desk, practice):
    practice.open()
    desk.at_risk = True
    practice.look()
    assert practice.inTheWay == "risk" and "help comes first" in practice.whyNot
