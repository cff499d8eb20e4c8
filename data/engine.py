"""The engine: the one place that opens connections, to plain files and to encrypted ones.

sqlite-utils takes a module named `pysqlite3` where there is one. Giving it sqlcipher3 under that
name, before its first import, puts plain and encrypted files on one engine, newer than the
system's (Debian 12's SQLite 3.40.1 can corrupt a database when its write-ahead log is reset).
"""

import errno
import os
import re
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

ERRORS = (dbapi2.Error,)
"""What the engine raises where nothing names it."""

BUSY_MILLISECONDS = 2_000
"""How long another process may hold the file before that is said."""

SEALED_PAGE = 4096
"""Bytes of a page of an encrypted file, SQLCipher 4's own."""

BESIDE = 2 * 32_768
"""Bytes that have to be free beside a journal, or a full disk is to blame: one more piece of the
log's index (https://sqlite.org/walformat.html), and a few pages of the log."""

HANDLES = 5
"""Files that SQLite has open at once for one journal: itself, log, index of the log, its folder,
and random numbers."""

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
    return _connected(path, key, "rw")


def connect_at_once(path: Path) -> Database:
    """As `connect`, and it waits for no other program."""
    return _connected(path, None, "rw", ("busy_timeout = 0", *_SETTINGS[1:]))


def _connected(
    path: Path, key: bytes | None, mode: str, settings: tuple[str, ...] = ()
) -> Database:
    connection = sqlcipher3.connect(
        f"{path.absolute().as_uri()}?mode={mode}", uri=True, isolation_level=None
    )
    try:
        if key is not None:
            connection.set_key(bytearray(literal(key), "ascii"))
        # It would write of a wrong key and of damage on standard error, beside our sentence.
        connection.execute("PRAGMA cipher_log_level = NONE")
        for setting in settings or _SETTINGS:
            connection.execute(f"PRAGMA {setting}")
    except BaseException:
        connection.close()
        raise
    return Database(connection, execute_plugins=False)


def in_memory() -> Database:
    """An empty database that no file has."""
    return Database(sqlcipher3.connect(":memory:", isolation_level=None), execute_plugins=False)


def connect_to_look(path: Path, key: bytes | None = None) -> Database:
    """A connection that changes nothing: neither what the file holds nor, where a program that was
    killed left a log, where it stands. It may make SQLite's own files beside it."""
    mode = "ro" if logged(path) or Path(f"{path}-journal").exists() else "rw"
    db = _connected(path, key, mode)
    try:
        if mode == "rw":
            # Reads only; on closing it takes its own log and index away, which "ro" would leave.
            db.execute("PRAGMA query_only = ON")
    except BaseException:
        db.close()
        raise
    return db


def in_force() -> dict[str, int]:
    """The settings of every connection, as SQLite tells them."""
    numbers = {"FULL": 2, "ON": 1, "OFF": 0, "MEMORY": 2}
    pairs = (setting.split(" = ") for setting in _SETTINGS)
    return {name: int(numbers.get(value, value)) for name, value in pairs}


def sqlite_version() -> tuple[int, ...]:
    """The version of SQLite that is inside."""
    return tuple(map(int, dbapi2.sqlite_version.split(".")))


def literal(key: bytes) -> str:
    """A key as SQLCipher takes it as it is, and not as a passphrase to make one from."""
    return f"x'{key.hex()}'"


def is_plain(path: Path) -> bool:
    """Whether the file at `path` is an SQLite file that is not encrypted, or empty. Raises
    OSError."""
    with path.open("rb") as file:
        start = file.read(len(keys.PLAIN))
    return start in (b"", keys.PLAIN)


def fits(path: Path, key: bytes) -> bool:
    """Whether this key opens the encrypted file at `path`. Raises what the engine raises where that
    cannot be told."""
    try:
        db = connect(path, key)
        try:
            db.execute("SELECT count(*) FROM sqlite_master").fetchall()
            return True
        finally:
            db.close()
    except dbapi2.DatabaseError as error:
        if _code(error) == _NOT_A_DATABASE:
            return False
        raise


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
    # The seals are looked at in the file alone: a page that is in the log too may be half there,
    # where a program was killed or the disk was full. What is read is the one in the log.
    sealed = empty_log(db) and db.execute("PRAGMA cipher_integrity_check").fetchall()
    try:
        pages = db.execute("PRAGMA integrity_check").fetchall()
    except dbapi2.DatabaseError as error:
        if _code(error) not in (_DAMAGED, _NOT_A_DATABASE):
            raise
        return False
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
    known: bool
    """Whether SQLite knows the format; one that it does not know it opens only to be read."""


