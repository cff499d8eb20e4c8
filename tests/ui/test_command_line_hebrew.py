"""The command line in Hebrew: every word that it says, which language it takes, and what of it is
the same in both."""

import argparse
import ast
import inspect
import io
import json
import re
import sys
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from data import faults, first_look, keys, protection, sealing
from data.sealing import Cost
from data.spreadsheet import WHAT
from data.store import Store
from regulate import pause, solo
from regulate.content import LANGUAGES, Words
from regulate.patterns import Span
from tests.data.records import ENTRIES, fill
from tests.ui import test_command_line as english
from tests.ui.test_command_line import check_in, program, translate
from tests.ui.test_command_line import journal as journal_fixture
from tests.ui.test_command_line import run as run_fixture
from ui import asking, command_line, display, line_language, parsing, single
from ui.arguments import ACTIONS, parser
from ui.command_line import COULD_NOT, DONE, MISUSE
from ui.terminal import MARKS, complain

run, journal = run_fixture, journal_fixture
HEBREW, ENGLISH = Words("he"), Words("en")
PASSPHRASE = "four words that rhyme"


def every_verb(couple=True):
    (verbs,) = (
        a for a in parser(couple)._actions if isinstance(a, argparse._SubParsersAction)
    )
    return verbs.choices


VERBS = every_verb()
IDS = {*ACTIONS, "caller", "other", "yes", "barely", "entries", "pauses"}
IDS |= {span.value.lstrip("0123456789_") for span in Span}
NAMES = {"regulate", "Regulate", "SQLite", "Daylio", "JSON", "json", "csv", "sealed", "pdf"}


def foreign(text, *typed):
    """The words of another alphabet, at least three letters long, that are neither typed as they
    are nor a name: not verbs, options, ids, paths, and what this very test has `typed`."""
    verbs = "|".join(VERBS)
    text = re.sub(r"--[a-z-]+|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\S*/\S+", " ", text)
    text = re.sub(f"^ +(?:{verbs})(?= {{2,}})", " ", text, flags=re.MULTILINE)
    text = re.sub(f"'(?:{verbs})'|^regulate (?:{verbs})\\b", " ", text, flags=re.MULTILINE)
    for known in typed:
        text = text.replace(str(known), " ")
    return set(re.findall("[A-Za-z][A-Za-z_]{2,}", text)) - IDS - NAMES


def has_hebrew(text):
    return re.search("[א-ת]", text) is not None


def test_a_foreign_word_is_seen():
    assert foreign("נכתב file אל --db /a/b.db של Regulate") == {"file"}
    assert foreign("    pause      open it") == {"open"}
    assert foreign("usage: regulate pause") == {"usage", "pause"}
    assert foreign("regulate pause [-h]") == set()


# Which language


@pytest.fixture
def in_hebrew(journal):
    """The journal, in which Hebrew was chosen."""
    first_look.change(journal, language="he")
    return journal


def test_it_speaks_the_language_that_was_chosen_in_that_journal(run, in_hebrew, tmp_path):
    said = run("return", "--db", in_hebrew)
    assert said.out == HEBREW["window"]["no_pause"] + "\n"
    assert run("--db", in_hebrew, "return").out == said.out
    assert run(f"--db={in_hebrew}", "return").out == said.out
    assert run("return", "--db", tmp_path / "other.db").out == "No pause is running.\n"


def test_where_none_was_chosen_it_speaks_that_of_the_system(run, journal, monkeypatch):
    monkeypatch.setenv("LC_ALL", "he_IL.UTF-8")
    assert run("return", "--db", journal).out == HEBREW["window"]["no_pause"] + "\n"
    assert has_hebrew(run("--help").out)
    first_look.change(journal, language="en")
    assert run("return", "--db", journal).out == "No pause is running.\n"


@pytest.mark.parametrize("before", [True, False])
def test_for_one_command_it_speaks_what_is_asked_for(run, journal, before):
    speak, rest = ("--speak", "he"), ("return", "--db", journal)
    said = run(*speak, *rest) if before else run(*rest, *speak)
    assert said.out == HEBREW["window"]["no_pause"] + "\n"
    assert first_look.read(journal).language == ""
    first_look.change(journal, language="he")
    assert run(*rest, "--speak=en").out == "No pause is running.\n"


