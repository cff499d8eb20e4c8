"""The main job on a real session bus, by nothing but what AT-SPI offers: no key, no pointer."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from tests.accessibility import report
from tests.accessibility.at_spi import Event, Reader
from tests.accessibility.desktop import desktop

AUDIT = "Walked and heard over AT-SPI (WCAG 2.1.1, 4.1.2, 4.1.3)"


@contextmanager
def reader(language: str = "en") -> Iterator[Reader]:
    with desktop() as place:
        yield Reader(place, language)


def notices(events: list[Event]) -> list[str]:
    """What was said without anybody asking."""
    return [event.name for event in events if event == Event("showing", "notification", event.name)]


def check_in(one: Reader, heat: int, take_in: str, *signs: str) -> None:
    one.set("How hot is it inside, right now?", heat)
    one.choose(*signs)
    one.choose(take_in, role="radio button")
    one.choose("No")
    one.press("See where I am")


@pytest.mark.timeout(300)
def test_the_main_job_with_nothing_but_what_a_screen_reader_can_do():
    with reader() as one:
        one.press("Check in")
        check_in(
            *(one, 7, "Barely", "Heart pounding", "Hot, tight or shaking"),
            *("Urge to hit back with words or to win", "Loud or sharp voice"),
        )
        assert one.find("Flooded").role == "heading"
        one.press("Call a pause")
        one.find("Paused. Back at 18:40.", "heading")
        said = one.read("To say or send before leaving the room")
        assert said == "I'm flooded. I care about this. I'll be back at 18:40."

        one.press("Settle the body")
        one.press("Five senses")
        one.find("Five things you can see", "heading")
        one.press("Next")
        one.find("Four things you can touch", "heading")
        one.app.forward(1)
        one.press("Enough for now")
        one.set("How hot is it now?", 5)
        assert one.find("How hot is it now?", "slider").description == "upset"
        one.press("Done")
        one.press("Back")

        one.app.forward(29)
        one.find("It's time.", "heading")
        one.press("I'm back")
        check_in(one, 3, "Yes")
        one.find("There is room to talk.", "heading")
        one.choose(
            "I can listen to something I disagree with",
            "I can name one part that is mine",
            "I can start gently",
        )
        one.press("We talk now")
        one.press("Back")

        one.press("Put it into words")
        one.choose("Anger / snapping", role="radio button")
        one.press("Next")
        one.write("As a camera would see it. It goes on from “When …”", "you came home late")
        one.press("Next")
        one.choose("hurt", "scared")
        one.press("Next")
        one.choose("knowing that I matter to you", role="radio button")
        one.press("Next")
        one.write(
            "Small, and soon. It goes on from “Would you be willing to …?”",
            "send a short message when it gets late",
        )
        one.press("Next")
        words = one.read("Change it until it is yours")
        assert words.startswith("When you came home late, I felt hurt and scared.")
        one.press("Save")
        one.find("It is kept.", "heading")
        one.press("To the journal")
        one.write("Search", "short message")
        entry = one.begins("When you came home late", "list item")
        assert entry.description == "today, 18:40, Anger / snapping"
        one.act(entry)
        assert one.read("The words") == words
    report.tell(AUDIT, "the main job", "AT-SPI", "walked to its end", "yes", "yes")


@pytest.mark.timeout(300)
def test_each_thing_is_said_once_while_a_pause_goes_by():
    with reader() as one:
        one.heard()
        one.press("Check in")
        check_in(one, 8, "No", "Heart pounding", "Hot, tight or shaking", "Loud or sharp voice")
        assert notices(one.heard()) == ["Flooded"]
        one.press("Call a pause")
        assert notices(one.heard()) == ["Paused. Back at 18:40."]
        one.act(one.find("45 minutes", "radio button"))
        assert notices(one.heard()) == ["Paused. Back at 18:55."]

        # A minute, second by second: the ring moves, and nobody hears of it.
        for _ in range(60):
            one.app.forward(1 / 60)
        seconds = one.heard()
        assert notices(seconds) == []
        report.tell(AUDIT, "pause", "60 seconds", "changes told", len(seconds), "at most 2",
                    len(seconds) <= 2)
        assert len(seconds) <= 2, seconds

        said, most = [], 0
        for _ in range(43):
            one.app.forward(1)
            events = one.heard()
            said += notices(events)
            most = max(most, len([event for event in events if event.kind == "accessible-name"]))
        assert said == []
        assert most <= 3
        one.app.forward(1)
        assert notices(one.heard()) == ["It's time."]
        for _ in range(5):
            one.app.forward(1)
        assert notices(one.heard()) == []
    report.tell(AUDIT, "pause", "45 minutes", "said", "each once", "each once")


@pytest.mark.timeout(120)
@pytest.mark.parametrize(
    ("language", "button", "locale"), [("en", "Help", "en_US"), ("he", "עזרה", "he_IL")]
)
def test_the_language_that_is_spoken_is_told(language, button, locale):
    with reader(language) as one:
        told = one.language(one.find(button, "push button"))
        report.tell(AUDIT, "now", language, "the language told", told, locale, told == locale)
        assert told == locale
