"""Whole evenings, for one and for two, with a picture of every step in `build/journeys`.

Light, dark, and with less motion. The pictures are for looking at; that each page is whole is
tested elsewhere."""

from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QImage

from regulate.pause import Outcome
from tests.journeys.person import Role
from tests.screens import sheet

ROOT = Path(__file__).parents[2]
SELF_CHECKS = (
    "I can listen to something I disagree with",
    "I can name one part that is mine",
    "I can start gently",
)
LOOKS = {"light": ("light", False), "dark": ("dark", False), "less-motion": ("light", True)}


class Album:
    """The pictures of one evening."""

    def __init__(self, person, qtbot, name: str, look: str) -> None:
        self._person = person
        self._qtbot = qtbot
        self._folder = ROOT / "build" / "journeys" / f"{name}-{look}"
        self._folder.mkdir(parents=True, exist_ok=True)
        for old in self._folder.glob("*.png"):
            old.unlink()
        self.pictures: list[QImage] = []
        person.open()
        appearance, less = LOOKS[look]
        person.window.you.chooseAppearance(appearance)
        person.window.you.chooseMotion("less" if less else "full")

    def picture(self, step: str) -> None:
        """What a person sees now."""
        window = self._person.window
        pages = window.root.findChild(QObject, "pages")
        self._qtbot.waitUntil(lambda: not pages.property("busy"))
        window.pause._tick()
        image = window.root.grabWindow()
        assert image not in self.pictures, f"{step} looks like a step before"
        self.pictures.append(image)
        image.save(str(self._folder / f"{len(self.pictures):02}-{step}.png"))

    def close(self) -> None:
        """All of them on one sheet."""
        sheet(self.pictures, 8).save(str(self._folder.with_suffix(".png")))


@pytest.fixture
def album(person, qtbot, request):
    name = request.node.originalname.removeprefix("test_an_evening_for_")
    each = Album(person, qtbot, name, request.param)
    yield each
    each.close()


each_look = pytest.mark.parametrize("album", LOOKS, indirect=True)


@each_look
def test_an_evening_for_one(person, clock, album):
    album.picture("now")
    person.press("Check in")
    person.answer(7, "Barely", "No", "Heart pounding", "Loud or sharp voice")
    album.picture("flooded")
    person.press("Call a pause")
    person.wait_to_hear("Paused. Back at 18:40.")
    album.picture("paused")
    person.press("Copy")
    person.press("Settle the body")
    album.picture("settle")
    person.press("Long exhale, 5 minutes")
    clock.forward(seconds=2)
    person.window.soothe._look()
    album.picture("breathe")
    clock.forward(minutes=6)
    person.window.soothe._look()
    person.wait_to_hear("How hot is it now?")
    album.picture("breathed")
    person.tab_to("How hot is it now?", Role.Slider)
    person.key(person.DIGITS[4])
    person.press("Done")
    album.picture("cooler")
    person.back()
    clock.forward(minutes=25)
    album.picture("time")
    person.press("I'm back")
    album.picture("back")
    person.answer(3, "Yes", "No")
    for line in SELF_CHECKS:
        person.press(line, Role.CheckBox)
    album.picture("ready")
    person.press("We talk now")
    album.picture("begin")
    person.press("Next")
    album.picture("curious")
    person.press("Next")
    album.picture("own")
    person.press("We take turns")
    clock.forward(seconds=40)
    album.picture("speak")
    person.press("Hand over")
    album.picture("say_back")
    person.press("Did I get it?")
    album.picture("got_it")
    person.press("That is enough for now")
    person.write("One small next step", "A short message when it gets late.")
    album.picture("repair")
    person.press("Save")
    album.picture("saved")
    assert person.window.desk.store.pauses.latest_outcomes(1) == [Outcome.KEPT]
    assert len(person.window.desk.store.repairs.all()) == 1


@each_look
def test_an_evening_for_two(person, clock, album):
    person.press("Pause")
    album.picture("paused")
    person.press("Two of us, at this screen")
    album.picture("first_alone")
    for turn in range(2):
        person.press("I'm alone with the screen")
        person.answer(6 - turn, "Barely", "No")
        album.picture(f"answered_{turn}")
        person.press("Done" if turn else "Hand over")
        if not turn:
            album.picture("now_the_other")
    album.picture("both_checked_in")
    person.press("Done")
    clock.forward(minutes=31)
    person.window.pause._tick()
    album.picture("time")
    person.press("I'm back")
    for turn in range(2):
        person.press("I'm alone with the screen")
        person.answer(3 - turn, "Yes", "No")
        for line in SELF_CHECKS:
            person.press(line, Role.CheckBox)
        album.picture(f"ready_{turn}")
        person.press("Done" if turn else "Hand over")
    person.wait_to_hear("You are both ready.")
    album.picture("both_ready")
    person.press("We talk now")
    album.picture("talk")
    assert person.window.desk.store.pauses.latest_outcomes(1) == [Outcome.KEPT]
    assert person.window.desk.store.check_ins.all() == []


@each_look
def test_an_evening_for_words(person, qtbot, album):
    person.press("Put it into words")
    album.picture("what_came_out")
    person.write("As it wants to be thrown (optional). It stays here.", "You never listen!")
    qtbot.waitUntil(lambda: person.window.translate.surfaces[0]["id"] == "criticism")
    person.choose("Criticism / nagging")
    album.picture("thrown")
    person.press("Next")
    person.write("As a camera would see it. It goes on from “When …”", "you ignored me again")
    person.wait_to_hear("How might this land?")
    album.picture("heard")
    person.write("As a camera would see it. It goes on from “When …”", "you looked at your phone")
    person.press("Next")
    person.choose("lonely")
    album.picture("beneath")
    person.press("Next")
    person.choose("feeling valued")
    album.picture("longed_for")
    person.press("Next")
    person.write(
        "Small, and soon. It goes on from “Would you be willing to …?”", "sit with me for a while"
    )
    album.picture("asked_for")
    person.press("Next")
    album.picture("words")
    person.press("Save")
    album.picture("kept")
    person.press("Hand it over")
    album.picture("handed_over")
    person.press("Hold it up")
    album.picture("held_up")
    person.back()
    person.back()
    person.press("To the journal")
    person.write("Search", "phone")
    (entry,) = person.window.desk.store.journal.all()
    person.wait_to_hear(entry.translation.words)
    album.picture("found")
    person.press(entry.translation.words, Role.ListItem)
    album.picture("entry")
    assert entry.translation.came_out == "You never listen!"
