"""How many of something, in each language."""

import pytest

from regulate.content import LANGUAGES, Words
from regulate.plural import FORMS, chosen, form


def test_every_language_has_its_forms():
    assert FORMS.keys() == set(LANGUAGES)
    assert all(forms[-1] == "other" and "one" in forms for forms in FORMS.values())


@pytest.mark.parametrize(
    ("language", "forms"),
    [
        ("en", ["other", "one", "other", "other", "other", "other"]),
        ("he", ["other", "one", "two", "other", "other", "other"]),
    ],
)
def test_a_number_takes_the_form_of_cldr(language, forms):
    assert [form(count, language) for count in (0, 1, 2, 3, 20, 102)] == forms


def test_a_text_without_forms_is_the_same_for_every_number():
    assert chosen("{count} kB", 1, "he") == "{count} kB"


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", ["0 records", "1 record", "2 records", "1,200 records"]),
        ("he", ["0 רשומות", "רשומה אחת", "שתי רשומות", "1,200 רשומות"]),
    ],
)
def test_what_is_counted_is_said_as_one_says_it(language, said):
    words = Words(language)
    texts = [
        words.fill(words["transfer"]["exported"], count=count, path="x")
        for count in (0, 1, 2, 1200)
    ]
    assert all(text.startswith(begin) for text, begin in zip(texts, said, strict=True)), texts
