"""The lock: what a locked window asks for, and what it says when that was not it."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from data import errands, keys
from data.faults import Fault
from regulate import passphrase as passphrases
from regulate.refusal import Refusal
from ui import sentences
from ui.desk import Desk
from ui.errand import Errand

QML_IMPORT_NAME = "Regulate"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made in ui/window.py")
class LockViewModel(QObject):
    """Asks for the key, which `opened` brings. A wrong passphrase costs the time that it takes to
    try it, and nothing else: nothing counts, and nothing is deleted."""

    changed = Signal()
    refused = Signal()
    opened = Signal(object)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._notice = ""
        self._errand, self._keyring = Errand(self), Errand(self)
        for errand in (self._errand, self._keyring):
            errand.done.connect(self._take)
        self._errand.failed.connect(self._say)
        desk.before_closing(self.close)

    @Slot()
    def ask_keyring(self) -> None:
        """Whether the system's keyring opens it. Nobody waits for it, and it says nothing."""
        if "unlock_by_keyring" in errands.ERRANDS and keys.has_keyring(self._desk.path):
            self._keyring.go("unlock_by_keyring", self._desk.path)

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        """Whether a passphrase or a code is being tried."""
        return self._errand.running

    @Property(str, notify=changed)
    def notice(self) -> str:
        return self._notice

    @Slot(str)
    def open(self, passphrase: str) -> None:
        """Tries a passphrase."""
        if passphrase:
            self._go("unlock", passphrase=passphrase)

    @Slot(str, str, str)
    def recover(self, code: str, passphrase: str, again: str) -> None:
        """Tries the recovery code, and has another passphrase, typed twice, open it from now on."""
        try:
            passphrases.check(passphrase, again)
        except Refusal as refusal:
            self._say(refusal)
            return
        self._go("recover", code=code, passphrase=passphrase)

    @Slot()
    def forget(self) -> None:
        """Nothing was said."""
        self._notice = ""
        self.changed.emit()

    def close(self) -> None:
        """Ends what is under way."""
        self._errand.close()
        self._keyring.close()

    def _go(self, name: str, **details: str) -> None:
        if self._errand.go(name, self._desk.path, **details):
            self._notice = ""
            self.changed.emit()

    @Slot(object)
    def _take(self, answer: object) -> None:
        if not isinstance(answer, str):  # the keyring has none
            return
        self.close()
        self.changed.emit()
        self.opened.emit(bytes.fromhex(answer))

    @Slot(object)
    def _say(self, problem: Fault | Refusal) -> None:
        words = self._desk.words
        unknown = isinstance(problem, Fault) and problem.id == "unsaved"
        text = words["hiding"]["not_opened"] if unknown else sentences.problem(problem, words)
        self._notice = text
        self.changed.emit()
        self.refused.emit()
