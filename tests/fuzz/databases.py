"""Journals, spoiled: each is opened, read, searched, saved into and closed, or refused with a
sentence; refused it stays as it was. Key files, too."""

import shutil
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from random import Random
from typing import Any

import sqlcipher3.dbapi2 as engine_of_others

from data import documents, keys, protection, sealing
from data.faults import Fault
from data.search import Search
from data.store import Store
from regulate.refusal import Refusal
from tests.data.records import ENTRIES, EVENING, fill
from tests.fuzz.mutation import spoiled, spoiled_header, spoiled_pages

GOLDEN = Path(__file__).parents[1] / "data" / "golden"
PASSPHRASE = "a passphrase for fuzz"
VALUES = (None, "", "x", "own:", "[]", "{", '{"a": 1}', "[1]", "2026", "9999-12-31", 0, -1, 2**62)
VALUES += (1e300, b"\xff\xfe", "x" * 70_000, "\0", "none", '"text"', "null", "[[[[]]]]")
STATEMENTS = (
    "UPDATE {table} SET {column} = ?",
    "UPDATE {table} SET {column} = ? WHERE rowid IN (SELECT rowid FROM {table} LIMIT 1)",
    "DELETE FROM {table} WHERE rowid IN (SELECT rowid FROM {table} LIMIT 1)",
    "DROP TABLE {table}",
    "ALTER TABLE {table} DROP COLUMN {column}",
    "ALTER TABLE {table} RENAME COLUMN {column} TO another",
    "ALTER TABLE {table} ADD COLUMN more TEXT",
    "ALTER TABLE {table} RENAME TO another",
    "CREATE TRIGGER t AFTER INSERT ON {table} BEGIN DELETE FROM {table}; END",
    "CREATE TRIGGER t BEFORE INSERT ON {table} BEGIN SELECT raise(ABORT, 'no'); END",
    "CREATE VIEW v AS SELECT load_extension('x') FROM {table}",
    "PRAGMA writable_schema = 1; UPDATE sqlite_master SET sql = replace(sql, '{column}', 'other') "
    "WHERE name = '{table}'",
    "PRAGMA writable_schema = 1; UPDATE sqlite_master SET rootpage = 2 WHERE name = '{table}'",
    "PRAGMA writable_schema = 1; UPDATE sqlite_master SET type = 'view' WHERE name = '{table}'",
    "PRAGMA writable_schema = 1; DELETE FROM sqlite_master WHERE name = '{table}'",
    "PRAGMA user_version = 0",
    "PRAGMA user_version = 1",
    "PRAGMA user_version = 99",
    "PRAGMA application_id = 7",
    "PRAGMA journal_mode = DELETE",
    "PRAGMA auto_vacuum = 1; VACUUM",
    "PRAGMA page_size = 512; VACUUM",
    "PRAGMA encoding = 'UTF-16'",
)
"""What somebody with another program may do to a journal that is not encrypted."""


