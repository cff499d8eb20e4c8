"""Help: what to do first, and whom to call. It contacts nobody, and needs no journal."""

from datetime import date
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from regulate import bidi, content, safety
from regulate.content import Words
from ui import sentences
from ui.desk import Desk

QML_IMPORT_NAME = "Regulate"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made in ui/window.py")
class HelpViewModel(QObject):
    """The texts that fit an answer, and the lines of the country that the person chose. What was
    answered is never kept; `chosen` tells a country that was chosen here, for others to keep."""

    changed = Signal()
    reworded = Signal()
    chosen = Signal(str)

    def __init__(self, desk: Desk, country: str = "", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._country = country
        self._risks: list[str] = []

    @property
    def _words(self) -> Words:
        return self._desk.words

    @Slot("QStringList")
    def show(self, risks: list[str]) -> None:
        """For these safety answers; none when the door was opened without one."""
        self._risks = [risk for risk in safety.RISKS if risk in risks]
        self.changed.emit()

    @Slot(str)
    def showAlarms(self, rules: str) -> None:
        """For the safety rules that something written set off."""
        self.show([safety.RISK_OF_ALARM[rule] for rule in rules.split(",")])

    @Property("QStringList", notify=changed)
    def texts(self) -> list[str]:
        return safety.texts(self._risks, self._words, self._country)

    @Property("QStringList", notify=changed)
    def paragraphs(self) -> list[str]:
        """The same, none longer than somebody who is flooded can read at once."""
        return [part for text in self.texts for part in sentences.paragraphs(text)]

    @Property(str, notify=reworded)
    def contactsNobody(self) -> str:
        return self._words["safety"]["contacts_nobody"]

    # Whom to call.

    @Property("QVariantList", notify=reworded)
    def countries(self) -> list[dict[str, str]]:
        names = self._words["helplines"]["countries"]
        return [{"id": id, "label": names[id]} for id in content.load("helplines")["countries"]]

    @Property(str, notify=changed)
    def country(self) -> str:
        return self._country

    @Property("QVariantList", notify=changed)
    def lines(self) -> list[dict[str, str]]:
        """The lines of the country."""
        return [self._line(line) for line in safety.help_lines(self._country, self._risks)]

    @Property("QVariantList", notify=changed)
    def linesForOwnBehaviour(self) -> list[dict[str, str]]:
        """Those of them for whoever worries about what they might do."""
        return [self._line(line) for line in safety.lines_for_own_behaviour(self._country)]

    @Property(str, notify=reworded)
    def ifOneFails(self) -> str:
        return self._words["helplines"]["if_one_fails"]

    @Slot(str)
    def chooseCountry(self, id: str) -> None:
        """Chosen by the person, never located. Works where it cannot be saved, too."""
        self.takeUp(id)
        self.chosen.emit(id)

    def takeUp(self, country: str) -> None:
        """The country that was chosen before."""
        self._country = country
        self.changed.emit()

    # A pause, or being shut out.

    @Property("QVariantMap", notify=reworded)
    def shutOut(self) -> dict[str, str]:
        """How to tell a `pause` from what is none (`not_pause`), for the `caller` and for whoever
        is `waiting`."""
        return self._words["safety"]["shut_out"]

    # For whoever worries about what they might do.

    @Property(str, notify=reworded)
    def ownBehaviour(self) -> str:
        return self._words["safety"]["own_behaviour"]

    @Property(bool, notify=changed)
    def asksAboutOwnBehaviour(self) -> bool:
        """Whether an answer was about that."""
        return "may_hurt_other" in self._risks

    # Children who overheard it.

    @Property(str, notify=reworded)
    def children(self) -> str:
        return self._words["safety"]["children"]

    def _line(self, line: dict[str, Any]) -> dict[str, str]:
        """A line as it is shown: its `name`, `number` and `purpose`, the `details`, and the `date`
        at which it was collected, or checked with the service."""
        words = self._words["helplines"]
        return {
            "name": safety.line_name(line, self._words),
            "number": self._isolated(line["number"]),
            "purpose": words["purposes"][line["purpose"]],
            "details": "\n".join(self._details(line)),
            "date": self._date(line),
        }

    def _details(self, line: dict[str, Any]) -> list[str]:
        words, details = self._words["helplines"], []
        if line["short"]:
            details.append(self._words.fill(words["or"], number=line["short"]))
        if line["sms"]:
            shape = words["sms_word" if line["sms_word"] else "sms"]
            word, number = line["sms_word"] or "", line["sms"]
            details.append(self._words.fill(shape, word=word, number=number))
        if line["url"]:
            details.append(self._isolated(line["url"]))
        if line["hours"]:
            details.append(words["hours"][line["hours"]])
        details += [", ".join(words["languages"][id] for id in line["languages"] or [])]
        also = f"also_{line['also']}" if line["also"] else ""
        details += [words["notes"][note] for note in (line["note"], also) if note]
        return [detail for detail in details if detail]

    def _date(self, line: dict[str, Any]) -> str:
        words = self._words["helplines"]
        shape = words["verified" if line["last_verified"] else "collected"]
        on = date.fromisoformat(line["last_verified"] or line["collected"])
        times = self._words["times"]
        month = times["months"][str(on.month)]
        day = times["day_and_year"].format(day=on.day, month=month, year=on.year)
        return self._words.fill(shape, date=day)

    def _isolated(self, text: str) -> str:
        return bidi.isolated(text, self._words.language)
