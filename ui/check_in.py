"""The check-in: three required taps, then one answer."""

from dataclasses import replace

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from data.faults import Fault
from regulate import content, flooding, repair, safety, solo
from regulate.content import Words
from regulate.flooding import ANSWERS, Assessment, Band, CheckIn, Pulse, PulseSource, assess
from regulate.refusal import Refusal
from regulate.repair import Readiness
from ui import sentences
from ui.desk import Desk

QML_IMPORT_NAME = "Regulate"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made in ui/window.py")
class CheckInViewModel(QObject):
    """What is being answered, and what it came to. An unsafe answer is not saved unless asked, and
    none is where `kept` is false."""

    changed = Signal()
    reworded = Signal()
    answered = Signal()

    def __init__(
        self, desk: Desk, parent: QObject | None = None, *, kept: bool = True
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._kept = kept
        self._clear()

    def _clear(self) -> None:
        self._heat = -1
        self._take_in = ""
        self._safety: list[str] = []
        self._signs: list[str] = []
        self._pulse = ""
        self._tapped = False
        self._taps: list[float] = []
        self._tapping = False
        self._trained = False
        self._set_aside = False
        self._self_checks: list[str] = []
        self._notice = ""
        self.check_in: CheckIn | None = None
        self.assessment: Assessment | None = None
        self.uid = ""

    @property
    def _words(self) -> Words:
        """Where nothing is kept, either of the two may be at the screen, and nobody said how the
        one who is there is addressed."""
        words = self._desk.words
        return words if self._kept or not words.address else replace(words, address="")

    # The questions.

    @Property("QVariantMap", notify=reworded)
    def questions(self) -> dict[str, object]:
        return self._words["check_in"]

    @Property("QVariantList", notify=reworded)
    def signChoices(self) -> list[dict[str, str]]:
        words = self._words["signs"]
        return [{"id": id, "label": words[id]} for id in content.ids("signs")]

    @Property("QVariantList", notify=reworded)
    def takeInChoices(self) -> list[dict[str, str]]:
        words = self._words["check_in"]["take_in_answers"]
        return [{"id": id, "label": label} for id, label in words.items()]

    @Property("QVariantList", notify=reworded)
    def safetyChoices(self) -> list[dict[str, str]]:
        words = self._words["check_in"]["safety_answers"]
        return [{"id": id, "label": label} for id, label in words.items()]

    @Property(int, notify=changed)
    def heat(self) -> int:
        """0 to 10, or -1 before the first tap."""
        return self._heat

    @Property(str, notify=changed)
    def heatWord(self) -> str:
        return sentences.heat_word(self._heat, self._words)

    @Property(str, notify=changed)
    def takeIn(self) -> str:
        return self._take_in

    @Property("QStringList", notify=changed)
    def safety(self) -> list[str]:
        return self._safety

    @Property("QStringList", notify=changed)
    def signs(self) -> list[str]:
        return self._signs

    @Property(bool, notify=changed)
    def mayAct(self) -> bool:
        """Whether an urge to harm was chosen, so that the safety question is asked in its words."""
        return "urge_harm" in self._signs

    @Property(str, notify=changed)
    def pulse(self) -> str:
        return self._pulse

    @Property(bool, notify=changed)
    def tapping(self) -> bool:
        return self._tapping

    @Property(int, notify=changed)
    def taps(self) -> int:
        return len(self._taps)

    @Property(int, constant=True)
    def tappingSeconds(self) -> int:
        return flooding.TAPPING_SECONDS

    @Property(bool, notify=changed)
    def trained(self) -> bool:
        return self._trained

    @Property(bool, notify=changed)
    def setAside(self) -> bool:
        return self._set_aside

    @Property(bool, notify=changed)
    def complete(self) -> bool:
        """Whether the three required taps are there."""
        return self._heat >= 0 and bool(self._take_in) and bool(self._safety)

    @Property(str, notify=changed)
    def notice(self) -> str:
        return self._notice

    @Slot()
    def reset(self) -> None:
        """A new check-in."""
        self._clear()
        self.changed.emit()

    @Slot(int)
    def setHeat(self, heat: int) -> None:
        self._heat = min(10, max(0, heat))
        self.changed.emit()

    @Slot(str)
    def setTakeIn(self, id: str) -> None:
        self._take_in = id if id in ANSWERS else ""
        self.changed.emit()

    @Slot(str)
    def toggleSafety(self, id: str) -> None:
        """Chooses an answer or takes it back; "no" and a risk never stand together."""
        if id in self._safety:
            self._safety = [answer for answer in self._safety if answer != id]
        elif id == safety.NONE:
            self._safety = [id]
        else:
            self._safety = [*(a for a in self._safety if a != safety.NONE), id]
        self.changed.emit()

    @Slot(str)
    def toggleSign(self, id: str) -> None:
        if id in self._signs:
            self._signs = [sign for sign in self._signs if sign != id]
        else:
            self._signs = [*self._signs, id]
        self.changed.emit()

    @Slot(str)
    def setPulse(self, text: str) -> None:
        if text != self._pulse:
            self._pulse, self._tapped, self._notice = text, False, ""
            self.changed.emit()

    @Slot(bool)
    def setTrained(self, trained: bool) -> None:
        self._trained = trained
        self.changed.emit()

    @Slot(bool)
    def setSetAside(self, set_aside: bool) -> None:
        self._set_aside = set_aside
        self.changed.emit()

    @Slot()
    def tap(self) -> None:
        """One beat; the first begins the reading."""
        now = self._desk.clock.steady()
        if not self._tapping:
            self._taps, self._tapping, self._notice = [], True, ""
        self._taps.append(now)
        self.changed.emit()

    @Slot()
    def endTapping(self) -> None:
        """The time for tapping is over: a reading, or a kind word."""
        if not self._tapping:
            return
        self._tapping = False
        bpm = flooding.read_taps(self._taps)
        self._taps = []
        if bpm is None:
            self._notice = self._words.refusal(Refusal("taps"))
        else:
            self._pulse, self._tapped = str(bpm), True
        self.changed.emit()

    @Slot(result=bool)
    def finish(self) -> bool:
        """Answers. Saves first, unless someone is not safe."""
        try:
            self.check_in = CheckIn(
                self._heat, self._take_in, tuple(self._safety), tuple(self._signs), self._read()
            )
        except Refusal as refusal:
            self._notice = self._words.refusal(refusal)
            self.changed.emit()
            return False
        self._notice = ""
        self.assessment = assess(self.check_in)
        if self._kept and self.assessment.band is not Band.UNSAFE:
            self._save()
        self.changed.emit()
        self.answered.emit()
        return True

    @Slot()
    def keep(self) -> None:
        """Saves an unsafe check-in because the person asked."""
        if self.check_in is not None and not self.uid:
            self._save()
            self.changed.emit()

    def _read(self) -> Pulse | None:
        text = self._pulse.strip()
        if not text:
            return None
        try:
            bpm = int(text)
        except ValueError:
            raise Refusal("pulse", value=text[:40]) from None
        source = PulseSource.TAPPED if self._tapped else PulseSource.TYPED
        return Pulse(bpm, source, self._trained, self._set_aside, self._calm_pulse())

    def _calm_pulse(self) -> int | None:
        if not self._kept:  # it may be anybody's pulse
            return None
        try:
            calm = self._desk.store.settings.all().get("calm_pulse")
        except Fault:
            return None
        return calm if type(calm) is int and calm in flooding.PULSE_ACCEPTED else None

    def _save(self) -> None:
        desk = self._desk
        try:
            self.uid = desk.store.check_ins.add(self.check_in, desk.now, desk.zone_name)
        except Fault as fault:
            self._notice = sentences.problem(fault, desk.words)

    # On return, once the check-in leaves room.

    @property
    def readiness(self) -> Readiness | None:
        """What it comes to on return, with the self-checks that were answered yes; None before the
        answer."""
        if self.check_in is None:
            return None
        return repair.readiness(self.check_in, frozenset(self._self_checks))

    @Property("QVariantList", notify=reworded)
    def selfChecks(self) -> list[dict[str, str]]:
        words = self._words["return"]
        return [{"id": id, "label": words[id]} for id in repair.SELF_CHECKS]

    @Property("QStringList", notify=changed)
    def selfChecked(self) -> list[str]:
        return self._self_checks

    @Slot(str)
    def toggleSelfCheck(self, id: str) -> None:
        """Says yes to one of the three, or takes it back."""
        if id in self._self_checks:
            self._self_checks = [other for other in self._self_checks if other != id]
        else:
            self._self_checks = [*self._self_checks, id]
        self.changed.emit()

    @Property(bool, notify=changed)
    def settled(self) -> bool:
        """Whether the check-in itself leaves room; the three questions are asked then."""
        return self.check_in is not None and repair.readiness(self.check_in) is Readiness.READY

    @Property(bool, notify=changed)
    def ready(self) -> bool:
        return self.readiness is Readiness.READY

    # The answer.

    @Property(bool, notify=changed)
    def done(self) -> bool:
        return self.assessment is not None

    @Property(bool, notify=changed)
    def unsafe(self) -> bool:
        return self.assessment is not None and self.assessment.band is Band.UNSAFE

    @Property(bool, notify=changed)
    def saved(self) -> bool:
        return bool(self.uid)

    @Property(str, notify=changed)
    def band(self) -> str:
        return self.assessment.band.value if self.assessment else ""

    @Property(str, notify=changed)
    def title(self) -> str:
        return self._words["bands"][self.assessment.advice]["title"] if self.done else ""

    @Property(str, notify=changed)
    def advice(self) -> str:
        if self.assessment is None:
            return ""
        desk = self._desk
        return sentences.advice(self.assessment, desk.now, desk.zone, self._words, desk.couple)

    @Property("QStringList", notify=changed)
    def reasons(self) -> list[str]:
        return sentences.reasons(self.assessment, self._words) if self.assessment else []

    @Property(str, notify=changed)
    def medical(self) -> str:
        """The medical line, when the pulse is unusual."""
        pulse = self.check_in.pulse if self.check_in else None
        return self._words["check_in"]["medical"] if pulse and pulse.unusual else ""

    @Property("QVariantList", notify=changed)
    def offers(self) -> list[dict[str, str]]:
        """What is suggested next, the one suggestion first."""
        words = self._words["offers"]
        ids = self.assessment.offers if self.assessment else ()
        ids = ids if self._desk.couple else solo.offers(ids)
        return [{"id": id, "label": words[id]} for id in ids]

    @Slot(str)
    def take(self, offer: str) -> None:
        """Notes which offer was taken."""
        if self.uid:
            try:
                self._desk.store.check_ins.set_next(self.uid, offer)
            except Fault as fault:
                self._notice = sentences.problem(fault, self._words)
                self.changed.emit()
