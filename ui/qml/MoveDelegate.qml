import QtQuick
import QtQuick.Templates as T
import Look

// A surface move, with what it looks like from outside.
T.AbstractButton {
    id: control

    required property string name
    required property string looksLike
    property bool chosen: false

    width: parent ? parent.width : 0
    implicitHeight: Math.max(Theme.touch, words.implicitHeight + 2 * Theme.gap)
    text: name
    activeFocusOnTab: true
    checked: chosen

    Accessible.role: Accessible.RadioButton
    Accessible.name: name
    Accessible.description: looksLike
    Accessible.checkable: true
    Accessible.checked: chosen
    Accessible.onPressAction: click()

    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()

    background: Rectangle {
        radius: Theme.radius
        color: control.chosen ? Theme.accentSoft : control.down ? Theme.sunken : Theme.raised
        border { width: control.chosen ? Theme.thin + 1 : Theme.thin; color: control.chosen ? Theme.accent : Theme.line }

        Rectangle {
            visible: control.activeFocus
            anchors { fill: parent; margins: -3 }
            radius: parent.radius + 3
            color: "transparent"
            border { width: Theme.focus; color: Theme.accent }
        }
    }

    contentItem: Item {
        Column {
            id: words
            anchors { left: parent.left; right: tick.left; verticalCenter: parent.verticalCenter; leftMargin: 16; rightMargin: 8 }
            spacing: 2

            Words { text: control.name; font.weight: Font.DemiBold; Accessible.ignored: true }
            Words { soft: true; text: control.looksLike; Accessible.ignored: true }
        }

        Text {
            id: tick
            anchors { right: parent.right; rightMargin: 16; verticalCenter: parent.verticalCenter }
            text: control.chosen ? "✓" : ""
            color: Theme.accent
            font.pixelSize: Theme.body + 2
            Accessible.ignored: true
        }
    }
}
