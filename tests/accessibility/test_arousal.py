"""The first minute: whoever is flooded meets one question, one primary action and few words on a
page, and no alarm. The numbers are those of experience.md.

What the person typed is not counted: it is theirs.
"""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QAccessible, QColor, QGuiApplication
from PySide6.QtQuick import QQuickItem

from regulate import bidi
from regulate.content import LANGUAGES, Words
from regulate.safety import RISKS
from tests.accessibility.report import tell
from tests.accessibility.test_keyboard import above, in_front, key, on_screen, tab
from tests.journeys.person import Role
from tests.screens import PAGES, PLAN, SENTENCE, SIZES, answer, newest, shown
from ui.sentences import paragraphs
from ui.window import Window

AUDIT = "The flooded minute (experience.md)"
ROOT = Path(__file__).parents[2]
IN_A_HEADING, IN_A_PARAGRAPH = 12, 25
"""The most words, of experience.md."""
HAPPENED = "you came home at nine"
"""What stands at the beginning of a sentence that was put together from what was typed."""
WORD = re.compile(r"[^\W_]+(?:['’\"׳״.,:/@־-]+[^\W_]+)*")
"""A number, a time, a path and what is joined by a hyphen are one word each; so is what one brace
of a sentence stands for."""


def words(text: str) -> int:
    """How many words are read, in any script."""
    return len(WORD.findall(re.sub(r"%\w|\{\w+\}", "7", bidi.bare(text))))


# Which pages


REACHED = {
    "checkIn": "where it is said that one is flooded",
    "pause": "what a flooded answer offers first",
    "two": "from a pause that runs",
    "return": "from a pause that runs",
    "soothing": "what a pause offers first",
    "soothe": "what a flooded answer and a pause offer",
    "jot": "in place of words, from the first page",
    "help": "from every page",
    "plan": "from You, one tap from the bar",
    "keys": "from You, and by a key of its own",
    "questions": "from You",
    "passphrase": "from You",
    "hiding": "from You",
    "backups": "from You, and from a journal that does not open",
    "transfer": "from You",
    "erasing": "from You",
    "entry": "from the journal, one tap from the bar",
    "handOver": "from an entry: it says that it is no time for it",
    "translate": "from the journal, for oneself, while no pause cools",
    "ask": "from putting into words",
    "later": "from the journal",
    "lookBack": "from the journal",
    "repairs": "from the journal, after a talk",
    "report": "from the patterns",
    "steady": "from the patterns",
    "practice": "from there: it says that the body comes first",
    "reminders": "from there",
}
"""The pages over the places that a flooded person can come to, by the name they are opened by."""
PLACES = ("now", "journal", "patterns", "you")
NOT_REACHED = {
    "talk_tips": "opened by a talk, which opens once both are ready",
    "talk": "opens once the pause has ended and both are ready",
    "heldUp": "opens from handing over alone",
}
"""The pages that no door leads to, and why."""


def registered() -> set[str]:
    """The pages over the places, as the book knows them."""
    source = (ROOT / "ui" / "qml" / "Pages.qml").read_text(encoding="utf-8")
    table = re.search(r"pages: \(\{(.*?)\}\)", source, re.DOTALL)
    return set(re.findall(r'"?(\w+)"?: \w+Page\b', table[1]))


def test_every_page_is_known_as_reached_or_not():
    pages = registered()
    assert len(pages) > 20
    assert {*REACHED, *NOT_REACHED} == pages
    assert not set(REACHED) & set(NOT_REACHED)


