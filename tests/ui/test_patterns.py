"""Patterns as a page has them: counted in pieces, told when all is counted, and drawn as told."""

from collections.abc import Iterator
from datetime import timedelta
from itertools import count

import pytest
from PySide6.QtGui import QGuiApplication, QImage

from data.faults import Gone, Locked
from regulate.content import Words
from regulate.patterns import NAMES, Span
from regulate.soothing import Soothing
from tests import months
from tests.screens import SIZES, named, shown
from ui import patterns, picture
from ui.clipboard import UNREMEMBERED
from ui.patterns import PatternsViewModel


@pytest.fixture
def page(desk):
    return PatternsViewModel(desk)


@pytest.fixture
def changes(page):
    """How often what is told changed."""
    sent = []
    page.changed.connect(lambda: sent.append(1))
    return sent


class Records:
    """What there is to count, in three pieces; `fails` is a fault before the last one."""

    def __init__(self, desk, monkeypatch, fill=months.rich) -> None:
        self.desk, self.fill = desk, fill
        self.fails = None
        self.begun, self.read = [], 0
        monkeypatch.setattr(desk.store.patterns, "pieces", self.pieces)

    def pieces(self, tally, since, home, until) -> Iterator[None]:
        assert since is None or since < self.desk.now < until
        self.begun.append(since)
        for piece in range(3):
            self.read += 1
            if piece == 2 and self.fails:
                raise self.fails
            if piece == 2:
                self.fill(tally, self.desk.now)
            yield


@pytest.fixture
def records(desk, monkeypatch):
    return Records(desk, monkeypatch)


@pytest.fixture
def slowly(monkeypatch):
    """Each turn has time for one piece."""
    seconds = count(0, 0.6 * patterns.AT_ONCE_SECONDS)
    monkeypatch.setattr(patterns, "monotonic", lambda: next(seconds))


def turn(page) -> None:
    """What the timer does when the window has had its turn."""
    if page._turn.isActive():
        page._turn.timeout.emit()


