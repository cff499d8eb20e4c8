import QtQuick
import Regulate
import Look

PageFrame {
    id: page

    required property PauseViewModel pause
    property alias longerOpen: longer.open
    readonly property bool cooling: pause.phase === "cooling"

    title: qsTr("Pause")
    hasBack: true

    Item {
        width: parent.width
        height: ring.height

        Ring {
            id: ring
            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.max(160, Math.min(256, parent.width - 24, page.viewHeight * 0.52))
            height: width
            fraction: page.pause.fraction
        }

        Column {
            anchors.centerIn: ring
            width: ring.width * 0.74

            Words {
                soft: true
                horizontalAlignment: Text.AlignHCenter
                text: page.cooling ? qsTr("Back at") : qsTr("Return time")
                Accessible.ignored: true
            }

            Heading {
                horizontalAlignment: Text.AlignHCenter
                text: page.pause.returnTime
                font { pixelSize: Math.min(Theme.display, ring.width * 0.22); features: { "tnum": 1 } }
                fontSizeMode: Text.Fit
                minimumPixelSize: 22
                height: Math.min(implicitHeight, 84)
                Accessible.name: page.pause.standing
            }

            Words {
                horizontalAlignment: Text.AlignHCenter
                text: page.pause.left
                font { pixelSize: Theme.body; features: { "tnum": 1 } }
            }
        }
    }

    Heading {
        visible: !page.cooling && page.pause.running
        horizontalAlignment: Text.AlignHCenter
        text: page.pause.phase === "due" ? qsTr("It's time.") : qsTr("Coming back still counts.")
    }

    Words {
        visible: text !== ""
        text: page.pause.lateWords
    }

    Notice { text: page.pause.notice }

    LongerForm {
        id: longer
        visible: open
        pause: page.pause
    }

    Card {
        visible: page.cooling

        Words { soft: true; text: qsTr("To say before leaving the room") }

        Words { text: page.pause.sentence }

        ActionButton {
            id: copy
            property bool copied: false
            text: copied ? qsTr("Copied") : qsTr("Copy")
            hint: qsTr("Copies the sentence")
            onClicked: copied = page.pause.copySentence()
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

    Words { visible: page.cooling; text: page.pause.advice }
    Words { visible: page.cooling; soft: true; text: page.pause.caution }

    ActionButton {
        visible: page.cooling
        text: qsTr("Breathe for a minute")
        onClicked: page.go("breathe")
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
            primary: !page.cooling
            text: qsTr("I'm back")
            onClicked: page.go("return")
        },
        ActionButton {
            visible: !longer.open
            enabled: page.pause.mayExtend
            text: qsTr("Need longer")
            onClicked: longer.begin()
        }
    ]
}
