"""The command line: every verb, and every wrong thing that can be given to it, in one sentence."""

import json
import os
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

import regulate
from data import documents, migrations
from data.store import Store
from regulate.content import Words
from tests.data.records import COUNT, ENTRIES, EVERYTHING, NOTHING, everything, fill
from ui.clock import SystemClock
from ui.command_line import COULD_NOT, DONE, MISUSE, main

ROOT = Path(__file__).resolve().parents[2]
GOLDEN = ROOT / "tests" / "data" / "golden" / "version-1.db"
WORDS = Words("en")


@dataclass(frozen=True)
class Said:
    status: int
    out: str
    err: str

    @property
    def json(self):
        """The answer, which is one object on one line."""
        assert self.out.count("\n") == 1 and self.out.endswith("}\n")
        return json.loads(self.out)


@pytest.fixture
def run(capsys):
    """`run("journal", "door")` is what that command said."""
    before = os.umask(0o022)

    def run(*arguments):
        try:
            status = main([str(argument) for argument in arguments])
        except SystemExit as end:
            status = end.code
        return Said(status, *capsys.readouterr())

    yield run
    os.umask(before)


@pytest.fixture
def journal(tmp_path):
    return tmp_path / "regulate.db"


@pytest.fixture
def opened(journal):
    """The journal, opened to look at what was saved."""
    stores = []

    def open():
        stores.append(Store.open(journal))
        return stores[-1]

    yield open
    for store in stores:
        store.close()


def changed(arguments, **changes):
    """The command with other values for some options; None leaves one out, a list repeats it."""
    options = {**arguments, **{name.replace("_", "-"): value for name, value in changes.items()}}
    return [
        part
        for name, value in options.items()
        if value is not None
        for each in (value if isinstance(value, list) else [value])
        for part in (f"--{name}", each)
    ]


def check_in(**changes):
    return ["check-in", *changed({"heat": "7", "take-in": "barely", "safety": "none"}, **changes)]


def translate(**changes):
    usual = {
        "surface": "criticism",
        "situation": "you came home late",
        "feeling": "lonely",
        "need": "closeness",
        "request": "sit with me for ten minutes",
    }
    return ["translate", *changed(usual, **changes)]


def one_sentence(said, status):
    """Nothing but one line on standard error that a person can read."""
    assert said.status == status
    assert said.out == ""
    assert said.err.endswith(".\n") and said.err[:-1].isprintable()
    assert said.err[0].isupper() or said.err[0] in "/~"
    assert len(said.err) < 500
    return said.err


# check-in


@pytest.mark.parametrize(
    ("changes", "band", "points", "presentation"),
    [
        ({"heat": "1", "take_in": "yes"}, "calm", 0, "unclear"),
        ({"heat": "4", "take_in": "yes", "sign": ["heart", "loud"]}, "rising", 2, "hot"),
        ({"sign": ["heart", "blank"], "pulse": "104"}, "flooded", 8, "mixed"),
        ({"heat": "0", "take_in": "no", "sign": ["blank", "shut"]}, "flooded", 5, "shut"),
        ({"heat": "0", "take_in": "yes", "sign": "urge_harm"}, "flooded", 0, "hot"),
    ],
)
def test_a_check_in_answers_with_band_points_presentation_reasons_and_advice(
    run, journal, opened, changes, band, points, presentation
):
    said = run(*check_in(**changes), "--json", "--db", journal)
    assert (said.status, said.err) == (DONE, "")
    answer = said.json
    assert list(answer) == ["id", "band", "points", "presentation", "reasons", "advice"]
    assert (answer["band"], answer["points"], answer["presentation"]) == (
        band,
        points,
        presentation,
    )
    assert answer["reasons"][-1] == WORDS["reasons"]["unvalidated"]
    assert answer["advice"] and "{" not in answer["advice"]
    (saved,) = opened().check_ins.all()
    assert saved.uid == answer["id"]
    assert saved.check_in.heat == int(changes.get("heat", 7))


def test_a_check_in_can_be_read_without_json(run, journal):
    said = run(*check_in(sign="heart"), "--db", journal)
    assert said.out.splitlines() == [
        "Flooded (hot)",
        WORDS["bands"]["flooded"]["advice"],
        "Heat 7 gave 4.",
        "One sign gave 0.",
        "'Barely' gave 2.",
        "Together: 6. Two to four is rising, five or more is flooded.",
        WORDS["reasons"]["unvalidated"],
    ]


@pytest.mark.parametrize("keep", [False, True])
def test_who_is_not_safe_gets_help_and_is_saved_only_if_they_ask(run, journal, opened, keep):
    arguments = check_in(safety=["afraid", "may_hurt_self"])
    said = run(*arguments, *(["--keep"] if keep else []), "--json", "--db", journal)
    answer = said.json
    assert (said.status, said.err) == (DONE, "")
    assert answer["band"] == "unsafe"
    for beginning in ("Your fear counts.", "You matter,", "Regulate contacts nobody."):
        assert f"\n{beginning}" in "\n" + answer["advice"]
    if keep:
        assert [saved.uid for saved in opened().check_ins.all()] == [answer["id"]]
    else:
        assert answer["id"] is None
        assert not journal.exists()


