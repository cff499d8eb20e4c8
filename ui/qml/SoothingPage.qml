pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Regulate
import Look

// What may help now: one thing first, the rest quietly below it.
PageFrame {
    id: page

    required property SootheViewModel soothe
    property bool more: false
    property bool hiddenShown: false
    readonly property bool inFront: T.StackView.status === T.StackView.Active
        || T.StackView.status === T.StackView.Activating

    function begin(id: string) {
        go(soothe.begin(id))
    }

    title: qsTr("Soothing")
    hasBack: true
    onInFrontChanged: if (inFront) soothe.refresh()

    component Group: Column {
        id: group

        required property var modelData

        width: parent ? parent.width : 0
        spacing: 8

        Words {
            soft: true
            text: group.modelData.name
            Accessible.role: Accessible.Heading
        }

        Repeater {
            model: group.modelData.activities

            ActivityDelegate {
                required property var modelData

                name: modelData.name
                length: modelData.length
                hint: modelData.hint
                closed: modelData.closed
                brief: page.soothe.hot
                onClicked: page.begin(modelData.id)
            }
        }
    }

    Notice {
        text: page.soothe.aside
        action: page.soothe.asideKind === "hidden" ? qsTr("Undo") : qsTr("Leave it out")
        onActed: page.soothe.actOnAside()
    }

    Notice { text: page.soothe.notice }

    Heading { text: qsTr("How hot is it now?") }

    HeatBar {
        question: qsTr("How hot is it now?")
        heat: page.soothe.heat
        word: page.soothe.heatWord
        onPicked: heat => page.soothe.tell(heat)
    }

    Words {
        visible: page.soothe.heat >= 0
        soft: true
        text: qsTr("%1: %2").arg(page.soothe.heat).arg(page.soothe.heatWord)
    }

    Repeater {
        model: page.soothe.groups
        Group {}
    }

    ActionButton {
        visible: page.soothe.folded.length > 0
        anchors.left: parent.left
        plain: true
        leftPadding: 0
        text: page.more ? qsTr("Less") : qsTr("More")
        onClicked: page.more = !page.more
    }

    Repeater {
        model: page.more ? page.soothe.folded : []
        Group {}
    }

    ActionButton {
        visible: page.soothe.hidden.length > 0
        anchors.left: parent.left
        plain: true
        leftPadding: 0
        text: page.hiddenShown ? qsTr("Close what I hid") : qsTr("Show what I hid")
        onClicked: page.hiddenShown = !page.hiddenShown
    }

    Repeater {
        model: page.hiddenShown ? page.soothe.hidden : []

        DoorButton {
            required property var modelData
            text: modelData.name
            hint: qsTr("Back into the list")
            onClicked: page.soothe.bringBack(modelData.id)
        }
    }

    footer: [
        ActionButton {
            primary: true
            text: page.soothe.suggestedLabel
            hint: qsTr("Suggested now")
            onClicked: page.begin(page.soothe.suggested)
        }
    ]
}
