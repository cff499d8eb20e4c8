"""The journal: translations, newest first, found by any part of what was written."""

import json
import unicodedata
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from data.engine import Database, understood
from data.session import Session
from data.stamps import moment, new_uid, stamp
from regulate.translation import Frame, Translation

SUGGESTIONS_FROM = 200
"""How many of the latest entries tell which feelings are usual for a person."""
QUERY_AT_MOST = 200
"""Characters of a query that are looked at; SQLite takes no more than 1000 words (our own)."""


@dataclass(frozen=True)
class Entry:
    """A translation in the journal."""

    uid: str
    at: datetime
    zone: str
    translation: Translation


class Journal:
    """Saves, finds, changes and deletes entries."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, translation: Translation, at: datetime, zone: str, draft: str = "") -> str:
        """Saves a translation, durably, and clears the draft it came from; its uid. Raises a
        Fault."""
        entry = Entry(new_uid(), at, zone, translation)
        with self._session.transaction() as db:
            write(db, entry)
            db.execute("DELETE FROM drafts WHERE place = ?", [draft])
        return entry.uid

    def change(self, uid: str, translation: Translation, at: datetime, draft: str = "") -> bool:
        """Gives an entry new contents and keeps the earlier ones, and clears the draft they came
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
                db["translations"].update(
                    row["id"], {**_contents(translation), "changed_at": stamp(at)}
                )
                db.execute(
                    "UPDATE translations_search SET text = ? WHERE rowid = ?",
                    [_searched(translation), row["id"]],
                )
            db.execute("DELETE FROM drafts WHERE place = ?", [draft])
            return True

    def delete(self, uid: str, at: datetime) -> bool:
        """Takes an entry out of the journal, so that it can be put back; whether it was there.
        Raises a Fault."""
        with self._session.transaction() as db:
            return bool(
                db.execute(
                    "UPDATE translations SET deleted_at = ? WHERE uid = ? AND deleted_at IS NULL",
                    [stamp(at), uid],
                ).rowcount
            )

    def put_back(self, uid: str) -> bool:
        """Undoes a deletion; whether there was one. Raises a Fault."""
        with self._session.transaction() as db:
            return bool(
                db.execute(
                    "UPDATE translations SET deleted_at = NULL "
                    "WHERE uid = ? AND deleted_at IS NOT NULL",
                    [uid],
                ).rowcount
            )

    def purge_deleted(self) -> int:
        """Removes for good what was deleted; how many entries. Raises a Fault."""
        with self._session.transaction() as db:
            gone = [
                row["id"] for row in db["translations"].rows_where("deleted_at IS NOT NULL")
            ]
            for id in gone:
                db.execute("DELETE FROM translations_search WHERE rowid = ?", [id])
                db.execute("DELETE FROM translations WHERE id = ?", [id])
        if gone:
            self._session.empty_log()
        return len(gone)

    def get(self, uid: str) -> Entry | None:
        """The entry with this uid, if it is there. Raises a Fault."""
        with self._session.reading() as db:
            row = _find(db, uid)
            return _entry(row) if row else None

    def find(self, query: str = "") -> list[int]:
        """The ids of all entries that hold every word of `query`, newest first. Raises a Fault."""
        where, values = _matching(query)
        with self._session.reading() as db:
            found = db.execute(
                f"SELECT id FROM translations WHERE {where} ORDER BY at DESC, id DESC", values
            ).fetchall()
        return [id for (id,) in found]

    def by_ids(self, ids: Sequence[int]) -> dict[int, Entry]:
        """The entries with these ids, for a list that fetches what it shows. Raises a Fault."""
        marks = ", ".join("?" * len(ids))
        with self._session.reading() as db:
            rows = db["translations"].rows_where(f"id IN ({marks})", list(ids))
            return {row["id"]: _entry(row) for row in rows}

    def page(self, query: str, limit: int, after: str = "") -> list[Entry]:
        """Up to `limit` entries that match, newest first, beginning behind the entry whose uid is
        `after`. Raises a Fault."""
        where, values = _matching(query)
        if after:
            where += (
                " AND (at, id) < (SELECT at, id FROM translations AS last WHERE last.uid = ?)"
            )
            values.append(after)
        with self._session.reading() as db:
            rows = db["translations"].rows_where(
                where, values, order_by="at DESC, id DESC", limit=limit
            )
            return [_entry(row) for row in rows]

    def pairs(self) -> list[tuple[str, list[str]]]:
        """Surface and feelings of the latest entries, newest first. Raises a Fault."""
        with self._session.reading() as db:
            rows = db["translations"].rows_where(
                "deleted_at IS NULL",
                select="surface, feelings",
                order_by="at DESC, id DESC",
                limit=SUGGESTIONS_FROM,
            )
            return [(row["surface"], json.loads(row["feelings"])) for row in rows]

    def all(self) -> list[Entry]:
        """Every entry, oldest first. Raises a Fault."""
        with self._session.reading() as db:
            rows = db["translations"].rows_where("deleted_at IS NULL", order_by="at, id")
            return [_entry(row) for row in rows]


def write(db: Database, entry: Entry) -> None:
    """Adds the entry inside the caller's transaction."""
    id = (
        db["translations"]
        .insert(
            {
                "uid": entry.uid,
                "at": stamp(entry.at),
                "zone": entry.zone,
                "changed_at": stamp(entry.at),
                **_contents(entry.translation),
            }
        )
        .last_pk
    )
    db.execute(
        "INSERT INTO translations_search (rowid, text) VALUES (?, ?)",
        [id, _searched(entry.translation)],
    )


_STRAIGHT = str.maketrans(
    dict.fromkeys("\u2018\u2019\u201a\u05f3", "'") | dict.fromkeys("\u201c\u201d\u201e\u05f4", '"')
)


def plain(text: str) -> str:
    """`text` as it is searched: no case, accents or Hebrew points, and straight quotes."""
    apart = unicodedata.normalize("NFKD", text.casefold().translate(_STRAIGHT))
    # Half a character (Cs) can be typed, but not be looked for.
    return "".join(sign for sign in apart if unicodedata.category(sign) not in ("Mn", "Cs"))


def _searched(translation: Translation) -> str:
    return plain("\n".join((translation.situation, translation.words, translation.request)))


def _matching(query: str) -> tuple[str, list[str]]:
    where, values = ["deleted_at IS NULL"], []
    for word in plain(query[:QUERY_AT_MOST]).split():
        # ESCAPE takes the trigram index away from LIKE, so it is there only when it is needed.
        escaped = word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
        escape = " ESCAPE '\\'" if escaped != word else ""
        where.append(f"id IN (SELECT rowid FROM translations_search WHERE text LIKE ?{escape})")
        values.append(f"%{escaped}%")
    return " AND ".join(where), values


def _find(db: Database, uid: str) -> dict[str, Any] | None:
    rows = db["translations"].rows_where("uid = ? AND deleted_at IS NULL", [uid])
    return next(iter(rows), None)


def _contents(translation: Translation) -> dict[str, Any]:
    return {
        "surface": translation.surface,
        "situation": translation.situation,
        "feelings": json.dumps(translation.feelings),
        "need": translation.need,
        "request": translation.request,
        "words": translation.words,
        "frame": translation.frame.value,
        "language": translation.language,
    }


def _entry(row: dict[str, Any]) -> Entry:
    translation = Translation(
        row["surface"],
        row["situation"],
        tuple(json.loads(row["feelings"])),
        row["need"],
        row["request"],
        row["words"],
        Frame(row["frame"]),
        row["language"],
    )
    return Entry(row["uid"], moment(row["at"]), row["zone"], translation)
