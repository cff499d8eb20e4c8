"""Errands: work on the journal that takes longer than a frame, done by a child process.

No passphrase and no key is ever an argument or in the environment, where others could read it: they
go through the child's standard input. A child that is killed leaves what its step promises.
"""

import json
import os
import sys
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTimer, Signal, Slot

from data.errands import as_problem
from data.faults import Fault, KeyringSilent, Unsaved
from regulate.refusal import Refusal

ROOT = Path(__file__).parent.parent
LIMITS = {"unlock_by_keyring": 20_000, "remember": 120_000, "forget": 20_000}
"""Milliseconds after which an errand is given up: the system's keyring may never answer. To have it
remember, somebody may have to think of the keyring's own password (our own choice)."""


class Errand(QObject):
    """One piece of work at a time. `done` brings what `data.errands` answers, `failed` the Fault or
    Refusal that it met."""

    done = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._child = QProcess(self)
        self._late = QTimer(self, singleShot=True)
        self._late.timeout.connect(self._give_up)
        self._gave_up = False
        self._child.finished.connect(self._finished)
        self._child.errorOccurred.connect(self._stopped)
        environment = QProcessEnvironment.systemEnvironment()
        known = environment.value("PYTHONPATH")
        path = os.pathsep.join(filter(None, (str(ROOT), known)))
        environment.insert("PYTHONPATH", path)
        self._child.setProcessEnvironment(environment)

    @property
    def running(self) -> bool:
        return self._child.state() != QProcess.ProcessState.NotRunning

    def go(self, name: str, journal: Path, key: bytes | None = None, **details: Any) -> bool:
        """Begins an errand that `data.errands` knows by this name. False while another is not
        back yet. `details` are what JSON can say."""
        if self.running:
            return False
        asked = {"errand": name, "journal": str(journal), "key": key.hex() if key else None}
        # The child asks for its own kind of Python; safely (-P), or a module that lies where
        # Regulate was started from would be taken for one of Python's, and given the passphrase.
        self._child.start(sys.executable, ["-P", "-m", "data.errands"])
        self._child.write(json.dumps({**asked, **details}).encode())
        self._child.closeWriteChannel()
        self._gave_up = False
        if name in LIMITS:
            self._late.start(LIMITS[name])
        return True

    def close(self) -> None:
        """Ends what is under way."""
        self._late.stop()
        self._child.blockSignals(True)
        if self.running:
            self._child.kill()
            self._child.waitForFinished()

    def wait(self, milliseconds: int) -> None:
        """Lets what is under way come to its end, for so long at most; `done` or `failed` is heard
        before this returns."""
        if self.running:
            self._child.waitForFinished(milliseconds)

    @Slot()
    def _give_up(self) -> None:
        self._gave_up = True
        self._child.kill()

    @Slot(int, QProcess.ExitStatus)
    def _finished(self, _code: int, _status: QProcess.ExitStatus) -> None:
        self._late.stop()
        said = bytes(self._child.readAllStandardOutput().data())
        self._child.readAllStandardError()
        try:
            answer = json.loads(said)
        except ValueError:
            answer = {}
        if "answer" in answer:
            self.done.emit(answer["answer"])
        else:
            self.failed.emit(KeyringSilent() if self._gave_up else self._problem(answer))

    @Slot(QProcess.ProcessError)
    def _stopped(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            self.failed.emit(Unsaved())

    @staticmethod
    def _problem(answer: dict[str, Any]) -> Fault | Refusal:
        return as_problem(answer) or Unsaved()
