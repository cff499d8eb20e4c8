"""The store: one open journal. Saving happened, durably, when a call returns; else it raised."""

import os
from contextlib import closing, suppress
from pathlib import Path

from data import backups, engine, faults, keys, migrations, restoring, room
from data.check_ins import CheckIns
from data.drafts import Drafts
from data.engine import Database
from data.jottings import Jottings
from data.journal import Journal
from data.look_backs import LookBacks
from data.overwriting import erase
from data.own_words import OwnWords
from data.patterns import Patterns
from data.pauses import Pauses
from data.places import backups_folder, put_back_folder, usual_path
from data.plans import Plans
from data.repairs import Repairs
from data.session import Session, immediate, inode
from data.settings import Settings
from data.soothings import Soothings


class Store(Session):
    """An open journal and its records. Open it with `Store.open`; close it when done."""

    def __init__(self, db: Database, path: Path, key: bytes | None = None) -> None:
        super().__init__(db, path)
        self.key = key
        self.check_ins = CheckIns(self)
        self.pauses = Pauses(self)
        self.patterns = Patterns(self)
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
            _refuse_name(path)
            if _leads_nowhere(path):
                raise faults.Astray(path)
            restoring.settle(path)
            if path.exists():
                _refuse_unopened(path, key)
                if not anew and not path.stat().st_size and _was_there(path):
                    # Emptied by a disk or a program; to begin anew would take its key file along.
                    raise faults.CutOff(path)
            elif not anew and _was_there(path):
                raise faults.Missing(path)
            else:
                keys.set_aside(path)
            engine.create_private(path)
            here = inode(path)
            if engine.is_plain(path):
                key = None  # what should take the encryption away or bring it was stopped midway
            try:
                if path.stat().st_size:
                    _look_first(path, key)
                db = engine.connect(path, key)
            except Exception as error:
                if inode(path) != here:
                    raise faults.Locked(path) from error
                raise
            try:
                _bring_up_to_date(db, path, key)
                engine.make_private(path)
                if path == usual_path():
                    path.parent.chmod(0o700)
                store = cls(db, path, key)
                if inode(path) == here:
                    store.take_over()
                    _tidy(path, key)
                    return store
            except Exception:
                db.close()
                if inode(path) == here:
                    raise
            except BaseException:
                db.close()
                raise
            # Another program gave it another key meanwhile: this is what was there before.
            db.close()
            raise faults.Locked(path)

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


def _leads_nowhere(path: Path) -> bool:
    """Whether the path is a link to what is not there, and is not just being put back there."""
    if not path.is_symlink() or path.exists():
        return False
    with suppress(OSError, RuntimeError):
        return not put_back_folder(path).exists()
    return True  # it leads to itself


LONGEST_PATH = 500
"""Bytes of a path. SQLite takes 512, with the endings of its own files."""


def _refuse_name(path: Path) -> None:
    """Raises NameTooLong where SQLite's own files beside the journal could not be named."""
    absolute = path.absolute()
    absolute.with_name(f"{path.name}-journal").exists()
    if len(os.fsencode(absolute)) > LONGEST_PATH:
        raise faults.NameTooLong(path)


def _was_there(path: Path) -> bool:
    """Whether there was a journal here, by what is left beside it."""
    if keys.file_of(path).exists():
        return True
    folder = backups_folder(path)
    return folder.is_dir() and any(folder.glob("*.db"))


SQLITES_OWN = ("", "-journal", "-wal", "-shm")
"""The endings of a database and of the files that SQLite has beside it."""


def _tidy(path: Path, key: bytes | None) -> None:
    """Removes what a change of key that was stopped midway left: nobody else changes it now."""
    for suffix in SQLITES_OWN:
        with suppress(OSError):
            erase(unfinished(path, suffix))
    keys.keep_only(path, key)
    backups.tidy(path)


def unfinished(path: Path, suffix: str = "") -> Path:
    """Where a journal is written anew, under another key, before it takes the place of the old."""
    path = path.resolve()
    return path.with_name(f"{path.name}.new{suffix}")


def _refuse_unopened(path: Path, key: bytes | None) -> None:
    """Raises the Fault that can be told without opening the file as a database.

    SQLite mends a database when it opens it, so another program's is not even opened."""
    if not path.is_file():
        raise faults.NotAJournal(path)
    # SQLite writes beside the file too.
    if not os.access(path, os.W_OK) or not os.access(path.resolve().parent, os.W_OK):
        raise faults.ReadOnly(path)
    if keys.guards(path):
        if key is None:
            raise faults.Sealed(path)
        if path.stat().st_size % engine.SEALED_PAGE:
            raise faults.CutOff(path)
        return
    header = _header(path)
    if header is None:
        return
    if engine.cut_off(path, header):
        raise faults.CutOff(path)
    if header.application_id == migrations.APPLICATION_ID:
        if header.user_version > migrations.LATEST:
            raise faults.Newer(path)
        if not header.known:
            raise faults.Damaged(path)
    elif header.application_id or header.user_version or header.pages > 1 or engine.logged(path):
        raise faults.NotAJournal(path)


def _header(path: Path) -> engine.Header | None:
    """The header of a file that no key file guards. Raises NotAJournal, or what it may be where
    something beside the file tells that it was a journal of ours."""
    try:
        return engine.header(path)
    except faults.NotAJournal as error:
        if _was_there(path):
            raise faults.Damaged(path) from error
        if room.file_of(path).exists() and not path.stat().st_size % engine.SEALED_PAGE:
            raise faults.KeysMissing(path) from error
        raise


def _look_first(path: Path, key: bytes | None) -> None:
    """Raises the Fault that a look can tell, so that a file that is refused stays as it was: what
    is opened to be written may be written, and SQLite moves a log into the file on closing."""
    with closing(engine.connect_to_look(path, key)) as db:
        version = _version_of_ours(db, path)
        rows = db.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        found = {name for (name,) in rows}
        (encoding,) = db.execute("PRAGMA encoding").fetchone()
        # A first start that was killed leaves a file that is signed and has no table yet.
        if version < 0 or encoding != "UTF-8" or (found and not version):
            raise faults.Damaged(path)
        if version == migrations.LATEST:
            if not found >= set(migrations.TABLES):
                raise faults.Damaged(path)
            db.execute("SELECT 1 FROM to_be_swept").fetchall()  # the next thing that is asked
        elif version:
            with engine.understood(path):
                if not (engine.is_sound(db) and migrations.begun_from(db, version)):
                    raise faults.Damaged(path)


def _bring_up_to_date(db: Database, path: Path, key: bytes | None) -> None:
    version = _version_of_ours(db, path)
    if 0 < version < migrations.LATEST:
        backups.make_before_version(db, path, key, migrations.LATEST)
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
    if engine.acts_by_itself(db) or (tables and not version):
        raise faults.Damaged(path)
    return version
