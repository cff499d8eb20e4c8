"""The talk after "ready": begun gently, taken in turns, written down, and never lost."""

import os
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from regulate.repair import Repair

OWN = "A small part of it that is mine, if you like"
HEARD, MINE, NEXT = "What I heard", "What I own", "One small next step"


def open_talk(person, name: str = "talk") -> None:
    """The doors to the talk are on other pages."""
    person.window.root.open(name)


def to_the_turns(person) -> None:
    open_talk(person)
    person.press("Next")
    person.press("Next")
    person.press("We take turns")
    person.wait_to_hear("One of you speaks.")


def be_heard(person) -> None:
    """One voice: spoken, said back, understood."""
    person.press("Hand over")
    person.press("Did I get it?")
    person.press("Yes")


def wait(person, clock, **span) -> None:
    """Time goes by; the page looks at the clock when its timer would have."""
    clock.forward(**span)
    person.window.talk._look()


def saved(path) -> list[tuple]:
    database = sqlite3.connect(path)
    rows = database.execute(
        "SELECT heard, own, next_step, pause FROM repairs WHERE deleted_at IS NULL ORDER BY id"
    ).fetchall()
    database.close()
    return rows


def test_the_whole_talk_from_a_gentle_opening_to_a_next_step(person, clock):
    person.open()
    person.press("Pause")
    pause = person.window.pause.current.uid
    clock.forward(minutes=30)
    person.window.pause.comeBack("now")
    open_talk(person)

    person.wait_to_hear("Begin gently.")
    person.wait_to_hear("Thank you for waiting. I'd like to try again.")
    person.press("Next")
    person.wait_to_hear("Help me understand what you felt in that moment.")
    person.wait_to_hear("Instead of")
    person.wait_to_hear("Why would you react like that?")
    person.press("Next")
    person.wait_to_hear("One thing I own")
    person.write(OWN, "I raised my voice")
    person.press("We take turns")

    # One speaks, the other says back what was heard.
    person.wait_to_hear("One of you speaks.")
    person.wait_to_hear("First voice")
    person.wait_to_hear("About me. In short pieces. No guessing your mind.")
    person.press("Hand over")
    person.wait_to_hear("The other says back what was heard.")
    person.wait_to_hear("Second voice")
    person.wait_to_hear("The sense of it. No answer, no fixing.")
    person.wait_to_hear("What I hear is … Did I get it?")

    # Not quite: that part again, and said back again.
    person.press("Did I get it?")
    person.wait_to_hear("The one who spoke answers.")
    person.press("Not quite")
    person.wait_to_hear("That part once more, slowly.")
    person.wait_to_hear("First voice")
    be_heard(person)

    # Swap.
    person.wait_to_hear("Now the other speaks.")
    person.wait_to_hear("Second voice")
    be_heard(person)
    be_heard(person)
    be_heard(person)

    # A third round is offered, never required.
    person.wait_to_hear("One more round?")
    person.press("That is enough for now")
    person.wait_to_hear("What came of it?")
    assert person.window.talk.own == "I raised my voice"
    person.write(HEARD, "that the silence felt like being left")
    person.write(NEXT, "a message when it gets late")
    person.press("Save")
    person.wait_to_hear("Saved.")
    assert saved(person.path) == [
        (
            "that the silence felt like being left",
            "I raised my voice",
            "a message when it gets late",
            pause,
        )
    ]
    person.press("Done")
    person.wait_to_hear("Stop. Breathe. Come back.")
    assert not person.window.talk.unfinished
    assert person.window.desk.store.drafts.get("talk") == {}


def test_a_third_round_goes_to_what_came_of_it(person):
    person.open()
    to_the_turns(person)
    for _ in range(4):
        be_heard(person)
    person.press("One more round")
    person.wait_to_hear("One of you speaks.")
    be_heard(person)
    be_heard(person)
    person.wait_to_hear("What came of it?")


def test_a_time_that_is_up_is_said_softly_and_cuts_nobody_off(person, clock):
    person.open()
    to_the_turns(person)
    wait(person, clock, seconds=60)
    assert person.window.talk.fraction == 0.5
    wait(person, clock, seconds=59.9)
    assert "Finish the sentence, then hand over." not in person.names()
    wait(person, clock, seconds=0.1)
    person.wait_to_hear("Finish the sentence, then hand over.")
    wait(person, clock, minutes=5)
    person.wait_to_hear("One of you speaks.")
    person.press("Hand over")
    person.wait_to_hear("The other says back what was heard.")
    assert person.window.talk.fraction == 1.0


def test_no_number_counts_down(person, clock):
    person.open()
    to_the_turns(person)
    wait(person, clock, seconds=42)
    said = [heard.name + heard.description for heard in person.hears()]
    assert said and not any(sign.isdigit() for text in said for sign in text)


