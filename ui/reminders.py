"""The reminders that a person sets: days of the week, a time, and how they come."""

from dataclasses import replace

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from data.faults import Fault
from data.stamps import new_uid
from regulate.pause import time_of_day
from regulate.refusal import Refusal
from regulate.reminding import DAYS_AT_MOST, WEEKDAYS, Reminder, read
from ui import sentences
from ui.desk import Desk
from ui.reminding import Reminding

QML_IMPORT_NAME = "Regulate"
QML_IMPORT_MAJOR_VERSION = 1

OFF = "off"


@QmlElement
@QmlUncreatable("made in ui/window.py")
class RemindersViewModel(QObject):
    """Both reminders, by what they are of: `question` and `practice`. Off until a day is chosen;
    each choice is kept when it is made."""

    changed = Signal()
    reworded = Signal()

    def __init__(self, desk: Desk, reminding: Reminding, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._reminding = reminding
        self._reminders = {what: Reminder() for what in DAYS_AT_MOST}
        self._notice = ""
        reminding.unheard.connect(self._unheard)
        desk.after_key(self.changed.emit)

    @Slot()
    def load(self) -> None:
        """Takes up what was chosen before."""
        try:
            chosen = self._desk.store.settings.all()
        except Fault:  # the first page says it
            return
        for what in self._reminders:
            kept = read(what, chosen.get(f"{what}_reminder"))
            self._reminders[what] = kept or Reminder()
        self._reminding.take(self._reminders)
        self.changed.emit()

    @Property("QVariantList", notify=reworded)
    def weekdays(self) -> list[dict[str, str]]:
        """The days of the week: `id` and `label`."""
        names = self._desk.words["times"]["weekdays"]
        return [{"id": str(day), "label": names[str(day)]} for day in WEEKDAYS]

    @Property("QVariantMap", notify=changed)
    def days(self) -> dict[str, list[str]]:
        """The ids of the days that were chosen, of each; `off` where none is."""
        return {
            what: [str(day) for day in each.days] or [OFF]
            for what, each in self._reminders.items()
        }

    @Property("QVariantMap", notify=changed)
    def times(self) -> dict[str, str]:
        """The time of day, of each."""
        return {what: f"{each.at:%H:%M}" for what, each in self._reminders.items()}

    @Property("QVariantMap", notify=changed)
    def standing(self) -> dict[str, str]:
        """When each comes, such as Sunday, 20:00; empty where it is off."""
        words = self._desk.words
        names, at = words["times"]["weekdays"], words["times"]["at"]
        return {
            what: words.fill(
                at,
                day=", ".join(names[str(day)] for day in WEEKDAYS if day in each.days),
                time=f"{each.at:%H:%M}",
            )
            if each.days
            else ""
            for what, each in self._reminders.items()
        }

    @Property(str, notify=changed)
    def all(self) -> str:
        """When those that are set come, a line each."""
        return "\n".join(filter(None, self.standing.values()))

    @Property("QVariantMap", notify=changed)
    def notifies(self) -> dict[str, bool]:
        """Whether it comes as a notification, of each."""
        return {what: each.notifies for what, each in self._reminders.items()}

    @Property(bool, notify=changed)
    def locks(self) -> bool:
        """Whether there is a passphrase, so that nothing reminds while it is locked."""
        return self._desk.key is not None

    @Property(str, notify=changed)
    def notice(self) -> str:
        return self._notice

    @Slot()
    def open(self) -> None:
        """Begins with nothing said."""
        self._notice = ""
        self.changed.emit()

    @Slot(str, str)
    def chooseDay(self, what: str, day: str) -> None:
        """A day more, or a day less; the other one where there is only one; `off` for none."""
        reminder = self._reminders[what]
        if day == OFF:
            days = ()
        elif DAYS_AT_MOST[what] == 1:
            days = (int(day),)
        else:
            days = tuple({*reminder.days} ^ {int(day)})
        self._choose(what, replace(reminder, days=days))

    @Slot(str, str, result=bool)
    def chooseTime(self, what: str, text: str) -> bool:
        """Another time of day, typed."""
        try:
            at = time_of_day(text)
        except Refusal as refusal:
            self._say(self._desk.words.refusal(refusal))
            return False
        return self._choose(what, replace(self._reminders[what], at=at))

    @Slot(str, bool)
    def setNotifies(self, what: str, notifies: bool) -> None:
        self._choose(what, replace(self._reminders[what], notifies=notifies))

    @Slot(str)
    def saveCalendarFile(self, what: str) -> None:
        """The reminder as a file for any calendar."""
        from data import calendar  # takes longer to import than a page has

        desk, reminder = self._desk, self._reminders[what]
        if not reminder.uid:
            reminder = replace(reminder, uid=new_uid())
            if not self._choose(what, reminder):
                return
        try:
            path = calendar.write_weekly(reminder, desk.now, desk.zone, desk.words["reminders"])
            self._say(desk.words.fill(desk.words["window"]["calendar_file"], path=path))
        except Fault as fault:
            self._say(sentences.problem(fault, desk.words))

    def _choose(self, what: str, reminder: Reminder) -> bool:
        """Keeps it, then goes by it; whether it could be kept."""
        try:
            self._desk.store.settings.choose(f"{what}_reminder", reminder.chosen)
        except Fault as fault:
            self._say(sentences.problem(fault, self._desk.words))
            return False
        self._reminders[what] = reminder
        self._reminding.take(self._reminders)
        self._say("")
        return True

    @Slot()
    def _unheard(self) -> None:
        self._say(self._desk.words["reminders"]["unheard"])

    def _say(self, notice: str) -> None:
        self._notice = notice
        self.changed.emit()
