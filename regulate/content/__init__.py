"""The words of Regulate: plain files beside this one, a folder a language, keyed by stable ids.

The only module of `regulate` that reads files, and it reads no others.
"""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from regulate.refusal import Refusal
from regulate.typed import quoted

LANGUAGES = ("en", "he")
_HERE = Path(__file__).parent


@cache
def load(name: str) -> Any:
    """The content file `name`, without its ending, as values that are not to be changed."""
    return json.loads((_HERE / f"{name}.json").read_text(encoding="utf-8"))


@cache
def ids(name: str) -> tuple[str, ...]:
    """The ids of a vocabulary (`signs`, `moves`, `feelings`, `needs`), in their order."""
    return tuple(row["id"] for row in load(name))


@cache
def row(name: str, id: str) -> dict[str, Any]:
    """One row of a vocabulary. Raises KeyError when there is none with that id."""
    for candidate in load(name):
        if candidate["id"] == id:
            return candidate
    raise KeyError(id)


@dataclass(frozen=True)
class Words:
    """Every word of one language, by the file it is in. Raises Refusal for an unknown language."""

    language: str

    def __post_init__(self) -> None:
        if self.language not in LANGUAGES:
            raise Refusal("language", value=quoted(self.language))

    def __getitem__(self, name: str) -> dict[str, Any]:
        return load(f"{self.language}/{name}")

    def refusal(self, refusal: Refusal) -> str:
        """The one sentence that says what cannot be taken, and why."""
        return self["refusals"][refusal.id].format(**refusal.details)
