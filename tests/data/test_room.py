"""The room that is kept: given up once on a full disk, so that what was typed can be saved."""

import os
import stat

import pytest

from data import faults, room
from tests.data.records import ENTRIES, EVENING
from tests.data.test_store import on_small_disk


def test_the_room_is_really_on_the_disk_and_for_this_person_alone(path):
    path.touch()
    before = os.umask(0)
    assert room.make(path)
    os.umask(before)
    found = room.file_of(path).stat()
    assert stat.S_IMODE(found.st_mode) == 0o600
    assert found.st_size == room.SIZE <= found.st_blocks * 512
    assert len(set(room.file_of(path).read_bytes())) == 256


def test_a_room_that_is_there_is_not_made_again(path):
    path.touch()
    assert room.make(path)
    before = room.file_of(path).stat().st_mtime_ns, room.file_of(path).read_bytes()
    assert room.make(path)
    assert (room.file_of(path).stat().st_mtime_ns, room.file_of(path).read_bytes()) == before


@pytest.mark.parametrize("contents", [b"", b"short", bytes(room.SIZE + 1)])
def test_a_room_of_another_size_is_made_anew(path, contents):
    path.touch()
    room.file_of(path).write_bytes(contents)
    assert room.make(path)
    assert room.file_of(path).stat().st_size == room.SIZE


def test_a_room_with_holes_is_made_anew(path):
    path.touch()
    with room.file_of(path).open("wb") as file:
        file.truncate(room.SIZE)
    if room.file_of(path).stat().st_blocks * 512 >= room.SIZE:
        pytest.skip("this disk makes no holes")
    assert room.make(path)
    assert room.file_of(path).stat().st_blocks * 512 >= room.SIZE


def test_what_a_link_leads_to_is_neither_written_nor_removed(path, tmp_path):
    path.touch()
    other = tmp_path / "thesis"
    other.write_text("chapter one")
    room.file_of(path).symlink_to(other)
    assert room.make(path)
    assert other.read_text() == "chapter one"
    assert not room.file_of(path).is_symlink()


def test_nothing_is_taken_from_a_disk_that_has_little(path, monkeypatch):
    path.touch()
    monkeypatch.setattr(room, "_free", lambda journal: room.SIZE + room.LEAVES - 1)
    assert not room.make(path)
    assert not room.file_of(path).exists()


def test_a_room_that_cannot_be_made_is_no_trouble(tmp_path):
    assert not room.make(tmp_path / "nowhere" / "regulate.db")
    assert not room.give_up(tmp_path / "nowhere" / "regulate.db")
    room.make_way(tmp_path / "nowhere" / "regulate.db")


def test_the_room_stays_while_there_is_enough(store, path):
    assert room.make(path)
    store.drafts.keep("plan", {"sign": "a word"}, EVENING)
    assert room.file_of(path).exists()


def test_the_room_is_given_up_before_a_save_could_fail(store, path, monkeypatch):
    assert room.make(path)
    monkeypatch.setattr(room, "_free", lambda journal: room.NEEDED - 1)
    store.drafts.keep("plan", {"sign": "a word"}, EVENING)
    assert not room.file_of(path).exists()


def test_the_room_is_given_up_when_a_share_of_the_disk_is_full(store, path):
    assert room.make(path)
    (pages,) = store.db.execute("PRAGMA page_count").fetchone()
    store.db.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(faults.Full):
        for _ in range(50):
            store.journal.add(ENTRIES[0].translation, EVENING, "UTC")
    assert not room.file_of(path).exists()


SMALL_DISK = """
import sys
from pathlib import Path
from data import faults, room
from data.store import Store
from tests.data.records import EVENING
room.LEAVES = 0
path = Path(sys.argv[1]) / "regulate.db"
kept = sys.argv[2] == "room"
store = Store.open(path)
store.drafts.keep("plan", {"sign": "before"}, EVENING)
print(room.make(path) is True)
if not kept:
    room.give_up(path)
try:
    with (path.parent / "filler").open("wb", buffering=0) as filler:
        while True:
            filler.write(bytes(4096))
except OSError:
    pass
words = "word " * 2000
try:
    for _ in range(40):
        store.drafts.keep("plan", {"sign": words}, EVENING)
    print("saved")
except faults.Fault as fault:
    print(type(fault).__name__)
print(store.drafts.get("plan")["sign"] == words, room.file_of(path).exists())
store.db.conn.close()
print(Store.open(path).drafts.get("plan")["sign"] == words)
"""


def test_on_a_real_disk_that_is_full_the_draft_is_saved_into_the_room(tmp_path):
    said = on_small_disk(tmp_path, "4m", SMALL_DISK, "room")
    assert said == ["True", "saved", "True False", "True"]


def test_without_the_room_it_could_not_have_been(tmp_path):
    said = on_small_disk(tmp_path, "4m", SMALL_DISK, "none")
    assert said[1:3] == ["Full", "False False"]


def test_the_room_holds_nothing_of_the_journal(store, path):
    store.drafts.keep("plan", {"sign": "wombat"}, EVENING)
    assert room.make(path)
    assert b"wombat" not in room.file_of(path).read_bytes()
