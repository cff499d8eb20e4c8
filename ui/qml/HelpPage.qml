pragma ComponentBehavior: Bound
import QtQuick
import Regulate
import Look

PageFrame {
    id: page

    required property HelpViewModel help
    property alias shutOutOpen: shutOut.open
    property alias ownOpen: own.open

    title: qsTr("Help")
    hasBack: true
    hasHelp: false

    SafetyForm { help: page.help }

    Heading { text: qsTr("Where are you?"); topPadding: 8 }

    Chips {
        single: true
        question: qsTr("Where are you?")
        choices: page.help.countries
        chosen: [page.help.country]
        onPicked: id => page.help.chooseCountry(id)
    }

    Repeater {
        model: page.help.lines

        HelpLineCard {
            required property var modelData
            line: modelData
        }
    }

    Words { soft: true; visible: page.help.lines.length > 0; text: page.help.ifOneFails }

    Fold {
        id: own
        title: qsTr("I worry about what I might do")
        open: page.help.asksAboutOwnBehaviour

        Words { text: page.help.ownBehaviour }

        Repeater {
            model: page.help.linesForOwnBehaviour

            Words {
                id: one
                required property var modelData
                text: qsTr("%1: %2").arg(one.modelData.name).arg(one.modelData.number)
            }
        }
    }

    Fold {
        id: shutOut
        title: qsTr("A pause, or being shut out?")

        Words { text: page.help.shutOut["pause"] }
        Words { text: page.help.shutOut["not_pause"] }
        Words { soft: true; text: qsTr("If I called it"); Accessible.role: Accessible.Heading }
        Words { text: page.help.shutOut["caller"] }
        Words { soft: true; text: qsTr("If I am waiting"); Accessible.role: Accessible.Heading }
        Words { text: page.help.shutOut["waiting"] }
    }

    footer: [
        ActionButton {
            text: qsTr("Close the app")
            onClicked: page.go("close")
        }
    ]
}
