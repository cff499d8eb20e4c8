"""The page to bring as a file: a PDF that is tagged and selectable, or Markdown. Its one rule: what
a person wrote is data and never markup, and no sign of it is lost without a word.

The PDF is set by Typst (https://typst.app), which comes whole in its package: nothing is fetched.
It says neither when nor on which computer it was made, so that the same page is the same file.
"""

import glob
import json
import os
import re
import unicodedata
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import asdict, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from data import faults, keys
from data.markdown import escaped, inline
from data.stamps import zone_called
from data.store import Store
from regulate import bidi, patterns, report
from regulate.content import Words
from regulate.refusal import Refusal
from regulate.report import Brought, Page, Report
from regulate.typed import right_to_left

if TYPE_CHECKING:
    from typst import Compiler

FONTS = (
    *("Noto Sans", "Noto Sans Hebrew", "Segoe UI", "Helvetica Neue", "Arial Hebrew", "Arial"),
    *("Noto Color Emoji", "Segoe UI Emoji", "Apple Color Emoji", "DejaVu Sans", "Libertinus Serif"),
)
"""What the PDF is set in: for each letter the first that is there and has it. The last comes with
Typst and has Latin and Hebrew. Behind them comes any other font of the computer that has it."""
NAMES_AT_MOST = 1000
LONG, A_LINE = 1_200, 60
"""Characters from which an entry may be parted between two pages, and what the end of a line counts
for (our own: half a page)."""
_SIGNS = b"""
#set document(title: "signs")
#set text(font: json(bytes(sys.inputs.page)).fonts)
#for sign in json(bytes(sys.inputs.page)).signs [#sign \\ ]
"""
"""A page of signs, to see which can be drawn."""
_TEMPLATE = Path(__file__).with_name("report.typ")
_ENDLESS = re.compile(r"\S{25,}")
"""What is longer than words are, and may break anywhere (our own)."""
_BREAK = "\u200b"
_LEFT_OUT = {0: None, 0xFEFF: None, 9: " "}
"""What a PDF has no sign for."""
_MISSING = re.compile(r'the text `"(.+?)"` could not be displayed')
_BY_NUMBER = re.compile(r"\\u\{([0-9a-f]+)\}")


class NotWritten(faults.Fault):
    """The page could not be written."""

    id = "report_failed"


class WrongKind(faults.Fault):
    """The file name has an ending that is no kind of page."""

    id = "report_kind"


class Stays(faults.Fault):
    """The page could not be removed."""

    id = "report_stays"


def write(
    store: Store,
    path: Path,
    asked: Report,
    now: datetime,
    words: Words,
    leave_out: Sequence[str] = (),
) -> Page:
    """Writes the page as of `now`, the person's own time, to `path`, as its ending says, readable
    by this person alone; what stands on it.

    The file appears whole or not at all. Raises a Fault, and Refusal for an entry that there is
    not, or where there is too little to bring."""
    printed = PRINTED.get(path.suffix.lower())
    if printed is None:
        raise WrongKind(path)
    # What is looked at keeps text of the other direction in its order; what is read by programs has
    # no signs for that.
    words = replace(words, shown=printed is pdf)
    page = gathered(store, asked, now, words, leave_out)
    contents = printed(page)
    try:
        if path.exists() and path.samefile(store.path):
            raise NotWritten(path)
        keys.put(path, contents)
    except (OSError, ValueError) as error:
        number = getattr(error, "errno", None)
        if number in faults.NO_HANDLES:
            raise faults.NoHandles(path) from error
        raise (faults.Full if number in faults.NO_ROOM else NotWritten)(path) from error
    return page


def free(path: Path) -> Path:
    """The same path, or one beside it with a number, where nothing is yet. Raises a Fault."""
    try:
        for number in range(1, NAMES_AT_MOST):
            free = path.with_stem(f"{path.stem} {number}") if number > 1 else path
            if not os.path.lexists(free):
                return free
    except ValueError as error:  # no name at all
        raise NotWritten(path) from error
    raise NotWritten(path)


def forget_half(path: Path) -> None:
    """Removes what a process that was killed while it wrote the page left."""
    with suppress(OSError, ValueError):
        for partial in path.parent.glob(f".{glob.escape(path.name)}.*.partial"):
            partial.unlink()


def remove(path: Path) -> None:
    """Removes a page that was written; one that is gone already is no problem. Raises a Fault."""
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise Stays(path) from error


def gathered(
    store: Store, asked: Report, now: datetime, words: Words, leave_out: Sequence[str] = ()
) -> Page:
    """Everything that stands on the page. Raises a Fault, and Refusal."""
    entries = []
    for uid in asked.entries:
        entry = store.journal.get(uid)
        if entry is None:
            raise Refusal("unknown_entry")
        at = entry.at.astimezone(zone_called(entry.zone) or now.tzinfo)
        entries.append(Brought(at, entry.translation))
    entries.sort(key=lambda entry: entry.at)
    since, until = patterns.begins(asked.span, now), patterns.ends(now)
    tally = store.patterns.tally(since, now.tzinfo, until)
    return report.page(asked, tally, entries, now, words, leave_out)


