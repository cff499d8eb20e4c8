import QtQuick
import Regulate
import Look

PageFrame {
    id: page

    required property EntryViewModel entry
    required property JournalViewModel journal

    signal deleted()

    title: page.entry.day
    hasBack: true

    Column {
        width: parent.width
        spacing: 4

        Words { soft: true; text: qsTr("On the surface: %1").arg(page.entry.surface) }
        Words { soft: true; text: qsTr("Beneath: %1").arg(page.entry.feelings) }
        Words { soft: true; text: qsTr("Longing for: %1").arg(page.entry.need) }
    }

    Field {
        label: qsTr("The words")
        lines: 5
        limit: page.entry.longLimit
        value: page.entry.words
        onEdited: text => page.entry.setWords(text)
    }

    Field {
        label: qsTr("What happened")
        lines: 2
        limit: page.entry.shortLimit
        value: page.entry.situation
        onEdited: text => page.entry.setSituation(text)
    }

    Field {
        label: qsTr("The request")
        lines: 1
        limit: page.entry.shortLimit
        value: page.entry.request
        onEdited: text => page.entry.setRequest(text)
    }

    Notice { text: page.entry.notice }

    Row {
        width: parent.width

        ActionButton {
            plain: true
            leftPadding: 0
            text: qsTr("Copy the words")
            onClicked: page.entry.copyWords()
        }

        ActionButton {
            plain: true
            text: qsTr("Delete")
            onClicked: {
                page.journal.delete(page.entry.uid)
                page.deleted()
            }
        }
    }

    footer: [
        ActionButton {
            visible: page.entry.edited
            primary: true
            text: qsTr("Save")
            onClicked: if (page.entry.save()) page.journal.refresh()
        },
        ActionButton {
            visible: page.entry.edited
            text: qsTr("Undo the changes")
            onClicked: page.entry.putBack()
        }
    ]
}
