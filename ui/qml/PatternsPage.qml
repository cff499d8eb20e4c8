pragma ComponentBehavior: Bound
import QtQuick
import Regulate
import Look

PageFrame {
    id: page

    required property PatternsViewModel patterns

    title: qsTr("Patterns")

    Heading { text: qsTr("How it has been") }

    Repeater {
        model: page.patterns.lines

        Card {
            id: card
            required property string modelData

            Words { text: card.modelData }
        }
    }

    Words {
        soft: true
        text: qsTr("Your own records only. Weather, not grades.")
    }
}
