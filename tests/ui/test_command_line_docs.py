"""`docs/command-line.md` is true: its examples are run, its lists compared with the real ones."""

import argparse
import json
import os
import re
import shlex
from pathlib import Path

import pytest

from data import transfer
from data.store import Store
from regulate import content, safety
from regulate.content import LANGUAGES, Words
from regulate.flooding import ANSWERS, Band, Presentation
from regulate.patterns import NAMES, Span
from regulate.report import PARTS
from regulate.translation import Frame
from tests.data.records import EVENING, fill
from ui.arguments import parser
from ui.command_line import main

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "command-line.md").read_text("utf-8")
WORDS = Words("en")
CHANGING = (
    (r"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}", "ID"),
    (r"\d{4}-\d\d-\d\dT[\d:.]+\+00:00", "MOMENT"),
    (r"today, \d\d:\d\d", "WHEN"),
    (r'"zone": "[^"]+"', "ZONE"),
    (r"\d{4}-\d\d-\d\d\.db", "DAY.db"),
    (r"\d[\d.]* [kMG]B", "SIZE"),
    (r"SQLite \d[\d.]*\d", "SQLITE"),
)


def steady(text):
    """`text` without what is another each time."""
    for pattern, mask in CHANGING:
        text = re.sub(pattern, mask, text)
    return text


def section(title):
    """The part of the page under a heading."""
    (found,) = re.findall(rf"^## {re.escape(title)}\n(.*?)(?=^## |\Z)", PAGE, re.M | re.S)
    return found


def rows(text, head):
    """The cells of the first table with that first head; none where there is no such table."""
    tables = re.findall(rf"^\| {head} \|.*\n\|[-|]+\|\n((?:\|.*\n)+)", text, re.M)
    lines = tables[0].splitlines() if tables else []
    return [[cell.strip() for cell in line.strip("|").split(" | ")] for line in lines]


def ids(text):
    return re.findall(r"`([^`]+)`", text)


def examples():
    """Each command of the page with what it says under it."""
    for block in re.findall(r"```console\n(.*?)```", PAGE, re.S):
        for example in re.split(r"^\$ ", block.replace("\\\n", " "), flags=re.M)[1:]:
            command, _, said = example.partition("\n")
            yield command, said


