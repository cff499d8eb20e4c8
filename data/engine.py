"""The engine: the one place that opens connections, to plain files and to encrypted ones.

sqlite-utils takes a module named `pysqlite3` where there is one. Giving it sqlcipher3 under that
name, before its first import, puts plain and encrypted files on one engine, newer than the
system's (Debian 12's SQLite 3.40.1 can corrupt a database when its write-ahead log is reset).
"""

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import sqlcipher3
from sqlcipher3 import dbapi2

sys.modules.setdefault("pysqlite3", sqlcipher3)
sys.modules.setdefault("pysqlite3.dbapi2", dbapi2)

from sqlite_utils import Database  # noqa: E402
from sqlite_utils.db import NotFoundError  # noqa: E402

from data import faults, keys  # noqa: E402

BUSY_MILLISECONDS = 2_000
"""How long another process may hold the file before that is said."""

SEALED_PAGE = 4096
"""Bytes of a page of an encrypted file, SQLCipher 4's own."""

_SETTINGS = (
    f"busy_timeout = {BUSY_MILLISECONDS}",
    "synchronous = FULL",
    "fullfsync = ON",
    "temp_store = MEMORY",
    "secure_delete = ON",
    "foreign_keys = ON",
    "trusted_schema = OFF",
)


def connect(path: Path, key: bytes | None = None) -> Database:
    """A connection to the file at `path`, which exists; durable commits, no implicit BEGIN. With
    its `key` of 32 bytes, to an encrypted one."""
    connection = sqlcipher3.connect(
        f"{path.absolute().as_uri()}?mode=rw", uri=True, isolation_level=None
    )
    try:
        if key is not None:
            connection.set_key(bytearray(literal(key), "ascii"))
            # It would write of a wrong key and of damage on standard error, beside our sentence.
            connection.execute("PRAGMA cipher_log_level = NONE")
        for setting in _SETTINGS:
            connection.execute(f"PRAGMA {setting}")
    except BaseException:
        connection.close()
        raise
    return Database(connection, execute_plugins=False)


def literal(key: bytes) -> str:
    """A key as SQLCipher takes it as it is, and not as a passphrase to make one from."""
    return f"x'{key.hex()}'"


def is_plain(path: Path) -> bool:
    """Whether the file at `path` is an SQLite file that is not encrypted, or empty. Raises
    OSError."""
    with path.open("rb") as file:
        start = file.read(len(keys.PLAIN))
    return start in (b"", keys.PLAIN)


def log_ahead(db: Database) -> None:
    """Switches the file to a write-ahead log; not inside a transaction."""
    until = time.monotonic() + BUSY_MILLISECONDS / 1000
    while True:
        try:
            db.execute("PRAGMA journal_mode = WAL").fetchall()
            return
        except dbapi2.OperationalError as error:
            # Here SQLite itself does not wait for another process.
            if _code(error) != _BUSY or time.monotonic() > until:
                raise
            time.sleep(0.01)


def empty_log(db: Database) -> bool:
    """Moves all of the write-ahead log into the file and empties it; whether that could be done.
    It waits for nobody."""
    with suppress(dbapi2.Error), _waiting_for_nobody(db):
        (busy, _, _) = db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        return not busy
    return False


def write_anew(db: Database) -> bool:
    """Writes every page of the file anew, with what is there and nothing else; whether that could
    be done. It waits for nobody."""
    with suppress(dbapi2.Error), _waiting_for_nobody(db):
        db.execute("VACUUM")
        return True
    return False


def is_sound(db: Database) -> bool:
    """Whether every page of the file is as it was written, and its tables and indexes agree."""
    sealed = db.execute("PRAGMA cipher_integrity_check").fetchall()
    pages = db.execute("PRAGMA integrity_check").fetchall()
    return not sealed and pages == [("ok",)]


def same(db: Database, one: str, other: str) -> bool:
    """Whether two attached files hold the same tables with the same rows, told with every value."""
    listed = "SELECT name, sql FROM {}.sqlite_master ORDER BY name"
    tables = db.execute(listed.format(one)).fetchall()
    if tables != db.execute(listed.format(other)).fetchall():
        return False
    for name, sql in tables:
        # Of a virtual table the rows are in tables of its own.
        if not (sql or "").startswith("CREATE TABLE"):
            continue
        for first, second in ((one, other), (other, one)):
            left = f'SELECT * FROM {first}."{name}" EXCEPT SELECT * FROM {second}."{name}" LIMIT 1'
            if db.execute(left).fetchall():
                return False
    return True


