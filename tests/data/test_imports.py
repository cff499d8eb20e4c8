"""An import can be seen before it is made, and undone after it, also much later."""

import json
from collections import Counter

import pytest

from data import faults, imports, transfer
from data.documents import KINDS
from data.search import Search
from data.store import Store
from regulate.content import LANGUAGES, Words
from regulate.later import LookBack
from regulate.pause import come_back
from regulate.repair import Repair
from regulate.translation import Translation
from tests.data.records import (
    CHECK_INS,
    COUNT,
    ENTRIES,
    EVENING,
    JOTTINGS,
    PAUSES,
    SOOTHINGS,
    everything,
    fill,
    later,
    uid,
)
from tests.data.rows import rows
from tests.data.test_transfer_whole import enrich
from ui import intake
from ui.sentences import problem


@pytest.fixture
def file(tmp_path):
    """An export of a rich journal."""
    other = Store.open(tmp_path / "other" / "regulate.db")
    fill(other)
    enrich(other)
    transfer.export(other, tmp_path / "all.json", EVENING)
    other.close()
    return tmp_path / "all.json"


@pytest.fixture
def lived(store):
    """A journal that was used before anything was taken in."""
    store.journal.add(Translation("own:mine", "x", ("hurt",), "", "y", "Mine."), later(0), "UTC")
    store.repairs.add(Repair("mine"), later(1), "UTC")
    store.look_backs.add(LookBack("once"), later(2), "UTC")
    store.settings.choose("chimes", False)
    store.drafts.keep("plan", {"sign": "mine"}, later(3))
    return store


def all_kinds(file):
    document = json.loads(file.read_bytes())
    return {kind: len(document[kind]) for kind in KINDS}


# Before


def test_a_preview_counts_what_an_import_then_takes_in_and_changes_nothing(lived, file):
    before = rows(lived)
    seen = transfer.preview(lived, file)
    assert rows(lived) == before and imports.latest(lived) is None
    assert {kind: count.new for kind, count in seen.counts.items()} == all_kinds(file)
    assert seen.first == later(-9000) and seen.last == later(3000)
    assert transfer.import_(lived, file, EVENING) == seen
    again = transfer.preview(lived, file)
    assert {kind: count.known for kind, count in again.counts.items()} == all_kinds(file)
    assert again.total.new == 0


def test_a_preview_meets_what_an_import_would_meet(store, file):
    file.write_text(file.read_text(encoding="utf-8").replace('"withdrawal"', '"nonsense"'))
    for look in (transfer.preview, lambda *given: transfer.import_(*given, EVENING)):
        with pytest.raises(transfer.BadRecord):
            look(store, file)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_it_would_do_is_said_in_whole_lines(lived, file, language):
    words = Words(language)
    lines = intake.told(transfer.preview(lived, file), EVENING, EVENING.tzinfo, words)
    assert len(lines) == len(KINDS) + 2 and words["transfer"]["heat_only"] in lines
    assert not any("{" in line for line in lines)
    transfer.import_(lived, file, EVENING)
    lines = intake.told(transfer.preview(lived, file), EVENING, EVENING.tzinfo, words)
    assert lines[-1] == words["transfer"]["nothing_new"]


# After


def test_undoing_an_import_leaves_the_journal_as_it_was_row_for_row(lived, file):
    before = rows(lived)
    taken = transfer.import_(lived, file, EVENING)
    assert rows(lived) != before
    undone = transfer.undo(lived)
    assert undone == imports.Undone(taken.total.new, 0)
    assert rows(lived) == before
    assert [each.translation.words for each in lived.journal.page(Search(), 9)] == ["Mine."]
    with pytest.raises(transfer.NothingToUndo):
        transfer.undo(lived)


def test_an_import_into_much_that_was_there_is_undone_one_by_one(lived, file):
    for number in range(300):
        lived.journal.add(ENTRIES[2].translation, later(number), "UTC")
    before = rows(lived, places=False)
    transfer.import_(lived, file, EVENING)
    transfer.undo(lived)
    assert rows(lived, places=False) == before
    assert len(lived.journal.page(Search("cafe"), 999)) == 300


