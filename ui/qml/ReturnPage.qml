pragma ComponentBehavior: Bound
import QtQuick
import Regulate
import Look

PageFrame {
    id: page

    required property bool couple
    required property ReturnViewModel comingBack
    required property PauseViewModel pause
    required property HelpViewModel help
    readonly property CheckInViewModel checkIn: comingBack.checkIn

    signal settledAgain()
    signal talk()

    // What it came to is heard first, and what is below it next.
    function sayOutcome() {
        const said = checkIn.unsafe ? unsafe : outcome
        said.forceActiveFocus(Qt.OtherFocusReason)
    }

    title: qsTr("Return")
    hasBack: true

    Connections {
        target: page.checkIn

        function onAnswered() {
            page.scrollToTop()
            if (page.checkIn.unsafe)
                page.help.show(page.checkIn.safety)
            Qt.callLater(page.sayOutcome)
        }
    }

    Column {
        visible: !page.checkIn.done
        width: parent.width
        spacing: 14

        Words { visible: page.couple; text: qsTr("You came back. That was the promise.") }
        Words { visible: text !== ""; text: page.pause.lateWords }
        CheckInForm { checkIn: page.checkIn }
    }

    Column {
        visible: page.checkIn.done && page.checkIn.unsafe
        width: parent.width
        spacing: 16

        Heading { id: unsafe; text: page.checkIn.title }

        SafetyForm { help: page.help }
        Words { soft: true; text: qsTr("The pause has ended. There will be no reminder.") }
    }

    Column {
        visible: page.checkIn.done && !page.checkIn.unsafe
        width: parent.width
        spacing: 16

        Heading {
            id: outcome
            text: !page.checkIn.settled ? qsTr("Back, and not settled yet.")
                : page.couple ? qsTr("There is room to talk.") : qsTr("There is room again.")
        }

        Sides {
            id: sides
            words: [before.title, before.bandName, after.title, after.bandName]
            inset: 2 * Theme.margin

            HeatCard {
                id: before
                width: sides.each
                title: qsTr("Before")
                heat: page.comingBack.heatBefore
                band: page.comingBack.bandBefore
            }

            HeatCard {
                id: after
                width: sides.each
                title: qsTr("Now")
                heat: page.comingBack.heatAfter
                band: page.comingBack.bandAfter
            }
        }

        Words {
            visible: page.checkIn.settled && page.couple
            text: qsTr("Three things, if they are so:")
        }

        Chips {
            visible: page.checkIn.settled && page.couple
            question: qsTr("Three things, if they are so:")
            choices: page.checkIn.settled ? page.checkIn.selfChecks : []
            chosen: page.checkIn.selfChecked
            onPicked: id => page.checkIn.toggleSelfCheck(id)
        }

        Card {
            visible: words.text !== "" && page.couple

            Words { soft: true; text: qsTr("Words for it") }
            Words {
                id: words
                text: page.checkIn.ready ? page.comingBack.askWords : page.comingBack.notReadyWords
            }
        }

        LongerForm {
            id: longer
            visible: open
            pause: page.pause
            couple: page.couple
            onExtended: page.settledAgain()
        }

        BookingForm {
            id: booking
            visible: open
            pause: page.pause
            onBooked: page.settledAgain()
        }

        ChildrenFold {
            visible: page.couple
            help: page.help
        }

        Notice { text: page.pause.notice }
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
            visible: page.checkIn.done && page.checkIn.unsafe
            primary: true
            text: qsTr("Help near me")
            onClicked: page.go("help")
        },
        ActionButton {
            visible: page.checkIn.done && page.checkIn.unsafe
            text: qsTr("Close the app")
            onClicked: page.go("close")
        },
        ActionButton {
            visible: page.checkIn.done && page.checkIn.ready && page.couple
            primary: true
            text: qsTr("We talk now")
            onClicked: page.talk()
        },
        ActionButton {
            visible: page.checkIn.done && !page.checkIn.unsafe && page.pause.mayExtend && !longer.open
                && !(page.couple ? page.checkIn.ready : page.checkIn.settled)
            primary: true
            text: qsTr("Name a new time")
            onClicked: {
                booking.open = false
                longer.begin()
            }
        },
        ActionButton {
            visible: page.checkIn.done && !page.checkIn.unsafe && !booking.open && page.couple
            primary: !page.checkIn.ready && !page.pause.mayExtend
            text: qsTr("I'm here; the topic can wait")
            onClicked: {
                longer.open = false
                booking.begin()
            }
        },
        ActionButton {
            visible: page.checkIn.done && !page.checkIn.unsafe && !page.couple
            primary: page.checkIn.settled || !page.pause.mayExtend
            text: qsTr("Done")
            onClicked: {
                page.pause.comeBack("dropped")
                page.settledAgain()
            }
        }
    ]
}
