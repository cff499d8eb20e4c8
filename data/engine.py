"""The engine: the one place that opens connections, plain today, encrypted when that comes.

sqlite-utils takes a module named `pysqlite3` where there is one. Giving it sqlcipher3 under that
name, before its first import, puts plain and encrypted files on one engine, newer than the
system's (Debian 12's SQLite 3.40.1 can corrupt a database when its write-ahead log is reset).
"""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import sqlcipher3
from sqlcipher3 import dbapi2

sys.modules.setdefault("pysqlite3", sqlcipher3)
sys.modules.setdefault("pysqlite3.dbapi2", dbapi2)

from sqlite_utils import Database  # noqa: E402

from data import faults  # noqa: E402

BUSY_MILLISECONDS = 2_000
"""How long another process may hold the file before that is said."""

_SETTINGS = (
    f"busy_timeout = {BUSY_MILLISECONDS}",
    "synchronous = FULL",
    "fullfsync = ON",
    "temp_store = MEMORY",
    "secure_delete = ON",
    "foreign_keys = ON",
    "trusted_schema = OFF",
)


def connect(path: Path) -> Database:
    """A connection to the file at `path`, which exists; durable commits, no implicit BEGIN."""
    connection = sqlcipher3.connect(
        f"{path.absolute().as_uri()}?mode=rw", uri=True, isolation_level=None
    )
    for setting in _SETTINGS:
        connection.execute(f"PRAGMA {setting}")
    return Database(connection, execute_plugins=False)


def log_ahead(db: Database) -> None:
    """Switches the file to a write-ahead log; not inside a transaction."""
    db.execute("PRAGMA journal_mode = WAL").fetchall()


def create_private(path: Path) -> None:
    """An empty file at `path` and the folders above it, for this person alone, where missing."""
    for folder in reversed(path.absolute().parents):
        if not folder.exists():
            folder.mkdir(mode=0o700)
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))


def make_private(path: Path) -> None:
    """Takes a database, and SQLite's own files beside it, away from everybody else.

    New files of SQLite's get the mode of the database.
    """
    for suffix in ("", "-wal", "-shm"):
        file = Path(f"{path}{suffix}")
        if file.exists() and file.stat().st_mode & 0o077:
            file.chmod(0o600)


def cut_off(path: Path) -> bool:
    """Whether the file is shorter than its own header says, with no log to mend it from."""
    size = path.stat().st_size
    log = Path(f"{path}-wal")
    if size == 0 or (log.exists() and log.stat().st_size):
        return False
    with path.open("rb") as file:
        header = file.read(100)
    if not header.startswith(b"SQLite format 3\0"):
        return False
    if len(header) < 100:
        return True
    page = int.from_bytes(header[16:18], "big")
    pages = int.from_bytes(header[28:32], "big")
    return size < (65536 if page == 1 else page) * pages


_BY_CODE = {
    5: faults.Locked,
    6: faults.Locked,
    8: faults.ReadOnly,
    11: faults.Damaged,
    13: faults.Full,
    14: faults.CannotOpen,
    26: faults.NotAJournal,
}
"""SQLite's primary result codes, https://sqlite.org/rescode.html"""


@contextmanager
def named(path: Path | str) -> Iterator[None]:
    """Turns what the engine or the disk raises into the Fault that says it."""
    try:
        yield
    except dbapi2.Error as error:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        raise _BY_CODE.get(code, faults.Unsaved)(path) from error
    except PermissionError as error:
        raise faults.CannotOpen(path) from error
    except OSError as error:
        raise (faults.Full if error.errno in (28, 122) else faults.CannotOpen)(path) from error
