"""Patterns over ten years: from opening the page to the last sentence, and how long the window is
held meanwhile. Against Python's own sqlite3 doing the same statements on a plain copy.

    python -m bench.patterns JOURNAL RUNS

opens Patterns in the real window, so often; a line with the milliseconds until all is told, and
those of the longest hold meanwhile, for each.
"""

import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from statistics import median
from unittest.mock import patch

from PySide6.QtCore import QCoreApplication
from PySide6.QtQuick import QQuickItem

from bench import entries
from bench.comparison import Comparison, in_turn, p99
from bench.saving import plain_copy, seconds
from bench.starts import ROOT, STUCK_AFTER_SECONDS, Starter
from data import check_ins, journal, keys, pauses, protection, sealing, soothings
from data.check_ins import SavedCheckIn
from data.soothings import SavedSoothing
from data.stamps import new_uid
from data.store import Store
from regulate import content
from regulate import pause as steps
from regulate.content import Words
from regulate.flooding import ANSWERS, CheckIn
from regulate.patterns import Span
from regulate.safety import NONE
from regulate.soothing import ACTIVITIES, Soothing
from ui.clock import SystemClock
from ui.desk import Desk
from ui.patterns import PatternsViewModel

YEARS = timedelta(days=3652)
ZONES = ("Asia/Jerusalem", "Asia/Jerusalem", "Asia/Jerusalem", "Europe/London", "America/New_York")
GOAL_MILLISECONDS = 200
FRAME_MILLISECONDS = 16
SPANS = (Span.MONTHS, Span.ALL)
"""The one that Patterns opens with, and the longest."""
CHEAP = sealing.Cost(1, 8192)
"""What opening costs is measured elsewhere."""
RESTS_MILLISECONDS = 700


def lines(starter: Starter, folder: Path, sizes: tuple[int, ...], runs: int) -> Iterator[str]:
    for size in sizes:
        path, sealed = folder / f"patterns-{size}.db", folder / f"patterns-{size}-sealed.db"
        with closing(Store.open(path)) as store:
            fill(store, size)
            plain = plain_copy(store, folder / f"patterns-{size}-plain.db")
        shutil.copy(path, sealed)
        with patch.object(keys, "COST", CHEAP), patch.object(sealing, "COST", CHEAP):
            key, _ = protection.protect(sealed, "a passphrase to be measured")
        with closing(plain):
            for span in SPANS:
                yield from _counted(f"{span}", size, (path, None), plain, span, runs)
                yield from _counted(f"{span}, encrypted", size, (sealed, key), plain, span, runs)
        yield from _in_the_window(starter, path, size, runs)


def _counted(
    label: str,
    size: int,
    journal: tuple[Path, bytes | None],
    plain: sqlite3.Connection,
    span: Span,
    runs: int,
) -> Iterator[str]:
    """From a look at a span until all is told, through the view-model; and the longest that the
    window waited for its turn meanwhile."""
    app = QCoreApplication.instance() or QCoreApplication([])
    path, key = journal
    desk = Desk(path, SystemClock(), Words("en"))
    desk.key = key
    view = PatternsViewModel(desk)
    asked: list[str] = []
    desk.store.db.conn.set_trace_callback(asked.append)
    _look(view, span, app)
    desk.store.db.conn.set_trace_callback(None)
    holds: list[float] = []

    def ours() -> float:
        turns = _look(view, span, app)
        holds.append(max(turns))
        return sum(turns)

    def floor() -> float:
        return seconds(lambda: [plain.execute(each).fetchall() for each in asked])

    compared = Comparison(in_turn(ours, floor, runs))
    desk.close()
    took, least = compared.medians
    goal = _against(GOAL_MILLISECONDS, 1000 * took) if span is SPANS[0] else ""
    yield (
        f"  {label:<22} {size:>7,} records  {took / least:5.2f}   here {1000 * took:.1f} ms, p99 "
        f"{1000 * compared.p99s[0]:.1f} ms, {runs} runs{goal}"
    )
    yield _held(1000 * hold for hold in holds)


def _look(view: PatternsViewModel, span: Span, app: QCoreApplication) -> list[float]:
    """The seconds of each turn that it takes, the last with all that there is to tell."""
    turns = [seconds(view.look, span.value)]
    while view.counting:
        turns.append(seconds(app.processEvents))
    turns.append(seconds(lambda: (view.told, view.tooFew)))
    return turns


def _against(goal: float, found: float) -> str:
    return f"   goal at most {goal} ms: {'met' if found <= goal else 'not met'}"


def _held(holds: Iterable[float]) -> str:
    """The longest hold of each run, in milliseconds."""
    found = [*holds]
    return (
        f"    longest hold: median {median(found):.1f} ms, highest {max(found):.1f} ms"
        f"{_against(FRAME_MILLISECONDS, median(found))}"
    )


