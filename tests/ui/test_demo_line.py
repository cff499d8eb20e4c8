"""`regulate demo`: made-up records in a journal of their own, and never in place of another."""

from contextlib import closing
from dataclasses import dataclass

import pytest

from data import first_look, keys, protection
from data.backups import listed
from data.demo_journal import is_demo
from data.places import demo_path, usual_path
from data.sealing import Cost
from data.store import Store
from regulate.content import Words
from regulate.later import Jotting
from tests.data.records import EVERYTHING, everything, fill
from tests.ui.test_command_line import journal as journal_fixture
from tests.ui.test_command_line import run as run_fixture
from ui import display, single
from ui.clock import SystemClock
from ui.command_line import COULD_NOT, DONE
from ui.language import spoken
from ui.window import NAME, name_of

run, journal = run_fixture, journal_fixture
PASSPHRASE = "four words that rhyme"


@dataclass
class Window:
    """What a window would have been opened with."""

    path: object = None
    words: Words | None = None


@pytest.fixture(autouse=True)
def window(monkeypatch):
    seen = Window()

    def run(path, minutes, words):
        seen.path, seen.words = path, words
        return DONE

    monkeypatch.setattr(display, "has_screen", lambda: True)
    monkeypatch.setattr("ui.window.run", run)
    return seen


def tried(path):
    with closing(Store.open(path)) as store:
        store.jottings.add(Jotting(came_out="tried out"), SystemClock().now(), "UTC")


def was_tried(path):
    with closing(Store.open(path)) as store:
        return "tried out" in [saved.jotting.came_out for saved in store.jottings.waiting()]


def test_it_opens_on_a_journal_of_its_own(run, window):
    said = run("demo")
    assert (said.status, said.out, said.err) == (DONE, "", "")
    assert window.path == demo_path() and is_demo(demo_path())
    assert not usual_path().exists()


def test_it_opens_where_it_is_told_to(run, window, journal):
    assert run("demo", "--db", journal).status == DONE
    assert window.path == journal and is_demo(journal)
    assert not demo_path().exists()


def test_what_was_tried_stays_until_it_is_made_anew(run, journal):
    run("demo", "--db", journal)
    tried(journal)
    assert run("demo", "--db", journal).status == DONE
    assert was_tried(journal)
    assert run("demo", "--anew", "--db", journal).status == DONE
    assert not was_tried(journal)
    assert was_tried(listed(journal)[0].path)


@pytest.mark.parametrize("anew", [[], ["--anew"]])
@pytest.mark.parametrize("language", ["en", "he"])
def test_a_journal_that_is_no_demo_is_refused_and_stays(run, window, journal, anew, language):
    with closing(Store.open(journal)) as store:
        fill(store)
    before = journal.read_bytes()
    said = run("demo", *anew, "--speak", language, "--db", journal)
    assert (said.status, said.out) == (COULD_NOT, "")
    told = Words(language, shown=False)["faults"]["not_a_demo"].format(path=journal)
    assert said.err == told.replace("\u200e", "") + "\n"
    assert window.path is None and journal.read_bytes() == before
    with closing(Store.open(journal)) as store:
        assert everything(store) == EVERYTHING


def test_the_usual_journal_can_be_none(run, window):
    with closing(Store.open(usual_path())) as store:
        fill(store)
    assert run("demo", "--anew", "--db", usual_path()).status == COULD_NOT
    assert run("demo").status == DONE
    assert window.path == demo_path()
    with closing(Store.open(usual_path())) as store:
        assert everything(store) == EVERYTHING


def language_of(path):
    with closing(Store.open(path)) as store:
        return {entry.translation.language for entry in store.journal.all()}


def test_it_is_in_the_language_that_was_chosen_for_the_usual_journal(run, window):
    usual_path().parent.mkdir()
    first_look.change(usual_path(), language="he")
    run("demo")
    assert language_of(demo_path()) == {"he"}
    assert spoken(first_look.read(demo_path())).language == "he"
    first_look.change(usual_path(), language="en")
    run("demo")
    assert window.words is None and language_of(demo_path()) == {"he"}
    run("demo", "--anew")
    assert language_of(demo_path()) == {"en"}


def test_it_is_in_the_language_that_is_asked_for_and_stays_in_it(run, window, journal):
    run("demo", "--speak", "he", "--db", journal)
    assert window.words.language == "he" and language_of(journal) == {"he"}
    run("demo", "--anew", "--speak", "en", "--db", journal)
    assert language_of(journal) == {"en"}
    assert spoken(first_look.read(journal)).language == "en"


def test_a_window_that_is_open_is_reached_by_its_own_door(run, window, journal, monkeypatch):
    reached = []
    monkeypatch.setattr(single, "reach", lambda path, word: reached.append((path, word)) or True)
    assert run("demo", "--db", journal).status == DONE
    assert reached == [(journal, "show")] and window.path is None
    assert single.door_of(demo_path()) != single.door_of(usual_path())


def test_while_it_is_open_it_is_not_made_anew(run, journal):
    run("demo", "--db", journal)
    tried(journal)
    with closing(Store.open(journal)):
        said = run("demo", "--anew", "--db", journal)
    assert said.status == COULD_NOT and "Another program is using" in said.err
    assert was_tried(journal)


def test_with_a_passphrase_it_opens_as_it_is_and_is_made_anew_with_it(
    run, window, journal, tmp_path, monkeypatch
):
    monkeypatch.setattr(keys, "COST", Cost(1, 8192))
    run("demo", "--db", journal)
    protection.protect(journal, PASSPHRASE)
    window.path = None
    assert run("demo", "--db", journal).status == DONE
    assert window.path == journal
    said = run("demo", "--anew", "--db", journal)
    assert said.status == COULD_NOT and "is encrypted" in said.err
    (tmp_path / "words.txt").write_text(f"{PASSPHRASE}\n")
    given = ("--passphrase-file", tmp_path / "words.txt")
    assert run("demo", "--anew", *given, "--db", journal).status == DONE
    assert "97 check-ins" in run("patterns", *given, "--db", journal).out


def test_without_a_screen_it_is_there_for_the_other_verbs(run, journal, monkeypatch):
    monkeypatch.setattr(display, "has_screen", lambda: False)
    said = run("demo", "--db", journal)
    assert (said.status, said.out) == (COULD_NOT, "")
    assert said.err == Words("en")["window"]["no_screen"] + "\n"
    assert "97 check-ins" in run("patterns", "--db", journal).out
    assert run("journal", "sofa", "--db", journal).out.count("sofa") == 1


def test_where_there_is_no_folder_and_none_can_be_made_it_says_so(run, window, tmp_path):
    (tmp_path / "file").touch()
    said = run("demo", "--db", tmp_path / "file" / "demo.db")
    assert said.status == COULD_NOT and said.err.count("\n") == 1 and window.path is None


@pytest.mark.parametrize("language", ["en", "he"])
def test_its_window_says_in_its_title_that_it_is_one(run, journal, language):
    words = Words(language)
    run("demo", "--db", journal)
    look = first_look.read(journal)
    assert name_of(look, words) == {"en": "Regulate: demo", "he": "הדגמה של Regulate"}[language]
    assert name_of(first_look.FirstLook(), words) == NAME
    first_look.change(journal, guise="notes")
    assert name_of(first_look.read(journal), words) == words["hiding"]["guises"]["notes"]
