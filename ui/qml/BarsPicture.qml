pragma ComponentBehavior: Bound
import QtQuick
import Look

// Values below each other, each with its name above it; a line below shows between which two it most
// likely is.
Column {
    id: picture

    required property Pen pen
    required property var told
    readonly property var marks: told.marks

    readonly property bool sure: marks.some(mark => mark.sure)
    readonly property real least: Math.min(0, ...marks.map(mark => mark.sure ? Math.min(mark.low, mark.value) : mark.value))
    readonly property real most: Math.max(1, ...marks.map(mark => mark.sure ? Math.max(mark.high, mark.value) : mark.value))

    // Behind the bars, or above them where that would leave them too little.
    readonly property real texts: Math.max(...marks.map(mark => Theme.across(mark.text, pen.label)))
    readonly property bool behind: texts + 10 <= width * 0.4
    readonly property real unit: (width - (behind ? texts + 10 : 0)) / (most - least)
    readonly property int bar: 14

    spacing: 12

    Repeater {
        model: picture.marks

        Column {
            id: row

            required property var modelData
            readonly property real from: Math.min(0, modelData.value) - picture.least

            width: picture.width
            spacing: 4

            PenText {
                width: parent.width
                pen: picture.pen
                size: picture.pen.small
                color: picture.pen.ink
                wrapMode: Text.Wrap
                text: row.modelData.label
            }

            PenText {
                visible: !picture.behind
                width: parent.width
                pen: picture.pen
                wrapMode: Text.Wrap
                text: row.modelData.text
            }

            Item {
                width: parent.width
                height: Math.max(picture.bar, picture.behind ? value.implicitHeight : 0)

                Rectangle {
                    visible: picture.least < 0
                    anchors { left: parent.left; leftMargin: -picture.least * picture.unit - width; top: parent.top; bottom: parent.bottom; margins: -2 }
                    width: 2
                    color: picture.pen.line
                }

                Rectangle {
                    id: solid
                    anchors { left: parent.left; leftMargin: row.from * picture.unit; verticalCenter: parent.verticalCenter }
                    width: Math.max(3, Math.abs(row.modelData.value) * picture.unit)
                    height: picture.bar
                    radius: 4
                    antialiasing: true
                    color: row.modelData.value < 0 ? picture.pen.clay : picture.pen.accent
                }

                PenText {
                    id: value
                    visible: picture.behind
                    anchors {
                        left: solid.right
                        leftMargin: 10
                        verticalCenter: parent.verticalCenter
                    }
                    pen: picture.pen
                    text: row.modelData.text
                }
            }

            Item {
                visible: row.modelData.sure
                width: parent.width
                height: 9

                PenSpan {
                    anchors { left: parent.left; leftMargin: (row.modelData.low - picture.least) * picture.unit; verticalCenter: parent.verticalCenter }
                    width: Math.max(3, (row.modelData.high - row.modelData.low) * picture.unit)
                    pen: picture.pen
                }
            }
        }
    }

    PenKey {
        visible: picture.sure
        anchors.left: parent.left
        pen: picture.pen
        text: picture.told.headers[2] ?? ""
        shape: PenSpan {
            anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter }
            pen: picture.pen
        }
    }
}
