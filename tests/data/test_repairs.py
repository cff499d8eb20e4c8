"""Repairs: kept, listed, taken out, put back, gone for good, and carried to another computer."""

import json
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data import faults, transfer
from data.store import Store
from data.transfer import BadRecord
from regulate.repair import Repair
from tests.data import strategies
from tests.data.records import EVENING, later

WHOLE = Repair("שהשתיקה הרגישה כמו נטישה", "I raised my voice 😀", "a message\nwhen it gets late")


@pytest.fixture
def file(tmp_path):
    return tmp_path / "all.json"


@pytest.fixture
def empty(tmp_path):
    other = Store.open(tmp_path / "empty.db")
    yield other
    other.close()


def add(store, *steps):
    return [
        store.repairs.add(Repair(next_step=step), later(number), "UTC")
        for number, step in enumerate(steps)
    ]


def steps(store, *page):
    return [saved.repair.next_step for saved in store.repairs.page(*(page or (99,)))]


# Kept


def test_a_repair_is_there_after_a_restart_with_its_pause(store, reopened):
    uid = store.repairs.add(WHOLE, EVENING, "Asia/Jerusalem", "the pause")
    (saved,) = reopened().repairs.page(5)
    assert (saved.uid, saved.repair, saved.pause) == (uid, WHOLE, "the pause")
    assert (saved.at, saved.zone) == (EVENING, "Asia/Jerusalem")


def test_a_saved_repair_survives_a_process_that_is_killed(path, child):
    code = (
        "import sys; from pathlib import Path; from data.store import Store; "
        "from regulate.repair import Repair; from tests.data.records import EVENING; "
        "store = Store.open(Path(sys.argv[1])); "
        "store.repairs.add(Repair(own='I was loud'), EVENING, 'UTC'); "
        "print('saved', flush=True); sys.stdin.read()"
    )
    process = child(code, path)
    assert process.stdout.readline() == "saved\n"
    process.kill()
    process.wait()
    store = Store.open(path)
    assert [saved.repair for saved in store.repairs.all()] == [Repair(own="I was loud")]
    store.close()


texts = st.text(max_size=60)


@strategies.through_the_disk
@given(texts, texts, texts, strategies.times)
def test_any_repair_comes_back_as_it_was_made(store, heard, own, next_step, at):
    repair = Repair(heard, own, f"{next_step} ok")
    uid = store.repairs.add(repair, at, "UTC")
    found = {saved.uid: saved for saved in store.repairs.all()}[uid]
    assert (found.repair, found.at) == (repair, at)


def test_saving_forgets_the_draft_it_came_from_and_no_other(store):
    store.drafts.keep("talk", {"own": "I was loud"}, EVENING)
    store.drafts.keep("translate", {"situation": "later"}, EVENING)
    store.repairs.add(WHOLE, EVENING, "UTC", draft="talk")
    assert store.drafts.get("talk") == {}
    assert store.drafts.get("translate") == {"situation": "later"}


def test_a_repair_that_cannot_be_saved_leaves_the_draft(store):
    store.drafts.keep("talk", {"own": "I was loud"}, EVENING)
    pages = store.db.execute("PRAGMA page_count").fetchone()[0]
    store.db.execute(f"PRAGMA max_page_count = {pages}")
    big = Repair("x" * 2000, "y" * 2000, "z" * 2000)
    with pytest.raises(faults.Full):
        for _ in range(20):
            store.repairs.add(big, EVENING, "UTC")
            store.drafts.keep("talk", {"own": "I was loud"}, EVENING)
        store.repairs.add(big, EVENING, "UTC", draft="talk")
    assert store.drafts.get("talk") == {"own": "I was loud"}


# Listed


def test_the_newest_come_first_page_by_page(store):
    uids = add(store, "one", "two", "three", "four", "five")
    assert steps(store) == ["five", "four", "three", "two", "one"]
    assert steps(store, 2) == ["five", "four"]
    assert steps(store, 2, uids[3]) == ["three", "two"]
    assert steps(store, 2, uids[0]) == []
    assert next(saved.repair.next_step for saved in store.repairs.all()) == "one"


def test_repairs_of_one_moment_are_each_listed_once(store):
    for number in range(5):
        store.repairs.add(Repair(next_step=str(number)), EVENING, "UTC")
    first = store.repairs.page(2)
    rest = steps(store, 9, first[-1].uid)
    assert [saved.repair.next_step for saved in first] + rest == ["4", "3", "2", "1", "0"]


def test_the_page_behind_one_that_was_deleted_meanwhile_is_still_found(store):
    uids = add(store, "one", "two", "three")
    store.repairs.delete(uids[1], EVENING)
    assert steps(store, 9, uids[1]) == ["one"]


def test_a_thousand_are_listed_quickly(store):
    with store.transaction() as db:
        db["repairs"].insert_all(
            {
                "uid": f"many-{number}",
                "at": later(number).isoformat(timespec="microseconds"),
                "zone": "UTC",
                "heard": "h" * 500,
                "own": "o" * 500,
                "next_step": str(number),
            }
            for number in range(1_000)
        )
    took = []
    for _ in range(3):
        began = time.perf_counter()
        assert steps(store, 31, "many-500")[0] == "499"
        took.append(time.perf_counter() - began)
    assert min(took) < 0.1


# Taken out and put back


def test_what_is_deleted_can_be_put_back(store, reopened):
    one, two = add(store, "one", "two")
    assert store.repairs.delete(one, EVENING)
    assert steps(store) == ["two"] == steps(reopened())
    assert [saved.uid for saved in store.repairs.all()] == [two]
    assert store.repairs.restore(one)
    assert steps(store) == ["two", "one"]


