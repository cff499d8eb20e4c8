"""The page of export and import: it asks before, shows before, and can be undone after."""

import json

import pytest
from PySide6.QtCore import QUrl

from data import daylio, sealing, transfer
from data.documents import KINDS
from data.spreadsheet import WHAT
from data.store import Store
from regulate.content import LANGUAGES, Words
from tests.data.records import COUNT, ENTRIES, EVERYTHING, everything, fill
from ui.transfer import FORMS, STAGES, WITH_THE_OTHER, TransferViewModel

PASSPHRASE = "three blue doors"
WEEK = """full_date,date,weekday,time,mood,activities,scales,note_title,note
2026-11-22,,,21:35,good,"work | walk",,,Secret
2026-11-21,,,8:30 pm,tired,,,,
"""


@pytest.fixture
def page(desk):
    made = TransferViewModel(desk)
    made.open()
    yield made
    made._close()


@pytest.fixture
def filled(page, desk):
    fill(desk.store)
    return page


@pytest.fixture
def other(tmp_path):
    """An export of another journal."""
    store = Store.open(tmp_path / "other.db")
    fill(store)
    transfer.export(store, tmp_path / "other.json", EVERYTHING[0][0].at)
    store.close()
    return tmp_path / "other.json"


def wait(qtbot, page):
    qtbot.waitUntil(lambda: not page.busy and bool(page.notice or page.done), timeout=20_000)


def wait_for(qtbot, page, stage):
    qtbot.waitUntil(lambda: page.stage == stage and not page.busy, timeout=20_000)


# Out


def test_an_export_goes_to_the_folder_for_documents_unless_said_otherwise(page):
    assert page.goesTo.endswith("/Documents/journal-2026-11-23.json")


def test_nothing_is_written_before_it_was_asked(filled, tmp_path):
    filled.setGoesTo(str(tmp_path / "a.json"))
    filled.export("", "")
    assert not filled.busy
    filled.askExport()
    assert filled.stage == "export" and not filled.busy
    assert filled.warning == "Anyone who gets this file can read it."
    assert filled.goesToSentence == f"It goes to {tmp_path / 'a.json'}."
    filled.leaveStage()
    assert filled.stage == "choose" and not (tmp_path / "a.json").exists()


def test_an_export_is_written_and_said(filled, tmp_path, qtbot):
    filled.setGoesTo(str(tmp_path / "a.json"))
    filled.askExport()
    filled.export("", "")
    assert filled.busy and not filled.mayExport and not filled.mayLook
    wait(qtbot, filled)
    assert filled.done == f"{COUNT} records were written to {tmp_path / 'a.json'}."
    assert filled.stage == "choose"
    assert json.loads((tmp_path / "a.json").read_text("utf-8"))["version"] == 4


def test_a_file_that_is_replaced_is_named_before(filled, tmp_path):
    (tmp_path / "a.json").write_text("precious")
    filled.setGoesTo(str(tmp_path / "a.json"))
    filled.askExport()
    assert filled.goesToSentence == f"There is a file at {tmp_path / 'a.json'}. It is replaced."


@pytest.mark.parametrize("form", FORMS)
def test_the_name_ends_as_what_it_is_to_be(page, form):
    for typed, ends in (
        ("/tmp/a.json", f"/tmp/a.{form}"),
        ("/tmp/a.SEALED", f"/tmp/a.{form}" if form != "sealed" else "/tmp/a.SEALED"),
        ("/tmp/a", f"/tmp/a.{form}"),
        ("/tmp/a.txt", f"/tmp/a.txt.{form}"),
    ):
        page.setGoesTo(typed)
        page.chooseForm(form)
        assert page.goesTo == ends


def test_a_chosen_file_is_taken_over(page):
    page.chooseForm("csv")
    page.takeGoesTo(QUrl.fromLocalFile("/tmp/my journal"))
    assert page.goesTo == "/tmp/my journal.csv"
    page.takeComesFrom(QUrl.fromLocalFile("/tmp/daylio.csv"))
    assert page.comesFrom == "/tmp/daylio.csv" and page.mayLook


def test_a_name_alone_is_one_in_the_folder_for_documents(page):
    page.setGoesTo("mine.json")
    assert page.goesToSentence.endswith("/Documents/mine.json.")


