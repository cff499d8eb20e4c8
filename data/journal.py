"""The journal: translations, newest first, found by any part of what was written."""

import json
from collections.abc import Collection, Iterable, Sequence
from contextlib import closing
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from data import drafts, index, jottings, own_words, search
from data.engine import Database, understood
from data.search import Search
from data.session import Session
from data.stamps import moment, new_uid, stamp
from regulate.composition import Frame
from regulate.translation import Landed, Said, Translation

SUGGESTIONS_FROM = 200
"""How many of the latest entries tell what is usual for a person."""
GLANCE_TEXTS = 500
GLANCE_CHARACTERS = 500_000
"""How many texts, and how much of them, one glance reads at most: a fraction of a frame (measured
in `docs/measurements.md`)."""
ROWS_AT_ONCE = 500
"""Entries read with one statement; SQLite takes no more than 32,766 values."""
ANYWHERE = 2**62
FORGOTTEN_ONE_BY_ONE = 100
"""Entries that are taken out of the search index one by one; of more than that, and most of the
journal, the index is filled anew with what stays (our own)."""


@dataclass(frozen=True)
class Entry:
    """A translation in the journal, whether it was said, and how it landed."""

    uid: str
    at: datetime
    zone: str
    translation: Translation
    said: Said = Said.OPEN
    landed: Landed = Landed.OPEN


@dataclass(frozen=True)
class Revision:
    """An earlier version of an entry, and when it was written."""

    at: datetime
    translation: Translation


@dataclass(frozen=True)
class Kept:
    """An entry with all that the file holds of it: when it was written last, its place in the
    search index, and what it said before, oldest first; a field that there was not yet is missing
    there."""

    entry: Entry
    changed_at: datetime
    place: int | None = None
    earlier: tuple[tuple[datetime, dict[str, Any]], ...] = ()


@dataclass(frozen=True)
class Glance:
    """The entries that a short look found. Not `finished`: there may be more, for the next glance
    `after` the entry with the uid `reached`."""

    entries: list[Entry]
    finished: bool
    reached: str = ""


