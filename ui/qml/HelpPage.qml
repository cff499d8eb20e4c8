pragma ComponentBehavior: Bound
import QtQuick
import Regulate
import Look

PageFrame {
    id: page

    required property HelpViewModel help

    title: qsTr("Help")
    hasBack: true
    hasHelp: false

    SafetyForm { help: page.help }

    Heading { text: qsTr("Where are you?"); topPadding: 8 }

    Chips {
        single: true
        choices: page.help.countries
        chosen: [page.help.country]
        onPicked: id => page.help.chooseCountry(id)
    }

    Repeater {
        model: page.help.lines

        Card {
            id: line
            required property var modelData

            Accessible.role: Accessible.Grouping
            Accessible.name: qsTr("%1: %2, %3").arg(modelData.purpose).arg(modelData.name).arg(modelData.number)

            Words { soft: true; text: line.modelData.purpose; Accessible.ignored: true }
            Words {
                visible: line.modelData.name !== line.modelData.purpose
                text: line.modelData.name
                Accessible.ignored: true
            }

            Heading {
                text: line.modelData.number
                font.features: { "tnum": 1 }
                Accessible.ignored: true
            }
        }
    }

    Words { soft: true; visible: page.help.lines.length > 0; text: page.help.collected }

    footer: [
        ActionButton {
            text: qsTr("Close the app")
            onClicked: page.go("close")
        }
    ]
}
