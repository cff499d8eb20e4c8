"""The journal of the demo: made once, kept as the person left it, made anew when asked, and never
in place of what is no demo."""

import hashlib
import os
import signal
import sqlite3
import sys
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from data import backups, demo, demo_journal, engine, erasing, faults, first_look, keys, protection
from data.demo_journal import NotADemo, is_demo, make_ready
from data.places import backups_folder, demo_path, usual_path
from data.sealing import Cost
from data.store import Store
from regulate.content import Words
from regulate.later import Jotting
from tests.data.records import EVERYTHING, everything, fill

NOW = datetime(2026, 11, 23, 18, 10, tzinfo=UTC)
PASSPHRASE = "four words that rhyme"


@pytest.fixture
def place(tmp_path):
    return tmp_path / "demo.db"


def ready(path, language="en", **how):
    make_ready(path, NOW, UTC, Words(language), **how)


def written(path, text="tried out"):
    """One more word in a journal, as a person writes it."""
    with closing(Store.open(path)) as store:
        store.jottings.add(Jotting(came_out=text), NOW, "UTC")


def words_in(path, key=None):
    with closing(Store.open(path, key)) as store:
        return [saved.jotting.came_out for saved in store.jottings.waiting()]


def bytes_of(folder):
    return {
        file.relative_to(folder): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in sorted(folder.rglob("*"))
        if file.is_file() and file.suffix not in ("-shm", ".lock")
    }


def test_where_there_is_none_it_is_made(place):
    ready(place, "he")
    assert is_demo(place)
    with closing(Store.open(place)) as store:
        assert len(store.journal.all()) == 30
        assert store.settings.all()["language"] == "he"
    look = first_look.read(place)
    assert (look.demo, look.language) == (True, "he")
    assert place.stat().st_mode & 0o077 == 0


def test_its_place_is_beside_the_usual_journal():
    assert demo_path().parent == usual_path().parent
    assert backups_folder(demo_path()) != backups_folder(usual_path())
    ready(demo_path())
    assert not usual_path().exists() and not backups_folder(usual_path()).exists()


def test_what_was_tried_in_it_stays(place):
    ready(place)
    written(place)
    ready(place, "he")
    assert words_in(place)[0] == "tried out"
    assert first_look.read(place).language == "en"


def test_anew_it_is_as_at_first_and_what_was_tried_is_kept_as_a_copy(place):
    ready(place)
    written(place)
    ready(place, "he", anew=True)
    assert "tried out" not in words_in(place)
    with closing(Store.open(place)) as store:
        assert store.settings.all()["language"] == "he"
    assert first_look.read(place).language == "he"
    (copy,) = backups.listed(place)
    assert copy.kind == backups.BEFORE_RESTORE
    assert "tried out" in words_in(copy.path)


def other_programs(path):
    with closing(sqlite3.connect(path)) as db:
        db.execute("CREATE TABLE settings (name TEXT, value TEXT)")
        db.execute("INSERT INTO settings VALUES ('demo', 'true')")
        db.commit()


def real_journal(path):
    with closing(Store.open(path)) as store:
        fill(store)


def empty_journal(path):
    Store.open(path).close()


def marked_otherwise(path):
    with closing(Store.open(path)) as store:
        fill(store)
        store.settings.choose(demo.MARK, "true")


def looks_like_one(path):
    real_journal(path)
    first_look.change(path, demo=True)


def damaged(path):
    ready(path)
    path.write_bytes(path.read_bytes()[:8192])


OTHERS = [
    real_journal,
    empty_journal,
    marked_otherwise,
    looks_like_one,
    other_programs,
    damaged,
    lambda path: path.write_text("a letter"),
    lambda path: path.touch(),
    lambda path: path.symlink_to("nowhere"),
]


@pytest.mark.parametrize("anew", [False, True])
@pytest.mark.parametrize("make", OTHERS)
def test_what_is_no_demo_is_left_as_it_is(place, make, anew):
    make(place)
    before = bytes_of(place.parent)
    with pytest.raises(NotADemo):
        ready(place, anew=anew)
    assert bytes_of(place.parent) == before


def test_a_folder_is_said_to_be_one(tmp_path):
    with pytest.raises(faults.Folder):
        ready(tmp_path)


def test_a_journal_that_was_emptied_at_its_own_place_is_made_one_again():
    """Whoever deletes everything in the demo's window has such a journal there."""
    ready(demo_path())
    erasing.erase(demo_path())
    Store.open(demo_path()).close()
    assert not is_demo(demo_path())
    ready(demo_path())
    assert is_demo(demo_path())


def test_a_journal_at_its_own_place_with_one_word_in_it_is_none():
    written(demo_path(), "mine")
    with pytest.raises(NotADemo):
        ready(demo_path(), anew=True)
    assert words_in(demo_path()) == ["mine"]


@pytest.fixture
def sealed(place, monkeypatch):
    """A demo with a passphrase; its key."""
    monkeypatch.setattr(keys, "COST", Cost(1, 8192))
    ready(place)
    written(place)
    key, _ = protection.protect(place, PASSPHRASE)
    return key


