"""Kills writers at random and looks for what they acknowledged: `python -m tests.torture.run`.

On the usual disk and on two that fill up (in memory, and ext4 on a file), plain and encrypted. It
writes what came of it to build/torture.txt, and ends with 1 where anything was lost.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from tests.torture.rounds import Report, play

ROOT = Path(__file__).resolve().parents[2]
BUILD = ROOT / "build"
MEMORY, EXT4 = "in memory", "ext4"
MOUNT = {
    MEMORY: 'mount -t tmpfs -o size=4m tmpfs "$0" || exit 99; exec "$@"',
    EXT4: "IMAGE=$(mktemp) && trap 'rm -f $IMAGE' EXIT && truncate -s 8M $IMAGE"
    ' && mkfs.ext4 -q -b 4096 $IMAGE && mount -o loop $IMAGE "$0" || exit 99; "$@"',
}
"""How a small disk is made that only the process itself can see; it is gone with it."""
NO_SMALL_DISKS = 99


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--kills", type=int, default=2_000, help="on the usual disk, in all")
    options.add_argument("--full", type=int, default=1_000, help="on small disks, in all")
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--one", metavar="JSON", help="one part, whose report is printed as JSON")
    asked = options.parse_args()
    if asked.one:
        told = json.loads(asked.one)
        folder = Path(told.pop("folder"))
        print(json.dumps(vars(play(folder, **told))))
        return 0
    BUILD.mkdir(exist_ok=True)
    whole = Report()
    with (BUILD / "torture.txt").open("w", encoding="utf-8") as written:
        for name, report in _parts(asked.kills, asked.full, asked.seed):
            whole.add(report) if isinstance(report, Report) else None
            for line in f"{name}\n{report}\n".splitlines():
                print(line, flush=True)
                print(line, file=written, flush=True)
    return 1 if whole.wrong or not whole.kills else 0


def _parts(kills: int, full: int, seed: int):
    """Each part's name, and its report, or why there is none."""
    began = time.monotonic()
    everything = Report()
    for disk, count in ((None, kills // 2), (MEMORY, full // 4), (EXT4, full // 4)):
        for sealed in (False, True):
            if not count:
                continue
            told = {"kills": count, "seed": seed, "sealed": sealed, "small": disk is not None}
            report = one(disk, **told)
            name = f"{'encrypted' if sealed else 'plain'}, {_name(disk)}"
            if report is None:
                yield name, "  not done: this system does not let it make a small disk"
                continue
            everything.add(report)
            yield name, report
    yield f"in all, in {time.monotonic() - began:.0f} s, seed {seed}", everything


def _name(disk: str | None) -> str:
    return f"a disk that fills up ({disk})" if disk else "the usual disk"


def one(disk: str | None, **told) -> Report | None:
    """One part in a process of its own; None where there can be no such disk."""
    with tempfile.TemporaryDirectory(dir=BUILD, prefix="torture-") as folder:
        told["folder"] = folder if disk else f"{folder}/journal"
        command = [sys.executable, "-m", "tests.torture.run", "--one", json.dumps(told)]
        if disk:
            command = ["unshare", "-m", "sh", "-c", MOUNT[disk], folder, *command]
        try:
            done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
        except FileNotFoundError:
            return None
    if disk and done.returncode in (1, NO_SMALL_DISKS) and "{" not in done.stdout:
        return None
    lines = done.stdout.splitlines()
    for line in lines[:-1]:
        print(line, flush=True)
    if done.returncode:
        return Report(wrong=[f"the torturer itself ended with {done.returncode}"])
    found = json.loads(lines[-1])
    return Report(
        **{k: Counter(v) if isinstance(v, dict) else v for k, v in found.items()}
    )


if __name__ == "__main__":
    os.environ.setdefault("PYTHONHASHSEED", "0")
    sys.exit(main())
