"""The key file: what opens it, what does not, and what a hostile one may have tried."""

import json
import os
import stat
import time
import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest

from data import faults, keys, places, sealing
from data.sealing import Cost, WrongSecret

PASSPHRASE, OTHER = "four words that rhyme", "none of these words"
KEY, KEY_OF_BEFORE = bytes(range(32)), bytes(range(100, 132))


@pytest.fixture(autouse=True)
def cheap(monkeypatch):
    monkeypatch.setattr(keys, "COST", Cost(1, 8192))


@pytest.fixture
def locked(path):
    """A journal with a key file; its recovery code."""
    path.write_bytes(os.urandom(8192))
    lock, code = keys.lock_for(KEY, PASSPHRASE)
    keys.write(path, [lock])
    return code


def document(path):
    return json.loads(keys.file_of(path).read_bytes())


def put(path, document):
    keys.file_of(path).write_text(json.dumps(document))


def mode(path):
    return stat.S_IMODE(path.stat().st_mode)


# What opens it


def test_passphrase_and_code_open_it_and_nothing_else(path, locked):
    assert keys.keys_by(path, keys.PASSPHRASE, PASSPHRASE) == [KEY]
    assert keys.keys_by(path, keys.RECOVERY, locked) == [KEY]
    for kind, secret, fault in (
        (keys.PASSPHRASE, OTHER, faults.WrongPassphrase),
        (keys.PASSPHRASE, locked, faults.WrongPassphrase),
        (keys.RECOVERY, PASSPHRASE, faults.WrongCode),
        (keys.PASSPHRASE, "", faults.WrongPassphrase),
        (keys.KEYRING, PASSPHRASE, faults.WrongPassphrase),
    ):
        with pytest.raises(fault):
            keys.keys_by(path, kind, secret)


@pytest.mark.parametrize("form", ["NFC", "NFD", "NFKC", "NFKD"])
def test_the_passphrase_is_the_same_however_its_letters_were_put_together(path, form):
    path.write_bytes(os.urandom(8192))
    keys.write(path, [keys.lock_for(KEY, "Zürich \ufb2a\u05b8לוֹם")[0]])
    typed = unicodedata.normalize(form, "Zürich \ufb2a\u05b8לוֹם")
    assert keys.keys_by(path, keys.PASSPHRASE, typed) == [KEY]


def test_no_two_files_for_the_same_key_are_alike(path):
    one, other = (keys.lock_for(KEY, PASSPHRASE)[0] for _ in range(2))
    assert one.id == other.id
    for first, second in zip(one.slots, other.slots, strict=True):
        assert first.sealed != second.sealed
        assert first.salt != second.salt


def test_nothing_of_the_key_or_the_secrets_stands_in_the_file(path, locked):
    contents = keys.file_of(path).read_bytes()
    for secret in (KEY, KEY.hex().encode(), PASSPHRASE.encode(), locked.encode()):
        assert secret not in contents
    assert sealing.text_of(KEY).encode() not in contents


# What it says of itself


CHANGES = {
    "id": lambda lock, slot: lock.update(id="0" * 24),
    "kind": lambda lock, slot: (slot.update(kind="recovery"), lock.update(slots=[slot])),
    "passes": lambda lock, slot: slot.update(passes=2),
    "memory": lambda lock, slot: slot.update(memory=16384),
    "salt": lambda lock, slot: slot.update(salt=sealing.text_of(bytes(16))),
    "sealed": lambda lock, slot: slot.update(sealed=sealing.text_of(bytes(72))),
}
"""A way to change each thing that a slot or its lock says."""


@pytest.mark.parametrize("name", CHANGES)
def test_no_field_can_be_changed_unnoticed(path, locked, name):
    whole = document(path)
    (lock,) = whole["locks"]
    CHANGES[name](lock, lock["slots"][0])
    put(path, whole)
    kind = keys.RECOVERY if name == "kind" else keys.PASSPHRASE
    with pytest.raises((faults.WrongPassphrase, faults.WrongCode)):
        keys.keys_by(path, kind, PASSPHRASE)


