"""On the command line too: for one person alone what is done with the other is no verb at all, and
whoever is not safe owes nobody a return."""

import argparse
import sys
from datetime import UTC, datetime, timedelta

import pytest

from data import first_look
from data.store import Store
from regulate import pause as pauses
from regulate import solo
from regulate.content import Words
from regulate.pause import Outcome
from tests.clock import HandClock
from ui import alone, single
from ui.alone import couple_at
from ui.arguments import parser
from ui.command_line import main
from ui.window import Window

WORDS = Words("en")
UNSAFE = ["check-in", "--heat", "5", "--take-in", "no", "--safety", "afraid"]
TRANSLATE = [
    *("translate", "--surface", "anger", "--situation", "the door closed"),
    *("--feeling", "hurt", "--need", "safety", "--request", "call my sister"),
]


@pytest.fixture
def journal(tmp_path):
    return tmp_path / "regulate.db"


@pytest.fixture
def say(capsys, journal):
    """Runs a command; what it said on either way out, and its exit status."""

    def run(*arguments):
        try:
            status = main([*arguments, "--db", str(journal)])
        except SystemExit as end:
            status = end.code
        said = capsys.readouterr()
        return status, said.out, said.err

    return run


def keep(journal, **settings):
    store = Store.open(journal)
    for name, value in settings.items():
        store.settings.choose(name, value)
    store.close()


def verbs(**how):
    (verbs,) = (a for a in parser(**how)._actions if isinstance(a, argparse._SubParsersAction))
    return list(verbs.choices)


def test_alone_only_what_is_done_with_the_other_is_gone():
    assert [verb for verb in verbs() if verb not in solo.VERBS] == verbs(couple=False)
    assert set(solo.VERBS) < set(verbs())


@pytest.mark.parametrize("arguments", [["plan"], ["plan", "--sign", "x"], ["hearing", "you never"],
                                       ["curious", "why"]])  # fmt: skip
def test_a_verb_that_is_gone_is_refused_like_one_that_never_was(journal, say, arguments):
    assert say(*arguments)[0] == 0
    keep(journal, couple=False)
    status, out, err = say(*arguments)
    never = say("nonsense")
    assert (status, out) == (never[0], "") == (2, "")
    assert err == never[2].replace("'nonsense'", f"'{arguments[0]}'")
    keep(journal, couple=True)
    assert say(*arguments)[0] == 0


def test_the_list_of_verbs_does_not_name_them(journal, say):
    keep(journal, couple=False)
    alone = say("--help")[1]
    keep(journal, couple=True)
    both = say("--help")[1]
    for verb in solo.VERBS:
        assert f" {verb} " in both and verb not in alone
    assert "check-in" in alone and "journal" in alone


def test_without_a_journal_that_can_tell_all_is_there(tmp_path):
    assert couple_at(tmp_path / "none.db")
    assert not (tmp_path / "none.db").exists()
    (tmp_path / "odd.db").write_bytes(b"not a journal")
    assert couple_at(tmp_path / "odd.db")


def test_put_into_words_alone_asks_nothing_of_anybody(journal, say):
    asked = say(*TRANSLATE)[1]
    assert "Would you be willing" in asked
    keep(journal, couple=False)
    status, out, _ = say(*TRANSLATE)
    assert (status, out) == (
        0,
        "When the door closed, I felt hurt. What I was longing for was safety.\n",
    )
    store = Store.open(journal)
    latest = store.journal.last_with("anger").translation
    store.close()
    assert (latest.words, latest.request) == (out.strip(), "call my sister")


@pytest.mark.parametrize("heat", ["1", "5", "8"])
def test_a_check_in_alone_owes_the_other_nothing(journal, say, heat):
    keep(journal, couple=False)
    out = say("check-in", "--heat", heat, "--take-in", "yes", "--safety", "none")[1]
    said = [line for line in WORDS["solo"]["advice"].values() if line and line in out]
    assert len(said) == 1
    assert "talk" not in out and "say when" not in out


# Whoever is not safe


def called(journal, minutes=30):
    """A pause that runs in the journal."""
    store = Store.open(journal)
    now = datetime.now(UTC)
    store.pauses.save(pauses.call("a" * 36, now, now + timedelta(minutes=minutes)), zone="UTC")
    store.close()


def outcomes(journal):
    store = Store.open(journal)
    found = store.pauses.latest_outcomes(5)
    store.close()
    return found


def test_an_unsafe_answer_ends_the_pause_that_runs(journal, say):
    called(journal)
    first_look.change(journal, returns=first_look.Return(datetime.now(UTC)))
    status, out, err = say(*UNSAFE)
    assert (status, err) == (0, "") and "Your fear counts." in out
    assert outcomes(journal) == [Outcome.CANCELLED_FOR_SAFETY]
    assert first_look.read(journal).returns is None
    assert say("return")[1] == "No pause is running.\n"


def test_any_other_answer_leaves_it_running(journal, say):
    called(journal)
    say("check-in", "--heat", "9", "--take-in", "no", "--safety", "none")
    assert outcomes(journal) == []


def test_an_unsafe_answer_makes_no_journal(journal, say):
    say(*UNSAFE)
    assert not journal.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="its door has another name")
def test_the_open_window_hears_it_and_does_not_come_to_the_front(
    qapp, qtbot, journal, monkeypatch, tmp_path
):
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    clock = HandClock()
    window = Window(journal, clock)
    try:
        qtbot.waitUntil(lambda: window.now.ready)
        window.pause.begin()
        window.root.setVisible(False)
        window.open_door()
        assert single.door_of(journal).exists() and alone._some_window()
        told = []
        monkeypatch.setattr(single, "reach", lambda path, word: told.append(word) or True)
        alone.end_pause(journal)
        assert told == ["unsafe"]
        window._hear(*told)
        assert window.pause.current is None
        assert not window.root.isVisible()
        assert window.desk.at_risk
        assert window.desk.store.pauses.latest_outcomes(1) == [Outcome.CANCELLED_FOR_SAFETY]
    finally:
        window.close()
