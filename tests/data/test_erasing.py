"""Delete everything: all that is ours and nothing else, whatever stops it."""

import os
import signal
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from data import (
    backups,
    erasing,
    faults,
    first_look,
    keys,
    protection,
    remembering,
    room,
    sealing,
    unsaved,
)
from data.places import usual_path
from data.sealing import Cost
from data.store import Store
from regulate.translation import Translation
from tests.data.records import EVENING, fill

SECRET = "wombatקטיפה"
PASSPHRASE = "under the old bridge"


@pytest.fixture(autouse=True)
def cheap(monkeypatch):
    monkeypatch.setattr(sealing, "COST", Cost(1, 8192))
    monkeypatch.setattr(keys, "COST", Cost(1, 8192))


def lived_in(path, sealed):
    """A journal with everything that Regulate writes beside one, each with a secret in it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    store = Store.open(path)
    fill(store)
    words = Translation("anger", SECRET, ("hurt",), "heard", SECRET, SECRET)
    store.journal.add(words, EVENING, "UTC")
    backups.keep_day(store.db, path, None, date(2026, 11, 3))
    store.close()
    key = None
    if sealed:
        key, _ = protection.protect(path, PASSPHRASE)
    store = Store.open(path, key)
    backups.keep_day(store.db, path, key, date(2026, 11, 23))
    store.drafts.keep("plan", {"sign": SECRET}, EVENING)
    first_look.change(path, country="GB")
    room.make(path)
    unsaved.put(path, key, {"talk": ({"own": SECRET}, EVENING)})
    room.make(path)
    # As when the program is killed: the log stays.
    keep = [(file, file.read_bytes()) for file in path.parent.glob(f"{path.name}-*")]
    store.close()
    for file, contents in keep:
        file.write_bytes(contents)
    folder = backups.backups_folder(path)
    for left in (
        path.with_name(f".{path.name}.keys.77.partial"),
        path.with_name(f"{path.name}.new"),
        path.with_name(f"{path.name}.new-journal"),
        path.with_name(f"{path.stem}.before-version-4.1.db"),
        path.with_name(f"{path.name}.keys.1"),
        folder / ".2026-11-04.db.partial",
        folder / ".2026-11-04.db.partial-journal",
    ):
        left.write_text(SECRET)
    return key


def everything_in(folder):
    return sorted(str(file.relative_to(folder)) for file in folder.rglob("*"))


def holds_the_secret(folder):
    told = [SECRET.encode(encoding) for encoding in ("utf-8", "utf-16-le", "utf-16-be")]
    return [
        file
        for file in folder.rglob("*")
        if file.is_file() and any(part in file.read_bytes() for part in told)
    ]


@pytest.mark.parametrize("sealed", [False, True])
def test_nothing_is_left_of_a_journal_that_was_lived_in(tmp_path, sealed):
    path = tmp_path / "regulate.db"
    lived_in(path, sealed)
    assert len(everything_in(tmp_path)) > 15
    assert holds_the_secret(tmp_path)
    erasing.erase(path)
    assert everything_in(tmp_path) == []


@pytest.mark.parametrize("sealed", [False, True])
def test_all_that_goes_is_told_before(tmp_path, sealed):
    path = tmp_path / "regulate.db"
    lived_in(path, sealed)
    told = erasing.what(path)
    there = {file for file in tmp_path.rglob("*") if file.is_file()}
    assert {piece.path for piece in told.pieces} == there
    assert sum(piece.size for piece in told.pieces) == sum(file.stat().st_size for file in there)
    assert told.sealed is sealed and not told.keyring and not told.stays
    assert told.days[:2] == (date(2026, 11, 3), date(2026, 11, 23))
    assert {file for file in tmp_path.rglob("*") if file.is_file()} == there


def test_what_is_told_counts_what_is_in_it(tmp_path):
    path = tmp_path / "regulate.db"
    lived_in(path, sealed=False)
    store = Store.open(path)
    counted = erasing.counts(store)
    assert counted["entries"] == len(store.journal.all()) > 1
    assert counted["check_ins"] == len(store.check_ins.all()) > 1
    assert counted["drafts"] == len(store.drafts.all()) > 0
    store.close()
    before = everything_in(tmp_path)
    assert erasing.counts_in(path) == counted
    assert everything_in(tmp_path) == before


def test_what_is_overwritten_was_overwritten_and_not_only_unlinked(tmp_path):
    path = tmp_path / "regulate.db"
    lived_in(path, sealed=False)
    held = tmp_path.parent / f"{tmp_path.name} held"
    os.link(path, held)
    size = held.stat().st_size
    opened = held.open("rb")
    erasing.erase(path)
    assert size > 0 and opened.read() == b""
    opened.close()
    held.unlink()


def test_what_opens_it_goes_first(tmp_path, monkeypatch):
    path = tmp_path / "regulate.db"
    lived_in(path, sealed=True)
    gone = []
    from data import overwriting

    erase = overwriting.erase
    monkeypatch.setattr(overwriting, "erase", lambda file: (gone.append(file.name), erase(file)))
    erasing.erase(path)
    first = [name for name in gone if ".keys" in name and "partial" not in name]
    assert len(first) == 4 and gone[:4] == first
    assert gone[4].startswith("regulate.db")


def test_what_is_not_ours_stays(tmp_path):
    path = tmp_path / "regulate.db"
    lived_in(path, sealed=False)
    folder = backups.backups_folder(path)
    (folder / "notes.txt").write_text("mine")
    (folder / "album").mkdir()
    (folder / "album" / "one.db").write_text("mine")
    for name in ("thesis.txt", "regulate.db.bak", "regulate.json", "other.db", "regulate.db2"):
        (tmp_path / name).write_text("mine")
    told = erasing.what(path)
    assert set(told.stays) == {folder / "notes.txt", folder / "album"}
    erasing.erase(path)
    assert everything_in(tmp_path) == sorted(
        [
            "other.db",
            "regulate.db.backups",
            "regulate.db.backups/album",
            "regulate.db.backups/album/one.db",
            "regulate.db.backups/notes.txt",
            "regulate.db.bak",
            "regulate.db2",
            "regulate.json",
            "thesis.txt",
        ]
    )
    assert (tmp_path / "thesis.txt").read_text() == "mine"


def test_no_link_is_followed(tmp_path):
    path = tmp_path / "home" / "regulate.db"
    lived_in(path, sealed=False)
    thesis = tmp_path / "thesis"
    thesis.write_text("chapter one")
    albums = tmp_path / "albums"
    albums.mkdir()
    (albums / "2026-11-03.db").write_text("a song")
    folder = backups.backups_folder(path)
    (folder / "2026-11-05.db").symlink_to(thesis)
    first_look_file = path.with_name("regulate.db.look")
    first_look_file.unlink()
    first_look_file.symlink_to(thesis)
    path.with_name("regulate.db.restored").symlink_to(albums)
    erasing.erase(path)
    assert everything_in(path.parent) == []
    assert thesis.read_text() == "chapter one"
    assert (albums / "2026-11-03.db").read_text() == "a song"


def test_a_folder_of_copies_that_is_a_link_is_removed_and_not_looked_into(tmp_path):
    path = tmp_path / "home" / "regulate.db"
    lived_in(path, sealed=False)
    folder, elsewhere = backups.backups_folder(path), tmp_path / "elsewhere"
    folder.rename(elsewhere)
    folder.symlink_to(elsewhere)
    before = everything_in(elsewhere)
    erasing.erase(path)
    assert everything_in(path.parent) == []
    assert everything_in(elsewhere) == before


def test_a_journal_that_a_link_leads_to_goes_with_the_link(tmp_path):
    real, path = tmp_path / "disk" / "words.db", tmp_path / "home" / "regulate.db"
    lived_in(real, sealed=False)
    path.parent.mkdir()
    path.symlink_to(real)
    assert real in {piece.path for piece in erasing.what(path).pieces}
    erasing.erase(path)
    assert not path.is_symlink() and not real.exists()
    assert not real.with_name("words.db-wal").exists()


def test_a_link_to_what_is_no_journal_goes_alone(tmp_path):
    thesis, path = tmp_path / "thesis", tmp_path / "regulate.db"
    thesis.write_text("chapter one")
    path.symlink_to(thesis)
    first_look.change(path, country="GB")
    assert erasing.what(path).stays == (thesis,)
    erasing.erase(path)
    assert everything_in(tmp_path) == ["thesis"]
    assert thesis.read_text() == "chapter one"


@pytest.mark.parametrize("contents", [b"Dear diary", b"\x89PNG" + bytes(5000), os.urandom(8192)])
def test_a_file_that_nothing_tells_is_ours_is_refused(tmp_path, contents):
    path = tmp_path / "somebody"
    path.write_bytes(contents)
    for step in (erasing.what, erasing.erase):
        with pytest.raises(faults.NotAJournal):
            step(path)
    assert path.read_bytes() == contents and everything_in(tmp_path) == ["somebody"]


def test_another_programs_database_is_refused(tmp_path):
    import sqlite3

    path = tmp_path / "places.db"
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE birds (name)")
    other.commit()
    other.close()
    with pytest.raises(faults.NotAJournal):
        erasing.erase(path)
    assert path.exists()


def test_a_folder_and_a_pipe_are_refused(tmp_path):
    with pytest.raises(faults.Folder):
        erasing.erase(tmp_path)
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(faults.NotAJournal):
        erasing.erase(tmp_path / "pipe")
    assert everything_in(tmp_path) == ["pipe"]


def test_a_journal_that_is_damaged_is_deleted_all_the_same(tmp_path):
    path = tmp_path / "regulate.db"
    lived_in(path, sealed=False)
    path.write_bytes(os.urandom(5000))
    erasing.erase(path)
    assert everything_in(tmp_path) == []


def test_where_nothing_is_nothing_happens(tmp_path):
    path = tmp_path / "regulate.db"
    assert erasing.what(path).pieces == ()
    erasing.erase(path)
    assert everything_in(tmp_path) == []


def test_the_folder_of_the_usual_place_goes_when_it_is_empty():
    path = usual_path()
    lived_in(path, sealed=False)
    erasing.erase(path)
    assert not path.parent.exists() and path.parent.parent.exists()


def test_the_folder_of_the_usual_place_stays_when_something_else_is_in_it():
    path = usual_path()
    lived_in(path, sealed=False)
    (path.parent / "mine").write_text("mine")
    erasing.erase(path)
    assert everything_in(path.parent) == ["mine"]


def test_while_another_program_has_it_open_nothing_is_deleted(tmp_path, child):
    path = tmp_path / "regulate.db"
    lived_in(path, sealed=True)
    key = protection.unlock(path, keys.PASSPHRASE, PASSPHRASE)
    other = child(
        "import sys; from pathlib import Path; from data.store import Store\n"
        "store = Store.open(Path(sys.argv[1]), bytes.fromhex(sys.argv[2]))\n"
        "print('open', flush=True); sys.stdin.readline(); store.close()",
        path,
        key.hex(),
    )
    assert other.stdout.readline() == "open\n"
    before = everything_in(tmp_path)
    with pytest.raises(faults.Locked):
        erasing.erase(path)
    assert everything_in(tmp_path) == before
    other.communicate("\n")
    erasing.erase(path)
    assert everything_in(tmp_path) == []


ERASE_AND_DIE = """
import os, sys
from pathlib import Path
from data import erasing, overwriting
left = int(sys.argv[2])
erase = overwriting.erase
def count(file):
    global left
    if not left:
        os.kill(os.getpid(), 9)
    left -= 1
    erase(file)
