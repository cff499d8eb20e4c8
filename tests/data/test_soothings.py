"""What was done to settle: kept durably, with the heat before and after, and it travels."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data import faults, transfer
from data.soothings import SavedSoothing
from data.store import Store
from data.transfer import BadRecord, Counted
from regulate.content import LANGUAGES, Words
from regulate.soothing import ACTIVITIES, Soothing
from tests.data import strategies
from tests.data.records import EVENING, later, uid
from ui.sentences import problem

BREATHED = Soothing("long_exhale", 8, 5)
WALKED = Soothing("walk")
heats = st.none() | st.integers(0, 10)
soothings = st.builds(Soothing, st.sampled_from(list(ACTIVITIES)), heats, heats)


@pytest.fixture
def other(tmp_path):
    """Somebody else's journal."""
    store = Store.open(tmp_path / "other.db")
    yield store
    store.close()


@pytest.fixture
def file(tmp_path):
    return tmp_path / "all.json"


def test_a_journal_in_which_nothing_was_done_has_none(store):
    assert store.soothings.all() == store.soothings.latest(10) == []


def test_what_was_done_is_there_after_a_restart(store, reopened):
    saved = store.soothings.add(BREATHED, later(1), "Asia/Jerusalem", uid(11))
    expected = SavedSoothing(saved, later(1), "Asia/Jerusalem", BREATHED, uid(11))
    assert reopened().soothings.all() == [expected]


def test_the_latest_come_newest_first_and_no_more_than_asked_for(store):
    for minute, soothing in enumerate((BREATHED, WALKED, Soothing("box", 3))):
        store.soothings.add(soothing, later(minute), "UTC")
    assert [saved.soothing.activity for saved in store.soothings.latest(2)] == ["box", "walk"]
    everything = [saved.soothing for saved in store.soothings.all()]
    assert everything == [BREATHED, WALKED, Soothing("box", 3)]


def test_the_heat_after_it_can_be_told_later_and_anew(store, reopened):
    first = store.soothings.add(Soothing("walk", 8), EVENING, "UTC")
    store.soothings.add(BREATHED, later(1), "UTC")
    for heat in (7, 4):
        store.soothings.tell_after(first, heat)
    assert [saved.soothing for saved in reopened().soothings.all()] == [
        Soothing("walk", 8, 4),
        BREATHED,
    ]


@pytest.mark.parametrize("heat", [-1, 11])
def test_the_disk_itself_keeps_heat_within_its_bounds(store, heat):
    first = store.soothings.add(BREATHED, EVENING, "UTC")
    with pytest.raises(faults.Unsaved):
        store.soothings.tell_after(first, heat)
    assert store.soothings.all()[0].soothing == BREATHED


def test_what_does_not_fit_on_the_disk_leaves_the_rest_as_it_was(store):
    store.soothings.add(BREATHED, EVENING, "UTC")
    pages = store.db.execute("PRAGMA page_count").fetchone()[0]
    store.db.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(faults.Full):
        for minute in range(2000):
            store.soothings.add(WALKED, later(minute), "UTC", uid(1))
    assert store.soothings.all()[0].soothing == BREATHED


@strategies.through_the_disk
@given(soothings, strategies.times)
def test_anything_that_was_done_comes_back_as_it_was(store, soothing, at):
    saved = store.soothings.add(soothing, at, "UTC")
    found = {one.uid: one for one in store.soothings.all()}
    assert found[saved] == SavedSoothing(saved, at, "UTC", soothing)


# There and back


@settings(strategies.through_the_disk, max_examples=25)
@given(st.lists(st.tuples(soothings, strategies.times), max_size=3))
def test_everything_that_was_done_survives_the_journey(store, other, file, made):
    for soothing, at in made:
        store.soothings.add(soothing, at, "UTC", uid(11))
    transfer.export(store, file, EVENING)
    transfer.import_(other, file, EVENING)
    assert other.soothings.all() == store.soothings.all()
    assert transfer.import_(other, file, EVENING).total.new == 0


def test_what_is_here_already_stays_as_it_is(store, file):
    first = store.soothings.add(Soothing("walk", 8), EVENING, "UTC")
    transfer.export(store, file, EVENING)
    store.soothings.tell_after(first, 2)
    assert transfer.import_(store, file, EVENING).total == Counted(0, 1)
    assert store.soothings.all()[0].soothing == Soothing("walk", 8, 2)


MISSING = object()


@pytest.mark.parametrize(
    ("name", "value", "refusal"),
    [
        ("uid", "", "text"),
        ("uid", 7, "text"),
        ("at", "yesterday", "time"),
        ("at", "2026-05-04T18:00:00", "time"),
        ("zone", ["UTC"], "text"),
        ("activity", "punching", "activity"),
        ("activity", "", "activity"),
        ("activity", None, "activity"),
        ("activity", 7, "activity"),
        ("activity", ["walk"], "text"),
        ("activity", {"walk": 1}, "text"),
        ("activity", MISSING, "text"),
        ("before", 11, "heat"),
        ("before", -1, "heat"),
        ("before", True, "heat"),
        ("before", 7.0, "heat"),
        ("before", "7", "heat"),
        ("before", 10**30, "heat"),
        ("before", MISSING, "text"),
        ("after", 11, "heat"),
        ("after", [5], "heat"),
        ("after", float("nan"), "heat"),
        ("pause", "two words", "text"),
        ("pause", None, "text"),
        ("pause", MISSING, "text"),
    ],
)
def test_what_could_not_have_been_done_here_is_refused_with_all_that_came_with_it(
    store, other, file, name, value, refusal
):
    store.soothings.add(WALKED, EVENING, "UTC")
    store.soothings.add(BREATHED, later(1), "UTC")
    transfer.export(store, file, EVENING)
    document = json.loads(file.read_text("utf-8"))
    assert list(document["soothings"][1]) == [
        *("uid", "at", "zone", "activity", "before", "after", "pause")
    ]
    if value is MISSING:
        del document["soothings"][1][name]
    else:
        document["soothings"][1][name] = value
    file.write_text(json.dumps(document))
    with pytest.raises(BadRecord) as caught:
        transfer.import_(other, file, EVENING)
    assert (caught.value.details["place"], caught.value.refusal.id) == ("soothings 2", refusal)
    for language in LANGUAGES:
        assert problem(caught.value, Words(language, shown=False)).isprintable()
    assert other.soothings.all() == []


@pytest.mark.parametrize("rows", [None, {}, "all", [7], [[]], [{}]])
def test_what_is_no_list_of_them_is_refused(other, file, rows):
    file.write_text(json.dumps({"format": "regulate", "version": 2, "soothings": rows}))
    with pytest.raises(faults.Fault):
        transfer.import_(other, file, EVENING)
    assert other.soothings.all() == []
