"""The verb `passphrase`, and every other verb at an encrypted journal."""

import io
import json
import os
import sys
from contextlib import closing
from datetime import UTC, datetime, timedelta

import pytest

from data import engine, faults, first_look, keys, protection, sealing
from data.first_look import Return
from data.sealing import Cost
from data.stamps import stamp
from data.store import Store
from tests.data.records import ENTRIES, EVERYTHING, everything, fill
from tests.ui.test_command_line import check_in, one_sentence, translate
from tests.ui.test_command_line import run as run_fixture
from ui import asking, clock
from ui.command_line import COULD_NOT, DONE, MISUSE

run = run_fixture
PASSPHRASE, OTHER = "four words that rhyme", "another four of them"


@pytest.fixture(autouse=True)
def cheap(monkeypatch):
    monkeypatch.setattr(sealing, "COST", Cost(1, 8192))
    monkeypatch.setattr(keys, "COST", Cost(1, 8192))


@pytest.fixture(autouse=True)
def nobody_to_ask(monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.StringIO())


@pytest.fixture
def journal(tmp_path):
    path = tmp_path / "regulate.db"
    with closing(Store.open(path)) as store:
        fill(store)
    return path


@pytest.fixture
def sealed(journal):
    """The journal, encrypted."""
    protection.protect(journal, PASSPHRASE)
    return journal


@pytest.fixture
def file(tmp_path):
    """`file("words")` is a file that begins with them."""

    def make(text, ending="\n"):
        made = tmp_path / f"{len(list(tmp_path.iterdir()))}.txt"
        made.write_text(text + ending, "utf-8")
        return made

    return make


def whole(path, passphrase=PASSPHRASE):
    key = protection.unlock(path, keys.PASSPHRASE, passphrase)
    with closing(Store.open(path, key)) as store:
        return everything(store)


# On and off


def test_on_prints_the_code_once_and_what_losing_both_means(run, journal, file):
    said = run("passphrase", "on", "--new-passphrase-file", file(PASSPHRASE), "--db", journal)
    assert (said.status, said.err) == (DONE, "")
    done, code, _, lose = said.out.splitlines()
    assert done == "The journal is encrypted."
    assert lose.startswith("If the passphrase and the recovery code are both lost")
    assert not engine.is_plain(journal)
    (key,) = keys.keys_by(journal, keys.RECOVERY, code)
    assert keys.code_is_noted(journal, key)
    assert whole(journal) == EVERYTHING
    said = run("passphrase", "--db", journal)
    assert said.out.startswith("One file, on this computer, encrypted")


def test_on_twice_and_off_of_what_is_not_on_are_said(run, journal, file):
    new = file(PASSPHRASE)
    for action in ("off", "change", "code", "renew"):
        said = run("passphrase", action, "--passphrase-file", new, "--db", journal)
        assert one_sentence(said, COULD_NOT) == f"The journal at {journal} is not encrypted.\n"
    run("passphrase", "on", "--new-passphrase-file", new, "--db", journal)
    before = journal.read_bytes()
    said = run("passphrase", "on", "--new-passphrase-file", new, "--db", journal)
    assert one_sentence(said, COULD_NOT) == f"The journal at {journal} is encrypted already.\n"
    assert journal.read_bytes() == before


def test_off_needs_the_passphrase(run, sealed, file):
    said = run("passphrase", "off", "--db", sealed)
    assert "--passphrase-file" in one_sentence(said, COULD_NOT)
    said = run("passphrase", "off", "--passphrase-file", file(OTHER), "--db", sealed)
    assert "not the passphrase of this journal" in one_sentence(said, COULD_NOT)
    assert not engine.is_plain(sealed)
    said = run("passphrase", "off", "--passphrase-file", file(PASSPHRASE), "--db", sealed)
    assert said.out == "The journal is no longer encrypted.\n"
    with closing(Store.open(sealed)) as store:
        assert everything(store) == EVERYTHING


@pytest.mark.parametrize("typed", ["short", "", "x" * 1001])
def test_what_cannot_be_a_passphrase_is_misuse_and_changes_nothing(run, journal, file, typed):
    said = run("passphrase", "on", "--new-passphrase-file", file(typed), "--db", journal)
    one_sentence(said, MISUSE)
    assert engine.is_plain(journal)
    assert not keys.file_of(journal).exists()