def test_after_twenty_minutes_a_kind_word_and_no_further_round(person, clock):
    person.open()
    to_the_turns(person)
    wait(person, clock, minutes=20)
    person.wait_to_hear("Twenty minutes. Solving may wait for tomorrow.")
    be_heard(person)
    person.wait_to_hear("Now the other speaks.")
    be_heard(person)
    person.wait_to_hear("What came of it?")
    assert "Twenty minutes. Solving may wait for tomorrow." not in person.names()


def test_turns_can_be_skipped_and_taken_up_after_all(person):
    person.open()
    open_talk(person)
    person.press("Next")
    person.press("Next")
    person.press("We talk without turns")
    person.wait_to_hear("Talk in your own way.")
    person.press("We take turns")
    person.wait_to_hear("One of you speaks.")
    person.press("We talk without turns")
    person.press("That is enough for now")
    person.wait_to_hear("What came of it?")
    # A tap too many: the way back leads to the talk.
    person.back()
    person.wait_to_hear("Talk in your own way.")


def test_a_line_that_helps_is_one_tap_away_and_time_runs_on(person, clock):
    person.open()
    to_the_turns(person)
    person.press("A line that helps")
    person.wait_to_hear("I was scared, and it looked like anger.")
    assert person.find("Hand over") is None
    wait(person, clock, seconds=30)
    person.press("Back to the talk")
    person.wait_to_hear("One of you speaks.")
    assert person.window.talk.fraction == 0.75
    person.press("A line that helps")
    person.back()
    person.wait_to_hear("One of you speaks.")


def test_a_pause_is_one_tap_away_from_every_scene(person):
    person.open()
    open_talk(person)
    scenes = []

    def ask():
        scenes.append(person.window.talk.scene)
        person.press("Pause")
        person.wait_to_hear("Paused. Back at 18:40.")
        person.press("Let this pause go")
        person.wait_to_hear("The pause was let go.")
        if person.window.talk.unfinished:
            person.press("Go on with the talk")
        else:
            open_talk(person)
        assert person.window.talk.scene == scenes[-1]

    ask()
    person.press("Next")
    person.press("Next")
    person.write("A small part of it that is mine, if you like", "I raised my voice.")
    ask()
    for name in ("We take turns", "Hand over", "Did I get it?"):
        person.press(name)
        ask()
    person.press("We talk without turns")
    ask()
    person.press("That is enough for now")
    ask()
    assert scenes == [*("opening", "own", "speak", "reflect", "check", "free", "repair")]


def test_left_half_way_time_stands_still_and_the_talk_goes_on_where_it_was(person, clock):
    person.open()
    to_the_turns(person)
    person.press("Hand over")
    wait(person, clock, seconds=15)
    person.back()
    person.wait_to_hear("Stop. Breathe. Come back.")
    assert person.window.talk.unfinished
    clock.forward(minutes=50)
    open_talk(person, "talk_again")
    person.wait_to_hear("The other says back what was heard.")
    wait(person, clock, seconds=15)
    assert person.window.talk.fraction == 0.5


def test_while_help_is_read_time_stands_still(person, clock):
    person.open()
    to_the_turns(person)
    wait(person, clock, seconds=30)
    person.press("Help")
    person.wait_to_hear("Regulate contacts nobody.")
    clock.forward(minutes=9)
    person.back()
    person.wait_to_hear("One of you speaks.")
    wait(person, clock, seconds=30)
    assert person.window.talk.fraction == 0.5


def test_closed_half_way_and_opened_again_it_can_be_gone_on_with(person, clock):
    person.open()
    person.press("Pause")
    pause = person.window.pause.current.uid
    clock.forward(minutes=30)
    person.window.pause.comeBack("now")
    to_the_turns(person)
    be_heard(person)
    wait(person, clock, seconds=30)
    person.close()
    clock.forward(hours=23)
    clock.seconds, clock.started = 3.0, "another"
    person.open()
    assert person.window.talk.unfinished
    open_talk(person, "talk_again")
    person.wait_to_hear("Now the other speaks.")
    assert person.window.talk.fraction == 0.75
    person.press("That is enough for now")
    person.write(NEXT, "walk together")
    person.press("Save")
    person.wait_to_hear("Saved.")
    assert saved(person.path) == [("", "", "walk together", pause)]


def test_after_a_day_it_is_no_longer_offered_and_what_was_typed_is_still_there(person, clock):
    person.open()
    open_talk(person)
    person.press("Next")
    person.press("Next")
    person.write(OWN, "I slammed the door")
    person.close()
    clock.forward(hours=24, seconds=1)
    person.open()
    assert not person.window.talk.unfinished
    open_talk(person)
    person.press("Next")
    person.press("Next")
    assert person.window.talk.own == "I slammed the door"


