"""A language that nobody speaks: every word of the app's own with accents, longer by a third, in a
window that is mirrored. What has no accents was never given to be translated; what is cut would be
cut in a language of longer words."""

import atexit
import re
import shutil
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any
from unittest.mock import patch
from xml.etree import ElementTree

from PySide6.QtCore import QTranslator
from PySide6.QtGui import QGuiApplication

from regulate.content import Words
from ui import window
from ui.translators import FOLDER, Translators

ACCENTS = str.maketrans(
    "AaCcDdEeGgHhIiJjLlNnOoRrSsTtUuWwYyZz", "ÂåÇçĐđÉéĞğĤĥÎîĴĵĻļÑñÖöŔŕŠšŢţÛûŴŵÝýŽž"
)
KEPT = re.compile(r"\{\w*\}|%\d+|%n|%L\d+")
"""What is filled in stands as it is."""


def pseudo(text: str) -> str:
    """A text with accents, and longer by a third; what is filled in stays."""
    if not re.search("[A-Za-z]{2}", KEPT.sub("", text)):
        return text
    parts, at = [], 0
    for kept in KEPT.finditer(text):
        parts += [text[at : kept.start()].translate(ACCENTS), kept.group()]
        at = kept.end()
    parts.append(text[at:].translate(ACCENTS))
    longer = "".join(" ~ö" if n % 2 else " ñ~" for n in range(-(-len(text) // 9)))
    return "".join(parts) + longer


@cache
def _file(words: Words, name: str) -> Any:
    def spoken(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: spoken(inner) for key, inner in value.items()}
        return pseudo(value)

    return spoken(Words.__getitem__(words, name))


class PseudoWords(Words):
    """The English words, so spoken. How typed text joins them is as in English."""

    def __getitem__(self, name: str) -> dict[str, Any]:
        return _file(Words(self.language), name)


@cache
def _packed() -> str:
    """The sentences of the pages, so spoken, packed as any translation is. A translator of Python's
    own would be asked by the thread that reads the pages, while Python waits for that thread."""
    folder = tempfile.mkdtemp()
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    tree = ElementTree.parse(FOLDER / "regulate_en.ts")
    for message in tree.iter("message"):
        said, source = message.find("translation"), message.findtext("source")
        said.attrib.pop("type", None)
        forms = said.findall("numerusform")
        for form in forms:
            form.text = pseudo(source)
        if not forms:
            said.text = pseudo(source)
    ts, qm = Path(folder) / "pseudo.ts", Path(folder) / "pseudo.qm"
    tree.write(ts, encoding="utf-8", xml_declaration=True)
    lrelease = Path(sys.executable).parent / "pyside6-lrelease"
    subprocess.run([lrelease, "-silent", ts, "-qm", qm], check=True, capture_output=True)
    return str(qm)


class _Translators(Translators):
    def speak(self, words: Words) -> None:
        from PySide6.QtCore import Qt

        self.take_away()
        translator = QTranslator(self._parent)
        assert translator.load(_packed())
        QGuiApplication.installTranslator(translator)
        self._installed.append(translator)
        QGuiApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self._turned = True


@contextmanager
def spoken():
    """Every window that is opened meanwhile speaks it."""
    with patch.object(window, "Translators", _Translators):
        yield PseudoWords("en")
