import QtQuick
import Regulate
import Look

PageFrame {
    id: page

    required property NowViewModel now
    required property PauseViewModel pause

    title: qsTr("Regulate")

    Heading {
        horizontalAlignment: Text.AlignHCenter
        topPadding: 8
        text: page.pause.running ? page.pause.standing : qsTr("Stop. Breathe. Come back.")
    }

    Item {
        width: parent.width
        height: Math.max(button.height + 24, Math.min(420, page.height - 400))

        PauseButton {
            id: button
            anchors.centerIn: parent
            width: Math.min(260, page.width - 96, Math.max(180, page.height - 380))
            height: width
            running: page.pause.running
            fraction: page.pause.fraction
            text: page.pause.running
                ? (page.pause.phase === "cooling" ? page.pause.returnTime : qsTr("I'm back"))
                : qsTr("Pause")
            hint: page.pause.running
                ? page.pause.left
                : qsTr("30 minutes, from now")
            onClicked: {
                if (!page.pause.running || page.pause.phase === "missed")
                    page.pause.begin()
                page.go("pause")
            }
        }
    }

    Notice {
        text: page.now.trouble
        action: qsTr("Try again")
        onActed: page.now.open()
    }

    footer: [
        ActionButton {
            text: qsTr("Check in")
            hint: qsTr("Am I flooded?")
            onClicked: page.go("checkIn")
        },
        ActionButton {
            text: qsTr("Put it into words")
            onClicked: page.go("translate")
        }
    ]
}
