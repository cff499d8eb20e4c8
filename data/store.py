"""The store: one open journal. Saving happened, durably, when a call returns; else it raised."""

import os
from pathlib import Path

from data import engine, faults, migrations
from data.check_ins import CheckIns
from data.drafts import Drafts
from data.engine import Database
from data.jottings import Jottings
from data.journal import Journal
from data.look_backs import LookBacks
from data.own_words import OwnWords
from data.pauses import Pauses
from data.places import usual_path
from data.plans import Plans
from data.repairs import Repairs
from data.session import Session, immediate
from data.settings import Settings
from data.soothings import Soothings


class Store(Session):
    """An open journal and its records. Open it with `Store.open`; close it when done."""

    def __init__(self, db: Database, path: Path) -> None:
        super().__init__(db, path)
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
    def open(cls, path: Path) -> "Store":
        """The journal at `path`, made where there is none. Raises a Fault, and then changed
        nothing: not a journal, damaged, newer, locked, read-only, a folder."""
        with engine.named(path):
            path = _at_home(path)
            if path.is_dir():
                raise faults.Folder(path)
            if path.exists():
                _refuse_unopened(path)
            engine.create_private(path)
            db = engine.connect(path)
            try:
                _bring_up_to_date(db, path)
                engine.make_private(path)
                if path == usual_path():
                    path.parent.chmod(0o700)
                store = cls(db, path)
                store.take_over()
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


def _refuse_unopened(path: Path) -> None:
    """Raises the Fault that can be told without opening the file as a database.

    SQLite mends a database when it opens it, so another program's is not even opened."""
    if not path.is_file():
        raise faults.NotAJournal(path)
    if not os.access(path, os.W_OK):
        raise faults.ReadOnly(path)
    header = engine.header(path)
    if header is None:
        return
    if engine.cut_off(path, header):
        raise faults.Damaged(path)
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
