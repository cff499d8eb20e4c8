"""Export and import on the command line: shown first, asked where somebody can answer, undone."""

import json
import os
import sys
from pathlib import Path

import pytest

from data import sealing
from data.store import Store
from regulate.flooding import TakeIn
from tests.data.records import COUNT, ENTRIES, EVERYTHING, NOTHING, everything, fill
from ui.command_line import main
from ui.terminal import COULD_NOT, DONE, MISUSE

ROOT = Path(__file__).resolve().parents[2]
PASSPHRASE = "three blue doors"
WEEK = """full_date,date,weekday,time,mood,activities,scales,note_title,note
2026-05-04,May 4,Monday,21:35,good,"work | walk",,,Secret
2026-05-03,May 3,Sunday,8:30 pm,tired,,,,
"""


@pytest.fixture(autouse=True)
def cheap(monkeypatch):
    monkeypatch.setattr(sealing, "COST", sealing.Cost(1, 8192))


@pytest.fixture
def filled(tmp_path):
    store = Store.open(tmp_path / "filled.db")
    fill(store)
    store.close()
    return tmp_path / "filled.db"


@pytest.fixture
def other(tmp_path):
    return tmp_path / "other.db"


@pytest.fixture
def run(capsys):
    before = os.umask(0o022)

    def run(*arguments):
        status = main([str(argument) for argument in arguments])
        return (status, *capsys.readouterr())

    yield run
    os.umask(before)


def records(path):
    store = Store.open(path)
    found = everything(store)
    store.close()
    return found


def test_it_can_be_seen_first_what_an_import_would_take_in(run, filled, other, tmp_path):
    run("export", tmp_path / "all.json", "--db", filled)
    status, out, err = run("import", tmp_path / "all.json", "--dry-run", "--db", other)
    assert (status, err) == (DONE, "") and records(other) == NOTHING
    lines = out.splitlines()
    assert lines[0] == f"Check-ins: {len(EVERYTHING[0])} new"
    assert f"Entries: {len(ENTRIES)} new" in lines
    assert any(line.startswith("From 28 April 2026 to ") for line in lines) or any(
        line.startswith("From 28 April to ") for line in lines
    )


def test_where_nobody_can_answer_it_goes_ahead(run, filled, other, tmp_path):
    run("export", tmp_path / "all.json", "--db", filled)
    assert run("import", tmp_path / "all.json", "--db", other) == (
        DONE, f"{COUNT} records were taken in; here already: 0.\n", ""
    )  # fmt: skip
    assert records(other) == EVERYTHING


def test_an_import_is_undone(run, filled, other, tmp_path):
    run("export", tmp_path / "all.json", "--db", filled)
    run("import", tmp_path / "all.json", "--db", other)
    assert run("import", "--undo", "--db", other) == (
        DONE, f"{COUNT} records were taken out again.\n", ""
    )  # fmt: skip
    assert records(other) == NOTHING
    status, out, err = run("import", "--undo", "--db", other)
    assert (status, out, err) == (COULD_NOT, "", "There is no import to undo.\n")


def test_what_was_changed_since_is_told_to_stay(run, filled, other, tmp_path):
    run("export", tmp_path / "all.json", "--db", filled)
    run("import", tmp_path / "all.json", "--db", other)
    store = Store.open(other)
    store.journal.say(ENTRIES[0].uid, "yes", "heard")
    store.close()
    _, out, _ = run("import", "--undo", "--db", other)
    assert out.endswith("Changed since, and kept: 1.\n")


def test_an_undo_is_named_as_such_only_without_a_file(run, other, tmp_path):
    for arguments in (["import"], ["import", tmp_path / "a.json", "--undo"]):
        status, out, err = run(*arguments, "--db", other)
        assert (status, out) == (MISUSE, "") and err.startswith("Name a file to import")
    assert not other.exists()


