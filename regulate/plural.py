"""Which form of a text a number takes. The rules are those of Unicode's CLDR for whole numbers."""

from collections.abc import Mapping

OTHER = "other"
FORMS = {"en": ("one", OTHER), "he": ("one", "two", OTHER)}
"""The forms that each language has: Hebrew has a dual (CLDR 46, plurals.xml)."""


def form(count: int, language: str) -> str:
    """The form for `count` of something, 0 or more."""
    named = {1: "one", 2: "two"}.get(count, OTHER)
    return named if named in FORMS[language] else OTHER


def chosen(text: str | Mapping[str, str], count: int, language: str) -> str:
    """The form of `text` for `count`. One without forms is the same for all."""
    if isinstance(text, str):
        return text
    return text.get(form(count, language)) or text[OTHER]
