"""Gathers the sentences of the pages for translation, and packs what is translated.

The words of the content files are translated there; this is about `qsTr` in QML. A language has a
file (`regulate_he.ts`), which is gathered. For a form of address it may have an overlay
(`regulate_he_f.ts`): finished translations of only those sentences that differ in that form. An
overlay is written by hand, not gathered.
"""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
TRANSLATIONS = ROOT / "ui" / "translations"


def tool(name: str) -> str:
    """A program of Qt's beside this Python."""
    return str(Path(sys.executable).parent / f"pyside6-{name}")


def is_overlay(ts: Path) -> bool:
    """Whether a .ts file holds only what differs in one form of address."""
    return ts.stem.count("_") > 1


def gather(ts: Path) -> None:
    """Brings the .ts file of a language up to date with the pages."""
    pages = [str(path.relative_to(ROOT)) for path in sorted((ROOT / "ui" / "qml").rglob("*.qml"))]
    command = [tool("lupdate"), "-locations", "none", "-no-obsolete", *pages, "-ts", str(ts)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)


def pack(ts: Path, qm: Path) -> None:
    """Packs a .ts file into the form that Qt reads. A window that is open meanwhile reads the old
    one or the new one, never a part."""
    new = qm.with_suffix(".new")
    command = [tool("lrelease"), "-silent", str(ts), "-qm", str(new)]
    subprocess.run(command, check=True, capture_output=True)
    new.replace(qm)


def main() -> None:
    for ts in sorted(TRANSLATIONS.glob("*.ts")):
        if not is_overlay(ts):
            gather(ts)
        pack(ts, ts.with_suffix(".qm"))


if __name__ == "__main__":
    main()