def test_daylios_file_is_taken_in_with_what_is_left_out(run, other, tmp_path):
    (tmp_path / "d.csv").write_text(WEEK)
    status, out, err = run("import", tmp_path / "d.csv", "--db", other)
    assert (status, out) == (COULD_NOT, "")
    assert "moods with names of their own: tired." in err
    arguments = ["import", tmp_path / "d.csv", "--mood", "tired=6", "--db", other]
    _, out, _ = run(*arguments, "--dry-run")
    assert "Left out: Activities (1)." in out and "Left out: Notes (1)." in out
    assert "no answer is made up" in out and "Secret" not in out
    assert run(*arguments)[0] == DONE
    check_ins = records(other)[0]
    assert [saved.check_in.heat for saved in check_ins] == [6, 2]
    assert {saved.check_in.take_in for saved in check_ins} == {TakeIn.NOT_ASKED}


def test_a_mood_with_an_equals_sign_in_its_name_can_be_named(run, other, tmp_path):
    (tmp_path / "d.csv").write_text(WEEK.replace("tired", "x=y"))
    assert run("import", tmp_path / "d.csv", "--mood", "x=y=6", "--db", other)[0] == DONE


def test_a_check_in_cannot_say_that_nothing_was_asked(run, other):
    arguments = ["check-in", "--heat", "5", "--take-in", "not_asked", "--safety", "none"]
    status, _, err = run(*arguments, "--db", other)
    assert status == MISUSE and "not_asked" in err and not other.exists()


def test_an_export_of_one_kind_and_a_journal_to_read(run, filled, tmp_path):
    for name, more, count in (
        ("a.csv", [], len(ENTRIES)),
        ("b.csv", ["--what", "check-ins"], len(EVERYTHING[0])),
        ("a.md", ["--language", "he"], len(ENTRIES) + len(EVERYTHING[5])),
    ):
        file = tmp_path / name
        status, out, _ = run("export", file, *more, "--db", filled)
        assert (status, out) == (DONE, f"{count} records were written to {file}.\n")
    assert (tmp_path / "a.md").read_text(encoding="utf-8").startswith("# יומן")


# Passphrases


def test_an_encrypted_export_is_made_and_taken_in_by_a_file(run, filled, other, tmp_path):
    (tmp_path / "secret").write_text(PASSPHRASE + "\nmore\n", encoding="utf-8")
    with_it = ["--export-passphrase-file", tmp_path / "secret"]
    assert run("export", tmp_path / "all.sealed", *with_it, "--db", filled)[0] == DONE
    assert b"criticism" not in (tmp_path / "all.sealed").read_bytes()
    status, _, err = run("import", tmp_path / "all.sealed", "--db", other)
    assert status == COULD_NOT and "is encrypted" in err
    assert run("import", tmp_path / "all.sealed", *with_it, "--db", other)[0] == DONE
    assert records(other) == EVERYTHING


def test_another_passphrase_takes_in_nothing(run, filled, other, tmp_path):
    (tmp_path / "secret").write_text(PASSPHRASE)
    with_it = ["--export-passphrase-file", tmp_path / "secret"]
    run("export", tmp_path / "all.sealed", *with_it, "--db", filled)
    (tmp_path / "secret").write_text("three red doors")
    status, out, err = run("import", tmp_path / "all.sealed", *with_it, "--db", other)
    assert (status, out) == (COULD_NOT, "") and "another passphrase" in err
    assert records(other) == NOTHING


def test_the_passphrase_can_come_from_standard_input(run, filled, other, tmp_path, monkeypatch):
    for verb, path in (("export", filled), ("import", other)):
        reading, writing = os.pipe()
        os.write(writing, PASSPHRASE.encode() + b"\n")
        os.close(writing)
        with os.fdopen(reading) as source:
            monkeypatch.setattr(sys, "stdin", source)
            file = tmp_path / "all.sealed"
            done = run(verb, file, "--export-passphrase-file", "-", "--db", path)
        assert done[0] == DONE
    assert records(other) == EVERYTHING