def test_the_last_one_counts_and_what_is_only_text_does_not(run, journal):
    assert run("--speak", "en", "return", "--db", journal, "--speak", "he").out == (
        HEBREW["window"]["no_pause"] + "\n"
    )
    assert run("jot", "--db", journal, "--", "--speak=he").out == "Kept. It waits here.\n"
    assert line_language.given_for("--speak", ["jot", "--", "--speak", "he"]) is None
    assert line_language.given_for("--speak", ["--speak"]) is None


def test_a_language_that_is_not_spoken_is_refused_in_one_that_is(run, journal, in_hebrew):
    said = run("return", "--speak", "tlh", "--db", in_hebrew)
    assert (said.status, said.out) == (MISUSE, "")
    assert said.err == "אין שפה בשם tlh.\n"
    said = run("return", "--db", in_hebrew, "--speak", "")
    assert (said.status, said.out) == (MISUSE, "")
    assert "כלום" in said.err


def test_the_person_is_addressed_as_they_chose(run, journal, monkeypatch):
    forms = {"none": {"any": "אין", "f": "אין לך, אחותי"}}
    monkeypatch.setattr(
        Words, "__getitem__", lambda self, name: {**LOADED(self, name), **_addressed(self, forms)}
    )
    first_look.change(journal, language="he", address="f")
    assert run("plan", "--db", journal).out == "אין לך, אחותי\n"


LOADED = Words.__getitem__


def _addressed(words, forms):
    return {id: form.get(words.address, form["any"]) for id, form in forms.items()}


def test_a_journal_that_cannot_be_found_does_not_stop_it(run):
    said = run("journal", "--speak", "he", "--db", "~there-is-nobody-of-this-name/a.db")
    assert said.status == COULD_NOT and has_hebrew(said.err)


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "latin-1", "iso8859-8"])
def test_a_terminal_without_hebrew_letters_is_answered_in_english(in_hebrew, encoding):
    done = program("return", "--db", in_hebrew, environment={"PYTHONIOENCODING": encoding})
    assert (done.returncode, done.stdout, done.stderr) == (DONE, "No pause is running.\n", "")
    done = program("jornal", "--speak", "he", environment={"PYTHONIOENCODING": encoding})
    assert done.returncode == MISUSE
    assert done.stderr.startswith("Argument VERB: invalid choice: 'jornal'")


def test_one_with_hebrew_letters_in_an_old_encoding_is_answered_in_hebrew(in_hebrew):
    done = program(
        "return", "--db", in_hebrew, environment={"PYTHONIOENCODING": "utf-8", "LC_ALL": "C"}
    )
    assert done.stdout == HEBREW["window"]["no_pause"] + "\n"
    assert line_language.written(HEBREW) == HEBREW


def test_what_is_said_stays_in_the_old_encoding(in_hebrew, monkeypatch):
    screen = io.TextIOWrapper(io.BytesIO(), encoding="cp1255")
    monkeypatch.setattr(sys, "stdout", screen)
    screen.isatty = lambda: True
    assert command_line.main(["backup", "--db", str(in_hebrew)]) == DONE
    screen.flush()
    said = screen.buffer.getvalue().decode("cp1255")
    assert has_hebrew(said) and "\\u" not in said


# Help


@pytest.mark.parametrize("verb", [None, *VERBS])
def test_the_help_of_every_verb_is_in_hebrew(run, verb):
    said = run(*filter(None, [verb]), "--help", "--speak", "he")
    assert (said.status, said.err) == (DONE, "")
    assert said.out.startswith("שימוש:\nregulate")
    assert foreign(said.out) == set()
    theirs = run(*filter(None, [verb]), "--help").out
    assert theirs.startswith("usage: regulate") and not has_hebrew(theirs)
    assert re.findall("--[a-z-]+", said.out) == re.findall("--[a-z-]+", theirs)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_of_the_help_is_left_over(run, monkeypatch, language):
    monkeypatch.setenv("COLUMNS", "1000")
    told = " ".join(run(verb, "--help", "--speak", language).out for verb in VERBS)
    told += run("--help", "--speak", language).out
    own = Words(language)["command_line"]
    assert list(own["does"]) == list(VERBS)
    for part in ("does", "options", "values"):
        assert [text for text in own[part].values() if text not in told] == []


def test_what_argparse_says_to_people_is_known():
    """All of its sentences but those for whoever programs with it."""
    tree = ast.parse(inspect.getsource(argparse))
    called = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    asked = {
        argument.value
        for call in called
        if getattr(call.func, "id", "") in ("_", "ngettext")
        for argument in call.args
        if isinstance(argument, ast.Constant) and isinstance(argument.value, str)
    }
    assert len(asked) > 25
    for_programs = (
        "not defined|conflicting|mode|cannot|invalid argument for|option string|dest=|resolution"
        "|mutually|callable|can't open|error: |unknown parser|expected %s arguments?$"
    )
    known = ENGLISH["command_line"]["parsing"]
    for_people = {parsing.plain(each) for each in asked if not re.search(for_programs, each)}
    assert for_people == set(known.values())