class Databases:
    """One worker's journals: plain and encrypted, closed and as a killed program left them, and of
    older versions."""

    def __init__(self, folder: Path) -> None:
        sealing.COST = keys.COST = sealing.Cost(1, 8192)
        self.folder = folder
        self.path = folder / "case.db"
        self.files: dict[str, dict[str, bytes]] = {}
        self.key = self._make()

    def _make(self) -> bytes:
        path = self.folder / "made.db"
        Store.open(path).close()
        self.other = path.read_bytes()
        store = Store.open(path)
        fill(store)
        self.files["plain, not closed"] = _copy(path)
        store.close()
        self.files["plain"] = _copy(path)
        key, _ = protection.protect(path, PASSPHRASE)
        store = Store.open(path, key)
        for entry in ENTRIES:
            store.journal.add(entry.translation, EVENING, "UTC")
        self.files["encrypted, not closed"] = _copy(path)
        store.close()
        self.files["encrypted"] = _copy(path)
        for version in range(1, 4):
            golden = GOLDEN / f"version-{version}.db"
            self.files[f"version {version}"] = {"": golden.read_bytes()}
        return key

    def case(self, seed: int, timed: Callable[[str, Callable[[], Any]], Any]) -> str:
        """One journal; what came of it. Raises AssertionError, or whatever else should not be."""
        chance = Random(f"database {seed}")
        name = chance.choice(list(self.files))
        files = dict(self.files[name])
        sealed = name.startswith("encrypted")
        if sealed and chance.random() < 0.3:
            files[".keys"] = spoiled(chance, files[".keys"])
            self._lay(files)
            return f"keys: {timed('the key file', self._keys)}"
        self._spoil(chance, files, sealed)
        key = self.key if sealed and chance.random() < 0.95 else None
        return self._use(files, key, timed)

    def _spoil(self, chance: Random, files: dict[str, bytes], sealed: bool) -> None:
        ending = "-wal" if "-wal" in files and chance.random() < 0.5 else ""
        match chance.randrange(5):
            case 0:
                files[ending] = spoiled(chance, files[ending], self.other)
            case 1 | 2:
                files[ending] = spoiled_pages(chance, files[ending], self.other)
            case 3 if not sealed:
                files[""] = spoiled_header(chance, files[""])
            case _ if not sealed:
                self._lay(files)
                self._tamper(chance)
                files.clear()
                files.update(_copy(self.path))
            case _:
                files[ending] = spoiled(chance, files[ending])

    def _tamper(self, chance: Random) -> None:
        with closing(engine_of_others.connect(str(self.path), isolation_level=None)) as db:
            tables = [
                name
                for (name,) in db.execute(
                    "SELECT name FROM sqlite_master WHERE type = 'table' "
                    "AND name NOT LIKE 'sqlite_%'"
                ).fetchall()
            ]
            for _ in range(chance.choice((1, 1, 2, 4))):
                table = chance.choice(tables)
                try:
                    columns = [row[1] for row in db.execute(f"PRAGMA table_info({table})")]
                    column = chance.choice(columns or ["x"])
                    text = chance.choice(STATEMENTS).format(table=table, column=column)
                    for statement in text.split("; "):
                        # A trigger has its own semicolons.
                        whole = text if text.startswith("CREATE TRIGGER") else statement
                        marks = [chance.choice(VALUES)] if "?" in whole else []
                        db.execute(whole, marks).fetchall()
                        if whole is text:
                            break
                except engine_of_others.Error:
                    pass  # this one cannot be done to this table

    def _lay(self, files: dict[str, bytes]) -> None:
        for file in self.folder.glob(f"{self.path.name}*"):
            shutil.rmtree(file) if file.is_dir() else file.unlink()
        for ending, contents in files.items():
            self.path.with_name(self.path.name + ending).write_bytes(contents)

    def _keys(self) -> str:
        try:
            (key,) = keys.keys_by(self.path, keys.PASSPHRASE, PASSPHRASE)
            assert key == self.key, "another key"
            return "opened"
        except Fault as fault:
            return type(fault).__name__

    def _use(self, files: dict[str, bytes], key: bytes | None, timed) -> str:
        self._lay(files)
        before = _copy(self.path)
        try:
            store = timed("open", lambda: Store.open(self.path, key))
        except Fault as fault:
            after = _copy(self.path)
            for ending, contents in before.items():
                now = after.get(ending)
                assert now == contents, f"refused as {type(fault).__name__}, {ending} was changed"
            return f"not opened: {type(fault).__name__}"
        came, saved = [], ""
        for name, step in (
            ("check-ins", store.check_ins.all),
            ("pauses", store.pauses.all),
            ("entries", store.journal.all),
            ("entries whole", store.journal.all_kept),
            ("plans", store.plans.all),
            ("soothings", store.soothings.all),
            ("repairs", store.repairs.all),
            ("jottings", store.jottings.waiting),
            ("look-backs", store.look_backs.all),
            ("own words", store.own_words.listed),
            ("drafts", store.drafts.all),
            ("settings", store.settings.all),
            ("a draft", lambda: store.drafts.get("translate")),
            ("a page", lambda: store.journal.glance(Search(), 60)),
            ("a search", lambda: store.journal.glance(Search("later"), 60)),
            ("a search of one letter", lambda: store.journal.glance(Search("ב"), 60)),
            ("a longer search", lambda: store.journal.glance(Search("washing up", "anger"), 60)),
            ("the open pause", store.pauses.open_one),
            ("everything", lambda: documents.whole(store, EVENING)),
            ("a save", lambda: store.journal.add(ENTRIES[0].translation, EVENING, "UTC")),
            ("keeping a draft", lambda: store.drafts.keep("talk", {"said": "x"}, EVENING)),
            ("a purge", store.journal.purge_deleted),
        ):
            try:
                answer = timed(name, step)
                saved = answer if name == "a save" else saved
            except (Fault, Refusal) as fault:
                came.append(type(fault).__name__)
        try:
            timed("close", store.close)
        except Fault as fault:
            came.append(type(fault).__name__)
        if saved:
            self._still_there(saved, key)
        return f"opened: {', '.join(sorted(set(came))) or 'all well'}"

    def _still_there(self, uid: str, key: bytes | None) -> None:
        try:
            store = Store.open(self.path, key)
        except Fault:
            return
        try:
            assert store.journal.get(uid) is not None, "what was saved is not there"
        except Fault:
            pass
        finally:
            store.close()


def _copy(path: Path) -> dict[str, bytes]:
    endings = ("", "-wal", ".keys")
    files = {ending: path.with_name(path.name + ending) for ending in endings}
    return {ending: file.read_bytes() for ending, file in files.items() if file.exists()}
