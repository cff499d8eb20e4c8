"""What was typed and could not be saved before the window was closed: a file beside the journal,
sealed where the journal is, taken in when the journal is opened the next time."""

import json
from collections.abc import Mapping
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from data import keys, room
from data.stamps import moment, stamp

if TYPE_CHECKING:
    from data.store import Store

AT_MOST = 10_000_000
"""Bytes that are read; a page of typing has thousands."""
_ABOUT = b"regulate unsaved drafts"


def file_of(journal: Path) -> Path:
    """Where it is."""
    return journal.with_name(f"{journal.name}.unsaved")


def put(
    journal: Path, key: bytes | None, drafts: Mapping[str, tuple[dict[str, Any], datetime]]
) -> bool:
    """Writes drafts by their places, with when they were typed; an empty one is to be forgotten.
    Whether that could be done: it never raises, there is nobody left to tell."""
    if key is None and keys.guards(journal):
        return False  # nothing readable may stand beside an encrypted journal
    rows = {place: {"body": body, "at": stamp(at)} for place, (body, at) in drafts.items()}
    # A field that is full can leave half a character.
    contents = json.dumps(rows, ensure_ascii=False).encode("utf-8", "replace")
    if key is not None:
        from data import sealing

        contents = sealing.seal_with(_own(key), contents, _ABOUT)
    room.give_up(journal)
    with suppress(OSError):
        keys.put(file_of(journal), contents)
        return True
    return False


def take_in(store: "Store", journal: Path, key: bytes | None) -> None:
    """Makes drafts of it, where nothing newer was typed since, and removes it. What cannot be read
    is left alone. Raises a Fault."""
    from data import engine, overwriting

    if not file_of(journal).is_file():
        return
    with engine.named(journal):
        with file_of(journal).open("rb") as file:
            contents = file.read(AT_MOST)
        known = {place: moment(at) for place, at, _ in store.drafts.all()}
        try:
            rows = json.loads(_opened(contents, key))
            found = [(place, row["body"], moment(row["at"])) for place, row in rows.items()]
            if not all(isinstance(body, dict) for _, body, _ in found):
                return
        except (ValueError, AttributeError, LookupError, TypeError, RecursionError):
            return
        for place, body, at in found:
            if place in known and known[place] > at:
                continue
            if body:
                store.drafts.keep(place, body, at)
            else:
                store.drafts.clear(place)
        overwriting.erase(file_of(journal))


def _opened(contents: bytes, key: bytes | None) -> bytes:
    """Raises ValueError where it was sealed with another key."""
    if key is None:
        return contents
    from data import sealing

    try:
        return sealing.open_with(_own(key), contents, _ABOUT)
    except sealing.WrongSecret as error:
        raise ValueError from error


def _own(key: bytes) -> bytes:
    """A key for this alone, made of the journal's."""
    import hashlib

    return hashlib.blake2b(_ABOUT, key=key, digest_size=32).digest()
