"""The chime, played by a program that the system has. Its one rule: what cannot be heard is silent
in every other way, too."""

import shutil
import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QProcess, QTimer, Slot

SOUND = Path(__file__).parent / "sounds" / "return.wav"
PLAYERS = ("pw-play", "paplay", "aplay", "afplay")
"""For PipeWire, PulseAudio, ALSA and macOS; the first that manages it is heard."""
RINGS_AT_MOST_MILLISECONDS = 10_000
"""When a player that hangs is ended."""
ENDED_WITHIN_MILLISECONDS = 1_000


def play() -> bool:
    """Rings once, and does not wait for it. False where there is nothing to play it with."""
    if sys.platform == "win32":
        return _ring_on_windows()
    app = QCoreApplication.instance()
    players = [path for path in map(shutil.which, PLAYERS) if path]
    if app is None or not players or not SOUND.is_file():
        return False
    if not any(one.lasts for one in app.findChildren(Ringing)):
        Ringing(players, app)
    return True


class Ringing(QObject):
    """One chime, from the first player tried to the end of the last. It goes when it is over, and
    at the latest with the application."""

    def __init__(self, players: list[str], app: QCoreApplication) -> None:
        super().__init__(app)
        self._players = players
        self._patience = QTimer(self, singleShot=True, interval=RINGS_AT_MOST_MILLISECONDS)
        self._patience.timeout.connect(self.stop)
        self._patience.start()
        app.aboutToQuit.connect(self.stop)
        self._try_next()

    @property
    def lasts(self) -> bool:
        return self._patience.isActive()

    @Slot()
    def stop(self) -> None:
        """Ends it now."""
        self._players = []
        self._process.kill()
        # Left running, it would have Qt say so on standard error.
        self._process.waitForFinished(ENDED_WITHIN_MILLISECONDS)
        self._end()

    def _try_next(self) -> None:
        if not self._players:
            self._end()
            return
        # A new one each: one that could not start does not start again from its own signal.
        self._process = process = QProcess(self)
        process.setStandardInputFile(QProcess.nullDevice())
        process.setStandardOutputFile(QProcess.nullDevice())
        process.setStandardErrorFile(QProcess.nullDevice())
        process.finished.connect(self._finished)
        process.errorOccurred.connect(self._failed)
        process.start(self._players.pop(0), [str(SOUND)])

    def _end(self) -> None:
        self._patience.stop()
        self.deleteLater()

    @Slot(int, QProcess.ExitStatus)
    def _finished(self, status: int, how: QProcess.ExitStatus) -> None:
        if status == 0 and how is QProcess.ExitStatus.NormalExit:
            self._players = []
        self._try_next()

    @Slot(QProcess.ProcessError)
    def _failed(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:  # all others finish as well
            self._try_next()


def _ring_on_windows() -> bool:
    import winsound

    how = winsound.SND_FILENAME | winsound.SND_ASYNC | winsound.SND_NODEFAULT
    try:
        winsound.PlaySound(str(SOUND), how)
    except RuntimeError:
        return False
    return True
