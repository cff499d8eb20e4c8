import QtQuick
import Look

// What few need, behind its own name.
Column {
    id: fold

    property string title: ""
    property bool open: false
    default property alias content: inner.data

    width: parent ? parent.width : 0
    spacing: 8

    ActionButton {
        anchors.left: parent.left
        plain: true
        leftPadding: 0
        text: fold.title
        hint: fold.open ? qsTr("Closes it again") : qsTr("Opens below")
        onClicked: fold.open = !fold.open
    }

    Column {
        id: inner
        visible: fold.open
        width: parent.width
        spacing: 12
    }
}
