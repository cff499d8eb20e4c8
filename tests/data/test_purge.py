"""What is gone is gone: no byte of it is left in any file, whatever happened on the way."""

import os
import signal
from dataclasses import replace
from random import Random

import pytest

from data import engine, own_words, session
from data.journal import Entry, write
from data.own_words import OwnWord
from data.search import Search
from data.stamps import new_uid
from data.store import Store
from regulate.later import Jotting
from regulate.repair import Repair
from regulate.translation import Translation
from regulate.typed import plain
from tests.data.records import ENTRIES, EVENING, JOTTINGS, later

SECRETS = ("Quixotic zephyrs vex", "סודות מתוקים בלילה", "ᚠᚢᚦ ᚨᚱ")
"""The last is short enough to stand whole in the search index, in signs that nothing else has."""
secrets = pytest.mark.parametrize("secret", SECRETS)


def entry(secret, **parts):
    parts = {"situation": f"then {secret} happened", "words": f"{secret} " * 50, **parts}
    whole = Translation(f"own:{secret}", "s", (f"own:{secret}",), f"own:{secret}", "r", "w")
    return replace(whole, **{"came_out": secret, **parts})


@pytest.fixture
def files_with(path):
    """`files_with(secret)`: the files of the folder in which any of its words can be read."""

    def look(secret):
        words = {secret, plain(secret), *secret.split(), *plain(secret).split()}
        ways = [word.encode(code) for word in words for code in ("utf-8", "utf-16-le", "utf-16-be")]
        return {
            file.relative_to(path.parent).as_posix()
            for file in path.parent.rglob("*")
            if file.is_file() and any(way in file.read_bytes() for way in ways)
        }

    return look


def edited(store, secret, times=40):
    """An entry that was changed often, with a draft begun from it; its uid."""
    uid = store.journal.add(entry(secret), EVENING, "UTC", draft="translate")
    for number in range(times):
        store.journal.change(uid, entry(secret, situation=f"{number} {secret}"), later(number))
    store.drafts.keep(f"entry {uid}", {"situation": f"{secret} and more"}, later(times))
    return uid


# Gone


@secrets
def test_of_a_purged_entry_no_byte_is_left(full, path, files_with, secret):
    uid = edited(full, secret)
    assert files_with(secret) == {"regulate.db", "regulate.db-wal"}
    full.journal.delete(uid, later(100))
    assert full.own_words.all("needs")[0] == f"own:{secret}"
    full.journal.purge_deleted()
    assert files_with(secret) == set()
    assert full.db["translation_revisions"].count == 0
    assert full.drafts.get(f"entry {uid}") == {}
    assert full.own_words.all("needs") == ["own:מקום משלי"]
    full.close()
    assert files_with(secret) == set()
    assert ENTRIES[1].translation.situation.encode() in path.read_bytes()


@secrets
def test_of_one_purged_entry_among_many_no_byte_is_left_in_the_index(store, files_with, secret):
    """Where it is not swept out by chance, as the pages of a small index are."""
    with store.transaction() as db:
        for number in range(100):
            words = f"{number} doors and {number * 7} windows"
            write(db, Entry(new_uid(), later(number), "UTC", entry("a", words=words)))
        for number in range(5):
            write(db, Entry(f"secret {number}", later(number), "UTC", entry(secret)))
    for number in range(5):
        store.journal.delete(f"secret {number}", later(400))
    store.journal.purge_deleted()
    assert files_with(secret) == set()
    assert len(store.journal.page(Search("doors"), 1000)) == 100


@secrets
def test_what_an_entry_said_before_it_was_changed_goes_with_it(full, files_with, secret):
    uid = edited(full, secret)
    full.drafts.clear(f"entry {uid}")
    full.journal.change(uid, ENTRIES[0].translation, later(99))
    assert full.journal.revisions(uid)[0].translation.came_out == secret
    full.journal.delete(uid, later(100))
    full.journal.purge_deleted()
    assert files_with(secret) == set()


