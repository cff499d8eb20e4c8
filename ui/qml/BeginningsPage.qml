pragma ComponentBehavior: Bound
import QtQuick
import Regulate
import Look

PageFrame {
    id: page

    required property NowViewModel now

    title: qsTr("Ways to begin")
    hasBack: true

    Words { text: qsTr("Pick one. The first minute sets the tone.") }

    DoorButton {
        text: qsTr("Ask instead")
        hint: qsTr("Turn “Why would you …?” into a curious question")
        onClicked: page.go("ask")
    }

    Repeater {
        model: page.now.beginnings

        Card {
            id: card
            required property string modelData

            Words { text: card.modelData }
        }
    }
}
