"""Turning encryption on and off: every row stays, nothing readable does, whatever stops it."""

import os
import shutil
import stat
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from data import engine, faults, keys, migrations, protection, sealing, unsaved
from data.places import backups_folder
from data.sealing import Cost
from data.search import Search
from data.store import Store, unfinished
from tests.data.records import DRAFT, ENTRIES, EVENING, IN_VERSION, everything, fill, later
from tests.data.test_store import on_small_disk, released

ROOT = Path(__file__).resolve().parents[2]
PASSPHRASE, OTHER = "four words that rhyme", "none of these words"
SECRETS = (ENTRIES[1].translation.situation, ENTRIES[3].translation.came_out)


@pytest.fixture(autouse=True)
def cheap(monkeypatch):
    monkeypatch.setattr(keys, "COST", Cost(1, 8192))
    monkeypatch.setattr(sealing, "COST", Cost(1, 8192))


@pytest.fixture
def journal(path):
    with closing(Store.open(path)) as store:
        fill(store)
    return path


def readable(path):
    """The files around the journal in which a secret can be read."""
    ways = [words.encode(code) for words in SECRETS for code in ("utf-8", "utf-16-le", "utf-16-be")]
    return sorted(
        file.relative_to(path.parent).as_posix()
        for file in path.parent.rglob("*")
        if file.is_file() and any(way in file.read_bytes() for way in ways)
    )


def snapshot(path):
    return {
        str(file.relative_to(path.parent)): file.read_bytes()
        for file in path.parent.rglob("*")
        if file.is_file() and file.name != ".lock"
    }


def copy_of(path, key=None, name="2026-05-04.db"):
    folder = backups_folder(path)
    folder.mkdir(exist_ok=True, mode=0o700)
    copy = folder / name
    shutil.copyfile(path, copy)
    if key:
        shutil.copyfile(keys.file_of(path), keys.file_of(copy))
    return copy


def whole(path, key=None):
    with closing(Store.open(path, key)) as store:
        return everything(store)


# There and back


@pytest.mark.parametrize("golden", released(), ids=lambda file: file.stem)
def test_a_journal_of_every_version_is_encrypted_with_everything_in_it(golden, path):
    shutil.copyfile(golden, path)
    version = engine.header(path).user_version
    before = IN_VERSION[version]
    key = None
    for _ in range(2):
        change = (path, PASSPHRASE) if key is None else (path, key, PASSPHRASE)
        key, _ = (protection.protect if key is None else protection.renew)(*change)
        with closing(Store.open(path, key)) as store:
            assert everything(store) == before
            assert store.drafts.get("translate") == DRAFT
            assert store.settings.all() == {"language": "he"}
            found = store.journal.page(Search("cafe"), 9)
            assert [entry.uid for entry in found] == [ENTRIES[2].uid]
            uid = store.journal.add(ENTRIES[0].translation, later(9), "UTC")
            assert store.journal.page(Search("later"), 9)[0].uid == uid
            store.journal.delete(uid, later(10))
            store.journal.purge_deleted()
            assert store.db.execute("PRAGMA user_version").fetchone() == (migrations.LATEST,)
        assert readable(path) == []
    protection.unprotect(path, key)
    assert whole(path) == before
    assert not keys.file_of(path).exists()
    assert readable(path) != []  # the search for it works


def test_a_large_journal_is_found_in_and_sound_afterwards(path):
    with closing(Store.open(path)) as store:
        for number in range(300):
            entry = ENTRIES[number % len(ENTRIES)].translation
            store.journal.add(entry, later(number), "UTC")
        before = store.journal.all()
    key, _ = protection.protect(path, PASSPHRASE)
    with closing(Store.open(path, key)) as store:
        assert store.journal.all() == before
        assert len(store.journal.page(Search("cafe"), 1000)) == 60
        assert engine.is_sound(store.db)


def test_the_settings_are_those_that_survived_power_cuts_and_leak_nothing(journal):
    key, _ = protection.protect(journal, PASSPHRASE)
    with closing(Store.open(journal, key)) as store:
        for setting, value in (
            ("journal_mode", "wal"),
            ("synchronous", 2),
            ("temp_store", 2),
            ("secure_delete", 1),
            ("cipher_plaintext_header_size", "0"),
            ("cipher_log_level", "NONE"),
            ("cipher_page_size", str(engine.SEALED_PAGE)),
        ):
            assert store.db.execute(f"PRAGMA {setting}").fetchone() == (value,)
        ((option,),) = [
            row
            for row in store.db.execute("PRAGMA compile_options").fetchall()
            if row[0].startswith("TEMP_STORE")
        ]
        assert option in ("TEMP_STORE=2", "TEMP_STORE=3")
    assert journal.read_bytes()[:16] != keys.PLAIN