def test_no_door_leads_elsewhere_while_flooded(qapp, qtbot):
    """After a check-in that says flooded, every button of the pages that lead on is pressed: what
    opens is known, too."""
    found = set()
    with shown(qapp, "journal_doors", SIZES["390"], False) as window:
        window.desk.store.plans.add(PLAN, window.desk.clock.now(), window.desk.clock.zone_name())
        window.root.requestActivate()
        qtbot.waitUntil(window.root.isActive)
        window.root.open("checkIn")
        answer(window.check_in, 7, "barely", "none", "heart", "hot_tense", "loud")
        window.check_in.finish()
        for start in (*PLACES, *DOORS):
            if start == "entry":
                window.entry.open(newest(window))
            for number in range(30):
                if not press_nth(window, start, number):
                    break
                found |= opened(window)
            else:
                raise AssertionError(f"{start} has more buttons than are looked at")
    tell(AUDIT, "all", "en", "pages that doors lead to while flooded", len(found), "known ones")
    assert {"pause", "soothing", "soothe", "help"} < found
    assert found <= {*REACHED, *PLACES}, found - {*REACHED, *PLACES}


DOORS = (
    *("checkIn", "pause", "two", "return", "soothing", "soothe", "jot", "help", "plan", "entry"),
    *("handOver", "later", "lookBack", "repairs", "steady", "practice"),
)
"""What has doors of its own to other pages; the settings have none but help."""
LEAVES = {"Hide", "Close the app", "Delete everything now", "Let this pause go"}
"""What ends the window, or the pause."""


def press_nth(window: Window, start: str, number: int) -> bool:
    """Opens a page anew and presses the button that comes so many buttons from its top; false when
    there are no more."""
    window.root.open("now")
    window.root.open({"soothe": "breathe"}.get(start, start))
    first, passed = None, 0
    while (stop := tab(window)) is not None:
        if first is not None and stop.item == first:
            return False
        first = first or stop.item
        if stop.role is not Role.Button or stop.name in LEAVES or stop.name.endswith("…"):
            continue
        if passed == number:
            key(window, Qt.Key.Key_Space)
            return True
        passed += 1
    return False


# What is on them


FIRST = tuple(
    name
    for name in PAGES
    if re.match(
        "now|check_in|calm|rising|flooded|unsafe|pause|two_|return|sooth|breathe|ground|name_it|jot"
        "|help|solo_(now|calm|flooded|pause|return|soothing)",
        name,
    )
)
"""Every drawn page of the first minutes."""
BEHIND = tuple(name for name in PAGES if name not in FIRST)
"""And of all else: the few that are not reached keep to it, too."""


def drawn(item: QQuickItem) -> Iterator[QQuickItem]:
    yield item
    for child in item.childItems():
        if child.isVisible():
            yield from drawn(child)


def texts(window: Window) -> list[QQuickItem]:
    """Every text that is drawn, but for what the person typed."""
    typed = {SENTENCE, HAPPENED, PLAN.sign, PLAN.my_place, PLAN.off_limits}
    typed |= {PLAN.i_need, PLAN.they_need}
    return [
        item
        for item in drawn(window.root.contentItem())
        if item.inherits("QQuickText")
        and (text := item.property("text"))
        and not any(each in bidi.bare(text) for each in typed)
        # A row of the journal is the person's own words.
        and not any(each.inherits("QQuickItemDelegate") for each in above(item))
    ]


def is_heading(item: QQuickItem) -> bool:
    face = QAccessible.queryAccessibleInterface(item)
    return face is not None and face.role() == QAccessible.Role.Heading


def primaries(window: Window) -> list[str]:
    """What is offered as the one thing to do."""
    return [
        item.property("text")
        for item in drawn(window.root.contentItem())
        if item.inherits("QQuickAbstractButton")
        and (item.property("primary") is True or item.objectName() == "pauseButton")
    ]


WORD_FOR_WORD = {
    question
    for language in LANGUAGES
    for question in Words(language)["questions"]["questions"].values()
}
"""The private questions are the evidence's own (8.2), and are not made shorter to fit a heading:
they keep to the limit of a paragraph."""


