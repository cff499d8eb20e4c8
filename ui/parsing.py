"""argparse, in the language of the words.

It asks gettext for its sentences, which goes by files of its own and by the environment, and knows
nothing of what was chosen in Regulate. So it is given another function to ask.
"""

import argparse
import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, NoReturn

from regulate import bidi
from regulate.content import LANGUAGES, Words
from ui.terminal import MISUSE, complain

_FILLED = re.compile(r"%(?:\((\w+)\))?[rs]")
_VALUE = re.compile("[\u05d0-\u05ea]+(?:=[\u05d0-\u05ea]+)?")
_EXPLAINED = re.compile("^((?: *[^ ].*?)?  +)([^ ].*)$", re.MULTILINE)


class Parser(argparse.ArgumentParser):
    """Says what is wrong in one sentence, without the usage lines; takes no half-typed options.
    Made and used while `speaking` the same words."""

    def __init__(self, words: Words, **how: Any) -> None:
        self._words = words
        super().__init__(**how, allow_abbrev=False)

    def error(self, message: str) -> NoReturn:
        complain(f"{message[:1].upper()}{message[1:]}.")
        self.exit(MISUSE)

    def format_help(self) -> str:
        text = super().format_help()
        turns = self._words.shown and self._words.language in bidi.RIGHT_TO_LEFT
        return _in_order(text) if turns else text


@contextmanager
def speaking(words: Words) -> Iterator[None]:
    """Has argparse say what it says in these words."""
    before = argparse._, argparse.ngettext
    argparse._ = _sentences(words)
    argparse.ngettext = lambda one, more, count: argparse._(one if count == 1 else more)
    try:
        yield
    finally:
        argparse._, argparse.ngettext = before


def plain(sentence: str) -> str:
    """A sentence of argparse's as it stands in the content: what fills it has a name, in braces."""
    # A whole number is the only kind of value that can be wrong here.
    named = sentence.rstrip().replace("%(type)s", "int")
    return _FILLED.sub(lambda filled: f"{{{filled[1] or 'what'}}}", named)


def _sentences(words: Words) -> Any:
    english, own = (each["command_line"]["parsing"] for each in (Words(LANGUAGES[0]), words))
    ids = {sentence: id for id, sentence in english.items()}
    turns = words.language in bidi.RIGHT_TO_LEFT

    def said(sentence: str | None) -> str | None:
        # It also asks for what it was given, and for nothing at all.
        if sentence is None or (id := ids.get(plain(sentence))) is None:
            return sentence
        text = own[id]
        for filled in _FILLED.finditer(sentence):
            what = filled[0]
            if turns and words.shown:
                what = f"{bidi.FIRST_STRONG}{what}{bidi.END}"
            text = text.replace(f"{{{filled[1] or 'what'}}}", what)
        # A command that begins in Hebrew would be laid out from right to left.
        return text + ("\n" if turns else " ") if sentence.endswith(" ") else text

    return said


def _in_order(help: str) -> str:
    """Names of values and explanations, each in its own order beside what is typed as it is."""
    usage, blank, rest = help.partition("\n\n")
    title, newline, commands = usage.partition("\n")
    commands = _VALUE.sub(lambda value: bidi.isolated(value[0], "en"), commands)
    rest = _EXPLAINED.sub(lambda line: f"{line[1]}{bidi.isolated(line[2], 'en')}", rest)
    return title + newline + commands + blank + rest
