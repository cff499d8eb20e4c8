"""Patterns: plain sentences over the person's own records, each with a picture and its numbers."""

from collections.abc import Iterator
from time import monotonic

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QImage
from PySide6.QtQml import QmlElement, QmlUncreatable

from data.faults import Fault
from regulate import patterns, telling
from regulate.patterns import Patterns, Span, Tally
from regulate.telling import Mark, Told
from ui import clipboard, sentences
from ui.desk import Desk

QML_IMPORT_NAME = "Regulate"
QML_IMPORT_MAJOR_VERSION = 1

AT_ONCE_SECONDS = 0.008
"""How long is counted before the window has its turn again: half a frame."""


@QmlElement
@QmlUncreatable("made in ui/window.py")
class PatternsViewModel(QObject):
    """What can be said of a span; where it is too little, that is said. It is counted in pieces,
    between which the window goes on; what was found before is shown until all is counted."""

    changed = Signal()
    looked = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._span = Span.MONTHS
        self._found: Patterns | None = None
        self._blank = False
        self._fault: Fault | None = None
        self._tally = Tally()
        self._left: Iterator[None] | None = None
        self._turn = QTimer(self, interval=0)
        self._turn.timeout.connect(self._count)
        desk.before_letting_go(self._stop)

    @Property("QStringList", constant=True)
    def names(self) -> list[str]:
        """The patterns there may be, in the order in which they are shown."""
        return list(patterns.NAMES)

    @Property("QVariantMap", notify=changed)
    def told(self) -> dict[str, dict[str, object]]:
        """What can be said, by the name of the pattern."""
        if self._found is None:
            return {}
        words, leave_out = self._desk.words, self._leave_out
        return {one.name: _shown(one) for one in telling.told(self._found, words, leave_out)}

    @Property(str, notify=changed)
    def tooFew(self) -> str:
        """Of what there is too little to say."""
        if self._found is None or self._blank:
            return ""
        return telling.too_few(self._found, self._desk.words, self._leave_out)

    @Property(bool, notify=changed)
    def blank(self) -> bool:
        """Whether there are no records at all."""
        return self._blank

    @Property(bool, notify=changed)
    def ready(self) -> bool:
        """Whether there is something to show, were it that there is nothing."""
        return self._found is not None or self._fault is not None

    @Property(bool, notify=looked)
    def counting(self) -> bool:
        """Whether not all is counted yet."""
        return self._left is not None

    @Property(str, notify=changed)
    def notice(self) -> str:
        """Why nothing can be shown."""
        return sentences.problem(self._fault, self._desk.words) if self._fault else ""

    @Property(str, notify=changed)
    def own(self) -> str:
        """Whose records these are, and what they are not."""
        return self._desk.words["patterns"]["own"]

    @Property("QVariantList", notify=changed)
    def spans(self) -> list[dict[str, str]]:
        said = self._desk.words["patterns"]["spans"]
        return [{"id": span.value, "label": said[span.value]} for span in Span]

    @Property(str, notify=looked)
    def span(self) -> str:
        """How far back is looked, until the app is closed."""
        return self._span.value

    @Slot(str)
    def look(self, span: str) -> None:
        """Looks at another span."""
        self._span = Span(span)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Looks again."""
        desk = self._desk
        self._tally = Tally()
        now = desk.now.astimezone(desk.zone)
        since, until = patterns.begins(self._span, now), patterns.ends(now)
        try:
            self._left = desk.store.patterns.pieces(self._tally, since, desk.zone, until)
        except Fault as fault:
            self._fail(fault)
            return
        self._turn.start()
        self._count()
        self.looked.emit()

    @Slot(QImage)
    def copyPicture(self, image: QImage) -> None:
        """A picture on the clipboard."""
        from ui import picture  # not needed before

        clipboard.put_image(picture.same_for_all(image))

    @property
    def _leave_out(self) -> tuple[str, ...]:
        return patterns.left_out(self._desk.couple)

    @Slot()
    def _count(self) -> None:
        until = monotonic() + AT_ONCE_SECONDS
        try:
            while self._left is not None and monotonic() < until:
                if next(self._left, self) is self:
                    self._find()
        except Fault as fault:
            self._fail(fault)

    def _find(self) -> None:
        """All is counted."""
        desk, tally = self._desk, self._tally
        blank = tally == Tally() and desk.store.patterns.none
        today = desk.now.astimezone(desk.zone).date()
        found = patterns.seen(tally, self._span, today)
        if (found, blank, None) == (self._found, self._blank, self._fault):
            self._stop()
            self.looked.emit()
            return
        self._found, self._blank, self._fault = found, blank, None
        self._show()

    def _fail(self, fault: Fault) -> None:
        self._found, self._fault, self._blank = None, fault, False
        self._show()

    def _show(self) -> None:
        self._stop()
        self.changed.emit()
        self.looked.emit()

    def _stop(self) -> None:
        """Counts no further; the next look begins anew."""
        self._turn.stop()
        self._left = None


def _shown(told: Told) -> dict[str, object]:
    """What is told, as a page can take it."""
    return {
        "name": told.name,
        "title": told.title,
        "sentence": told.sentence,
        "behind": told.behind,
        "notes": list(told.notes),
        "picture": told.picture,
        "marks": [_mark(mark) for mark in told.marks],
        "headers": list(told.headers),
        "rows": [_row(told.headers, row) for row in told.rows],
    }


def _row(headers: tuple[str, ...], row: tuple[str, ...]) -> dict[str, object]:
    """A row of the table, and the same said, with the first of it and the rest."""
    named = [f"{header}: {cell}" for header, cell in zip(headers, row, strict=True)]
    return {"cells": list(row), "first": named[0], "rest": ", ".join(named[1:])}


def _mark(mark: Mark) -> dict[str, object]:
    low, high = mark.sure or (0, 0)
    return {
        "label": mark.label,
        "short": mark.short,
        "value": mark.value,
        "text": mark.text,
        "part": mark.part,
        "marked": mark.marked,
        "sure": mark.sure is not None,
        "low": low,
        "high": high,
        "spread": [{"value": value, "times": times} for value, times in mark.spread],
    }
