"""What a window may show before the journal is open, or while it is locked: how it looks, what it
is called, which country's help lines, and when the running pause ends. Never why, and no word of
the journal's.

A small file beside the journal, which is not encrypted; whoever opens it learns no more than this.
"""

import json
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from data.anchor import LONGEST_RUN, Anchor
from data.stamps import moment, stamp
from regulate.clock import Clock
from regulate.content import ADDRESSES, LANGUAGES

APPEARANCES = ("system", "light", "dark")
TEXT_SIZES = (100, 125, 150, 175, 200)
"""Per cent of the usual size of all text (WCAG 2.2, 1.4.4 asks for 200)."""
CONTRASTS = ("system", "more", "usual")
MOTIONS = ("system", "less", "full")
GUISES = ("regulate", "notes", "calendar")
"""What the window is called and which icon it has."""
IDLE_MINUTES = (0, 1, 5, 15)
"""After how long without a touch the journal is locked; 0 is never."""
AT_MOST = 10_000


@dataclass(frozen=True)
class Return:
    """When the running pause ends: by the wall clock, and on the steady clock of this start.

    A pause that was begun on the locked window is in no journal yet: it brings its `uid` and when
    it was `called`."""

    due: datetime
    boot: str = ""
    steady_due: float = 0.0
    uid: str = ""
    called: datetime | None = None

    def moment(self, clock: Clock) -> datetime:
        """The time by which it is judged; a wall clock that is set does not move it."""
        return Anchor(self.boot, self.steady_due).moment(self.due, clock)


@dataclass(frozen=True)
class FirstLook:
    """How a window looks. A value that is not one of ours is as if nothing had been chosen.

    `notifies` and `chimes` are how a return time is told while the journal is locked: both no where
    the running pause is not to be told at all, and nothing says which. `stays` is whether the tray
    keeps Regulate at hand. `over` is whether the pause that ran in the locked journal has ended
    meanwhile, and is to end there when it is next opened. `language` is empty where it goes by the
    system's; `address` is how the person is addressed. `demo` is whether all that is in the journal
    is made up."""

    appearance: str = "system"
    contrast: str = "system"
    text_size: int = 100
    language: str = ""
    address: str = ""
    motion: str = "system"
    guise: str = "regulate"
    country: str = ""
    idle_minutes: int = 5
    notifies: bool = True
    chimes: bool = True
    stays: bool = False
    over: bool = False
    demo: bool = False
    returns: Return | None = None


def read(journal: Path) -> FirstLook:
    """What was chosen; the usual where nothing was, or it cannot be read."""
    with suppress(OSError, ValueError, RecursionError):
        if not _file(journal).is_file():  # to open a pipe would wait for somebody to write to it
            return FirstLook()
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
        times = {"due": after.returns.due, "called": after.returns.called}
        row["returns"] |= {name: time and stamp(time) for name, time in times.items()}
    from data import keys  # not needed for the first frame

    with suppress(OSError):
        keys.put(_file(journal), json.dumps(row).encode())


def _checked(found: dict[str, Any]) -> FirstLook:
    look = FirstLook()
    if found.get("less_motion") is True:  # as earlier versions kept it
        look = replace(look, motion="less")
    for name, choices in (
        ("appearance", APPEARANCES),
        ("contrast", CONTRASTS),
        ("motion", MOTIONS),
        ("text_size", TEXT_SIZES),
        ("language", ("", *LANGUAGES)),
        ("address", ADDRESSES),
        ("guise", GUISES),
        ("idle_minutes", IDLE_MINUTES),
        ("notifies", (False, True)),
        ("chimes", (False, True)),
        ("stays", (False, True)),
        ("over", (False, True)),
        ("demo", (False, True)),
    ):
        value = found.get(name)
        if any(type(value) is type(choice) and value == choice for choice in choices):
            look = replace(look, **{name: value})
    country = found.get("country")
    if isinstance(country, str) and len(country) <= 2:
        look = replace(look, country=country)
    with suppress(KeyError, TypeError, ValueError):
        return replace(look, returns=_return(found["returns"]))
    return look


def _return(row: dict[str, Any]) -> Return:
    """Raises KeyError, TypeError or ValueError where it makes no sense."""
    due, boot, steady = moment(row["due"]), row["boot"], float(row["steady_due"])
    uid, called = row.get("uid", ""), row.get("called")
    if not isinstance(boot, str) or not abs(steady) < LONGEST_RUN:
        raise ValueError
    if not isinstance(uid, str):
        raise ValueError
    if uid:
        from uuid import UUID  # not needed for the first frame

        uid = str(UUID(uid))
    returns = Return(due, boot, steady, uid, moment(called) if called else None)
    times = [time for time in (returns.due, returns.called) if time]
    # The first and the last year have times that cannot be told in another zone.
    if not all(1 < time.year < 9999 for time in times) or bool(uid) != bool(called):
        raise ValueError
    return returns


def _file(journal: Path) -> Path:
    return journal.with_name(f"{journal.name}.look")
