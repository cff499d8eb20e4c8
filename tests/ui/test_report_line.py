"""A page to bring, from the command line."""

import os
import stat

import pytest

from data import demo
from data.search import Search
from data.store import Store
from regulate import patterns
from regulate.content import Words
from regulate.patterns import NAMES, Span
from tests import paper
from tests.clock import HandClock
from ui.command_line import main
from ui.terminal import COULD_NOT, DONE, MISUSE


@pytest.fixture
def clock(monkeypatch):
    """The command line looks at the same clock as the records."""
    hand = HandClock()
    monkeypatch.setattr("ui.clock.SystemClock", lambda: hand)
    return hand


@pytest.fixture
def journal(tmp_path, clock):
    store = Store.open(tmp_path / "journal.db")
    demo.fill(store, clock.now(), clock.zone(), Words("en"))
    store.close()
    return tmp_path / "journal.db"


@pytest.fixture
def run(capsys, journal):
    before = os.umask(0o022)

    def run(*arguments):
        status = main([str(argument) for argument in ("report", *arguments, "--db", journal)])
        return (status, *capsys.readouterr())

    yield run
    os.umask(before)


def entries(journal):
    store = Store.open(journal)
    found = store.journal.page(Search(), 9)
    store.close()
    return found


def test_a_page_has_everything_and_no_entry(run, journal, tmp_path):
    file = tmp_path / "a.pdf"
    assert run(file) == (DONE, f"The page is at {file}.\n", "")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    text = paper.text(file.read_bytes())
    titles = Words("en")["patterns"]["titles"]
    assert all(titles[name] in text for name in NAMES)
    assert not any(entry.translation.words in text for entry in entries(journal))


def test_entries_that_are_named_go_along(run, journal, tmp_path):
    first, second, third, *_ = entries(journal)
    run(tmp_path / "a.pdf", "--entry", first.uid, "--entry", third.uid, "--part", "heat")
    text = paper.text((tmp_path / "a.pdf").read_bytes())
    assert first.translation.words in text and third.translation.words in text
    assert second.translation.words not in text
    titles = Words("en")["patterns"]["titles"]
    assert [name for name in NAMES if titles[name] in text] == ["heat"]


def test_a_span_that_is_named_is_the_pages(run, tmp_path):
    run(tmp_path / "a.md", "--span", "year")
    assert "A year: 24 November 2025 to 23 November 2026" in (tmp_path / "a.md").read_text("utf-8")


def test_what_is_too_little_is_told_where_it_was_asked_for(run, journal, clock, tmp_path):
    file, now = tmp_path / "a.md", clock.now().astimezone(clock.zone())
    store = Store.open(journal)
    tally = store.patterns.tally(patterns.begins(Span.WEEKS, now), clock.zone())
    store.close()
    found = patterns.seen(tally, Span.WEEKS, now.date())
    few = next(name for name in NAMES if getattr(found, name) is None)
    title = Words("en")["patterns"]["titles"][few]
    asked = ("--span", "4_weeks", "--part", few, "--part", "often")
    assert run(file, *asked) == (DONE, f"Too few to say: {title}.\nThe page is at {file}.\n", "")
    assert run(file, *asked[:2])[1] == f"The page is at {file}.\n"


def test_a_page_that_is_there_is_replaced(run, tmp_path):
    (tmp_path / "a.md").write_text("an older page")
    assert run(tmp_path / "a.md")[0] == DONE
    assert (tmp_path / "a.md").read_text("utf-8").startswith("# A page to bring")


def test_it_speaks_hebrew_where_that_is_asked_for(run, tmp_path):
    status, out, err = run(tmp_path / "a.pdf", "--speak", "he")
    assert (status, err) == (DONE, "") and "הדף נמצא" in out
    assert "דף להביא לפגישה" in paper.text((tmp_path / "a.pdf").read_bytes())


def test_alone_nothing_is_said_of_coming_back(run, journal, tmp_path):
    store = Store.open(journal)
    store.settings.choose("couple", False)
    store.close()
    assert run(tmp_path / "a.md")[0] == DONE
    assert "Coming back" not in (tmp_path / "a.md").read_text("utf-8")


@pytest.mark.parametrize(
    ("arguments", "said", "status"),
    [
        (["a.docx"], "A page is written to a file ending in .pdf or .md.", COULD_NOT),
        (["a"], "A page is written to a file ending in .pdf or .md.", COULD_NOT),
        (["no/a.pdf"], "no/a.pdf cannot be written, so there is no page.", COULD_NOT),
        (["a.pdf", "--entry", "nobody"], "There is no entry with that id.", MISUSE),
        (["a.pdf", "--part", "mood"], "There is nothing called mood", MISUSE),
        (["a.pdf", "--span", "decade"], "There is no span called decade.", MISUSE),
    ],
)
def test_what_cannot_be_is_one_sentence_and_no_file(
    run, tmp_path, monkeypatch, arguments, said, status
):
    monkeypatch.chdir(tmp_path)
    found, out, err = run(*arguments)
    assert (found, out) == (status, "")
    assert err.startswith(said) and err.count("\n") == 1
    assert not list(tmp_path.glob("a*"))


def test_with_nothing_written_down_there_is_no_page(tmp_path, clock, capsys):
    given = ["report", str(tmp_path / "a.pdf"), "--db", str(tmp_path / "new.db")]
    before = os.umask(0o022)
    assert main(given) == MISUSE
    os.umask(before)
    assert capsys.readouterr().err.startswith("There is too little in this time for a page.")
    assert not (tmp_path / "a.pdf").exists()
