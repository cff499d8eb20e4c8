"""What is right with a journal and what is not. Its one rule: it changes nothing, and says what it
could not look at.

Each finding is an id with what it is about, and what is so with it; the sentences are in
`regulate/content/*/doctor.json`.
"""

import os
import shutil
import stat
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from dataclasses import asdict, dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from data import backups, engine, faults, index, keys, migrations, restoring, room
from data.engine import Database
from data.places import backups_folder, put_back_folder, stage_folder, usual_path
from data.store import SQLITES_OWN, Store, unfinished

SOUND_LOG = (3, 51, 3)
"""From this version on SQLite cannot damage a database when its write-ahead log is reset
(https://sqlite.org/wal.html#walresetbug)."""
FREE = 100_000_000
"""Bytes that should be free, or twice the journal if that is more: a copy of it and what is written
meanwhile (our own choice)."""

WHATS = (
    "journal",
    "private",
    "opens",
    "ours",
    "version",
    "integrity",
    "references",
    "settings",
    "search",
    "records",
    "keys",
    "engine",
    "last_copy",
    "copies",
    "space",
    "room",
    "leftovers",
)
"""What is looked at, in this order."""


@dataclass(frozen=True)
class Finding:
    """What is so with one thing: right or not, or None where it could not be looked at. `says` is
    the sentence's id, `details` what fills it: bytes as numbers, days in ISO 8601."""

    what: str
    ok: bool | None
    says: str
    details: dict[str, Any] = field(default_factory=dict)


def examine(journal: Path, key: bytes | None, today: date) -> list[Finding]:
    """Looks at everything, without changing anything. Takes as long as to read the journal and its
    copies once. It never raises."""
    found = {finding.what: finding for finding in _findings(journal, key, today)}
    return [found.get(what, Finding(what, None, "unseen")) for what in WHATS]


def _findings(journal: Path, key: bytes | None, today: date) -> Iterator[Finding]:
    yield _looked("journal", journal, lambda: _file(journal))
    if journal.is_dir():
        return
    for what, look in (
        ("private", lambda: _private(journal)),
        ("keys", lambda: _keys(journal, key)),
        ("engine", _engine),
        ("last_copy", lambda: _last_copy(journal, today)),
        ("copies", lambda: _copies(journal, key)),
        ("space", lambda: _space(journal)),
        ("room", lambda: _room(journal)),
        ("leftovers", lambda: _leftovers(journal)),
    ):
        yield _looked(what, journal, look)
    yield from _inside(journal, key)


def _looked(what: str, journal: Path, look: Callable[[], Finding]) -> Finding:
    try:
        with engine.named(journal), engine.understood(journal):
            return look()
    except faults.Fault as fault:
        return _fault(what, fault)


def _fault(what: str, fault: faults.Fault) -> Finding:
    return Finding(what, False, "fault", {"fault": fault.id, **fault.details})


def _file(journal: Path) -> Finding:
    if journal.is_file():
        size = journal.stat().st_size
        return Finding("journal", True, "ok", {"path": str(journal), "size": size})
    if journal.exists():
        return Finding("journal", False, "no_file", {"path": str(journal)})
    says = "missing" if backups.listed(journal) else "none"
    return Finding("journal", False, says, {"path": str(journal)})


def _private(journal: Path) -> Finding:
    if os.name != "posix":
        return Finding("private", None, "unseen")
    folder = journal.absolute().parent
    mode = folder.stat().st_mode
    closed = not mode & (0o077 if journal == usual_path() else 0o022) or mode & stat.S_ISVTX
    open_ones = [] if closed else [folder]
    for file in _files(journal):
        with suppress(FileNotFoundError):  # SQLite takes its own away at any time
            if file.stat().st_mode & 0o077:
                open_ones.append(file)
    if open_ones:
        names = ", ".join(str(file) for file in open_ones)
        return Finding("private", False, "open", {"path": names})
    return Finding("private", True, "ok")


def _files(journal: Path) -> Iterator[Path]:
    """The journal and all that Regulate has beside it."""
    for suffix in (*SQLITES_OWN, ".keys", ".room", ".unsaved", ".look"):
        file = journal.with_name(f"{journal.name}{suffix}")
        if file.exists():
            yield file
    folder = backups_folder(journal)
    if folder.is_dir():
        yield folder
        yield from sorted(folder.iterdir())


def _inside(journal: Path, key: bytes | None) -> Iterator[Finding]:
    """What can only be told of a journal that is open."""
    if not journal.is_file():
        return
    try:
        with engine.named(journal):
            _refuse_unreadable(journal, key)
            sealed = not engine.is_plain(journal)
            with closing(engine.connect_to_look(journal, key if sealed else None)) as db:
                yield from _opened(db, journal, key if sealed else None)
    except faults.Sealed:
        yield Finding("opens", None, "sealed")
    except faults.Fault as fault:
        yield _fault("opens", fault)


def _refuse_unreadable(journal: Path, key: bytes | None) -> None:
    """Raises the Fault that can be told without opening the file: SQLite mends what it opens."""
    if engine.is_plain(journal):
        header = engine.header(journal)
        if header and engine.cut_off(journal, header):
            raise faults.CutOff(journal)
    elif not keys.guards(journal):
        raise faults.NotAJournal(journal)
    elif key is None:
        raise faults.Sealed(journal)
    elif journal.stat().st_size % engine.SEALED_PAGE:
        raise faults.CutOff(journal)


