"""Regulate in a process of its own, with a clock that is moved by hand: what a screen reader meets.

`app.py JOURNAL LANGUAGE`. It says `ready` when the window is there. Each line that comes in is one
command, and is answered with one line when it is done:

- `forward SECONDS` moves the clock.
- `settle KEYS` waits until so many keys were let go and nothing is left to be said, then has the
  window's description change: whoever hears that has heard everything before it.
"""

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from PySide6.QtCore import QEvent, QObject, QSocketNotifier, QTimer, Slot  # noqa: E402
from PySide6.QtGui import QAccessible, QAccessibleEvent, QGuiApplication  # noqa: E402

from regulate.content import Words  # noqa: E402
from tests.clock import HandClock  # noqa: E402
from ui.window import Window, application  # noqa: E402

LOOK_MILLISECONDS = 10


class Commands(QObject):
    """Does what comes in, in order."""

    def __init__(self, window: Window, clock: HandClock) -> None:
        super().__init__(window)
        self._window, self._clock = window, clock
        self._announcement = window.root.findChild(QObject, "announcement")
        self._let_go = self._awaited = 0
        self._lines = QSocketNotifier(0, QSocketNotifier.Type.Read, self)
        self._lines.activated.connect(self._hear)
        self._timer = QTimer(self, interval=LOOK_MILLISECONDS)
        self._timer.timeout.connect(self._look)
        window.root.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self._let_go += event.type() == QEvent.Type.KeyRelease
        return False

    @Slot()
    def _hear(self) -> None:
        line = os.read(0, 1000).decode()
        if not line:  # whoever started it is gone
            QGuiApplication.quit()
            return
        command, number = line.split()
        if command == "forward":
            self._clock.forward(seconds=float(number))
            self._window.pause._tick()
            self._window.soothe._look()
            print("done", flush=True)
        else:
            self._awaited = int(number)
            self._timer.start()

    @Slot()
    def _look(self) -> None:
        if self._let_go < self._awaited or self._announcement.property("busy"):
            return
        self._timer.stop()
        event = QAccessibleEvent(self._window.root, QAccessible.Event.DescriptionChanged)
        QAccessible.updateAccessibility(event)
        print("done", flush=True)


def main(path: Path, language: str) -> int:
    app = application()
    clock = HandClock()
    window = Window(path, clock, Words(language))
    window.ended.connect(app.quit)
    window.root.requestActivate()
    window.load()
    window.you.chooseMotion("less")
    window.you.setChimes(False)
    commands = Commands(window, clock)
    print("ready", flush=True)
    status = app.exec()
    del commands
    window.close()
    return status


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2]))
