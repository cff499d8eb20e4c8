import QtQuick

// Two that touch: the mark on what one person hands to the other.
Item {
    id: pair

    property real size: 20
    property color one: Theme.accent
    property color other: Theme.clay

    width: size * 1.7
    height: size

    Accessible.ignored: true

    Rectangle {
        anchors.left: parent.left
        width: pair.size
        height: pair.size
        radius: pair.size / 2
        color: pair.one
        antialiasing: true
    }

    Rectangle {
        anchors.right: parent.right
        width: pair.size
        height: pair.size
        radius: pair.size / 2
        color: "transparent"
        border { width: pair.size * 0.12; color: pair.other }
        antialiasing: true
    }
}
