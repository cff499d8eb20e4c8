"""Everything that can be wrong with the disk: said in one sentence with a next step, and whatever
was there is left as it was."""

import os
import random
import resource
import shutil
import sqlite3
import subprocess
import sys
from datetime import date
from functools import partial
from pathlib import Path

import pytest

from data import backups, engine, faults, keys, migrations, protection, room, sealing
from data.sealing import Cost
from data.store import Store
from regulate.content import LANGUAGES, Words
from tests.data.records import ENTRIES, EVENING, everything, fill
from tests.data.test_store import GOLDEN, impatient, on_small_disk, snapshot
from ui.command_line import main

__all__ = ["impatient"]
ROOT = Path(__file__).resolve().parents[2]
PASSPHRASE = "under the old bridge"


@pytest.fixture(autouse=True)
def cheap(monkeypatch):
    monkeypatch.setattr(sealing, "COST", Cost(1, 8192))
    monkeypatch.setattr(keys, "COST", Cost(1, 8192))


def filled(path):
    store = Store.open(path)
    fill(store)
    store.close()


def sealed(path):
    filled(path)
    return protection.protect(path, PASSPHRASE)[0]


# How each is brought about. What a step returns is held until the end.


def folder(path):
    path.mkdir()


def text_file(path):
    path.write_text("Dear diary")


def other_programs(path):
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE birds (name)")
    other.commit()
    other.close()


def pipe(path):
    os.mkfifo(path)


def device(path):
    path.symlink_to("/dev/zero")


def pipes_all_around(path):
    os.mkfifo(path)
    for ending in ("look", "keys", "room", "unsaved"):
        os.mkfifo(path.with_name(f"{path.name}.{ending}"))


def link_to_nothing(path):
    path.symlink_to(path.with_name("attached only on Sundays"))


def link_to_itself(path):
    path.symlink_to(path)


def newer(path):
    filled(path)
    other = sqlite3.connect(path)
    other.execute(f"PRAGMA user_version = {migrations.LATEST + 1}")
    other.execute("PRAGMA journal_mode = DELETE")
    other.close()


def cut_off(path):
    filled(path)
    os.truncate(path, path.stat().st_size - 4096)


def emptied(path):
    with_copies(path)
    os.truncate(path, 0)


def header_gone(path):
    with_copies(path)
    with path.open("r+b") as file:
        file.write(os.urandom(100))


def pages_gone(path):
    filled(path)
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(random.Random(1).randbytes(path.stat().st_size - 4096))


def with_copies(path):
    store = Store.open(path)
    fill(store)
    backups.keep_day(store.db, path, None, date(2026, 11, 23))
    store.close()


def missing(path):
    with_copies(path)
    path.unlink()


def missing_and_sealed(path):
    sealed(path)
    path.unlink()


def no_passphrase(path):
    sealed(path)


def no_key_file(path):
    sealed(path)
    room.make(path)
    keys.file_of(path).unlink()


def sealed_and_cut_off(path):
    key = sealed(path)
    os.truncate(path, path.stat().st_size - 1000)
    return key


