"""The page that deletes everything: two taps, and nothing is left to show or to write again."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from data import erasing, faults, unsaved
from data.store import Store
from regulate.later import Jotting
from tests.data.records import ENTRIES, EVENING, fill
from ui import single
from ui.erasing import ErasingViewModel
from ui.jot import JotViewModel

ROOT = Path(__file__).parents[2]


@pytest.fixture
def page(desk):
    fill(desk.store)
    made = ErasingViewModel(desk)
    made.open()
    return made


def test_it_tells_what_goes_and_what_stays(page, desk):
    assert any(line.startswith("The journal with its index: ") for line in page.goes)
    assert f"Sentences: {len(ENTRIES)}" in page.counts
    assert not any(line.endswith(": 0") for line in page.counts)
    assert any("exports, pictures" in line for line in page.stays)
    assert page.mayErase and not page.asked and page.notice == ""
    assert page.place == str(desk.path)


def test_one_tap_deletes_nothing(page, desk):
    page.erase()
    assert not page.erasing and desk.path.exists()
    page.ask()
    assert page.asked
    page.keep()
    page.erase()
    assert not page.asked and not page.erasing
    assert len(desk.store.journal.all()) == len(ENTRIES)


def test_opened_again_it_asks_again(page):
    page.ask()
    page.open()
    assert not page.asked


def test_two_taps_delete_everything(page, desk, qtbot):
    with qtbot.waitSignal(page.erased):
        page.ask()
        page.erase()
        assert page.erasing and not page.mayErase
    assert list(desk.path.parent.iterdir()) == []


def test_what_was_being_typed_is_not_written_again(page, desk, qtbot):
    jot = JotViewModel(desk)
    jot.setWord("wombat")
    with qtbot.waitSignal(page.erased):
        page.ask()
        page.erase()
    with pytest.raises(faults.Gone):
        _ = desk.store
    jot.keepDraft()
    desk.close()
    assert list(desk.path.parent.iterdir()) == []


def test_while_another_program_has_it_open_it_is_said_and_all_is_there(page, desk, qtbot):
    child = subprocess.Popen(
        [
            sys.executable,
            "-c",
            "import sys; from pathlib import Path; from data.store import Store\n"
            "store = Store.open(Path(sys.argv[1])); print(flush=True); sys.stdin.read()",
            str(desk.path),
        ],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    child.stdout.readline()
    page.ask()
    page.erase()
    qtbot.waitUntil(lambda: "Another program is using the journal" in page.notice)
    child.communicate()
    assert not erasing.begun(desk.path) and not page.asked and page.mayErase
    assert len(desk.store.journal.all()) == len(ENTRIES)
    desk.store.jottings.add(Jotting("anger", "the phone"), EVENING, "UTC")


def test_a_journal_that_cannot_be_opened_can_be_deleted(desk, qtbot):
    fill(desk.store)
    desk.let_go()
    unsaved.file_of(desk.path).write_text("wombat")
    desk.path.with_name("journal.db.look").write_text("{}")
    desk.path.write_bytes(os.urandom(5000))
    page = ErasingViewModel(desk)
    page.open()
    assert page.mayErase and page.notice and page.counts == []
    with qtbot.waitSignal(page.erased):
        page.ask()
        page.erase()
    assert list(desk.path.parent.iterdir()) == []


def test_what_is_left_half_deleted_takes_nothing_new(page, desk, qtbot, monkeypatch):
    folder = desk.path.with_name("journal.db.backups")
    folder.mkdir()
    real = erasing.begun
    monkeypatch.setattr(erasing, "begun", lambda path: True)
    page.ask()
    page.erase()
    page._errand.done.disconnect()
    page._failed(faults.NotErased(folder))
    assert "could not be deleted" in page.notice
    with pytest.raises(faults.Gone):
        _ = desk.store
    monkeypatch.setattr(erasing, "begun", real)


# In the window


SECRET = "wombats"

WINDOW = """
import os, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
import ui.window

