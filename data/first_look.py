"""What a window may show before the journal is open, or while it is locked: how it looks, what it
is called, which country's help lines, and when the running pause ends. Never why, and no word of
the journal's.

A small file beside the journal, which is not encrypted; whoever opens it learns no more than this.
"""

import json
import math
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from data import keys
from data.stamps import moment, stamp

APPEARANCES = ("system", "light", "dark")
GUISES = ("regulate", "notes", "calendar")
"""What the window is called and which icon it has."""
IDLE_MINUTES = (0, 1, 5, 15)
"""After how long without a touch the journal is locked; 0 is never."""
AT_MOST = 10_000


@dataclass(frozen=True)
class Return:
    """When the running pause ends: by the wall clock, and on the steady clock of this start."""

    due: datetime
    boot: str = ""
    steady_due: float = 0.0


@dataclass(frozen=True)
class FirstLook:
    """How a window looks. A value that is not one of ours is as if nothing had been chosen."""

    appearance: str = "system"
    less_motion: bool = False
    guise: str = "regulate"
    country: str = ""
    idle_minutes: int = 5
    returns: Return | None = None


def read(journal: Path) -> FirstLook:
    """What was chosen; the usual where nothing was, or it cannot be read."""
    with suppress(OSError, ValueError, RecursionError):
        with _file(journal).open("rb") as file:
            text = file.read(AT_MOST).decode()
        if text in APPEARANCES:  # as the first versions kept it
            return FirstLook(appearance=text)
        found = json.loads(text)
        if isinstance(found, dict):
            return _checked(found)
    return FirstLook()


def change(journal: Path, **choices: Any) -> None:
    """Keeps choices for the next first frame. Where that fails, the frame is as before."""
    before = read(journal)
    after = replace(before, **choices)
    if after == before and _file(journal).exists():
        return
    row = asdict(after)
    if after.returns:
        row["returns"] = {**row["returns"], "due": stamp(after.returns.due)}
    with suppress(OSError):
        keys.put(_file(journal), json.dumps(row).encode())


def _checked(found: dict[str, Any]) -> FirstLook:
    look = FirstLook()
    for name, choices in (
        ("appearance", APPEARANCES),
        ("guise", GUISES),
        ("idle_minutes", IDLE_MINUTES),
        ("less_motion", (False, True)),
    ):
        value = found.get(name)
        if any(type(value) is type(choice) and value == choice for choice in choices):
            look = replace(look, **{name: value})
    country = found.get("country")
    if isinstance(country, str) and len(country) <= 2:
        look = replace(look, country=country)
    with suppress(KeyError, TypeError, ValueError):
        row = found["returns"]
        steady = float(row["steady_due"])
        if isinstance(row["boot"], str) and math.isfinite(steady):
            look = replace(look, returns=Return(moment(row["due"]), row["boot"], steady))
    return look


def _file(journal: Path) -> Path:
    return journal.with_name(f"{journal.name}.look")
