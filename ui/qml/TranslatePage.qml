pragma ComponentBehavior: Bound
import QtQuick
import Regulate
import Look

// One step a screen, from what came out to the sentence.
PageFrame {
    id: page

    required property TranslateViewModel translate
    required property YouViewModel you
    property bool wordsLater: false

    signal handedOver(string text)
    signal askInstead(string question)
    signal finished()

    property bool everything: false
    readonly property bool couple: you.couple
    readonly property bool mayHandOver: translate.mayHandOver && !wordsLater

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

    // The button has its next name when the focus has left it, or a screen reader would say that, too.
    readonly property string step: translate.step
    property string buttonStep: ""
    function nameButton() {
        buttonStep = step
    }
    onStepChanged: Qt.callLater(nameButton)

    Component.onCompleted: {
        nameButton()
        heading.forceActiveFocus(Qt.OtherFocusReason)
    }

    title: qsTr("Put it into words")
    hasBack: true

    Row {
        visible: page.translate.step !== "saved"
        anchors.left: parent.left
        spacing: 6

        // The heading tells it.
        Accessible.ignored: true

        Repeater {
            model: page.translate.steps

            Rectangle {
                required property int index
                width: index + 1 === page.translate.stepNumber ? 24 : 8
                height: 8
                radius: 4
                color: index < page.translate.stepNumber ? Theme.accent : "transparent"
                border { width: index < page.translate.stepNumber ? 0 : Theme.thin; color: Theme.line }
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
            sentence: page.couple ? qsTr("Words that can be heard") : qsTr("In your own words"),
            saved: qsTr("It is kept.")
        })[page.translate.step]
        Accessible.description: page.translate.step === "saved" ? ""
            : qsTr("Step %1 of %2").arg(page.translate.stepNumber).arg(page.translate.steps)
    }

    // What came out.
    Column {
        visible: page.translate.step === "surface"
        width: parent.width
        spacing: 12

        Field {
            label: qsTr("As it wants to be thrown (optional). It stays here.")
            hint: qsTr("You never listen!")
            lines: 2
            limit: page.translate.shortLimit
            value: page.translate.cameOut
            onEdited: text => page.translate.setCameOut(text)
        }

        Words {
            soft: true
            text: qsTr("Which is nearest?")
        }

        Column {
            width: parent.width
            spacing: 8

            Accessible.role: Accessible.Grouping
            Accessible.name: qsTr("Which is nearest?")

            Repeater {
                model: page.translate.step !== "surface" ? []
                    : page.everything ? page.translate.allSurfaces : page.translate.surfaces

                MoveDelegate {
                    required property var modelData
                    name: modelData.label
                    looksLike: modelData.hint
                    chosen: page.translate.surface === modelData.id
                    onClicked: page.translate.chooseSurface(modelData.id)
                }
            }
        }
    }

    // What happened.
    Column {
        visible: page.translate.step === "situation"
        width: parent.width
        spacing: 12

        Accessible.role: Accessible.Grouping
        Accessible.name: heading.text
        Accessible.description: heading.Accessible.description

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

        Spoken {
            visible: text !== ""
            text: page.translate.protects
        }

        Spoken {
            visible: text !== ""
            text: page.translate.lastTime
            color: Theme.accent
        }

        Spoken { soft: true; text: page.translate.guesses }

        Chips {
            question: heading.text
            choices: page.translate.likelyFeelings
            chosen: page.translate.feelings
            onPicked: id => page.translate.toggleFeeling(id)
        }

        Flow {
            width: parent.width
            spacing: 8

            Chip {
                text: qsTr("No word for it yet")
                chosen: page.translate.unnamed
                onClicked: page.translate.leaveUnnamed()
            }

            Chip {
                text: qsTr("My anger is the message: a limit was crossed")
                chosen: page.translate.angerIsTheMessage
                onClicked: page.translate.setAngerIsTheMessage(!page.translate.angerIsTheMessage)
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
            question: heading.text
            choices: page.translate.likelyNeeds
            chosen: [page.translate.need]
            onPicked: id => page.translate.chooseNeed(id)
        }

        Chip {
            anchors.left: parent.left
            single: true
            text: qsTr("No word for it yet")
            chosen: page.translate.noNeed
            onClicked: page.translate.chooseNeed("")
        }
    }

    ActionButton {
        anchors.left: parent.left
        visible: !page.everything && ["surface", "feelings", "need"].includes(page.translate.step)
        plain: true
        leftPadding: 0
        text: page.translate.step === "feelings" ? qsTr("None of these: show every feeling")
            : page.translate.step === "need" ? qsTr("None of these: show every need")
            : qsTr("None of these: show all")
        onClicked: page.everything = true
    }

    VocabularyForm {
        visible: page.everything
        translate: page.translate
    }

    // One request.
    Column {
        visible: page.translate.step === "request"
        width: parent.width
        spacing: 12

        Accessible.role: Accessible.Grouping
        Accessible.name: heading.text
        Accessible.description: heading.Accessible.description

        Field {
            id: request
            label: page.couple ? qsTr("Small, and soon. It goes on from “Would you be willing to …?”")
                : qsTr("Small, and soon. Something for you.")
            hint: page.couple ? qsTr("send a short message when it gets late") : qsTr("call someone who is kind to me")
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

        Accessible.role: Accessible.Grouping
        Accessible.name: heading.text
        Accessible.description: heading.Accessible.description

        Chips {
            visible: page.couple
            single: true
            question: qsTr("Its shape")
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
            model: page.translate.frame !== "apology" || !page.couple ? [] : [
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
            lines: 5
            limit: page.translate.longLimit
            value: page.translate.words
            onEdited: text => page.translate.setWords(text)
        }
    }

    HearingForm {
        visible: hearing.notes.length > 0
        hearing: page.translate.hearing
        onTurnedOff: {
            page.you.setHears(false)
            page.translate.hearing.hear()
        }
    }

    Flow {
        visible: page.translate.step === "sentence"
        width: parent.width
        spacing: 16

        ActionButton {
            visible: page.translate.ownWords
            plain: true
            leftPadding: 0
            text: qsTr("Compose it again")
            onClicked: page.translate.composeAgain()
        }

        ActionButton {
            visible: page.couple
            plain: true
            leftPadding: 0
            text: qsTr("Ask a curious question instead")
            onClicked: page.askInstead(page.translate.cameOut)
        }
    }

    // Kept: the sentence alone, and what can be done with it.
    Card {
        visible: page.translate.step === "saved"

        Spoken {
            text: page.translate.savedWords
            size: Theme.body + 2
            lineHeight: 1.35
        }
    }

    Words {
        visible: page.translate.step === "saved"
        soft: true
        text: page.wordsLater && page.couple ? qsTr("Body first. It can be said when there is room for it.")
            : page.couple ? qsTr("Said today, another day, or never: it is yours.") : qsTr("It is yours, for you alone.")
    }

    Repeater {
        model: page.translate.asks

        Notice {
            required property string modelData
            text: modelData
        }
    }

    Spoken {
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

    Notice {
        text: page.translate.unkept ? qsTr("Nothing of this is kept unless you want it to be.") : ""
        action: qsTr("Keep it, for me alone")
        onActed: page.translate.keepPrivately()
    }

    Flow {
        visible: page.translate.step !== "saved"
        width: parent.width
        spacing: 16

        ActionButton {
            plain: true
            leftPadding: 0
            text: qsTr("Finish later")
            hint: qsTr("It waits in the journal, with everything typed so far")
            onClicked: page.translate.finishLater()
        }

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
    }

    Chips {
        visible: page.translate.step === "surface" && page.everything && page.couple
        single: true
        question: qsTr("My sentences to the other")
        choices: page.you.languages
        chosen: [page.you.sentenceLanguage]
        onPicked: id => page.you.chooseSentenceLanguage(id)
    }

    footer: [
        ActionButton {
            primary: true
            enabled: page.translate.mayGoOn || page.translate.step === "saved"
            text: page.buttonStep === "saved" ? (page.mayHandOver ? qsTr("Hand it over") : qsTr("Done"))
                : page.buttonStep === "sentence" ? qsTr("Save") : qsTr("Next")
            onClicked: {
                if (page.translate.step === "saved") {
                    if (page.mayHandOver)
                        page.handedOver(page.translate.savedWords)
                    else
                        page.finished()
                } else if (page.translate.step === "sentence") {
                    if (page.translate.save())
                        page.arrive()
                } else if (page.translate.goOn()) {
                    page.arrive()
                }
            }
        },
        ActionButton {
            visible: page.translate.step === "saved" && page.mayHandOver
            text: qsTr("To the journal")
            onClicked: page.finished()
        }
    ]
}