def test_every_file_is_for_this_person_alone_whatever_the_umask(journal):
    copy_of(journal)
    before = os.umask(0)
    try:
        key, _ = protection.protect(journal, PASSPHRASE)
        Store.open(journal, key).close()
    finally:
        os.umask(before)
    modes = {file.name: stat.S_IMODE(file.stat().st_mode) for file in journal.parent.rglob("*")}
    assert set(modes.values()) <= {0o600, 0o700}
    assert modes[keys.file_of(journal).name] == 0o600


def test_a_link_leads_to_the_journal_still_and_nothing_is_left_where_it_leads(path, tmp_path):
    real = tmp_path / "elsewhere" / "real.db"
    with closing(Store.open(real)) as store:
        fill(store)
        before = everything(store)
    path.symlink_to(real)
    key, _ = protection.protect(path, PASSPHRASE)
    assert path.is_symlink()
    assert not engine.is_plain(real)
    assert readable(path) == []
    assert whole(path, key) == before


def test_what_was_readable_is_overwritten_before_the_disk_has_it_back(journal, tmp_path):
    other_name = tmp_path / "another name of the same file"
    os.link(journal, other_name)
    protection.protect(journal, PASSPHRASE)
    assert other_name.read_bytes() == b""
    assert other_name.stat().st_ino != journal.stat().st_ino


def test_what_was_typed_and_not_saved_comes_in_and_is_not_left_beside_it(journal):
    assert unsaved.put(journal, None, {"plan": ({"sign": SECRETS[0]}, EVENING)})
    assert readable(journal) == [journal.name, unsaved.file_of(journal).name]
    key, _ = protection.protect(journal, PASSPHRASE)
    assert readable(journal) == []
    with closing(Store.open(journal, key)) as store:
        assert store.drafts.get("plan") == {"sign": SECRETS[0]}


# Copies


def test_copies_are_encrypted_too_and_open_with_the_same_secrets(journal):
    before = whole(journal)
    copy_of(journal)
    shutil.copyfile(journal, journal.with_name("regulate.before-version-2.1.db"))
    key, code = protection.protect(journal, PASSPHRASE)
    assert readable(journal) == []
    assert protection.readable(journal) == 0
    copies = keys.copies(journal)
    assert len(copies) == 2
    for copy in copies:
        assert keys.keys_by(copy, keys.PASSPHRASE, PASSPHRASE) == [key]
        assert keys.keys_by(copy, keys.RECOVERY, code) == [key]
        assert whole(copy, key) == before
    new, _ = protection.renew(journal, key, PASSPHRASE)
    for copy in copies:
        assert keys.keys_by(copy, keys.PASSPHRASE, PASSPHRASE) == [new]
        assert whole(copy, new) == before
    protection.unprotect(journal, new)
    for copy in copies:
        assert whole(copy) == before
        assert not keys.file_of(copy).exists()


def test_a_copy_of_an_earlier_time_keeps_its_own_passphrase(journal):
    old, _ = protection.protect(journal, OTHER)
    copy = copy_of(journal, old)
    protection.unprotect(journal, old)
    shutil.copyfile(journal, journal.with_name("kept.db"))
    shutil.copyfile(journal.with_name("kept.db"), copy)
    key, _ = protection.protect(copy, OTHER)
    before = copy.read_bytes()
    protection.protect(journal, PASSPHRASE)
    assert copy.read_bytes() == before
    assert keys.keys_by(copy, keys.PASSPHRASE, OTHER) == [key]


def test_another_programs_file_among_the_copies_is_left_alone(journal):
    stray = copy_of(journal, name="birds.db")
    db = engine.connect(stray)
    db.execute("PRAGMA application_id = 7")
    db.close()
    empty = backups_folder(journal) / "empty.db"
    empty.touch()
    before = stray.read_bytes()
    protection.protect(journal, PASSPHRASE)
    assert stray.read_bytes() == before
    assert empty.exists()
    assert protection.readable(journal) == 0


