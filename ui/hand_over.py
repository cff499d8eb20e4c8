"""Handing over: one sentence goes to the other person, and nothing else of the entry."""

from pathlib import Path

from PySide6.QtCore import Property, QBuffer, QObject, Signal, Slot
from PySide6.QtGui import QImage
from PySide6.QtQml import QmlElement, QmlUncreatable

from data.faults import Fault
from regulate import handing, safety
from regulate.handing import Gate
from regulate.refusal import Refusal
from regulate.typed import LONG, clean, right_to_left
from ui import clipboard, picture, sentences
from ui.desk import Desk
from ui.now import NowViewModel

QML_IMPORT_NAME = "Regulate"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made in ui/window.py")
class HandOverViewModel(QObject):
    """Knows one sentence, and not where it comes from: what it does not know it cannot hand over.
    While it is no time for words, everything here does nothing."""

    changed = Signal()
    alarmed = Signal(str)

    def __init__(self, desk: Desk, now: NowViewModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._now = now
        self._text = self._heard = self._notice = self._aside = ""
        self._file: Path | None = None
        now.changed.connect(self.changed)

    @Slot(str, result=bool)
    def offer(self, text: str) -> bool:
        """Takes up a sentence, in place of another; whether there is one. One that sets off a
        safety rule opens help instead; whoever closes it and offers the sentence again goes on."""
        self._text = self._notice = self._aside = ""
        self._file = None
        try:
            text = clean(text, LONG)
        except Refusal:
            self.changed.emit()
            return False
        if handing.gate(text, not self._now.roomForWords, self._heard) is Gate.SAFETY:
            self._heard = text
            self.changed.emit()
            self.alarmed.emit(",".join(safety.alarms(text)))
            return False
        self._text = text
        self.changed.emit()
        return True

    @Property(str, notify=changed)
    def text(self) -> str:
        return self._text

    @Property(bool, notify=changed)
    def rightToLeft(self) -> bool:
        return right_to_left(self._text)

    @Property(bool, notify=changed)
    def mayHandOver(self) -> bool:
        return self._gate is Gate.OPEN

    @Property(str, notify=changed)
    def later(self) -> str:
        """Why it is no time for words; empty when it is."""
        return self._words["body_first"] if self._gate is Gate.BODY_FIRST else ""

    @Property(str, notify=changed)
    def notice(self) -> str:
        """Where the picture is, or why there is none."""
        return self._notice

    @Property(bool, notify=changed)
    def mayUndo(self) -> bool:
        """Whether the picture that was saved can be removed again."""
        return self._file is not None

    @Property(str, notify=changed)
    def aside(self) -> str:
        """What was done, where a quiet word is enough."""
        return self._aside

    @Property(int, constant=True)
    def pictureWidth(self) -> int:
        return picture.WIDTH

    @Slot()
    def copyText(self) -> None:
        """The sentence on the clipboard, as it stands."""
        if self.mayHandOver:
            clipboard.put_text(self._text)
            self._copied()

    @Slot(QImage)
    def copyPicture(self, image: QImage) -> None:
        """The picture on the clipboard."""
        if self.mayHandOver:
            clipboard.put_image(picture.same_for_all(image))
            self._copied()

    @Slot(QImage)
    def savePicture(self, image: QImage) -> None:
        """The picture in the person's folder for pictures."""
        from data import pictures  # not needed before

        if not self.mayHandOver:
            return
        self._aside = ""
        try:
            self._file = pictures.write(_png(picture.same_for_all(image)))
            self._notice = self._desk.words.fill(self._words["saved"], path=self._file)
        except Fault as fault:
            self._file, self._notice = None, sentences.problem(fault, self._desk.words)
        self.changed.emit()

    @Slot()
    def undo(self) -> None:
        """Removes the picture that was saved last."""
        from data import pictures

        if self._file is None:
            return
        try:
            pictures.remove(self._file)
            self._file, self._notice = None, ""
            self._aside = self._words["removed"]
        except Fault as fault:
            self._notice = sentences.problem(fault, self._desk.words)
        self.changed.emit()

    @Slot()
    def refusePicture(self) -> None:
        """There is no room for so many words on a picture."""
        self._file, self._notice, self._aside = None, self._words["too_long"], ""
        self.changed.emit()

    @property
    def _gate(self) -> Gate:
        return handing.gate(self._text, not self._now.roomForWords, heard=self._text)

    @property
    def _words(self) -> dict[str, str]:
        return self._desk.words["hand_over"]

    def _copied(self) -> None:
        if self._file is None:
            self._notice = ""
        self._aside = self._words["copied"]
        self.changed.emit()


def _png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data())
