"""Starts a module as `python -m` would, and says when its first frame is on the screen.

    python -m bench.watched ui SECONDS [SECONDS] -- ARGUMENTS

Writes one line with the processor seconds at the first frame, one with the time, processor
seconds, resident and private bytes after each of the SECONDS, and then ends the application. The
module needs no code for this; what is imported here, both sides of a comparison import anyway.
"""

import runpy
import sys
import time

import PySide6.QtQuick  # noqa: F401  without it a window is a bare QWindow
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication

_execute = QGuiApplication.exec


def main() -> None:
    end = sys.argv.index("--")
    module, *moments = sys.argv[1:end]
    sys.argv[1:] = sys.argv[end + 1 :]

    def execute(*_: object) -> int:
        (window,) = QGuiApplication.topLevelWindows()

        # Not a single-shot connection: that takes the name `Qt`, which alone costs 12 ms.
        def first_frame() -> None:
            window.frameSwapped.disconnect(first_frame)
            print("frame", time.process_time(), flush=True)
            _read([1000 * int(moment) for moment in moments])

        window.frameSwapped.connect(first_frame)
        return _execute()

    QGuiApplication.exec = execute
    runpy.run_module(module, run_name="__main__", alter_sys=True)


def _read(moments: list[int]) -> None:
    for moment in moments:
        QTimer.singleShot(moment, _say)
    QTimer.singleShot(moments[-1] if moments else 0, QGuiApplication.quit)


def _say() -> None:
    print(time.monotonic(), time.process_time(), *_memory(), flush=True)


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
