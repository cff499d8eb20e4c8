"""What the tests of the disk share: a journal, a full one, and other people and processes."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from data.store import Store
from tests.data.records import fill


@pytest.fixture
def path(tmp_path):
    return tmp_path / "regulate.db"


@pytest.fixture
def store(path):
    with_journal = Store.open(path)
    yield with_journal
    with_journal.close()


@pytest.fixture
def full(store):
    """A journal with every fixed record in it."""
    fill(store)
    return store


@pytest.fixture
def reopened(store, path):
    """`reopened()` is the same journal, read again from the disk."""
    opened = []

    def reopen():
        opened.append(Store.open(path))
        return opened[-1]

    yield reopen
    for each in opened:
        each.close()


@pytest.fixture
def child():
    """`child(code, *arguments)` starts another process; it ends with the test."""
    started = []

    def start(code, *arguments):
        started.append(
            subprocess.Popen(
                [sys.executable, "-c", code, *map(str, arguments)],
                cwd=Path(__file__).resolve().parents[2],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                text=True,
            )
        )
        return started[-1]

    yield start
    for process in started:
        process.kill()
        process.communicate()


@pytest.fixture
def answer(child):
    """`answer(code, *arguments)` is what another process printed, which must not fail."""

    def run(code, *arguments):
        process = child(code, *arguments)
        said, complained = process.communicate()
        assert (process.returncode, complained) == (0, ""), complained
        return said.strip()

    return run


@pytest.fixture
def as_somebody():
    """Code that makes a child process somebody whom file permissions bind: root ignores them.

    What it needs is loaded before, from folders that only root may be able to read."""
    if not hasattr(os, "setuid"):
        pytest.skip("this system has no users to become")
    return """
import os, sys, tempfile
from pathlib import Path
from data.store import Store
from data import faults, transfer
from tests.data.records import fill
with tempfile.TemporaryDirectory() as folder:
    loaded = Store.open(Path(folder) / "loaded.db")
    fill(loaded)
    loaded.close()
if os.getuid() == 0:
    os.setgroups([]); os.setgid(65534); os.setuid(65534)
def outcome():
    try:
        store = Store.open(Path(sys.argv[1]))
        store.settings.choose("saved", True)
        return "saved"
    except faults.Fault as fault:
        return type(fault).__name__
"""


@pytest.fixture
def open_folder():
    """A folder that everybody can reach; `tmp_path` is closed to others."""
    with tempfile.TemporaryDirectory() as folder:
        os.chmod(folder, 0o777)
        yield Path(folder)
