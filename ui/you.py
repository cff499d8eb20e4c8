"""What the person chose, where the journal is, and what Regulate is not."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

import regulate
from data import first_look
from data.faults import Fault
from regulate.content import LANGUAGES, Words
from regulate.flooding import PULSE_ACCEPTED
from regulate.refusal import Refusal
from regulate.typed import quoted
from ui import sentences
from ui.desk import Desk

QML_IMPORT_NAME = "Regulate"
QML_IMPORT_MAJOR_VERSION = 1

@QmlElement
@QmlUncreatable("made in ui/window.py")
class YouViewModel(QObject):
    """Settings, each saved when it is chosen."""

    changed = Signal()
    spoke = Signal()
    otherWords = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._appearance = "system"
        self._text_size = 100
        self._language = ""
        self._less_motion = False
        self._stays = False
        self._sentence_language = desk.words.language
        self._calm_pulse = ""
        self._notice = ""

    @Slot()
    def load(self) -> None:
        """Takes up what was chosen before."""
        try:
            chosen = self._desk.store.settings.all()
        except Fault:
            return
        appearance = chosen.get("appearance")
        self._appearance = appearance if appearance in first_look.APPEARANCES else "system"
        self._less_motion = chosen.get("less_motion") is True
        size, language = chosen.get("text_size"), chosen.get("language")
        self._text_size = size if size in first_look.TEXT_SIZES else 100
        self._language = language if language in LANGUAGES else ""
        self._desk.notifies = chosen.get("notifies") is not False
        self._desk.chimes = chosen.get("chimes") is not False
        self._stays = chosen.get("stays") is True
        self._speak(chosen.get("sentence_language", self._desk.words.language))
        self._desk.hears = chosen.get("hears") is not False
        self._desk.couple = chosen.get("couple") is not False
        self._calm_pulse = str(chosen.get("calm_pulse", "") or "")
        self.changed.emit()

    @Property(str, notify=changed)
    def appearance(self) -> str:
        return self._appearance

    @Property(int, notify=changed)
    def textSize(self) -> int:
        """Per cent of the usual size."""
        return self._text_size

    @Property("QVariantList", constant=True)
    def textSizes(self) -> list[dict[str, str]]:
        return [{"id": str(size), "label": f"{size} %"} for size in first_look.TEXT_SIZES]

    @Property(str, notify=changed)
    def language(self) -> str:
        """The language of the pages; empty where it goes by the system's."""
        return self._language

    @Property(bool, notify=changed)
    def lessMotion(self) -> bool:
        return self._less_motion

    @Property(bool, notify=changed)
    def notifies(self) -> bool:
        """Whether the return time is told by a notification."""
        return self._desk.notifies

    @Property(bool, notify=changed)
    def chimes(self) -> bool:
        """Whether a soft chime sounds at the return time."""
        return self._desk.chimes

    @Property(bool, notify=changed)
    def stays(self) -> bool:
        """Whether the tray keeps Regulate at hand when the window is closed and no pause runs."""
        return self._stays

    @Property(str, notify=changed)
    def sentenceLanguage(self) -> str:
        """The language of the sentences to the other person."""
        return self._sentence_language

    @Property("QVariantList", constant=True)
    def languages(self) -> list[dict[str, str]]:
        return [{"id": id, "label": Words(id)["window"]["language"]} for id in LANGUAGES]

    @Property(bool, notify=changed)
    def hears(self) -> bool:
        """Whether notes say how a sentence might land."""
        return self._desk.hears

    @Property(bool, notify=changed)
    def couple(self) -> bool:
        """Whether what is done with the other person is there. All pages go by this."""
        return self._desk.couple

    @Property(str, notify=changed)
    def calmPulse(self) -> str:
        return self._calm_pulse

    @Property(str, constant=True)
    def place(self) -> str:
        """Where the journal is."""
        return str(self._desk.path)

    @Property(str, constant=True)
    def version(self) -> str:
        return regulate.__version__

    @Property(str, notify=changed)
    def disclaimer(self) -> str:
        return self._desk.words["safety"]["disclaimer"]

    @Property(str, notify=changed)
    def unreviewed(self) -> str:
        return self._desk.words["safety"]["unreviewed"]

    @Property(str, notify=changed)
    def notice(self) -> str:
        return self._notice

    @Slot(str)
    def chooseAppearance(self, id: str) -> None:
        if id in first_look.APPEARANCES:
            self._appearance = id
            first_look.change(self._desk.path, appearance=id)
            self._choose("appearance", id)

    @Slot(str)
    def chooseTextSize(self, size: str) -> None:
        if size.isdecimal() and int(size) in first_look.TEXT_SIZES:
            self._text_size = int(size)
            first_look.change(self._desk.path, text_size=self._text_size)
            self._choose("text_size", self._text_size)

    @Slot(str)
    def chooseLanguage(self, id: str) -> None:
        """The language of every page from now on; empty for the system's."""
        if id in ("", *LANGUAGES) and id != self._language:
            self._language = id
            first_look.change(self._desk.path, language=id)
            self._choose("language", id)
            self.otherWords.emit()

    @Slot(bool)
    def setLessMotion(self, less: bool) -> None:
        self._less_motion = less
        self._choose("less_motion", less)

    @Slot(bool)
    def setNotifies(self, notifies: bool) -> None:
        self._desk.notifies = notifies
        self._choose("notifies", notifies)

    @Slot(bool)
    def setChimes(self, chimes: bool) -> None:
        self._desk.chimes = chimes
        self._choose("chimes", chimes)

    @Slot(bool)
    def setStays(self, stays: bool) -> None:
        self._stays = stays
        self._choose("stays", stays)

    @Slot(bool)
    def setHears(self, hears: bool) -> None:
        self._desk.hears = hears
        self._choose("hears", hears)

    @Slot(bool)
    def setCouple(self, couple: bool) -> None:
        self._desk.couple = couple
        self._choose("couple", couple)

    @Slot(str)
    def chooseSentenceLanguage(self, id: str) -> None:
        self._speak(id)
        self._choose("sentence_language", self._sentence_language)

    @Slot(str)
    def setCalmPulse(self, text: str) -> None:
        """The pulse on a calm day, or nothing to forget it."""
        text = text.strip()
        if text == self._calm_pulse:
            return
        if text and not (text.isdecimal() and int(text) in PULSE_ACCEPTED):
            self._notice = self._desk.words.refusal(Refusal("pulse", value=quoted(text)))
            self.changed.emit()
            return
        self._calm_pulse = text
        self._choose("calm_pulse", int(text) if text else None)

    def _speak(self, language: str) -> None:
        if language in LANGUAGES:
            self._sentence_language = language
            self._desk.own_words = Words(language)
            self.spoke.emit()

    def _choose(self, name: str, value: object) -> None:
        try:
            self._desk.store.settings.choose(name, value)
            self._notice = ""
        except Fault as fault:
            self._notice = sentences.problem(fault, self._desk.words)
        self.changed.emit()
