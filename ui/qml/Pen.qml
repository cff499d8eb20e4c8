import QtQuick
import Look

// With what a picture of numbers is drawn: as the window looks; or, where it is copied, as on paper: light,
// with text of the usual size, so that what is copied is the same from every window.
QtObject {
    property bool copied: false

    readonly property color paper: copied ? "#fffdf8" : Theme.raised
    readonly property color ink: copied ? "#22302f" : Theme.ink
    readonly property color inkSoft: copied ? "#55605d" : Theme.inkSoft
    readonly property color line: copied ? "#857d6d" : Theme.line
    readonly property color accent: copied ? "#0f5c5c" : Theme.accent
    readonly property color accentSoft: copied ? "#d9e8e4" : Theme.accentSoft
    readonly property color clay: copied ? "#9a5438" : Theme.clay
    readonly property int edge: copied ? 0 : Theme.edge

    readonly property real scale: copied ? 1 : Theme.scale
    readonly property real label: 13 * scale
    readonly property real small: 14 * scale
    readonly property real body: 17 * scale

    // What stands for a heat, as on the bar on which it is told.
    function heat(value: real): color {
        return value < 5 ? accent : clay
    }
}
