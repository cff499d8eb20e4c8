"""Starts of Regulate and of a bare window, alike in everything but what is started."""

import os
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
STUCK_AFTER_SECONDS = 120


@dataclass(frozen=True)
class Reading:
    """One look at a running window. Times in seconds, sizes in bytes."""

    at: float
    processor: float
    resident: int
    private: int
    frames: int
    wake_ups: int


@dataclass(frozen=True)
class Start:
    """From the spawn of the process to its first frame, and what was read afterwards."""

    seconds: float
    processor: float
    readings: list[Reading]


@dataclass(frozen=True)
class Starter:
    """Starts processes with a `home` of their own, on the Qt platform given as variables."""

    home: Path
    platform: dict[str, str]

    def regulate(
        self, *arguments: str, moments: tuple[int, ...] = (), wishes: tuple[str, ...] = ()
    ) -> Start:
        return self._start("ui", moments, wishes, arguments)

    def bare(self, moments: tuple[int, ...] = (), wishes: tuple[str, ...] = ()) -> Start:
        return self._start("bench.bare", moments, wishes, ())

    def _start(
        self,
        module: str,
        moments: tuple[int, ...],
        wishes: tuple[str, ...],
        arguments: tuple[str, ...],
    ) -> Start:
        command = [sys.executable, "-m", "bench.watched", module]
        command += [*map(str, moments), *wishes, "--", *arguments]
        environment = self.environment()
        with tempfile.TemporaryFile("w+") as complaints:
            began = time.monotonic()
            with subprocess.Popen(
                command,
                cwd=ROOT,
                env=environment,
                stdout=subprocess.PIPE,
                stderr=complaints,
                text=True,
            ) as process:
                stuck = threading.Timer(STUCK_AFTER_SECONDS, process.kill)
                stuck.start()
                first = process.stdout.readline()
                seconds = time.monotonic() - began
                rest = process.stdout.read()
                process.wait()
                stuck.cancel()
            complaints.seek(0)
            said = complaints.read().strip()
        # PySide prints what a slot raises, and goes on.
        if not first.startswith("frame ") or process.returncode or "Traceback" in said:
            raise RuntimeError(f"{module} came to no good end. {said.splitlines()[-1:]}")
        processor = float(first.split()[1])
        return Start(seconds, processor, [_reading(line) for line in rest.splitlines()])

    def environment(self) -> dict[str, str]:
        """The variables that a process on this platform is started with."""
        folders = {}
        for name in ("XDG_RUNTIME_DIR", "XDG_CACHE_HOME"):
            folder = self.home / name.lower()
            folder.mkdir(mode=0o700, exist_ok=True)
            folders[name] = str(folder)
        environment = {**os.environ, "QT_QUICK_BACKEND": "software", **self.platform, **folders}
        # An installed Regulate has its bytecode; without it every start would compile the source.
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        return environment


def _reading(line: str) -> Reading:
    at, processor, *counts = line.split()
    return Reading(float(at), float(processor), *map(int, counts))
