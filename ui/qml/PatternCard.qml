pragma ComponentBehavior: Bound
import QtQuick
import Look

// One pattern: the sentence first, the picture second, the numbers for whoever asks.
Card {
    id: card
    objectName: "pattern"

    required property var told
    property bool open: false
    property bool copied: false

    signal copyAsked()

    onToldChanged: copied = false
    onCopiedChanged: if (copied) Aloud.say(qsTr("Copied"))

    Heading {
        text: card.told.title
        size: Theme.small
        color: Theme.inkSoft
    }

    Words {
        text: card.told.sentence
        size: Theme.body + 2
    }

    PatternDrawing {
        width: parent.width
        pen: Pen {}
        told: card.told

        Accessible.role: Accessible.Graphic
        Accessible.name: qsTr("Picture: %1").arg(card.told.sentence)
        Accessible.description: qsTr("The numbers are under “In numbers”.")
    }

    Column {
        width: parent.width
        spacing: 2

        Repeater {
            model: card.told.notes

            Words {
                required property string modelData
                soft: true
                text: modelData
            }
        }

        Words {
            soft: true
            text: card.told.behind
        }
    }

    Flow {
        width: parent.width
        spacing: 20

        ActionButton {
            plain: true
            leftPadding: 0
            text: qsTr("In numbers")
            hint: card.open ? qsTr("%1: closes it again").arg(card.told.title) : qsTr("%1: opens below").arg(card.told.title)
            onClicked: card.open = !card.open
        }

        ActionButton {
            plain: true
            leftPadding: 0
            text: card.copied ? qsTr("Copied") : qsTr("Copy as picture")
            hint: card.told.title
            onClicked: card.copyAsked()
        }
    }

    Loader {
        visible: active
        active: card.open
        width: parent.width
        sourceComponent: PatternTable { told: card.told }
    }
}
