pragma ComponentBehavior: Bound
import QtQuick
import Regulate
import Look

// One step a screen, from the surface move to the sentence.
PageFrame {
    id: page

    required property TranslateViewModel translate

    function stepBack(): bool {
        const moved = translate.goBack()
        if (moved)
            arrive()
        return moved
    }

    function arrive() {
        scrollToTop()
        everything = false
        const field = { situation: situation, request: request, sentence: sentence }[translate.step]
        if (field)
            field.area.forceActiveFocus(Qt.TabFocusReason)
        else
            heading.forceActiveFocus(Qt.OtherFocusReason)
    }

    property bool everything: false

    title: qsTr("Put it into words")
    hasBack: true

    Row {
        spacing: 6

        Accessible.role: Accessible.StaticText
        Accessible.name: qsTr("Step %1 of %2").arg(page.translate.stepNumber).arg(page.translate.steps)

        Repeater {
            model: page.translate.steps

            Rectangle {
                required property int index
                width: index + 1 === page.translate.stepNumber ? 24 : 8
                height: 8
                radius: 4
                color: index < page.translate.stepNumber ? Theme.accent : Theme.sunken
            }
        }
    }

    Heading {
        id: heading
        text: ({
            surface: qsTr("What came out?"),
            situation: qsTr("What happened?"),
            feelings: qsTr("What is beneath it?"),
            need: qsTr("What do you long for?"),
            request: qsTr("One thing that would help"),
            sentence: qsTr("Words that can be heard")
        })[page.translate.step]
    }

    // The surface move.
    Column {
        visible: page.translate.step === "surface"
        width: parent.width
        spacing: 8

        Repeater {
            model: page.translate.surfaces

            MoveDelegate {
                required property var modelData
                name: modelData.label
                looksLike: modelData.hint
                chosen: page.translate.surface === modelData.id
                onClicked: page.translate.chooseSurface(modelData.id)
            }
        }
    }

    // What happened.
    Column {
        visible: page.translate.step === "situation"
        width: parent.width
        spacing: 12

        Field {
            id: situation
            label: qsTr("As a camera would see it. It goes on from “When …”")
            hint: qsTr("you came home at nine and there was no message")
            limit: page.translate.shortLimit
            value: page.translate.situation
            onEdited: text => page.translate.setSituation(text)
        }
    }

    // What is beneath.
    Column {
        visible: page.translate.step === "feelings"
        width: parent.width
        spacing: 14

        Words {
            visible: page.translate.protects !== ""
            text: qsTr("%1: it often %2.").arg(page.translate.surfaceName).arg(page.translate.protects)
        }

        Words { soft: true; text: page.translate.guess }

        Chips {
            choices: page.translate.likelyFeelings
            chosen: page.translate.feelings
            onPicked: id => page.translate.toggleFeeling(id)
        }

        Chip {
            text: qsTr("My anger is the message: a limit was crossed")
            chosen: page.translate.angerIsTheMessage
            onClicked: page.translate.setAngerIsTheMessage(!page.translate.angerIsTheMessage)
        }

        Repeater {
            model: page.translate.step === "feelings" && page.everything ? page.translate.feelingGroups : []

            Column {
                id: feelingFamily
                required property var modelData
                width: parent.width
                spacing: 8

                Words { soft: true; text: feelingFamily.modelData.name }

                Chips {
                    choices: feelingFamily.modelData.choices
                    chosen: page.translate.feelings
                    onPicked: id => page.translate.toggleFeeling(id)
                }
            }
        }
    }

    // What I long for.
    Column {
        visible: page.translate.step === "need"
        width: parent.width
        spacing: 14

        Chips {
            single: true
            choices: page.translate.likelyNeeds
            chosen: [page.translate.need]
            onPicked: id => page.translate.chooseNeed(id)
        }

        Repeater {
            model: page.translate.step === "need" && page.everything ? page.translate.needGroups : []

            Column {
                id: needFamily
                required property var modelData
                width: parent.width
                spacing: 8

                Words { soft: true; text: needFamily.modelData.name }

                Chips {
                    single: true
                    choices: needFamily.modelData.choices
                    chosen: [page.translate.need]
                    onPicked: id => page.translate.chooseNeed(id)
                }
            }
        }
    }

    ActionButton {
        visible: !page.everything && (page.translate.step === "feelings" || page.translate.step === "need")
        plain: true
        leftPadding: 0
        text: page.translate.step === "feelings"
            ? qsTr("None of these: show every feeling")
            : qsTr("None of these: show every need")
        onClicked: page.everything = true
    }

    // One request.
    Column {
        visible: page.translate.step === "request"
        width: parent.width
        spacing: 12

        Field {
            id: request
            label: qsTr("Small, and soon. It goes on from “Would you be willing to …?”")
            hint: qsTr("send a short message when it gets late")
            limit: page.translate.shortLimit
            value: page.translate.request
            onEdited: text => page.translate.setRequest(text)
        }
    }

    // The sentence.
    Column {
        visible: page.translate.step === "sentence"
        width: parent.width
        spacing: 14

        Chips {
            single: true
            choices: page.translate.frames
            chosen: [page.translate.frame]
            onPicked: id => page.translate.chooseFrame(id)
        }

        Field {
            visible: page.translate.frame === "limit"
            label: qsTr("The limit, in your words (optional)")
            lines: 1
            limit: page.translate.shortLimit
            value: page.translate.limit
            onEdited: text => page.translate.setLimit(text)
        }

        Repeater {
            model: page.translate.frame !== "apology" ? [] : [
                { id: "did", label: qsTr("What I did"), hint: qsTr("raised my voice") },
                { id: "effect", label: qsTr("What it may have been like"), hint: qsTr("frightening") },
                { id: "repair", label: qsTr("What I'd like to do"), hint: qsTr("hear the rest of it") }
            ]

            Field {
                required property var modelData
                label: modelData.label
                hint: modelData.hint
                lines: 1
                limit: page.translate.shortLimit
                value: page.translate.part[modelData.id]
                onEdited: text => page.translate.setPart(modelData.id, text)
            }
        }

        Field {
            id: sentence
            label: qsTr("Change it until it is yours")
            lines: 6
            limit: page.translate.longLimit
            value: page.translate.words
            onEdited: text => page.translate.setWords(text)
        }

        ActionButton {
            visible: page.translate.ownWords
            plain: true
            leftPadding: 0
            text: qsTr("Compose it again")
            onClicked: page.translate.composeAgain()
        }
    }

    Repeater {
        model: page.translate.notes

        Notice {
            required property string modelData
            text: modelData
        }
    }

    Words {
        visible: page.translate.caution !== "" && page.translate.step === "feelings"
        soft: true
        text: page.translate.caution
    }

    ActionButton {
        visible: page.translate.offerHelp && page.translate.step === "feelings"
        plain: true
        leftPadding: 0
        text: qsTr("If you are afraid of someone, there is help")
        onClicked: page.go("help")
    }

    Notice { text: page.translate.notice }

    ActionButton {
        visible: page.translate.step !== "surface"
        plain: true
        leftPadding: 0
        text: qsTr("Start again")
        onClicked: {
            page.translate.startAgain()
            page.arrive()
        }
    }

    footer: [
        ActionButton {
            primary: true
            enabled: page.translate.mayGoOn
            text: page.translate.step === "sentence" ? qsTr("Save") : qsTr("Next")
            onClicked: {
                if (page.translate.step === "sentence")
                    page.translate.save()
                else if (page.translate.goOn())
                    page.arrive()
            }
        }
    ]
}
