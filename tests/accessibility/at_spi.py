"""What a screen reader asks an app over AT-SPI, asked directly on the accessibility bus: its tree,
what can be done with each part, and what it tells of itself. No key is pressed, and nothing is
pointed at."""

from dataclasses import dataclass

from jeepney import DBusErrorResponse, HeaderFields, MatchRule
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import DBusConnection

from tests.accessibility.desktop import PREFIX, REGISTRY, App, Desktop, wait_for
from tests.bus import ask

ROOT = "/org/a11y/atspi/accessible/root"
PROPERTIES = "org.freedesktop.DBus.Properties"
ROLES = {
    **{7: "check box", 23: "frame", 29: "label", 31: "list", 32: "list item", 37: "page tab"},
    **{38: "page tab list", 39: "panel", 43: "push button", 44: "radio button", 51: "slider"},
    **{61: "text", 75: "application", 83: "heading", 101: "notification"},
}
"""What the app has of them, by the numbers of atspi-constants.h."""
STATES = {4: "checked", 12: "focused", 23: "selected", 24: "sensitive", 25: "showing"}
LISTENED_TO = ("object:state-changed:showing", "object:property-change")


@dataclass(frozen=True)
class Part:
    """A part of the app, as it stood when it was looked at."""

    owner: str
    path: str
    role: str
    name: str
    description: str
    states: frozenset[str]


@dataclass(frozen=True)
class Event:
    """What the app told of itself: `kind` is what became of the part, `part` what it is."""

    kind: str
    role: str
    name: str


