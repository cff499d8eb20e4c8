"""One window a journal: a second start reaches the first through a door on this computer only."""

import os
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCryptographicHash, QDir, QObject, Slot

ANSWER_MILLISECONDS = 2_000


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

    def __init__(self, journal: Path, heard: Callable[[str], None], parent: QObject) -> None:
        super().__init__(parent)
        from PySide6.QtNetwork import QLocalServer

        self._heard = heard
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        door = str(door_of(journal))
        QLocalServer.removeServer(door)
        self._server.newConnection.connect(self._welcome)
        self._server.listen(door)

    def close(self) -> None:
        self._server.close()

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
