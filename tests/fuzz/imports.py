"""Files to import, spoiled: each is taken in or refused with a sentence, and refused it changes
nothing. What is taken in can be read, is known the second time, and can be undone."""

import hashlib
import json
import shutil
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

from data import documents, engine, keys, sealing, transfer
from data.faults import Fault
from data.store import Store
from regulate.refusal import Refusal
from tests.data.records import EVENING, fill
from tests.fuzz.documents import spoiled_document, spoiled_sheet
from tests.fuzz.mutation import spoiled

PASSPHRASE = "a passphrase for fuzz"
HEATS = {"mine": 4}


class Imports:
    """One worker's journals: an empty one, and a full one from which the exports are."""

    def __init__(self, folder: Path) -> None:
        sealing.COST = keys.COST = sealing.Cost(1, 8192)
        self.folder = folder
        full = Store.open(folder / "full.db")
        fill(full)
        self.document = documents.whole(full, EVENING)
        full.close()
        Store.open(folder / "empty.db").close()
        self.sealed = sealing.seal(json.dumps(self.document).encode(), PASSPHRASE)
        self.stores: dict[str, Store] = {}

    def case(self, seed: int, timed: Callable[[str, Callable[[], Any]], Any]) -> str:
        """One file; what came of it. Raises AssertionError, or whatever else should not be."""
        chance = Random(f"import {seed}")
        name = chance.choice(("empty", "full"))
        store = self.stores.get(name) or self._fresh(name)
        path = self._file(chance)
        reading = transfer.Reading(PASSPHRASE, HEATS if chance.random() < 0.5 else {})
        before = contents(store)
        planned = timed("preview", lambda: _outcome(transfer.preview, store, path, reading))
        assert contents(store) == before, "a preview changed the journal"
        done = timed("import", lambda: _outcome(transfer.import_, store, path, EVENING, reading))
        assert done == planned, f"planned {planned}, done {done}"
        if isinstance(done, str):
            assert contents(store) == before, "a refused import changed the journal"
            return done
        whole = timed("read it", lambda: documents.whole(store, EVENING))
        json.dumps(whole, ensure_ascii=False).encode()
        assert engine.is_sound(store.db)
        again = timed("import again", lambda: transfer.import_(store, path, EVENING, reading))
        assert again.total.new == 0, f"{again.total.new} new the second time"
        if done.total.new:
            undone = timed("undo", lambda: transfer.undo(store))
            assert undone.stayed == 0, f"{undone.stayed} stayed"
            assert contents(store) == before, "undoing left something, or took more along"
        else:
            assert contents(store) == before
        if chance.random() < 0.05:
            self._fresh(name)
        return "taken in" if done.total.new else "nothing new"

    def _file(self, chance: Random) -> Path:
        kind = chance.choices(("json", "csv", "sealed"), (7, 2, 1))[0]
        path = self.folder / f"file.{kind}"
        if kind == "json":
            path.write_bytes(spoiled_document(chance, self.document))
        elif kind == "csv":
            path.write_bytes(spoiled_sheet(chance))
        else:
            path.write_bytes(spoiled(chance, self.sealed))
        return path

    def _fresh(self, name: str) -> Store:
        if name in self.stores:
            self.stores.pop(name).close()
        path = self.folder / f"case-{name}.db"
        for file in self.folder.glob(f"{path.name}*"):
            shutil.rmtree(file) if file.is_dir() else file.unlink()
        shutil.copy(self.folder / f"{name}.db", path)
        self.stores[name] = Store.open(path)
        return self.stores[name]


def _outcome(step: Callable[..., Any], *arguments: Any) -> Any:
    try:
        return step(*arguments)
    except (Fault, Refusal) as refused:
        return f"{type(refused).__name__} {getattr(refused, 'id', '')}".strip()


SAME_ALL_THE_SAME = {
    "translations": "SELECT uid, at, zone, changed_at, surface, situation, feelings, need, request,"
    " words, frame, language, came_out, said, landed, deleted_at FROM translations ORDER BY uid",
    "imports": "SELECT count(*) > 3 FROM imports",
    "imported": "SELECT 0",
    "to_be_swept": "SELECT 0",
    "translations_plain": "SELECT text FROM translations_plain ORDER BY text",
}
"""What is compared of tables that may differ where nothing was lost: an undone import leaves the
others at places further up, and takes the note along that it was."""


def contents(store: Store) -> str:
    """Tells every value of the journal apart from every other."""
    digest = hashlib.sha256()
    with store.reading() as db:
        tables = db.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%search%'"
        ).fetchall()
        for (table,) in sorted(tables):
            rows = db.execute(SAME_ALL_THE_SAME.get(table, f'SELECT * FROM "{table}"')).fetchall()
            rows = sorted(tuple(row[1:]) if table not in SAME_ALL_THE_SAME else row for row in rows)
            digest.update(repr((table, rows)).encode("utf-8", "surrogatepass"))
    return digest.hexdigest()
