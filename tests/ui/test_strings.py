"""Every sentence of the pages is in the translation files, said in each language, and packed."""

import importlib.util
import re
import shutil
import xml.etree.ElementTree as ElementTree
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
spec = importlib.util.spec_from_file_location("strings", ROOT / "packaging" / "strings.py")
strings = importlib.util.module_from_spec(spec)
spec.loader.exec_module(strings)

FILES = sorted(strings.TRANSLATIONS.glob("*.ts"))
LANGUAGES = [ts for ts in FILES if not strings.is_overlay(ts)]
OVERLAYS = [ts for ts in FILES if strings.is_overlay(ts)]
HEBREW = strings.TRANSLATIONS / "regulate_he.ts"

SAME = {"Regulate"}
"""What is called the same in every language."""

TWO_WORDS = {"Back", "Hand over", "Hand it over", "More", "Once more", "Passphrase"}
"""English words that are more than one idea, or have more than one place in a sentence."""

COMMANDED = "אתה|אתם|אתן|לחץ|לחצי|הקלד|הקלידי|בחר|בחרי|הקש|הקישי|שמור|שמרי|מחק|מחקי"
"""Words that speak to a man, a woman or to many; who reads has not said which."""


@dataclass(frozen=True)
class Message:
    """One sentence of a .ts file: where it stands, what it is in English and in the language."""

    context: str
    source: str
    comment: str
    counts: bool
    finished: bool
    said: tuple[str, ...]

    @property
    def place(self) -> tuple[str, str, str, bool]:
        return self.context, self.source, self.comment, self.counts


def messages(ts: Path) -> list[Message]:
    found = []
    for context in ElementTree.parse(ts).iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            forms = [form.text or "" for form in translation.iter("numerusform")]
            found.append(
                Message(
                    context.findtext("name"),
                    message.findtext("source"),
                    message.findtext("comment") or "",
                    message.get("numerus") == "yes",
                    translation.get("type") is None,
                    tuple(forms or [translation.text or ""]),
                )
            )
    return found


def filled(text: str) -> list[str]:
    """What is filled into a sentence."""
    return sorted(re.findall(r"%L?\d+|%n", text))


def says_something(source: str) -> bool:
    """Whether there is a word in it, and not only what is filled in."""
    return bool(re.search("[A-Za-z]", re.sub(r"%L?\d+|%n", "", source)))


def by_name(ts: Path) -> str:
    return ts.stem


def test_there_is_something_to_translate():
    assert {ts.stem for ts in LANGUAGES} == {"regulate_en", "regulate_he"}
    assert all(len(messages(ts)) > 500 for ts in LANGUAGES)


@pytest.mark.parametrize("ts", LANGUAGES, ids=by_name)
def test_no_sentence_is_missing_or_left_over(ts, tmp_path):
    fresh = tmp_path / ts.name
    shutil.copy(ts, fresh)
    strings.gather(fresh)
    places = [message.place for message in messages(ts)]
    assert [message.place for message in messages(fresh)] == places, "run `make strings`"
    assert len(set(places)) == len(places)


@pytest.mark.parametrize("ts", FILES, ids=by_name)
def test_what_is_packed_is_what_is_translated(ts, tmp_path):
    packed = tmp_path / "packed.qm"
    strings.pack(ts, packed)
    assert packed.read_bytes() == ts.with_suffix(".qm").read_bytes(), "run `make strings`"


def test_every_packed_file_has_its_sentences():
    packed = {qm.stem for qm in strings.TRANSLATIONS.glob("*.qm")}
    assert packed == {ts.stem for ts in FILES}


def words_outside_qstr(page: str) -> list[str]:
    """The texts of a page that are words for people and were not given to be translated: a capital
    and small letters, or two words. A drawing is none."""
    bare = re.sub(r"//[^\n]*", "", page)
    bare = re.sub(r'qsTr\((?:"(?:[^"\\]|\\.)*"(?:,\s*)?)+', "qsTr(", bare)
    texts = re.findall(r'"((?:[^"\\\n]|\\.)*)"', bare)
    words = re.compile(r"[A-Z][a-z]+\W*|[^<>=]*[A-Za-z]{2}\W*\s+\W*[A-Za-z][^<>=]*")
    return [text for text in texts if words.fullmatch(text)]


def test_words_outside_qstr_are_seen():
    page = 'text: "Pause"; say(on ? "it is time" : qsTr("Now \\"or\\" later", "", n)) // "A b"'
    assert words_outside_qstr(page) == ["Pause", "it is time"]
    assert words_outside_qstr("name: \"now\"; d: \"<path d='M4 4l16 16'/>\"; x: \"own_word\"") == []


