"""Export and import: asked before, shown before, and undone after."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Property, QObject, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from data import places
from data.faults import Fault
from data.stamps import stamp
from regulate.refusal import Refusal
from ui import sentences
from ui.desk import Desk

if TYPE_CHECKING:
    from ui.errand import Errand

QML_IMPORT_NAME = "Regulate"
QML_IMPORT_MAJOR_VERSION = 1

FORMS = ("json", "sealed", "md", "csv")
WITH_THE_OTHER = ("repairs", "plans")
"""What there is nothing of where what is done with the other person is not there."""
STAGES = ("choose", "export", "passphrase", "moods", "preview")


@QmlElement
@QmlUncreatable("made in ui/window.py")
class TransferViewModel(QObject):
    """What goes out to which file, and what comes in from one. The work is done by a child process,
    all of it or nothing. `tookIn` says that other records are in the journal now."""

    changed = Signal()
    reworded = Signal()
    tookIn = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._stage = "choose"
        self._form, self._what = "json", "entries"
        self._goes_to = self._comes_from = ""
        self._passphrase: str | None = None
        self._heats: dict[str, int] = {}
        self._lines: list[str] = []
        self._new = 0
        self._latest = self._notice = self._done = ""
        self._asked = ""
        self._errand: Errand | None = None
        desk.before_closing(self._close)

    @Slot()
    def open(self) -> None:
        """Begins anew, unless something is still under way."""
        if self.busy:
            return
        self._forget()
        self._stage, self._notice, self._done = "choose", "", ""
        if not self._goes_to:
            self._goes_to = str(places.documents_folder() / self._usual_name())
        self._look_for_latest()
        self.changed.emit()

    @Property(str, notify=changed)
    def stage(self) -> str:
        """`choose`, or what is asked now: one of `STAGES`."""
        return self._stage

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        """Whether something is written or taken in right now."""
        return self._errand is not None and self._errand.running

    @Property(str, notify=changed)
    def notice(self) -> str:
        """What went differently."""
        return self._notice

    @Property(str, notify=changed)
    def done(self) -> str:
        """What was done."""
        return self._done

    # Out.

    @Property("QVariantList", notify=reworded)
    def forms(self) -> list[dict[str, str]]:
        words = self._desk.words["transfer"]["forms"]
        return [{"id": id, "label": words[id]["name"]} for id in FORMS]

    @Property(str, notify=changed)
    def form(self) -> str:
        return self._form

    @Property(str, notify=changed)
    def formHint(self) -> str:
        return self._desk.words["transfer"]["forms"][self._form]["hint"]

    @Property("QVariantList", notify=changed)
    def whats(self) -> list[dict[str, str]]:
        """What a spreadsheet can have."""
        words = self._desk.words["transfer"]["whats"]
        return [
            {"id": id, "label": label}
            for id, label in words.items()
            if self._desk.couple or id not in WITH_THE_OTHER
        ]

    @Property(str, notify=changed)
    def what(self) -> str:
        return self._what

    @Property(str, notify=changed)
    def goesTo(self) -> str:
        """The file that is written."""
        return self._goes_to

    @Property(str, notify=changed)
    def goesToSentence(self) -> str:
        """Where it goes, and whether something is replaced there."""
        path = places.typed(self._goes_to)
        shape = self._desk.words["transfer"]["replaces" if _is_there(path) else "goes_to"]
        return self._desk.words.fill(shape, path=path)

    @Property(str, notify=changed)
    def warning(self) -> str:
        """Who can read it then."""
        return self._desk.words["transfer"]["sealed" if self._form == "sealed" else "open"]

    @Property(bool, notify=changed)
    def mayExport(self) -> bool:
        return bool(self._goes_to.strip()) and not self.busy

    @Slot(str)
    def chooseForm(self, id: str) -> None:
        if id in FORMS:
            self._form = id
            self._end_rightly()
            self.changed.emit()

    @Slot(str)
    def chooseWhat(self, id: str) -> None:
        if id in (what["id"] for what in self.whats):
            self._what = id
            self.changed.emit()

    @Slot(str)
    def setGoesTo(self, text: str) -> None:
        if text != self._goes_to:
            self._goes_to, self._done = text, ""
            self.changed.emit()

    @Slot(QUrl)
    def takeGoesTo(self, url: QUrl) -> None:
        """The file that was chosen in the system's own window."""
        self.setGoesTo(url.toLocalFile())
        self._end_rightly()
        self.changed.emit()

    @Slot()
    def askExport(self) -> None:
        """Shows what it will do, before it does."""
        if self.mayExport:
            self._end_rightly()
            self._begin("export")

    @Slot(str, str)
    def export(self, passphrase: str, again: str) -> None:
        """Writes the file. The passphrases are those of an encrypted one."""
        desk = self._desk
        sealed = None
        if self._stage != "export" or self.busy:
            return
        if self._form == "sealed":
            from regulate import passphrase as passphrases

            try:
                sealed = passphrases.check(passphrase, again)
            except Refusal as refusal:
                self._say(refusal)
                return
        self._go(
            "export",
            path=str(places.typed(self._goes_to)),
            at=stamp(desk.now),
            what=self._what,
            language=desk.words.language,
            passphrase=sealed,
        )

    # In.

    @Property(str, notify=changed)
    def comesFrom(self) -> str:
        """The file that is taken in."""
        return self._comes_from

    @Property(bool, notify=changed)
    def mayLook(self) -> bool:
        return bool(self._comes_from.strip()) and not self.busy

    @Property("QStringList", notify=changed)
    def lines(self) -> list[str]:
        """What it would take in, and what is left out."""
        return self._lines

    @Property(bool, notify=changed)
    def mayTakeIn(self) -> bool:
        return self._stage == "preview" and self._new > 0 and not self.busy

    @Property("QVariantList", notify=changed)
    def moods(self) -> list[dict[str, Any]]:
        """The moods that only the person can tell the heat of; -1 is not told yet."""
        words = self._desk.words
        return [
            {"name": name, "heat": heat, "word": sentences.heat_word(heat, words)}
            for name, heat in self._heats.items()
        ]

    @Property(str, notify=changed)
    def moodsQuestion(self) -> str:
        return self._desk.words["transfer"]["moods"]

    @Property(bool, notify=changed)
    def moodsTold(self) -> bool:
        return all(heat >= 0 for heat in self._heats.values()) and not self.busy

    @Slot(str)
    def setComesFrom(self, text: str) -> None:
        if text != self._comes_from:
            self._comes_from, self._done = text, ""
            self.changed.emit()

    @Slot(QUrl)
    def takeComesFrom(self, url: QUrl) -> None:
        """The file that was chosen in the system's own window."""
        self.setComesFrom(url.toLocalFile())

    @Slot()
    def look(self) -> None:
        """Looks what is in the file; takes in nothing."""
        if self.mayLook:
            self._forget()
            self._look()

    @Slot(str)
    def openWith(self, passphrase: str) -> None:
        """Looks again, with the passphrase of the file."""
        if self._stage == "passphrase" and not self.busy:
            self._passphrase = passphrase
            self._look()

    @Slot(str, int)
    def tellHeat(self, mood: str, heat: int) -> None:
        if mood in self._heats and 0 <= heat <= 10:
            self._heats[mood] = heat
            self.changed.emit()

    @Slot()
    def lookWithHeats(self) -> None:
        """Looks again, now that every mood has its heat."""
        if self._stage == "moods" and self.moodsTold:
            self._look()

    @Slot()
    def takeIn(self) -> None:
        """Takes it in, all of it or nothing."""
        if self.mayTakeIn:
            self._go("import", at=stamp(self._desk.now), **self._reading())

    # Back.

    @Property(str, notify=changed)
    def latest(self) -> str:
        """The import that can be undone; empty where there is none."""
        return self._latest

    @Slot()
    def undo(self) -> None:
        """Takes out what the last import took in."""
        if self._latest and not self.busy:
            self._go("undo_import")

    @Slot()
    def leaveStage(self) -> None:
        """Not now: nothing is written and nothing taken in."""
        if self._stage != "choose" and not self.busy:
            self._forget()
            self._begin("choose")

    # Inside.

    def _begin(self, stage: str) -> None:
        self._stage, self._notice, self._done = stage, "", ""
        self.changed.emit()

    def _look(self) -> None:
        self._go("preview", **self._reading())

    def _reading(self) -> dict[str, Any]:
        return {
            "path": str(places.typed(self._comes_from)),
            "passphrase": self._passphrase,
            "heats": {mood: heat for mood, heat in self._heats.items() if heat >= 0},
            "zone": self._desk.zone_name,
        }

    def _go(self, errand: str, **details: Any) -> None:
        if self._errand is None:
            from ui.errand import Errand

            self._errand = Errand(self)
            self._errand.done.connect(self._answered)
            self._errand.failed.connect(self._failed)
        self._notice = self._done = ""
        self._asked = errand
        self._errand.go(errand, self._desk.path, self._desk.key, **details)
        self.changed.emit()

    @Slot(object)
    def _answered(self, answer: Any) -> None:
        desk, said = self._desk, self._desk.words["transfer"]
        match self._asked:
            case "export":
                self._begin("choose")
                wrote = {"count": answer, "path": places.typed(self._goes_to)}
                self._done = desk.words.fill(said["exported"], **wrote)
            case "preview" if "moods" in answer:
                self._heats |= {mood: -1 for mood in answer["moods"]}
                self._begin("moods")
            case "preview":
                from data.carrying import heard
                from ui import intake

                found = heard(answer)
                self._lines = intake.told(found, desk.now, desk.zone, desk.words)
                self._new = found.total.new
                self._begin("preview")
            case "import":
                from data.carrying import heard
                from ui import intake

                self._forget()
                self._begin("choose")
                self._comes_from = ""
                # The records may have brought another language.
                self._other_records()
                self._done = intake.taken(heard(answer), desk.words)
            case "undo_import":
                from ui import intake

                self._begin("choose")
                self._done = intake.undone(answer["removed"], answer["stayed"], desk.words)
                self._other_records()
        self.changed.emit()

    @Slot(object)
    def _failed(self, problem: Fault | Refusal) -> None:
        if problem.id == "import_sealed":
            self._begin("passphrase")
            return
        if problem.id == "import_passphrase":
            self._stage, self._passphrase = "passphrase", None
        self._say(problem)

    def _say(self, problem: Fault | Refusal) -> None:
        self._notice = sentences.problem(problem, self._desk.words)
        self.changed.emit()

    def _other_records(self) -> None:
        self._look_for_latest()
        self.tookIn.emit()

    def _look_for_latest(self) -> None:
        from data import imports

        desk, self._latest = self._desk, ""
        try:
            latest = imports.latest(desk.store)
        except Fault as fault:
            self._notice = sentences.problem(fault, desk.words)
            return
        if latest is not None:
            when = sentences.written(latest.at, desk.now, desk.zone, desk.words)
            said = desk.words["transfer"]["last"]
            self._latest = desk.words.fill(said, when=when, count=latest.count)

    def _forget(self) -> None:
        """Keeps nothing of the file that was looked at, its passphrase least of all."""
        self._passphrase, self._heats, self._lines, self._new = None, {}, [], 0

    def _usual_name(self) -> str:
        day = f"{self._desk.now.astimezone(self._desk.zone):%Y-%m-%d}"
        return f"journal-{day}.{self._form}"

    def _end_rightly(self) -> None:
        """Has the name end as what it is to be, whatever it ended in."""
        name = self._goes_to.strip()
        if name and not name.lower().endswith(f".{self._form}"):
            for form in FORMS:
                if name.lower().endswith(f".{form}"):
                    name = name[: -len(form) - 1]
            self._goes_to = f"{name}.{self._form}"

    def _close(self) -> None:
        self._forget()
        if self._errand is not None:
            self._errand.close()


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):
        return False
