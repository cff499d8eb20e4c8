"""What `packaging/prepare.py` decides on computers other than this one; nothing is installed."""

import importlib.util
import shutil
import subprocess
import sys
from pathlib import Path

import PySide6
import pytest

ROOT = Path(__file__).resolve().parents[2]
QT = Path(PySide6.__file__).parent / "Qt"
NOTO = ["NotoSans-Regular.ttf", "NotoSansHebrew-Regular.ttf"]


def load(root):
    """The script as a module that takes `root` for the project's folder."""
    script = root / "packaging" / "prepare.py"
    spec = importlib.util.spec_from_file_location("prepare", script)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


prepare = load(ROOT)


class AnotherMachine:
    """Has everything, unless told what it lacks; notes the commands that it is given."""

    def __init__(self, root=False, apt=True, lacks=(), fonts=NOTO, works=True):
        self.is_root, self.has_apt, self.fonts = lambda: root, lambda: apt, lambda: fonts
        self.has_library = self.has_program = self.has_module = lambda name: name not in lacks
        self.run = lambda command: self.commands.append(command) or works
        self.commands = []


BARE = {*prepare.LIBRARIES, *prepare.PROGRAMS, "ensurepip"}
VENV_PACKAGE = f"python3.{sys.version_info[1]}-venv"


@pytest.mark.parametrize("target", ["run", "test"])
def test_a_machine_that_has_everything_lacks_nothing(target):
    assert prepare.missing_packages(target, AnotherMachine()) == []


def test_a_bare_machine_lacks_every_library_and_the_rest_of_venv():
    missing = prepare.missing_packages("run", AnotherMachine(lacks=BARE))
    assert missing == sorted({*prepare.LIBRARIES.values(), VENV_PACKAGE})


@pytest.mark.parametrize(
    ("program", "package"),
    [
        ("Xvfb", "xvfb"),
        ("dbus-daemon", "dbus-daemon"),
        ("faketime", "faketime"),
        ("/usr/libexec/at-spi-bus-launcher", "at-spi2-core"),
        ("openbox", "openbox"),
        ("orca", "orca"),
    ],
)
def test_only_the_tests_need_programs_to_start(program, package):
    without = AnotherMachine(lacks={program})
    assert prepare.missing_packages("run", without) == []
    assert prepare.missing_packages("test", without) == [package]


def test_root_gets_noto_and_everybody_else_keeps_the_fonts_they_have():
    other_fonts = ["DejaVuSans.ttf"]
    root, person = AnotherMachine(root=True, fonts=other_fonts), AnotherMachine(fonts=other_fonts)
    assert prepare.missing_packages("run", root) == ["fonts-noto-core"]
    assert prepare.missing_packages("run", person) == []


def test_a_person_with_no_font_at_all_is_asked_for_one():
    assert prepare.missing_packages("run", AnotherMachine(fonts=[])) == ["fonts-noto-core"]


def test_root_on_debian_gets_the_packages_without_being_asked(capsys):
    machine = AnotherMachine(root=True)
    prepare.provide(["libegl1", "xvfb"], "test", machine)
    assert machine.commands == [
        ["apt-get", "update"],
        ["apt-get", "install", "--yes", "--no-install-recommends", "libegl1", "xvfb"],
    ]
    assert capsys.readouterr().out == "Installing what Qt needs from the system: libegl1 xvfb.\n"


def test_root_is_told_when_apt_fails():
    machine = AnotherMachine(root=True, works=False)
    with pytest.raises(prepare.CannotPrepare, match="what apt-get says above"):
        prepare.provide(["libegl1"], "test", machine)
    assert machine.commands == [["apt-get", "update"]]


def test_everybody_else_on_debian_gets_one_sentence_with_the_exact_command():
    machine = AnotherMachine()
    with pytest.raises(prepare.CannotPrepare) as refusal:
        prepare.provide(["libegl1", "xvfb"], "test", machine)
    assert str(refusal.value) == (
        "Parts of the system that Regulate needs are missing: type `sudo apt-get update && "
        "sudo apt-get install --no-install-recommends libegl1 xvfb`, then `make test` again."
    )
    assert machine.commands == []


@pytest.mark.parametrize("root", [True, False])
def test_on_another_system_the_sentence_names_the_packages(root):
    machine = AnotherMachine(root=root, apt=False)
    with pytest.raises(prepare.CannotPrepare) as refusal:
        prepare.provide(["libegl1"], "run", machine)
    assert "Debian packages, libegl1, then type `make run` again." in str(refusal.value)
    assert machine.commands == []


