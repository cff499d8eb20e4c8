"""Text of one direction inside a sentence of the other."""

import pytest

from regulate.bidi import bare, begun, isolated
from regulate.content import Words


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("20:40", "\u206620:40\u2069"),
        ("20–24", "\u206620–24\u2069"),
        ("+972 50 123 4567", "\u2066+972 50 123 4567\u2069"),
        ("Galop (LGBT+)", "\u2068Galop (LGBT+)\u2069"),
        ("/home/x/file.db", "\u2068/home/x/file.db\u2069"),
        ("ב־20:40", "\u2068ב־20:40\u2069"),
        ("הדלת נסגרה.", "הדלת נסגרה."),
        ("\u206620:40\u2069", "\u206620:40\u2069"),
        ("\u2068Galop \u2066+972\u2069\u2069", "\u2068Galop \u2066+972\u2069\u2069"),
        ("", ""),
    ],
)
def test_inside_hebrew_all_that_runs_the_other_way_is_kept_in_order(text, kept):
    assert isolated(text, "he") == kept


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("20:40", "20:40"),
        ("/home/x/file.db", "/home/x/file.db"),
        ("the door closed", "the door closed"),
        ("הדלת נסגרה!", "\u2068הדלת נסגרה!\u2069"),
        ("3 דלתות", "\u20683 דלתות\u2069"),
    ],
)
def test_inside_english_only_what_runs_from_right_to_left(text, kept):
    assert isolated(text, "en") == kept


def test_bare_text_is_as_before():
    for text in ("ב־20:40", "/home/x", "שלום", ""):
        assert bare(isolated(text, "he")) == text


def test_a_filled_sentence_has_isolates_only_where_a_person_looks():
    said = {"text": "הקובץ {path}: {count}"}["text"]
    assert Words("he").fill(said, path="/a/b.db", count=1234) == "הקובץ \u2068/a/b.db\u2069: 1,234"
    plain = Words("he", shown=False).fill(said, path="/a/b.db", count=3)
    assert plain == "הקובץ /a/b.db: 3"
    assert Words("en").fill("{path} of {who}", path="/a", who="דנה") == "/a of \u2068דנה\u2069"


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("Regulate נעול", "\u200fRegulate נעול"),
        ("\u2068/a/b\u2069, \u2068222 ק״ב\u2069", "\u200f\u2068/a/b\u2069, \u2068222 ק״ב\u2069"),
        ("12", "\u200f12"),
        ("\u2068/a/b\u2069 נשמר", "\u2068/a/b\u2069 נשמר"),
        ("נשמר", "נשמר"),
        ("", ""),
    ],
)
def test_a_hebrew_sentence_runs_from_right_to_left_whatever_it_begins_with(text, begins):
    assert begun(text, "he") == begins
    assert begun(text, "en") == text
    assert bare(begun("Regulate", "he")) == "Regulate"