def test_who_is_not_safe_is_told_first_what_to_do(run, journal):
    said = run(*check_in(safety="may_hurt_other"), "--db", journal)
    first, second, *_ = said.out.splitlines()
    assert first == "Safety first"
    assert second.startswith("You noticed it in time.")
    assert "timer" not in said.out.lower() and "pause" not in said.out.lower()


@pytest.mark.parametrize("json_too", [[], ["--json"]])
@pytest.mark.parametrize("arguments", [check_in(), [*check_in(safety="afraid"), "--keep"]])
def test_what_cannot_be_saved_is_answered_all_the_same_and_said_not_to_be_saved(
    run, tmp_path, arguments, json_too
):
    said = run(*arguments, *json_too, "--db", tmp_path)
    assert said.status == COULD_NOT
    assert ("flooded" in said.out.lower()) or ("Your fear counts." in said.out)
    if json_too:
        assert said.json["id"] is None
    assert (
        said.err == f"{tmp_path} is a folder, not a journal file. Choose a file name inside it.\n"
    )


# translate


def test_a_translation_answers_with_id_sentence_and_notes_and_is_saved(run, journal, opened):
    said = run(*translate(request="stop it"), "--json", "--db", journal)
    assert (said.status, said.err) == (DONE, "")
    answer = said.json
    assert list(answer) == ["id", "sentence", "notes"]
    assert answer["notes"] == [WORDS["requests"]["REQ_STOP"]]
    (entry,) = opened().journal.all()
    assert (entry.uid, entry.translation.words) == (answer["id"], answer["sentence"])
    assert entry.translation.situation == "you came home late"


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        (
            {},
            "When you came home late, I felt lonely. What I was longing for was closeness. "
            "Would you be willing to sit with me for ten minutes?",
        ),
        (
            {"frame": "limit", "feeling": ["angry", "hurt"], "need": "respect"},
            "When you came home late, I felt angry and hurt. A limit matters to me here: "
            "respect. Would you be willing to sit with me for ten minutes?",
        ),
        ({"frame": "tentative"}, "Part of me is angry. Under it, I think, is loneliness."),
        (
            {"surface": None, "feeling": None, "need": None},
            "When you came home late, I felt something I have no word for yet. What I was longing "
            "for has no word yet either. Would you be willing to sit with me for ten minutes?",
        ),
        (
            {"surface": "own:slammed the door", "feeling": "own: left  out ", "need": "own:seen"},
            "When you came home late, I felt left out. What I was longing for was being seen. "
            "Would you be willing to sit with me for ten minutes?",
        ),
        (
            {"frame": "apology", "did": "I shouted", "effect": "hard", "repair": "to listen"},
            "I shouted. It must have been hard. I'd like to listen.",
        ),
    ],
)
def test_a_translation_can_be_read_without_json(run, journal, changes, sentence):
    assert run(*translate(**changes), "--db", journal).out == f"{sentence}\n"


def test_a_translation_can_be_in_hebrew(run, journal, opened):
    said = run(
        *translate(situation="חזרת מאוחר", request="לשבת איתי", language="he"), "--db", journal
    )
    assert said.status == DONE
    assert "חזרת מאוחר" in said.out
    assert opened().journal.all()[0].translation.language == "he"


def test_how_it_might_land_is_among_the_notes(run, journal):
    changes = {"situation": "you ignored me again", "request": "stop ignoring me"}
    notes = run(*translate(**changes), "--json", "--db", journal).json["notes"]
    assert notes[0] == WORDS["requests"]["REQ_STOP"]
    assert len(notes) == 2 and notes[1]


def test_what_came_out_and_own_words_are_kept(run, journal, opened):
    changes = {"came_out": " You never listen! ", "feeling": ["own:left out", "hurt"]}
    assert run(*translate(**changes), "--db", journal).status == DONE
    translation = opened().journal.all()[0].translation
    assert translation.came_out == "You never listen!"
    assert translation.feelings == ("own:left out", "hurt")


@pytest.mark.parametrize(
    ("changes", "beginning"),
    [
        ({"situation": "he hit me"}, "Your fear counts."),
        ({"came_out": "I will kill myself"}, "You matter,"),
        ({"feeling": "own:he hit me"}, "Your fear counts."),
        ({"request": "stop or I will kill myself"}, "You matter,"),
        ({"situation": "i want to hit you"}, "You noticed it in time."),
    ],
)
@pytest.mark.parametrize("json_too", [False, True])
def test_words_of_danger_are_neither_translated_nor_saved(
    run, journal, changes, beginning, json_too
):
    said = run(*translate(**changes), *(["--json"] if json_too else []), "--db", journal)
    assert (said.status, said.err) == (DONE, "")
    if json_too:
        assert said.json["id"] is None
        assert said.json["sentence"] == ""
        notes = said.json["notes"]
    else:
        notes = said.out.splitlines()
    assert notes[0].startswith(beginning)
    assert notes[-1] == WORDS["safety"]["contacts_nobody"]
    assert not journal.exists()


# curious


