"""The same evening in a real window on an X display, started here."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
NOT_HERE = (
    "test_real_display",
    "test_process",
    "test_lock_process",
    "test_nothing_readable",
    "test_wall_clock",
    "test_tray",
    *("test_backups", "test_erasing", "test_transfer", "test_questions", "test_plan", "test_you"),
    *("test_address", "test_leaving", "test_passphrase", "test_trouble"),
)
"""Itself; what is about files and processes of their own; and what goes the same ways through the
window as the others and is about what is kept or said, which no display changes."""


@pytest.fixture
def display():
    if shutil.which("Xvfb") is None:
        pytest.fail("Xvfb is missing; `make test` says how to install it")
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1200x1000x24", "-nolisten", "tcp"],
        pass_fds=[write],
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    with open(read) as numbers:
        yield f":{numbers.readline().strip()}"
    server.terminate()
    server.wait()


FILES = sorted(
    path.stem for path in Path(__file__).parent.glob("test_*.py") if path.stem not in NOT_HERE
)


@pytest.mark.timeout(300)
@pytest.mark.parametrize("file", FILES)
def test_the_same_evenings_in_a_real_window(display, file):
    environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
    done = subprocess.run(
        [
            *(sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"),
            f"tests/journeys/{file}.py",
        ],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert " passed" in done.stdout
