"""The journal of the demo: made where there is none, opened as it is where there is one. Its one
rule: what does not say itself that it is a demo is left as it is.

It is made apart and put in place as a copy is put back: whole or not at all, whatever stops it, and
what was there before is kept as a copy.
"""

import tempfile
from contextlib import closing, suppress
from datetime import datetime, tzinfo
from pathlib import Path

from data import demo, engine, erasing, faults, first_look, keys, migrations, restoring
from data.places import demo_path
from data.store import Store
from regulate.content import Words


class NotADemo(faults.Fault):
    """What is here was not made by the demo."""

    id = "not_a_demo"


def make_ready(
    journal: Path,
    now: datetime,
    zone: tzinfo,
    words: Words,
    key: bytes | None = None,
    anew: bool = False,
) -> None:
    """Makes the demo where there is none, or `anew`, in the language of `words`; one that is there
    stays as the person left it. `key` opens one that is encrypted, which is only needed `anew`.
    Raises a Fault, and then left everything as it was; NotADemo where something else is there."""
    restoring.settle(journal)
    if journal.is_dir():
        raise faults.Folder(journal)
    if journal.exists() or journal.is_symlink():
        made = is_demo(journal, key)
        if made and not anew:
            return
        if made and key is None and keys.guards(journal):
            raise faults.Sealed(journal)
        if not made and not (journal == demo_path() and _is_bare(journal)):
            raise NotADemo(journal)
    with tempfile.TemporaryDirectory() as folder:
        apart = Path(folder) / journal.name
        with closing(Store.open(apart)) as store:
            demo.fill(store, now, zone, words)
        restoring.restore(journal, apart, key, now.astimezone(zone).date())
    first_look.change(journal, demo=True, language=words.language)


def is_demo(journal: Path, key: bytes | None = None) -> bool:
    """Whether the file says itself that it is a demo; of one that is encrypted, without its `key`,
    whether what stands beside it does. It is only looked at. Raises Locked."""
    try:
        with engine.named(journal):
            if engine.is_plain(journal):
                if not _is_ours(journal):
                    return False
                key = None
            elif key is None:
                return first_look.read(journal).demo
            with closing(engine.connect_to_look(journal, key)) as db:
                return Store(db, journal, key).settings.all().get(demo.MARK) is True
    except faults.Locked:
        raise
    except (faults.Fault, ValueError):
        return False


def _is_ours(journal: Path) -> bool:
    header = engine.header(journal)
    return header is not None and header.application_id == migrations.APPLICATION_ID


def _is_bare(journal: Path) -> bool:
    """Whether nothing was ever written into it: what is left where everything of the demo was
    deleted in its own window."""
    with suppress(faults.Fault), engine.named(journal):
        if engine.is_plain(journal) and _is_ours(journal):
            return not any(erasing.counts_in(journal).values())
    return False
