import QtQuick
import Look

// With what a picture of numbers is drawn: as the window looks; or, where it is copied, as on paper: light,
// with text of the usual size, so that what is copied is the same from every window.
QtObject {
    property bool copied: false

    readonly property color paper: copied ? Theme.light.raised : Theme.raised
    readonly property color ink: copied ? Theme.light.ink : Theme.ink
    readonly property color inkSoft: copied ? Theme.light.inkSoft : Theme.inkSoft
    readonly property color line: copied ? Theme.light.line : Theme.line
    readonly property color accent: copied ? Theme.light.accent : Theme.accent
    readonly property color accentSoft: copied ? Theme.light.accentSoft : Theme.accentSoft
    readonly property color clay: copied ? Theme.light.clay : Theme.clay
    readonly property int edge: copied ? 0 : Theme.edge

    readonly property real scale: copied ? 1 : Theme.scale
    readonly property real label: 13 * scale
    readonly property real small: 14 * scale
    readonly property real body: 17 * scale

    // What stands for a heat, as on the bar on which it is told.
    function heat(value: real): color {
        return value < Theme.hot ? accent : clay
    }
}
