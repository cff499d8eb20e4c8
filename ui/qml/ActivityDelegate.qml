import QtQuick
import QtQuick.Templates as T
import Look

// One activity of the list. One that is not open yet says quietly when it will be.
T.AbstractButton {
    id: control

    required property string name
    required property string length
    required property string hint
    required property string closed
    property bool brief: false

    readonly property bool open: closed === ""

    width: parent ? parent.width : 0
    implicitHeight: Math.max(Theme.touch, words.implicitHeight + (brief ? 20 : 24))
    text: name
    enabled: open
    activeFocusOnTab: open

    Accessible.role: Accessible.Button
    Accessible.name: name
    Accessible.description: open ? qsTr("%1. %2").arg(length).arg(hint) : closed
    Accessible.onPressAction: click()

    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()

    background: Rectangle {
        radius: Theme.radius
        color: control.down ? Theme.accentSoft : control.open ? Theme.raised : "transparent"
        border { width: Theme.thin; color: control.open ? Theme.line : "transparent" }

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
            anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter; leftMargin: 16; rightMargin: 16 }
            spacing: 2

            Item {
                id: head

                // The length stands beside the name where both have room on a line, else below it.
                readonly property bool beside: Theme.across(control.length, Theme.small) + Theme.gap
                    + Math.min(Theme.across(title.text, title.size), head.width * 0.6) <= width

                width: parent.width
                height: beside ? Math.max(title.implicitHeight, span.implicitHeight) : title.implicitHeight + span.implicitHeight

                Words {
                    id: title
                    anchors { left: parent.left; right: head.beside ? span.left : parent.right; rightMargin: head.beside ? Theme.gap : 0 }
                    text: control.name
                    color: control.open ? Theme.accent : Theme.inkSoft
                    font.weight: control.open ? Font.DemiBold : Font.Normal
                    lineHeight: 1.1
                    Accessible.ignored: true
                }

                Words {
                    id: span
                    anchors {
                        right: parent.right
                        top: title.top
                        topMargin: head.beside ? title.baselineOffset - baselineOffset : title.height
                    }
                    width: head.beside ? implicitWidth : head.width
                    room: head.width
                    soft: true
                    text: control.length
                    wrapMode: head.beside ? Text.NoWrap : Text.Wrap
                    Accessible.ignored: true
                }
            }

            Words {
                visible: text !== ""
                soft: true
                text: control.open ? (control.brief ? "" : control.hint) : control.closed
                Accessible.ignored: true
            }
        }
    }
}
