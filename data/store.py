"""The store: one open journal. Saving happened, durably, when a call returns; else it raised."""

import os
from contextlib import suppress
from pathlib import Path

from data import engine, faults, keys, migrations
from data.check_ins import CheckIns
from data.drafts import Drafts
from data.engine import Database
from data.jottings import Jottings
from data.journal import Journal
from data.look_backs import LookBacks
from data.own_words import OwnWords
from data.pauses import Pauses
from data.places import backups_folder, usual_path
from data.plans import Plans
from data.repairs import Repairs
from data.session import Session, immediate
from data.settings import Settings
from data.soothings import Soothings


class Store(Session):
    """An open journal and its records. Open it with `Store.open`; close it when done."""

    def __init__(self, db: Database, path: Path, key: bytes | None = None) -> None:
        super().__init__(db, path)
        self.key = key
        self.check_ins = CheckIns(self)
        self.pauses = Pauses(self)
        self.plans = Plans(self)
        self.soothings = Soothings(self)
        self.repairs = Repairs(self)
        self.journal = Journal(self)
        self.jottings = Jottings(self)
        self.look_backs = LookBacks(self)
        self.own_words = OwnWords(self)
        self.drafts = Drafts(self)
        self.settings = Settings(self)

    @classmethod
    def open(cls, path: Path, key: bytes | None = None, anew: bool = False) -> "Store":
        """The journal at `path`, with its key where it is encrypted; made where there is none, but
        `anew` only where something tells that there was one. Raises a Fault, and then changed
        nothing: not a journal, damaged, newer, locked, read-only, a folder, sealed, missing."""
        with engine.named(path):
            path = _at_home(path)
            if path.is_dir():
                raise faults.Folder(path)
            if path.exists():
                _refuse_unopened(path, key)
            elif not anew and _was_there(path):
                raise faults.Missing(path)
            engine.create_private(path)
            if engine.is_plain(path):
                key = None  # what should take the encryption away or bring it was stopped midway
            db = engine.connect(path, key)
            try:
                _bring_up_to_date(db, path)
                engine.make_private(path)
                if path == usual_path():
                    path.parent.chmod(0o700)
                store = cls(db, path, key)
                store.take_over()
                _tidy(path, key)
                return store
            except BaseException:
                db.close()
                raise

    def close(self) -> None:
        """Closes the file. A store that is closed is not used again."""
        with engine.named(self.path):
            if self._log_holds_what_is_gone or self._pages_hold_what_is_gone:
                self.sweep(at_any_size=True)
            self.db.close()


def _at_home(path: Path) -> Path:
    try:
        return path.expanduser()
    except RuntimeError as error:
        raise faults.CannotOpen(path) from error


def _was_there(path: Path) -> bool:
    """Whether there was a journal here, by what is left beside it."""
    if keys.file_of(path).exists():
        return True
    folder = backups_folder(path)
    return folder.is_dir() and any(folder.glob("*.db"))


def _tidy(path: Path, key: bytes | None) -> None:
    """Removes what a change of key that was stopped midway left: nobody else changes it now."""
    for suffix in ("", "-journal", "-wal", "-shm"):
        with suppress(OSError):
            unfinished(path).with_name(unfinished(path).name + suffix).unlink()
    keys.keep_only(path, key)


def unfinished(path: Path) -> Path:
    """Where a journal is written anew, under another key, before it takes the place of the old."""
    return path.with_name(f"{path.name}.new")


def _refuse_unopened(path: Path, key: bytes | None) -> None:
    """Raises the Fault that can be told without opening the file as a database.

    SQLite mends a database when it opens it, so another program's is not even opened."""
    if not path.is_file():
        raise faults.NotAJournal(path)
    if not os.access(path, os.W_OK):
        raise faults.ReadOnly(path)
    if keys.guards(path):
        if key is None:
            raise faults.Sealed(path)
        if path.stat().st_size % engine.SEALED_PAGE:
            raise faults.CutOff(path)
        return
    header = engine.header(path)
    if header is None:
        return
    if engine.cut_off(path, header):
        raise faults.CutOff(path)
    if header.application_id == migrations.APPLICATION_ID:
        if header.user_version > migrations.LATEST:
            raise faults.Newer(path)
    elif header.application_id or header.user_version or header.pages > 1 or engine.logged(path):
        raise faults.NotAJournal(path)


def _bring_up_to_date(db: Database, path: Path) -> None:
    version = _version_of_ours(db, path)
    if 0 < version < migrations.LATEST:
        _back_up(db, path)
    if not version:
        with immediate(db):
            # Before there is a log, so that a file with one can be told from another program's.
            if not _version_of_ours(db, path):
                migrations.sign(db)
    engine.log_ahead(db)
    if version == migrations.LATEST:
        return
    with immediate(db), engine.understood(path):
        if _version_of_ours(db, path) < migrations.LATEST:
            migrations.steps.apply(db)


def _version_of_ours(db: Database, path: Path) -> int:
    # In one statement: another process may be making the file right now.
    version, ours, tables = db.execute(
        "SELECT user_version, application_id, (SELECT count(*) FROM sqlite_master) "
        "FROM pragma_user_version, pragma_application_id"
    ).fetchone()
    if ours != migrations.APPLICATION_ID and (tables or version or ours):
        raise faults.NotAJournal(path)
    if version > migrations.LATEST:
        raise faults.Newer(path)
    return version


def _back_up(db: Database, path: Path) -> None:
    copy = _free_name(path, f"before-version-{migrations.LATEST}")
    try:
        db.execute("VACUUM INTO ?", [copy])
    except BaseException:
        os.unlink(copy)
        raise


def _free_name(path: Path, label: str) -> str:
    number = 1
    while (name := path.with_name(f"{path.stem}.{label}.{number}.db")).exists():
        number += 1
    os.close(os.open(name, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    return str(name)
