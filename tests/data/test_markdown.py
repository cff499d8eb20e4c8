"""The journal to read and print: what was typed is text in it, and nothing else."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data import transfer
from data.markdown import escaped
from regulate.content import LANGUAGES, Words
from regulate.repair import Repair
from regulate.translation import Translation
from tests.data.records import ENTRIES, EVENING, REPAIRS, later

ATTACKS = (
    "# heading",
    "heading\n===",
    "heading\n---",
    "[link](javascript:alert(1))",
    "![pixel](https://x.example/p.png)",
    "<script>alert(1)</script>",
    "<b>bold</b>",
    "&lt;b&gt; &amp;",
    "https://x.example",
    "www.x.example",
    "<https://x.example>",
    "me@x.example",
    "- item",
    "* item",
    "+ item",
    "1. item",
    "12) item",
    "> quote",
    "```\ncode",
    "~~~\ncode",
    "    code",
    "\tcode",
    "a\n\n    code",
    "| a | b |\n|---|---|",
    "***",
    "___",
    "a  \nb\\",
    "[^1]: note",
    "[a]: https://x.example",
    "term\n: meaning",
    "$$x$$",
    "a\u2028# b",
    "a\r# b",
)


def plain(line):
    """A line with a letter for each sign that is taken back, and without the backslash that ends
    it, which breaks the line and is nothing else."""
    return re.sub(r"\\[!-/:-@\[-`{-~]", "x", line).removesuffix("\\")


def is_only_text(text):
    """Whether nothing in it begins anything in CommonMark, or a bare address."""
    for line in text.split("\n"):
        line = plain(line)
        assert not re.search(r"[\\`*_{}\[\]<>#|~&$^@]|://|www\.", line), line
        assert not re.match(r"\s{4}|\t", line), line
        assert not re.match(r"\s*(?:[-+=:]|\d+[.)])", line), line
    return True


@pytest.mark.parametrize("attack", ATTACKS)
def test_nothing_that_was_typed_becomes_anything_but_text(attack):
    assert is_only_text(escaped(attack))


@given(st.text(alphabet="#*_-+=`~<>[]()!|&\\/:.@1 \n\tawx", max_size=40) | st.text(max_size=40))
def test_any_text_stays_text_and_keeps_its_words(text):
    made = escaped(text)
    assert is_only_text(made)
    back = re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", made.replace("\\\n", "\n"))
    kept = [line.strip() for line in text.splitlines() if line.strip()]
    assert back.split("\n") == (kept or [""])


def written(store, tmp_path, language="en"):
    file = tmp_path / "journal.md"
    count = transfer.export(store, file, EVENING, words=Words(language))
    assert file.stat().st_mode & 0o777 == 0o600
    return count, file.read_text(encoding="utf-8")


def test_the_journal_is_there_with_everything_that_was_written(full, tmp_path):
    count, text = written(full, tmp_path)
    assert count == len(ENTRIES) + len(REPAIRS)
    plain_text = text.replace("\\\n  ", " ").replace("\\\n", " ").replace("\\", "")
    for entry in ENTRIES:
        for part in (entry.translation.words, entry.translation.situation):
            assert " ".join(part.replace("\\", "").split()) in plain_text
    assert "I raised my voice" in text and "לב סגור" in text


def test_it_is_a_book_of_days_oldest_first(store, tmp_path):
    for minutes in (0, 60 * 26, -60 * 30):
        made = Translation("", f"at {minutes}", ("hurt",), "", "x", f"Words {minutes}.")
        store.journal.add(made, later(minutes), "Asia/Jerusalem")
    store.repairs.add(Repair("that you waited"), later(5), "Asia/Jerusalem")
    _, text = written(store, tmp_path)
    days = re.findall(r"^## (.*)", text, re.M)
    assert days == ["2026-05-03", "2026-05-04", "2026-05-05"]
    times = re.findall(r"^### (.*)", text, re.M)
    assert times == ["15:00", "21:00", "21:05 After a talk", "23:00"]


@pytest.mark.parametrize("attack", ATTACKS)
def test_headings_are_only_those_of_days_and_times(store, tmp_path, attack):
    made = Translation("", f"x {attack}", ("hurt",), "", f"y {attack}", attack, came_out=attack)
    store.journal.add(made, later(0), "UTC")
    store.repairs.add(Repair(attack, attack, attack), later(1), "UTC")
    _, text = written(store, tmp_path)
    heads = [line for line in text.split("\n") if re.match(r"\s*#", line)]
    assert heads == [
        "# Journal", "## 2026-05-04", "### 18:00", "### 18:01 After a talk",
    ]  # fmt: skip
    for line in text.split("\n"):
        if line not in heads:
            assert is_only_text(line.removeprefix("- ").removeprefix("  "))


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_speaks_the_language_that_is_asked_for(full, tmp_path, language):
    _, text = written(full, tmp_path, language)
    assert text.startswith(f"# {Words(language)['transfer']['markdown']['title']}\n")
    assert Words(language)["feelings"]["lonely"]["word"] in text


def test_in_hebrew_a_viewer_that_goes_by_the_first_letter_lays_it_out_from_right_to_left(
    full, tmp_path
):
    """All but what was written in another language, which stands on lines of its own, or behind
    what it is called; and without marks, which would be in what is copied."""
    _, text = written(full, tmp_path, "he")
    own = [line for line in text.split("\n") if re.match("#|- ", line)]
    assert len(own) > 3 * len(ENTRIES)
    for line in own:
        letters = (unicodedata.bidirectional(sign) for sign in line)
        assert next(kind for kind in letters if kind in ("L", "R", "AL")) == "R", line
        assert not re.match("(#|-) *[^:]*[A-Za-z]{2}", line.split(":")[0]), line
    assert re.findall("^##? .*", text, re.M) == ["# יומן", "## יום 04.05.2026"]
    assert re.findall("^### .*", text, re.M)[0] == "### בשעה 21:00"
    assert not re.search("[\u200e\u200f\u202a-\u202e\u2066-\u2069]", text)
    words = [entry.translation.words for entry in ENTRIES]
    assert any(re.search("[A-Za-z]", each) and f"\n{each}\n" in text for each in words)


def test_a_zone_that_this_computer_does_not_know_is_no_hindrance(store, tmp_path):
    store.journal.add(ENTRIES[0].translation, later(0), "Mars/Olympus")
    store.journal.add(ENTRIES[0].translation, later(0), "../../etc")
    _, text = written(store, tmp_path)
    assert text.count("### 18:00") == 2


def test_an_empty_journal_has_a_title_and_nothing_else(store, tmp_path):
    assert written(store, tmp_path) == (0, "# Journal\n")
