"""Drafts: what is being typed now, kept so that closing or a crash loses nothing."""

import json
from datetime import datetime
from typing import Any

from data.session import Session
from data.stamps import stamp


class Drafts:
    """Keeps one draft a place."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def keep(self, place: str, body: dict[str, Any], at: datetime) -> None:
        """Keeps what is typed at `place`, in place of what was kept there. Raises a Fault."""
        with self._session.transaction() as db:
            db.execute(
                "INSERT INTO drafts (place, at, body) VALUES (?, ?, ?) "
                "ON CONFLICT (place) DO UPDATE SET at = excluded.at, body = excluded.body",
                [place, stamp(at), _storable(json.dumps(body, ensure_ascii=False))],
            )

    def get(self, place: str) -> dict[str, Any]:
        """What was being typed at `place`; empty when nothing was. Raises a Fault."""
        with self._session.reading() as db:
            for row in db["drafts"].rows_where("place = ?", [place]):
                body = json.loads(row["body"])
                return body if isinstance(body, dict) else {}
        return {}

    def clear(self, place: str) -> None:
        """Forgets the draft of a place. Raises a Fault."""
        with self._session.transaction() as db:
            db.execute("DELETE FROM drafts WHERE place = ?", [place])


def _storable(text: str) -> str:
    """`text` with a question mark for half a character, as a field that is full can leave one."""
    return text.encode("utf-8", "replace").decode("utf-8")
