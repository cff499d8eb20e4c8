import QtQuick
import QtQuick.Templates as T

// One of several words to choose from. `single`: choosing it takes the choice from the others.
T.AbstractButton {
    id: control

    property string choice: ""
    property bool single: false
    property bool chosen: false
    property string hint: ""

    // How strong what it names is, as so many dots; 0 where that is not said.
    property int strength: 0

    readonly property int markWidth: chosen ? Math.round(22 * Theme.scale) : 0
    readonly property real most: parent ? parent.width : 1000

    implicitWidth: Math.min(Math.max(Theme.touch, label.implicitWidth + markWidth + 2 * Theme.gap + 8), most)
    implicitHeight: Math.max(Theme.touch, label.implicitHeight + 20)
    leftPadding: Theme.gap + 4 + (mirrored ? 0 : markWidth)
    rightPadding: Theme.gap + 4 + (mirrored ? markWidth : 0)
    activeFocusOnTab: true
    checked: chosen

    Accessible.role: single ? Accessible.RadioButton : Accessible.CheckBox
    Accessible.name: text
    Accessible.description: hint !== "" ? hint
        : strength > 0 ? [qsTr("mild"), qsTr("clear"), qsTr("strong")][strength - 1] : ""
    Accessible.checkable: true
    Accessible.checked: chosen
    Accessible.onPressAction: click()
    Accessible.onToggleAction: click()

    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()

    contentItem: Text {
        id: label
        text: control.strength > 0 ? control.text + "  " + "•".repeat(control.strength) : control.text
        color: control.chosen ? Theme.accentInk : Theme.ink
        font.pixelSize: Theme.fitting(control.text, Theme.body - 1, control.most - control.leftPadding - control.rightPadding)
        wrapMode: Text.Wrap
        verticalAlignment: Text.AlignVCenter
        horizontalAlignment: Text.AlignLeft
        Accessible.ignored: true
    }

    background: Rectangle {
        radius: Theme.radius
        color: control.chosen ? Theme.accent : control.down ? Theme.accentSoft : Theme.raised
        border { width: Theme.thin; color: control.chosen ? Theme.accent : Theme.line }

        Text {
            visible: control.chosen
            anchors { left: parent.left; leftMargin: Theme.gap; verticalCenter: parent.verticalCenter }
            text: "✓"
            color: Theme.accentInk
            font.pixelSize: Theme.body - 1
            Accessible.ignored: true
        }

        Rectangle {
            visible: control.activeFocus
            anchors { fill: parent; margins: -4 }
            radius: parent.radius + 4
            color: "transparent"
            border { width: Theme.focus; color: Theme.accent }
        }
    }
}
