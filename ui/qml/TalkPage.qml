pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Regulate
import Look

// After "ready": a gentle beginning, turns, and what came of it. One thing a screen.
PageFrame {
    id: page

    required property TalkViewModel talk
    property bool lines: false

    readonly property string scene: talk.scene
    readonly property bool turn: ["speak", "reflect", "check"].indexOf(scene) >= 0
    readonly property bool talking: turn || scene === "offer" || scene === "free"
    readonly property bool sparse: ["check", "offer", "free", "saved"].indexOf(scene) >= 0
    readonly property bool inFront: T.StackView.status === T.StackView.Active
        || T.StackView.status === T.StackView.Activating
    readonly property bool lit: Window.visibility !== Window.Minimized && Window.visibility !== Window.Hidden

    signal pauseAsked()

    function stepBack(): bool {
        if (lines) {
            lines = false
            return true
        }
        return talk.goBack()
    }

    function arrive() {
        scrollToTop()
        heading.forceActiveFocus(Qt.OtherFocusReason)
    }

    title: qsTr("The talk")
    hasBack: true

    onInFrontChanged: talk.setInFront(inFront)
    onLitChanged: talk.setLit(lit)
    onLinesChanged: arrive()
    onSceneChanged: {
        lines = false
        arrive()
    }

    Heading {
        id: heading
        topPadding: page.sparse && !page.lines ? page.viewHeight * 0.16 : 0
        horizontalAlignment: (page.talking || page.scene === "saved") && !page.lines
            ? Text.AlignHCenter : Text.AlignLeft
        text: page.lines ? qsTr("A line that helps") : page.talk.heading
    }

    Column {
        visible: page.lines
        width: parent.width
        spacing: 10

        Repeater {
            model: page.lines ? page.talk.repairLines : []
            delegate: line
        }
    }

    Column {
        visible: page.scene === "opening"
        width: parent.width
        spacing: 10

        Words { text: page.talk.note }

        Repeater {
            model: page.talk.openings
            delegate: line
        }
    }

    Column {
        visible: page.scene === "question"
        width: parent.width
        spacing: 16

        Card {
            Words {
                text: page.talk.question
                size: Theme.large - 2
                font.weight: Font.DemiBold
                lineHeight: 1.2
            }
        }

        Words { text: page.talk.note }

        Column {
            width: parent.width
            spacing: 4

            Words { soft: true; text: qsTr("Instead of") }
            Words { soft: true; font.strikeout: true; size: Theme.body; text: page.talk.accusing }
        }
    }

    Column {
        visible: page.scene === "own"
        width: parent.width
        spacing: 16

        Field {
            label: qsTr("A small part of it that is mine, if you like")
            hint: page.talk.ownExample
            lines: 2
            limit: page.talk.limit
            value: page.talk.own
            onEdited: text => page.talk.setOwn(text)
        }

        Words { text: page.talk.note }
    }

    Column {
        visible: page.talking && !page.lines
        width: parent.width
        spacing: 16

        Round {
            visible: page.scene === "speak" || page.scene === "reflect"
            diameter: page.scene === "speak" ? Math.max(150, Math.min(220, page.viewHeight * 0.42))
                : Math.max(116, Math.min(150, page.viewHeight * 0.3))
            fraction: page.talk.fraction
            inside: Theme.scale <= 1.25 || Theme.longest(page.talk.voice, Theme.body) <= diameter * 0.7

            Words {
                horizontalAlignment: Text.AlignHCenter
                font.weight: Font.DemiBold
                text: page.talk.voice
            }
        }

        Words {
            horizontalAlignment: Text.AlignHCenter
            text: page.talk.note
        }

        Column {
            visible: page.scene === "reflect"
            width: parent.width
            spacing: 10

            Repeater {
                model: page.talk.reflectLines
                delegate: line
            }
        }

        Words {
            visible: text !== ""
            horizontalAlignment: Text.AlignHCenter
            text: page.talk.longWords
        }

        Column {
            width: parent.width

            ActionButton {
                visible: page.turn
                plain: true
                anchors.horizontalCenter: parent.horizontalCenter
                text: qsTr("That is enough for now")
                onClicked: page.talk.enough()
            }

            ActionButton {
                visible: page.turn
                plain: true
                anchors.horizontalCenter: parent.horizontalCenter
                text: qsTr("We talk without turns")
                onClicked: page.talk.talkFreely()
            }

            ActionButton {
                visible: page.scene === "free" && page.talk.longWords === ""
                plain: true
                anchors.horizontalCenter: parent.horizontalCenter
                text: qsTr("We take turns")
                onClicked: page.talk.takeTurns()
            }
        }
    }

    Column {
        visible: page.scene === "repair"
        width: parent.width
        spacing: 16

        Words { text: page.talk.note }

        Field {
            label: qsTr("What I heard")
            lines: 2
            limit: page.talk.limit
            value: page.talk.heard
            onEdited: text => page.talk.setHeard(text)
        }

        Field {
            label: qsTr("What I own")
            lines: 2
            limit: page.talk.limit
            value: page.talk.own
            onEdited: text => page.talk.setOwn(text)
        }

        Field {
            label: qsTr("One small next step")
            lines: 2
            limit: page.talk.limit
            value: page.talk.nextStep
            onEdited: text => page.talk.setNextStep(text)
        }
    }

    Words {
        visible: page.scene === "saved"
        horizontalAlignment: Text.AlignHCenter
        text: page.talk.note
    }

    Notice { text: page.talk.notice }

    Component {
        id: line

        Card {
            id: card
            required property string modelData

            Words { text: card.modelData }
        }
    }

    footer: [
        ActionButton {
            visible: page.lines
            primary: true
            text: qsTr("Back to the talk")
            onClicked: page.lines = false
        },
        ActionButton {
            visible: page.scene === "opening" || page.scene === "question"
            primary: true
            text: qsTr("Next")
            onClicked: page.talk.goOn()
        },
        ActionButton {
            visible: page.scene === "own"
            primary: true
            text: qsTr("We take turns")
            onClicked: page.talk.takeTurns()
        },
        ActionButton {
            visible: page.scene === "own"
            text: qsTr("We talk without turns")
            onClicked: page.talk.talkFreely()
        },
        ActionButton {
            visible: page.scene === "speak" && !page.lines
            primary: true
            text: qsTr("Hand over")
            onClicked: page.talk.handOver()
        },
        ActionButton {
            visible: page.scene === "reflect" && !page.lines
            primary: true
            text: qsTr("Did I get it?")
            onClicked: page.talk.handOver()
        },
        ActionButton {
            visible: page.scene === "check" && !page.lines
            primary: true
            text: qsTr("Yes")
            onClicked: page.talk.gotIt()
        },
        ActionButton {
            visible: page.scene === "check" && !page.lines
            text: qsTr("Not quite")
            onClicked: page.talk.notQuite()
        },
        ActionButton {
            visible: (page.scene === "offer" || page.scene === "free") && !page.lines
            primary: true
            text: qsTr("That is enough for now")
            onClicked: page.talk.enough()
        },
        ActionButton {
            visible: page.scene === "offer" && page.talk.longWords === "" && !page.lines
            text: qsTr("One more round")
            onClicked: page.talk.onceMore()
        },
        ActionButton {
            visible: page.scene === "repair"
            primary: true
            enabled: page.talk.written
            text: qsTr("Save")
            onClicked: page.talk.save()
        },
        ActionButton {
            visible: page.scene === "repair" && !page.talk.written
            text: qsTr("Nothing to write down")
            onClicked: if (page.talk.finish()) page.go("now")
        },
        ActionButton {
            visible: page.scene === "saved"
            primary: true
            text: qsTr("Done")
            onClicked: page.go("now")
        },
        Sides {
            id: always
            visible: page.scene !== "saved"
            words: [pauses.text, helps.text]

            ActionButton {
                id: pauses
                width: helps.visible ? always.each : always.width
                height: helps.visible && always.beside ? Math.max(implicitHeight, helps.implicitHeight) : implicitHeight
                text: qsTr("Pause")
                hint: qsTr("A new pause, from now")
                onClicked: page.pauseAsked()
            }

            ActionButton {
                id: helps
                visible: page.talking && !page.lines
                width: always.each
                leftPadding: 8
                text: qsTr("A line that helps")
                onClicked: page.lines = true
            }
        }
    ]
}
