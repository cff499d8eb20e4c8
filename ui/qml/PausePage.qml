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

    Item {
        width: parent.width
        height: ring.height

        Ring {
            id: ring
            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.max(160, Math.min(240, parent.width - 24, page.viewHeight * 0.46))
            height: width
            fraction: page.pause.fraction
        }

        Column {
            anchors.centerIn: ring
            width: ring.width * 0.74

            Words {
                soft: true
                horizontalAlignment: Text.AlignHCenter
                text: page.cooling ? qsTr("Back") : qsTr("Return time")
                Accessible.ignored: true
            }

            Heading {
                horizontalAlignment: Text.AlignHCenter
                text: page.pause.returnTime
                font { pixelSize: Math.min(Theme.display, ring.width * 0.22); features: { "tnum": 1 } }
                fontSizeMode: Text.Fit
                minimumPixelSize: 17
                verticalAlignment: Text.AlignVCenter
                height: Math.min(implicitHeight, ring.width * 0.35)
                Accessible.name: page.pause.standing
            }

            Words {
                horizontalAlignment: Text.AlignHCenter
                text: page.pause.left
                anchors.horizontalCenter: parent.horizontalCenter
                width: parent.width * 0.88
                wrapMode: Text.NoWrap
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: 11
                font { pixelSize: Theme.body; features: { "tnum": 1 } }
            }
        }
    }

    Heading {
        visible: !page.cooling && page.pause.running
        horizontalAlignment: Text.AlignHCenter
        text: page.pause.phase === "due" || !page.couple ? qsTr("It's time.") : qsTr("Coming back still counts.")
        onVisibleChanged: if (visible) Accessible.announce(text)
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

        Row {
            id: saying
            width: parent.width
            spacing: Theme.gap

            ActionButton {
                id: copy
                property bool copied: false
                width: (saying.width - saying.spacing) / 2
                enabled: page.leaving.sentence !== ""
                text: copied ? qsTr("Copied") : qsTr("Copy")
                hint: qsTr("Copies the sentence")
                onClicked: copied = page.leaving.copySentence()
            }

            ActionButton {
                leftPadding: Theme.gap
                width: (saying.width - saying.spacing) / 2
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

        Heading { text: page.soothe.question; font.pixelSize: Theme.body + 3 }

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
            plain: true
            leftPadding: 0
            text: qsTr("A pause, or being shut out?")
            onClicked: page.go("shutOut")
        }

        ActionButton {
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
        Row {
            id: ways
            width: parent ? parent.width : 0
            spacing: Theme.gap

            ActionButton {
                width: longerDoor.visible ? (ways.width - ways.spacing) / 2 : ways.width
                height: Math.max(implicitHeight, longerDoor.implicitHeight)
                primary: !page.cooling
                text: qsTr("I'm back")
                onClicked: page.go("return")
            }

            ActionButton {
                id: longerDoor
                leftPadding: Theme.gap
                width: (ways.width - ways.spacing) / 2
                height: parent.height
                visible: !longer.open
                enabled: page.pause.mayExtend
                text: qsTr("Need longer")
                onClicked: longer.begin()
            }
        }
    ]
}
