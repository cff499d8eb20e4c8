import QtQuick
import QtQuick.Templates as T
import Look

// A softer way to say it; one tap takes it.
T.AbstractButton {
    id: control

    width: parent ? parent.width : 0
    implicitHeight: Math.max(Theme.touch, label.implicitHeight + 2 * Theme.gap)
    activeFocusOnTab: true

    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.description: qsTr("Say it this way")
    Accessible.onPressAction: click()

    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()

    background: Rectangle {
        radius: Theme.radiusSmall
        color: control.down ? Theme.sunken : Theme.accentSoft
        border { width: Theme.edge; color: Theme.line }

        Rectangle {
            visible: control.activeFocus
            anchors { fill: parent; margins: -4 }
            radius: parent.radius + 4
            color: "transparent"
            border { width: Theme.focus; color: Theme.accent }
        }
    }

    contentItem: Item {
        Spoken {
            id: label
            anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter; margins: Theme.gap }
            text: control.text
            Accessible.ignored: true
        }
    }
}
