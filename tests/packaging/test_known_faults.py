"""Known faults: what was looked up is in nothing that is pinned, unless it says why that is lived
with. Nobody is asked."""

import importlib.util
import re
import sys
from datetime import date
from importlib import metadata
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.version import Version

ROOT = Path(__file__).resolve().parents[2]


def script(name):
    spec = importlib.util.spec_from_file_location(name, ROOT / "packaging" / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


faults = script("known_faults")
audit = script("audit")


def test_what_is_installed_is_what_is_pinned():
    installed = {
        pin.name: metadata.version(pin.name)
        for pin in faults.pins()
        if pin.marker is None or pin.marker.evaluate()
    }
    assert len(installed) > 40
    assert installed == {
        pin.name: faults.version_of(pin)
        for pin in faults.pins()
        if pin.marker is None or pin.marker.evaluate()
    }


def test_nothing_pinned_has_a_known_fault_that_is_not_accepted():
    here = faults.met(faults.pinned(faults.pins()) | faults.carried(), faults.known())
    assert [fault.id for fault in here if not fault.accepted] == []


def test_what_is_accepted_is_still_there_or_it_would_be_forgotten():
    here = faults.met(faults.pinned(faults.pins()) | faults.carried(), faults.known())
    accepted = [fault for fault in faults.known() if fault.accepted]
    assert [fault.id for fault in accepted if fault not in here] == []
    assert all(len(fault.accepted) > 50 for fault in accepted)


def test_every_known_fault_is_of_a_part_that_is_used_and_says_where_it_is_told():
    names = {pin.name for pin in faults.pins()} | {part for part, _, _ in faults.carried()}
    assert len(faults.known()) >= 10
    for fault in faults.known():
        assert fault.part in names
        assert len(SpecifierSet(fault.affected)) > 0
        assert re.match("https://[a-z.-]+/", fault.source)
        assert fault.what


def test_the_day_on_which_they_were_looked_up_is_told():
    told = re.search('"looked_up": "([^"]+)"', faults.FILE.read_text(encoding="utf-8"))
    assert date(2026, 11, 1) <= date.fromisoformat(told[1])


def test_what_carries_sqlite_is_seen():
    (version,) = [version for part, version, _ in faults.carried() if part == "SQLite"]
    assert Version(version) >= Version("3.51.3")


@pytest.mark.parametrize(
    ("pin", "found"),
    [
        ("PyNaCl==1.5.0", ["CVE-2025-69277"]),
        ("pynacl==1.6.1", ["CVE-2025-69277"]),
        ("PyNaCl==1.6.2", []),
        ("cryptography==49.0.0", ["CVE-2026-69247"]),
        ("PySide6_Essentials==6.12.0", ["PYSIDE-3474"]),
        ('PySide6_Essentials==6.12.0 ; python_version >= "3.12"', []),
        ('PySide6_Essentials==6.12.0 ; python_version < "3.12"', ["PYSIDE-3474"]),
        ("something-else==1.0", []),
    ],
)
def test_a_pin_that_has_a_known_fault_is_seen(pin, found):
    here = faults.met(faults.pinned([Requirement(pin)]), faults.known())
    assert [fault.id for fault in here] == found


def test_an_engine_that_can_corrupt_is_seen():
    here = faults.met({("SQLite", "3.40.1", "")}, faults.known())
    assert [fault.id for fault in here] == ["SQLite's WAL-reset bug"]


def row(name, **more):
    return {"name": name, "version": "1.0", **more}


FAULT = {"id": "CVE-1", "fix_versions": ["1.1"]}
SKIPPED = {"skip_reason": "not found"}


@pytest.mark.parametrize(
    ("rows", "status", "line"),
    [
        ([row("a", vulns=[]), row("b", vulns=[])], 0, "Asked PyPI about 2 of 2 pins."),
        ([row("a", vulns=[FAULT])], 1, "a 1.0: CVE-1, fixed in 1.1."),
        ([row("a", vulns=[]), row("b", **SKIPPED)], 2, "Asked PyPI about 1 of 2 pins."),
        ([row("a", **SKIPPED), row("b", **SKIPPED)], 2, audit.COULD_NOT_ASK),
    ],
)
def test_what_could_not_be_asked_is_not_taken_for_sound(rows, status, line):
    lines, ended = audit.tell({"dependencies": rows})
    assert ended == status and line in lines
