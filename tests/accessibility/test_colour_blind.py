"""Nothing is told by colour alone (WCAG 1.4.1): what differs by its state still does in pictures as
they look without red, green or blue cones, and in grey.

Each state is told from the other by a contrast of at least 3:1 between what is painted for the one
and for the other, or by a mark, a word or a shape, which is then looked for.
"""

from collections.abc import Callable, Iterator
from math import cos, pi, sin

import pytest
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtQuick import QQuickItem

from tests.accessibility import pixels
from tests.accessibility.eyes import EYES, picture_through, through
from tests.accessibility.pixels import Picture, contrast
from tests.accessibility.report import tell
from tests.accessibility.test_contrast import LOOKS, Look, put_on
from tests.screens import OUT, SIZES, sheet, shown
from ui.window import Window

AUDIT = "Not by colour alone (WCAG 1.4.1)"
LEAST = 3
"""To one, as of what shows a state (WCAG 1.4.11)."""
PHONE = SIZES["390"]


@pytest.fixture
def seen_in_every_look(qapp):
    """Opens a page and gives it in every look, with its picture."""

    def give(name: str, size=PHONE) -> Iterator[tuple[Look, Window, Picture]]:
        with shown(qapp, name, size, dark=False) as window:
            pixels.show_whole(window)
            pixels.unfocused(window)
            for look in LOOKS:
                put_on(window, look)
                yield look, window, pixels.grab(window)

    return give


def told_apart(page: str, look: Look, what: str, one: int, other: int) -> None:
    """The two colours differ for all eyes."""
    for eye in EYES:
        value = contrast(through(eye, one), through(eye, other))
        how = f"{look.name}, {eye}"
        tell(AUDIT, page, how, what, f"{value:.2f}", f"{LEAST} between the two", value >= LEAST)
        assert value >= LEAST, f"{what}, {how}: #{one:06x} and #{other:06x}, {value:.2f}"


def marked(page: str, look: Look, what: str, mark: str) -> None:
    """It was found to differ by something that is no colour."""
    tell(AUDIT, page, look.name, what, mark, "a mark that is no colour")


def all_of(window: Window, is_one: Callable[[QQuickItem], bool]) -> list[QQuickItem]:
    found = [each for each in pixels.seen(window) if is_one(each)]
    assert found
    return found


def has(name: str) -> Callable[[QQuickItem], bool]:
    return lambda item: item.property(name) is not None


def fill(item: QQuickItem, picture: Picture) -> int:
    """Its colour below its upper border, in the middle."""
    where = pixels.box(item.property("background") or item)
    return picture.at(where.center().x(), where.top() + 5)


def texts(item: QQuickItem) -> list[str]:
    """What is written in it, in order."""
    drawn = (each.property("text") for each in pixels.everything(item) if pixels.paints(each))
    return [each for each in drawn if each is not None]


def test_what_is_chosen(seen_in_every_look):
    name = "check_in_chosen"
    for look, window, picture in seen_in_every_look(name):
        chips = all_of(window, has("strength"))
        yes = [each for each in chips if each.property("chosen")]
        no = [each for each in chips if not each.property("chosen")]
        assert yes and no
        one, other = (fill(some[0], picture) for some in (yes, no))
        told_apart(name, look, "a chip that is chosen and one that is not", one, other)
        assert all("✓" in texts(each) for each in yes)
        assert not any("✓" in texts(each) for each in no)
        marked(name, look, "a chip that is chosen", "✓")


def test_a_surface_that_is_chosen(seen_in_every_look):
    name = "translate_thrown"
    for look, window, _ in seen_in_every_look(name):
        moves = all_of(window, has("looksLike"))
        yes = [each for each in moves if each.property("chosen")]
        assert len(yes) == 1
        assert [each for each in moves if "✓" in texts(each)] == yes
        marked(name, look, "the surface that is chosen", "✓")


def test_how_hot_it_is(seen_in_every_look):
    name = "check_in_chosen"
    for look, window, picture in seen_in_every_look(name):
        steps = all_of(window, has("filled"))
        assert [texts(each) for each in steps] == [[str(heat)] for heat in range(11)]
        cool, hot, free = (fill(steps[heat], picture) for heat in (2, 7, 9))
        told_apart(name, look, "a step of the heat up to 4 and a free one", cool, free)
        told_apart(name, look, "a step of the heat from 5 on and a free one", hot, free)
        weights = [
            each.property("font").weight()
            for step in steps
            for each in step.childItems()
            if pixels.paints(each)
        ]
        assert [heat for heat in range(11) if weights[heat] > min(weights)] == [7]
        marked(name, look, "the heat itself", "its digit, in bold, and its word below")
        assert any(each.startswith("7: ") for each in texts(window.root.contentItem()))


