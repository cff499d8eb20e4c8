pragma ComponentBehavior: Bound
import QtQuick
import Regulate
import Look

PageFrame {
    id: page

    required property CheckInViewModel checkIn
    required property HelpViewModel help

    signal pauseAsked()

    function take(offer: string) {
        checkIn.take(offer)
        if (offer === "pause")
            pauseAsked()
        else
            go(offer)
    }

    title: qsTr("Check in")
    hasBack: true

    Connections {
        target: page.checkIn

        function onAnswered() {
            page.scrollToTop()
            Aloud.say(page.checkIn.title)
            if (page.checkIn.unsafe)
                page.help.show(page.checkIn.safety)
            if (first.visible)
                first.forceActiveFocus(Qt.OtherFocusReason)
        }
    }

    CheckInForm {
        visible: !page.checkIn.done
        checkIn: page.checkIn
    }

    Column {
        visible: page.checkIn.done
        width: parent.width
        spacing: 16

        Heading {
            text: page.checkIn.title
            size: Theme.large
        }

        Rectangle {
            anchors.left: parent.left
            width: 64
            height: 6
            radius: 3
            color: page.checkIn.band === "calm" || page.checkIn.band === "rising" ? Theme.accent : Theme.clay
        }

        Words {
            visible: !page.checkIn.unsafe
            text: page.checkIn.advice
            size: Theme.body + 2
        }

        SafetyForm {
            visible: page.checkIn.unsafe
            help: page.help
        }

        Words {
            visible: text !== ""
            text: page.checkIn.medical
        }

        Notice { text: page.checkIn.done ? page.checkIn.notice : "" }

        ActionButton {
            anchors.left: parent.left
            plain: true
            leftPadding: 0
            text: why.visible ? qsTr("Hide the reasons") : qsTr("Why this result?")
            visible: !page.checkIn.unsafe
            onClicked: why.visible = !why.visible
        }

        Card {
            id: why
            visible: false

            Repeater {
                model: page.checkIn.reasons

                Words {
                    required property string modelData
                    text: modelData
                    size: Theme.body - 1
                }
            }
        }

        ActionButton {
            anchors.left: parent.left
            plain: true
            leftPadding: 0
            visible: page.checkIn.unsafe && !page.checkIn.saved
            text: qsTr("Keep this check-in")
            hint: qsTr("It is not saved unless you choose this")
            onClicked: page.checkIn.keep()
        }

        Words {
            soft: true
            visible: page.checkIn.unsafe
            text: page.checkIn.saved ? qsTr("Kept.") : qsTr("Nothing of this was saved.")
        }
    }

    footer: [
        ActionButton {
            visible: !page.checkIn.done
            primary: true
            enabled: page.checkIn.complete
            text: qsTr("See where I am")
            onClicked: page.checkIn.finish()
        },
        ActionButton {
            id: first
            visible: page.checkIn.done
            primary: true
            text: page.checkIn.offers.length > 0 ? page.checkIn.offers[0].label : ""
            onClicked: page.take(page.checkIn.offers[0].id)
        },
        Column {
            visible: page.checkIn.offers.length > 1
            width: parent ? parent.width : 0
            spacing: 10

            Repeater {
                model: page.checkIn.offers.slice(1)

                ActionButton {
                    required property var modelData
                    text: modelData.label
                    onClicked: page.take(modelData.id)
                }
            }
        }
    ]
}