def _in_the_window(starter: Starter, path: Path, size: int, runs: int) -> Iterator[str]:
    done = subprocess.run(
        [sys.executable, "-m", "bench.patterns", str(path), str(runs)],
        cwd=ROOT,
        env=starter.environment(),
        capture_output=True,
        text=True,
        timeout=STUCK_AFTER_SECONDS + runs,
    )
    found = [tuple(map(float, line.split())) for line in done.stdout.splitlines()]
    if len(found) != runs or "Traceback" in done.stderr:
        raise RuntimeError(f"no good end. {done.stderr.splitlines()[-1:]}")
    took, holds = zip(*found, strict=True)
    yield (
        f"  in the window          {size:>7,} records   opened and drawn: median "
        f"{median(took):.0f} ms, p99 {p99(took):.0f} ms, {runs} runs"
        f"{_against(GOAL_MILLISECONDS, median(took))}"
    )
    yield _held(holds)


def fill(store: Store, count: int) -> None:
    """Puts `count` records of all kinds into the journal, spread over the ten years before now."""
    chance, last = Random(entries.SEED), datetime.now(UTC)
    made = entries.translations(count)
    check_in = ""
    for first in range(0, count, entries.AT_ONCE):
        with store.transaction() as db:
            for number in range(first, min(first + entries.AT_ONCE, count)):
                at, zone = last - YEARS * (count - number) / count, chance.choice(ZONES)
                match number % 10:
                    case 0 | 2 | 4 | 6 | 8:
                        saved = SavedCheckIn(new_uid(), at, zone, _check_in(chance))
                        check_ins.write(db, saved)
                        before, check_in = check_in, saved.uid
                    case 1 | 5:
                        pauses.write(db, _pause(chance, at, before, check_in), zone)
                    case 3 | 7:
                        before_it, after = chance.randrange(3, 11), chance.randrange(0, 9)
                        done = Soothing(chance.choice([*ACTIVITIES]), before_it, after)
                        soothings.write(db, SavedSoothing(new_uid(), at, zone, done))
                    case 9:
                        entry = journal.Entry(new_uid(), at, zone, next(made))
                        journal.write(db, entry)


def _check_in(chance: Random) -> CheckIn:
    signs = chance.sample(content.ids("signs"), chance.randrange(0, 7))
    return CheckIn(chance.randrange(0, 11), chance.choice(ANSWERS), (NONE,), tuple(signs))


def _pause(chance: Random, at: datetime, before: str, after: str) -> steps.Pause:
    """Come back from on time, late, much later, or let go."""
    due = at + timedelta(minutes=chance.choice(steps.MINUTES_OFFERED))
    pause = steps.call(new_uid(), at, due, chance.choice(steps.CALLERS), before)
    if not chance.randrange(8):
        return steps.let_go(pause, at + timedelta(minutes=5))
    back = due + timedelta(minutes=chance.choice((0, 2, 5, 8, 20, 45, 90)))
    return steps.come_back(steps.recheck(pause, back, "ready", after), back)


def _whole(item: QQuickItem) -> bool:
    """Whether the page is there, with all its cards."""
    if item.objectName() == "patternsPage":
        return item.property("whole")
    return any(map(_whole, item.childItems()))


def main() -> None:
    from PySide6.QtCore import QTimer

    from ui.window import Window, application

    path, runs = Path(sys.argv[1]), int(sys.argv[2])
    app = application()
    app.setQuitOnLastWindowClosed(False)
    window = Window(path, SystemClock())
    root = window.root
    began = last = longest = 0.0
    left, drawn, asked = runs, False, False

    def begin() -> None:
        nonlocal began, last, longest, drawn, asked
        began = last = time.perf_counter()
        longest, drawn, asked = 0.0, False, False
        root.open("patterns")
        tick.start(1)

    def swapped() -> None:
        nonlocal drawn
        drawn = not window.patterns.counting and _whole(root.contentItem())

    def look() -> None:
        nonlocal last, longest, left, asked
        now = time.perf_counter()
        last, longest = now, max(longest, now - last)
        if not drawn:
            if not window.patterns.counting and not asked and _whole(root.contentItem()):
                # Where it is as it was, nothing else asks for a frame.
                root.update()
                asked = True
            return
        tick.stop()
        print(1000 * (now - began), 1000 * longest, flush=True)
        left -= 1
        root.open("now")
        QTimer.singleShot(RESTS_MILLISECONDS, begin if left else app.quit)

    tick = QTimer()
    tick.timeout.connect(look)

    def listen() -> None:
        root.frameSwapped.connect(swapped)
        QTimer.singleShot(RESTS_MILLISECONDS, begin)

    window.now.opened.connect(listen)
    app.exec()
    window.close()


if __name__ == "__main__":
    main()
