"""Text as the rules read it: where sentences end, and which words are read alike."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regulate.reading import MARK, QUESTION, QUOTED, plain_words, quotations, read, sentences


def pieces(text, **how):
    return [text[start:end] for start, end in sentences(text, **how)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("You left. I cried!", ["You left.", "I cried!"]),
        ("Why?? No.", ["Why??", "No."]),
        ("one\ntwo", ["one", "two"]),
        ("at 3.30 he came", ["at 3.30 he came"]),
        ("You left.I cried", ["You left.", "I cried"]),
        ("I'm sorry. But you began.", ["I'm sorry. But you began."]),
        ("סליחה. אבל את התחלת.", ["סליחה. אבל את התחלת."]),
        ("Well... you know", ["Well... you know"]),
        ("Well... You know", ["Well...", "You know"]),
        ('I said "stop. Now." and left. Then', ['I said "stop. Now." and left.', "Then"]),
        ("  spaces  .  ", ["spaces  ."]),
        ("", []),
        (" \n\n ", []),
        ("...", ["..."]),
    ],
)
def test_a_sentence_ends_where_a_reader_would_end_it(text, expected):
    assert pieces(text) == expected


def test_danger_is_read_across_a_new_line():
    assert pieces("I want\nto die. Now", lines=False) == ["I want\nto die.", "Now"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('you said "go away" to me', ['"go away"']),
        ("you said “go away” to me", ["“go away”"]),
        ("you said ‘go away’ to me", ["‘go away’"]),
        ("you said 'don't go' to me", ["'don't go'"]),
        ("אמרת ״לכי מפה״ ונבהלתי", ["״לכי מפה״"]),
        ('אמרת ש"לכי מפה" ונבהלתי', ['"לכי מפה"']),
        ("אמרת „לכי מפה” ונבהלתי", ["„לכי מפה”"]),
        ("I don't and you don't", []),
        ("the kids' room and my sisters' car", []),
        ('an open "quote and nothing more', []),
        ('ד"ר לוי בת"א', []),
        ('5" and 6"', []),
        ('"one\ntwo"', []),
    ],
)
def test_a_quotation_is_told_from_an_apostrophe(text, expected):
    assert [text[start:end] for start, end in quotations(text)] == expected


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("You’re", ("you", "are")),
        ("youre", ("you", "are")),
        ("DON'T", ("do", "not")),
        ("dont", ("do", "not")),
        ("won't", ("will", "not")),
        ("u", ("you",)),
        ("sooooo", ("so",)),
        ("good", ("good",)),
        ("it's", ("it", "is")),
        ("mother's", ("mother", "'s")),
        ("אֲנִי", ("אני",)),
        ("a\u200fnd", ("and",)),
        ("Cafe\u0301", ("café",)),
        ("\ufb2aל", ("של",)),
        ('ת"א', ('ת"א',)),
        ("ג׳ינס", ("ג'ינס",)),
    ],
)
def test_words_are_read_alike_however_they_are_typed(typed, expected):
    assert plain_words(typed) == expected


def test_every_word_knows_where_it_stands():
    text = "אֲנִי—“quoted words”  don’t 👍🏽 go"
    found = read(text)
    typed = [text[start:end] for start, end in zip(found.starts, found.ends, strict=True)]
    assert list(zip(found.words, typed, strict=True)) == [
        ("אני", "אֲנִי"),
        (MARK, "—"),
        (QUOTED, "“quoted words”"),
        ("do", "don’t"),
        ("not", "don’t"),
        ("go", "go"),
    ]
    assert "quoted" in read(text, quoted=True).words


def test_marks_in_a_row_are_one_and_a_question_stays_a_question():
    assert read("what,,, no!?").words == ("what", MARK, "no", QUESTION)


@given(st.text(st.characters()))
def test_sentences_and_words_of_any_text_are_in_order_and_within_it(text):
    behind = 0
    for start, end in sentences(text):
        assert behind <= start < end <= len(text)
        assert text[start:end] == text[start:end].strip() != ""
        behind = end
        found = read(text[start:end])
        assert len(found.words) == len(found.starts) == len(found.ends)
        assert list(found.starts) == sorted(found.starts)
        assert all(0 <= a < b <= end - start for a, b in zip(found.starts, found.ends, strict=True))
