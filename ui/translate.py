"""Put it into words: from the surface move, one step at a time, to the sentence."""

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QmlElement, QmlUncreatable

from data.faults import Fault
from regulate import content
from regulate import translation as translating
from regulate.refusal import Refusal
from regulate.translation import Frame, Translation
from regulate.typed import LONG, SHORT, clean
from ui import sentences
from ui.desk import KEEP_AFTER_MILLISECONDS, Desk

QML_IMPORT_NAME = "Regulate"
QML_IMPORT_MAJOR_VERSION = 1

DRAFT = "translate"
STEPS = ("surface", "situation", "feelings", "need", "request", "sentence")


@QmlElement
@QmlUncreatable("made in ui/window.py")
class TranslateViewModel(QObject):
    """What is being put into words. Everything typed is kept as a draft until it is saved."""

    changed = Signal()
    saved = Signal()
    alarmed = Signal(str)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._usual: dict[str, list[str]] = {}
        self._clear()
        self._keep_soon = QTimer(self, singleShot=True, interval=KEEP_AFTER_MILLISECONDS)
        self._keep_soon.timeout.connect(self.keepDraft)
        desk.before_closing(self.keepDraft)

    def _clear(self) -> None:
        self._step = 0
        self._surface = ""
        self._situation = ""
        self._feelings: list[str] = []
        self._brought: list[str] = []
        self._need = ""
        self._request = ""
        self._frame = Frame.FULL
        self._limit = ""
        self._part = {"did": "", "effect": "", "repair": ""}
        self._words = ""
        self._own_words = False
        self._notice = ""
        self._dirty = False
        self._heard: tuple[str, ...] = ()

    # The steps.

    @Property(str, notify=changed)
    def step(self) -> str:
        return STEPS[self._step]

    @Property(int, notify=changed)
    def stepNumber(self) -> int:
        return self._step + 1

    @Property(int, constant=True)
    def steps(self) -> int:
        return len(STEPS)

    @Property(bool, notify=changed)
    def mayGoOn(self) -> bool:
        return (
            bool(self._surface),
            bool(self._situation.strip()),
            bool(self._feelings),
            bool(self._need),
            bool(self._request.strip()),
            bool(self._words.strip()),
        )[self._step]

    @Slot(result=bool)
    def goOn(self) -> bool:
        """One step further, when this one can be left; safety first."""
        if not self.mayGoOn:
            return False
        try:
            self._check_step()
        except Refusal as refusal:
            self._say(self._desk.words.refusal(refusal))
            return False
        self._notice = ""
        if self._alarm():
            return False
        self._step = min(self._step + 1, len(STEPS) - 1)
        if self.step == "sentence":
            self._compose()
        self._typed()
        return True

    @Slot(result=bool)
    def goBack(self) -> bool:
        """One step back; False on the first."""
        if self._step == 0:
            return False
        self._step -= 1
        self._notice = ""
        self._typed()
        return True

    def _check_step(self) -> None:
        match self.step:
            case "situation":
                clean(self._situation, SHORT, "situation_empty")
            case "feelings":
                translating.check_depth(self._feelings, self._frame)
            case "request":
                clean(self._request, SHORT, "request_empty")

    # What was chosen and typed.

    @Property(str, notify=changed)
    def surface(self) -> str:
        return self._surface

    @Property("QVariantList", constant=True)
    def surfaces(self) -> list[dict[str, str]]:
        moves = self._desk.words["moves"]
        return [
            {"id": id, "label": moves[id]["name"], "hint": moves[id]["looks_like"]}
            for id in content.ids("moves")
        ]

    @Property(str, notify=changed)
    def surfaceName(self) -> str:
        return self._desk.words["moves"][self._surface]["name"] if self._surface else ""

    @Property(str, notify=changed)
    def protects(self) -> str:
        """What the surface move may protect."""
        return self._desk.words["moves"][self._surface]["protects"] if self._surface else ""

    @Property(str, notify=changed)
    def caution(self) -> str:
        return self._desk.words["moves"][self._surface]["caution"] if self._surface else ""

    @Property(bool, notify=changed)
    def offerHelp(self) -> bool:
        """Whether a door to help belongs beside what was chosen."""
        risky = self._surface and content.row("moves", self._surface)["safety"]
        return bool(risky) or any(translating.has(id, "safety_hint") for id in self._feelings)

    @Property(str, notify=changed)
    def situation(self) -> str:
        return self._situation

    @Property(str, constant=True)
    def guess(self) -> str:
        return self._desk.words["requests"]["guess"]

    @Property("QStringList", notify=changed)
    def feelings(self) -> list[str]:
        return self._feelings

    @Property("QVariantList", notify=changed)
    def likelyFeelings(self) -> list[dict[str, str]]:
        if not self._surface:
            return []
        usual = self._usual.get(self._surface, [])
        likely = translating.likely_feelings(self._surface, usual)
        return [
            {"id": id, "label": self._feeling(id)}
            for id in dict.fromkeys((*self._brought, *likely))
        ]

    @Property("QVariantList", constant=True)
    def feelingGroups(self) -> list[dict[str, object]]:
        """All feelings by family: `name` and `choices`."""
        return self._groups("feelings", "feeling_groups", self._feeling)

    @Property(str, notify=changed)
    def need(self) -> str:
        return self._need

    @Property("QVariantList", notify=changed)
    def likelyNeeds(self) -> list[dict[str, str]]:
        if not self._surface:
            return []
        return [
            {"id": id, "label": self._desk.words["needs"][id]["word"]}
            for id in translating.likely_needs(self._surface, self._frame)
        ]

    @Property("QVariantList", constant=True)
    def needGroups(self) -> list[dict[str, object]]:
        """All needs by family: `name` and `choices`."""
        needs = self._desk.words["needs"]
        return self._groups("needs", "need_groups", lambda id: needs[id]["word"])

    @Property(str, notify=changed)
    def request(self) -> str:
        return self._request

    @Property(bool, notify=changed)
    def angerIsTheMessage(self) -> bool:
        return self._frame is Frame.LIMIT

    @Property(str, notify=changed)
    def limit(self) -> str:
        return self._limit

    @Property(str, notify=changed)
    def frame(self) -> str:
        return self._frame.value

    @Property("QVariantList", constant=True)
    def frames(self) -> list[dict[str, str]]:
        names = self._desk.words["frame_names"]
        return [{"id": frame.value, "label": names[frame.value]} for frame in Frame]

    @Property("QVariantMap", notify=changed)
    def part(self) -> dict[str, str]:
        """My part, for the apology: what I `did`, its `effect`, the `repair`."""
        return self._part

    @Property(str, notify=changed)
    def words(self) -> str:
        return self._words

    @Property("QStringList", notify=changed)
    def notes(self) -> list[str]:
        """Soft notes for this step; they never block."""
        words = self._desk.words
        feelings = self._feelings if self.step == "feelings" else []
        request = self._request if self.step in ("request", "sentence") else ""
        return [
            sentences.note(note, words)
            for note in translating.notes(feelings, request, words)
        ]

    @Property(str, notify=changed)
    def notice(self) -> str:
        return self._notice

    @Property(int, constant=True)
    def shortLimit(self) -> int:
        return SHORT

    @Property(int, constant=True)
    def longLimit(self) -> int:
        return LONG

    @Slot(str)
    def chooseSurface(self, id: str) -> None:
        if id in content.ids("moves"):
            self._surface = id
            self._typed()

    @Slot(str)
    def setSituation(self, text: str) -> None:
        if text != self._situation:
            self._situation = text
            self._typed()

    @Slot(str)
    def toggleFeeling(self, id: str) -> None:
        """Chooses a feeling or takes it back; a third takes the place of the second."""
        if id in self._feelings:
            self._feelings = [feeling for feeling in self._feelings if feeling != id]
        else:
            self._feelings = [*self._feelings[:1], id]
        self._typed()

    @Slot(bool)
    def setAngerIsTheMessage(self, chosen: bool) -> None:
        """A limit was crossed: anger may stand as it is."""
        self._frame = Frame.LIMIT if chosen else Frame.FULL
        if chosen and not any(translating.has(id, "surface") for id in self._feelings):
            self._feelings = ["angry"]
        self._notice = ""
        self._typed()

    @Slot(str)
    def chooseNeed(self, id: str) -> None:
        if id in content.ids("needs"):
            self._need = id
            self._typed()

    @Slot(str)
    def setRequest(self, text: str) -> None:
        if text != self._request:
            self._request = text
            self._typed()

    @Slot(str)
    def setLimit(self, text: str) -> None:
        if text != self._limit:
            self._limit = text
            self._compose()
            self._typed()

    @Slot(str)
    def chooseFrame(self, id: str) -> None:
        """Another shape for the sentence; it is composed anew."""
        self._frame = Frame(id)
        self._own_words = False
        self._notice = ""
        self._compose()
        self._typed()

    @Slot(str, str)
    def setPart(self, name: str, text: str) -> None:
        if name in self._part and self._part[name] != text:
            self._part = {**self._part, name: text}
            self._compose()
            self._typed()

    @Slot(str)
    def setWords(self, text: str) -> None:
        """The person's own version of the sentence, from now on."""
        if text != self._words:
            self._words = text
            self._own_words = True
            self._typed()

    @Slot()
    def composeAgain(self) -> None:
        """Back to the composed sentence."""
        self._own_words = False
        self._compose()
        self._typed()

    @Property(bool, notify=changed)
    def ownWords(self) -> bool:
        return self._own_words

    # Keeping.

    @Slot()
    def start(self) -> None:
        """Opens with the draft, if something was left unfinished."""
        try:
            store = self._desk.store
            usual: dict[str, list[str]] = {}
            for surface, feelings in store.journal.pairs():
                known = usual.setdefault(surface, [])
                known += [id for id in feelings if id not in known]
            self._usual = usual
            if not self._dirty and not self._surface:
                self._take(store.drafts.get(DRAFT))
        except Fault as fault:
            self._notice = sentences.problem(fault, self._desk.words)
        self.changed.emit()

    @Slot("QStringList")
    def bring(self, feelings: list[str]) -> None:
        """Feelings that were named before wait at their step. What was begun stays as it is."""
        if not self._surface:
            self._brought = self._feelings = list(feelings)
            self.changed.emit()

    @Slot()
    def startAgain(self) -> None:
        """Leaves this unfinished; nothing of it is kept."""
        self._clear()
        self._dirty = True
        self.keepDraft()
        self.changed.emit()

    @Slot()
    def keepDraft(self) -> None:
        """Keeps what is typed now."""
        if not self._dirty:
            return
        try:
            if self._surface:
                self._desk.store.drafts.keep(DRAFT, self._draft(), self._desk.now)
            else:
                self._desk.store.drafts.clear(DRAFT)
            self._dirty = False
        except Fault as fault:
            self._say(sentences.problem(fault, self._desk.words))

    @Slot(result=bool)
    def save(self) -> bool:
        """Saves the entry, durably, before it says so."""
        desk = self._desk
        if self._alarm():
            return False
        try:
            translation = Translation(
                self._surface,
                self._situation,
                tuple(self._feelings),
                self._need,
                self._request,
                self._words,
                self._frame,
                desk.words.language,
            )
            desk.store.journal.add(translation, desk.now, desk.zone_name, draft=DRAFT)
        except Refusal as refusal:
            self._say(desk.words.refusal(refusal))
            return False
        except Fault as fault:
            self._say(sentences.problem(fault, desk.words))
            return False
        self._clear()
        self.changed.emit()
        self.saved.emit()
        return True

    @Slot()
    def copyWords(self) -> None:
        QGuiApplication.clipboard().setText(self._words)

    # Inside.

    def _typed(self) -> None:
        self._dirty = True
        self._keep_soon.start()
        self.changed.emit()

    def _say(self, sentence: str) -> None:
        self._notice = sentence
        self.changed.emit()

    def _alarm(self) -> bool:
        """Stops for safety, once for the same words: the person can close the help and go on."""
        found = translating.alarms(self._situation, self._request, self._words, self._limit)
        if not found or found == self._heard:
            return False
        self._heard = found
        self.alarmed.emit(",".join(found))
        return True

    def _compose(self) -> None:
        if self._own_words:
            return
        words = self._desk.words
        try:
            if self._frame is Frame.APOLOGY:
                self._words = translating.compose_apology(words, **self._part)
            else:
                self._words = translating.compose(
                    self._frame,
                    words,
                    self._situation,
                    self._feelings,
                    self._need,
                    self._request,
                    self._limit,
                )
            self._notice = ""
        except Refusal as refusal:
            self._words = ""
            # What is still to be typed is no mistake.
            self._notice = "" if refusal.id == "slot_empty" else words.refusal(refusal)

    def _draft(self) -> dict[str, object]:
        return {
            "step": self._step,
            "surface": self._surface,
            "situation": self._situation,
            "feelings": self._feelings,
            "need": self._need,
            "request": self._request,
            "frame": self._frame.value,
            "limit": self._limit,
            "part": self._part,
            "words": self._words,
            "own_words": self._own_words,
        }

    def _take(self, draft: dict[str, object]) -> None:
        if draft.get("surface") not in content.ids("moves"):
            return
        draft = {**self._draft(), **draft}
        self._step = draft["step"]
        self._surface = draft["surface"]
        self._situation = draft["situation"]
        self._feelings = [id for id in draft["feelings"] if id in content.ids("feelings")]
        self._need = draft["need"]
        self._request = draft["request"]
        self._frame = Frame(draft["frame"])
        self._limit = draft["limit"]
        self._part = draft["part"]
        self._words = draft["words"]
        self._own_words = draft["own_words"]

    def _feeling(self, id: str) -> str:
        row = self._desk.words["feelings"][id]
        return row.get("word") or row["noun"]

    def _groups(self, vocabulary, names, label) -> list[dict[str, object]]:
        return [
            {
                "name": name,
                "choices": [
                    {"id": row["id"], "label": label(row["id"])}
                    for row in content.load(vocabulary)
                    if row["group"] == group
                ],
            }
            for group, name in self._desk.words[names].items()
        ]
