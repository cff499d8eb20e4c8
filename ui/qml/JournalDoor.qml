import QtQuick
import QtQuick.Templates as T
import Look

// A quiet way from the journal to what belongs to it, on one line.
T.AbstractButton {
    id: control

    property string hint: ""
    property string said: hint

    width: parent ? parent.width : 0
    implicitHeight: Math.max(Theme.touch, title.implicitHeight + 2 * Theme.gap)
    activeFocusOnTab: true

    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.description: said
    Accessible.onPressAction: click()

    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()

    background: Rectangle {
        radius: Theme.radius
        color: control.down ? Theme.accentSoft : "transparent"
        border { width: control.activeFocus ? 2 : 0; color: Theme.accent }
    }

    contentItem: Item {
        Words {
            id: title
            anchors { left: parent.left; leftMargin: 16; right: side.left; rightMargin: 8; verticalCenter: parent.verticalCenter }
            text: control.text
            color: Theme.accent
            lineHeight: 1
            Accessible.ignored: true
        }

        Words {
            id: side
            anchors { right: arrow.left; rightMargin: 4; verticalCenter: parent.verticalCenter }
            width: implicitWidth
            soft: true
            text: control.hint
            lineHeight: 1
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }

        Icon {
            id: arrow
            anchors { right: parent.right; rightMargin: 12; verticalCenter: parent.verticalCenter }
            name: "on"
            size: 20
            color: Theme.accent
        }
    }
}
