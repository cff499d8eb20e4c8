"""Journals that a disk, a killed program or somebody else spoiled, as the fuzz found them: each is
refused with its own sentence, and left as it was."""

import shutil
from contextlib import closing
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as other_programs

from data import backups, engine, faults, keys, migrations, overwriting, protection, sealing
from data.places import backups_folder
from data.store import Store
from tests.data.records import ENTRIES, EVENING, fill

PASSPHRASE = "a long passphrase"
PAGE = 4096
GOLDEN = Path(__file__).with_name("golden")


@pytest.fixture(autouse=True)
def cheap(monkeypatch):
    for module in (sealing, keys):
        monkeypatch.setattr(module, "COST", sealing.Cost(1, 8192))


def changed_by_others(path, *statements):
    with closing(other_programs.connect(str(path), isolation_level=None)) as db:
        for statement in statements:
            db.execute(statement).fetchall()


def files(path):
    """What is in the journal and in its log."""
    both = (path, path.with_name(f"{path.name}-wal"))
    return [file.read_bytes() if file.exists() else None for file in both]


@pytest.fixture
def closed(path):
    store = Store.open(path)
    fill(store)
    store.close()
    return path


@pytest.fixture
def killed(path, tmp_path):
    """A journal as a killed program leaves it: with a log that is not in the file yet."""
    Store.open(path).close()
    store = Store.open(path)
    fill(store)
    copy = tmp_path / "killed.db"
    for ending in ("", "-wal"):
        shutil.copy(f"{path}{ending}", f"{copy}{ending}")
    store.close()
    return copy


@pytest.fixture
def sealed(closed):
    """An encrypted journal as a killed program leaves it, and its key."""
    key, _ = protection.protect(closed, PASSPHRASE)
    store = Store.open(closed, key)
    for _ in range(20):
        store.journal.add(ENTRIES[0].translation, EVENING, "UTC")
    copy = closed.with_name("sealed.db")
    for ending in ("", "-wal", ".keys"):
        shutil.copy(f"{closed}{ending}", f"{copy}{ending}")
    store.close()
    return copy, key


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TRIGGER t AFTER INSERT ON translations BEGIN DELETE FROM translations; END",
        "CREATE TRIGGER t BEFORE INSERT ON translations_search_config "
        "BEGIN SELECT raise(ABORT, 'no'); END",
        "CREATE VIEW v AS SELECT load_extension('x')",
    ],
)
def test_a_journal_in_which_something_acts_by_itself_is_refused_and_left_as_it_was(
    closed, statement
):
    changed_by_others(closed, statement)
    before = files(closed)
    with pytest.raises(faults.Damaged):
        Store.open(closed)
    assert files(closed) == before


@pytest.mark.parametrize(
    "statement",
    ["ALTER TABLE to_be_swept RENAME TO another", "PRAGMA user_version = 0"],
)
@pytest.mark.parametrize("mode", ["WAL", "DELETE"])
def test_a_journal_that_contradicts_itself_is_refused_and_left_as_it_was(closed, statement, mode):
    changed_by_others(closed, statement, f"PRAGMA journal_mode = {mode}")
    before = files(closed)
    with pytest.raises(faults.Damaged):
        Store.open(closed)
    assert files(closed) == before


@pytest.mark.parametrize(
    ("version", "statement"),
    [
        (1, "DELETE FROM _sqlite_migrations WHERE name = 'm001_first'"),
        (1, "ALTER TABLE _sqlite_migrations RENAME applied_at TO another"),
        (1, "ALTER TABLE translations RENAME request TO another"),
        (2, "DROP TABLE translations_search"),
        (2, "ALTER TABLE repairs RENAME TO another"),
        (3, "DROP TABLE to_be_swept"),
        (3, "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) "
            "VALUES ('regulate', 'm004_imports', '')"),
    ],
)  # fmt: skip
def test_an_earlier_version_that_is_not_as_it_was_left_is_refused_before_anything_is_written(
    path, version, statement
):
    shutil.copyfile(GOLDEN / f"version-{version}.db", path)
    changed_by_others(path, statement)
    before = files(path)
    with pytest.raises(faults.Damaged):
        Store.open(path)
    assert files(path) == before
    assert not backups_folder(path).exists()


def test_a_damaged_journal_that_is_refused_keeps_the_log_beside_it(killed):
    with killed.open("r+b") as file:
        file.seek(100)
        file.write(b"\xff" * 200)
    with killed.with_name(f"{killed.name}-wal").open("r+b") as log:
        log.seek(32 + 24)
        log.write(b"\xff" * 200)
    before = files(killed)
    with pytest.raises(faults.Damaged):
        Store.open(killed)
    assert files(killed) == before


def test_a_damaged_page_that_opening_reads_leaves_the_log_as_it_was(killed):
    with closing(engine.connect_to_look(killed)) as db:
        (page,) = db.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = 'to_be_swept'"
        ).fetchone()
    assert page not in in_the_log(killed)
    with killed.open("r+b") as file:
        file.seek((page - 1) * PAGE)
        file.write(b"\xff" * PAGE)
    before = files(killed)
    with pytest.raises(faults.Damaged):
        Store.open(killed)
    assert files(killed) == before


