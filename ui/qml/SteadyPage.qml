import QtQuick
import Regulate
import Look

// Small things for calm days. None of them is kept track of.
PageFrame {
    id: page

    required property RemindersViewModel reminders

    title: qsTr("Small and steady")
    hasBack: true

    Heading { text: qsTr("For a calm day") }

    DoorButton {
        text: qsTr("The week's question")
        hint: qsTr("One question, one tap")
        onClicked: page.go("lookBack")
    }

    DoorButton {
        text: qsTr("A small practice")
        hint: qsTr("A few minutes, one at a time")
        onClicked: page.go("practice")
    }

    DoorButton {
        text: qsTr("Reminders")
        hint: page.reminders.all || qsTr("Off until you want them")
        onClicked: page.go("reminders")
    }
}
