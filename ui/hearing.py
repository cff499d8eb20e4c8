"""How this might land: soft notes on a text, each with a softer way that one tap takes.

It never blocks. It is silent while a person types, after what they chose to keep as it is, and
when it is switched off.
"""

import shiboken6
from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from ui.desk import KEEP_AFTER_MILLISECONDS, Desk

QML_IMPORT_NAME = "Regulate"
QML_IMPORT_MAJOR_VERSION = 1

PREPARE_AFTER_MILLISECONDS = 600
"""When a page that was opened stands still, its way in behind it."""
RULES_AT_ONCE = 100
"""Lines of rules read in one turn of the event loop: less than a frame."""
WAYS_AT_MOST = 3
"""Softer ways offered for one note (our own choice: few words)."""


@QmlElement
@QmlUncreatable("made by the page it listens for")
class HearingViewModel(QObject):
    """Listens to one text. `taken` carries all of it, with one sentence said in a softer way."""

    changed = Signal()
    taken = Signal(str)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._text = ""
        self._part = "sentence"
        self._prepared = False
        self._known: dict[str, str] = {}
        self._kept: set[tuple[str, str]] = set()
        self._notes: list[dict[str, object]] = []
        self._heard: list[object] = []
        # A timer of its own ends with it; a single shot may still come when the window is gone.
        self._read_soon = QTimer(self, singleShot=True)
        self._read_soon.timeout.connect(self._read_rules)
        self._soon = QTimer(self, singleShot=True, interval=KEEP_AFTER_MILLISECONDS)
        self._soon.timeout.connect(self.hear)
        desk.before_closing(self._stop)

    def prepare(self) -> None:
        """Has the rules read once the page stands still: at the first word they would be in the way
        for several frames. Not on a thread: what Python collects there may be Qt's."""
        if not self._prepared:
            self._prepared = True
            self._read_soon.start(PREPARE_AFTER_MILLISECONDS)

    @Slot()
    def _stop(self) -> None:
        """Nothing is read or listened to any more; Python may collect the window in the middle."""
        if shiboken6.isValid(self):
            self._read_soon.stop()
            self._soon.stop()
        self._prepared = False

    @Slot()
    def _read_rules(self) -> None:
        from regulate import hearing

        if not hearing.read_rules(RULES_AT_ONCE):
            self._read_soon.start(0)

    def listen(self, text: str, part: str = "sentence", **known: str) -> None:
        """Listens to `text` once typing rests; `known` fills the blanks of the softer ways."""
        if (text, part, known) == (self._text, self._part, self._known):
            return
        self._text, self._part, self._known = text, part, known
        self._soon.start()

    def forget(self) -> None:
        """Listens to nothing, and no longer minds what was kept."""
        self._kept.clear()
        self._text = ""
        self._soon.stop()
        self._show([])

    @Slot()
    def hear(self) -> None:
        """Listens at once."""
        self._soon.stop()
        if not self._desk.hears or not self._text.strip():
            self._show([])
            return
        from regulate import hearing  # its rules take longer to read than a start has

        heard = hearing.hear(self._text, self._part)
        self._show([note for note in heard.notes if (note.rule, note.word) not in self._kept])

    @Property("QVariantList", notify=changed)
    def notes(self) -> list[dict[str, object]]:
        """What might be hard to hear, strongest first: the `word` it is about, `why`, and `ways`
        to say it that can be heard."""
        return self._notes

    @Slot(int, int)
    def take(self, note: int, way: int) -> None:
        """Says that sentence in this softer way."""
        if not 0 <= note < len(self._heard):
            return
        ways = self._notes[note]["ways"]
        if 0 <= way < len(ways):
            from regulate import hearing

            self.taken.emit(hearing.take(self._text, self._heard[note], ways[way]))

    @Slot(int)
    def keep(self, note: int) -> None:
        """Leaves it as it is; nothing more is said of it."""
        if 0 <= note < len(self._heard):
            heard = self._heard[note]
            self._kept.add((heard.rule, heard.word))
            self.hear()

    def _show(self, heard: list[object]) -> None:
        notes = [
            {"word": note.word, "why": self._why(note), "ways": self._ways(note)} for note in heard
        ]
        if notes != self._notes:
            self._heard, self._notes = heard, notes
            self.changed.emit()
        else:
            self._heard = heard

    def _why(self, note) -> str:
        from regulate import hearing

        return hearing.why(note, self._desk.words)

    def _ways(self, note) -> list[str]:
        """Softer ways in the language of what was written."""
        from regulate import curiosity, hearing, vocabulary

        words = self._desk.own_in(note.language)
        if self._part == "situation":
            return []
        if note.rule == "WHY_YOU":
            said = self._text[note.piece_start : note.piece_end]
            return list(curiosity.curious(said, words))[:WAYS_AT_MOST]
        if feelings := hearing.beneath(note):
            return [
                hearing.instead(
                    note,
                    words,
                    **{**self._known, "feeling": vocabulary.name("feelings", id, words)},
                )
                for id in feelings[:WAYS_AT_MOST]
            ]
        return [hearing.instead(note, words, **self._known)]
