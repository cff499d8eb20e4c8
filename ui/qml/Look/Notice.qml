import QtQuick

// One clear sentence about something that went differently; with an action where there is one.
Rectangle {
    id: notice

    property string text: ""
    property string action: ""

    signal acted()

    visible: text !== ""
    width: parent ? parent.width : 0
    implicitHeight: visible ? column.implicitHeight + 2 * Theme.gap : 0
    radius: Theme.radiusSmall
    color: Theme.claySoft

    onTextChanged: if (text !== "") Accessible.announce(text)
    Accessible.role: Accessible.AlertMessage
    Accessible.name: text
    Accessible.ignored: !visible

    Column {
        id: column
        anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter; margins: Theme.gap }

        Words {
            text: notice.text
            font.pixelSize: Theme.body - 1
            Accessible.ignored: true
        }

        ActionButton {
            visible: notice.action !== ""
            plain: true
            leftPadding: 0
            text: notice.action
            onClicked: notice.acted()
        }
    }
}