def test_an_accusing_question_becomes_curious_ones_and_nothing_is_saved(run, journal):
    said = run("curious", "Why would you react like that?", "--json", "--db", journal)
    assert (said.status, said.err) == (DONE, "")
    assert list(said.json) == ["questions", "notes"]
    first = "Help me understand what was going on for you then."
    assert said.json["questions"][0] == first and said.json["notes"] == []
    assert run("curious", "Why would you react like that?").out.splitlines()[0] == first
    assert not journal.exists()


def test_curiosity_speaks_hebrew_too(run):
    said = run("curious", "למה לא סיפרת לי?", "--language", "he")
    assert said.out.splitlines()[0] == "מה הקשה לספר לי?"


@pytest.mark.parametrize("json_too", [False, True])
def test_words_of_danger_are_no_question(run, json_too):
    said = run("curious", "Why did you hit me? He hit me", *(["--json"] if json_too else []))
    assert said.status == DONE
    notes = said.json["notes"] if json_too else said.out.splitlines()
    assert notes[0].startswith("Your fear counts.")
    assert notes[-1] == WORDS["safety"]["contacts_nobody"]
    assert not json_too or said.json["questions"] == []


# hearing


def test_how_a_sentence_might_land_is_told_and_nothing_is_saved(run, journal):
    text = "  \u05d0\u05b7 I feel that you don’t care."
    said = run("hearing", text, "--json", "--language", "en", "--db", journal)
    assert (said.status, said.err) == (DONE, "")
    assert list(said.json) == ["notes", "safety"]
    assert [note["rule"] for note in said.json["notes"]] == ["MIND_READ", "I_FEEL_THAT"]
    first = said.json["notes"][0]
    assert list(first) == ["rule", "severity", "start", "end", "why", "instead"]
    assert text[first["start"] : first["end"]] == "you don’t care"
    assert first["why"] == WORDS["hearing"]["why"]["MIND_READ"]
    assert said.json["safety"] == []
    assert not journal.exists()


def test_how_a_sentence_might_land_can_be_read_without_json(run):
    why = WORDS["hearing"]["why"]["ABSOLUTE"]
    said = run("hearing", "You never help me.")
    assert said.out == f"“You never”: {why}\nThis time, when ___, I felt ___.\n"
    assert run("hearing", "Thank you.").out == WORDS["hearing"]["nothing"] + "\n"


def test_a_note_is_explained_in_the_language_of_the_text_or_in_another(run):
    hebrew = Words("he")["hearing"]
    softer = hebrew["instead"]["ABSOLUTE"].format(situation="___", feeling="___")
    said = run("hearing", "אתה אף פעם לא עוזר", "--json").json["notes"][0]
    assert (said["why"], said["instead"]) == (hebrew["why"]["ABSOLUTE"], softer)
    said = run("hearing", "אתה אף פעם לא עוזר", "--json", "--language", "en").json["notes"][0]
    assert (said["why"], said["instead"]) == (WORDS["hearing"]["why"]["ABSOLUTE"], softer)


def test_words_of_danger_are_answered_with_what_comes_first(run):
    lines = run("hearing", "You never help me. I want to die.").out.splitlines()
    assert lines[0].startswith("You matter,")
    assert lines[-1] == WORDS["safety"]["contacts_nobody"]
    said = run("hearing", "You never help me. I want to die.", "--json")
    assert said.json == {"notes": [], "safety": ["SAFE_SELF"]}
    assert run("hearing", "אני רוצה למות").out.splitlines()[-1] == (
        Words("he")["safety"]["contacts_nobody"]
    )


def test_an_emoji_is_kept(run, journal, opened):
    said = run(*translate(situation="you sent 👍🏽 and left"), "--json", "--db", journal)
    assert "👍🏽" in said.json["sentence"]
    assert opened().journal.all()[0].translation.situation == "you sent 👍🏽 and left"


def test_control_characters_and_overrides_are_left_out_and_the_words_kept(run, journal, opened):
    said = run(
        *translate(situation="you \x1b[31mleft\x07 \u202eme\u2066"), "--json", "--db", journal
    )
    assert said.status == DONE
    assert opened().journal.all()[0].translation.situation == "you [31mleft me"
    assert not {"\x1b", "\x07", "\u202e", "\u2066"} & set(said.out)


# journal


@pytest.fixture
def filled(journal):
    store = Store.open(journal)
    fill(store)
    store.close()
    return journal


def test_the_journal_lists_newest_first(run, filled):
    answer = run("journal", "--json", "--db", filled).json
    assert list(answer) == ["entries", "next"]
    assert [entry["uid"] for entry in answer["entries"]] == [e.uid for e in reversed(ENTRIES)]
    assert answer["next"] is None
    assert list(answer["entries"][0]) == [
        "uid", "at", "zone", "surface", "situation", "feelings", "need", "request", "words",
        "frame", "language", "came_out", "said", "landed",
    ]  # fmt: skip
    assert answer["entries"][1] == documents.entry_document(ENTRIES[3])
    assert answer["entries"][1]["landed"] == "partly"


def test_the_journal_can_be_read_without_json(run, filled):
    said = run("journal", "cafe", "--db", filled)
    when, words, empty = said.out.split("\n", 2)
    assert re.fullmatch(rf"(today|4 May( 2026)?|.*day), \d\d:\d\d  {ENTRIES[2].uid}", when)
    assert (words, empty) == (ENTRIES[2].translation.words, "\n")