def test_a_talk_that_was_only_looked_at_is_not_offered(person):
    person.open()
    open_talk(person)
    person.press("Next")
    person.back()
    person.wait_to_hear("Begin gently.")
    person.back()
    person.wait_to_hear("Stop. Breathe. Come back.")
    assert not person.window.talk.unfinished
    assert person.window.desk.store.drafts.get("talk") == {}


def test_what_is_typed_and_taken_back_is_forgotten(person):
    person.open()
    open_talk(person)
    person.press("Next")
    person.press("Next")
    person.write(OWN, "x")
    person.back()
    person.close()
    person.open()
    assert person.window.talk.unfinished
    open_talk(person, "talk_again")
    person.press("Next")
    person.wait_to_hear("One thing I own")
    person.window.talk.setOwn("")
    person.close()
    person.open()
    assert not person.window.talk.unfinished


def test_a_new_pause_in_the_middle_loses_nothing(person, clock):
    person.open()
    to_the_turns(person)
    person.press("That is enough for now")
    person.write(HEARD, "that you were scared")
    person.back()
    person.back()
    person.press("Pause")
    pause = person.window.pause.current.uid
    clock.forward(minutes=30)
    person.window.pause.comeBack("now")
    to_the_turns(person)
    person.press("That is enough for now")
    assert person.window.talk.heard == "that you were scared"
    person.press("Save")
    person.wait_to_hear("Saved.")
    assert saved(person.path) == [("that you were scared", "", "", pause)]


def test_it_wakes_up_only_while_the_turns_are_seen(person, clock, qtbot):
    person.open()
    timer = person.window.talk._timer
    open_talk(person)
    assert not timer.isActive()
    person.press("Next")
    person.press("Next")
    person.press("We take turns")
    assert 900 < timer.interval() <= 1001 and timer.isActive()
    person.press("Help")
    person.wait_to_hear("Help")
    assert not timer.isActive()
    person.back()
    qtbot.waitUntil(timer.isActive)
    person.window.root.showMinimized()
    qtbot.waitUntil(lambda: not timer.isActive())
    person.window.root.showNormal()
    qtbot.waitUntil(timer.isActive)
    person.press("Hand over")
    person.press("Did I get it?")
    assert timer.interval() > 1_000_000
    person.press("That is enough for now")
    assert not timer.isActive()
    person.back()
    qtbot.waitUntil(timer.isActive)
    clock.forward(seconds=2)  # a third Escape at once would hide the window
    person.back()
    person.wait_to_hear("Stop. Breathe. Come back.")
    assert not timer.isActive()


def test_the_ring_drains_by_itself(person, clock, qtbot):
    person.open()
    to_the_turns(person)
    talk = person.window.talk
    with qtbot.waitSignal(talk.drained, timeout=5000):
        clock.forward(seconds=3)
    assert talk.fraction == pytest.approx(1 - 3 / 120)


def test_with_nothing_to_write_down_it_ends_without_a_trace(person):
    person.open()
    to_the_turns(person)
    person.press("That is enough for now")
    person.write(NEXT, "x")
    assert person.find("Nothing to write down") is None
    person.window.talk.setNextStep(" ")
    person.press("Nothing to write down")
    person.wait_to_hear("Stop. Breathe. Come back.")
    assert not person.window.talk.unfinished
    assert person.window.desk.store.drafts.get("talk") == {}
    assert saved(person.path) == []


def test_words_of_harm_open_the_help_first_and_can_be_saved_after(person):
    person.open()
    to_the_turns(person)
    person.press("That is enough for now")
    person.write(HEARD, "I want to kill myself")
    person.press("Save")
    person.wait_to_hear("You matter")
    assert saved(person.path) == []
    person.back()
    person.press("Save")
    person.wait_to_hear("Saved.")


def test_a_fault_while_saving_is_said_and_loses_nothing(person):
    person.open()
    to_the_turns(person)
    person.press("That is enough for now")
    person.write(NEXT, "a walk")
    moved = person.path.with_name("elsewhere.db")
    os.rename(person.path, moved)
    person.press("Save")
    person.wait_to_hear("What came of it?")
    assert person.window.talk.notice.endswith(".")
    person.wait_to_hear(person.window.talk.notice)
    assert person.window.talk.nextStep == "a walk"
    os.rename(moved, person.path)
    person.press("Save")
    person.wait_to_hear("Saved.")
    assert saved(person.path) == [("", "", "a walk", "")]


def test_a_draft_that_makes_no_sense_begins_anew_with_its_words(person, clock):
    person.open()
    drafts = person.window.desk.store.drafts
    body = {"at": clock.now().isoformat(), "part": "turns", "turns": {"round": "x"}, "own": "loud"}
    drafts.keep("talk", body, clock.now())
    person.close()
    person.open()
    assert person.window.talk.unfinished
    open_talk(person, "talk_again")
    person.wait_to_hear("Begin gently.")
    assert person.window.talk.own == "loud"
    person.window.talk.setOwn("")
    person.close()
    person.open()
    person.window.desk.store.drafts.keep("talk", {"at": "yesterday", "own": 7}, clock.now())
    person.close()
    person.open()
    assert not person.window.talk.unfinished


