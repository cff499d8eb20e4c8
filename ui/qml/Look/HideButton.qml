import QtQuick

// The eye: one tap, and the window is out of sight.
ActionButton {
    plain: true
    text: qsTr("Hide")
    hint: qsTr("Puts the window out of sight at once")

    contentItem: Item {
        implicitWidth: 24

        Icon {
            anchors.centerIn: parent
            name: "hide"
            color: Theme.accent
        }
    }
}
