pragma ComponentBehavior: Bound
import QtQuick
import Regulate
import Look

// One sentence for the other person, and the ways to hand it over.
PageFrame {
    id: page

    required property HandOverViewModel handOver
    readonly property bool may: handOver.mayHandOver

    title: qsTr("Hand over")
    hasBack: true

    Words {
        visible: text !== ""
        text: page.handOver.later
    }

    Card {
        id: card
        visible: page.may
        LayoutMirroring.enabled: page.handOver.rightToLeft
        LayoutMirroring.childrenInherit: true

        FittedText {
            id: sentence

            readonly property real least: Theme.body + 3
            readonly property size room: Qt.size(card.width - 2 * Theme.margin, page.viewHeight * 0.7)

            function arrange() {
                if (room.width > 0)
                    fit(room, least, least + 4)
            }

            anchors {
                left: rightToLeft ? undefined : parent.left
                right: rightToLeft ? parent.right : undefined
            }
            text: page.handOver.text
            rightToLeft: page.handOver.rightToLeft
            onRoomChanged: arrange()
            onLeastChanged: arrange()
            onTextChanged: arrange()
        }

        Pair {
            anchors.left: parent.left
            size: 16
        }
    }

    Words {
        visible: page.may
        soft: true
        text: qsTr("Only this sentence goes, nothing else.")
    }

    PictureCard {
        id: picture
        width: page.handOver.pictureWidth
        words: page.handOver.text
        rightToLeft: page.handOver.rightToLeft
    }

    footer: [
        Words {
            visible: text !== ""
            soft: true
            horizontalAlignment: Text.AlignHCenter
            text: page.handOver.aside
            onTextChanged: said => Aloud.say(said)
        },
        Notice {
            text: page.handOver.notice
            action: page.handOver.mayUndo ? qsTr("Undo") : ""
            onActed: page.handOver.undo()
        },
        ActionButton {
            visible: page.may
            primary: true
            text: qsTr("Hold it up")
            hint: qsTr("Large on the screen, for the other to read")
            onClicked: page.go("heldUp")
        },
        Flow {
            id: ways

            // Three in a row where there is room, two and one below them, or one by one.
            readonly property real room: parent ? parent.width : 0
            readonly property real two: asText.implicitWidth + asPicture.implicitWidth
            readonly property real three: two + asFile.implicitWidth

            visible: page.may
            anchors.horizontalCenter: parent ? parent.horizontalCenter : undefined
            width: three <= room ? three : two <= room ? two : room

            ActionButton {
                id: asText
                plain: true
                room: ways.room - 2 * Theme.gap
                width: ways.two <= ways.room ? implicitWidth : ways.width
                text: qsTr("Copy as text")
                onClicked: page.handOver.copyText()
            }

            ActionButton {
                id: asPicture
                plain: true
                room: ways.room - 2 * Theme.gap
                width: ways.two <= ways.room ? implicitWidth : ways.width
                text: qsTr("Copy as picture")
                onClicked: if (!picture.draw(image => page.handOver.copyPicture(image))) page.handOver.refusePicture()
            }

            ActionButton {
                id: asFile
                plain: true
                room: ways.room - 2 * Theme.gap
                width: ways.three <= ways.room ? implicitWidth : ways.width
                text: qsTr("Save as picture")
                hint: qsTr("In the folder for pictures")
                onClicked: if (!picture.draw(image => page.handOver.savePicture(image))) page.handOver.refusePicture()
            }
        },
        ActionButton {
            visible: page.handOver.later !== ""
            primary: true
            text: qsTr("Settle the body")
            onClicked: page.go("soothing")
        }
    ]
}
