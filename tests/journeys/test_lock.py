"""A locked window says nothing of the journal, and loses nothing of it."""

import json
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest

from data import first_look, keys, protection, sealing
from data.faults import Unsaved
from data.first_look import Return
from data.sealing import Cost
from data.store import Store
from regulate import pause as pauses
from regulate.pause import Outcome
from regulate.plan import Plan
from regulate.translation import Frame, Translation
from tests.clock import HandClock
from tests.journeys.person import Person, Role
from ui import chime, clipboard
from ui.again import Again
from ui.alone import end_pause
from ui.errand import Errand
from ui.window import Window

PASSPHRASE = "four words and a door"
SECRETS = ("the yellow suitcase", "left standing in the rain", "come to the station", "Harbour")
ENTRY = Translation(
    *("withdrawal", SECRETS[0], ("lonely",), "safety", SECRETS[2], SECRETS[1]), Frame.FULL
)


@pytest.fixture(autouse=True)
def cheap(monkeypatch):
    """What costs a guess half a second costs a test nothing."""
    monkeypatch.setattr(sealing, "COST", Cost(1, 8192))
    monkeypatch.setattr(keys, "COST", Cost(1, 8192))


def journal(path: Path, clock: HandClock, *, full: bool = True) -> str:
    """An encrypted journal with secrets in it; its recovery code."""
    store = Store.open(path)
    if full:
        store.journal.add(ENTRY, clock.now(), clock.zone_name())
        store.plans.add(Plan(sign=SECRETS[3]), clock.now(), clock.zone_name())
        store.drafts.keep("jot", {"text": SECRETS[1]}, clock.now())
    store.close()
    return protection.protect(path, PASSPHRASE)[1]


class Behind(Person):
    """Someone in front of a locked window."""

    def open(self, before: Again | None = None) -> None:
        self.window = Window(self.path, self.clock, before=before)
        assert self.window.locked
        if before is None or before.state == "shown":
            self.window.root.requestActivate()
            self.qtbot.waitUntil(self.window.root.isActive)
        self.qtbot.waitUntil(lambda: self.window.reminder is not None)

    def type(self, text: str) -> None:
        for letter in text:
            QTest.keyClick(self.window.root, letter)
        QGuiApplication.processEvents()

    def unlock(self, passphrase: str = PASSPHRASE) -> None:
        self.type(passphrase)
        self.key(Qt.Key.Key_Return)
        self.qtbot.waitUntil(lambda: not self.window.lock.busy, timeout=20_000)

    def unlocked(self) -> None:
        self.unlock()
        self.qtbot.waitUntil(lambda: not self.window.locked)
        assert self.window.now.ready and self.window.now.trouble == ""
        self.window.you.chooseMotion("less")
        self.window.you.setChimes(False)

    def locked_again(self) -> None:
        """What the process that comes after this one does, told what that one is told."""
        again = self.window.again
        assert again is not None
        self.close()
        told = json.loads(json.dumps(again.__dict__))
        self.open(Again(**{**told, "place": tuple(told["place"])}))

    def killed(self) -> None:
        """The process is gone, and nothing was kept at the last."""
        self.window.desk._before_closing.clear()
        self.window.pause._unsaved.clear()
        self.close()

    def everything(self) -> str:
        """All that the window says in any way."""
        window = self.window
        said = [window.root.title(), QGuiApplication.clipboard().text()]
        for heard in self.hears():
            said += [heard.name, heard.description, heard.value]
        return "\n".join(said)


@pytest.fixture
def behind(qapp, qtbot, tmp_path, clock):
    QGuiApplication.clipboard().clear()
    someone = Behind(qtbot, tmp_path / "journal.db", clock)
    someone.code = journal(someone.path, clock)
    yield someone
    if someone.window is not None:
        someone.close()
    QGuiApplication.clipboard().clear()


def open_store(behind):
    key = keys.keys_by(behind.path, keys.PASSPHRASE, PASSPHRASE)[0]
    return Store.open(behind.path, key)


# What is shown


def at_rest(behind: Behind) -> QImage:
    """What the window shows once nothing in it moves but a blinking cursor."""
    picture = behind.window.root.grabWindow()
    for _ in range(20):
        behind.qtbot.wait(100)
        before, picture = picture, behind.window.root.grabWindow()
        if picture == before:
            return picture
    raise AssertionError("the window does not come to rest")


