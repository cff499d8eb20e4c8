"""The spreadsheet: one kind of record as CSV, a row each. Its one rule: no cell runs as a formula.

RFC 4180, in UTF-8 with a mark in front, by which spreadsheets know it.
"""

import csv
import re
from collections.abc import Callable
from io import StringIO
from typing import Any

from regulate.content import Words
from regulate.refusal import Refusal
from regulate.typed import quoted

_MARK = "\ufeff"
_FORMULA = re.compile(r"(^|[;,\t\r\n])(?=\s*[=+\-@\uff1d\uff0b\uff0d\uff20])|^(?=[\t\r\n])")
"""What a spreadsheet may run, as OWASP's page on CSV Injection lists it: at the start of a cell,
and behind a sign at which a spreadsheet of another country begins a new one."""

_STEM = ("uid", "at", "zone")
_COLUMNS: dict[str, tuple[str, ...]] = {
    "entries": (
        *_STEM, "surface", "came_out", "situation", "feelings", "need", "request", "words",
        "frame", "language", "said", "landed", "changed_at",
    ),
    "check-ins": (
        *_STEM, "heat", "take_in", "safety", "signs", "pulse", "points", "band", "presentation",
        "next",
    ),
    "pauses": ("uid", "at", "zone", "called_by", "due", "outcome", "ended_at", "events"),
    "soothings": (*_STEM, "activity", "before", "after", "pause"),
    "repairs": (*_STEM, "heard", "own", "next_step", "pause"),
    "plans": (
        *_STEM, "sign", "minutes", "my_place", "their_place", "off_limits", "starter", "i_need",
        "they_need", "together",
    ),
    "jottings": (*_STEM, "surface", "came_out", "dismissed"),
    "look-backs": (*_STEM, "answer"),
}  # fmt: skip
_KINDS = {"entries": "translations"}
WHAT = tuple(_COLUMNS)
"""What can be asked for."""


def sheet(document: dict[str, Any], what: str, words: Words) -> tuple[int, bytes]:
    """How many rows, and the file, of one kind of the records of an export, with its heads in the
    language of `words`; what is below is what an export has. Raises Refusal."""
    columns = _COLUMNS[check(what)]
    rows = document[_KINDS.get(what, what.replace("-", "_"))]
    text = StringIO(newline="")
    text.write(_MARK)
    writer = csv.writer(text, quoting=csv.QUOTE_ALL)
    heads = words["transfer"]["columns"]
    writer.writerow(heads[column] for column in columns)
    for row in rows:
        told = {**row, **_MORE[what](row)} if what in _MORE else row
        writer.writerow(_cell(told[column]) for column in columns)
    return len(rows), text.getvalue().encode()


def check(what: str) -> str:
    """What is asked for, if it can be. Raises Refusal."""
    if what not in _COLUMNS:
        raise Refusal("what", value=quoted(what))
    return what


def defused(text: str) -> str:
    """`text` with an apostrophe before what a spreadsheet would run."""
    return _FORMULA.sub(r"\1'", text)


def _cell(value: Any) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case list():
            return defused("; ".join(value))
        case _:
            return defused(str(value))


def _pulse(row: dict[str, Any]) -> dict[str, Any]:
    return {"pulse": row["pulse"] and row["pulse"]["bpm"]}


def _pause(row: dict[str, Any]) -> dict[str, Any]:
    events = row["events"]
    dues = [event["due"] for event in events if event["due"] and event["act"] != "booked"]
    return {
        "at": events[0]["at"],
        "due": dues[-1],
        "ended_at": events[-1]["at"] if row["outcome"] else None,
        "events": [event["act"] for event in events],
    }


_MORE: dict[str, Callable[[dict[str, Any]], dict[str, Any]]] = {
    "check-ins": _pulse,
    "pauses": _pause,
}
"""What of a record takes more than one value."""