def test_a_large_import_into_little_is_undone_with_an_index_filled_anew(lived, file):
    document = json.loads(file.read_bytes())
    row = document["translations"][0]
    document["translations"] += [{**row, "uid": uid(5000 + n), "place": None} for n in range(400)]
    file.write_text(json.dumps(document))
    before = rows(lived, places=False)
    transfer.import_(lived, file, EVENING)
    transfer.undo(lived)
    assert rows(lived, places=False) == before
    assert len(lived.journal.page(Search("x"), 9)) == 1


def test_an_import_is_undone_after_a_restart_too(lived, file, reopened):
    before = rows(lived)
    transfer.import_(lived, file, EVENING)
    again = reopened()
    assert imports.latest(again).at == EVENING
    transfer.undo(again)
    assert rows(again) == before


def test_nothing_of_what_was_undone_is_left_in_any_file(lived, file, path):
    document = json.loads(file.read_bytes())
    for row in document["translations"]:
        row["words"] = f"A zebra word {row['uid']}." + " zebra" * 1500
    document["settings"] = [{"name": "country", "value": "GB"}]
    document["own_words"].append(
        {"kind": "needs", "word": "zebra room", "used_at": EVENING.isoformat()}
    )
    file.write_text(json.dumps(document))
    transfer.import_(lived, file, EVENING)
    transfer.undo(lived)
    # Written anew: copies that are left on a page when its neighbours move are gone too.
    assert lived.db.execute("PRAGMA freelist_count").fetchall() == [(0,)]
    assert lived.db["to_be_swept"].count == 0
    lived.close()
    for left in path.parent.glob("regulate.db*"):
        assert b"zebra" not in left.read_bytes(), left


def test_what_was_changed_since_stays_and_is_counted(lived, file):
    transfer.import_(lived, file, EVENING)
    new = Translation("blame", "x", ("hurt",), "", "y", "Changed here.")
    lived.journal.change(ENTRIES[2].uid, new, later(500))
    lived.journal.say(ENTRIES[3].uid, "no", "")
    lived.check_ins.set_next(CHECK_INS[0].uid, "breathe")
    lived.pauses.save(come_back(PAUSES[-1][0], later(20)), zone="UTC")
    lived.soothings.tell_after(SOOTHINGS[1].uid, 2)
    lived.jottings.dismiss(JOTTINGS[2].uid, later(501))
    lived.settings.choose("country", "GB")
    lived.drafts.keep("talk", {"own": "typed since"}, later(502))
    undone = transfer.undo(lived)
    # The own word in the entry that stays is still needed too.
    assert undone.stayed == 8 + 1
    assert lived.journal.get(ENTRIES[2].uid).translation == new
    assert lived.journal.revisions(ENTRIES[2].uid)[0].translation == ENTRIES[2].translation
    assert [each.uid for each in lived.check_ins.all()] == [CHECK_INS[0].uid]
    assert [each.uid for each, _ in lived.pauses.all()] == [PAUSES[-1][0].uid]
    assert [each.uid for each in lived.soothings.all()] == [SOOTHINGS[1].uid]
    assert [each.uid for each in lived.jottings.waiting()] == [JOTTINGS[2].uid]
    assert lived.settings.all() == {"chimes": False, "country": "GB"}
    assert lived.drafts.get("talk") == {"own": "typed since"}
    assert {*lived.own_words.all("moves")} == {"own:slamming doors", "own:mine"}
    assert len(lived.journal.page(Search("Changed here"), 9)) == 1


def test_what_somebody_is_typing_into_stays_with_what_is_typed(lived, file):
    transfer.import_(lived, file, EVENING)
    lived.drafts.keep(f"entry {ENTRIES[1].uid}", {"words": "half a"}, later(600))
    lived.drafts.keep(f"translate {JOTTINGS[0].uid}", {"words": "half b"}, later(600))
    undone = transfer.undo(lived)
    assert undone.stayed == 2
    assert lived.journal.get(ENTRIES[1].uid) and lived.jottings.get(JOTTINGS[0].uid)
    assert lived.drafts.get(f"entry {ENTRIES[1].uid}") == {"words": "half a"}


def test_what_was_deleted_since_does_not_come_back_and_is_gone_for_good(lived, file):
    transfer.import_(lived, file, EVENING)
    lived.journal.delete(ENTRIES[0].uid, later(500))
    lived.journal.purge_deleted()
    lived.journal.delete(ENTRIES[1].uid, later(501))
    undone = transfer.undo(lived)
    assert undone.stayed == 0
    assert not lived.journal.put_back(ENTRIES[1].uid)
    assert len(lived.journal.all()) == 1


