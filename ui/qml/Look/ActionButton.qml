import QtQuick
import QtQuick.Templates as T

// A button. One primary on a page; the rest are quiet, or plain text.
T.Button {
    id: control

    property bool primary: false
    property bool plain: false
    property string hint: ""

    readonly property color foreground: primary ? Theme.accentInk : Theme.accent

    width: plain ? Math.min(implicitWidth, parent ? parent.width : implicitWidth)
        : (parent ? parent.width : implicitWidth)
    implicitWidth: Math.max(Theme.touch, label.implicitWidth + leftPadding + rightPadding)
    implicitHeight: Math.max(primary ? 56 : Theme.touch, label.implicitHeight + 2 * Theme.gap)
    leftPadding: plain ? Theme.gap : Theme.margin
    rightPadding: leftPadding
    opacity: enabled ? 1 : 0.45
    activeFocusOnTab: true
    hoverEnabled: true

    Accessible.description: hint

    Keys.onReturnPressed: if (enabled) click()
    Keys.onEnterPressed: if (enabled) click()

    contentItem: Text {
        id: label
        text: control.text
        color: control.foreground
        font.pixelSize: control.primary ? Theme.body + 1 : Theme.body
        font.weight: control.plain ? Font.Normal : Font.DemiBold
        wrapMode: Text.Wrap
        horizontalAlignment: control.leftPadding === 0 ? Text.AlignLeft : Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        Accessible.ignored: true
    }

    background: Rectangle {
        radius: Math.min(height / 2, Theme.radiusLarge)
        color: control.primary ? (control.down ? Theme.accentPressed : Theme.accent)
            : control.down ? Theme.accentSoft
            : control.plain ? "transparent" : Theme.raised
        border.width: control.primary || control.plain ? 0 : 1
        border.color: Theme.line

        Rectangle {
            visible: control.activeFocus
            anchors { fill: parent; margins: -4 }
            radius: parent.radius + 4
            color: "transparent"
            border { width: 2; color: Theme.accent }
        }
    }
}
