"""Soothing by keyboard and by ear: one thing first, left at any moment, remembered honestly."""

import sqlite3

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from regulate.content import Words
from regulate.soothing import Soothing
from tests.journeys.person import Role
from ui import sentences

HOT = "How hot is it now?"
CAUTION = Words("en")["soothing"]["activities"]["cool_cloth"]["caution"]
LATER = "While a pause cools: body first, words later."


@pytest.fixture
def soothe(person, clock):
    """`soothe(seconds)` lets time pass on the page of an activity."""

    def forward(seconds: float) -> None:
        clock.forward(seconds=seconds)
        person.window.soothe._look()

    return forward


def tell(person, heat: int) -> None:
    """One tap on the bar."""
    person.tab_to(HOT, Role.Slider)
    person.key(Qt.Key.Key_End if heat == 10 else Qt.Key(Qt.Key.Key_0.value + heat))
    assert person.find(HOT, Role.Slider).description == sentences.heat_word(heat, Words("en"))


def choose(person) -> None:
    """To the choice, from a pause that was just called."""
    person.open()
    person.press("Pause")
    person.press("Settle the body")
    person.wait_to_hear(HOT)


def saved(person) -> list[Soothing]:
    return [one.soothing for one in person.window.desk.store.soothings.all()]


def on_page(person, name: str) -> bool:
    return person.find(name, Role.Pane) is not None


def test_the_one_suggestion_done_with_the_heat_before_and_after(person, clock, soothe):
    choose(person)
    assert person.find(HOT, Role.Slider).description == "Not answered yet"
    tell(person, 8)
    person.press("Long exhale, 5 minutes")
    person.wait_to_hear("In through the nose, out slowly. As is comfortable.")
    person.wait_to_hear("Stop if you feel dizzy.")
    assert person.find("In", Role.Heading)
    soothe(4)
    assert person.find("Out", Role.Heading) and not person.find("In", Role.Heading)
    soothe(295.999)
    assert person.find("Out", Role.Heading)
    assert saved(person) == []
    soothe(0.001)
    person.wait_to_hear("Here you are.")
    assert saved(person) == [Soothing("long_exhale", 8)]
    tell(person, 5)
    assert saved(person) == [Soothing("long_exhale", 8, 5)]
    assert person.find("This one is not for me") is None
    person.press("Done")

    # The choice knows it, and goes on from there.
    assert on_page(person, "Soothing")
    assert person.find(HOT, Role.Slider).description == "upset"
    assert person.find("Get absorbed, at your own pace", Role.Button)
    record = person.window.desk.store.soothings.all()[0]
    assert record.pause == person.window.pause.current.uid

    # And the next time, too.
    person.close()
    clock.forward(minutes=2)
    person.open()
    person.press("Paused. Back at 18:40.")
    person.press("Settle the body")
    assert person.find(HOT, Role.Slider).description == "upset"


def test_the_heat_of_the_check_in_is_the_heat_before(person, soothe):
    person.open()
    person.press("Check in")
    person.answer(9, "Barely", "No", "Heart pounding")
    person.press("Call a pause")
    person.press("Settle the body")
    assert person.find(HOT, Role.Slider).description == "very hot"
    person.press("Long exhale, 5 minutes")
    soothe(300)
    person.press("Done")
    assert saved(person) == [Soothing("long_exhale", 9)]


def test_whoever_has_shut_down_is_offered_the_senses(person):
    person.open()
    person.press("Check in")
    person.answer(2, "No", "No", "Mind goes blank", "Gone silent, shut down")
    person.press("Call a pause")
    person.press("Settle the body")
    person.press("Five senses, at your own pace")
    for thing in ("Five things you can see", "Four things you can touch", "Three things"):
        person.wait_to_hear(thing)
        person.press("Next")
    person.press("Next")
    person.wait_to_hear("One thing you can taste")
    person.press("Next")
    person.wait_to_hear("Here you are.")
    assert saved(person) == [Soothing("senses", 2)]


@pytest.mark.parametrize(("seconds", "kept"), [(29.9, []), (30, [Soothing("long_exhale")])])
def test_it_can_be_left_at_any_moment_and_half_a_minute_is_remembered(
    person, soothe, seconds, kept
):
    choose(person)
    person.press("Long exhale, 5 minutes")
    soothe(seconds)
    person.back()
    assert on_page(person, "Soothing")
    assert not person.window.soothe._timer.isActive()
    assert saved(person) == kept