def test_argparse_is_left_as_it_was(run):
    before = argparse._, argparse.ngettext
    run("--help", "--speak", "he")
    run("jornal", "--speak", "he")
    assert (argparse._, argparse.ngettext) == before
    plain = argparse.ArgumentParser(prog="x").format_usage()
    assert plain == "usage: x [-h]\n"


def test_alone_the_help_names_nothing_that_is_done_with_the_other(run, in_hebrew):
    store = Store.open(in_hebrew)
    store.settings.choose("couple", False)
    store.close()
    said = run("--help", "--db", in_hebrew).out
    assert has_hebrew(said)
    for verb in solo.VERBS:
        assert f" {verb} " not in said
    refused = run("plan", "--db", in_hebrew)
    assert refused.status == MISUSE and refused.err.startswith("לגבי פעולה: ")


# Answers


@pytest.fixture
def filled(in_hebrew):
    store = Store.open(in_hebrew)
    fill(store)
    now = datetime.now(UTC)
    store.pauses.save(pause.call("a" * 36, now, now + timedelta(minutes=30)), zone="UTC")
    store.close()
    return in_hebrew


def hebrew(**changes):
    given = {"situation": "חזרת מאוחר", "request": "לשבת איתי", "did": "צעקתי"}
    return translate(**{**given, **changes})


def exported(run, filled, tmp_path):
    run("export", tmp_path / "all.json", "--db", filled)
    return tmp_path / "all.json"


ANSWERS = [
    ["return"],
    check_in(sign=["heart", "loud"], pulse="104"),
    check_in(heat="1", take_in="yes"),
    check_in(heat="0", take_in="no", sign=["blank", "shut"]),
    check_in(safety=["afraid", "may_hurt_self"]),
    hebrew(),
    hebrew(situation="he hit me"),
    hebrew(feeling="own:מחוץ לעניין", need="own:שיראו אותי"),
    ["curious", "למה לא סיפרת לי?"],
    ["hearing", "אתה אף פעם לא עוזר"],
    ["hearing", "תודה"],
    ["journal", "שלום"],
    ["jot", "די כבר", "--surface", "blame"],
    ["plan", "--minutes", "90", "--starter", "caller", "--together"]
    + [f"--{text}=נמל" for text in ("sign", "my-place", "their-place", "off-limits")]
    + [f"--{text}=אחזור" for text in ("i-need", "they-need")],
    ["patterns"],
    ["passphrase"],
    ["backup"],
    ["restore"],
    ["doctor"],
]


@pytest.mark.parametrize("arguments", ANSWERS, ids=lambda arguments: " ".join(arguments[:2]))
def test_the_answer_of_every_verb_is_in_hebrew(run, filled, tmp_path, arguments):
    said = run(*arguments, "--db", filled)
    assert said.status == (COULD_NOT if arguments == ["doctor"] else DONE)  # no copy is old enough
    assert said.err == "" and has_hebrew(said.out)
    typed = [ENTRIES[1].translation.words, filled, filled.name, "he hit me"]
    assert foreign(said.out, *typed) == set()


def test_what_waits_is_told_in_hebrew(run, filled):
    said = run("journal", "--unfinished", "--db", filled).out
    assert has_hebrew(said) and foreign(said, "slamming doors", "always me") == set()


def test_export_and_import_tell_in_hebrew(run, filled, tmp_path):
    other = tmp_path / "other.db"
    first_look.change(other, language="he")
    said = [run("export", tmp_path / "all.json", "--db", filled)]
    for arguments in (["--dry-run"], [], []):
        said.append(run("import", tmp_path / "all.json", *arguments, "--db", other))
    said.append(run("import", "--undo", "--db", other))
    said.append(run("erase", "--yes", "--db", other))
    for one in said:
        assert (one.status, one.err) == (DONE, "")
        assert has_hebrew(one.out) and foreign(one.out, tmp_path) == set()


