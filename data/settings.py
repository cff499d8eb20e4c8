"""Settings: what the person chose, by name, as JSON values."""

import json
from typing import Any

from data.engine import Database
from data.session import Session


class Settings:
    """Keeps the person's choices."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def all(self) -> dict[str, Any]:
        """Every choice that was made. Raises a Fault."""
        with self._session.reading() as db:
            return {row["name"]: json.loads(row["value"]) for row in db["settings"].rows}

    def choose(self, name: str, value: Any) -> None:
        """Keeps a choice, durably. Raises a Fault."""
        with self._session.transaction() as db:
            write(db, name, value)


def write(db: Database, name: str, value: Any) -> None:
    """Keeps a choice inside the caller's transaction."""
    db.execute(
        "INSERT INTO settings (name, value) VALUES (?, ?) "
        "ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        [name, json.dumps(value)],
    )
