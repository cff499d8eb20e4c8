pragma ComponentBehavior: Bound
import QtQuick
import Look

// Values side by side, in the order of time: an outline each, with the part of it that is filled. What
// stands out has a mark. Names and figures are written where they have room.
Column {
    id: picture

    required property Pen pen
    required property var told
    readonly property var marks: told.marks

    readonly property real slot: width / marks.length
    readonly property real most: Math.max(1, ...marks.map(mark => mark.value))
    readonly property int standing: marks.findIndex(mark => mark.marked)
    readonly property bool whole: marks.every(mark => mark.part === mark.value)
    readonly property real column: Math.max(4, Math.min(40, slot - 4))
    readonly property real line: pen.label * 1.5
    readonly property real markRoom: standing >= 0 ? 14 : 0
    readonly property real high: 104

    readonly property bool figures: marks.every(mark => Theme.across(figure(mark.value), pen.label) + 4 <= slot)
    readonly property int figured: standing >= 0 ? standing : marks.findIndex(mark => mark.value === most)

    // Every how many a name has room, the one that stands out, or the last one, among them.
    readonly property real widest: Math.max(...marks.map(mark => Theme.across(mark.short, pen.label)))
    readonly property int every: Math.ceil((widest + 10 + Math.max(0, widest - slot)) / slot)
    readonly property int named: (standing >= 0 ? standing : marks.length - 1) % every

    function figure(value: real): string {
        return value.toLocaleString(Qt.locale(), "f", 0)
    }

    // By how much a text has to move to stay within the picture.
    function inwards(index: int, wide: real): real {
        const over = Math.max(0, (wide - slot) / 2)
        return Math.max(0, over - index * slot) - Math.max(0, over - (marks.length - 1 - index) * slot)
    }

    spacing: 10

    Row {
        width: parent.width

        Repeater {
            model: picture.marks

            Item {
                id: place

                required property int index
                required property var modelData
                readonly property bool stands: modelData.marked
                readonly property real part: picture.high / picture.most

                width: picture.slot
                height: picture.markRoom + picture.line + picture.high + 6 + picture.line

                Rectangle {
                    objectName: "mark"
                    visible: place.stands
                    anchors { horizontalCenter: parent.horizontalCenter; bottom: count.top; bottomMargin: 1 }
                    width: 8
                    height: 8
                    rotation: 45
                    antialiasing: true
                    color: picture.pen.ink
                }

                PenText {
                    id: count
                    visible: place.modelData.value > 0 && (picture.figures || place.index === picture.figured)
                    anchors { horizontalCenter: parent.horizontalCenter; horizontalCenterOffset: picture.inwards(place.index, width); bottom: outline.top; bottomMargin: 2 }
                    pen: picture.pen
                    strong: place.stands
                    text: picture.figure(place.modelData.value)
                }

                Rectangle {
                    id: outline
                    objectName: "column"
                    visible: place.modelData.value > 0
                    anchors { horizontalCenter: parent.horizontalCenter; bottom: ground.top }
                    width: picture.column
                    height: Math.max(3, place.modelData.value * place.part)
                    radius: 4
                    bottomLeftRadius: 0
                    bottomRightRadius: 0
                    color: picture.pen.paper
                    border { width: 2; color: picture.whole ? picture.pen.clay : picture.pen.accent }
                    antialiasing: true

                    Rectangle {
                        objectName: "part"
                        visible: place.modelData.part > 0
                        anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
                        height: Math.max(3, place.modelData.part * place.part)
                        radius: height > outline.height - 3 ? outline.radius : 0
                        bottomLeftRadius: 0
                        bottomRightRadius: 0
                        color: picture.pen.clay
                        antialiasing: true
                    }
                }

                Rectangle {
                    id: ground
                    anchors { left: parent.left; right: parent.right; top: parent.top; topMargin: picture.markRoom + picture.line + picture.high }
                    height: 2
                    color: picture.pen.line
                }

                PenText {
                    visible: place.index % picture.every === picture.named
                    anchors { horizontalCenter: parent.horizontalCenter; horizontalCenterOffset: picture.inwards(place.index, width); top: ground.bottom; topMargin: 4 }
                    pen: picture.pen
                    strong: place.stands
                    text: place.modelData.short
                }
            }
        }
    }

    Flow {
        visible: !picture.whole
        width: parent.width
        spacing: 14

        PenKey {
            pen: picture.pen
            text: picture.told.headers[1]
            shape: Rectangle {
                anchors.fill: parent
                radius: 3
                color: picture.pen.paper
                border { width: 2; color: picture.pen.accent }
            }
        }

        PenKey {
            visible: picture.marks.some(mark => mark.part > 0)
            pen: picture.pen
            text: picture.told.headers[2] ?? ""
            shape: Rectangle {
                anchors.fill: parent
                radius: 3
                color: picture.pen.clay
            }
        }
    }
}
