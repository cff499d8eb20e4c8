"""Errands: what the window has done by another process."""

import json
import os
import sys
from contextlib import closing
from pathlib import Path

import pytest

from data import errands, faults, keys, protection
from data.errands import as_answer, as_problem
from data.sealing import Cost
from data.store import Store
from regulate.refusal import Refusal
from tests.data import keyring_of_tests
from ui import errand
from ui.errand import Errand

PASSPHRASE = "four words that rhyme"
LONG = 60_000


@pytest.fixture
def sent(qtbot, tmp_path):
    """An errand, with what came of it."""

    class Sent(Errand):
        def __init__(self):
            super().__init__()
            self.answers, self.problems = [], []
            self.done.connect(self.answers.append)
            self.failed.connect(self.problems.append)

        def back(self):
            qtbot.waitUntil(lambda: bool(self.answers or self.problems), timeout=LONG)

    sent = Sent()
    yield sent
    sent.close()


@pytest.fixture
def journal(tmp_path, monkeypatch):
    monkeypatch.setattr(keys, "COST", Cost(1, 8192))
    path = tmp_path / "journal.db"
    Store.open(path).close()
    return path


@pytest.fixture
def key(journal):
    return protection.protect(journal, PASSPHRASE)[0]


def test_it_brings_the_answer(sent, journal, key):
    assert sent.go("unlock", journal, passphrase=PASSPHRASE)
    assert sent.running
    assert not sent.go("unlock", journal, passphrase=PASSPHRASE)
    sent.back()
    assert (sent.answers, sent.problems) == ([key.hex()], [])
    assert not sent.running


def test_it_brings_the_fault_or_the_refusal(sent, journal, key):
    sent.go("unlock", journal, passphrase="another")
    sent.back()
    (fault,) = sent.problems
    assert (fault.id, fault.details["path"]) == ("wrong_passphrase", str(journal))
    sent.problems.clear()
    sent.go("recover", journal, code="ABCD", passphrase=PASSPHRASE)
    sent.back()
    (refusal,) = sent.problems
    assert isinstance(refusal, Refusal) and refusal.id == "recovery_code"


def test_a_child_that_breaks_is_a_fault_and_the_next_one_is_not_hindered(sent, journal, key):
    sent.go("nothing of the kind", journal)
    sent.back()
    assert sent.problems[0].id == "unsaved"
    sent.problems.clear()
    sent.go("unlock", journal, passphrase=PASSPHRASE)
    sent.back()
    assert sent.answers == [key.hex()]


def test_python_that_cannot_be_started_is_a_fault(sent, journal, monkeypatch):
    monkeypatch.setattr(sys, "executable", "/there/is/no/python")
    sent.go("unlock", journal, passphrase=PASSPHRASE)
    sent.back()
    assert sent.problems[0].id == "unsaved"
    assert not sent.running


@pytest.mark.skipif(not Path("/proc/self/environ").exists(), reason="no processes are shown here")
def test_no_passphrase_and_no_key_stands_where_others_could_read_it(sent, journal, key):
    sent.go("change_passphrase", journal, key, before=PASSPHRASE, passphrase="another four of them")
    sent._child.waitForStarted()
    process = Path(f"/proc/{sent._child.processId()}")
    shown = (process / "cmdline").read_bytes() + (process / "environ").read_bytes()
    assert b"data.errands" in shown
    for secret in (PASSPHRASE, "another four of them", key.hex()):
        assert secret.encode() not in shown
    sent.back()
    assert sent.answers == [None]


def test_what_lies_where_it_was_started_from_is_not_taken_for_one_of_pythons(
    sent, journal, key, tmp_path, monkeypatch
):
    trap = tmp_path / "downloads"
    (trap / "data").mkdir(parents=True)
    for name in ("json.py", "secrets.py", "data/__init__.py", "data/errands.py"):
        (trap / name).write_text("open('caught', 'w')\n")
    monkeypatch.chdir(trap)
    sent.go("unlock", journal, passphrase=PASSPHRASE)
    sent.back()
    assert sent.answers == [key.hex()]
    assert not (trap / "caught").exists()


