"""No word is left in the content files that nobody asks for.

A static search: each key on the way to a text has to be named, as a whole or by the shape of an
f-string, in code that names the file, or where its ids come from, or be among the ids of a
vocabulary (`tests/test_content.py`). What it cannot see: that the code that names a key is ever
run, and that a name which stands there means another file's key.
"""

import ast
import re

import pytest

from regulate import content
from tests.test_content import (
    FILES,
    FOLDER,
    LAYERS,
    ROOT,
    SPOKEN,
    SPOKEN_AMONG_OTHERS,
    by_number,
    faults,
    read,
    refusals,
    sources,
)

SHOWN_WHOLE = {
    ("check_in", "anchors"),
    ("command_line", "parsing"),
    ("curiosity", "general"),
    ("curiosity", "openers"),
    ("curiosity", "ways"),
    ("demo", "plan"),
    ("demo", "repairs"),
    ("demo", "scenes"),
    ("erasing", "stays"),
    ("hiding", "idle"),
    ("hiding", "limits"),
    ("keys", "caps"),
    ("openings", ""),
    ("plan", "suggestions"),
    ("requests", "intensities"),
    ("talk", "lines"),
    ("talk", "reflect"),
    ("times", "months"),
    ("times", "short_months"),
    ("times", "weekdays"),
}
"""Places whose keys nobody names: all are shown, one by one or by their number."""

ELSEWHERE = {
    "backups": ("data/backups.py",),
    "check_in": ("ui/qml/CheckInForm.qml",),
    "doctor": ("data/doctor.py",),
    "erasing": ("data/erasing.py",),
    "frames": ("regulate/english.py", "regulate/hebrew.py"),
    "hiding": ("data/first_look.py",),
    "passphrase": ("ui/qml/PassphrasePage.qml",),
    "patterns": ("regulate/patterns.py",),
    "pause": ("regulate/pause.py",),
    "reminders": ("data/calendar.py",),
    "safety": ("ui/qml/HelpPage.qml",),
    "transfer": ("data/documents.py", "data/daylio.py"),
}
"""Code in which a file's ids stand, and not its name."""

LEAST = 3
"""So many letters of an f-string have to be told before it says which key it makes."""


class Code:
    """The names that one source file speaks of: texts, and shapes of texts."""

    def __init__(self, text: str, is_python: bool) -> None:
        self.texts: set[str] = set()
        self.shapes: list[str] = []
        if not is_python:
            self.texts = {a or b for a, b in re.findall(r'\["(\w+)"\]|\.(\w+)', text)}
            return
        for node in ast.walk(ast.parse(text)):
            match node:
                case ast.Constant(value=str() as name):
                    self.texts.add(name)
                case ast.JoinedStr(values=parts):
                    told = [p.value if isinstance(p, ast.Constant) else None for p in parts]
                    if len("".join(filter(None, told))) >= LEAST:
                        each = (r"\w+" if part is None else re.escape(part) for part in told)
                        self.shapes.append("".join(each))

    def names(self, key: str) -> bool:
        return key in self.texts or any(re.fullmatch(shape, key) for shape in self.shapes)


def all_code() -> dict[str, Code]:
    """Every source file of the three layers and of the pages."""
    found = {}
    for layer in LAYERS:
        for path in sorted((ROOT / layer).rglob("*")):
            if path.suffix in (".py", ".qml"):
                name = path.relative_to(ROOT).as_posix()
                found[name] = Code(path.read_text(encoding="utf-8"), path.suffix == ".py")
    return found


def leaves(value, path=()):
    """The keys on the way to each text; forms of one text are one."""
    if isinstance(value, str) or by_number(value) or "any" in value:
        yield path
    else:
        for key, inner in value.items():
            yield from leaves(inner, (*path, key))


def own_keys(file: str, path: tuple[str, ...]) -> tuple[str, ...]:
    """The keys of a path that have to be named: not the ids of a vocabulary, nor what lies in a
    place that is shown whole."""
    for each, place in SHOWN_WHOLE:
        if each == file and (not place or path[0] == place):
            return (place,) if place else ()
    inside = [(each, (place,), ids) for each, place, ids in SPOKEN if place]
    outside = [(each, (), ids) for each, place, ids in SPOKEN if not place]
    outside += [(each, (), ids) for each, ids in SPOKEN_AMONG_OTHERS]
    for each, before, ids in inside + outside:
        at = len(before)
        if each == file and path[:at] == before and path[at] in {*map(str, ids)}:
            return before + path[at + 1 :]
    return path


def unused(file: str, words: dict, code: dict[str, Code]) -> list[tuple[str, ...]]:
    """The paths in a content file that no code names."""
    near = [
        one for name, one in code.items() if file in one.texts or name in ELSEWHERE.get(file, ())
    ]
    return [
        path
        for path in leaves(words)
        if not near or not all(any(one.names(key) for one in near) for key in own_keys(file, path))
    ]


def test_a_word_that_nobody_asks_for_is_seen():
    code = {"a.py": Code('words["lengths"]["minutes"]; words[f"say_{way}"]; f"{a}_{b}"', True)}
    words = {"minutes": "", "say_ok": "", "seconds": "", "hour": {"minutes": ""}}
    assert unused("lengths", words, code) == [("seconds",), ("hour", "minutes")]
    assert unused("frames", {"minutes": ""}, code) == [("minutes",)]
    assert Code('page.words["what"]; form.questions.harm', False).texts >= {"what", "harm"}


@pytest.mark.parametrize("file", [file for file in FILES if file not in ("faults", "refusals")])
@pytest.mark.parametrize("language", content.LANGUAGES)
def test_every_word_is_asked_for(file, language):
    words = read(FOLDER / language / f"{file}.json")
    assert list(leaves(words))
    assert unused(file, words, ALL) == []


def test_every_place_that_is_shown_whole_is_there_and_shown():
    for file, place in SHOWN_WHOLE:
        words = read(FOLDER / content.LANGUAGES[0] / f"{file}.json")
        assert not place or place in words
        near = [one for one in ALL.values() if file in one.texts]
        assert any(one.names(place) for one in near) if place else near
    assert {name for names in ELSEWHERE.values() for name in names} <= ALL.keys()


def test_every_sentence_of_a_fault_and_of_a_refusal_has_what_it_tells_of():
    made = {id for id, _ in refusals(sources())}
    assert read(FOLDER / "en" / "refusals.json").keys() == made
    told = read(FOLDER / "en" / "faults.json").keys()
    near = [one for one in ALL.values() if "faults" in one.texts]
    assert told == {*faults(sources())} | {id for id in told for one in near if id in one.texts}


ALL = all_code()
