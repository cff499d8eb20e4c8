"""A life's journal opens as a new one does: no step at opening or on the first page is done once
for each entry. Steps are counted, not seconds; those are measured in `bench/`."""

from datetime import UTC, timedelta

import pytest

from data import engine, journal
from data.journal import Entry, write
from data.search import Search
from data.stamps import new_uid
from data.store import Store
from regulate.translation import Translation
from tests.data.records import EVENING, later

WEEK = timedelta(days=7)
PAGE = 60


def filled(path, count):
    """A journal of an entry every four hours, the last one at `later(0)`."""
    store = Store.open(path)
    with store.transaction() as db:
        for number in range(count):
            translation = Translation(
                "anger",
                f"you left, the {number}th time abca cab bca",
                ("hurt",),
                "heard",
                "stay",
                "When you left, I felt hurt.",
            )
            at = EVENING - timedelta(hours=4 * (count - number - 1))
            write(db, Entry(new_uid(), at, "UTC", translation))
    store.close()


@pytest.fixture
def steps(monkeypatch):
    """`steps(work, path)`: how many steps SQLite takes for work on an opened journal."""
    taken = [0]

    def count():
        taken[0] += 1

    really = engine.connect

    def connect(path, key=None):
        db = really(path, key)
        db.conn.set_progress_handler(count, 1)
        return db

    monkeypatch.setattr(engine, "connect", connect)

    def of(work, path):
        taken[0] = 0
        store = Store.open(path)
        work(store)
        store.close()
        return taken[0]

    return of


def opens(store):
    store.journal.purge_deleted()
    store.repairs.purge_deleted()
    store.jottings.purge_deleted()


WORK = {
    "opening": opens,
    "the first page": lambda store: store.journal.glance(Search(), PAGE),
    "the first page of a page of the list": lambda store: store.journal.page(Search(), PAGE),
    "the usual words": lambda store: store.journal.pairs(),
    "the look-back": lambda store: (
        store.journal.first_at(),
        store.journal.count_since(EVENING - WEEK),
        store.look_backs.latest(),
    ),
    "the last time": lambda store: store.journal.last_with("anger"),
    "one entry": lambda store: store.journal.get("no such id"),
    "the patterns of four weeks": lambda store: (
        store.patterns.tally(EVENING - 4 * WEEK, UTC),
        store.patterns.none,
    ),
    "the last week": lambda store: store.journal.page(Search(since=EVENING - WEEK), 1000),
    "a letter": lambda store: store.journal.glance(Search("y"), PAGE),
    "a word": lambda store: store.journal.glance(Search("left"), PAGE),
    "a word and a filter": lambda store: store.journal.glance(Search("left", need="heard"), PAGE),
    "a word that is not there": lambda store: store.journal.glance(Search("zebra"), PAGE),
    "only its pieces are there": lambda store: store.journal.glance(Search("abcabc"), PAGE),
    "a save": lambda store: store.journal.add(
        Translation("anger", "s", ("hurt",), "heard", "r", "w"), later(1), "UTC", "translate"
    ),
}


@pytest.fixture(scope="module")
def journals(tmp_path_factory):
    """A journal of three months and one of two years."""
    folder = tmp_path_factory.mktemp("journals")
    for count in (500, 4000):
        filled(folder / f"{count}.db", count)
    return folder


@pytest.mark.parametrize("work", WORK.values(), ids=WORK)
def test_a_life_takes_no_more_steps_than_a_season(journals, steps, monkeypatch, work):
    monkeypatch.setattr(journal, "GLANCE_TEXTS", 100)
    season, life = (steps(work, journals / f"{count}.db") for count in (500, 4000))
    assert life <= season * 1.1 + 20