def sealed_and_damaged(path):
    key = sealed(path)
    with path.open("r+b") as file:
        for page in range(1, path.stat().st_size // 4096):
            file.seek(page * 4096 + 900)
            file.write(bytes(10))
    return key


def locked(path):
    filled(path)
    other = engine.connect(path)
    other.execute("PRAGMA locking_mode = EXCLUSIVE")
    other.execute("BEGIN EXCLUSIVE")
    return other


def below_a_file(path):
    path.parent.rmdir()
    path.parent.write_text("a file")


PLACE = "a place"
TABLE = [
    (folder, faults.Folder, "Choose a file name inside it"),
    (text_file, faults.NotAJournal, "choose another file"),
    (other_programs, faults.NotAJournal, "choose another file"),
    (pipe, faults.NotAJournal, "choose another file"),
    (pipes_all_around, faults.NotAJournal, "choose another file"),
    (device, faults.NotAJournal, "choose another file"),
    (link_to_nothing, faults.Astray, "attach the disk that it is on"),
    (link_to_itself, faults.Astray, "attach the disk that it is on"),
    (newer, faults.Newer, "please update Regulate"),
    (cut_off, faults.CutOff, "put back a copy of it"),
    (emptied, faults.CutOff, "put back a copy of it"),
    (header_gone, faults.Damaged, "put back a copy of it"),
    (pages_gone, faults.Damaged, "put back a copy of it"),
    (missing, faults.Missing, "Put one back"),
    (missing_and_sealed, faults.Missing, "Put one back"),
    (no_passphrase, faults.Sealed, "passphrase"),
    (no_key_file, faults.KeysMissing, "Put back the file that ends in .keys"),
    (locked, faults.Locked, "try again in a moment"),
    (below_a_file, faults.CannotOpen, "Check that its folder exists"),
]
WITH_KEY = [
    (sealed_and_cut_off, faults.CutOff),
    (sealed_and_damaged, faults.Damaged),
]
IDS = [make.__name__ for make, *_ in TABLE]


@pytest.fixture
def place(tmp_path):
    path = tmp_path / PLACE / "regulate.db"
    path.parent.mkdir()
    return path


def as_it_is(place):
    """All that is there, byte for byte; the files that SQLite makes to look aside."""
    if not place.parent.is_dir():
        return place.parent.read_bytes()
    return {
        name: found
        for name, found in snapshot(place.parent).items()
        if not name.endswith(("-shm", "-wal"))
    }


def use(store):
    everything(store)
    store.drafts.keep("plan", {"sign": "a word"}, EVENING)


@pytest.mark.parametrize(("make", "fault", "step"), TABLE, ids=IDS)
def test_each_is_what_it_is_and_leaves_everything_as_it_was(place, make, fault, step, impatient):
    held = make(place)
    before = as_it_is(place)
    with pytest.raises(faults.Fault) as caught:
        store = Store.open(place)
        try:
            use(store)
        finally:
            store.close()
    assert type(caught.value) is fault
    assert as_it_is(place) == before
    assert caught.value.details["path"] in (str(place), str(keys.file_of(place)))
    if held:
        held.close()


@pytest.mark.parametrize(("make", "fault", "step"), TABLE, ids=IDS)
def test_each_is_one_line_on_the_command_line_with_a_next_step(
    place, make, fault, step, impatient, capsys
):
    held = make(place)
    before = as_it_is(place)
    assert main(["journal", "--db", str(place)]) == 1
    out, error = capsys.readouterr()
    assert out == "" and error.count("\n") == 1 and step in error
    assert "Traceback" not in error
    assert as_it_is(place) == before
    if held:
        held.close()


@pytest.mark.parametrize(("make", "fault"), WITH_KEY)
def test_an_encrypted_one_is_told_apart_too(place, make, fault):
    key = make(place)
    before = as_it_is(place)
    with pytest.raises(faults.Fault) as caught:
        store = Store.open(place, key)
        try:
            use(store)
        finally:
            store.close()
    assert type(caught.value) is fault
    assert as_it_is(place) == before


@pytest.mark.parametrize(
    ("spoil", "fault"),
    [
        (lambda file: file.write_bytes(b"{}"), faults.KeysDamaged),
        (lambda file: file.write_bytes(os.urandom(500)), faults.KeysDamaged),
        (lambda file: os.truncate(file, 100), faults.KeysDamaged),
        (lambda file: file.unlink(), faults.KeysMissing),
        (lambda file: None, faults.WrongPassphrase),
    ],
)
def test_what_opens_it_can_be_wrong_missing_or_damaged(place, spoil, fault):
    sealed(place)
    spoil(keys.file_of(place))
    before = as_it_is(place)
    with pytest.raises(faults.Fault) as caught:
        protection.unlock(place, keys.PASSPHRASE, "over the new bridge")
    assert type(caught.value) is fault
    assert as_it_is(place) == before


@pytest.mark.parametrize("name", ["a" * 250, "ש" * 126, "a" * 300, "a" * 245 + ".db"])
def test_a_name_that_is_too_long_is_said_to_be_so(tmp_path, capsys, name):
    path = tmp_path / name
    assert main(["journal", "--db", str(path)]) == 1
    assert "is too long a name for a journal" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_a_path_that_is_too_long_is_said_to_be_so(tmp_path, capsys):
    path = tmp_path.joinpath(*["a" * 100] * 6) / "regulate.db"
    path.parent.mkdir(parents=True)
    assert main(["journal", "--db", str(path)]) == 1
    assert "is too long a name for a journal" in capsys.readouterr().err
    assert list(path.parent.iterdir()) == []


def test_the_longest_path_that_is_taken_works(tmp_path):
    from data.store import LONGEST_PATH

    left = LONGEST_PATH - len(str(tmp_path)) - 1 - len("/a.db")
    path = tmp_path
    while left > 0:
        path /= "b" * min(left, 100)
        left -= 101
    path.mkdir(parents=True)
    store = Store.open(path / "a.db")
    fill(store)
    store.close()


def test_a_pipe_holds_nobody_up(place):
    pipes_all_around(place)
    for verb in (["journal"], ["doctor"], ["erase", "--yes"], ["return"]):
        done = subprocess.run(
            [sys.executable, "-m", "ui", *verb, "--db", place],
            cwd=ROOT,
            capture_output=True,
            text=True,
            timeout=20,
        )
        assert done.returncode == 1 and "Traceback" not in done.stderr


NEXT_STEPS = {
    "en": r"again|Type|choose|Choose|put back|Put|Give|update|Check|attach|allow|Free|Close|start",
    "he": r"לנסות|לבחור|להחזיר|צריך|לעדכן|לבדוק|לחבר|לאפשר|לפנות|לסגור|להפעיל|להקליד",
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "fault",
    [
        *dict.fromkeys([fault for _, fault, _ in TABLE]),
        *(faults.ReadOnly, faults.Full, faults.NoHandles, faults.Gone, faults.NameTooLong),
        *(faults.WrongPassphrase, faults.KeysDamaged, faults.NotErased, faults.Unsaved),
    ],
)
def test_each_has_a_next_step_in_every_language(language, fault):
    import re

    sentence = Words(language)["faults"][fault.id]
    assert re.search(NEXT_STEPS[language], sentence), sentence


@pytest.mark.parametrize(
    ("fault", "step"),
    [
        (faults.Locked, "again"),
        (faults.Full, "again"),
        (faults.NoHandles, "again"),
        (faults.ReadOnly, "again"),
        (faults.Damaged, "copies"),
        (faults.CutOff, "copies"),
        (faults.Missing, "copies"),
        (faults.Newer, ""),
    ],
)
def test_a_tap_does_the_next_step_where_one_can(fault, step):
    assert faults.next_step(fault("x")) == step


# Only to be read


READ_ONLY_DISK = """
import os, subprocess, sys
from pathlib import Path
from data import faults
from data.store import Store
from tests.data.records import EVENING, fill
path = Path(sys.argv[1]) / "regulate.db"
store = Store.open(path)
fill(store)
store.close()
before = path.read_bytes()
def remount(how):
    subprocess.run(["mount", "-o", f"remount,{how}", sys.argv[1]], check=True)
def outcome(step):
    try:
        step()
        return "done"
    except faults.Fault as fault:
        return type(fault).__name__
remount("ro")
print(outcome(lambda: Store.open(path)), outcome(lambda: Store.open(path.with_name("new.db"))))
print(path.read_bytes() == before, sorted(file.name for file in path.parent.iterdir()))
done = subprocess.run(
    [sys.executable, "-m", "ui", "journal", "--db", path], capture_output=True, text=True
)
print(done.returncode, done.stderr.count("\\n"), "allow writing to it" in done.stderr)
remount("rw")
print(outcome(lambda: Store.open(path).close()))
"""


def test_a_whole_disk_that_may_only_be_read_is_said_to_be_so(tmp_path):
    said = on_small_disk(tmp_path, "4m", READ_ONLY_DISK)
    assert said == ["ReadOnly ReadOnly", "True ['regulate.db']", "1 1 True", "done"]


def test_an_error_of_a_disk_that_was_closed_to_writing_is_said_as_that(store, path, monkeypatch):
    class Gave(sqlite3.OperationalError):
        pass

    class Found:
        f_flag = os.ST_RDONLY

    error = engine.dbapi2.OperationalError("disk I/O error")
    error.sqlite_errorcode = 10
    assert type(engine._fault(error, path)) is faults.Unsaved
    monkeypatch.setattr(os, "statvfs", lambda path: Found)
    assert type(engine._fault(error, path)) is faults.ReadOnly


def test_a_folder_that_may_only_be_read_is_said_to_be_so(open_folder, answer, as_somebody):
    path = open_folder / "regulate.db"
    shutil.copyfile(GOLDEN, path)
    if os.getuid() == 0:
        os.chown(path, 65534, 65534)
    path.chmod(0o600)
    open_folder.chmod(0o555)
    before = snapshot(open_folder)
    assert answer(as_somebody + "print(outcome())", path) == "ReadOnly"
    assert snapshot(open_folder) == before


# Full, in the middle of each kind of save


SAVES = {
    "an entry": lambda store: store.journal.add(everything_of(), EVENING, "UTC"),
    "a draft": lambda store: store.drafts.keep("plan", {"sign": LONG}, EVENING),
    "a setting": lambda store: store.settings.choose("calm_pulse", LONG),
    "own words": lambda store: store.journal.change(
        store.journal.all()[0].uid, everything_of(), EVENING
    ),
}
LONG = "word " * 1900


def everything_of():
    from regulate.translation import Translation

    return Translation("anger", "x" * 2000, ("hurt",), "heard", "y" * 2000, LONG)


@pytest.mark.parametrize("save", SAVES)
def test_wherever_the_disk_fills_up_all_of_a_save_is_there_or_nothing(path, save):
    whole = Store.open(path)
    fill(whole)
    whole.close()
    original = path.read_bytes()
    met = set()
    for more in range(0, 60, 2):
        path.write_bytes(original)
        store = Store.open(path)
        before = everything(store), store.drafts.all(), store.settings.all()
        (pages,) = store.db.execute("PRAGMA page_count").fetchone()
        store.db.execute(f"PRAGMA max_page_count = {pages + more}")
        try:
            SAVES[save](store)
            met.add("saved")
        except faults.Full:
            met.add("full")
            assert (everything(store), store.drafts.all(), store.settings.all()) == before
        assert store.db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        store.db.execute("PRAGMA max_page_count = 1000000")
        SAVES["a draft"](store)
        store.close()
    assert met == {"saved", "full"}


# Gone


def test_a_journal_that_is_moved_while_open_is_said_to_be_gone_and_then_taken_again(store, path):
    path.rename(path.with_name("moved"))
    with pytest.raises(faults.Gone):
        store.drafts.keep("plan", {"sign": LONG}, EVENING)
    path.with_name("moved").rename(path)
    store.drafts.keep("plan", {"sign": LONG}, EVENING)


# Out of file handles


HANDLES = """
import os, resource, sys
from pathlib import Path
from data import faults
from data.store import Store
from regulate.content import Words
from tests.data.records import EVENING, fill
path = Path(sys.argv[1])
Words("en")["faults"]
store = Store.open(path)
fill(store)
if sys.argv[2] == "open":
    store.close()
held = []
resource.setrlimit(resource.RLIMIT_NOFILE, (64, 64))
try:
    while True:
        held.append(os.open(os.devnull, os.O_RDONLY))
except OSError:
    pass
for left in range(8):
    try:
        if sys.argv[2] == "open":
            Store.open(path).close()
        else:
            store.drafts.keep("plan", {"sign": str(left)}, EVENING)
        print("done")
    except faults.Fault as fault:
        print(type(fault).__name__)
    os.close(held.pop())
for one in held:
    os.close(one)
store = Store.open(path)
print(store.db.execute("PRAGMA integrity_check").fetchall() == [("ok",)], len(store.journal.all()))
"""


def test_without_file_handles_nothing_opens_and_it_is_said(path, answer):
    said = answer(HANDLES, path, "open").split("\n")
    assert said[0] == "NoHandles" and said[-2] == "done"
    assert set(said[:-1]) == {"NoHandles", "done"}
    assert said[:-1] == sorted(said[:-1])
    assert said[-1] == f"True {len(ENTRIES)}"


def test_without_file_handles_what_is_open_can_still_be_saved_to(path, answer):
    said = answer(HANDLES, path, "save").split("\n")
    assert said[:-1] == ["done"] * 8 and said[-1] == f"True {len(ENTRIES)}"


def test_a_command_with_too_few_handles_says_one_sentence_and_loses_nothing(path):
    filled(path)
    before = path.read_bytes()
    met = set()
    for handles in range(4, 18):
        done = subprocess.run(
            [sys.executable, "-m", "ui", "journal", "--limit", "1", "--db", path],
            cwd=ROOT,
            capture_output=True,
            text=True,
            preexec_fn=partial(resource.setrlimit, resource.RLIMIT_NOFILE, (handles, handles)),
        )
        if "Fatal Python error" in done.stderr or "No module named" in done.stderr:
            continue  # Python itself could not start
        assert done.returncode in (0, 1)
        if done.returncode:
            assert "too many files open" in done.stderr, (handles, done.stderr)
            assert done.stderr.count("\n") == 1
        met.add(done.returncode)
        assert path.read_bytes() == before
    assert met == {0, 1}


# The power goes


TWO_KINDS = """
import os, sys
from pathlib import Path
from data.store import Store
from tests.data.records import EVENING
store = Store.open(Path(sys.argv[1]))
store.db.execute("PRAGMA wal_autocheckpoint = 0")
for number in range(12):
    store.drafts.keep("plan", {"sign": "word " * 300, "number": number}, EVENING)
    print(number, os.stat(sys.argv[1] + "-wal").st_size, flush=True)
os.kill(os.getpid(), 9)
"""


def test_a_log_that_is_torn_anywhere_keeps_all_that_was_acknowledged_before(path, child):
    process = child(TWO_KINDS, path)
    lines, complained = process.communicate()
    assert complained == ""
    ends = [tuple(map(int, line.split())) for line in lines.splitlines()]
    assert len(ends) == 12
    log = Path(f"{path}-wal").read_bytes()
    database = path.read_bytes()
    frame = 24 + 4096
    cuts = {0, 1, 31, 32, 33, len(log) - 1, len(log)}
    for _, end in ends:
        cuts |= {end - 1, end, end + 1, end + 24, end + frame - 1, end - frame, end - frame + 24}
    for cut in sorted(cut for cut in cuts if 0 <= cut <= len(log)):
        for torn in (log[:cut], log[:cut] + bytes(len(log) - cut), log[:cut] + os.urandom(512)):
            path.write_bytes(database)
            Path(f"{path}-wal").write_bytes(torn)
            Path(f"{path}-shm").unlink(missing_ok=True)
            acknowledged = [number for number, end in ends if end <= cut]
            store = Store.open(path)
            assert store.db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            found = store.drafts.get("plan")
            assert found.get("number", -1) >= (acknowledged[-1] if acknowledged else -1)
            store.drafts.keep("plan", {"sign": "more"}, EVENING)
            store.close()


# Two at once


START = """
import sys
from pathlib import Path
from data import faults
from data.store import Store
from datetime import UTC, datetime
from regulate.later import Jotting
path, key, name = Path(sys.argv[1]), bytes.fromhex(sys.argv[2]) or None, sys.argv[3]
print("ready", flush=True)
sys.stdin.readline()
for number in range(15):
    store = Store.open(path, key)
    print(store.jottings.add(Jotting("anger", f"{name} {number}"), datetime.now(UTC), "UTC"))
    store.close()
"""


@pytest.mark.parametrize("encrypted", [False, True])
def test_many_programs_at_once_lose_nothing_and_none_is_sent_away(path, child, encrypted):
    key = b""
    if encrypted:
        key = protection.protect(path, PASSPHRASE)[0] if not filled(path) else b""
    window = Store.open(path, key or None) if encrypted else None
    programs = [child(START, path, key.hex(), f"program {n}") for n in range(4)]
    for program in programs:
        assert program.stdout.readline() == "ready\n"
    for program in programs:
        program.stdin.write("\n")
        program.stdin.flush()
    saved = []
    for program in programs:
        said, complained = program.communicate()
        assert complained == ""
        saved += said.split()
    store = window or Store.open(path)
    assert len(saved) == 60 and set(saved) <= {each.uid for each in store.jottings.waiting()}
    store.close()
