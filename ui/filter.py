"""What the journal is narrowed by: a surface, a feeling, a need, a time. Its one rule: what occurs
in the journal is offered first; every other word is found by typing."""

from collections import Counter
from datetime import date, datetime, time, timedelta, tzinfo

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from data.faults import Fault
from regulate import vocabulary
from regulate.refusal import Refusal
from regulate.typed import quoted
from ui import sentences
from ui.desk import Desk

QML_IMPORT_NAME = "Regulate"
QML_IMPORT_MAJOR_VERSION = 1

KINDS = {"surface": "moves", "feeling": "feelings", "need": "needs"}
"""What an entry can be found by, and the vocabulary it is from."""
OFFERED = 8
"""Words of a kind that are shown before anything is looked for (our own choice)."""
SPANS = {"week": 7, "month": 30, "year": 365}
"""The days of each span that ends now."""
BETWEEN = "between"


@QmlElement
@QmlUncreatable("made in ui/journal.py")
class FilterViewModel(QObject):
    """What is chosen, and what may be."""

    changed = Signal()
    reworded = Signal()
    narrowed = Signal()
    """Something else is to be shown from now on."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._chosen = dict.fromkeys((*KINDS, "span"), "")
        self._typed = {"since": "", "until": ""}
        self._occurring: dict[str, list[str]] = {kind: [] for kind in KINDS}
        self._own: dict[str, list[str]] = {kind: [] for kind in KINDS}
        self._sought = ""
        self._fault: Fault | None = None

    # What is chosen.

    def asks(self) -> dict[str, object]:
        """The fields of a `data.search.Search` that it fills."""
        since, until = self._times()
        fields = {kind: self._chosen[kind] for kind in KINDS}
        return {**fields, "since": since, "until": until}

    @Property(bool, notify=narrowed)
    def narrows(self) -> bool:
        """Whether anything is left out by it."""
        return any(self.asks().values())

    @Property("QVariantList", notify=narrowed)
    def on(self) -> list[dict[str, str]]:
        """What it narrows by: `kind` and `label` of each."""
        named = [
            {"kind": kind, "label": vocabulary.name(KINDS[kind], id, self._desk.words)}
            for kind, id in self._chosen.items()
            if kind in KINDS and id
        ]
        if any(self._times()):
            named.append({"kind": "span", "label": self._when()})
        return named

    @Property(str, notify=changed)
    def surface(self) -> str:
        return self._chosen["surface"]

    @Property(str, notify=changed)
    def feeling(self) -> str:
        return self._chosen["feeling"]

    @Property(str, notify=changed)
    def need(self) -> str:
        return self._chosen["need"]

    @Property(str, notify=changed)
    def span(self) -> str:
        return self._chosen["span"]

    @Property(str, notify=changed)
    def since(self) -> str:
        return self._typed["since"]

    @Property(str, notify=changed)
    def until(self) -> str:
        return self._typed["until"]

    @Property(str, notify=changed)
    def notice(self) -> str:
        """What went differently: a day that cannot be read, or a problem with the disk."""
        error: Refusal | Fault | None = self._fault
        if self._chosen["span"] == BETWEEN:
            for typed in filter(_is_whole, self._typed.values()):
                try:
                    _day(typed)
                except Refusal as refusal:
                    error = refusal
        return sentences.problem(error, self._desk.words) if error else ""

    # What may be chosen.

    @Property("QVariantList", notify=changed)
    def surfaces(self) -> list[dict[str, str]]:
        return self._offered("surface")

    @Property("QVariantList", notify=changed)
    def feelings(self) -> list[dict[str, str]]:
        return self._offered("feeling")

    @Property("QVariantList", notify=changed)
    def needs(self) -> list[dict[str, str]]:
        return self._offered("need")

    @Property("QVariantList", notify=reworded)
    def spans(self) -> list[dict[str, str]]:
        words = self._desk.words["journal"]["spans"]
        return [{"id": id, "label": words[id]} for id in (*SPANS, BETWEEN)]

    @Property(str, notify=changed)
    def sought(self) -> str:
        return self._sought

    @Property(bool, notify=changed)
    def nothingFound(self) -> bool:
        """Whether there is no word like the one that is looked for."""
        return bool(self._sought.strip()) and not any(map(self._offered, KINDS))

    @Slot()
    def refresh(self) -> None:
        """Looks which words occur in the journal, the most frequent first, and forgets what was
        looked for."""
        self._sought, self._fault = "", None
        try:
            self._look()
        except Fault as fault:
            self._fault = fault
        self.changed.emit()

    @Slot(str)
    def seek(self, text: str) -> None:
        """Offers the words that hold this."""
        if text != self._sought:
            self._sought = text
            self.changed.emit()

    @Slot(str, str)
    def choose(self, kind: str, id: str) -> None:
        """Narrows by this; by nothing of its kind where it was chosen before."""
        before = self.asks()
        self._chosen[kind] = "" if self._chosen[kind] == id else id
        self._narrow(before)

    @Slot(str)
    def setSince(self, day: str) -> None:
        self._type("since", day)

    @Slot(str)
    def setUntil(self, day: str) -> None:
        self._type("until", day)

    @Slot(str)
    def takeOff(self, kind: str) -> None:
        """Narrows no longer by anything of this kind."""
        if self._chosen[kind]:
            self.choose(kind, self._chosen[kind])

    @Slot()
    def clear(self) -> None:
        """Narrows by nothing."""
        before = self.asks()
        self._chosen = dict.fromkeys(self._chosen, "")
        self._typed = dict.fromkeys(self._typed, "")
        self._narrow(before)

    def _type(self, end: str, day: str) -> None:
        if day != self._typed[end]:
            before = self.asks()
            self._typed[end] = day
            self._narrow(before)

    def _narrow(self, before: dict[str, object]) -> None:
        self.changed.emit()
        if self.asks() != before:
            self.narrowed.emit()

    def _times(self) -> tuple[datetime | None, datetime | None]:
        span = self._chosen["span"]
        if span in SPANS:
            return self._desk.now - timedelta(days=SPANS[span]), None
        if span != BETWEEN:
            return None, None
        since, until = (_begins(self._typed[end], self._desk.zone) for end in ("since", "until"))
        if since and until and since > until:
            since, until = until, since
        return since, until and until + timedelta(days=1)

    def _when(self) -> str:
        words, span = self._desk.words["journal"], self._chosen["span"]
        if span in SPANS:
            return words["spans"][span]
        since, until = self._times()
        last = until and until - timedelta(days=1)
        desk = self._desk
        days = {
            name: sentences.day(day, desk.now, desk.zone, desk.words) if day else ""
            for name, day in (("since", since), ("until", last))
        }
        which = "from_to" if since and until else "from" if since else "to"
        return desk.words.fill(words[which], **days)

    def _look(self) -> None:
        store = self._desk.store
        pairs = store.journal.pairs()
        found = {
            "surface": [surface for surface, _, _ in pairs],
            "feeling": [feeling for _, feelings, _ in pairs for feeling in feelings],
            "need": [need for _, _, need in pairs],
        }
        self._occurring = {kind: _by_frequency(ids) for kind, ids in found.items()}
        self._own = {kind: store.own_words.all(KINDS[kind]) for kind in KINDS}

    def _offered(self, kind: str) -> list[dict[str, str]]:
        words, vocabulary_of = self._desk.words, KINDS[kind]
        if self._sought.strip():
            asked = vocabulary.folded(self._sought)
            own = [
                id
                for id in dict.fromkeys((*self._own[kind], *self._occurring[kind]))
                if asked in vocabulary.folded(vocabulary.own_text(id))
            ]
            ids = [*own, *vocabulary.find(vocabulary_of, self._sought, words)]
        else:
            ids = self._occurring[kind]
        shown = ids[:OFFERED]
        if self._chosen[kind] and self._chosen[kind] not in shown and not self._sought.strip():
            shown = [self._chosen[kind], *shown[: OFFERED - 1]]
        return [{"id": id, "label": vocabulary.name(vocabulary_of, id, words)} for id in shown]


def _by_frequency(ids: list[str]) -> list[str]:
    """Each id once, the most frequent first, then the latest."""
    return [id for id, _ in Counter(filter(None, ids)).most_common()]


def _is_whole(typed: str) -> bool:
    """Whether it is long enough to be a date; less of it is only being typed."""
    return len(typed.strip()) >= len("2026-11-25")


def _day(typed: str) -> date | None:
    """A date typed as 2026-11-25, or None where nothing is typed. Raises Refusal."""
    if not typed.strip():
        return None
    try:
        return date.fromisoformat(typed.strip())
    except ValueError as error:
        raise Refusal("date", value=quoted(typed)) from error


def _begins(typed: str, zone: tzinfo) -> datetime | None:
    """When the day begins that is typed; None where none is, or none can be read."""
    try:
        day = _day(typed)
    except Refusal:
        return None
    return datetime.combine(day, time(), zone) if day else None
