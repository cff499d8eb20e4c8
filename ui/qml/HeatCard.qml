import QtQuick
import Look

// Heat at one moment, beside another.
Card {
    id: card

    property string title: ""
    property int heat: -1
    property string band: ""
    readonly property string bandName: heat < 0 ? qsTr("no check-in") : band

    Accessible.role: Accessible.Grouping
    Accessible.name: heat < 0
        ? qsTr("%1: no check-in").arg(title)
        : qsTr("%1: heat %2, %3").arg(title).arg(heat).arg(band)

    Words { soft: true; text: card.title; Accessible.ignored: true }

    Heading {
        text: card.heat < 0 ? "–" : card.heat
        size: Theme.display * 0.75
        font.features: { "tnum": 1 }
        Accessible.ignored: true
    }

    Words {
        text: card.bandName
        size: Theme.body - 1
        Accessible.ignored: true
    }
}
