"""What every page works with: the words, the clock, and the journal, opened when first needed."""

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, tzinfo
from pathlib import Path
from typing import TYPE_CHECKING

from data.faults import Fault, Gone, Locked, NoHandles
from regulate.clock import Clock
from regulate.content import Words
from ui.drafts import Drafts

if TYPE_CHECKING:
    from data.store import Store

KEEP_AFTER_MILLISECONDS = 300
"""How long typing rests before the draft is kept."""


class Desk:
    """Hands out words, times and the open journal. One a process. `own_words` are in the language
    in which the person speaks to the other; `hears` is whether notes on how a sentence might land
    are wanted. `couple` is whether what is done with the other person is there. `at_risk`: somebody
    said that someone is not safe, so nothing reminds until it is said that nobody is; and for as
    long as this runs nothing is offered unasked, which `offers` says. `notifies` and `chimes` are
    how the person wants a return time to be told. `key` opens an encrypted journal; without it,
    nothing does."""

    def __init__(self, path: Path, clock: Clock, words: Words) -> None:
        self.path = path
        self.clock = clock
        self.words = words
        self.own_words = words
        self.hears = True
        self.couple = True
        self.at_risk = False
        self.offers = True
        self.notifies = self.chimes = True
        self._key: bytes | None = None
        self._after_key: list[Callable[[], None]] = []
        self._store: Store | None = None
        self._before_closing: list[Callable[[], None]] = []
        self._before_letting_go: list[Callable[[], None]] = []
        self._erased = self._lent = False
        self.drafts = Drafts(self)

    @property
    def store(self) -> "Store":
        """The open journal. Raises a Fault, and tries anew next time."""
        if self._store is None:
            try:
                # sqlite-utils takes longer to import than the first frame takes to draw.
                from data.store import Store
            except (ImportError, OSError) as error:
                # What was there at the start is there, but not to be opened.
                raise NoHandles(self.path) from error

            if self._erased:
                raise Gone(self.path)
            if self._lent:
                raise Locked(self.path)
            self._store = Store.open(self.path, self.key)
            self.drafts.take_in()
        return self._store

    def own_in(self, language: str) -> Words:
        """Words to the other in the language of a text, with the forms that were chosen."""
        own = self.own_words
        return own if own.language == language else Words(language, own.address, own.partner)

    def begin_anew(self) -> None:
        """Makes a new journal where one is missing; its copies stay. Raises a Fault."""
        from data.store import Store

        self._store, self.key = Store.open(self.path, anew=True), None

    @property
    def now(self) -> datetime:
        return self.clock.now()

    @property
    def zone(self) -> tzinfo:
        return self.clock.zone()

    @property
    def zone_name(self) -> str:
        return self.clock.zone_name()

    @property
    def key(self) -> bytes | None:
        return self._key

    @key.setter
    def key(self, key: bytes | None) -> None:
        self._key = key
        for step in self._after_key:
            step()

    def after_key(self, step: Callable[[], None]) -> None:
        """Has `step` run whenever there is a key, another one, or none any more."""
        self._after_key.append(step)

    def before_closing(self, step: Callable[[], None]) -> None:
        """Has `step` run before the journal is closed."""
        self._before_closing.append(step)

    def close(self) -> None:
        """Keeps what is being typed, and closes the journal."""
        for step in self._before_closing:
            step()
        if not self._erased:
            self.drafts.close()
        self.let_go()
        if self._erased:
            from data import erasing

            # How the window looks may have been kept meanwhile.
            with suppress(Fault):
                erasing.erase(self.path)

    def erase(self) -> None:
        """Closes the journal, and keeps nothing of what is in memory from now on: all of it is
        deleted."""
        self._erased = True
        self.let_go()

    @property
    def erased(self) -> bool:
        """Whether all of it is deleted, or is being deleted."""
        return self._erased

    def not_erased(self) -> None:
        """Nothing was deleted after all."""
        self._erased = False

    @property
    def is_open(self) -> bool:
        """Whether the journal is open right now."""
        return self._store is not None

    def lend(self) -> None:
        """Closes the journal until `take_back`: a child process is to have it alone for long, and
        what ticks or is tapped meanwhile is not to open it. Whatever asks for it meets Locked; what
        is typed is held by the drafts."""
        self.drafts.try_again()
        self.let_go()
        self._lent = True

    def take_back(self) -> None:
        """The child process is done. What was held is kept now."""
        self._lent = False
        self.drafts.try_again()

    def before_letting_go(self, step: Callable[[], None]) -> None:
        """Has `step` run before a child process is to have the journal alone, and on closing."""
        self._before_letting_go.append(step)

    def let_go(self) -> None:
        """Closes the journal, so that a child process may have it alone; it is opened again when it
        is next needed."""
        for step in self._before_letting_go:
            step()
        if self._store is not None:
            with suppress(Fault):  # what was saved is safe; there is nobody left to tell
                self._store.close()
            self._store = None