def test_every_example_says_what_the_page_says(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    before = os.umask(0o022)
    status, done = None, 0
    for command, expected in examples():
        program, *arguments = shlex.split(command)
        if program == "echo":
            said = f"{status}\n"
        else:
            assert program == "regulate"
            try:
                status = main(arguments)
            except SystemExit as end:
                status = end.code
            said = "".join(capsys.readouterr())
        assert steady(said) == steady(expected), command
        done += 1
    os.umask(before)
    assert done > 15


@pytest.mark.parametrize(
    ("title", "vocabulary"),
    [
        ("Signs", content.ids("signs")),
        ("Surface moves", content.ids("moves")),
        ("Feelings", content.ids("feelings")),
        ("Needs", content.ids("needs")),
        ("Safety answers", (safety.NONE, *safety.RISKS)),
    ],
)
def test_every_id_is_listed_in_its_order(title, vocabulary):
    assert tuple(ids(section(title))) == vocabulary


@pytest.mark.parametrize(
    ("title", "meanings"),
    [
        ("Signs", WORDS["signs"]),
        ("Surface moves", {id: move["name"] for id, move in WORDS["moves"].items()}),
        ("Safety answers", WORDS["check_in"]["safety_answers"]),
    ],
)
def test_every_id_means_what_the_window_says(title, meanings):
    assert {ids(id)[0]: meaning for id, meaning in rows(section(title), "id")} == meanings


def verbs():
    (verbs,) = (a for a in parser()._actions if isinstance(a, argparse._SubParsersAction))
    return verbs.choices


def test_every_verb_has_its_place():
    commands = [ids(row[0])[0].split() for row in rows(PAGE, "command")]
    assert commands[0] == ["regulate"]
    assert [command[1] for command in commands[1:]] == list(verbs())


@pytest.mark.parametrize("verb", list(verbs()))
def test_every_option_is_told(verb):
    (title,) = (line for line in re.findall(r"^## (.*)", PAGE, re.M) if f"regulate {verb}" in line)
    own = {ids(row[0])[0] for row in rows(section(title), "option")}
    shared = {option.split()[0] for row in rows(PAGE, "option") for option in ids(row[0])}
    real = {option for action in verbs()[verb]._actions for option in action.option_strings}
    assert {"--db", "--help"} <= shared & real
    assert own == real - shared


def test_what_can_be_chosen_is_told():
    check_in, translate = section("regulate check-in"), section("regulate translate")
    options = {row[0]: ids(row[1]) for row in rows(check_in, "option")}
    assert options["`--take-in`"] == [*ANSWERS]
    keys = {ids(row[0])[0]: ids(row[2]) for row in rows(check_in, "key of the answer")}
    assert keys["band"] == [*Band]
    assert keys["presentation"] == [*Presentation]
    options = {row[0]: ids(row[1]) for row in rows(translate, "option")}
    assert options["`--frame`"] == [*Frame]
    assert options["`--language`"] == [*LANGUAGES]
    patterns = section("regulate patterns")
    assert {*ids(rows(patterns, "option")[0][1])} == {*Span}
    keys = {ids(row[0])[0]: ids(row[2]) for row in rows(patterns, "key of a pattern")}
    assert keys["name"] == [*NAMES]
    options = {row[0]: ids(row[1]) for row in rows(section("regulate report FILE"), "option")}
    assert {*options["`--span`"]} == {*Span}
    assert options["`--part`"] == [*PARTS]


JSON_TYPES = {
    "text": str,
    "text or null": str | None,
    "number": int,
    "true or false": bool,
    "object or null": dict | None,
    "true, false or null": bool | None,
    "list of texts": list,
    "list of objects": list,
    "list of lists of texts": list,
}


def described(text, head):
    return {ids(key)[0]: JSON_TYPES[type] for key, type, _ in rows(text, head)}


@pytest.mark.parametrize(
    ("title", "arguments"),
    [
        ("regulate check-in", "check-in --heat 5 --take-in yes --safety none"),
        ("regulate check-in", "check-in --heat 5 --take-in yes --safety afraid"),
        (
            "regulate translate",
            "translate --surface anger --situation x --feeling hurt --need heard --request y",
        ),
        ("regulate curious TEXT", "curious why"),
        ("regulate curious TEXT", "curious suicide"),
        ("regulate hearing TEXT", "hearing whatever"),
        ("regulate hearing TEXT", "hearing suicide"),
        ("regulate journal [QUERY]", "journal"),
        ("regulate journal [QUERY]", "journal --limit 1"),
        ("regulate jot [TEXT]", "jot enough"),
        ("regulate jot [TEXT]", "jot --surface own:x"),
        ("regulate plan", "plan"),
        ("regulate plan", "plan --minutes 45"),
        ("regulate patterns", "patterns"),
        ("regulate patterns", "patterns --span all"),
        ("regulate doctor", "doctor"),
    ],
)
def test_every_key_of_an_answer_is_told_with_its_type(tmp_path, capsys, title, arguments):
    before = os.umask(0o022)
    store = Store.open(tmp_path / "a.db")
    fill(store)
    store.close()
    status = main([*arguments.split(), "--json", "--db", str(tmp_path / "a.db")])
    assert status == (1 if arguments == "doctor" else 0)  # there is no copy yet
    os.umask(before)
    answer = json.loads(capsys.readouterr().out)
    told = described(section(title), "key of the answer")
    assert list(answer) == list(told)
    assert all(isinstance(answer[key], type) for key, type in told.items())
    if plan := answer.get("plan"):
        told = described(section(title), "key of a plan")
        assert list(plan) == list(told)
        assert all(isinstance(plan[key], type) for key, type in told.items())
    if title == "regulate jot [TEXT]":
        assert main(["journal", "--unfinished", "--json", "--db", str(tmp_path / "a.db")]) == 0
        told = described(section(title), "key of a jotting")
        for jotting in json.loads(capsys.readouterr().out)["jottings"]:
            assert list(jotting) == list(told)
            assert all(isinstance(jotting[key], type) for key, type in told.items())
    if title == "regulate hearing TEXT":
        told = described(section(title), "key of a note")
        for note in answer["notes"]:
            assert list(note) == list(told)
            assert all(isinstance(note[key], type) for key, type in told.items())
    for finding in answer.get("findings", []):
        told = described(section(title), "key of a finding")
        assert list(finding) == list(told)
        assert all(isinstance(finding[key], type) for key, type in told.items())
    for pattern in answer.get("patterns", []):
        told = described(section(title), "key of a pattern")
        assert list(pattern) == list(told)
        assert all(isinstance(pattern[key], type) for key, type in told.items())
    for entry in answer.get("entries", []):
        told = described(section(title), "key of an entry")
        assert list(entry) == list(told)
        assert all(isinstance(entry[key], type) for key, type in told.items())


def test_every_key_of_an_export_is_told_with_its_type(tmp_path):
    store = Store.open(tmp_path / "a.db")
    fill(store)
    transfer.export(store, tmp_path / "all.json", EVENING)
    store.close()
    document = json.loads((tmp_path / "all.json").read_text("utf-8"))
    told = described(PAGE, "key of the file")
    assert list(document) == list(told)
    assert all(isinstance(document[key], type) for key, type in told.items())
