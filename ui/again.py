"""The same window in a fresh process, which remembers nothing: how the journal is locked.

Closing the journal left what had been read of it in memory; only a process that is replaced has
none of it. What the next one is to know goes through its standard input, so that it stands neither
in the list of processes nor on the disk: how the window lay, and nothing of the journal's.
"""

import json
import os
import subprocess
import sys
from dataclasses import asdict, dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
STATES = ("shown", "maximized", "minimized", "hidden", "away")
"""How a window begins. One that is `away` was hidden in a hurry: it never comes back by itself."""
AT_MOST = 4096
"""Bytes that fit into a pipe without anybody reading them."""


@dataclass(frozen=True)
class Again:
    """What one process leaves to the next: where the window was, in pixels; what was left of the
    pause, in seconds; the notification that is shown; whether someone said that someone is not
    safe; and the open door, as a number of the system's."""

    state: str = "shown"
    place: tuple[int, int, int, int] | None = None
    left: float | None = None
    notification: int = 0
    at_risk: bool = False
    offers: bool = True
    door: int = -1


def replace(journal: Path, again: Again) -> None:
    """Starts anew. Where the system can replace a process, it does not come back; else the next
    one is started, and this one is to end."""
    command = [sys.executable, "-P", "-m", "ui.again", str(journal)]
    told = json.dumps(asdict(again)).encode()
    # Found before anything that happens to lie in the folder it was started from.
    paths = [str(ROOT), *filter(None, os.environ.get("PYTHONPATH", "").split(os.pathsep))]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(dict.fromkeys(paths))}
    if sys.platform == "win32":
        _beside(command, told, environment)
        return
    read, write = os.pipe()
    os.write(write, told)
    os.close(write)
    os.dup2(read, 0)
    os.set_inheritable(0, True)
    for stream in filter(None, (sys.stdout, sys.stderr)):
        stream.flush()
    os.execve(sys.executable, command, environment)


def _beside(
    command: list[str], told: bytes, environment: dict[str, str]
) -> "subprocess.Popen[bytes]":
    """In a process of its own, for a system on which none can be replaced."""
    apart = getattr(subprocess, "DETACHED_PROCESS", 0)
    child = subprocess.Popen(
        command, stdin=subprocess.PIPE, env=environment, creationflags=apart, close_fds=True
    )
    child.stdin.write(told)
    child.stdin.close()
    return child


def told() -> Again:
    """What the process before this one left, on standard input."""
    found = json.loads(os.read(0, AT_MOST))
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    place = found.pop("place")
    return Again(**found, place=tuple(place) if place else None)


def main() -> int:
    """Opens the window as the process before this one left it."""
    os.umask(0o077)
    again = told()
    from ui.window import run

    return run(Path(sys.argv[1]), again=again)


if __name__ == "__main__":
    sys.exit(main())
