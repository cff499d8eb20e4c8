"""The look over the journal: what is right, what is not, what could not be looked at. It changes
nothing."""

import os
import shutil
from contextlib import closing
from datetime import date, timedelta

import pytest

from data import backups, doctor, engine, index, keys, migrations, protection, room, sealing
from data.places import backups_folder, put_back_folder, usual_path
from data.sealing import Cost
from data.store import Store, unfinished
from regulate.content import LANGUAGES, Words
from tests.clock import HandClock
from tests.data.records import ENTRIES, fill
from tests.data.test_store import GOLDEN, newer
from ui import findings

DAY = date(2026, 5, 4)
PASSPHRASE = "correct horse battery"
INSIDE = {
    *("opens", "ours", "version", "integrity", "references", "settings", "search", "records"),
}


@pytest.fixture(autouse=True)
def cheap(monkeypatch):
    for place in (sealing, keys):
        monkeypatch.setattr(place, "COST", Cost(1, 8192))


@pytest.fixture
def journal(path):
    """A journal with every fixed record in it, and a copy of it."""
    with closing(Store.open(path)) as store:
        fill(store)
        backups.keep_day(store.db, path, None, DAY)
    return path


@pytest.fixture
def sealed(journal):
    key, _ = protection.protect(journal, PASSPHRASE)
    Store.open(journal, key).close()  # as it is opened again after that
    return journal, key


def look(path, key=None, today=DAY):
    return {found.what: found for found in doctor.examine(path, key, today)}


def wrong(path, key=None, today=DAY):
    """What is not right, and what was said of it."""
    return {what: each.says for what, each in look(path, key, today).items() if not each.ok}


def change(path, *statements, key=None):
    with closing(engine.connect(path, key)) as db:
        db.execute("PRAGMA foreign_keys = OFF")
        for statement in statements:
            db.execute(statement)


def test_a_journal_in_use_is_all_right(journal):
    found = look(journal)
    assert list(found) == list(doctor.WHATS)
    assert {each.ok for each in found.values()} == {True}
    assert found["opens"].says == "plain" and found["keys"].says == "none"


def test_an_encrypted_one_too(sealed):
    path, key = sealed
    found = look(path, key)
    assert [each for each in found.values() if not each.ok] == []
    assert found["opens"].says == "sealed_open" and found["keys"].says == "ok"


def test_one_that_came_from_every_earlier_version_too(path):
    for golden in sorted(GOLDEN.parent.glob("version-*.db")):
        shutil.copyfile(golden, path)
        Store.open(path).close()
        assert wrong(path, today=date.max) == {}
        for left in path.parent.glob("regulate.db*"):
            left.unlink() if left.is_file() else None


def snapshot(folder):
    return {
        file.relative_to(folder): (file.stat().st_mtime_ns, file.stat().st_mode)
        + ((file.read_bytes(),) if file.is_file() else ())
        for file in folder.rglob("*")
    }


def killed_while_saving(path, key, child):
    process = child(
        "import sys, os\nfrom pathlib import Path\nfrom data.store import Store\n"
        "key = bytes.fromhex(sys.argv[2]) or None\n"
        "Store.open(Path(sys.argv[1]), key).settings.choose('note', 1)\nos._exit(0)",
        path,
        key.hex() if key else "",
    )
    process.communicate()
    assert engine.logged(path)


