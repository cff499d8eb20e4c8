pragma ComponentBehavior: Bound
import QtQuick
import Regulate
import Look

// Two people, one screen. Each is alone with it while answering.
PageFrame {
    id: page

    required property TwoViewModel two
    required property PauseViewModel pause
    required property HelpViewModel help
    readonly property CheckInViewModel checkIn: two.checkIn
    readonly property bool alone: two.stage === "alone"
    readonly property bool together: two.stage === "together"

    signal talk()

    function handOver() {
        help.show([])
        two.handOver()
        scrollToTop()
    }

    title: qsTr("Two of us")
    hasBack: true

    Connections {
        target: page.checkIn

        function onAnswered() {
            page.scrollToTop()
            Aloud.say(page.checkIn.title)
            if (page.checkIn.unsafe)
                page.help.show(page.checkIn.safety)
        }
    }

    Column {
        visible: page.two.stage === "hand_over"
        width: parent.width
        spacing: 16
        topPadding: Math.max(0, page.viewHeight * 0.18)

        Heading {
            horizontalAlignment: Text.AlignHCenter
            text: page.two.second ? qsTr("Now the other, alone.") : qsTr("One of you first, alone.")
            onTextChanged: if (page.visible && page.two.second) Aloud.say(this.text)
        }

        Words {
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("Whoever waits looks away. Answers are not saved, and the other never sees them.")
        }
    }

    CheckInForm {
        visible: page.alone && !page.checkIn.done
        checkIn: page.checkIn
    }

    Column {
        visible: page.alone && page.checkIn.done
        width: parent.width
        spacing: 16

        Heading {
            text: page.checkIn.title
            size: Theme.large
        }

        SafetyForm {
            visible: page.checkIn.unsafe
            help: page.help
        }

        Words {
            visible: page.checkIn.unsafe
            soft: true
            text: qsTr("The pause has ended, and there will be no reminder. The other is told nothing.")
        }

        Words {
            visible: !page.checkIn.unsafe
            text: page.two.returning ? qsTr("Only you see this.") : qsTr("Only you see this. The pause runs.")
        }

        Words {
            visible: page.two.returning && page.checkIn.settled
            text: qsTr("Three things, if they are so:")
        }

        Chips {
            visible: page.two.returning && page.checkIn.settled
            question: qsTr("Three things, if they are so:")
            choices: visible ? page.checkIn.selfChecks : []
            chosen: page.checkIn.selfChecked
            onPicked: id => page.checkIn.toggleSelfCheck(id)
        }
    }

    Column {
        visible: page.together
        width: parent.width
        spacing: 16
        topPadding: Math.max(0, page.viewHeight * (longer.open || booking.open ? 0 : 0.18))

        Heading {
            horizontalAlignment: Text.AlignHCenter
            text: !page.two.returning ? qsTr("You have both checked in.")
                : page.two.ready ? qsTr("You are both ready.") : qsTr("More time is needed.")
            onTextChanged: if (page.together) Aloud.say(this.text)
        }

        Words {
            horizontalAlignment: Text.AlignHCenter
            text: page.two.returning ? qsTr("You both came back. That was the promise.")
                : page.two.ended ? qsTr("That is all for now. Each of you can rest.") : page.pause.standing
        }

        LongerForm {
            id: longer
            visible: open
            pause: page.pause
            onExtended: page.go("pause")
        }

        BookingForm {
            id: booking
            visible: open
            pause: page.pause
            onBooked: page.leave()
        }

        ChildrenFold {
            visible: page.two.returning
            help: page.help
        }

        Notice { text: page.pause.notice }
    }

    footer: [
        ActionButton {
            visible: page.two.stage === "hand_over"
            primary: true
            text: qsTr("I'm alone with the screen")
            onClicked: {
                page.two.takeOver()
                page.scrollToTop()
            }
        },
        ActionButton {
            visible: page.two.stage === "hand_over" && page.two.returning && !page.two.second
            text: qsTr("Only one of us is here")
            onClicked: page.go("backAlone")
        },
        ActionButton {
            visible: page.alone && !page.checkIn.done
            primary: true
            enabled: page.checkIn.complete
            text: qsTr("See where I am")
            onClicked: page.checkIn.finish()
        },
        ActionButton {
            visible: page.alone && page.checkIn.unsafe
            primary: true
            text: qsTr("Help near me")
            onClicked: page.go("help")
        },
        ActionButton {
            visible: page.alone && page.checkIn.unsafe
            text: qsTr("Go on without a word")
            onClicked: page.handOver()
        },
        ActionButton {
            visible: page.alone && page.checkIn.done && !page.checkIn.unsafe
            primary: true
            text: page.two.second ? qsTr("Done") : qsTr("Hand over")
            onClicked: page.handOver()
        },
        ActionButton {
            visible: page.together && page.two.returning && page.two.ready
            primary: true
            text: qsTr("We talk now")
            onClicked: page.talk()
        },
        ActionButton {
            visible: page.together && page.two.returning && !page.two.ready && !page.two.ended
                && page.pause.mayExtend && !longer.open
            primary: true
            text: qsTr("Name a new time")
            onClicked: {
                booking.open = false
                longer.begin()
            }
        },
        ActionButton {
            visible: page.together && page.two.returning && !page.two.ended && !booking.open
            primary: !page.two.ready && !page.pause.mayExtend
            text: qsTr("The topic can wait")
            onClicked: {
                longer.open = false
                booking.begin()
            }
        },
        ActionButton {
            visible: page.together && (page.two.ended || !page.two.returning)
            primary: true
            text: qsTr("Done")
            onClicked: {
                if (page.pause.running)
                    page.go("pause")
                else
                    page.leave()
            }
        }
    ]
}
