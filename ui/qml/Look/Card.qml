import QtQuick

// A raised sheet for things that belong together.
Rectangle {
    default property alias content: column.data

    width: parent ? parent.width : 0
    implicitHeight: column.implicitHeight + 2 * Theme.margin
    radius: Theme.radius
    color: Theme.raised
    border { width: Theme.edge; color: Theme.line }

    Column {
        id: column
        anchors { left: parent.left; right: parent.right; top: parent.top; margins: Theme.margin }
        spacing: Theme.gap
    }
}
