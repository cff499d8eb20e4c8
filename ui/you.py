"""What the person chose, where the journal is, and what Regulate is not."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

import regulate
from data import first_look
from data.choices import can_be
from data.faults import Fault
from regulate.content import ADDRESSES, LANGUAGES, Words
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
        self._contrast = self._motion = "system"
        self._stays = False
        self._sentence_language = ""
        self._address = self._partner_address = ""
        self._calm_pulse = ""
        self._notice = ""

    @Slot()
    def load(self) -> None:
        """Takes up what was chosen before."""
        try:
            chosen = self._desk.store.settings.all()
        except Fault:
            return
        self._appearance = _kept(chosen, "appearance", "system")
        self._contrast = _kept(chosen, "contrast", "system")
        # Earlier versions kept only whether there was to be less of it; a no was what they began
        # with and not a choice.
        less = chosen.get("less_motion") is True
        self._motion = _kept(chosen, "motion", "less" if less else "system")
        self._text_size = _kept(chosen, "text_size", 100)
        # One that is not in the journal was chosen when it could not be kept there.
        self._language = _kept(chosen, "language", first_look.read(self._desk.path).language)
        self._desk.notifies = chosen.get("notifies") is not False
        self._desk.chimes = chosen.get("chimes") is not False
        self._stays = chosen.get("stays") is True
        self._sentence_language = _kept(chosen, "sentence_language", "")
        self._address = _kept(chosen, "address", "")
        self._partner_address = _kept(chosen, "partner_address", "")
        self._speak()
        self._desk.hears = chosen.get("hears") is not False
        self._desk.couple = chosen.get("couple") is not False
        self._calm_pulse = str(chosen.get("calm_pulse", "") or "")
        self.changed.emit()
        self._catch_up(chosen)

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

    @Property(str, notify=changed)
    def contrast(self) -> str:
        return self._contrast

    @Property(str, notify=changed)
    def motion(self) -> str:
        return self._motion

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
        """The language of the sentences to the other person: that of the pages until another one is
        chosen."""
        return self._sentence_language or self._desk.words.language

    @Property(str, notify=changed)
    def address(self) -> str:
        """How the person is addressed."""
        return self._address

    @Property(str, notify=changed)
    def partnerAddress(self) -> str:
        """How their sentences address the other person."""
        return self._partner_address

    @Property(bool, notify=changed)
    def asksAddress(self) -> bool:
        """Whether a language is spoken here in which it makes a difference."""
        return any(words.has_forms for words in (self._desk.words, self._desk.own_words))

    @Property(bool, notify=changed)
    def asksPartnerAddress(self) -> bool:
        """The same, for the sentences to the other person."""
        return self._desk.couple and self._desk.own_words.has_forms

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
            self._choose_look("appearance", id)

    @Slot(str)
    def chooseTextSize(self, size: str) -> None:
        if size.isdecimal() and int(size) in first_look.TEXT_SIZES:
            self._text_size = int(size)
            self._choose_look("text_size", self._text_size)

    @Slot(str)
    def chooseLanguage(self, id: str) -> None:
        """The language of every page from now on; empty for the system's."""
        if id in ("", *LANGUAGES) and id != self._language:
            self._language = id
            self._choose_look("language", id)
            self.otherWords.emit()

    @Slot(str)
    def chooseContrast(self, id: str) -> None:
        if id in first_look.CONTRASTS:
            self._contrast = id
            self._choose_look("contrast", id)

    @Slot(str)
    def chooseMotion(self, id: str) -> None:
        if id in first_look.MOTIONS:
            self._motion = id
            self._choose_look("motion", id)

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
        if id in LANGUAGES:
            self._sentence_language = id
            self._speak()
            self._choose("sentence_language", id)

    @Slot(str)
    def chooseAddress(self, id: str) -> None:
        """How every page speaks to the person from now on, and how the person's sentences speak of
        them."""
        if id in ADDRESSES and id != self._address:
            self._address = id
            self._speak()
            self._choose_look("address", id)
            self.otherWords.emit()

    @Slot(str)
    def choosePartnerAddress(self, id: str) -> None:
        """How the person's sentences speak to the other. Nothing outside of the journal knows."""
        if id in ADDRESSES and id != self._partner_address:
            self._partner_address = id
            self._speak()
            self._choose("partner_address", id)

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

    def _catch_up(self, chosen: dict[str, object]) -> None:
        """What was chosen in the journal holds for the first frame too: a file brought it, or the
        look was lost."""
        look = first_look.read(self._desk.path)
        other = {
            name: chosen[name]
            for name in ("language", "address")
            if can_be(name, chosen.get(name)) and chosen[name] != getattr(look, name)
        }
        if other:
            first_look.change(self._desk.path, **other)
            self.otherWords.emit()

    def _speak(self) -> None:
        """Says what the person says to the other in the language and the forms that were chosen."""
        desk = self._desk
        language = self.sentenceLanguage
        own = desk.words if language == desk.words.language else Words(language)
        own = replace(own, address=self._address, partner=self._partner_address)
        if own != desk.own_words:
            desk.own_words = own
        self.spoke.emit()

    def _choose_look(self, name: str, value: object) -> None:
        """What the first frame goes by is kept beside the journal too."""
        first_look.change(self._desk.path, **{name: value})
        self._choose(name, value)

    def _choose(self, name: str, value: object) -> None:
        try:
            self._desk.store.settings.choose(name, value)
            self._notice = ""
        except Fault as fault:
            self._notice = sentences.problem(fault, self._desk.words)
        self.changed.emit()


def _kept(chosen: dict[str, Any], name: str, otherwise: Any) -> Any:
    """What was chosen, where it is one of the choices."""
    value = chosen.get(name)
    return value if can_be(name, value) else otherwise