def _opened(db: Database, journal: Path, key: bytes | None) -> Iterator[Finding]:
    version, application = db.execute(
        "SELECT user_version, application_id FROM pragma_user_version, pragma_application_id"
    ).fetchone()
    yield Finding("opens", True, "plain" if key is None else "sealed_open")
    ours = application == migrations.APPLICATION_ID
    yield Finding("ours", ours, "ok" if ours else "foreign")
    which = "ok" if version == migrations.LATEST else "older"
    if version > migrations.LATEST:
        which = "newer"
    yield Finding("version", which != "newer", which, {"version": version})
    yield _looked("integrity", journal, lambda: _integrity(db))
    yield _looked("references", journal, lambda: _references(db))
    yield _looked("settings", journal, lambda: _settings(db))
    if ours and which == "ok":
        yield _looked("search", journal, lambda: _search(db))
        yield _looked("records", journal, lambda: _records(Store(db, journal, key)))
    else:
        yield Finding("search", None, which if ours else "unseen")
        yield Finding("records", None, which if ours else "unseen")


def _integrity(db: Database) -> Finding:
    sound = engine.is_sound(db)
    return Finding("integrity", sound, "ok" if sound else "damaged")


def _references(db: Database) -> Finding:
    broken = len(db.execute("PRAGMA foreign_key_check").fetchall())
    says = "broken" if broken else "ok"
    return Finding("references", not broken, says, {"count": broken})


def _settings(db: Database) -> Finding:
    (mode,) = db.execute("PRAGMA journal_mode").fetchone()
    weak = {} if mode == "wal" else {"journal_mode": mode}
    for name, wanted in engine.in_force().items():
        (value,) = db.execute(f"PRAGMA {name}").fetchone()
        if value != wanted:
            weak[name] = value
    if weak:
        told = ", ".join(f"{name} = {value}" for name, value in weak.items())
        return Finding("settings", False, "weak", {"settings": told})
    return Finding("settings", True, "ok")


def _search(db: Database) -> Finding:
    wrong = index.disagreements(db)
    return Finding("search", not wrong, "wrong" if wrong else "ok", {"count": wrong})


def _records(store: Store) -> Finding:
    count = sum(
        len(read())
        for read in (
            store.check_ins.all,
            store.pauses.all,
            store.journal.all_kept,
            store.plans.all,
            store.soothings.all,
            store.repairs.all,
            store.jottings.waiting,
            store.look_backs.all,
            store.own_words.listed,
            store.drafts.all,
            store.settings.all,
        )
    )
    return Finding("records", True, "ok", {"count": count})


def _keys(journal: Path, key: bytes | None) -> Finding:
    if not keys.file_of(journal).exists() and not keys.guards(journal):
        return Finding("keys", True, "none")
    if not keys.file_of(journal).exists():
        return Finding("keys", False, "lost")
    locks = keys.read(journal)
    if key is not None and keys.id_of(key) not in {lock.id for lock in locks}:
        return Finding("keys", False, "other")
    for kind in (keys.PASSPHRASE, keys.RECOVERY):
        if not all(lock.slot(kind) for lock in locks):
            return Finding("keys", False, f"no_{kind}")
    return Finding("keys", True, "ok")


def _engine() -> Finding:
    version = engine.sqlite_version()
    sound = version >= SOUND_LOG
    details = {"version": ".".join(map(str, version))}
    return Finding("engine", sound, "ok" if sound else "old", details)


def _last_copy(journal: Path, today: date) -> Finding:
    copies = backups.listed(journal)
    past = [day for copy in copies if (day := copy.day or copy.at.date()) <= today]
    if ahead := [copy.day for copy in copies if copy.day and copy.day > today]:
        return Finding("last_copy", bool(past), "ahead", {"day": max(ahead).isoformat()})
    if not past:
        return Finding("last_copy", False, "none")
    return Finding("last_copy", True, "ok", {"day": max(past).isoformat()})


def _copies(journal: Path, key: bytes | None) -> Finding:
    good, sealed, bad = 0, 0, []
    for copy in backups.listed(journal):
        try:
            restoring.look_through(copy.path, key)
            good += 1
        except restoring.CopySealed:
            sealed += 1
        except faults.Fault:
            if copy.kind != backups.BEFORE_RESTORE:  # it may have been kept because it is damaged
                bad.append(copy.path.name)
    if bad:
        return Finding("copies", False, "bad", {"names": ", ".join(bad), "count": good})
    if sealed:
        return Finding("copies", None, "sealed", {"sealed": sealed, "count": good})
    return Finding("copies", bool(good), "ok" if good else "none", {"count": good})


def _space(journal: Path) -> Finding:
    free = shutil.disk_usage(journal.absolute().parent).free
    size = journal.stat().st_size if journal.is_file() else 0
    needed = max(FREE, 2 * size)
    says = "ok" if free >= needed else "low"
    return Finding("space", free >= needed, says, {"free": free, "needed": needed})


def _room(journal: Path) -> Finding:
    kept = room.file_of(journal).is_file()
    return Finding("room", True, "ok" if kept else "none")


def _leftovers(journal: Path) -> Finding:
    left = [unfinished(journal, suffix) for suffix in SQLITES_OWN]
    left += [put_back_folder(journal), stage_folder(journal)]
    left = [file for file in left if file.exists()]
    left += sorted(journal.absolute().parent.glob(f".{journal.name}.*.partial"))
    if backups_folder(journal).is_dir():
        left += sorted(backups_folder(journal).glob(".*.partial*"))
    if left:
        names = ", ".join(file.name for file in left)
        return Finding("leftovers", False, "left", {"names": names})
    return Finding("leftovers", True, "ok")


def as_row(finding: Finding) -> dict[str, Any]:
    """A finding as JSON can say it."""
    return asdict(finding)
