"""The session bus of a Linux desktop. Its one rule: nobody waits for an answer; it comes as a
signal."""

import os
import sys
from itertools import count
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QSocketNotifier, Signal, Slot

if TYPE_CHECKING:
    from jeepney import Message

GREETED_WITHIN_SECONDS = 0.3
"""How long a bus may take to let us in: the only wait. It takes about a millisecond."""
READ_AT_ONCE = 65_536


class Place(NamedTuple):
    """What is called, and where."""

    name: str
    path: str
    interface: str


THE_BUS = Place("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus")


class Bus(QObject):
    """A connection that is opened when it is first needed and can be closed and opened anew."""

    answered = Signal(int, bool, object)
    """The serial of the call, whether it went well, and the values of the answer, as a tuple."""
    told = Signal(str, object)
    """The name of a signal on the bus, and its values."""
    lost = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._socket = None

    @property
    def is_open(self) -> bool:
        return self._socket is not None

    def open(self) -> bool:
        """Whether there is a bus, now or already."""
        if self.is_open:
            return True
        if not sys.platform.startswith("linux"):
            return False
        # Not needed before there is something to tell.
        from jeepney import Parser
        from jeepney.io.blocking import prep_socket

        try:
            self._socket = prep_socket(_address(), timeout=GREETED_WITHIN_SECONDS)
        except (OSError, ValueError, LookupError, RuntimeError):
            return False
        self._socket.setblocking(False)
        self._parser, self._serials = Parser(), count(1)
        self._notifier = QSocketNotifier(self._socket.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._read)
        return self.call(THE_BUS, "Hello") > 0

    def call(
        self, place: Place, method: str, signature: str = "", *values: object, quiet: bool = False
    ) -> int:
        """Calls a method and goes on. The serial that the answer will have, or 0 where it could
        not be sent. A `quiet` call starts no service."""
        from jeepney import DBusAddress, MessageFlag, new_method_call

        if not self.is_open:
            return 0
        address = DBusAddress(place.path, place.name, place.interface)
        message = new_method_call(address, method, signature or None, values)
        if quiet:
            message.header.flags |= MessageFlag.no_auto_start
        serial = next(self._serials)
        try:
            self._socket.sendall(message.serialise(serial))
        except OSError:
            self._lose()
            return 0
        return serial

    def listen(self, rule: str) -> None:
        """Has signals told that meet the rule."""
        self.call(THE_BUS, "AddMatch", "s", rule)

    def close(self) -> None:
        if self.is_open:
            # A notifier of a closed file would never rest.
            self._notifier.setEnabled(False)
            self._notifier.deleteLater()
            self._socket.close()
            self._socket = None

    @Slot()
    def _read(self) -> None:
        socket, messages = self._socket, []
        try:
            data = socket.recv(READ_AT_ONCE)
            messages = self._parser.feed(data)
        except BlockingIOError:
            return
        except Exception:  # nothing that anybody says on the bus may harm the window
            data = b""
        if not data:
            self._lose()
        for message in messages:
            if self._socket is socket:  # whoever heard the one before may have hung up
                self._pass_on(message)

    def _pass_on(self, message: "Message") -> None:
        from jeepney import HeaderFields, MessageType

        kind, fields = message.header.message_type, message.header.fields
        if kind in (MessageType.method_return, MessageType.error):
            serial = fields.get(HeaderFields.reply_serial, 0)
            self.answered.emit(serial, kind is MessageType.method_return, message.body)
        elif kind is MessageType.signal:
            self.told.emit(fields.get(HeaderFields.member, ""), message.body)

    def _lose(self) -> None:
        self.close()
        self.lost.emit()


def _address() -> str:
    """Where the bus listens. Raises LookupError, ValueError or RuntimeError."""
    from jeepney.bus import get_bus

    named = os.environ.get("DBUS_SESSION_BUS_ADDRESS")
    # Where it is when nobody says it.
    return get_bus(named) if named else os.path.join(os.environ["XDG_RUNTIME_DIR"], "bus")