def test_a_keyring_that_never_answers_is_given_up(sent, journal, key, monkeypatch):
    keys.add_keyring(journal, key, bytes(32))
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", keyring_of_tests.NAME)
    monkeypatch.setenv("REGULATE_TEST_KEYRING", "silent")
    monkeypatch.setitem(errand.LIMITS, "unlock_by_keyring", 100)
    sent.go("unlock_by_keyring", journal)
    sent.back()
    assert [fault.id for fault in sent.problems] == ["keyring_silent"]
    assert not sent.running


def test_no_other_errand_has_a_limit(sent, journal, key, monkeypatch):
    monkeypatch.setattr(errand, "LIMITS", {"unlock_by_keyring": 1})
    sent.go("unlock", journal, passphrase=PASSPHRASE)
    sent.back()
    assert sent.answers == [key.hex()]


def test_closed_it_says_nothing_more(sent, journal, key, qtbot):
    sent.go("unlock", journal, passphrase=PASSPHRASE)
    sent.close()
    assert not sent.running
    assert (sent.answers, sent.problems) == ([], [])


def test_its_process_leaves_no_image_of_its_memory(monkeypatch):
    resource = pytest.importorskip("resource")
    kept = []
    monkeypatch.setattr(resource, "setrlimit", lambda which, limits: kept.append((which, limits)))
    errands.leave_no_image()
    assert kept == [(resource.RLIMIT_CORE, (0, 0))]


@pytest.mark.parametrize(
    "problem", [faults.Full("x"), faults.Newer("y", version=3), Refusal("pulse", value="1")]
)
def test_a_problem_comes_back_as_it_was(problem):
    answer = json.loads(json.dumps(as_answer(problem)))
    again = as_problem(answer)
    assert again.id == problem.id
    assert again.details == {name: str(value) for name, value in problem.details.items()}


# What an errand may do


@pytest.mark.parametrize("name", ["change_passphrase", "new_code", "renew", "unprotect"])
def test_even_at_an_open_journal_the_passphrase_is_asked_for(journal, key, name):
    before = keys.file_of(journal).read_bytes(), journal.stat().st_ino
    given = {"passphrase": "not this one"}
    if name == "change_passphrase":
        given = {"before": "not this one", "passphrase": "another four of them"}
    answer = errands._answered(name, journal, key, given)
    assert answer["fault"] == "wrong_passphrase"
    assert (keys.file_of(journal).read_bytes(), journal.stat().st_ino) == before


@pytest.mark.parametrize("name", ["protect", "change_passphrase", "recover"])
def test_no_way_leads_to_a_passphrase_that_is_too_short(journal, name):
    code = ""
    if name != "protect":
        key, code = protection.protect(journal, PASSPHRASE)
    given = {
        "protect": (None, {}),
        "change_passphrase": (name != "protect" and key, {"before": PASSPHRASE}),
        "recover": (None, {"code": code}),
    }[name]
    answer = errands._answered(name, journal, given[0] or None, {**given[1], "passphrase": "short"})
    assert answer["refusal"] == "passphrase_short"


def test_copies_that_could_not_be_encrypted_are_counted(journal, monkeypatch):
    from data.places import backups_folder

    copies = backups_folder(journal)
    copies.mkdir()
    with closing(Store.open(journal)) as store:
        store.db.execute("VACUUM INTO ?", [str(copies / "2026-05-04.db")])
    real = protection.recast

    def recast(file, *given):
        if file.parent == copies:
            raise faults.Full(file)
        return real(file, *given)

    monkeypatch.setattr(protection, "recast", recast)
    answer = errands._answered("protect", journal, None, {"passphrase": PASSPHRASE})["answer"]
    assert (answer["left"], answer["gone"]) == (1, 0)
    assert os.listdir(copies)
