import QtQuick

// A pattern as a picture to be copied: what it says, drawn, and from how many records; nothing else. It
// is drawn unseen.
Rectangle {
    id: paper

    required property var told

    readonly property Pen pen: Pen { copied: true }
    readonly property real edge: 28

    width: 540
    height: column.implicitHeight + 2 * edge
    color: pen.paper

    Column {
        id: column
        anchors { left: parent.left; right: parent.right; top: parent.top; margins: paper.edge }
        spacing: 16

        PenText {
            width: parent.width
            pen: paper.pen
            size: paper.pen.small
            font.weight: Font.DemiBold
            wrapMode: Text.Wrap
            text: paper.told.title
        }

        PenText {
            width: parent.width
            pen: paper.pen
            size: paper.pen.body + 3
            color: paper.pen.ink
            lineHeight: 1.2
            wrapMode: Text.Wrap
            text: paper.told.sentence
        }

        PatternDrawing {
            width: parent.width
            pen: paper.pen
            told: paper.told
        }

        PenText {
            width: parent.width
            pen: paper.pen
            size: paper.pen.small
            wrapMode: Text.Wrap
            text: paper.told.behind
        }
    }
}
