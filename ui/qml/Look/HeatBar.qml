pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T

// 0 to 10, one tap anywhere on the bar; -1 is not answered yet. Digits, Home, End and the arrow
// keys work too. Where its numbers would touch, it runs on in a second row.
T.Slider {
    id: control

    property int heat: -1
    property string word: ""
    property string question: ""

    signal picked(int heat)

    function pick(chosen: int) {
        picked(Math.max(0, Math.min(10, chosen)))
    }

    readonly property bool folded: Theme.across("10", Theme.small) + 4 > (width - 10 * steps.spacing) / 11
    readonly property int perRow: folded ? 6 : 11
    readonly property real across: (width - (perRow - 1) * steps.spacing) / perRow
    readonly property real stepHeight: Math.max(folded ? Theme.touch : 56, Theme.small * 1.3 + 8)

    // The number that lies at a place of the bar.
    function at(x: real, y: real): int {
        const column = Math.floor((mirrored ? width - x : x) / (across + steps.spacing))
        const row = y > stepHeight + steps.spacing / 2 ? 1 : 0
        return row * perRow + Math.max(0, Math.min(perRow - 1, column))
    }

    width: parent ? parent.width : 0
    implicitHeight: folded ? 2 * stepHeight + steps.spacing : stepHeight
    from: 0
    to: 10
    stepSize: 1
    snapMode: T.Slider.SnapAlways
    live: true
    activeFocusOnTab: true
    value: Math.max(0, heat)

    onMoved: pick(value)
    // A screen reader sets the value itself.
    onValueChanged: if (!pressed && Math.round(value) !== Math.max(0, heat)) pick(Math.round(value))
    onPressedChanged: if (pressed) pick(value)
    onHeatChanged: value = Math.max(0, heat)

    Accessible.name: question
    Accessible.onIncreaseAction: pick(heat + 1)
    Accessible.onDecreaseAction: pick(heat - 1)
    Accessible.description: word === "" ? qsTr("Not answered yet") : word

    Keys.priority: Keys.BeforeItem
    Keys.onPressed: event => {
        // Together with these it is another key.
        if (event.modifiers & (Qt.ControlModifier | Qt.AltModifier | Qt.MetaModifier))
            return
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

    // A slider has one row only.
    MouseArea {
        anchors.fill: parent
        enabled: control.folded
        visible: enabled
        onPressed: event => control.pick(control.at(event.x, event.y))
        onPositionChanged: event => control.pick(control.at(event.x, event.y))
    }

    background: Item {
        Flow {
            id: steps
            anchors.fill: parent
            spacing: 3

            Repeater {
                model: 11

                Rectangle {
                    required property int index

                    readonly property bool filled: control.heat >= index

                    width: control.across
                    height: control.stepHeight
                    radius: 8
                    color: !filled ? Theme.sunken : index < Theme.hot ? Theme.accent : Theme.clay
                    border { width: filled ? 0 : Theme.edge; color: Theme.line }

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
            border { width: Theme.focus; color: Theme.accent }
        }
    }
}
