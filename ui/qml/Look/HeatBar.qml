pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T

// 0 to 10, one tap anywhere on the bar; -1 is not answered yet. Digits, Home, End and the arrow
// keys work too.
T.Slider {
    id: control

    property int heat: -1
    property string word: ""
    property string question: ""

    signal picked(int heat)

    function pick(chosen: int) {
        picked(Math.max(0, Math.min(10, chosen)))
    }

    width: parent ? parent.width : 0
    implicitHeight: 56
    from: 0
    to: 10
    stepSize: 1
    snapMode: T.Slider.SnapAlways
    live: true
    activeFocusOnTab: true
    value: Math.max(0, heat)

    onMoved: pick(value)
    onPressedChanged: if (pressed) pick(value)
    onHeatChanged: value = Math.max(0, heat)

    Accessible.name: question
    Accessible.description: heat < 0 ? qsTr("Not answered yet") : qsTr("%1, %2").arg(heat).arg(word)

    Keys.priority: Keys.BeforeItem
    Keys.onPressed: event => {
        const back = mirrored ? Qt.Key_Right : Qt.Key_Left
        const on = mirrored ? Qt.Key_Left : Qt.Key_Right
        if (event.key >= Qt.Key_0 && event.key <= Qt.Key_9)
            pick(event.key - Qt.Key_0)
        else if (event.key === Qt.Key_Home)
            pick(0)
        else if (event.key === Qt.Key_End)
            pick(10)
        else if (event.key === back || event.key === Qt.Key_Down)
            pick(heat - 1)
        else if (event.key === on || event.key === Qt.Key_Up)
            pick(heat + 1)
        else
            return
        event.accepted = true
    }

    background: Item {
        Row {
            id: steps
            anchors.fill: parent
            spacing: 3

            Repeater {
                model: 11

                Rectangle {
                    required property int index

                    readonly property bool filled: control.heat >= index

                    width: (steps.width - 10 * steps.spacing) / 11
                    height: steps.height
                    radius: 8
                    color: !filled ? Theme.sunken : index < 5 ? Theme.accent : Theme.clay

                    Text {
                        anchors.centerIn: parent
                        text: parent.index
                        color: parent.filled ? Theme.accentInk : Theme.inkSoft
                        font { pixelSize: Theme.small; weight: parent.index === control.heat ? Font.Bold : Font.Normal }
                        Accessible.ignored: true
                    }
                }
            }
        }

        Rectangle {
            visible: control.activeFocus
            anchors { fill: parent; margins: -4 }
            radius: Theme.radiusSmall
            color: "transparent"
            border { width: 2; color: Theme.accent }
        }
    }
}
