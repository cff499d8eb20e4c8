"""The copies, by both doors: the page's view-model, the copy of the day, and the three verbs."""

import json
import os
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from data import backups, engine, faults, keys, protection, restoring, sealing
from data.places import backups_folder, put_back_folder
from data.sealing import Cost
from data.store import Store
from regulate.content import LANGUAGES, Words
from tests.clock import HandClock
from tests.data.records import EVERYTHING, everything, fill
from ui import findings
from ui.backups import BackupsViewModel
from ui.command_line import COULD_NOT, DONE, main
from ui.daily_copy import DailyCopy

PASSPHRASE, OTHER = "correct horse battery", "another one entirely"


@pytest.fixture(autouse=True)
def cheap(monkeypatch):
    for place in (sealing, keys):
        monkeypatch.setattr(place, "COST", Cost(1, 8192))


@pytest.fixture
def full(desk):
    """A desk with a full journal, and copies of yesterday and today."""
    fill(desk.store)
    for ago in (1, 0):
        day = (desk.now - timedelta(days=ago)).date()
        backups.keep_day(desk.store.db, desk.path, None, day)
    return desk


@pytest.fixture
def page(full, qtbot):
    page = BackupsViewModel(full)
    yield page
    page._close()


@pytest.fixture
def opened(page, qtbot):
    page.open()
    back(page, qtbot)
    return page


def back(page, qtbot):
    qtbot.waitUntil(lambda: not page.doing, timeout=20_000)


def copy_of(desk, ago=0):
    return str(backups_folder(desk.path) / f"{(desk.now - timedelta(days=ago)).date()}.db")


def settle(page, qtbot, tap):
    """Waits until a journal is in place of the old one."""
    with qtbot.waitSignal(page.restored, timeout=20_000):
        tap()


# The page


def test_the_copies_are_listed_the_newest_first_with_what_is_in_them(opened):
    assert [copy["title"] for copy in opened.copies] == ["Today", "22 November"]
    assert {copy["mayBePutBack"] for copy in opened.copies} == {True}
    for copy in opened.copies:
        assert copy["holds"].startswith("Entries: 5, check-ins: 4, ")
        assert copy["holds"].endswith(" kB")
    assert not opened.none and opened.notice == ""


def test_the_window_does_not_wait_for_the_list(page):
    page.open()
    assert page.doing == "copies" and page.copies == [] and not page.none


def test_no_copies_are_said(page, full, qtbot):
    backups.delete_all(full.path)
    page.open()
    back(page, qtbot)
    assert page.none and page.latest == ""


def test_one_tap_puts_a_copy_back(opened, full, qtbot):
    full.store.settings.choose("note", "since")
    settle(opened, qtbot, lambda: opened.putBack(copy_of(full)))
    assert not full.is_open
    assert "note" not in full.store.settings.all()
    assert everything(full.store) == EVERYTHING


def test_undo_puts_back_what_was_there(opened, full, qtbot):
    full.store.settings.choose("note", "since")
    assert opened.undoes == ""
    settle(opened, qtbot, lambda: opened.putBack(copy_of(full, ago=1)))
    opened.open()
    back(opened, qtbot)
    assert Path(opened.undoes).name.startswith("before-restore-1.")
    settle(opened, qtbot, opened.undo)
    assert full.store.settings.all()["note"] == "since"


def test_what_was_put_back_another_day_is_no_longer_offered_at_the_top(opened, full, qtbot, clock):
    settle(opened, qtbot, lambda: opened.putBack(copy_of(full)))
    clock.forward(days=1)
    opened.open()
    back(opened, qtbot)
    assert opened.undoes == ""
    assert "Before a copy was put back" in " ".join(copy["title"] for copy in opened.copies)


@pytest.mark.parametrize(
    "harm", [lambda path: path.unlink(), lambda path: os.truncate(path, 9000)]
)
def test_it_works_without_a_journal_to_open(page, full, qtbot, harm):
    full.let_go()
    harm(full.path)
    with pytest.raises(faults.Fault):
        _ = full.store
    page.open()
    back(page, qtbot)
    assert page.latest == copy_of(full)
    settle(page, qtbot, lambda: page.putBack(page.latest))
    assert everything(full.store) == EVERYTHING


