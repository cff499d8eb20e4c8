"""Where reading runs from right to left, a page lies as in a mirror: measured in a mirrored window
with the same English words, so that every control and every text has its exact counterpart.

Its own way keeps what somebody wrote, by its first strong letter; numbers, times, paths and foreign
words in a Hebrew sentence read in their own order, as Qt lays them out.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from unittest.mock import patch

import pytest
from PySide6.QtCore import QObject, QPointF, QRectF
from PySide6.QtGui import QFont, QGuiApplication, QTextLayout, QTextOption
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from regulate import content
from regulate.bidi import RIGHT_TO_LEFT_MARK
from regulate.content import Words
from regulate.typed import right_to_left
from tests.accessibility.report import tell
from tests.screens import LOCKED, PAGES, SIZES, settle, shown
from tests.ui.test_strings import ROOT
from ui import sentences, window
from ui.translators import Translators
from ui.window import Window

AUDIT = "Right to left (WCAG 1.3.2, 2.4.3, 3.2.3)"
CONTROLS = {
    "QQuickAbstractButton": "button",
    "QQuickTextEdit": "field",
    "QQuickTextInput": "field",
    "QQuickSlider": "slider",
    "QQuickScrollBar": "scroll bar",
    "QQuickImage": "icon",
    "QQuickText": "text",
}
EXACT = 1.5
"""So many pixels off are none: half of an odd width, on either side."""
OWN_WAY = "spoken"
"""The name of what runs by its own direction."""
ENTRY = "entry"
LATIN = re.compile(r"^[^A-Za-zא-ת]*[A-Za-z]")


class _Mirrored(Translators):
    def speak(self, words: Words) -> None:
        from PySide6.QtCore import Qt

        super().speak(words)
        QGuiApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self._turned = True


@contextmanager
def mirrored():
    """Every window that is opened meanwhile is mirrored, and speaks as it would."""
    with patch.object(window, "Translators", _Mirrored):
        yield


# Where things lie


def lying(item: QQuickItem, place: tuple[int, ...] = (), own: bool = False) -> Iterator[tuple]:
    """What is seen of an item: its place in the tree, kind, words, where it is in the window, and
    whether it goes its own way."""
    if not item.isVisible() or item.opacity() == 0:
        return
    own = own or item.objectName() in (OWN_WAY, ENTRY)
    kind = next((said for name, said in CONTROLS.items() if item.inherits(name)), "")
    if kind and item.width() >= 1:
        ink = item.boundingRect() if kind == "text" else QRectF(0, 0, item.width(), item.height())
        words = str(item.property("text") or item.property("name") or item.objectName())
        around = item.mapRectToScene(ink)
        yield place, kind, words, around, item.mapRectToScene(item.boundingRect()), own
    for n, child in enumerate(item.childItems()):
        yield from lying(child, (*place, n), own)


def laid_out(qapp, name: str) -> tuple[dict, float, set[str]]:
    with shown(qapp, name, SIZES["390"], False) as opened:
        codes = set() if opened.locked else {*opened.passphrase.code}
        path = str(opened.desk.path)
        found = {
            place: (kind, words.replace(path, "…"), around, own or path in words)
            for place, kind, words, around, _, own in lying(opened.root.contentItem())
        }
        return found, opened.root.width(), codes


def is_mirror_image(one: QRectF, other: QRectF, width: float) -> bool:
    return abs(width - one.right() - other.left()) <= EXACT and (
        abs(one.width() - other.width()) <= EXACT
    )


def astray(straight: dict, turned: dict, width: float, codes: set[str]) -> list[str]:
    """What does not lie as in a mirror, though it has to; what goes its own way stays where that
    puts it."""
    wrong = []
    for place, (kind, words, around, own) in straight.items():
        _, _, there, _ = turned[place]
        if is_mirror_image(around, there, width) or words in codes:
            continue
        if own and kind == "text":
            continue
        wrong.append(f"{kind} {words[:40]!r}: {around.left():.0f} and {there.left():.0f}")
    return wrong


@pytest.mark.parametrize("name", PAGES)
def test_a_page_lies_as_in_a_mirror(qapp, name):
    straight, width, codes = laid_out(qapp, name)
    with mirrored():
        turned, _, others = laid_out(qapp, name)
    assert straight.keys() == turned.keys()
    assert len(straight) > 3
    wrong = astray(straight, turned, width, codes | others)
    count = f"{len(straight) - len(wrong)} of {len(straight)}"
    tell(AUDIT, name, "en-mirrored-390-100", "mirrored", count, "all", not wrong)
    assert wrong == []


def test_what_is_not_mirrored_is_seen(qapp):
    straight, width, codes = laid_out(qapp, "check_in")
    wrong = astray(straight, straight, width, codes)
    assert len(wrong) > 10


@pytest.mark.parametrize("name", ("now", "pause", "check_in", "journal", "you", "transfer", "lock"))
def test_in_hebrew_the_way_back_and_the_first_place_are_on_the_right(qapp, name):
    with shown(qapp, name, SIZES["390"], False, "he") as opened:
        middle = opened.root.width() / 2
        found = [(words, around) for _, kind, words, around, _, _ in lying(
            opened.root.contentItem()) if kind == "button"]  # fmt: skip
    sides = {words: around.center().x() > middle for words, around in found}
    asked = {"אחורה": True, "עזרה": False, "להסתיר": False, "עכשיו": True, "הגדרות": False}
    known = {words: right for words, right in asked.items() if words in sides}
    assert len(known) >= 2, sides
    wrong = [words for words, right in known.items() if sides[words] != right]
    tell(AUDIT, name, "he-light-390-100", "back, help and places", wrong or "mirrored", "mirrored")
    assert wrong == []


# What moves


def ring_at(qapp, language: str) -> tuple[bool, bool]:
    """Whether the ring of a pause of which a good third is left is full on its left, its right."""
    with shown(qapp, "pause_longer", SIZES["390"], False, language) as opened:
        ring = next(one for one in rings(opened.root.contentItem()) if one.isVisible())
        around = ring.mapRectToScene(QRectF(0, 0, ring.width(), ring.height()))
        picture = opened.root.grabWindow()
        color = ring.property("color")
        inset = ring.property("thickness") / 2
        reach = around.width() / 2 - inset
        # A little above the middle, where a third is left on one side only.
        up = reach * 0.25
        across = (reach**2 - up**2) ** 0.5
        middle = around.center()
        sides = []
        for x in (middle.x() - across, middle.x() + across):
            seen = picture.pixelColor(round(x), round(middle.y() - up))
            sides.append(
                sum(abs(getattr(seen, part)() - getattr(color, part)()) for part in
                    ("red", "green", "blue")) < 60
            )  # fmt: skip
        return tuple(sides)


def rings(item: QQuickItem) -> Iterator[QQuickItem]:
    if item.objectName() == "ring":
        yield item
    for child in item.childItems():
        yield from rings(child)


def test_the_ring_empties_the_other_way(qapp):
    english, hebrew = ring_at(qapp, "en"), ring_at(qapp, "he")
    met = (english, hebrew) == ((False, True), (True, False))
    tell(AUDIT, "pause_longer", "en and he", "the ring is left on", f"{english}, {hebrew}",
         "the right, the left", met)  # fmt: skip
    assert met


def slider(item: QQuickItem) -> QQuickItem | None:
    if item.inherits("QQuickSlider"):
        return item
    return next(filter(None, map(slider, item.childItems())), None)


@pytest.mark.parametrize(("language", "up"), [("en", "Key_Right"), ("he", "Key_Left")])
def test_the_arrow_that_points_on_makes_it_hotter(qapp, language, up):
    from PySide6.QtCore import Qt

    with shown(qapp, "check_in", SIZES["390"], False, language) as opened:
        opened.check_in.setHeat(5)
        slider(opened.root.contentItem()).forceActiveFocus()
        QTest.keyClick(opened.root, getattr(Qt.Key, up))
        assert opened.check_in.heat == 6
        down = Qt.Key.Key_Left if up == "Key_Right" else Qt.Key.Key_Right
        QTest.keyClick(opened.root, down)
        QTest.keyClick(opened.root, down)
        assert opened.check_in.heat == 4


@pytest.mark.parametrize(
    ("language", "key", "back"),
    [
        ("en", "Key_Left", True),
        ("en", "Key_Right", False),
        ("he", "Key_Left", True),
        ("he", "Key_Right", True),
    ],
)
@pytest.mark.parametrize("name", ("check_in", "journal_filter"))
def test_the_arrow_that_points_back_goes_back(qapp, name, language, key, back):
    from PySide6.QtCore import Qt

    with shown(qapp, name, SIZES["390"], False, language) as opened:
        opened.root.requestActivate()
        settle(qapp, 20)
        before = where(opened)
        QTest.keyClick(opened.root, getattr(Qt.Key, key), Qt.KeyboardModifier.AltModifier)
        settle(qapp, 20)
        assert (where(opened) != before) is back


def where(opened: Window) -> tuple:
    journal = opened.root.findChild(QObject, "filter")
    return opened.root.findChild(QObject, "pages").property("depth"), bool(
        journal and journal.property("visible")
    )


# What somebody wrote


def fields(item: QQuickItem) -> Iterator[QQuickItem]:
    if item.inherits("QQuickTextEdit") and item.isVisible():
        yield item
    for child in item.childItems():
        yield from fields(child)


def stands_right(field: QQuickItem) -> bool:
    """Whether what is typed begins on the right."""
    first = field.positionToRectangle(0).x()
    return first > field.width() / 2


@pytest.mark.parametrize("language", ("en", "he"))
def test_what_is_typed_runs_by_its_own_first_letter(qapp, language):
    """Also while it is typed, and whatever digits and signs come first. (A picture that comes first
    turns a field, not what is shown of it later: Qt takes half of it for a Latin letter.)"""
    with shown(qapp, "translate_thrown", SIZES["390"], False, language) as opened:
        field = next(fields(opened.root.contentItem()))
        for text, right in (
            ("the door closed", False),
            ("הדלת נסגרה", True),
            ("20:40 — the door closed", False),
            ("20:40 — הדלת נסגרה", True),
            ("… “הדלת” נסגרה", True),
            ("“the door” הדלת", False),
        ):
            field.setProperty("text", "")
            for letter in text:
                field.insert(field.property("length"), letter)
            settle(qapp, 5)
            assert field.property("text") == text
            tell(AUDIT, "translate_thrown", language, text, "right" if right else "left",
                 "by its first letter", stands_right(field) is right)  # fmt: skip
            assert stands_right(field) is right, text


@pytest.mark.parametrize("language", ("en", "he"))
@pytest.mark.parametrize(
    "name", ("journal", "hand_over", "hand_over_hebrew", "held_up", "held_up_hebrew", "later")
)
def test_what_was_written_lies_by_its_own_first_letter(qapp, monkeypatch, name, language):
    monkeypatch.setattr("tests.screens.typed", lambda window, english: english)
    looked_at = 0
    with shown(qapp, name, SIZES["390"], False, language) as opened:
        for item in owned(opened.root.contentItem()):
            ink, text = item.boundingRect(), re.sub("<[^>]*>", "", item.property("text"))
            fitted = item.property("rightToLeft")
            if fitted is not None:
                assert fitted is right_to_left(text)
            looked_at += 1
            if ink.width() > 0.97 * item.width():
                continue
            on_right = ink.left() > item.width() - ink.right()
            assert on_right is right_to_left(text), text
    assert looked_at


def owned(item: QQuickItem, inside: bool = False) -> Iterator[QQuickItem]:
    """Texts of people: those with the name, and the words of an entry in the list."""
    if not item.isVisible():
        return
    if item.inherits("QQuickText") and (
        item.objectName() == OWN_WAY or (inside and item.property("maximumLineCount") in (2, 3))
    ):
        yield item
    for child in item.childItems():
        yield from owned(child, inside or item.objectName() == ENTRY)


# What is filled in


def seen(text: str, from_right: bool) -> str:
    """`text` in the order in which Qt draws its letters, from left to right. (Not for what the font
    joins, such as f and i.)"""
    from PySide6.QtCore import Qt

    option = QTextOption()
    sides = Qt.LayoutDirection
    option.setTextDirection(sides.RightToLeft if from_right else sides.LeftToRight)
    layout = QTextLayout(text, QFont("Noto Sans", 16))
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(10_000)
    line.setPosition(QPointF(0, 0))
    layout.endLayout()
    drawn = []
    for run in line.glyphRuns(-1, -1, QTextLayout.GlyphRunRetrievalFlag.RetrieveAll):
        places = zip(run.stringIndexes(), run.positions(), strict=True)
        drawn += [(place.x(), index) for index, place in places]
    return "".join(text[index] for _, index in sorted(drawn) if text[index] not in MARKS)


MARKS = "\u200e\u200f\u2066\u2067\u2068\u2069"
HE = Words("he")


@pytest.mark.parametrize(
    ("shape", "filled", "keeps"),
    [
        ("חוזרים ב־{it}.", "20:40", "20:40"),
        ("בשעות {it} בלבד", "20–24", "20–24"),
        ("לחייג {it} עכשיו", "+972 50 123 4567", "+972 50 123 4567"),
        ("הקובץ {it}, נשמר.", "/home/x/note.db", "/home/x/note.db"),
        ("{it}", "/home/x/note.db", "/home/x/note.db"),
        ("{it} נשמר", "C:\\data\\note.db", "C:\\data\\note.db"),
        ("המילה “{it}”, כמו שהיא", "left out (again)", "left out (again)"),
        ("{it}: נשמר", "Galop (LGBT+)", "Galop (LGBT+)"),
        ("גודל: {it}.", "1.5", "1.5"),
    ],
)
def test_numbers_paths_and_foreign_words_read_in_their_order(qapp, shape, filled, keeps):
    text = HE.fill(shape, it=filled)
    drawn = seen(text, from_right=True)
    tell(AUDIT, "a Hebrew sentence", "he", filled, drawn, f"{keeps} as it is", keeps in drawn)
    assert keeps in drawn


def test_without_isolates_they_would_not(qapp):
    """What the test above can see."""
    for shape, filled in (("בשעות {} בלבד", "20–24"), ("לחייג {} עכשיו", "+972 50 123 4567")):
        assert filled not in seen(shape.format(filled), from_right=True)


def test_what_stands_before_and_behind_keeps_its_side(qapp):
    drawn = seen(HE.fill("{first}, {last}", first="/a/b.db", last="222 ק״ב"), from_right=True)
    assert drawn.endswith("/a/b.db") and drawn.index("222") < drawn.index("/a/b.db")
    english = Words("en").fill("Under {it}: 3 times.", it="כעס")
    assert seen(english, from_right=False) == "Under סעכ: 3 times."
    assert seen("Under כעס: 3 times.", from_right=False) != "Under סעכ: 3 times."


def test_a_typed_word_in_a_sentence_of_a_page_reads_in_its_order(qapp):
    file = (ROOT / "ui" / "translations" / "regulate_he.ts").read_text(encoding="utf-8")
    asked = "<source>Use “%1” as it is</source>"
    text = re.search(rf"{asked}\s*<translation>([^<]*)<", file)[1]
    assert "(left out)!" in seen(text.replace("%1", "(left out)!"), from_right=True)
    bare_text = text.replace("\u2068", "").replace("\u2069", "")
    assert "(left out)!" not in seen(bare_text.replace("%1", "(left out)!"), from_right=True)


def test_every_return_time_reads_in_its_order(qapp):
    from datetime import UTC, datetime, timedelta

    now = datetime(2026, 11, 23, 18, 10, tzinfo=UTC)
    for due, time in ((now + timedelta(minutes=30), "18:40"), (now + timedelta(hours=15), "09:10")):
        when = sentences.when(due, now, UTC, HE)
        assert time in seen(HE.fill(HE["times"]["paused"], when=when), from_right=True)
        assert time in seen(sentences.return_time(due, now, UTC, HE), from_right=True)


# What is only said


def said(value: object, place: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield place, value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from said(inner, f"{place}/{key}")


def begins_foreign(text: str) -> bool:
    """Whether a Hebrew text would run from left to right by its first letter. One without any
    Hebrew is a name or a sign, and runs as it likes."""
    without = re.sub(r"\{\w+\}|%\w+", "", text)
    return (
        re.search("[א-ת]", without) is not None
        and LATIN.match(without) is not None
        and not text.startswith(RIGHT_TO_LEFT_MARK)
    )


def test_a_hebrew_text_begins_with_hebrew_or_says_how_it_runs():
    files = sorted(path.stem for path in (ROOT / "regulate/content/he").glob("*.json"))
    texts = [one for file in files for one in said(content.load(f"he/{file}"), file)]
    translated = [
        (ts.name, text)
        for ts in sorted((ROOT / "ui" / "translations").glob("regulate_he*.ts"))
        for text in re.findall(
            r"<(?:translation|numerusform)[^>]*>([^<]+)<", ts.read_text(encoding="utf-8")
        )
    ]
    assert len(texts) > 500 and len(translated) > 80
    wrong = [one for one in (*texts, *translated) if begins_foreign(one[1])]
    tell(AUDIT, "content and translations", "he", "texts that begin with a foreign letter",
         len(wrong), "0", not wrong)  # fmt: skip
    assert wrong == []


def test_a_foreign_beginning_is_seen():
    assert begins_foreign("PDF של היומן") and begins_foreign("{count} Regulate נעול")
    assert not begins_foreign(f"{RIGHT_TO_LEFT_MARK}PDF של היומן")
    assert not begins_foreign("היומן של Regulate") and not begins_foreign("Regulate")


def test_every_page_was_looked_at():
    assert set(LOCKED) < set(PAGES) and len(PAGES) > 150
