pragma ComponentBehavior: Bound
import QtQuick
import Regulate
import Look

// Four private questions, one at a time. No answer stays on the screen.
PageFrame {
    id: page

    required property QuestionsViewModel questions
    required property HelpViewModel help
    readonly property bool asks: questions.stage === "question"

    signal helpAsked()

    function arrive() {
        scrollToTop()
        said.forceActiveFocus(Qt.OtherFocusReason)
    }

    Component.onCompleted: said.forceActiveFocus(Qt.OtherFocusReason)

    title: qsTr("For you alone")
    hasBack: true

    Words {
        visible: page.asks
        soft: true
        text: qsTr("%1 of %2").arg(page.questions.number).arg(page.questions.count)
    }

    Heading {
        id: said
        visible: page.questions.stage !== "alone"
        topPadding: page.asks ? 0 : Math.max(0, page.viewHeight * 0.12)
        text: page.questions.text
    }

    Words {
        visible: page.questions.stage === "alone"
        text: page.questions.text
        size: Theme.body + 2
        onVisibleChanged: if (visible) Aloud.say(text)
    }

    Words {
        visible: page.questions.stage === "intro"
        text: page.questions.words["kept"]
    }

    Words {
        visible: page.questions.stage === "alone"
        soft: true
        text: page.questions.words["changed"]
    }

    Column {
        visible: page.questions.worries
        width: parent.width
        spacing: 12

        Words { text: page.help.ownBehaviour }

        Repeater {
            model: page.questions.worries ? page.help.linesForOwnBehaviour : []

            HelpLineCard {
                required property var modelData
                line: modelData
            }
        }
    }

    ActionButton {
        visible: page.questions.mayGoBack
        anchors.left: parent.left
        plain: true
        leftPadding: 0
        text: qsTr("The question before")
        onClicked: {
            page.questions.goBack()
            page.arrive()
        }
    }

    footer: [
        ActionButton {
            visible: page.questions.stage === "intro"
            primary: true
            text: qsTr("Yes, go on")
            onClicked: {
                page.questions.begin()
                page.arrive()
            }
        },
        ActionButton {
            visible: page.questions.stage === "intro"
            text: qsTr("Not now")
            hint: qsTr("It is not asked again; it stays under You")
            onClicked: {
                page.questions.putOff()
                page.leave()
            }
        },
        Sides {
            id: answers
            visible: page.asks
            words: [yes.text, no.text]

            ActionButton {
                id: yes
                width: answers.each
                text: page.questions.words["answers"]["yes"]
                onClicked: {
                    page.questions.answer(true)
                    page.arrive()
                }
            }

            ActionButton {
                id: no
                width: answers.each
                text: page.questions.words["answers"]["no"]
                onClicked: {
                    page.questions.answer(false)
                    page.arrive()
                }
            }
        },
        ActionButton {
            visible: page.questions.stage === "alone"
            primary: true
            text: qsTr("Help near me")
            onClicked: page.helpAsked()
        },
        ActionButton {
            visible: page.questions.stage === "alone" || page.questions.stage === "thanks"
            primary: page.questions.stage === "thanks"
            text: qsTr("Done")
            onClicked: page.leave()
        }
    ]
}
