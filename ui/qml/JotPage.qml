import QtQuick
import Regulate
import Look

// In the heat: one word, one tap.
PageFrame {
    id: page

    required property JotViewModel jot

    title: qsTr("For later")
    hasBack: true

    Heading { text: qsTr("One word is enough.") }

    Field {
        multiline: false
        limit: page.jot.wordLimit
        label: qsTr("A word, so that you find it again")
        hint: qsTr("such as: the phone")
        value: page.jot.word
        onEdited: text => page.jot.setWord(text)
    }

    Words { soft: true; text: qsTr("What came out? One tap keeps it.") }

    Chips {
        question: qsTr("What came out?")
        single: true
        choices: page.jot.surfaces
        onPicked: id => page.jot.keep(id)
    }

    Notice { text: page.jot.notice }

    footer: [
        ActionButton {
            primary: true
            enabled: page.jot.mayKeep
            text: qsTr("Keep it for later")
            onClicked: page.jot.keep("")
        }
    ]
}
