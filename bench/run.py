"""Measures what is promised to be quick and small, and writes it to build/bench.txt too.

A measure is not a test: it says what it found and always ends well. Ratios against a floor
measured in turn hold on other machines; times alone do not. `--quick` does fewer runs.
"""

import argparse
import os
import platform
import sqlite3
import sys
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))  # started as a file, Python finds only bench/ by itself

import PySide6  # noqa: E402
import sqlcipher3  # noqa: E402

from bench import (  # noqa: E402
    command_line,
    first_frame,
    hearing,
    lateness,
    life_size,
    memory,
    patterns,
    quiet,
    saving,
    screens,
    sealed,
)
from bench.starts import Starter  # noqa: E402
from data.stamps import new_uid  # noqa: E402
from data.store import Store  # noqa: E402
from regulate import pause as pauses  # noqa: E402

BUILD = ROOT / "build"
FULL = {"starts": 25, "memory": 5, "pause": 2, "seconds": 20, "saves": 1000}
QUICK = {"starts": 4, "memory": 1, "pause": 1, "seconds": 5, "saves": 200}
FULL["ends"], QUICK["ends"] = 100, 10
FULL["searches"], QUICK["searches"] = 30, 5
FULL["letters"], QUICK["letters"] = 500, 100
FULL["unlocks"], QUICK["unlocks"] = 20, 3
FULL["looks"], QUICK["looks"] = 20, 5
SIZES = (10, 1_000, 100_000)
QUICK_SIZES = (10, 100, 1_000)
SEALED_SIZES = (1_000, 10_000, 100_000)
QUICK_SEALED_SIZES = (1_000,)
PATTERNS_SIZES = (1_000, 100_000)
QUICK_PATTERNS_SIZES = (1_000,)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--quick", action="store_true", help="in about two minutes, and rougher")
    effort = QUICK if options.parse_args().quick else FULL
    BUILD.mkdir(exist_ok=True)
    with (
        (BUILD / "bench.txt").open("w", encoding="utf-8") as written,
        tempfile.TemporaryDirectory(dir=BUILD, prefix="bench-") as folder,
    ):
        for line in _lines(Path(folder), effort):
            print(line, flush=True)
            print(line, file=written)


def _lines(folder: Path, effort: dict[str, int]) -> Iterator[str]:
    yield (
        f"Python {platform.python_version()}, PySide6 {PySide6.__version__}, "
        f"SQLite {sqlcipher3.sqlite_version} (floor: {sqlite3.sqlite_version}), "
        f"{os.cpu_count()} cores"
    )
    yield "Ratios of medians, of runs in turn: Regulate to its floor. 1 is as good as the floor."
    journal = _journal_with_a_running_pause(folder)
    offscreen = Starter(folder, screens.OFFSCREEN)

    yield "\nStart to the first frame, against a bare Qt Quick window"
    starts = effort["starts"]
    yield from _or_why_not(first_frame.lines(offscreen, "offscreen", journal, starts))
    with screens.x_server() as x:
        if x is None:
            yield "  Xvfb: not measured, it is not installed"
        else:
            xvfb = Starter(folder, x)
            yield from _or_why_not(first_frame.lines(xvfb, "Xvfb", journal, starts))

    yield "\nThe command line, start to end, against a Python with arguments and SQLite alone"
    yield from _or_why_not(command_line.lines(journal, starts))

    yield "\nMemory an idle second after the first frame, against a bare Qt Quick window"
    yield from _or_why_not(memory.lines(offscreen, journal, effort["memory"]))

    yield "\nQuiet on the machine, beside a bare Qt Quick window"
    calm = folder / "calm.db"
    Store.open(calm).close()
    yield from _or_why_not(
        quiet.lines(offscreen, journal, calm, effort["pause"], effort["seconds"])
    )

    yield "\nHow late the end of a pause is told, against one frame of a display"
    yield from _or_why_not(lateness.lines(offscreen, folder, effort["ends"]))

    yield "\nSaving, against sqlite3 storing the same row as durably"
    yield from _or_why_not(saving.lines(folder, effort["saves"]))

    yield f"\nThe hearing check of {hearing.CHARACTERS:,} characters, against splitting them"
    yield from _or_why_not(hearing.lines(effort["letters"]))

    yield "\nThe journal at life size, against sqlite3 doing the same statements on a plain copy"
    sizes = SIZES if effort is FULL else QUICK_SIZES
    yield from _or_why_not(life_size.lines(folder, sizes, effort["searches"]))

    yield "\nPatterns, against sqlite3 doing the same statements on a plain copy"
    sizes = PATTERNS_SIZES if effort is FULL else QUICK_PATTERNS_SIZES
    yield from _or_why_not(patterns.lines(offscreen, folder, sizes, effort["looks"]))

    yield "\nAn encrypted journal, against the same one that is not"
    sizes = SEALED_SIZES if effort is FULL else QUICK_SEALED_SIZES
    yield from _or_why_not(sealed.lines(folder, sizes, effort["searches"], effort["unlocks"]))


def _or_why_not(lines: Iterator[str]) -> Iterator[str]:
    """The lines; where a measure comes to grief, why, so that the others are made all the same."""
    try:
        yield from lines
    except Exception as error:
        yield f"  not measured: {error}"


def _journal_with_a_running_pause(folder: Path) -> Path:
    path = folder / "journal.db"
    store = Store.open(path)
    now = datetime.now(UTC)
    due = pauses.after_minutes(now, pauses.DEFAULT_MINUTES)
    store.pauses.save(pauses.call(new_uid(), now, due), zone="UTC")
    store.close()
    return path


if __name__ == "__main__":
    main()
