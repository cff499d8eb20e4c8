"""Orca, Debian's screen reader, with nothing to speak with: what it would say is read in its own
log."""

import json
import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from tests.accessibility.desktop import App, Desktop, desktop, wait_for

SETTINGS = {
    "speechServerFactory": "",
    "speechFactoryModules": [],
    "enableBraille": False,
    "enableSound": False,
    "enableKeyEcho": False,
    "startingProfile": ["Default", "default"],
}
"""Orca's own, but for what would speak, sound, or say each key."""
# What it knows of is written at once, or would come with the next eight kilobytes.
CUSTOMIZED = "import orca.debug\norca.debug.debugFile.reconfigure(line_buffering=True)\n"
ENTRY = re.compile(r"(?m)^\d\d:\d\d:\d\d\.\d+ - ")
SAID = re.compile(r"SPEECH OUTPUT: '(.*)'(?: voice=\w+)? ?\{.*\}$", re.DOTALL)
VERSION = re.compile(r"ORCA: Launching version (\S+)")
HEARD = "Dequeued object:property-change:accessible-description [frame |"
DONE = "^^^^^ PROCESS OBJECT EVENT object:property-change:accessible-description ^^^^^"


class Orca:
    """Orca with an app in front of it."""

    def __init__(self, desktop: Desktop, language: str) -> None:
        if shutil.which("orca") is None:
            raise FileNotFoundError("orca is missing; `make test` says how to install it")
        self._desktop = desktop
        self._keys = 0
        settings = desktop.folder / "data" / "orca"
        settings.mkdir(parents=True)
        profile = {"profile": SETTINGS["startingProfile"], "pronunciations": {}, "keybindings": {}}
        known = {"general": SETTINGS, "profiles": {"default": profile}}
        known |= {"pronunciations": {}, "keybindings": {}}
        (settings / "user-settings.conf").write_text(json.dumps(known))
        (settings / "orca-customizations.py").write_text(CUSTOMIZED)
        # Orca does not begin where another runs, as on the desktop of whoever runs the tests.
        alone = desktop.folder / "bin" / "pgrep"
        alone.parent.mkdir()
        alone.write_text("#!/bin/sh\nexit 1\n")
        alone.chmod(0o755)
        path = f"{alone.parent}{os.pathsep}{desktop.environment['PATH']}"
        log = desktop.folder / "orca.log"
        log.touch()
        self._log = desktop.open(log)
        self._new = ""
        desktop.start("env", f"PATH={path}", "orca", "--debug-file", str(log))
        self.version = VERSION.search(self._until("Screen reader on.")).group(1)
        self.app = App(desktop, language)

    def hears(self) -> list[str]:
        """What was said since it was asked the last time, once all that happened was heard."""
        self.app.settle(self._keys)
        return _said(self._until(HEARD) + self._until(DONE))

    def press(self, keys: str) -> list[str]:
        """Presses a key; what is said then."""
        self._keys = self._desktop.press(keys)
        return self.hears()

    def _until(self, mark: str) -> str:
        """What is new in the log, up to a mark in it."""

        def look() -> bool:
            self._new += self._log.read()
            return mark in self._new

        wait_for(look, f"{mark!r} in the log of Orca")
        end = self._new.index(mark) + len(mark)
        found, self._new = self._new[:end], self._new[end:]
        return found


def _said(log: str) -> list[str]:
    """What was to be spoken, an utterance each."""
    entries = (SAID.match(entry.rstrip()) for entry in ENTRY.split(log))
    said = (" ".join(entry.group(1).split()) for entry in entries if entry)
    return [line for line in said if line]


@contextmanager
def orca(language: str = "en") -> Iterator[Orca]:
    """Orca on a desktop of its own."""
    with desktop() as place:
        yield Orca(place, language)