def measure(window: Window, name: str, language: str) -> list[str]:
    way, wrong = f"{language}-light-390-100", []

    def look(what: str, most: int, asked: int, which: str) -> None:
        tell(AUDIT, name, way, what, most, f"at most {asked}", most <= asked)
        if most > asked:
            wrong.append(f"{what}: {most}: {which}")

    offered = primaries(window)
    look("primary actions", len(offered), 1, " / ".join(offered))
    shown_texts = texts(window)
    # What is held up is the person's own sentence and nothing else.
    assert shown_texts or name.startswith("held_up")
    for what, asked, some in (
        ("words of the longest heading", IN_A_HEADING, [t for t in shown_texts if is_heading(t)]),
        ("words of the longest paragraph", IN_A_PARAGRAPH, shown_texts),
    ):
        parts = [part for item in some for part in item.property("text").splitlines()]
        if asked == IN_A_HEADING:
            parts = [part for part in parts if part not in WORD_FOR_WORD]
        longest = max(parts, key=words, default="")
        look(what, words(longest), asked, longest)
    return wrong


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", FIRST)
def test_the_first_pages_ask_one_thing_in_few_words(qapp, name, language):
    with shown(qapp, name, SIZES["390"], False, language) as window:
        assert opened(window) <= {*REACHED, *PLACES}
        assert measure(window, name, language) == []


@pytest.mark.parametrize("name", BEHIND)
def test_what_lies_behind_them_asks_one_thing_in_few_words(qapp, name):
    with shown(qapp, name, SIZES["390"], False) as window:
        assert measure(window, name, "en") == []


def opened(window: Window) -> set[str]:
    return {in_front(window).objectName() or window.root.property("place")}


def test_every_page_that_is_reached_is_among_those_that_are_measured(qapp):
    """By the name of its file: a page without a picture is measured nowhere."""
    seen = " ".join((*FIRST, *BEHIND))
    drawn_as = {
        **{"checkIn": "check_in", "lookBack": "look_back", "keys": "all_keys"},
        "handOver": "hand_over",
    }
    for page in (*REACHED, *PLACES):
        assert re.search(rf"\b{drawn_as.get(page, page)}", seen), page


# What may come to stand on them


NOT_ON_THEM = {"command_line", "hearing"}
"""Read in a terminal; said while something is put into words."""