def test_a_damaged_copy_is_removed_rather_than_left_readable_and_that_is_counted(journal):
    damaged = copy_of(journal)
    contents = bytearray(damaged.read_bytes())
    contents[5000:40_000] = b"\x07" * 35_000
    damaged.write_bytes(contents)
    assert readable(journal)[-1].endswith(damaged.name)
    good = copy_of(journal, name="2026-05-03.db")
    protection.protect(journal, PASSPHRASE)
    assert readable(journal) == []
    assert not damaged.exists()
    assert good.exists()


def test_a_copy_for_which_there_is_too_little_memory_is_not_taken_for_damaged(journal, monkeypatch):
    copy = copy_of(journal)
    real = protection.recast

    def recast(file, *given):
        if file != copy:
            return real(file, *given)
        with engine.named(file):
            raise MemoryError

    monkeypatch.setattr(protection, "recast", recast)
    protection.protect(journal, PASSPHRASE)
    assert copy.exists()


@pytest.mark.parametrize("fault", [faults.Full, faults.Locked, faults.CannotOpen, OSError])
def test_a_copy_that_cannot_be_done_now_is_done_at_the_next_unlocking(journal, monkeypatch, fault):
    before = whole(journal)
    copy = copy_of(journal)
    real = protection.recast

    def recast(file, *given):
        if file == copy:
            raise fault(28, "no") if fault is OSError else fault(file)
        return real(file, *given)

    monkeypatch.setattr(protection, "recast", recast)
    key, _ = protection.protect(journal, PASSPHRASE)
    assert whole(journal, key) == before
    assert protection.readable(journal) == 1
    monkeypatch.undo()
    assert protection.unlock(journal, keys.PASSPHRASE, PASSPHRASE) == key
    assert protection.readable(journal) == 0
    assert readable(journal) == []
    assert whole(copy, key) == before


def test_a_copy_under_the_key_of_before_follows_at_the_next_unlocking(journal, monkeypatch):
    old, old_code = protection.protect(journal, PASSPHRASE)
    copy = copy_of(journal, old)
    real = protection.recast

    def recast(file, *given):
        if file == copy:
            raise faults.Full(file)
        return real(file, *given)

    monkeypatch.setattr(protection, "recast", recast)
    new, code = protection.renew(journal, old, PASSPHRASE)
    monkeypatch.undo()
    assert protection.unlock(journal, keys.RECOVERY, code) == new  # it knows nothing of the old key
    assert keys.keys_by(copy, keys.PASSPHRASE, PASSPHRASE) == [old]
    assert protection.unlock(journal, keys.PASSPHRASE, PASSPHRASE) == new
    assert keys.keys_by(copy, keys.PASSPHRASE, PASSPHRASE) == [new]
    assert len(keys.read(journal)) == 1
    with pytest.raises(faults.WrongCode):
        protection.unlock(journal, keys.RECOVERY, old_code)


# What stops it


STOPPED_EVERY = int(os.environ.get("REGULATE_STOPPED_EVERY", "17"))
"""1 stops it at every step: some 1,200 kills, ten minutes on a busy computer."""


