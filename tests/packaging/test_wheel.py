"""The app as one wheel: built, installed where nothing else is, and used from another folder.

The one rule: no network. What it installs from is what `packaging/prepare.py` downloaded and kept.
"""

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from regulate import __version__

ROOT = Path(__file__).resolve().parents[2]
OFFLINE = ["--no-index", "--find-links", str(Path(sys.prefix) / "wheels")]


def run(*command, **options):
    """The command's standard output; its standard error where it fails."""
    parts = [str(part) for part in command]
    done = subprocess.run(parts, capture_output=True, text=True, **options)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def visible(folder):
    """What lies in the folder, without what tests and tools keep under a dot."""
    return {name for name in os.listdir(folder) if not name.startswith(".")}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    before = visible(ROOT)
    run(
        *(sys.executable, "-m", "pip", "wheel", "--quiet", "--no-index", "--no-deps"),
        *("--no-build-isolation", "--wheel-dir", folder, ROOT),
    )
    assert visible(ROOT) == before
    (built,) = folder.iterdir()
    return built


@pytest.fixture(scope="module")
def bin_folder(wheel, tmp_path_factory):
    """The programs of an environment with the wheel, its pins and nothing else."""
    folder = tmp_path_factory.mktemp("installed") / "a path with spaces"
    run(sys.executable, "-m", "venv", folder)
    pins = ["-r", ROOT / "requirements.txt"]
    run(folder / "bin" / "python", "-m", "pip", "install", "--quiet", *OFFLINE, *pins, wheel)
    return folder / "bin"


@pytest.fixture
def outside(tmp_path):
    """How to run a program far from the project, with a home of its own and no display."""
    here, home = tmp_path / "here", tmp_path / "home"
    here.mkdir()
    home.mkdir()
    environment = {"PATH": os.environ["PATH"], "HOME": str(home), "LANG": "C.UTF-8"}
    return {"cwd": here, "env": environment}


def test_the_wheel_holds_all_that_the_three_folders_hold_and_no_more(wheel):
    packed = {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name}
    lying = {
        path.relative_to(ROOT).as_posix()
        for package in ("regulate", "data", "ui")
        for path in (ROOT / package).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert packed == lying


@pytest.mark.parametrize(
    "pattern",
    [
        "ui/qml/*.qml",
        "ui/icons/*.svg",
        "regulate/content/*.json",
        "regulate/content/en/*.json",
        "regulate/content/he/*.json",
        "ui/translations/regulate_en*.qm",
        "ui/translations/regulate_he*.qm",
        "ui/sounds/*.wav",
    ],
)
def test_the_wheel_holds_more_than_python(wheel, pattern):
    folder, ending = pattern.split("*")
    names = zipfile.ZipFile(wheel).namelist()
    assert [
        name
        for name in names
        if name.startswith(folder) and name.endswith(ending) and "/" not in name[len(folder) :]
    ]


def test_the_wheel_must_not_be_uploaded(wheel):
    (metadata,) = (name for name in zipfile.ZipFile(wheel).namelist() if name.endswith("/METADATA"))
    text = zipfile.ZipFile(wheel).read(metadata).decode()
    assert "Classifier: Private :: Do Not Upload\n" in text


def test_the_pins_are_all_that_the_wheel_asks_for(bin_folder):
    python = bin_folder / "python"
    run(python, "-m", "pip", "check")
    installed = json.loads(run(python, "-m", "pip", "list", "--format", "json"))
    names = {part["name"].lower().replace("_", "-") for part in installed}
    pinned = {
        line.split("==")[0].lower().replace("_", "-")
        for line in (ROOT / "requirements.txt").read_text(encoding="utf-8").splitlines()
        if not line.startswith("#")
    }
    assert names - {"pip", "setuptools"} == pinned | {"regulate"}


def test_the_installed_app_tells_its_version(bin_folder, outside):
    assert __version__ in run(bin_folder / "regulate", "--version", **outside)


def test_a_check_in_works_with_no_display_and_far_from_the_project(bin_folder, outside):
    signs = ["--sign", "heart", "--sign", "hot_tense", "--sign", "urge_attack", "--sign", "loud"]
    answer = run(
        *(bin_folder / "regulate", "check-in", "--heat", "7", "--take-in", "barely"),
        *("--safety", "none", *signs, "--json", "--db", "my evenings.db"),
        **outside,
    )
    (line,) = answer.splitlines()
    assessment = json.loads(line)
    assert list(assessment) == ["id", "band", "points", "presentation", "reasons", "advice"]
    assert (assessment["band"], assessment["points"]) == ("flooded", 8)
    assert (outside["cwd"] / "my evenings.db").is_file()
