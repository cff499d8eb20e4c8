"""An encrypted export: the whole journal, for nobody without the passphrase."""

import pytest

from data import sealing, transfer
from data.store import Store
from regulate.content import LANGUAGES, Words
from regulate.refusal import Refusal
from tests.data.records import COUNT, EVENING, everything
from tests.data.rows import rows
from tests.data.test_transfer_whole import enrich
from ui.sentences import problem

PASSPHRASE = "three blue doors, שבע"


@pytest.fixture(autouse=True)
def cheap(monkeypatch):
    """A guess costs little here; what it costs in earnest is `test_sealing`'s."""
    monkeypatch.setattr(sealing, "COST", sealing.Cost(1, 8192))


@pytest.fixture
def file(full, tmp_path):
    file = tmp_path / "all.sealed"
    assert transfer.export(full, file, EVENING, passphrase=PASSPHRASE) == COUNT
    return file


@pytest.fixture
def empty(tmp_path):
    other = Store.open(tmp_path / "empty.db")
    yield other
    other.close()


def read(passphrase):
    return transfer.Reading(passphrase=passphrase)


def take_in(store, file, reading):
    return transfer.import_(store, file, EVENING, reading)


def refused(store, file, fault, reading=None):
    before = everything(store)
    for look in (transfer.preview, take_in):
        with pytest.raises(fault) as caught:
            look(store, file, reading)
    assert everything(store) == before
    for language in LANGUAGES:
        assert problem(caught.value, Words(language, shown=False)).isprintable()


def test_it_makes_the_same_journal_and_shows_nothing(full, empty, tmp_path):
    enrich(full)
    file = tmp_path / "all.sealed"
    transfer.export(full, file, EVENING, passphrase=PASSPHRASE)
    raw = file.read_bytes()
    for secret in ("criticism", "לב סגור", "check_ins", "sit with me"):
        for coded in ("utf-8", "utf-16-le", "utf-16-be"):
            assert secret.encode(coded) not in raw
    assert file.stat().st_mode & 0o777 == 0o600
    transfer.import_(empty, file, EVENING, read(PASSPHRASE))
    assert rows(empty) == rows(full)


def test_it_is_told_from_what_is_in_it_and_not_from_its_name(empty, file):
    other = file.with_name("all.json")
    file.rename(other)
    assert transfer.is_sealed(other) and not transfer.is_sealed(file)
    assert transfer.import_(empty, other, EVENING, read(PASSPHRASE)).total.new == COUNT


def test_without_a_passphrase_it_is_asked_for(empty, file):
    refused(empty, file, transfer.SealedExport)


@pytest.mark.parametrize("passphrase", ["", "three blue doors", PASSPHRASE + " ", "x" * 2000])
def test_with_another_passphrase_nothing_is_taken_in(empty, file, passphrase):
    refused(empty, file, transfer.WrongSecret, read(passphrase))


@pytest.mark.parametrize("place", [-1, -40, 300, 25])
def test_a_file_that_was_changed_is_not_taken_in(empty, file, place):
    raw = bytearray(file.read_bytes())
    raw[place] ^= 1
    file.write_bytes(raw)
    refused(empty, file, (transfer.WrongSecret, transfer.Unreadable), read(PASSPHRASE))


@pytest.mark.parametrize("length", [17, 18, 60, 200, -1])
def test_a_file_that_was_cut_off_is_not_taken_in(empty, file, length):
    file.write_bytes(file.read_bytes()[:length])
    refused(empty, file, (transfer.WrongSecret, transfer.Unreadable), read(PASSPHRASE))


def test_what_was_sealed_may_be_no_export_all_the_same(empty, file):
    file.write_bytes(sealing.seal(b"Dear diary", PASSPHRASE))
    refused(empty, file, transfer.Unreadable, read(PASSPHRASE))


@pytest.mark.parametrize(
    ("passphrase", "id"),
    [(None, "passphrase_short"), ("short", "passphrase_short"), ("x" * 1001, "passphrase_long")],
)
def test_a_passphrase_that_can_be_none_is_refused_and_nothing_written(
    full, tmp_path, passphrase, id
):
    with pytest.raises(Refusal) as caught:
        transfer.export(full, tmp_path / "a.sealed", EVENING, passphrase=passphrase)
    assert caught.value.id == id and not (tmp_path / "a.sealed").exists()


def test_a_whole_journal_can_be_encrypted_twice_and_no_two_files_are_alike(full, tmp_path):
    files = [tmp_path / f"{number}.sealed" for number in range(2)]
    for file in files:
        transfer.export(full, file, EVENING, passphrase=PASSPHRASE)
    assert files[0].read_bytes() != files[1].read_bytes()
