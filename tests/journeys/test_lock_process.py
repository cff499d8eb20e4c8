"""Locking, in a process of its own: afterwards its memory holds nothing of the journal."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from data import keys, protection
from data.store import Store
from tests.clock import HandClock
from tests.journeys.test_lock import ENTRY, PASSPHRASE, SECRETS, cheap
from ui import single
from ui.again import Again
from ui.clock import SystemClock

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="only Linux shows the memory of a process"
)
cheap = cheap

CHILD = """
import os, sys
from pathlib import Path
from PySide6.QtCore import QSocketNotifier
from ui import window as windows

class Window(windows.Window):
    def __init__(self, *given, **named):
        super().__init__(*given, **named)
        self._commands = QSocketNotifier(0, QSocketNotifier.Type.Read, self)
        self._commands.activated.connect(self._obey)
        print("made", flush=True)

    def _obey(self):
        word, _, rest = os.read(0, 1000).decode().strip().partition(" ")
        if word == "open":
            self.lock.opened.connect(lambda key: self._show())
            self.lock.open(rest)
        elif word == "do":
            getattr(self.root, rest).emit()
        elif word == "pause":
            self.pause.begin()
            print("paused", flush=True)
        elif word == "close":
            self.root.close()

    def _show(self):
        self.root.open("journal")
        self.journal.refresh()
        self.root.grabWindow()
        print("open", flush=True)

windows.Window = Window
sys.exit(windows.run(Path(sys.argv[1])))
"""


class Process:
    """One start at a journal, driven through its standard input until another takes its place."""

    def __init__(self, path: Path) -> None:
        self.path = path
        # Its own module search, so that what takes its place has to find itself.
        environment = {**os.environ, "PYTHONPATH": str(ROOT)}
        self._child = subprocess.Popen(
            [sys.executable, "-c", CHILD, str(path)],
            cwd=path.parent,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        self.hear("made")

    @property
    def pid(self) -> int:
        return self._child.pid

    def hear(self, word: str) -> None:
        line = self._child.stdout.readline().decode().strip()
        assert line == word, (line, self._child.stderr.read().decode())

    def say(self, command: str) -> None:
        self._child.stdin.write(f"{command}\n".encode())
        self._child.stdin.flush()

    def open(self) -> None:
        self.say(f"open {PASSPHRASE}")
        self.hear("open")

    def await_the_next(self, qtbot) -> None:
        """Until another process image is in this one's place and hears at the door."""
        command = Path(f"/proc/{self.pid}/cmdline")
        qtbot.waitUntil(lambda: b"ui.again" in command.read_bytes(), timeout=20_000)
        assert single.reach(self.path, "show")

    def found(self, *sought: bytes) -> dict[bytes, int]:
        """How often each stands in its memory."""
        counted = dict.fromkeys(sought, 0)
        maps = Path(f"/proc/{self.pid}/maps").read_text()
        with open(f"/proc/{self.pid}/mem", "rb", 0) as memory:
            for start, end in re.findall(r"^([0-9a-f]+)-([0-9a-f]+) rw", maps, re.M):
                memory.seek(int(start, 16))
                try:
                    part = memory.read(int(end, 16) - int(start, 16))
                except OSError:
                    continue
                for one in sought:
                    counted[one] += part.count(one)
        return counted

    def close(self) -> None:
        self._child.kill()
        self._child.communicate()


@pytest.fixture
def process(qapp, tmp_path):
    path = tmp_path / "journal.db"
    store = Store.open(path)
    clock = HandClock()
    store.journal.add(ENTRY, clock.now(), clock.zone_name())
    store.close()
    protection.protect(path, PASSPHRASE)
    started = Process(path)
    yield started
    started.close()


def test_a_locked_process_remembers_nothing(process, qtbot):
    process.open()
    key = keys.keys_by(process.path, keys.PASSPHRASE, PASSPHRASE)[0]
    texts = [
        one.encode(how) for one in (*SECRETS[:3], PASSPHRASE) for how in ("utf-8", "utf-16-le")
    ]
    sought = [*texts, key, key.hex().encode()]
    before = process.found(*sought)
    assert before[SECRETS[1].encode()] and before[SECRETS[1].encode("utf-16-le")]
    assert before[key] and any(before[one] for one in texts[6:8])
    process.say("do lockAsked")
    process.await_the_next(qtbot)
    assert {one: n for one, n in process.found(*sought).items() if n} == {}
    environment = Path(f"/proc/{process.pid}/environ").read_bytes()
    command = Path(f"/proc/{process.pid}/cmdline").read_bytes()
    assert not any(one in environment + command for one in sought)


def test_nobody_who_comes_meanwhile_finds_the_door_shut(process, qtbot):
    """A start at the very moment of locking reaches the same window, and opens no second one."""
    process.open()
    qtbot.waitUntil(lambda: single.reach(process.path, "show"))
    process.say("do lockAsked")
    for _ in range(5):
        assert single.reach(process.path, "show")
    process.await_the_next(qtbot)


def test_hidden_with_a_pause_it_waits_and_knows_when(process, qtbot):
    process.open()
    process.say("pause")
    process.hear("paused")
    process.say("do hideAsked")
    process.await_the_next(qtbot)
    assert process.found(SECRETS[1].encode())[SECRETS[1].encode()] == 0
    from data import first_look

    returns = first_look.read(process.path).returns
    left = returns.due - returns.moment(SystemClock())
    assert 29 * 60 < left.total_seconds() <= 30 * 60


def test_hidden_with_nothing_to_wait_for_it_ends(process):
    process.open()
    process.say("do hideAsked")
    assert process._child.wait(timeout=30) == 0
    assert process._child.stderr.read() == b""


def test_what_one_process_tells_the_next_fits_and_comes_back():
    from dataclasses import asdict

    from ui.again import AT_MOST

    largest = Again("minimized", (10**9,) * 4, -1e9, 2**32, True, False, 1023)
    told = json.dumps(asdict(largest))
    assert len(told) < AT_MOST // 4
    assert json.loads(told)["place"] == [10**9] * 4


def test_where_no_process_can_be_replaced_another_is_started(tmp_path, monkeypatch):
    """As on Windows: a process of its own, told the same."""
    from ui import again

    listed = tmp_path / "told"
    script = tmp_path / "next.py"
    script.write_text(f"import sys; open({str(listed)!r}, 'w').write(sys.stdin.read())")
    told = json.dumps({"state": "hidden"}).encode()
    again._beside([sys.executable, str(script)], told, dict(os.environ)).wait(timeout=30)
    assert json.loads(listed.read_text()) == {"state": "hidden"}