@pytest.mark.parametrize(
    "change",
    [
        {"kind": keys.RECOVERY},
        {"salt": bytes(16)},
        {"cost": Cost(2, 8192)},
        {"cost": Cost(1, 16384)},
    ],
)
def test_what_a_slot_says_is_sealed_with_it_even_from_who_knows_the_key(path, locked, change):
    (lock,) = keys.read(path)
    slot = lock.slot(keys.PASSPHRASE)
    outer = sealing.key_of(PASSPHRASE, slot.salt, slot.cost)
    assert sealing.open_with(outer, slot.sealed, keys._about(lock.id, slot)) == KEY
    for about in (keys._about(lock.id, replace(slot, **change)), keys._about("0" * 24, slot)):
        with pytest.raises(WrongSecret):
            sealing.open_with(outer, slot.sealed, about)


def test_every_field_of_a_slot_was_tried(path, locked):
    (lock,) = document(path)["locks"]
    assert {"id", *lock["slots"][0]} == {*CHANGES}


def hostile(**values):
    def change(whole):
        for slot in whole["locks"][0]["slots"]:
            slot.update(values)

    return change


@pytest.mark.parametrize(
    "change",
    [
        hostile(passes=21),
        hostile(passes=0),
        hostile(passes=True),
        hostile(passes=3.0),
        hostile(memory=2**30 + 1),
        hostile(memory=2**63),
        hostile(memory=0),
        hostile(memory="lots"),
        hostile(salt=sealing.text_of(bytes(15))),
        hostile(salt=""),
        hostile(salt=None),
        hostile(salt="é"),
        hostile(kind="master"),
        hostile(kind=[]),
        hostile(sealed=None),
        lambda whole: whole["locks"].clear(),
        lambda whole: whole["locks"].extend(whole["locks"] * 4),
        lambda whole: whole["locks"][0]["slots"].append(whole["locks"][0]["slots"][0]),
        lambda whole: whole["locks"][0].update(id=7),
        lambda whole: whole["locks"][0].update(slots=None),
        lambda whole: whole["locks"][0].pop("slots"),
        lambda whole: whole.update(locks={"id": 1}),
        lambda whole: whole.update(locks=None),
        lambda whole: whole.update(version=2),
        lambda whole: whole.update(format="another"),
        lambda whole: whole.clear(),
    ],
)
def test_a_hostile_file_has_nothing_tried(path, locked, change, monkeypatch):
    whole = document(path)
    change(whole)
    put(path, whole)
    monkeypatch.setattr(sealing, "key_of", lambda *_: pytest.fail("it was tried"))
    with pytest.raises(faults.KeysDamaged):
        keys.keys_by(path, keys.PASSPHRASE, PASSPHRASE)
    assert not keys.has_keyring(path)