@pytest.mark.parametrize("secret", [None, b"\xff\xfe\x00", b"short\n", b"", b"x" * 9000])
def test_a_passphrase_that_is_none_writes_nothing(run, filled, tmp_path, secret):
    if secret is not None:
        (tmp_path / "secret").write_bytes(secret)
    with_it = ["--export-passphrase-file", tmp_path / "secret"]
    status, out, err = run("export", tmp_path / "all.sealed", *with_it, "--db", filled)
    assert status in (COULD_NOT, MISUSE) and out == "" and err.count("\n") == 1
    assert not (tmp_path / "all.sealed").exists()


def test_no_option_and_no_variable_takes_a_passphrase():
    import argparse

    from ui.arguments import parser

    (verbs,) = (a for a in parser()._actions if isinstance(a, argparse._SubParsersAction))
    for verb in ("export", "import"):
        options = [o for a in verbs.choices[verb]._actions for o in a.option_strings]
        assert "--export-passphrase-file" in options
        assert not any(option.endswith("passphrase") for option in options)


# At a terminal


def test_at_a_terminal_it_is_shown_and_asked_and_no_is_the_usual_answer(
    at_terminal, run, filled, other, tmp_path
):
    run("export", tmp_path / "all.json", "--db", filled)
    arguments = ["import", tmp_path / "all.json", "--db", other]
    for answer in ("", "n", "what", "no"):
        status, shown = at_terminal(arguments, ("Take it in? [y/N] ", answer))
        assert status == DONE and shown.endswith("Nothing was taken in.\n")
        assert f"Entries: {len(ENTRIES)} new" in shown
        assert records(other) == NOTHING
    status, shown = at_terminal(arguments, ("Take it in? [y/N] ", "y"))
    assert shown.endswith(f"{COUNT} records were taken in; here already: 0.\n")
    assert records(other) == EVERYTHING


def test_at_a_terminal_nothing_is_asked_where_there_is_nothing_to_take_in(
    at_terminal, run, filled, tmp_path
):
    run("export", tmp_path / "all.json", "--db", filled)
    status, shown = at_terminal(["import", tmp_path / "all.json", "--db", filled])
    assert status == DONE and shown.endswith("Everything in this file is here already.\n")


def test_at_a_terminal_yes_said_before_is_not_asked_again(
    at_terminal, run, filled, other, tmp_path
):
    run("export", tmp_path / "all.json", "--db", filled)
    _, shown = at_terminal(["import", tmp_path / "all.json", "--yes", "--db", other])
    assert shown == f"{COUNT} records were taken in; here already: 0.\n"


def test_at_a_terminal_a_passphrase_is_asked_twice_and_never_shown(
    at_terminal, filled, other, tmp_path
):
    file = tmp_path / "all.sealed"
    asked = "Passphrase of the file: "
    status, shown = at_terminal(
        ["export", file, "--db", filled], (asked, PASSPHRASE), ("The same again: ", PASSPHRASE)
    )
    assert status == DONE and PASSPHRASE not in shown
    status, shown = at_terminal(
        ["import", file, "--db", other], (asked, PASSPHRASE), ("[y/N] ", "yes")
    )
    assert status == DONE and PASSPHRASE not in shown
    assert records(other) == EVERYTHING


def test_at_a_terminal_two_that_differ_write_nothing(at_terminal, filled, tmp_path):
    file = tmp_path / "all.sealed"
    status, shown = at_terminal(
        ["export", file, "--db", filled],
        ("Passphrase of the file: ", PASSPHRASE),
        ("The same again: ", "three red doors"),
    )
    assert status == MISUSE and not file.exists() and "Traceback" not in shown


def test_the_answer_to_a_script_is_never_waited_for(run, filled, other, tmp_path):
    run("export", tmp_path / "all.json", "--db", filled)
    assert json.loads((tmp_path / "all.json").read_text("utf-8"))["version"] == 4
    assert run("import", tmp_path / "all.json", "--db", other)[0] == DONE
