"""What the first frame has to know before the journal is open: light or dark.

A word in a file beside the journal, so that nobody who chose dark is met by a bright window.
"""

import os
from contextlib import suppress
from pathlib import Path

APPEARANCES = ("system", "light", "dark")


def read(journal: Path) -> str:
    """The appearance that was chosen; `system` when none was, or it cannot be read."""
    with suppress(OSError, UnicodeDecodeError):
        found = _file(journal).read_text(encoding="utf-8")
        if found in APPEARANCES:
            return found
    return "system"


def write(journal: Path, appearance: str) -> None:
    """Keeps the appearance for the next first frame. Where that fails, the frame is plain."""
    with suppress(OSError):
        file = os.open(_file(journal), os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with open(file, "w", encoding="utf-8") as look:
            look.write(appearance)


def _file(journal: Path) -> Path:
    return journal.with_name(f"{journal.name}.look")
