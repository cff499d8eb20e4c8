pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Regulate
import Look

// One activity: its caution where it has to be asked, its steps, and how hot it is after it.
PageFrame {
    id: page

    required property SootheViewModel soothe
    readonly property string scene: soothe.scene
    readonly property bool running: scene === "steps"
    readonly property bool inFront: T.StackView.status === T.StackView.Active
        || T.StackView.status === T.StackView.Activating
    readonly property bool lit: Window.visibility !== Window.Minimized && Window.visibility !== Window.Hidden

    signal putIntoWords()

    function arrive() {
        scrollToTop()
        if (running && stage.below)
            Qt.callLater(reveal, stage)
        if (scene === "over")
            afterwards.forceActiveFocus(Qt.OtherFocusReason)
        else if (scene === "caution" || scene === "naming")
            heading.forceActiveFocus(Qt.OtherFocusReason)
        else if (running)
            word.forceActiveFocus(Qt.OtherFocusReason)
    }

    title: soothe.title
    hasBack: true
    onSceneChanged: Qt.callLater(arrive)
    Component.onCompleted: arrive()

    Binding { target: page.soothe; property: "still"; value: Theme.lessMotion }
    Binding { target: page.soothe; property: "watched"; value: page.inFront && page.lit }

    Connections {
        target: page.soothe

        function onStepped(step: string) {
            // Orca says the new name of what has the focus by itself, and more quietly.
            if (page.inFront && !(word.activeFocus && Qt.platform.os === "linux"))
                Aloud.say(step)
            if (Theme.lessMotion)
                fade.restart()
        }
    }

    // The slow coming of a word, where there is no motion. Between two steps nothing is drawn.
    NumberAnimation {
        id: fade
        target: word
        property: "opacity"
        from: 0.1
        to: 1
        duration: 800
        easing.type: Easing.InOutQuad
    }

    Notice { text: page.soothe.notice }

    Heading {
        id: heading
        visible: page.scene === "caution" || page.scene === "naming"
        topPadding: page.scene === "caution" ? page.viewHeight * 0.12 : 0
        text: page.scene === "naming" ? page.soothe.word : qsTr("First, a caution")
    }

    Words {
        visible: page.scene === "caution"
        text: page.soothe.caution
        size: Theme.body + 2
    }

    // The steps.
    Words {
        visible: page.running || page.scene === "naming"
        soft: true
        horizontalAlignment: page.running ? Text.AlignHCenter : Text.AlignLeft
        text: page.soothe.hint
    }

    Item {
        id: stage

        // Large words stand below the circle.
        readonly property bool round: lungs.visible || ring.visible
        readonly property bool below: round && Theme.scale > 1.25
        readonly property real high: Math.max(190, page.viewHeight - (page.soothe.holds ? 210 : 150))
        readonly property real across: Math.min(parent.width, 380, below ? Math.max(120, page.viewHeight * 0.45) : high)

        visible: page.running
        width: parent.width
        height: below ? across + Theme.gap + word.height : Math.max(high, round ? 0 : gauge.implicitHeight)

        Item {
            id: circle
            width: parent.width
            height: stage.below ? stage.across : stage.height
        }

        Rectangle {
            id: lungs
            visible: page.soothe.breathes && !Theme.lessMotion
            anchors { horizontalCenter: parent.horizontalCenter; verticalCenter: circle.verticalCenter }
            width: parent.across
            height: width
            radius: width / 2
            color: Theme.sunken

            Rectangle {
                anchors.centerIn: parent
                width: parent.width * (0.5 + 0.5 * page.soothe.size)
                height: width
                radius: width / 2
                color: Theme.accentSoft
                border { width: 2; color: Theme.accent }
            }
        }

        Ring {
            id: ring
            visible: page.soothe.hasRing && !Theme.lessMotion
            anchors { horizontalCenter: parent.horizontalCenter; verticalCenter: circle.verticalCenter }
            width: parent.across
            height: width
            thickness: 5
            // A hidden one would be painted anew at every breath all the same.
            fraction: visible ? page.soothe.fraction : 1
        }

        // How high the word is where it fits into no circle.
        Heading {
            id: gauge
            visible: false
            size: word.size
            text: word.text
            Accessible.ignored: true
        }

        Heading {
            id: word
            anchors { horizontalCenter: parent.horizontalCenter; top: circle.top; topMargin: stage.below ? stage.across + Theme.gap : (circle.height - height) / 2 }
            width: stage.below || !stage.round ? parent.width : lungs.visible ? lungs.width * 0.44 : ring.width * 0.68
            // Two lines always, so that nothing moves with the breath.
            height: stage.below ? Math.max(gauge.implicitHeight, 2 * size * lineHeight * 1.2)
                : stage.round ? width : Math.max(gauge.implicitHeight, parent.across)
            horizontalAlignment: Text.AlignHCenter
            verticalAlignment: stage.below ? Text.AlignTop : Text.AlignVCenter
            size: Theme.large - 2
            fontSizeMode: stage.round && !stage.below ? Text.Fit : Text.FixedSize
            minimumPixelSize: 15
            text: page.soothe.word
        }
    }

    Words {
        visible: page.running && text !== ""
        soft: true
        horizontalAlignment: Text.AlignHCenter
        text: page.soothe.caution
    }

    ActionButton {
        visible: page.running && page.soothe.holds
        plain: true
        anchors.horizontalCenter: parent.horizontalCenter
        text: qsTr("Leave the holds out")
        onClicked: page.soothe.leaveOutHolds()
    }

    // A name for it: the family first, then one or two of its words.
    Column {
        visible: page.scene === "naming"
        width: parent.width
        spacing: 14

        Chips {
            id: families
            visible: page.soothe.family === ""
            single: true
            question: page.soothe.word
            choices: page.soothe.families
            onPicked: id => {
                page.soothe.chooseFamily(id)
                words.focusFirst()
            }
        }

        Chips {
            id: words
            visible: page.soothe.family !== ""
            question: page.soothe.word
            choices: page.soothe.familyFeelings
            chosen: page.soothe.feelings
            onPicked: id => page.soothe.toggleFeeling(id)
        }

        ActionButton {
            visible: page.soothe.family !== ""
            anchors.left: parent.left
            plain: true
            leftPadding: 0
            text: qsTr("Other families")
            onClicked: {
                page.soothe.chooseFamily("")
                families.focusFirst()
            }
        }

        Heading {
            visible: page.soothe.named !== ""
            horizontalAlignment: Text.AlignHCenter
            text: page.soothe.named
        }
    }

    // After it.
    Words {
        visible: page.scene === "over"
        topPadding: page.viewHeight * 0.1
        soft: true
        text: page.soothe.named === "" ? qsTr("Here you are.") : page.soothe.named
    }

    Heading {
        id: afterwards
        visible: page.scene === "over"
        text: qsTr("How hot is it now?")
    }

    HeatBar {
        visible: page.scene === "over"
        question: qsTr("How hot is it now?")
        heat: page.soothe.after
        word: page.soothe.afterWord
        onPicked: heat => page.soothe.tellAfter(heat)
    }

    Words {
        visible: page.scene === "over"
        soft: true
        text: page.soothe.after < 0 ? qsTr("If you like. It shows what helps you.")
            : qsTr("%1: %2").arg(page.soothe.after).arg(page.soothe.afterWord)
    }

    Notice {
        text: page.soothe.aside
        action: qsTr("Undo")
        onActed: page.soothe.actOnAside()
    }

    ActionButton {
        visible: page.scene === "over" && page.soothe.mayHide
        anchors.left: parent.left
        plain: true
        leftPadding: 0
        text: qsTr("This one is not for me")
        hint: qsTr("Leaves it out of the list")
        onClicked: page.soothe.hideThis()
    }

    footer: [
        ActionButton {
            visible: page.scene === "caution"
            primary: true
            text: qsTr("None of this is so")
            onClicked: page.soothe.passCaution()
        },
        ActionButton {
            visible: page.scene === "caution"
            text: qsTr("Not for me")
            onClicked: {
                page.soothe.declineCaution()
                page.leave()
            }
        },
        ActionButton {
            visible: page.running && !page.soothe.timed && !page.soothe.anyOne
            primary: true
            text: qsTr("Next")
            onClicked: page.soothe.goOn()
        },
        ActionButton {
            visible: page.scene === "naming"
            primary: true
            enabled: page.soothe.named !== ""
            text: qsTr("That is it")
            onClicked: page.soothe.done()
        },
        ActionButton {
            visible: page.scene === "over"
            primary: true
            text: qsTr("Done")
            onClicked: page.leave()
        },
        ActionButton {
            visible: page.running && page.soothe.anyOne
            text: qsTr("Something else")
            onClicked: page.soothe.goOn()
        },
        ActionButton {
            visible: page.running
            text: qsTr("Enough for now")
            onClicked: if (!page.soothe.enough()) page.leave()
        },
        ActionButton {
            visible: page.scene === "over" && page.soothe.named === ""
            text: page.soothe.mayGoOn ? qsTr("Four more minutes") : page.soothe.isAway ? qsTr("Another minute") : qsTr("Once more")
            onClicked: page.soothe.mayGoOn ? page.soothe.fourMoreMinutes() : page.soothe.onceMore()
        },
        ActionButton {
            visible: page.scene === "over" && page.soothe.named !== ""
            text: qsTr("Put it into words")
            onClicked: page.putIntoWords()
        }
    ]
}
