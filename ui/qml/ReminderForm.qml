import QtQuick
import Regulate
import Look

// One reminder: its days, its time, and how it comes. Off until a day is chosen.
Card {
    id: form

    required property RemindersViewModel reminders
    required property string what
    required property string title
    property bool once: false
    readonly property bool isSet: reminders.standing[what] !== ""

    Heading { text: form.title; size: Theme.body + 3 }

    Words { text: form.isSet ? form.reminders.standing[form.what] : qsTr("Off") }

    Chips {
        single: form.once
        question: form.title
        choices: form.once ? [{ id: "off", label: qsTr("Off") }, ...form.reminders.weekdays] : form.reminders.weekdays
        chosen: form.reminders.days[form.what]
        onPicked: id => form.reminders.chooseDay(form.what, id)
    }

    Fold {
        id: another
        visible: form.isSet
        title: qsTr("Another time")

        TimeForm {
            text: qsTr("At")
            onNamed: time => {
                if (form.reminders.chooseTime(form.what, time))
                    another.open = false
            }
        }
    }

    Chips {
        visible: form.isSet
        question: form.title
        choices: [{ id: "notifies", label: qsTr("As notification") }]
        chosen: form.reminders.notifies[form.what] ? ["notifies"] : []
        onPicked: form.reminders.setNotifies(form.what, !form.reminders.notifies[form.what])
    }

    Words {
        visible: form.isSet && form.reminders.notifies[form.what]
        soft: true
        text: form.reminders.locks ? qsTr("It comes while Regulate is open and not locked, and says nothing of why.")
            : qsTr("It comes while Regulate is open or in the tray, and says nothing of why.")
    }

    ActionButton {
        visible: form.isSet
        text: qsTr("As calendar file")
        hint: qsTr("%1, for any calendar; it says nothing of why").arg(form.title)
        onClicked: form.reminders.saveCalendarFile(form.what)
    }
}
