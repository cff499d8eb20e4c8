"""What can be typed behind `regulate`."""

import argparse
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

import regulate
from regulate import solo
from regulate.content import ADDRESSES, LANGUAGES, Words
from ui.parsing import Parser, speaking

JOURNAL_PAGE = 20
ACTIONS = ("on", "off", "change", "code", "renew")
_EITHER = "/".join(LANGUAGES)
_FORMS = "/".join(filter(None, ADDRESSES))
_ENGLISH = Words(LANGUAGES[0])


def read(
    given: Sequence[str], couple: bool = True, words: Words = _ENGLISH
) -> argparse.Namespace:
    """The options of one command, its `verb` among them. Ends the process on misuse, with status 2
    and one sentence. Without `couple`, what is done with the other person is no verb at all."""
    with speaking(words):
        return _parser(couple, words).parse_args(given)


def first_look(given: Sequence[str], words: Words = _ENGLISH) -> argparse.Namespace:
    """What can be told of the arguments before they are read: the journal as `db`, and as `asks`
    whether it matters for them if what is done with the other person is there."""
    with speaking(words):
        first = Parser(words, add_help=False)
        first.add_argument("--db", type=Path)
        first.add_argument("--passphrase-file")
        first.add_argument("--speak")
        options, rest = first.parse_known_args(given)
        verb = next((word for word in rest if not word.startswith("-")), "")
        alike = not verb or verb in _verbs(_parser(False, words)).choices
    options.asks = not alike or not {"-h", "--help"}.isdisjoint(rest)
    return options


def _verbs(whole: argparse.ArgumentParser) -> Any:
    return next(a for a in whole._actions if isinstance(a, argparse._SubParsersAction))


def parser(couple: bool = True, words: Words = _ENGLISH) -> argparse.ArgumentParser:
    """Every verb with its options."""
    with speaking(words):
        return _parser(couple, words)


