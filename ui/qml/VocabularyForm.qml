pragma ComponentBehavior: Bound
import QtQuick
import Regulate
import Look

// Every word of a step: found by a part of it, in its family, or one's own.
Column {
    id: form

    required property TranslateViewModel translate
    property bool forgetting: false

    readonly property bool single: translate.step !== "feelings"
    readonly property var chosen: ({
        surface: [translate.surface], feelings: translate.feelings, need: [translate.need]
    })[translate.step] ?? []
    readonly property var families: ({ feelings: translate.feelingGroups, need: translate.needGroups })

    function pick(id: string) {
        if (translate.step === "surface")
            translate.chooseSurface(id)
        else if (translate.step === "feelings")
            translate.toggleFeeling(id)
        else
            translate.chooseNeed(id)
    }

    width: parent ? parent.width : 0
    spacing: 14

    Field {
        id: search
        multiline: false
        limit: form.translate.ownLimit
        label: qsTr("Find a word, or type your own")
        hint: ({ surface: qsTr("such as slamming"), feelings: qsTr("such as left out") })[form.translate.step]
            ?? qsTr("such as a quiet evening")
        value: form.translate.sought
        onEdited: text => form.translate.seek(text)
    }

    Chips {
        visible: form.translate.sought !== ""
        single: form.single
        choices: form.translate.found
        chosen: form.chosen
        onPicked: id => form.pick(id)
    }

    ActionButton {
        visible: form.translate.sought.trim() !== ""
        text: qsTr("Use “%1” as it is").arg(form.translate.sought.trim())
        onClicked: if (form.translate.useOwnWord()) form.forceActiveFocus(Qt.OtherFocusReason)
    }

    Column {
        visible: form.translate.sought === "" && form.translate.own.length > 0
        width: parent.width
        spacing: 8

        Words { soft: true; text: form.forgetting ? qsTr("Tap a word to forget it") : qsTr("My own words") }

        Chips {
            single: form.single
            question: qsTr("My own words")
            choices: form.translate.own
            chosen: form.chosen
            onPicked: id => form.forgetting ? form.translate.forgetOwnWord(id) : form.pick(id)
        }

        ActionButton {
            plain: true
            leftPadding: 0
            text: form.forgetting ? qsTr("Done forgetting") : qsTr("Forget a word")
            onClicked: form.forgetting = !form.forgetting
        }
    }

    Chip {
        anchors.left: parent.left
        visible: form.translate.step === "surface" && form.translate.sought === ""
        single: true
        text: qsTr("None of these")
        chosen: form.translate.noSurface
        onClicked: form.translate.chooseSurface("")
    }

    Words {
        visible: form.translate.step === "feelings" && form.translate.sought === ""
        soft: true
        text: qsTr("• mild    •• clear    ••• strong")
    }

    Repeater {
        model: form.visible && form.translate.sought === "" ? form.families[form.translate.step] ?? [] : []

        Column {
            id: family
            required property var modelData
            width: form.width
            spacing: 8

            Spoken { soft: true; text: family.modelData.name }

            Chips {
                single: form.single
                question: family.modelData.name
                choices: family.modelData.choices
                chosen: form.chosen
                onPicked: id => form.pick(id)
            }
        }
    }
}