@pytest.mark.timeout(1800)
@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork a process")
@pytest.mark.parametrize("change", ["protect", "renew", "unprotect"])
def test_killed_at_any_step_nothing_is_lost_and_what_was_begun_can_be_finished(tmp_path, change):
    done = subprocess.run(
        [
            *(sys.executable, "-m", "tests.data.stopped_midway"),
            *(change, str(tmp_path), str(STOPPED_EVERY)),
        ],
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    assert done.stderr == ""
    assert int(done.stdout) > 150 // STOPPED_EVERY


FULL_DISK = """
import sys
from contextlib import closing
from pathlib import Path
from data import faults, keys, protection
from data.sealing import Cost
from data.store import Store
from tests.data.records import EVERYTHING, everything, fill
keys.COST = Cost(1, 8192)
journal = Path(sys.argv[1]) / "regulate.db"
with closing(Store.open(journal)) as store:
    fill(store)
before = journal.read_bytes()
filler = journal.with_name("filler")
free = __import__("shutil").disk_usage(journal.parent).free
left = int(sys.argv[2])
filler.write_bytes(bytes(max(0, free - left)))
try:
    protection.protect(journal, "four words that rhyme")
    print("done")
except faults.Fault as fault:
    print(type(fault).__name__)
own = {"regulate.db-wal", "regulate.db-shm"}
names = sorted({file.name for file in journal.parent.iterdir()} - own)
print(*names)
filler.unlink()
with closing(Store.open(journal)) as store:
    print(everything(store) == EVERYTHING)
key, _ = protection.protect(journal, "four words that rhyme")
with closing(Store.open(journal, key)) as store:
    print(everything(store) == EVERYTHING)
"""


@pytest.mark.parametrize("left", [0, 4096, 65536, 180_000])
def test_on_a_disk_that_is_full_the_journal_stays_as_it_was(tmp_path, left):
    said = on_small_disk(tmp_path, "2m", FULL_DISK, str(left))
    assert said == ["Full", "filler regulate.db", "True", "True"]


def test_a_key_file_that_cannot_be_written_changes_nothing(journal, monkeypatch):
    before = whole(journal)

    def fail(*_):
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr(keys, "put", fail)
    with pytest.raises(faults.KeysUnwritten):
        protection.protect(journal, PASSPHRASE)
    monkeypatch.undo()
    assert sorted(snapshot(journal)) == [journal.name]
    assert whole(journal) == before


def test_what_is_not_what_was_there_does_not_take_its_place(journal, monkeypatch):
    monkeypatch.setattr(engine, "same", lambda *_: False)
    before = whole(journal)
    with pytest.raises(faults.Damaged):
        protection.protect(journal, PASSPHRASE)
    assert sorted(snapshot(journal)) == [journal.name]
    assert whole(journal) == before


def test_a_row_that_is_missing_or_changed_is_seen(journal, path):
    other = path.with_name("other.db")
    shutil.copyfile(journal, other)
    db = engine.connect(journal)
    db.execute("ATTACH DATABASE ? AS other KEY ''", [str(other)])
    assert engine.same(db, "main", "other")
    for change in (
        "UPDATE other.drafts SET body = body || ' '",
        "DELETE FROM other.pause_events WHERE id = 1",
        "INSERT INTO other.settings (name, value) VALUES ('x', '1')",
        "DROP TABLE other.look_backs",
        "DROP INDEX other.translations_at",
        "UPDATE other.translations_search_data SET block = x'00' WHERE id = 1",
    ):
        db.execute("BEGIN")
        db.execute(change)
        assert not engine.same(db, "main", "other"), change
        db.execute("ROLLBACK")
    db.close()


# Others


@pytest.fixture
def impatient(monkeypatch):
    monkeypatch.setattr(engine, "BUSY_MILLISECONDS", 1)
    monkeypatch.setattr(engine, "_SETTINGS", ("busy_timeout = 1", *engine._SETTINGS[1:]))


HOLDS = """
import sys
from pathlib import Path
from data.store import Store
key = bytes.fromhex(sys.argv[2]) or None
store = Store.open(Path(sys.argv[1]), key)
store.settings.choose("held", True)
print("open", flush=True)
sys.stdin.readline()
store.settings.choose("held", "still")
print(store.settings.all()["held"], flush=True)
store.close()
"""


@pytest.mark.parametrize("change", ["protect", "renew", "unprotect"])
def test_while_another_program_has_it_open_it_is_left_as_it_is(journal, child, impatient, change):
    key = None if change == "protect" else protection.protect(journal, PASSPHRASE)[0]
    other = child(HOLDS, journal, key.hex() if key else "")
    assert other.stdout.readline() == "open\n"
    plain, secrets = engine.is_plain(journal), keys.file_of(journal).exists()
    inode = journal.stat().st_ino
    with pytest.raises(faults.Locked):
        if change == "protect":
            protection.protect(journal, PASSPHRASE)
        elif change == "renew":
            protection.renew(journal, key, PASSPHRASE)
        else:
            protection.unprotect(journal, key)
    assert (engine.is_plain(journal), keys.file_of(journal).exists()) == (plain, secrets)
    assert journal.stat().st_ino == inode
    assert not unfinished(journal).exists()
    other.stdin.write("\n")
    other.stdin.flush()
    assert other.stdout.readline() == "still\n"
    assert other.wait() == 0
    with closing(Store.open(journal, key)) as store:
        assert store.settings.all()["held"] == "still"


def overtaken(journal, monkeypatch, old=None, turn=1):
    """Has whoever opens the journal next be overtaken by a whole change of key, between opening
    the file for the so-manieth time and looking into it; the key is in the list, then."""
    change = (journal, PASSPHRASE) if old is None else (journal, old, PASSPHRASE)
    do = protection.protect if old is None else protection.renew
    real = engine.sqlcipher3.connect
    done = []

    def connect(*given, **how):
        opened = real(*given, **how)
        done.append(None)
        if len(done) == turn:
            done.append(do(*change)[0])
        return opened

    monkeypatch.setattr(engine.sqlcipher3, "connect", connect)
    return done


def test_a_second_change_that_waited_finds_another_file_and_leaves_it(journal, monkeypatch):
    """Between its look at the file and its lock, the first one has put another in its place: what
    it has a lock on is empty by then."""
    before = whole(journal)
    done = overtaken(journal, monkeypatch)
    with pytest.raises(faults.Fault):
        protection.recast(journal, None, bytes(32))
    monkeypatch.undo()
    assert whole(journal, next(filter(None, done))) == before


def test_nor_does_it_bring_back_what_was_there_before(journal, monkeypatch):
    """Under another key the file of before is not emptied: it is whole, and out of date."""
    old, _ = protection.protect(journal, PASSPHRASE)
    before = whole(journal, old)
    done = overtaken(journal, monkeypatch, old)
    with pytest.raises(faults.Locked):
        protection.recast(journal, old, bytes(32))
    monkeypatch.undo()
    assert whole(journal, next(filter(None, done))) == before


@pytest.mark.parametrize("turn", [1, 2])
def test_who_opens_it_while_it_is_changed_does_not_write_into_what_is_gone(
    journal, monkeypatch, turn
):
    before = whole(journal)
    done = overtaken(journal, monkeypatch, turn=turn)
    with pytest.raises(faults.Locked):
        Store.open(journal)
    monkeypatch.undo()
    assert keys.file_of(journal).exists()
    assert whole(journal, next(filter(None, done))) == before


# What was there before


def test_an_encrypted_journal_that_a_fault_emptied_is_not_begun_anew(journal):
    protection.protect(journal, PASSPHRASE)
    journal.write_bytes(b"")
    with pytest.raises(faults.CutOff):
        Store.open(journal)
    assert keys.file_of(journal).exists()
    assert journal.read_bytes() == b""


def test_what_a_stopped_change_left_is_overwritten_and_gone(journal):
    key, _ = protection.protect(journal, PASSPHRASE)
    left = unfinished(journal)
    left.write_text(SECRETS[0])
    unfinished(journal, "-journal").write_text(SECRETS[1])
    other_name = journal.with_name("the same file")
    os.link(left, other_name)
    Store.open(journal, key).close()
    assert readable(journal) == []
    assert not left.exists()
    assert other_name.read_bytes() == b""


@pytest.mark.parametrize("kind", [keys.PASSPHRASE, keys.RECOVERY])
def test_a_secret_of_before_that_opens_only_the_old_key_is_a_wrong_one(journal, kind):
    """Two locks, and the way from one to the other is gone."""
    old, old_code = protection.protect(journal, OTHER)
    before = keys.read(journal)
    new, _ = protection.renew(journal, old, PASSPHRASE)
    keys.write(journal, [*before, *keys.read(journal)])
    fault = faults.WrongPassphrase if kind == keys.PASSPHRASE else faults.WrongCode
    with pytest.raises(fault):
        protection.unlock(journal, kind, OTHER if kind == keys.PASSPHRASE else old_code)
    assert protection.unlock(journal, keys.PASSPHRASE, PASSPHRASE) == new


def test_a_journal_of_another_key_is_damaged_or_another_and_not_a_wrong_passphrase(journal):
    protection.protect(journal, PASSPHRASE)
    keys.write(journal, [keys.lock_for(bytes(32), PASSPHRASE)[0]])
    with pytest.raises(faults.Damaged):
        protection.unlock(journal, keys.PASSPHRASE, PASSPHRASE)


def test_nothing_is_said_on_standard_error_of_a_wrong_key_or_damage(journal, capfd):
    key, _ = protection.protect(journal, PASSPHRASE)
    assert not engine.fits(journal, bytes(32))
    contents = bytearray(journal.read_bytes())
    contents[20_000] ^= 1
    journal.write_bytes(contents)
    with pytest.raises(faults.Damaged):
        protection.unprotect(journal, key)
    assert not engine.is_plain(journal)
    assert capfd.readouterr() == ("", "")
