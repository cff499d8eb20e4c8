"""The store: opened, refused, full, locked, killed, brought up to date. Nothing is half saved."""

import os
import random
import shutil
import signal
import sqlite3
import stat
import subprocess
import sys
from contextlib import contextmanager
from datetime import UTC
from pathlib import Path

import pytest
from sqlite_utils.migrations import Migrations

from data import check_ins, engine, faults, journal, migrations, pauses, places, transfer
from data.search import Search
from data.store import Store
from regulate.translation import Translation
from tests.data.records import (
    ANCHOR,
    CHECK_INS,
    DRAFT,
    ENTRIES,
    EVENING,
    EVERYTHING,
    IN_VERSION,
    NOTHING,
    PAUSES,
    everything,
    fill,
    later,
)

GOLDEN = Path(__file__).with_name("golden") / "version-4.db"
ROOT = Path(__file__).resolve().parents[2]


def mode(path):
    return stat.S_IMODE(path.stat().st_mode)


def snapshot(folder):
    """Every file in the folder with its bytes and mode."""
    return {
        file.name: (file.read_bytes(), mode(file)) for file in folder.iterdir() if file.is_file()
    }


@pytest.fixture
def careless_umask():
    before = os.umask(0)
    yield
    os.umask(before)


@pytest.fixture
def impatient(monkeypatch):
    """Waits a thousandth of a second for another process, not two seconds."""
    monkeypatch.setattr(engine, "BUSY_MILLISECONDS", 1)
    monkeypatch.setattr(engine, "_SETTINGS", ("busy_timeout = 1", *engine._SETTINGS[1:]))


# What is in force


@pytest.mark.parametrize(
    ("setting", "value"),
    [
        ("journal_mode", "wal"),
        ("synchronous", 2),
        ("fullfsync", 1),
        ("temp_store", 2),
        ("secure_delete", 1),
        ("foreign_keys", 1),
        ("trusted_schema", 0),
        ("busy_timeout", engine.BUSY_MILLISECONDS),
        ("application_id", migrations.APPLICATION_ID),
        ("user_version", migrations.LATEST),
    ],
)
def test_what_a_person_saves_is_saved_with_the_settings_that_survived_power_cuts(
    store, reopened, setting, value
):
    for opened in (store, reopened()):
        assert opened.db.execute(f"PRAGMA {setting}").fetchone()[0] == value


def test_every_table_of_ours_takes_only_the_types_it_names(store):
    strict = {
        name: bool(strict)
        for _, name, kind, _, _, strict in store.db.execute("PRAGMA table_list")
        if kind == "table" and not name.startswith(("sqlite_", "_sqlite_"))
    }
    assert strict == dict.fromkeys(
        (
            "check_ins",
            "pauses",
            "pause_events",
            "translations",
            "translation_revisions",
            "translations_plain",
            "plans",
            "soothings",
            "repairs",
            "jottings",
            "look_backs",
            "own_words",
            "to_be_swept",
            "drafts",
            "settings",
            "imports",
            "imported",
        ),
        True,
    )


def test_the_searched_text_of_deleted_entries_is_really_removed(store):
    settings = dict(store.db.execute("SELECT k, v FROM translations_search_config").fetchall())
    assert settings["secure-delete"] == 1


def test_a_copy_that_was_put_back_is_as_durable_as_the_journal_it_came_from(full, tmp_path):
    copy = tmp_path / "copy.db"
    full.db.execute("VACUUM INTO ?", [str(copy)])
    with sqlite3.connect(copy) as before:
        assert before.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    before.close()
    opened = Store.open(copy)
    assert opened.db.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    assert everything(opened) == everything(full)
    opened.close()


# Whose it is


def test_a_new_journal_is_for_this_person_alone_whatever_the_umask(tmp_path, careless_umask):
    path = tmp_path / "new" / "deeper" / "regulate.db"
    store = Store.open(path)
    fill(store)
    transfer.export(store, path.with_name("all.json"), EVENING)
    assert mode(path.parent) == mode(path.parent.parent) == 0o700
    assert {file.name: mode(file) for file in path.parent.iterdir()} == {
        "regulate.db": 0o600,
        "regulate.db-wal": 0o600,
        "regulate.db-shm": 0o600,
        "all.json": 0o600,
    }
    store.close()


