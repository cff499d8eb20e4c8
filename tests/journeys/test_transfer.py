"""Out of one journal and into another, by keyboard and by ear; and back."""

import pytest
from PySide6.QtCore import QObject, Qt

from data import sealing, transfer
from data.search import Search
from data.store import Store
from tests.data.records import COUNT, ENTRIES, EVENING, fill
from tests.journeys.person import Person, Role

WEEK = """full_date,date,weekday,time,mood,activities,scales,note_title,note
2026-11-22,,,21:35,good,"work | walk",,,Secret
2026-11-21,,,8:30 pm,tired,,,,
"""


@pytest.fixture
def other(tmp_path):
    """An export of another journal."""
    store = Store.open(tmp_path / "other.db")
    fill(store)
    transfer.export(store, tmp_path / "other.json", EVENING)
    store.close()
    return tmp_path / "other.json"


def at_the_files(person: Person) -> None:
    person.open()
    person.go_to("You")
    person.press("Export and import")
    person.wait_to_hear("File to write")


def wait_to_hear(person: Person, part: str) -> None:
    """As the person does, for what a child process answers."""
    person.qtbot.waitUntil(lambda: any(part in name for name in person.names()), timeout=20_000)


def test_everything_is_exported_after_one_warning(person, tmp_path):
    at_the_files(person)
    fill(person.window.desk.store)
    file = tmp_path / "mine.json"
    person.write("File to write", str(file))
    person.press("Export …")
    person.wait_to_hear("Anyone who gets this file can read it.")
    assert not file.exists()
    person.press("Export")
    wait_to_hear(person, f" records were written to {file}.")
    assert file.stat().st_mode & 0o777 == 0o600


def test_who_would_rather_not_goes_back_and_nothing_is_written(person, tmp_path):
    at_the_files(person)
    file = tmp_path / "mine.json"
    person.write("File to write", str(file))
    for leave in (lambda: person.press("Not now"), person.back):
        person.press("Export …")
        person.wait_to_hear("Anyone who gets this file can read it.")
        leave()
        person.wait_to_hear("File to take in")
    person.back()
    person.wait_to_hear("Your journal")
    assert not file.exists()


def test_an_import_is_seen_first_then_taken_in_then_undone(person, other):
    at_the_files(person)
    person.write("File to take in", str(other))
    person.press("See what is in it")
    wait_to_hear(person, f"Entries: {len(ENTRIES)} new")
    assert person.window.desk.store.journal.page(Search(), 9) == []
    person.press("Take it in")
    # The other journal is in Hebrew, and brings that with it.
    wait_to_hear(person, f"{COUNT} רשומות נקלטו; כבר היו כאן: 0.")
    assert len(person.window.desk.store.journal.page(Search(), 9)) == len(ENTRIES)
    # Every page knows, without a new start.
    person.back()
    person.go_to("יומן")
    newest = max(ENTRIES, key=lambda entry: entry.at)
    wait_to_hear(person, newest.translation.words)
    person.go_to("הגדרות")
    person.press("ייצוא וייבוא")
    person.wait_to_hear("הייבוא האחרון: \u2068היום, 18:10\u2069")
    person.press("ביטול הייבוא")
    wait_to_hear(person, f"{COUNT} רשומות הוצאו שוב.")
    assert person.window.desk.store.journal.page(Search(), 9) == []


def test_an_import_is_undone_after_a_restart(person, other):
    person.open()
    transfer.import_(person.window.desk.store, other, person.clock.now())
    person.close()
    person.clock.forward(days=1)
    # What the import brought is spoken by now.
    person.open()
    person.wait_to_hear("הגדרות")
    person.go_to("הגדרות")
    person.press("ייצוא וייבוא")
    person.press("ביטול הייבוא")
    wait_to_hear(person, f"{COUNT} רשומות הוצאו שוב.")
    assert person.window.desk.store.journal.page(Search(), 9) == []