def test_an_own_word_that_something_of_mine_uses_stays(store, file):
    transfer.import_(store, file, EVENING)
    mine = Translation("own:slamming doors", "x", ("hurt",), "", "y", "Mine.")
    store.journal.add(mine, later(700), "UTC")
    transfer.undo(store)
    assert store.own_words.all("moves") == ["own:slamming doors"]
    assert store.own_words.all("feelings") == []


def test_imports_are_undone_the_latest_first(lived, file, tmp_path):
    empty = rows(lived)
    transfer.import_(lived, file, EVENING)
    first = rows(lived)
    line = "full_date,date,weekday,time,mood\n2026-05-04,,,18:00,good\n"
    (tmp_path / "d.csv").write_text(line)
    transfer.import_(lived, tmp_path / "d.csv", later(1))
    assert imports.latest(lived) == imports.Import(later(1), 1)
    transfer.undo(lived)
    assert rows(lived) == first
    transfer.undo(lived)
    assert rows(lived) == empty


def test_an_import_that_took_in_nothing_leaves_the_one_before_to_be_undone(lived, file):
    transfer.import_(lived, file, EVENING)
    transfer.import_(lived, file, later(1))
    assert imports.latest(lived).at == EVENING


def test_no_more_than_the_latest_imports_are_noted(store, tmp_path):
    for day in range(1, 8):
        line = f"full_date,date,weekday,time,mood\n2026-05-0{day},,,18:00,good\n"
        (tmp_path / "d.csv").write_text(line)
        transfer.import_(store, tmp_path / "d.csv", later(day))
    assert store.db["imports"].count == store.db["imported"].count == imports.NOTED
    for _ in range(imports.NOTED):
        transfer.undo(store)
    assert len(store.check_ins.all()) == 7 - imports.NOTED


def test_an_undo_that_fails_halfway_changes_nothing(lived, file, monkeypatch):
    transfer.import_(lived, file, EVENING)
    before, noted = rows(lived), imports.latest(lived)

    class Stopped(Exception):
        pass

    def stop(db, words):
        raise Stopped

    with monkeypatch.context() as broken:
        broken.setattr(imports.own_words, "forget_unused", stop)
        with pytest.raises(Stopped):
            transfer.undo(lived)
    assert rows(lived) == before and imports.latest(lived) == noted
    transfer.undo(lived)


def test_an_import_that_fails_halfway_notes_nothing(store, file):
    document = json.loads(file.read_bytes())
    row = document["translations"][0]
    row["words"] = "x" * 9000
    document["translations"] += [{**row, "uid": uid(5000 + number)} for number in range(60)]
    file.write_text(json.dumps(document))
    pages = store.db.execute("PRAGMA page_count").fetchone()[0]
    store.db.execute(f"PRAGMA max_page_count = {pages + 20}")
    before = everything(store)
    with pytest.raises(faults.Full):
        transfer.import_(store, file, EVENING)
    store.db.execute("PRAGMA max_page_count = 100000")
    assert everything(store) == before and imports.latest(store) is None


def test_a_note_keeps_nothing_of_what_was_written(lived, file):
    transfer.import_(lived, file, EVENING)
    noted = lived.db.execute("SELECT kind, name, mark FROM imported").fetchall()
    assert Counter(kind for kind, _, _ in noted) == Counter(all_kinds(file))
    for kind, name, mark in noted:
        if kind == "own_words":
            assert name.isdecimal()
        elif kind != "settings":
            assert " " not in name.removeprefix("entry ").removeprefix("translate ")
            assert len(mark) < 60
    texts = [entry.translation.words for entry in ENTRIES]
    assert not any(text in name + mark for _, name, mark in noted for text in texts)


def test_with_nothing_to_undo_that_is_said(store):
    with pytest.raises(transfer.NothingToUndo) as caught:
        transfer.undo(store)
    for language in LANGUAGES:
        assert problem(caught.value, Words(language))


def test_the_fixed_journal_has_as_many_records_as_are_counted(store, tmp_path):
    fill(store)
    assert transfer.export(store, tmp_path / "all.json", EVENING) == COUNT
