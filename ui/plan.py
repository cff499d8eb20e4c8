"""The plan for pauses, filled in on a calm day. What is typed is a draft until it is saved."""

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from data.faults import Fault
from regulate import plan as planning
from regulate.pause import DEFAULT_MINUTES, MINUTES_OFFERED
from regulate.plan import STARTERS, Plan
from regulate.refusal import Refusal
from regulate.typed import SHORT
from ui import sentences
from ui.desk import KEEP_AFTER_MILLISECONDS, Desk

if TYPE_CHECKING:
    from data.plans import SavedPlan

QML_IMPORT_NAME = "Regulate"
QML_IMPORT_MAJOR_VERSION = 1

DRAFT = "plan"
TEXTS = ("sign", "my_place", "their_place", "off_limits", "they_need", "i_need", "own_minutes")
"""What is typed. A length of one's own is kept as it was typed, beside the one to choose."""


def _form(plan: Plan) -> dict[str, Any]:
    """A plan as the page has it."""
    offered = plan.minutes in MINUTES_OFFERED
    return asdict(plan) | {
        "minutes": plan.minutes if offered else DEFAULT_MINUTES,
        "own_minutes": "" if offered else str(plan.minutes),
    }


@QmlElement
@QmlUncreatable("made in ui/window.py")
class PlanViewModel(QObject):
    """The plan that holds, and what is being changed in it."""

    changed = Signal()
    reworded = Signal()
    saved = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._latest: SavedPlan | None = None
        self._form = _form(Plan())
        self._aside: dict[str, Any] = {}
        self._dirty = self._just_saved = False
        self._notice = ""
        self._keep_soon = QTimer(self, singleShot=True, interval=KEEP_AFTER_MILLISECONDS)
        self._keep_soon.timeout.connect(self.keepDraft)
        desk.before_closing(self.keepDraft)
        desk.drafts.kept.connect(self._draft_kept)

    @Slot()
    def open(self) -> None:
        """Shows the plan that holds, with the changes that were left unsaved."""
        self.keepDraft()
        self._just_saved = False
        self._aside = {}
        if not self._dirty:
            try:
                self._latest = self._desk.store.plans.latest()
                draft = self._desk.drafts.get(DRAFT)
                self._form = holding = self._holding
                self._form |= {
                    name: draft[name]
                    for name, value in holding.items()
                    if type(draft.get(name)) is type(value)
                }
                self._notice = ""
            except Fault as fault:
                self._notice = sentences.problem(fault, self._desk.words)
        self.changed.emit()

    @property
    def holds(self) -> Plan | None:
        """The plan that holds, if there is one."""
        return self._latest.plan if self._latest else None

    # What stands there.

    @Property(str, notify=changed)
    def state(self) -> str:
        """How it is with the plan, in a few words."""
        desk, states = self._desk, self._desk.words["plan"]["states"]
        if self.edited:
            return states["changed" if self._latest else "begun"]
        if self._latest is None:
            return states["none"]
        made = sentences.made(self._latest, desk.now, desk.zone, desk.words)
        return desk.words.fill(states["saved"], made=made) if self._just_saved else made

    @Property(bool, notify=changed)
    def edited(self) -> bool:
        return self._form != self._holding

    @Property("QVariantMap", notify=changed)
    def texts(self) -> dict[str, str]:
        """What is typed, by the name of its field."""
        return {name: self._form[name] for name in TEXTS}

    @Property(str, notify=changed)
    def minutes(self) -> str:
        """The minutes that count: those typed, or else those chosen."""
        return self._form["own_minutes"].strip() or str(self._form["minutes"])

    @Property(str, notify=changed)
    def starter(self) -> str:
        return self._form["starter"]

    @Property(str, notify=changed)
    def maker(self) -> str:
        return "together" if self._form["together"] else "alone"

    @Property("QStringList", notify=changed)
    def limits(self) -> list[str]:
        """The suggestions that are lines of what is off limits."""
        text = self._form["off_limits"]
        return [id for id, words in self._suggested.items() if planning.has_line(text, words)]

    @Property(bool, notify=changed)
    def mayPutBack(self) -> bool:
        return self.edited and self._latest is not None

    @Property(bool, notify=changed)
    def mayBringBack(self) -> bool:
        """Whether changes were put back since the page was opened."""
        return bool(self._aside) and not self.edited

    @Property(str, notify=changed)
    def notice(self) -> str:
        return self._notice

    # What can be chosen, and the words.

    @Property("QVariantMap", notify=reworded)
    def names(self) -> dict[str, str]:
        return self._desk.words["plan"]["names"]

    @Property("QVariantMap", notify=reworded)
    def examples(self) -> dict[str, str]:
        return self._desk.words["plan"]["examples"]

    @Property(str, notify=reworded)
    def why(self) -> str:
        return self._desk.words["plan"]["why"]

    @Property(str, notify=reworded)
    def aloneWords(self) -> str:
        return self._desk.words["plan"]["alone"]

    @Property("QVariantList", notify=reworded)
    def lengths(self) -> list[dict[str, str]]:
        words = self._desk.words
        return [{"id": str(n), "label": sentences.minutes(n, words)} for n in MINUTES_OFFERED]

    @Property("QVariantList", notify=reworded)
    def starters(self) -> list[dict[str, str]]:
        return self._choices("starters")

    @Property("QVariantList", notify=reworded)
    def makers(self) -> list[dict[str, str]]:
        return self._choices("makers")

    @Property("QVariantList", notify=reworded)
    def suggestions(self) -> list[dict[str, str]]:
        return self._choices("suggestions")

    @Property(int, constant=True)
    def limit(self) -> int:
        return SHORT

    # Filling in.

    @Slot(str, str)
    def write(self, name: str, text: str) -> None:
        """What is typed into one field."""
        if name in TEXTS:
            self._change(**{name: text})

    @Slot(str)
    def chooseLength(self, minutes: str) -> None:
        """One of the lengths that are offered, in place of one that was typed."""
        if minutes in map(str, MINUTES_OFFERED):
            self._change(minutes=int(minutes), own_minutes="")

    @Slot(str)
    def chooseStarter(self, id: str) -> None:
        if id in STARTERS:
            self._change(starter=id)

    @Slot(str)
    def chooseMaker(self, id: str) -> None:
        self._change(together=id == "together")

    @Slot(str)
    def toggleLimit(self, id: str) -> None:
        """Adds the words of a suggestion to what is off limits, or takes them out."""
        if id not in self._suggested:
            return
        text = planning.toggled(self._form["off_limits"], self._suggested[id])
        if len(text) > SHORT:
            self._say(Refusal("too_long", value=len(text), limit=SHORT))
            return
        self._change(off_limits=text)

    @Slot()
    def putBack(self) -> None:
        """Back to the plan that was saved last; the changes can be brought back."""
        aside = self._form
        self._change(**self._holding)
        self._aside = aside
        self.changed.emit()

    @Slot()
    def bringBack(self) -> None:
        """The changes that were put back, once more."""
        self._change(**self._aside)

    # Keeping.

    @Slot()
    def keepDraft(self) -> None:
        """Keeps changes that are not saved yet."""
        self._keep_soon.stop()
        if not self._dirty:
            return
        try:
            drafts = self._desk.drafts
            if self.edited:
                holding = self._holding
                body = {n: value for n, value in self._form.items() if value != holding[n]}
                drafts.keep(DRAFT, body)
            else:
                drafts.clear(DRAFT)
            self._dirty = False
        except Fault as fault:
            self._say(fault)

    @Slot(result=bool)
    def save(self) -> bool:
        """Saves the plan, durably, before it says so."""
        desk, at, zone = self._desk, self._desk.now, self._desk.zone_name
        try:
            plan = self._plan()
            uid = desk.store.plans.add(plan, at, zone, draft=DRAFT)
            desk.drafts.done(DRAFT)
        except (Refusal, Fault) as error:
            self._say(error)
            return False
        from data.plans import SavedPlan  # loaded by now; pages are made before the journal is

        self._keep_soon.stop()
        self._latest = SavedPlan(uid, at, zone, plan)
        self._form = _form(plan)
        self._aside, self._notice = {}, ""
        self._dirty, self._just_saved = False, True
        self.changed.emit()
        self.saved.emit()
        return True

    # Inside.

    @property
    def _suggested(self) -> dict[str, str]:
        return self._desk.words["plan"]["suggestions"]

    @property
    def _holding(self) -> dict[str, Any]:
        """The plan that holds, or an empty one, as the page has it."""
        return _form(self.holds or Plan())

    def _plan(self) -> Plan:
        """What the page says, as a plan. Raises Refusal."""
        form = {name: value for name, value in self._form.items() if name != "own_minutes"}
        return Plan(**form | {"minutes": planning.whole_minutes(self.minutes)})

    def _change(self, **values: Any) -> None:
        if any(self._form[name] != value for name, value in values.items()):
            self._form = self._form | values
            self._dirty = True
            self._just_saved = False
            self._notice = ""
            self._keep_soon.start()
            self.changed.emit()

    @Slot()
    def _draft_kept(self) -> None:
        if self._notice == self._desk.drafts.trouble:
            self._notice = ""
            self.changed.emit()

    def _say(self, error: Refusal | Fault) -> None:
        self._notice = sentences.problem(error, self._desk.words)
        self.changed.emit()

    def _choices(self, name: str) -> list[dict[str, str]]:
        return [{"id": id, "label": label} for id, label in self._desk.words["plan"][name].items()]