@pytest.mark.parametrize("state", ["whole", "logged", "damaged", "newer", "old"])
@pytest.mark.parametrize("encrypted", [False, True])
def test_it_changes_nothing(journal, child, state, encrypted):
    key = protection.protect(journal, PASSPHRASE)[0] if encrypted else None
    match state:
        case "logged":
            killed_while_saving(journal, key, child)
        case "damaged":
            with journal.open("r+b") as file:
                file.seek(4096 * 7)
                file.write(os.urandom(4096))
        case "newer":
            change(journal, f"PRAGMA user_version = {migrations.LATEST + 1}", key=key)
        case "old":
            change(journal, "PRAGMA user_version = 3", "PRAGMA journal_mode = DELETE", key=key)
    before = snapshot(journal.parent)
    doctor.examine(journal, key, DAY)
    doctor.examine(journal, None, DAY)
    after = snapshot(journal.parent)
    # SQLite's own index of a log that was there stays.
    shm = journal.with_name(f"{journal.name}-shm").relative_to(journal.parent)
    before.pop(shm, None), after.pop(shm, None)
    for where in (before, after):
        for folder in [name for name in where if (journal.parent / name).is_dir()]:
            where[folder] = where[folder][1:]  # the time of a folder is of no file in it
    assert after == before


def test_while_the_window_has_it_open_it_is_looked_at_all_the_same(journal):
    store = Store.open(journal)
    uid = store.journal.add(ENTRIES[0].translation, ENTRIES[0].at, "UTC")
    assert wrong(journal) == {}
    assert store.journal.get(uid) is not None
    store.journal.add(ENTRIES[0].translation, ENTRIES[0].at, "UTC")
    store.close()


# What is not right


def test_a_missing_journal(journal):
    journal.unlink()
    found = look(journal)
    assert found["journal"].says == "missing"
    assert {what for what, each in found.items() if each.ok is None} == INSIDE
    shutil.rmtree(backups_folder(journal))
    assert look(journal)["journal"].says == "none"


def test_a_folder(tmp_path):
    assert look(tmp_path)["journal"].says == "no_file"


@pytest.mark.skipif(os.name != "posix", reason="this system has no modes")
@pytest.mark.parametrize(
    "opened",
    [
        lambda path: path,
        keys.file_of,
        backups_folder,
        lambda path: backups_folder(path) / "2026-05-04.db",
        lambda path: path.parent,
    ],
)
def test_what_others_can_reach(sealed, opened):
    path, key = sealed
    opened(path).chmod(0o777 if opened(path).is_dir() else 0o644)
    found = look(path, key)["private"]
    assert (found.ok, found.says) == (False, "open")
    assert str(opened(path)) in found.details["path"]


@pytest.mark.skipif(os.name != "posix", reason="this system has no modes")
def test_the_usual_folder_is_for_nobody_else():
    path = usual_path()
    Store.open(path).close()
    assert "private" not in wrong(path)
    path.parent.chmod(0o755)
    assert wrong(path)["private"] == "open"


def test_without_the_passphrase_it_says_what_it_could_not_look_at(sealed):
    path, _ = sealed
    found = look(path)
    assert found["opens"] == doctor.Finding("opens", None, "sealed")
    assert {what for what, each in found.items() if each.ok is None} == {*INSIDE, "copies"}
    assert found["copies"].says == "sealed"
    assert found["keys"].ok and found["private"].ok


def test_a_key_that_is_not_its_own(sealed):
    path, _ = sealed
    found = look(path, keys.new_key())
    assert found["keys"].says == "other"
    assert found["opens"].says == "fault" and not found["opens"].ok


def test_a_journal_that_is_cut_off(journal):
    os.truncate(journal, 9000)
    found = look(journal)["opens"]
    assert (found.ok, found.details["fault"]) == (False, "cut_off")


def test_an_encrypted_journal_that_is_cut_off(sealed):
    path, key = sealed
    os.truncate(path, path.stat().st_size - 100)
    assert look(path, key)["opens"].details["fault"] == "cut_off"


def test_what_is_no_journal(tmp_path):
    (tmp_path / "it.db").write_text("dear diary" * 900)
    assert look(tmp_path / "it.db")["opens"].details["fault"] == "not_a_database"