def test_a_spreadsheet_has_what_was_chosen(filled, tmp_path, qtbot):
    filled.setGoesTo(str(tmp_path / "a.csv"))
    filled.chooseForm("csv")
    filled.chooseWhat("check-ins")
    filled.chooseWhat("poems")
    filled.askExport()
    filled.export("", "")
    wait(qtbot, filled)
    assert filled.done.startswith(f"{len(EVERYTHING[0])} records")
    assert b'"take_in"' in (tmp_path / "a.csv").read_bytes()


def test_in_solo_mode_there_is_nothing_of_the_two_to_choose(page, desk):
    assert {*WITH_THE_OTHER} <= {what["id"] for what in page.whats}
    desk.couple = False
    assert not {*WITH_THE_OTHER} & {what["id"] for what in page.whats}


def test_an_encrypted_export_takes_its_passphrase_twice(filled, tmp_path, qtbot):
    filled.setGoesTo(str(tmp_path / "a.sealed"))
    filled.chooseForm("sealed")
    filled.askExport()
    for first, second, said in (
        ("", "", "at least 8"),
        ("short", "short", "at least 8"),
        (PASSPHRASE, "three red doors", "not the same"),
    ):
        filled.export(first, second)
        assert not filled.busy and filled.stage == "export", said
        assert filled.notice
    filled.export(PASSPHRASE, PASSPHRASE)
    wait(qtbot, filled)
    assert filled.notice == "" and filled.done
    assert sealing.is_sealed((tmp_path / "a.sealed").read_bytes())
    assert PASSPHRASE not in repr(vars(filled))


def test_what_cannot_be_written_is_said_and_can_be_mended(filled, tmp_path, qtbot):
    filled.setGoesTo(str(tmp_path / "missing" / "a.json"))
    filled.askExport()
    filled.export("", "")
    wait(qtbot, filled)
    assert "cannot be written" in filled.notice and filled.stage == "export"
    filled.leaveStage()
    filled.setGoesTo(str(tmp_path / "a.json"))
    filled.askExport()
    assert filled.notice == ""
    filled.export("", "")
    wait(qtbot, filled)
    assert filled.done


# In


def test_what_a_file_would_bring_is_shown_first(page, desk, other, qtbot):
    page.setComesFrom(str(other))
    page.look()
    wait_for(qtbot, page, "preview")
    assert f"Entries: {len(ENTRIES)} new" in page.lines and page.mayTakeIn
    assert desk.store.journal.all() == []
    page.leaveStage()
    assert page.stage == "choose" and page.lines == [] and desk.store.journal.all() == []


def test_it_is_taken_in_and_undone(page, desk, other, qtbot):
    page.setComesFrom(str(other))
    page.look()
    wait_for(qtbot, page, "preview")
    with qtbot.waitSignal(page.tookIn, timeout=20_000):
        page.takeIn()
    assert page.done == f"{COUNT} records were taken in; here already: 0."
    assert everything(desk.store) == EVERYTHING
    assert page.latest == f"The last import: today, 18:10, {COUNT} records."
    with qtbot.waitSignal(page.tookIn, timeout=20_000):
        page.undo()
    assert page.done == f"{COUNT} records were taken out again." and page.latest == ""
    assert desk.store.journal.all() == []


def test_an_import_of_days_ago_can_still_be_undone(page, desk, clock, other, qtbot):
    transfer.import_(desk.store, other, clock.now())
    clock.forward(days=2)
    again = TransferViewModel(desk)
    again.open()
    assert again.latest == f"The last import: Monday, 18:10, {COUNT} records."
    with qtbot.waitSignal(again.tookIn, timeout=20_000):
        again.undo()
    assert desk.store.journal.all() == []
    again._close()


def test_what_is_here_already_cannot_be_taken_in_again(filled, other, qtbot):
    filled.setComesFrom(str(other))
    filled.look()
    wait_for(qtbot, filled, "preview")
    assert filled.lines[-1] == "Everything in this file is here already."
    assert not filled.mayTakeIn
    filled.takeIn()
    assert not filled.busy


