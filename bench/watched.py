"""Starts a module as `python -m` would, and says when its first frame is on the screen.

    python -m bench.watched ui [SECONDS]... [open=PAGE] [hide] -- ARGUMENTS

Writes one line with the processor seconds at the first frame, one with the time, processor
seconds, resident and private bytes, frames and wake-ups after each of the SECONDS, and then ends
the application. Behind the first frame `open=PAGE` opens a page, and `hide` puts the window away.
The module needs no code for this; what is imported here, both sides of a comparison import anyway.
"""

import runpy
import sys
import time
from pathlib import Path

import PySide6.QtQuick  # noqa: F401  without it a window is a bare QWindow
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication

SETTLES_MILLISECONDS = 700
_execute = QGuiApplication.exec
_frames = 0


def main() -> None:
    end = sys.argv.index("--")
    module, *wishes = sys.argv[1:end]
    moments = [wish for wish in wishes if wish.isdecimal()]
    pages = [wish.removeprefix("open=") for wish in wishes if wish.startswith("open=")]
    sys.argv[1:] = sys.argv[end + 1 :]

    def execute(*_: object) -> int:
        (window,) = QGuiApplication.topLevelWindows()

        # Not a single-shot connection: that takes the name `Qt`, which alone costs 12 ms.
        def first_frame() -> None:
            window.frameSwapped.disconnect(first_frame)
            print("frame", time.process_time(), flush=True)
            window.frameSwapped.connect(_count)
            # The journal is opened first, and what waits for it done.
            QTimer.singleShot(SETTLES_MILLISECONDS, lambda: _do(window, pages, "hide" in wishes))
            _read([1000 * int(moment) for moment in moments])

        window.frameSwapped.connect(first_frame)
        return _execute()

    QGuiApplication.exec = execute
    runpy.run_module(module, run_name="__main__", alter_sys=True)


def _do(window: object, pages: list[str], hide: bool) -> None:
    for page in pages:
        window.open(page)
    if hide:
        window.hide()


def _count() -> None:
    global _frames
    _frames += 1


def _wake_ups() -> int:
    """How often this process went to sleep by itself, threads included; 0 where it is not told."""
    total = 0
    for status in Path("/proc/self/task").glob("*/status"):
        for line in status.read_text().splitlines():
            if line.startswith("voluntary_ctxt_switches"):
                total += int(line.split()[1])
    return total


def _read(moments: list[int]) -> None:
    for moment in moments:
        QTimer.singleShot(moment, _say)
    QTimer.singleShot(moments[-1] if moments else 0, QGuiApplication.quit)


def _say() -> None:
    print(
        *(time.monotonic(), time.process_time(), *_memory(), _frames, _wake_ups()), flush=True
    )


def _memory() -> tuple[int, int]:
    """Resident and private bytes; zeros where the system does not tell."""
    try:
        with open("/proc/self/smaps_rollup") as file:
            rows = [line.split() for line in file.readlines()[1:]]
    except OSError:
        return 0, 0
    size = {name: int(kilobytes) * 1024 for name, kilobytes, *_ in rows}
    return size["Rss:"], size["Private_Clean:"] + size["Private_Dirty:"]


if __name__ == "__main__":
    main()