def test_one_with_a_passphrase_is_opened_without_it_and_made_anew_with_it(place, sealed):
    ready(place)
    with pytest.raises(faults.Sealed):
        ready(place, anew=True)
    assert "tried out" in words_in(place, sealed)
    ready(place, key=sealed, anew=True)
    assert not engine.is_plain(place)
    assert "tried out" not in words_in(place, sealed)


def test_a_real_journal_with_a_passphrase_is_none(place, monkeypatch):
    monkeypatch.setattr(keys, "COST", Cost(1, 8192))
    real_journal(place)
    key, _ = protection.protect(place, PASSPHRASE)
    for given in (None, key):
        with pytest.raises(NotADemo):
            ready(place, key=given, anew=True)
    with closing(Store.open(place, key)) as store:
        assert everything(store) == EVERYTHING


def test_while_another_program_has_it_open_it_is_not_made_anew(place):
    ready(place)
    with closing(Store.open(place)) as store:
        store.jottings.add(Jotting(came_out="still here"), NOW, "UTC")
        with pytest.raises(faults.Locked):
            ready(place, anew=True)
        ready(place)
    assert words_in(place)[0] == "still here"


WATCHED = {module.__file__ for module in (demo_journal, demo_journal.restoring)}


def stopped_at(step, path, anew):
    """Makes it in a fork that is killed at that step; whether there was one."""
    child = os.fork()
    if not child:
        passed = 0

        def trace(frame, event, _):
            nonlocal passed
            if frame.f_code.co_filename not in WATCHED:
                return None
            if event == "line":
                passed += 1
                if passed > step:
                    os.kill(os.getpid(), signal.SIGKILL)
            return trace

        sys.settrace(trace)
        try:
            ready(path, anew=anew)
        finally:
            os._exit(0)
    _, status = os.waitpid(child, 0)
    return os.WIFSIGNALED(status)


@pytest.mark.parametrize("anew", [False, True])
def test_killed_midway_the_next_start_has_it_whole(tmp_path, anew):
    kills = 0
    for step in range(0, 1_000, 5):
        place = tmp_path / str(step) / "demo.db"
        if anew:
            ready(place)
            written(place)
        if not stopped_at(step, place, anew):
            break
        kills += 1
        if place.exists():  # never half of one
            assert is_demo(place)
        ready(place)
        assert is_demo(place)
        with closing(Store.open(place)) as store:
            assert len(store.journal.all()) == 30 and len(store.pauses.all()) == 32
            store.jottings.add(Jotting(came_out="it works"), NOW, "UTC")
        if anew:
            kept = [place, *(copy.path for copy in backups.listed(place))]
            assert any("tried out" in words_in(each) for each in kept)
    assert kills > 15


# What deletes everything


def test_with_the_usual_journal_its_demo_goes():
    usual = usual_path()
    ready(demo_path())
    real_journal(usual)
    told = erasing.what(usual)
    ours = {piece.path for piece in told.pieces if piece.kind == erasing.DEMO}
    assert demo_path() in ours and usual not in ours
    erasing.erase(usual)
    assert not usual.parent.exists()


def test_the_demo_goes_where_there_is_no_usual_journal():
    ready(demo_path())
    erasing.erase(usual_path())
    assert not demo_path().exists()


def test_with_another_journal_or_with_the_demo_itself_nothing_else_goes(tmp_path):
    ready(demo_path())
    real_journal(usual_path())
    real_journal(tmp_path / "other.db")
    erasing.erase(tmp_path / "other.db")
    assert demo_path().exists()
    erasing.erase(demo_path())
    assert usual_path().exists() and not demo_path().exists()


def test_what_is_no_demo_does_not_go_with_the_usual_journal():
    real_journal(usual_path())
    real_journal(demo_path())
    assert {piece.kind for piece in erasing.what(usual_path()).pieces} == {erasing.JOURNAL}
    erasing.erase(usual_path())
    with closing(Store.open(demo_path())) as store:
        assert everything(store) == EVERYTHING


def test_while_the_demo_is_open_nothing_is_deleted(child):
    ready(demo_path())
    real_journal(usual_path())
    other = child(
        "import sys; from pathlib import Path; from data.store import Store\n"
        "store = Store.open(Path(sys.argv[1]))\n"
        "print('open', flush=True); sys.stdin.readline(); store.close()",
        demo_path(),
    )
    assert other.stdout.readline() == "open\n"
    with pytest.raises(faults.Locked):
        erasing.erase(usual_path())
    assert usual_path().exists() and demo_path().exists()
    other.communicate("\n")
    erasing.erase(usual_path())
    assert not demo_path().exists()


def test_what_was_begun_to_be_deleted_is_finished_with_the_usual_journal():
    ready(demo_path())
    real_journal(usual_path())
    Path(f"{demo_path()}.erasing").touch()
    demo_path().unlink()
    erasing.erase(usual_path())
    assert not usual_path().parent.exists()
