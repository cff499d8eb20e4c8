"""Exports that nobody wrote: the tree of a JSON file spoiled, its text spoiled, a spreadsheet
spoiled, an encrypted file spoiled."""

import json
from random import Random
from typing import Any

from tests.fuzz.mutation import spoiled

STRANGE: tuple[Any, ...] = (
    *(None, True, False, 0, -1, 1, 2**31, 2**53, 2**53 + 1, 2**63, 2**64, 10**40, -(10**40)),
    *(0.5, 1e308, float("nan"), float("inf"), -0.0, "", " ", "a b", "x" * 3000, "x" * 300_000),
    *("\ud800", "\udfff x", "\0", "\u202e\u2066", "ב" * 50, "😶", "own:", "own: ", "own:x" * 50),
    *("9999-12-31T23:59:59+00:00", "0001-01-01T00:00:00+14:00", "2026-02-30T10:00:00+00:00"),
    *("2026-05-04T18:00:00", "2026-05-04", "2026-W19-1T10:00+00:00", "soon", "1e5", "Etc/GMT+99"),
    *("2026-05-04T18:00:00.000000+23:59", "2026-05-04T24:00:00+00:00", [], {}, [[]], [None]),
    *([1, 2, 3], {"a": 1}, {"": {}}, ["hurt"] * 3, ["none", "afraid"], {"uid": 1}),
)
"""What may stand where something else belongs."""
NESTED_AT_MOST = 200_000


def spoiled_document(chance: Random, document: dict[str, Any]) -> bytes:
    """A JSON file that is an export no more, or only just."""
    document = json.loads(json.dumps(document))
    for _ in range(chance.choice((0, 1, 1, 1, 2, 4, 10))):
        document = _change(chance, document)
    text = json.dumps(document, ensure_ascii=chance.random() < 0.5)
    for _ in range(chance.choice((0, 0, 0, 1, 1, 2))):
        text = _change_text(chance, text)
    data = text.encode(chance.choice(("utf-8",) * 12 + ("utf-8-sig", "utf-16")), "surrogatepass")
    return spoiled(chance, data) if chance.random() < 0.25 else data


def _places(value: Any, into: list[tuple[Any, Any]]) -> list[tuple[Any, Any]]:
    """Every place in a tree: what it is in, and its key or number."""
    if isinstance(value, dict | list):
        for key in value if isinstance(value, dict) else range(len(value)):
            into.append((value, key))
            _places(value[key], into)
    return into


def _change(chance: Random, document: Any) -> Any:
    places = _places(document, [])
    if not places:
        return chance.choice(STRANGE)
    (inside, key), (other, other_key) = chance.choice(places), chance.choice(places)
    match chance.randrange(9):
        case 0 | 1 | 2:
            inside[key] = chance.choice(STRANGE)
        case 3:
            del inside[key]
        case 4:  # what another place says; not the other way round too, or it may hold itself
            inside[key] = json.loads(json.dumps(other[other_key]))
        case 5:
            if isinstance(inside, dict):
                inside[chance.choice((f"{key}_", "", "uid", "at", "zone"))] = inside.pop(key)
        case 6:
            if isinstance(inside, list):
                inside.insert(chance.randrange(len(inside) + 1), inside[key])
        case 7:
            if isinstance(inside, list):
                chance.shuffle(inside)
        case _:
            if isinstance(inside[key], str) and inside[key]:
                at = chance.randrange(len(inside[key]))
                sign = chance.choice(("", "\n", "\t", "\u2028", "\ufeff", "ß", "İ", "\u0301", "x"))
                inside[key] = inside[key][:at] + sign + inside[key][at + 1 :]
            elif type(inside[key]) is int:
                inside[key] += chance.choice((-1, 1, 100, -(2**40)))
    return document


def _change_text(chance: Random, text: str) -> str:
    at = chance.randrange(len(text) + 1)
    match chance.randrange(8):
        case 0:
            count = chance.choice((10, 1000, NESTED_AT_MOST))
            return text[:at] + chance.choice("[{") * count + text[at:]
        case 1:
            count = chance.choice((50, 990, NESTED_AT_MOST))
            return text.replace('""', "[" * count + "]" * count, 1)
        case 2:
            return text.replace(": 0", f": {'9' * chance.choice((20, 400, 5000))}", 1)
        case 3:
            number = chance.choice(("NaN", "-Infinity", "1e999", "01"))
            return text.replace(": 0", f": {number}", 1)
        case 4:  # a key twice
            return text.replace('"uid":', '"uid": "b", "uid":', 1)
        case 5:
            return text.replace('", "', chance.choice(('", "\\ud800', '", "\\u0000', '","\\x')), 1)
        case 6:
            return text[:at]
        case _:
            return text[:at] + chance.choice(("/* */", ",", "\0", "'", "\u2028")) + text[at:]


DAYLIO = """full_date,date,weekday,time,mood,activities,note_title,note
2026-05-04,May 4,Monday,18:10,good,"reading | walk","a ""title"" here","a note
on two lines"
2026-05-04,May 4,Monday,9:05 PM,awful,,,
2026-05-03,May 3,Sunday,07:00,meh,work,,"הערה"
2026-05-02,May 2,Saturday,22:30,rad,,,
2026-03-29,March 29,Sunday,02:30,bad,,,nothing
"""
LONGEST_REPEATED = 20_000
"""Characters. A second is too short for a file of tens of megabytes."""
CELLS = ("", '"', "9999-12-31", "0000-00-00", "25:61", "12:00 PM", "good", "mine", "\0", "x" * 9000)


def spoiled_sheet(chance: Random) -> bytes:
    """A file of Daylio's that is one no more, or only just."""
    lines = DAYLIO.splitlines(keepends=True)
    for _ in range(chance.choice((0, 1, 2, 5))):
        row = chance.randrange(len(lines))
        cells = lines[row].split(",")
        match chance.randrange(5):
            case 0:
                cells[chance.randrange(len(cells))] = chance.choice(CELLS)
            case 1:
                cells.insert(chance.randrange(len(cells) + 1), chance.choice(CELLS))
            case 2:
                del cells[chance.randrange(len(cells))]
            case 3:
                chance.shuffle(cells)
            case _:
                cells *= chance.choice((2, 100))
        lines[row] = ",".join(cells)
    text = "".join(lines)
    if len(text) < LONGEST_REPEATED:
        text *= chance.choice((1, 1, 1, 200))
    text = text.replace(",", chance.choice((",",) * 8 + (";", "\t")))
    data = text.encode(chance.choice(("utf-8", "utf-8", "utf-8-sig", "utf-16")))
    return spoiled(chance, data) if chance.random() < 0.4 else data
