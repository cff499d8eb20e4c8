"""The copies: which there are, one put back, undone, made now, deleted; and a look over it all.

Its one rule: it works without an open journal, and the window never waits for it: all of it is done
by a child process.
"""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from data.faults import Fault
from regulate.refusal import Refusal
from ui import findings, sentences
from ui.desk import Desk

if TYPE_CHECKING:
    from ui.errand import Errand

QML_IMPORT_NAME = "Regulate"
QML_IMPORT_MAJOR_VERSION = 1

BEFORE_RESTORE = "before-restore"
ASKS = ("copy_sealed", "copy_refused")
"""Faults that are about the passphrase of a copy."""


@QmlElement
@QmlUncreatable("made in ui/window.py")
class BackupsViewModel(QObject):
    """`restored` says that another journal is in place of the old one, and that nothing that was
    read of that may be shown any more."""

    changed = Signal()
    listed = Signal()
    restored = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._copies: list[dict[str, Any]] = []
        self._findings: list[dict[str, Any]] = []
        self._doing = self._asked = self._notice = self._said = ""
        self._known = self._asks_plain = self._deleting = False
        self._errand: Errand | None = None
        desk.before_closing(self._close)

    @Slot()
    def open(self) -> None:
        """Looks at which copies there are now."""
        self._asked = self._notice = self._said = ""
        self._asks_plain = self._deleting = False
        self._findings = []
        self._go("copies")

    @Property("QVariantList", notify=listed)
    def copies(self) -> list[dict[str, Any]]:
        """Each with its `path`, a `title` and what it `holds`, and whether it `mayBePutBack`."""
        desk = self._desk
        at = (desk.now, desk.zone, desk.words)
        return [
            {
                "path": copy["path"],
                "title": findings.title(copy, *at),
                "holds": findings.holds(copy, desk.words),
                "mayBePutBack": copy["state"] in ("ok", "sealed"),
            }
            for copy in self._copies
        ]

    @Property(bool, notify=changed)
    def none(self) -> bool:
        """Whether it is known that there is no copy."""
        return self._known and not self._copies

    @Property(str, notify=changed)
    def asked(self) -> str:
        """Of which copy the passphrase is to be given first; empty where none is asked for."""
        copy = self._copy_at(self._asked)
        if copy is None or copy["state"] != "sealed" or self._doing:
            return ""
        return findings.title(copy, self._desk.now, self._desk.zone, self._desk.words)

    @Property(str, constant=True)
    def secretLabel(self) -> str:
        return self._desk.words["backups"]["asks"]

    @Property(str, notify=changed)
    def latest(self) -> str:
        """The newest copy that can be put back as it is, by a clock that is not ahead; empty where
        there is none."""
        today = self._today()
        good = [
            copy
            for copy in self._copies
            if copy["kind"] != BEFORE_RESTORE and copy["state"] == "ok"
        ]
        past = [copy for copy in good if copy["day"] <= today]
        return next((copy["path"] for copy in (*past, *good)), "")

    @Property(str, notify=changed)
    def undoes(self) -> str:
        """What was there before a copy was put back today; empty where none was."""
        today = self._today()
        for copy in self._copies:
            if copy["kind"] == BEFORE_RESTORE and copy["day"] == today:
                return copy["path"]
        return ""

    @Property(str, notify=changed)
    def doing(self) -> str:
        """What is under way: `copies`, `copy_now`, `restore`, `undo_restore`, `delete_copies`,
        `examine`, or nothing."""
        return self._doing

    @Property(str, notify=changed)
    def notice(self) -> str:
        """What could not be done."""
        return self._notice

    @Property(str, notify=changed)
    def said(self) -> str:
        """What was done."""
        return self._said

    @Property(bool, notify=changed)
    def asksPlain(self) -> bool:
        """Whether a copy that is not encrypted was chosen, for a journal that is."""
        return self._asks_plain

    @Property(str, notify=changed)
    def goes(self) -> str:
        """What goes when the copies are deleted; empty before that was asked for."""
        if not self._deleting or not self._copies:
            return ""
        desk, words = self._desk, self._desk.words
        days = sorted(copy["day"] for copy in self._copies)
        first, last = (
            findings.day_of(day, desk.now, desk.zone, words) for day in (days[0], days[-1])
        )
        size = findings.size(sum(copy["size"] for copy in self._copies), words)
        return words.fill(
            words["backups"]["goes"],
            count=len(self._copies),
            first=first,
            last=last,
            size=size,
        )

    @Property("QVariantList", notify=changed)
    def findings(self) -> list[dict[str, str]]:
        """What the look over found, what is not right first: each a `text` with its `mark`, and the
        `word` for that."""
        desk, order = self._desk, {False: 0, None: 1, True: 2}
        return [
            {
                "text": findings.finding(found, desk.now, desk.zone, desk.words),
                "mark": (mark := findings.verdict([found["ok"]])),
                "word": desk.words["backups"]["marks"][mark],
            }
            for found in sorted(self._findings, key=lambda found: order[found["ok"]])
        ]

    @Property(str, notify=changed)
    def verdict(self) -> str:
        """What the look over comes to; empty before there was one."""
        if not self._findings:
            return ""
        oks = [found["ok"] for found in self._findings]
        return self._desk.words["backups"]["doctor"][findings.verdict(oks)]

    @Slot(str)
    def putBack(self, path: str) -> None:
        """Puts a copy back, or asks for its passphrase first."""
        copy = self._copy_at(path)
        if copy is None or self._doing:
            return
        self._asks_plain = False
        self._asked = path
        if copy["state"] == "sealed":
            self._notice = ""
            self.changed.emit()
            return
        self._restore("")

    @Slot(str)
    def openWith(self, secret: str) -> None:
        """Puts the copy back whose passphrase, or recovery code, this is."""
        if secret and self._asked:
            self._restore(secret)

    @Slot()
    def putBackPlain(self) -> None:
        """Puts back a copy that is not encrypted, all the same."""
        if self._asks_plain and self._asked:
            self._restore("", unsealed=True)

    @Slot()
    def undo(self) -> None:
        """Puts back what was there before a copy was."""
        if self.undoes and not self._doing:
            self._desk.let_go()
            self._go("undo_restore", copy=self.undoes, day=self._today())

    @Slot()
    def makeNow(self) -> None:
        """Makes a copy right now."""
        self._go("copy_now", day=self._today())

    @Slot()
    def lookOver(self) -> None:
        """Looks at what is right with the journal and what is not."""
        self._go("examine", day=self._today())

    @Slot()
    def ask(self) -> None:
        """The first of two taps: what goes is shown."""
        self._deleting = not self._doing
        self.changed.emit()

    @Slot()
    def keep(self) -> None:
        """No, after all."""
        self._deleting = False
        self.changed.emit()

    @Slot()
    def delete(self) -> None:
        """The second tap: deletes the copies."""
        if self._deleting:
            self._go("delete_copies")

    def _copy_at(self, path: str) -> dict[str, Any] | None:
        return next((copy for copy in self._copies if copy["path"] == path), None)

    def _restore(self, secret: str, unsealed: bool = False) -> None:
        # The child has to have it alone.
        self._desk.let_go()
        details = {"copy": self._asked, "secret": secret, "unsealed": unsealed}
        self._go("restore", day=self._today(), **details)

    def _go(self, errand: str, **details: Any) -> None:
        if self._errand is None:
            from ui.errand import Errand

            self._errand = Errand(self)
            self._errand.done.connect(self._done)
            self._errand.failed.connect(self._failed)
        if self._errand.go(errand, self._desk.path, self._desk.key, **details):
            self._doing = errand
            if errand != "copies":
                self._notice = self._said = ""
        self.changed.emit()

    @Slot(object)
    def _done(self, answer: Any) -> None:
        own, did = self._desk.words["backups"], self._doing
        self._doing = ""
        if did == "copies":
            self._copies, self._known = answer, True
            self.listed.emit()
            self.changed.emit()
            return
        if did == "examine":
            self._findings = answer
            self.changed.emit()
            return
        if did == "copy_now":
            size = findings.size(answer["size"], self._desk.words)
            made = {"path": Path(answer["path"]).name, "size": size}
            self._said = self._desk.words.fill(own["made"], **made)
        elif did == "delete_copies":
            self._said, self._deleting = own["deleted"], False
        else:
            self._asked, self._asks_plain = "", False
            self._desk.key = bytes.fromhex(answer["key"]) if answer["key"] else None
            self.restored.emit()
            return
        self._go("copies")

    @Slot(object)
    def _failed(self, problem: Fault | Refusal) -> None:
        did, self._doing = self._doing, ""
        if did == "restore" and problem.id in ASKS:
            if copy := self._copy_at(self._asked):
                copy["state"] = "sealed"
        elif did == "restore" and problem.id == "copy_plain":
            self._asks_plain = True
        else:
            self._asked = ""
        self._deleting = False
        self._notice = sentences.problem(problem, self._desk.words)
        self.changed.emit()

    def _today(self) -> str:
        return self._desk.now.astimezone(self._desk.zone).date().isoformat()

    @Slot()
    def _close(self) -> None:
        if self._errand is not None:
            self._errand.close()
