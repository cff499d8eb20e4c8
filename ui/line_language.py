"""The language in which the command line answers, told before its arguments are read: the one that
is asked for this once, or that was chosen in the journal, or the system's. Its one rule: where a
letter of it cannot be written, English is better than the number of that letter."""

import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from data import first_look
from regulate.content import LANGUAGES, Words
from ui.language import spoken
from ui.terminal import orders, takes

_LETTERS = {"he": "\u05d0\u05be\u05f3\u05f4\u200e"}
"""Those that an old encoding may not have: a letter, signs that stand in words, and a mark."""


def given_for(option: str, given: Sequence[str]) -> str | None:
    """What stands behind an option the last time that it is there, as argparse takes it; None where
    it is not there. Nothing is complained of."""
    found = None
    for at, word in enumerate(given):
        if word == "--":
            break
        if word == option and at + 1 < len(given):
            found = given[at + 1]
        elif word.startswith(f"{option}="):
            found = word.removeprefix(f"{option}=")
    return found


def chosen(journal: Path | None) -> Words:
    """The words of the language that was chosen in a journal, or of the system's. Whether they are
    put in order goes by where the answer is written to."""
    look = first_look.FirstLook() if journal is None else first_look.read(journal)
    return replace(spoken(look), shown=orders(sys.stdout))


def written(words: Words) -> Words:
    """The same, or those of English where theirs cannot be written."""
    letters = _LETTERS.get(words.language, "")
    if all(takes(stream, letters) for stream in (sys.stdout, sys.stderr)):
        return words
    return replace(words, language=LANGUAGES[0])