def test_nothing_missing_is_nothing_said_and_nothing_done(capsys):
    machine = AnotherMachine(root=True)
    prepare.provide([], "run", machine)
    assert machine.commands == []
    assert capsys.readouterr().out == ""


def test_an_old_python_is_refused_with_a_way_out():
    prepare.check_python((3, 11, 0))
    with pytest.raises(prepare.CannotPrepare, match=r"this is 3\.9: .*PYTHON=python3\.12"):
        prepare.check_python((3, 9, 2))


@pytest.mark.parametrize("name", ["DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"])
def test_a_display_is_a_named_display(name):
    prepare.check_display("linux", {name: ":0"})
    with pytest.raises(prepare.CannotPrepare, match="no display to open a window on"):
        prepare.check_display("linux", {name: ""})


@pytest.mark.parametrize("target, status", [("run", 1), ("test", 0)])
def test_no_display_stops_the_app_before_anything_is_made_and_not_the_tests(
    target, status, monkeypatch, capsys
):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(prepare, "ready", lambda: True)
    machine = AnotherMachine(root=True)
    assert prepare.main(target, machine) == status
    assert machine.commands == []
    assert len(capsys.readouterr().err.splitlines()) == status


@pytest.fixture
def fresh(tmp_path):
    """The script in a folder of its own, with the environment just made."""
    folder = tmp_path / "a folder"
    (folder / "packaging").mkdir(parents=True)
    for name in ("packaging/prepare.py", "pyproject.toml", "requirements.txt"):
        shutil.copy(ROOT / name, folder / name)
    shutil.copy(ROOT / "requirements-dev.txt", folder)
    script = load(folder)
    (folder / ".venv" / "bin").mkdir(parents=True)
    (folder / ".venv" / "bin" / "python").symlink_to(sys.executable)
    (folder / ".venv" / "ready").write_text(script.fingerprint())
    assert script.ready()
    return folder


def test_an_interrupted_setup_begins_again(fresh):
    (fresh / ".venv" / "ready").unlink()
    assert not load(fresh).ready()


@pytest.mark.parametrize("file", ["requirements.txt", "requirements-dev.txt"])
def test_other_pins_need_another_environment(fresh, file):
    with (fresh / file).open("a") as pins:
        pins.write("another==1.0\n")
    assert not load(fresh).ready()


def test_how_tests_are_run_changes_no_environment(fresh):
    with (fresh / "pyproject.toml").open("a") as settings:
        settings.write("\n[tool.another]\nsetting = true\n")
    assert load(fresh).ready()


def test_a_moved_folder_needs_another_environment(fresh):
    moved = fresh.rename(fresh.with_name("a folder elsewhere"))
    assert not load(moved).ready()


def test_a_python_that_is_gone_needs_another_environment(fresh):
    python = fresh / ".venv" / "bin" / "python"
    python.unlink()
    python.symlink_to(fresh / "gone")
    assert not load(fresh).ready()


def test_the_environment_is_made_from_nothing_and_its_stamp_comes_last(fresh):
    script, machine = load(fresh), AnotherMachine()
    (fresh / ".venv" / "left over").touch()
    stamped = []

    def run(command):
        stamped.append((fresh / ".venv" / "ready").exists())
        (fresh / ".venv").mkdir(exist_ok=True)
        return True

    machine.run = run
    script.build_environment("test", machine)
    assert stamped == [False] * 4
    assert [path.name for path in (fresh / ".venv").iterdir()] == ["ready"]


def test_a_setup_that_fails_leaves_no_stamp(fresh):
    script = load(fresh)
    with pytest.raises(script.CannotPrepare, match="then type `make run` again"):
        script.build_environment("run", AnotherMachine(works=False))
    assert not script.ready()


@pytest.mark.parametrize(
    "library",
    [
        "lib/libQt6Quick.so.6",
        "plugins/platforms/libqoffscreen.so",
        "plugins/platforms/libqwayland.so",
        "plugins/platforms/libqxcb.so",
        "plugins/wayland-graphics-integration-client/libqt-plugin-wayland-egl.so",
        "plugins/xcbglintegrations/libqxcb-glx-integration.so",
        "qml/Qt/labs/platform/liblabsplatformplugin.so",
    ],
)
def test_what_opens_a_window_finds_every_library_it_needs(library):
    load_it = f"import ctypes; ctypes.CDLL({str(QT / library)!r})"
    tried = subprocess.run([sys.executable, "-c", load_it], capture_output=True, text=True)
    assert tried.returncode == 0, tried.stderr
