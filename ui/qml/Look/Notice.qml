import QtQuick

// One clear sentence about something that went differently; with an action where there is one.
Rectangle {
    id: notice

    property string text: ""
    property string action: ""

    signal acted()

    function takeFocus() {
        button.forceActiveFocus(Qt.OtherFocusReason)
    }

    visible: text !== ""
    width: parent ? parent.width : 0
    implicitHeight: visible ? column.implicitHeight + 2 * Theme.gap : 0
    radius: Theme.radiusSmall
    color: Theme.claySoft
    border { width: Theme.edge; color: Theme.clay }

    onTextChanged: Aloud.say(text)
    Accessible.role: Accessible.AlertMessage
    Accessible.name: text
    Accessible.ignored: !visible

    Column {
        id: column
        anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter; margins: Theme.gap }

        Words {
            text: notice.text
            size: Theme.body - 1
            Accessible.ignored: true
        }

        ActionButton {
            id: button
            anchors.left: parent.left
            visible: notice.action !== ""
            plain: true
            leftPadding: 0
            text: notice.action
            onClicked: notice.acted()
        }
    }
}
