"""Makes this folder ready for a make target: `prepare.py run`, `prepare.py test` and so on.

The one rule: it runs on a bare Python 3, so the standard library only, and nothing that an older
Python cannot parse. It is silent when there is nothing to do, and an interrupted try heals at the
next one, because the stamp in `.venv` is written last.
"""

from __future__ import annotations

import ctypes
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"

# What Qt Quick and its X11 and Wayland plugins in PySide6-Essentials load (by `readelf -d`), and
# the Debian package of each.
LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libbrotlidec.so.1": "libbrotli1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libzstd.so.1": "libzstd1",
}
# What the tests start, and the Debian package of each: windows where nobody looks, a desktop's bus
# with nobody on it, a clock that is set wrong, and a screen reader with what it needs. The app
# needs none of them.
PROGRAMS = {
    "Xvfb": "xvfb",
    "dbus-daemon": "dbus-daemon",
    "faketime": "faketime",
    "/usr/libexec/at-spi-bus-launcher": "at-spi2-core",
    "openbox": "openbox",
    "orca": "orca",
}
FONTS = "fonts-noto-core"
FONT_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts")


class CannotPrepare(Exception):
    """Its text is one sentence that the person can act on."""


class Machine:
    """What this computer is asked and told; the tests put another one in its place."""

    def is_root(self) -> bool:
        return os.geteuid() == 0

    def has_apt(self) -> bool:
        return shutil.which("apt-get") is not None

    def has_library(self, name: str) -> bool:
        try:
            ctypes.CDLL(name)
        except OSError:
            return False
        return True

    def has_program(self, name: str) -> bool:
        return shutil.which(name) is not None

    def has_module(self, name: str) -> bool:
        return importlib.util.find_spec(name) is not None

    def fonts(self) -> list[str]:
        folders = [os.walk(os.path.expanduser(folder)) for folder in FONT_FOLDERS]
        names = [name for folder in folders for _, _, files in folder for name in files]
        return [name for name in names if name.endswith((".ttf", ".otf", ".ttc"))]

    def run(self, command: list[str]) -> bool:
        """Whether it went well; what it says is shown only when it did not."""
        environment = dict(os.environ, DEBIAN_FRONTEND="noninteractive")
        done = subprocess.run(
            command,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )
        if done.returncode:
            print(done.stdout.decode(errors="replace"), file=sys.stderr, end="")
        return done.returncode == 0


def main(target: str, machine: Machine) -> int:
    try:
        check_python(sys.version_info)
        if target == "run":
            check_display(sys.platform, os.environ)
        if sys.platform == "linux":
            provide(missing_packages(target, machine), target, machine)
        if not ready():
            build_environment(target, machine)
    except CannotPrepare as problem:
        print(problem, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print(f"\nStopped halfway: `make {target}` begins again.", file=sys.stderr)
        return 1
    return 0


def check_python(version: tuple) -> None:
    if tuple(version[:2]) < (3, 11):
        raise CannotPrepare(
            f"Regulate needs Python 3.11 or newer and this is {version[0]}.{version[1]}: if a newer"
            " one is installed, name it, as in `make run PYTHON=python3.12`."
        )


def check_display(platform: str, environment: dict) -> None:
    """Only whether a display is named; whether it answers, the app finds out."""
    named = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if platform == "linux" and not any(environment.get(name) for name in named):
        raise CannotPrepare(
            "There is no display to open a window on: type `make run` in a desktop session, "
            "or `make test`, which needs none."
        )


def missing_packages(target: str, machine: Machine) -> list[str]:
    """The Debian packages that the target needs and the machine lacks, sorted."""
    missing = {
        package for library, package in LIBRARIES.items() if not machine.has_library(library)
    }
    # Debian keeps the half of venv that fills a new environment in a package of its own.
    if not machine.has_module("ensurepip"):
        missing.add(f"python3.{sys.version_info[1]}-venv")
    if target != "run":
        missing |= {
            package for program, package in PROGRAMS.items() if not machine.has_program(program)
        }
    fonts = machine.fonts()
    has_noto = any(name.startswith(("NotoSans-Regular.", "NotoSans[")) for name in fonts)
    # Who cannot install Noto, which the pages are drawn with, may do with the fonts they have.
    if not fonts or (not has_noto and machine.is_root() and machine.has_apt()):
        missing.add(FONTS)
    return sorted(missing)


def provide(packages: list[str], target: str, machine: Machine) -> None:
    """Root on Debian gets the packages; everybody else gets one sentence."""
    if not packages:
        return
    names = " ".join(packages)
    if machine.is_root() and machine.has_apt():
        print(f"Installing what Qt needs from the system: {names}.", flush=True)
        install = ["apt-get", "install", "--yes", "--no-install-recommends", *packages]
        if not (machine.run(["apt-get", "update"]) and machine.run(install)):
            raise CannotPrepare(
                f"They could not be installed: put right what apt-get says above, "
                f"then type `make {target}` again."
            )
    elif machine.has_apt():
        raise CannotPrepare(
            f"Parts of the system that Regulate needs are missing: type `sudo apt-get update && "
            f"sudo apt-get install --no-install-recommends {names}`, then `make {target}` again."
        )
    else:
        raise CannotPrepare(
            f"Parts of the system that Regulate needs are missing: install what your system has "
            f"for these Debian packages, {names}, then type `make {target}` again."
        )


def fingerprint() -> str:
    """Other pins, other metadata, another Python or another folder: another fingerprint."""
    import tomllib

    metadata = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    # Not "tool": how tests and lint are set up changes no environment.
    # Not `sys.version`: it tells the build too, and `provide` may just have brought a newer one.
    python = (*sys.version_info, sys.base_prefix)
    parts = [str(ROOT), python, metadata["build-system"], metadata["project"]]
    for name in ("requirements.txt", "requirements-dev.txt"):
        parts.append((ROOT / name).read_text(encoding="utf-8"))
    return hashlib.sha256(repr(parts).encode()).hexdigest()


def ready() -> bool:
    stamp = VENV / "ready"
    python = VENV / "bin" / "python"
    return python.exists() and stamp.is_file() and stamp.read_text() == fingerprint()


def build_environment(target: str, machine: Machine) -> None:
    """A new `.venv`, not the old one mended: nothing is in it that no pin names."""

    def step(line: str, *command: str) -> None:
        print(line, flush=True)
        if not machine.run(list(command)):
            raise CannotPrepare(
                f"That did not work: put right what it says above, then type `make {target}` again."
            )

    pip = [str(VENV / "bin" / "python"), "-m", "pip", "--disable-pip-version-check", "-qq"]
    pins = ["-r", str(ROOT / "requirements-dev.txt")]
    # Downloaded and kept, so that the test of the wheel can install with no network.
    wheels = str(VENV / "wheels")
    offline = ["--no-index", "--find-links", wheels]

    shutil.rmtree(VENV, ignore_errors=True)
    step("Making a Python environment in .venv.", sys.executable, "-m", "venv", str(VENV))
    step(
        "Downloading Qt and the other parts, about 100 MB, once.",
        *[*pip, "download", "--only-binary", ":all:", "--dest", wheels, *pins],
    )
    step("Installing them.", *[*pip, "install", *offline, *pins])
    step(
        "Installing Regulate itself.",
        *[*pip, "install", *offline, "--no-deps", "--no-build-isolation", "--editable", str(ROOT)],
    )
    (VENV / "ready").write_text(fingerprint())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], Machine()))
