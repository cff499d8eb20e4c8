"""What the command line does for one person alone, and for whoever is not safe."""

import os
import tempfile
from contextlib import closing, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from data.faults import Fault

if TYPE_CHECKING:
    from data.store import Store


def couple(store: "Store") -> bool:
    """Whether what is done with the other person is there. Raises a Fault."""
    return store.settings.all().get("couple") is not False


def couple_at(path: Path) -> bool:
    """The same, of a journal that is looked into without asking for anything: yes where it is not
    there, or cannot tell."""
    from data.store import Store

    with suppress(Fault):
        if path.exists():
            with closing(Store.open(path)) as store:
                return couple(store)
    return True


def _some_window() -> bool:
    """Whether any journal of this person has its door open, as `ui.single` names it."""
    folder = Path(os.environ.get("XDG_RUNTIME_DIR") or tempfile.gettempdir())
    return next(folder.glob("regulate-*"), None) is not None


def end_pause(path: Path, key: bytes | None = None) -> None:
    """Whoever is not safe owes nobody a return: the pause that runs ends and nothing reminds, in
    the window that is open, or else in the journal; in one that is locked, when it is next
    opened. Where none can be reached, nothing is said."""
    if _some_window():
        from ui import single  # loads Qt, which a script does not wait for

        if single.reach(path, "unsafe"):
            return
    if not path.exists():
        return
    from data import first_look, keys
    from data.store import Store
    from regulate import pause as pauses
    from ui.clock import SystemClock

    clock = SystemClock()
    if first_look.read(path).returns:
        first_look.change(path, returns=None, over=key is None and keys.guards(path))
    with suppress(Fault), closing(Store.open(path, key)) as store:
        running = store.pauses.open_one()
        if running is not None:
            anchor = store.pauses.anchor(running.uid)
            now = anchor.moment(running.due, clock) if anchor else clock.now()
            over = pauses.cancel_for_safety(running, now)
            store.pauses.save(over, zone=clock.zone_name())