def test_the_place_one_is_at(seen_in_every_look):
    for look, window, picture in seen_in_every_look("journal"):
        tabs = all_of(window, lambda item: has("current")(item) and has("modelData")(item))
        here = [each for each in tabs if each.property("current")]
        assert len(here) == 1 and len(tabs) == 4

        def above(tab, picture=picture):
            where = pixels.box(tab)
            return picture.at(where.center().x(), where.top() + 2)

        for tab in tabs:
            if tab is not here[0]:
                told_apart("journal", look, "the bar above the place", above(here[0]), above(tab))


def test_the_bands_differ_by_their_words(qapp):
    said = set()
    for name in ("calm", "rising", "flooded_hot", "unsafe"):
        with shown(qapp, name, PHONE, dark=False) as window:
            page = texts(window.root.contentItem())
            said.add(tuple(page))
            marked(name, LOOKS[0], "the band", f"“{page[-1] if len(page) < 2 else page[1]}”")
    assert len(said) == 4


def test_the_primary_button_and_what_cannot_be_pressed_yet(seen_in_every_look):
    for look, window, picture in seen_in_every_look("flooded_hot"):
        buttons = all_of(window, lambda item: has("primary")(item) and not item.property("plain"))
        one, other = (
            next(each for each in buttons if each.property("primary") is which)
            for which in (True, False)
        )
        told_apart(
            *("flooded_hot", look, "the primary button and a quiet one"),
            *(fill(one, picture), fill(other, picture)),
        )
        free = fill(one, picture)
        one.setProperty("enabled", False)
        QGuiApplication.processEvents()
        closed = fill(one, pixels.grab(window))
        told_apart("flooded_hot", look, "a button and one that waits for an answer", free, closed)
        one.setProperty("enabled", True)


@pytest.mark.parametrize("name", ["now", "you", "check_in", "journal", "soothing", "lock"])
def test_what_has_the_focus(seen_in_every_look, name):
    for look, window, _ in seen_in_every_look(name):
        for control in pixels.controls(window):
            if not control.property("activeFocusOnTab") or not control.isEnabled():
                continue
            pixels.unfocused(window)
            before = pixels.grab(window)
            control.forceActiveFocus()
            QGuiApplication.processEvents()
            found = pixels.differing(pixels.grab(window), before, pixels.box(control, around=10))
            one, other = max(found, key=lambda pair: contrast(*pair))
            told_apart(name, look, f"“{pixels.name(control)}” with the focus", one, other)


def test_what_is_left_of_a_ring(seen_in_every_look):
    for look, window, picture in seen_in_every_look("pause_longer"):
        (ring,) = all_of(window, lambda item: item.objectName() == "ring")
        where, part = pixels.box(ring), ring.property("fraction")
        assert 0.1 < part < 0.9

        def at(fraction, where=where, ring=ring, picture=picture):
            around = where.width() / 2 - ring.property("thickness") / 2
            turn = 2 * pi * fraction - pi / 2
            return picture.at(
                round(where.center().x() + around * cos(turn)),
                round(where.center().y() + around * sin(turn)),
            )

        left, gone = at(part / 2), at((1 + part) / 2)
        told_apart("pause_longer", look, "the ring that is left and that is gone", left, gone)


def test_how_far_the_words_have_come(seen_in_every_look):
    name = "translate_feelings"
    for look, window, picture in seen_in_every_look(name):
        dots = all_of(
            window, lambda item: has("index")(item) and item.height() == 8 and has("radius")(item)
        )
        done, ahead = (
            picture.at(pixels.box(each).center().x(), pixels.box(each).center().y())
            for each in (dots[0], dots[-1])
        )
        told_apart(name, look, "a step that was gone and one ahead", done, ahead)
        widths = {each.width() for each in dots}
        assert len(widths) == 2
        marked(name, look, "the step one is at", "it is longer")


def test_the_entry_that_lies_beside_the_list(seen_in_every_look):
    for look, window, _ in seen_in_every_look("entry", SIZES["1000"]):
        rows = all_of(window, lambda item: item.objectName() == "entry" and has("rowHeight")(item))
        rows[0].setProperty("selected", True)
        rows[1].setProperty("selected", False)
        QGuiApplication.processEvents()
        picture = pixels.grab(window)

        def beside(row, picture=picture):
            where = pixels.box(row)
            return picture.at(where.left() + 6, where.center().y())

        one, other = beside(rows[0]), beside(rows[1])
        told_apart("entry", look, "the entry that is open and another", one, other)


