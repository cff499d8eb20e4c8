"""The shape of the database, step by step, forward only. The past is append-only: a change is a
new step at the end, never an edit of an old one."""

import json
from contextlib import closing, suppress

from sqlite_utils.migrations import Migrations

from data import engine, index, search
from data.engine import Database
from data.stamps import moment
from regulate.typed import plain

APPLICATION_ID = 0x5265_676C
"""Marks a database as Regulate's; the letters "Regl"."""

steps = Migrations("regulate")


def sign(db: Database) -> None:
    """Marks the file as Regulate's."""
    db.execute(f"PRAGMA application_id = {APPLICATION_ID}")


@steps()
def m001_first(db: Database) -> None:
    for statement in (
        """
        CREATE TABLE check_ins (
            id INTEGER PRIMARY KEY,
            uid TEXT NOT NULL UNIQUE,
            at TEXT NOT NULL,
            zone TEXT NOT NULL,
            heat INTEGER NOT NULL CHECK (heat BETWEEN 0 AND 10),
            take_in TEXT NOT NULL,
            safety TEXT NOT NULL,
            signs TEXT NOT NULL,
            pulse INTEGER,
            pulse_source TEXT,
            pulse_trained INTEGER NOT NULL DEFAULT 0,
            pulse_set_aside INTEGER NOT NULL DEFAULT 0,
            pulse_calm INTEGER,
            points INTEGER NOT NULL,
            band TEXT NOT NULL,
            presentation TEXT NOT NULL,
            next TEXT NOT NULL DEFAULT ''
        ) STRICT""",
        "CREATE INDEX check_ins_at ON check_ins (at)",
        """
        CREATE TABLE pauses (
            id INTEGER PRIMARY KEY,
            uid TEXT NOT NULL UNIQUE,
            called_at TEXT NOT NULL,
            zone TEXT NOT NULL,
            called_by TEXT NOT NULL,
            minutes INTEGER NOT NULL,
            due_at TEXT NOT NULL,
            outcome TEXT
        ) STRICT""",
        "CREATE INDEX pauses_called_at ON pauses (called_at)",
        "CREATE INDEX pauses_open ON pauses (id) WHERE outcome IS NULL",
        """
        CREATE TABLE pause_events (
            id INTEGER PRIMARY KEY,
            pause_id INTEGER NOT NULL REFERENCES pauses (id) ON DELETE CASCADE,
            position INTEGER NOT NULL,
            act TEXT NOT NULL,
            at TEXT NOT NULL,
            due_at TEXT,
            detail TEXT NOT NULL DEFAULT '',
            check_in TEXT NOT NULL DEFAULT '',
            UNIQUE (pause_id, position)
        ) STRICT""",
        """
        CREATE TABLE translations (
            id INTEGER PRIMARY KEY,
            uid TEXT NOT NULL UNIQUE,
            at TEXT NOT NULL,
            zone TEXT NOT NULL,
            changed_at TEXT NOT NULL,
            surface TEXT NOT NULL,
            situation TEXT NOT NULL,
            feelings TEXT NOT NULL,
            need TEXT NOT NULL,
            request TEXT NOT NULL,
            words TEXT NOT NULL,
            frame TEXT NOT NULL,
            language TEXT NOT NULL,
            deleted_at TEXT
        ) STRICT""",
        "CREATE INDEX translations_at ON translations (at, id)",
        """
        CREATE TABLE translation_revisions (
            id INTEGER PRIMARY KEY,
            translation_id INTEGER NOT NULL REFERENCES translations (id) ON DELETE CASCADE,
            at TEXT NOT NULL,
            body TEXT NOT NULL
        ) STRICT""",
        "CREATE INDEX translation_revisions_of ON translation_revisions (translation_id)",
        """
        CREATE VIRTUAL TABLE translations_search
        USING fts5 (text, tokenize = 'trigram', detail = 'none')""",
        "INSERT INTO translations_search (translations_search, rank) VALUES ('secure-delete', 1)",
        """
        CREATE TABLE drafts (
            id INTEGER PRIMARY KEY,
            place TEXT NOT NULL UNIQUE,
            at TEXT NOT NULL,
            body TEXT NOT NULL
        ) STRICT""",
        """
        CREATE TABLE settings (
            id INTEGER PRIMARY KEY,
            name TEXT NOT NULL UNIQUE,
            value TEXT NOT NULL
        ) STRICT""",
        "PRAGMA user_version = 1",
    ):
        db.execute(statement)


