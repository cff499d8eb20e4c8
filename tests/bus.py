"""A session bus of the test's own, and what a desktop has on it. Nothing outside is reached."""

import itertools
import shutil
import signal
import subprocess
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from jeepney import (
    DBusAddress,
    DBusErrorResponse,
    HeaderFields,
    Message,
    MessageType,
    new_error,
    new_method_call,
    new_method_return,
    new_signal,
)
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import DBusConnection, open_dbus_connection

# No folder of services: nothing can be started by a name on this bus. No abstract socket: it would
# not be there once the network is taken away.
CONFIGURATION = """\
<busconfig>
  <type>session</type>
  <listen>unix:path={folder}/bus</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""


class SessionBus:
    """A running bus. `address` is what DBUS_SESSION_BUS_ADDRESS says."""

    def __init__(self, folder: Path) -> None:
        configuration = folder / "session.conf"
        configuration.write_text(CONFIGURATION.format(folder=folder))
        self.path = folder / "bus"
        self._daemon = subprocess.Popen(
            [
                *("dbus-daemon", "--config-file", str(configuration)),
                *("--nofork", "--nopidfile", "--print-address"),
            ],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        self.address = self._daemon.stdout.readline().strip()
        self.services: list[Service] = []
        self._connections: list[DBusConnection] = []

    def connect(self) -> DBusConnection:
        """A connection of the test's own, which waits for its answers."""
        connection = open_dbus_connection(self.address)
        self._connections.append(connection)
        return connection

    def hang(self) -> None:
        """Is there and says nothing."""
        self._daemon.send_signal(signal.SIGSTOP)

    def die(self) -> None:
        self._daemon.kill()
        self._daemon.wait()
        for service in self.services:
            service.join()

    def close(self) -> None:
        """Leaves nothing open."""
        self.die()
        self._daemon.stdout.close()
        for connection in self._connections:
            connection.close()


@contextmanager
def session_bus() -> Iterator[SessionBus]:
    """A bus that ends with the block."""
    if shutil.which("dbus-daemon") is None:
        raise FileNotFoundError("dbus-daemon is missing; `make test` says how to install it")
    # A short path: a socket's name has to fit into 108 bytes.
    folder = Path(tempfile.mkdtemp(prefix="bus"))
    bus = SessionBus(folder)
    try:
        yield bus
    finally:
        bus.close()
        shutil.rmtree(folder)


class Service(threading.Thread):
    """A program on the bus that owns a name and answers what it is called by, until the bus or
    `leave` ends it."""

    def __init__(self, bus: SessionBus, name: str, path: str) -> None:
        super().__init__(daemon=True)
        self._emitter = DBusAddress(path, interface=name)
        self.connection = bus.connect()
        owned = self.connection.send_and_get_reply(message_bus.RequestName(name))
        assert owned.body == (1,)
        bus.services.append(self)
        self.start()

    def answer(self, call: Message, member: str) -> Message | None:
        raise NotImplementedError

    def tell(self, member: str, signature: str = "", *values: object) -> None:
        """Sends a signal to everybody."""
        self.connection.send(new_signal(self._emitter, member, signature or None, values))

    def leave(self) -> None:
        """Is not on the bus any more."""
        self.connection.sock.shutdown(2)
        self.join()

    def run(self) -> None:
        with suppress(OSError):  # the bus has gone
            while True:
                message = self.connection.receive()
                if message.header.message_type is MessageType.method_call:
                    answer = self.answer(message, message.header.fields[HeaderFields.member])
                    if answer is not None:
                        self.connection.send(answer)


