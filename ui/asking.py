"""What a terminal is asked: yes or no, and a passphrase, which is never shown, and never an option
or in the environment, where others could read it."""

import sys
from pathlib import Path

from data.faults import Fault
from regulate.passphrase import LONGEST

STANDARD_INPUT = Path("-")
YES = ("y", "yes")


class NoPassphraseFile(Fault):
    """The file that should hold a passphrase cannot be read, or is none."""

    id = "passphrase_file"


def is_terminal() -> bool:
    """Whether somebody can be asked."""
    return sys.stdin is not None and sys.stdin.isatty()


def agrees(question: str) -> bool:
    """Whether the answer is yes; no is the usual one."""
    try:
        return input(f"{question} [y/N] ").strip().lower() in YES
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