def test_enough_for_now_asks_only_where_there_was_something(person, soothe):
    choose(person)
    person.press("Long exhale, 5 minutes")
    soothe(12)
    person.press("Enough for now")
    assert on_page(person, "Soothing") and saved(person) == []
    tell(person, 7)
    person.press("Muscle release")
    person.wait_to_hear("Hands: tense")
    soothe(50)
    person.press("Enough for now")
    person.wait_to_hear("Here you are.")
    tell(person, 6)
    person.press("Done")
    assert saved(person) == [Soothing("muscle", 7, 6)]


def test_closing_the_window_in_the_middle_loses_nothing(person, soothe):
    choose(person)
    person.press("Long exhale, 5 minutes")
    soothe(90)
    person.close()
    person.open()
    assert saved(person) == [Soothing("long_exhale")]


def test_a_minute_can_become_five(person, soothe):
    person.open()
    person.press("Check in")
    person.answer(5, "Yes", "No", "Stuck on one thought", "Loud or sharp voice")
    person.press("Breathe for a minute")
    soothe(59.9)
    assert person.find("Out", Role.Heading)
    soothe(0.1)
    person.press("Four more minutes")
    person.wait_to_hear("In through the nose")
    soothe(239.9)
    assert person.find("Here you are.") is None
    soothe(0.1)
    person.wait_to_hear("Here you are.")
    assert person.find("Four more minutes") is None
    person.press("Once more")
    soothe(31)
    person.press("Enough for now")
    person.press("Done")
    assert len(saved(person)) == 3


def test_a_caution_is_asked_once_and_remembered(person, soothe):
    choose(person)
    person.press("Cool cloth")
    person.wait_to_hear(CAUTION)
    assert person.find("On the cheeks, under the eyes. Breathe normally.") is None
    person.press("None of this is so")
    person.wait_to_hear("On the cheeks, under the eyes. Breathe normally.")
    soothe(25)
    person.press("Done")
    person.press("Four, seven, eight")
    person.wait_to_hear("This one holds the breath.")
    person.close()
    person.open()
    assert person.window.desk.store.settings.all()["cautions_passed"] == ["cool_cloth"]
    person.press("Paused. Back at 18:40.")
    person.press("Settle the body")
    person.press("Cool cloth")
    person.wait_to_hear("On the cheeks, under the eyes. Breathe normally.")
    assert saved(person) == [Soothing("cool_cloth")]


def test_a_caution_that_is_so_leads_back_and_offers_to_leave_it_out(person):
    choose(person)
    person.press("Cool cloth")
    person.press("Not for me")
    person.wait_to_hear("Cool cloth: leave it out of the list?")
    person.press("Leave it out")
    person.wait_to_hear("Cool cloth is out of the list.")
    assert person.find("Cool cloth", Role.Button) is None
    assert person.window.desk.store.settings.all()["hidden_activities"] == ["cool_cloth"]
    person.press("Undo")
    assert person.find("Cool cloth", Role.Button)
    assert person.window.desk.store.settings.all()["hidden_activities"] == []


def test_what_did_not_help_is_hidden_and_shown_again(person, soothe):
    choose(person)
    tell(person, 8)
    person.press("Muscle release")
    soothe(120)
    tell(person, 8)
    person.press("This one is not for me")
    person.wait_to_hear("Muscle release is out of the list.")
    assert person.find("This one is not for me") is None
    person.press("Done")
    assert person.find("Muscle release", Role.Button) is None

    # The next time, too, until it is wanted back.
    person.close()
    person.open()
    person.press("Paused. Back at 18:40.")
    person.press("Settle the body")
    assert person.find("Muscle release", Role.Button) is None
    person.press("Show what I hid")
    assert person.find("Muscle release", Role.Button).description == "Back into the list"
    person.press("Muscle release")
    assert person.find("Muscle release", Role.Button).description.startswith("2 minutes.")
    assert person.find("Show what I hid") is None
    assert saved(person) == [Soothing("muscle", 8, 8)]


