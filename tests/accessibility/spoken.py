"""What a screen reader would have of a page, as plain data, beside what is seen of it."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from PySide6.QtCore import QRectF
from PySide6.QtGui import QAccessible

Role = QAccessible.Role
CONTROLS = {
    Role.Button,
    Role.CheckBox,
    Role.RadioButton,
    Role.EditableText,
    Role.Slider,
    Role.PageTab,
    Role.ListItem,
}
CONTAINERS = {Role.Window, Role.LayeredPane, Role.Pane, Role.Grouping, Role.List, Role.PageTabList}
PRESSES = {
    Role.Button: "Press",
    Role.CheckBox: "Toggle",
    Role.RadioButton: "Press",
    Role.PageTab: "Press",
    Role.ListItem: "Press",
    Role.Slider: "Increase",
}
"""What each control has to offer; a field is typed into."""


@dataclass
class Told:
    """One part of the tree: what it says, where it is, and what can be done with it."""

    role: Role
    name: str
    description: str
    value: str
    checked: bool
    selected: bool
    disabled: bool
    focusable: bool
    actions: tuple[str, ...]
    depth: int
    regions: tuple[int, ...]
    place: QRectF
    enabled: bool
    tab: bool
    labelled: bool
    inside: list["Told"] = field(default_factory=list)

    @property
    def says(self) -> str:
        return f"{self.name}\n{self.description}\n{self.value}"

    @property
    def says_what(self) -> bool:
        """Whether it has a name, or something in sight is its label."""
        return bool(self.name) or self.labelled


@dataclass(frozen=True)
class Seen:
    """A text on the page: how large it is, and what stands in it."""

    text: str
    pixels: float


def tree(window) -> list[Told]:
    """Everything that is told, in the order of the tree."""
    found: list[Told] = []
    _tell(QAccessible.queryAccessibleInterface(window), 0, found)
    return found


def _tell(face, depth: int, found: list[Told]) -> Told | None:
    state = face.state()
    if depth and state.invisible:
        return None
    item = face.object()
    offered = face.actionInterface()
    regions, place, enabled, tab = (), QRectF(), True, False
    if depth:
        regions, place = _regions(item), _place(item)
        enabled, tab = item.isEnabled(), bool(item.property("activeFocusOnTab"))
    told = Told(
        face.role(),
        face.text(QAccessible.Text.Name),
        face.text(QAccessible.Text.Description),
        face.text(QAccessible.Text.Value),
        bool(state.checked),
        bool(state.selected),
        bool(state.disabled),
        bool(state.focusable),
        tuple(offered.actionNames()) if offered else (),
        depth,
        regions,
        place,
        enabled,
        tab,
        any(kind & QAccessible.RelationFlag.Label for _, kind in face.relations()),
    )
    found.append(told)
    for n in range(face.childCount()):
        child = face.child(n)
        if child is not None:
            inner = _tell(child, depth + 1, found)
            if inner is not None:
                told.inside.append(inner)
    return told


def _regions(item) -> tuple[int, ...]:
    """What scrolls, around an item, from without: places can be compared only in the same one."""
    above, around = item.parentItem(), []
    while above is not None:
        if above.inherits("QQuickFlickable"):
            around.insert(0, id(above))
        above = above.parentItem()
    return tuple(around)


def seen(window) -> Iterator[Seen]:
    """Every text that is drawn, but for what stands in a picture: that is told as a whole."""
    for item in items(window.contentItem()):
        if item.objectName() == "pictured":
            continue
        if item.inherits("QQuickText") and item.property("text"):
            yield Seen(item.property("text"), item.property("font").pixelSize())


def pressable(window) -> Iterator[tuple[str, QRectF]]:
    """Everything that is there to be pressed: what stands on it, and where it is."""
    for item in items(window.contentItem()):
        if item.inherits("QQuickAbstractButton") and not item.size().isEmpty():
            yield item.property("text"), _place(item)


def items(item, window=None) -> Iterator:
    """Every item on the page, with all above it; what is scrolled out of sight is on it, but not
    the rows of a list that are made ahead of sight."""
    yield item
    for child in item.childItems():
        if not child.isVisible() or child.opacity() == 0:
            continue
        if window is not None and not _place(child).intersects(window):
            continue
        yield from items(child, _place(item) if item.inherits("QQuickListView") else window)


def _place(item) -> QRectF:
    return item.mapRectToScene(item.boundingRect())