def test_where_nobody_can_be_asked_that_is_said(run, journal):
    said = run("passphrase", "on", "--db", journal)
    assert "--new-passphrase-file" in one_sentence(said, MISUSE)
    assert engine.is_plain(journal)


def test_another_action_is_misuse(run, journal):
    one_sentence(run("passphrase", "maybe", "--db", journal), MISUSE)


# Another passphrase, code, key


def test_change_writes_only_the_key_file(run, sealed, file):
    before = sealed.read_bytes()
    given = ("--passphrase-file", file(PASSPHRASE), "--new-passphrase-file", file(OTHER))
    assert run("passphrase", "change", *given, "--db", sealed).status == DONE
    assert sealed.read_bytes() == before
    assert whole(sealed, OTHER) == EVERYTHING
    with pytest.raises(faults.WrongPassphrase):
        protection.unlock(sealed, keys.PASSPHRASE, PASSPHRASE)


def test_forgotten_the_code_stands_in_for_it(run, journal, file):
    _, code = protection.protect(journal, PASSPHRASE)
    given = ("--code-file", file(code.lower()), "--new-passphrase-file", file(OTHER))
    assert run("passphrase", "change", *given, "--db", journal).status == DONE
    assert whole(journal, OTHER) == EVERYTHING
    said = run("passphrase", "off", "--code-file", file(code), "--db", journal)
    one_sentence(said, MISUSE)
    wrong = file("ABCD-EFGH")
    said = run("passphrase", "change", "--code-file", wrong, "--db", journal)
    assert "not a whole recovery code" in one_sentence(said, MISUSE)


@pytest.mark.parametrize("action", ["code", "renew"])
def test_a_new_code_or_key_prints_the_code_and_the_old_one_opens_nothing(
    run, journal, file, action
):
    _, old = protection.protect(journal, PASSPHRASE)
    said = run("passphrase", action, "--passphrase-file", file(PASSPHRASE), "--db", journal)
    code = said.out.splitlines()[1]
    assert keys.keys_by(journal, keys.RECOVERY, code)
    with pytest.raises(faults.WrongCode):
        keys.keys_by(journal, keys.RECOVERY, old)
    assert whole(journal) == EVERYTHING


def test_both_can_come_through_standard_input(run, sealed, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.StringIO(f"{PASSPHRASE}\n{OTHER}\n"))
    given = ("--passphrase-file", "-", "--new-passphrase-file", "-")
    assert run("passphrase", "change", *given, "--db", sealed).status == DONE
    assert whole(sealed, OTHER) == EVERYTHING


@pytest.fixture
def terminal(monkeypatch):
    """`terminal("words", ...)`: somebody who types these when asked."""
    asked = []

    def type(*answers):
        left = list(answers)
        monkeypatch.setattr(asking, "is_terminal", lambda: True)
        monkeypatch.setattr(asking, "typed", lambda question: asked.append(question) or left.pop(0))
        return asked

    return type


def test_at_a_terminal_it_is_asked_for_twice(run, journal, terminal):
    asked = terminal(PASSPHRASE, OTHER)
    one_sentence(run("passphrase", "on", "--db", journal), MISUSE)
    assert engine.is_plain(journal)
    assert asked == ["New passphrase", "New passphrase, again"]
    terminal(PASSPHRASE, PASSPHRASE)
    assert run("passphrase", "on", "--db", journal).status == DONE
    assert whole(journal) == EVERYTHING


# Every other verb


READS = [
    ["journal", "cafe"],
    ["journal", "--unfinished"],
    ["plan"],
    ["jot", "one word"],
    translate(),
    check_in(),
]


@pytest.mark.parametrize("arguments", READS, ids=lambda arguments: arguments[0])
def test_a_verb_needs_the_passphrase_and_says_how_to_give_it(run, sealed, file, arguments):
    said = run(*arguments, "--db", sealed)
    assert said.status == COULD_NOT
    assert "encrypted" in said.err and "--passphrase-file" in said.err
    assert (said.out == "") == (arguments[0] != "check-in")  # whoever is flooded gets the answer
    for place in ("before", "behind"):
        opens = ("--passphrase-file", file(PASSPHRASE), "--db", sealed)
        given = [*opens, *arguments] if place == "before" else [*arguments, *opens]
        said = run(*given)
        assert (said.status, said.err) == (DONE, "")
    said = run(*arguments, "--passphrase-file", file(OTHER), "--db", sealed)
    assert said.err == "That is not the passphrase of this journal. Nothing is lost; try again.\n"