def test_hiding_can_be_undone_at_once(person, soothe):
    choose(person)
    person.press("Long exhale, 5 minutes")
    soothe(300)
    person.press("This one is not for me")
    person.press("Undo")
    assert person.find("This one is not for me")
    assert person.window.desk.store.settings.all()["hidden_activities"] == []


def test_the_gates_open_as_the_heat_falls(person, soothe):
    choose(person)
    tell(person, 8)
    for folded in ("Get absorbed", "Across the room", "Name it", "Put it into words"):
        assert person.find(folded) is None
    person.press("More")
    assert person.find("Get absorbed").focusable
    closed = person.find("Across the room", Role.Button)
    assert (closed.description, closed.focusable) == ("Opens at heat 5 or less.", False)
    tell(person, 5)
    assert person.find("More") is None
    assert person.find("Across the room").description == "90 seconds. Watch it from a distance."
    assert person.find("Name it").description == "Opens at heat 4 or less."
    tell(person, 4)
    assert person.find("Name it").focusable
    person.press("Across the room")
    for prompt in (
        "Watch it from across the room",
        "Call yourself by your name. What is that person feeling?",
        "What would that person like to remember in a week?",
    ):
        person.wait_to_hear(prompt)
        soothe(30)
    person.wait_to_hear("Here you are.")


def test_a_name_is_found_kept_nowhere_and_no_step_back_comes_right_after(person):
    choose(person)
    tell(person, 3)
    person.press("Name it")
    person.wait_to_hear("One or two words for it")
    person.wait_to_hear("A best guess. You can change it.")
    person.choose("Hurt")
    person.press("disappointed", Role.CheckBox)
    person.press("Other families")
    person.choose("Lonely / far away")
    person.press("lonely", Role.CheckBox)
    person.wait_to_hear("disappointed, lonely")
    person.press("That is it")
    person.wait_to_hear("disappointed, lonely")
    assert saved(person) == [Soothing("name_it", 3)]
    person.press("Done")
    assert person.find("Across the room").description == (
        "Not right after naming. Something for the body first."
    )
    text = b"".join(file.read_bytes() for file in person.path.parent.glob("journal.db*"))
    assert b"disappointed" not in text and b"name_it" in text


def test_the_words_that_were_named_wait_in_the_sentence(person):
    choose(person)
    tell(person, 3)
    person.press("Name it")
    person.choose("Hurt")
    person.press("heartbroken", Role.CheckBox)
    person.press("That is it")
    person.press("Put it into words")
    person.press("Criticism / nagging", Role.RadioButton)
    person.press("Next")
    person.write("As a camera would see it. It goes on from “When …”", "the dishes stayed")
    person.press("Next")
    assert person.find("heartbroken", Role.CheckBox).checked
    assert person.window.translate.feelings == ["heartbroken"]


def test_a_draft_that_was_begun_is_not_disturbed_by_a_name(person):
    person.open()
    person.window.translate.chooseSurface("anger")
    person.window.translate.toggleFeeling("hurt")
    person.window.translate.bring(["lonely"])
    assert person.window.translate.feelings == ["hurt"]


def test_rehearsing_opens_a_minute_of_something_else_another_one_each_time(person, clock, soothe):
    person.open()
    person.press("Pause")
    assert person.find("I'm rehearsing") is None
    clock.forward(minutes=6, seconds=1)
    person.window.pause._tick()
    person.wait_to_hear("What are you rehearsing?")
    assert person.window.soothe.asksWhatIsRehearsed
    person.press("I'm rehearsing")
    person.wait_to_hear("Count down from 100, by sevens")
    soothe(30)
    assert not [name for name in person.names() if "30" in name or "left" in name]
    soothe(30)
    person.press("Another minute")
    person.wait_to_hear("Find five blue things")
    soothe(60)
    person.press("Done")
    person.wait_to_hear("What are you rehearsing?")
    person.press("I'm rehearsing")
    person.wait_to_hear("A country for each letter")
    person.back()
    clock.forward(minutes=1)
    person.window.pause._tick()
    assert person.find("I'm rehearsing") is None
    assert saved(person) == [Soothing("count_down"), Soothing("five_blue")]


def test_at_half_time_it_asks_what_hurts_once_it_is_cool_enough(person, clock):
    choose(person)
    clock.forward(minutes=15)
    person.window.pause._tick()
    assert person.window.soothe.question == ""
    tell(person, 5)
    person.back()
    person.wait_to_hear("What is hurting under this?")
    assert not person.window.soothe.asksWhatIsRehearsed


