"""The journal as Markdown, to be read and printed: what was written, oldest first, as in a book.

Its one rule: what was typed stays text. No line of it becomes a heading, a link, a picture, or
HTML, in CommonMark (https://spec.commonmark.org/0.31.2/#backslash-escapes) and in the dialects
that make links of bare addresses.
"""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from data.stamps import moment, zone_called
from regulate import vocabulary
from regulate.content import Words

_SPECIAL = re.compile(r"[\\`*_{}\[\]<>#|~&$^@]|:(?=//)|(?<=www)\.")
"""The signs that can begin something anywhere; CommonMark takes each back by a backslash before."""
_FIRST = re.compile(r"^(\d*)([+\-=:.)])")
"""What begins a list, a rule, or makes a heading of the line above, where a line begins with it."""


def written(document: dict[str, Any], words: Words) -> tuple[int, bytes]:
    """How many entries and repairs, and the file: a heading a day, and under it what was written
    that day where it was written."""
    said = words["transfer"]["markdown"]
    records = [(row, _entry) for row in document["translations"]]
    records += [(row, _repair) for row in document["repairs"]]
    records.sort(key=lambda record: record[0]["at"])
    lines = [f"# {said['title']}", ""]
    day = ""
    for row, tell in records:
        at = moment(row["at"]).astimezone(zone_called(row["zone"]) or UTC)
        if f"{at:%Y-%m-%d}" != day:
            day = f"{at:%Y-%m-%d}"
            lines += [f"## {_day(at, said)}", ""]
        lines += [*tell(row, at, said, words), ""]
    return len(records), ("\n".join(lines).rstrip("\n") + "\n").encode()


def escaped(text: str) -> str:
    """`text` as plain Markdown text on one or more lines, each line its own."""
    lines = [_FIRST.sub(r"\1\\\2", inline(line.strip())) for line in text.splitlines()]
    return "\\\n".join(line for line in lines if line)


def inline(text: str) -> str:
    """`text` inside a line, behind something else of it."""
    return _SPECIAL.sub(r"\\\g<0>", text)


def _entry(row: dict[str, Any], at: datetime, said: dict[str, str], words: Words) -> Iterator[str]:
    yield f"### {_time(at, said)}"
    yield ""
    yield escaped(row["words"])
    yield ""
    feelings = ", ".join(_name("feelings", id, words) for id in row["feelings"])
    journal = words["journal"]
    yield from _list(
        (said["surface"], _name("moves", row["surface"], words)),
        (said["came_out"], row["came_out"]),
        (said["situation"], row["situation"]),
        (said["feelings"], feelings),
        (said["need"], _name("needs", row["need"], words)),
        (said["request"], row["request"]),
        (said["said"], journal["said"].get(row["said"], "")),
        (said["landed"], journal["landed"].get(row["landed"], "")),
    )


def _repair(row: dict[str, Any], at: datetime, said: dict[str, str], _: Words) -> Iterator[str]:
    yield f"### {_time(at, said)} {said['repair']}"
    yield ""
    yield from _list(
        (said["heard"], row["heard"]),
        (said["own"], row["own"]),
        (said["next_step"], row["next_step"]),
    )


def _day(at: datetime, said: dict[str, str]) -> str:
    """A day; in Hebrew, as every line here, it begins with a letter, and a viewer that goes by the
    first one lays it out from right to left."""
    return said["day"].format(year=f"{at:%Y}", month=f"{at:%m}", day=f"{at:%d}")


def _time(at: datetime, said: dict[str, str]) -> str:
    return said["time"].format(time=f"{at:%H:%M}")


def _list(*parts: tuple[str, str]) -> Iterator[str]:
    for title, text in parts:
        if text:
            yield f"- {title}: {escaped(text)}".replace("\n", "\n  ")


def _name(kind: str, id: str, words: Words) -> str:
    return vocabulary.name(kind, id, words) if id else ""