def acts_by_itself(db: Database) -> bool:
    """Whether something in the file would do more than what is asked of it, which no journal has:
    somebody else put it there."""
    found = db.execute("SELECT 1 FROM sqlite_master WHERE type IN ('trigger', 'view') LIMIT 1")
    return bool(found.fetchall())


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
        65536 if page == 1 else page,
        pages,
        user_version,
        application_id,
        len(start) == 100,
        set(start[18:20]) <= {1, 2},
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


_BUSY, _DAMAGED, _NOT_A_DATABASE = 5, 11, 26
_BY_CODE = {
    _BUSY: faults.Locked,
    6: faults.Locked,
    8: faults.ReadOnly,
    _DAMAGED: faults.Damaged,
    13: faults.Full,
    14: faults.CannotOpen,
    18: faults.Damaged,
    20: faults.Damaged,
    _NOT_A_DATABASE: faults.NotAJournal,
}
"""SQLite's primary result codes, https://sqlite.org/rescode.html"""


_ANOTHER_SHAPE = re.compile(
    "no such|has no column|already exists|malformed|vtable|fts5|SQL logic|not decode|unsupported"
)
"""What SQLite says, with no code of its own, where tables, columns or what they are made of are not
those that every journal has."""

_BY_NUMBER = {
    **dict.fromkeys(faults.NO_ROOM, faults.Full),
    **dict.fromkeys(faults.NO_HANDLES, faults.NoHandles),
    errno.EROFS: faults.ReadOnly,
    errno.ENAMETOOLONG: faults.NameTooLong,
}


_BY_MESSAGE = {
    "database disk image is malformed": 11,
    "database or disk is full": 13,
    "database is locked": _BUSY,
    "attempt to write a readonly database": 8,
    "unable to open database file": 14,
    "file is not a database": _NOT_A_DATABASE,
}
"""SQLCipher's export tells only in words what went wrong inside it."""


def _code(error: dbapi2.Error) -> int:
    if getattr(error, "sqlite_errorcode", 0) == 1:
        return _BY_MESSAGE.get(str(error), 1)
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
        raise _BY_NUMBER.get(error.errno, faults.CannotOpen)(path) from error


def _fault(error: dbapi2.Error, path: Path) -> faults.Fault:
    found = _BY_CODE.get(_code(error), faults.Unsaved)
    if "schema has changed" in str(error):
        # Another program brings it up to date right now; to VACUUM that is an error of its own.
        return faults.Locked(path)
    if found is faults.NotAJournal and keys.guards(path):
        # The key was the right one, its own seal told; so it is the file.
        found = faults.Damaged
    if found is faults.ReadOnly and keys.guards(path) and _may_be_written(path):
        # After a page that is not as it was written, SQLCipher writes no more.
        found = faults.Damaged
    if found in (faults.CannotOpen, faults.Unsaved):
        # Of these SQLite does not tell why.
        if _no_handles():
            found = faults.NoHandles
        elif _may_only_be_read(path):
            found = faults.ReadOnly
        elif _no_room(path):
            found = faults.Full
        elif _ANOTHER_SHAPE.search(str(error)):
            found = faults.Damaged
    return found(path)


def _no_handles() -> bool:
    """Whether the system lets this process open no more files, or too few for one more journal."""
    opened = []
    try:
        for _ in range(HANDLES):
            opened.append(os.open(os.devnull, os.O_RDONLY))
    except OSError as error:
        return error.errno in faults.NO_HANDLES
    finally:
        for one in opened:
            os.close(one)
    return False


def _may_only_be_read(path: Path) -> bool:
    """Whether the whole disk was closed to writing, as after an error on it."""
    with suppress(OSError):
        return bool(os.statvfs(path).f_flag & os.ST_RDONLY) if hasattr(os, "statvfs") else False
    return False


def _may_be_written(path: Path) -> bool:
    """Whether the file and its folder may be written."""
    both = (path, path.resolve().parent)
    return all(os.access(each, os.W_OK) for each in both) and not _may_only_be_read(path)


def _no_room(path: Path) -> bool:
    """Whether the disk has no room for what SQLite makes beside the file; that it tells as an
    error of any kind."""
    with suppress(OSError, AttributeError):
        disk = os.statvfs(path.parent)
        return disk.f_bavail * disk.f_frsize < BESIDE
    return False


@contextmanager
def understood(path: Path | str) -> Iterator[None]:
    """Turns what a record that makes no sense raises into Damaged."""
    try:
        yield
    except (ValueError, TypeError, LookupError, RecursionError) as error:
        raise faults.Damaged(path) from error