def test_deleting_and_putting_back_say_whether_there_was_something_to_do(store):
    (one,) = add(store, "one")
    assert not store.repairs.restore(one)
    assert store.repairs.delete(one, EVENING)
    assert not store.repairs.delete(one, EVENING)
    assert store.repairs.restore(one)
    assert not store.repairs.delete("nobody", EVENING)
    assert not store.repairs.restore("nobody")


def test_what_is_purged_cannot_be_put_back_and_nothing_else_goes(store):
    one, _, three = add(store, "one", "two", "three")
    store.repairs.delete(one, EVENING)
    store.repairs.delete(three, EVENING)
    assert store.repairs.purge_deleted() == 2
    assert store.repairs.purge_deleted() == 0
    assert not store.repairs.restore(one)
    assert steps(store) == ["two"]


@pytest.mark.parametrize("secret", ["Quixotic zephyrs vex", "סודות מתוקים בלילה"])
def test_of_purged_words_no_byte_is_left_in_any_file(full, path, secret):
    stays = full.repairs.add(Repair(own="harmless kumquats"), EVENING, "UTC")
    full.drafts.keep("talk", {"own": secret}, EVENING)
    uid = full.repairs.add(
        Repair(f"then {secret}", f"{secret} " * 50, secret), EVENING, "UTC", draft="talk"
    )

    def files_with_it():
        words = [part.encode() for part in (secret, *secret.split())]
        return {
            file.name
            for file in path.parent.iterdir()
            if file.is_file() and any(word in file.read_bytes() for word in words)
        }

    assert files_with_it()
    full.repairs.delete(uid, later(100))
    full.repairs.purge_deleted()
    assert files_with_it() == set()
    full.close()
    assert files_with_it() == set()
    assert b"harmless kumquats" in path.read_bytes()
    assert stays.encode() in path.read_bytes()


# Carried to another computer


def test_what_is_exported_imports_back_whole_and_once(store, empty, file):
    store.repairs.add(WHOLE, EVENING, "Asia/Jerusalem", "the-pause")
    add(store, "one", "two")
    assert transfer.export(store, file, EVENING) == 3
    assert transfer.import_(empty, file, EVENING).total == transfer.Counted(3, 0)
    assert empty.repairs.all() == store.repairs.all()
    assert transfer.import_(empty, file, EVENING).total == transfer.Counted(0, 3)
    assert len(empty.repairs.all()) == 3


def test_a_deleted_repair_is_not_exported_and_an_import_does_not_bring_it_back(store, file):
    one, _ = add(store, "one", "two")
    transfer.export(store, file, EVENING)
    store.repairs.delete(one, EVENING)
    assert transfer.import_(store, file, EVENING).total == transfer.Counted(0, 2)
    assert steps(store) == ["two"]
    assert transfer.export(store, file, EVENING) == 1
    assert one not in file.read_text(encoding="utf-8")


GONE = object()


@pytest.mark.parametrize(
    ("key", "value", "id"),
    [
        ("heard", None, "text"),
        ("heard", 7, "text"),
        ("heard", ["a", "b"], "text"),
        ("heard", GONE, "text"),
        ("own", {}, "text"),
        ("own", "x" * 2001, "too_long"),
        ("next_step", True, "text"),
        ("next_step", "x" * 10**6, "too_long"),
        ("pause", None, "text"),
        ("pause", 5, "text"),
        ("at", "yesterday", "time"),
        ("at", "9999-12-31T23:59:59-14:00", "time"),
        ("at", None, "time"),
        ("zone", GONE, "text"),
        ("uid", "", "text"),
        ("uid", "two words", "text"),
        ("uid", 7, "text"),
    ],
)
def test_a_repair_that_could_not_have_been_made_here_is_refused(
    store, empty, file, key, value, id
):
    add(store, "good")
    store.repairs.add(WHOLE, later(9), "UTC")
    transfer.export(store, file, EVENING)
    document = json.loads(file.read_text(encoding="utf-8"))
    if value is GONE:
        del document["repairs"][1][key]
    else:
        document["repairs"][1][key] = value
    file.write_text(json.dumps(document))
    with pytest.raises(BadRecord) as caught:
        transfer.import_(empty, file, EVENING)
    assert caught.value.details["place"] == "repairs 2"
    assert caught.value.refusal.id == id
    assert empty.repairs.all() == []


@pytest.mark.parametrize("blank", ["", " \n", "\0\u202e"])
def test_a_repair_with_nothing_in_it_is_refused(store, empty, file, blank):
    add(store, "good")
    transfer.export(store, file, EVENING)
    document = json.loads(file.read_text(encoding="utf-8"))
    document["repairs"][0].update(heard=blank, own=blank, next_step=blank)
    file.write_text(json.dumps(document))
    with pytest.raises(BadRecord) as caught:
        transfer.import_(empty, file, EVENING)
    assert caught.value.refusal.id == "repair_empty"


def test_what_could_disturb_a_screen_does_not_come_in(store, empty, file):
    add(store, "good")
    transfer.export(store, file, EVENING)
    document = json.loads(file.read_text(encoding="utf-8"))
    document["repairs"][0]["heard"] = "you\0 \u202eleft\x1b[31m \ud800 now\u2066"
    file.write_text(json.dumps(document))
    transfer.import_(empty, file, EVENING)
    assert empty.repairs.all()[0].repair.heard == "you left[31m  now"