def test_nothing_is_drafted_while_a_pause_cools(person, clock):
    person.open()
    person.press("Pause")
    person.back()
    person.go_to("Journal")
    person.wait_to_hear(LATER)
    assert person.find("Put it into words") is None
    person.press("Settle the body")
    assert on_page(person, "Soothing")
    tell(person, 5)
    person.window.root.open("translate")
    assert on_page(person, "Soothing") and not on_page(person, "Put it into words")
    tell(person, 4)
    person.back()
    person.press("Put it into words")
    assert on_page(person, "Put it into words")


def test_reading_and_mending_what_is_there_stays_possible(person, clock):
    person.open()
    person.press("Put it into words")
    person.press("Criticism / nagging", Role.RadioButton)
    for step in (
        lambda: person.window.translate.setSituation("the dishes stayed"),
        lambda: person.window.translate.toggleFeeling("lonely"),
        lambda: person.window.translate.chooseNeed("valued"),
        lambda: person.window.translate.setRequest("sit with me tonight"),
        lambda: None,
    ):
        person.press("Next")
        step()
    person.press("Save")
    person.press("To the journal")
    person.go_to("Now")
    person.press("Pause")
    person.back()
    person.go_to("Journal")
    words = person.window.desk.store.journal.all()[0].translation.words
    person.press(words, Role.ListItem)
    person.write("The request", "stay for ten minutes")
    person.press("Save")
    entry = person.window.desk.store.journal.all()[0]
    assert entry.translation.request == "stay for ten minutes"


def test_once_the_pause_is_over_words_are_open_again(person, clock):
    person.open()
    person.press("Pause")
    person.back()
    person.go_to("Journal")
    person.wait_to_hear(LATER)
    clock.forward(minutes=31)
    person.window.pause._tick()
    assert person.find(LATER) is None
    assert person.find("Put it into words", Role.Button)


def test_the_holds_can_be_left_out(person, soothe):
    choose(person)
    person.press("Box breath")
    soothe(4)
    assert person.find("Hold", Role.Heading)
    person.press("Leave the holds out")
    assert person.find("In", Role.Heading)
    soothe(4)
    assert person.find("Out", Role.Heading)
    assert person.find("Leave the holds out") is None


def test_any_one_thing_that_absorbs_is_enough(person, soothe):
    choose(person)
    person.press("More")
    person.press("Get absorbed")
    for thing in ("A small puzzle", "One piece of music", "Tidy one shelf", "A page of a book"):
        assert person.find(thing, Role.Heading)
        person.press("Something else")
    assert person.find("A small puzzle", Role.Heading)
    soothe(400)
    person.press("Enough for now")
    person.press("Done")
    assert saved(person) == [Soothing("absorb")]


# Motion


def items(item):
    yield item
    for child in item.childItems():
        yield from items(child)


def word_item(person):
    """The word of the step as it is drawn."""
    page = person.window.root.findChild(type(person.window.root.contentItem()), "soothe")
    word = person.window.soothe.word
    return next(i for i in items(page) if i.property("text") == word and i.isVisible())


def test_a_breath_moves_about_thirty_times_a_second(person, qtbot):
    choose(person)
    person.window.you.chooseMotion("full")
    person.press("Long exhale, 5 minutes")
    timer = person.window.soothe._timer
    with qtbot.waitSignals([person.window.soothe.moved] * 3):
        assert timer.isActive() and timer.interval() == 33
    # The drawn size is where the clock is, eased: half at half time.
    person.clock.forward(seconds=2)
    with qtbot.waitSignal(person.window.soothe.moved):
        pass
    assert person.window.soothe.size == pytest.approx(0.5)


def test_without_motion_a_word_comes_slowly_and_nothing_is_drawn_between(person, qtbot, soothe):
    choose(person)
    person.press("Long exhale, 5 minutes")
    timer = person.window.soothe._timer
    assert timer.isActive() and timer.interval() == 4000
    word = word_item(person)
    qtbot.waitUntil(lambda: word.opacity() == 1.0)
    soothe(4)
    assert word.opacity() < 0.5
    assert timer.interval() == 6000
    qtbot.waitUntil(lambda: word.opacity() == 1.0)
    with qtbot.assertNotEmitted(person.window.soothe.moved, wait=200):
        pass