def test_the_latest_is_not_one_that_a_wrong_clock_dated(page, full, qtbot):
    backups.keep_day(full.store.db, full.path, None, full.now.date() + timedelta(days=900))
    page.open()
    back(page, qtbot)
    assert page.copies[0]["title"] == "11 May 2029"
    assert page.latest == copy_of(full)


@pytest.fixture
def locked_copy(page, full, qtbot):
    """A copy that has a passphrase of its own, in an encrypted journal."""
    full.let_go()
    key, _ = protection.protect(full.path, PASSPHRASE)
    full.key = key
    copy = Path(copy_of(full))
    other = keys.new_key()
    protection.recast(copy, key, other)
    keys.write(copy, [keys.lock_for(other, OTHER)[0]])
    page.open()
    back(page, qtbot)
    return str(copy)


def test_a_copy_with_a_passphrase_of_its_own_asks_for_it(page, locked_copy, full, qtbot):
    assert "It has a passphrase of its own" in page.copies[0]["holds"]
    assert page.asked == "" and page.latest == copy_of(full, ago=1)
    page.putBack(locked_copy)
    assert page.asked == "Today" and page.doing == ""
    page.openWith("something else")
    back(page, qtbot)
    assert "Nothing is lost" in page.notice and page.asked == "Today"
    settle(page, qtbot, lambda: page.openWith(OTHER))
    assert everything(full.store) == EVERYTHING
    assert keys.keys_by(full.path, keys.PASSPHRASE, PASSPHRASE) == [full.key]


def test_the_key_of_the_copy_is_the_desks_where_the_copy_keeps_its_own(
    page, locked_copy, full, qtbot
):
    full.key = None
    page.putBack(locked_copy)
    settle(page, qtbot, lambda: page.openWith(OTHER))
    assert keys.keys_by(full.path, keys.PASSPHRASE, OTHER) == [full.key]
    assert everything(full.store) == EVERYTHING


def test_a_readable_copy_takes_a_second_tap_in_place_of_an_encrypted_journal(
    opened, full, qtbot, tmp_path
):
    day, plain = full.now.date(), tmp_path / "plain.db"
    backups.make_elsewhere(full.store.db, full.path, None, plain)
    full.let_go()
    protection.protect(full.path, PASSPHRASE)
    target = backups_folder(full.path) / f"by-hand-1.{day}.db"
    plain.rename(target)
    opened.open()
    back(opened, qtbot)
    opened.putBack(str(target))
    back(opened, qtbot)
    assert opened.asksPlain and "not encrypted" in opened.notice
    assert not engine.is_plain(full.path)
    settle(opened, qtbot, opened.putBackPlain)
    assert full.key is None and everything(full.store) == EVERYTHING


def test_a_damaged_copy_is_said_and_leaves_the_journal_as_it_is(opened, full, qtbot):
    Path(copy_of(full)).write_bytes(b"SQLite format 3\0 and nothing else")
    full.store.settings.choose("note", "mine")
    opened.putBack(copy_of(full))
    back(opened, qtbot)
    assert "is damaged" in opened.notice and "Nothing was changed" in opened.notice
    assert full.store.settings.all()["note"] == "mine"


def test_a_copy_is_made_now(opened, full, qtbot):
    full.store.settings.choose("note", "now")
    opened.makeNow()
    qtbot.waitUntil(lambda: len(opened.copies) == 3, timeout=20_000)
    assert opened.said.startswith("A copy was made and read back: by-hand-1.2026-11-23.db, ")
    with closing(Store.open(backups_folder(full.path) / "by-hand-1.2026-11-23.db")) as store:
        assert store.settings.all()["note"] == "now"


def test_the_copies_are_deleted_with_the_second_tap(opened, full, qtbot):
    opened.delete()
    assert opened.doing == "" and opened.goes == ""
    opened.ask()
    assert opened.goes.startswith("Copies: 2, from 22 November to today, ")
    opened.keep()
    assert opened.goes == "" and len(backups.listed(full.path)) == 2
    opened.ask()
    opened.delete()
    qtbot.waitUntil(lambda: opened.none, timeout=20_000)
    assert opened.said == "The copies were deleted." and opened.goes == ""
    assert backups.listed(full.path) == []
    assert everything(full.store) == EVERYTHING


