"""A session: the open file as the records use it. A transaction is durable, or it raised."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from data import engine, faults, room
from data.engine import Database

SWEPT_AT_ONCE = 32_000_000
"""Bytes of a journal that is written anew while somebody may wait: a tenth of a second, or about
15,000 entries (measured; our own choice)."""


class Session:
    """One open database file."""

    def __init__(self, db: Database, path: Path) -> None:
        self.db = db
        self.path = path
        self._inode = inode(path)
        self._log_holds_what_is_gone = False
        self._pages_hold_what_is_gone = False

    @contextmanager
    def transaction(self) -> Iterator[Database]:
        """All of it, durably, or nothing. Raises a Fault; where the disk was full, there may be
        room the next time."""
        with self._room_at_last(), engine.named(self.path):
            if inode(self.path) != self._inode:
                raise faults.Gone(self.path)
            room.make_way(self.path)
            late = self._log_holds_what_is_gone or (
                self._pages_hold_what_is_gone and self._is_quickly_swept()
            )
            with immediate(self.db):
                yield self.db
            if late:
                self.sweep()

    @contextmanager
    def _room_at_last(self) -> Iterator[None]:
        try:
            yield
        except faults.Full:
            # What is full may be this person's share of the disk, which nobody can look up.
            room.give_up(self.path)
            raise

    @contextmanager
    def reading(self) -> Iterator[Database]:
        """Reads; raises a Fault."""
        with engine.named(self.path), engine.understood(self.path):
            yield self.db

    def empty_log(self) -> bool:
        """Empties the write-ahead log, in which what was removed can still be read; whether it
        could be emptied at once. While another program reads from it, it is tried again after each
        transaction, on closing, and when the journal is opened the next time."""
        self._log_holds_what_is_gone = not engine.empty_log(self.db)
        return not self._log_holds_what_is_gone

    def empty_log_later(self) -> None:
        """Has the log emptied after the next transaction, where nobody waits for it now."""
        self._log_holds_what_is_gone = True

    def sweep(self, at_any_size: bool = False) -> bool:
        """Leaves nothing of what was removed in any file, where `to_be_swept` was told of it;
        whether that could be done at once. It never raises: what was saved before is saved.

        SQLite overwrites what is deleted, but not the copies of it that are left on a page when
        its neighbours move; so the file is written anew. Nobody waits for that in a file so large
        that it would take long: it is done on closing. While another program writes, and after
        this one was killed, it is tried again as for the log."""
        with suppress(faults.Fault), engine.named(self.path):
            wanted = self._pages_hold_what_is_gone and (at_any_size or self._is_quickly_swept())
            if wanted and engine.write_anew(self.db):
                with immediate(self.db):
                    self.db.execute("DELETE FROM to_be_swept")
                self._pages_hold_what_is_gone = False
        return self.empty_log() and not self._pages_hold_what_is_gone

    def to_be_swept(self) -> None:
        """Notes that something is removed that is to leave nothing behind, so that it is not
        forgotten before it is swept. Inside the caller's transaction."""
        self.db.execute("INSERT OR IGNORE INTO to_be_swept (id) VALUES (1)")
        self._pages_hold_what_is_gone = True

    def take_over(self) -> None:
        """Sweeps up after a program that was killed before it had. Raises a Fault."""
        with self.reading() as db:
            found = db.execute("SELECT 1 FROM to_be_swept").fetchall()
            self._pages_hold_what_is_gone = bool(found)
            if found or engine.logged(self.path):
                self.sweep()

    def _is_quickly_swept(self) -> bool:
        with suppress(OSError):
            return self.path.stat().st_size <= SWEPT_AT_ONCE
        return False


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


def inode(path: Path) -> tuple[int, int]:
    """Which file is at `path`; zeros where none is."""
    try:
        found = path.stat()
    except OSError:
        return (0, 0)
    return (found.st_dev, found.st_ino)
