import QtQuick
import Look

// One help line: what it is for, its number, how else to reach it, and how old that is.
Card {
    id: card

    required property var line

    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("%1: %2, %3").arg(line.purpose).arg(line.name).arg(line.number)
    Accessible.description: details.visible ? qsTr("%1. %2").arg(line.details).arg(line.date) : line.date

    Words { soft: true; text: card.line.purpose; Accessible.ignored: true }

    Words {
        visible: card.line.name !== card.line.purpose
        text: card.line.name
        Accessible.ignored: true
    }

    Heading {
        text: card.line.number
        font.features: { "tnum": 1 }
        Accessible.ignored: true
    }

    Words {
        id: details
        visible: text !== ""
        text: card.line.details
        size: Theme.body - 1
        Accessible.ignored: true
    }

    Words { soft: true; text: card.line.date; Accessible.ignored: true }
}
