"""Settings: what the person chose, by name, as JSON values."""

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from data.store import Store


class Settings:
    """Keeps the person's choices."""

    def __init__(self, store: "Store") -> None:
        self._store = store

    def all(self) -> dict[str, Any]:
        """Every choice that was made. Raises a Fault."""
        with self._store.reading() as db:
            return {row["name"]: json.loads(row["value"]) for row in db["settings"].rows}

    def choose(self, name: str, value: Any) -> None:
        """Keeps a choice, durably. Raises a Fault."""
        with self._store.transaction() as db:
            db.execute(
                "INSERT INTO settings (name, value) VALUES (?, ?) "
                "ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                [name, json.dumps(value)],
            )