def test_nothing_of_the_journal_is_said_or_shown(behind, qtbot, tmp_path, clock):
    behind.open()
    said = behind.everything()
    assert not any(secret in said for secret in SECRETS)
    assert {"Pause", "Open", "Help", "Hide"} <= set(behind.names())
    picture = at_rest(behind)
    behind.close()
    other = Behind(qtbot, tmp_path / "other.db", clock)
    journal(other.path, clock, full=False)
    other.open()
    try:
        qtbot.waitUntil(lambda: other.window.root.grabWindow() == picture)
    finally:
        other.close()
    behind.open()
    behind.unlocked()
    behind.go_to("Journal")
    behind.wait_to_hear(SECRETS[1])
    assert SECRETS[1] in behind.everything()


def test_no_page_of_the_journal_is_even_made(behind):
    behind.open()
    before = set(behind.names())
    assert not hasattr(behind.window, "journal")
    for place in ("journal", "you", "translate", "talk", "checkIn", "patterns"):
        behind.window.root.open(place)
    assert behind.find("Journal") is None
    assert set(behind.names()) == before


def test_the_passphrase_is_dots_on_the_screen_and_in_the_ear(behind):
    behind.open()
    assert behind.focus().description == "Passphrase"
    behind.type("hunter")
    heard = next(heard for heard in behind.hears() if heard.description == "Passphrase")
    assert heard.value == "●" * 6
    assert "hunter" not in behind.everything()
    behind.key(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    behind.key(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == ""


# The way in


def test_a_wrong_passphrase_is_one_sentence_and_costs_nothing_else(behind):
    behind.open()
    files = [behind.path, keys.file_of(behind.path)]
    before = [file.read_bytes() for file in files]
    for _ in range(3):
        behind.unlock("not the passphrase")
        behind.wait_to_hear("That is not the passphrase of this journal. Nothing is lost")
        assert behind.window.locked
        assert behind.focus().description == "Passphrase"
    assert [file.read_bytes() for file in files] == before
    # What was typed is selected: the next try takes its place.
    behind.unlocked()


def test_the_window_lives_while_a_passphrase_is_tried(behind, monkeypatch):
    behind.open()
    behind.type(PASSPHRASE)
    behind.key(Qt.Key.Key_Return)
    assert behind.find("One moment", Role.Button) is not None
    behind.window.root.open("help")
    behind.wait_to_hear("Where are you?")
    behind.qtbot.waitUntil(lambda: not behind.window.locked)
    behind.wait_to_hear("Stop. Breathe. Come back.")


def test_an_empty_field_is_not_tried(behind):
    behind.open()
    behind.press("Open")
    assert not behind.window.lock.busy
    assert behind.focus().description == "Passphrase"


def test_the_recovery_code_opens_it_and_a_new_passphrase_from_then_on(behind):
    behind.open()
    behind.press("I have the recovery code")
    behind.type(behind.code.lower())
    behind.key(Qt.Key.Key_Tab)
    behind.type("another door")
    behind.key(Qt.Key.Key_Tab)
    behind.type("another dorr")
    behind.key(Qt.Key.Key_Return)
    behind.wait_to_hear("The two are not the same")
    behind.key(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    behind.type("another door")
    behind.key(Qt.Key.Key_Return)
    behind.qtbot.waitUntil(lambda: not behind.window.locked, timeout=30_000)
    behind.close()
    assert keys.keys_by(behind.path, keys.PASSPHRASE, "another door")


def test_the_way_back_from_the_code_forgets_what_was_typed(behind):
    behind.open()
    behind.press("I have the recovery code")
    behind.type("ABCD")
    behind.back()
    behind.wait_to_hear("I have the recovery code")
    assert behind.focus().description == "Passphrase"
    behind.press("I have the recovery code")
    assert behind.reads("Recovery code") == ""


def test_a_key_file_that_is_damaged_has_its_sentence(behind):
    keys.file_of(behind.path).write_text("{")
    behind.open()
    behind.unlock()
    behind.wait_to_hear("is damaged or belongs to another journal")
    assert behind.window.locked


def test_a_journal_that_is_gone_is_still_locked(behind):
    behind.path.unlink()
    behind.open()
    behind.unlock()
    behind.qtbot.waitUntil(lambda: not behind.window.locked)
    behind.wait_to_hear("is not there")


def test_the_keyring_opens_it_at_a_start_and_never_after_it_was_locked(behind, monkeypatch):
    key = keys.keys_by(behind.path, keys.PASSPHRASE, PASSPHRASE)[0]
    keys.add_keyring(behind.path, key, keys.new_key())
    asked = []
    monkeypatch.setattr(Errand, "go", lambda errand, name, *_, **__: asked.append(name) or True)
    behind.open()
    assert asked == ["unlock_by_keyring"]
    assert behind.window.lock.notice == "" and behind.window.locked
    behind.window.lock._keyring.done.emit(key.hex())
    assert not behind.window.locked and behind.window.now.trouble == ""
    behind.window.root.lockAsked.emit()
    behind.locked_again()
    assert asked == ["unlock_by_keyring"]


def test_a_keyring_that_has_nothing_says_nothing(behind):
    behind.open()
    behind.window.lock._keyring.failed.emit(Unsaved())
    behind.window.lock._keyring.done.emit(None)
    assert behind.window.locked and behind.window.lock.notice == ""


@pytest.mark.parametrize("way", ["one tap", "F1"])
def test_help_is_one_tap_away_with_the_lines_of_the_country(behind, way):
    first_look.change(behind.path, country="GB")
    behind.open()
    behind.press("Help") if way == "one tap" else behind.key(Qt.Key.Key_F1)
    behind.wait_to_hear("Samaritans")
    behind.back()
    behind.wait_to_hear("I have the recovery code")


def test_a_country_that_is_chosen_while_locked_is_kept(behind):
    behind.open()
    behind.press("Help")
    behind.wait_to_hear("United Kingdom")
    behind.choose("United Kingdom")
    assert first_look.read(behind.path).country == "GB"


# A pause


def test_a_running_pause_shows_its_return_time_and_nothing_else(behind, clock):
    behind.open()
    behind.unlocked()
    behind.press("Pause")
    behind.wait_to_hear("Paused.")
    clock.forward(minutes=2)
    behind.window.root.lockAsked.emit()
    behind.locked_again()
    behind.wait_to_hear("Back at 18:40.")
    assert behind.find("Pause") is None
    said = behind.everything()
    for told in ("Paused", "28", "30 min", "caller", "called"):
        assert told not in said
    kept = json.loads(behind.path.with_name("journal.db.look").read_text())
    assert set(kept["returns"]) == {"due", "boot", "steady_due", "uid", "called"}
    assert (kept["returns"]["uid"], kept["returns"]["called"]) == ("", None)


def test_the_return_time_is_known_after_a_kill(behind, clock):
    behind.open()
    behind.unlocked()
    behind.press("Pause")
    behind.killed()
    behind.open()
    behind.wait_to_hear("Back at 18:40.")
    clock.wall += timedelta(hours=5)  # a wall clock that is set moves nothing
    behind.window.locked_pause.look()
    assert behind.window.locked_pause.phase == "cooling"
    behind.window.root.setVisible(True)


def test_it_follows_longer_pauses_and_their_end(behind, clock):
    behind.open()
    behind.unlocked()
    pause = behind.window.pause
    pause.begin()
    pause.choose("60")
    assert first_look.read(behind.path).returns.due == pause.current.due
    clock.forward(minutes=30)
    assert pause.extend("45")
    assert first_look.read(behind.path).returns.due == pause.current.due
    pause.letGo()
    assert first_look.read(behind.path).returns is None
    pause.undoLettingGo()
    assert first_look.read(behind.path).returns is not None
    pause.comeBack("now")
    assert first_look.read(behind.path).returns is None


def test_a_journal_that_is_not_encrypted_writes_no_return_time(person):
    person.open()
    person.press("Pause")
    assert first_look.read(person.path).returns is None


def watched(behind, monkeypatch):
    """What is told, and how."""
    told = []
    monkeypatch.setattr(chime, "play", lambda: told.append("chime"))
    reminder = behind.window.reminder
    monkeypatch.setattr(reminder._notifier, "send", lambda text: told.append(text) or True)
    behind.window.root.close()
    assert not behind.window.root.isActive()
    return told


def test_the_return_time_is_told_while_locked(behind, clock, monkeypatch):
    behind.open()
    behind.press("Pause")
    behind.wait_to_hear("Back at 18:40.")
    told = watched(behind, monkeypatch)
    clock.forward(minutes=25)
    behind.window.locked_pause.look()
    clock.forward(minutes=5)
    behind.window.locked_pause.look()
    behind.window.locked_pause.look()
    assert told == ["Five minutes.", "chime", "It's time."]
    behind.window.show()
    behind.wait_to_hear("It's time.")


@pytest.mark.parametrize(
    ("choice", "expected"),
    [("setChimes", ["It's time."]), ("setNotifies", ["chime"])],
)
def test_only_as_it_is_wanted(behind, clock, monkeypatch, choice, expected):
    behind.open()
    behind.unlocked()
    behind.window.you.setChimes(True)
    getattr(behind.window.you, choice)(False)
    behind.window.pause.begin()
    behind.window.root.lockAsked.emit()
    behind.locked_again()
    told = watched(behind, monkeypatch)
    clock.forward(minutes=30)
    behind.window.locked_pause.look()
    assert told == expected


def test_who_called_it_is_not_told_by_silence(behind, clock, monkeypatch):
    """Only whoever called it is reminded; the file looks as if nothing were wanted at all."""
    behind.open()
    behind.unlocked()
    behind.window.you.setChimes(True)
    pause = behind.window.pause
    pause.begin()
    pause.sayWho("other")
    look = first_look.read(behind.path)
    assert look.returns is not None and not look.notifies and not look.chimes
    pause.comeBack("now")
    assert first_look.read(behind.path).notifies and first_look.read(behind.path).chimes


def test_a_time_that_passed_between_two_processes_is_told(behind, clock, monkeypatch):
    told = []
    monkeypatch.setattr(chime, "play", lambda: told.append("chime"))
    behind.open()
    behind.unlocked()
    behind.window.you.setChimes(True)
    behind.window.pause.begin()
    behind.window.root.lockAsked.emit()
    clock.forward(minutes=31)
    behind.locked_again()
    behind.qtbot.waitUntil(lambda: told == ["chime"])


def test_a_pause_of_the_locked_window_is_in_the_journal_when_it_is_opened(behind, clock):
    called = clock.now()
    behind.open()
    behind.press("Pause")
    behind.wait_to_hear("Back at 18:40.")
    clock.forward(minutes=3)
    behind.unlocked()
    behind.wait_to_hear("Paused. Back at 18:40.")
    saved = behind.window.desk.store.pauses.open_one()
    assert (saved.called_at, saved.due) == (called, called + timedelta(minutes=30))
    assert first_look.read(behind.path).returns.uid == ""
    assert behind.window.pause.notice == ""


def test_it_is_there_after_a_kill_and_saved_once(behind, clock):
    behind.open()
    behind.press("Pause")
    uid = behind.window.locked_pause.returns.uid
    behind.killed()
    behind.open()
    behind.wait_to_hear("Back at 18:40.")
    behind.unlocked()
    kept = first_look.read(behind.path).returns
    behind.window.pause.sayWho("both")
    # Killed after it was saved, and before the first look knew.
    begun = Return(kept.due, kept.boot, kept.steady_due, uid, clock.now())
    behind.killed()
    first_look.change(behind.path, returns=begun)
    behind.open()
    behind.unlocked()
    behind.wait_to_hear("Paused. Back at 18:40.")
    store = behind.window.desk.store
    assert (store.pauses.open_one().uid, store.pauses.open_one().called_by) == (uid, "both")
    assert len(store.pauses.all()) == 1


@pytest.mark.parametrize(("minutes", "phase"), [(35, "due"), (75, "late"), (200, "missed")])
def test_it_is_opened_long_after_it_ended(behind, clock, minutes, phase):
    behind.open()
    behind.press("Pause")
    clock.forward(minutes=minutes)
    behind.unlocked()
    assert behind.window.pause.phase == phase
    assert behind.window.desk.store.pauses.open_one() is not None
    behind.press("I'm back")


def test_a_missed_one_makes_room_for_the_next(behind, clock):
    behind.open()
    behind.unlocked()
    behind.window.pause.begin()
    behind.window.root.lockAsked.emit()
    clock.forward(hours=3)
    behind.locked_again()
    assert behind.window.locked_pause.phase == "missed"
    behind.press("Pause")
    behind.wait_to_hear("Back at 21:40.")
    behind.unlocked()
    store = behind.window.desk.store
    assert store.pauses.latest_outcomes(5) == [pauses.Outcome.MISSED]
    assert store.pauses.open_one().due == behind.window.pause.current.due


def test_it_runs_even_where_the_journal_cannot_be_opened(behind):
    behind.path.write_bytes(behind.path.read_bytes()[:3000])
    behind.open()
    behind.press("Pause")
    behind.unlock()
    behind.qtbot.waitUntil(lambda: not behind.window.locked)
    assert behind.window.now.trouble
    behind.wait_to_hear("Paused. Back at 18:40.")
    assert first_look.read(behind.path).returns.called is not None


def test_another_start_with_a_pause_reaches_the_locked_window(behind):
    behind.open()
    behind.window._hear("pause 45")
    behind.wait_to_hear("Back at 18:55.")
    behind.window._hear("pause 20")
    behind.wait_to_hear("Back at 18:55.")


def test_whoever_is_not_safe_is_reminded_of_nothing(behind, clock, monkeypatch):
    behind.open()
    behind.unlocked()
    behind.window.you.setChimes(True)
    behind.window.pause.begin()
    behind.window.root.lockAsked.emit()
    behind.locked_again()
    behind.window._hear("unsafe")
    assert first_look.read(behind.path).returns is None
    told = watched(behind, monkeypatch)
    clock.forward(minutes=30)
    behind.window.locked_pause.look()
    assert told == []
    behind.window.show()
    behind.unlocked()
    assert behind.window.desk.store.pauses.open_one() is None
    assert behind.window.desk.at_risk


@pytest.mark.parametrize("another", [False, True])
def test_a_pause_that_ended_without_the_passphrase_ends_when_it_is_next_opened(
    behind, clock, monkeypatch, another
):
    behind.open()
    behind.unlocked()
    behind.window.pause.begin()
    before = behind.window.pause.current.uid
    behind.close()
    end_pause(behind.path)
    behind.open()
    told = watched(behind, monkeypatch)
    assert not behind.window.locked_pause.running
    if another:
        behind.window.locked_pause.begin()
    behind.unlocked()
    store = behind.window.desk.store
    assert store.pauses.get(before).outcome is Outcome.CANCELLED_FOR_SAFETY
    running = store.pauses.open_one()
    assert (running is not None) is another and not first_look.read(behind.path).over
    clock.forward(minutes=29)
    behind.window.pause._tick()
    assert told == []


def test_that_it_is_not_safe_outlives_the_process_and_stands_nowhere(behind):
    behind.open()
    behind.unlocked()
    behind.window.risk.found()
    behind.window.root.lockAsked.emit()
    again = behind.window.again
    assert (again.at_risk, again.offers) == (True, False)
    behind.locked_again()
    behind.unlocked()
    assert behind.window.desk.at_risk and not behind.window.desk.offers
    assert "risk" not in behind.path.with_name("journal.db.look").read_text()


# Locking


def ways(behind, clock):
    root = behind.window.root
    guard = behind.window._guard

    def idle():
        clock.forward(minutes=5, seconds=1)
        guard.idle.look()

    return {
        "Ctrl+L": lambda: behind.key(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier),
        "idle": idle,
        "minimised": lambda: root.setWindowStates(Qt.WindowState.WindowMinimized),
    }


@pytest.mark.parametrize("way", ["Ctrl+L", "idle", "minimised"])
def test_it_locks(behind, clock, way):
    behind.open()
    behind.unlocked()
    behind.go_to("Journal")
    behind.wait_to_hear(SECRETS[1])
    clipboard.put_text(SECRETS[1])
    ended = []
    behind.window.ended.connect(lambda: ended.append(True))
    ways(behind, clock)[way]()
    assert ended == [True]
    assert behind.window.again.state == ("minimized" if way == "minimised" else "shown")
    assert not behind.window.root.isVisible()
    assert behind.window.root.property("covered")
    assert QGuiApplication.clipboard().text() == ""
    assert not any(secret in behind.everything() for secret in SECRETS)
    behind.locked_again()
    assert not any(secret in behind.everything() for secret in SECRETS)


def test_what_is_being_typed_is_there_again(behind):
    behind.open()
    behind.unlocked()
    behind.press("Put it into words")
    behind.press("Anger / snapping", Role.RadioButton)
    behind.press("Next")
    behind.write("As a camera would see it. It goes on from “When …”", "the door fell shut")
    behind.key(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    behind.locked_again()
    behind.unlocked()
    behind.press("Put it into words")
    behind.wait_to_hear("As a camera would see it")
    assert behind.window.translate.situation == "the door fell shut"


def test_the_next_window_lies_where_this_one_lay(behind):
    behind.open()
    behind.unlocked()
    behind.window.root.setGeometry(40, 50, 500, 700)
    behind.key(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    place = behind.window.again.place
    behind.locked_again()
    root = behind.window.root
    assert (root.x(), root.y(), root.width(), root.height()) == place == (40, 50, 500, 700)


def test_following_an_exercise_is_being_there(behind, clock):
    behind.open()
    behind.unlocked()
    window = behind.window
    window.root.open("breathe")
    behind.qtbot.waitUntil(lambda: window.soothe.followed)
    clock.forward(minutes=6)
    window._guard.idle.look()
    assert window.again is None
    behind.back()
    behind.qtbot.waitUntil(lambda: not window.soothe.followed)
    clock.forward(minutes=4)
    window._guard.idle.look()
    assert window.again is None
    clock.forward(minutes=1, seconds=1)
    window._guard.idle.look()
    assert window.again is not None


def test_how_long_is_chosen(behind, clock):
    behind.open()
    behind.unlocked()
    behind.window.root.open("hiding")
    behind.press("After 1 minute", Role.RadioButton)
    clock.forward(seconds=61)
    behind.window._guard.idle.look()
    assert behind.window.again is not None
    assert first_look.read(behind.path).idle_minutes == 1


def test_never_is_never(behind, clock):
    first_look.change(behind.path, idle_minutes=0)
    behind.open()
    behind.unlocked()
    assert behind.window._guard.idle is None
    behind.window.hiding.chooseIdle("5")
    assert behind.window._guard.idle.watches
    behind.window.hiding.chooseIdle("0")
    assert not behind.window._guard.idle.watches


def test_a_journal_that_is_not_encrypted_is_never_locked(person, clock):
    person.open()
    person.key(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    clock.forward(days=1)
    assert person.window.again is None
    assert person.window._guard.idle is None
    assert person.window.root.isVisible()


def test_a_passphrase_that_is_chosen_now_counts_from_now(person, clock):
    person.open()
    person.window.desk.key = keys.new_key()
    assert person.window._guard.idle.watches
    person.window.desk.key = None
    assert not person.window._guard.idle.watches


def test_closed_with_a_pause_it_waits_locked(behind, clock):
    behind.open()
    behind.unlocked()
    behind.press("Pause")
    behind.window.root.close()
    assert behind.window.again.state == "hidden"
    behind.locked_again()
    assert not behind.window.root.isVisible()
    behind.window._hear("show")
    behind.wait_to_hear("Back at 18:40.")


def test_closed_without_a_pause_nothing_stays(behind):
    behind.open()
    behind.unlocked()
    ended = []
    behind.window.ended.connect(lambda: ended.append(True))
    behind.window.root.close()
    assert ended and behind.window.again is None


def test_a_locked_window_that_waited_for_nothing_more_goes(behind, clock):
    behind.open()
    behind.press("Pause")
    ended = []
    behind.window.ended.connect(lambda: ended.append(True))
    behind.window.root.close()
    assert ended == []
    clock.forward(hours=2)
    behind.window.locked_pause.look()
    assert ended


def test_the_first_look_keeps_what_a_locked_window_is_like(behind):
    behind.open()
    behind.unlocked()
    behind.window.you.setStays(True)
    look = first_look.read(behind.path)
    assert look.stays and look.motion == "less"
    behind.window.root.lockAsked.emit()
    behind.locked_again()
    assert behind.window.sight.lessMotion
