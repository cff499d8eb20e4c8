"""Deleting everything: the journal with all that Regulate wrote beside it, and nothing else.

What opens an encrypted journal goes first: from then on the rest cannot be read by anybody. Files
are overwritten before they are removed; a link is removed, and what it leads to stays. A mark is
written before anything else, so that whatever stops it, the next start goes on with it.
"""

import re
import stat
import threading
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from data import faults
from data.places import backups_folder, demo_path, put_back_folder, stage_folder, usual_path

if TYPE_CHECKING:
    from datetime import date

    from data.engine import Database
    from data.store import Store

KEYS, JOURNAL, COPY, SMALL, DEMO = KINDS = ("keys", "journal", "copy", "small", "demo")
"""What there is, in the order in which it goes."""

KEYRING_SECONDS = 5
"""How long the system's keyring may take (our own choice)."""

_SQLITES = r"(-wal|-shm|-journal)?"
_COPIES = re.compile(rf"(.+\.db(\.new)?|\.lock){_SQLITES}|.+\.db\.keys|\..+\.partial.*", re.S)
COUNTED = {
    "entries": "translations",
    "check_ins": "check_ins",
    "pauses": "pauses",
    "jottings": "jottings",
    "repairs": "repairs",
    "plans": "plans",
    "soothings": "soothings",
    "look_backs": "look_backs",
    "own_words": "own_words",
    "drafts": "drafts",
}
"""What is told with its number, and the table that it is in."""


@dataclass(frozen=True)
class Piece:
    """One file that goes."""

    path: Path
    kind: str
    size: int


@dataclass(frozen=True)
class Everything:
    """All that goes. `days` are those of the copies, oldest first. `keyring`: the system's keyring
    may open it. `stays` are files in the way that are not ours."""

    pieces: tuple[Piece, ...]
    days: "tuple[date, ...]" = ()
    sealed: bool = False
    keyring: bool = False
    stays: tuple[Path, ...] = ()

    def size(self, kind: str) -> int:
        """Bytes of one kind."""
        return sum(piece.size for piece in self.pieces if piece.kind == kind)

    @property
    def copies(self) -> int:
        """How many copies of the journal there are."""
        return sum(piece.kind == COPY and piece.path.suffix == ".db" for piece in self.pieces)


def what(journal: Path) -> Everything:
    """What goes, and what is in the way; nothing is changed. Raises a Fault where the path is that
    of something else."""
    from data import backups, engine, keys

    with engine.named(journal):
        _refuse_others(journal)
        found = list(_pieces(journal))
        if demo := _demo_beside(journal):
            found += (replace(piece, kind=DEMO) for piece in _pieces(demo))
        pieces = tuple(sorted(found, key=lambda piece: (KINDS.index(piece.kind), piece.path)))
        copies = backups.listed(journal)
        return Everything(
            pieces,
            tuple(sorted(copy.day or copy.at.astimezone().date() for copy in copies)),
            keys.guards(journal),
            keys.has_keyring(journal),
            tuple(_strange(journal)),
        )


def counts(store: "Store") -> dict[str, int]:
    """How much of each is in the journal. Raises a Fault."""
    with store.reading() as db:
        return _counted(db)


def counts_in(journal: Path) -> dict[str, int]:
    """How much of each is in a journal that is not encrypted; it is not opened as one, which could
    write to it. Raises a Fault."""
    from data import engine

    with engine.named(journal), closing(engine.connect(journal)) as db:
        db.execute("PRAGMA query_only = ON")
        return _counted(db)


def _counted(db: "Database") -> dict[str, int]:
    there = set(db.table_names())
    return {name: db[table].count for name, table in COUNTED.items() if table in there}


def mark_of(journal: Path) -> Path:
    """What tells that everything is to be deleted."""
    return journal.with_name(f"{journal.name}.erasing")


def begun(journal: Path) -> bool:
    """Whether deleting was begun and not finished."""
    with suppress(OSError, ValueError):  # what is wrong with the name is said when it is opened
        return mark_of(journal).exists()
    return False


def erase(journal: Path) -> None:
    """Deletes everything. Raises a Fault: the path is that of something else, another program has
    the journal open (and then nothing is deleted), or something could not be deleted; the rest
    is."""
    from data import engine, keys, room

    with engine.named(journal):
        if not begun(journal):
            _refuse_others(journal)
        demo = _demo_beside(journal)
        for each in filter(None, (journal, demo)):
            if _is_in_use(each):
                raise faults.Locked(each)
        if not any(_pieces(journal)) and not demo:
            return
        room.give_up(journal)
        # A disk that is too full for the mark is no reason to keep what is to go.
        with suppress(OSError):
            keys.put(mark_of(journal), b"")
        try:
            if demo:
                erase(demo)
        finally:
            _go_on(journal)


def _demo_beside(journal: Path) -> Path | None:
    """The demo, which goes with the usual journal; None where that is another one, or where what is
    at its place is not the demo."""
    from data.demo_journal import is_demo

    if journal != usual_path():
        return None
    demo = demo_path()
    return demo if begun(demo) or (demo.exists() and is_demo(demo)) else None