def test_the_look_over_says_first_what_is_not_right(opened, full, qtbot):
    opened.lookOver()
    back(opened, qtbot)
    assert opened.verdict == "All is right."
    assert {found["mark"] for found in opened.findings} == {"good"}
    Path(copy_of(full)).write_bytes(b"nothing")
    opened.lookOver()
    back(opened, qtbot)
    assert opened.verdict == "Not all is right."
    first = opened.findings[0]
    assert (first["mark"], first["word"]) == ("bad", "not right")
    assert f"{full.now.date()}.db" in first["text"]


def test_one_thing_at_a_time(opened, full):
    opened.lookOver()
    opened.makeNow()
    opened.putBack(copy_of(full))
    assert opened.doing == "examine"


# The copy of the day


@pytest.fixture
def daily(desk, qtbot):
    daily = DailyCopy(desk)
    yield daily
    daily.stop()


def test_some_seconds_after_opening_a_child_makes_the_copy_of_the_day(daily, desk, qtbot):
    fill(desk.store)
    daily.begin()
    assert not daily.running and backups.listed(desk.path) == []
    assert daily._soon.isActive()
    daily.make()
    assert daily.running  # and nobody waits
    qtbot.waitUntil(lambda: not daily.running, timeout=20_000)
    (copy,) = backups.listed(desk.path)
    assert copy.day == desk.now.date()
    assert everything(desk.store) == EVERYTHING


def test_the_day_is_that_of_where_the_person_is(daily, desk, clock, qtbot):
    clock.name = "Pacific/Kiritimati"  # fourteen hours ahead
    _ = desk.store
    daily.begin()
    daily.make()
    qtbot.waitUntil(lambda: not daily.running, timeout=20_000)
    (copy,) = backups.listed(desk.path)
    assert copy.day == desk.now.date() + timedelta(days=1)


@pytest.mark.parametrize(
    ("month", "day", "copies"),
    [(3, 29, [30, 29]), (10, 25, [25])],  # a day of 23 hours, and one of 25
)
def test_a_day_on_which_the_clocks_change_is_one_day(
    daily, desk, clock, qtbot, month, day, copies
):
    clock.wall = clock.wall.replace(month=month, day=day, hour=0, minute=30)
    _ = desk.store
    daily.begin()
    for _ in range(2):
        daily.make()
        qtbot.waitUntil(lambda: not daily.running, timeout=20_000)
        clock.forward(hours=23)
    assert [copy.day.day for copy in backups.listed(desk.path)] == copies


def test_there_is_one_a_day_and_another_for_a_window_that_stays_open(daily, desk, clock, qtbot):
    _ = desk.store
    daily.begin()
    for forward in (0, 5, 24):
        clock.forward(hours=forward)
        daily.make()
        qtbot.waitUntil(lambda: not daily.running, timeout=20_000)
    assert len(backups.listed(desk.path)) == 2
    assert daily._again.isActive()


def test_without_an_open_journal_there_is_nothing_to_copy(daily, desk):
    daily.make()
    assert not daily.running and not desk.path.exists()


def test_it_stops_when_somebody_else_is_to_have_the_journal_alone(daily, desk, qtbot):
    fill(desk.store)
    daily.begin()
    daily.make()
    desk.let_go()
    assert not daily.running and not daily._soon.isActive()
    key, _ = protection.protect(desk.path, PASSPHRASE)
    desk.key = key
    assert everything(desk.store) == EVERYTHING


def test_who_closes_the_window_at_once_has_a_copy_too(daily, desk):
    fill(desk.store)
    daily.begin()
    desk.close()
    daily.finish()
    (copy,) = backups.listed(desk.path)
    assert backups.held(copy.path, None).entries == len(EVERYTHING[2])


def test_a_journal_that_was_never_open_is_not_copied_on_closing(daily, desk):
    Store.open(desk.path).close()
    daily.finish()
    assert backups.listed(desk.path) == []


def test_trouble_with_the_copy_is_nobodys_but_the_look_overs(daily, desk, monkeypatch):
    _ = desk.store
    daily.begin()
    backups_folder(desk.path).write_text("in the way")
    desk.close()
    daily.finish()
    assert backups_folder(desk.path).is_file()