class Journal:
    """Saves, finds, changes and deletes entries."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add(
        self, translation: Translation, at: datetime, zone: str, draft: str = "", jotting: str = ""
    ) -> str:
        """Saves a translation, durably, and forgets the draft and the jotting it came from; its
        uid. Raises a Fault."""
        entry = Entry(new_uid(), at, zone, translation)
        with self._session.transaction() as db:
            with understood(self._session.path):
                write(db, entry)
            own_words.remember(db, own_words.used_by(translation), at)
            self._forget_draft(db, draft)
            jottings.finish(db, jotting)
        return entry.uid

    def change(self, uid: str, translation: Translation, at: datetime, draft: str = "") -> bool:
        """Gives an entry new contents and keeps the earlier ones, and forgets the draft they came
        from; whether it was there. Raises a Fault."""
        with self._session.transaction() as db:
            row = _find(db, uid)
            if row is None:
                return False
            with understood(self._session.path):
                earlier = _entry(row).translation
            if earlier != translation:
                db["translation_revisions"].insert(
                    {
                        "translation_id": row["id"],
                        "at": row["changed_at"],
                        "body": json.dumps(asdict(earlier), ensure_ascii=False),
                    }
                )
                with understood(self._session.path):
                    index.change(db, row, search.searched(translation), _marks(translation))
                db["translations"].update(
                    row["id"], {**_contents(translation), "changed_at": stamp(at)}
                )
                own_words.remember(db, own_words.used_by(translation), at)
            self._forget_draft(db, draft)
            return True

    def say(self, uid: str, said: Said | str, landed: Landed | str) -> bool:
        """Notes whether the sentence was said and how it landed; whether it was there. Raises a
        Fault."""
        with self._session.transaction() as db:
            return bool(
                db.execute(
                    "UPDATE translations SET said = ?, landed = ? "
                    "WHERE uid = ? AND deleted_at IS NULL",
                    [Said(said).value, Landed(landed).value, uid],
                ).rowcount
            )

    def delete(self, uid: str, at: datetime) -> bool:
        """Takes an entry out of the journal, so that it can be put back; whether it was there.
        Raises a Fault."""
        with self._session.transaction() as db:
            row = _find(db, uid)
            if row is None:
                return False
            db.execute(
                "UPDATE translations SET deleted_at = ? WHERE id = ?", [stamp(at), row["id"]]
            )
            with understood(self._session.path):
                index.take_out(db, row)
            return True

    def put_back(self, uid: str) -> bool:
        """Undoes a deletion; whether there was one. Raises a Fault."""
        with self._session.transaction() as db:
            row = _find(db, uid, deleted=True)
            if row is None:
                return False
            db.execute("UPDATE translations SET deleted_at = NULL WHERE id = ?", [row["id"]])
            with understood(self._session.path):
                index.put_back(db, row)
            return True

    def purge_deleted(self) -> int:
        """Removes for good what was deleted, with its earlier versions, the drafts begun from it
        and own words that nothing else uses; how many entries. Nothing of it is left in any file,
        as soon as `Session.sweep` can. Raises a Fault."""
        with self._session.transaction() as db:
            gone = list(db["translations"].rows_where("deleted_at IS NOT NULL"))
            words: list[tuple[str, str]] = []
            for row in gone:
                with understood(self._session.path):
                    words += _own_words_of(db, row)
                db.execute("DELETE FROM translations_plain WHERE place = ?", [row["place"]])
                db.execute("DELETE FROM translations WHERE id = ?", [row["id"]])
                drafts.forget_of(db, row["uid"])
            own_words.forget_unused(db, words)
            if gone:
                self._session.to_be_swept()
        if gone:
            self._session.sweep()
        return len(gone)

    def get(self, uid: str) -> Entry | None:
        """The entry with this uid, if it is there. Raises a Fault."""
        with self._session.reading() as db:
            row = _find(db, uid)
            return _entry(row) if row else None

    def revisions(self, uid: str) -> list[Revision]:
        """What an entry said before it was changed, newest first. Raises a Fault."""
        with self._session.reading() as db:
            row = _find(db, uid)
            if row is None:
                return []
            return [
                Revision(moment(earlier["at"]), _translation(json.loads(earlier["body"])))
                for earlier in db["translation_revisions"].rows_where(
                    "translation_id = ?", [row["id"]], order_by="id DESC"
                )
            ]

    def page(self, search: Search, limit: int, after: str = "") -> list[Entry]:
        """Up to `limit` entries that fit, newest first, beginning behind the entry whose uid is
        `after`, however long it takes to find them. Raises a Fault."""
        with self._session.reading() as db:
            found = Found(db, search, after)
            return _entries(db, found.take(limit))

    def glance(self, search: Search, limit: int, after: str = "") -> Glance:
        """As `page`, but never longer than a frame of the window: it may stop before it found all
        that there is, and says so. Raises a Fault."""
        with self._session.reading() as db:
            found = Found(db, search, after)
            places = found.take(limit, GLANCE_TEXTS, GLANCE_CHARACTERS)
            return Glance(_entries(db, places), found.finished, _uid_at(db, found.reached))

    def last_with(self, surface: str) -> Entry | None:
        """The newest entry with this surface, if there is one. Raises a Fault."""
        return next(iter(self.page(Search(surface=surface), 1)), None) if surface else None

    def pairs(self) -> list[tuple[str, list[str], str]]:
        """Surface, feelings and need of the latest entries, newest first. Raises a Fault."""
        with self._session.reading() as db:
            rows = db["translations"].rows_where(
                "deleted_at IS NULL",
                select="surface, feelings, need",
                order_by="place DESC",
                limit=SUGGESTIONS_FROM,
            )
            return [(row["surface"], json.loads(row["feelings"]), row["need"]) for row in rows]

    def count_since(self, at: datetime) -> int:
        """How many entries there are from `at` on. Raises a Fault."""
        with self._session.reading() as db:
            return db["translations"].count_where("at >= ? AND deleted_at IS NULL", [stamp(at)])

    def first_at(self) -> datetime | None:
        """When the oldest entry was written, if there is one. Raises a Fault."""
        with self._session.reading() as db:
            rows = db["translations"].rows_where(
                "deleted_at IS NULL", select="at", order_by="at", limit=1
            )
            return next((moment(row["at"]) for row in rows), None)

    def all(self) -> list[Entry]:
        """Every entry, oldest first. Raises a Fault."""
        with self._session.reading() as db:
            rows = db["translations"].rows_where("deleted_at IS NULL", order_by="place")
            return [_entry(row) for row in rows]

    def all_kept(self) -> list[Kept]:
        """Every entry with all that there is of it, oldest first. Raises a Fault."""
        with self._session.reading() as db:
            earlier: dict[int, list[tuple[datetime, dict[str, Any]]]] = {}
            for row in db["translation_revisions"].rows_where(order_by="id"):
                body = json.loads(row["body"])
                _translation(body)  # what makes no sense is damage here too
                earlier.setdefault(row["translation_id"], []).append((moment(row["at"]), body))
            return [
                Kept(
                    _entry(row),
                    moment(row["changed_at"]),
                    row["place"],
                    tuple(earlier.get(row["id"], ())),
                )
                for row in db["translations"].rows_where("deleted_at IS NULL", order_by="place")
            ]

    def _forget_draft(self, db: Database, draft: str) -> None:
        if drafts.forget(db, draft):
            self._session.empty_log_later()


def write(db: Database, entry: Entry) -> None:
    """Adds the entry inside the caller's transaction."""
    write_kept(db, Kept(entry, entry.at))


