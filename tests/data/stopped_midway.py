"""A change of key that is killed at its steps, one after the other: `python -m
tests.data.stopped_midway protect|renew|unprotect FOLDER [EVERY]`.

A step is a line of the code that does it; with EVERY, only each so-manieth. Each is done by a fork
of this process, on a journal of its own with two copies and words that are known; after each kill
the journal is opened again, by every secret there is. What it prints is how many kills there were,
or what went wrong.
"""

import os
import shutil
import signal
import sys
from contextlib import closing
from pathlib import Path

from data import keys, overwriting, protection, sealing, store
from data.places import backups_folder
from data.sealing import Cost
from data.search import Search
from data.store import Store
from tests.data.records import ENTRIES, EVERYTHING, everything, fill

PASSPHRASE = "four words that rhyme"
SECRET = ENTRIES[1].translation.situation.encode()
OFTEN = 3
"""A line that comes again and again is stopped at so many times."""
WATCHED = {module.__file__ for module in (protection, keys, overwriting, store)}


def prepare(folder: Path, change: str) -> tuple[bytes | None, str]:
    """A journal as it is before the change; its key, and its recovery code."""
    journal = folder / "regulate.db"
    with closing(Store.open(journal)) as opened:
        fill(opened)
        copies = backups_folder(journal)
        copies.mkdir()
        opened.db.execute("VACUUM INTO ?", [str(copies / "1.db")])
        opened.db.execute("VACUUM INTO ?", [str(folder / "regulate.before-version-2.1.db")])
    if change == "protect":
        return None, ""
    return protection.protect(journal, PASSPHRASE)


def do(change: str, journal: Path, key: bytes | None) -> None:
    if change == "protect":
        protection.protect(journal, PASSPHRASE)
    elif change == "renew":
        protection.renew(journal, key, PASSPHRASE)
    else:
        protection.unprotect(journal, key)


def stopped_at(step: int, change: str, journal: Path, key: bytes | None) -> bool:
    """Does it in a fork that is killed at that step; whether there was one."""
    child = os.fork()
    if not child:
        seen, passed = {}, 0

        def trace(frame, event, _):
            nonlocal passed
            if frame.f_code.co_filename not in WATCHED:
                return None
            if event == "line":
                line = frame.f_code.co_filename, frame.f_lineno
                seen[line] = seen.get(line, 0) + 1
                passed += seen[line] <= OFTEN
                if passed > step:
                    os.kill(os.getpid(), signal.SIGKILL)
            return trace

        sys.settrace(trace)
        try:
            do(change, journal, key)
        finally:
            os._exit(0)
    _, status = os.waitpid(child, 0)
    return os.WIFSIGNALED(status)


def readable(folder: Path) -> list[str]:
    return [
        str(file.relative_to(folder))
        for file in folder.rglob("*")
        if file.is_file() and SECRET in file.read_bytes()
    ]


def opened(journal: Path, kind: str = keys.PASSPHRASE, secret: str = PASSPHRASE) -> bytes | None:
    """Opens it as a start does, and looks at everything in it; the key that it has."""
    key = protection.unlock(journal, kind, secret) if keys.guards(journal) else None
    with closing(Store.open(journal, key)) as there:
        assert everything(there) == EVERYTHING
        assert [entry.uid for entry in there.journal.page(Search("cafe"), 9)] == [ENTRIES[2].uid]
        assert there.db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    return key


def check(folder: Path, change: str, code: str) -> None:
    """Nothing is lost, whatever opens it; and what was begun can be finished."""
    journal = folder / "regulate.db"
    locks = len(keys.read(journal)) if keys.guards(journal) else 0
    if change == "renew" and (locks > 1 or keys.read(journal)[0].id == CODES[code]):
        other = folder.parent / "by_code"
        shutil.rmtree(other, ignore_errors=True)
        shutil.copytree(folder, other)
        opened(other / "regulate.db", keys.RECOVERY, code)
    key = opened(journal)
    if key is None and change == "protect":
        assert len(readable(folder)) == 3, readable(folder)  # or the search sees nothing
        key, _ = protection.protect(journal, PASSPHRASE)
    if key is not None:
        assert readable(folder) == [], readable(folder)
        assert protection.readable(journal) == 0
        assert len(keys.read(journal)) == 1
        assert keys.read(journal)[0].slot(keys.BEFORE) is None
        for copy in keys.copies(journal):
            assert opened(copy) in (key, None)
        assert len(keys.copies(journal)) == 2
    else:
        assert not keys.file_of(journal).exists()
        for copy in keys.copies(journal):
            opened(copy)
    left = {file.name for file in folder.iterdir()} - {"regulate.db", "regulate.db.keys"}
    assert not [name for name in left if ".new" in name], left
    assert all(file.stat().st_mode & 0o077 == 0 for file in folder.rglob("*") if file.is_file())


CODES: dict[str, str] = {}


def main(change: str, folder: Path, every: int = 1) -> None:
    keys.COST = sealing.COST = Cost(1, 8192)
    os.umask(0o077)
    first, work = folder / "first", folder / "work"
    first.mkdir()
    key, code = prepare(first, change)
    if key:
        CODES[code] = keys.id_of(key)
    step, kills = 0, 0
    while True:
        shutil.rmtree(work, ignore_errors=True)
        shutil.copytree(first, work)
        if not stopped_at(step, change, work / "regulate.db", key):
            break
        kills += 1
        try:
            check(work, change, code)
        except BaseException:
            print(f"after a kill at step {step} of {change}", file=sys.stderr)
            raise
        step += every
    print(kills)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), *map(int, sys.argv[3:]))