def test_an_encrypted_file_asks_for_its_passphrase(page, desk, filled, tmp_path, qtbot):
    file = tmp_path / "a.sealed"
    transfer.export(desk.store, file, desk.now, passphrase=PASSPHRASE)
    page.setComesFrom(str(file))
    page.look()
    wait_for(qtbot, page, "passphrase")
    assert page.notice == ""
    page.openWith("three red doors")
    wait(qtbot, page)
    assert "another passphrase" in page.notice and page.stage == "passphrase"
    page.openWith(PASSPHRASE)
    wait_for(qtbot, page, "preview")
    page.leaveStage()
    assert PASSPHRASE not in repr(vars(page))


def test_each_mood_by_a_name_of_ones_own_gets_its_heat(page, desk, tmp_path, qtbot):
    (tmp_path / "d.csv").write_text(WEEK)
    page.setComesFrom(str(tmp_path / "d.csv"))
    page.look()
    wait_for(qtbot, page, "moods")
    assert page.moods == [{"name": "tired", "heat": -1, "word": ""}] and not page.moodsTold
    page.lookWithHeats()
    assert not page.busy
    for mood, heat in (("tired", 11), ("tired", -1), ("other", 4)):
        page.tellHeat(mood, heat)
        assert not page.moodsTold
    page.tellHeat("tired", 6)
    page.lookWithHeats()
    wait_for(qtbot, page, "preview")
    assert page.lines[0] == "Check-ins: 2 new"
    assert "Left out: Activities (1)." in page.lines
    with qtbot.waitSignal(page.tookIn, timeout=20_000):
        page.takeIn()
    saved = desk.store.check_ins.all()
    assert [each.check_in.heat for each in saved] == [6, daylio.HEATS["good"]]
    # The clock in the file is this computer's.
    assert {each.zone for each in saved} == {"Europe/London"}
    assert f"{saved[0].at.astimezone(desk.zone):%H:%M}" == "20:30"


@pytest.mark.parametrize(
    ("contents", "part"),
    [
        (None, "cannot be read"),
        (b"Dear diary", "is no export of Regulate's"),
        (b'{"format": "regulate", "version": 99}', "newer Regulate"),
        (b'{"format": "regulate", "version": 4, "plans": [{}]}', "plans 1: Text is missing"),
        (WEEK.replace("21:35", "noon").encode(), "line 2: 2026-11-22 noon is not a date and time"),
    ],
)
def test_a_file_that_cannot_be_taken_in_is_one_sentence(page, tmp_path, qtbot, contents, part):
    if contents is not None:
        (tmp_path / "a").write_bytes(contents)
    page.setComesFrom(str(tmp_path / "a"))
    page.look()
    wait(qtbot, page)
    assert part in page.notice and page.stage == "choose"


def test_a_path_that_can_be_none_is_one_sentence(page, qtbot):
    for path in ("~nobody-of-this-name/a.json", "a\0b", "x" * 1500):
        page.setComesFrom(path)
        page.look()
        wait(qtbot, page)
        assert "cannot be read" in page.notice
        page.setGoesTo(path)
        page.askExport()
        page.export("", "")
        wait(qtbot, page)
        assert "cannot be written" in page.notice
        page.leaveStage()


def test_one_thing_at_a_time(page, other, qtbot):
    page.setComesFrom(str(other))
    page.look()
    for more in (page.look, page.askExport, page.undo, page.takeIn, page.leaveStage):
        more()
    assert page.stage == "choose" and page.busy
    page.open()
    wait_for(qtbot, page, "preview")


def test_nothing_is_left_half_done_when_the_window_closes(page, desk, other):
    page.setComesFrom(str(other))
    page.look()
    desk.close()
    assert not page.busy
    store = Store.open(desk.path)
    assert store.journal.all() == []
    store.close()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_id_has_its_words(language):
    words = Words(language)["transfer"]
    assert {*words["kinds"]} == {*KINDS}
    assert {*words["left_out"]} == {*daylio.NOT_TAKEN, "settings", "drafts"}
    assert {*words["forms"]} == {*FORMS} == {each[1:] for each in transfer.ENDINGS}
    assert [*words["whats"]] == [*WHAT]


def test_the_stages_are_those_that_the_page_knows():
    from pathlib import Path

    text = (Path(__file__).parents[2] / "ui" / "qml" / "TransferPage.qml").read_text("utf-8")
    for stage in STAGES:
        assert f'"{stage}"' in text
