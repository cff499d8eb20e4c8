"""The chime: what it sounds like, and that it stays silent in every other way."""

import array
import importlib.util
import itertools
import math
import subprocess
import sys
import wave
from pathlib import Path

import pytest

from ui import chime

ROOT = Path(__file__).parents[2]
spec = importlib.util.spec_from_file_location("made_chime", ROOT / "packaging" / "chime.py")
made = importlib.util.module_from_spec(spec)
spec.loader.exec_module(made)


@pytest.fixture(scope="module")
def sound():
    with wave.open(str(chime.SOUND)) as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, 22_050)
        return array.array("h", file.readframes(file.getnframes()))


def loudness(samples):
    """The loudest of them, in dBFS."""
    return 20 * math.log10(max(max(map(abs, samples)), 1) / 32_767)


def test_the_file_is_what_the_script_makes(sound, tmp_path):
    made.main(tmp_path / "return.wav")
    again, kept = (tmp_path / "return.wav").read_bytes(), chime.SOUND.read_bytes()
    assert again[:44] == kept[:44]
    # Another computer's sine may round the last bit otherwise.
    assert max(abs(a - b) for a, b in zip(made.samples(), sound, strict=True)) <= 1


def test_it_is_short_and_quiet_and_small(sound):
    assert 1.5 <= len(sound) / 22_050 <= 2.5
    assert -15 <= loudness(sound) <= -13
    assert chime.SOUND.stat().st_size < 150_000


def test_it_comes_out_of_silence_and_goes_back_into_it(sound):
    moment = 22_050 // 1000
    assert sound[0] == sound[-1] == 0
    assert loudness(sound[:moment]) < -40
    assert loudness(sound[-50 * moment :]) < -60
    # A click is a jump; these notes move by at most a quarter of their height at once.
    assert max(abs(a - b) for a, b in itertools.pairwise(sound)) < 6_538 / 4


def test_it_has_two_notes(sound):
    moment = 22_050 // 50
    heights = [max(map(abs, sound[at : at + moment])) for at in range(0, len(sound), moment)]
    second = round(0.42 * 50)
    assert max(heights[second + 1 : second + 5]) > 1.2 * heights[second - 1]


def test_its_licence_lies_beside_it():
    assert "CC0 1.0" in chime.SOUND.with_name("LICENCE.txt").read_text(encoding="utf-8")


class Players:
    """Programs that say that they were called, in place of all that the system has."""

    def __init__(self, folder):
        self.folder = folder
        self.calls = folder / "calls"
        self.calls.touch()

    def add(self, name, then="exit 0"):
        player = self.folder / name
        player.write_text(f'#!/bin/sh\necho "{name} $$ $*" >> "{self.calls}"\n{then}\n')
        player.chmod(0o755)

    @property
    def called(self):
        """Who was called, with what."""
        lines = [line.split(" ", 2) for line in self.calls.read_text().splitlines()]
        return [(name, sound) for name, _, sound in lines]

    @property
    def gone(self):
        """Whether nothing is left of those that were called, not even a zombie."""
        pids = [int(line.split()[1]) for line in self.calls.read_text().splitlines()]
        return bool(pids) and not any(Path(f"/proc/{pid}").exists() for pid in pids)


SOUND = str(chime.SOUND)
HANGS = "exec /bin/sleep 1000"


@pytest.fixture
def players(tmp_path, monkeypatch):
    folder = tmp_path / "players"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    return Players(folder)


@pytest.fixture
def over(qapp, qtbot):
    """Waits until nothing of a chime is left."""

    def wait():
        qtbot.waitUntil(lambda: qapp.findChild(chime.Ringing) is None)

    yield wait
    for ringing in qapp.findChildren(chime.Ringing):
        ringing.stop()
    wait()


def test_it_is_played_by_the_first_player_there_is(players, over):
    players.add("aplay")
    players.add("paplay")
    assert chime.play()
    over()
    assert players.called == [("paplay", SOUND)]
    assert players.gone


def test_where_one_cannot_the_next_one_does(players, over):
    players.add("pw-play", "exit 1")
    (players.folder / "paplay").write_text("#!/nowhere/at/all\n")
    (players.folder / "paplay").chmod(0o755)
    players.add("aplay", "kill -9 $$")
    players.add("afplay")
    assert chime.play()
    over()
    assert players.called == [("pw-play", SOUND), ("aplay", SOUND), ("afplay", SOUND)]
    assert players.gone


def test_where_none_can_it_is_silent(players, over):
    players.add("pw-play", "exit 1")
    assert chime.play()
    over()
    assert players.called == [("pw-play", SOUND)]


def test_where_there_is_none_it_says_so(players, qapp):
    assert not chime.play()


def test_where_there_is_no_window_it_says_so(players):
    players.add("pw-play")
    program = "from ui import chime; print(chime.play())"
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True)
    assert (done.stdout, done.stderr) == ("False\n", "")
    assert players.called == []


def test_it_rings_once_at_a_time(players, over, qapp, qtbot):
    players.add("pw-play", HANGS)
    assert chime.play()
    qtbot.waitUntil(lambda: len(players.called) == 1)
    assert chime.play()
    assert len(qapp.findChildren(chime.Ringing)) == 1


def test_a_player_that_hangs_is_ended(players, over, qapp, qtbot):
    players.add("pw-play", HANGS)
    players.add("paplay")
    assert chime.play()
    qtbot.waitUntil(lambda: len(players.called) == 1)
    assert not players.gone
    qapp.findChild(chime.Ringing)._patience.start(0)
    over()
    assert players.called == [("pw-play", SOUND)]
    assert players.gone


def test_closing_the_app_ends_it_and_says_nothing(players):
    players.add("pw-play", f"echo noise; echo noise >&2; {HANGS}")
    program = f"""
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QTimer
from ui import chime
app = QCoreApplication([])
calls = Path({str(players.calls)!r})
look = QTimer(interval=1)
look.timeout.connect(lambda: calls.read_text() and app.quit())
look.start()
print(chime.play())
app.exec()
"""
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True)
    assert (done.returncode, done.stdout, done.stderr) == (0, "True\n", "")
    assert players.gone


def test_on_windows_the_system_plays_it(monkeypatch, players):
    heard = []
    winsound = type(sys)("winsound")
    winsound.SND_FILENAME, winsound.SND_ASYNC, winsound.SND_NODEFAULT = 0x20000, 1, 2
    winsound.PlaySound = lambda *said: heard.append(said)
    monkeypatch.setitem(sys.modules, "winsound", winsound)
    monkeypatch.setattr(sys, "platform", "win32")
    assert chime.play()
    assert heard == [(SOUND, 0x20003)]

    def no_card(*said):
        raise RuntimeError("no sound card")

    winsound.PlaySound = no_card
    assert not chime.play()
