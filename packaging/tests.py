"""Runs every test, each file in a process of its own, as many at once as there are cores.

The app makes one window a process; the tests make over a thousand. PySide keeps what it knows of a
kind of window by its address in memory, and after many hundreds takes an old one for a new one: a
process then ends in the middle, with nothing to be mended here. With arguments it is pytest alone.
"""

import ast
import os
import re
import subprocess
import sys
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TOGETHER = ("tests/regulate", "tests/hearing")
"""Folders whose tests make no windows, and are quick: one process for all of them."""
APART = (
    *("tests/ui/test_pages.py", "tests/ui/test_solo_pages.py"),
    *("tests/accessibility/test_arousal.py", "tests/accessibility/test_contrast.py"),
    *("tests/accessibility/test_keyboard.py", "tests/accessibility/test_right_to_left.py"),
    *("tests/accessibility/test_sizes.py", "tests/accessibility/test_spoken.py"),
    *("tests/accessibility/test_switching.py", "tests/accessibility/test_translated.py"),
    "tests/accessibility/test_widths.py",
)
"""What makes hundreds of windows: a process for each of these tests."""
FIRST = ("tests/journeys/test_real_display.py", *APART)
"""What takes longest begins first."""
COUNTED = re.compile(r"(\d+) (passed|failed|skipped|errors?|deselected|xfailed|xpassed)")


def main(arguments: list[str]) -> int:
    """The exit status: 0 when every test passed."""
    if arguments:
        return subprocess.run([sys.executable, "-m", "pytest", *arguments], cwd=ROOT).returncode
    report("--forget")
    pieces = sorted(pieces_in(ROOT), key=lambda piece: not piece.startswith(FIRST))
    counts: dict[str, int] = {}
    failed = []
    with ThreadPoolExecutor(os.cpu_count() or 1) as pool:
        for piece, (status, said) in zip(pieces, pool.map(run, pieces), strict=True):
            for count, kind in COUNTED.findall(said.splitlines()[-1] if said else ""):
                counts[kind] = counts.get(kind, 0) + int(count)
            if status:
                failed.append(piece)
                print(f"{piece} ended with {status}:\n{said}", flush=True)
            else:
                print(f"{piece}: {last_line(said)}", flush=True)
    report()
    print(", ".join(f"{count} {kind}" for kind, count in sorted(counts.items())))
    for piece in failed:
        print(f"FAILED {piece}")
    return 1 if failed else 0


def pieces_in(root: Path) -> Iterable[str]:
    """What one process runs: a folder, a file, or one test of a file."""
    yield from TOGETHER
    for path in sorted((root / "tests").rglob("test_*.py")):
        file = path.relative_to(root).as_posix()
        if file.startswith(TOGETHER):
            continue
        if not file.startswith(APART):
            yield file
            continue
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
                yield f"{file}::{node.name}"


def report(*how: str) -> None:
    """Forgets what was measured before, or makes `build/accessibility.html` of what was."""
    command = [sys.executable, "-m", "tests.accessibility.report", *how]
    subprocess.run(command, cwd=ROOT, check=True)


def run(piece: str) -> tuple[int, str]:
    """The exit status, and what was said."""
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", piece]
    done = subprocess.run(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    return done.returncode, done.stdout.strip()


def last_line(said: str) -> str:
    return said.splitlines()[-1].strip("= ") if said else "nothing"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
