import QtQuick

// From here to there: a line with an end on either side.
Item {
    id: span

    required property Pen pen

    height: 9

    Rectangle {
        anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter }
        height: 2
        color: span.pen.ink
    }

    Rectangle {
        anchors { left: parent.left; top: parent.top; bottom: parent.bottom }
        width: 2
        color: span.pen.ink
    }

    Rectangle {
        anchors { right: parent.right; top: parent.top; bottom: parent.bottom }
        width: 2
        color: span.pen.ink
    }
}