# The verbs


@pytest.fixture
def run(capsys, tmp_path):
    before = os.umask(0o022)

    def run(*arguments):
        try:
            status = main([*map(str, arguments), "--db", str(tmp_path / "j.db")])
        except SystemExit as end:
            status = end.code
        out, err = capsys.readouterr()
        return status, out, err

    yield run
    os.umask(before)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "j.db"


def days_of(path):
    return [copy.kind for copy in backups.listed(path)]


def test_a_verb_makes_the_copy_of_the_day_behind_its_answer(run, path):
    assert run("jot", "enough") == (DONE, "Kept. It waits here.\n", "")
    assert days_of(path) == ["day"]
    run("jot", "again")
    assert days_of(path) == ["day"]


def test_a_verb_is_not_troubled_by_its_copy(run, path):
    backups_folder(path).write_text("in the way")
    assert run("jot", "enough") == (DONE, "Kept. It waits here.\n", "")


def test_backup_says_where_the_copy_is(run, path):
    run("jot", "enough")
    status, out, err = run("backup")
    assert (status, err) == (DONE, "")
    assert "by-hand-1." in out and out.count("\n") == 1
    assert days_of(path).count("by-hand") == 1


def test_backup_elsewhere_can_be_opened_there(run, path, tmp_path):
    run("jot", "enough")
    away = tmp_path / "stick"
    away.mkdir()
    status, out, _ = run("backup", away)
    (copy,) = away.glob("regulate *.db")
    assert status == DONE and str(copy) in out
    with closing(Store.open(copy)) as store:
        assert [saved.jotting.came_out for saved in store.jottings.waiting()] == ["enough"]


def test_backup_into_a_folder_that_is_not_there_makes_none(run, tmp_path):
    status, out, err = run("backup", tmp_path / "not mounted")
    assert (status, out) == (COULD_NOT, "")
    assert "No copy can be written" in err and not (tmp_path / "not mounted").exists()


def waiting(path, key=None):
    with closing(Store.open(path, key)) as store:
        return sorted(saved.jotting.came_out for saved in store.jottings.waiting())


def test_restore_lists_the_copies_and_puts_one_back_by_its_day_name_or_path(run, path, tmp_path):
    assert run("restore") == (DONE, "There is no copy yet.\n", "")
    run("jot", "one")
    run("jot", "two")
    status, out, _ = run("restore")
    (copy,) = backups.listed(path)
    assert status == DONE
    assert out.startswith(f"{copy.path.name}  Today. Entries: 0, check-ins: 0, ")
    for named in (copy.day, copy.path.name, copy.path):
        run("jot", "three")
        status, out, err = run("restore", named)
        assert (status, err) == (DONE, "")
        assert "before-restore-" in out
        assert waiting(path) == ["one"]
    kept = out.split()[-1]
    assert run("restore", kept)[0] == DONE
    assert waiting(path) == ["one", "three"]


def test_restore_brings_a_journal_back_that_is_gone(run, path):
    run("jot", "one")
    path.unlink()
    status, _, err = run("jot", "two")
    assert status == COULD_NOT and "copies of it are" in err
    name = backups.listed(path)[0].path.name
    assert run("restore", name) == (DONE, "The copy was put back.\n", "")
    assert waiting(path) == ["one"]


def test_restore_of_what_is_no_copy_is_one_sentence(run, path):
    run("jot", "one")
    for named in ("1999-12-31", path.parent, Path(__file__)):
        status, out, err = run("restore", named)
        assert (status, out, err.count("\n")) == (COULD_NOT, "", 1)
    assert waiting(path) == ["one"]


def test_what_was_settled_when_the_program_was_stopped_is_finished_by_any_verb(run, path):
    run("jot", "one")
    copy = backups.listed(path)[0].path
    run("jot", "two")
    put_back_folder(path).mkdir()
    (put_back_folder(path) / restoring.NEW).write_bytes(copy.read_bytes())
    run("journal")
    assert waiting(path) == ["one"]


