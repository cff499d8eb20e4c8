"""Help: what to do first, and whom to call. It contacts nobody."""

from contextlib import suppress

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from data.faults import Fault
from regulate import content, safety
from ui.desk import Desk

QML_IMPORT_NAME = "Regulate"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made in ui/window.py")
class HelpViewModel(QObject):
    """The texts that fit an answer, and the lines of the country that the person chose."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._country = ""
        self._risks: list[str] = []

    @Slot()
    def load(self) -> None:
        """Takes up the country that was chosen before."""
        try:
            country = self._desk.store.settings.all().get("country", "")
        except Fault:
            return
        self._country = country if isinstance(country, str) else ""
        self.changed.emit()

    @Slot("QStringList")
    def show(self, risks: list[str]) -> None:
        """For these safety answers; none when the door was opened without one."""
        self._risks = [risk for risk in risks if risk in safety.RISKS]
        self.changed.emit()

    @Slot(str)
    def showAlarms(self, rules: str) -> None:
        """For the safety rules that something written set off."""
        self.show([safety.RISK_OF_ALARM[rule] for rule in rules.split(",")])

    @Property("QStringList", notify=changed)
    def texts(self) -> list[str]:
        return safety.texts(self._risks, self._desk.words, self._country)

    @Property(str, constant=True)
    def contactsNobody(self) -> str:
        return self._desk.words["safety"]["contacts_nobody"]

    @Property(str, constant=True)
    def collected(self) -> str:
        date = content.load("helplines")["collected"]
        return self._desk.words["helplines"]["collected"].format(date=date)

    @Property("QVariantList", constant=True)
    def countries(self) -> list[dict[str, str]]:
        names = self._desk.words["helplines"]["countries"]
        return [{"id": id, "label": names[id]} for id in content.load("helplines")["countries"]]

    @Property(str, notify=changed)
    def country(self) -> str:
        return self._country

    @Property("QVariantList", notify=changed)
    def lines(self) -> list[dict[str, str]]:
        purposes = self._desk.words["helplines"]["purposes"]
        return [
            {"name": line["name"], "number": line["number"], "purpose": purposes[line["purpose"]]}
            for line in safety.help_lines(self._country)
        ]

    @Slot(str)
    def chooseCountry(self, id: str) -> None:
        """Chosen by the person, never located. Works where it cannot be saved, too."""
        self._country = id
        with suppress(Fault):
            self._desk.store.settings.choose("country", id)
        self.changed.emit()
