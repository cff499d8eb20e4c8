"""Leaving the room: what to say before, what was agreed, and the return time for a calendar."""

from contextlib import suppress
from datetime import datetime

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from data.faults import Fault
from data.stamps import moment, stamp
from regulate import pause as pauses
from ui import clipboard, sentences
from ui.desk import KEEP_AFTER_MILLISECONDS, Desk
from ui.pause import PauseViewModel

QML_IMPORT_NAME = "Regulate"
QML_IMPORT_MAJOR_VERSION = 1

DRAFT = "pause"
SENTENCE_AT_MOST = 300
"""Characters in the sentence to leave with (our own choice): a word on the way, not a reply."""


@QmlElement
@QmlUncreatable("made in ui/window.py")
class LeavingViewModel(QObject):
    """The sentence is ours until it is edited; then it is the person's, and keeps up with a new
    return time for as long as the pause runs."""

    changed = Signal()

    def __init__(self, desk: Desk, pause: PauseViewModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._pause = pause
        self._uid = ""
        self._way = 0
        self._own: str | None = None
        self._named: datetime | None = None
        self._unkept = False
        self._notice = self._file = ""
        self._keep_soon = QTimer(self, singleShot=True, interval=KEEP_AFTER_MILLISECONDS)
        self._keep_soon.timeout.connect(self.keep)
        pause.changed.connect(self._follow)
        desk.before_closing(self.keep)
        desk.drafts.kept.connect(self._draft_kept)
        self._follow()

    @Property(str, notify=changed)
    def sentence(self) -> str:
        """What to say or send before leaving the room: the person's own words, or ours."""
        if self._pause.current is None:
            return ""
        return self._composed() if self._own is None else self._own

    @Property(int, constant=True)
    def sentenceLimit(self) -> int:
        return SENTENCE_AT_MOST

    @Property(str, notify=changed)
    def sentenceNotice(self) -> str:
        """That the return time is missing from the person's own words."""
        pause = self._pause.current
        if pause is None or not self._own:  # an empty one says it by itself
            return ""
        time = sentences.clock_time(pause.due, self._desk.zone)
        words = self._desk.words
        return "" if time in self._own else words.fill(words["pause"]["no_time"], time=time)

    @Property("QVariantList", notify=changed)
    def agreed(self) -> list[dict[str, str]]:
        """What the plan says for now, word for word: `label` and `text`."""
        plan = self._pause.plan
        if plan is None:
            return []
        words = self._desk.words["pause"]
        parts = (
            ("agreed_sign", plan.sign),
            ("agreed_my_place", plan.my_place),
            ("agreed_their_place", plan.their_place),
            ("agreed_off_limits", plan.off_limits),
            ("agreed_i_need", plan.i_need),
        )
        return [{"label": words[id], "text": text} for id, text in parts if text]

    @Property(str, notify=changed)
    def notice(self) -> str:
        """Why the person's own words could not be kept."""
        return self._notice

    @Property(str, notify=changed)
    def calendarNotice(self) -> str:
        """Where the calendar file is, or why there is none."""
        return self._file

    @Slot(str)
    def setSentence(self, text: str) -> None:
        """The person's own words."""
        pause = self._pause.current
        if pause is not None and text != self.sentence:
            self._own, self._named = text, pause.due
            self._typed()
            self.changed.emit()

    @Slot()
    def otherWords(self) -> None:
        """The next of our sentences, in place of what stands there."""
        if self._pause.current is not None:
            if self._own is None:
                self._way += 1
            self._own = None
            self._typed()
            self.changed.emit()

    @Slot(result=bool)
    def copySentence(self) -> bool:
        clipboard.put_text(self.sentence)
        return True

    @Slot()
    def keep(self) -> None:
        """Keeps the person's own words with the pause that they are for."""
        if not self._unkept:
            return
        self._keep_soon.stop()
        try:
            drafts = self._desk.drafts
            if self._own is None:
                drafts.clear(DRAFT)
            else:
                body = {"uid": self._uid, "text": self._own, "due": stamp(self._named)}
                drafts.keep(DRAFT, body)
            self._unkept, self._notice = False, ""
        except Fault as fault:
            self._notice = sentences.problem(fault, self._desk.words)
            self.changed.emit()

    @Slot()
    def _draft_kept(self) -> None:
        self._notice = ""
        self.changed.emit()

    @Slot()
    def saveCalendarFile(self) -> None:
        """The return time as a file for any calendar."""
        from data import calendar  # takes longer to import than a start has

        desk, pause = self._desk, self._pause.current
        if pause is None:
            return
        try:
            path = calendar.write(pause.uid, pause.due, desk.now, desk.words["reminders"])
            self._file = desk.words.fill(desk.words["window"]["calendar_file"], path=path)
        except Fault as fault:
            self._file = sentences.problem(fault, desk.words)
        self.changed.emit()

    def _composed(self) -> str:
        pause, plan, zone = self._pause.current, self._pause.plan, self._desk.zone
        now, words = self._pause.moment, self._desk.own_words
        overnight = pauses.after_the_night(pause.due, now, zone)
        planned = plan is not None and bool(plan.they_need)
        ways = pauses.ways_to_say(pause, self._pause.advice_before, overnight, planned)
        when = sentences.when(pause.due, now, zone, words)
        return sentences.to_say(ways[self._way % len(ways)], pause, when, plan, words)

    def _typed(self) -> None:
        self._unkept = True
        self._keep_soon.start()

    @Slot()
    def _follow(self) -> None:
        """Another pause has words of its own; one that can be taken up again keeps its own."""
        pause = self._pause.current
        uid = pause.uid if pause else ""
        if pause is None and self._pause.mayUndo:
            self.keep()
        elif uid != self._uid:
            self._uid, self._way, self._own, self._unkept = uid, 0, None, False
            self._notice = self._file = ""
            with suppress(Fault):  # the first page says it
                self._take_up()
        elif pause is not None:
            self._retime()
        self.changed.emit()

    def _take_up(self) -> None:
        """The words that were being typed for the pause that runs; those for one that is over are
        forgotten. Raises a Fault."""
        drafts = self._desk.drafts
        draft = drafts.get(DRAFT)
        if draft.get("uid") == self._uid and isinstance(draft.get("text"), str):
            self._own, self._named = draft["text"], self._pause.current.due
            with suppress(LookupError, TypeError, ValueError):  # not as it was kept
                self._named = moment(draft["due"])
            self._retime()
        elif draft:
            drafts.clear(DRAFT)

    def _retime(self) -> None:
        """Own words keep up with a new return time."""
        due, named = self._pause.current.due, self._named
        if self._own is None or named is None or named == due:
            return
        zone, words, now = self._desk.zone, self._desk.own_words, self._pause.moment
        for said in (sentences.when, sentences.return_time):
            before, after = (said(time, now, zone, words) for time in (named, due))
            if before in self._own:
                self._own = self._own.replace(before, after)
                break
        self._named = due
        self._typed()
