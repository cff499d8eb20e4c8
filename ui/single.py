"""One window a journal: a second start reaches the first through a door on this computer only."""

import os
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCryptographicHash, QDir, QObject, Slot

ANSWER_MILLISECONDS = 3_000
"""How long a window may take to answer; one that is just being locked takes about one second."""
TRIES = 2


def door_of(journal: Path) -> Path:
    """The name of the door of a journal, in a folder of this person's own."""
    folder = os.environ.get("XDG_RUNTIME_DIR") or QDir.tempPath()
    path = str(journal.absolute()).encode()
    hashed = QCryptographicHash.hash(path, QCryptographicHash.Algorithm.Sha256)
    name = bytes(hashed.toHex()).decode()[:16]
    return Path(folder) / f"regulate-{os.getuid() if hasattr(os, 'getuid') else 0}-{name}"


def reach(journal: Path, message: str) -> bool:
    """Tells the window that has this journal open; False when there is none."""
    door = door_of(journal)
    if not door.exists():
        return False
    # A process that is just being replaced closes on whoever it let in; the next one answers.
    return any(_tell(door, message) for _ in range(TRIES) if door.exists())


def _tell(door: Path, message: str) -> bool:
    from PySide6.QtNetwork import QLocalSocket

    socket = QLocalSocket()
    socket.connectToServer(str(door))
    if not socket.waitForConnected(ANSWER_MILLISECONDS):
        return False
    socket.write(message.encode() + b"\n")
    told = socket.waitForBytesWritten(ANSWER_MILLISECONDS) and socket.waitForReadyRead(
        ANSWER_MILLISECONDS
    )
    socket.disconnectFromServer()
    return told


class Door(QObject):
    """Hears what later starts say. Only this person's own programs can reach it."""

    def __init__(
        self, journal: Path, heard: Callable[[str], None], parent: QObject, number: int = -1
    ) -> None:
        """`number` is that of a door which a process before this one kept open."""
        super().__init__(parent)
        from PySide6.QtNetwork import QLocalServer

        self._heard = heard
        self._inherited = ""
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._welcome)
        door = str(door_of(journal))
        if number >= 0 and self._server.listen(number):
            os.set_inheritable(number, False)
            self._inherited = door
            return
        QLocalServer.removeServer(door)
        self._server.listen(door)

    def keep_open(self) -> int:
        """The number under which the next process finds it, or -1 where it has to make its own.
        Whoever comes meanwhile waits in front of it."""
        if sys.platform == "win32" or not self._server.isListening():
            self.close()
            return -1
        number = int(self._server.socketDescriptor())
        os.set_inheritable(number, True)
        return number

    def close(self) -> None:
        self._server.close()
        if self._inherited:  # Qt takes away only what it has made itself
            self._server.removeServer(self._inherited)

    @Slot()
    def _welcome(self) -> None:
        visitor = self._server.nextPendingConnection()
        visitor.readyRead.connect(lambda: self._hear(visitor))
        visitor.disconnected.connect(visitor.deleteLater)
        if visitor.bytesAvailable():
            self._hear(visitor)

    def _hear(self, visitor: QObject) -> None:
        if visitor.canReadLine():
            message = bytes(visitor.readLine(100).data()).decode(errors="replace").strip()
            visitor.write(b"ok\n")
            visitor.flush()
            self._heard(message)
