"""What the system's keyring keeps opens the journal, until it is to forget it."""

import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from data import errands, faults, keys, protection, remembering
from data.sealing import Cost
from data.store import Store
from tests.data import keyring_of_tests

ROOT = Path(__file__).resolve().parents[2]
PASSPHRASE = "four words that rhyme"


@pytest.fixture(autouse=True)
def cheap(monkeypatch):
    monkeypatch.setattr(keys, "COST", Cost(1, 8192))


@pytest.fixture
def keyring(tmp_path, monkeypatch):
    """`keyring("locked")` has it behave so; without a word it is as it should be."""
    file = tmp_path / "keyring.json"

    def behave(how=""):
        monkeypatch.setenv("REGULATE_TEST_KEYRING", how or str(file))
        return file

    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", keyring_of_tests.NAME)
    behave()
    return behave


@pytest.fixture
def key(path):
    Store.open(path).close()
    return protection.protect(path, PASSPHRASE)[0]


def test_what_it_keeps_opens_the_journal_and_is_not_the_key(path, key, keyring):
    remembering.remember(path, key)
    assert keys.has_keyring(path)
    assert remembering.key_of(path) == key
    kept = keyring().read_text()
    assert key.hex() not in kept
    assert PASSPHRASE not in kept
    with closing(Store.open(path, remembering.key_of(path))):
        pass
    assert keys.keys_by(path, keys.PASSPHRASE, PASSPHRASE) == [key]


def test_to_forget_takes_both_halves_away(path, key, keyring):
    remembering.remember(path, key)
    remembering.forget(path, key)
    assert not keys.has_keyring(path)
    assert keyring().read_text() == "{}"
    with pytest.raises(faults.KeyringForgot):
        remembering.key_of(path)


@pytest.mark.parametrize("how", ["locked", "forgetful", "careless"])
def test_a_keyring_that_does_not_answer_is_forgotten_all_the_same(path, key, keyring, how):
    remembering.remember(path, key)
    keyring(how)
    remembering.forget(path, key)
    assert not keys.has_keyring(path)


@pytest.mark.parametrize(
    ("how", "fault"),
    [
        ("locked", faults.KeyringSilent),
        ("forgetful", faults.KeyringSilent),
        ("careless", faults.NoKeyring),
    ],
)
def test_one_that_keeps_nothing_or_keeps_it_for_all_to_see_changes_nothing(
    path, key, keyring, how, fault
):
    keyring(how)
    before = keys.file_of(path).read_bytes()
    with pytest.raises(fault):
        remembering.remember(path, key)
    assert keys.file_of(path).read_bytes() == before


def test_where_there_is_no_keyring_that_is_said(path, key, monkeypatch):
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    with pytest.raises(faults.NoKeyring):
        remembering.remember(path, key)
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "there.is.none.such")
    with pytest.raises(faults.NoKeyring):
        remembering.remember(path, key)


@pytest.mark.parametrize("kept", ["", "{}", '{"regulate %s": "zz"}', '{"regulate %s": "00"}'])
def test_what_the_keyring_lost_is_asked_of_the_person_instead(path, key, keyring, kept):
    remembering.remember(path, key)
    keyring().write_text(kept % keys.id_of(key) if "%s" in kept else kept)
    with pytest.raises((faults.KeyringForgot, faults.KeyringSilent)):
        remembering.key_of(path)


def test_what_it_keeps_is_of_no_use_after_a_new_key(path, key, keyring):
    remembering.remember(path, key)
    old = keys.read(path)
    new, _ = protection.renew(path, key, PASSPHRASE)
    assert not keys.has_keyring(path)
    keys.write(path, [*old, *keys.read(path)])
    answer = errands._answered("unlock_by_keyring", path, None, {})
    assert answer["fault"] == "keyring_forgot"
    remembering.remember(path, new)
    assert errands._answered("unlock_by_keyring", path, None, {}) == {"answer": new.hex()}


def test_no_process_that_is_not_asked_for_it_even_loads_it(path, key):
    said = subprocess.run(
        [
            *(sys.executable, "-c"),
            "import sys, ui.window, ui.errand, data.store, data.errands, data.protection\n"
            "print('keyring' in sys.modules, 'nacl' in sys.modules)",
        ],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert said.stdout == "False False\n"
