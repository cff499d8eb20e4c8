"""Soothing as the window shows it: the choice, one activity at a time, and the heat after it."""

from dataclasses import replace
from math import ceil

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from data.faults import Fault
from data.soothings import SavedSoothing
from regulate import content, solo, soothing
from regulate.soothing import ACTIVITIES, Activity, Group, Moment, Soothing, moment
from ui import sentences
from ui.desk import Desk
from ui.now import NowViewModel
from ui.pause import PauseViewModel

QML_IMPORT_NAME = "Regulate"
QML_IMPORT_MAJOR_VERSION = 1

SMOOTH_MILLISECONDS = 33
"""Between two looks at a breath: about 30 a second."""
STEPS_OF_THE_RING, RING_MILLISECONDS = 720, 250
READ = 1000
"""The latest activities that tell what helped."""
HIDDEN, PASSED = "hidden_activities", "cautions_passed"


@QmlElement
@QmlUncreatable("made in ui/window.py")
class SootheViewModel(QObject):
    """One activity at a time; it can be left at any moment. Where it stands is asked of the clock;
    while nobody looks, nothing ticks."""

    changed = Signal()
    reworded = Signal()
    listed = Signal()
    moved = Signal()
    stepped = Signal(str)
    followedChanged = Signal()
    asked = Signal()

    def __init__(
        self,
        desk: Desk,
        now: NowViewModel,
        pause: PauseViewModel,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._now = now
        self._pause = pause
        self._done: list[SavedSoothing] = []
        self._hidden: list[str] = []
        self._passed: list[str] = []
        self._notice = ""
        self._aside = ("", "")
        self._activity = soothing.LONG_EXHALE
        self._scene = ""
        self._minute = False
        self._began = 0.0
        self._place = 0
        self._moment: Moment = moment(self._activity, 0)
        self._before: int | None = None
        self._after: int | None = None
        self._saved: SavedSoothing | None = None
        self._away = ""
        self._family = ""
        self._feelings: list[str] = []
        self._still = self._watched = False
        self._question = ""
        self._list: tuple[object, ...] = ()
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._look)
        now.changed.connect(self._show_list)
        now.changed.connect(self._ask)
        pause.ticked.connect(self._ask)

    # The choice.

    @Slot()
    def refresh(self) -> None:
        """Looks at what was done and what was chosen."""
        try:
            store = self._desk.store
            self._done = store.soothings.latest(READ)[::-1]
            chosen = store.settings.all()
            self._hidden, self._passed = _known(chosen.get(HIDDEN)), _known(chosen.get(PASSED))
            self._notice = ""
        except Fault as fault:
            self._notice = sentences.problem(fault, self._desk.words)
        if self._done and self._done[-1].soothing.after is not None:
            self._now.tell(self._done[-1].soothing.after, self._done[-1].at)
        self._show_list()
        self.changed.emit()

    @Property(int, notify=listed)
    def heat(self) -> int:
        """The latest that is known of now, 0 to 10, or -1."""
        return _told(self._now.known.heat)

    @Property(str, notify=listed)
    def heatWord(self) -> str:
        return sentences.heat_word(self.heat, self._desk.words)

    @Property("QVariantList", notify=listed)
    def groups(self) -> list[dict[str, object]]:
        """What is shown at once: the body alone while it is hot, else all."""
        groups = self._groups()
        return groups[:1] if self._now.known.hot else groups

    @Property("QVariantList", notify=listed)
    def folded(self) -> list[dict[str, object]]:
        """What waits behind "More"."""
        return self._groups()[1:] if self._now.known.hot else []

    @Property(bool, notify=listed)
    def hot(self) -> bool:
        """Whether few words are enough."""
        return self._now.known.hot

    @Property(str, notify=listed)
    def suggested(self) -> str:
        """The id of the one activity that is suggested."""
        return self._suggested().id

    @Property(str, notify=listed)
    def suggestedLabel(self) -> str:
        one = self._suggested()
        if not one.seconds:
            return self._desk.words.fill(self._words["offer_at_own_pace"], activity=self._name(one))
        details = {"activity": self._name(one), "length": self._length(one)}
        return self._desk.words.fill(self._words["offer"], **details)

    @Property("QVariantList", notify=listed)
    def hidden(self) -> list[dict[str, str]]:
        """What the person does not want to see: `id` and `name`."""
        shown = [id for id in self._hidden if id not in self._left_out]
        return [{"id": id, "name": self._name(ACTIVITIES[id])} for id in shown]

    @Property(str, notify=changed)
    def aside(self) -> str:
        """A word about leaving an activity out of the list; `asideKind` is `may_hide`, `hidden` or
        empty."""
        kind, id = self._aside
        if not kind:
            return ""
        aside = self._words["asides"][kind]
        return self._desk.words.fill(aside, activity=self._name(ACTIVITIES[id]))

    @Property(str, notify=changed)
    def asideKind(self) -> str:
        return self._aside[0]

    @Property(str, notify=changed)
    def notice(self) -> str:
        return self._notice

    @Slot(int)
    def tell(self, heat: int) -> None:
        """How hot it is now."""
        self._now.tell(min(10, max(0, heat)))

    @Slot()
    def actOnAside(self) -> None:
        """Leaves it out of the list, or takes that back."""
        kind, id = self._aside
        if kind == "may_hide":
            self._hide(id)
        elif kind == "hidden":
            self.bringBack(id)

    @Slot()
    def hideThis(self) -> None:
        """The activity that was just done is not for this person."""
        self._hide(self._activity.id)

    @Slot(str)
    def bringBack(self, id: str) -> None:
        """Back into the list."""
        hidden = [other for other in self._hidden if other != id]
        if self._choose(HIDDEN, hidden):
            self._hidden, self._aside = hidden, ("", "")
        self._show_list()
        self.changed.emit()

    # Beginning and ending.

    @Slot(str, result=str)
    def begin(self, id: str) -> str:
        """Begins an activity of the list; the name of the page that it is on."""
        if id == soothing.WRITE.id:
            return "translate"
        self._start(ACTIVITIES[id])
        return "soothe"

    @Slot(str)
    def take(self, offer: str) -> None:
        """Begins what the check-in or the pause offers: to breathe for a minute, the senses, or a
        minute away from what is being rehearsed."""
        if offer == "rehearsing":
            self._start(self._next_away())
            return
        activity = ACTIVITIES[soothing.FOR_OFFER[offer]]
        if activity.seconds:
            self._start(soothing.for_minutes(activity, 1), minute=True)
        else:
            self._start(activity)

    @Slot()
    def passCaution(self) -> None:
        """None of the caution is so; remembered."""
        passed = [*self._passed, self._activity.id]
        self._choose(PASSED, passed)
        self._passed = passed
        self._go()

    @Slot()
    def declineCaution(self) -> None:
        """Not for this person; it can be left out of the list."""
        self._scene = ""
        self._aside = ("may_hide", self._activity.id)
        self.changed.emit()

    @Slot()
    def goOn(self) -> None:
        """The next step of an activity at the person's own pace."""
        steps = len(self._activity.steps)
        if self._place + 1 == steps and not self._activity.any_one:
            self._finish()
            return
        self._place = (self._place + 1) % steps
        self.changed.emit()
        self.stepped.emit(self.word)

    @Slot()
    def leaveOutHolds(self) -> None:
        """From the beginning, without holding the breath."""
        self._activity = soothing.without_holds(self._activity)
        self._go()

    @Slot()
    def done(self) -> None:
        """One or two words were found for it."""
        if self._feelings:
            self._finish()

    @Slot(result=bool)
    def enough(self) -> bool:
        """Ends it here; False where it was too short to ask anything, and the page can go."""
        if self._scene != "steps" or not self._remembered():
            return False
        self._finish()
        return True

    @Slot()
    def leave(self) -> None:
        """Leaves it, wherever it stands. What was enough is remembered."""
        if self._scene == "steps" and self._remembered():
            self._save()
        self._scene = ""
        self._timer.stop()

    @Slot(int)
    def tellAfter(self, heat: int) -> None:
        """How hot it is after it."""
        self._after = min(10, max(0, heat))
        self._save()
        self._now.tell(self._after)
        self.changed.emit()

    @Slot()
    def onceMore(self) -> None:
        """The same again; another one for whoever is rehearsing."""
        if self._activity.id in soothing.AWAY_FROM_REHEARSING:
            self._start(self._next_away())
        else:
            self._start(self._activity, self._minute)

    @Slot()
    def fourMoreMinutes(self) -> None:
        self._start(soothing.for_minutes(self._activity, 4))

    # One activity.

    @Property(str, notify=changed)
    def scene(self) -> str:
        """`caution`, `steps`, `naming` or `over`."""
        return self._scene

    @Property(str, notify=changed)
    def title(self) -> str:
        return self._name(self._activity)

    @Property(str, notify=changed)
    def hint(self) -> str:
        return self._words["activities"][self._activity.id]["hint"]

    @Property(str, notify=changed)
    def caution(self) -> str:
        """What to mind; nothing once the holds were left out."""
        if ACTIVITIES[self._activity.id].holds and not self._activity.holds:
            return ""
        return self._words["activities"][self._activity.id]["caution"]

    @Property(bool, notify=changed)
    def timed(self) -> bool:
        return self._activity.seconds > 0

    @Property(bool, notify=changed)
    def breathes(self) -> bool:
        return self._activity.breathes

    @Property(bool, notify=changed)
    def holds(self) -> bool:
        return self._activity.holds

    @Property(bool, notify=changed)
    def anyOne(self) -> bool:
        """Whether one of its steps is enough."""
        return self._activity.any_one

    @Property(bool, notify=changed)
    def hasRing(self) -> bool:
        """Whether a quiet ring shows the part of the whole. What takes the mind off something does
        that better without."""
        group = self._activity.group
        return self.timed and not self.breathes and group is not Group.ABSORBING

    @Property(str, notify=changed)
    def word(self) -> str:
        step = self._moment.step if self.timed else self._activity.steps[self._place]
        return self._words["steps"][step.id]

    @Property("double", notify=moved)
    def size(self) -> float:
        """How large the breath is drawn, 0 to 1."""
        return self._moment.size if self.timed else 0.0

    @Property("double", notify=moved)
    def fraction(self) -> float:
        """What is left of the whole, 1 to 0."""
        if not self.timed:
            return 0.0
        return max(0.0, 1 - self._seconds() / self._activity.seconds)

    @Property(int, notify=changed)
    def after(self) -> int:
        """The heat told after it, 0 to 10, or -1."""
        return _told(self._after)

    @Property(str, notify=changed)
    def afterWord(self) -> str:
        return sentences.heat_word(self.after, self._desk.words)

    @Property(bool, notify=changed)
    def mayHide(self) -> bool:
        """Whether it can be left out of the list here: not where the heat fell."""
        fell = None not in (self._before, self._after) and self._after < self._before
        return self._activity.id not in self._hidden and not fell

    @Property(bool, notify=changed)
    def mayGoOn(self) -> bool:
        """Whether it was only the first minute."""
        return self._minute

    @Property(bool, notify=changed)
    def isAway(self) -> bool:
        """Whether it is a minute away from what is being rehearsed."""
        return self._activity.id in soothing.AWAY_FROM_REHEARSING

    @Property(bool, notify=changed)
    def still(self) -> bool:
        """Whether words stand in the place of motion."""
        return self._still

    @still.setter
    def still(self, still: bool) -> None:
        if still != self._still:
            self._still = still
            self._look()

    @Property(bool, notify=changed)
    def watched(self) -> bool:
        """Whether its page is in front and can be seen; where it is not, nothing ticks."""
        return self._watched

    @watched.setter
    def watched(self, watched: bool) -> None:
        if watched != self._watched:
            self._watched = watched
            self._look()
            self.followedChanged.emit()

    @property
    def followed(self) -> bool:
        """Whether it runs, and is followed without touching anything."""
        return self._scene == "steps" and self.timed and self._watched

    # A name for it.

    @Property("QVariantList", notify=reworded)
    def families(self) -> list[dict[str, str]]:
        """The families of feelings: `id` and `label`."""
        return [
            {"id": id, "label": label} for id, label in self._desk.words["feeling_groups"].items()
        ]

    @Property(str, notify=changed)
    def family(self) -> str:
        return self._family

    @Property("QVariantList", notify=changed)
    def familyFeelings(self) -> list[dict[str, str]]:
        """The words of the family that is open."""
        return [
            {"id": row["id"], "label": self._feeling(row["id"])}
            for row in content.load("feelings")
            if row["group"] == self._family
        ]

    @Property("QStringList", notify=changed)
    def feelings(self) -> list[str]:
        """The one or two that were chosen. Nothing of them is kept."""
        return self._feelings

    @Property(str, notify=changed)
    def named(self) -> str:
        """Their words."""
        return ", ".join(self._feeling(id) for id in self._feelings)

    @Slot(str)
    def chooseFamily(self, id: str) -> None:
        self._family = id
        self.changed.emit()

    @Slot(str)
    def toggleFeeling(self, id: str) -> None:
        """Chooses a word or takes it back; a third takes the place of the second."""
        if id in self._feelings:
            self._feelings = [feeling for feeling in self._feelings if feeling != id]
        else:
            self._feelings = [*self._feelings[:1], id]
        self.changed.emit()

    # While a pause cools.

    @Property(str, notify=asked)
    def question(self) -> str:
        """The gentle question of this moment, or empty."""
        return self._words["questions"][self._question] if self._question else ""

    @Property(bool, notify=asked)
    def asksWhatIsRehearsed(self) -> bool:
        """Whether "I'm rehearsing" answers it."""
        return self._question == "rehearsing"

    # Inside.

    @property
    def _words(self) -> dict:
        return self._desk.words["soothing"]

    def _name(self, activity: Activity) -> str:
        return self._words["activities"][activity.id]["name"]

    def _feeling(self, id: str) -> str:
        return self._desk.words["feelings"][id]["word"]

    def _length(self, activity: Activity) -> str:
        words, seconds = self._words["lengths"], activity.seconds
        minutes = round(seconds / 60)
        if not seconds:
            return words["own"]
        if abs(seconds - 60 * minutes) >= 20:
            return self._desk.words.fill(words["seconds"], count=round(seconds))
        return self._desk.words.fill(words["minutes"], count=minutes)

    def _groups(self) -> list[dict[str, object]]:
        """The groups in their order, each with what is not hidden."""
        known, tried = self._now.known, self._tried()
        groups = []
        for group in Group:
            rows = [
                self._row(activity, soothing.closed(activity, known, tried[-1] if tried else ""))
                for activity in ACTIVITIES.values()
                if activity.group is group and activity.id not in (*self._hidden, *self._left_out)
            ]
            if rows:
                name = self._words["groups"][group.value]
                groups.append({"id": group.value, "name": name, "activities": rows})
        return groups

    @property
    def _left_out(self) -> tuple[str, ...]:
        """What is not there for one person alone."""
        return () if self._desk.couple else (solo.OUTSIDE_VIEW,)

    def _row(self, activity: Activity, closed: str) -> dict[str, str]:
        return {
            "id": activity.id,
            "name": self._name(activity),
            "length": self._length(activity) if activity.steps else "",
            "hint": self._words["activities"][activity.id]["hint"],
            "closed": self._words["why_closed"][closed] if closed else "",
        }

    def _tried(self) -> list[str]:
        """What was done in this pause or just now, oldest first."""
        pause, since = self._pause.current, self._desk.now - soothing.KNOWN_FOR
        return [
            saved.soothing.activity
            for saved in self._done
            if saved.at > since or (pause is not None and saved.pause == pause.uid)
        ]

    def _suggested(self) -> Activity:
        done = [saved.soothing for saved in self._done]
        return soothing.suggested(
            self._now.known, done, self._tried(), self._hidden, self._passed
        )

    @Slot()
    def _show_list(self) -> None:
        """Says that the choice changed, if it did: whoever is on one of its rows would lose it."""
        shown = (self.heat, self.hot, self.suggested, self._groups(), self.hidden)
        if shown != self._list:
            self._list = shown
            self.listed.emit()

    @Slot()
    def _ask(self) -> None:
        pause, known = self._pause.current, self._now.known
        heat = None if known.flooded else known.heat
        question = soothing.question(pause, self._pause.moment, heat) if pause else ""
        if question != self._question:
            self._question = question
            self.asked.emit()

    def _next_away(self) -> Activity:
        done = (saved.soothing.activity for saved in reversed(self._done))
        last = self._away or next((id for id in done if id in soothing.AWAY_FROM_REHEARSING), "")
        return soothing.away_from_rehearsing(last, self._hidden)

    def _start(self, activity: Activity, minute: bool = False) -> None:
        self.leave()
        self._activity, self._minute = activity, minute
        if activity.id in soothing.AWAY_FROM_REHEARSING:
            self._away = activity.id
        self._before = soothing.heat_before(self._now.known, self._pause.moment)
        self._notice, self._aside = "", ("", "")
        if activity.asks and activity.id not in self._passed:
            self._after, self._saved, self._scene = None, None, "caution"
            self.changed.emit()
        else:
            self._go()

    def _go(self) -> None:
        self._after, self._saved, self._place = None, None, 0
        self._family, self._feelings = "", []
        self._began = self._desk.clock.steady()
        self._moment = moment(self._activity, 0)
        self._scene = "naming" if self._activity is soothing.NAME_IT else "steps"
        self.changed.emit()
        self.moved.emit()
        self.stepped.emit(self.word)
        self._wait()

    def _seconds(self) -> float:
        return self._desk.clock.steady() - self._began

    @Slot()
    def _look(self) -> None:
        """Where the activity stands now."""
        if self._scene == "steps" and self.timed and self._watched:
            before, self._moment = self._moment, moment(self._activity, self._seconds())
            if self._moment.over:
                self._finish()
            elif self._moment.number != before.number:
                self.changed.emit()
                self.stepped.emit(self.word)
            self.moved.emit()
        self._wait()

    def _wait(self) -> None:
        """Until there is something to see: of a breath always, of a ring now and then, of words at
        the next step."""
        if self._scene != "steps" or not self.timed or not self._watched:
            self._timer.stop()
            return
        wait = ceil(1000 * self._moment.left)
        if self.breathes and not self._still:
            wait = SMOOTH_MILLISECONDS
        elif self.hasRing and not self._still:
            turn = 1000 * self._activity.seconds / STEPS_OF_THE_RING
            wait = min(wait, max(RING_MILLISECONDS, int(turn)))
        self._timer.start(max(1, wait))

    def _remembered(self) -> bool:
        return soothing.remembered(self._activity, self._seconds())

    def _finish(self) -> None:
        """Remembers it, then shows that it is over."""
        self._timer.stop()
        self._save()
        self._scene = "over"
        self.changed.emit()

    def _save(self) -> None:
        """Saves what was done, or the heat that was told after it."""
        desk, pause, saved = self._desk, self._pause.current, self._saved
        done = Soothing(self._activity.id, self._before, self._after)
        try:
            store = desk.store.soothings
            if saved is None:
                at, zone, uid = desk.now, desk.zone_name, pause.uid if pause else ""
                saved = SavedSoothing(store.add(done, at, zone, uid), at, zone, done, uid)
            else:
                store.tell_after(saved.uid, self._after)
                saved = replace(saved, soothing=done)
            self._notice = ""
        except Fault as fault:
            self._notice = sentences.problem(fault, desk.words)
            return
        self._saved = saved
        self._done = [*(other for other in self._done if other.uid != saved.uid), saved]
        self._show_list()

    def _hide(self, id: str) -> None:
        hidden = [*self._hidden, id]
        if self._choose(HIDDEN, hidden):
            self._hidden, self._aside = hidden, ("hidden", id)
        self._show_list()
        self.changed.emit()

    def _choose(self, name: str, value: list[str]) -> bool:
        try:
            self._desk.store.settings.choose(name, value)
            self._notice = ""
            return True
        except Fault as fault:
            self._notice = sentences.problem(fault, self._desk.words)
            return False


def _told(heat: int | None) -> int:
    return -1 if heat is None else heat


def _known(ids: object) -> list[str]:
    """Those of a setting that are activities."""
    ids = ids if isinstance(ids, list) else []
    return [id for id in ids if isinstance(id, str) and id in ACTIVITIES]