class Reader:
    """A screen reader with neither voice nor keys, and the app that it reads."""

    def __init__(self, desktop: Desktop, language: str = "en") -> None:
        self._bus = desktop.accessibility
        self._events: DBusConnection = desktop.connect()
        rule = MatchRule(type="signal", interface=f"{PREFIX}Event.Object")
        self._events.send_and_get_reply(message_bus.AddMatch(rule.serialise()))
        for event in LISTENED_TO:
            registry = (REGISTRY, "/org/a11y/atspi/registry", REGISTRY)
            ask(self._events, *registry, "RegisterEvent", "sass", event, [], "")
        self._settled = 0
        self._names: dict[str, str] = {}
        self.app = App(desktop, language)
        self._owner = wait_for(self._find_app, "the app on the accessibility bus")

    # Reading.

    def parts(self) -> list[Part]:
        """Everything that can be read and reached, in order."""
        found: list[Part] = []
        self._walk(self._owner, ROOT, found)
        return found

    def find(self, name: str, role: str = "") -> Part:
        """The part of that name, and role; waits until it is there."""

        def look() -> Part | None:
            for part in self.parts():
                if part.name == name and role in ("", part.role):
                    return part
            return None

        try:
            return wait_for(look, f"{role} {name!r}")
        except AssertionError as error:
            names = [(part.role, part.name) for part in self.parts()]
            raise AssertionError(f"{error}: {names}") from error

    def begins(self, start: str, role: str) -> Part:
        """The first part of that role whose name begins so."""

        def look() -> Part | None:
            for part in self.parts():
                if part.role == role and part.name.startswith(start):
                    return part
            return None

        return wait_for(look, f"{role} {start!r} …")

    def read(self, name: str) -> str:
        """What stands in a field."""
        part = self.find(name, "text")
        return ask(self._bus, part.owner, part.path, f"{PREFIX}Text", "GetText", "ii", 0, -1)[0]

    def language(self, part: Part) -> str:
        """The language that a part says it is in, such as he_IL."""
        where = (part.owner, part.path, PROPERTIES)
        return ask(self._bus, *where, "Get", "ss", f"{PREFIX}Accessible", "Locale")[0][1]

    def focused(self) -> Part:
        """What has the keyboard: the innermost part that says so."""
        return [part for part in self.parts() if "focused" in part.states][-1]

    # Doing.

    def act(self, part: Part, action: str = "Press") -> None:
        """Does what the part offers under that name."""
        (offered,) = ask(self._bus, part.owner, part.path, f"{PREFIX}Action", "GetActions")
        names = [name for name, _, _ in offered]
        assert action in names, (part, names)
        number = names.index(action)
        done = ask(self._bus, part.owner, part.path, f"{PREFIX}Action", "DoAction", "i", number)
        assert done == (True,), part
        self.app.settle(0)

    def press(self, name: str, role: str = "push button") -> None:
        self.act(self.find(name, role))

    def choose(self, *names: str, role: str = "check box") -> None:
        """Chooses words; each says afterwards that it is chosen."""
        for name in names:
            self.act(self.find(name, role))
            assert "checked" in self.find(name, role).states, name

    def set(self, name: str, value: float) -> None:
        """Moves a slider."""
        part = self.find(name, "slider")
        what = (f"{PREFIX}Value", "CurrentValue", ("d", value))
        ask(self._bus, part.owner, part.path, PROPERTIES, "Set", "ssv", *what)

    def write(self, name: str, text: str) -> None:
        """Writes into a field, in place of what is there, with the focus on it."""
        part = self.find(name, "text")
        ask(self._bus, part.owner, part.path, f"{PREFIX}Component", "GrabFocus")
        editable = f"{PREFIX}EditableText"
        done = ask(self._bus, part.owner, part.path, editable, "SetTextContents", "s", text)
        assert done == (True,), part
        self.app.settle(0)

    # Listening.

    def heard(self) -> list[Event]:
        """What the app told since it was asked the last time."""
        self.app.settle(0)
        found = []
        while True:
            message = self._events.receive(timeout=30)
            fields = message.header.fields
            if fields.get(HeaderFields.sender) != self._owner or not message.body:
                continue
            path, member = fields[HeaderFields.path], fields[HeaderFields.member]
            kind, on = message.body[0], message.body[1]
            try:
                part = self._part(self._owner, path)
            except DBusErrorResponse:  # it is gone
                continue
            if member == "PropertyChange" and kind == "accessible-description":
                self._settled += part.role == "frame"
                if self._settled == self.app.settled:
                    return found
            elif member == "PropertyChange":
                # Its name by now may be another.
                name = message.body[3][1] if kind == "accessible-name" else part.name
                self._names[path] = name
                found.append(Event(kind, part.role, name))
            elif member == "StateChanged" and kind == "showing" and on:
                found.append(Event("showing", part.role, self._names.get(path, part.name)))

    # Inside.

    def _find_app(self) -> str:
        (children,) = ask(self._bus, REGISTRY, ROOT, f"{PREFIX}Accessible", "GetChildren")
        return children[0][0] if children else ""

    def _walk(self, owner: str, path: str, found: list[Part]) -> None:
        try:
            (children,) = ask(self._bus, owner, path, f"{PREFIX}Accessible", "GetChildren")
            for inner in children:
                (can,) = ask(self._bus, *inner, f"{PREFIX}Accessible", "GetInterfaces")
                # What is scrolled out of sight has a place; what is hidden has none.
                if f"{PREFIX}Component" in can:
                    found.append(self._part(*inner))
                    self._walk(*inner, found)
        except DBusErrorResponse:  # it went while it was looked at
            return

    def _part(self, owner: str, path: str) -> Part:
        accessible = f"{PREFIX}Accessible"
        (role,) = ask(self._bus, owner, path, accessible, "GetRole")
        ((low, high),) = ask(self._bus, owner, path, accessible, "GetState")
        bits = low | high << 32
        name, description = (
            ask(self._bus, owner, path, PROPERTIES, "Get", "ss", accessible, what)[0][1]
            for what in ("Name", "Description")
        )
        states = frozenset(state for bit, state in STATES.items() if bits >> bit & 1)
        return Part(owner, path, ROLES.get(role, str(role)), name, description, states)