def said(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from said(inner)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_of_the_content_is_longer_than_a_paragraph_may_be(language):
    longest = ("", "")
    files = sorted((ROOT / "regulate" / "content" / language).glob("*.json"))
    assert len(files) > 20
    for file in files:
        if file.stem in NOT_ON_THEM:
            continue
        content = json.loads(file.read_text(encoding="utf-8"))
        # Word for word from the evidence; the page shows them in paragraphs.
        cut = [content[risk] for risk in RISKS] if file.stem == "safety" else []
        for text in said(content):
            for part in paragraphs(text) if text in cut else text.splitlines():
                longest = max(longest, (part, file.stem), key=lambda one: words(one[0]))
    most = words(longest[0])
    what = "words of the longest sentence in the content"
    tell(AUDIT, "all", language, what, most, f"at most {IN_A_PARAGRAPH}", most <= IN_A_PARAGRAPH)
    assert most <= IN_A_PARAGRAPH, longest


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_of_the_pages_is_longer_than_a_paragraph_may_be(language):
    file = ROOT / "ui" / "translations" / f"regulate_{language}.ts"
    which = "translation" if language != "en" else "source"
    found = [
        one.text
        for message in ElementTree.parse(file).iter("message")
        for one in message.find(which).iter()
        if one.text and one.text.strip()
    ]
    assert len(found) > 300
    most = max(map(words, found))
    what = "words of the longest sentence in the pages"
    tell(AUDIT, "all", language, what, most, f"at most {IN_A_PARAGRAPH}", most <= IN_A_PARAGRAPH)
    assert most <= IN_A_PARAGRAPH, max(found, key=words)


# How much is read in the first minute


FIRST_MINUTE = {
    "now": {"en": 32, "he": 26},
    "check_in": {"en": 78, "he": 76},
    "flooded_hot": {"en": 39, "he": 29},
    "pause": {"en": 35, "he": 35},
}
"""The words in sight before anything is scrolled, in a window of 390 x 844: no more than there were
when this was written."""


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", FIRST_MINUTE)
def test_the_first_minute_has_no_more_words_than_it_had(qapp, name, language):
    with shown(qapp, name, SIZES["390"], False, language) as window:
        whole = [item for item in texts(window) if half_in_sight(item)]
        count = sum(words(item.property("text")) for item in whole)
    asked = FIRST_MINUTE[name][language]
    way = f"{language}-light-390-100"
    tell(AUDIT, name, way, "words in sight", count, f"at most {asked}", count <= asked)
    assert 5 < count <= asked


def half_in_sight(item: QQuickItem) -> bool:
    seen, window = on_screen(item), item.window()
    area = seen.width() * seen.height()
    frames = [on_screen(each) for each in above(item) if each.clip()]
    for frame in (QRectF(0, 0, window.width(), window.height()), *frames):
        seen &= frame
    return seen.width() * seen.height() >= area / 2


# No alarm


ALARMING = (
    *("now", "now_due", "now_trouble", "check_in_chosen", "flooded_hot", "flooded_quietly"),
    *("unsafe", "pause", "pause_late", "return_not_yet", "two_alone", "soothing"),
)
RED_HUE, RED_STRONG = 12, 90
"""A hue nearer to red than this, in degrees, and stronger than this, of 255, is red. The clay that
stands for flooded has a hue of 17 and 22 degrees."""


def is_red(colour: QColor) -> bool:
    hue = colour.hsvHue()
    near = hue >= 0 and min(hue, 360 - hue) < RED_HUE
    return near and colour.hsvSaturation() > RED_STRONG and colour.value() > RED_STRONG


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("name", ALARMING)
def test_nothing_is_red(qapp, name, dark):
    with shown(qapp, name, SIZES["390"], dark) as window:
        image = window.root.grabWindow()
    every = range(0, image.width(), 2), range(0, image.height(), 2)
    colours = {image.pixel(x, y) for x in every[0] for y in every[1]}
    red = [QColor(one).name() for one in colours if is_red(QColor(one))]
    way = f"en-{'dark' if dark else 'light'}-390-100"
    tell(AUDIT, name, way, "red pixels", len(red), "none", not red)
    assert len(colours) > 3 and red == []


def test_red_would_be_seen():
    assert all(is_red(QColor(one)) for one in ("#c62828", "#e53935", "#b00020", "#ff5252"))
    assert not any(is_red(QColor(one)) for one in ("#9a5438", "#d9a286", "#0f5c5c", "#22302f"))


MAY_MOVE = {"opacity"}
"""What an animation may change. A circle that breathes is moved by the exercise's own clock."""


def test_nothing_shakes_or_blinks():
    """In the source, for what moves only now and then is in no picture."""
    moved, loops = set(), []
    for file in sorted((ROOT / "ui" / "qml").rglob("*.qml")):
        source = file.read_text(encoding="utf-8")
        for kind, inside in re.findall(r"\b(\w*Animat(?:ion|or))(?: on \w+)? \{(.*?)\}", source):
            moved |= set(re.findall(r'property: "(\w+)"', inside)) or {kind}
        moved |= set(re.findall(r"\bBehavior on (\w+)|\bAnimation on (\w+)", source))
        loops += re.findall(r"loops: .*", source)
    assert moved == MAY_MOVE and loops == []


@pytest.mark.parametrize("name", [*FIRST_MINUTE, "now_due", "pause_late"])
def test_everything_stays_where_it_is(qapp, name):
    with shown(qapp, name, SIZES["390"], False) as window:
        window.you.chooseMotion("full")
        first = places(window)
        for seconds in (0.2, 1, 3):
            window.desk.clock.forward(seconds=seconds)
            window.pause._tick()
            QGuiApplication.processEvents()
            window.root.grabWindow()
            assert places(window) == first


def places(window: Window) -> list[tuple[float, float]]:
    return [
        (rect.center().x(), rect.center().y())
        for item in drawn(window.root.contentItem())
        if item.inherits("QQuickText") or item.inherits("QQuickAbstractButton")
        for rect in [on_screen(item)]
    ]