def test_what_it_says_is_what_is_in_it(run, sealed, file):
    opens = ("--passphrase-file", file(PASSPHRASE), "--db", sealed)
    (found,) = run("journal", "cafe", "--json", *opens).json["entries"]
    assert found["uid"] == ENTRIES[2].uid
    assert run(*translate(), "--json", *opens).json["id"]


def test_at_a_terminal_it_asks(run, sealed, terminal):
    asked = terminal(PASSPHRASE)
    assert run("journal", "cafe", "--db", sealed).status == DONE
    assert asked == ["Passphrase"]


def test_a_plain_journal_asks_for_nothing(run, journal, terminal):
    asked = terminal()
    assert run("journal", "cafe", "--db", journal).status == DONE
    assert asked == []


def test_a_passphrase_for_a_plain_journal_does_no_harm(run, journal, file):
    given = ("--passphrase-file", file(PASSPHRASE), "--db", journal)
    assert run("journal", "cafe", *given).status == DONE


def test_a_journal_that_is_gone_is_said_before_anything_is_asked(run, sealed, terminal):
    sealed.unlink()
    asked = terminal()
    said = run("journal", "--db", sealed)
    assert "is not there" in one_sentence(said, COULD_NOT)
    assert asked == []


@pytest.mark.parametrize("file_is", ["missing", "a folder", "no text"])
def test_a_passphrase_file_that_cannot_be_read_is_said(run, sealed, tmp_path, file_is):
    given = tmp_path / "given"
    if file_is == "a folder":
        given.mkdir()
    elif file_is == "no text":
        given.write_bytes(b"\xff\xfe\xff")
    said = run("journal", "--passphrase-file", given, "--db", sealed)
    assert "cannot be read, so there is no passphrase" in one_sentence(said, COULD_NOT)


def test_whoever_is_not_safe_is_asked_for_nothing(run, sealed, terminal):
    asked = terminal()
    said = run(*check_in(safety="afraid"), "--db", sealed)
    assert said.status == DONE
    assert asked == []


def test_whoever_is_not_safe_has_their_pause_ended_where_the_passphrase_is_given(run, sealed, file):
    given = ("--passphrase-file", file(PASSPHRASE), "--db", sealed)
    assert run(*check_in(safety="afraid"), *given).status == DONE
    key = keys.keys_by(sealed, keys.PASSPHRASE, PASSPHRASE)[0]
    with closing(Store.open(sealed, key)) as store:
        assert store.pauses.open_one() is None


# return, locked


def test_return_tells_of_a_locked_journal_what_its_window_tells(run, sealed, tmp_path):
    now = clock.SystemClock()
    due = datetime.now(UTC).replace(microsecond=0) + timedelta(minutes=12, seconds=30)
    steady = now.steady() + (due - now.now()).total_seconds()
    first_look.change(sealed, returns=Return(due, now.boot(), steady))
    said = run("return", "--db", sealed)
    assert said.status == DONE
    assert said.out.startswith("Paused. Back ")
    assert "13 minutes left" in said.out
    told = run("return", "--json", "--db", sealed).json["pause"]
    assert told["due"] == stamp(due)
    assert told["phase"] == "cooling"
    assert 740 < told["seconds_left"] <= 750
    assert [told[key] for key in ("id", "called_by", "for_two", "extensions")] == [None] * 4
    calendar = tmp_path / "due.ics"
    assert run("return", "--ics", calendar, "--db", sealed).status == DONE
    assert "BEGIN:VEVENT" in calendar.read_text()


def test_return_without_a_pause_asks_for_nothing_either(run, sealed, terminal):
    asked = terminal()
    assert run("return", "--db", sealed).out == "No pause is running.\n"
    assert asked == []


def test_return_with_the_passphrase_tells_everything(run, sealed, file):
    said = run("return", "--json", "--passphrase-file", file(PASSPHRASE), "--db", sealed)
    assert said.json["pause"]["called_by"] == "me"


def test_no_passphrase_is_an_option_or_in_the_environment(run, sealed, monkeypatch):
    for name in ("REGULATE_PASSPHRASE", "PASSPHRASE"):
        monkeypatch.setitem(os.environ, name, PASSPHRASE)
    said = run("journal", "--passphrase", PASSPHRASE, "--db", sealed)
    assert said.status == MISUSE
    assert run("journal", "--db", sealed).status == COULD_NOT
    assert PASSPHRASE not in json.dumps(said.out)
