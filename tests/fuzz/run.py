"""Gives the app what nobody would: `python -m tests.fuzz.run`. Spoiled files to import, spoiled
journals, and taps and keys at random on the real window. It writes what came of it to
build/fuzz.txt, and ends with 1 where anything went wrong.

`--again imports 1234` does one case again, with its traceback.
"""

import argparse
import json
import os
import queue
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from bench.screens import x_server

ROOT = Path(__file__).resolve().parents[2]
BUILD = ROOT / "build"
PATIENCE_SECONDS = 30
"""How long a worker may be silent before it is taken to hang."""
WINDOW_EVENTS = 500
"""Taps and keys with one window, before another journal is begun."""
JOURNALS_AT_ONCE = 10
"""On which one process makes windows. A process of the app's makes one window; after hundreds, what
PySide keeps of one that is gone is taken for what lies at the same address."""


@dataclass
class Report:
    """What came of the cases; `wrong` has a line for each that went wrong."""

    kind: str
    cases: int = 0
    events: int = 0
    saves: int = 0
    came: Counter = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)
    crashes: int = 0
    hangs: int = 0
    slowest: tuple[float, str, int] = (0.0, "", 0)
    seconds: float = 0.0

    def __str__(self) -> str:
        what = ""
        if self.events:
            what = f"{self.events:,} taps and keys, {self.cases:,} journals, {self.saves:,} saves"
        lines = [
            f"{self.kind}: {what or f'{self.cases:,} cases'} in {self.seconds:.0f} s, "
            f"wrong {len(self.wrong)}, of them crashes {self.crashes}, hangs {self.hangs}",
            f"  the longest that anything took: {1000 * self.slowest[0]:.0f} ms "
            f"({self.slowest[1]}, seed {self.slowest[2]})",
        ]
        lines += [f"  {count:>6,} {what}" for what, count in self.came.most_common(25)]
        return "\n".join([*lines, *(f"  WRONG {line}" for line in self.wrong[:40])])


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--imports", type=int, default=10_000)
    options.add_argument("--databases", type=int, default=10_000)
    options.add_argument("--taps", type=int, default=50_000)
    options.add_argument("--xvfb", type=int, default=5_000, help="taps on an X server, if any")
    options.add_argument("--first", type=int, default=0, help="the first seed")
    options.add_argument("--again", nargs=2, metavar=("KIND", "SEED"))
    asked = options.parse_args()
    BUILD.mkdir(exist_ok=True)
    if asked.again:
        kind, seed = asked.again
        reports = [play(kind, int(seed), 1)]
        print(reports[0])
        return 1 if reports[0].wrong else 0
    wrong = 0
    with (BUILD / "fuzz.txt").open("w", encoding="utf-8") as written:
        for report in _parts(asked):
            wrong += len(report.wrong)
            print(report, flush=True)
            print(report, file=written, flush=True)
    return 1 if wrong else 0


def _parts(asked: argparse.Namespace) -> Iterator[Report]:
    first = asked.first
    windows, on_x = (-(-taps // WINDOW_EVENTS) for taps in (asked.taps, asked.xvfb))
    for kind, count in (
        ("imports", asked.imports),
        ("databases", asked.databases),
        ("window", windows),
    ):
        if count:
            yield play(kind, first, count)
    if on_x:
        with x_server() as x:
            if x is not None:
                report = play("window", first + windows, on_x, **x)
                report.kind = "window on Xvfb"
                yield report


def play(kind: str, first: int, count: int, **environment: str) -> Report:
    """So many cases, by workers that are started anew when one crashes or hangs."""
    began = time.monotonic()
    report, seed, last = Report(kind), first, first + count
    at_once = JOURNALS_AT_ONCE if kind == "window" else count
    while seed < last:
        seed = _one_worker(report, kind, seed, min(last, seed + at_once), environment)
    report.seconds = time.monotonic() - began
    return report


def _one_worker(report: Report, kind: str, first: int, last: int, environment: dict) -> int:
    """The seed to go on with."""
    with tempfile.TemporaryDirectory(prefix="fz") as home:
        worker = subprocess.Popen(
            [sys.executable, "-m", "tests.fuzz.worker", kind, str(first), str(last), f"{home}/w"],
            cwd=ROOT,
            env={**_alone(home), **environment},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        at, hangs = first, False
        for said in _heard(worker):
            if said is None:
                hangs = True
            elif "begins" in said:
                at = said["begins"]
            else:
                _note(report, kind, said)
                at = said["ended"] + 1
        if hangs:
            worker.kill()
        _, complained = worker.communicate()
    if worker.returncode == 0 and not hangs:
        return last
    report.cases += 1
    report.crashes += not hangs
    report.hangs += hangs
    why = "hangs" if hangs else f"crashed with {worker.returncode}"
    where = " | ".join(line.strip() for line in complained.splitlines() if "File" in line)
    report.wrong.append(f"seed {at}: {why}, {where[:400]} ... {complained[-300:]}")
    return at + 1


def _alone(home: str) -> dict[str, str]:
    """The environment of a worker: a home of its own, no desktop, no display."""
    names = ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR")
    mine = {**os.environ, **dict.fromkeys(names, home), "QT_QPA_PLATFORM": "offscreen"}
    mine.pop("DBUS_SESSION_BUS_ADDRESS", None)
    return {**mine, "PYTHONFAULTHANDLER": "1"}


def _heard(worker: subprocess.Popen) -> Iterator[dict | None]:
    """What the worker says, and None when it is silent for too long."""
    lines: queue.Queue[str] = queue.Queue()

    def listen():
        for line in worker.stdout:
            lines.put(line)
        lines.put("")

    threading.Thread(target=listen, daemon=True).start()
    while True:
        try:
            line = lines.get(timeout=PATIENCE_SECONDS)
        except queue.Empty:
            yield None
            return
        if not line:
            return
        yield json.loads(line)


def _note(report: Report, kind: str, said: dict) -> None:
    report.cases += 1
    report.events += said.get("events", 0)
    report.saves += said.get("saves", 0)
    report.came[said["came"]] += 1
    report.slowest = max(report.slowest, (said["seconds"], said["slowest"], said["ended"]))
    if said["wrong"]:
        report.wrong.append(f"seed {said['ended']}: {said['wrong']}")


if __name__ == "__main__":
    sys.exit(main())
