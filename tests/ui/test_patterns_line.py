"""`regulate patterns`: what the page says, with answers that were worked out by hand."""

import re
from datetime import UTC, datetime, timedelta

import pytest

from data import keys, protection
from data.check_ins import SavedCheckIn
from data.check_ins import write as write_check_in
from data.pauses import write as write_pause
from data.sealing import Cost
from data.stamps import new_uid
from data.store import Store
from regulate import pause as steps
from regulate.content import Words
from regulate.flooding import CheckIn, TakeIn
from regulate.soothing import Soothing
from regulate.translation import Translation
from tests.ui.test_command_line import journal as journal_fixture
from tests.ui.test_command_line import run as run_fixture
from ui.clock import SystemClock
from ui.command_line import COULD_NOT, DONE

run, journal = run_fixture, journal_fixture
NOW = datetime(2026, 11, 23, 18, 0, tzinfo=UTC)
BEFORE = (9, 8, 8, 7, 6)
AFTER = (4, 4, 3, 4, 5)
LATE = (0, 0, 20, 30, 40)


@pytest.fixture(autouse=True)
def a_monday_evening(monkeypatch):
    monkeypatch.setattr(SystemClock, "now", lambda self: NOW)
    monkeypatch.setattr(SystemClock, "zone", lambda self: UTC)
    monkeypatch.setattr(SystemClock, "zone_name", lambda self: "UTC")


def lived_in(path):
    """Five evenings at seven, each with a pause, in the last five days; long exhales, a loop."""
    store = Store.open(path)
    for ago, (before, after, late) in enumerate(zip(BEFORE, AFTER, LATE, strict=True), start=1):
        at = NOW.replace(hour=19) - timedelta(days=ago)
        first, last = (
            SavedCheckIn(new_uid(), at, "UTC", CheckIn(heat, take_in, ("none",)))
            for heat, take_in in ((before, TakeIn.BARELY), (after, TakeIn.YES))
        )
        due = at + timedelta(minutes=30)
        pause = steps.call(new_uid(), at, due, check_in=first.uid)
        back = due + timedelta(minutes=late)
        pause = steps.recheck(pause, back, "ready", last.uid)
        pause = steps.come_back(pause, back)
        with store.transaction() as db:
            for saved in (first, last):
                write_check_in(db, saved)
            write_pause(db, pause, "UTC")
        store.soothings.add(Soothing("long_exhale", before, before - 2), at, "UTC")
        store.journal.add(
            Translation("anger", "it was late", ("hurt",), "matter", "a word", "It hurt."),
            at,
            "UTC",
        )
    store.close()


def numbers(sentence):
    return [int(number) for number in re.findall(r"\d+", sentence)]


def test_it_says_how_much_there_was_and_from_how_many_records(run, journal):
    lived_in(journal)
    answer = run("patterns", "--json", "--db", journal).json
    said = {
        each["name"]: (numbers(each["sentence"]), numbers(each["behind"]))
        for each in answer["patterns"]
    }
    assert said["often"] == ([10, 5, 5], [10])
    assert said["hours"] == ([18, 0, 21, 0, 5], [5])
    assert said["heat"] == ([8, 4], [5])
    assert said["exercises"][1] == [5] and 2 in said["exercises"][0]
    assert said["returns"] == ([2, 5], [5])
    assert said["beneath"][1] == said["cycle"][1] == [5]


def test_without_json_it_says_the_same_in_lines(run, journal):
    lived_in(journal)
    answer = run("patterns", "--json", "--db", journal).json
    said = run("patterns", "--db", journal)
    assert (said.status, said.err) == (DONE, "")
    titles = Words("en")["patterns"]["titles"]
    expected = [
        line
        for each in answer["patterns"]
        for line in (
            f"{titles[each['name']]}:", each["sentence"], *each["notes"], each["behind"], ""
        )
    ]  # fmt: skip
    assert said.out.splitlines() == [*expected, answer["too_few"]]


