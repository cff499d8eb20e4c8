"""Plans: every version is kept, the latest holds, and all of them travel."""

import json
from dataclasses import asdict, fields

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data import faults, transfer
from data.plans import SavedPlan
from data.store import Store
from data.transfer import BadRecord, Counted
from regulate.content import LANGUAGES, Words
from regulate.plan import STARTERS, Plan
from tests.data import strategies
from tests.data.records import DRAFT, EVENING, later
from ui.sentences import problem

FIRST = Plan(sign="an open hand", they_need="I'm coming back.")
SECOND = Plan(
    "נמל", 75, "the balcony", "the kitchen\nor the park", "No driving", "me", "זמן", "🌊", True
)
plans = st.builds(
    Plan,
    minutes=st.integers(20, 1440),
    starter=st.sampled_from(STARTERS),
    together=st.booleans(),
    **{
        field.name: st.text(max_size=60)
        for field in fields(Plan)
        if field.type is str and field.name != "starter"
    },
)


@pytest.fixture
def other(tmp_path):
    """Somebody else's journal."""
    store = Store.open(tmp_path / "other.db")
    yield store
    store.close()


@pytest.fixture
def file(tmp_path):
    return tmp_path / "all.json"


def test_where_nothing_was_agreed_there_is_no_plan(store):
    assert store.plans.latest() is None
    assert store.plans.all() == []


def test_a_plan_is_there_after_a_restart(store, reopened):
    uid = store.plans.add(SECOND, later(1), "Asia/Jerusalem")
    assert reopened().plans.latest() == SavedPlan(uid, later(1), "Asia/Jerusalem", SECOND)


@strategies.through_the_disk
@given(plans)
def test_any_plan_comes_back_as_it_was_made(store, plan):
    store.plans.add(plan, EVENING, "UTC")
    assert store.plans.latest().plan == plan


def test_a_changed_plan_holds_and_the_one_before_stays(store):
    store.plans.add(FIRST, EVENING, "UTC")
    store.plans.add(SECOND, later(1), "UTC")
    assert store.plans.latest().plan == SECOND
    assert [saved.plan for saved in store.plans.all()] == [FIRST, SECOND]


@pytest.mark.parametrize("minutes", [0, -60])
def test_a_changed_plan_holds_even_when_the_clock_stood_still_or_was_set_back(store, minutes):
    store.plans.add(FIRST, EVENING, "UTC")
    store.plans.add(SECOND, later(minutes), "UTC")
    assert store.plans.latest().plan == SECOND
    assert store.plans.latest().at == EVENING
    assert [saved.plan for saved in store.plans.all()] == [FIRST, SECOND]


def test_saving_a_plan_clears_the_draft_it_came_from_and_no_other(store):
    store.drafts.keep("plan", {"sign": "an open h"}, EVENING)
    store.drafts.keep("translate", DRAFT, EVENING)
    store.plans.add(FIRST, EVENING, "UTC", draft="plan")
    assert store.drafts.get("plan") == {}
    assert store.drafts.get("translate") == DRAFT


def test_a_plan_that_does_not_fit_on_the_disk_leaves_the_old_one_and_the_draft(store):
    store.plans.add(FIRST, EVENING, "UTC")
    store.drafts.keep("plan", {"sign": "an open h"}, EVENING)
    pages = store.db.execute("PRAGMA page_count").fetchone()[0]
    store.db.execute(f"PRAGMA max_page_count = {pages}")
    long = dict.fromkeys(("sign", "my_place", "off_limits", "i_need"), "x" * 2000)
    with pytest.raises(faults.Full):
        store.plans.add(Plan(**long), later(1), "UTC", draft="plan")
    assert store.plans.latest().plan == FIRST
    assert store.drafts.get("plan") == {"sign": "an open h"}


# There and back


def test_every_version_of_the_plan_travels(store, other, file):
    store.plans.add(FIRST, EVENING, "UTC")
    store.plans.add(SECOND, later(1), "Asia/Jerusalem")
    assert transfer.export(store, file, EVENING) == 2
    assert transfer.import_(other, file, EVENING).total == Counted(2, 0)
    assert other.plans.all() == store.plans.all()
    assert transfer.import_(other, file, EVENING).total == Counted(0, 2)