def _parser(couple: bool, words: Words) -> argparse.ArgumentParser:
    said = words["command_line"]
    does, tells, value = said["does"], said["options"], said["values"]
    make = partial(Parser, words)
    # A verb's own --db must have no default, or it would undo the one before the verb.
    common = make(add_help=False)
    common.add_argument("--db", type=Path, metavar=value["path"], default=argparse.SUPPRESS)
    file = {"type": Path, "metavar": value["file"]}
    opens = {**file, "help": tells["passphrase_file"]}
    seals = {**file, "help": tells["export_passphrase_file"]}
    common.add_argument("--passphrase-file", **opens, default=argparse.SUPPRESS)
    speaks = {"metavar": _EITHER, "help": tells["speak"]}
    common.add_argument("--speak", **speaks, default=argparse.SUPPRESS)
    answers = make(add_help=False, parents=[common])
    answers.add_argument("--json", action="store_true", help=tells["json"])

    whole = make(prog="regulate", description=said["about"])
    whole.add_argument("--db", type=Path, metavar=value["path"], help=tells["db"])
    whole.add_argument("--passphrase-file", **opens)
    whole.add_argument("--speak", **speaks)
    version = f"regulate {regulate.__version__}"
    whole.add_argument("--version", action="version", version=version, help=tells["version"])
    whole.set_defaults(verb="window")
    verbs = whole.add_subparsers(title=said["verbs"], metavar=value["verb"], parser_class=make)

    verb = verbs.add_parser("pause", parents=[common], help=does["pause"])
    verb.add_argument("minutes", nargs="?", metavar=value["minutes"])
    verb.set_defaults(verb="pause")

    verb = verbs.add_parser("return", parents=[answers], help=does["return"])
    verb.add_argument("--ics", **file, help=tells["ics"])
    verb.set_defaults(verb="return")

    verb = verbs.add_parser("check-in", parents=[answers], help=does["check-in"])
    verb.add_argument("--heat", required=True, metavar="0-10")
    verb.add_argument("--take-in", required=True, metavar="yes/barely/no")
    verb.add_argument("--safety", required=True, action="append", metavar=value["id"])
    verb.add_argument("--sign", action="append", default=[], metavar=value["id"])
    verb.add_argument("--pulse", metavar=value["bpm"])
    verb.add_argument("--keep", action="store_true", help=tells["keep"])
    verb.set_defaults(verb="check-in")

    verb = verbs.add_parser("translate", parents=[answers], help=does["translate"])
    verb.add_argument("--surface", default="", metavar=value["id"])
    verb.add_argument("--came-out", default="", metavar=value["text"], help=tells["came_out"])
    verb.add_argument("--situation", required=True, metavar=value["text"])
    verb.add_argument("--feeling", action="append", default=[], metavar=value["id"])
    verb.add_argument("--need", default="", metavar=value["id"])
    verb.add_argument("--request", required=True, metavar=value["text"])
    verb.add_argument("--frame", default="full", metavar=value["id"])
    verb.add_argument("--did", default="", metavar=value["text"], help=tells["did"])
    verb.add_argument("--effect", default="", metavar=value["text"], help=tells["effect"])
    verb.add_argument("--repair", default="", metavar=value["text"], help=tells["repair"])
    verb.add_argument("--language", metavar=_EITHER)
    verb.add_argument("--address", metavar=_FORMS, help=tells["address"])
    if couple:
        verb.add_argument("--partner-address", metavar=_FORMS, help=tells["partner_address"])
    verb.set_defaults(verb="translate", partner_address=None)

    verb = verbs.add_parser("curious", parents=[answers], help=does["curious"])
    verb.add_argument("text", metavar=value["text"])
    verb.add_argument("--language", metavar=_EITHER)
    verb.set_defaults(verb="curious")

    verb = verbs.add_parser("hearing", parents=[answers], help=does["hearing"])
    verb.add_argument("text", metavar=value["text"])
    verb.add_argument("--language", default="", metavar=_EITHER)
    verb.set_defaults(verb="hearing")

    verb = verbs.add_parser("journal", parents=[answers], help=does["journal"])
    verb.add_argument("query", nargs="?", default="", metavar=value["query"])
    verb.add_argument("--surface", default="", metavar=value["id"], help=tells["with_surface"])
    verb.add_argument("--feeling", default="", metavar=value["id"], help=tells["with_feeling"])
    verb.add_argument("--need", default="", metavar=value["id"], help=tells["with_need"])
    verb.add_argument("--since", metavar=value["date"], help=tells["since"])
    verb.add_argument("--until", metavar=value["date"], help=tells["until"])
    verb.add_argument("--limit", type=int, default=JOURNAL_PAGE, metavar=value["number"])
    verb.add_argument("--after", default="", metavar=value["id"], help=tells["after"])
    verb.add_argument("--unfinished", action="store_true", help=tells["unfinished"])
    verb.set_defaults(verb="journal")

    verb = verbs.add_parser("jot", parents=[answers], help=does["jot"])
    verb.add_argument("text", nargs="?", default="", metavar=value["text"])
    verb.add_argument("--surface", default="", metavar=value["id"], help=tells["surface"])
    verb.set_defaults(verb="jot")

    verb = verbs.add_parser("plan", parents=[answers], help=does["plan"])
    verb.add_argument("--sign", metavar=value["text"], help=tells["sign"])
    verb.add_argument("--minutes", metavar=value["number"], help=tells["minutes"])
    verb.add_argument("--my-place", metavar=value["text"], help=tells["my_place"])
    verb.add_argument("--their-place", metavar=value["text"], help=tells["their_place"])
    verb.add_argument("--off-limits", metavar=value["text"], help=tells["off_limits"])
    verb.add_argument("--starter", metavar="caller/me/other", help=tells["starter"])
    verb.add_argument("--i-need", metavar=value["text"], help=tells["i_need"])
    verb.add_argument("--they-need", metavar=value["text"], help=tells["they_need"])
    made = verb.add_mutually_exclusive_group()
    made.add_argument("--together", action="store_true", default=None, help=tells["together"])
    made.add_argument(
        "--alone", dest="together", action="store_false", default=None, help=tells["alone"]
    )
    verb.set_defaults(verb="plan")

    verb = verbs.add_parser("patterns", parents=[answers], help=does["patterns"])
    verb.add_argument("--span", metavar="4_weeks/3_months/year/all", help=tells["span"])
    verb.set_defaults(verb="patterns")

    verb = verbs.add_parser("report", parents=[common], help=does["report"])
    verb.add_argument("file", **file, help=tells["report_file"])
    verb.add_argument("--span", metavar="4_weeks/3_months/year/all", help=tells["span"])
    verb.add_argument("--part", action="append", metavar=value["id"], help=tells["part"])
    entry = {"metavar": value["id"], "help": tells["entry"]}
    verb.add_argument("--entry", action="append", default=[], **entry)
    verb.set_defaults(verb="report")

    verb = verbs.add_parser("export", parents=[common], help=does["export"])
    verb.add_argument("file", **file, help=tells["file"])
    verb.add_argument("--what", metavar=value["id"], help=tells["what"])
    verb.add_argument("--language", metavar=_EITHER, help=tells["language"])
    verb.add_argument("--export-passphrase-file", **seals)
    verb.set_defaults(verb="export")

    verb = verbs.add_parser("import", parents=[common], help=does["import"])
    verb.add_argument("file", nargs="?", **file)
    verb.add_argument("--dry-run", action="store_true", help=tells["dry_run"])
    verb.add_argument("--yes", action="store_true", help=tells["yes"])
    verb.add_argument("--undo", action="store_true", help=tells["undo"])
    verb.add_argument("--mood", action="append", default=[], metavar=value["mood"])
    verb.add_argument("--export-passphrase-file", **seals)
    verb.set_defaults(verb="import")

    verb = verbs.add_parser("passphrase", parents=[common], help=does["passphrase"])
    verb.add_argument("action", nargs="?", choices=ACTIONS, metavar="/".join(ACTIONS))
    verb.add_argument("--new-passphrase-file", **file, help=tells["new_passphrase_file"])
    verb.add_argument("--code-file", **file, help=tells["code_file"])
    verb.set_defaults(verb="passphrase")

    verb = verbs.add_parser("backup", parents=[common], help=does["backup"])
    verb.add_argument("folder", type=Path, nargs="?", metavar=value["folder"])
    verb.set_defaults(verb="backup")

    verb = verbs.add_parser("restore", parents=[common], help=does["restore"])
    verb.add_argument("copy", nargs="?", metavar=value["copy"])
    verb.add_argument("--unencrypted", action="store_true", help=tells["unencrypted"])
    verb.set_defaults(verb="restore")

    verb = verbs.add_parser("doctor", parents=[answers], help=does["doctor"])
    verb.set_defaults(verb="doctor")

    verb = verbs.add_parser("demo", parents=[common], help=does["demo"])
    verb.add_argument("--anew", action="store_true", help=tells["anew"])
    verb.set_defaults(verb="demo")

    verb = verbs.add_parser("erase", parents=[common], help=does["erase"])
    verb.add_argument("--yes", action="store_true", help=tells["yes"])
    verb.set_defaults(verb="erase")
    if not couple:
        _leave_out(verbs, solo.VERBS)
    return whole


def _leave_out(verbs: Any, names: Sequence[str]) -> None:
    """As if these verbs had never been added."""
    for name in names:
        del verbs.choices[name]
    verbs._choices_actions[:] = [one for one in verbs._choices_actions if one.dest not in names]
