import QtQuick

// Two side by side where their words have room, and one below the other where they have not.
Grid {
    id: sides

    // What is read in them, and how much of a side is no room for it.
    property list<string> words: []
    property real inset: 2 * Theme.gap

    readonly property real half: (width - spacing) / 2
    readonly property bool beside: words.every(word => Theme.longest(word, Theme.body) + inset <= half
        && Theme.across(word, Theme.body) <= 1.8 * (half - inset))
    readonly property real each: beside ? half : width

    width: parent ? parent.width : 0
    columns: beside ? 2 : 1
    spacing: Theme.gap
}