def test_encrypting_tells_in_hebrew(run, filled, tmp_path, monkeypatch):
    monkeypatch.setattr(sealing, "COST", Cost(1, 8192))
    monkeypatch.setattr(keys, "COST", Cost(1, 8192))
    file = tmp_path / "words.txt"
    file.write_text(PASSPHRASE)
    for arguments in (["on", "--new-passphrase-file", file], ["code"], [], ["off"]):
        given = ["--passphrase-file", file] if arguments[:1] in (["code"], ["off"]) else []
        said = run("passphrase", *arguments, *given, "--db", filled)
        assert (said.status, said.err) == (DONE, "")
        lines = [line for line in said.out.splitlines() if not re.fullmatch("[A-Z0-9-]+", line)]
        assert all(has_hebrew(line) for line in lines) and foreign("\n".join(lines)) == set()


def test_what_is_asked_is_asked_in_hebrew(run, filled, tmp_path, monkeypatch):
    monkeypatch.setattr(sealing, "COST", Cost(1, 8192))
    monkeypatch.setattr(keys, "COST", Cost(1, 8192))
    asked, answers = [], []
    monkeypatch.setattr(asking, "is_terminal", lambda: True)
    monkeypatch.setattr(asking, "typed", lambda question: asked.append(question) or PASSPHRASE)
    monkeypatch.setattr("builtins.input", lambda question: asked.append(question) or answers.pop())
    assert run("export", tmp_path / "a.sealed", "--db", filled).status == DONE
    for answer, said in (("לא", "not_taken"), ("", "not_taken"), ("כן", None), ("Y", None)):
        answers.append(answer)
        other = tmp_path / f"{len(asked)}.db"
        done = run("import", tmp_path / "a.sealed", "--speak", "he", "--db", other)
        assert done.status == DONE
        assert (HEBREW["transfer"]["not_taken"] in done.out) == (said is not None)
    for answer, goes in (("erase", False), ("delete", False), ("למחוק", True)):
        answers.append(answer)
        assert run("erase", "--speak", "he", "--db", other).status == DONE
        assert other.exists() != goes
    assert run("passphrase", "on", "--db", filled).status == DONE
    assert run("journal", "--db", filled).status == DONE
    assert len(asked) > 12
    assert all(has_hebrew(question) and foreign(question) == set() for question in asked)


def test_without_a_screen_it_says_so_in_hebrew(run, in_hebrew, monkeypatch):
    monkeypatch.setattr(display, "has_screen", lambda: False)
    monkeypatch.setattr(single, "reach", lambda path, word: False)
    for arguments in ([], ["pause"], ["pause", "45"]):
        said = run("--db", in_hebrew, *arguments)
        assert (said.status, said.out) == (COULD_NOT, "")
        assert said.err == HEBREW["window"]["no_screen"] + "\n"


def test_the_window_opens_in_the_language_that_is_asked_for(run, in_hebrew, monkeypatch):
    opened = []
    monkeypatch.setattr(display, "has_screen", lambda: True)
    monkeypatch.setattr(single, "reach", lambda path, word: False)
    monkeypatch.setattr("ui.window.run", lambda path, minutes, words: opened.append(words) or DONE)
    first_look.change(in_hebrew, address="f")
    run("--db", in_hebrew)
    run("pause", "--db", in_hebrew, "--speak", "en")
    assert opened == [None, Words("en", "f")]


def test_json_is_the_same_but_for_its_sentences(run, filled):
    commands = [
        ["return"], check_in(sign="heart"), ["journal", "--limit", 2], ["plan"], ["doctor"],
        ["journal", "--unfinished"], ["hearing", "You never help me.", "--language", "en"],
    ]  # fmt: skip
    for arguments in commands:
        said = [
            run(*arguments, "--json", "--speak", language, "--db", filled)
            for language in LANGUAGES
        ]
        assert said[0].status == said[1].status
        assert bones(said[0].json) == bones(said[1].json)
        assert not set(MARKS) & set(said[1].out)
    assert has_hebrew(run(*check_in(), "--json", "--db", filled).json["advice"])


def bones(value, key=""):
    """An answer without its sentences for people, and without what is another each time."""
    if isinstance(value, dict):
        return {key: bones(inner, key) for key, inner in value.items()}
    if key in ("reasons", "advice", "detail", "id", "seconds_left"):
        return key
    return [bones(each, key) for each in value] if isinstance(value, list) else value


# What leaves the app


def test_what_is_put_into_words_is_in_the_language_that_is_spoken(run, in_hebrew, journal):
    said = run(*hebrew(), "--db", in_hebrew)
    assert said.out.startswith("הרגשתי בדידות") or "בדידות" in said.out
    assert "When" not in said.out
    store = Store.open(in_hebrew)
    assert store.journal.last_with("criticism").translation.language == "he"
    store.settings.choose("sentence_language", "en")
    store.close()
    assert run(*translate(), "--db", in_hebrew).out.startswith("When you came home late,")
    assert "בדידות" in run(*hebrew(language="he"), "--db", in_hebrew).out