def test_doctor_says_that_all_is_right_or_what_is_not(run, path):
    run("jot", "one")
    status, out, err = run("doctor")
    assert (status, err) == (DONE, "")
    assert out.endswith("All is right.\n")
    os.truncate(path, path.stat().st_size - 4096)
    status, out, _ = run("doctor")
    assert status == COULD_NOT and out.endswith("Not all is right.\n")
    assert "\n! The journal at" in out and "is cut off" in out


def test_doctor_answers_in_json(run, path):
    run("jot", "one")
    status, out, _ = run("doctor", "--json")
    answer = json.loads(out)
    assert (status, answer["ok"]) == (DONE, True)
    path.unlink()
    status, out, _ = run("doctor", "--json")
    answer = json.loads(out)
    assert (status, answer["ok"]) == (COULD_NOT, False)
    assert {found["what"]: found["ok"] for found in answer["findings"]}["opens"] is None


def test_doctor_makes_no_journal_and_no_copy(run, path):
    assert run("doctor")[0] == COULD_NOT
    assert list(path.parent.iterdir()) == []


# In words


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", backups.KINDS)
@pytest.mark.parametrize("state", ["ok", "sealed", "newer", "damaged", "as_it_was"])
def test_every_kind_and_state_of_a_copy_is_said(language, kind, state):
    words, clock = Words(language), HandClock()
    copy = {"kind": kind, "state": state, "day": "2026-05-04", "size": 1}
    copy |= {"entries": 2, "check_ins": 3} if state == "ok" else {}
    assert findings.title(copy, clock.now(), clock.zone(), words)
    assert "1" in findings.holds(copy, words)
    assert set(words["backups"]["kinds"]) == set(backups.KINDS)


def test_sizes_are_as_one_would_say_them():
    words = Words("en")
    said = {1: "1 kB", 213_000: "213 kB", 1_250_000: "1.3 MB", 84_000_000_001: "84 GB"}
    assert {bytes: findings.size(bytes, words) for bytes in said} == said


# An encrypted journal on the command line


@pytest.fixture
def sealed(run, path, tmp_path):
    """(key, arguments that give the passphrase) of an encrypted journal with a copy."""
    run("jot", "one")
    key, _ = protection.protect(path, PASSPHRASE)
    file = tmp_path / "passphrase"
    file.write_text(f"{PASSPHRASE}\n")
    return key, ("--passphrase-file", file)


def test_an_encrypted_journal_is_copied_and_put_back_with_its_passphrase(run, path, sealed):
    key, given = sealed
    run("jot", "two", *given)
    status, out, _ = run("backup", *given)
    assert status == DONE and "opens with the passphrase" in out
    run("jot", "three", *given)
    name = next(copy.path.name for copy in backups.listed(path) if copy.kind == "by-hand")
    status, out, err = run("restore", name, *given)
    assert (status, err, out.count("\n")) == (DONE, "", 1)
    assert waiting(path, key) == ["one", "two"]
    assert run("doctor", *given)[0] == DONE


def test_without_a_passphrase_what_is_around_an_encrypted_journal_is_told(run, path, sealed):
    status, out, _ = run("restore")
    assert status == DONE and "It has a passphrase of its own" in out
    status, out, _ = run("doctor")
    assert status == COULD_NOT and out.endswith("What could be looked at is right.\n")
    assert "\n? It is encrypted" in out
    status, out, err = run("restore", backups.listed(path)[0].path.name)
    assert (status, out) == (COULD_NOT, "") and "has a passphrase of its own" in err


def test_with_journal_and_key_file_gone_the_copy_opens_with_its_passphrase(run, path, sealed):
    key, given = sealed
    path.unlink()
    keys.file_of(path).unlink()
    name = backups.listed(path)[0].path.name
    status, out, _ = run("restore", name, *given)
    assert status == DONE and "passphrase of the copy" in out
    assert waiting(path, key) == ["one"]


def test_to_look_over_a_journal_finishes_nothing_of_what_was_stopped(run, path, sealed):
    """Unlocking would, and the doctor changes nothing."""
    key, given = sealed
    copy = backups.listed(path)[0].path
    protection.recast(copy, key, None)
    before = (copy.read_bytes(), keys.file_of(path).read_bytes())
    run("doctor", *given)
    assert (copy.read_bytes(), keys.file_of(path).read_bytes()) == before