@pytest.mark.parametrize(
    ("query", "numbers"),
    [
        ("cafe", [2]),
        ("שלום", [1]),
        ("100%", [0]),
        ("a_b", [0]),
        ("felt lonely", [0]),
        ("never help", [3]),
        ("לחקירות", [4]),
        ("birds", []),
    ],
)
def test_the_journal_is_searched_by_parts_of_words(run, filled, query, numbers):
    answer = run("journal", query, "--json", "--db", filled).json
    assert [entry["uid"] for entry in answer["entries"]] == [ENTRIES[n].uid for n in numbers]


@pytest.mark.parametrize(
    ("options", "numbers"),
    [
        (["--surface", "anger"], [2]),
        (["--surface", "own:slamming doors"], [3]),
        (["--feeling", "small"], [4]),
        (["--feeling", "own:לב סגור", "--need", "own:מקום משלי"], [4]),
        (["--need", "closeness", "later"], [0]),
        (["--need", "closeness", "plates"], []),
        (["--surface", "", "--need", ""], [4, 3, 2, 1, 0]),
        (["--since", "2026-05-04"], [4, 3, 2, 1, 0]),
        (["--until", "2026-05-04"], [4, 3, 2, 1, 0]),
        (["--since", "2026-05-05"], []),
        (["--until", "2026-05-03"], []),
        (["--since", "2026-05-04", "--until", "9998-12-31", "--feeling", "angry"], [2]),
    ],
)
def test_the_journal_is_filtered_by_everything_at_once(run, filled, options, numbers, monkeypatch):
    monkeypatch.setenv("TZ", "UTC")
    answer = run("journal", *options, "--json", "--db", filled).json
    assert [entry["uid"] for entry in answer["entries"]] == [ENTRIES[n].uid for n in numbers]


def test_a_day_begins_and_ends_where_the_person_is(run, journal, monkeypatch):
    """21:30 in UTC is the next day in Jerusalem, and the same in London."""
    store = Store.open(journal)
    store.journal.add(ENTRIES[0].translation, datetime(2026, 5, 4, 21, 30, tzinfo=UTC), "UTC")
    store.close()
    for zone, day in (("Asia/Jerusalem", "2026-05-05"), ("Europe/London", "2026-05-04")):
        monkeypatch.setattr(SystemClock, "zone", lambda self, zone=zone: ZoneInfo(zone))
        for edge in ("--since", "--until"):
            assert run("journal", edge, day, "--json", "--db", journal).json["entries"]
    assert not run("journal", "--since", "2026-05-05", "--json", "--db", journal).json["entries"]


def test_one_word_is_kept_in_the_heat_and_waits(run, journal, opened):
    kept = run("jot", "always me", "--surface", "blame", "--json", "--db", journal).json
    assert run("jot", "  די\nכבר ", "--db", journal) == Said(DONE, "Kept. It waits here.\n", "")
    newest, oldest = run("journal", "--unfinished", "--json", "--db", journal).json["jottings"]
    assert kept == {"id": oldest["uid"], "notes": []}
    assert (oldest["surface"], oldest["came_out"]) == ("blame", "always me")
    assert (newest["surface"], newest["came_out"]) == ("", "די כבר")
    shown = run("journal", "--unfinished", "--db", journal).out
    assert re.sub("today, .*", "WHEN", shown) == "WHEN\nדי כבר\n\nWHEN\nBlame\nalways me\n\n"
    assert run("journal", "--json", "--db", journal).json["entries"] == []


def test_a_word_that_tells_of_danger_is_not_kept(run, journal):
    answer = run("jot", "he hit me", "--json", "--db", journal).json
    assert answer["id"] is None and answer["notes"]
    said = run("jot", "--surface", "own:he hit me", "--db", journal)
    assert said.out.splitlines() == answer["notes"]
    assert not journal.exists()


def test_the_journal_goes_on_page_by_page_without_gap_or_repeat(run, filled):
    shown, after = [], []
    for _ in ENTRIES:
        answer = run("journal", "--limit", 1, *after, "--json", "--db", filled).json
        shown += [entry["uid"] for entry in answer["entries"]]
        after = ["--after", answer["next"]]
    assert answer["next"] is None
    assert shown == [entry.uid for entry in reversed(ENTRIES)]


def test_however_many_are_asked_for_all_come(run, filled):
    answer = run("journal", "--limit", 10**30, "--json", "--db", filled).json
    assert len(answer["entries"]) == len(ENTRIES)


def test_an_empty_journal_is_an_answer_too(run, journal):
    assert run("journal", "--json", "--db", journal).json == {"entries": [], "next": None}
    assert run("journal", "--db", journal) == Said(DONE, "", "")


def test_bytes_that_are_no_text_are_looked_for_without_a_crash(run, filled):
    """A terminal can hand over any bytes; Python makes half characters of them."""
    assert len(run("journal", "caf\udcff", "--json", "--db", filled).json["entries"]) == 1
    assert len(run("journal", "--after", "\udcff", "--json", "--db", filled).json["entries"]) == 5