class Desktop(Service):
    """What shows notifications. `asked` is every Notify with all that it said, as it came;
    `shown` is what is on the screen, by id."""

    NAME = "org.freedesktop.Notifications"

    def __init__(self, bus: SessionBus) -> None:
        self.asked: list[Message] = []
        self.shown: dict[int, str] = {}
        self.waits = self.refuses = self.babbles = False
        self._ids = itertools.count(7)
        self._unanswered: list[Message] = []
        super().__init__(bus, self.NAME, "/org/freedesktop/Notifications")

    def answer(self, call: Message, member: str) -> Message | None:
        if member == "CloseNotification":
            self.take_away(call.body[0])
            return new_method_return(call)
        if member != "Notify":
            return new_error(call, "org.freedesktop.DBus.Error.UnknownMethod", "s", (member,))
        self.asked.append(call)
        if self.waits:
            self._unanswered.append(call)
            return None
        return self._show(call)

    def answer_now(self) -> None:
        """Answers what it was asked while it `waits`."""
        self.waits = False
        for call in self._unanswered:
            self.connection.send(self._show(call))
        self._unanswered.clear()

    def press(self, id: int, action: str = "default") -> None:
        """What a click does on GNOME."""
        self.tell("ActivationToken", "us", id, "a-token")
        self.tell("ActionInvoked", "us", id, action)
        self.take_away(id)

    def take_away(self, id: int) -> None:
        if self.shown.pop(id, None) is not None:
            self.tell("NotificationClosed", "uu", id, 3)

    def _show(self, call: Message) -> Message:
        if self.refuses:
            return new_error(call, "org.freedesktop.DBus.Error.LimitsExceeded", "s", ("No.",))
        if self.babbles:
            return new_method_return(call, "s", ("What?",))
        replaced = call.body[1]
        id = replaced if replaced in self.shown else next(self._ids)
        self.shown[id] = call.body[3]
        return new_method_return(call, "u", (id,))


class Panel(Service):
    """What shows the icons of the tray: a watcher that is its own host. `items` are the names that
    registered."""

    NAME = "org.kde.StatusNotifierWatcher"

    def __init__(self, bus: SessionBus, ready: bool = True) -> None:
        self.items: list[str] = []
        self.ready = ready
        super().__init__(bus, self.NAME, "/StatusNotifierWatcher")

    def answer(self, call: Message, member: str) -> Message | None:
        match member, call.body:
            case "Get", (self.NAME, "IsStatusNotifierHostRegistered"):
                return new_method_return(call, "v", (("b", self.ready),))
            case "RegisterStatusNotifierItem", (str(),):
                self.items.append(call.header.fields[HeaderFields.sender])
                return new_method_return(call)
            case _:
                return new_error(call, "org.freedesktop.DBus.Error.UnknownMethod", "s", (member,))


class Portal(Service):
    """What tells programs of the desktop's settings. `settings` are values with their signature, by
    namespace and key."""

    NAME = "org.freedesktop.portal.Desktop"
    APPEARANCE = "org.freedesktop.appearance"
    GNOME = "org.gnome.desktop.interface"

    def __init__(self, bus: SessionBus, **appearance: int) -> None:
        self.settings: dict[str, dict[str, tuple]] = {
            self.APPEARANCE: {
                key.replace("_", "-"): ("u", value) for key, value in appearance.items()
            }
        }
        self.asked = 0
        super().__init__(bus, self.NAME, "/org/freedesktop/portal/desktop")
        self._emitter = DBusAddress(
            "/org/freedesktop/portal/desktop", interface="org.freedesktop.portal.Settings"
        )

    def answer(self, call: Message, member: str) -> Message | None:
        match member, call.body:
            case "ReadAll", (list() as spaces,):
                self.asked += 1
                found = {each: self.settings[each] for each in spaces if each in self.settings}
                return new_method_return(call, "a{sa{sv}}", (found,))
            case _:
                return new_error(call, "org.freedesktop.DBus.Error.UnknownMethod", "s", (member,))

    def change(self, key: str, value: object, space: str = APPEARANCE, kind: str = "u") -> None:
        """Sets one of the settings, as a person does in the desktop's own settings."""
        self.settings.setdefault(space, {})[key] = (kind, value)
        self.tell("SettingChanged", "ssv", space, key, (kind, value))


def ask(
    connection: DBusConnection, name: str, path: str, interface: str, method: str, *arguments
) -> tuple:
    """Calls a method and waits for what it says. `arguments` are a signature and the values."""
    signature, values = (arguments[0], arguments[1:]) if arguments else (None, ())
    call = new_method_call(DBusAddress(path, name, interface), method, signature, values)
    answer = connection.send_and_get_reply(call)
    if answer.header.message_type is MessageType.error:
        raise DBusErrorResponse(answer)
    return answer.body
