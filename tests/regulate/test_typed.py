"""Text as a person typed or pasted it, made safe to keep."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from regulate.refusal import Refusal
from regulate.typed import (
    LONG,
    NOTHING,
    SHORT,
    clean,
    optional,
    plain,
    quoted,
    right_to_left,
)

# What makes trouble comes up more often than by chance.
TROUBLE = "\x00\t\n\r\x0b\x7f\u2028\u200d\u200e\u202e\u2066\u2069\ud800\u0301\u05b9\ufb2a a\u00e9א"
texts = st.text(st.characters() | st.sampled_from(TROUBLE))
anything = st.none() | st.booleans() | st.integers() | st.floats() | st.binary() | st.lists(texts)
BANNED = {
    *map(chr, [*range(9), 11, 12, *range(14, 32), 127, *range(0xD800, 0xE000)]),
    *"\r\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069",
}


@example("\r\x00\n")
@example("a\r\r\nb")
@example(" \u0301a")
@given(texts)
def test_cleaning_twice_is_cleaning_once(text):
    try:
        once = clean(text, 100)
    except Refusal as refusal:
        assert refusal.id in ("text", "too_long")
    else:
        assert clean(once, 100) == once


@given(texts | anything, st.integers(0, 20))
def test_nothing_but_a_refusal_ever_comes_of_cleaning(text, limit):
    for cleaning in (clean, optional):
        try:
            kept = cleaning(text, limit)
        except Refusal as refusal:
            assert refusal.id in ("text", "too_long")
        else:
            assert isinstance(kept, str) and len(kept) <= limit


@given(texts)
def test_what_is_kept_is_safe_to_keep(text):
    kept = optional(text, 10_000)
    assert not BANNED & set(kept)
    assert kept == kept.strip() == unicodedata.normalize("NFC", kept)
    kept.encode("utf-8")


def visible(text):
    return [sign for sign in text if unicodedata.category(sign)[0] not in "CZ"]


@given(texts)
def test_nothing_visible_is_lost(text):
    # What is left out goes first, so that accents meet the same letters.
    meant = "".join(sign for sign in text if sign == "\r" or sign not in BANNED)
    assert visible(optional(text, 10_000)) == visible(unicodedata.normalize("NFC", meant))


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  a  b ", "a  b"),
        ("a\r\nb\rc\nd", "a\nb\nc\nd"),
        ("a\r\x00\nb", "a\nb"),
        ("a\x00b\x08c\x1bd\x7fe", "abcde"),
        ("a\u202eb\u202cc\u2066d\u2069e", "abcde"),
        ("\ud83d\ude00x", "x"),
        ("e\u0301", "é"),
        ("שָׁלוֹם", "שָׁלוֹם"),
        ("👩‍👩‍👧 ❤️", "👩‍👩‍👧 ❤️"),
        ("one\ttwo", "one\ttwo"),
        ("right \u200eto\u200f left", "right \u200eto\u200f left"),
    ],
)
def test_text_is_kept_as_it_was_meant(typed, kept):
    assert clean(typed, 100) == optional(typed, 100) == unicodedata.normalize("NFC", kept)


@pytest.mark.parametrize("nothing", ["", " ", "\n\t ", "\x00", "\u202e\u2066", "\r"])
def test_nothing_typed_is_refused_or_nothing_by_choice(nothing, refused):
    with refused("text"):
        clean(nothing, 100)
    with refused("words_empty"):
        clean(nothing, 100, "words_empty")
    assert optional(nothing, 100) == ""


@pytest.mark.parametrize("other", [None, 7, True, b"text", ["text"], {}])
def test_what_is_no_text_is_refused(other, refused):
    with refused("text"):
        clean(other, 100, "words_empty")
    with refused("text"):
        optional(other, 100)


def test_there_is_room_for_a_page_and_for_a_long_sentence():
    assert (SHORT, LONG) == (2_000, 10_000)


def test_room_is_counted_in_characters_after_cleaning(refused):
    assert clean(" " * 50 + "é" * 10 + "\x00" * 50, 10) == "é" * 10
    with refused("too_long") as caught:
        clean("x" * 11, 10)
    assert caught.value.details == {"value": 11, "limit": 10}
    with refused("too_long"):
        optional("x" * 1_000_000, 2_000)


@given(texts | anything)
def test_a_quotation_is_one_short_line(value):
    shown = quoted(value)
    assert len(shown) <= 40
    assert (shown.splitlines() or [NOTHING]) == [shown]
    assert not BANNED & set(shown)


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (11, "11"),
        ("hot", "hot"),
        (None, "None"),
        ("", NOTHING),
        (" \x00\n", NOTHING),
        ("a\n b", "a b"),
        ("x" * 40, "x" * 40),
        ("x" * 41, "x" * 39 + "…"),
    ],
)
def test_bad_input_is_quoted_briefly(value, shown):
    assert quoted(value) == shown


# As it is searched


@example("ϔ")
@example("℡ K İ ﬁ ß")
@given(texts)
def test_what_is_searched_is_searched_sign_by_sign_and_once(text):
    assert plain(text) == "".join(map(plain, text)) == plain(plain(text))


@given(texts)
def test_composed_or_not_it_is_searched_alike(text):
    """Several computers type the same letter in several ways."""
    for form in ("NFC", "NFD", "NFKC", "NFKD"):
        assert sorted(plain(unicodedata.normalize(form, text))) == sorted(plain(text))


@pytest.mark.parametrize(
    ("typed", "searched"),
    [
        ("Café", "cafe"),
        ("שָׁלוֹם", "שלומ"),
        ("ךםןףץ", "כמנפצ"),
        ("צה״ל ז׳", "צה\"ל ז'"),
        ("בית־ספר – well\u2011being", "בית-ספר - well-being"),
        ("don’t “STOP”", "don't \"stop\""),
        ("İstanbul Straße ℡", "istanbul strasse tel"),
        ("👍🏽 ❤️ 👩\u200d💻", "👍🏽 ❤ 👩💻"),
        ("a\u00adb\u200f \ud83d\ue000\U000f0000", "ab "),
        (" a\n\tb\u00a0", " a\n\tb "),
    ],
)
def test_what_is_typed_one_way_is_found_typed_the_other(typed, searched):
    assert plain(typed) == searched


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("I miss you", False),
        ("אני מתגעגע", True),
        ("18:40, אני חוזר", True),
        ("18:40, Dana", False),
        ("“אני חוזר”, said Dana", True),
        ("Dana, אני חוזר", False),
        ("مرحبا", True),
        ("18:40", False),
        ("", False),
    ],
)
def test_a_text_runs_by_its_own_first_letter(text, right):
    assert right_to_left(text) == right