# plan


def test_where_nothing_was_agreed_there_is_no_plan(run, journal):
    assert run("plan", "--db", journal) == Said(DONE, "No plan yet.\n", "")
    assert run("plan", "--json", "--db", journal).json == {"plan": None}


def test_a_plan_is_made_and_changed_part_by_part(run, journal, opened):
    made = run(
        "plan", "--sign", "נמל", "--minutes", "45", "--my-place", "the balcony",
        "--their-place", "the kitchen", "--off-limits", "No driving\nNo messages",
        "--starter", "other", "--i-need", "I'll be back.", "--they-need", "I'm coming back.",
        "--together", "--db", journal,
    )  # fmt: skip
    assert made == Said(
        DONE,
        "Made together, today.\n"
        "Our word or sign: נמל\n"
        "How long: 45 minutes\n"
        "Who starts again: The other does\n"
        "Where I go: the balcony\n"
        "Where you go: the kitchen\n"
        "Off limits meanwhile: No driving\n"
        "  No messages\n"
        "What you need to hear before I leave the room: I'm coming back.\n"
        "What I need to hear before you leave the room: I'll be back.\n",
        "",
    )
    assert run("plan", "--db", journal) == made
    answer = run("plan", "--minutes", "90", "--i-need", "", "--json", "--db", journal).json["plan"]
    first, second = opened().plans.all()
    assert second.plan == replace(first.plan, minutes=90, i_need="")
    assert answer == documents.plan_document(second)


@pytest.mark.parametrize(("how", "together"), [("--together", True), ("--alone", False)])
def test_how_a_plan_was_made_is_kept_until_it_is_said_otherwise(run, journal, how, together):
    other = "--alone" if together else "--together"
    for arguments in ([other], [how], ["--sign", "a hand"]):
        answer = run("plan", *arguments, "--json", "--db", journal).json
    assert answer["plan"]["together"] is together


def test_showing_the_plan_adds_no_version_and_leaves_what_is_being_typed(run, journal, opened):
    run("plan", "--sign", "a hand", "--db", journal)
    store = opened()
    store.drafts.keep("plan", {"sign": "a w"}, datetime.now(UTC))
    run("plan", "--db", journal)
    run("plan", "--minutes", "45", "--db", journal)
    assert len(store.plans.all()) == 2
    assert store.drafts.get("plan") == {"sign": "a w"}


def test_a_plan_that_cannot_be_meant_makes_no_journal(run, journal):
    one_sentence(run("plan", "--minutes", "5", "--db", journal), MISUSE)
    assert not journal.exists()


# export, import


def test_what_is_exported_imports_back(run, filled, tmp_path, journal):
    file, other = tmp_path / "all.json", tmp_path / "other.db"
    assert run("export", file, "--db", filled).out == f"{COUNT} records were written to {file}.\n"
    said = run("import", file, "--db", other)
    assert said == Said(DONE, f"{COUNT} records were taken in; here already: 0.\n", "")
    said = run("import", file, "--db", other)
    assert said.out == f"0 records were taken in; here already: {COUNT}.\n"
    store = Store.open(other)
    assert everything(store) == EVERYTHING
    store.close()


# Where the journal is


def test_the_journal_is_in_the_usual_place_unless_said_otherwise(run):
    from data.places import usual_path

    assert not usual_path().exists()
    assert run(*check_in()).status == DONE
    assert usual_path().exists()


def test_the_place_can_be_said_before_the_verb_or_behind_it_and_the_last_counts(
    run, journal, tmp_path
):
    assert run("--db", journal, *check_in()).status == DONE
    assert journal.exists()
    assert run("--db", tmp_path, *check_in(), "--db", tmp_path / "new" / "b.db").status == DONE
    assert (tmp_path / "new" / "b.db").exists()


def test_a_home_folder_in_the_path_is_understood(run):
    assert run("journal", "--db", "~/mine.db").status == DONE
    assert (Path.home() / "mine.db").exists()


def test_what_is_saved_from_a_terminal_is_for_this_person_alone(run, tmp_path):
    run(*check_in(), "--db", tmp_path / "new" / "a.db")
    run("export", tmp_path / "all.json", "--db", tmp_path / "new" / "a.db")
    made = list((tmp_path / "new").rglob("*"))
    assert {file.stat().st_mode & 0o777 for file in made if file.is_file()} == {0o600}
    assert {file.stat().st_mode & 0o777 for file in made if file.is_dir()} == {0o700}
    assert (tmp_path / "all.json").stat().st_mode & 0o777 == 0o600
    assert (tmp_path / "new").stat().st_mode & 0o777 == 0o700


