import QtQuick

// A ring with a few words in it; below it, where they are too large for that.
Item {
    id: round

    property alias fraction: ring.fraction
    property real diameter: 200
    property bool inside: true
    readonly property real room: inside ? diameter * 0.74 : width
    default property alias words: column.data

    width: parent ? parent.width : 0
    height: inside ? diameter : column.y + column.height

    Ring {
        id: ring
        anchors.horizontalCenter: parent.horizontalCenter
        width: round.inside ? round.diameter : 88
        height: width
    }

    Column {
        id: column
        anchors.horizontalCenter: parent.horizontalCenter
        y: round.inside ? (ring.height - height) / 2 : ring.height + Theme.gap
        width: round.room
    }
}
