import QtQuick
import QtQuick.Templates as T

// A button. One primary on a page; the rest are quiet, or plain text.
T.Button {
    id: control

    property bool primary: false
    property bool plain: false
    property string hint: ""

    // How wide its text may be.
    property real room: (!parent ? 1000 : plain ? parent.width : width) - leftPadding - rightPadding
    readonly property color foreground: !enabled ? Theme.inkSoft : primary ? Theme.accentInk : Theme.accent

    width: plain ? Math.min(implicitWidth, parent ? parent.width : implicitWidth)
        : (parent ? parent.width : implicitWidth)
    implicitWidth: Math.max(Theme.touch, Math.ceil(label.implicitWidth) + leftPadding + rightPadding)
    implicitHeight: Math.max(primary ? 56 : Theme.touch, label.implicitHeight + 2 * Theme.gap)
    leftPadding: plain ? Theme.gap : Theme.margin
    rightPadding: leftPadding
    // Around what is flush with the text above it, there is some air all the same.
    leftInset: leftPadding === 0 ? -6 : plain ? 2 : 0
    rightInset: leftInset
    topInset: plain ? 2 : 0
    bottomInset: topInset
    activeFocusOnTab: true
    hoverEnabled: true

    Accessible.description: hint

    Keys.onReturnPressed: if (enabled) click()
    Keys.onEnterPressed: if (enabled) click()

    contentItem: Text {
        id: label
        text: control.text
        color: control.foreground
        font.pixelSize: Theme.fitting(text, control.primary ? Theme.body + 1 : Theme.body, control.room)
        font.weight: control.plain ? Font.Normal : Font.DemiBold
        wrapMode: Text.Wrap
        horizontalAlignment: control.leftPadding === 0 ? Text.AlignLeft : Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        Accessible.ignored: true
    }

    background: Rectangle {
        radius: Math.min(height / 2, Theme.radiusLarge)
        color: !control.enabled ? (control.plain ? "transparent" : Theme.sunken)
            : control.primary ? (control.down ? Theme.accentPressed : Theme.accent)
            : control.down ? Theme.accentSoft
            : control.plain ? "transparent" : Theme.raised
        border.width: control.primary || !control.enabled ? 0 : control.plain ? Theme.edge : Theme.thin
        border.color: Theme.line

        Rectangle {
            visible: control.activeFocus
            anchors { fill: parent; margins: -4 }
            radius: parent.radius + 4
            color: "transparent"
            border { width: Theme.focus; color: Theme.accent }
        }
    }
}
