"""QML and Python name the same things: every property, slot and signal that a page uses exists."""

import subprocess
import sys
from pathlib import Path

import PySide6
import pytest

ROOT = Path(__file__).parents[2]


def tool(name: str) -> str:
    return str(Path(sys.executable).parent / f"pyside6-{name}")


@pytest.fixture(scope="module")
def types(tmp_path_factory):
    """The view-models as QML sees them, described for the linter."""
    folder = tmp_path_factory.mktemp("types")
    module = folder / "Regulate"
    module.mkdir()
    (module / "qmldir").write_text("module Regulate\ntypeinfo Regulate.qmltypes\n")
    modules = sorted((ROOT / "ui").glob("*.py"))
    sources = [str(path) for path in modules if "@QmlElement" in path.read_text()]
    assert len(sources) >= 11
    described = folder / "types.json"
    # Without these, Qt 6.12 describes QVariantList, float and so on anew, as types with nothing in.
    qt = Path(PySide6.__file__).parent / "Qt" / "metatypes"
    known = ",".join(str(qt / f"qt6{name}_metatypes.json") for name in ("core", "qml"))
    for command in (
        [tool("metaobjectdump"), *sources, "--out-file", str(described)],
        [
            *(tool("qmltyperegistrar"), f"--generate-qmltypes={module / 'Regulate.qmltypes'}"),
            *("--import-name=Regulate", "--major-version=1", "-o", str(folder / "types.cpp")),
            *(f"--foreign-types={known}", str(described)),
        ],
    ):
        subprocess.run(command, check=True, capture_output=True)
    return folder


def lint(types: Path, *files: Path) -> subprocess.CompletedProcess:
    return subprocess.run(
        [
            *(tool("qmllint"), "--max-warnings", "0", "-I", str(types), "-I"),
            str(ROOT / "ui" / "qml"),
            # The description does not say which properties are constant.
            *("--stale-property-read", "disable"),
            *map(str, files),
        ],
        capture_output=True,
        text=True,
    )


def test_every_name_in_the_pages_exists(types):
    pages = sorted((ROOT / "ui" / "qml").rglob("*.qml"))
    assert len(pages) >= 30
    done = lint(types, *pages)
    assert done.returncode == 0, done.stderr


def test_a_misspelt_property_is_found(types, tmp_path):
    page = tmp_path / "Misspelt.qml"
    page.write_text(
        "import QtQuick\nimport Regulate\nItem {\n    id: page\n"
        "    required property PauseViewModel pause\n    visible: page.pause.runing\n}\n"
    )
    done = lint(types, page)
    assert done.returncode != 0
    assert "runing" in done.stderr