def _go_on(journal: Path) -> None:
    from data import keys, overwriting

    kept, remembered = None, []
    with suppress(faults.Fault):
        remembered = [lock.id for lock in keys.read(journal) if lock.slot(keys.KEYRING)]
    pieces = sorted(_pieces(journal), key=lambda piece: KINDS.index(piece.kind))
    for piece in (piece for piece in pieces if piece.path != mark_of(journal)):
        try:
            if not piece.path.is_symlink():
                piece.path.chmod(0o600)
            overwriting.erase(piece.path)
        except FileNotFoundError:
            continue
        except OSError as error:
            kept = kept or faults.NotErased(piece.path)
            kept.__cause__ = error
        if piece.kind == KEYS:
            # On the disk before anything that it opens is touched.
            keys.sync_folder(piece.path.parent)
    if remembered:
        _forget(journal, remembered)
    if kept:
        raise kept
    for folder in _folders(journal):
        _remove_empty(folder)
    with suppress(FileNotFoundError):
        mark_of(journal).unlink()
    keys.sync_folder(journal.parent)
    if journal == usual_path():
        _remove_empty(journal.parent)


def _forget(journal: Path, names: list[str]) -> None:
    """Takes what opened the journal out of the system's keyring. That may ask somebody and wait for
    ever; without the key file what it keeps is of no use, so nobody waits long for it."""
    from data import remembering

    asking = threading.Thread(target=remembering.forget_entries, args=(journal, names), daemon=True)
    asking.start()
    asking.join(KEYRING_SECONDS)


def _remove_empty(folder: Path) -> None:
    """Removes a folder of ours that has nothing in it; or a link in its place."""
    with suppress(OSError):
        folder.unlink() if folder.is_symlink() else folder.rmdir()


def _pieces(journal: Path) -> Iterator[Piece]:
    """Every file of ours that is there."""
    name, database = journal.name, _database(journal)
    files = [(journal, JOURNAL)]
    for ending in ("", "-wal", "-shm", "-journal"):
        for stem in (database.name, f"{database.name}.new"):
            files.append((database.with_name(f"{stem}{ending}"), JOURNAL))
    files += [(journal.with_name(f"{name}.keys"), KEYS)]
    files += [
        (journal.with_name(f"{name}.{ending}"), SMALL)
        for ending in ("look", "room", "unsaved", "erasing")
    ]
    aside = re.compile(rf"{re.escape(name)}\.keys\.\d+", re.S)
    partial = re.compile(rf"\.{re.escape(name)}\..+\.partial{_SQLITES}", re.S)
    # Where the first versions put their copies.
    before = re.compile(rf"{re.escape(journal.stem)}\.before-version-\d+\.\d+\.db", re.S)
    for file in _listed(journal.parent):
        if partial.fullmatch(file.name):
            files.append((file, SMALL))
        elif aside.fullmatch(file.name):
            files.append((file, KEYS))
        elif before.fullmatch(file.name):
            files.append((file, COPY))
    for folder in _folders(journal):
        for file in _listed(folder):
            if _COPIES.fullmatch(file.name):
                files.append((file, KEYS if file.suffix == ".keys" else COPY))
    for file, kind in dict.fromkeys(files):
        with suppress(FileNotFoundError):
            seen = file.lstat()
            if stat.S_ISREG(seen.st_mode) or stat.S_ISLNK(seen.st_mode):
                yield Piece(file, kind, seen.st_size)


def _strange(journal: Path) -> Iterator[Path]:
    """What stays where one might think that it goes."""
    if journal.is_symlink() and _database(journal) == journal and journal.exists():
        yield journal.resolve()
    for folder in _folders(journal):
        for file in _listed(folder):
            if not _COPIES.fullmatch(file.name) or not (file.is_file() or file.is_symlink()):
                yield file


def _folders(journal: Path) -> tuple[Path, ...]:
    """The folders of ours beside the journal: of the copies, and of one that is being put back."""
    return (backups_folder(journal), stage_folder(journal), put_back_folder(journal))


def _listed(folder: Path) -> list[Path]:
    """What is in a folder; nothing where a link took its place."""
    if folder.is_symlink() or not folder.is_dir():
        return []
    return sorted(folder.iterdir())


def _database(journal: Path) -> Path:
    """The database itself: where a link leads to, if that is a journal of ours for sure."""
    if journal.is_symlink() and _is_ours(journal):
        return journal.resolve()
    return journal


def _is_ours(file: Path) -> bool:
    """Whether the file says itself that it is a journal; an encrypted one does not."""
    from data import engine, migrations

    with suppress(OSError, faults.NotAJournal):
        if file.is_file():
            header = engine.header(file)
            return header is not None and header.application_id == migrations.APPLICATION_ID
    return False


def _refuse_others(journal: Path) -> None:
    """Raises a Fault where the path is that of a folder, or of a file of which nothing tells that
    it is ours."""
    from data import keys

    if journal.is_dir():
        raise faults.Folder(journal)
    if not journal.exists() or journal == usual_path():
        return
    if _is_ours(journal) or keys.guards(journal):
        return
    # A journal that is damaged still has ours beside it.
    beside = (f"{journal.name}.{ending}" for ending in ("keys", "look", "room", "backups"))
    if not journal.is_file() or not any(journal.with_name(name).exists() for name in beside):
        raise faults.NotAJournal(journal)


def _is_in_use(journal: Path) -> bool:
    """Whether another program has the journal open: SQLite holds a lock on it all the while. Not to
    be asked by a program that has it open itself, it would lose its own."""
    try:
        import fcntl
    except ImportError:  # there, what is open cannot be removed
        return False
    with suppress(FileNotFoundError, PermissionError), _database(journal).open("rb+") as file:
        try:
            fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB, _SHARED_BYTES, _SHARED_FIRST)
        except (BlockingIOError, PermissionError):
            return True
    return False


_SHARED_FIRST, _SHARED_BYTES = 0x40000002, 510
"""Where SQLite locks a file that is open, https://sqlite.org/src/file/src/os.h"""