@pytest.mark.parametrize("encrypted", [False, True])
def test_damaged_pages(journal, encrypted):
    key = protection.protect(journal, PASSPHRASE)[0] if encrypted else None
    with journal.open("r+b") as file:
        file.seek(4096 * (journal.stat().st_size // 4096 - 3) + 5)
        file.write(bytes(range(1, 200)))
    found = look(journal, key)["integrity"]
    assert not found.ok and found.says in ("damaged", "fault")


def test_a_newer_version(tmp_path):
    newer(tmp_path / "it.db")
    found = look(tmp_path / "it.db")
    assert (found["version"].ok, found["version"].says) == (False, "newer")
    assert found["records"] == doctor.Finding("records", None, "newer")


def test_an_older_version_is_no_fault_but_its_records_wait(path):
    shutil.copyfile(GOLDEN.with_name("version-1.db"), path)
    found = look(path)
    assert (found["version"].ok, found["version"].says) == (True, "older")
    assert found["records"].ok is None and found["search"].ok is None


def test_another_programs_database(journal):
    change(journal, "PRAGMA application_id = 7")
    found = look(journal)
    assert (found["ours"].ok, found["ours"].says) == (False, "foreign")
    assert found["records"].ok is None


def test_a_part_of_a_record_that_belongs_to_none(journal):
    change(journal, "DELETE FROM pauses WHERE id = 1")
    assert wrong(journal)["references"] == "broken"


def test_a_journal_that_would_not_survive_a_power_cut(journal, monkeypatch):
    change(journal, "PRAGMA journal_mode = DELETE")
    assert look(journal)["settings"].details == {"settings": "journal_mode = delete"}
    monkeypatch.setattr(engine, "in_force", lambda: {"synchronous": 3})
    assert look(journal)["settings"].details["settings"].endswith("synchronous = 2")


def test_an_entry_that_the_search_does_not_find(journal):
    change(journal, "INSERT INTO translations_search (translations_search) VALUES ('delete-all')")
    found = look(journal)["search"]
    assert (found.ok, found.details["count"]) == (False, len(ENTRIES))


def test_an_entry_that_is_found_by_one_word_too_many(journal):
    change(
        journal,
        "INSERT INTO translations_search (rowid, terms) "
        "SELECT place, 'zzz' FROM translations LIMIT 1",
    )
    assert look(journal)["search"].details == {"count": 1}


def test_an_entry_that_is_gone_and_still_found(journal):
    change(journal, "INSERT INTO translations_search (rowid, terms) VALUES (7, 'abc')")
    assert look(journal)["search"].details == {"count": 1}


def test_a_search_that_remembers_another_text(journal):
    change(
        journal,
        "UPDATE translations_plain SET text = text || ' x' "
        "WHERE place = (SELECT max(place) FROM translations)",
    )
    assert look(journal)["search"].details == {"count": 1}


def test_what_is_deleted_and_can_be_put_back_is_not_found_and_that_is_right(journal):
    with closing(Store.open(journal)) as store:
        store.journal.delete(ENTRIES[0].uid, ENTRIES[0].at)
    assert "search" not in wrong(journal)
    with closing(Store.open(journal)) as store, store.transaction() as db:
        (row,) = db["translations"].rows_where("deleted_at IS NOT NULL")
        index.put_back(db, row)
    assert look(journal)["search"].details == {"count": 1}


def test_a_record_that_makes_no_sense(journal):
    change(journal, "UPDATE check_ins SET signs = '[\"hoart\"]' WHERE id = 2")
    assert wrong(journal)["records"] == "fault"


def test_a_key_file_that_is_lost_damaged_or_lacks_a_way_to_open_it(sealed):
    path, key = sealed
    file = keys.file_of(path)
    whole = file.read_bytes()
    file.unlink()
    assert wrong(path, key)["keys"] == "lost"
    file.write_bytes(whole[:-9])
    assert look(path, key)["keys"].details["fault"] == "keys_damaged"
    file.write_bytes(whole)
    for kind in (keys.PASSPHRASE, keys.RECOVERY):
        keys.write(path, [lock.without(kind) for lock in keys.read(path)])
        assert wrong(path, key)["keys"] == f"no_{kind}"
        file.write_bytes(whole)
    assert "keys" not in wrong(path, key)


def test_an_engine_with_the_fault_that_damages_logs(journal, monkeypatch):
    assert engine.sqlite_version() >= doctor.SOUND_LOG
    monkeypatch.setattr(engine, "sqlite_version", lambda: (3, 51, 2))
    found = look(journal)["engine"]
    assert (found.ok, found.details) == (False, {"version": "3.51.2"})


def test_a_copy_that_cannot_be_read(journal):
    copy = backups_folder(journal) / "2026-05-04.db"
    copy.write_bytes(copy.read_bytes()[:-5000])
    found = look(journal)["copies"]
    assert (found.ok, found.details) == (False, {"names": "2026-05-04.db", "count": 0})


def test_no_copy(journal):
    shutil.rmtree(backups_folder(journal))
    assert {"last_copy": "none", "copies": "none"}.items() <= wrong(journal).items()


def test_the_last_copy_and_one_that_is_dated_ahead(journal):
    assert look(journal, today=DAY + timedelta(days=9))["last_copy"].details["day"] == "2026-05-04"
    with closing(engine.connect(journal)) as db:
        backups.keep_day(db, journal, None, date(2099, 1, 1))
    found = look(journal)["last_copy"]
    assert (found.ok, found.says, found.details) == (True, "ahead", {"day": "2099-01-01"})


def test_a_damaged_journal_that_was_kept_is_no_bad_copy(journal):
    kept = backups.free_name(journal, backups.BEFORE_RESTORE, DAY)
    kept.write_bytes(b"what was left of it")
    kept.chmod(0o600)
    assert wrong(journal) == {}


@pytest.mark.parametrize(
    ("free", "size", "ok"),
    [(10**8, 0, True), (10**8 - 1, 0, False), (10**9, 6 * 10**8, False), (2 * 10**9, 10**9, True)],
)
def test_room_on_the_disk_for_the_journal_twice(journal, monkeypatch, free, size, ok):
    monkeypatch.setattr(shutil, "disk_usage", lambda _: shutil._ntuple_diskusage(1, 1, free))
    if size:
        os.truncate(journal, size)
    assert look(journal)["space"].ok is ok


def test_the_room_that_is_kept(journal):
    room.give_up(journal)
    assert look(journal)["room"].says == "none"
    room.file_of(journal).write_bytes(b"x")
    room.file_of(journal).chmod(0o600)
    assert look(journal)["room"].says == "ok"


def test_what_stopped_work_left(journal):
    assert "leftovers" not in wrong(journal)
    for left in (
        unfinished(journal),
        put_back_folder(journal),
        backups_folder(journal) / ".2026-05-05.db.partial",
        journal.with_name(f".{keys.file_of(journal).name}.77.partial"),
    ):
        left.touch()
        left.chmod(0o600)
        assert look(journal)["leftovers"].details["names"] == left.name
        left.unlink()


# In words


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_finding_is_one_sentence(language, sealed, tmp_path):
    path, key = sealed
    words, clock = Words(language), HandClock()
    newer(tmp_path / "newer.db")
    (tmp_path / "text.db").write_text("dear diary")
    looks = [
        doctor.examine(where, by, DAY)
        for where in (path, tmp_path / "newer.db", tmp_path / "text.db", tmp_path / "none.db")
        for by in (key, None)
    ]
    for found in (each for look in looks for each in look):
        row = doctor.as_row(found)
        said = findings.finding(row, clock.now(), clock.zone(), words)
        assert said.endswith(".") and "{" not in said


def test_every_sentence_has_a_finding_and_every_finding_its_place():
    words = Words("en")["doctor"]
    assert set(words["whats"]) == set(doctor.WHATS)
    assert set(words) == {"unseen", "whats", *doctor.WHATS}


def test_all_is_right_only_where_all_of_it_could_be_looked_at():
    assert findings.verdict([True, True]) == findings.GOOD
    assert findings.verdict([True, None]) == findings.UNSURE
    assert findings.verdict([None, False]) == findings.BAD