# Misuse


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (check_in(heat="11"), "11"),
        (check_in(heat="-1"), "-1"),
        (check_in(heat="hot"), "hot"),
        (check_in(heat=""), "nothing"),
        (check_in(heat="5.5"), "5.5"),
        (check_in(heat="1e400"), "1e400"),
        (check_in(heat="9" * 5000), "9999…"),
        (check_in(heat="\x1b[31m\u202e7\n7"), "7 7"),
        (check_in(heat="\udcff"), "nothing"),
        (check_in(pulse="-4"), "-4"),
        (check_in(pulse="4000"), "4000"),
        (check_in(pulse="19"), "19"),
        (check_in(pulse="fast"), "fast"),
        (check_in(pulse=""), "nothing"),
        (check_in(sign="wings"), "wings"),
        (check_in(sign=["heart", ""]), "nothing"),
        (check_in(take_in="maybe"), "maybe"),
        (check_in(take_in="YES"), "YES"),
        (check_in(safety="fine"), "fine"),
        (check_in(safety=["none", "afraid"]), "not both"),
        (translate(surface="shouting"), "shouting"),
        (translate(feeling="blorp"), "blorp"),
        (translate(need="cake"), "cake"),
        (translate(feeling=["hurt", "sad", "stung"]), "two feelings at most"),
        (translate(feeling=["hurt", "hurt"]), "two feelings at most"),
        (translate(feeling=["own:odd", "own: odd"]), "two feelings at most"),
        (translate(feeling=""), "no feeling called nothing"),
        (translate(need="own:"), "of your own"),
        (translate(surface="own:" + "x" * 61), "61"),
        (translate(came_out="x" * 2001), "2,001"),
        (translate(feeling="angry"), "top layer"),
        (translate(frame="sonnet"), "sonnet"),
        (translate(frame="apology"), "still empty"),
        (translate(frame="apology", did="x", effect="y"), "still empty"),
        (["curious", ""], "the question"),
        (["curious", " ?!… "], "the question"),
        (["curious", "why " + "x" * 1_000_000], "1,000,004"),
        (["curious", "why", "--language", "tlh"], "tlh"),
        (["hearing", ""], "no sentence"),
        (["hearing", " \n"], "no sentence"),
        (["hearing", "x" * 1_000_000], "1,000,000"),
        (["hearing", "why", "--language", "tlh"], "tlh"),
        (translate(language="tlh"), "tlh"),
        (translate(language=""), "nothing"),
        (translate(situation=""), "what happened"),
        (translate(situation=" \n\t"), "what happened"),
        (translate(situation="\u202e\x07"), "what happened"),
        (translate(situation="..."), "what happened"),
        (translate(situation="x" * 1_000_000), "1,000,000"),
        (translate(situation="😀" * 2001), "2,001"),
        (translate(request=""), "would help"),
        (translate(request="x" * 1_000_000), "1,000,000"),
        (["pause", "19"], "20 minutes"),
        (["pause", "1441"], "24 hours"),
        (["pause", "25h"], "25h"),
        (["pause", "soon"], "soon"),
        (["pause", "-5"], "20 minutes"),
        (["pause", "9" * 5000], "9999…"),
        (["pause", "1" + "0" * 30], "24 hours"),
        (["journal", "--limit", "0"], "at least one"),
        (["journal", "--limit", "-3"], "at least one"),
        (["journal", "--limit", "many"], "many"),
        (["journal", "--after", "nobody"], "no entry"),
        (["journal", "--after", "x" * 3000], "3,000"),
        (["plan", "--minutes", "19"], "20 minutes"),
        (["plan", "--minutes", "1441"], "24 hours"),
        (["plan", "--minutes", "1" + "0" * 30], "24 hours"),
        (["plan", "--minutes", "9" * 5000], "9999…"),
        (["plan", "--minutes", "soon"], "soon"),
        (["plan", "--minutes", ""], "nothing"),
        (["plan", "--starter", "dog"], "dog"),
        (["plan", "--starter", ""], "nothing"),
        (["plan", "--sign", "x" * 1_000_000], "1,000,000"),
        (["plan", "--they-need", "😀" * 2001], "2,001"),
        (["plan", "--together", "--alone"], "--alone"),
        (["plan", "--sign"], "--sign"),
        (["plan", "hand"], "hand"),
        (["jornal"], "jornal"),
        ([""], "invalid choice"),
        (["check-in"], "--heat"),
        (["check-in", "--heat"], "--heat"),
        (check_in(take_in=None), "--take-in"),
        (check_in(safety=None), "--safety"),
        (translate(situation=None), "--situation"),
        (["curious"], "TEXT"),
        (["hearing"], "TEXT"),
        (translate(request=None), "--request"),
        ([*check_in(), "--colour", "red"], "--colour"),
        ([*check_in(), "more\nwords"], "morewords"),
        (["journal", "one", "two"], "two"),
        (["journal", "--surface", "shouting"], "shouting"),
        (["journal", "--feeling", "cake"], "cake"),
        (["journal", "--need", "own:"], "word"),
        (["journal", "--since", "yesterday"], "yesterday"),
        (["journal", "--until", "2026-02-30"], "2026-02-30"),
        (["journal", "--until", "0001-01-01"], "0001-01-01"),
        (["journal", "--until", "9999-12-31"], "9999-12-31"),
        (["journal", "--unfinished", "late"], "unfinished"),
        (["journal", "--unfinished", "--since", "2026-02-01"], "unfinished"),
        (["jot"], "One word"),
        (["jot", "\u202e "], "One word"),
        (["jot", "x" * 61], "61"),
        (["jot", "a", "--surface", "shouting"], "shouting"),
        (["export"], "FILE"),
        (["import"], "file"),
        (["import", "a.json", "--undo"], "undo"),
        (["import", "a.csv", "--mood", "tired"], "tired=4"),
        (["import", "a.csv", "--mood", "tired=11"], "tired=11"),
        (["import", "a.csv", "--mood", "=4"], "=4"),
        (["export", "a.csv", "--what", "poems"], "poems"),
        (["export", "a.json", "--what", "pauses"], ".csv"),
        (["export", "a.md", "--language", "tlh"], "tlh"),
        (["export", "a.sealed"], "passphrase"),
        (["journal", "--db"], "--db"),
        (["export", "a.json", "--json"], "--json"),
        (["patterns", "--span", "decade"], "decade"),
        (["report"], "FILE"),
        (["report", "a.pdf", "--span", "decade"], "decade"),
        (["report", "a.pdf", "--part", "mood"], "mood"),
        (["report", "a.pdf", "--json"], "--json"),
        (["patterns", "--span", ""], "nothing"),
        (["demo", "--json"], "--json"),
    ],
)
def test_what_cannot_be_meant_is_said_in_one_sentence_and_nothing_is_saved(
    run, journal, arguments, named
):
    Store.open(journal).close()
    before = journal.read_bytes()
    assert named in one_sentence(run("--db", journal, *arguments), MISUSE)
    assert journal.read_bytes() == before


