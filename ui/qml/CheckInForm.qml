import QtQuick
import Regulate
import Look

// The questions of a check-in, the same before a pause and after it.
Column {
    id: form

    required property CheckInViewModel checkIn
    readonly property var questions: checkIn.questions

    // Whoever is asked next is not to see that this one took the pulse.
    readonly property bool answered: checkIn.done
    onAnsweredChanged: pulse.open = false

    width: parent ? parent.width : 0
    spacing: 14

    Heading { text: form.questions.heat }

    HeatBar {
        question: form.questions.heat
        heat: form.checkIn.heat
        word: form.checkIn.heatWord
        onPicked: heat => form.checkIn.setHeat(heat)
    }

    Words {
        soft: true
        text: form.checkIn.heat < 0
            ? qsTr("0 is %1, 10 is %2.").arg(form.questions.anchors["0"]).arg(form.questions.anchors["10"])
            : qsTr("%1: %2").arg(form.checkIn.heat).arg(form.checkIn.heatWord)
    }

    Heading { text: form.questions.signs; topPadding: 8 }

    Chips {
        question: form.questions.signs
        choices: form.checkIn.signChoices
        chosen: form.checkIn.signs
        onPicked: id => form.checkIn.toggleSign(id)
    }

    Heading { text: form.questions.take_in; topPadding: 8 }

    Chips {
        single: true
        question: form.questions.take_in
        choices: form.checkIn.takeInChoices
        chosen: [form.checkIn.takeIn]
        onPicked: id => form.checkIn.setTakeIn(id)
    }

    Heading { text: form.questions.safety; topPadding: 8 }

    Words {
        visible: form.checkIn.mayAct
        text: form.questions.harm
    }

    Chips {
        question: form.checkIn.mayAct ? form.questions.harm : form.questions.safety
        choices: form.checkIn.safetyChoices
        chosen: form.checkIn.safety
        onPicked: id => form.checkIn.toggleSafety(id)
    }

    ActionButton {
        id: pulseDoor
        anchors.left: parent.left
        plain: true
        text: pulse.open ? qsTr("Leave the pulse out") : qsTr("Add my pulse (optional)")
        onClicked: {
            pulse.open = !pulse.open
            if (!pulse.open)
                form.checkIn.setPulse("")
        }
    }

    Card {
        id: pulse
        property bool open: false
        visible: open

        Field {
            multiline: false
            limit: 12
            label: qsTr("Beats a minute")
            hint: qsTr("From a watch, or 30 seconds counted, times two")
            value: form.checkIn.pulse
            onEdited: text => form.checkIn.setPulse(text)
        }

        ActionButton {
            text: form.checkIn.tapping
                ? qsTr("Tap with every beat (%1)").arg(form.checkIn.taps)
                : qsTr("Tap my pulse")
            hint: qsTr("Fingertips on wrist or neck; tap with every beat for %n second(s)", "", form.checkIn.tappingSeconds)
            onPressed: form.checkIn.tap()
            Keys.onSpacePressed: event => {
                if (!event.isAutoRepeat)
                    form.checkIn.tap()
            }
            Accessible.onPressAction: form.checkIn.tap()
        }

        Words {
            soft: true
            text: qsTr("Fingertips on wrist or neck. Tap with every beat for %n second(s).", "", form.checkIn.tappingSeconds)
        }

        Timer {
            running: form.checkIn.tapping
            interval: form.checkIn.tappingSeconds * 1000
            onTriggered: form.checkIn.endTapping()
        }

        Chip {
            text: qsTr("I train a lot")
            chosen: form.checkIn.trained
            onClicked: form.checkIn.setTrained(!form.checkIn.trained)
        }

        Chip {
            width: Math.min(implicitWidth, parent.width)
            text: qsTr("Just exercise, coffee, fever, pregnancy, or a medicine or condition that changes my pulse")
            chosen: form.checkIn.setAside
            onClicked: form.checkIn.setSetAside(!form.checkIn.setAside)
        }

        Words {
            soft: true
            text: form.questions.medical
        }
    }

    Notice { text: form.checkIn.done ? "" : form.checkIn.notice }
}