def test_daylios_moods_get_their_heat_by_the_digits(person, tmp_path):
    (tmp_path / "d.csv").write_text(WEEK)
    at_the_files(person)
    person.write("File to take in", str(tmp_path / "d.csv"))
    person.press("See what is in it")
    wait_to_hear(person, "Only you know how hot it is inside when this is your mood.")
    person.tab_to("tired", Role.Slider)
    person.key(person.DIGITS[6])
    person.press("Go on")
    wait_to_hear(person, "Check-ins: 2 new")
    assert "Left out: Notes (1)." in person.names()
    person.press("Take it in")
    wait_to_hear(person, "2 records were taken in")
    heats = [saved.check_in.heat for saved in person.window.desk.store.check_ins.all()]
    assert heats == [6, 2]


def test_an_encrypted_export_goes_out_and_comes_in(person, tmp_path, monkeypatch):
    at_the_files(person)
    fill(person.window.desk.store)
    person.choose("Everything, encrypted")
    person.write("File to write", str(tmp_path / "mine.sealed"))
    person.press("Export …")
    person.wait_to_hear("Without its passphrase nobody can read this file")
    secrets = person.window.root.findChild(QObject, "pages").property("currentItem")
    assert secrets is not None
    for _ in range(20):
        person.key(Qt.Key.Key_Tab)
        if typing_is_hidden(person):
            break
    typed(person, "three blue doors")
    person.key(Qt.Key.Key_Return)
    typed(person, "three blue doors")
    person.key(Qt.Key.Key_Return)
    wait_to_hear(person, " records were written to")
    assert sealing.is_sealed((tmp_path / "mine.sealed").read_bytes())
    person.write("File to take in", str(tmp_path / "mine.sealed"))
    person.press("See what is in it")
    wait_to_hear(person, "This file is encrypted.")
    typed(person, "three blue doors")
    person.key(Qt.Key.Key_Return)
    wait_to_hear(person, "Everything in this file is here already.")


def typing_is_hidden(person: Person) -> bool:
    item = person.window.root.activeFocusItem()
    return item is not None and item.property("passwordMaskDelay") is not None


def typed(person: Person, text: str) -> None:
    from PySide6.QtTest import QTest

    assert typing_is_hidden(person)
    for letter in text:
        QTest.keyClick(person.window.root, letter)


def test_a_file_that_is_no_export_is_one_sentence_and_another_can_be_named(person, tmp_path, other):
    (tmp_path / "note.txt").write_text("Dear diary")
    at_the_files(person)
    person.write("File to take in", str(tmp_path / "note.txt"))
    person.press("See what is in it")
    wait_to_hear(person, "is no export of Regulate's, and none of Daylio's.")
    person.write("File to take in", str(other))
    person.press("See what is in it")
    wait_to_hear(person, "Check-ins: ")


def test_the_start_does_not_load_what_chooses_files(person):
    import subprocess
    import sys

    code = (
        "import sys; from pathlib import Path; from ui.window import Window, application; "
        "from tests.clock import HandClock; app = application(); "
        "window = Window(Path(sys.argv[1]), HandClock()); window.load(); "
        "window.root.open('transfer'); app.processEvents(); "
        "mapped = open('/proc/self/maps').read(); "
        "print('quickdialogs' in mapped.lower(), 'nacl' in sys.modules); window.close()"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(person.path)], capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == ["False", "False"], done.stderr


def test_moods_of_another_journal_are_told_apart_and_tell_nothing_of_now(person, tmp_path, clock):
    today = WEEK.replace("2026-11-22,,,21:35,good", "2026-11-23,,,17:00,awful").replace(
        "2026-11-21,,,8:30 pm,tired", "2026-11-22,,,8:30 pm,awful"
    )
    (tmp_path / "d.csv").write_text(today)
    person.open()
    reading = transfer.Reading(zone=clock.zone(), zone_name=clock.zone_name())
    transfer.import_(person.window.desk.store, tmp_path / "d.csv", clock.now(), reading)
    person.close()
    person.open()
    assert person.window.now.known.heat is None and person.window.now.roomForWords
    person.go_to("Patterns")
    person.wait_to_hear("A few more and a pattern may show.")
    assert person.window.patterns.told == {}


def test_nobody_can_answer_in_the_window_that_it_was_not_asked(person):
    person.open()
    person.press("Check in")
    person.wait_to_hear("Barely")
    choices = person.window.check_in.takeInChoices
    assert [choice["id"] for choice in choices] == ["yes", "barely", "no"]
    person.window.check_in.setTakeIn("not_asked")
    assert person.window.check_in.takeIn == ""
