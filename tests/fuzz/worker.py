"""Works through cases in a process of its own, which may crash or hang: `python -m
tests.fuzz.worker KIND FIRST LAST FOLDER`. Each case says that it begins, and what came of it."""

import importlib
import json
import os
import shutil
import sys
import time
import traceback
from pathlib import Path

MADE_BY = {
    "imports": ("tests.fuzz.imports", "Imports"),
    "databases": ("tests.fuzz.databases", "Databases"),
    "window": ("tests.fuzz.window", "Windows"),
}
SECOND = 1.0
TRIES = 3
"""How often a case is tried whose time is over: the machine may have had other things to do."""


def main(kind: str, first: int, last: int, folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)  # what one that crashed left
    folder.mkdir(parents=True)
    if spoiled := os.environ.get("REGULATE_SPOILED"):
        exec(Path(spoiled).read_text(encoding="utf-8"), {})  # an app that the tests made worse
    module, name = MADE_BY[kind]
    cases = getattr(importlib.import_module(module), name)(folder)
    for seed in range(first, last):
        say(begins=seed)
        for _ in range(TRIES):
            slowest = ["", 0.0]

            def timed(name, step, slowest=slowest):
                began = time.perf_counter()
                try:
                    return step()
                finally:
                    took = time.perf_counter() - began
                    if took > slowest[1]:
                        slowest[:] = [name, took]

            wrong = ""
            try:
                came = cases.case(seed, timed)
            except Exception:
                came, wrong = "wrong", " | ".join(traceback.format_exc().splitlines()[-6:])
            if wrong or slowest[1] <= SECOND:
                break
        if not wrong and slowest[1] > SECOND:
            wrong = f"{slowest[0]} took {slowest[1]:.1f} s, {TRIES} times"
        told = {"events": cases.events, "saves": cases.saves} if kind == "window" else {}
        say(ended=seed, came=came, wrong=wrong, slowest=slowest[0], seconds=slowest[1], **told)


def say(**told) -> None:
    print(json.dumps(told), flush=True)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), Path(sys.argv[4]))
