import QtQuick
import Regulate
import Look

PageFrame {
    id: page

    required property SootheViewModel soothe

    title: soothe.title
    hasBack: true

    Words {
        soft: true
        horizontalAlignment: Text.AlignHCenter
        text: page.soothe.hint
    }

    Item {
        visible: page.soothe.timed
        width: parent.width
        height: Math.max(240, Math.min(380, page.height - 320))

        Rectangle {
            anchors.centerIn: parent
            width: Math.min(parent.width, parent.height)
            height: width
            radius: width / 2
            color: Theme.sunken
        }

        Rectangle {
            readonly property real most: Math.min(parent.width, parent.height)

            visible: !Theme.lessMotion
            anchors.centerIn: parent
            width: most * (0.42 + 0.58 * page.soothe.size)
            height: width
            radius: width / 2
            color: Theme.accentSoft
            border { width: 2; color: Theme.accent }
        }

        Heading {
            anchors.centerIn: parent
            horizontalAlignment: Text.AlignHCenter
            text: page.soothe.over ? qsTr("That was a minute.") : page.soothe.word
        }
    }

    Item {
        visible: !page.soothe.timed
        width: parent.width
        height: Math.max(160, page.height - 360)

        Heading {
            anchors.centerIn: parent
            horizontalAlignment: Text.AlignHCenter
            font.pixelSize: 30
            text: page.soothe.over ? qsTr("Here you are.") : page.soothe.word
            onTextChanged: if (page.visible) Accessible.announce(this.text)
        }
    }

    footer: [
        ActionButton {
            visible: !page.soothe.timed && !page.soothe.over
            primary: true
            text: qsTr("Next")
            onClicked: page.soothe.goOn()
        },
        ActionButton {
            primary: page.soothe.over
            text: page.soothe.over ? qsTr("Done") : qsTr("Enough for now")
            onClicked: page.leave()
        }
    ]
}
