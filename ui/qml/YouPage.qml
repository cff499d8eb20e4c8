import QtQuick
import Regulate
import Look

PageFrame {
    id: page

    required property YouViewModel you

    title: qsTr("You")

    Heading { text: qsTr("Appearance") }

    Chips {
        single: true
        choices: [
            { id: "system", label: qsTr("As the system") },
            { id: "light", label: qsTr("Light") },
            { id: "dark", label: qsTr("Dark") }
        ]
        chosen: [page.you.appearance]
        onPicked: id => page.you.chooseAppearance(id)
    }

    Chip {
        text: qsTr("Less motion")
        chosen: page.you.lessMotion
        onClicked: page.you.setLessMotion(!page.you.lessMotion)
    }

    Heading { text: qsTr("My calm pulse"); topPadding: 8 }

    Field {
        multiline: false
        limit: 12
        label: qsTr("Beats a minute on a calm day (optional)")
        hint: qsTr("such as 62")
        value: page.you.calmPulse
        area.onEditingFinished: page.you.setCalmPulse(area.text)
        area.onActiveFocusChanged: if (!area.activeFocus) page.you.setCalmPulse(area.text)
    }

    Notice { text: page.you.notice }

    Heading { text: qsTr("Your journal"); topPadding: 8 }

    Words { text: qsTr("One file, on this computer. It is not encrypted: whoever can use this account can read it.") }

    Words {
        soft: true
        text: page.you.place
        wrapMode: Text.WrapAnywhere
    }

    Heading { text: qsTr("About"); topPadding: 8 }

    Words { text: page.you.disclaimer }
    Words { text: page.you.unreviewed }
    Words { soft: true; text: qsTr("Regulate %1").arg(page.you.version) }

    ActionButton {
        text: qsTr("Help lines")
        onClicked: page.go("help")
    }
}
