"""The passphrase by keyboard and by ear: turned on, used, changed, forgotten, turned off."""

import json
import stat
from contextlib import closing

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from data import engine, faults, keys, protection, recovery, sealing
from data.faults import Unsaved
from data.sealing import Cost
from data.store import Store
from tests.data import keyring_of_tests
from tests.data.test_protection import HOLDS
from tests.journeys.person import Person, Role
from tests.journeys.test_lock import ENTRY, Behind
from ui import errand

PASSPHRASE, OTHER = "four words that rhyme", "another four of them"
LONG = 60_000
"""Milliseconds for a child process on a busy computer."""
FIRST, AGAIN = "Passphrase", "Once more"


@pytest.fixture(autouse=True)
def cheap(monkeypatch):
    """For what this process does itself; the child processes of the window pay the real price."""
    monkeypatch.setattr(sealing, "COST", Cost(1, 8192))
    monkeypatch.setattr(keys, "COST", Cost(1, 8192))


class Protected(Person):
    """Someone at the page."""

    def secret(self, label: str, text: str) -> None:
        """Types into a hidden field, which a screen reader names by its description."""
        for _ in range(60):
            focus = self.focus()
            if focus and focus.role == Role.EditableText and focus.description == label:
                break
            self.key(Qt.Key.Key_Tab)
        else:
            raise AssertionError(f"Tab does not reach {label!r}")
        self.key(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        for letter in text:
            QTest.keyClick(self.window.root, letter)
        QGuiApplication.processEvents()

    @property
    def view(self):
        return self.window.passphrase

    def at_the_page(self) -> None:
        self.go_to("You")
        self.press("Passphrase and lock")

    def wait(self) -> None:
        self.qtbot.waitUntil(lambda: not self.view.busy, timeout=LONG)

    def turn_on(self, passphrase: str = PASSPHRASE) -> None:
        self.at_the_page()
        self.secret(FIRST, passphrase)
        self.secret(AGAIN, passphrase)
        self.press("Encrypt the journal")
        self.wait()


@pytest.fixture
def person(qapp, qtbot, tmp_path, clock):
    QGuiApplication.clipboard().clear()
    with closing(Store.open(tmp_path / "journal.db")) as store:
        store.journal.add(ENTRY, clock.now(), "UTC")
    someone = Protected(qtbot, tmp_path / "journal.db", clock)
    yield someone
    if someone.window is not None:
        someone.close()
    QGuiApplication.clipboard().clear()


@pytest.fixture
def protected(person):
    """As `person`, with the passphrase turned on, and the code written down."""
    key, person.code = protection.protect(person.path, PASSPHRASE)
    keys.note_code(person.path, key)

    def open():
        person.window = None
        Behind.open(person)
        person.window.desk.key = key
        person.window.lock.opened.emit(key)
        person.qtbot.waitUntil(lambda: person.window.now.ready)
        person.window.you.chooseMotion("less")

    person.open = open
    return person


def behind(person) -> Behind:
    """The same person, some time later, in front of the locked window."""
    return Behind(person.qtbot, person.path, person.clock)


# Turned on


def test_turned_on_written_down_closed_and_opened_with_it_the_next_time(person, tmp_path):
    person.open()
    person.go_to("You")
    person.wait_to_hear("It is not encrypted: whoever can use this account can read it.")
    person.turn_on()
    person.wait_to_hear("The journal is encrypted.")
    code = person.view.code
    assert person.find(", ".join(code), Role.StaticText)
    assert not engine.is_plain(person.path)
    person.press("I have written it down")
    person.wait_to_hear("encrypted: it opens with your passphrase or the recovery code")
    assert person.view.code == []
    assert not any(code[0] in name for name in person.names())
    # Everything goes on.
    person.back()
    person.go_to("Now")
    person.press("Check in")
    person.answer(3, "Yes", "No")
    assert person.window.now.trouble == ""
    person.close()

    later = behind(person)
    later.open()
    assert not any(word in later.everything() for word in ENTRY.situation.split() if len(word) > 4)
    later.unlock("not these words")
    later.wait_to_hear("That is not the passphrase of this journal.")
    later.key(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    later.unlock(PASSPHRASE)
    later.qtbot.waitUntil(lambda: not later.window.locked)
    store = later.window.desk.store
    assert store.key == later.window.desk.key
    assert [entry.translation for entry in store.journal.all()] == [ENTRY]
    assert len(store.check_ins.all()) == 1
    later.close()
    assert keys.keys_by(person.path, keys.RECOVERY, "-".join(code))


def test_said_before_it_is_turned_on_in_one_sentence_each(person):
    person.open()
    person.at_the_page()
    said = person.names()
    assert any("are both lost, the journal is lost" in name for name in said)
    assert any("It does not help while Regulate is open" in name for name in said)


@pytest.mark.parametrize(
    ("first", "again", "sentence"),
    [
        ("short", "short", "A passphrase has at least 8 characters."),
        (PASSPHRASE, OTHER, "The two are not the same."),
        ("", "", "A passphrase has at least 8 characters."),
    ],
)
def test_what_cannot_be_a_passphrase_is_said_and_nothing_is_changed(
    person, first, again, sentence
):
    person.open()
    person.at_the_page()
    person.secret(FIRST, first)
    person.secret(AGAIN, again)
    person.press("Encrypt the journal")
    person.wait_to_hear(sentence)
    assert not person.view.busy
    assert person.window.desk.key is None
    assert engine.is_plain(person.path)


def test_enter_goes_on_from_field_to_field_and_a_second_tap_does_nothing(person):
    person.open()
    person.at_the_page()
    person.secret(FIRST, PASSPHRASE)
    person.key(Qt.Key.Key_Return)
    for letter in PASSPHRASE:
        QTest.keyClick(person.window.root, letter)
    person.key(Qt.Key.Key_Return)
    assert person.view.busy
    person.wait_to_hear("One moment")
    person.view.turnOn(OTHER, OTHER)
    person.back()  # nothing is left half done
    assert person.find("Passphrase", Role.Pane)
    person.wait()
    assert keys.keys_by(person.path, keys.PASSPHRASE, PASSPHRASE)


def test_another_program_that_has_it_open_is_said_and_all_is_as_it_was(person, qtbot):
    import subprocess
    import sys
    from pathlib import Path

    person.open()
    other = subprocess.Popen(
        [sys.executable, "-c", HOLDS, str(person.path), ""],
        cwd=Path(__file__).parents[2],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert other.stdout.readline() == "open\n"
        person.turn_on()
        person.wait_to_hear("Another program is using the journal")
    finally:
        other.communicate("\n")
    assert person.window.desk.key is None
    assert engine.is_plain(person.path)
    assert not keys.file_of(person.path).exists()
    assert [each.translation for each in person.window.desk.store.journal.all()] == [ENTRY]
    # Nothing has to be typed again but once the other is gone.
    person.press("Encrypt the journal")
    person.wait()
    assert not engine.is_plain(person.path)


def test_closed_in_the_middle_it_comes_to_its_end_and_what_was_typed_is_there(person):
    person.open()
    person.window.translate.start()
    person.window.translate.setSituation("the yellow door was open")
    person.at_the_page()
    person.secret(FIRST, PASSPHRASE)
    person.secret(AGAIN, PASSPHRASE)
    person.press("Encrypt the journal")
    assert person.view.busy
    person.close()
    key = protection.unlock(person.path, keys.PASSPHRASE, PASSPHRASE)
    with closing(Store.open(person.path, key)) as store:
        assert store.drafts.get("translate")["situation"] == "the yellow door was open"
        assert [entry.translation for entry in store.journal.all()] == [ENTRY]
    assert not keys.code_is_noted(person.path, key)


def test_what_is_typed_and_tapped_meanwhile_is_not_lost(person):
    person.open()
    person.at_the_page()
    person.secret(FIRST, PASSPHRASE)
    person.secret(AGAIN, PASSPHRASE)
    person.press("Encrypt the journal")
    desk = person.window.desk
    with pytest.raises(faults.Locked):
        _ = desk.store
    with pytest.raises(faults.Locked):
        desk.drafts.keep("translate", {"situation": "while it was busy"})
    person.wait()
    assert desk.store.drafts.get("translate") == {"situation": "while it was busy"}
    assert desk.store.key == desk.key


class LosesTheAnswer(errand.Errand):
    """A child that does its work and is killed before it can say so."""

    lost = 0

    def go(self, name, journal, key=None, **details):
        if name != "protect":
            return super().go(name, journal, key, **details)
        protection.protect(journal, details["passphrase"])
        self.failed.emit(Unsaved())
        return True


def test_where_the_answer_was_lost_it_goes_on_all_the_same(person, monkeypatch):
    monkeypatch.setattr(errand, "Errand", LosesTheAnswer)
    person.open()
    person.turn_on()
    person.wait()
    assert person.window.desk.key == keys.keys_by(person.path, keys.PASSPHRASE, PASSPHRASE)[0]
    assert person.view.stage == "on"
    person.wait_to_hear("No recovery code was written down. A new one can be made here.")
    assert person.window.desk.store.journal.all()


# What is typed


def test_what_is_typed_is_heard_and_seen_only_when_asked_and_is_kept_nowhere(person):
    person.open()
    person.at_the_page()
    person.secret(FIRST, PASSPHRASE)
    assert not any(PASSPHRASE in f"{each.name}{each.value}" for each in person.hears())
    person.key(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    person.key(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    person.choose("Show what I type")
    assert any(each.value == PASSPHRASE for each in person.hears())
    person.secret(FIRST, PASSPHRASE)
    for key in (Qt.Key.Key_A, Qt.Key.Key_C, Qt.Key.Key_X):
        person.key(key, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == ""
    assert any(each.value == PASSPHRASE for each in person.hears())
    person.choose("Show what I type")
    assert not any(PASSPHRASE in f"{each.name}{each.value}" for each in person.hears())
    person.back()
    person.press("Passphrase and lock")
    person.secret(FIRST, "")
    person.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    person.choose("Show what I type")
    assert not any(PASSPHRASE in each.value for each in person.hears())
    drafts = person.window.desk.store.drafts.all()
    assert PASSPHRASE not in json.dumps(drafts)


# The code


def test_the_code_is_shown_once_and_left_unseen_a_new_one_is_offered(person):
    person.open()
    person.turn_on()
    first = person.view.code
    person.back()
    assert person.view.code == []
    person.wait_to_hear("One file, on this computer, encrypted")
    person.press("Passphrase and lock")
    person.wait_to_hear("No recovery code was written down. A new one can be made here.")
    person.press("New recovery code")
    person.secret(FIRST, PASSPHRASE)
    person.press("Make a new code")
    person.wait()
    person.press("I have written it down")
    assert "No recovery code was written down. A new one can be made here." not in person.names()
    with pytest.raises(faults.WrongCode):
        keys.keys_by(person.path, keys.RECOVERY, "-".join(first))


def test_the_code_can_be_copied_or_written_to_a_file_of_ones_own(person, tmp_path):
    person.open()
    person.turn_on()
    code = "-".join(person.view.code)
    person.press("Copy")
    assert QGuiApplication.clipboard().text() == code
    person.wait_to_hear("Whatever keeps a history of the clipboard has it now.")
    file = tmp_path / "of my own" / "code.txt"
    person.view.saveCode(QUrl.fromLocalFile(str(file)))
    person.wait_to_hear("cannot be written. The code is still here")
    file.parent.mkdir()
    person.view.saveCode(QUrl.fromLocalFile(str(file)))
    person.wait_to_hear("Print it, then delete it.")
    text = file.read_text("utf-8")
    groups = [word for word in text.split() if len(word) == 4 and word.isupper()]
    assert recovery.read("-".join(groups)) == code
    assert "23 November 2026" in text
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert person.view.code


# Changed, forgotten, turned off


def test_another_passphrase_asks_for_the_old_one_and_rewrites_only_the_key_file(protected):
    protected.open()
    before = protected.path.stat().st_ino
    protected.at_the_page()
    protected.press("Change the passphrase")
    for old, sentence in (
        ("not the old one", "That is not the passphrase of this journal."),
        (PASSPHRASE, "The new passphrase holds from now on."),
    ):
        protected.secret("Passphrase until now", old)
        protected.secret("New passphrase", OTHER)
        protected.secret("Once more", OTHER)
        protected.press("Change the passphrase")
        protected.wait()
        protected.wait_to_hear(sentence)
    assert protected.path.stat().st_ino == before
    assert keys.keys_by(protected.path, keys.PASSPHRASE, OTHER)
    with pytest.raises(faults.WrongPassphrase):
        keys.keys_by(protected.path, keys.PASSPHRASE, PASSPHRASE)


def test_forgotten_the_code_sets_another_one(protected):
    someone = behind(protected)
    someone.open()
    someone.press("I have the recovery code")
    someone.write("Recovery code", protected.code.lower())
    someone.key(Qt.Key.Key_Tab)
    someone.type(OTHER)
    someone.key(Qt.Key.Key_Tab)
    someone.type(OTHER)
    someone.press("Open")
    someone.qtbot.waitUntil(lambda: not someone.window.locked, timeout=LONG)
    someone.close()
    assert keys.keys_by(protected.path, keys.PASSPHRASE, OTHER)


def test_a_new_key_leaves_an_old_copy_of_the_key_file_useless(protected, tmp_path):
    old = keys.read(protected.path)
    protected.open()
    protected.at_the_page()
    protected.press("New key")
    protected.secret(FIRST, PASSPHRASE)
    protected.press("Encrypt it anew")
    protected.wait()
    protected.wait_to_hear("The journal has a new key.")
    key = protected.window.desk.key
    assert keys.id_of(key) not in [lock.id for lock in old]
    assert protected.window.desk.store.journal.all()
    protected.press("I have written it down")
    old_key = keys.open_slot(old[0], keys.PASSPHRASE, PASSPHRASE)
    protected.close()
    assert not engine.fits(protected.path, old_key)


def test_turned_off_it_asks_for_the_passphrase_and_says_so(protected):
    protected.open()
    protected.at_the_page()
    protected.press("Turn the encryption off …")
    protected.secret(FIRST, "not the old one")
    protected.press("Turn it off")
    protected.wait()
    assert protected.window.desk.key is not None
    protected.secret(FIRST, PASSPHRASE)
    protected.press("Turn it off")
    protected.wait()
    protected.wait_to_hear("The journal is no longer encrypted.")
    assert protected.window.desk.key is None
    assert engine.is_plain(protected.path)
    assert not keys.file_of(protected.path).exists()
    protected.back()
    protected.wait_to_hear("It is not encrypted: whoever can use this account can read it.")


def test_when_it_locks_by_itself_is_chosen_here_too(protected):
    from data import first_look

    protected.open()
    protected.at_the_page()
    protected.press("After 15 minutes", Role.RadioButton)
    assert first_look.read(protected.path).idle_minutes == 15


# The keyring


@pytest.fixture
def keyring(tmp_path, monkeypatch):
    file = tmp_path / "keyring.json"
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", keyring_of_tests.NAME)
    monkeypatch.setenv("REGULATE_TEST_KEYRING", str(file))
    return file


def test_the_keyring_opens_it_from_then_on_and_it_is_said_who_can(protected, keyring):
    protected.open()
    protected.at_the_page()
    told = protected.find("Open without asking me").description
    assert told.endswith("whoever uses this login opens the journal.")
    protected.choose("Open without asking me")
    protected.wait()
    protected.wait_to_hear("The computer's keyring opens it for whoever uses this login.")
    assert protected.window.desk.key.hex() not in keyring.read_text()
    protected.close()
    someone = behind(protected)
    someone.window = None
    Behind.open(someone)
    someone.qtbot.waitUntil(lambda: not someone.window.locked, timeout=LONG)
    assert someone.window.desk.store.journal.all()
    someone.close()


def test_a_keyring_that_never_answers_is_given_up_and_the_window_goes_on(
    protected, keyring, monkeypatch
):
    monkeypatch.setenv("REGULATE_TEST_KEYRING", "silent")
    monkeypatch.setitem(errand.LIMITS, "remember", 3_000)
    protected.open()
    protected.at_the_page()
    protected.choose("Open without asking me")
    protected.wait_to_hear("The computer may ask you for the password of its keyring.")
    protected.wait()
    protected.wait_to_hear("The computer's keyring did not answer.")
    assert not protected.find("Open without asking me", Role.CheckBox).checked


# Offered once


OFFER = "A passphrase for your journal"


@pytest.fixture
def after_the_questions(person):
    with closing(Store.open(person.path)) as store:
        store.settings.choose("asked", True)
    return person


def test_it_is_offered_quietly_until_no_is_said_and_stays_under_you(after_the_questions):
    person = after_the_questions
    person.open()
    assert person.find(OFFER, Role.Button)
    person.press("Not now")
    assert person.find(OFFER) is None
    person.close()
    person.open()
    assert person.find(OFFER) is None
    person.at_the_page()
    assert person.find("Encrypt the journal", Role.Button)


def test_it_leads_to_the_page(after_the_questions):
    after_the_questions.open()
    after_the_questions.press(OFFER)
    assert after_the_questions.find("Encrypt the journal", Role.Button)


def test_it_is_not_offered_where_there_is_nothing_yet(qapp, qtbot, tmp_path, clock):
    someone = Person(qtbot, tmp_path / "empty.db", clock)
    with closing(Store.open(someone.path)) as store:
        store.settings.choose("asked", True)
    someone.open()
    assert someone.find(OFFER) is None
    someone.close()


def test_it_is_not_offered_beside_another_offer_nor_in_a_pause_nor_in_the_heat(person):
    person.open()
    assert person.find("A few questions, for you alone", Role.Button)
    assert person.find(OFFER) is None
    person.window.desk.store.settings.choose("asked", True)
    person.window.questions.load()
    assert person.find(OFFER)
    person.press("Check in")
    person.answer(8, "No", "No", "Heart pounding", "Loud or sharp voice")
    person.back()
    assert person.find(OFFER) is None
    person.window.pause.begin()
    assert person.find(OFFER) is None


def test_once_it_is_on_it_is_not_offered(protected):
    protected.open()
    assert protected.find(OFFER) is None