TYPE_AND_WAIT = """
import sys, time
from pathlib import Path
sys.path.insert(0, {root!r})
from PySide6.QtCore import QTimer
from tests.clock import HandClock
from ui.window import Window, application
app = application()
window = Window(Path(sys.argv[1]), HandClock())
def type():
    window.load()
    window.root.open("talk")
    talk = window.talk
    talk.setOwn("I was loud")
    talk.takeTurns()
    talk.handOver()
    talk.enough()
    look()
def look():
    kept = str(window.talk._kept)
    if "scared" in kept:
        print("kept", flush=True)
        return
    if "repair" in kept:
        window.talk.setHeard("that you were scared")
    QTimer.singleShot(20, look)
QTimer.singleShot(0, type)
app.exec()
"""


def test_a_killed_process_keeps_what_was_typed_and_where_it_stood(person):
    root = str(Path(__file__).parents[2])
    process = subprocess.Popen(
        [sys.executable, "-c", TYPE_AND_WAIT.format(root=root), str(person.path)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=root,
    )
    assert process.stdout.readline() == "kept\n"
    process.send_signal(signal.SIGKILL)
    process.wait()
    process.stdout.close()
    person.open()
    assert person.window.talk.unfinished
    open_talk(person, "talk_again")
    person.wait_to_hear("What came of it?")
    assert person.window.talk.heard == "that you were scared"
    assert person.window.talk.own == "I was loud"
    person.back()
    person.wait_to_hear("The other says back what was heard.")


# After talks.


def add(person, clock, *repairs) -> None:
    for repair in repairs:
        person.window.desk.store.repairs.add(repair, clock.now(), clock.zone_name())
        clock.forward(minutes=1)


def test_what_came_of_talks_is_read_copied_deleted_and_put_back(person, clock):
    person.open()
    person.go_to("Journal")
    assert person.find("After talks") is None
    add(person, clock, Repair("that it hurt", "I was late"), Repair(next_step="a walk"))
    person.go_to("Now")
    person.go_to("Journal")
    person.press("After talks")
    person.wait_to_hear("that it hurt")
    names = person.names()
    assert names.index("a walk") < names.index("that it hurt") < names.index("I was late")
    assert names.count("One small next step") == 1
    person.press("Copy the next step")
    assert QGuiApplication.clipboard().text() == "a walk"
    person.wait_to_hear("Copied")

    person.press("Delete")
    person.wait_to_hear("Deleted.")
    assert "a walk" not in person.names()
    person.press("Undo")
    person.wait_to_hear("a walk")
    names = person.names()
    assert names.index("a walk") < names.index("that it hurt")

    person.press("Delete")
    person.wait_to_hear("Deleted.")
    person.close()
    person.open()
    assert saved(person.path) == [("that it hurt", "I was late", "", "")]
    database = sqlite3.connect(person.path)
    assert database.execute("SELECT count(*) FROM repairs").fetchone() == (1,)
    database.close()


def test_a_saved_talk_is_there_at_once(person):
    person.open()
    to_the_turns(person)
    person.press("That is enough for now")
    person.write(NEXT, "a walk")
    person.press("Save")
    person.press("Done")
    person.go_to("Journal")
    person.press("After talks")
    person.wait_to_hear("a walk")
    person.back()
    person.wait_to_hear("After talks")


def test_a_thousand_are_shown_a_page_at_a_time(person, clock):
    person.open()
    store = person.window.desk.store
    with store.transaction() as db:
        db["repairs"].insert_all(
            {
                "uid": f"many-{number}",
                "at": f"2026-01-01T{number // 60:02}:{number % 60:02}:00.000000+00:00",
                "zone": "UTC",
                "heard": "",
                "own": "",
                "next_step": f"step {number}",
            }
            for number in range(1_000)
        )
    person.go_to("Journal")
    person.press("After talks")
    person.wait_to_hear("step 999")
    assert "step 969" not in person.names()
    person.window.repairs.earlier()
    person.wait_to_hear("step 969")
    assert person.window.repairs.count == 60
    for _ in range(40):
        person.window.repairs.earlier()
    assert person.window.repairs.count == 1_000
    assert not person.window.repairs.more


def test_the_last_page_is_reached_and_says_so(person, clock):
    person.open()
    add(person, clock, *(Repair(next_step=f"step {number}") for number in range(31)))
    person.go_to("Journal")
    person.press("After talks")
    person.press("Earlier ones")
    person.wait_to_hear("step 0")
    assert person.find("Earlier ones") is None
