pragma Singleton
import QtQuick

// Every colour, size and duration of the look. Contrast is checked by a test.
QtObject {
    property bool dark: false
    property bool lessMotion: false

    // How large all text is; 1 is the usual size, 2 the largest.
    property real scale: 1

    readonly property color paper: dark ? "#141b1a" : "#f7f3ea"
    readonly property color raised: dark ? "#1f2827" : "#fffdf8"
    readonly property color sunken: dark ? "#2a3433" : "#ebe5d8"
    readonly property color line: dark ? "#6f7d79" : "#8b8474"
    readonly property color ink: dark ? "#ece7db" : "#22302f"
    readonly property color inkSoft: dark ? "#b3bbb5" : "#55605d"
    readonly property color accent: dark ? "#7cc7bf" : "#0f5c5c"
    readonly property color accentPressed: dark ? "#9ad6cf" : "#0b4747"
    readonly property color accentInk: dark ? "#0c2423" : "#ffffff"
    readonly property color accentSoft: dark ? "#25403e" : "#d9e8e4"
    readonly property color clay: dark ? "#d9a286" : "#9a5438"
    readonly property color claySoft: dark ? "#43332b" : "#f2dfd4"

    readonly property int gap: 12
    readonly property int margin: 20
    readonly property int touch: 48
    readonly property int radiusSmall: 12
    readonly property int radius: 20
    readonly property int radiusLarge: 28
    readonly property int widest: 560

    readonly property real small: 14 * scale
    readonly property real body: 17 * scale
    readonly property real title: 25 * scale
    readonly property real display: 60 * scale

    readonly property int quick: lessMotion ? 0 : 120
    readonly property int calm: lessMotion ? 0 : 240
}
