"""A little of what nobody would give it: spoiled files to import, spoiled journals, taps and keys
at random. The long one is `make fuzz`. And that what should be seen is seen."""

import pytest

from tests.fuzz import run
from tests.fuzz.run import play


def test_whatever_is_imported_is_taken_in_or_refused():
    report = play("imports", 0, 200)
    assert report.wrong == []
    assert report.cases == 200
    assert report.came["taken in"] > 5 and report.came["BadRecord import_bad"] > 20


def test_whatever_a_journal_is_like_it_is_opened_or_refused():
    report = play("databases", 0, 200)
    assert report.wrong == []
    assert report.cases == 200
    opened = sum(count for came, count in report.came.items() if came.startswith("opened"))
    refused = sum(count for came, count in report.came.items() if came.startswith("not opened"))
    assert opened > 40 and refused > 40


def test_whatever_is_tapped_and_typed_nothing_is_lost():
    report = play("window", 3, 1)
    assert report.wrong == []
    assert report.events == run.WINDOW_EVENTS and report.saves > 10


SPOILED = {
    "imports": {
        "TypeError": """
from data import transfer
def broken(store, path, reading=None):
    raise TypeError("nobody foresaw it")
transfer.preview = broken
""",
        "changed the journal": """
from data import transfer
from data.store import Store
plain = transfer.import_
def hasty(store, path, at, reading=None):
    store.settings.choose("asked", path.read_bytes().hex()[:50])
    return plain(store, path, at, reading)
transfer.import_ = hasty
""",
    },
    "databases": {
        "crashed": """
import ctypes
from data.journal import Journal
Journal.all = lambda self: ctypes.string_at(0)
""",
        "was changed": """
from data import store
plain = store._refuse_unopened
def careless(path, key):
    if path.name == "case.db":
        path.write_bytes(path.read_bytes() + b"x")
    plain(path, key)
store._refuse_unopened = careless
""",
        "took": """
import time
from data.journal import Journal
Journal.all = lambda self: time.sleep(1.05)
""",
    },
    "window": {
        "nobody foresaw it": """
from ui.check_in import CheckInViewModel
def broken(self, heat):
    raise TypeError("nobody foresaw it")
CheckInViewModel.setHeat = broken
""",
        "QtWarningMsg": """
from PySide6.QtCore import qWarning
from data.check_ins import CheckIns
plain = CheckIns.add
def loud(self, *rest):
    qWarning("something is not well")
    return plain(self, *rest)
CheckIns.add = loud
""",
        "lost": """
from data.check_ins import CheckIns
from data.stamps import new_uid
CheckIns.add = lambda self, *rest: new_uid()
""",
    },
}
"""An app that is not to be trusted, and what has to be said of it."""


A_FEW = """
from tests.fuzz import window
window.EVENTS, window.OFTEN["answer"] = 60, 20
"""
"""Of the window's cases: where there are few events, one that meets it has to be among them."""


@pytest.mark.parametrize(
    ("kind", "said"), [(kind, said) for kind, ways in SPOILED.items() for said in ways]
)
def test_an_app_that_is_not_to_be_trusted_is_seen(kind, said, tmp_path):
    report = run.Report(kind)
    spoil = tmp_path / "spoil.py"
    few = A_FEW if kind == "window" else ""
    spoil.write_text(few + SPOILED[kind][said], encoding="utf-8")
    run._one_worker(report, kind, 3, 6, {"REGULATE_SPOILED": str(spoil)})
    assert any(said in wrong for wrong in report.wrong), report.wrong
