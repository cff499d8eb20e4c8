import QtQuick
import QtQuick.Templates as T

// A way to another page, with a line that says how things stand there.
T.AbstractButton {
    id: control

    property string hint: ""

    width: parent ? parent.width : 0
    implicitHeight: Math.max(Theme.touch, words.implicitHeight + 2 * Theme.gap)
    activeFocusOnTab: true

    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.description: hint
    Accessible.onPressAction: click()

    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()

    background: Rectangle {
        radius: Theme.radius
        color: control.down ? Theme.accentSoft : Theme.raised
        border { width: Theme.thin; color: Theme.line }

        Rectangle {
            visible: control.activeFocus
            anchors { fill: parent; margins: -4 }
            radius: parent.radius + 4
            color: "transparent"
            border { width: Theme.focus; color: Theme.accent }
        }
    }

    contentItem: Item {
        Column {
            id: words
            anchors {
                left: parent.left
                leftMargin: 16
                right: arrow.left
                rightMargin: 8
                verticalCenter: parent.verticalCenter
            }
            spacing: 2

            Words {
                text: control.text
                color: Theme.accent
                font.weight: Font.DemiBold
                Accessible.ignored: true
            }

            Words {
                visible: text !== ""
                soft: true
                text: control.hint
                Accessible.ignored: true
            }
        }

        Icon {
            id: arrow
            anchors { right: parent.right; rightMargin: 12; verticalCenter: parent.verticalCenter }
            name: "on"
            size: Theme.grown(20)
            color: Theme.accent
        }
    }
}
