"""Every key that does something here, in one table, and the page that tells them. Its one rule: a
key that is not in it is heard nowhere; the window's own are those of `ui/shortcuts.py`."""

import sys
from dataclasses import dataclass
from enum import StrEnum
from functools import reduce

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from regulate import bidi
from regulate.content import Words
from ui.desk import Desk
from ui.shortcuts import PLACES, SHORTCUTS

QML_IMPORT_NAME = "Regulate"
QML_IMPORT_MAJOR_VERSION = 1


class How(StrEnum):
    """How the keys of a row belong together."""

    EACH = "each"
    RANGE = "range"
    THRICE = "thrice"


@dataclass(frozen=True)
class Row:
    """What a key does, by its id in `content/*/keys.json`, and the keys that do it, in Qt's
    portable writing."""

    id: str
    keys: tuple[str, ...]
    how: How = How.EACH
    mirrored: tuple[str, ...] = ()
    """Those that do it too where the window runs from right to left."""


TABLE: dict[str, tuple[Row, ...]] = {
    "anywhere": (
        Row("pause", SHORTCUTS["pause"]),
        Row("help", SHORTCUTS["help"]),
        Row(
            "back",
            SHORTCUTS["escape"] + SHORTCUTS["back"],
            mirrored=SHORTCUTS["backMirrored"],
        ),
        Row("hide", SHORTCUTS["hide"]),
        Row("hide", SHORTCUTS["escape"], How.THRICE),
        Row("lock", SHORTCUTS["lock"]),
        Row("keys", SHORTCUTS["keys"]),
    ),
    "places": tuple(Row(id, SHORTCUTS[id]) for id in PLACES),
    "page": (
        Row("next", ("Tab",)),
        Row("before", ("Shift+Tab",)),
        Row("press", ("Space", "Return")),
        Row("choices", ("Left", "Right", "Up", "Down")),
        Row("scroll", ("PgUp", "PgDown")),
        Row("ends", ("Home", "End")),
    ),
    "heat": (
        Row("digits", ("0", "9"), How.RANGE),
        Row("heat_ends", ("Home", "End")),
        Row("by_one", ("Left", "Right")),
        Row("beat", ("Space",)),
    ),
    "entries": (
        Row("into_list", ("Down",)),
        Row("by_entry", ("Up", "Down")),
        Row("newest", ("Home", "End")),
        Row("open", ("Return",)),
        Row("delete", ("Del",)),
        Row("undo", ("Ctrl+Z",)),
    ),
}


ARROWS = {"Left": "←", "Right": "→", "Up": "↑", "Down": "↓"}
"""As they are seen; a screen reader says their names."""


def cap(key: str, words: Words, said: bool = False) -> str:
    """A key, with those pressed together with it, as it is written on a keyboard of this system and
    called in this language; or as it is `said`."""
    from PySide6.QtGui import QKeySequence  # not needed for the first frame

    # Elsewhere, Qt would translate what stands on the keyboard.
    form = "NativeText" if sys.platform == "darwin" else "PortableText"
    text = QKeySequence(key).toString(QKeySequence.SequenceFormat[form])
    named = words["keys"]["caps"] | ({} if said else ARROWS)
    # What is pressed together reads from left to right in every language.
    parts = [named.get(part, part) for part in text.split("+")]
    return bidi.isolated("+".join(parts), words.language)


def written(row: Row, words: Words, said: bool = False) -> str:
    """All keys of a row, as one text; or as they are `said`."""
    keys = row.keys + (row.mirrored if words.language in bidi.RIGHT_TO_LEFT else ())
    caps, how = [cap(key, words, said) for key in keys], words["keys"]["how"]
    match row.how:
        case How.RANGE:
            return how["range"].format(first=caps[0], last=caps[-1])
        case How.THRICE:
            return how["thrice"].format(key=caps[0])
        case How.EACH:
            return reduce(lambda one, other: how["between"].format(one=one, other=other), caps)


@QmlElement
@QmlUncreatable("made in ui/window.py")
class KeysViewModel(QObject):
    """The table, in the words of the language that is spoken."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk

    @Property("QVariantList", notify=changed)
    def groups(self) -> list[dict[str, object]]:
        """Each with its `title` and its `rows`: the `keys`, `what` they do, and both as they are
        `said`."""
        words = self._desk.words
        texts = words["keys"]
        return [
            {
                "title": texts["groups"][group],
                "rows": [
                    {
                        "keys": written(row, words),
                        "what": (what := texts["what"][row.id]),
                        "said": texts["how"]["row"].format(
                            keys=written(row, words, said=True), what=what
                        ),
                    }
                    for row in rows
                ],
            }
            for group, rows in TABLE.items()
        ]
