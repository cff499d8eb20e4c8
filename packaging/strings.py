"""Gathers the sentences of the pages for translation, and packs what is translated.

The words of the content files are translated there; this is about `qsTr` in QML.
"""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
TRANSLATIONS = ROOT / "ui" / "translations"


def tool(name: str) -> str:
    """A program of Qt's beside this Python."""
    return str(Path(sys.executable).parent / f"pyside6-{name}")


def gather(ts: Path) -> None:
    """Brings a .ts file up to date with the pages."""
    pages = [str(path.relative_to(ROOT)) for path in sorted((ROOT / "ui" / "qml").rglob("*.qml"))]
    command = [tool("lupdate"), "-locations", "none", "-no-obsolete", *pages, "-ts", str(ts)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)


def pack(ts: Path, qm: Path) -> None:
    """Packs a .ts file into the form that Qt reads."""
    command = [tool("lrelease"), "-silent", str(ts), "-qm", str(qm)]
    subprocess.run(command, check=True, capture_output=True)


def main() -> None:
    for ts in sorted(TRANSLATIONS.glob("*.ts")):
        gather(ts)
        pack(ts, ts.with_suffix(".qm"))


if __name__ == "__main__":
    main()
