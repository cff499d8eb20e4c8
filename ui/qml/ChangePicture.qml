pragma ComponentBehavior: Bound
import QtQuick
import Look

// How hot it was, 0 to 10, before and after: a dot where it was so, larger the more often, and a line
// with its figure where the middle is.
Column {
    id: picture

    required property Pen pen
    required property var told

    readonly property int steps: 11
    readonly property real slot: width / steps
    readonly property real most: Math.max(1, ...told.marks.map(mark => Math.max(...mark.spread.map(one => one.times))))
    readonly property real largest: Math.min(slot - 2, 26)
    readonly property real lane: 42
    readonly property bool figures: Theme.across("10", pen.label) + 2 <= slot

    spacing: 6

    Repeater {
        model: picture.told.marks

        Item {
            id: row

            required property var modelData
            readonly property real middle: (modelData.value + 0.5) * picture.slot
            readonly property real beside: middle - figure.implicitWidth / 2

            width: picture.width
            height: lane.y + lane.height

            PenText {
                id: name
                anchors { left: parent.left; top: parent.top }
                width: parent.width
                pen: picture.pen
                size: picture.pen.small
                color: picture.pen.ink
                wrapMode: Text.Wrap
                text: row.modelData.label
            }

            PenText {
                id: figure
                anchors {
                    left: parent.left
                    leftMargin: Math.max(0, Math.min(row.width - width, row.beside))
                    // On one line with the name, where that leaves room.
                    top: row.beside > name.contentWidth + 8 ? name.top : name.bottom
                }
                pen: picture.pen
                strong: true
                size: picture.pen.body
                text: row.modelData.text
            }

            Item {
                id: lane
                anchors { left: parent.left; right: parent.right; top: figure.bottom; topMargin: 2 }
                height: picture.lane

                Rectangle {
                    anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter }
                    height: 2
                    color: picture.pen.line
                }

                Rectangle {
                    anchors { left: parent.left; leftMargin: row.middle - width / 2; top: parent.top; bottom: parent.bottom }
                    width: 3
                    color: picture.pen.ink
                }

                Repeater {
                    model: row.modelData.spread

                    Rectangle {
                        required property var modelData

                        anchors {
                            left: parent.left
                            leftMargin: (modelData.value + 0.5) * picture.slot - width / 2
                            verticalCenter: parent.verticalCenter
                        }
                        width: Math.max(6, picture.largest * Math.sqrt(modelData.times / picture.most))
                        height: width
                        radius: width / 2
                        antialiasing: true
                        color: picture.pen.heat(modelData.value)
                    }
                }
            }
        }
    }

    Row {
        width: parent.width

        Repeater {
            model: picture.steps

            Item {
                id: step

                required property int index

                width: picture.slot
                height: number.implicitHeight

                PenText {
                    id: number
                    visible: picture.figures || step.index % 5 === 0
                    anchors.horizontalCenter: parent.horizontalCenter
                    pen: picture.pen
                    text: step.index
                }
            }
        }
    }
}
