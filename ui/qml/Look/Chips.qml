pragma ComponentBehavior: Bound
import QtQuick

// Words to choose from. `choices` are {id, label}, with a hint and a strength where they have one; `chosen` are ids; `question` is said before them.
Flow {
    id: flow

    property var choices: []
    property var chosen: []
    property bool single: false
    property string question: ""
    property var held: null

    signal picked(string id)

    function focusFirst() {
        if (repeater.count > 0)
            repeater.itemAt(0).forceActiveFocus(Qt.TabFocusReason)
    }

    // Tab goes from word to word; the arrow keys stay among them.
    function step(by: int) {
        for (let n = 0; n < repeater.count; n++)
            if (repeater.itemAt(n).activeFocus) {
                const next = Math.max(0, Math.min(repeater.count - 1, n + by))
                repeater.itemAt(next).forceActiveFocus(Qt.TabFocusReason)
                return
            }
    }

    Keys.onPressed: event => {
        const back = LayoutMirroring.enabled ? Qt.Key_Right : Qt.Key_Left
        const on = LayoutMirroring.enabled ? Qt.Key_Left : Qt.Key_Right
        if (event.key === on || event.key === Qt.Key_Down)
            step(1)
        else if (event.key === back || event.key === Qt.Key_Up)
            step(-1)
        else
            return
        event.accepted = true
    }

    Accessible.role: Accessible.Grouping
    Accessible.name: question
    Accessible.ignored: question === ""

    width: parent ? parent.width : 0
    spacing: 8

    Repeater {
        id: repeater
        model: flow.choices
        // Words that are made anew, as in another language, leave the keyboard where it was.
        onItemRemoved: (index, item) => {
            const chip = item as Chip
            if (chip.activeFocus) {
                flow.held = { id: chip.choice, reason: chip.focusReason }
                Qt.callLater(() => { if (flow) flow.held = null })
            }
        }
        onItemAdded: (index, item) => {
            const chip = item as Chip
            if (flow.held && chip.choice === flow.held.id)
                chip.forceActiveFocus(flow.held.reason)
        }

        Chip {
            required property var modelData

            choice: modelData.id
            text: modelData.label
            hint: modelData.hint ?? ""
            strength: modelData.strength ?? 0
            single: flow.single
            chosen: flow.chosen.indexOf(modelData.id) >= 0
            onClicked: flow.picked(modelData.id)
        }
    }
}