def test_a_half_written_export_is_for_this_person_alone_and_is_not_left_behind(
    full, tmp_path, careless_umask, monkeypatch
):
    seen = []

    def fail(partial, path):
        seen.append(mode(Path(partial)))
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", fail)
    with pytest.raises(transfer.NotExported):
        transfer.export(full, tmp_path / "all.json", EVENING)
    assert seen == [0o600]
    assert [name for name in snapshot(tmp_path) if not name.startswith("regulate.db")] == []


def test_a_journal_that_others_could_read_is_closed_to_them(tmp_path):
    path = tmp_path / "regulate.db"
    shutil.copyfile(GOLDEN, path)
    path.chmod(0o644)
    store = Store.open(path)
    store.settings.choose("language", "en")
    assert {mode(file) for file in tmp_path.glob("regulate.db*")} == {0o600}
    store.close()


def test_a_folder_that_was_there_before_keeps_its_mode(tmp_path):
    folder = tmp_path / "shared"
    folder.mkdir()
    folder.chmod(0o755)
    Store.open(folder / "regulate.db").close()
    assert mode(folder) == 0o755


def test_the_usual_folder_is_closed_to_others_even_if_it_was_there_before():
    path = places.usual_path()
    path.parent.mkdir(parents=True)
    path.parent.chmod(0o755)
    Store.open(path).close()
    assert mode(path.parent) == 0o700


# What is refused, and left as it was


def text_file(path):
    path.write_text("Dear diary")


def picture(path):
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(5000))


def other_programs_database(path):
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE birds (name)")
    other.commit()
    other.close()


def other_programs_open_database(path):
    """One page in the file, the rest in a log that opening it would write back."""
    subprocess.run(
        [
            sys.executable,
            "-c",
            "import os, sqlite3, sys\n"
            "other = sqlite3.connect(sys.argv[1])\n"
            "other.execute('PRAGMA journal_mode = WAL')\n"
            "other.execute('CREATE TABLE birds (name)')\n"
            "os._exit(0)",
            str(path),
        ],
        check=True,
    )
    assert Path(f"{path}-wal").stat().st_size


def marked_by_another_program(path):
    other = sqlite3.connect(path)
    other.execute("PRAGMA application_id = 7")
    other.close()


def newer(path):
    Store.open(path).close()
    other = sqlite3.connect(path)
    other.execute(f"PRAGMA user_version = {migrations.LATEST + 1}")
    other.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    other.close()


@pytest.mark.parametrize(
    ("make", "fault"),
    [
        (text_file, faults.NotAJournal),
        (picture, faults.NotAJournal),
        (other_programs_database, faults.NotAJournal),
        (other_programs_open_database, faults.NotAJournal),
        (marked_by_another_program, faults.NotAJournal),
        (newer, faults.Newer),
    ],
)
def test_a_file_that_is_not_for_us_is_refused_and_left_as_it_was(tmp_path, make, fault):
    path = tmp_path / "somebody.db"
    make(path)
    for file in tmp_path.glob("somebody.db*"):
        file.chmod(0o640)
    before = snapshot(tmp_path)
    with pytest.raises(fault) as caught:
        Store.open(path)
    assert type(caught.value) is fault
    assert caught.value.details["path"] == str(path)
    assert snapshot(tmp_path) == before


def test_a_version_that_is_newer_only_in_its_log_is_refused(store, path):
    store.db.execute(f"PRAGMA user_version = {migrations.LATEST + 1}")
    assert engine.header(path).user_version <= migrations.LATEST
    with pytest.raises(faults.Newer):
        Store.open(path)


