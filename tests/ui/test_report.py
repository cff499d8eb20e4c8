"""The page where a page to bring is chosen: what can be said is on it, no entry unless it was
picked; it is written beside what is there, and can be removed again."""

import os
import signal
from datetime import timedelta

import pytest
from PySide6.QtCore import QUrl

from data import demo
from data.faults import Damaged
from regulate.composition import Frame
from regulate.content import Words
from regulate.patterns import NAMES
from regulate.report import PARTS
from regulate.translation import Translation
from tests import paper
from ui.patterns import PatternsViewModel
from ui.report import FORMS, ReportViewModel


@pytest.fixture
def empty(desk):
    made = ReportViewModel(desk, PatternsViewModel(desk))
    made.open()
    yield made
    made._close()


@pytest.fixture
def page(desk, tmp_path, qtbot):
    demo.fill(desk.store, desk.now, desk.zone, desk.words)
    made = ReportViewModel(desk, PatternsViewModel(desk))
    made.open()
    qtbot.waitUntil(lambda: not made._patterns.counting)
    made.setGoesTo(str(tmp_path / "mine.pdf"))
    yield made
    made._close()


def look(page, qtbot, span):
    page._patterns.look(span)
    qtbot.waitUntil(lambda: not page._patterns.counting)


def save(page, qtbot, form=".pdf"):
    page.save(form)
    assert page.busy and not page.maySave
    qtbot.waitUntil(lambda: not page.busy, timeout=30_000)


def pages(folder):
    return sorted(each.name for each in folder.iterdir() if "journal" not in each.name)


# What is on it


def test_everything_there_is_enough_of_is_on_it(page):
    assert [part["id"] for part in page.parts] == list(PARTS)
    assert page.chosen == list(PARTS)
    assert page.parts[0]["label"] == "In short"
    assert page.parts[1]["label"] == "How often"


def test_what_there_is_too_little_of_is_not_offered(page, qtbot, clock):
    look(page, qtbot, "4_weeks")
    told = page._patterns.told
    assert 1 < len(told) < len(NAMES)
    assert [part["id"] for part in page.parts] == ["summary", *told]


def test_a_part_is_taken_off_and_put_on_again_and_stays_so(page, qtbot):
    page.toggle("heat")
    page.toggle("often")
    page.toggle("often")
    assert page.chosen == [part for part in PARTS if part != "heat"]
    look(page, qtbot, "year")
    page.open()
    assert "heat" not in page.chosen


def test_with_nothing_on_it_nothing_can_be_saved(page, desk):
    for part in PARTS:
        page.toggle(part)
    assert page.chosen == [] and not page.maySave
    page.save(".pdf")
    assert not page.busy
    page.pick(desk.store.journal.all()[-1].uid)
    assert page.maySave


def test_alone_nothing_is_offered_of_coming_back(page, desk):
    desk.couple = False
    page._patterns.refresh()
    assert "returns" not in [part["id"] for part in page.parts]


def test_without_records_there_is_nothing_to_bring(empty):
    assert empty.parts == [] and empty.chosen == []
    assert not empty.hasEntries and not empty.maySave


# Entries


def test_no_entry_goes_along_unless_it_is_picked(page):
    assert page.hasEntries and page.picked == []
    page.setPicking(True)
    assert page.picking
    first, second, *_ = page.entries.uids
    page.pick(first)
    page.pick(second)
    page.pick(first)
    assert page.picked == [second]
    page.setPicking(False)
    assert page.picked == [second]


def test_the_newest_of_the_span_are_shown_and_older_ones_when_asked_for(page, desk, qtbot):
    found = Translation("anger", "s", ("hurt",), "valued", "x", "w", Frame.FULL, "en")
    for hours in range(100):
        at = desk.now - timedelta(days=1, hours=hours)
        desk.store.journal.add(found, at, desk.zone_name)
    look(page, qtbot, "4_weeks")
    page.setPicking(True)
    shown = len(page.entries.uids)
    assert 0 < shown < 100 and page.more
    page.showMore()
    assert len(page.entries.uids) > shown
    while page.more:
        page.showMore()
    since = desk.now - timedelta(weeks=4)
    assert len(page.entries.uids) == desk.store.journal.count_since(since)


def test_what_was_picked_stays_only_where_it_is_in_the_span(page, desk, qtbot):
    oldest, *_, newest = desk.store.journal.all()
    page.pick(oldest.uid)
    page.pick(newest.uid)
    look(page, qtbot, "4_weeks")
    assert page.picked == [newest.uid]
    look(page, qtbot, "all")
    assert page.picked == [newest.uid]


def test_an_entry_that_was_deleted_goes_along_no_more(page, desk):
    newest = desk.store.journal.all()[-1]
    page.pick(newest.uid)
    desk.store.journal.delete(newest.uid, desk.now)
    page.open()
    assert page.picked == []


# The file


def test_it_goes_to_the_folder_for_documents_unless_said_otherwise(empty):
    assert empty.goesTo.endswith("/Documents/page-2026-11-23.pdf")
    empty.takeGoesTo(QUrl.fromLocalFile("/tmp/mine.pdf"))
    assert empty.goesTo == "/tmp/mine.pdf"