@contextmanager
def _waiting_for_nobody(db: Database) -> Iterator[None]:
    (wait,) = db.execute("PRAGMA busy_timeout").fetchone()
    db.execute("PRAGMA busy_timeout = 0")
    try:
        yield
    finally:
        db.execute(f"PRAGMA busy_timeout = {wait}")


def create_private(path: Path) -> None:
    """An empty file at `path` and the folders above it, for this person alone, where missing."""
    for folder in reversed(path.absolute().parents):
        if not folder.exists():
            # Two first starts may make it at once.
            folder.mkdir(mode=0o700, exist_ok=True)
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))


def make_private(path: Path) -> None:
    """Takes a database, and SQLite's own files beside it, away from everybody else.

    New files of SQLite's get the mode of the database.
    """
    for suffix in ("", "-wal", "-shm"):
        file = Path(f"{path}{suffix}")
        # Another process may take away SQLite's own files at any time.
        with suppress(FileNotFoundError):
            if file.stat().st_mode & 0o077:
                file.chmod(0o600)


@dataclass(frozen=True)
class Header:
    """What the first bytes of an SQLite file say, https://sqlite.org/fileformat.html#the_database_header

    Read without opening the file as a database: that can write to it, even when it is only read.
    """

    page: int
    pages: int
    user_version: int
    application_id: int
    whole: bool


def header(path: Path) -> Header | None:
    """The header of the file at `path`; None when it is empty. Raises NotAJournal when it is no
    SQLite file."""
    with path.open("rb") as file:
        start = file.read(100)
    if not start:
        return None
    if not start.startswith(keys.PLAIN):
        raise faults.NotAJournal(path)
    page = int.from_bytes(start[16:18], "big")
    pages, user_version, application_id = (
        int.from_bytes(start[at : at + 4], "big") for at in (28, 60, 68)
    )
    return Header(
        65536 if page == 1 else page, pages, user_version, application_id, len(start) == 100
    )


def cut_off(path: Path, header: Header) -> bool:
    """Whether the file is shorter than its own header says, with no log to mend it from."""
    if logged(path):
        return False
    return not header.whole or path.stat().st_size < header.page * header.pages


def logged(path: Path) -> bool:
    """Whether there is a log beside the file, with what is not yet in the file."""
    with suppress(FileNotFoundError):
        return Path(f"{path}-wal").stat().st_size > 0
    return False


_BUSY = 5
_BY_CODE = {
    _BUSY: faults.Locked,
    6: faults.Locked,
    8: faults.ReadOnly,
    11: faults.Damaged,
    13: faults.Full,
    14: faults.CannotOpen,
    26: faults.NotAJournal,
}
"""SQLite's primary result codes, https://sqlite.org/rescode.html"""


def _code(error: dbapi2.Error) -> int:
    return getattr(error, "sqlite_errorcode", 0) & 0xFF


@contextmanager
def named(path: Path | str) -> Iterator[None]:
    """Turns what the engine or the disk raises into the Fault that says it."""
    try:
        yield
    except dbapi2.Error as error:
        raise _fault(error, Path(path)) from error
    except (MemoryError, UnicodeDecodeError, NotFoundError) as error:
        # A damaged file can have a record larger than any memory, a table with a name that is no
        # text, a row that its index knows and its table does not.
        raise faults.Damaged(path) from error
    except PermissionError as error:
        raise faults.CannotOpen(path) from error
    except OSError as error:
        if error.errno in faults.NO_HANDLES:
            raise faults.NoHandles(path) from error
        raise (faults.Full if error.errno in faults.NO_ROOM else faults.CannotOpen)(
            path
        ) from error


def _fault(error: dbapi2.Error, path: Path) -> faults.Fault:
    found = _BY_CODE.get(_code(error), faults.Unsaved)
    if found is faults.NotAJournal and keys.guards(path):
        # The key was the right one, its own seal told; so it is the file.
        found = faults.Damaged
    if found in (faults.CannotOpen, faults.Unsaved) and _no_handles():
        found = faults.NoHandles
    return found(path)


def _no_handles() -> bool:
    """Whether the system lets this process open no more files; SQLite does not tell."""
    try:
        os.close(os.open(os.devnull, os.O_RDONLY))
    except OSError as error:
        return error.errno in faults.NO_HANDLES
    return False


@contextmanager
def understood(path: Path | str) -> Iterator[None]:
    """Turns what a record that makes no sense raises into Damaged."""
    try:
        yield
    except (ValueError, TypeError, LookupError) as error:
        raise faults.Damaged(path) from error
