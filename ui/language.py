"""Which language Regulate speaks: the one that was chosen, or the system's, or English."""

import locale
import os

from data.first_look import FirstLook
from regulate.content import LANGUAGES, Words

_NAMES = {"iw": "he", "hebrew": "he", "english": "en"}
"""Hebrew as older systems call it, and the names that Windows has."""


def spoken(look: FirstLook) -> Words:
    """The words of the language that was chosen, or else of the system's."""
    return Words(look.language or of_the_system(), look.address)


def of_the_system() -> str:
    """The first language that the person asked their system for and that is spoken here; English
    where there is none. The variables, and which of them counts first, are those of POSIX and of
    gettext."""
    asked = os.environ.get("LANGUAGE", "").split(":")
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if named := os.environ.get(name):
            # In the C locale, LANGUAGE does not count.
            asked = [] if named.split(".")[0] in ("C", "POSIX") else [*asked, named]
            break
    else:
        asked.append(locale.getlocale()[0] or "")
    for each in asked:
        short = each.split(".")[0].split("_")[0].lower()
        short = _NAMES.get(short, short)
        if short in LANGUAGES:
            return short
    return LANGUAGES[0]