overwriting.erase = count
erasing.erase(Path(sys.argv[1]))
"""


@pytest.mark.parametrize("sealed", [False, True])
def test_whatever_stops_it_the_next_start_finishes_it(tmp_path, sealed):
    stopped = 0
    for kill in range(0, 30, 3):
        path = tmp_path / str(kill) / "regulate.db"
        lived_in(path, sealed)
        command = [sys.executable, "-c", ERASE_AND_DIE, path, str(kill)]
        done = subprocess.run(command, cwd=Path(__file__).parents[2])
        if done.returncode != -signal.SIGKILL:
            break
        stopped += 1
        assert erasing.begun(path)
        if sealed and kill >= 4:
            with pytest.raises(faults.Fault):
                keys.keys_by(path, keys.PASSPHRASE, PASSPHRASE)
        done = subprocess.run(
            [sys.executable, "-m", "ui", "journal", "--db", path],
            cwd=Path(__file__).parents[2],
            capture_output=True,
            text=True,
        )
        assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
        assert not erasing.begun(path)
        assert holds_the_secret(path.parent) == []
        new = Store.open(path)
        assert new.journal.all() == [] and not new.drafts.all()
        new.close()
    assert stopped >= 5


def test_what_cannot_be_deleted_is_said_and_the_rest_is_gone(tmp_path, monkeypatch):
    path = tmp_path / "regulate.db"
    lived_in(path, sealed=False)
    from data import overwriting

    erase = overwriting.erase

    def stubborn(file):
        if file.name == "2026-11-03.db":
            raise PermissionError(1, "Operation not permitted")
        erase(file)

    monkeypatch.setattr(overwriting, "erase", stubborn)
    with pytest.raises(faults.NotErased) as caught:
        erasing.erase(path)
    assert caught.value.details["path"].endswith("2026-11-03.db")
    assert everything_in(tmp_path) == [
        "regulate.db.backups",
        "regulate.db.backups/2026-11-03.db",
        "regulate.db.erasing",
    ]
    monkeypatch.setattr(overwriting, "erase", erase)
    erasing.erase(path)
    assert everything_in(tmp_path) == []


def test_a_file_that_may_only_be_read_is_deleted_too(open_folder, answer, as_somebody):
    said = answer(
        as_somebody
        + "from data import erasing\n"
        + "path = Path(sys.argv[1])\nstore = Store.open(path); fill(store); store.close()\n"
        + "path.chmod(0o400)\nerasing.erase(path)\nprint(os.listdir(path.parent))",
        open_folder / "regulate.db",
    )
    assert said == "[]"


def test_on_a_full_disk_everything_is_deleted_too(tmp_path, monkeypatch):
    path = tmp_path / "regulate.db"
    lived_in(path, sealed=False)

    def full(file, contents):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(keys, "put", full)
    erasing.erase(path)
    assert everything_in(tmp_path) == []


class Keyring:
    priority = 5

    def __init__(self):
        self.kept = {}

    def set_password(self, service, name, secret):
        self.kept[service, name] = secret

    def get_password(self, service, name):
        return self.kept.get((service, name))

    def delete_password(self, service, name):
        del self.kept[service, name]


def test_what_the_keyring_keeps_goes_too(tmp_path, monkeypatch):
    from contextlib import contextmanager

    keyring = Keyring()
    monkeypatch.setattr(remembering, "_keyring", contextmanager(lambda journal: iter([keyring])))
    path = tmp_path / "regulate.db"
    key = lived_in(path, sealed=True)
    remembering.remember(path, key)
    assert len(keyring.kept) == 1 and erasing.what(path).keyring
    erasing.erase(path)
    assert keyring.kept == {}


def test_a_keyring_that_never_answers_holds_nothing_up(tmp_path, monkeypatch):
    import threading

    path = tmp_path / "regulate.db"
    key = lived_in(path, sealed=True)
    keys.add_keyring(path, key, bytes(32))
    answers = threading.Event()
    monkeypatch.setattr(erasing, "KEYRING_SECONDS", 0.01)
    monkeypatch.setattr(remembering, "forget_entries", lambda *_: answers.wait(20))
    erasing.erase(path)
    answers.set()
    assert everything_in(tmp_path) == []

