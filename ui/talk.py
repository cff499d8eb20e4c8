"""The talk: a gentle beginning, turns without a score, and what came of it, saved."""

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from data.faults import Fault
from data.stamps import moment, stamp
from regulate import safety, turns
from regulate.refusal import Refusal
from regulate.repair import Repair
from regulate.turns import Step, Turns, Voice
from regulate.typed import SHORT
from ui import sentences
from ui.desk import KEEP_AFTER_MILLISECONDS, Desk
from ui.pause import PauseViewModel

QML_IMPORT_NAME = "Regulate"
QML_IMPORT_MAJOR_VERSION = 1

DRAFT = "talk"
BEGINNING = ("opening", "question", "own")
OFFERED_FOR = timedelta(days=1)
"""How long a talk that was left is offered again (our own choice)."""


@QmlElement
@QmlUncreatable("made in ui/window.py")
class TalkViewModel(QObject):
    """One talk at a time, one scene a screen. What was typed and where it stands is a draft until
    it is saved; out of sight, its time stands still."""

    changed = Signal()
    reworded = Signal()
    drained = Signal()
    saved = Signal()
    alarmed = Signal(str)

    def __init__(self, desk: Desk, pause: PauseViewModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._pause = pause
        self._part = ""
        self._turns: Turns | None = None
        self._own = self._heard = self._next_step = self._notice = ""
        self._after = self._latest_pause = ""
        self._kept: dict = {}
        self._alarms: tuple[str, ...] = ()
        self._in_front = False
        self._lit = True
        self._up = self._long = False
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._look)
        self._keep_soon = QTimer(self, singleShot=True, interval=KEEP_AFTER_MILLISECONDS)
        self._keep_soon.timeout.connect(self.keepDraft)
        pause.changed.connect(self._note_pause)
        desk.before_closing(self.keepDraft)
        desk.drafts.kept.connect(self._draft_kept)

    # Coming and going.

    @Slot()
    def load(self) -> None:
        """Finds the talk that was left, once the journal is open."""
        if self._part or self._kept:
            return
        try:
            self._kept = self._desk.drafts.get(DRAFT)
        except Fault:
            return  # the first page says it
        self.changed.emit()

    @Property(bool, notify=changed)
    def unfinished(self) -> bool:
        """Whether a talk was left within the last day, and can be gone on with."""
        try:
            return bool(self._kept) and self._desk.now - moment(self._kept["at"]) <= OFFERED_FOR
        except (KeyError, TypeError, ValueError):
            return False

    @Slot()
    def begin(self) -> None:
        """A new beginning; what was typed in a talk that was left is still there."""
        self._take_up()
        self._after = self._latest_pause or self._after
        self._turns = None
        self._move("opening")

    @Slot()
    def resume(self) -> None:
        """Goes on where the talk was left."""
        part = self._take_up()
        if part not in (*BEGINNING, "repair"):
            part = "turns" if self._turns and self._turns.step is not Step.OVER else "opening"
        self._move(part)

    @Slot(bool)
    def setInFront(self, in_front: bool) -> None:
        """Whether the page is in front. When it is left, the talk is held and kept."""
        self._in_front = in_front
        if self._turns is not None and self._part == "turns":
            step = turns.go_on if in_front else turns.hold
            self._turns = step(self._turns, self._now)
        if not in_front:
            self.keepDraft()
        self._look()

    @Slot(bool)
    def setLit(self, lit: bool) -> None:
        """Whether the window can be seen; time runs on without."""
        self._lit = lit
        self._look()

    @property
    def followed(self) -> bool:
        """Whether somebody speaks and somebody listens, and the time is not up."""
        in_turns = self._turns is not None and self._part == "turns" and not self._up
        return in_turns and self._in_front and self._lit

    # What the page shows.

    @Property(str, notify=changed)
    def scene(self) -> str:
        """The one thing on the screen: a part, or within the turns the step."""
        if self._part == "turns" and self._turns is not None:
            return self._turns.step.value
        return self._part

    @Property(str, notify=changed)
    def heading(self) -> str:
        id, talk = self.scene, self._turns
        if talk is not None and id == Step.SPEAK:
            id = "speak_again" if talk.again else f"speak_{talk.voice}"
        return self._desk.words["talk"]["headings"].get(id, "")

    @Property(str, notify=changed)
    def note(self) -> str:
        """The rule of this scene; what to do instead, said softly, when its time is up."""
        words = self._desk.words["talk"]
        return words["up"] if self._up else words["notes"].get(self.scene, "")

    @Property("QStringList", notify=changed)
    def openings(self) -> list[str]:
        words = self._desk.own_words["openings"]
        return [words[id] for id in turns.OPENINGS]

    @Property(str, notify=changed)
    def question(self) -> str:
        return self._desk.own_words["talk"]["question"]

    @Property(str, notify=changed)
    def accusing(self) -> str:
        """What the question stands in place of."""
        return self._desk.own_words["talk"]["accusing"]

    @Property(str, notify=reworded)
    def ownExample(self) -> str:
        return self._desk.words["talk"]["own_example"]

    @Property("QStringList", notify=changed)
    def reflectLines(self) -> list[str]:
        return list(self._desk.own_words["talk"]["reflect"].values())

    @Property("QStringList", notify=changed)
    def repairLines(self) -> list[str]:
        return list(self._desk.own_words["talk"]["lines"].values())

    @Property(str, notify=changed)
    def voice(self) -> str:
        """Who speaks now."""
        speaking = self._turns.speaking if self._turns else Voice.FIRST
        return self._desk.words["talk"]["voices"][speaking.value]

    @Property("double", notify=drained)
    def fraction(self) -> float:
        """What is left of this step, 1 to 0."""
        return turns.fraction(self._turns, self._now) if self._turns else 0.0

    @Property(str, notify=changed)
    def longWords(self) -> str:
        """A kind word when the talk has taken its time; else empty."""
        return self._desk.words["talk"]["long"] if self._long else ""

    @Property(str, notify=changed)
    def own(self) -> str:
        return self._own

    @Property(str, notify=changed)
    def heard(self) -> str:
        return self._heard

    @Property(str, notify=changed)
    def nextStep(self) -> str:
        return self._next_step

    @Property(bool, notify=changed)
    def written(self) -> bool:
        """Whether there is anything to save."""
        return any(text.strip() for text in (self._own, self._heard, self._next_step))

    @Property(str, notify=changed)
    def notice(self) -> str:
        return self._notice

    @Property(int, constant=True)
    def limit(self) -> int:
        return SHORT

    # What a person does.

    @Slot()
    def goOn(self) -> None:
        """The next thing of the beginning."""
        if self._part in BEGINNING[:-1]:
            self._move(BEGINNING[BEGINNING.index(self._part) + 1])

    @Slot(result=bool)
    def goBack(self) -> bool:
        """One thing back; False where the way back leads out of the talk."""
        if self._part in BEGINNING[1:]:
            self._move(BEGINNING[BEGINNING.index(self._part) - 1])
        elif self._part == "repair" and self._turns and self._turns.step is not Step.OVER:
            self._turns = turns.go_on(self._turns, self._now)
            self._move("turns")
        else:
            return False
        return True

    @Slot()
    def takeTurns(self) -> None:
        """Turns, from the beginning or after talking without them."""
        if self._turns is None:
            self._turns = turns.begin(self._now)
            self._move("turns")
        else:
            self._step(turns.take_turns)

    @Slot()
    def talkFreely(self) -> None:
        """We talk without turns."""
        if self._turns is None:
            self._turns = turns.begin(self._now)
        self._step(turns.talk_freely)

    @Slot()
    def handOver(self) -> None:
        self._step(turns.hand_over)

    @Slot()
    def gotIt(self) -> None:
        self._step(turns.got_it)

    @Slot()
    def notQuite(self) -> None:
        self._step(turns.not_quite)

    @Slot()
    def onceMore(self) -> None:
        self._step(turns.once_more)

    @Slot()
    def enough(self) -> None:
        """On to what came of it; the way back leads to the turns again."""
        if self._turns is not None:
            self._turns = turns.hold(self._turns, self._now)
        self._move("repair")

    @Slot(str)
    def setOwn(self, text: str) -> None:
        if text != self._own:
            self._own = text
            self._typed()

    @Slot(str)
    def setHeard(self, text: str) -> None:
        if text != self._heard:
            self._heard = text
            self._typed()

    @Slot(str)
    def setNextStep(self, text: str) -> None:
        if text != self._next_step:
            self._next_step = text
            self._typed()

    @Slot(result=bool)
    def save(self) -> bool:
        """Saves what came of it, durably, before it says so; safety first."""
        desk = self._desk
        try:
            repair = Repair(self._heard, self._own, self._next_step)
            if self._alarm():
                return False
            desk.store.repairs.add(repair, desk.now, desk.zone_name, self._after, draft=DRAFT)
            desk.drafts.done(DRAFT)
        except (Refusal, Fault) as error:
            self._say(sentences.problem(error, desk.words))
            return False
        self._forget()
        self._move("saved")
        self.saved.emit()
        return True

    @Slot(result=bool)
    def finish(self) -> bool:
        """Ends a talk of which nothing is written down."""
        try:
            self._desk.drafts.clear(DRAFT)
        except Fault as fault:
            self._say(sentences.problem(fault, self._desk.words))
            return False
        self._forget()
        self._move("")
        return True

    @Slot()
    def keepDraft(self) -> None:
        """Keeps what was typed and where the talk stands."""
        self._keep_soon.stop()
        desk, body = self._desk, {}
        if self._part in ("", "saved"):
            return
        if self._turns or self.written:
            body = {
                "at": stamp(desk.now),
                "part": self._part,
                "turns": turns.kept(self._turns, self._now) if self._turns else {},
                "own": self._own,
                "heard": self._heard,
                "next_step": self._next_step,
                "pause": self._after,
            }
        elif not self._kept:
            return
        self._kept = body
        try:
            if body:
                desk.drafts.keep(DRAFT, body)
            else:
                desk.drafts.clear(DRAFT)
        except Fault as fault:
            self._notice = sentences.problem(fault, self._desk.words)
        self.changed.emit()

    # Inside.

    @property
    def _now(self) -> float:
        return self._desk.clock.steady()

    def _take_up(self) -> str:
        """The texts and the turns of the talk that was left; the part it was left in."""
        kept, self._notice = self._kept, ""
        self._own, self._heard, self._next_step, self._after = (
            str(kept.get(name, "")) for name in ("own", "heard", "next_step", "pause")
        )
        try:
            self._turns = turns.found(kept.get("turns") or {})
        except Refusal:
            self._turns = None
        return str(kept.get("part", ""))

    def _forget(self) -> None:
        self._keep_soon.stop()
        self._kept, self._turns, self._alarms = {}, None, ()
        self._own = self._heard = self._next_step = self._after = ""

    def _step(self, step: Callable[[Turns, float], Turns]) -> None:
        """Takes a step; a refusal is shown and changes nothing."""
        try:
            self._turns = step(self._turns, self._now)
        except Refusal as refusal:
            self._say(self._desk.words.refusal(refusal))
            return
        self._move("repair" if self._turns.step is Step.OVER else "turns")

    def _move(self, part: str) -> None:
        self._part, self._notice = part, ""
        if part not in ("", "saved"):
            self._keep_soon.start()
        self._look()
        self.changed.emit()

    def _typed(self) -> None:
        self._keep_soon.start()
        self.changed.emit()

    @Slot()
    def _draft_kept(self) -> None:
        if self._notice == self._desk.drafts.trouble:
            self._say("")

    def _say(self, sentence: str) -> None:
        self._notice = sentence
        self.changed.emit()

    def _alarm(self) -> bool:
        """Stops for safety, once for the same words: the person can close the help and go on."""
        found = safety.alarms("\n".join((self._heard, self._own, self._next_step)))
        if not found or found == self._alarms:
            return False
        self._alarms = found
        self.alarmed.emit(",".join(found))
        return True

    @Slot()
    def _note_pause(self) -> None:
        if self._pause.current is not None:
            self._latest_pause = self._pause.current.uid

    @Slot()
    def _look(self) -> None:
        """Shows what the clock says, and wakes again when something that is seen will change."""
        self._timer.stop()
        talk = self._turns if self._part == "turns" else None
        before = (self._up, self._long)
        self._up = talk is not None and turns.up(talk, self._now)
        self._long = talk is not None and turns.long(talk, self._now)
        self.drained.emit()
        if before != (self._up, self._long):
            self.changed.emit()
        wait = turns.next_change(talk, self._now) if talk else None
        if self._in_front and self._lit and wait is not None:
            self._timer.start(max(1, round(wait * 1000) + 1))