def test_a_folder_is_no_journal(tmp_path):
    with pytest.raises(faults.Folder):
        Store.open(tmp_path)
    assert snapshot(tmp_path) == {}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_what_is_no_file_at_all_is_no_journal(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(faults.NotAJournal):
        Store.open(tmp_path / "pipe")


def test_a_file_where_a_folder_should_be_cannot_be_opened(tmp_path):
    text_file(tmp_path / "file")
    with pytest.raises(faults.CannotOpen):
        Store.open(tmp_path / "file" / "regulate.db")


def test_the_home_of_nobody_cannot_be_opened():
    with pytest.raises(faults.CannotOpen):
        Store.open(Path("~there-is-nobody-of-this-name/regulate.db"))


def test_an_empty_file_becomes_a_journal(path):
    path.touch()
    store = Store.open(path)
    fill(store)
    assert store.journal.all() == ENTRIES
    store.close()


# Permissions


def test_a_journal_that_may_only_be_read_is_refused_and_left_as_it_was(
    open_folder, answer, as_somebody
):
    path = open_folder / "regulate.db"
    shutil.copyfile(GOLDEN, path)
    path.chmod(0o444)
    before = snapshot(open_folder)
    assert answer(as_somebody + "print(outcome())", path) == "ReadOnly"
    assert snapshot(open_folder) == before


def test_a_folder_that_may_only_be_read_takes_no_new_journal(open_folder, answer, as_somebody):
    open_folder.chmod(0o555)
    said = answer(as_somebody + "print(outcome())", open_folder / "regulate.db")
    assert said == "CannotOpen"
    assert list(open_folder.iterdir()) == []


def test_a_journal_in_a_folder_that_may_only_be_read_is_refused_and_left_as_it_was(
    open_folder, answer, as_somebody
):
    path = open_folder / "regulate.db"
    shutil.copyfile(GOLDEN, path)
    if os.getuid() == 0:
        os.chown(path, 65534, 65534)
    path.chmod(0o600)
    open_folder.chmod(0o555)
    before = snapshot(open_folder)
    assert answer(as_somebody + "print(outcome())", path) in ("CannotOpen", "ReadOnly")
    assert snapshot(open_folder) == before


def test_a_closed_folder_cannot_be_opened(open_folder, answer, as_somebody):
    closed = open_folder / "closed"
    closed.mkdir(mode=0o700)
    if os.getuid() != 0:
        closed.chmod(0)
    assert answer(as_somebody + "print(outcome())", closed / "regulate.db") == "CannotOpen"


# Damage


SIZE = GOLDEN.stat().st_size


@pytest.mark.parametrize(
    "length",
    [1, 15, 16, 50, 99, 100, 101, 511, 512, 4095, *range(4096, SIZE, 8192), SIZE - 4096, SIZE - 1],
)
def test_a_journal_that_is_cut_off_is_refused_and_left_as_it_was(path, length):
    path.write_bytes(GOLDEN.read_bytes()[:length])
    path.chmod(0o640)
    before = snapshot(path.parent)
    with pytest.raises((faults.Damaged, faults.NotAJournal)) as caught:
        Store.open(path)
    if length >= 16:
        assert isinstance(caught.value, faults.CutOff)
    assert snapshot(path.parent) == before


def test_garbage_in_the_middle_is_a_fault_or_is_survived_but_never_a_crash(path):
    chance = random.Random(4)
    whole = GOLDEN.read_bytes()
    met = set()
    for _ in range(80):
        start, length = chance.randrange(len(whole)), chance.choice((1, 8, 200, 5000))
        garbage = chance.randbytes(length)
        path.write_bytes((whole[:start] + garbage + whole[start + length :])[: len(whole)])
        try:
            store = Store.open(path)
        except faults.Fault as fault:
            met.add(type(fault))
            continue
        for use in (
            everything,
            lambda store: store.journal.page(Search("the"), 10),
            lambda store: store.journal.change(ENTRIES[0].uid, ENTRIES[2].translation, EVENING),
            lambda store: store.drafts.get("translate"),
            lambda store: store.settings.all(),
            lambda store: store.patterns.tally(None, UTC),
            lambda store: store.journal.pairs(),
            lambda store: store.journal.add(ENTRIES[0].translation, EVENING, "UTC"),
        ):
            try:
                use(store)
                met.add(None)
            except faults.Fault as fault:
                met.add(type(fault))
        store.close()
        for left in path.parent.glob("regulate.db-*"):
            left.unlink()
    assert {None, faults.Damaged} <= met


@pytest.mark.parametrize(
    ("sound", "unsound", "use"),
    [
        ('["lonely"]', '{"lonely"}', lambda store: store.journal.all()),
        ('["lonely"]', '["lonesy"]', lambda store: store.journal.get(ENTRIES[0].uid)),
        ("criticism", "criticosm", lambda store: store.journal.page(Search(), 5)),
        (
            "criticism",
            "criticosm",
            lambda store: store.journal.change(ENTRIES[0].uid, ENTRIES[2].translation, EVENING),
        ),
        ("rechecked", "rechocked", lambda store: store.pauses.all()),
        ('"heart"', '"hoart"', lambda store: store.check_ins.all()),
        ("not yet sent", 'not "et sent', lambda store: store.drafts.get("translate")),
    ],
)
def test_a_record_that_makes_no_sense_is_said_to_be_damage(path, sound, unsound, use):
    assert GOLDEN.read_bytes().count(sound.encode())
    path.write_bytes(GOLDEN.read_bytes().replace(sound.encode(), unsound.encode()))
    store = Store.open(path)
    with pytest.raises(faults.Damaged):
        use(store)
    store.close()


# Others at the same file


def test_while_another_program_writes_nothing_is_saved_and_then_it_is(path, impatient, tmp_path):
    store = Store.open(path)
    other = engine.connect(path)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(faults.Locked):
        store.journal.add(ENTRIES[0].translation, EVENING, "UTC")
    assert store.journal.all() == []
    other.execute("COMMIT")
    uid = store.journal.add(ENTRIES[0].translation, EVENING, "UTC")
    assert [entry.uid for entry in store.journal.all()] == [uid]
    other.close()
    store.close()


def test_a_journal_that_another_program_keeps_to_itself_is_said_to_be_locked(path, impatient):
    Store.open(path).close()
    other = engine.connect(path)
    other.execute("PRAGMA locking_mode = EXCLUSIVE")
    other.execute("BEGIN EXCLUSIVE")
    before = path.read_bytes()
    with pytest.raises(faults.Locked):
        Store.open(path)
    assert path.read_bytes() == before
    other.close()
    Store.open(path).close()


def test_a_journal_that_is_deleted_while_open_takes_no_more_words(store, path):
    path.unlink()
    with pytest.raises(faults.Gone):
        store.journal.add(ENTRIES[0].translation, EVENING, "UTC")
    assert not path.exists()


def test_a_journal_that_is_replaced_while_open_takes_no_more_words(store, path, tmp_path):
    shutil.copyfile(GOLDEN, tmp_path / "other")
    os.replace(tmp_path / "other", path)
    with pytest.raises(faults.Gone):
        store.settings.choose("language", "en")
    assert path.read_bytes() == GOLDEN.read_bytes()


OPEN_AND_SAVE = """
import sys
from pathlib import Path
from data.store import Store
print("ready", flush=True)
for line in sys.stdin:
    store = Store.open(Path(line.strip()))
    store.settings.choose(sys.argv[1], True)
    if sys.argv[1] != "leaves it open":
        store.close()
    print("saved", flush=True)
"""


def test_two_first_starts_at_once_both_work(tmp_path, child):
    both = [child(OPEN_AND_SAVE, name) for name in ("one", "two")]
    for each in both:
        assert each.stdout.readline() == "ready\n"
    for time in range(100):
        path = tmp_path / f"new-{time}" / "regulate.db"
        for each in both:
            each.stdin.write(f"{path}\n")
            each.stdin.flush()
        assert [each.stdout.readline() for each in both] == ["saved\n"] * 2, [
            each.communicate()[1] for each in both
        ]
        store = Store.open(path)
        assert store.settings.all() == {"one": True, "two": True}
        store.close()


@pytest.mark.parametrize("name", ["closes it", "leaves it open"])
def test_a_first_start_that_is_killed_anywhere_leaves_a_journal_that_opens(tmp_path, child, name):
    for kill in range(8):
        process = child(OPEN_AND_SAVE, name)
        paths = [tmp_path / f"{kill}-{number}.db" for number in range(1000)]
        process.stdin.write("".join(f"{path}\n" for path in paths[: 20 * (kill + 1)]))
        process.stdin.flush()
        for _ in range(2 + kill):
            process.stdout.readline()
        process.send_signal(signal.SIGKILL)
        assert process.communicate()[1] == ""
        made = [path for path in paths if path.exists()]
        assert len(made) > kill
        for path in made:
            store = Store.open(path)
            fill(store)
            assert everything(store) == EVERYTHING
            store.close()


# All or nothing


def test_what_fails_halfway_leaves_nothing(store):
    class Stopped(Exception):
        pass

    with pytest.raises(Stopped), store.transaction() as db:
        check_ins.write(db, CHECK_INS[0])
        pauses.write(db, *PAUSES[0])
        journal.write(db, ENTRIES[0])
        raise Stopped
    assert everything(store) == NOTHING
    assert store.journal.page(Search("later"), 9) == []


def test_on_a_full_disk_nothing_is_half_saved_and_there_is_room_again_later(full, reopened):
    pages = full.db.execute("PRAGMA page_count").fetchone()[0]
    before = everything(full)
    long = Translation("anger", "x" * 2000, ("hurt",), "heard", "y" * 2000, "word " * 1900)
    full.db.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(faults.Full):
        for _ in range(50):
            full.journal.add(long, later(-60), "UTC")
    kept = everything(full)
    assert (*kept[:2], *kept[3:]) == (*before[:2], *before[3:])
    assert kept[2][-len(ENTRIES) :] == before[2]
    full.db.execute("PRAGMA max_page_count = 100000")
    uid = full.journal.add(long, EVENING, "UTC")
    assert reopened().journal.get(uid).translation == long


SMALL_DISK = """
import sys
from pathlib import Path
from data import faults, transfer
from data.store import Store
from tests.data.records import ENTRIES, EVENING
from regulate.translation import Translation
folder = Path(sys.argv[1])
(folder / "something else").write_bytes(bytes(200_000))
store = Store.open(folder / "regulate.db")
long = Translation("anger", "x" * 2000, ("hurt",), "heard", "y" * 2000, "word " * 1900)
acknowledged = []
try:
    while True:
        acknowledged.append(store.journal.add(long, EVENING, "UTC"))
except faults.Fault as fault:
    print(type(fault).__name__)
store.close()
store = Store.open(folder / "regulate.db")
print([entry.uid for entry in store.journal.all()] == acknowledged, len(acknowledged) > 5)
try:
    (folder / "filler").write_bytes(bytes(10_000_000))
except OSError:
    pass
try:
    transfer.export(store, folder / "all.json", EVENING)
except faults.Fault as fault:
    print(type(fault).__name__)
print(sorted(file.name for file in folder.iterdir() if "json" in file.name))
try:
    Store.open(folder / "second.db")
except faults.Fault as fault:
    print(type(fault).__name__)
(folder / "filler").unlink()
(folder / "something else").unlink()
store.journal.add(ENTRIES[0].translation, EVENING, "UTC")
print("saved")
"""


def on_small_disk(folder, size, code, *arguments):
    """What `code` prints with a disk of that size at `folder`, which only it can see."""
    mounted = f'mount -t tmpfs -o size={size} tmpfs "$0" || exit 99; exec "$@"'
    command = ["unshare", "-m", "sh", "-c", mounted, folder, sys.executable, "-c", code, folder]
    try:
        done = subprocess.run([*command, *arguments], capture_output=True, text=True, cwd=ROOT)
    except FileNotFoundError:
        pytest.skip("this system has no small disks")
    if done.returncode == 99 or done.stderr.startswith("unshare:"):
        pytest.skip("this system does not let the tests make a small disk")
    assert done.stderr == ""
    return done.stdout.splitlines()


def test_on_a_real_disk_that_is_full_what_was_acknowledged_is_there(tmp_path):
    said = on_small_disk(tmp_path, "1m", SMALL_DISK)
    assert said == ["Full", "True True", "NotExported", "[]", "Full", "saved"]


SAVE_AND_SAY = """
import sys
from pathlib import Path
from data.store import Store
from regulate.translation import Translation
from tests.data.records import EVENING
store = Store.open(Path(sys.argv[1]))
while True:
    words = Translation("anger", "you left", ("hurt",), "heard", "stay", "word " * 300)
    print(store.journal.add(words, EVENING, "UTC"), flush=True)
"""


def test_nothing_that_was_acknowledged_is_lost_when_the_program_is_killed(path, child):
    acknowledged = []
    for kill in range(10):
        process = child(SAVE_AND_SAY, path)
        for _ in range(1 + kill * 7):
            acknowledged.append(process.stdout.readline().strip())
        process.send_signal(signal.SIGKILL)
        said, complained = process.communicate()
        assert complained == ""
        acknowledged += [line for line in said.split("\n")[:-1] if line]
    store = Store.open(path)
    there = {entry.uid for entry in store.journal.all()}
    assert len(acknowledged) > 300
    assert set(acknowledged) <= there
    assert len(store.journal.page(Search("word"), 10_000)) == len(there)
    assert store.db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    store.close()


# Versions


def released():
    return sorted(GOLDEN.parent.glob("version-*.db"))


def test_there_is_a_golden_journal_of_every_version():
    assert [file.name for file in released()] == [
        f"version-{number}.db" for number in range(1, migrations.LATEST + 1)
    ]


@pytest.mark.parametrize("golden", released(), ids=lambda file: file.stem)
def test_a_journal_of_every_version_still_opens_with_everything_in_it(golden, path):
    shutil.copyfile(golden, path)
    version = engine.header(path).user_version
    store = Store.open(path)
    assert everything(store) == IN_VERSION[version]
    running, _ = PAUSES[-1]
    assert store.pauses.open_one() == running
    assert store.pauses.anchor(running.uid) == (ANCHOR if version > 1 else None)
    assert store.drafts.get("translate") == DRAFT
    assert store.settings.all() == {"language": "he"}
    assert [entry.uid for entry in store.journal.page(Search("cafe"), 9)] == [ENTRIES[2].uid]
    uid = store.journal.add(ENTRIES[0].translation, later(9), "UTC")
    assert store.journal.page(Search(), 1)[0].uid == uid
    store.close()


@contextmanager
def next_version(after=lambda db: None):
    """The program, one version newer: drafts get a colour, and then `after` is done."""
    steps = Migrations("regulate")
    for step in migrations.steps._migrations:
        steps()(step.fn)
    version = migrations.LATEST + 1

    @steps()
    def m_next(db):
        db.execute("ALTER TABLE drafts ADD COLUMN colour TEXT NOT NULL DEFAULT 'blue'")
        after(db)
        db.execute(f"PRAGMA user_version = {version}")

    with pytest.MonkeyPatch.context() as program:
        program.setattr(migrations, "steps", steps)
        program.setattr(migrations, "LATEST", version)
        yield version


def test_a_copy_is_made_before_a_journal_is_brought_up_to_date(path, careless_umask):
    shutil.copyfile(GOLDEN, path)
    with next_version() as version:
        for _ in range(2):
            store = Store.open(path)
            assert store.db.execute("SELECT colour FROM drafts").fetchall() == [("blue",)]
            assert everything(store) == EVERYTHING
            store.close()
    copies = [file for file in path.parent.rglob("*") if "before-version" in file.name]
    assert copies == [places.backups_folder(path) / f"before-version-{version}.1.db"]
    assert mode(copies[0].parent) == 0o700
    assert mode(copies[0]) == 0o600
    with pytest.raises(faults.Newer):
        Store.open(path)
    store = Store.open(copies[0])
    assert everything(store) == EVERYTHING
    store.close()


def test_an_update_that_fails_leaves_the_journal_as_it_was(path):
    shutil.copyfile(GOLDEN, path)
    fails = next_version(after=lambda db: db.execute("INSERT INTO nowhere VALUES (1)"))
    with fails, pytest.raises(faults.Fault):
        Store.open(path)
    store = Store.open(path)
    columns = [row[1] for row in store.db.execute("PRAGMA table_info(drafts)")]
    assert "colour" not in columns
    assert everything(store) == EVERYTHING
    store.close()


UPDATE_WITHOUT_ROOM = """
import shutil, sys
from pathlib import Path
from data import faults, migrations
from data.store import Store
folder, golden = map(Path, sys.argv[1:])
shutil.copyfile(golden, folder / "regulate.db")
migrations.LATEST += 1
try:
    Store.open(folder / "regulate.db")
except faults.Fault as fault:
    print(type(fault).__name__)
print(*(file.name for file in folder.rglob("*.db")))
print((folder / "regulate.db").read_bytes() == golden.read_bytes())
"""


def test_without_room_for_a_copy_the_journal_is_not_brought_up_to_date(tmp_path):
    said = on_small_disk(tmp_path, "264k", UPDATE_WITHOUT_ROOM, GOLDEN)
    assert said == ["NoRoomForCopy", "regulate.db", "True"]


def test_a_first_start_makes_no_copy(path):
    Store.open(path).close()
    assert list(snapshot(path.parent)) == ["regulate.db"]
