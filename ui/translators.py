"""What the pages say and how they run in the language of some words: the translation of what
stands in QML, the direction of the window, and how numbers are written."""

from pathlib import Path

from PySide6.QtCore import QLocale, QObject, QTranslator
from PySide6.QtGui import QGuiApplication

from regulate.bidi import RIGHT_TO_LEFT
from regulate.content import Words

FOLDER = Path(__file__).parent / "translations"


class Translators:
    """The installed translation of one language. One that is left installed would have every page
    of a later window translated anew, even one that is just being made: `take_away` goes last."""

    def __init__(self, parent: QObject) -> None:
        self._parent = parent
        self._installed: list[QTranslator] = []
        self._turned = False

    def speak(self, words: Words) -> None:
        """Takes up another language. Where a form of address was chosen, what it says otherwise
        lies over the rest."""
        self.take_away()
        names = [f"regulate_{words.language}"]
        if words.address:
            names.append(f"{names[0]}_{words.address}")
        for name in names:
            translator = QTranslator(self._parent)
            if translator.load(name, str(FOLDER)):
                QGuiApplication.installTranslator(translator)
                self._installed.append(translator)
        spoken = QLocale(words.language)
        QLocale.setDefault(spoken)
        # Python makes all of Qt's enumerations for one: the first frame waits only where it has to.
        if words.language in RIGHT_TO_LEFT:
            QGuiApplication.setLayoutDirection(spoken.textDirection())
            self._turned = True

    def take_away(self) -> None:
        for translator in self._installed:
            QGuiApplication.removeTranslator(translator)
            translator.deleteLater()
        self._installed = []
        if self._turned:
            QGuiApplication.setLayoutDirection(QLocale("en").textDirection())
            self._turned = False
