"""Nothing is left in another language: on every page in Hebrew, and in a language that nobody
speaks (`tests/pseudo.py`), all that is shown and all that a screen reader says is translated.

Left out is what is not the app's own: what somebody has typed, names, files and codes.
"""

import re
from collections.abc import Iterator
from itertools import groupby

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem

from regulate import content
from tests import samples
from tests.accessibility.report import tell
from tests.journeys.person import walk
from tests.screens import PAGES, SIZES, shown
from ui.window import Window

AUDIT = "Nothing untranslated (WCAG 3.1.1, 3.1.2)"
NAMES = {"Regulate", "Daylio", "SQLite", "English", "PDF"}
"""What is called the same everywhere; a language is called as it calls itself."""
KEYS = {"Enter", "Escape", "Tab", "Shift", "Ctrl", "Alt", "Home", "End", "Page", "Up", "Down"}
"""What stands on the keys of a Hebrew keyboard too; on the page about keys, `Delete` as well."""
TURNED = "left the party early"
"""What the app makes of a question that was typed (`Why did you leave …`)."""
LINES = content.load("helplines")["lines"]
SERVICES = {
    language: {line["name"][language] for line in LINES}
    | {line[part] for line in LINES for part in ("url", "sms_word") if line[part]}
    for language in content.LANGUAGES
}
"""What help lines call themselves, in each language."""
FILE = re.compile(r"\S*/\S+|\S+\.(?:json|csv|md|png|db|ics|txt|keys|sealed)\b")
MARKS = re.compile("<[^<>]+>|[\u200e\u200f]")
APART = re.compile("[“”…:;|\u2066-\u2069\n]")
"""What stands between a text and what is put into it."""
LEAST = 3
"""A run of fewer Latin letters is no word: a unit, or the letter of a key."""


def words_of(text: str) -> list[str]:
    return re.findall(r"[^\W\d_]+(?:['’][^\W\d_]+)*", text)


TYPED = [" ".join(words_of(text)).lower() for text in (*samples.everything(), TURNED)]


def drawn(item: QQuickItem) -> Iterator[str]:
    """Every text that is drawn within an item, scrolled to or not."""
    if not item.isVisible() or item.opacity() == 0:
        return
    if any(item.inherits(kind) for kind in ("QQuickText", "QQuickTextEdit", "QQuickTextInput")):
        yield item.property("text")
    for child in item.childItems():
        yield from drawn(child)


def spoken(window: Window) -> Iterator[str]:
    """Every name, description and value in the accessibility tree."""
    for heard in walk(QAccessible.queryAccessibleInterface(window.root)):
        yield from (heard.name, heard.description, heard.value)


def was_typed(run: list[str], part: list[str]) -> bool:
    """Whether plain words that follow each other were typed so. One word alone may as well be the
    app's, unless it stands by itself."""
    said = " ".join(run).lower()
    return (len(run) > 1 or run == part) and any(f" {said} " in f" {each} " for each in TYPED)


def plain(text: str) -> list[str]:
    """The words of a text in Latin letters without accents that nobody has typed."""
    found = []
    for part in map(words_of, APART.split(text)):
        for is_plain, run in groupby(part, str.isascii):
            words = list(run)
            if is_plain and not was_typed(words, part):
                found += [word for word in words if len(word) >= LEAST]
    return found


def left(window: Window, names: set[str]) -> dict[str, list[str]]:
    """The words that were never given to be translated, by the text that they stand in."""
    texts = {*drawn(window.root.contentItem()), *spoken(window), window.root.title()}
    assert len(texts) > 5
    others = {*SERVICES[window.desk.words.language]}
    others |= set() if window.locked else {*window.passphrase.code}
    found = {}
    for text in texts:
        bare = FILE.sub(" ", MARKS.sub("", text))
        for other in others:
            bare = bare.replace(other, " ")
        words = [word for word in plain(bare) if word not in names]
        if words:
            found[text] = words
    return found


def audit(qapp, name: str, language: str, names: set[str]) -> None:
    with shown(qapp, name, SIZES["390"], False, language) as window:
        pages = window.root.findChild(QObject, "pages")
        assert pages is not None
        missed = left(window, names)
    count = sum(map(len, missed.values()))
    tell(AUDIT, name, f"{language}-light-390-100", "words left in English", count, "0", not count)
    assert missed == {}, missed


@pytest.mark.parametrize("name", PAGES)
def test_everything_is_in_hebrew(qapp, name):
    audit(qapp, name, "he", NAMES | KEYS | ({"Delete"} if "keys" in name else set()))


@pytest.mark.parametrize("name", PAGES)
def test_everything_was_given_to_be_translated(qapp, name):
    audit(qapp, name, "pseudo", NAMES)


def test_what_was_typed_is_told_from_what_is_the_apps_own():
    assert plain("“you ignored me” … ignored me again") == []
    assert plain("ŵĥéñ ýöû left the party early. ñ~") == []
    assert plain("Ŵĥåţ: the phone") == plain("…a long message\u2069") == []
    assert plain("“message”") == plain("message") == []
    assert plain("Every message") == ["Every", "message"]
    assert plain("Delete the phone") == ["Delete", "the", "phone"]
    assert plain("Ñow ñ~ Now no 10 kB") == ["Now"]
    assert plain("מה קרה: Search") == ["Search"]
