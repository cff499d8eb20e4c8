"""Which of the known faults what is pinned has: `packaging/known_faults.json`, which asks nobody.

A pin says the version of a package; what a package carries inside says its own.
"""

import json
import re
from dataclasses import dataclass
from pathlib import Path

from packaging.markers import Marker
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent
FILE = ROOT / "packaging" / "known_faults.json"
PYTHONS = ("3.11", "3.12", "3.13", "3.14")
"""For which some pins differ."""


@dataclass(frozen=True)
class Known:
    """A known fault. `python` narrows it to some versions of Python; `accepted` says why it is
    lived with, or is empty."""

    id: str
    part: str
    affected: str
    what: str
    source: str
    python: str = ""
    accepted: str = ""

    def is_in(self, part: str, version: str, python: str = "") -> bool:
        """Whether this version of a part has it, on a Python where that matters."""
        if canonicalize_name(part) != canonicalize_name(self.part):
            return False
        if self.python and python and python not in SpecifierSet(self.python):
            return False
        return SpecifierSet(self.affected).contains(version, prereleases=True)


def known(file: Path = FILE) -> list[Known]:
    """Every fault that was looked up."""
    rows = json.loads(file.read_text(encoding="utf-8"))["faults"]
    return [Known(**row) for row in rows]


def pins() -> list[Requirement]:
    """Every pin of both files."""
    files = ("requirements.txt", "requirements-dev.txt")
    lines = [line for name in files for line in (ROOT / name).read_text("utf-8").splitlines()]
    return [Requirement(line) for line in lines if not line.startswith(("#", "-r"))]


def version_of(pin: Requirement) -> str:
    (exact,) = pin.specifier
    return exact.version


def pinned(requirements: list[Requirement]) -> set[tuple[str, str, str]]:
    """Part, version and Python, of each pin on each Python that it is for."""
    return {
        (pin.name, version_of(pin), python)
        for pin in requirements
        for python in PYTHONS
        if pin.marker is None or _fits(pin.marker, python)
    }


def carried() -> set[tuple[str, str, str]]:
    """What the installed packages carry inside: SQLite, and SQLCipher's OpenSSL."""
    from sqlcipher3 import dbapi2

    connection = dbapi2.connect(":memory:")
    connection.set_key(bytearray(b"to have it load what it works with"))
    (sqlite,) = connection.execute("SELECT sqlite_version()").fetchone()
    (provider,) = connection.execute("PRAGMA cipher_provider_version").fetchone()
    connection.close()
    parts = {("SQLite", sqlite, "")}
    if found := re.match(r"OpenSSL (\d+\.\d+\.\d+)", provider):
        parts.add(("OpenSSL in sqlcipher3", found[1], ""))
    return parts


def met(parts: set[tuple[str, str, str]], faults: list[Known]) -> list[Known]:
    """The faults that any of the parts has."""
    return [fault for fault in faults if any(fault.is_in(*part) for part in parts)]


def _fits(marker: Marker, python: str) -> bool:
    return marker.evaluate({"python_version": python, "python_full_version": f"{python}.0"})
