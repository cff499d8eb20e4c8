import QtQuick
import Look

// What came of one talk: the day, and what was written down.
Card {
    id: control

    required property string uid
    required property string day
    required property string heard
    required property string own
    required property string nextStep
    property bool copied: false

    signal copyAsked(string uid)
    signal deleteAsked(string uid)

    Words { soft: true; text: control.day }

    Column {
        visible: control.heard !== ""
        width: parent.width

        Words { soft: true; text: qsTr("What I heard") }
        Words { text: control.heard }
    }

    Column {
        visible: control.own !== ""
        width: parent.width

        Words { soft: true; text: qsTr("What I own") }
        Words { text: control.own }
    }

    Column {
        visible: control.nextStep !== ""
        width: parent.width

        Words { soft: true; text: qsTr("One small next step") }
        Words { text: control.nextStep }
    }

    Flow {
        width: parent.width

        ActionButton {
            visible: control.nextStep !== ""
            plain: true
            leftPadding: 0
            text: control.copied ? qsTr("Copied") : qsTr("Copy the next step")
            hint: control.day
            onClicked: control.copyAsked(control.uid)
        }

        ActionButton {
            plain: true
            leftPadding: control.nextStep !== "" ? Theme.gap : 0
            text: qsTr("Delete")
            hint: control.day
            onClicked: control.deleteAsked(control.uid)
        }
    }
}
