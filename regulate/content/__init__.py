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
ADDRESSES = ("", "f", "m", "p")
"""How somebody is spoken of where a language has to choose: in words without gender as far as they
go, feminine, masculine, or in the plural that stands for both."""
_ANY = "any"
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


@cache
def _addressed(name: str, address: str, partner: str) -> Any:
    """A content file with one form of each text that has more: `f`, `m` and `p` go by how the
    person is addressed, `to_f`, `to_m` and `to_p` by how the partner is, `any` where neither is
    chosen, or that form is not there."""

    def chosen(value: Any) -> Any:
        if not isinstance(value, dict):
            return value
        if _ANY not in value:
            return {key: chosen(inner) for key, inner in value.items()}
        return value.get(address) or value.get(f"to_{partner}") or value[_ANY]

    return chosen(load(name))


@dataclass(frozen=True)
class Words:
    """Every word of one language, by the file it is in, with the forms of address that the person
    chose for themselves and for the partner. Raises Refusal for an unknown language."""

    language: str
    address: str = ""
    partner: str = ""

    def __post_init__(self) -> None:
        if self.language not in LANGUAGES:
            raise Refusal("language", value=quoted(self.language))

    def __getitem__(self, name: str) -> dict[str, Any]:
        return _addressed(f"{self.language}/{name}", self.address, self.partner)

    def refusal(self, refusal: Refusal) -> str:
        """The one sentence that says what cannot be taken, and why."""
        return self["refusals"][refusal.id].format(**refusal.details)
