"""The command line, from the spawn of its process to its end, against a Python that only does what
it cannot do without: read arguments and open a file of SQLite's."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage

from bench.comparison import Comparison, in_turn
from regulate.content import LANGUAGES

ROOT = Path(__file__).parent.parent
FLOOR = "import argparse, sqlite3; sqlite3.connect(':memory:'); argparse.ArgumentParser()"
COMMANDS = (("--help",), ("journal",), ("return", "--json"))


def lines(journal: Path, starts: int) -> Iterator[str]:
    for command in COMMANDS:
        for language in LANGUAGES:
            ours = ["-m", "ui", *command, "--db", str(journal), "--speak", language]
            pairs = in_turn(lambda ours=ours: run(ours), lambda: run(["-c", FLOOR]), starts)
            clock = Comparison([(one[0], other[0]) for one, other in pairs])
            processor = Comparison([(one[1], other[1]) for one, other in pairs])
            yield clock.line(f"{' '.join(command)}, {language}")
            yield processor.line("  processor time")
            us, them = clock.medians
            yield f"    medians on this machine: {us * 1000:.0f} ms and {them * 1000:.0f} ms"


def run(arguments: list[str]) -> tuple[float, float]:
    """The seconds of one process: by the clock, and of the processor."""
    environment = {**os.environ, "LC_ALL": "C.UTF-8"}
    # An installed Regulate has its bytecode; without it every start would compile the source.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    before, began = _processor(), time.perf_counter()
    subprocess.run(
        [sys.executable, *arguments],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.DEVNULL,
        check=True,
    )
    return time.perf_counter() - began, _processor() - before


def _processor() -> float:
    used = getrusage(RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