def test_without_motion_no_ring_moves_either(person):
    choose(person)
    person.press("Easy walk")
    assert person.window.soothe._timer.interval() == 450_000
    person.window.you.chooseMotion("full")
    assert person.window.soothe._timer.interval() == 1250


def test_a_word_is_said_once_a_step(person, soothe):
    choose(person)
    said = []
    person.window.soothe.stepped.connect(said.append)
    person.press("Long exhale, 5 minutes")
    for _ in range(40):
        soothe(0.5)
    assert said == ["In", "Out", "In", "Out", "In"]


@pytest.mark.parametrize("gone", ["hide", "showMinimized"])
def test_a_window_that_nobody_sees_does_not_tick_and_is_right_again_at_once(
    person, clock, qtbot, gone
):
    choose(person)
    person.window.you.chooseMotion("full")
    person.press("Long exhale, 5 minutes")
    timer = person.window.soothe._timer
    qtbot.waitUntil(timer.isActive)
    getattr(person.window.root, gone)()
    qtbot.waitUntil(lambda: not timer.isActive())
    clock.forward(seconds=14)
    assert person.window.soothe.word == "In"
    person.window.root.showNormal()
    qtbot.waitUntil(timer.isActive)
    assert person.window.soothe.word == "Out"
    assert person.window.soothe.size == pytest.approx(1.0, abs=0.01)


def test_help_over_it_stops_it_and_coming_back_goes_on_in_the_right_place(person, clock, qtbot):
    choose(person)
    person.press("Muscle release")
    person.press("Help")
    qtbot.waitUntil(lambda: not person.window.soothe._timer.isActive())
    clock.forward(seconds=16)
    person.back()
    qtbot.waitUntil(lambda: person.window.soothe.word == "Arms: tense")
    assert person.find("Arms: tense", Role.Heading)
    assert person.window.soothe._timer.isActive()


# Trouble


def test_what_cannot_be_saved_is_said_and_the_rest_goes_on(person, soothe):
    choose(person)
    tell(person, 8)
    person.press("Long exhale, 5 minutes")
    database = sqlite3.connect(person.path)
    database.execute(
        "CREATE TRIGGER no BEFORE INSERT ON soothings BEGIN SELECT RAISE(ABORT, 'no'); END"
    )
    database.commit()
    soothe(300)
    person.wait_to_hear("Here you are.")
    person.wait_to_hear("saved")
    assert saved(person) == []
    # The heat counts all the same, and telling it tries again.
    tell(person, 6)
    assert saved(person) == [] and person.window.now.known.heat == 6
    database.execute("DROP TRIGGER no")
    database.commit()
    database.close()
    tell(person, 4)
    assert saved(person) == [Soothing("long_exhale", 8, 4)]
    assert person.window.soothe.notice == ""


def test_patterns_tell_what_helped_with_too_little_left_out(person):
    person.open()
    store, clock = person.window.desk.store.soothings, person.clock
    for before, after in ((8, 6), (7, 5), (8, 3)):
        store.add(Soothing("long_exhale", before, after), clock.now(), "UTC")
        store.add(Soothing("walk", after, before), clock.now(), "UTC")
        store.add(Soothing("muscle", 5), clock.now(), "UTC")
    person.go_to("Patterns")
    person.wait_to_hear("After “Long exhale”, heat was usually 2 lower (3 times).")
    person.wait_to_hear("From 6 exercises.")
    # Where the heat was not told after it, nothing is said of it.
    assert not [name for name in person.names() if "Muscle" in name]


def test_everything_on_the_choice_can_be_read_and_what_is_closed_is_said_to_be(person):
    choose(person)
    tell(person, 5)
    root = QAccessible.queryAccessibleInterface(person.window.root)

    def faces(face):
        yield face
        for n in range(face.childCount()):
            yield from faces(face.child(n))

    found = {
        face.text(QAccessible.Text.Name): bool(face.state().disabled)
        for face in faces(root)
        if face.role() == Role.Button and not face.state().invisible
    }
    assert found["Across the room"] is False
    assert found["Name it"] is found["Put it into words"] is True
