"""What a terminal is asked: yes or no, and a passphrase, which is never shown, and never an option
or in the environment, where others could read it."""

import sys
from pathlib import Path

from data.faults import Fault
from regulate.content import LANGUAGES, Words
from regulate.passphrase import LONGEST

STANDARD_INPUT = Path("-")


class NoPassphraseFile(Fault):
    """The file that should hold a passphrase cannot be read, or is none."""

    id = "passphrase_file"


def is_terminal() -> bool:
    """Whether somebody can be asked."""
    return sys.stdin is not None and sys.stdin.isatty()


def agrees(question: str, words: Words) -> bool:
    """Whether the answer is yes, in any language that is spoken here; no is the usual one."""
    yes = {Words(each)["command_line"][id] for each in LANGUAGES for id in ("yes", "yes_whole")}
    asked = words["command_line"]["yes_or_no"].format(question=question)
    try:
        return input(f"{asked} ").strip().lower() in yes
    except EOFError:
        return False


def says(question: str, word: str) -> bool:
    """Whether the answer is this word."""
    try:
        return input(f"{question} ").strip().lower() == word
    except EOFError:
        return False


def typed(question: str) -> str:
    """A passphrase as it is typed, unseen."""
    from getpass import getpass

    try:
        return getpass(f"{question}: ")
    except EOFError:
        return ""


def from_file(path: Path) -> str:
    """The passphrase that is the first line of a file, or of standard input. Raises a Fault."""
    most = 4 * (LONGEST + 2)
    try:
        if path == STANDARD_INPUT:
            return sys.stdin.readline(most).rstrip("\r\n")
        with path.open(encoding="utf-8-sig", newline="\n") as file:
            return file.readline(most).rstrip("\r\n")
    except (OSError, ValueError) as error:
        raise NoPassphraseFile(path) from error
