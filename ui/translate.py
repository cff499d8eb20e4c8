"""Put it into words: from what came out, one step at a time, to a sentence that can be heard."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from data.faults import Fault
from regulate import content, unfinished, vocabulary
from regulate import translation as translating
from regulate.composition import Frame
from regulate.later import JOTTING_AT_MOST, Jotting
from regulate.refusal import Refusal
from regulate.typed import LONG, SHORT, plain
from regulate.unfinished import PARTS, STEPS, Step, Unfinished
from ui import clipboard, sentences
from ui.desk import KEEP_AFTER_MILLISECONDS, Desk
from ui.hearing import HearingViewModel

QML_IMPORT_NAME = "Regulate"
QML_IMPORT_MAJOR_VERSION = 1

DRAFT = "translate"
FIRST_SURFACES = 6
"""Surface moves shown at first (our own choice: few words while it is still hot)."""
KINDS = {Step.SURFACE: "moves", Step.FEELINGS: "feelings", Step.NEED: "needs"}
"""The vocabulary that a step chooses from."""


def draft_place(jotting: str) -> str:
    """Where the draft is kept: each jotting that is being finished has one of its own."""
    return f"{DRAFT} {jotting}".strip()


@QmlElement
@QmlUncreatable("made in ui/window.py")
class TranslateViewModel(QObject):
    """What is being put into words. Everything typed is kept as a draft until it is saved.

    `changed` tells of steps and choices, `typed` of text alone: a list that is made anew at every
    key would move under the person's finger."""

    changed = Signal()
    typed = Signal()
    saved = Signal()
    putOff = Signal()
    alarmed = Signal(str)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._usual: dict[str, list[str]] = {}
        self._usual_needs: dict[str, list[str]] = {}
        self._own: dict[str, list[str]] = {}
        self._jotting = ""
        self._handed = ""
        self._may_hand_over = False
        self._hearing = HearingViewModel(desk, self)
        self._hearing.taken.connect(self._take_softer)
        self._clear()
        self._keep_soon = QTimer(self, singleShot=True, interval=KEEP_AFTER_MILLISECONDS)
        self._keep_soon.timeout.connect(self._rest)
        desk.before_closing(self.keepDraft)
        desk.drafts.kept.connect(self._draft_kept)

    def _clear(self) -> None:
        self._it = Unfinished()
        self._guessed = ""
        self._brought: list[str] = []
        self._notice = self._sought = self._last_time = ""
        self._dirty = False
        self._heard: tuple[str, ...] = ()
        self._private = False
        self._hearing.forget()

    # The steps.

    @Property(str, notify=changed)
    def step(self) -> str:
        """The step that is open, or `saved` when it is done."""
        return "saved" if self._handed else self._it.step.value

    @Property(int, notify=changed)
    def stepNumber(self) -> int:
        return STEPS.index(self._it.step) + 1

    @Property(int, constant=True)
    def steps(self) -> int:
        return len(STEPS)

    @Property(bool, notify=typed)
    def mayGoOn(self) -> bool:
        return self._it.may_go_on

    @Slot(result=bool)
    def goOn(self) -> bool:
        """One step further, when this one can be left; safety first."""
        if not self._it.may_go_on:
            return False
        try:
            further = self._it.go_on()
        except Refusal as refusal:
            self._say(refusal)
            return False
        if self._alarm():
            return False
        self._it = further
        self._arrive()
        self._chose()
        return True

    @Slot(result=bool)
    def goBack(self) -> bool:
        """One step back; False on the first, and when it is saved."""
        if self._it.step is STEPS[0] or self._handed:
            return False
        self._it = self._it.go_back()
        self._arrive()
        self._chose()
        return True

    def _arrive(self) -> None:
        self._notice = self._sought = ""
        match self._it.step:
            case Step.FEELINGS:
                self._last_time = self._remember()
            case Step.SENTENCE:
                self._compose()
        self._listen()

    # What came out.

    @Property(str, notify=typed)
    def cameOut(self) -> str:
        """What the person wanted to throw, in their own words."""
        return self._it.came_out

    @Property(str, notify=changed)
    def surface(self) -> str:
        return self._it.surface

    @Property(bool, notify=changed)
    def noSurface(self) -> bool:
        """None of the surface moves."""
        return self._it.no_surface

    @Property("QVariantList", notify=changed)
    def surfaces(self) -> list[dict[str, str]]:
        """A few surface moves: what is chosen or likely first, then the person's usual ones."""
        chosen, usual = self._it.surface, [id for id in self._usual if id]
        first = (
            *([chosen] if chosen else []),
            *(vocabulary.likely_surfaces(self._guessed) if self._guessed.strip() else ()),
            *usual[: FIRST_SURFACES // 2],
            *content.ids("moves"),
        )
        return [self._choice("moves", id) for id in [*dict.fromkeys(first)][:FIRST_SURFACES]]

    @Property("QVariantList", notify=changed)
    def allSurfaces(self) -> list[dict[str, str]]:
        return [self._choice("moves", id) for id in content.ids("moves")]

    @Property(str, notify=changed)
    def surfaceName(self) -> str:
        return vocabulary.name("moves", self._it.surface, self._words_of_mine)

    @Property(str, notify=changed)
    def protects(self) -> str:
        """What the surface move may protect; empty for own words."""
        protects = self._of_move("protects")
        shape = self._words_of_mine["requests"]["protects"]
        move = self.surfaceName
        return self._desk.words.fill(shape, move=move, protects=protects) if protects else ""

    @Property(str, notify=changed)
    def caution(self) -> str:
        return self._of_move("caution")

    @Property(bool, notify=changed)
    def offerHelp(self) -> bool:
        """Whether a door to help belongs beside what was chosen."""
        known = self._it.surface in content.ids("moves")
        risky = known and content.row("moves", self._it.surface)["safety"]
        return bool(risky) or any(vocabulary.has(id, "safety_hint") for id in self._it.feelings)

    @Slot(str)
    def setCameOut(self, text: str) -> None:
        self._write(came_out=text)

    @Slot(str)
    def chooseSurface(self, id: str) -> None:
        """A surface move, or the empty text for none of these."""
        self._choose(Unfinished.choose_surface, id)

    # What happened.

    @Property(str, notify=typed)
    def situation(self) -> str:
        return self._it.situation

    @Slot(str)
    def setSituation(self, text: str) -> None:
        self._write(situation=text)
        self._listen()

    # What is beneath.

    @Property(str, notify=changed)
    def guesses(self) -> str:
        """That suggestions are guesses."""
        return self._words_of_mine["requests"]["guess"]

    @Property(str, notify=changed)
    def lastTime(self) -> str:
        """What this surface hid the last time; empty when it was not there before."""
        return self._last_time

    @Property("QStringList", notify=changed)
    def feelings(self) -> list[str]:
        return list(self._it.feelings)

    @Property(bool, notify=changed)
    def unnamed(self) -> bool:
        """There is no word for it yet."""
        return self._it.unnamed

    @Property("QVariantList", notify=changed)
    def likelyFeelings(self) -> list[dict[str, str]]:
        surface = self._it.surface
        likely = vocabulary.likely_feelings(surface, self._usual.get(surface, []))
        offered = dict.fromkeys((*self._brought, *likely, *self._it.feelings))
        return [self._choice("feelings", id) for id in offered]

    @Property("QVariantList", notify=changed)
    def feelingGroups(self) -> list[dict[str, object]]:
        """All feelings by family, mild ones first: `name` and `choices`."""
        return self._groups("feelings", "feeling_groups")

    @Slot(str)
    def toggleFeeling(self, id: str) -> None:
        """Chooses a feeling or takes it back; a third takes the place of the second."""
        self._choose(Unfinished.toggle_feeling, id)

    @Slot()
    def leaveUnnamed(self) -> None:
        """There is no word for it yet, or there is again."""
        self._choose(Unfinished.leave_unnamed)

    @Property(bool, notify=changed)
    def angerIsTheMessage(self) -> bool:
        return self._it.frame is Frame.LIMIT

    @Slot(bool)
    def setAngerIsTheMessage(self, chosen: bool) -> None:
        """A limit was crossed: anger may stand as it is."""
        self._choose(Unfinished.limit_crossed, chosen)

    # What is longed for.

    @Property(str, notify=changed)
    def need(self) -> str:
        return self._it.need

    @Property(bool, notify=changed)
    def noNeed(self) -> bool:
        """There is no word for the need yet."""
        return self._it.no_need

    @Property("QVariantList", notify=changed)
    def likelyNeeds(self) -> list[dict[str, str]]:
        surface, need = self._it.surface, self._it.need
        usual = self._usual_needs.get(surface, [])
        likely = vocabulary.likely_needs(surface, self._it.frame, usual)
        offered = dict.fromkeys((*likely, *([need] if need else [])))
        return [self._choice("needs", id) for id in offered]

    @Property("QVariantList", notify=changed)
    def needGroups(self) -> list[dict[str, object]]:
        """All needs by family: `name` and `choices`."""
        return self._groups("needs", "need_groups")

    @Slot(str)
    def chooseNeed(self, id: str) -> None:
        """A need, or the empty text for none of these."""
        self._choose(Unfinished.choose_need, id)

    # Every word of a step, found by a part of it, and own words.

    @Property(str, notify=changed)
    def sought(self) -> str:
        return self._sought

    @Property("QVariantList", notify=changed)
    def found(self) -> list[dict[str, str]]:
        """The words of this step that fit what is sought, the person's own ones too."""
        if not self._kind or not self._sought.strip():
            return []
        part = plain(self._sought.strip())
        own = [id for id in self._own_here if part in plain(vocabulary.own_text(id))]
        ids = (*own, *vocabulary.find(self._kind, self._sought, self._words_of_mine))
        return [self._choice(self._kind, id) for id in ids]

    @Property("QVariantList", notify=changed)
    def own(self) -> list[dict[str, str]]:
        """The person's own words for this step, kept from before."""
        return [self._choice(self._kind, id) for id in self._own_here]

    @Property(int, constant=True)
    def ownLimit(self) -> int:
        return vocabulary.OWN_AT_MOST

    @Slot(str)
    def seek(self, text: str) -> None:
        if text != self._sought:
            self._sought = text
            self.changed.emit()

    @Slot(result=bool)
    def useOwnWord(self) -> bool:
        """Chooses what is sought, just as it is typed."""
        try:
            id = vocabulary.own_word(self._sought)
        except Refusal as refusal:
            self._say(refusal)
            return False
        self._sought = ""
        match self._it.step:
            case Step.SURFACE:
                self.chooseSurface(id)
            case Step.FEELINGS if id not in self._it.feelings:
                self.toggleFeeling(id)
            case Step.NEED:
                self.chooseNeed(id)
        return True

    @Slot(str)
    def forgetOwnWord(self, id: str) -> None:
        """No longer offers an own word; entries that use it keep it."""
        try:
            self._desk.store.own_words.forget(self._kind, id)
        except Fault as fault:
            self._say(fault)
            return
        self._own[self._kind] = [own for own in self._own_here if own != id]
        self.changed.emit()

    # One request.

    @Property(str, notify=typed)
    def request(self) -> str:
        return self._it.request

    @Slot(str)
    def setRequest(self, text: str) -> None:
        self._write(request=text)

    # The sentence.

    @Property(str, notify=typed)
    def limit(self) -> str:
        return self._it.limit

    @Property(str, notify=changed)
    def frame(self) -> str:
        return self._it.frame.value

    @Property("QVariantList", notify=changed)
    def frames(self) -> list[dict[str, str]]:
        names = self._words_of_mine["frame_names"]
        return [{"id": frame.value, "label": names[frame.value]} for frame in Frame]

    @Property("QVariantMap", notify=typed)
    def part(self) -> dict[str, str]:
        """My part, for the apology: what I `did`, its `effect`, the `repair`."""
        return {name: getattr(self._it, name) for name in PARTS}

    @Property(str, notify=typed)
    def words(self) -> str:
        return self._it.words

    @Property(bool, notify=typed)
    def ownWords(self) -> bool:
        """Whether the sentence was changed by hand."""
        return self._it.own_words

    @Property(HearingViewModel, constant=True)
    def hearing(self) -> HearingViewModel:
        return self._hearing

    @Property("QStringList", notify=typed)
    def asks(self) -> list[str]:
        """What might be asked at this step; it never blocks."""
        words, step = self._words_of_mine, self._it.step
        feelings = self._it.feelings if step is Step.FEELINGS else ()
        request = self._it.request if step is Step.REQUEST and self._desk.couple else ""
        return [sentences.ask(ask, words) for ask in translating.asks(feelings, request, words)]

    @Property(str, notify=typed)
    def notice(self) -> str:
        return self._notice

    @Property(int, constant=True)
    def shortLimit(self) -> int:
        return SHORT

    @Property(int, constant=True)
    def longLimit(self) -> int:
        return LONG

    @Slot(str)
    def setLimit(self, text: str) -> None:
        self._write(limit=text)
        self._compose()

    @Slot(str)
    def chooseFrame(self, id: str) -> None:
        """Another shape for the sentence; it is composed anew."""
        self._choose(Unfinished.in_frame, id)
        self._compose()
        self.typed.emit()

    @Slot(str, str)
    def setPart(self, name: str, text: str) -> None:
        if name in PARTS:
            self._write(**{name: text})
            self._compose()

    @Slot(str)
    def setWords(self, text: str) -> None:
        """The person's own version of the sentence, from now on."""
        if text != self._it.words:
            self._write(words=text, own_words=True)
            self._listen()

    @Slot()
    def composeAgain(self) -> None:
        """Back to the composed sentence."""
        self._write(own_words=False)
        self._compose()
        self.typed.emit()

    # Keeping.

    @Slot()
    def start(self) -> None:
        """Opens with the draft, if something was left unfinished."""
        self._begin("")

    @Slot(str)
    def finish(self, jotting: str) -> None:
        """Goes on with what was kept for later."""
        self._begin(jotting)

    def _begin(self, jotting: str) -> None:
        if jotting != self._jotting or self._handed:
            self.keepDraft()
            self._handed = ""
            self._clear()
            self._jotting = jotting
        try:
            store = self._desk.store
            self._usual, self._usual_needs = _usual(store.journal.pairs())
            self._own = {kind: store.own_words.all(kind) for kind in KINDS.values()}
            if not self._dirty and not self._it.begun:
                self._it = unfinished.from_draft(self._begun_with(jotting))
                self._guessed = self._it.came_out
        except Fault as fault:
            place = draft_place(jotting)
            self._desk.drafts.first(place, partial(self._put_older_off, place))
            self._say(fault)
        self._hearing.prepare()
        self._arrive()
        self._tell()

    def _begun_with(self, jotting: str) -> dict[str, object]:
        """What there is of it: the draft, on top of what was kept for later. Raises a Fault."""
        store = self._desk.store
        kept = store.jottings.get(jotting) if jotting else None
        begun = kept and {"surface": kept.jotting.surface, "came_out": kept.jotting.came_out}
        return {**(begun or {}), **self._desk.drafts.get(draft_place(jotting))}

    @Slot("QStringList")
    def bring(self, feelings: list[str]) -> None:
        """Feelings that were named before wait at their step. What was begun stays as it is."""
        if not self._it.begun:
            self._brought = list(feelings)
            self._it = replace(self._it, feelings=tuple(feelings))
            self._tell()

    @Slot()
    def startAgain(self) -> None:
        """Leaves this unfinished; nothing of it is kept but what was kept for later."""
        self._clear()
        self._dirty = True
        self.keepDraft()
        self._tell()

    @Slot(result=bool)
    def finishLater(self) -> bool:
        """Puts this off with everything typed so far; it waits in the journal."""
        if not self._it.begun or self._alarm():
            return False
        self._private = True
        desk, it = self._desk, self._it
        try:
            if not self._jotting:
                said = " ".join((it.came_out.strip() or it.situation.strip()).split())
                jotting = Jotting(it.surface, said[:JOTTING_AT_MOST].strip())
                # From here on it is that one, or trying again would put it off twice.
                self._jotting = desk.store.jottings.add(jotting, desk.now, desk.zone_name)
                self._dirty = True
                desk.drafts.keep(draft_place(self._jotting), it.draft())
                desk.drafts.clear(DRAFT)
            elif self._dirty:
                desk.drafts.keep(draft_place(self._jotting), it.draft())
        except (Refusal, Fault) as error:
            self._say(error)
            return False
        self._jotting = ""
        self._clear()
        self._tell()
        self.putOff.emit()
        return True

    @Property(bool, notify=typed)
    def unkept(self) -> bool:
        """Whether what is written tells of danger, so that nothing is kept unless asked."""
        return bool(self._heard) and not self._private and not self._handed

    @Slot()
    def keepPrivately(self) -> None:
        """Keeps it all the same, for the person alone."""
        self._private = True
        self._kept_soon()

    @Slot()
    def keepDraft(self) -> None:
        """Keeps what is typed now; what tells of danger only when the person asked for it."""
        if not self._dirty:
            return
        try:
            drafts, place = self._desk.drafts, draft_place(self._jotting)
            if self._it.begun and (self._private or not self._it.alarms):
                drafts.keep(place, self._it.draft())
            else:
                drafts.clear(place)
            self._dirty = False
        except Fault as fault:
            self._say(fault)

    def _put_older_off(self, place: str) -> None:
        """What was begun before, and could not be read when this was begun, waits in the journal.
        Raises a Fault."""
        desk = self._desk
        before = desk.store.drafts.get(place)
        older = unfinished.from_draft(before)
        said = " ".join((older.came_out.strip() or older.situation.strip()).split())
        if said and before != self._it.draft():
            jotting = Jotting(older.surface, said[:JOTTING_AT_MOST].strip())
            uid = desk.store.jottings.add(jotting, desk.now, desk.zone_name)
            desk.drafts.keep(draft_place(uid), before)

    @Slot()
    def _draft_kept(self) -> None:
        if self._notice == self._desk.drafts.trouble:
            self._notice = ""
            self.typed.emit()

    @Slot(result=bool)
    def save(self) -> bool:
        """Saves the entry, durably, before it says so."""
        desk = self._desk
        if self._alarm():
            return False
        try:
            done = self._it.finish(self._words_of_mine.language)
            place, jotting = draft_place(self._jotting), self._jotting
            desk.store.journal.add(done, desk.now, desk.zone_name, place, jotting)
            desk.drafts.done(place)
        except (Refusal, Fault) as error:
            self._say(error)
            return False
        self._may_hand_over = not self._it.alarms
        self._clear()
        self._jotting = ""
        self._handed = done.words
        self._tell()
        self.saved.emit()
        return True

    @Property(str, notify=changed)
    def savedWords(self) -> str:
        """The sentence that was just saved."""
        return self._handed

    @Property(bool, notify=changed)
    def mayHandOver(self) -> bool:
        """Whether handing it over is offered: not where somebody may be in danger."""
        return self._may_hand_over and self._desk.couple

    @Slot()
    def close(self) -> None:
        """Done with the sentence that was saved."""
        self._handed = ""
        self._tell()

    @Slot()
    def copyWords(self) -> None:
        clipboard.put_text(self._handed or self._it.words)

    @Slot()
    def speak(self) -> None:
        """Follows the language in which the person speaks to the other."""
        self._compose()
        self._tell()

    # Inside.

    @property
    def _words_of_mine(self) -> content.Words:
        return self._desk.own_words

    @property
    def _kind(self) -> str:
        """The vocabulary of this step, if it has one."""
        return KINDS.get(self._it.step, "")

    @property
    def _own_here(self) -> list[str]:
        return self._own.get(self._kind, [])

    def _choose(self, choice: Callable[..., Unfinished], *answer: object) -> None:
        """An answer by a tap; what is no answer changes nothing."""
        with suppress(Refusal):
            self._it = choice(self._it, *answer)
            self._notice = ""
            self._chose()

    def _write(self, **text: object) -> None:
        """An answer that is typed."""
        written = replace(self._it, **text)
        if written != self._it:
            self._it = written
            self._kept_soon()

    @Slot()
    def _rest(self) -> None:
        """Typing rests: what is there is kept, and what came out tells which moves are likely."""
        self.keepDraft()
        if self._it.step is Step.SURFACE and self._it.came_out != self._guessed:
            self._guessed = self._it.came_out
            self.changed.emit()

    def _kept_soon(self) -> None:
        """Something new is there: it is kept when typing rests."""
        self._dirty = True
        self._keep_soon.start()
        self.typed.emit()

    def _chose(self) -> None:
        self._kept_soon()
        self.changed.emit()

    def _tell(self) -> None:
        self.changed.emit()
        self.typed.emit()

    def _say(self, problem: Refusal | Fault) -> None:
        self._notice = sentences.problem(problem, self._desk.words)
        self.typed.emit()

    def _alarm(self) -> bool:
        """Stops for safety, once for the same words: the person can close the help and go on."""
        found = self._it.alarms
        if not found or found == self._heard:
            return False
        self._heard = found
        self.typed.emit()
        self.alarmed.emit(",".join(found))
        return True

    def _listen(self) -> None:
        """Has the text of this step listened to."""
        it, words = self._it, self._words_of_mine
        if not self._desk.couple:
            self._hearing.forget()
            return
        match it.step:
            case Step.SITUATION:
                self._hearing.listen(it.situation, "situation")
            case Step.SENTENCE:
                self._hearing.listen(
                    it.words,
                    situation=it.situation.strip(),
                    feeling="".join(
                        vocabulary.name("feelings", id, words) for id in it.feelings[:1]
                    ),
                    need=vocabulary.name("needs", it.need, words),
                    request=it.request.strip(),
                )
            case _:
                self._hearing.forget()

    @Slot(str)
    def _take_softer(self, text: str) -> None:
        if self._it.step is Step.SENTENCE:
            self.setWords(text)

    def _remember(self) -> str:
        """What this surface hid the last time."""
        try:
            entry = self._desk.store.journal.last_with(self._it.surface)
        except Fault:
            return ""
        return sentences.last_time(entry.translation, self._words_of_mine) if entry else ""

    def _compose(self) -> None:
        if self._it.step is not Step.SENTENCE:
            return
        try:
            alone = not self._desk.couple
            self._it, self._notice = self._it.compose(self._words_of_mine, alone), ""
        except Refusal as refusal:
            self._it = replace(self._it, words="")
            # What is still to be typed is no mistake.
            missing = refusal.id == "slot_empty"
            self._notice = "" if missing else self._desk.words.refusal(refusal)
        self._listen()
        self.typed.emit()

    def _of_move(self, field: str) -> str:
        moves = self._words_of_mine["moves"]
        return moves[self._it.surface][field] if self._it.surface in moves else ""

    def _choice(self, kind: str, id: str) -> dict[str, str]:
        words = self._words_of_mine
        hint = words["moves"].get(id, {}).get("looks_like", "") if kind == "moves" else ""
        return {"id": id, "label": vocabulary.name(kind, id, words), "hint": hint}

    def _groups(self, kind: str, names: str) -> list[dict[str, object]]:
        rows = sorted(content.load(kind), key=lambda row: row.get("intensity", 0))
        return [
            {
                "name": name,
                "choices": [
                    self._choice(kind, row["id"]) | self._intensity(row)
                    for row in rows
                    if row["group"] == group
                ],
            }
            for group, name in self._words_of_mine[names].items()
        ]

    def _intensity(self, row: dict[str, object]) -> dict[str, object]:
        """How strong a feeling is, to be seen and to be heard."""
        if "intensity" not in row:
            return {}
        names = self._words_of_mine["requests"]["intensities"]
        return {"strength": row["intensity"], "hint": names[str(row["intensity"])]}


def _usual(pairs) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """The feelings and the needs that a person found under each surface, the latest first."""
    feelings: dict[str, list[str]] = {}
    needs: dict[str, list[str]] = {}
    for surface, found, need in pairs:
        under = feelings.setdefault(surface, [])
        under += [id for id in found if id not in under]
        wanted = needs.setdefault(surface, [])
        if need and need not in wanted:
            wanted.append(need)
    return feelings, needs