# The disk


def folder(path):
    path.mkdir()


def text_file(path):
    path.write_text("Dear diary")


def other_programs(path):
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE birds (name)")
    other.commit()
    other.close()


def cut_off(path):
    path.write_bytes(GOLDEN.read_bytes()[:50_000])


def newer(path):
    shutil.copyfile(GOLDEN, path)
    other = sqlite3.connect(path)
    other.execute(f"PRAGMA user_version = {migrations.LATEST + 1}")
    other.close()


def below_a_file(path):
    path.parent.rmdir()
    path.parent.write_text("a file")


@pytest.mark.parametrize(
    ("make", "named"),
    [
        (folder, "is a folder"),
        (text_file, "is not a Regulate journal"),
        (other_programs, "is not a Regulate journal"),
        (cut_off, "is cut off"),
        (newer, "newer Regulate"),
        (below_a_file, "cannot be opened"),
    ],
)
@pytest.mark.parametrize(
    "arguments",
    [["journal"], translate(), ["plan"], ["export", "all.json"], ["import", "all.json"]],
    ids=lambda arguments: arguments[0],
)
def test_a_journal_that_cannot_be_used_is_said_to_be_so_and_left_as_it_was(
    run, tmp_path, monkeypatch, make, named, arguments
):
    path = tmp_path / "place" / "a.db"
    path.parent.mkdir()
    make(path)
    monkeypatch.chdir(tmp_path)
    before = path.read_bytes() if path.is_file() else None
    sentence = one_sentence(run(*arguments, "--db", path), COULD_NOT)
    assert named in sentence and str(path) in sentence
    assert before is None or path.read_bytes() == before
    assert not (tmp_path / "all.json").exists()


def test_a_path_full_of_control_characters_stays_on_one_line(run, tmp_path):
    path = tmp_path / "a\n\x1b[2J\u202eb"
    path.mkdir()
    assert "is a folder" in one_sentence(run("journal", "--db", path), COULD_NOT)


def test_the_home_of_nobody_is_said_not_to_open(run):
    one_sentence(run("journal", "--db", "~there-is-nobody-of-this-name/a.db"), COULD_NOT)


@pytest.mark.parametrize("name", ["all.pdf", "all", "missing/all.json", "folder.json"])
def test_what_cannot_be_exported_is_said(run, filled, tmp_path, name):
    (tmp_path / "folder.json").mkdir()
    one_sentence(run("export", tmp_path / name, "--db", filled), COULD_NOT)


@pytest.mark.parametrize(
    ("content", "named"),
    [
        (None, "cannot be read"),
        (b"", "is no export of Regulate"),
        (b"[" * 100_000, "is no export of Regulate"),
        (b'{"format": "regulate", "version": 99}', "newer Regulate"),
        (
            b'{"format": "regulate", "version": 1, "check_ins": [{"heat": 77}]}',
            "check_ins 1: Text is missing",
        ),
    ],
)
def test_what_cannot_be_imported_is_said_and_nothing_is_taken_in(
    run, journal, opened, tmp_path, content, named
):
    file = tmp_path / "all.json"
    if content is not None:
        file.write_bytes(content)
    assert named in one_sentence(run("import", file, "--db", journal), COULD_NOT)
    assert everything(opened()) == NOTHING


# As a program of its own


def program(*arguments, environment=(), without=(), **how):
    inherited = {name: value for name, value in os.environ.items() if name not in without}
    return subprocess.run(
        [sys.executable, "-m", "ui", *map(str, arguments)],
        cwd=ROOT,
        env={**inherited, **dict(environment)},
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        **{"stdout": subprocess.PIPE, **how},
    )


def said(done):
    return Said(done.returncode, done.stdout or "", done.stderr)


