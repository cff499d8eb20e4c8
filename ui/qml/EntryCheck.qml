import QtQuick
import QtQuick.Templates as T
import Look

// One entry to be ticked or not: the day, the surface, three lines.
T.ItemDelegate {
    id: control
    objectName: "entry"

    required property string uid
    required property string words
    required property bool fromRight
    required property string heard
    required property string surface
    required property string day
    property bool ticked: false

    width: parent ? parent.width : 0
    implicitHeight: Math.max(Theme.touch, lines.implicitHeight + 28)
    activeFocusOnTab: true
    text: words

    Accessible.role: Accessible.CheckBox
    Accessible.name: words
    Accessible.description: heard
    Accessible.checkable: true
    Accessible.checked: ticked
    Accessible.onPressAction: click()
    Accessible.onToggleAction: click()

    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()

    background: Rectangle {
        radius: Theme.radius
        color: control.down ? Theme.accentSoft : Theme.raised
        border { width: Theme.thin; color: control.ticked ? Theme.accent : Theme.line }

        Rectangle {
            visible: control.activeFocus
            anchors { fill: parent; margins: -4 }
            radius: parent.radius + 4
            color: "transparent"
            border { width: Theme.focus; color: Theme.accent }
        }
    }

    contentItem: Item {
        Rectangle {
            id: box
            anchors { left: parent.left; leftMargin: 16; top: parent.top; topMargin: 14 }
            width: Theme.grown(24)
            height: width
            radius: 6
            color: control.ticked ? Theme.accent : "transparent"
            border { width: Theme.thin; color: control.ticked ? Theme.accent : Theme.line }

            Text {
                visible: control.ticked
                anchors.centerIn: parent
                text: "✓"
                color: Theme.accentInk
                font.pixelSize: Math.round(box.height * 0.7)
                Accessible.ignored: true
            }
        }

        Column {
            id: lines
            anchors { left: box.right; leftMargin: 12; right: parent.right; rightMargin: 16; top: parent.top; topMargin: 14 }
            spacing: 4

            Words {
                soft: true
                text: control.surface !== "" ? qsTr("%1  ·  %2").arg(control.day).arg(control.surface) : control.day
                Accessible.ignored: true
            }

            Words {
                // The person's own text lies as it was written, whichever way the window goes.
                LayoutMirroring.enabled: false
                horizontalAlignment: control.fromRight ? Text.AlignRight : Text.AlignLeft
                text: control.words
                maximumLineCount: 3
                elide: Text.ElideRight
                Accessible.ignored: true
            }
        }
    }
}