def test_a_pdf_has_what_was_chosen_and_nothing_else(page, desk, tmp_path, qtbot):
    *_, other, picked = desk.store.journal.all()
    page.toggle("signs")
    page.pick(picked.uid)
    save(page, qtbot)
    assert page.notice == f"The page is at {tmp_path / 'mine.pdf'}."
    text = paper.text((tmp_path / "mine.pdf").read_bytes())
    told = page._patterns.told
    for name in NAMES:
        assert (told[name]["sentence"] in text) == (name != "signs")
    assert picked.translation.words in text
    assert other.translation.words not in text


def test_the_same_as_text_stands_beside_it(page, tmp_path, qtbot):
    save(page, qtbot)
    save(page, qtbot, ".md")
    assert pages(tmp_path) == ["mine.md", "mine.pdf"]
    assert (tmp_path / "mine.md").read_text("utf-8").startswith("# A page to bring\n")


def test_a_name_that_ends_otherwise_ends_rightly(page, tmp_path, qtbot):
    page.setGoesTo(str(tmp_path / "my page"))
    save(page, qtbot, ".md")
    assert pages(tmp_path) == ["my page.md"]


def test_it_speaks_the_language_of_the_window(page, desk, tmp_path, qtbot):
    desk.words = Words("he")
    save(page, qtbot)
    assert "דף להביא לפגישה" in paper.text((tmp_path / "mine.pdf").read_bytes())
    assert "mine.pdf" in page.notice and "הדף" in page.notice


def test_what_is_there_is_never_written_over(page, tmp_path, qtbot):
    (tmp_path / "mine.pdf").write_text("an older page")
    save(page, qtbot)
    assert page.notice == f"The page is at {tmp_path / 'mine 2.pdf'}."
    assert (tmp_path / "mine.pdf").read_text() == "an older page"


def test_its_own_page_is_written_anew(page, tmp_path, qtbot):
    save(page, qtbot)
    page.toggle("often")
    before = (tmp_path / "mine.pdf").read_bytes()
    save(page, qtbot)
    assert pages(tmp_path) == ["mine.pdf"]
    assert (tmp_path / "mine.pdf").read_bytes() != before


def test_a_page_is_removed_again(page, tmp_path, qtbot):
    assert not page.mayUndo
    save(page, qtbot)
    assert page.mayUndo
    page.undo()
    assert pages(tmp_path) == [] and page.notice == "Removed again."
    page.undo()
    assert page.notice == "Removed again."


def test_what_cannot_be_removed_is_said(page, tmp_path, qtbot):
    save(page, qtbot)
    (tmp_path / "mine.pdf").unlink()
    (tmp_path / "mine.pdf").mkdir()
    page.undo()
    assert page.notice.startswith(f"{tmp_path / 'mine.pdf'} cannot be removed.")


def test_where_nothing_can_be_written_one_sentence_says_so(page, tmp_path, qtbot):
    page.setGoesTo(str(tmp_path / "nowhere" / "mine.pdf"))
    save(page, qtbot)
    assert "cannot be written, so there is no page." in page.notice
    assert not page.mayUndo and pages(tmp_path) == []
    page.setGoesTo("  ")
    assert not page.maySave


def test_a_child_that_is_killed_leaves_nothing_and_one_sentence(page, tmp_path, qtbot):
    (tmp_path / ".mine.pdf.1.partial").write_text("half a page")
    page.save(".pdf")
    os.kill(page._errand._child.processId(), signal.SIGKILL)
    qtbot.waitUntil(lambda: not page.busy, timeout=30_000)
    assert page.notice == "This was not saved. Your words are still here; try again."
    assert pages(tmp_path) == [] and not page.mayUndo
    save(page, qtbot)
    assert pages(tmp_path) == ["mine.pdf"]


def test_a_window_that_is_closed_meanwhile_leaves_nothing_half_written(page, tmp_path):
    (tmp_path / ".mine.pdf.1.partial").write_text("half a page")
    page.save(".pdf")
    page._close()
    assert not page.busy and pages(tmp_path) == []


def test_what_is_not_there_any_more_is_said_by_the_child(empty, desk, tmp_path, qtbot):
    empty.setGoesTo(str(tmp_path / "mine.pdf"))
    found = Translation("anger", "s", ("hurt",), "valued", "x", "w", Frame.FULL, "en")
    uid = desk.store.journal.add(found, desk.now, desk.zone_name)
    empty.pick(uid)
    desk.store.journal.delete(uid, desk.now)
    save(empty, qtbot)
    assert empty.notice == "There is no entry with that id."


def test_a_journal_that_cannot_be_read_is_said(empty, desk, monkeypatch):
    def fail(*_):
        raise Damaged(desk.path)

    monkeypatch.setattr(desk.store.journal, "glance", fail)
    empty.open()
    assert "is damaged" in empty.notice


def test_opening_the_page_again_forgets_what_was_said(page, qtbot):
    save(page, qtbot)
    page.open()
    assert page.notice == "" and not page.mayUndo


def test_while_it_is_written_nothing_is_begun_anew(page, qtbot):
    page.save(".pdf")
    page.setPicking(True)
    page.open()
    assert page.picking
    qtbot.waitUntil(lambda: not page.busy, timeout=30_000)


def test_both_forms_are_known_to_what_writes_them():
    from data.report import PRINTED

    assert list(PRINTED) == list(FORMS)
