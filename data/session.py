"""A session: the open file as the records use it. A transaction is durable, or it raised."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from data import engine, faults
from data.engine import Database


class Session:
    """One open database file."""

    def __init__(self, db: Database, path: Path) -> None:
        self.db = db
        self.path = path
        self._inode = _inode(path)

    @contextmanager
    def transaction(self) -> Iterator[Database]:
        """All of it, durably, or nothing. Raises a Fault."""
        with engine.named(self.path):
            if _inode(self.path) != self._inode:
                raise faults.Gone(self.path)
            with immediate(self.db):
                yield self.db

    @contextmanager
    def reading(self) -> Iterator[Database]:
        """Reads; raises a Fault."""
        with engine.named(self.path), engine.understood(self.path):
            yield self.db

    def empty_log(self) -> None:
        """Empties the write-ahead log, in which what was removed could still be read. Raises a
        Fault."""
        with self.reading() as db:
            db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()


@contextmanager
def immediate(db: Database) -> Iterator[None]:
    """A transaction that takes the right to write at once; a deferred one may lose it midway."""
    db.execute("BEGIN IMMEDIATE")
    try:
        yield
        db.execute("COMMIT")
    except BaseException:
        if db.conn.in_transaction:
            db.execute("ROLLBACK")
        raise


def _inode(path: Path) -> tuple[int, int]:
    try:
        found = path.stat()
    except OSError:
        return (0, 0)
    return (found.st_dev, found.st_ino)
