"""A page to bring: what is on it is chosen here, and it is written beside what there is."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QModelIndex, QObject, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from data import places
from data.faults import Fault
from data.search import Search
from data.stamps import stamp
from regulate import patterns
from regulate.patterns import NAMES, Span
from regulate.refusal import Refusal
from regulate.report import SUMMARY
from ui import sentences
from ui.desk import Desk
from ui.journal import EntriesModel
from ui.patterns import PatternsViewModel

if TYPE_CHECKING:
    from ui.errand import Errand

QML_IMPORT_NAME = "Regulate"
QML_IMPORT_MAJOR_VERSION = 1

FORMS = (".pdf", ".md")
"""What the page can be written as."""


@QmlElement
@QmlUncreatable("made in ui/window.py")
class ReportViewModel(QObject):
    """What can be said is on the page unless it is taken off; no entry is unless it was picked. The
    span is that of the patterns. The work is done by a child process, all of it or nothing."""

    changed = Signal()

    def __init__(
        self, desk: Desk, patterns: PatternsViewModel, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._patterns = desk, patterns
        self._entries = EntriesModel(desk, self)
        self._off: set[str] = set()
        self._picked: list[str] = []
        self._any = self._picking = False
        self._goes_to = ""
        self._file: Path | None = None
        self._ours: set[Path] = set()
        self._problem: Fault | Refusal | None = None
        self._removed = False
        self._errand: Errand | None = None
        patterns.changed.connect(self.changed)
        patterns.looked.connect(self._look)
        self._entries.looked.connect(self.changed)
        desk.before_closing(self._close)

    @Slot()
    def open(self) -> None:
        """Begins anew with what was chosen last, unless the page is being written."""
        if self.busy:
            return
        self._picking, self._problem, self._file, self._removed = False, None, None, False
        if not self._goes_to:
            day = f"{self._desk.now.astimezone(self._desk.zone):%Y-%m-%d}"
            self._goes_to = str(places.documents_folder() / f"page-{day}{FORMS[0]}")
        self._patterns.refresh()
        self._look()

    # What is on it.

    @Property("QVariantList", notify=changed)
    def parts(self) -> list[dict[str, str]]:
        """What there is enough of to be said."""
        if self._patterns.blank:
            return []
        told = self._patterns.told
        titles = {name: told[name]["title"] for name in NAMES if name in told}
        titles = {SUMMARY: self._desk.words["report"]["summary"], **titles}
        return [{"id": id, "label": title} for id, title in titles.items()]

    @Property("QStringList", notify=changed)
    def chosen(self) -> list[str]:
        """The parts that are on the page."""
        return [part["id"] for part in self.parts if part["id"] not in self._off]

    @Slot(str)
    def toggle(self, part: str) -> None:
        """Takes a part off the page, or puts it on again."""
        self._off ^= {part}
        self.changed.emit()

    @Property(bool, notify=changed)
    def hasEntries(self) -> bool:
        """Whether there is an entry to pick in this span."""
        return self._any

    @Property("QStringList", notify=changed)
    def picked(self) -> list[str]:
        """The entries that go along."""
        return self._picked

    @Slot(str)
    def pick(self, uid: str) -> None:
        """Has an entry go along, or not any more."""
        if uid in self._picked:
            self._picked = [other for other in self._picked if other != uid]
        else:
            self._picked = [*self._picked, uid]
        self.changed.emit()

    @Property(bool, notify=changed)
    def picking(self) -> bool:
        """Whether entries are being picked."""
        return self._picking

    @Slot(bool)
    def setPicking(self, on: bool) -> None:
        """Shows the newest entries of the span, or the page again."""
        self._picking = on
        if on:
            self._entries.look_for(self._search)
        self.changed.emit()

    @Property(QObject, constant=True)
    def entries(self) -> EntriesModel:
        return self._entries

    @Property(bool, notify=changed)
    def more(self) -> bool:
        """Whether there are older entries than those that are shown."""
        return self._entries.canFetchMore(QModelIndex())

    @Slot()
    def showMore(self) -> None:
        self._entries.fetchMore(QModelIndex())

    # Where it goes.

    @Property(str, notify=changed)
    def goesTo(self) -> str:
        """The file that is written."""
        return self._goes_to

    @Slot(str)
    def setGoesTo(self, text: str) -> None:
        if text != self._goes_to:
            self._goes_to = text
            self.changed.emit()

    @Slot(QUrl)
    def takeGoesTo(self, url: QUrl) -> None:
        """The file that was chosen in the system's own window."""
        self.setGoesTo(url.toLocalFile())

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        """Whether the page is being written right now."""
        return self._errand is not None and self._errand.running

    @Property(bool, notify=changed)
    def maySave(self) -> bool:
        chosen = bool(self.chosen or self._picked)
        return chosen and bool(self._goes_to.strip()) and not self.busy

    @Property(str, notify=changed)
    def notice(self) -> str:
        """Where the page is, or why there is none."""
        if self._problem is not None:
            return sentences.problem(self._problem, self._desk.words)
        if self._file is None:
            return self._words["removed"] if self._removed else ""
        return self._desk.words.fill(self._words["written"], path=self._file)

    @Property(bool, notify=changed)
    def mayUndo(self) -> bool:
        """Whether the page that was written can be removed again."""
        return self._file is not None and not self.busy

    @Slot(str)
    def save(self, form: str) -> None:
        """Writes the page, as `.pdf` or `.md`."""
        if not self.maySave or form not in FORMS:
            return
        if self._errand is None:
            from ui.errand import Errand

            self._errand = Errand(self)
            self._errand.done.connect(self._answered)
            self._errand.failed.connect(self._failed)
        desk, path = self._desk, self._path(form)
        self._problem, self._file, self._removed = None, None, False
        self._errand.go(
            "report",
            desk.path,
            desk.key,
            path=str(path),
            ours=path in self._ours,
            at=stamp(desk.now),
            zone=desk.zone_name,
            span=self._patterns.span,
            parts=self.chosen,
            entries=self._picked,
            language=desk.words.language,
            address=desk.words.address,
            leave_out=patterns.left_out(desk.couple),
        )
        self.changed.emit()

    @Slot()
    def undo(self) -> None:
        """Removes the page that was written last."""
        from data import report

        if not self.mayUndo:
            return
        try:
            report.remove(self._file)
            self._file, self._problem, self._removed = None, None, True
        except Fault as fault:
            self._problem = fault
        self.changed.emit()

    @property
    def _words(self) -> dict[str, str]:
        return self._desk.words["report"]

    @property
    def _search(self) -> Search:
        now = self._desk.now.astimezone(self._desk.zone)
        return Search(since=patterns.begins(Span(self._patterns.span), now))

    def _path(self, form: str) -> Path:
        """The file as this form, whatever its name ends in."""
        name = self._goes_to.strip()
        for other in FORMS:
            if name.lower().endswith(other):
                name = name[: -len(other)]
        return places.typed(name + form)

    @Slot()
    def _look(self) -> None:
        """Looks for entries in this span; what was picked and is not in it does not go along."""
        search = self._search
        try:
            journal = self._desk.store.journal
            self._any = bool(journal.glance(search, 1).entries)
            picked = {uid: journal.get(uid) for uid in self._picked}
        except Fault as fault:
            self._problem = fault
        else:
            self._picked = [
                uid
                for uid, entry in picked.items()
                if entry and (search.since is None or entry.at >= search.since)
            ]
        self.changed.emit()

    @Slot(object)
    def _answered(self, path: str) -> None:
        self._file = Path(path)
        self._ours.add(self._file)
        self.changed.emit()

    @Slot(object)
    def _failed(self, problem: Fault | Refusal) -> None:
        self._problem = problem
        self._forget_half()
        self.changed.emit()

    def _forget_half(self) -> None:
        """A child that was killed leaves nothing half written."""
        from data import report

        for form in FORMS:
            report.forget_half(self._path(form))

    def _close(self) -> None:
        if self.busy:
            self._errand.close()
            self._forget_half()
