"""Patterns: plain sentences over the person's own records, with how many are behind each."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from data.faults import Fault
from regulate import patterns, soothing
from regulate.vocabulary import name
from ui import sentences
from ui.desk import Desk

QML_IMPORT_NAME = "Regulate"
QML_IMPORT_MAJOR_VERSION = 1

OUTCOMES_READ = 100
HELPED_SHOWN = 2
"""What helped most (our own choice)."""


@QmlElement
@QmlUncreatable("made in ui/window.py")
class PatternsViewModel(QObject):
    """What can be said so far; where it is too little, that is said."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._lines: list[str] = []

    @Property("QStringList", notify=changed)
    def lines(self) -> list[str]:
        return self._lines

    @Slot()
    def refresh(self) -> None:
        """Looks again."""
        try:
            self._lines = self._say()
        except Fault as fault:
            self._lines = [sentences.problem(fault, self._desk.words)]
        self.changed.emit()

    def _say(self) -> list[str]:
        store, now, fill = self._desk.store, self._desk.now, self._desk.words.fill
        words = self._desk.words["patterns"]
        start = now - patterns.WEEK
        found = store.check_ins.since(start)
        week = fill(
            words["week"],
            check_ins=patterns.this_week([c.at for c in found], now),
            pauses=patterns.this_week(store.pauses.called_since(start), now),
        )
        heat_only = [c.at for c in found if c.check_in.heat_only]
        if count := patterns.this_week(heat_only, now):
            week += " " + fill(words["taken_in"], count=count)
        lines = []
        if change := patterns.heat_change(store.pauses.heats()):
            lines.append(
                fill(
                    words["heat"],
                    before=f"{change.before:g}",
                    after=f"{change.after:g}",
                    count=change.pauses,
                )
            )
        outcomes = store.pauses.latest_outcomes(OUTCOMES_READ)
        if self._desk.couple and (returns := patterns.returns(outcomes)):
            lines.append(fill(words["returns"], kept=returns.kept, of=returns.of))
        together = [(surface, found) for surface, found, _ in store.journal.pairs() if surface]
        if pair := patterns.usual_pair(together):
            lines.append(
                fill(
                    words["pair"],
                    surface=name("moves", pair.surface, self._desk.words),
                    feeling=name("feelings", pair.feeling, self._desk.words),
                    count=pair.times,
                )
            )
        done = [saved.soothing for saved in store.soothings.all()]
        for helped in [one for one in soothing.helped(done) if one.fall > 0][:HELPED_SHOWN]:
            activity = self._desk.words["soothing"]["activities"][helped.activity]["name"]
            lines.append(
                fill(
                    words["soothing"],
                    activity=activity,
                    fall=f"{helped.fall:g}",
                    count=helped.times,
                )
            )
        return [week, *(lines or [words["few"]])]