def test_the_program_tells_its_version(run):
    assert said(program("--version")) == Said(DONE, f"regulate {regulate.__version__}\n", "")
    assert run("--version").out == f"regulate {regulate.__version__}\n"


def test_the_program_explains_itself(run):
    for arguments in ([], ["pause"], ["check-in"], ["translate"], ["journal"], ["export"]):
        help = run(*arguments, "--help")
        assert (help.status, help.err) == (DONE, "")
        assert help.out.startswith("usage: regulate")


def test_the_program_answers_and_ends_with_its_exit_status(journal):
    done = said(program(*check_in(), "--json", "--db", journal))
    assert (done.status, done.err) == (DONE, "")
    assert done.json["band"] == "flooded"
    one_sentence(said(program(*check_in(heat="11"), "--db", journal)), MISUSE)
    one_sentence(said(program("journal", "--db", journal.parent)), COULD_NOT)


@pytest.mark.parametrize("arguments", [[], ["pause"], ["pause", "45"]])
def test_without_a_screen_the_window_says_so(journal, arguments):
    screens = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    sentence = one_sentence(said(program(*arguments, "--db", journal, without=screens)), COULD_NOT)
    assert sentence == WORDS["window"]["no_screen"] + "\n"
    assert not journal.exists()


def test_only_the_window_loads_qt(tmp_path, filled):
    """Otherwise a script waits for it at every line."""
    code = """
import json, sys
from ui.command_line import main
for arguments in json.loads(sys.argv[1]):
    try:
        main(arguments)
    except SystemExit:
        pass
print(sorted(name for name in sys.modules if name.startswith(("PySide6", "shiboken"))))
"""
    commands = [
        check_in(),
        check_in(heat="11"),
        [*check_in(safety="afraid"), "--keep"],
        translate(),
        translate(situation="he hit me"),
        ["curious", "why"],
        ["hearing", "why"],
        ["journal", "cafe"],
        ["plan"],
        ["export", str(tmp_path / "all.json")],
        ["import", str(tmp_path / "all.json")],
        ["pause", "19"],
        ["nonsense"],
        ["--version"],
    ]
    given = json.dumps([["--db", str(filled), *command] for command in commands])
    done = subprocess.run(
        [sys.executable, "-c", code, given],
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0
    assert f"{COUNT + 3} records were written" in done.stdout
    assert done.stdout.splitlines()[-1] == "[]"


@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_who_stops_reading_stops_the_program_without_a_word(filled, unbuffered):
    reading, writing = os.pipe()
    os.close(reading)
    environment = {"PYTHONUNBUFFERED": unbuffered}
    done = program("journal", "--db", filled, environment=environment, stdout=writing)
    os.close(writing)
    assert (done.returncode, done.stderr) == (COULD_NOT, "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full device")
@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_an_answer_that_cannot_be_written_is_said_in_one_sentence(filled, unbuffered):
    with open("/dev/full", "w") as nowhere:
        environment = {"PYTHONUNBUFFERED": unbuffered}
        done = program("journal", "--db", filled, environment=environment, stdout=nowhere)
    one_sentence(Said(done.returncode, "", done.stderr), COULD_NOT)


def test_a_terminal_that_cannot_show_hebrew_does_not_end_the_program(filled):
    narrow = {"PYTHONIOENCODING": "ascii"}
    done = said(program("journal", "--db", filled, environment=narrow))
    assert (done.status, done.err) == (DONE, "")
    assert ENTRIES[2].uid in done.out
    done = said(program("journal", "--json", "--db", filled, environment=narrow))
    assert done.json["entries"][3]["words"] == ENTRIES[1].translation.words


@pytest.mark.skipif(not hasattr(os, "setuid"), reason="this system has no users to become")
def test_a_journal_that_may_only_be_read_is_said_to_be_so_and_left_as_it_was():
    code = """
import os, sys
from regulate.content import Words
from ui.command_line import main
# Loaded before, from a folder that only root may be able to read.
Words("en")["faults"]
main(["journal", "--db", sys.argv[1]])
if os.getuid() == 0:
    os.setgroups([]); os.setgid(65534); os.setuid(65534)
sys.exit(main(["journal", "--db", sys.argv[2]]))
"""
    with tempfile.TemporaryDirectory() as everybodys:
        os.chmod(everybodys, 0o777)
        path = Path(everybodys) / "a.db"
        shutil.copyfile(GOLDEN, path)
        path.chmod(0o444)
        done = subprocess.run(
            [sys.executable, "-c", code, str(Path(everybodys) / "first.db"), str(path)],
            cwd=ROOT,
            capture_output=True,
            text=True,
        )
        sentence = one_sentence(said(done), COULD_NOT)
        assert "can be read but not written" in sentence
        assert path.read_bytes() == GOLDEN.read_bytes()
        assert path.stat().st_mode & 0o777 == 0o444


def test_the_export_has_the_time_at_which_it_was_made(run, filled, tmp_path):
    before = datetime.now(UTC)
    run("export", tmp_path / "all.json", "--db", filled)
    made = json.loads((tmp_path / "all.json").read_text(encoding="utf-8"))["exported_at"]
    assert before <= datetime.fromisoformat(made) <= datetime.now(UTC)