class Scripted(ui.window.Window):
    def __init__(self, *given, **named):
        super().__init__(*given, **named)
        self.timer = QTimer(self, interval=5)
        self.timer.timeout.connect(self.step)
        self.timer.start()

    def step(self):
        if not self.now.ready or self._door is None:
            return
        self.timer.stop()
        self.jot.setWord(sys.argv[2])
        self.root.open("jot")
        self.pause.begin()
        self.leaving.setSentence(sys.argv[2])
        self.leaving.copySentence()
        print(QGuiApplication.clipboard().text(), flush=True)
        self.root.open("erasing")
        self.erasing.ask()
        self.erasing.erase()
        self.erasing.erased.connect(lambda: print("erased", flush=True))

ui.window.Window = Scripted
ui.window.run(Path(sys.argv[1]))
"""


def test_afterwards_it_is_the_first_day_in_a_process_that_knows_nothing(tmp_path, qapp, qtbot):
    path = tmp_path / "regulate.db"
    store = Store.open(path)
    fill(store)
    store.close()
    child = subprocess.Popen(
        [sys.executable, "-c", WINDOW, path, SECRET], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )
    try:
        assert child.stdout.readline() == f"{SECRET}\n"
        assert child.stdout.readline() == "erased\n"
        command = Path(f"/proc/{child.pid}/cmdline")
        qtbot.waitUntil(lambda: b"ui.again" in command.read_bytes(), timeout=10_000)
        qtbot.waitUntil(path.exists, timeout=10_000)
        qtbot.waitUntil(lambda: single.reach(path, "show"), timeout=10_000)
        store = Store.open(path)
        assert store.journal.all() == [] and store.drafts.all() == []
        assert store.pauses.open_one() is None
        store.close()
        for file in tmp_path.rglob("*"):
            assert not file.is_file() or SECRET.encode() not in file.read_bytes()
        assert SECRET.encode() not in memory_of(child.pid)
    finally:
        child.kill()
        child.communicate()


def memory_of(pid):
    """All that a process has written into memory of its own."""
    found = []
    with open(f"/proc/{pid}/maps") as maps, open(f"/proc/{pid}/mem", "rb") as memory:
        for line in maps:
            span, rights, *_ = line.split()
            start, end = (int(part, 16) for part in span.split("-"))
            if rights.startswith("rw") and end - start < 2**28:
                try:
                    memory.seek(start)
                    found.append(memory.read(end - start))
                except (OSError, ValueError, OverflowError):
                    continue
    assert found
    return b"".join(found)


# On the command line


def regulate(*arguments, **how):
    return subprocess.run(
        [sys.executable, "-m", "ui", *map(str, arguments)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
        **how,
    )


@pytest.fixture
def journal(tmp_path):
    path = tmp_path / "regulate.db"
    store = Store.open(path)
    fill(store)
    store.close()
    return path


def test_without_yes_the_command_line_shows_all_of_it_and_deletes_nothing(journal):
    done = regulate("erase", "--db", journal)
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1 and "--yes" in done.stderr
    assert str(journal) in done.stdout and f"Sentences: {len(ENTRIES)}" in done.stdout
    assert "This stays:" in done.stdout
    assert journal.exists()


def test_with_yes_it_is_gone(journal):
    done = regulate("erase", "--yes", "--db", journal)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.endswith("Everything is deleted.\n")
    assert list(journal.parent.iterdir()) == []
    done = regulate("erase", "--yes", "--db", journal)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == f"There is nothing to delete at {journal}.\n"


@pytest.mark.parametrize(("said", "left"), [("delete", False), ("Delete ", False), ("yes", True)])
def test_on_a_terminal_the_word_is_typed(journal, monkeypatch, capsys, said, left):
    from ui import asking
    from ui.command_line import main

    monkeypatch.setattr(asking, "is_terminal", lambda: True)
    monkeypatch.setattr("builtins.input", lambda question: said)
    assert main(["erase", "--db", str(journal)]) == 0
    assert journal.exists() is left
    assert ("Nothing was deleted." in capsys.readouterr().out) is left


def test_what_is_not_ours_is_refused_on_the_command_line(tmp_path):
    (tmp_path / "thesis").write_text("chapter one")
    done = regulate("erase", "--yes", "--db", tmp_path / "thesis")
    assert (done.returncode, done.stdout) == (1, "")
    assert "is not a Regulate journal" in done.stderr and done.stderr.count("\n") == 1
    assert (tmp_path / "thesis").read_text() == "chapter one"