@secrets
def test_what_was_put_back_and_deleted_again_is_gone_too(full, files_with, secret):
    uid = edited(full, secret, times=2)
    for _ in range(3):
        assert full.journal.delete(uid, later(100))
        assert full.journal.put_back(uid)
    assert full.journal.purge_deleted() == 0
    assert full.journal.get(uid).translation.came_out == secret
    full.journal.delete(uid, later(100))
    assert full.journal.purge_deleted() == 1
    assert files_with(secret) == set()


@secrets
def test_an_undone_deletion_of_a_whole_journal_leaves_every_entry_found(full, secret):
    uids = [edited(full, secret, times=1) for _ in range(5)]
    for uid in uids:
        full.journal.delete(uid, later(100))
    for uid in reversed(uids):
        full.journal.put_back(uid)
    assert {each.uid for each in full.journal.page(Search(secret), 9)} == set(uids)
    assert {each.uid for each in full.journal.page(Search(need=f"own:{secret}"), 9)} == set(uids)


@pytest.mark.parametrize("stays", ["entry", "deleted", "jotting"])
def test_an_own_word_that_something_else_uses_stays(store, stays):
    word = f"own:{SECRETS[0]}"
    uid = store.journal.add(entry(SECRETS[0]), EVENING, "UTC")
    if stays == "jotting":
        store.jottings.add(Jotting(word), EVENING, "UTC")
    else:
        other = store.journal.add(entry(SECRETS[0]), EVENING, "UTC")
    store.journal.delete(uid, EVENING)
    if stays == "deleted":
        # Deleted after the first, and purged with the next opening.
        store.db.execute("UPDATE translations SET deleted_at = NULL WHERE uid = ?", [other])
    store.journal.purge_deleted()
    assert store.own_words.all("moves") == [word]
    assert store.own_words.all("needs") == ([] if stays == "jotting" else [word])


@secrets
def test_of_a_purged_jotting_no_byte_is_left(full, files_with, secret):
    uid = full.jottings.add(Jotting(f"own:{secret}", secret), EVENING, "UTC")
    full.drafts.keep(f"translate {uid}", {"situation": secret}, EVENING)
    full.jottings.delete(uid, EVENING)
    assert full.drafts.get(f"translate {uid}")
    assert full.jottings.purge_deleted() == 1
    assert full.drafts.get(f"translate {uid}") == {}
    assert files_with(secret) == set()
    assert [each.uid for each in full.jottings.waiting()] == [each.uid for each in JOTTINGS][::-1]


@secrets
def test_a_jotting_that_became_an_entry_goes_with_it(full, files_with, secret):
    uid = full.jottings.add(Jotting("", secret), EVENING, "UTC")
    place = f"translate {uid}"
    full.drafts.keep(place, {"situation": secret}, EVENING)
    entry_uid = full.journal.add(entry(secret), later(1), "UTC", place, uid)
    full.journal.delete(entry_uid, later(2))
    full.journal.purge_deleted()
    assert files_with(secret) == set()


@secrets
def test_a_forgotten_own_word_is_left_in_no_file(full, files_with, secret):
    with full.transaction() as db:
        own_words.write(db, OwnWord("moves", f"own:{secret}", EVENING))
    assert full.own_words.forget("moves", f"own:{secret}")
    assert not full.own_words.forget("moves", f"own:{secret}")
    assert files_with(secret) == set()


# Left over by chance


