import QtQuick

// The eye: one tap, and the window is out of sight.
ActionButton {
    implicitWidth: Theme.touch
    implicitHeight: Theme.touch
    plain: true
    text: qsTr("Hide")
    hint: qsTr("Puts the window out of sight at once")

    contentItem: Item {
        implicitWidth: Theme.touch

        Icon {
            anchors.centerIn: parent
            name: "hide"
            size: Theme.grown(24)
            color: Theme.accent
        }
    }
}
