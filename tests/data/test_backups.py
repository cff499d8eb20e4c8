"""The copies: made, read back, rotated, put back. Nothing goes before something is there."""

import json
import os
import shutil
import signal
import stat
import subprocess
import sys
from contextlib import closing
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data import (
    backups,
    engine,
    errands,
    faults,
    keys,
    migrations,
    protection,
    restoring,
    rotation,
    sealing,
)
from data.places import backups_folder, put_back_folder, stage_folder
from data.sealing import Cost
from data.store import Store
from tests.data.records import EVERYTHING, everything, fill
from tests.data.test_store import GOLDEN, ROOT, newer, next_version, on_small_disk

DAY = date(2026, 5, 4)
PASSPHRASE, OTHER = "correct horse battery", "another one entirely"


@pytest.fixture(autouse=True)
def cheap(monkeypatch):
    for place in (sealing, keys):
        monkeypatch.setattr(place, "COST", Cost(1, 8192))


@pytest.fixture
def journal(path):
    """The path of a journal with every fixed record in it, closed."""
    with closing(Store.open(path)) as store:
        fill(store)
    return path


@pytest.fixture
def sealed(journal):
    """(path, key) of the same, encrypted."""
    key, _ = protection.protect(journal, PASSPHRASE)
    return journal, key


def made(path, key=None, day=DAY, make=backups.keep_day):
    with closing(engine.connect(path, key)) as db:
        return make(db, path, key, day)


def note(path, name, key=None):
    """Something that a journal is told by."""
    with closing(Store.open(path, key)) as store:
        store.settings.choose("note", name)


def noted(path, key=None):
    with closing(Store.open(path, key)) as store:
        return store.settings.all().get("note")


def names(path):
    return sorted(copy.path.name for copy in backups.listed(path))


def mode(path):
    return stat.S_IMODE(path.stat().st_mode)


# Which days stay

days = st.sets(st.dates(date(2020, 1, 1), date(2030, 12, 31)), max_size=60)
a_day = st.dates(date(2019, 1, 1), date(2031, 12, 31))


@given(days, a_day)
def test_today_and_the_newest_days_of_use_always_stay(days, today):
    days.add(today)
    stay = rotation.kept(days, today)
    past = sorted(day for day in days if day <= today)
    assert stay <= days
    assert set(past[-rotation.DAYS :]) <= stay
    assert len([day for day in stay if day <= today]) <= rotation.DAYS + rotation.WEEKS


@given(days, a_day)
def test_of_each_of_the_weeks_before_them_the_last_day_stays(days, today):
    past = sorted((day for day in days if day <= today), reverse=True)
    daily = past[: rotation.DAYS]
    weeks = {}
    for day in past[rotation.DAYS :]:
        if day.isocalendar()[:2] < daily[-1].isocalendar()[:2]:
            weeks.setdefault(day.isocalendar()[:2], day)
    expected = [weeks[week] for week in sorted(weeks, reverse=True)[: rotation.WEEKS]]
    stay = {day for day in rotation.kept(days, today) if day <= today}
    assert stay == {*daily, *expected}


@given(days, days, a_day)
def test_a_copy_dated_in_the_future_makes_no_other_go(days, more, today):
    ahead = {day for day in more if day > today}
    past = {day for day in days if day <= today}
    alone = rotation.kept(past, today)
    assert {day for day in rotation.kept(past | ahead, today) if day <= today} == alone


@given(days, a_day)
def test_what_stays_stays_when_it_is_asked_again(days, today):
    stay = rotation.kept(days, today)
    assert rotation.kept(stay, today) == stay


def used(clock, copies=()):
    """The copies after so many days of use, each with what the clock said."""
    kept = set(copies)
    for today in clock:
        kept = rotation.kept(kept | {today}, today)
    return kept


def spell(first, count, every=1):
    return [first + timedelta(days=every * n) for n in range(count)]


def test_after_months_of_use_there_are_seven_days_and_the_last_day_of_four_weeks():
    kept = used(spell(date(2026, 1, 1), 150))
    last = date(2026, 1, 1) + timedelta(days=149)
    assert last.weekday() == 5
    assert sorted(kept, reverse=True) == [
        *(last - timedelta(days=n) for n in range(7)),
        *(last - timedelta(days=6 + 7 * n) for n in range(1, 5)),
    ]


def test_days_on_which_it_was_not_used_take_nothing_away():
    before = used(spell(date(2025, 1, 1), 40))
    after = used([date(2026, 5, 4)], before)
    assert len(after) == 11 and max(before) in after


