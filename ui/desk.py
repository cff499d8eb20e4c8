"""What every page works with: the words, the clock, and the journal, opened when first needed."""

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, tzinfo
from pathlib import Path
from typing import TYPE_CHECKING

from data.faults import Fault
from regulate.clock import Clock
from regulate.content import Words

if TYPE_CHECKING:
    from data.store import Store

KEEP_AFTER_MILLISECONDS = 300
"""How long typing rests before the draft is kept."""


class Desk:
    """Hands out words, times and the open journal. One a process. `own_words` are in the language
    in which the person speaks to the other; `hears` is whether notes on how a sentence might land
    are wanted. `key` opens an encrypted journal; without it, nothing does."""

    def __init__(self, path: Path, clock: Clock, words: Words) -> None:
        self.path = path
        self.clock = clock
        self.words = words
        self.own_words = words
        self.hears = True
        self.key: bytes | None = None
        self._store: Store | None = None
        self._before_closing: list[Callable[[], None]] = []

    @property
    def store(self) -> "Store":
        """The open journal. Raises a Fault, and tries anew next time."""
        if self._store is None:
            # sqlite-utils takes longer to import than the first frame takes to draw.
            from data.store import Store

            self._store = Store.open(self.path, self.key)
        return self._store

    @property
    def now(self) -> datetime:
        return self.clock.now()

    @property
    def zone(self) -> tzinfo:
        return self.clock.zone()

    @property
    def zone_name(self) -> str:
        return self.clock.zone_name()

    def before_closing(self, step: Callable[[], None]) -> None:
        """Has `step` run before the journal is closed."""
        self._before_closing.append(step)

    def close(self) -> None:
        """Keeps what is being typed, and closes the journal."""
        for step in self._before_closing:
            step()
        self.let_go()

    def let_go(self) -> None:
        """Closes the journal, so that a child process may have it alone; it is opened again when it
        is next needed."""
        if self._store is not None:
            with suppress(Fault):  # what was saved is safe; there is nobody left to tell
                self._store.close()
            self._store = None
