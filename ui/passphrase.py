"""The passphrase: turned on and off, changed; the recovery code, shown once; the keyring.

No passphrase and no code stays here longer than it is needed, and neither is ever a draft.
"""

from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Property, QObject, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from data import keys
from data.faults import Fault
from regulate import passphrase as passphrases
from regulate.refusal import Refusal
from ui import clipboard, sentences
from ui.desk import Desk

if TYPE_CHECKING:
    from ui.errand import Errand

QML_IMPORT_NAME = "Regulate"
QML_IMPORT_MAJOR_VERSION = 1

OFF, ON, CODE = "off", "on", "code"
FORMS = ("change", "new_code", "renew", "turn_off")
ALONE = ("protect", "renew", "unprotect")
"""Errands for which nobody else may have the journal open."""
LATELY = timedelta(days=90)
"""How far back a check-in is looked for, to tell whether there is something worth protecting."""
WAIT_MILLISECONDS = 120_000
"""How long a window that is closed waits for what rewrites the journal; a large one takes
seconds."""


@QmlElement
@QmlUncreatable("made in ui/window.py")
class PassphraseViewModel(QObject):
    """What stands on the page is its `stage`: off, on, code, or one of the forms."""

    changed = Signal()
    reworded = Signal()
    settled = Signal()
    """An errand is back, well or not: what was typed is to be forgotten where it was well."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._stage = OFF
        self._code = self._secret = ""
        self._doing = self._notice = self._said = self._where = ""
        self._well = self._remembered = self._noted = self._offered = False
        self._errand: Errand | None = None
        desk.after_key(self._look)
        desk.before_closing(self.finish)

    @Slot()
    def load(self) -> None:
        """The journal is open: whether this may be offered is looked up."""
        self._look()
        self._offered = False
        if not self.on:
            with suppress(Fault):
                self._offered = self._is_worth_it()
        self.changed.emit()

    @Slot()
    def open(self) -> None:
        """The page, from its beginning."""
        if self.busy:
            return
        self._show(ON if self.on else OFF)

    # What stands there.

    @Property(str, notify=changed)
    def stage(self) -> str:
        return self._stage

    @Property(bool, notify=changed)
    def on(self) -> bool:
        """Whether the journal is encrypted."""
        return self._desk.key is not None

    @Property(str, notify=changed)
    def state(self) -> str:
        """How it is with the passphrase, in a few words."""
        states = self._words["states"]
        return states[OFF] if not self.on else states[ON if self._noted else CODE]

    @Property(str, notify=changed)
    def journal(self) -> str:
        """What protects the journal, said where the journal is shown."""
        said = self._words["journal"]
        return said[OFF] if not self.on else said["keyring" if self._remembered else ON]

    @Property("QVariantMap", notify=reworded)
    def words(self) -> dict[str, Any]:
        """What the page says, by its place."""
        own = self._words
        names = ("what", "limits", "lose", "good", "keyring", "keyring_asks")
        return {**{name: own[name] for name in names}, **own["forms"]}

    @Property("QVariantMap", notify=reworded)
    def codeWords(self) -> dict[str, str]:
        """What is said of the recovery code."""
        return self._words["code"]

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        """Whether a child process is at work."""
        return self._errand is not None and self._errand.running

    @Property(str, notify=changed)
    def doing(self) -> str:
        """What it is at; empty when it is at nothing."""
        return self._doing

    @Property(bool, notify=changed)
    def well(self) -> bool:
        """Whether the last errand did what it was to."""
        return self._well

    @Property(str, notify=changed)
    def notice(self) -> str:
        """What went differently."""
        return self._notice

    @Property(str, notify=changed)
    def said(self) -> str:
        """What was done."""
        return self._said

    @Property(str, notify=changed)
    def where(self) -> str:
        """Where the recovery code was copied or written to, and what that means."""
        return self._where

    @Property("QStringList", notify=changed)
    def code(self) -> list[str]:
        """The groups of the recovery code, while it is shown."""
        return self._code.split("-") if self._code else []

    @Property(bool, notify=changed)
    def noted(self) -> bool:
        """Whether somebody said that they have the recovery code."""
        return self._noted

    @Property(str, notify=reworded)
    def notNoted(self) -> str:
        return self._words["not_noted"]

    @Property(bool, notify=changed)
    def remembered(self) -> bool:
        """Whether the system's keyring opens the journal."""
        return self._remembered

    @Property(str, constant=True)
    def codeFile(self) -> str:
        """A name for the file with the code."""
        return "regulate-recovery-code.txt"

    @Property(bool, notify=changed)
    def offered(self) -> bool:
        """Whether it may be offered on the first page."""
        return self._offered and self._desk.offers and not self.on

    # What is done.

    @Slot(str)
    def show(self, stage: str) -> None:
        """One of the forms, where there is a passphrase."""
        if stage in FORMS and self.on and not self.busy:
            self._show(stage)

    @Slot(result=bool)
    def leaveStage(self) -> bool:
        """Back by one step; false where that is off the page."""
        if self.busy:
            return True
        if self._stage in FORMS:
            self._show(ON)
            return True
        self._forget()
        return False

    @Slot(str, str)
    def turnOn(self, passphrase: str, again: str) -> None:
        """Encrypts the journal."""
        if not self.on and self._may_be(passphrase, again):
            self._go("protect", passphrase=passphrase)

    @Slot(str, str, str)
    def change(self, before: str, passphrase: str, again: str) -> None:
        """Another passphrase in place of the one of before."""
        if self.on and self._may_be(passphrase, again):
            self._go("change_passphrase", before=before, passphrase=passphrase)

    @Slot(str)
    def newCode(self, passphrase: str) -> None:
        """Another recovery code in place of the old one."""
        if self.on:
            self._go("new_code", passphrase=passphrase)

    @Slot(str)
    def renew(self, passphrase: str) -> None:
        """Another key in place of the old one."""
        if self.on:
            self._go("renew", passphrase=passphrase)

    @Slot(str)
    def turnOff(self, passphrase: str) -> None:
        """Has the journal not be encrypted any more."""
        if self.on:
            self._go("unprotect", passphrase=passphrase)

    @Slot()
    def toggleKeyring(self) -> None:
        """Has the system's keyring open the journal, or open it no more."""
        if self.on:
            self._go("forget" if self._remembered else "remember")

    @Slot()
    def noteCode(self) -> None:
        """Somebody has the code: it is not shown again."""
        if self._desk.key is None or not self._code:
            return
        try:
            keys.note_code(self._desk.path, self._desk.key)
        except Fault as fault:
            self._say(fault)
            return
        self._forget()
        self._look()
        self._show(ON)

    @Slot()
    def copyCode(self) -> None:
        """Puts the code into the clipboard, and says what that means."""
        if self._code:
            clipboard.put_text(self._code)
            of_code = self._words["code"]
            self._tell(where=of_code["copied"])

    @Slot(QUrl)
    def saveCode(self, file: QUrl) -> None:
        """Writes the code to a file to be printed."""
        if not self._code or not file.isLocalFile():
            return
        from data import recovery

        desk, own, path = self._desk, self._words["code"], Path(file.toLocalFile())
        made = own["file_made"].format(
            day=sentences.day(desk.now, desk.now - timedelta(days=400), desk.zone, desk.words)
        )
        try:
            lines = (own["file"], own["file_use"], made, own["file_then"])
            recovery.write_down(path, self._code, lines)
        except Fault as fault:
            self._say(fault)
            return
        self._tell(where=desk.words.fill(own["saved"], path=path))

    @Slot()
    def notNow(self) -> None:
        """It is not offered on the first page again; it stays under You."""
        self._offered = False
        with suppress(Fault):  # it is offered once more, then
            self._desk.store.settings.choose("passphrase_declined", True)
        self.changed.emit()

    # Inside.

    @property
    def _words(self) -> dict[str, Any]:
        return self._desk.words["passphrase"]

    def _is_worth_it(self) -> bool:
        store = self._desk.store
        if store.settings.all().get("passphrase_declined") is True:
            return False
        return bool(
            store.journal.first_at()
            or store.jottings.waiting()
            or store.check_ins.since(self._desk.now - LATELY)
        )

    def _may_be(self, passphrase: str, again: str) -> bool:
        try:
            passphrases.check(passphrase, again)
        except Refusal as refusal:
            self._say(refusal)
            return False
        return True

    def _go(self, name: str, **details: str) -> None:
        if self.busy:
            return
        if self._errand is None:
            from ui.errand import Errand

            self._errand = Errand(self)
            self._errand.done.connect(self._done)
            self._errand.failed.connect(self._failed)
        if name in ALONE:
            self._desk.lend()
            self._secret = details.get("passphrase", "")
        self._doing, self._notice, self._said = name, "", ""
        self._errand.go(name, self._desk.path, self._desk.key, **details)
        self.changed.emit()

    @Slot(object)
    def _done(self, answer: Any) -> None:
        did, remembered = self._doing, self._remembered
        self._secret, self._doing, self._well = "", "", True
        stage = self._stage
        match did:
            case "protect" | "renew":
                self._code, stage = answer["code"], CODE
                self._desk.key = bytes.fromhex(answer["key"])
                self._notice = " ".join(filter(None, map(self._counted(answer), ("left", "gone"))))
            case "new_code":
                self._code, stage = answer, CODE
            case "unlock":
                self._desk.key, stage = bytes.fromhex(answer), ON
            case "unprotect":
                self._desk.key, stage = None, OFF
            case "change_passphrase":
                stage = ON
        self._desk.take_back()
        self._look()
        self._stage = stage
        self._said = self._words["done"].get(did, "")
        self.settled.emit()
        self.changed.emit()
        if did == "renew" and remembered:
            self._go("remember")

    @Slot(object)
    def _failed(self, problem: Fault | Refusal) -> None:
        did, secret = self._doing, self._secret
        self._secret, self._doing, self._well = "", "", False
        unknown = isinstance(problem, Fault) and problem.id == "unsaved"
        if unknown and did in ALONE and keys.guards(self._desk.path):
            # It ended without an answer, perhaps when it had done what it was to do.
            self._go("unlock", passphrase=secret)
            return
        if did in ALONE and not keys.guards(self._desk.path):
            self._desk.key = None
        self._desk.take_back()
        self._look()
        self.settled.emit()
        if unknown:
            self._tell(notice=self._words["failed"])
        else:
            self._say(problem)

    def _counted(self, answer: dict[str, Any]):
        def said(what: str) -> str:
            count, fill = answer[what], self._desk.words.fill
            return fill(self._words[what], count=count) if count else ""

        return said

    def _look(self) -> None:
        """Looks at the key file anew."""
        path, key = self._desk.path, self._desk.key
        self._remembered = key is not None and keys.has_keyring(path)
        self._noted = key is None or keys.code_is_noted(path, key)
        self.changed.emit()

    def _show(self, stage: str) -> None:
        self._forget()
        self._stage = stage
        self.changed.emit()

    def _forget(self) -> None:
        self._code = self._notice = self._said = self._where = ""

    def _say(self, problem: Fault | Refusal) -> None:
        self._tell(notice=sentences.problem(problem, self._desk.words))

    def _tell(self, notice: str = "", where: str = "") -> None:
        self._notice, self._where = notice, where
        if notice:
            self._said = ""
        self.changed.emit()

    def finish(self) -> None:
        """Half a change of key is none: one that is under way comes to its end. What else is under
        way ends."""
        if self._errand is not None:
            if self._doing in ALONE:
                self._errand.wait(WAIT_MILLISECONDS)
            self._errand.close()
        self._forget()
