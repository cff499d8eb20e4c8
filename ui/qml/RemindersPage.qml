import QtQuick
import Regulate
import Look

// Two reminders, each off until it is wanted.
PageFrame {
    id: page

    required property RemindersViewModel reminders

    title: qsTr("Reminders")
    hasBack: true

    ReminderForm {
        reminders: page.reminders
        what: "question"
        title: qsTr("The week's question")
        once: true
    }

    ReminderForm {
        reminders: page.reminders
        what: "practice"
        title: qsTr("A small practice")
    }

    footer: [
        Notice { text: page.reminders.notice }
    ]
}