def test_a_clock_set_to_2099_and_back_loses_no_good_copy():
    before = used(spell(date(2026, 3, 1), 60))
    ahead = used(spell(date(2099, 1, 1), 2), before)
    assert set(sorted(before)[-5:]) <= ahead
    back = used([date(2026, 4, 30)], ahead)
    assert set(sorted(before)[-5:]) | {date(2026, 4, 30)} <= back
    # Once there are enough of the right days, those of the wrong ones go.
    later = used(spell(date(2026, 5, 1), 60), back)
    assert max(later) == date(2026, 6, 29)


def test_a_clock_set_back_a_year_loses_no_good_copy():
    before = used(spell(date(2026, 3, 1), 60))
    back = used(spell(date(2025, 4, 1), 5), before)
    assert before <= back
    right = used([date(2026, 4, 30)], back)
    assert set(sorted(before)[-6:]) | {date(2026, 4, 30)} <= right


@settings(max_examples=200)
@given(st.lists(a_day, min_size=1, max_size=80))
def test_whatever_the_clock_says_there_is_a_copy_of_the_last_day_and_never_too_many(clock):
    kept = set()
    for today in clock:
        kept = rotation.kept(kept | {today}, today)
        assert today in kept
        assert len(kept) <= 2 * (rotation.DAYS + rotation.WEEKS)


def test_the_last_days_of_the_calendar_are_days_too():
    assert rotation.kept({date.max, date.min}, date.max) == {date.max, date.min}


# One copy


def test_a_copy_holds_what_the_journal_holds_for_this_person_alone(journal, careless_umask):
    copy = made(journal)
    assert copy == backups_folder(journal) / "2026-05-04.db"
    assert mode(copy) == 0o600 and mode(copy.parent) == 0o700
    with closing(Store.open(copy)) as store:
        assert everything(store) == EVERYTHING
    held = backups.held(copy, None)
    assert (held.entries, held.check_ins) == (len(EVERYTHING[2]), len(EVERYTHING[0]))


@pytest.fixture
def careless_umask():
    before = os.umask(0)
    yield
    os.umask(before)


def test_a_copy_of_an_encrypted_journal_is_encrypted_under_its_key(sealed, tmp_path):
    path, key = sealed
    copy = made(path, key)
    assert not engine.is_plain(copy) and mode(keys.file_of(copy)) == 0o600
    with closing(engine.connect(copy, key)) as db:
        assert engine.is_sound(db)
    away = tmp_path / "another computer" / "it.db"
    away.parent.mkdir()
    shutil.copyfile(copy, away)
    shutil.copyfile(keys.file_of(copy), keys.file_of(away))
    (found,) = keys.keys_by(away, keys.PASSPHRASE, PASSPHRASE)
    with closing(Store.open(away, found)) as store:
        assert everything(store) == EVERYTHING


def test_the_keyring_of_this_computer_opens_no_copy(sealed):
    path, key = sealed
    keys.add_keyring(path, key, keys.new_key())
    copy = made(path, key)
    assert keys.has_keyring(path) and not keys.has_keyring(copy)


def test_one_copy_a_day_is_made(journal):
    made(journal)
    note(journal, "later")
    assert made(journal) is None
    with closing(Store.open(backups_folder(journal) / "2026-05-04.db")) as store:
        assert "note" not in store.settings.all()
    assert made(journal, day=DAY + timedelta(days=1)) is not None
    assert names(journal) == ["2026-05-04.db", "2026-05-05.db"]


def test_older_copies_go_once_the_new_one_is_there(journal):
    for day in spell(DAY, 30):
        made(journal, day=day)
    kept = rotation.kept(spell(DAY, 30), DAY + timedelta(days=29))
    assert {copy.day for copy in backups.listed(journal)} == kept


def test_nothing_goes_where_the_new_one_cannot_be_read_back(journal, monkeypatch):
    for day in spell(DAY, 7):
        made(journal, day=day)
    before = names(journal)
    monkeypatch.setattr(rotation, "DAYS", 2)
    monkeypatch.setattr(engine, "is_sound", lambda db: False)
    with pytest.raises(backups.NotCopied):
        made(journal, day=DAY + timedelta(days=9))
    assert names(journal) == before
    assert not [file for file in backups_folder(journal).iterdir() if "partial" in file.name]


def test_what_is_not_what_the_journal_holds_is_no_copy(journal, monkeypatch):
    monkeypatch.setattr(engine, "same", lambda *_: False)
    with pytest.raises(backups.NotCopied):
        made(journal)
    assert names(journal) == []


def test_what_is_saved_while_a_copy_is_made_waits_for_nothing_and_is_not_in_it(
    journal, monkeypatch
):
    others = Store.open(journal)
    compare = engine.same

    def meanwhile(*asked):
        others.settings.choose("note", "meanwhile")
        return compare(*asked)

    monkeypatch.setattr(engine, "same", meanwhile)
    copy = made(journal)
    others.close()
    monkeypatch.undo()
    assert noted(copy) is None and noted(journal) == "meanwhile"


