"""How late the end of a pause is told in the real window, the alarm and the whole way included.

    python -m bench.lateness JOURNAL RUNS [hide]

Writes a line with the milliseconds for each run. Nobody waits twenty minutes for it: once a pause
runs, its return time on the steady clock is moved near, again and again.
"""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from bench.comparison import p99
from bench.starts import ROOT, STUCK_AFTER_SECONDS, Starter

FRAME_MILLISECONDS = 1000 / 60
NEAR_SECONDS = 0.25


def lines(starter: Starter, folder: Path, runs: int) -> Iterator[str]:
    for label, wishes in (("the window in sight", ()), ("the window put away", ("hide",))):
        journal = folder / f"late-{len(wishes)}.db"
        done = subprocess.run(
            [sys.executable, "-m", "bench.lateness", str(journal), str(runs), *wishes],
            cwd=ROOT,
            env=starter.environment(),
            capture_output=True,
            text=True,
            timeout=STUCK_AFTER_SECONDS + runs,
        )
        late = [float(line) for line in done.stdout.splitlines()]
        if len(late) != runs or "Traceback" in done.stderr:
            raise RuntimeError(f"no good end. {done.stderr.splitlines()[-1:]}")
        met = "met" if median(late) <= FRAME_MILLISECONDS else "not met"
        yield (
            f"  {label:<26} median {median(late):.2f} ms, p99 {p99(late):.2f} ms, "
            f"highest {max(late):.2f} ms, {runs} runs   goal at most a frame, "
            f"{FRAME_MILLISECONDS:.1f} ms: {met}"
        )


def main() -> None:
    from PySide6.QtCore import QTimer

    from ui.clock import SystemClock
    from ui.window import Window, application

    journal, runs, *wishes = sys.argv[1:]
    app = application()
    app.setQuitOnLastWindowClosed(False)
    clock = SystemClock()
    window = Window(Path(journal), clock)
    pause = window.pause
    ends = 0

    def near() -> None:
        # A little else every time, so that it falls anywhere between two frames.
        pause._steady_due = clock.steady() + NEAR_SECONDS + ends * 0.00137
        pause._told = None
        pause._take(pause.current, pause._steady_due)

    def told() -> None:
        nonlocal ends
        print(1000 * (clock.steady() - pause._steady_due), flush=True)
        ends += 1
        if ends == int(runs):
            app.quit()
        else:
            QTimer.singleShot(0, near)

    def begin() -> None:
        window.begin_pause("30")
        if "hide" in wishes:
            window.root.hide()
        QTimer.singleShot(1000, near)

    window.now.opened.connect(begin)
    pause.timeUp.connect(told)
    app.exec()
    window.close()


if __name__ == "__main__":
    main()
