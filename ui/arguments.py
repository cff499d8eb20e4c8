"""What can be typed behind `regulate`."""

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NoReturn

import regulate
from regulate import solo
from regulate.content import LANGUAGES
from ui.terminal import MISUSE, complain

DESCRIPTION = "The same doors as the window. Exit status: 0 done, 1 could not, 2 misuse."
JOURNAL_PAGE = 20
ACTIONS = ("on", "off", "change", "code", "renew")
JOURNAL_OPENS = "its first line opens an encrypted journal; - is standard input"
PASSPHRASE_FILE = "its first line is the passphrase of the file; - is standard input"


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one sentence, without the usage lines; takes no half-typed options."""

    def __init__(self, **how: Any) -> None:
        super().__init__(**how, allow_abbrev=False)

    def error(self, message: str) -> NoReturn:
        complain(f"{message[:1].upper()}{message[1:]}.")
        self.exit(MISUSE)


def read(given: Sequence[str], couple: bool = True) -> argparse.Namespace:
    """The options of one command, its `verb` among them. Ends the process on misuse, with status 2
    and one sentence. Without `couple`, what is done with the other person is no verb at all."""
    return parser(couple).parse_args(given)


def first_look(given: Sequence[str]) -> argparse.Namespace:
    """What can be told of the arguments before they are read: the journal as `db`, and as `asks`
    whether it matters for them if what is done with the other person is there."""
    first = _Parser(add_help=False)
    first.add_argument("--db", type=Path)
    first.add_argument("--passphrase-file")
    options, rest = first.parse_known_args(given)
    verb = next((word for word in rest if not word.startswith("-")), "")
    alike = not verb or verb in _verbs(parser(couple=False)).choices
    options.asks = not alike or not {"-h", "--help"}.isdisjoint(rest)
    return options


def _verbs(whole: argparse.ArgumentParser) -> Any:
    return next(a for a in whole._actions if isinstance(a, argparse._SubParsersAction))


def parser(couple: bool = True) -> argparse.ArgumentParser:
    """Every verb with its options."""
    # A verb's own --db must have no default, or it would undo the one before the verb.
    common = _Parser(add_help=False)
    common.add_argument("--db", type=Path, metavar="PATH", default=argparse.SUPPRESS)
    opens = {"type": Path, "metavar": "FILE", "help": JOURNAL_OPENS}
    common.add_argument("--passphrase-file", **opens, default=argparse.SUPPRESS)
    answers = _Parser(add_help=False, parents=[common])
    answers.add_argument("--json", action="store_true", help="answer as one JSON object")

    whole = _Parser(prog="regulate", description=DESCRIPTION)
    whole.add_argument("--db", type=Path, metavar="PATH", help="the journal to use")
    whole.add_argument("--passphrase-file", **opens)
    whole.add_argument("--version", action="version", version=f"regulate {regulate.__version__}")
    whole.set_defaults(verb="window")
    verbs = whole.add_subparsers(title="verbs", metavar="VERB", parser_class=_Parser)

    verb = verbs.add_parser("pause", parents=[common], help="open the window with a pause running")
    verb.add_argument("minutes", nargs="?", metavar="MINUTES")
    verb.set_defaults(verb="pause")

    verb = verbs.add_parser("return", parents=[answers], help="when the running pause ends")
    verb.add_argument("--ics", type=Path, metavar="FILE", help="write a calendar file of it")
    verb.set_defaults(verb="return")

    verb = verbs.add_parser("check-in", parents=[answers], help="am I flooded?")
    verb.add_argument("--heat", required=True, metavar="0-10")
    verb.add_argument("--take-in", required=True, metavar="yes/barely/no")
    verb.add_argument("--safety", required=True, action="append", metavar="ID")
    verb.add_argument("--sign", action="append", default=[], metavar="ID")
    verb.add_argument("--pulse", metavar="BPM")
    verb.add_argument("--keep", action="store_true", help="save an unsafe answer too")
    verb.set_defaults(verb="check-in")

    verb = verbs.add_parser("translate", parents=[answers], help="put it into words")
    verb.add_argument("--surface", default="", metavar="ID")
    verb.add_argument("--came-out", default="", metavar="TEXT", help="what wanted to come out")
    verb.add_argument("--situation", required=True, metavar="TEXT")
    verb.add_argument("--feeling", action="append", default=[], metavar="ID")
    verb.add_argument("--need", default="", metavar="ID")
    verb.add_argument("--request", required=True, metavar="TEXT")
    verb.add_argument("--frame", default="full", metavar="ID")
    verb.add_argument("--did", default="", metavar="TEXT", help="my part: what I did")
    verb.add_argument("--effect", default="", metavar="TEXT", help="what it may have been like")
    verb.add_argument("--repair", default="", metavar="TEXT", help="what I will do")
    verb.add_argument("--language", default="en", metavar="/".join(LANGUAGES))
    verb.set_defaults(verb="translate")

    verb = verbs.add_parser("curious", parents=[answers], help="ask it with curiosity")
    verb.add_argument("text", metavar="TEXT")
    verb.add_argument("--language", default="en", metavar="/".join(LANGUAGES))
    verb.set_defaults(verb="curious")

    verb = verbs.add_parser("hearing", parents=[answers], help="how might this land?")
    verb.add_argument("text", metavar="TEXT")
    verb.add_argument("--language", default="", metavar="/".join(LANGUAGES))
    verb.set_defaults(verb="hearing")

    verb = verbs.add_parser("journal", parents=[answers], help="list or search translations")
    verb.add_argument("query", nargs="?", default="", metavar="QUERY")
    verb.add_argument("--surface", default="", metavar="ID", help="with this surface move")
    verb.add_argument("--feeling", default="", metavar="ID", help="with this feeling")
    verb.add_argument("--need", default="", metavar="ID", help="with this need")
    verb.add_argument("--since", metavar="DATE", help="from this day on")
    verb.add_argument("--until", metavar="DATE", help="up to this day")
    verb.add_argument("--limit", type=int, default=JOURNAL_PAGE, metavar="N")
    verb.add_argument("--after", default="", metavar="ID", help="go on behind this entry")
    verb.add_argument("--unfinished", action="store_true", help="list what waits, instead")
    verb.set_defaults(verb="journal")

    verb = verbs.add_parser("jot", parents=[answers], help="keep one word, to be finished later")
    verb.add_argument("text", nargs="?", default="", metavar="TEXT")
    verb.add_argument("--surface", default="", metavar="ID", help="what came out")
    verb.set_defaults(verb="jot")

    verb = verbs.add_parser("plan", parents=[answers], help="the plan for pauses; made or changed")
    verb.add_argument("--sign", metavar="TEXT", help="our word or sign for a pause")
    verb.add_argument("--minutes", metavar="N", help="how long")
    verb.add_argument("--my-place", metavar="TEXT", help="where I go")
    verb.add_argument("--their-place", metavar="TEXT", help="where the other goes")
    verb.add_argument("--off-limits", metavar="TEXT", help="what neither does meanwhile")
    verb.add_argument("--starter", metavar="caller/me/other", help="who starts again")
    verb.add_argument("--i-need", metavar="TEXT", help="what I need to hear before")
    verb.add_argument("--they-need", metavar="TEXT", help="what the other needs to hear before")
    made = verb.add_mutually_exclusive_group()
    made.add_argument("--together", action="store_true", default=None, help="made together")
    made.add_argument(
        "--alone", dest="together", action="store_false", default=None, help="made alone"
    )
    verb.set_defaults(verb="plan")

    verb = verbs.add_parser("export", parents=[common], help="write everything to a file")
    verb.add_argument("file", type=Path, metavar="FILE", help="ending in .json, .csv, .md, .sealed")
    verb.add_argument("--what", metavar="ID", help="of a .csv: entries, check-ins, pauses, ...")
    verb.add_argument("--language", default="en", metavar="/".join(LANGUAGES), help="of a .md")
    verb.add_argument("--export-passphrase-file", type=Path, metavar="FILE", help=PASSPHRASE_FILE)
    verb.set_defaults(verb="export")

    verb = verbs.add_parser("import", parents=[common], help="take in an exported file")
    verb.add_argument("file", type=Path, nargs="?", metavar="FILE")
    verb.add_argument("--dry-run", action="store_true", help="show what it would take in")
    verb.add_argument("--yes", action="store_true", help="do not ask before")
    verb.add_argument("--undo", action="store_true", help="take out what the last import took in")
    verb.add_argument("--mood", action="append", default=[], metavar="NAME=HEAT")
    verb.add_argument("--export-passphrase-file", type=Path, metavar="FILE", help=PASSPHRASE_FILE)
    verb.set_defaults(verb="import")

    verb = verbs.add_parser("passphrase", parents=[common], help="encrypt the journal, or undo it")
    verb.add_argument("action", nargs="?", choices=ACTIONS, metavar="/".join(ACTIONS))
    verb.add_argument("--new-passphrase-file", type=Path, metavar="FILE", help="for on and change")
    verb.add_argument("--code-file", type=Path, metavar="FILE", help="for change, when forgotten")
    verb.set_defaults(verb="passphrase")

    verb = verbs.add_parser("backup", parents=[common], help="make a copy of the journal right now")
    verb.add_argument("folder", type=Path, nargs="?", metavar="FOLDER")
    verb.set_defaults(verb="backup")

    verb = verbs.add_parser("restore", parents=[common], help="list the copies, or put one back")
    verb.add_argument("copy", nargs="?", metavar="COPY")
    verb.add_argument("--unencrypted", action="store_true", help="even if it is not encrypted")
    verb.set_defaults(verb="restore")

    verb = verbs.add_parser("doctor", parents=[answers], help="what is right and what is not")
    verb.set_defaults(verb="doctor")

    verb = verbs.add_parser("erase", parents=[common], help="delete everything")
    verb.add_argument("--yes", action="store_true", help="do not ask before")
    verb.set_defaults(verb="erase")
    if not couple:
        _leave_out(verbs, solo.VERBS)
    return whole


def _leave_out(verbs: Any, names: Sequence[str]) -> None:
    """As if these verbs had never been added."""
    for name in names:
        del verbs.choices[name]
    verbs._choices_actions[:] = [one for one in verbs._choices_actions if one.dest not in names]
