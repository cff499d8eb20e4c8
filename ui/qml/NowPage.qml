import QtQuick
import Regulate
import Look

PageFrame {
    id: page

    required property NowViewModel now
    required property PauseViewModel pause

    property bool talkWaits: false
    property bool somethingWaits: false
    property bool questionsWait: false
    property bool passphraseWaits: false

    signal notNow()
    signal passphraseDeclined()

    // A pause that was missed waits, and does not stand in the way of the next one.
    readonly property bool missed: pause.phase === "missed"
    readonly property bool waiting: pause.running && !missed

    // Where there is something to be said on a small window, the Pause button keeps its room.
    // One offer at a time.
    readonly property bool roomToOffer: !pause.running && now.roomForWords && height >= 700
        && now.trouble === ""
    // Asked anew when something begins to wait: nothing tells that time has made room for words.
    readonly property bool offersLater: somethingWaits && !pause.running && now.roomForWords && height >= 700
        && now.trouble === ""
    readonly property bool offersQuestions: questionsWait && !offersLater && roomToOffer
    readonly property bool offersPassphrase: passphraseWaits && !offersLater && !offersQuestions && roomToOffer
        && !pause.mayUndo
    readonly property bool tight: (now.trouble !== "" || pause.mayUndo) && height < 700

    Heading {
        id: heading
        visible: !page.tight
        horizontalAlignment: Text.AlignHCenter
        topPadding: page.height < 560 ? 0 : 8
        size: page.height < 560 ? Theme.body + 3 : Theme.title
        // Empty for a blink, until it is known whether a pause runs.
        text: page.pause.running ? page.pause.standing : page.now.ready ? qsTr("Stop. Breathe. Come back.") : " "
    }

    Item {
        width: parent.width
        height: Math.max(button.height + 24, Math.min(420, page.viewHeight - heading.height - 60))

        PauseButton {
            id: button
            anchors.centerIn: parent
            width: Math.max(Theme.grown(130), Math.min(260, page.width - 96,
                page.viewHeight - (page.tight ? 52 : heading.height + 72)))
            running: page.waiting
            fraction: page.pause.fraction
            text: page.waiting
                ? (page.pause.phase === "cooling" ? page.pause.returnTime : qsTr("I'm back"))
                : qsTr("Pause")
            spoken: page.waiting && page.pause.phase === "cooling" ? page.pause.standing : text
            hint: page.waiting
                ? page.pause.left
                : qsTr("%n minute(s), from now", "", page.pause.usualMinutes)
            onClicked: {
                if (page.waiting && page.pause.phase !== "cooling") {
                    page.go("return")
                    return
                }
                if (!page.waiting)
                    page.pause.begin()
                page.go("pause")
            }
        }
    }

    footer: [
        Notice {
            text: page.now.trouble
            action: page.now.nextStep === "copies" ? qsTr("Put back a copy")
                : page.now.nextStep === "again" ? qsTr("Try again") : ""
            onActed: {
                if (page.now.nextStep === "copies")
                    page.go("backups")
                else
                    page.now.open()
            }
        },
        ActionButton {
            visible: page.now.mayBeginAnew
            plain: true
            anchors.horizontalCenter: parent.horizontalCenter
            text: qsTr("Begin a new journal")
            hint: qsTr("The copies stay as they are")
            onClicked: page.now.beginAnew()
        },
        Notice {
            text: page.pause.mayUndo ? qsTr("The pause was let go.") : ""
            action: qsTr("Undo")
            onActed: page.pause.undoLettingGo()
        },
        Words {
            visible: text !== "" && !page.tight
            horizontalAlignment: Text.AlignHCenter
            text: page.pause.booked
        },
        Words {
            visible: page.now.madeUp && !page.pause.running && page.height >= 700
            horizontalAlignment: Text.AlignHCenter
            soft: true
            text: qsTr("Made-up records, to look around in.")
        },
        DoorButton {
            visible: page.offersLater
            text: qsTr("Something waits from a day or two ago")
            hint: qsTr("Now one often sees more")
            onClicked: {
                page.go("later")
                page.notNow()
            }
        },
        ActionButton {
            visible: page.offersLater
            plain: true
            anchors.horizontalCenter: parent.horizontalCenter
            text: qsTr("Not now")
            hint: qsTr("It stays in the journal and is not offered again")
            onClicked: page.notNow()
        },
        DoorButton {
            visible: page.offersQuestions
            text: qsTr("A few questions, for you alone")
            hint: qsTr("Nothing of it is kept")
            onClicked: page.go("questions")
        },
        DoorButton {
            visible: page.offersPassphrase
            text: qsTr("A passphrase for your journal")
            hint: qsTr("So that nobody else can read it")
            onClicked: page.go("passphrase")
        },
        ActionButton {
            visible: page.offersPassphrase
            plain: true
            anchors.horizontalCenter: parent.horizontalCenter
            text: qsTr("Not now")
            hint: qsTr("It stays under You and is not offered again")
            onClicked: page.passphraseDeclined()
        },
        ActionButton {
            visible: page.talkWaits && !page.waiting && !page.tight
            text: qsTr("Go on with the talk")
            onClicked: page.go("talk_again")
        },
        ActionButton {
            visible: page.missed
            text: qsTr("I'm back")
            onClicked: page.go("return")
        },
        ActionButton {
            text: qsTr("Check in")
            hint: qsTr("Am I flooded?")
            onClicked: page.go("checkIn")
        },
        ActionButton {
            visible: !page.tight
            text: page.now.roomForWords ? qsTr("Put it into words") : qsTr("Breathe for a minute")
            onClicked: page.go(page.now.roomForWords ? "translate" : "breathe")
        },
        ActionButton {
            visible: !page.now.roomForWords && !page.tight
            plain: true
            anchors.horizontalCenter: parent.horizontalCenter
            text: qsTr("Keep a word for later")
            onClicked: page.go("jot")
        }
    ]
}