@pytest.mark.parametrize(("address", "asks"), [("f", "תוכלי"), ("m", "תוכל"), ("p", "תוכלו")])
def test_the_other_is_addressed_as_was_chosen(run, in_hebrew, address, asks):
    assert f"{asks} לשבת איתי?" not in run(*hebrew(), "--db", in_hebrew).out
    store = Store.open(in_hebrew)
    store.settings.choose("partner_address", address)
    store.close()
    said = run(*hebrew(), "--db", in_hebrew).out
    assert f"{asks} לשבת איתי?" in said
    store = Store.open(in_hebrew)
    saved = store.journal.last_with("criticism").translation
    store.close()
    assert saved.words in said and not set(MARKS) & set(saved.words)


def test_a_question_is_answered_in_its_own_language(run, in_hebrew):
    assert run("curious", "Why did you go?", "--db", in_hebrew).out.startswith("Help me")
    assert has_hebrew(run("curious", "למה הלכת?", "--speak", "en").out)


@pytest.mark.parametrize("how", [["--speak", "he"], ["--language", "he"], []])
def test_the_journal_to_read_has_its_headings_in_that_language(run, filled, tmp_path, how):
    if how:
        first_look.change(filled, language="en")
    run("export", tmp_path / "a.md", *how, "--db", filled)
    text = (tmp_path / "a.md").read_text("utf-8")
    assert text.startswith("# יומן\n")
    run("export", tmp_path / "b.md", "--speak", "he", "--language", "en", "--db", filled)
    assert (tmp_path / "b.md").read_text("utf-8").startswith("# Journal\n")


def test_the_spreadsheet_has_its_heads_in_that_language_and_ids_below(run, filled, tmp_path):
    for language in LANGUAGES:
        file = tmp_path / f"{language}.csv"
        assert run("export", file, "--language", language, "--db", filled).status == DONE
    theirs, ours = ((tmp_path / f"{each}.csv").read_text("utf-8-sig") for each in LANGUAGES)
    assert ours.startswith('"מזהה","זמן"')
    assert ours.split("\n", 1)[1] == theirs.split("\n", 1)[1]


def test_what_goes_to_another_program_is_the_same_in_every_language(run, filled, tmp_path):
    made = []
    for language in LANGUAGES:
        file = tmp_path / f"{language}.json"
        assert run("export", file, "--speak", language, "--db", filled).status == DONE
        made.append({**json.loads(file.read_text("utf-8")), "exported_at": ""})
    assert made[0] == made[1]


@pytest.mark.parametrize("encoding", ["utf-8", "ascii"])
def test_a_calendar_file_is_in_the_language_that_was_chosen(filled, tmp_path, encoding):
    """Whatever the terminal can show."""
    file = tmp_path / "a.ics"
    environment = {"PYTHONIOENCODING": encoding}
    done = program("return", "--ics", file, "--db", filled, environment=environment)
    assert done.returncode == DONE and has_hebrew(done.stdout) == (encoding == "utf-8")
    assert f"SUMMARY:{HEBREW['reminders']['summary']}" in file.read_text("utf-8")


def test_what_a_terminal_cannot_show_is_exported_in_the_chosen_language(filled, tmp_path):
    environment = {"PYTHONIOENCODING": "ascii"}
    done = program("export", tmp_path / "a.md", "--db", filled, environment=environment)
    assert "records were written" in done.stdout
    assert (tmp_path / "a.md").read_text("utf-8").startswith("# יומן\n")


# Misuse and faults


def misuse():
    """Every command of the English test that cannot be meant."""
    (mark,) = (
        mark
        for mark in english.test_what_cannot_be_meant_is_said_in_one_sentence_and_nothing_is_saved
        .pytestmark
        if mark.name == "parametrize"
    )  # fmt: skip
    return [arguments for arguments, _ in mark.args[1]]


def one_hebrew_sentence(said, status, *typed):
    """Nothing but one line on standard error that a person can read."""
    assert (said.status, said.out) == (status, "")
    assert said.err.endswith(".\n") and said.err[:-1].isprintable() and len(said.err) < 500
    assert has_hebrew(said.err) and foreign(said.err, *typed) == set()


