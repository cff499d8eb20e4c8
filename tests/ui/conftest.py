"""What view-models work with: a clock moved by hand and a journal of the test's own. And a display
and a terminal, for what is seen there."""

import codecs
import os
import pty
import sys
from pathlib import Path

import pytest

from regulate.content import Words
from tests.clock import HandClock
from tests.journeys import test_real_display
from ui.desk import Desk

display = test_real_display.display
ROOT = Path(__file__).parents[2]


@pytest.fixture
def at_terminal():
    """`at_terminal(arguments, answers)` is the status and all that a terminal showed, where a
    person answers each question, one behind the other."""

    def run(arguments, *answers):
        child, screen = pty.fork()
        if child == 0:
            os.chdir(ROOT)
            arguments = [sys.executable, "-m", "ui", *map(str, arguments)]
            os.execv(sys.executable, arguments)
        shown, waiting = "", list(answers)
        letters = codecs.getincrementaldecoder("utf-8")()
        while True:
            try:
                read = os.read(screen, 4096)
            except OSError:  # the other end is gone
                break
            if not read:
                break
            shown += letters.decode(read)
            if waiting and shown.endswith(waiting[0][0]):
                os.write(screen, f"{waiting.pop(0)[1]}\n".encode())
                shown += "<answered>"
        _, status = os.waitpid(child, 0)
        os.close(screen)
        assert not waiting, f"never asked {waiting} in {shown!r}"
        return os.waitstatus_to_exitcode(status), shown.replace("\r\n", "\n")

    return run


@pytest.fixture
def clock():
    return HandClock()


@pytest.fixture
def desk(qapp, tmp_path, clock):
    desk = Desk(tmp_path / "journal.db", clock, Words("en"))
    yield desk
    desk.close()
