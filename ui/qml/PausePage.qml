pragma ComponentBehavior: Bound
import QtQuick
import Regulate
import Look

PageFrame {
    id: page

    required property bool couple
    required property PauseViewModel pause
    required property LeavingViewModel leaving
    required property SootheViewModel soothe
    property alias longerOpen: longer.open
    property alias moreOpen: more.open
    readonly property bool cooling: pause.phase === "cooling"

    title: qsTr("Pause")
    hasBack: true

    Round {
        id: round

        // What is left has one line of the ring, or two small ones.
        readonly property real line: diameter * 0.65
        readonly property real leftSize: inside
            ? Math.max(Theme.small, Math.min(Theme.body, line / Theme.across(page.pause.left, 1.02))) : Theme.body

        diameter: Math.max(160, Math.min(240, parent.width - 24, page.viewHeight * 0.46))
        fraction: page.pause.fraction
        inside: Theme.scale <= 1.25 && Theme.across(page.pause.left, Theme.small) <= 1.8 * line

        Words {
            soft: true
            horizontalAlignment: Text.AlignHCenter
            lineHeight: round.inside ? 1.05 : 1.25
            text: page.cooling ? qsTr("Back") : qsTr("Return time")
            // While it cools the time below is told as a sentence.
            Accessible.ignored: page.cooling
        }

        Heading {
            horizontalAlignment: Text.AlignHCenter
            text: page.pause.returnTime
            size: round.inside ? Math.min(Theme.display, round.diameter * 0.22) : Theme.display * 0.88
            fontSizeMode: round.inside ? Text.Fit : Text.FixedSize
            minimumPixelSize: 17
            lineHeight: round.inside ? 1 : 1.15
            height: round.inside ? Math.min(implicitHeight, round.diameter * 0.32) : implicitHeight
            font.features: { "tnum": 1 }
            Accessible.name: page.cooling ? page.pause.standing : text
        }

        Words {
            anchors.horizontalCenter: parent.horizontalCenter
            width: round.inside ? round.line : round.width
            horizontalAlignment: Text.AlignHCenter
            lineHeight: round.inside ? 1 : 1.15
            text: page.pause.left
            size: round.leftSize
            font.features: { "tnum": 1 }
        }
    }

    Heading {
        visible: !page.cooling && page.pause.running
        horizontalAlignment: Text.AlignHCenter
        text: page.pause.phase === "due" || !page.couple ? qsTr("It's time.") : qsTr("Coming back still counts.")
    }

    Words {
        visible: text !== ""
        text: page.pause.dueWords
    }

    Notice { text: page.pause.notice }

    LongerForm {
        id: longer
        visible: open
        pause: page.pause
        couple: page.couple
    }

    Card {
        visible: page.cooling && page.couple

        Field {
            id: sentence
            lines: 2
            limit: page.leaving.sentenceLimit
            label: qsTr("To say or send before leaving the room")
            value: page.leaving.sentence
            onEdited: text => {
                copy.copied = false
                page.leaving.setSentence(text)
            }
        }

        Notice { text: page.leaving.sentenceNotice }
        Notice { text: page.leaving.notice }

        Sides {
            id: saying
            words: [qsTr("Copied"), copy.text, other.text]

            ActionButton {
                id: copy
                property bool copied: false
                width: saying.each
                enabled: page.leaving.sentence !== ""
                text: copied ? qsTr("Copied") : qsTr("Copy")
                hint: qsTr("Copies the sentence")
                onClicked: copied = page.leaving.copySentence()
            }

            ActionButton {
                id: other
                leftPadding: Theme.gap
                width: saying.each
                text: qsTr("Other words")
                onClicked: {
                    copy.copied = false
                    page.leaving.otherWords()
                }
            }
        }
    }

    Card {
        visible: page.cooling && page.soothe.question !== ""

        Heading { text: page.soothe.question; size: Theme.body + 3 }

        ActionButton {
            visible: page.soothe.asksWhatIsRehearsed
            text: qsTr("I'm rehearsing")
            hint: qsTr("A minute of something else")
            onClicked: page.go("rehearsing")
        }
    }

    Column {
        visible: page.pause.mayChooseLength && page.cooling
        width: parent.width
        spacing: 10

        Words { soft: true; text: qsTr("Another length?") }

        Chips {
            single: true
            question: qsTr("Another length?")
            choices: page.pause.mayChooseLength ? page.pause.lengths : []
            chosen: page.pause.lengths.filter(length => length.chosen).map(length => length.id)
            onPicked: id => page.pause.choose(id)
        }

        TimeForm {
            text: qsTr("Back at another time")
            onNamed: time => page.pause.chooseTime(time)
        }
    }

    ActionButton {
        visible: page.cooling && page.couple
        text: qsTr("Two of us, at this screen")
        hint: qsTr("Each checks in alone; nobody sees the other's answers")
        onClicked: page.go("two")
    }

    Card {
        visible: page.cooling && page.couple && page.leaving.agreed.length > 0

        Words { soft: true; text: qsTr("As we agreed") }

        Repeater {
            model: page.cooling ? page.leaving.agreed : []

            Column {
                id: part
                required property var modelData
                width: parent ? parent.width : 0

                Words { soft: true; text: part.modelData.label }
                Words { text: part.modelData.text }
            }
        }
    }

    Words { visible: page.cooling; text: page.pause.advice }
    Words { visible: page.cooling; soft: true; text: page.pause.caution }

    Words {
        visible: text !== ""
        text: page.pause.wallWords
    }

    ActionButton {
        anchors.left: parent.left
        plain: true
        leftPadding: 0
        text: more.open ? qsTr("Less") : qsTr("More about this pause")
        onClicked: more.open = !more.open
    }

    Column {
        id: more
        property bool open: false
        visible: open
        width: parent.width
        spacing: 16

        Words { visible: page.couple; soft: true; text: qsTr("Who called it?") }

        Chips {
            visible: page.couple
            single: true
            question: qsTr("Who called it?")
            choices: more.open ? page.pause.callers : []
            chosen: page.pause.callers.filter(caller => caller.chosen).map(caller => caller.id)
            onPicked: id => page.pause.sayWho(id)
        }

        Words { visible: page.couple; text: page.pause.callerWords }

        ActionButton {
            text: qsTr("Calendar file")
            hint: qsTr("The return time for any calendar; it says nothing of why")
            onClicked: page.leaving.saveCalendarFile()
        }

        Notice { text: page.leaving.calendarNotice }

        Repeater {
            model: page.pause.alsoGood

            Words {
                required property string modelData
                soft: true
                text: modelData
            }
        }

        ActionButton {
            anchors.left: parent.left
            plain: true
            leftPadding: 0
            text: qsTr("A pause, or being shut out?")
            onClicked: page.go("shutOut")
        }

        ActionButton {
            anchors.left: parent.left
            plain: true
            leftPadding: 0
            text: qsTr("Someone follows me, or blocks the way")
            onClicked: page.go("help")
        }
    }

    ActionButton {
        plain: true
        anchors.horizontalCenter: parent.horizontalCenter
        text: qsTr("Let this pause go")
        hint: qsTr("No return is needed")
        onClicked: {
            page.pause.letGo()
            page.leave()
        }
    }

    footer: [
        ActionButton {
            visible: page.cooling
            primary: true
            text: qsTr("Settle the body")
            hint: qsTr("One thing at a time")
            onClicked: page.go("soothing")
        },
        Sides {
            id: ways

            readonly property bool primary: !page.cooling

            words: [backDoor.text, longerDoor.text]

            ActionButton {
                id: backDoor
                width: longerDoor.visible ? ways.each : ways.width
                height: ways.beside ? Math.max(implicitHeight, longerDoor.implicitHeight) : implicitHeight
                primary: !page.cooling
                text: qsTr("I'm back")
                onClicked: page.go("return")
            }

            ActionButton {
                id: longerDoor
                leftPadding: Theme.gap
                width: ways.each
                height: ways.beside ? Math.max(implicitHeight, backDoor.implicitHeight) : implicitHeight
                visible: !longer.open
                enabled: page.pause.mayExtend
                text: qsTr("Need longer")
                onClicked: longer.begin()
            }
        }
    ]
}