def test_a_format_that_nobody_knows_is_damage_and_no_right_that_is_missing(closed):
    with closed.open("r+b") as file:
        file.seek(18)
        file.write(b"\x07")
    with pytest.raises(faults.Damaged):
        Store.open(closed)


@pytest.mark.parametrize("table", migrations.TABLES)
def test_a_journal_without_one_of_its_tables_is_damaged_and_not_empty(closed, table):
    changed_by_others(closed, f"DROP TABLE {table}")
    before = files(closed)
    with pytest.raises(faults.Damaged):
        Store.open(closed)
    assert files(closed) == before


def test_the_tables_of_a_journal_are_those_that_are_looked_for(closed):
    with closing(Store.open(closed)) as store:
        found = store.db.execute("PRAGMA table_list").fetchall()
    names = {name for _, name, kind, *_ in found if kind in ("table", "virtual")}
    ours = {name for name in names if not name.startswith(("sqlite_", "_sqlite_"))}
    assert ours == set(migrations.TABLES)


def test_a_missing_column_is_damage_and_not_a_fault_without_a_name(closed):
    changed_by_others(closed, "ALTER TABLE jottings RENAME COLUMN deleted_at TO another")
    with closing(Store.open(closed)) as store, pytest.raises(faults.Damaged):
        store.jottings.waiting()


def test_an_entry_where_the_index_makes_no_sense_is_damage_when_another_is_saved(closed):
    changed_by_others(closed, "UPDATE translations SET at = '' WHERE place = 0 OR 1")
    with closing(Store.open(closed)) as store:
        assert store.db.execute("SELECT count(*) FROM translations").fetchone() == (5,)
        with pytest.raises(faults.Damaged):
            store.journal.all()


def test_after_a_spoiled_page_of_an_encrypted_journal_a_save_says_damaged_too(sealed):
    path, key = sealed
    with closing(Store.open(path, key)) as store:
        (page,) = store.db.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = 'translations'"
        ).fetchone()
    data = bytearray(path.read_bytes())
    data[(page - 1) * PAGE + 500] ^= 1
    path.write_bytes(data)
    store = Store.open(path, key)
    with pytest.raises(faults.Damaged):
        store.journal.all()
    with pytest.raises(faults.Damaged):
        store.drafts.keep("talk", {"said": "x"}, EVENING)
    store.close()


def in_the_log(path):
    """The pages whose newest state is in the log."""
    log = path.with_name(f"{path.name}-wal").read_bytes()
    frame = 24 + PAGE
    return {int.from_bytes(log[at : at + 4], "big") for at in range(32, len(log) - 23, frame)}


def test_a_page_that_is_half_in_the_file_and_whole_in_the_log_is_sound(sealed):
    """As when the disk was full, or the program killed, while the log was moved into the file."""
    path, key = sealed
    page = max(number for number in in_the_log(path) if number * PAGE <= path.stat().st_size)
    with path.open("r+b") as file:
        file.seek((page - 1) * PAGE + 100)
        file.write(b"half of it")
    before = files(path)
    with closing(engine.connect_to_look(path, key)) as db:
        assert engine.is_sound(db)
    assert files(path) == before
    store = Store.open(path, key)
    assert len(store.journal.all()) == 25
    assert engine.is_sound(store.db)
    store.close()


def test_a_page_that_is_half_in_the_file_and_not_in_the_log_is_not_sound(sealed):
    path, key = sealed
    Store.open(path, key).close()
    with path.open("r+b") as file:
        file.seek(path.stat().st_size - 100)
        file.write(b"half of it")
    with closing(engine.connect_to_look(path, key)) as db:
        assert not engine.is_sound(db)


def test_a_journal_that_another_program_brings_up_to_date_right_now_is_not_damaged(closed):
    with pytest.raises(faults.Locked), engine.named(closed):
        raise other_programs.OperationalError("database schema has changed")


class Killed(BaseException):
    """The program was killed."""


def test_a_copy_that_was_being_removed_when_the_program_was_killed_is_no_copy_any_more(
    closed, monkeypatch
):
    with closing(Store.open(closed)) as store:
        backups.keep_day(store.db, closed, None, EVENING.date())
        copy = backups.make_by_hand(store.db, closed, None, EVENING.date())

        def kill(opened):
            raise Killed

        monkeypatch.setattr(overwriting, "overwrite", kill)
        with pytest.raises(Killed):
            backups.remove(copy)
        monkeypatch.undo()
        assert len(backups.listed(closed)) == 1
    Store.open(closed).close()
    assert [file.name for file in backups_folder(closed).glob(".*.partial*")] == []
    assert len(backups.listed(closed)) == 1


def test_an_entry_whose_text_in_the_index_is_gone_can_still_be_deleted(closed):
    changed_by_others(
        closed,
        "CREATE TABLE other AS SELECT * FROM translations_plain",
        "DROP TABLE translations_plain",
        "ALTER TABLE other RENAME TO translations_plain",
        "UPDATE translations_plain SET text = NULL",
    )
    store = Store.open(closed)
    entry = store.journal.all()[0]
    store.journal.delete(entry.uid, EVENING)
    assert entry.uid not in [one.uid for one in store.journal.all()]
    store.close()