def write_kept(db: Database, kept: Kept) -> None:
    """Adds an entry with all that there is of it inside the caller's transaction; at its place, if
    that is free and between those of the entries before and after it."""
    entry = kept.entry
    place = kept.place
    if place is None or not index.is_free(db, place, entry.at):
        place = index.free_place(db, entry.at)
    row = {
        "uid": entry.uid,
        "at": stamp(entry.at),
        "zone": entry.zone,
        "changed_at": stamp(kept.changed_at),
        "place": place,
        "said": entry.said.value,
        "landed": entry.landed.value,
        **_contents(entry.translation),
    }
    names = ", ".join(row)
    marks = ", ".join("?" * len(row))
    id = db.execute(
        f"INSERT INTO translations ({names}) VALUES ({marks})", list(row.values())
    ).lastrowid
    index.put(db, place, search.searched(entry.translation), _marks(entry.translation))
    for at, body in kept.earlier:
        db.execute(
            "INSERT INTO translation_revisions (translation_id, at, body) VALUES (?, ?, ?)",
            [id, stamp(at), json.dumps(body, ensure_ascii=False)],
        )


def remove(db: Database, uids: Collection[str]) -> None:
    """Removes entries for good, with their earlier versions, inside the caller's transaction; the
    caller has the file swept."""
    rows = [row for row in db["translations"].rows if row["uid"] in uids]
    anew = len(rows) > FORGOTTEN_ONE_BY_ONE and 2 * len(rows) > db["translations"].count
    for row in rows:
        if row["deleted_at"] is None and not anew:
            index.take_out(db, row)
        db.execute("DELETE FROM translations_plain WHERE place = ?", [row["place"]])
        db.execute("DELETE FROM translations WHERE id = ?", [row["id"]])
    if anew:
        index.fill_anew(db)


