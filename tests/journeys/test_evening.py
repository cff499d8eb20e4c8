"""The whole evening, by keyboard alone and by what a screen reader hears."""

import json
import sqlite3

from PySide6.QtGui import QGuiApplication

from tests.journeys.person import Role


def test_a_hard_evening_from_flooded_to_words(person, clock):
    person.open()
    person.wait_to_hear("Stop. Breathe. Come back.")

    # Am I flooded?
    person.press("Check in")
    person.answer(
        7,
        "Barely",
        "No",
        "Heart pounding",
        "Hot, tight or shaking",
        "Urge to hit back with words or to win",
        "Loud or sharp voice",
    )
    person.wait_to_hear("Flooded")
    person.press("Why this result?")
    person.wait_to_hear("Heat 7 gave 4.")
    person.wait_to_hear("Together: 8. Two to four is rising, five or more is flooded.")

    # The pause, with a sentence to say before leaving the room.
    person.press("Call a pause")
    person.wait_to_hear("Paused. Back at 18:40.")
    leaving = person.reads("To say or send before leaving the room")
    assert leaving == "I'm flooded. I care about this. I'll be back at 18:40."
    person.press("Copy")
    assert QGuiApplication.clipboard().text().endswith("18:40.")

    # Closed in the middle, opened again: the same return time.
    person.close()
    clock.forward(minutes=12)
    person.open()
    person.wait_to_hear("Paused. Back at 18:40.")
    assert person.find("Paused. Back at 18:40.", Role.Button).description == "18 minutes left"
    # Body first: no writing while the pause cools.
    assert person.find("Put it into words") is None
    assert person.find("Breathe for a minute", Role.Button)

    # It's time: back, checked in again, before and after side by side.
    clock.forward(minutes=19)
    person.window.pause._tick()
    person.wait_to_hear("It's time.")
    person.press("I'm back")
    person.answer(3, "Yes", "No")
    person.wait_to_hear("Before: heat 7, Flooded")
    person.wait_to_hear("Now: heat 3, Settled")
    for line in (
        "I can listen to something I disagree with",
        "I can name one part that is mine",
        "I can start gently",
    ):
        person.press(line, Role.CheckBox)
    person.press("We talk now")
    person.wait_to_hear("The talk")
    person.back()
    person.wait_to_hear("Stop. Breathe. Come back.")

    # Beneath anger is hurt.
    person.press("Put it into words")
    person.press("Anger / snapping", Role.RadioButton)
    person.press("Next")
    person.write(
        "As a camera would see it. It goes on from “When …”",
        "you came home at nine and there was no message",
    )
    person.press("Next")
    person.press("hurt", Role.CheckBox)
    person.press("scared", Role.CheckBox)
    person.press("Next")
    person.press("knowing that I matter to you", Role.RadioButton)
    person.press("Next")
    person.write(
        "Small, and soon. It goes on from “Would you be willing to …?”",
        "send a short message when it gets late",
    )
    person.press("Next")
    person.wait_to_hear("Words that can be heard")
    assert person.window.translate.words == (
        "When you came home at nine and there was no message, I felt hurt and scared. What I was "
        "longing for was knowing that I matter to you. Would you be willing to send a short "
        "message when it gets late?"
    )
    person.write("Change it until it is yours", "I got scared when there was no message.")
    person.press("Save")
    person.wait_to_hear("It is kept.")
    person.press("To the journal")
    person.wait_to_hear("I got scared when there was no message.")

    # Closed and opened once more: everything is there.
    person.close()
    person.open()
    person.go_to("Journal")
    person.wait_to_hear("I got scared when there was no message.")
    person.write("Search", "cared wh")
    person.wait_to_hear("I got scared when there was no message.")
    person.write("Search", "nothing like it")
    person.wait_to_hear("Nothing with these words.")
    person.write("Search", "message")
    person.press("I got scared when there was no message.", Role.ListItem)
    person.wait_to_hear("Beneath: hurt, scared")
    person.write("The words", "I got scared. I care about you.")
    person.press("Save")
    person.press("Delete")
    person.wait_to_hear("Deleted.")
    person.press("Undo")
    person.write("Search", "care about")
    person.wait_to_hear("I got scared. I care about you.")
    person.close()

    # And SQLite has it, readable without Regulate.
    database = sqlite3.connect(person.path)
    check_ins = database.execute("SELECT heat, band, points, next FROM check_ins").fetchall()
    assert check_ins == [(7, "flooded", 8, "pause"), (3, "calm", 1, "")]
    ((outcome,),) = database.execute("SELECT outcome FROM pauses").fetchall()
    assert outcome == "kept"
    acts = database.execute("SELECT act FROM pause_events ORDER BY position").fetchall()
    assert acts == [("called",), ("rechecked",), ("returned",)]
    ((surface, feelings, words, deleted),) = database.execute(
        "SELECT surface, feelings, words, deleted_at FROM translations"
    ).fetchall()
    assert (surface, json.loads(feelings)) == ("anger", ["hurt", "scared"])
    assert (words, deleted) == ("I got scared. I care about you.", None)
    assert database.execute("SELECT count(*) FROM translation_revisions").fetchone() == (1,)
    assert database.execute("SELECT count(*) FROM drafts").fetchone() == (0,)
    database.close()
