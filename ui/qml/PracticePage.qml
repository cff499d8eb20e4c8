pragma ComponentBehavior: Bound
import QtQuick
import Regulate
import Look

// One small practice for a calm moment; in any other, what comes first.
PageFrame {
    id: page

    required property PracticeViewModel practice
    readonly property bool calm: practice.inTheWay === ""

    title: qsTr("A small practice")
    hasBack: true

    Heading {
        visible: !page.calm
        topPadding: page.viewHeight * 0.12
        text: page.practice.whyNot
    }

    Heading {
        id: heading
        visible: page.calm
        text: page.practice.name
    }

    Repeater {
        model: page.calm ? page.practice.steps : []

        Card {
            id: step
            required property string modelData

            Words { text: step.modelData; size: Theme.body + 2 }
        }
    }

    Words {
        visible: page.calm
        soft: true
        text: page.practice.strength
    }

    footer: [
        ActionButton {
            visible: page.practice.inTheWay === "risk"
            primary: true
            text: qsTr("Help")
            onClicked: page.go("help")
        },
        ActionButton {
            visible: page.practice.inTheWay === "pause"
            primary: true
            text: qsTr("To the pause")
            onClicked: page.go("pause")
        },
        ActionButton {
            visible: page.practice.inTheWay === "heat"
            primary: true
            text: qsTr("Pause")
            onClicked: page.go("pauseNow")
        },
        ActionButton {
            visible: page.practice.inTheWay === "heat"
            text: qsTr("Settle the body")
            onClicked: page.go("soothing")
        },
        ActionButton {
            visible: page.calm
            primary: true
            text: page.practice.begins ? qsTr("Begin") : qsTr("Done")
            onClicked: page.practice.begins ? page.go(page.practice.begin()) : page.leave()
        },
        ActionButton {
            visible: page.calm
            text: qsTr("Another one")
            onClicked: {
                page.practice.another()
                page.scrollToTop()
                heading.forceActiveFocus(Qt.OtherFocusReason)
            }
        }
    ]
}