class Found:
    """The places of the entries that fit a search, newest first, as far as they are asked for."""

    def __init__(self, db: Database, asked: Search, after: str) -> None:
        self._db, self._asked = db, asked
        self.finished, self.reached = False, 0
        below, above = _bound(db, asked.until, ANYWHERE), _bound(db, asked.since, 0)
        if after:
            rows = db.execute("SELECT place FROM translations WHERE uid = ?", [after]).fetchall()
            below = min([below, *(place for (place,) in rows)]) if rows else 0
        self._between = [below, above]

    def take(self, limit: int, texts: int = ANYWHERE, characters: int = ANYWHERE) -> list[int]:
        """Up to `limit` of them, or as many as there are in that many texts and characters."""
        places: list[int] = []
        # Even the last of them says whether there is one more.
        with closing(self._rows(limit + 1)) as rows:
            for place, text in rows:
                if len(places) == limit or texts <= 0 or characters <= 0:
                    return places
                self.reached = place
                if text is not None:
                    texts, characters = texts - 1, characters - len(text)
                    if not self._asked.fits(text):
                        continue
                places.append(place)
        self.finished = True
        return places

    def _rows(self, limit: int):
        terms, between = self._asked.terms, self._between
        if not terms:
            return self._db.execute(
                "SELECT place, NULL FROM translations WHERE place < ? AND place >= ? "
                "AND deleted_at IS NULL ORDER BY place DESC LIMIT ?",
                [*between, limit],
            )
        if self._asked.proven:
            return self._db.execute(
                "SELECT rowid, NULL FROM translations_search WHERE translations_search MATCH ? "
                "AND rowid < ? AND rowid >= ? ORDER BY rowid DESC LIMIT ?",
                [index.asking(terms), *between, limit],
            )
        return self._db.execute(
            "SELECT place, text FROM translations_search AS found "
            "CROSS JOIN translations_plain ON place = found.rowid "
            "WHERE found.translations_search MATCH ? AND found.rowid < ? AND found.rowid >= ? "
            "ORDER BY found.rowid DESC",
            [index.asking(terms), *between],
        )


def _bound(db: Database, at: datetime | None, otherwise: int) -> int:
    """The place from which on entries are of this time or later."""
    if at is None:
        return otherwise
    place = index.first_since(db, at)
    return ANYWHERE if place is None else place


def _entries(db: Database, places: Sequence[int]) -> list[Entry]:
    """The entries at these places, in their order."""
    rows: dict[int, dict[str, Any]] = {}
    for start in range(0, len(places), ROWS_AT_ONCE):
        some = places[start : start + ROWS_AT_ONCE]
        marks = ", ".join("?" * len(some))
        for row in db["translations"].rows_where(f"place IN ({marks})", some):
            rows[row["place"]] = row
    return [_entry(rows[place]) for place in places if place in rows]


def _uid_at(db: Database, place: int) -> str:
    rows = db.execute("SELECT uid FROM translations WHERE place = ?", [place]).fetchall()
    return rows[0][0] if rows else ""


def _find(db: Database, uid: str, deleted: bool = False) -> dict[str, Any] | None:
    deleted_at = "IS NOT NULL" if deleted else "IS NULL"
    rows = db["translations"].rows_where(f"uid = ? AND deleted_at {deleted_at}", [uid])
    return next(iter(rows), None)


def _own_words_of(db: Database, row: dict[str, Any]) -> Iterable[tuple[str, str]]:
    """The own words of an entry and of its earlier versions."""
    yield from own_words.words_of(row["surface"], json.loads(row["feelings"]), row["need"])
    for earlier in db["translation_revisions"].rows_where("translation_id = ?", [row["id"]]):
        yield from own_words.used_by(_translation(json.loads(earlier["body"])))


def _marks(translation: Translation) -> list[str]:
    return search.marks(translation.surface, translation.feelings, translation.need)


def _contents(translation: Translation) -> dict[str, Any]:
    return {
        "surface": translation.surface,
        "situation": translation.situation,
        "feelings": json.dumps(translation.feelings, ensure_ascii=False),
        "need": translation.need,
        "request": translation.request,
        "words": translation.words,
        "frame": translation.frame.value,
        "language": translation.language,
        "came_out": translation.came_out,
    }


def _translation(row: dict[str, Any]) -> Translation:
    feelings = row["feelings"]
    return Translation(
        row["surface"],
        row["situation"],
        tuple(json.loads(feelings) if isinstance(feelings, str) else feelings),
        row["need"],
        row["request"],
        row["words"],
        Frame(row["frame"]),
        row["language"],
        row.get("came_out", ""),  # an earlier version may be older than this field
    )


def _entry(row: dict[str, Any]) -> Entry:
    return Entry(
        row["uid"],
        moment(row["at"]),
        row["zone"],
        _translation(row),
        Said(row["said"]),
        Landed(row["landed"]),
    )
