"""The pinned versions: nothing but names and versions, and a Qt that survives a long evening."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PIN = re.compile(r'[A-Za-z0-9_.-]+==[0-9][0-9.]*( ; python_version (<|>=) "3\.\d+")?')


@pytest.mark.parametrize("file", ["requirements.txt", "requirements-dev.txt"])
def test_every_line_names_one_exact_version_and_no_address(file):
    lines = (ROOT / file).read_text(encoding="utf-8").splitlines()
    lines = [line for line in lines if not line.startswith("#")]
    assert len(lines) > 10
    assert [line for line in lines if not PIN.fullmatch(line)] == (
        [] if file == "requirements.txt" else ["-r requirements.txt"]
    )


def test_qt_survives_more_calls_than_an_evening_makes():
    """PYSIDE-3474: on Python 3.11, PySide6 6.12.0 aborts after some thousands of calls."""
    calls = """
from PySide6.QtCore import QObject, Signal

class Clock(QObject):
    ticked = Signal()

clock = Clock()
for _ in range(30_000):
    clock.setObjectName("clock")
    clock.ticked.emit()
"""
    child = subprocess.run([sys.executable, "-c", calls], capture_output=True, text=True)
    assert child.returncode == 0, child.stderr
