pragma ComponentBehavior: Bound
import QtQuick
import Regulate
import Look

// An accusing question, and curious ones in its place.
PageFrame {
    id: page

    required property CuriosityViewModel curiosity

    title: qsTr("Ask instead")
    hasBack: true

    component Question: Card {
        id: card
        required property string modelData

        Spoken { text: card.modelData }

        ActionButton {
            anchors.left: parent.left
            plain: true
            leftPadding: 0
            text: page.curiosity.copied === card.modelData ? qsTr("Copied") : qsTr("Copy")
            hint: card.modelData
            onClicked: page.curiosity.copy(card.modelData)
        }
    }

    Field {
        label: qsTr("The question, as it comes. It is not kept.")
        hint: qsTr("Why would you react like that?")
        lines: 2
        limit: page.curiosity.questionLimit
        value: page.curiosity.question
        onEdited: text => page.curiosity.setQuestion(text)
    }

    Heading {
        visible: page.curiosity.curious.length > 0
        text: qsTr("Ask because you want to know")
    }

    Repeater {
        model: page.curiosity.curious
        Question {}
    }

    Heading { text: qsTr("Ways to open") }

    Repeater {
        model: page.curiosity.openers
        Question {}
    }
}
