"""The words of Regulate: plain files beside this one, a folder a language, keyed by stable ids.

The only module of `regulate` that reads files, and it reads no others.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from regulate import bidi, plural
from regulate.refusal import Refusal
from regulate.typed import NOTHING, quoted

LANGUAGES = ("en", "he")
ADDRESSES = ("", "f", "m", "p")
"""How somebody is spoken of where a language has to choose: in words without gender as far as they
go, feminine, masculine, or in the plural that stands for both."""
_ANY = "any"
_WITH_FORMS = ("he",)
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
    chose for themselves and for the partner. `shown` is whether a person looks at them: what goes
    to a line that other programs read has no isolates. Raises Refusal for an unknown language."""

    language: str
    address: str = ""
    partner: str = ""
    shown: bool = True

    def __post_init__(self) -> None:
        if self.language not in LANGUAGES:
            raise Refusal("language", value=quoted(self.language))

    @property
    def has_forms(self) -> bool:
        """Whether this language has forms of address to choose from."""
        return self.language in _WITH_FORMS

    def __getitem__(self, name: str) -> dict[str, Any]:
        return _addressed(f"{self.language}/{name}", self.address, self.partner)

    def fill(self, text: str | Mapping[str, str], /, **details: object) -> str:
        """`text` with what belongs into its braces, each in its own order (`regulate.bidi`). One
        with forms by number (`regulate.plural`) goes by its `count`. Not for what is kept or
        copied: that is filled by `str.format`."""
        if not isinstance(text, str):
            text = plural.chosen(text, details["count"], self.language)
        filled = text.format(**{name: self._filled(value) for name, value in details.items()})
        return bidi.begun(filled, self.language) if self.shown else filled

    def _filled(self, value: object) -> str:
        """A number as it is written, anything else in its own order."""
        if isinstance(value, int):
            return f"{value:,}"
        return bidi.isolated(str(value), self.language) if self.shown else str(value)

    def refusal(self, refusal: Refusal) -> str:
        """The one sentence that says what cannot be taken, and why."""
        details = {
            name: self["command_line"]["nothing"] if value == NOTHING else value
            for name, value in refusal.details.items()
        }
        return self.fill(self["refusals"][refusal.id], **details)
