pragma ComponentBehavior: Bound
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

    // How large each is, as far as the circle has room; the hint stands below it if it has none.
    readonly property real room: width * 0.72
    readonly property real textSize: {
        const most = width * Theme.scale * (text.length > 9 ? 0.11 : running ? 0.15 : 0.17)
        return text.length > 9 ? Theme.fitting(text, most, room) : Math.min(most, room / Theme.across(text, 1.02))
    }
    readonly property real hintSize: Math.max(Theme.small, Math.min(Theme.body, width * 0.068 * Theme.scale))
    readonly property bool hintInside: Theme.longest(hint, hintSize) <= room
        && label.implicitHeight + inner.implicitHeight <= width * 0.68

    implicitHeight: width + (hint === "" || hintInside ? 0 : below.height + Theme.gap)
    bottomInset: height - width

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
            border { width: Theme.focus; color: Theme.accent }
        }

        Rectangle {
            anchors.fill: parent
            radius: width / 2
            color: control.running ? Theme.raised : control.down ? Theme.accentPressed : Theme.accent
            border { width: control.running ? Theme.edge : 0; color: Theme.line }
        }

        // What it is drawn on takes long to make, and the first frame of a calm day does without.
        Loader {
            active: control.running
            anchors { fill: parent; margins: Theme.edge }
            sourceComponent: Ring {
                fraction: control.fraction
                thickness: 12
            }
        }
    }

    contentItem: Item {
        Column {
            anchors { centerIn: parent; verticalCenterOffset: -control.bottomInset / 2 }
            width: control.room
            spacing: 2

            Text {
                id: label
                width: parent.width
                text: control.text
                color: control.running ? Theme.ink : Theme.accentInk
                font {
                    pixelSize: control.textSize
                    weight: Font.DemiBold
                    features: { "tnum": 1 }
                }
                horizontalAlignment: Text.AlignHCenter
                wrapMode: Text.Wrap
                Accessible.ignored: true
            }

            Text {
                id: inner
                visible: text !== "" && control.hintInside
                width: parent.width
                text: control.hint
                color: control.running ? Theme.inkSoft : Theme.accentInk
                font.pixelSize: control.hintSize
                horizontalAlignment: Text.AlignHCenter
                wrapMode: Text.Wrap
                Accessible.ignored: true
            }
        }

        Words {
            id: below
            visible: text !== "" && !control.hintInside
            anchors { horizontalCenter: parent.horizontalCenter; bottom: parent.bottom }
            width: control.width
            soft: true
            horizontalAlignment: Text.AlignHCenter
            text: control.hint
            Accessible.ignored: true
        }
    }
}
