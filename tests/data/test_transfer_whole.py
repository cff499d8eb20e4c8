"""An export is complete: taken into an empty journal, it makes the same journal, row for row."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data import choices, drafts, transfer
from data.documents import KINDS
from data.pauses import Anchor
from data.stamps import new_uid
from data.store import Store
from regulate.later import Jotting
from regulate.plan import Plan
from regulate.repair import Repair
from regulate.soothing import ACTIVITIES, Soothing
from regulate.translation import Translation
from tests.data import strategies
from tests.data.records import (
    ANCHOR,
    DRAFT,
    ENTRIES,
    EVENING,
    JOTTINGS,
    PAUSES,
    REPAIRS,
    fill,
    later,
)
from tests.data.rows import rows, tables

CHOSEN = {
    "appearance": "dark",
    "less_motion": True,
    "motion": "less",
    "contrast": "more",
    "notifies": False,
    "sentence_language": "he",
    "address": "f",
    "partner_address": "m",
    "calm_pulse": 62,
    "country": "IL",
    "hidden_activities": ["walk"],
    "cautions_passed": [],
}


def enrich(store):
    """All that a life leaves behind: words changed twice, entries of one minute, what moved up for
    others, what was deleted, put back and removed, drafts everywhere, choices."""
    changed = ENTRIES[0].translation
    for minute, words in ((5, "First."), (6, "Second, with a \N{SNOWMAN}.")):
        new = Translation("blame", changed.situation, ("hurt",), "", changed.request, words)
        store.journal.change(ENTRIES[0].uid, new, later(minute))
    store.journal.say(ENTRIES[1].uid, "yes", "heard")
    for number in range(6):
        at = later(-30 + number / 600)
        store.journal.add(ENTRIES[3].translation, at, "UTC")
    # Between them: others move up, or it takes the last place there is.
    between = store.journal.add(ENTRIES[4].translation, later(-30 + 1 / 1200), "UTC")
    gone = store.journal.add(ENTRIES[2].translation, later(-30 + 1 / 900), "UTC")
    store.journal.delete(gone, EVENING)
    store.journal.purge_deleted()
    store.journal.delete(between, EVENING)
    store.journal.put_back(between)
    store.jottings.dismiss(JOTTINGS[0].uid, later(2000))
    for name, value in CHOSEN.items():
        store.settings.choose(name, value)
    for place in ("talk", f"entry {ENTRIES[0].uid}", f"translate {JOTTINGS[2].uid}"):
        body = {"words": "½ ", "n": 1.5, "deep": {"a": [None, True, "\u202e", -3]}, "he": "שָׁ"}
        store.drafts.keep(place, body, later(7))
    over = PAUSES[0][0]
    with store.transaction() as db:
        db.execute(
            "UPDATE pauses SET boot = 'b', steady_due = 0.1 WHERE uid = ?", [over.uid]
        )


@pytest.fixture
def rich(full):
    enrich(full)
    return full


def delete_some(store):
    """One record of each kind that can be deleted, and a draft begun from it."""
    own = Translation("own:only here", "x", ("own:nor here",), "", "y", "z")
    entry = store.journal.add(own, later(50), "UTC")
    jotting = store.jottings.add(Jotting("own:nor there", "gone"), later(51), "UTC")
    store.drafts.keep(f"entry {entry}", {"words": "gone"}, later(52))
    store.drafts.keep(f"translate {jotting}", {"came_out": "gone"}, later(52))
    store.journal.delete(entry, later(53))
    store.jottings.delete(jotting, later(53))
    repair = store.repairs.add(Repair("gone"), later(54), "UTC")
    store.repairs.delete(repair, later(55))
    return entry, jotting, repair


def journey(here, there, tmp_path):
    """From one journal into another, and the exports of both."""
    files = [tmp_path / name for name in ("here.json", "there.json")]
    transfer.export(here, files[0], EVENING)
    transfer.import_(there, files[0], later(9))
    transfer.export(there, files[1], later(99))
    documents = [json.loads(file.read_bytes()) for file in files]
    for document in documents:
        del document["exported_at"]
    return documents


@pytest.fixture
def empty(tmp_path):
    other = Store.open(tmp_path / "empty.db")
    yield other
    other.close()


def test_the_journal_that_an_export_makes_is_the_same_row_for_row(rich, empty, tmp_path):
    first, second = journey(rich, empty, tmp_path)
    ours, theirs = rows(rich), rows(empty)
    assert ours == theirs
    assert json.dumps(first) == json.dumps(second)
    assert all(len(ours[table]) > 0 for table in ours)
    assert len(ours["translation_revisions"]) == 2 and len(ours["drafts"]) == 4
    assert {*ours} == {*tables(rich.db), "index"}


def test_an_export_of_what_was_taken_in_is_the_same_file_but_for_its_time(rich, empty, tmp_path):
    first, second = tmp_path / "first.json", tmp_path / "second.json"
    transfer.export(rich, first, EVENING)
    transfer.import_(empty, first, later(9))
    transfer.export(empty, second, EVENING)
    assert first.read_bytes() == second.read_bytes()


def test_the_return_of_a_running_pause_still_stands_on_the_steady_clock(rich, empty, tmp_path):
    journey(rich, empty, tmp_path)
    running = PAUSES[-1][0]
    assert empty.pauses.open_one() == running
    assert empty.pauses.anchor(running.uid) == ANCHOR


def test_earlier_wordings_drafts_and_choices_come_along(rich, empty, tmp_path):
    journey(rich, empty, tmp_path)
    said = [each.translation.words for each in empty.journal.revisions(ENTRIES[0].uid)]
    assert said == ["First.", ENTRIES[0].translation.words]
    assert empty.drafts.get("translate") == DRAFT
    assert empty.settings.all() == {"language": "he", **CHOSEN}


def test_an_earlier_version_older_than_a_field_stays_as_it_was(rich, empty, tmp_path):
    with rich.transaction() as db:
        db.execute("UPDATE translation_revisions SET body = json_remove(body, '$.came_out')")
        # Written as the first versions did.
        for id, body in db.execute("SELECT id, body FROM translation_revisions").fetchall():
            body = json.dumps(json.loads(body), ensure_ascii=False)
            db.execute("UPDATE translation_revisions SET body = ? WHERE id = ?", [body, id])
    journey(rich, empty, tmp_path)
    assert rows(rich) == rows(empty)


def test_what_is_deleted_and_not_yet_removed_is_in_no_export(rich, empty, tmp_path):
    transfer.export(rich, tmp_path / "before.json", EVENING)
    delete_some(rich)
    transfer.export(rich, tmp_path / "after.json", EVENING)
    assert (tmp_path / "after.json").read_bytes() == (tmp_path / "before.json").read_bytes()


def test_an_own_word_that_something_else_uses_too_is_exported(rich, tmp_path):
    store = rich
    gone = store.jottings.add(Jotting("own:slamming doors", "x"), later(60), "UTC")
    store.jottings.delete(gone, later(61))
    transfer.export(store, tmp_path / "all.json", EVENING)
    words = json.loads((tmp_path / "all.json").read_bytes())["own_words"]
    assert "slamming doors" in [each["word"] for each in words]


repairs = st.builds(Repair, strategies.written, strategies.written)
soothings = st.builds(
    Soothing, st.sampled_from([*ACTIVITIES]), st.none() | st.integers(0, 10), st.just(None)
)
plans = st.builds(Plan, sign=st.just("") | strategies.written, minutes=st.integers(20, 1440))
values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**53), 2**53)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=3), inner),
    max_leaves=4,
)
bodies = st.dictionaries(st.text(max_size=5), values, max_size=3)


@settings(strategies.through_the_disk, max_examples=40)
@given(st.data())
def test_anything_a_person_can_save_makes_the_same_journal(tmp_path, data):
    here, there = (Store.open(tmp_path / f"{end}.db") for end in ("here", "there"))
    draw, times = data.draw, strategies.times
    for check_in in draw(st.lists(strategies.check_ins, max_size=2)):
        here.check_ins.add(check_in, draw(times), draw(strategies.zones))
    for pause in draw(st.lists(strategies.pauses(), max_size=2)):
        anchor = Anchor("boot", draw(st.floats(-1e8, 1e8))) if draw(st.booleans()) else None
        here.pauses.save(pause, zone=draw(strategies.zones), anchor=anchor)
    near = st.integers(0, 4).map(lambda seconds: later(seconds / 60))
    made = []
    for translation in draw(st.lists(strategies.translations(), max_size=5)):
        made.append(here.journal.add(translation, draw(near | times), "UTC"))
    for uid in made:
        if draw(st.booleans()):
            here.journal.change(uid, draw(strategies.translations()), draw(times))
        if draw(st.booleans()):
            here.journal.say(uid, *draw(strategies.said))
        if draw(st.integers(0, 3)) == 0:
            here.journal.delete(uid, EVENING)
    for kind, what in (
        (here.repairs, repairs),
        (here.soothings, soothings),
        (here.plans, plans),
        (here.jottings, strategies.jottings),
        (here.look_backs, strategies.look_backs),
    ):
        for each in draw(st.lists(what, max_size=2)):
            uid = kind.add(each, draw(times), "UTC")
            if kind is here.jottings and draw(st.booleans()):
                kind.dismiss(uid, draw(times))
    for page in draw(st.lists(st.sampled_from(drafts.PLACES), max_size=2, unique=True)):
        place = draw(st.sampled_from([page, f"{page} {new_uid()}"]))
        here.drafts.keep(place, draw(bodies), EVENING)
    for name in draw(st.lists(st.sampled_from([*CHOSEN]), max_size=2, unique=True)):
        here.settings.choose(name, CHOSEN[name])
    here.journal.purge_deleted()
    first, second = journey(here, there, tmp_path)
    assert json.dumps(first) == json.dumps(second)
    ours, theirs = rows(here), rows(there)
    # Two records of one moment are in the order of their making, here and there.
    assert {table: sorted(each, key=repr) for table, each in ours.items()} == {
        table: sorted(each, key=repr) for table, each in theirs.items()
    }
    here.close()
    there.close()
    for file in tmp_path.glob("*here*"):
        file.unlink()


# Choices and drafts out of a file


def taken_in(store, file, **kinds):
    document = {"format": "regulate", "version": 4, **kinds}
    file.write_text(json.dumps(document))
    return transfer.import_(store, file, EVENING)


def test_a_choice_that_was_made_here_is_not_changed_by_a_file(store, tmp_path):
    store.settings.choose("appearance", "light")
    named = [{"name": name, "value": value} for name, value in CHOSEN.items()]
    intake = taken_in(store, tmp_path / "a.json", settings=named)
    assert store.settings.all() == {**CHOSEN, "appearance": "light"}
    assert intake.counts["settings"] == transfer.Counted(len(CHOSEN) - 1, 1)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("colour", "blue"),
        ("appearance", "pink"),
        ("appearance", ["dark"]),
        ("motion", "fast"),
        ("contrast", True),
        ("notifies", 1),
        ("notifies", "no"),
        ("calm_pulse", 900),
        ("calm_pulse", True),
        ("calm_pulse", "62"),
        ("country", "XX"),
        ("sentence_language", None),
        ("address", "x"),
        ("partner_address", "to_f"),
        ("hidden_activities", "walk"),
        ("hidden_activities", ["walk", "walk"]),
        ("hidden_activities", [["walk"]]),
        ("hidden_activities", {"walk": 1}),
    ],
)
def test_a_choice_that_nobody_can_make_is_left_out_and_counted(store, tmp_path, name, value):
    named = [{"name": name, "value": value}, {"name": "chimes", "value": False}]
    intake = taken_in(store, tmp_path / "a.json", settings=named)
    assert store.settings.all() == {"chimes": False}
    assert intake.left_out == {"settings": 1}


def test_a_draft_for_a_page_that_is_not_here_is_left_out_and_counted(store, tmp_path):
    at = "2026-05-04T18:00:00+00:00"
    listed = [{"place": place, "at": at, "body": {}} for place in ("poem", "talk x y", "talk")]
    intake = taken_in(store, tmp_path / "a.json", drafts=listed)
    assert [place for place, _, _ in store.drafts.all()] == ["talk"]
    assert intake.left_out == {"drafts": 2}


def test_what_is_being_typed_here_is_not_changed_by_a_file(store, tmp_path):
    store.drafts.keep("talk", {"own": "mine"}, EVENING)
    at = "2026-05-04T18:00:00+00:00"
    taken_in(store, tmp_path / "a.json", drafts=[{"place": "talk", "at": at, "body": {}}])
    assert store.drafts.get("talk") == {"own": "mine"}


DEEP: dict = {}
for _ in range(20):
    DEEP = {"a": DEEP}


@pytest.mark.parametrize(
    "body",
    [
        [],
        "words",
        {"a": "x" * 20_001},
        {"a": 2**53 + 1},
        {"a": float("nan")},
        {"a": float("inf")},
        {"a": [0] * 1001},
        DEEP,
    ],
    ids=lambda body: repr(body)[:20],
)
def test_a_draft_that_no_page_keeps_is_refused(store, tmp_path, body):
    at = "2026-05-04T18:00:00+00:00"
    with pytest.raises(transfer.BadRecord):
        taken_in(store, tmp_path / "a.json", drafts=[{"place": "talk", "at": at, "body": body}])
    assert store.drafts.all() == []


@pytest.mark.parametrize(
    "anchor",
    [
        {"boot": "", "steady_due": 1.0},
        {"boot": "two words", "steady_due": 1.0},
        {"boot": "b", "steady_due": float("inf")},
        {"boot": "b", "steady_due": 1e9},
        {"boot": "b", "steady_due": True},
        {"boot": "b"},
        7,
    ],
    ids=str,
)
def test_a_return_that_no_clock_can_show_is_refused(full, empty, tmp_path, anchor):
    file = tmp_path / "all.json"
    transfer.export(full, file, EVENING)
    document = json.loads(file.read_bytes())
    document["pauses"][-1]["anchor"] = anchor
    file.write_text(json.dumps(document))
    with pytest.raises(transfer.BadRecord):
        transfer.import_(empty, file, EVENING)
    assert empty.pauses.all() == []


@pytest.mark.parametrize("place", [-5, 0, 1, 2**40, 2**53, None])
def test_a_place_that_cannot_be_in_the_index_becomes_one_that_can(full, empty, tmp_path, place):
    file = tmp_path / "all.json"
    transfer.export(full, file, EVENING)
    document = json.loads(file.read_bytes())
    for row in document["translations"]:
        row["place"] = place
    file.write_text(json.dumps(document))
    transfer.import_(empty, file, EVENING)
    assert rows(empty)["translations"] == rows(full)["translations"]


def test_places_that_contradict_the_times_are_given_anew(full, empty, tmp_path):
    file = tmp_path / "all.json"
    transfer.export(full, file, EVENING)
    document = json.loads(file.read_bytes())
    places = [row["place"] for row in document["translations"]]
    for row, place in zip(document["translations"], reversed(places), strict=True):
        row["place"] = place
    file.write_text(json.dumps(document))
    transfer.import_(empty, file, EVENING)
    assert [each.uid for each in empty.journal.all()] == [each.uid for each in full.journal.all()]


def test_every_kind_is_in_the_journal_that_these_tests_use(rich, tmp_path):
    transfer.export(rich, tmp_path / "all.json", EVENING)
    document = json.loads((tmp_path / "all.json").read_bytes())
    assert all(document[kind] for kind in KINDS)
    assert {*document["settings"][0]} == {"name", "value"}
    assert {each["name"] for each in document["settings"]} <= choices.KNOWN.keys()
    assert len(REPAIRS) == len(document["repairs"])


def test_the_rich_journal_is_no_other_than_the_fixed_one_with_more(store):
    fill(store)
    enrich(store)
    assert store.db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
