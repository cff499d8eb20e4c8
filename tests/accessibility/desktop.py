"""A desktop with nobody at it, for a screen reader: a display, a window manager, a session bus and
the accessibility bus. Nothing outside is reached, and nothing is left behind."""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TextIO, TypeVar

from jeepney import DBusErrorResponse
from jeepney.io.blocking import DBusConnection, open_dbus_connection

from tests.bus import ask, session_bus

ROOT = Path(__file__).resolve().parents[2]
LAUNCHER = "/usr/libexec/at-spi-bus-launcher"
PATIENCE_SECONDS = 30
LOOK_SECONDS = 0.01
PREFIX = "org.a11y.atspi."
REGISTRY = f"{PREFIX}Registry"
PRESS, LET_GO, PRESS_AND_LET_GO = 0, 1, 3
"""Of GenerateKeyboardEvent, by the numbers of atspi-constants.h: the last takes what X calls a key,
the others where it is."""
SYMBOLS = {"Space": 0x20, "Tab": 0xFF09, "Return": 0xFF0D, "Escape": 0xFF1B, "F1": 0xFFBE}
"""The names of keys, and what X calls them; a letter is its own name."""
HELD = {"Control": 37, "Shift": 50, "Alt": 64}
"""Where the keys to be held are on the keyboard of Xvfb."""

Found = TypeVar("Found")


def wait_for(look: Callable[[], Found], what: str) -> Found:
    """What `look` finds, as soon as it finds something."""
    late = time.monotonic() + PATIENCE_SECONDS
    while not (found := look()):
        if time.monotonic() > late:
            raise AssertionError(f"{what} did not come")
        time.sleep(LOOK_SECONDS)
    return found


class Desktop:
    """`environment` is what a program on it is started with; `accessibility` is what a screen
    reader asks."""

    def __init__(self, stack: ExitStack) -> None:
        for program in ("Xvfb", "openbox", LAUNCHER):
            if shutil.which(program) is None:
                raise FileNotFoundError(f"{program} is missing; `make test` says how to install it")
        self._stack = stack
        # A short path: a socket's name has to fit into 108 bytes.
        self.folder = Path(tempfile.mkdtemp(prefix="at"))
        stack.callback(shutil.rmtree, self.folder, ignore_errors=True)
        bus = stack.enter_context(session_bus())
        self.environment = {
            **os.environ,
            "HOME": str(self.folder),
            "XDG_RUNTIME_DIR": str(self.folder),
            "XDG_DATA_HOME": str(self.folder / "data"),
            "XDG_CONFIG_HOME": str(self.folder / "config"),
            "XDG_CACHE_HOME": str(self.folder / "cache"),
            "DBUS_SESSION_BUS_ADDRESS": bus.address,
            "DISPLAY": self._display(),
            "GSETTINGS_BACKEND": "memory",
            "QT_QPA_PLATFORM": "xcb",
            "LC_ALL": "C.UTF-8",
        }
        # A screen reader is on: an app that is started finds that by itself, as on a real desktop.
        self.start(LAUNCHER, "--launch-immediately", "--a11y=1", "--screen-reader=1")
        session = bus.connect()
        self._address = wait_for(lambda: _address(session), "the accessibility bus")
        self.accessibility = self.connect()
        self.start("openbox", "--sm-disable")
        self._keys = 0

    def start(self, *command: str, **more: object) -> subprocess.Popen:
        """A program that ends with the desktop."""
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        child = subprocess.Popen(command, env=self.environment, cwd=ROOT, **{**quiet, **more})
        self._stack.callback(_end, child)
        return child

    def connect(self) -> DBusConnection:
        """A connection to the accessibility bus that is closed with the desktop."""
        connection = open_dbus_connection(self._address)
        self._stack.callback(connection.close)
        return connection

    def open(self, path: Path, mode: str = "r") -> TextIO:
        """A file that is closed with the desktop."""
        return self._stack.enter_context(path.open(mode, encoding="utf-8"))

    def press(self, keys: str) -> int:
        """Presses a key, with others held where it says so, as in `Control+a`; how many keys were
        let go since the desktop began."""
        *held, last = keys.split("+")
        for key in held:
            self._key(HELD[key], PRESS)
        self._key(SYMBOLS.get(last) or ord(last), PRESS_AND_LET_GO)
        for key in reversed(held):
            self._key(HELD[key], LET_GO)
        self._keys += 1 + len(held)
        return self._keys

    def _key(self, key: int, what: int) -> None:
        ask(
            *(self.accessibility, REGISTRY, "/org/a11y/atspi/registry/deviceeventcontroller"),
            *(f"{PREFIX}DeviceEventController", "GenerateKeyboardEvent", "isu"),
            *(key, "", what),
        )

    def _display(self) -> str:
        read, write = os.pipe()
        server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", "1200x1000x24", "-nolisten", "tcp"],
            pass_fds=[write],
            stderr=subprocess.DEVNULL,
        )
        self._stack.callback(_end, server)
        os.close(write)
        with open(read) as numbers:
            return f":{numbers.readline().strip()}"


class App:
    """Regulate on a desktop, with a clock that is moved by hand."""

    def __init__(self, desktop: Desktop, language: str = "en") -> None:
        self.settled = 0
        self._complaints = desktop.folder / "app.txt"
        self._complaints.touch()
        self._child = desktop.start(
            *(sys.executable, "tests/accessibility/app.py"),
            *(str(desktop.folder / "journal.db"), language),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=desktop.open(self._complaints, "a"),
            text=True,
            bufsize=1,
        )
        self._hear("ready")

    def forward(self, minutes: float) -> None:
        self._do(f"forward {minutes * 60}")

    def settle(self, keys: int) -> None:
        """Waits until it was let know of so many keys, and has said all that it has to say."""
        self.settled += 1
        self._do(f"settle {keys}")

    def _do(self, command: str) -> None:
        self._child.stdin.write(f"{command}\n")
        self._hear("done")

    def _hear(self, what: str) -> None:
        line = self._child.stdout.readline().strip()
        assert line == what, f"not {what!r}, but {line!r}: {self._complaints.read_text()}"


def _address(session: DBusConnection) -> str:
    try:
        (address,) = ask(session, "org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress")
    except DBusErrorResponse:  # it is not there yet
        return ""
    return address


def _end(child: subprocess.Popen) -> None:
    child.terminate()
    try:
        child.wait(5)
    except subprocess.TimeoutExpired:
        child.kill()
        child.wait()
    for stream in (child.stdin, child.stdout):
        if stream is not None:
            stream.close()


@contextmanager
def desktop() -> Iterator[Desktop]:
    """A desktop that ends with the block."""
    with ExitStack() as stack:
        yield Desktop(stack)
