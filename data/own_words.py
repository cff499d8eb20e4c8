"""Own words for surface moves, feelings and needs, kept to be offered again."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from data import index, search
from data.engine import Database
from data.session import Session
from data.stamps import moment, stamp
from regulate.refusal import Refusal
from regulate.translation import Translation
from regulate.typed import quoted
from regulate.vocabulary import OWN, own_text, own_word

KINDS = ("moves", "feelings", "needs")


@dataclass(frozen=True)
class OwnWord:
    """An own word (`own:` and its text) of one vocabulary, and when it was last used. Raises
    Refusal."""

    kind: str
    id: str
    used_at: datetime

    def __post_init__(self) -> None:
        if self.kind not in KINDS:
            raise Refusal("text")
        if not isinstance(self.id, str) or not self.id.startswith(OWN):
            raise Refusal("feeling", value=quoted(self.id))
        object.__setattr__(self, "id", own_word(own_text(self.id)))


class OwnWords:
    """Lists and forgets own words; they are kept with the entry or jotting that uses them."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def all(self, kind: str) -> list[str]:
        """The own words of `moves`, `feelings` or `needs`, last used first. Raises a Fault."""
        with self._session.reading() as db:
            rows = db["own_words"].rows_where("kind = ?", [kind], order_by="used_at DESC, id DESC")
            return [row["word"] for row in rows]

    def listed(self) -> list[OwnWord]:
        """Every own word, first used last. Raises a Fault."""
        with self._session.reading() as db:
            return [
                OwnWord(row["kind"], row["word"], moment(row["used_at"]))
                for row in db["own_words"].rows_where(order_by="used_at, id")
            ]

    def forget(self, kind: str, id: str) -> bool:
        """No longer offers an own word, whether it was there; entries that use it keep it. Raises
        a Fault."""
        with self._session.transaction() as db:
            gone = _forget(db, (kind, id))
        if gone:
            self._session.empty_log()
        return gone


def words_of(surface: str, feelings: Iterable[str], need: str) -> list[tuple[str, str]]:
    """The own words among these ids, each with its vocabulary."""
    used = (("moves", surface), *(("feelings", each) for each in feelings), ("needs", need))
    # What a spoiled record holds may be no text.
    return [(kind, id) for kind, id in used if isinstance(id, str) and id.startswith(OWN)]


def used_by(translation: Translation) -> list[tuple[str, str]]:
    """The own words of a translation, each with its vocabulary."""
    return words_of(translation.surface, translation.feelings, translation.need)


def remember(db: Database, used: Iterable[tuple[str, str]], at: datetime) -> None:
    """Keeps own words that are used, inside the caller's transaction."""
    for kind, id in used:
        write(db, OwnWord(kind, id, at))


def write(db: Database, word: OwnWord) -> None:
    """Adds the own word inside the caller's transaction, or notes that it is used again."""
    db.execute(
        "INSERT INTO own_words (kind, word, used_at) VALUES (?, ?, ?) "
        "ON CONFLICT (kind, word) DO UPDATE SET used_at = excluded.used_at",
        [word.kind, word.id, stamp(word.used_at)],
    )


def forget_unused(db: Database, words: Iterable[tuple[str, str]]) -> None:
    """Forgets those of the own words that nothing uses any more: no entry and no jotting, deleted
    or not. Inside the caller's transaction, after what used them is gone."""
    _forget(db, *(word for word in dict.fromkeys(words) if not is_used(db, *word)))


def _forget(db: Database, *words: tuple[str, str]) -> bool:
    gone = set(words)
    kept = [row for row in db["own_words"].rows if (row.get("kind"), row.get("word")) not in gone]
    if len(kept) == db["own_words"].count:
        return False
    # Of one row alone that is deleted, copies may be left on its page: it is written anew.
    db.execute("DELETE FROM own_words")
    db["own_words"].insert_all(kept)
    return True


def is_used(db: Database, kind: str, id: str, deleted: bool = True) -> bool:
    """Whether an entry or a jotting uses an own word; one that is `deleted`, too."""
    marks = {
        "moves": search.marks(id, (), ""),
        "feelings": search.marks("", (id,), ""),
        "needs": search.marks("", (), id),
    }
    if index.is_used(db, *marks[kind]):
        return True
    if deleted and (kind, id) in used_by_deleted(db):
        return True
    return kind == "moves" and db["jottings"].count_where(
        "surface = ? AND (? OR deleted_at IS NULL)", [id, int(deleted)]
    ) > 0


def used_by_deleted(db: Database) -> set[tuple[str, str]]:
    """The own words of entries and jottings that are deleted and not removed yet."""
    gone = "deleted_at IS NOT NULL"
    used: set[tuple[str, str]] = set()
    for row in db["translations"].rows_where(gone, select="surface, feelings, need"):
        used.update(words_of(row["surface"], json.loads(row["feelings"]), row["need"]))
    for row in db["jottings"].rows_where(gone, select="surface"):
        used.update(words_of(row["surface"], (), ""))
    return used