def test_what_was_found_right_and_wrong(seen_in_every_look):
    name = "backups_looked_over"
    for look, window, _ in seen_in_every_look(name):
        found = window.backups._findings
        found[0]["ok"], found[1]["ok"] = False, None
        window.backups.changed.emit()
        QGuiApplication.processEvents()
        picture = pixels.grab(window)
        wrong, unknown, right = (
            pixels.box(each)
            for each in all_of(window, lambda item: item.width() == item.height() == 8)[:3]
        )
        inside = [picture.at(each.center().x(), each.center().y()) for each in (wrong, right)]
        ground = picture.at(unknown.center().x(), unknown.center().y())
        corner = [picture.at(each.left(), each.top()) for each in (wrong, right)]
        told_apart(name, look, "the square of what is wrong, and its ground", inside[0], ground)
        told_apart(name, look, "the disc of what is right, and its ground", inside[1], ground)
        told_apart(name, look, "the corner of the square, and of the disc", *corner)
        marked(name, look, "right, wrong and not known", "a disc, a square and a ring")


def test_what_of_a_column_was_flooded_and_what_stands_out(seen_in_every_look):
    for look, window, picture in seen_in_every_look("patterns"):
        columns = all_of(window, lambda item: item.objectName() == "column" and item.height() > 40)
        parts = all_of(window, lambda item: item.objectName() == "part" and item.height() > 20)
        part = next(each for each in parts if each.height() < each.parentItem().height() - 20)
        assert part.parentItem() in columns
        told_apart(
            *("patterns", look, "the part that was flooded and the rest of its column"),
            *(fill(part, picture), fill(part.parentItem(), picture)),
        )
        (mark,) = all_of(window, lambda item: item.objectName() == "mark")
        on = pixels.box(mark).center()
        ground = picture.at(on.x() - 12, on.y())
        told_apart("patterns", look, "the mark and its ground", picture.at(on.x(), on.y()), ground)
        marked("patterns", look, "the hours that stand out", "a mark, and bold figures")


def test_a_notice_is_words(seen_in_every_look):
    for look, window, picture in seen_in_every_look("now_trouble"):
        (notice,) = all_of(
            window, lambda item: item.inherits("QQuickRectangle") and has("action")(item)
        )
        said = next(each for each in pixels.everything(notice) if pixels.paints(each))
        bare = pixels.without(window, [said])
        found = pixels.ink(said, picture, bare)
        told_apart("now_trouble", look, "what a notice says", found.colour, found.ground)


@pytest.mark.parametrize(
    "name", ["check_in_chosen", "translate_heard", "you", "pause", "help_door"]
)
def test_every_text_can_be_read_by_all_eyes(seen_in_every_look, name):
    for look, window, picture in seen_in_every_look(name):
        drawn = [each for each in pixels.seen(window) if pixels.paints(each)]
        bare = pixels.without(window, drawn)
        found = [pixels.ink(each, picture, bare) for each in drawn]
        for eye in EYES:
            values = [
                (contrast(through(eye, each.colour), through(eye, each.ground)), each)
                for each in found
                if each is not None
            ]
            least, which = min(values, key=lambda each: each[0])
            how = f"{look.name}, {eye}"
            tell(AUDIT, name, how, f"text: {which}", f"{least:.2f}", "4.5", least >= 4.5)
            assert least >= 4.5, f"{how}: {which}: {least:.2f}"


def test_pictures_for_looking_at(qapp):
    """Six pages as each of these eyes sees them, into build/screens."""
    names = ("now_paused", "check_in_chosen", "flooded_hot", "pause", "translate_heard", "you")
    pictures: list[QImage] = []
    for name in names:
        with shown(qapp, name, PHONE, dark=False) as window:
            pictures.append(window.root.grabWindow())
    OUT.mkdir(parents=True, exist_ok=True)
    rows = [picture_through(eye, each) for eye in EYES for each in pictures]
    assert sheet(rows, len(names)).save(str(OUT / "eyes.png"))


def test_the_matrices_keep_white_and_grey_and_lose_what_they_should():
    for eye in EYES:
        for grey in (0, 0x808080, 0xFFFFFF):
            seen = through(eye, grey)
            assert all(abs((seen >> at & 255) - (grey & 255)) <= 1 for at in (0, 8, 16))
    red, green = 0xC00000, 0x008000
    for eye in ("protanopia", "deuteranopia"):
        for colour in (red, green):
            seen = through(eye, colour)
            assert abs((seen >> 16) - (seen >> 8 & 255)) <= 60 and seen & 255 < 40
    assert len({through("grey", red) >> at & 255 for at in (0, 8, 16)}) == 1