def test_cut_off_anywhere_it_is_damaged_and_left_as_it_is(path, locked):
    whole = keys.file_of(path).read_bytes()
    for length in (0, 1, 2, 50, len(whole) // 2, len(whole) - 2):
        keys.file_of(path).write_bytes(whole[:length])
        with pytest.raises(faults.KeysDamaged):
            keys.keys_by(path, keys.PASSPHRASE, PASSPHRASE)
        assert keys.file_of(path).read_bytes() == whole[:length]


@pytest.mark.parametrize(
    "contents",
    [
        b"\xff\xfe\x00",
        os.urandom(2000),
        b"[" * 90_000,
        b"1" * 90_000,
        b"null",
        b"[]",
        b'"regulate-keys"',
        b'{"format": "regulate-keys", "version": 1, "locks": "abc"}',
        b" " * 10**7 + b"{}",
    ],
    ids=lambda contents: str(contents[:12]),
)
def test_garbage_is_damaged_and_never_a_crash(path, locked, contents):
    keys.file_of(path).write_bytes(contents)
    with pytest.raises(faults.KeysDamaged):
        keys.read(path)


def test_of_a_huge_file_no_more_is_read_than_a_key_file_has(path, locked):
    with keys.file_of(path).open("r+b") as file:
        file.truncate(10**12)  # holes: it takes no room
    with pytest.raises(faults.KeysDamaged):
        keys.read(path)


# Two locks


@pytest.fixture
def midway(path):
    """Between two keys, the new one known to the old."""
    before, code = keys.lock_for(KEY_OF_BEFORE, PASSPHRASE)
    now, new_code = keys.lock_for(KEY, PASSPHRASE)
    path.write_bytes(os.urandom(8192))
    keys.write(path, [before, keys.with_before(now, KEY, KEY_OF_BEFORE)])
    return code, new_code


def test_between_two_keys_every_secret_of_before_opens_both(path, midway):
    code, new_code = midway
    assert keys.keys_by(path, keys.PASSPHRASE, PASSPHRASE) == [KEY_OF_BEFORE, KEY]
    assert keys.keys_by(path, keys.RECOVERY, code) == [KEY_OF_BEFORE, KEY]
    assert keys.keys_by(path, keys.RECOVERY, new_code) == [KEY]


def test_a_new_passphrase_leaves_no_way_round_it(path, midway):
    code, _ = midway
    keys.change(path, KEY, keys.PASSPHRASE, OTHER)
    assert keys.keys_by(path, keys.PASSPHRASE, OTHER) == [KEY]
    # What the old ones open is the key that the journal no longer has.
    assert keys.keys_by(path, keys.PASSPHRASE, PASSPHRASE) == [KEY_OF_BEFORE]
    assert keys.keys_by(path, keys.RECOVERY, code) == [KEY_OF_BEFORE]


def test_what_is_written_beside_a_copy_opens_without_this_computer(path, midway):
    lock = keys.read(path)[1]
    keys.add_keyring(path, KEY, bytes(32))
    lock = next(lock for lock in keys.read(path) if lock.id == keys.id_of(KEY))
    assert {slot.kind for slot in lock.slots} == {*keys.KINDS}
    assert {slot.kind for slot in lock.for_copies.slots} == {keys.PASSPHRASE, keys.RECOVERY}


# Changing


def backup(path, key=KEY, passphrase=PASSPHRASE):
    folder = places.backups_folder(path)
    folder.mkdir(exist_ok=True)
    copy = folder / f"{len(list(folder.iterdir()))}.db"
    copy.write_bytes(os.urandom(4096))
    keys.write(copy, [keys.lock_for(key, passphrase)[0]])
    return copy


def test_another_passphrase_is_one_small_file_written_and_the_copies_follow(path, locked):
    mine, anothers = backup(path), backup(path, KEY_OF_BEFORE)
    files = (path, mine, anothers)
    before = {file: (file.read_bytes(), file.stat().st_mtime_ns) for file in files}
    keys.change(path, KEY, keys.PASSPHRASE, OTHER)
    assert {file: (file.read_bytes(), file.stat().st_mtime_ns) for file in files} == before
    for file in (path, mine):
        assert keys.keys_by(file, keys.PASSPHRASE, OTHER) == [KEY]
        assert keys.keys_by(file, keys.RECOVERY, locked) == [KEY]
        with pytest.raises(faults.WrongPassphrase):
            keys.keys_by(file, keys.PASSPHRASE, PASSPHRASE)
    assert keys.keys_by(anothers, keys.PASSPHRASE, PASSPHRASE) == [KEY_OF_BEFORE]


def test_a_new_code_makes_the_old_one_useless(path, locked):
    mine = backup(path)
    code = keys.new_code(path, KEY)
    for file in (path, mine):
        assert keys.keys_by(file, keys.RECOVERY, code) == [KEY]
        with pytest.raises(faults.WrongCode):
            keys.keys_by(file, keys.RECOVERY, locked)


def test_a_key_that_is_not_the_journals_changes_nothing(path, locked):
    before = keys.file_of(path).read_bytes()
    with pytest.raises(faults.KeysDamaged):
        keys.change(path, KEY_OF_BEFORE, keys.PASSPHRASE, OTHER)
    assert keys.file_of(path).read_bytes() == before


def test_what_another_window_changed_meanwhile_stays(path, locked, monkeypatch):
    """The new slot takes half a second to make; the file is read only then."""
    real = sealing.key_of

    def slowly(*given):
        monkeypatch.setattr(sealing, "key_of", real)
        keys.add_keyring(path, KEY, bytes(32))
        return real(*given)

    monkeypatch.setattr(sealing, "key_of", slowly)
    keys.change(path, KEY, keys.PASSPHRASE, OTHER)
    assert keys.key_by_keyring(path, bytes(32)) == KEY
    assert keys.keys_by(path, keys.PASSPHRASE, OTHER) == [KEY]


@pytest.mark.parametrize(
    ("number", "fault"), [(28, faults.Full), (122, faults.Full), (30, faults.KeysUnwritten)]
)
def test_a_file_that_cannot_be_written_is_as_it_was(path, locked, monkeypatch, number, fault):
    before = keys.file_of(path).read_bytes()
    monkeypatch.setattr(os, "fsync", lambda _: (_ for _ in ()).throw(OSError(number, "no")))
    with pytest.raises(fault):
        keys.change(path, KEY, keys.PASSPHRASE, OTHER)
    assert keys.file_of(path).read_bytes() == before
    assert sorted(file.name for file in path.parent.iterdir()) == [path.name, f"{path.name}.keys"]


# The keyring's key


def test_the_keyrings_key_opens_until_it_is_taken_away(path, locked):
    assert not keys.has_keyring(path)
    assert keys.key_by_keyring(path, bytes(32)) is None
    keys.add_keyring(path, KEY, bytes(32))
    assert keys.has_keyring(path)
    assert keys.key_by_keyring(path, bytes(32)) == KEY
    assert keys.key_by_keyring(path, bytes(31) + b"\x01") is None
    for wrong in (b"", bytes(31), bytes(33)):
        assert keys.key_by_keyring(path, wrong) is None
    keys.remove_keyring(path, KEY)
    assert not keys.has_keyring(path)
    assert keys.keys_by(path, keys.PASSPHRASE, PASSPHRASE) == [KEY]


# The file


def test_it_is_for_this_person_alone_whatever_the_umask(path, locked):
    before = os.umask(0)
    keys.change(path, KEY, keys.PASSPHRASE, OTHER)
    os.umask(before)
    assert mode(keys.file_of(path)) == 0o600


def test_what_a_killed_program_left_is_cleared_and_what_is_being_written_is_not(path, locked):
    old, new, others = (
        path.with_name(f".{name}.partial")
        for name in ("regulate.db.keys.1", "regulate.db.keys.2", "other.db.keys.1")
    )
    for partial in (old, new, others):
        partial.write_bytes(b"half")
    for partial in (old, others):
        os.utime(partial, (time.time() - 4000,) * 2)
    keys.change(path, KEY, keys.PASSPHRASE, OTHER)
    assert [partial.exists() for partial in (old, new, others)] == [False, True, True]


def test_a_lost_file_is_found_beside_the_newest_copy_and_put_back(path, locked):
    backup(path, KEY_OF_BEFORE)
    backup(path)
    keys.file_of(path).unlink()
    assert keys.guards(path)
    assert keys.keys_by(path, keys.PASSPHRASE, PASSPHRASE) == [KEY]
    keys.keep_only(path, KEY)
    assert keys.file_of(path).exists()
    assert [lock.id for lock in keys.read(path)] == [keys.id_of(KEY)]


def test_without_any_key_file_that_is_said(path, locked):
    keys.file_of(path).unlink()
    with pytest.raises(faults.KeysMissing):
        keys.read(path)


def test_in_the_place_of_a_key_file_a_folder_is_none(path, locked):
    keys.file_of(path).unlink()
    keys.file_of(path).mkdir()
    with pytest.raises(faults.KeysMissing):
        keys.read(path)


@pytest.mark.parametrize(
    ("contents", "guarded"),
    [(b"", False), (keys.PLAIN, False), (b"x" * 4096, True), (keys.PLAIN[:-1], True)],
)
def test_what_needs_a_key_is_told_by_its_first_bytes(path, locked, contents, guarded):
    path.write_bytes(contents)
    assert keys.guards(path) == guarded
    keys.file_of(path).unlink()
    assert not keys.guards(path)


def test_a_journal_that_is_gone_is_guarded_by_its_key_file(path, locked):
    path.unlink()
    assert keys.guards(path)
    assert not keys.guards(Path("/there/is/nothing/here.db"))


def test_a_slot_by_a_key_has_no_cost_to_be_guessed_at(path, locked):
    keys.add_keyring(path, KEY, bytes(32))
    (lock,) = keys.read(path)
    with pytest.raises(WrongSecret):
        keys.open_slot(lock, keys.KEYRING, PASSPHRASE)


def test_a_code_is_noted_until_there_is_another(path, locked):
    assert not keys.code_is_noted(path, KEY)
    keys.note_code(path, KEY)
    assert keys.code_is_noted(path, KEY)
    keys.change(path, KEY, keys.PASSPHRASE, OTHER)
    keys.add_keyring(path, KEY, bytes(32))
    assert keys.code_is_noted(path, KEY)
    keys.new_code(path, KEY)
    assert not keys.code_is_noted(path, KEY)
    assert keys.code_is_noted(path, KEY_OF_BEFORE)