def test_as_json_each_has_its_sentence_its_notes_and_its_table(run, journal):
    lived_in(journal)
    answer = run("patterns", "--json", "--db", journal).json
    assert list(answer) == ["span", "patterns", "too_few"] and answer["span"] == "3_months"
    told = {each["name"]: each for each in answer["patterns"]}
    assert list(told) == ["often", "hours", "heat", "exercises", "returns", "beneath", "cycle"]
    assert Words("en")["patterns"]["titles"]["signs"] in answer["too_few"]
    assert told["heat"]["rows"] == [
        ["3", "0", "1"],
        ["4", "0", "3"],
        ["5", "0", "1"],
        ["6", "1", "0"],
        ["7", "1", "0"],
        ["8", "2", "0"],
        ["9", "1", "0"],
    ]
    assert [numbers(note) for note in told["returns"]["notes"]] == [[30]]
    assert [row[1] for row in told["returns"]["rows"]] == ["2", "3", "0"]
    assert told["exercises"]["rows"][0][1] == "2"
    assert told["cycle"]["rows"] == [["hurt", "anger", "knowing that I matter to you", "5"]]
    for each in told.values():
        assert all(len(row) == len(each["headers"]) for row in each["rows"])


@pytest.mark.parametrize(
    ("days", "counted"),
    [
        (27, ("4_weeks", "3_months", "year", "all")),
        (28, ("3_months", "year", "all")),
        (90, ("3_months", "year", "all")),
        (91, ("year", "all")),
        (364, ("year", "all")),
        (365, ("all",)),
    ],
)
def test_a_span_reaches_so_far_back(run, journal, days, counted):
    store = Store.open(journal)
    for _ in range(5):
        store.check_ins.add(
            CheckIn(1, TakeIn.YES, ("none",)), NOW - timedelta(days=days), "UTC"
        )
    store.close()
    for span in ("4_weeks", "3_months", "year", "all"):
        answer = run("patterns", "--span", span, "--json", "--db", journal).json
        assert answer["span"] == span
        expected = ["often"] if span in counted else []
        assert [each["name"] for each in answer["patterns"]] == expected


@pytest.mark.parametrize(("days", "counted"), [(1, 10), (2, 8), (3, 6)])
def test_what_is_dated_after_today_waits_for_its_day(run, journal, monkeypatch, days, counted):
    lived_in(journal)
    monkeypatch.setattr(SystemClock, "now", lambda self: NOW - timedelta(days=days))
    answer = run("patterns", "--span", "all", "--json", "--db", journal).json
    assert numbers(answer["patterns"][0]["behind"]) == [counted]


def test_alone_nothing_is_said_of_returns(run, journal):
    lived_in(journal)
    store = Store.open(journal)
    store.settings.choose("couple", False)
    store.close()
    answer = run("patterns", "--json", "--db", journal).json
    assert "returns" not in {each["name"] for each in answer["patterns"]}
    assert Words("en")["patterns"]["titles"]["returns"] not in answer["too_few"]


def test_where_there_is_nothing_it_says_so_kindly(run, journal):
    said = run("patterns", "--db", journal)
    assert (said.status, said.out) == (DONE, Words("en")["patterns"]["nothing"] + "\n")


def test_it_looks_into_an_encrypted_journal_only_with_its_passphrase(
    run, journal, tmp_path, monkeypatch
):
    monkeypatch.setattr(keys, "COST", Cost(1, 8192))
    lived_in(journal)
    protection.protect(journal, "four words that rhyme")
    said = run("patterns", "--db", journal)
    assert (said.status, said.out) == (COULD_NOT, "") and "is encrypted" in said.err
    (tmp_path / "words.txt").write_text("four words that rhyme\n")
    said = run("patterns", "--passphrase-file", tmp_path / "words.txt", "--db", journal)
    assert said.status == DONE and "10 check-ins" in said.out


def test_in_json_only_the_sentences_and_heads_go_by_the_language(run, journal):
    lived_in(journal)
    ours, theirs = (
        run("patterns", "--json", "--speak", language, "--db", journal).json
        for language in ("en", "he")
    )
    assert [each["name"] for each in ours["patterns"]] == [
        each["name"] for each in theirs["patterns"]
    ]
    assert [len(each["rows"]) for each in ours["patterns"]] == [
        len(each["rows"]) for each in theirs["patterns"]
    ]
    assert ours["too_few"] != theirs["too_few"]
