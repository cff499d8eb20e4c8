pragma Singleton
import QtQuick

// Every colour, size and duration of the look. Contrast is checked by a test.
QtObject {
    id: root

    property bool dark: false
    property bool moreContrast: false
    property bool lessMotion: false

    // How large all text is; 1 is the usual size, 2 the largest.
    property real scale: 1

    // Light and dark, and both with more contrast: then text has 7:1 (WCAG 2.2, 1.4.6) and what
    // tells a control or its state 4.5:1, where 1.4.11 asks for 3.
    // What is light at its usual contrast is also how a picture looks that is copied, whatever the
    // window looks like.
    component Light: QtObject {
        readonly property color paper: "#f7f3ea"
        readonly property color raised: "#fffdf8"
        readonly property color line: "#857d6d"
        readonly property color ink: "#22302f"
        readonly property color inkSoft: "#55605d"
        readonly property color accent: "#0f5c5c"
        readonly property color accentSoft: "#d9e8e4"
        readonly property color clay: "#9a5438"
    }
    readonly property Light light: Light {}
    readonly property color paper: one(light.paper, "#141b1a", "#fffdf8", "#070c0b")
    readonly property color raised: one(light.raised, "#1f2827", "#ffffff", "#0e1514")
    readonly property color sunken: one("#ebe5d8", "#2a3433", "#f1ece0", "#1a2322")
    readonly property color line: one(light.line, "#7b8983", "#544e42", "#a3b0ac")
    readonly property color ink: one(light.ink, "#ece7db", "#0d1817", "#fffaf0")
    readonly property color inkSoft: one(light.inkSoft, "#b3bbb5", "#35403d", "#d8dfd9")
    readonly property color accent: one(light.accent, "#7cc7bf", "#084646", "#9fe6de")
    readonly property color accentPressed: one("#0b4747", "#9ad6cf", "#052f2f", "#c3f3ed")
    readonly property color accentInk: one("#ffffff", "#0c2423", "#ffffff", "#04211f")
    readonly property color accentSoft: one(light.accentSoft, "#25403e", "#e0efeb", "#123330")
    readonly property color clay: one(light.clay, "#d9a286", "#73351c", "#f2c3a8")
    readonly property color claySoft: one("#f2dfd4", "#43332b", "#fbebe1", "#33241c")

    // The heat from which clay stands for it.
    readonly property int hot: 5

    // The border of a control; of what has one only with more contrast; of what has the focus.
    readonly property int thin: moreContrast ? 2 : 1
    readonly property int edge: moreContrast ? 1 : 0
    readonly property int focus: moreContrast ? 3 : 2

    function one(light: color, dark: color, lightMore: color, darkMore: color): color {
        return moreContrast ? (root.dark ? darkMore : lightMore) : (root.dark ? dark : light)
    }

    readonly property int gap: 12
    readonly property int margin: 20
    readonly property int touch: 48
    readonly property int radiusSmall: 12
    readonly property int radius: 20
    readonly property int radiusLarge: 28
    readonly property int widest: 560

    readonly property real label: 13 * scale
    readonly property real small: 14 * scale
    readonly property real body: 17 * scale
    readonly property real title: 25 * scale
    readonly property real large: 32 * scale
    readonly property real display: 60 * scale

    readonly property FontMetrics metrics: FontMetrics { font { pixelSize: 100; weight: Font.DemiBold } }

    // A drawing beside text grows half as much as the text.
    function grown(size: real): real {
        return Math.round(size * (1 + scale) / 2)
    }

    // How wide a text is on one line.
    function across(text: string, size: real): real {
        return metrics.advanceWidth(text) * size / 100
    }

    // How wide its longest word is.
    function longest(text: string, size: real): real {
        return Math.max(...text.split(/[\s\/\u2010-\u2014-]+/).map(word => across(word, size)))
    }

    // At most `size`, and smaller only where a word would have to be broken otherwise. What would
    // have to shrink to less than six tenths is no word: it is broken.
    function fitting(text: string, size: real, room: real): int {
        if (room <= 0 || text.length * size < room)
            return Math.round(size)
        const wide = longest(text, size) * 1.01
        return wide <= room || wide * 0.6 > room ? Math.round(size) : Math.floor(size * room / wide)
    }

    readonly property int quick: lessMotion ? 0 : 120
    readonly property int calm: lessMotion ? 0 : 240
}
