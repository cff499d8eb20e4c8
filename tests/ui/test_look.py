"""The look keeps its promise of contrast, in both appearances."""

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QColor
from PySide6.QtQml import QQmlComponent, QQmlEngine

from ui.window import HERE

TEXT, LARGE_OR_CONTROL = 4.5, 3.0
PAIRS = [
    ("ink", "paper", TEXT),
    ("ink", "raised", TEXT),
    ("ink", "accentSoft", TEXT),
    ("ink", "claySoft", TEXT),
    ("inkSoft", "paper", TEXT),
    ("inkSoft", "raised", TEXT),
    ("inkSoft", "sunken", TEXT),
    ("inkSoft", "accentSoft", TEXT),
    ("accent", "paper", TEXT),
    ("accent", "raised", TEXT),
    ("accent", "accentSoft", TEXT),
    ("accent", "claySoft", TEXT),
    ("accentInk", "accent", TEXT),
    ("accentInk", "accentPressed", TEXT),
    ("accentInk", "clay", TEXT),
    ("clay", "paper", LARGE_OR_CONTROL),
    ("line", "paper", LARGE_OR_CONTROL),
    ("line", "raised", LARGE_OR_CONTROL),
    ("accent", "sunken", LARGE_OR_CONTROL),
]


def luminance(colour: QColor) -> float:
    """Relative luminance, WCAG 2.2."""
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.fixture
def theme(qapp):
    engine = QQmlEngine()
    engine.addImportPath(str(HERE / "qml"))
    component = QQmlComponent(engine)
    component.setData(b"import QtQuick\nimport Look\nItem { property var theme: Theme }", QUrl())
    item = component.create()
    yield item.property("theme")
    item.deleteLater()
    engine.deleteLater()


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize(("front", "behind", "least"), PAIRS)
def test_contrast(theme, dark, front, behind, least):
    theme.setProperty("dark", dark)
    found = contrast(theme.property(front), theme.property(behind))
    assert found >= least, f"{front} on {behind}: {found:.2f}"


def test_black_on_white_is_twenty_one():
    assert round(contrast(QColor("black"), QColor("white")), 2) == 21