@settings(strategies.through_the_disk, max_examples=25)
@given(st.lists(st.tuples(plans, strategies.times), max_size=3))
def test_any_plan_survives_the_journey(store, other, file, made):
    for plan, at in made:
        store.plans.add(plan, at, "UTC")
    transfer.export(store, file, EVENING)
    transfer.import_(other, file, EVENING)
    assert other.plans.all() == store.plans.all()


def test_an_older_plan_that_is_imported_does_not_take_the_place_of_a_newer_one(store, other, file):
    other.plans.add(FIRST, EVENING, "UTC")
    transfer.export(other, file, EVENING)
    store.plans.add(SECOND, later(1), "UTC")
    transfer.import_(store, file, EVENING)
    assert store.plans.latest().plan == SECOND
    assert [saved.plan for saved in store.plans.all()] == [FIRST, SECOND]


def test_an_export_from_before_there_were_plans_is_taken_in(store, file):
    store.plans.add(FIRST, EVENING, "UTC")
    file.write_text('{"format": "regulate", "version": 1, "check_ins": []}')
    assert transfer.import_(store, file, EVENING).total == Counted(0, 0)
    assert store.plans.latest().plan == FIRST


MISSING = object()


@pytest.mark.parametrize(
    ("name", "value", "refusal"),
    [
        ("uid", "", "text"),
        ("uid", "two words", "text"),
        ("uid", 7, "text"),
        ("at", "yesterday", "time"),
        ("at", "2026-05-04T18:00:00", "time"),
        ("at", None, "time"),
        ("zone", ["UTC"], "text"),
        ("sign", 7, "text"),
        ("sign", None, "text"),
        ("sign", MISSING, "text"),
        ("sign", {"a": "b"}, "text"),
        ("they_need", "x" * 2001, "too_long"),
        ("off_limits", ["No driving"], "text"),
        ("minutes", "45", "pause_minutes"),
        ("minutes", 45.0, "pause_minutes"),
        ("minutes", True, "pause_minutes"),
        ("minutes", float("nan"), "pause_minutes"),
        ("minutes", None, "pause_minutes"),
        ("minutes", [], "pause_minutes"),
        ("minutes", 19, "pause_short"),
        ("minutes", -(10**30), "pause_short"),
        ("minutes", 10**30, "pause_long"),
        ("minutes", MISSING, "text"),
        ("starter", "the dog", "starter"),
        ("starter", "", "starter"),
        ("starter", ["me"], "text"),
        ("together", "yes", "text"),
        ("together", 1, "text"),
        ("together", None, "text"),
    ],
)
def test_a_plan_that_could_not_have_been_made_here_is_refused_with_all_that_came_with_it(
    store, other, file, name, value, refusal
):
    store.plans.add(FIRST, EVENING, "UTC")
    store.plans.add(SECOND, later(1), "UTC")
    transfer.export(store, file, EVENING)
    document = json.loads(file.read_text("utf-8"))
    assert list(document["plans"][1]) == ["uid", "at", "zone", *asdict(SECOND)]
    if value is MISSING:
        del document["plans"][1][name]
    else:
        document["plans"][1][name] = value
    file.write_text(json.dumps(document))
    with pytest.raises(BadRecord) as caught:
        transfer.import_(other, file, EVENING)
    assert (caught.value.details["place"], caught.value.refusal.id) == ("plans 2", refusal)
    for language in LANGUAGES:
        assert problem(caught.value, Words(language, shown=False)).isprintable()
    assert other.plans.all() == []


@pytest.mark.parametrize("rows", [None, {}, "all", [7], [[]], [{}]])
def test_what_is_no_list_of_plans_is_refused(other, file, rows):
    file.write_text(json.dumps({"format": "regulate", "version": 2, "plans": rows}))
    with pytest.raises(faults.Fault):
        transfer.import_(other, file, EVENING)
    assert other.plans.all() == []


def test_what_could_disturb_a_screen_does_not_come_in(store, other, file):
    store.plans.add(FIRST, EVENING, "UTC")
    transfer.export(store, file, EVENING)
    document = json.loads(file.read_text("utf-8"))
    document["plans"][0]["they_need"] = "I'm\0 \u202ecoming\x1b[31m back\u2066"
    file.write_text(json.dumps(document))
    transfer.import_(other, file, EVENING)
    assert other.plans.latest().plan.they_need == "I'm coming[31m back"
