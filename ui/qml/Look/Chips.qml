pragma ComponentBehavior: Bound
import QtQuick

// Words to choose from. `choices` are {id, label}, with a hint and a strength where they have one; `chosen` are ids; `question` is said before them.
Flow {
    id: flow

    property var choices: []
    property var chosen: []
    property bool single: false
    property string question: ""

    signal picked(string id)

    function focusFirst() {
        if (repeater.count > 0)
            repeater.itemAt(0).forceActiveFocus(Qt.TabFocusReason)
    }

    Accessible.role: Accessible.Grouping
    Accessible.name: question
    Accessible.ignored: question === ""

    width: parent ? parent.width : 0
    spacing: 8

    Repeater {
        id: repeater
        model: flow.choices

        Chip {
            required property var modelData

            text: modelData.label
            hint: modelData.hint ?? ""
            strength: modelData.strength ?? 0
            single: flow.single
            chosen: flow.chosen.indexOf(modelData.id) >= 0
            onClicked: flow.picked(modelData.id)
        }
    }
}
