"""A short torture: what was acknowledged is there after every kill, on a full disk too. The long
one is `make torture`."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.torture import run

ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def own_build(tmp_path, monkeypatch):
    monkeypatch.setattr(run, "BUILD", tmp_path)


@pytest.mark.parametrize("sealed", [False, True], ids=["plain", "encrypted"])
def test_nothing_acknowledged_is_lost_when_writers_are_killed(sealed):
    report = run.one(None, kills=13, seed=7, sealed=sealed, small=False)
    assert report.wrong == []
    assert report.kills >= 13 and report.acknowledged > 100
    assert sum(report.in_flight.values()) >= 13


@pytest.mark.parametrize("sealed", [False, True], ids=["plain", "encrypted"])
def test_nothing_acknowledged_is_lost_when_the_disk_fills_up(sealed):
    report = run.one(run.MEMORY, kills=12, seed=3, sealed=sealed, small=True)
    if report is None:
        pytest.skip("this system does not let the tests make a small disk")
    assert report.wrong == []
    assert report.kills >= 12 and report.full > 0 and report.refused["Full"] > 0
    assert report.acknowledged > 10


SPOILED = {
    "lost": """
from data.check_ins import CheckIns
from data.stamps import new_uid
CheckIns.add = lambda self, *rest: new_uid()
""",
    "half": """
from contextlib import contextmanager
from data import session
@contextmanager
def in_pieces(db):
    yield
session.immediate = in_pieces
""",
    "unsound": """
from data import index
index.take_out = lambda db, row: None
""",
    "readable": """
from data import engine
from data.session import Session
engine._SETTINGS = tuple(each for each in engine._SETTINGS if "secure" not in each)
Session.sweep = lambda self, at_any_size=False: False
""",
}
"""A store that acknowledges what it does not keep, one that saves piece by piece, one whose search
index goes stale, one that leaves copies of what was removed."""
PLAYED = """
import json, sys
from pathlib import Path
from tests.torture.rounds import play
for seed in range(30):
    report = play(Path(sys.argv[1]), 1000, seed, False, on_one=60, wrongs=1)
    if getattr(report, sys.argv[2]):
        break
print(json.dumps(vars(report)))
"""


# Where a kill falls is chance, and so is what tells first: it ends with one that tells this.
@pytest.mark.parametrize("kind", SPOILED)
def test_a_store_that_is_not_to_be_trusted_is_seen(kind, tmp_path):
    command = [sys.executable, "-c", SPOILED[kind] + PLAYED, str(tmp_path / "journal"), kind]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.stderr == ""
    assert json.loads(done.stdout.splitlines()[-1])[kind] > 0