@steps()
def m002_plans_soothing_repairs(db: Database) -> None:
    for statement in (
        "ALTER TABLE pauses ADD COLUMN boot TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE pauses ADD COLUMN steady_due REAL NOT NULL DEFAULT 0",
        """
        CREATE TABLE plans (
            id INTEGER PRIMARY KEY,
            uid TEXT NOT NULL UNIQUE,
            at TEXT NOT NULL,
            zone TEXT NOT NULL,
            sign TEXT NOT NULL,
            minutes INTEGER NOT NULL,
            my_place TEXT NOT NULL,
            their_place TEXT NOT NULL,
            off_limits TEXT NOT NULL,
            starter TEXT NOT NULL,
            i_need TEXT NOT NULL,
            they_need TEXT NOT NULL,
            together INTEGER NOT NULL
        ) STRICT""",
        "CREATE INDEX plans_at ON plans (at)",
        """
        CREATE TABLE soothings (
            id INTEGER PRIMARY KEY,
            uid TEXT NOT NULL UNIQUE,
            at TEXT NOT NULL,
            zone TEXT NOT NULL,
            activity TEXT NOT NULL,
            before INTEGER CHECK (before BETWEEN 0 AND 10),
            after INTEGER CHECK (after BETWEEN 0 AND 10),
            pause TEXT NOT NULL DEFAULT ''
        ) STRICT""",
        "CREATE INDEX soothings_at ON soothings (at)",
        """
        CREATE TABLE repairs (
            id INTEGER PRIMARY KEY,
            uid TEXT NOT NULL UNIQUE,
            at TEXT NOT NULL,
            zone TEXT NOT NULL,
            heard TEXT NOT NULL,
            own TEXT NOT NULL,
            next_step TEXT NOT NULL,
            pause TEXT NOT NULL DEFAULT '',
            deleted_at TEXT
        ) STRICT""",
        "CREATE INDEX repairs_at ON repairs (at)",
        "PRAGMA user_version = 2",
    ):
        db.execute(statement)


@steps()
def m003_words_that_land(db: Database) -> None:
    for statement in (
        "ALTER TABLE translations ADD COLUMN came_out TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE translations ADD COLUMN said TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE translations ADD COLUMN landed TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE translations ADD COLUMN place INTEGER NOT NULL DEFAULT 0",
        "DROP TABLE translations_search",
        """
        CREATE VIRTUAL TABLE translations_search USING fts5 (
            terms, content = '', columnsize = 0, detail = 'none', tokenize = 'ascii')""",
        "INSERT INTO translations_search (translations_search, rank) VALUES ('secure-delete', 1)",
        """
        CREATE TABLE translations_plain (
            place INTEGER PRIMARY KEY,
            text TEXT NOT NULL
        ) STRICT""",
    ):
        db.execute(statement)
    _give_places(db)
    for statement in (
        "DROP INDEX translations_at",
        "CREATE INDEX translations_at ON translations (at, place)",
        "CREATE UNIQUE INDEX translations_place ON translations (place)",
        "CREATE INDEX translations_deleted ON translations (id) WHERE deleted_at IS NOT NULL",
        "CREATE INDEX repairs_deleted ON repairs (id) WHERE deleted_at IS NOT NULL",
        """
        CREATE TABLE jottings (
            id INTEGER PRIMARY KEY,
            uid TEXT NOT NULL UNIQUE,
            at TEXT NOT NULL,
            zone TEXT NOT NULL,
            surface TEXT NOT NULL,
            came_out TEXT NOT NULL,
            dismissed_at TEXT,
            deleted_at TEXT
        ) STRICT""",
        "CREATE INDEX jottings_at ON jottings (at)",
        """
        CREATE TABLE look_backs (
            id INTEGER PRIMARY KEY,
            uid TEXT NOT NULL UNIQUE,
            at TEXT NOT NULL,
            zone TEXT NOT NULL,
            answer TEXT NOT NULL
        ) STRICT""",
        "CREATE INDEX look_backs_at ON look_backs (at)",
        """
        CREATE TABLE own_words (
            id INTEGER PRIMARY KEY,
            kind TEXT NOT NULL,
            word TEXT NOT NULL,
            used_at TEXT NOT NULL,
            UNIQUE (kind, word)
        ) STRICT""",
        "CREATE TABLE to_be_swept (id INTEGER PRIMARY KEY CHECK (id = 1)) STRICT",
        "PRAGMA user_version = 3",
    ):
        db.execute(statement)


