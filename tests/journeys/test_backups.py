"""A copy of the journal is put back, with one tap, whatever happened to the journal."""

import os
from contextlib import closing

import pytest

from data import backups
from data.places import backups_folder
from data.store import Store
from tests.data.records import ENTRIES, EVENING
from tests.journeys.person import Role

OLD, NEW = ENTRIES[0].translation, ENTRIES[2].translation


def written(person, translation):
    with closing(Store.open(person.path)) as store:
        store.journal.add(translation, EVENING, "UTC")


def copied(person, day=None):
    with closing(Store.open(person.path)) as store:
        backups.keep_day(store.db, store.path, None, day or person.clock.now().date())


def damaged(path):
    os.truncate(path, path.stat().st_size - 4096)


def missing(path):
    path.unlink()


def comes_again(person):
    """The window gives its place to a fresh one, and shows nothing meanwhile."""
    window = person.window
    person.qtbot.waitUntil(lambda: window.again is not None, timeout=20_000)
    assert window.root.property("covered")
    person.close()
    person.open()


def to_the_copies(person):
    person.go_to("You")
    person.press("Copies")
    person.wait_to_hear("Today")


def in_the_journal(person):
    person.go_to("Journal")
    person.wait_to_hear("Search")
    return " ".join(person.names())


def test_a_copy_is_put_back_and_nothing_of_what_was_there_is_shown(person):
    written(person, OLD)
    copied(person)
    written(person, NEW)
    person.open()
    assert "café" in in_the_journal(person)
    to_the_copies(person)
    person.wait_to_hear("Entries: 1, check-ins: 0")
    person.press("Put this one back")
    comes_again(person)
    heard = in_the_journal(person)
    assert "lonely" in heard and "café" not in heard


def test_it_can_be_undone_on_the_same_page(person):
    written(person, OLD)
    copied(person)
    written(person, NEW)
    person.open()
    to_the_copies(person)
    person.press("Put this one back")
    comes_again(person)
    to_the_copies(person)
    person.wait_to_hear("What was there before is kept.")
    person.press("Undo")
    comes_again(person)
    assert "café" in in_the_journal(person)


@pytest.mark.parametrize("harm", [damaged, missing])
def test_from_the_trouble_to_the_latest_copy_in_two_taps(person, harm):
    written(person, OLD)
    copied(person)
    harm(person.path)
    person.open()
    person.press("Put back a copy")
    person.press("Put back the latest")
    comes_again(person)
    assert person.window.now.trouble == ""
    assert "lonely" in in_the_journal(person)


def test_a_pause_that_runs_goes_on_in_the_journal_that_was_put_back(person):
    written(person, OLD)
    copied(person)
    damaged(person.path)
    person.open()
    person.press("Pause")
    person.wait_to_hear("Paused. Back at 18:40.")
    person.back()
    person.press("Put back a copy")
    person.press("Put back the latest")
    comes_again(person)
    person.wait_to_hear("Paused. Back at 18:40.")


def test_where_the_journal_is_missing_a_new_one_can_be_begun_from_the_copies(person):
    written(person, OLD)
    copied(person)
    missing(person.path)
    person.open()
    person.press("Put back a copy")
    person.press("Begin a new journal")
    person.qtbot.waitUntil(lambda: person.window.now.trouble == "")
    assert person.window.desk.store.journal.all() == []
    assert len(backups.listed(person.path)) == 1


def test_the_journal_is_looked_over_and_the_copies_are_deleted_with_two_taps(person):
    written(person, OLD)
    copied(person)
    person.open()
    to_the_copies(person)
    person.press("Look it over")
    person.qtbot.waitUntil(lambda: person.window.backups.verdict != "", timeout=20_000)
    person.wait_to_hear("All is right.")
    person.press("Delete the copies")
    person.wait_to_hear("Copies: 1, from today to today")
    assert person.focus().name == "Keep them"
    person.press("Keep them")
    assert len(backups.listed(person.path)) == 1
    person.press("Delete the copies")
    person.press("Yes, delete the copies")
    person.qtbot.waitUntil(lambda: person.window.backups.none, timeout=20_000)
    person.wait_to_hear("There is no copy yet.")
    assert backups.listed(person.path) == []


def test_a_copy_is_made_with_one_tap_and_is_there(person):
    written(person, OLD)
    person.open()
    person.go_to("You")
    person.press("Copies")
    person.wait_to_hear("There is no copy yet.")
    person.press("Make a copy now")
    person.qtbot.waitUntil(lambda: person.find("Put this one back", Role.Button) is not None)
    person.wait_to_hear("A copy was made and read back")
    assert len(backups.listed(person.path)) == 1


def test_closing_the_window_leaves_the_copy_of_the_day(person):
    person.open()
    person.press("Pause")
    person.close()
    (copy,) = backups.listed(person.path)
    assert copy.path == backups_folder(person.path) / "2026-11-23.db"
    with closing(Store.open(copy.path)) as store:
        assert store.pauses.open_one() is not None
