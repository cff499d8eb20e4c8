"""The private questions: for one person alone, offered once, never in the way, and forgotten."""

import pytest
from PySide6.QtCore import Qt

from regulate.content import Words
from tests.journeys.person import Role

WORDS = Words("en")["questions"]
ASKED = list(WORDS["questions"].values())
DOOR = "A few questions, for you alone"
INTRO = WORDS["intro"]


def settings(person):
    return person.window.desk.store.settings.all()


def answer(person, *answers):
    """Says it is a private moment, and answers so many questions."""
    person.press("Yes, go on")
    for text, yes in zip(ASKED, answers, strict=False):
        person.wait_to_hear(text)
        person.press("Yes" if yes else "No")


def written(person):
    """Every byte that the app has written."""
    person.window.desk.store  # noqa: B018  open, so that there is something to look through
    return b"".join(file.read_bytes() for file in person.path.parent.iterdir() if file.is_file())


def test_all_no_changes_nothing_and_is_not_asked_again(person):
    person.open()
    person.press(DOOR)
    person.wait_to_hear(INTRO)
    answer(person, False, False, False, False)
    person.wait_to_hear(WORDS["thanks"])
    person.press("Done")
    person.wait_to_hear("Stop. Breathe. Come back.")
    assert person.find(DOOR) is None
    assert settings(person)["asked"] is True and "couple" not in settings(person)
    person.close()
    person.open()
    assert person.find("Pause") and person.find(DOOR) is None
    person.go_to("You")
    assert person.find("Our plan for pauses")


@pytest.mark.parametrize("which", range(4))
def test_any_yes_leads_to_the_text_and_away_from_talking(person, which):
    person.open()
    person.window.help.chooseCountry("GB")
    person.press(DOOR)
    answer(person, *(number == which for number in range(4)))
    person.wait_to_hear(WORDS["alone"])
    worries = person.find("Worried about what I might do: Respect Phoneline, 0808 802 4040")
    assert (worries is not None) == (which == 3)
    person.press("Help near me")
    person.wait_to_hear("Where are you?")
    person.back()
    person.press("Done")
    person.wait_to_hear("Stop. Breathe. Come back.")
    assert not person.window.you.couple
    chosen = settings(person)
    assert (chosen["couple"], chosen["asked"]) == (False, True)
    assert set(chosen) <= {"couple", "asked", "motion", "chimes", "country"}
    person.close()
    person.open()
    assert not person.window.you.couple


def test_no_answer_is_kept_anywhere(person):
    person.open()
    person.press(DOOR)
    answer(person, True, False, True, True)
    person.wait_to_hear(WORDS["alone"])
    kept = written(person)
    for trace in (b"afraid", b"force", b"control", b"own_behaviour", b"worries"):
        assert trace not in kept, trace
    assert b"couple" in kept
    person.press("Done")
    assert person.window.questions._answers == {}
    assert not person.window.questions.worries


def test_not_now_is_not_offered_again_and_can_be_found_under_you(person):
    person.open()
    person.press(DOOR)
    person.press("Not now")
    person.wait_to_hear("Stop. Breathe. Come back.")
    assert person.find(DOOR) is None
    person.close()
    person.open()
    assert person.find("Check in") and person.find(DOOR) is None
    person.go_to("You")
    person.press(DOOR)
    person.wait_to_hear(INTRO)


def test_leaving_in_the_middle_is_neither_an_answer_nor_putting_it_off(person):
    person.open()
    person.press(DOOR)
    answer(person, True, True)
    person.wait_to_hear(ASKED[2])
    person.back()
    person.wait_to_hear("Stop. Breathe. Come back.")
    assert "asked" not in settings(person) and person.window.you.couple
    person.press(DOOR)
    person.wait_to_hear(INTRO)
    answer(person)
    person.wait_to_hear(ASKED[0])


@pytest.mark.parametrize("answered", [0, 2, 3])
def test_putting_the_window_away_forgets_them(person, qtbot, answered):
    person.open()
    person.press(DOOR)
    answer(person, *[True] * answered)
    person.wait_to_hear(ASKED[answered])
    person.window.root.hide()
    qtbot.waitUntil(lambda: not person.window.root.isVisible())
    person.window.show()
    qtbot.waitUntil(person.window.root.isActive)
    person.wait_to_hear("Stop. Breathe. Come back.")
    assert not set(ASKED) & set(person.names())
    assert person.window.questions._answers == {}
    assert person.window.questions.stage == "intro"
    assert "asked" not in settings(person) and person.window.you.couple


def test_a_wrong_tap_can_be_taken_back_and_nothing_chosen_stays_on_the_screen(person):
    person.open()
    person.press(DOOR)
    answer(person, True)
    person.wait_to_hear(ASKED[1])
    assert not [one for one in person.hears() if one.checked and one.role != Role.PageTab]
    person.press("The question before")
    person.wait_to_hear(ASKED[0])
    assert person.find("The question before") is None
    for _ in range(4):
        person.press("No")
    person.wait_to_hear(WORDS["thanks"])
    assert person.window.you.couple


def test_no_question_stands_in_front_of_the_pause(person, clock):
    person.open()
    person.tab_to("Pause", Role.Button)
    assert person.find(DOOR)
    person.key(Qt.Key.Key_Space)
    person.wait_to_hear("Paused. Back at 18:40.")
    person.back()
    assert person.find(DOOR) is None
    person.press("Check in")
    person.answer(8, "Barely", "No")
    person.back()
    assert person.find(DOOR) is None


def test_one_offer_at_a_time_and_what_waits_goes_first(person, clock):
    from regulate.later import Jotting

    person.open()
    store = person.window.desk.store
    store.jottings.add(Jotting("anger", "the phone"), clock.now(), "UTC")
    clock.forward(hours=30)
    person.window.later.refresh()
    assert person.find("Something waits from a day or two ago") and person.find(DOOR) is None
    person.press("Not now")
    assert person.find("Something waits from a day or two ago") is None and person.find(DOOR)


def test_on_a_small_window_the_pause_keeps_its_room(person, qtbot):
    person.open()
    person.window.root.setHeight(568)
    qtbot.waitUntil(lambda: person.find(DOOR) is None)
    person.go_to("You")
    assert person.find(DOOR)


def test_the_one_chip_under_you_works_both_ways(person):
    person.open()
    person.go_to("You")
    person.choose("Tools for talking together")
    assert person.find("Our plan for pauses") is None
    assert person.find("Notes on how a sentence might land") is None
    person.close()
    person.open()
    person.go_to("Now")
    assert person.find(DOOR) is None  # who has chosen is not asked
    person.go_to("You")
    assert not person.find("Tools for talking together").checked
    person.choose("Tools for talking together")
    assert person.find("Tools for talking together").checked
    assert person.find("Our plan for pauses")
    assert settings(person)["couple"] is True


def test_where_nothing_can_be_saved_it_holds_all_the_same(person, monkeypatch):
    from data.faults import ReadOnly

    person.open()
    person.press(DOOR)

    def refuse(name, value):
        raise ReadOnly(person.path)

    monkeypatch.setattr(person.window.desk.store.settings, "choose", refuse)
    answer(person, True, False, False, False)
    person.wait_to_hear(WORDS["alone"])
    assert not person.window.you.couple