SAVES = """
import sys
from pathlib import Path
from data.store import Store
store = Store.open(Path(sys.argv[1]))
number = 0
while True:
    number += 1
    store.settings.choose("note", number)
    print(number, flush=True)
"""


def test_copies_are_made_while_another_program_saves_all_the_time(journal, child):
    writer = child(SAVES, journal)
    for day in spell(DAY, 5):
        assert writer.stdout.readline()
        copy = made(journal, day=day)
        with closing(engine.connect(copy)) as db:
            assert engine.is_sound(db)
        assert noted(copy) >= 1


def test_a_damaged_journal_makes_no_copy(journal):
    pages = journal.read_bytes()
    with journal.open("r+b") as file:
        for page in range(8, len(pages) // 4096, 2):
            file.seek(page * 4096)
            file.write(bytes([page % 251 + 1]) * 4096)
    with pytest.raises(faults.Damaged), engine.named(journal):
        made(journal)
    assert names(journal) == []


def test_a_copy_by_hand_is_that_of_the_day_or_one_more(journal):
    assert made(journal, make=backups.make_by_hand).name == "2026-05-04.db"
    for number in range(1, 5):
        copy = made(journal, make=backups.make_by_hand)
        assert copy.name == f"by-hand-{number}.2026-05-04.db"
    assert names(journal) == [
        "2026-05-04.db",
        "by-hand-3.2026-05-04.db",
        "by-hand-4.2026-05-04.db",
    ]


def test_a_copy_elsewhere_takes_nothings_place(sealed, tmp_path):
    path, key = sealed
    target = tmp_path / "regulate 2026.db"
    with closing(engine.connect(path, key)) as db:
        assert backups.make_elsewhere(db, path, key, target) == target
        assert keys.file_of(target).exists()
        with pytest.raises(backups.CopyUnwritten):
            backups.make_elsewhere(db, path, key, target)
        with pytest.raises(backups.CopyUnwritten):
            backups.make_elsewhere(db, path, key, tmp_path / "nowhere" / "x.db" / "y.db")
    assert names(path) == []


def test_the_newest_two_before_an_update_stay_in_whatever_order_the_clock_says(journal):
    with closing(engine.connect(journal)) as db:
        for version in (2, 3, 4, 4):
            backups.make_before_version(db, journal, None, version)
    assert names(journal) == ["before-version-4.3.db", "before-version-4.4.db"]


FULL_DISK = """
import shutil, sys
from contextlib import closing
from datetime import date
from pathlib import Path
from data import backups, engine, faults
folder, golden = map(Path, sys.argv[1:])
journal = folder / "regulate.db"
shutil.copyfile(golden, journal)
with closing(engine.connect(journal)) as db:
    try:
        backups.keep_day(db, journal, None, date(2026, 5, 4))
    except faults.Fault as fault:
        print(type(fault).__name__)
print(*(file.name for file in folder.rglob("*") if file.is_file()))
"""


def test_on_a_full_disk_no_part_of_a_copy_is_left(tmp_path):
    said = on_small_disk(tmp_path, "300k", FULL_DISK, GOLDEN)
    assert said[0] == "NoRoomForCopy"
    assert set(said[1].split()) <= {"regulate.db", ".lock", "regulate.db-wal", "regulate.db-shm"}


def test_two_programs_make_one_copy_after_the_other(journal):
    with backups.alone(journal), engine_in_no_hurry(), pytest.raises(backups.CopiesBusy):
        made(journal)
    assert made(journal) is not None


class engine_in_no_hurry:
    """Waits a thousandth of a second for another program, not two seconds."""

    def __enter__(self):
        self.patch = pytest.MonkeyPatch()
        self.patch.setattr(engine, "_SETTINGS", ("busy_timeout = 1", *engine._SETTINGS[1:]))

    def __exit__(self, *_):
        self.patch.undo()


def test_deleting_the_copies_leaves_the_journal_and_nothing_of_them(sealed):
    path, key = sealed
    for day in spell(DAY, 3):
        made(path, key, day)
    (backups_folder(path) / ".2026-05-09.db.partial").write_bytes(b"half")
    assert backups.delete_all(path) == 3
    assert [file.name for file in backups_folder(path).iterdir()] == [backups.LOCK]
    assert noted(path, key) is None


def test_a_copy_that_goes_is_overwritten_first(journal, monkeypatch):
    made(journal)
    overwritten = []
    monkeypatch.setattr(backups, "erase", lambda file: overwritten.append(file.name))
    backups.delete_all(journal)
    assert ".2026-05-04.db.partial" in overwritten


def test_copies_that_earlier_versions_left_beside_the_journal_are_taken_in(journal):
    shutil.copyfile(GOLDEN, journal.with_name("regulate.before-version-3.1.db"))
    other = journal.with_name("other.before-version-3.1.db")
    shutil.copyfile(GOLDEN, other)
    Store.open(journal).close()
    assert names(journal) == ["before-version-3.1.db"]
    assert other.exists() and not journal.with_name("regulate.before-version-3.1.db").exists()


def test_what_a_killed_program_left_of_a_copy_is_removed_at_the_next_start(journal):
    made(journal)
    left = backups_folder(journal) / ".2026-05-05.db.partial"
    left.write_bytes(b"words that were being copied")
    stage_folder(journal).mkdir()
    (stage_folder(journal) / "journal.db").write_bytes(b"words that were being put back")
    with backups.alone(journal):  # somebody is at it
        Store.open(journal).close()
        assert left.exists() and stage_folder(journal).exists()
    Store.open(journal).close()
    assert not left.exists() and not stage_folder(journal).exists()
    assert names(journal) == ["2026-05-04.db"]


def test_files_of_other_names_are_no_copies(journal):
    made(journal)
    for name in ("2026-13-45.db", "photo.db", "x2026-05-04.db", "2026-05-04.db.old", "by-hand-.db"):
        (backups_folder(journal) / name).write_bytes(b"mine")
    assert names(journal) == ["2026-05-04.db"]
    backups.delete_all(journal)
    assert (backups_folder(journal) / "photo.db").exists()


# Before an update


def test_an_update_of_an_encrypted_journal_has_its_copy_first(sealed):
    path, key = sealed
    with next_version() as version:
        Store.open(path, key).close()
    copy = backups_folder(path) / f"before-version-{version}.1.db"
    assert backups.held(copy, key).version == version - 1
    (found,) = keys.keys_by(copy, keys.PASSPHRASE, PASSPHRASE)
    assert found == key


def test_a_copy_that_is_not_read_back_stops_the_update(journal, monkeypatch):
    before = journal.read_bytes()
    monkeypatch.setattr(engine, "same", lambda *_: False)
    with next_version(), pytest.raises(backups.NotCopied):
        Store.open(journal)
    assert engine.header(journal).user_version == migrations.LATEST
    assert journal.read_bytes() == before


# What the page lists


def test_what_is_in_each_copy_is_told_and_why_not_where_it_cannot_be(sealed):
    path, key = sealed
    made(path, key)
    old = made(path, key, DAY + timedelta(days=1))
    protection.recast(old, key, other := keys.new_key())
    keys.write(old, [keys.lock_for(other, OTHER)[0]])
    made(path, key, DAY + timedelta(days=2)).write_bytes(b"SQLite format 3\0 and then nothing")
    keys.file_of(backups_folder(path) / "2026-05-06.db").unlink()
    told = {row["day"]: row for row in backups.looked_at(path, key)}
    assert {day: row["state"] for day, row in told.items()} == {
        "2026-05-04": "ok",
        "2026-05-05": "sealed",
        "2026-05-06": "damaged",
    }
    assert told["2026-05-04"]["entries"] == len(EVERYTHING[2])
    json.dumps(list(told.values()))
    assert {row["state"] for row in backups.looked_at(path, None)} == {"sealed", "damaged"}


def test_to_look_at_a_copy_changes_nothing_of_it(journal):
    copy = made(journal)
    before = (copy.read_bytes(), copy.stat().st_mtime_ns, sorted(copy.parent.iterdir()))
    backups.looked_at(journal, None)
    restoring.look_through(copy, None)
    assert (copy.read_bytes(), copy.stat().st_mtime_ns, sorted(copy.parent.iterdir())) == before


# Putting one back


def test_a_copy_takes_the_place_of_the_journal_which_is_kept(journal):
    copy = made(journal)
    note(journal, "since")
    done = restoring.restore(journal, copy, None, DAY)
    assert noted(journal) is None
    with closing(Store.open(journal)) as store:
        assert everything(store) == EVERYTHING
    assert done.kept.name == "before-restore-1.2026-05-04.db" and mode(done.kept) == 0o600
    assert noted(done.kept) == "since"
    assert mode(journal) == 0o600 and mode(copy) == 0o600
    assert not put_back_folder(journal).exists() and not stage_folder(journal).exists()


def test_putting_back_can_be_undone_and_that_too(journal):
    copy = made(journal)
    note(journal, "since")
    kept = restoring.restore(journal, copy, None, DAY).kept
    again = restoring.undo(journal, kept, None, DAY).kept
    assert noted(journal) == "since"
    restoring.undo(journal, again, None, DAY)
    assert noted(journal) is None


def test_what_was_saved_by_a_program_that_was_killed_is_kept_too(journal, child):
    """Its log is not yet in the file, and must not get into the one that is put back."""
    copy = made(journal)
    writer = child(SAVES, journal)
    for _ in range(5):
        last = int(writer.stdout.readline())
    writer.send_signal(signal.SIGKILL)
    last = max([last, *map(int, writer.communicate()[0].split())])
    assert engine.logged(journal)
    kept = restoring.restore(journal, copy, None, DAY).kept
    assert noted(journal) is None
    assert noted(kept) >= last


def foreign_log(path):
    """The log of a journal that cannot be opened, as it was."""
    return path.with_name(f"{path.name}-wal")


def first_page_lost(path):
    with path.open("r+b") as file:
        file.write(os.urandom(4096))


def cut(path):
    os.truncate(path, path.stat().st_size - 4096 - 7)


def emptied(path):
    os.truncate(path, 0)


def replaced_by_text(path):
    path.write_text("dear diary " * 900)


@pytest.mark.parametrize("harm", [first_page_lost, cut, emptied, replaced_by_text])
@pytest.mark.parametrize("encrypted", [False, True])
@pytest.mark.parametrize("log", [False, True])
def test_it_works_whatever_happened_to_the_journal_and_what_is_left_of_it_is_kept(
    journal, harm, encrypted, log
):
    key = protection.protect(journal, PASSPHRASE)[0] if encrypted else None
    copy = made(journal, key)
    note(journal, "since", key)
    harm(journal)
    if log:
        foreign_log(journal).write_bytes(os.urandom(4096 + 56))
    before = journal.read_bytes()
    kept = restoring.restore(journal, copy, key, DAY).kept
    assert not foreign_log(journal).exists()
    with closing(Store.open(journal, key)) as store:
        assert everything(store) == EVERYTHING
        assert "note" not in store.settings.all()
    if not before:
        assert kept is None
        return
    assert kept.read_bytes() == before
    assert foreign_log(kept).exists() == log
    restoring.undo(journal, kept, key, DAY)
    assert journal.read_bytes() == before
    assert foreign_log(journal).exists() == log


def test_a_missing_journal_comes_back(sealed):
    path, key = sealed
    copy = made(path, key)
    path.unlink()
    with pytest.raises(faults.Missing):
        Store.open(path, key)
    assert restoring.restore(path, copy, key, DAY) == restoring.Restored(None, key)
    assert noted(path, key) is None


def test_without_journal_and_key_file_the_copy_brings_its_own(sealed):
    path, key = sealed
    copy = made(path, key)
    path.unlink()
    keys.file_of(path).unlink()
    with pytest.raises(restoring.CopySealed):
        restoring.restore(path, copy, None, DAY)
    with pytest.raises(restoring.CopyRefused):
        restoring.restore(path, copy, None, DAY, "something else")
    assert restoring.restore(path, copy, None, DAY, PASSPHRASE).key == key
    assert keys.keys_by(path, keys.PASSPHRASE, PASSPHRASE) == [key]
    assert noted(path, key) is None


def test_the_recovery_code_of_a_copy_opens_it_too(journal):
    key, code = protection.protect(journal, PASSPHRASE)
    copy = made(journal, key)
    journal.unlink()
    assert restoring.restore(journal, copy, None, DAY, code.lower().replace("-", " ")).key == key


def with_passphrase_of_its_own(path, key, day=DAY):
    """A copy from before the journal got another key."""
    copy = made(path, key, day)
    other = keys.new_key()
    protection.recast(copy, key, other)
    keys.write(copy, [keys.lock_for(other, OTHER)[0]])
    return copy, other


def test_a_copy_with_another_passphrase_is_put_back_under_the_key_of_the_journal(sealed):
    path, key = sealed
    copy, _ = with_passphrase_of_its_own(path, key)
    with pytest.raises(restoring.CopySealed):
        restoring.restore(path, copy, key, DAY)
    assert restoring.restore(path, copy, key, DAY, OTHER).key == key
    assert noted(path, key) is None
    assert keys.keys_by(path, keys.PASSPHRASE, PASSPHRASE) == [key]


def test_where_the_key_of_the_journal_is_lost_the_copy_keeps_its_own(sealed):
    path, key = sealed
    copy, other = with_passphrase_of_its_own(path, key)
    note(path, "since", key)
    kept = restoring.restore(path, copy, None, DAY, OTHER).kept
    assert keys.keys_by(path, keys.PASSPHRASE, OTHER) == [other]
    assert noted(path, other) is None
    # What was there opens with what opened it.
    assert keys.keys_by(kept, keys.PASSPHRASE, PASSPHRASE) == [key]
    assert noted(kept, key) == "since"


def test_an_encrypted_copy_never_becomes_readable(journal):
    key, _ = protection.protect(journal, PASSPHRASE)
    away = journal.with_name("away.db")
    with closing(engine.connect(journal, key)) as db:
        backups.make_elsewhere(db, journal, key, away)
    protection.unprotect(journal, key)
    assert engine.is_plain(journal)
    assert restoring.restore(journal, away, None, DAY, PASSPHRASE).key == key
    assert not engine.is_plain(journal)
    assert keys.keys_by(journal, keys.PASSPHRASE, PASSPHRASE) == [key]


def plain_copy(journal):
    away = journal.with_name("before I had a passphrase.db")
    with closing(engine.connect(journal)) as db:
        backups.make_elsewhere(db, journal, None, away)
    return away


def test_a_readable_copy_takes_the_place_of_an_encrypted_journal_only_encrypted(journal):
    away = plain_copy(journal)
    key, _ = protection.protect(journal, PASSPHRASE)
    with pytest.raises(restoring.CopyPlain):
        restoring.restore(journal, away, None, DAY)
    assert not engine.is_plain(journal)
    restoring.restore(journal, away, key, DAY)
    assert not engine.is_plain(journal)
    assert noted(journal, key) is None


def test_without_any_passphrase_a_readable_copy_can_be_put_back_if_that_is_said(journal):
    away = plain_copy(journal)
    protection.protect(journal, PASSPHRASE)
    done = restoring.restore(journal, away, None, DAY, unsealed=True)
    assert done.key is None and engine.is_plain(journal)
    assert noted(journal) is None
    assert keys.file_of(done.kept).exists()


def test_nothing_readable_is_left_where_a_readable_copy_was_put_back_encrypted(journal):
    note(journal, "Quixotic zephyrs vex")
    away = plain_copy(journal)
    key, _ = protection.protect(journal, PASSPHRASE)
    restoring.restore(journal, away, key, DAY)
    away.unlink()
    for file in journal.parent.rglob("*"):
        assert not file.is_file() or b"Quixotic" not in file.read_bytes(), file


def text(path):
    path.write_text("dear diary")


def another_programs(path):
    shutil.copyfile(GOLDEN, path)
    with closing(engine.connect(path)) as db:
        db.execute("PRAGMA application_id = 7")


def bad_pages(path):
    shutil.copyfile(GOLDEN, path)
    with path.open("r+b") as file:
        file.seek(4096 * 9)
        file.write(bytes(range(256)) * 16)


def shorter(path):
    path.write_bytes(GOLDEN.read_bytes()[:-4096])


@pytest.mark.parametrize(
    ("make", "fault"),
    [
        (text, restoring.CopyDamaged),
        (another_programs, restoring.CopyForeign),
        (bad_pages, restoring.CopyDamaged),
        (shorter, restoring.CopyDamaged),
        (newer, restoring.CopyNewer),
        (lambda path: path.mkdir(), restoring.CopyMissing),
        (lambda path: None, restoring.CopyMissing),
        (lambda path: path.touch(), restoring.CopyForeign),
    ],
)
def test_what_cannot_be_put_back_is_refused_and_the_journal_is_as_it_was(
    journal, tmp_path, make, fault
):
    note(journal, "mine")
    before = journal.read_bytes()
    make(tmp_path / "it.db")
    with pytest.raises(fault):
        restoring.restore(journal, tmp_path / "it.db", None, DAY)
    assert journal.read_bytes() == before
    assert names(journal) == [] and not stage_folder(journal).exists()


@pytest.mark.parametrize("golden", sorted(GOLDEN.parent.glob("version-*.db")), ids=str)
def test_a_copy_of_an_earlier_version_is_brought_up_to_date_when_it_is_opened(journal, golden):
    restoring.restore(journal, golden, None, DAY)
    with closing(Store.open(journal)) as store:
        assert len(store.check_ins.all()) >= 3


def test_while_another_program_has_the_journal_open_nothing_is_put_back(journal):
    copy = made(journal)
    note(journal, "since")
    store = Store.open(journal)
    with engine_in_no_hurry(), pytest.raises(faults.Locked):
        restoring.restore(journal, copy, None, DAY)
    store.settings.choose("note", "still mine")
    store.close()
    assert noted(journal) == "still mine"
    assert names(journal) == ["2026-05-04.db"]


def test_another_programs_database_is_never_put_away(tmp_path, journal):
    path = tmp_path / "birds.db"
    another_programs(path)
    before = path.read_bytes()
    with pytest.raises(faults.NotAJournal):
        restoring.restore(path, journal, None, DAY)
    assert path.read_bytes() == before
    with pytest.raises(faults.Folder):
        restoring.restore(tmp_path, journal, None, DAY)


def test_a_link_to_a_journal_stays_one(journal, tmp_path):
    link = tmp_path / "here" / "mine.db"
    link.parent.mkdir()
    link.symlink_to(journal)
    copy = made(link)
    note(link, "since")
    restoring.restore(link, copy, None, DAY)
    assert link.is_symlink() and noted(journal) is None


def test_whoever_tries_one_copy_after_another_can_go_back_to_where_it_began(journal):
    copies = [made(journal, day=day) for day in spell(DAY, 3)]
    cut(journal)
    before = journal.read_bytes()
    first = restoring.restore(journal, copies[0], None, DAY).kept
    for copy in (*copies, *copies):
        restoring.restore(journal, copy, None, DAY)
    restoring.undo(journal, first, None, DAY)
    assert journal.read_bytes() == before
    restoring.restore(journal, copies[0], None, DAY + timedelta(days=1))
    restoring.restore(journal, copies[0], None, DAY + timedelta(days=2))
    kept = [copy for copy in backups.listed(journal) if copy.kind == backups.BEFORE_RESTORE]
    assert len(kept) == 2


def test_on_a_full_disk_the_journal_is_as_it_was(tmp_path):
    said = on_small_disk(tmp_path, "700k", RESTORE_WITHOUT_ROOM, GOLDEN)
    assert said[0] in ("NoRoomForCopy", "Full")
    assert said[1:] == ["True", "[]"]


RESTORE_WITHOUT_ROOM = """
import shutil, sys
from datetime import date
from pathlib import Path
from data import faults, restoring
folder, golden = map(Path, sys.argv[1:])
journal = folder / "regulate.db"
shutil.copyfile(golden, journal)
(folder / "filler").write_bytes(bytes(340_000))
try:
    restoring.restore(journal, golden, None, date(2026, 5, 4))
except faults.Fault as fault:
    print(type(fault).__name__)
print(journal.read_bytes() == golden.read_bytes())
print([file.name for file in folder.rglob("*") if file.name.endswith((".restored", ".restoring"))])
"""


# Killed at each step

KILLED = """
import os, shutil, signal, sys
from datetime import date
from pathlib import Path
from data import restoring
journal, copy, key, at = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3], int(sys.argv[4])
undo = sys.argv[5] == "undo"
steps = 0
def watched(name, place=os):
    real = getattr(place, name)
    def step(*given, **named):
        global steps
        steps += 1
        if steps == at:
            os.kill(os.getpid(), signal.SIGKILL)
        return real(*given, **named)
    setattr(place, name, step)
for name in ("replace", "rename", "unlink", "remove", "rmdir", "fsync", "mkdir", "chmod", "open"):
    watched(name)
way = restoring.undo if undo else restoring.restore
way(journal, copy, bytes.fromhex(key) if key else None, date(2026, 5, 4))
print(steps)
"""


def copied_tree(folder, name):
    target = folder.parent / name
    shutil.copytree(folder, target)
    return target


@pytest.mark.parametrize("state", ["whole", "logged", "damaged", "encrypted"])
def test_killed_at_any_step_there_is_the_old_journal_or_the_one_put_back(tmp_path, child, state):
    folder = tmp_path / "it"
    path = folder / "regulate.db"
    with closing(Store.open(path)) as store:
        fill(store)
    key = protection.protect(path, PASSPHRASE)[0] if state == "encrypted" else None
    copy = made(path, key)
    note(path, "since", key)
    if state == "logged":
        writer = child(SAVES, path)
        writer.stdout.readline()
        writer.send_signal(signal.SIGKILL)
        writer.communicate()
    if state == "damaged":
        cut(path)
        foreign_log(path).write_bytes(os.urandom(4096 + 56))
    before = path.read_bytes()
    outcomes, at = set(), 0
    while True:
        at += 1
        here = copied_tree(folder, f"killed-{at}") / "regulate.db"
        done = subprocess.run(
            [
                *(sys.executable, "-c", KILLED, here, here.parent / copy.relative_to(folder)),
                *(key.hex() if key else "", str(at), "restore"),
            ],
            cwd=ROOT,
            capture_output=True,
            text=True,
        )
        if done.returncode == 0:
            break
        assert done.returncode == -signal.SIGKILL, done.stderr
        outcomes.add(what_is_there(here, key, before, state))
        shutil.rmtree(here.parent)
    assert outcomes == {"old", "restored"}
    assert at > 15


def what_is_there(path, key, before, state):
    """`old` or `restored`, with nothing lost either way."""
    logged = foreign_log(path).exists()
    try:
        with closing(Store.open(path, key)) as store:
            assert everything(store) == EVERYTHING
            note = store.settings.all().get("note")
    except faults.Damaged:
        assert state == "damaged" and path.read_bytes() == before
        assert logged
        return "old"
    assert not put_back_folder(path).exists() and not stage_folder(path).exists()
    if state != "damaged" and note is not None:
        return "old"
    (kept,) = [copy for copy in backups.listed(path) if copy.kind == backups.BEFORE_RESTORE]
    if state == "damaged":
        assert kept.path.read_bytes() == before and foreign_log(kept.path).exists()
    else:
        assert noted(kept.path, key) is not None
    return "restored"


def test_a_program_that_opens_the_journal_meanwhile_finishes_what_is_settled(journal):
    copy = made(journal)
    note(journal, "since")
    settled = put_back_folder(journal)
    settled.mkdir()
    shutil.copyfile(copy, settled / restoring.NEW)
    assert noted(journal) is None
    assert not settled.exists()


KILLED_COPYING = """
import os, signal, sys
from contextlib import closing
from datetime import date
from pathlib import Path
from data import backups, engine
journal, at = Path(sys.argv[1]), int(sys.argv[2])
steps = 0
def watched(name):
    real = getattr(os, name)
    def step(*given, **named):
        global steps
        steps += 1
        if steps == at:
            os.kill(os.getpid(), signal.SIGKILL)
        return real(*given, **named)
    setattr(os, name, step)
for name in ("replace", "unlink", "fsync", "mkdir", "chmod", "open"):
    watched(name)
with closing(engine.connect(journal)) as db:
    backups.keep_day(db, journal, None, date(2026, 6, 1))
"""


def test_killed_while_a_copy_is_made_the_others_are_there_and_the_next_is_made(journal):
    days = spell(date(2026, 5, 22), 9)
    for day in days:
        made(journal, day=day)
    for at in range(1, 100):
        done = subprocess.run(
            [sys.executable, "-c", KILLED_COPYING, str(journal), str(at)],
            cwd=ROOT,
            capture_output=True,
        )
        there = {copy.day for copy in backups.listed(journal)}
        assert there >= set(days[-6:])
        for copy in backups.listed(journal):
            restoring.look_through(copy.path, None)
        if done.returncode == 0:
            break
        if date(2026, 6, 1) in there:
            backups.remove(backups_folder(journal) / "2026-06-01.db")
    assert at > 6
    assert made(journal, day=date(2026, 6, 2)) is not None
    Store.open(journal).close()
    assert not list(backups_folder(journal).glob("*.partial"))


def test_counts_are_of_what_can_be_found(journal):
    with closing(Store.open(journal)) as store:
        store.journal.delete(EVERYTHING[2][0].uid, EVERYTHING[2][0].at)
    assert backups.held(made(journal), None).entries == len(EVERYTHING[2]) - 1


# With encryption


@pytest.mark.parametrize("harm", [first_page_lost, cut, None])
def test_no_remains_of_a_readable_journal_stay_when_it_is_encrypted(journal, harm):
    """What was kept of a damaged journal holds words too."""
    secret = "Quixotic zephyrs vex"
    note(journal, secret)
    copy = made(journal)
    log = foreign_log(journal)
    if harm is not None:
        harm(journal)
        log.write_bytes(secret.encode() * 900)
    kept = restoring.restore(journal, copy, None, DAY).kept
    assert any(secret.encode() in file.read_bytes() for file in folder_of(kept, kept.name))
    protection.protect(journal, PASSPHRASE)
    for file in journal.parent.rglob("*"):
        assert not file.is_file() or secret.encode() not in file.read_bytes(), file


def folder_of(file, beginning):
    return [each for each in file.parent.iterdir() if each.name.startswith(beginning)]


def test_whoever_knows_the_passphrase_of_a_damaged_journal_gets_to_its_copies(sealed):
    path, key = sealed
    copy = made(path, key)
    first_page_lost(path)
    assert errands.ERRANDS["unlock"](path, None, PASSPHRASE) == key.hex()
    with pytest.raises(faults.WrongPassphrase):
        errands.ERRANDS["unlock"](path, None, "something else")
    restoring.restore(path, copy, key, DAY)
    assert noted(path, key) is None


def test_a_damaged_key_file_is_mended_by_that_of_a_copy(sealed):
    path, key = sealed
    made(path, key)
    file = keys.file_of(path)
    file.write_bytes(file.read_bytes()[:100])
    with pytest.raises(faults.KeysDamaged):
        errands.ERRANDS["unlock"](path, None, "something else")
    assert errands.ERRANDS["unlock"](path, None, PASSPHRASE) == key.hex()
    assert keys.keys_by(path, keys.PASSPHRASE, PASSPHRASE) == [key]
    assert noted(path, key) is None
