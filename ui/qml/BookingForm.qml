import QtQuick
import Regulate
import Look

// The topic is a choice of its own: a time for it, someone to help with it, or a rest.
Card {
    id: form

    required property PauseViewModel pause
    property bool open: false

    signal booked()

    function begin() {
        open = true
        slot.focusFirst()
    }

    Heading { text: qsTr("The topic, when?"); size: Theme.body + 3 }

    TimeForm {
        id: slot
        text: qsTr("Talk about it at")
        onNamed: time => {
            if (form.pause.book(time))
                form.booked()
        }
    }

    ActionButton {
        text: qsTr("Ask someone to help us")
        onClicked: {
            form.pause.askForHelp()
            form.booked()
        }
    }

    ActionButton {
        text: qsTr("The topic can rest")
        onClicked: {
            form.pause.comeBack("dropped")
            form.booked()
        }
    }
}
