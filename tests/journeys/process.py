"""Regulate in a process of its own, with the computer's own clocks, that says what it does."""

import json
import os
import signal
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

from data.pauses import Anchor
from data.stamps import new_uid
from data.store import Store
from regulate import pause as pauses
from ui.clock import SystemClock

ROOT = Path(__file__).parents[2]

CHILD = """
import json, os, sys, time
from pathlib import Path
from PySide6.QtCore import QSocketNotifier
import ui.clock
from ui.window import Window, application

ui.clock.ZONE_SECONDS = 0
app = application()
clock = ui.clock.SystemClock()
print(json.dumps({"what": "ready"}), flush=True)
sys.stdin.readline()
window = Window(Path(sys.argv[1]), clock)
pause = window.pause

def say(what):
    before, moment, after = clock.steady(), pause.moment, clock.steady()
    left = (pause.current.due - moment).total_seconds() if pause.current else 0
    told = {
        "what": what, "steady": before,
        # Where the return time is on the steady clock, as far as two looks at it can tell.
        "earliest": before + left - 1e-6, "latest": after + left + 1e-6,
        "due": pause.current.due.isoformat() if pause.current else "",
        "shown": pause.returnTime, "left": pause.left, "standing": pause.standing,
        "phase": pause.phase, "wall": clock.now().isoformat(),
    }
    print(json.dumps(told), flush=True)

def obey():
    word, _, rest = os.read(0, 1000).decode().strip().partition(" ")
    if word == "look":
        say("look")
    elif word == "zone":
        os.environ["TZ"] = rest
    elif word == "pause":
        pause.callFor(rest)
        say("called")

shown = [""]
def look_at_the_time():
    if shown != [pause.returnTime]:
        shown[:] = [pause.returnTime]
        say("shown")

pause.changed.connect(look_at_the_time)
window.now.opened.connect(lambda: say("open"))
pause.firstSign.connect(lambda: say("first sign"))
pause.timeUp.connect(lambda: say("end"))
commands = QSocketNotifier(0, QSocketNotifier.Type.Read)
commands.activated.connect(obey)
app.exec()
"""


def call_with_seconds_left(path: Path, seconds: float) -> float:
    """A pause of twenty minutes in a journal, called so long ago that only `seconds` are left; its
    return time on the steady clock."""
    clock = SystemClock()
    due, steady_due = datetime.now(UTC) + timedelta(seconds=seconds), clock.steady() + seconds
    pause = pauses.call(new_uid(), due - pauses.SHORTEST, due)
    store = Store.open(path)
    anchor = Anchor(clock.boot(), steady_due)
    store.pauses.save(pause, zone=clock.zone_name(), anchor=anchor)
    store.close()
    return steady_due


class Process:
    """One start. `hear` waits for what it says next, `ask` makes it say something."""

    def __init__(self, **environment: str) -> None:
        self._environment = {**os.environ, **environment}
        self._child: subprocess.Popen | None = None

    def start(self, path: Path) -> None:
        """Everything that takes long, up to the window."""
        self._child = subprocess.Popen(
            [sys.executable, "-c", CHILD, str(path)],
            cwd=ROOT,
            env=self._environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            bufsize=1,
        )
        self.hear("ready")

    def open(self) -> dict:
        self.say("open")
        return self.hear("open")

    def say(self, command: str) -> None:
        self._child.stdin.write(f"{command}\n")

    def hear(self, what: str) -> dict:
        """The next thing that it says, which has to be that; another return time that is shown
        is passed over."""
        while True:
            line = self._child.stdout.readline()
            assert line, f"it ended with {self._child.wait()} where {what!r} was to come"
            told = json.loads(line)
            if told["what"] == what:
                return told
            assert told["what"] == "shown", told

    def look(self) -> dict:
        self.say("look")
        return self.hear("look")

    def stop(self) -> None:
        """Stops it, as Ctrl+Z does; when this returns, it stands still."""
        self._child.send_signal(signal.SIGSTOP)
        os.waitpid(self._child.pid, os.WUNTRACED)

    def go_on(self) -> None:
        self._child.send_signal(signal.SIGCONT)

    def kill(self) -> None:
        """Ends it at once, as kill -9 does."""
        if self._child is not None:
            self._child.kill()
            self._child.communicate()
            # What libfaketime leaves behind when it cannot clean up.
            for name in (f"faketime_shm_{self._child.pid}", f"sem.faketime_sem_{self._child.pid}"):
                Path("/dev/shm", name).unlink(missing_ok=True)
            self._child = None
