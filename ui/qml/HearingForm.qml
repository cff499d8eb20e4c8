pragma ComponentBehavior: Bound
import QtQuick
import Regulate
import Look

// How this might land: at most three soft notes, each with softer ways that one tap takes.
Column {
    id: form

    required property HearingViewModel hearing

    signal turnedOff()

    width: parent ? parent.width : 0
    spacing: 10

    Words {
        text: qsTr("How might this land?")
        font.weight: Font.DemiBold
        Accessible.role: Accessible.Heading
    }

    Repeater {
        model: form.hearing.notes

        Card {
            id: note
            required property var modelData
            required property int index

            Spoken {
                text: qsTr("“%1”").arg(note.modelData.word)
                font.weight: Font.DemiBold
            }

            Words { text: note.modelData.why }

            Repeater {
                model: note.modelData.ways

                SofterWay {
                    required property string modelData
                    required property int index
                    text: modelData
                    onClicked: form.hearing.take(note.index, index)
                }
            }

            ActionButton {
                anchors.left: parent.left
                plain: true
                leftPadding: 0
                text: qsTr("Keep as it is")
                onClicked: form.hearing.keep(note.index)
            }
        }
    }

    ActionButton {
        anchors.left: parent.left
        plain: true
        leftPadding: 0
        text: qsTr("No such notes, please")
        hint: qsTr("They can be turned on again under You")
        onClicked: form.turnedOff()
    }
}