def _give_places(db: Database) -> None:
    """Fills the search index and gives every entry its place in it, by `data.index`."""
    last = 0
    ids = db.execute("SELECT id FROM translations ORDER BY at, id").fetchall()
    for (id,) in ids:
        at, deleted_at, surface, feelings, need, *texts = db.execute(
            "SELECT at, deleted_at, surface, feelings, need, situation, words, request "
            "FROM translations WHERE id = ?",
            [id],
        ).fetchone()
        last += 1
        marks = []
        # A row that makes no sense is no reason to keep the others from the person.
        with suppress(ValueError):
            last = max(last, index.minute(moment(at)))
        with suppress(ValueError, TypeError):
            marks = search.marks(surface, json.loads(feelings), need)
        db.execute("UPDATE translations SET place = ? WHERE id = ?", [last, id])
        found = deleted_at is None
        index.put(db, last, plain("\n".join(texts)), marks, found)


@steps()
def m004_imports(db: Database) -> None:
    for statement in (
        """
        CREATE TABLE imports (
            id INTEGER PRIMARY KEY,
            at TEXT NOT NULL
        ) STRICT""",
        """
        CREATE TABLE imported (
            id INTEGER PRIMARY KEY,
            import_id INTEGER NOT NULL REFERENCES imports (id) ON DELETE CASCADE,
            kind TEXT NOT NULL,
            name TEXT NOT NULL,
            mark TEXT NOT NULL
        ) STRICT""",
        "CREATE INDEX imported_of ON imported (import_id)",
        "PRAGMA user_version = 4",
    ):
        db.execute(statement)


LATEST = 4
"""The version that the last step leaves in `user_version`."""
TABLES = (
    *("check_ins", "drafts", "imported", "imports", "jottings", "look_backs", "own_words"),
    *("pause_events", "pauses", "plans", "repairs", "settings", "soothings", "to_be_swept"),
    *("translation_revisions", "translations", "translations_plain", "translations_search"),
)
"""What a journal of that version has. Where one is missing, the file is damaged: read through
sqlite-utils it would be as if nothing had ever been written there."""


def begun_from(db: Database, version: int) -> bool:
    """Whether a journal of an earlier version is as the steps up to that version left it: what they
    made is there, and they are noted as done. Where not, the next step would fail halfway. Raises
    LookupError where the notes make no sense."""
    with closing(engine.in_memory()) as made:
        steps.apply(made, stop_before=[step.name for step in steps.pending(made)][version:])
        parts, noted = _parts(made), [step.name for step in steps.applied(made)]
    return parts <= _parts(db) and [step.name for step in steps.applied(db)] == noted


def _parts(db: Database) -> set[tuple[str, str | None]]:
    """Every table, index and trigger, and each column of a table."""
    return set(
        db.execute(
            "SELECT made.name, columns.name FROM sqlite_master AS made "
            "LEFT JOIN pragma_table_xinfo(made.name) AS columns"
        ).fetchall()
    )