def test_no_page_has_words_outside_qstr():
    pages = sorted((ROOT / "ui" / "qml").rglob("*.qml"))
    assert pages
    for page in pages:
        assert words_outside_qstr(page.read_text(encoding="utf-8")) == [], page.name


# What is said


@pytest.mark.parametrize("ts", [HEBREW, *OVERLAYS], ids=by_name)
def test_every_sentence_is_translated(ts):
    for message in messages(ts):
        assert message.finished and all(text.strip() for text in message.said), message.place
        if says_something(message.source):
            same = message.source in SAME
            assert (message.source in message.said) == same, message.place


@pytest.mark.parametrize("ts", FILES, ids=by_name)
def test_a_sentence_that_counts_has_every_form(ts):
    """Qt knows two forms of Hebrew. Only the one for a single thing may do without the number."""
    counting = [message for message in messages(ts) if message.counts]
    assert counting or strings.is_overlay(ts)
    for message in counting:
        one, many = message.said
        assert message.finished and one and many, message.place
        assert one != many and "(s)" not in one + many, message.place


@pytest.mark.parametrize("ts", FILES, ids=by_name)
def test_what_is_filled_in_stays(ts):
    for message in messages(ts):
        asked = filled(message.source)
        for text in message.said if message.finished else ():
            may_miss = ["%n"] if message.counts and text == message.said[0] else []
            given = filled(text)
            assert given == asked or given == [n for n in asked if n not in may_miss], message.place


@pytest.mark.parametrize("ts", [HEBREW, *OVERLAYS], ids=by_name)
def test_hebrew_is_in_hebrew(ts):
    for message in messages(ts):
        if says_something(message.source) and message.source not in SAME:
            for text in message.said:
                assert re.search("[א-ת]", text), message.place
                assert not re.search("[א-ת]-[%A-Z0-9]", text), message.place
                assert "  " not in text or "  " in message.source, message.place
                assert text.strip() == text, message.place
                # The first letter sets the direction of the whole.
                assert not re.match("[A-Za-z]", text), message.place


@pytest.mark.parametrize("ts", [HEBREW, *OVERLAYS], ids=by_name)
def test_hebrew_speaks_to_everyone_without_slashes_and_dots(ts):
    for message in messages(ts):
        for text in message.said:
            assert not re.search(r"[א-ת][/.][א-ת]|[א-ת]\(", text), message.place


def test_hebrew_without_an_address_speaks_to_nobody_as_a_man_or_a_woman():
    said = re.compile(rf"(?<![א-ת])(?:{COMMANDED})(?![א-ת])")
    assert said.search("לחץ כאן") and not said.search("ללחוץ, לחצים, הבחר")
    for message in messages(HEBREW):
        assert not any(said.search(text) for text in message.said), message.place


def test_hebrew_has_one_word_for_one_idea():
    """The same in English is the same in Hebrew, on whatever page."""
    said = defaultdict(set)
    for message in messages(HEBREW):
        said[message.source, message.comment].add(message.said)
    several = {source for (source, comment), ways in said.items() if len(ways) > 1}
    assert several == TWO_WORDS


def glossary() -> list[str]:
    """The Hebrew words of docs/hebrew.md."""
    text = (ROOT / "docs" / "hebrew.md").read_text(encoding="utf-8")
    rows = [line.split("|")[2] for line in text.splitlines() if line.startswith("| ")]
    return [word.strip() for row in rows[1:] for word in re.split("[;,]", row)]


def test_the_glossary_has_the_words_that_are_said():
    folder = ROOT / "regulate" / "content" / "he"
    said = "".join(path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.json")))
    said += HEBREW.read_text(encoding="utf-8")
    words = glossary()
    assert len(words) > 60
    assert [word for word in words if word not in said] == []


# The overlays for forms of address


def overlay_faults(base: list[Message], overlay: list[Message]) -> list[tuple]:
    """Where an overlay says something that is not there to be said, or not otherwise."""
    usual = {message.place: message.said for message in base}
    return [
        message.place
        for message in overlay
        if message.place not in usual or usual[message.place] == message.said
    ]


def test_an_overlay_that_is_left_over_or_says_nothing_new_is_seen():
    base = [Message("You", "Open", "", False, True, ("לפתוח",))]
    other = [Message("You", "Open", "", False, True, ("לפתוח עכשיו",))]
    gone = [Message("You", "Shut", "", False, True, ("לסגור",))]
    assert overlay_faults(base, other) == []
    assert overlay_faults(base, base) and overlay_faults(base, gone)


def test_an_overlay_says_otherwise_what_is_there():
    for ts in OVERLAYS:
        base = ts.with_stem(ts.stem.rsplit("_", 1)[0])
        assert base in LANGUAGES
        overlay = messages(ts)
        assert overlay and len({message.place for message in overlay}) == len(overlay)
        assert overlay_faults(messages(base), overlay) == [], ts.name
