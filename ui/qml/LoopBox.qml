import QtQuick
import Look

// One part of a loop, with the arrow that leads to it.
Column {
    id: step

    required property int index
    required property var modelData
    required property Pen pen
    readonly property real middle: y + box.y + box.height / 2

    Icon {
        visible: step.index > 0
        anchors.horizontalCenter: parent.horizontalCenter
        name: "down"
        size: 28
        color: step.pen.accent
    }

    Rectangle {
        id: box
        width: parent.width
        height: texts.implicitHeight + 20
        radius: 14
        color: step.pen.accentSoft
        border { width: step.pen.edge; color: step.pen.line }

        Column {
            id: texts
            anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter; margins: 14 }

            PenText {
                width: parent.width
                pen: step.pen
                wrapMode: Text.Wrap
                text: step.modelData.label
            }

            PenText {
                width: parent.width
                pen: step.pen
                strong: true
                size: step.pen.body
                wrapMode: Text.Wrap
                text: step.modelData.text
            }
        }
    }
}
