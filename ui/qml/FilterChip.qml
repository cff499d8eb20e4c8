import QtQuick
import QtQuick.Templates as T
import Look

// Something the list is narrowed by; one tap takes it off.
T.AbstractButton {
    id: control

    readonly property int markWidth: Theme.grown(16) + 10

    implicitWidth: Math.min(Math.ceil(label.implicitWidth) + markWidth + 2 * (Theme.gap + 4), parent ? parent.width : 1000)
    implicitHeight: Math.max(Theme.touch, label.implicitHeight + 20)
    leftPadding: Theme.gap + 4 + (mirrored ? markWidth : 0)
    rightPadding: Theme.gap + 4 + (mirrored ? 0 : markWidth)
    activeFocusOnTab: true

    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.description: qsTr("Only these are shown. Press to show the others too.")
    Accessible.onPressAction: click()

    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()

    contentItem: Text {
        id: label
        text: control.text
        textFormat: Text.PlainText
        color: Theme.ink
        font.pixelSize: Theme.fitting(control.text, Theme.body - 1, (control.parent ? control.parent.width : 1000) - control.leftPadding - control.rightPadding)
        wrapMode: Text.Wrap
        verticalAlignment: Text.AlignVCenter
        horizontalAlignment: Text.AlignLeft
        Accessible.ignored: true
    }

    background: Item {
        Rectangle {
            anchors { fill: parent; topMargin: 4; bottomMargin: 4 }
            radius: Theme.radius
            color: Theme.accentSoft
            border { width: Theme.edge; color: Theme.line }

            Icon {
                anchors { right: parent.right; rightMargin: Theme.gap; verticalCenter: parent.verticalCenter }
                name: "close"
                size: Theme.grown(16)
                color: control.down ? Theme.ink : Theme.inkSoft
            }
        }

        Rectangle {
            visible: control.activeFocus
            anchors { fill: parent; leftMargin: -4; rightMargin: -4 }
            radius: Theme.radius + 4
            color: "transparent"
            border { width: Theme.focus; color: Theme.accent }
        }
    }
}
