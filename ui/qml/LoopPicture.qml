pragma ComponentBehavior: Bound
import QtQuick
import Look

// What leads to each other, round and round: boxes with an arrow from each to the next, and one from the
// last back to the first.
Item {
    id: picture

    required property Pen pen
    required property var told

    readonly property real back: 30
    readonly property LoopBox first: boxes.count > 0 ? boxes.itemAt(0) as LoopBox : null
    readonly property LoopBox last: boxes.count > 0 ? boxes.itemAt(boxes.count - 1) as LoopBox : null

    implicitHeight: column.implicitHeight

    Column {
        id: column
        anchors { left: parent.left; right: parent.right; rightMargin: picture.back }

        Repeater {
            id: boxes
            model: picture.told.marks

            LoopBox {
                width: column.width
                pen: picture.pen
            }
        }
    }

    // The way back, beside the boxes.
    Item {
        visible: picture.last !== null
        anchors { left: column.right; right: parent.right; top: parent.top; topMargin: picture.first ? picture.first.middle - 1 : 0 }
        height: picture.last ? picture.last.middle - picture.first.middle + 2 : 0
        clip: true

        Rectangle {
            anchors { fill: parent; leftMargin: -picture.back; rightMargin: 6 }
            radius: 14
            color: "transparent"
            border { width: 2; color: picture.pen.accent }
        }
    }

    Icon {
        visible: picture.last !== null
        anchors { left: column.right; leftMargin: -7; top: parent.top; topMargin: picture.first ? picture.first.middle - height / 2 : 0 }
        name: "back"
        size: 22
        color: picture.pen.accent
    }
}
