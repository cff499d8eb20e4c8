import QtQuick
import Regulate
import Look

// Need longer: a new time, named out loud.
Card {
    id: form

    required property PauseViewModel pause
    property bool couple: true
    property bool open: false

    signal extended()

    function begin() {
        open = true
        choices.focusFirst()
    }

    Heading { text: qsTr("Back when?"); size: Theme.body + 3 }

    Chips {
        id: choices
        single: true
        question: qsTr("Back when?")
        choices: form.open ? form.pause.longer : []
        onPicked: id => {
            if (form.pause.extend(id)) {
                form.open = false
                form.extended()
            }
        }
    }

    TimeForm {
        text: qsTr("Or at")
        onNamed: time => {
            if (form.pause.extendTo(time)) {
                form.open = false
                form.extended()
            }
        }
    }

    Words {
        soft: true
        text: form.couple ? qsTr("At most twice, and within a day of the call. Tell the other person the new time.")
            : qsTr("At most twice, and within a day of the call.")
    }
}