def word(number):
    """A word that stands nowhere else."""
    return "".join(chr(0x16A0 + digit) for digit in (number % 64, number // 64, 70, 71, 72))


def test_whatever_moved_on_the_way_nothing_of_the_purged_stays_and_the_rest_does(path):
    """Texts of all lengths, in any order of time, changed and deleted: pages split and merge, and
    leave copies of what was on them."""
    chance = Random(7)
    store = Store.open(path)
    kept, words = {}, {}
    for number in range(300):
        secret = word(number)
        at = later(chance.randrange(500))
        situation = f"{secret} " * chance.choice((1, 3, 30, 300))
        uid = store.journal.add(entry(secret, situation=situation, words="w"), at, "UTC")
        kept[uid], words[uid] = secret, situation
        if chance.random() < 0.4:
            changed = chance.choice(list(kept))
            situation = f"{kept[changed]} " * chance.choice((1, 20, 200))
            store.journal.change(changed, entry(kept[changed], situation=situation), at)
    gone = chance.sample(sorted(kept), 60)
    for uid in gone:
        store.journal.delete(uid, EVENING)
    assert store.journal.purge_deleted() == 60
    whole = b"".join(file.read_bytes() for file in path.parent.iterdir())
    for uid, secret in kept.items():
        assert (secret.encode() in whole) == (uid not in gone)
        assert len(store.journal.page(Search(secret), 9)) == (uid not in gone)
    store.close()


def test_whatever_was_drafted_beside_it_a_cleared_draft_leaves_nothing(path):
    """Nor what it was before; with this chance, copies were left when a row alone was deleted."""
    chance = Random(2)
    store = Store.open(path)
    there = {}
    for turn in range(100, 250):
        place = f"entry {chance.randrange(30)}"
        if chance.random() < 0.3:
            store.drafts.clear(place)
            there.pop(place, None)
        else:
            there[place] = turn
            typed = f"{word(turn)} " * chance.choice((1, 10, 40, 100))
            store.drafts.keep(place, {"situation": typed}, EVENING)
    store.drafts.keep("x", {"s": "y"}, EVENING)
    store.drafts.clear("x")
    whole = b"".join(file.read_bytes() for file in path.parent.iterdir())
    shown = {turn for turn in range(100, 250) if word(turn).encode() in whole}
    assert shown == set(there.values())
    store.close()


@pytest.mark.parametrize("killed", [False, True])
@secrets
def test_in_a_journal_of_a_lifetime_it_is_gone_when_it_is_closed(
    full, path, files_with, monkeypatch, secret, killed
):
    """What would take long is not done while somebody waits for the first page."""
    monkeypatch.setattr(session, "SWEPT_AT_ONCE", 0)
    done = []
    anew = engine.write_anew
    monkeypatch.setattr(engine, "write_anew", lambda db: done.append(1) or anew(db))
    full.journal.delete(edited(full, secret, times=3), later(100))
    full.journal.purge_deleted()
    full.settings.choose("language", "en")
    assert done == []
    if killed:
        Store.open(path).close()
    else:
        full.close()
    assert done == [1]
    assert files_with(secret) == set()
    Store.open(path).close()
    assert done == [1]


@secrets
def test_while_another_program_writes_it_is_swept_later_and_nothing_is_refused(
    full, path, files_with, monkeypatch, secret
):
    other = engine.connect(path)
    anew = engine.write_anew

    def interrupted(db):
        other.execute("BEGIN IMMEDIATE")
        return anew(db)

    monkeypatch.setattr(engine, "write_anew", interrupted)
    full.journal.delete(edited(full, secret, times=3), later(100))
    assert full.journal.purge_deleted() == 1
    assert files_with(secret) != set()
    other.execute("ROLLBACK")
    other.close()
    monkeypatch.setattr(engine, "write_anew", anew)
    full.settings.choose("language", "en")
    assert files_with(secret) == set()


def test_a_journal_that_was_taken_away_is_closed_without_a_word(full, path):
    full.journal.delete(ENTRIES[0].uid, EVENING)
    full.to_be_swept()
    path.unlink()
    full.close()


@secrets
def test_a_purged_repair_is_gone_too(full, files_with, secret):
    uid = full.repairs.add(Repair(own=secret), EVENING, "UTC")
    full.repairs.delete(uid, EVENING)
    full.repairs.purge_deleted()
    assert files_with(secret) == set()


# Drafts


@secrets
def test_of_a_cleared_draft_and_all_it_was_before_no_byte_is_left(full, files_with, secret):
    for length in range(1, 200):
        full.drafts.keep("translate", {"situation": f"{secret} " * length}, EVENING)
    full.drafts.keep("translate", {"situation": "harmless"}, EVENING)
    assert files_with(secret) == {"regulate.db-wal"}
    full.drafts.clear("translate")
    assert files_with(secret) == set()


@secrets
def test_what_was_typed_and_taken_back_before_saving_is_gone_with_the_next_thing_saved(
    full, files_with, secret
):
    full.drafts.keep("translate", {"situation": secret}, EVENING)
    full.drafts.keep("translate", {"situation": "harmless"}, EVENING)
    full.journal.add(ENTRIES[0].translation, EVENING, "UTC", draft="translate")
    full.settings.choose("language", "en")
    assert files_with(secret) == set()


# Others, and the power switch


@pytest.fixture
def reader(path, full):
    """Another program in the middle of reading."""
    other = engine.connect(path)
    other.execute("BEGIN")

    class Reader:
        def read(self):
            other.execute("SELECT count(*) FROM translations").fetchall()

        def end(self):
            other.execute("ROLLBACK")

    yield Reader()
    other.close()


@pytest.mark.parametrize("then", ["saves", "purges again", "closes", "is killed"])
@secrets
def test_while_another_program_reads_it_is_gone_as_soon_as_that_ends(
    full, path, files_with, reader, secret, then
):
    uid = edited(full, secret, times=3)
    reader.read()
    full.journal.delete(uid, later(100))
    assert full.journal.purge_deleted() == 1
    assert files_with(secret) != set()
    full.settings.choose("language", "en")
    assert files_with(secret) != set()
    reader.end()
    match then:
        case "saves":
            full.settings.choose("language", "he")
        case "purges again":
            full.journal.purge_deleted()
        case "closes":
            full.close()
        case "is killed":
            # Its memory is gone; what is opened next knows nothing of it.
            full._log_holds_what_is_gone = full._pages_hold_what_is_gone = False
            Store.open(path).close()
    assert files_with(secret) == set()


KILLED = """
import os, signal, sys
from pathlib import Path
from data import engine
from data.store import Store
path, uid, when = Path(sys.argv[1]), sys.argv[2], sys.argv[3]
from tests.data.records import EVENING
store = Store.open(path)
store.journal.delete(uid, EVENING)
def die(*_):
    print("gone", flush=True)
    os.kill(os.getpid(), signal.SIGKILL)
if when == "between":
    die()
engine.empty_log = die
store.journal.purge_deleted()
"""


@pytest.mark.parametrize("when", ["between", "before the log is emptied"])
@secrets
def test_a_purge_that_was_killed_is_finished_at_the_next_opening(
    full, path, files_with, child, secret, when
):
    uid = edited(full, secret, times=3)
    full.close()
    process = child(KILLED, path, uid, when)
    assert process.stdout.readline() == "gone\n"
    assert process.wait() == -signal.SIGKILL
    assert files_with(secret) != set()
    store = Store.open(path)
    assert store.journal.purge_deleted() == (when == "between")
    assert files_with(secret) == set()
    store.close()


TYPES = """
import os, signal, sys
from pathlib import Path
from data.store import Store
from tests.data.records import EVENING
store = Store.open(Path(sys.argv[1]))
for length in range(1, 10_000):
    typed = " ".join(map(str, range(length)))
    store.drafts.keep("translate", {"situation": typed}, EVENING)
    print(length, flush=True)
"""


def test_a_draft_survives_being_killed_in_the_middle_of_typing(path, child):
    for kill in range(5):
        process = child(TYPES, path)
        kept = [process.stdout.readline() for _ in range(3 + kill * 11)][-1]
        process.send_signal(signal.SIGKILL)
        # `communicate` would pass by what was read ahead with the lines.
        said, complained = process.stdout.read(), process.stderr.read()
        process.wait()
        assert complained == ""
        kept = int([kept, *said.split("\n")[:-1]][-1])
        store = Store.open(path)
        typed = store.drafts.get("translate")["situation"].split()
        # The next one may have been kept and not yet said.
        assert typed == [str(number) for number in range(len(typed))]
        assert len(typed) in (kept, kept + 1)
        store.close()


def test_nothing_is_left_beside_the_journal_when_it_is_closed(full, path):
    full.journal.purge_deleted()
    full.close()
    assert os.listdir(path.parent) == ["regulate.db"]
