import QtQuick
import QtQuick.Templates as T

// The largest thing on the first page: one tap, and the pause runs.
T.AbstractButton {
    id: control
    objectName: "pauseButton"

    property string hint: ""
    property string spoken: text
    property real fraction: 0
    property bool running: false

    activeFocusOnTab: true
    Accessible.role: Accessible.Button
    Accessible.name: spoken
    Accessible.description: hint
    Accessible.onPressAction: click()

    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()

    background: Item {
        Rectangle {
            visible: control.activeFocus
            anchors { fill: parent; margins: -8 }
            radius: width / 2
            color: "transparent"
            border { width: 2; color: Theme.accent }
        }

        Rectangle {
            anchors.fill: parent
            radius: width / 2
            color: control.running ? Theme.raised : control.down ? Theme.accentPressed : Theme.accent
        }

        Ring {
            visible: control.running
            anchors.fill: parent
            fraction: control.fraction
            thickness: 12
        }
    }

    contentItem: Item {
        Column {
            anchors.centerIn: parent
            width: parent.width * 0.72
            spacing: 2

            Text {
                width: parent.width
                text: control.text
                color: control.running ? Theme.ink : Theme.accentInk
                font {
                    pixelSize: control.width * (control.text.length > 9 ? 0.11 : control.running ? 0.15 : 0.17)
                    weight: Font.DemiBold
                    features: { "tnum": 1 }
                }
                horizontalAlignment: Text.AlignHCenter
                wrapMode: Text.Wrap
                Accessible.ignored: true
            }

            Text {
                visible: text !== ""
                width: parent.width
                text: control.hint
                color: control.running ? Theme.inkSoft : Theme.accentInk
                font.pixelSize: Math.max(Theme.small, Math.min(Theme.body, control.width * 0.068))
                horizontalAlignment: Text.AlignHCenter
                wrapMode: Text.Wrap
                Accessible.ignored: true
            }
        }
    }
}
