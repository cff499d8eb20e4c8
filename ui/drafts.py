"""Drafts as the pages keep them: on the disk, and until that works, here."""

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from data.faults import Fault
from ui import sentences

if TYPE_CHECKING:
    from ui.desk import Desk

AGAIN_MILLISECONDS = 5_000
"""How long until what could not be kept is tried again (our own choice)."""


class Drafts(QObject):
    """What is typed at each place. What cannot be kept now is held, tried again and again, and once
    more on closing; a page can be left meanwhile. `kept` says that nothing is held any more."""

    changed = Signal()
    kept = Signal()

    def __init__(self, desk: "Desk") -> None:
        super().__init__()
        self._desk = desk
        self._held: dict[str, tuple[dict[str, Any], datetime]] = {}
        self._first: dict[str, Callable[[], None]] = {}
        self._trouble: Fault | None = None
        self._again = QTimer(self, singleShot=True)
        self._again.timeout.connect(self.try_again)

    @property
    def trouble(self) -> str:
        """Why something typed is not on the disk yet; empty when all of it is."""
        return sentences.problem(self._trouble, self._desk.words) if self._trouble else ""

    def keep(self, place: str, body: dict[str, Any]) -> None:
        """Keeps what is typed at `place`, in place of what was kept there. Raises a Fault, and then
        holds it."""
        self._held[place] = (body, self._desk.now)
        self._write(place)

    def clear(self, place: str) -> None:
        """Forgets what was typed at `place`. Raises a Fault, and then does so later."""
        self.keep(place, {})

    def get(self, place: str) -> dict[str, Any]:
        """What was being typed at `place`; empty when nothing was. Raises a Fault."""
        if place in self._held:
            return self._held[place][0]
        return self._desk.store.drafts.get(place)

    def first(self, place: str, step: Callable[[], None]) -> None:
        """Has `step` done once before anything more is kept at `place`: what is there could not be
        read, and must not be lost."""
        self._first[place] = step

    def done(self, place: str) -> None:
        """What was typed at `place` is saved, and no draft any more."""
        self._held.pop(place, None)
        self._settle()

    @Slot()
    def try_again(self) -> bool:
        """Keeps what is held; whether nothing is held any more."""
        with suppress(Fault):  # it was said
            for place in tuple(self._held):
                self._write(place)
        return not self._held

    def close(self) -> None:
        """Keeps what is held, at the last: in the journal, or else beside it."""
        if not self.try_again():
            from data import unsaved  # rarely needed

            unsaved.put(self._desk.path, self._desk.key, self._held)
        self._held.clear()
        self._again.stop()

    def take_in(self) -> None:
        """Keeps what could not be kept before the window was closed the last time."""
        from data import unsaved

        with suppress(Fault):  # it is still there the next time
            unsaved.take_in(self._desk.store, self._desk.path, self._desk.key)

    def _write(self, place: str) -> None:
        body, at = self._held[place]
        try:
            drafts = self._desk.store.drafts
            if first := self._first.get(place):
                first()
                self._first.pop(place, None)
            if body:
                drafts.keep(place, body, at)
            else:
                drafts.clear(place)
        except Fault as fault:
            self._again.start(AGAIN_MILLISECONDS)
            self._say(fault)
            raise
        if self._held.get(place, (None,))[0] is body:
            del self._held[place]
        self._settle()

    def _settle(self) -> None:
        if self._trouble and not self._held:
            self._again.stop()
            self.kept.emit()
            self._say(None)

    def _say(self, trouble: Fault | None) -> None:
        before = self.trouble
        self._trouble = trouble
        if self.trouble != before:
            self.changed.emit()