def plain(value: object) -> Iterator[object]:
    """Everything that is in a value."""
    if isinstance(value, dict):
        for name, inner in value.items():
            assert isinstance(name, str)
            yield from plain(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from plain(inner)
    else:
        yield value


def test_every_pattern_is_told_in_plain_values(page, records):
    page.refresh()
    assert tuple(page.told) == NAMES == tuple(page.names)
    for told in page.told.values():
        assert all(told[part] for part in ("title", "sentence", "behind", "marks", "rows"))
        assert {type(value) for value in plain(told)} <= {str, int, float, bool}
    assert (page.ready, page.blank, page.counting, page.notice) == (True, False, False, "")


def test_a_row_is_told_with_what_each_number_is(page, records):
    page.refresh()
    row = page.told["hours"]["rows"][6]
    assert row["cells"] == ["18:00–21:00", "11"]
    assert (row["first"], row["rest"]) == ("Hours: 18:00–21:00", "Flooded: 11")


def test_how_sure_a_bar_is_is_told_where_it_is_known(page, records):
    page.refresh()
    marks = {mark["label"]: mark for mark in page.told["exercises"]["marks"]}
    sure = marks["Long exhale"]
    assert sure["sure"] and sure["low"] <= sure["value"] <= sure["high"]
    assert not marks["Five senses"]["sure"]


def test_what_was_found_before_is_shown_until_all_is_counted(page, records, changes, slowly):
    page.refresh()
    assert not page.ready and page.counting and page.told == {} and changes == []
    turn(page)
    assert page.told == {} and changes == []
    while page.counting:
        turn(page)
    before = page.told
    assert before and changes == [1] and not page._turn.isActive()
    records.fill = months.few
    page.look("year")
    turn(page)
    assert page.span == "year" and page.told == before and changes == [1]
    while page.counting:
        turn(page)
    assert list(page.told) == ["often", "signs"] and changes == [1, 1]


def test_of_two_spans_only_the_one_asked_for_last_is_told(page, records, changes, slowly):
    page.look("4_weeks")
    turn(page)
    records.fill = months.few
    page.look("all")
    while page.counting:
        turn(page)
    assert records.begun[1] is None and changes == [1]
    assert list(page.told) == ["often", "signs"]
    # Of the first one nothing was read any more.
    assert records.read == 2 + 3


def test_three_months_are_looked_at_until_another_span_is_chosen(desk, page):
    assert page.span == "3_months"
    page.look("year")
    assert page.span == "year"
    assert [span["id"] for span in page.spans] == [span.value for span in Span]
    assert PatternsViewModel(desk).span == "3_months"


def test_a_journal_that_cannot_be_read_is_one_sentence_and_the_next_look_is_right(
    desk, page, records, changes
):
    page.refresh()
    records.fails = Locked(desk.path)
    page.look("all")
    assert page.told == {} and page.tooFew == "" and not page.counting and page.ready
    assert page.notice.startswith("Another program is using")
    records.fails = None
    page.refresh()
    assert page.notice == "" and len(page.told) == len(NAMES)
    assert changes == [1, 1, 1]


def test_a_journal_that_is_let_go_of_meanwhile_is_not_opened_again(
    desk, page, records, changes, slowly
):
    page.refresh()
    desk.let_go()
    turn(page)
    assert not page._turn.isActive() and not page.counting
    assert not desk.is_open and records.read == 1 and changes == []


def test_everything_that_was_deleted_meanwhile_is_one_sentence(desk, page, records, slowly):
    page.refresh()
    desk.erase()
    page.refresh()
    assert page.told == {} and isinstance(page._fault, Gone) and not desk.is_open


def test_another_language_tells_the_same_anew_and_counts_nothing(desk, page, records):
    page.refresh()
    english, read = page.told, records.read
    desk.words = Words("he")
    assert page.told["often"]["title"] != english["often"]["title"]
    assert page.told.keys() == english.keys() and records.read == read
    assert page.own != Words("en")["patterns"]["own"]


def test_without_the_other_nothing_is_told_of_returns(desk, page, records):
    desk.couple = False
    page.refresh()
    assert "returns" not in page.told and "often" in page.told
    records.fill = months.few
    page.refresh()
    assert "Coming back" not in page.tooFew and "What helped" in page.tooFew


def test_no_records_at_all_are_told_from_none_in_a_span(desk, page, clock):
    page.refresh()
    assert page.blank and page.ready and (page.told, page.tooFew) == ({}, "")
    desk.store.soothings.add(Soothing("walk", 7, 5), desk.now - timedelta(days=200), "UTC")
    page.refresh()
    assert not page.blank and page.tooFew == Words("en")["patterns"]["nothing"]


def test_a_copied_picture_is_the_same_from_every_screen_and_nothing_else(page):
    drawn = QImage(2 * picture.WIDTH, 500, QImage.Format.Format_ARGB32)
    drawn.fill(0xFFFFFDF8)
    drawn.setDevicePixelRatio(2)
    drawn.setText("Title", "told by nobody")
    page.copyPicture(drawn)
    board = QGuiApplication.clipboard()
    image = board.image()
    assert (image.width(), image.height(), image.textKeys()) == (picture.WIDTH, 250, [])
    assert UNREMEMBERED in board.mimeData().formats() and not board.mimeData().hasText()


# As it is drawn


def drawn(window, name: str) -> dict[str, tuple[float, float]]:
    """The texts in the picture of a pattern: where the middle of each is, and how bold it is."""
    cards = named(window.root.contentItem(), "pattern")
    card = next(each for each in cards if each.property("told")["name"] == name)
    return {
        text.property("text"): (
            text.mapToScene(text.boundingRect().center()).x(),
            text.property("font").weight(),
        )
        for text in named(card, "pictured")
        if text.isVisible()
    }


@pytest.mark.parametrize(("language", "order"), [("en", 1), ("he", -1)])
def test_time_runs_as_reading_does(qapp, language, order):
    with shown(qapp, "patterns", SIZES["320"], dark=False, language=language) as window:
        marks = window.patterns.told["often"]["marks"]
        texts = drawn(window, "often")
        found = [texts[mark["short"]][0] for mark in marks if mark["short"] in texts]
    assert 3 <= len(found) < len(marks)
    assert found == sorted(found, reverse=order < 0)


def test_what_stands_out_is_bold_and_named_where_names_have_little_room(qapp):
    with shown(qapp, "patterns", SIZES["320"], False, text_size=200) as window:
        (top,) = [mark for mark in window.patterns.told["hours"]["marks"] if mark["marked"]]
        texts = drawn(window, "hours")
    bold = {text for text, (_, weight) in texts.items() if weight > 400}
    assert bold == {top["short"], str(top["value"])} < texts.keys()


def test_a_card_stays_as_it_is_when_the_span_changes(qapp):
    with shown(qapp, "patterns", SIZES["390"], dark=False) as window:
        before = named(window.root.contentItem(), "pattern")
        before[0].setProperty("open", True)
        window.patterns.look("year")
        after = named(window.root.contentItem(), "pattern")
        assert after == before and after[0].property("open")