def markdown(page: Page) -> bytes:
    """The page as Markdown, in which what was typed stays text."""
    lines = [f"# {page.title}", "", f"{page.between}.", "", page.origin, ""]
    if page.summary:
        lines += [f"## {page.summary_title}", ""]
        lines += [*(f"- {escaped(one)}" for one in page.summary), ""]
    for told in page.told:
        lines += [f"## {told.title}", ""]
        for line in told.lines:
            lines += [escaped(line), ""]
        rows = [list(map(inline, cells)) for cells in (told.headers, *told.rows)]
        rows.insert(1, ["---"] * len(told.headers))
        lines += [*map(_row, rows), ""]
    if page.entries:
        lines += [f"## {page.entries_title}", ""]
    for entry in page.entries:
        lines += [f"### {entry.day}", "", escaped(entry.words), ""]
        for name, text in entry.behind:
            lines.append(f"- {name}: {escaped(text)}".replace("\n", "\n  "))
        lines.append("")
    return ("\n".join(lines).rstrip("\n") + "\n").encode()


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def pdf(page: Page) -> bytes:
    """The page as PDF/UA-1: tagged, with its title, its language, and a description of each
    picture. A sign that no font here can draw stands as its name, in brackets."""
    from typst import Compiler  # in a process of its own, or for a command

    typst = Compiler()
    said = _each(_data(page), _tidied)
    names = _names_of_undrawn(typst, said)
    said = _each(said, lambda text: _named(text, names))
    return _set(typst, _TEMPLATE.read_bytes(), said)


def _set(typst: "Compiler", source: bytes, said: dict[str, Any]) -> bytes:
    inputs = {"page": json.dumps({**said, "fonts": FONTS})}
    return typst.compile(source, format="pdf", sys_inputs=inputs, pdf_standards=["ua-1"])


def _names_of_undrawn(typst: "Compiler", said: dict[str, Any]) -> dict[str, str]:
    """The name of every sign that no font here can draw. Each is set alone: in a row of joined
    ones, Typst would draw a box and say nothing."""
    from typst import TypstError

    signs: set[str] = set()
    _each(said, lambda text: signs.update(text) or text)
    try:
        _set(typst, _SIGNS, {"signs": sorted(signs)})
    except TypstError as error:
        found = [_BY_NUMBER.sub(_sign, sign) for sign in _MISSING.findall(str(error.diagnostic))]
        return {sign: _name(sign) for sign in found}
    return {}


def _sign(found: re.Match[str]) -> str:
    return chr(int(found[1], 16))


def _name(sign: str) -> str:
    """What a sign is called; nothing for one that only joins or turns others."""
    if unicodedata.category(sign) in ("Cf", "Mn"):
        return ""
    return f"[{unicodedata.name(sign, '').lower() or f'U+{ord(sign):04X}'}]"


def _named(text: str, names: dict[str, str]) -> str:
    return text.translate(str.maketrans(names)) if names else text


def _data(page: Page) -> dict[str, Any]:
    """The page as JSON can say it, with the direction of what a person wrote."""
    said = asdict(page)
    said["rtl"] = page.language in bidi.RIGHT_TO_LEFT
    for told in said["told"]:
        for mark in told["marks"]:
            mark["sure"] = mark["sure"] or ()
    for entry in said["entries"]:
        entry["rtl"] = rtl = right_to_left(entry["words"])
        as_page = rtl == said["rtl"]
        entry["language"] = page.language if as_page else "he" if rtl else "en"
        entry["behind"] = [
            (name, bidi.isolated(text, page.language)) for name, text in entry["behind"]
        ]
        texts = [entry["words"], *(text for _, text in entry["behind"])]
        entry["long"] = sum(len(text) + A_LINE * text.count("\n") for text in texts) > LONG
    return said


def _each(value: Any, change: Callable[[str], str]) -> Any:
    """A value of JSON with every text in it changed."""
    match value:
        case str():
            return change(value)
        case dict():
            return {name: _each(inner, change) for name, inner in value.items()}
        case list() | tuple():
            return [_each(inner, change) for inner in value]
        case _:
            return value


def _tidied(text: str) -> str:
    """`text` with one kind of line ends, and breaks in what is longer than a line."""
    lines = "\n".join(text.splitlines()).translate(_LEFT_OUT)
    return _ENDLESS.sub(_breakable, lines)


def _breakable(found: re.Match[str]) -> str:
    """Never between a letter and what belongs to it."""
    return "".join(
        sign if unicodedata.category(sign)[0] in "MC" else _BREAK + sign for sign in found[0]
    )


PRINTED: dict[str, Callable[[Page], bytes]] = {".pdf": pdf, ".md": markdown}
"""What a page can be written as, by the ending of the file."""