@pytest.mark.parametrize("arguments", misuse(), ids=lambda arguments: " ".join(arguments)[:30])
def test_what_cannot_be_meant_is_said_in_hebrew_with_the_same_status(run, in_hebrew, arguments):
    typed = [word for given in arguments for word in re.findall("[A-Za-z]{3,}", str(given))]
    said = run("--db", in_hebrew, *arguments)
    one_hebrew_sentence(said, MISUSE, *typed, *WHAT)


@pytest.mark.parametrize(
    "make",
    [
        english.folder,
        english.text_file,
        english.other_programs,
        english.cut_off,
        english.newer,
        english.below_a_file,
    ],
)
def test_a_journal_that_cannot_be_used_is_said_in_hebrew_to_be_so(run, tmp_path, make):
    path = tmp_path / "place" / "a.db"
    path.parent.mkdir()
    make(path)
    one_hebrew_sentence(run("journal", "--speak", "he", "--db", path), COULD_NOT, path)


def every_fault():
    def below(kind):
        for each in kind.__subclasses__():
            yield each
            yield from below(each)

    return sorted({each.id for each in below(faults.Fault) if "id" in vars(each)})


@pytest.mark.parametrize("id", every_fault())
def test_every_fault_is_said_in_hebrew_words(id):
    sentence = re.sub(r"\{\w+\}", "", HEBREW["faults"][id])
    assert has_hebrew(HEBREW["faults"][id])
    assert foreign(sentence, ".keys") == set()


def test_every_fault_is_looked_at():
    assert len(every_fault()) > 40


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full device")
def test_an_answer_that_cannot_be_written_is_said_in_hebrew(filled):
    with open("/dev/full", "w") as nowhere:
        done = program("journal", "--db", filled, stdout=nowhere)
    assert done.returncode == COULD_NOT
    assert done.stderr == HEBREW["command_line"]["unwritten"]["full"] + "\n"


def test_a_sealed_journal_says_in_hebrew_how_to_open_it(run, filled, monkeypatch):
    monkeypatch.setattr(keys, "COST", Cost(1, 8192))
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    protection.protect(filled, PASSPHRASE)
    one_hebrew_sentence(run("journal", "--db", filled), COULD_NOT, filled)
    assert run("return", "--db", filled).out == HEBREW["window"]["no_pause"] + "\n"


# On a terminal


def bare(text):
    return "".join(sign for sign in text if sign not in MARKS)


def test_a_terminal_gets_marks_that_keep_paths_and_options_in_order(
    at_terminal, run, in_hebrew, monkeypatch
):
    monkeypatch.setenv("COLUMNS", "80")
    file = in_hebrew.with_name("a.json")
    _, shown = at_terminal(["export", file, "--db", in_hebrew])
    assert f"\u2068{file}\u2069" in shown
    assert bare(shown) == run("export", file, "--db", in_hebrew).out
    _, shown = at_terminal(["check-in", "--db", in_hebrew])
    assert "\u2068--heat, --take-in, --safety\u2069" in shown
    assert bare(shown) == run("check-in", "--db", in_hebrew).err
    _, shown = at_terminal(["journal", "--db", in_hebrew.parent, "--speak", "he"])
    assert f"\u2068{in_hebrew.parent}\u2069" in shown


def test_a_terminal_gets_help_with_every_column_in_its_order(at_terminal, run, monkeypatch):
    monkeypatch.setenv("COLUMNS", "80")
    _, shown = at_terminal(["import", "--help", "--speak", "he"])
    assert "[--mood \u2068שם=עוצמה\u2069]" in shown
    assert "--dry-run             \u2068להציג מה ייקלט\u2069\n" in shown
    assert bare(shown) == run("import", "--help", "--speak", "he").out
    for line in shown.splitlines():
        assert line.count("\u2068") == line.count("\u2069")


def test_what_is_piped_has_no_marks(run, filled):
    for arguments in (["return"], ["backup"], ["restore"], ["journal"], ["import", "--help"]):
        assert not set(MARKS) & set(run(*arguments, "--db", filled).out)


def test_a_path_cannot_bring_marks_of_its_own_into_a_complaint(capsys):
    complain("a\u2069\u2066\u202eb\x1b[2J\u200e")
    assert capsys.readouterr().err == "ab[2J\n"


def test_english_is_as_it_was_whatever_is_known_of_hebrew(run, journal):
    said = run("export", journal.with_name("א.json"), "--db", journal)
    assert said.out.endswith(f"written to {journal.with_name('א.json')}.\n")
    assert replace(ENGLISH, shown=False).language == "en"
