import QtQuick
import QtQuick.Templates as T
import Look

// A quiet way from the journal to what belongs to it, on one line.
T.AbstractButton {
    id: control

    property string hint: ""
    property string said: hint

    width: parent ? parent.width : 0
    implicitHeight: Math.max(Theme.touch, title.implicitHeight + (beside ? 0 : side.implicitHeight) + 2 * Theme.gap)

    readonly property bool beside: hint === ""
        || Theme.across(text, Theme.body) + Theme.across(hint, Theme.small) + 20 <= width - 56
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
        border { width: control.activeFocus ? Theme.focus : Theme.edge; color: control.activeFocus ? Theme.accent : Theme.line }
    }

    contentItem: Item {
        Words {
            id: title
            anchors {
                left: parent.left
                leftMargin: 16
                right: control.beside ? side.left : arrow.left
                rightMargin: 8
                verticalCenter: parent.verticalCenter
                verticalCenterOffset: control.beside ? 0 : -side.implicitHeight / 2
            }
            text: control.text
            color: Theme.accent
            lineHeight: 1
            Accessible.ignored: true
        }

        Words {
            id: side
            anchors {
                right: arrow.left
                rightMargin: 4
                top: control.beside ? undefined : title.bottom
                verticalCenter: control.beside ? parent.verticalCenter : undefined
            }
            width: control.beside ? implicitWidth : title.width + 4
            room: control.width - 60
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
            size: Theme.grown(20)
            color: Theme.accent
        }
    }
}
