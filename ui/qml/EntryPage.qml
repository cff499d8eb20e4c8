pragma ComponentBehavior: Bound
import QtQuick
import Regulate
import Look

// One entry: its words, which can be changed; what became of them; and below, what is rare.
PageFrame {
    id: page
    objectName: "entryPage"

    required property bool couple
    required property EntryViewModel entry
    required property JournalViewModel journal
    property bool earlierShown: false

    signal deleted()
    signal handedOver(string text)

    // What was to be thrown may be long; then it stands below the words that came of it.
    readonly property bool thrownLong: entry.cameOut.length > 160

    title: page.entry.day
    hasBack: true

    // A line in the person's own words, which keep their own direction beside the label.
    component Told: Words {
        required property string label
        required property string told

        visible: told !== ""
        soft: true
        text: label.arg("\u2068" + told + "\u2069")
        Accessible.name: label.arg(told)
        Accessible.ignored: told === ""
    }

    Connections {
        target: page.entry

        function onOpened() {
            page.earlierShown = false
            page.scrollToTop()
        }
    }

    Column {
        width: parent.width
        spacing: 4

        Told { label: qsTr("What came out: %1"); told: page.thrownLong ? "" : page.entry.cameOut }
        Told { label: qsTr("On the surface: %1"); told: page.entry.surface }
        Told { label: qsTr("Beneath: %1"); told: page.entry.feelings }
        Told { label: qsTr("Longing for: %1"); told: page.entry.need }
    }

    Field {
        label: qsTr("The words")
        lines: 3
        limit: page.entry.longLimit
        value: page.entry.words
        onEdited: text => page.entry.setWords(text)
    }

    Flow {
        width: parent.width
        spacing: 20

        ActionButton {
            visible: page.couple
            plain: true
            leftPadding: 0
            rightPadding: 0
            text: qsTr("Hand it over")
            hint: qsTr("Large on the screen, or as a card; the words and nothing else")
            onClicked: page.handedOver(page.entry.words)
        }

        ActionButton {
            plain: true
            leftPadding: 0
            rightPadding: 0
            text: page.entry.copied ? qsTr("Copied") : qsTr("Copy the words")
            onClicked: page.entry.copyWords()
        }
    }

    Column {
        visible: page.couple
        width: parent.width
        spacing: 8

        Words { soft: true; text: qsTr("Was it said?") }

        Chips {
            single: true
            question: qsTr("Was it said?")
            choices: page.entry.saidAnswers
            chosen: [page.entry.said]
            onPicked: id => page.entry.sayWhether(id)
        }
    }

    Column {
        visible: page.entry.said === "yes" && page.couple
        width: parent.width
        spacing: 8

        Words { soft: true; text: qsTr("How did it land?") }

        Chips {
            single: true
            question: qsTr("How did it land?")
            choices: page.entry.landedAnswers
            chosen: [page.entry.landed]
            onPicked: id => page.entry.sayHow(id)
        }
    }

    Field {
        label: qsTr("What happened")
        lines: 2
        limit: page.entry.shortLimit
        value: page.entry.situation
        onEdited: text => page.entry.setSituation(text)
    }

    Field {
        label: page.couple ? qsTr("The request") : qsTr("What would help")
        lines: 1
        limit: page.entry.shortLimit
        value: page.entry.request
        onEdited: text => page.entry.setRequest(text)
    }

    Told { label: qsTr("What came out: %1"); told: page.thrownLong ? page.entry.cameOut : "" }

    Flow {
        width: parent.width
        spacing: 20

        ActionButton {
            visible: page.entry.earlier.length > 0
            plain: true
            leftPadding: 0
            rightPadding: 0
            text: page.earlierShown ? qsTr("Close the earlier versions") : qsTr("Earlier versions")
            onClicked: page.earlierShown = !page.earlierShown
        }

        ActionButton {
            plain: true
            leftPadding: 0
            rightPadding: 0
            text: qsTr("Delete")
            onClicked: {
                if (page.journal.delete(page.entry.uid))
                    page.deleted()
            }
        }
    }

    Repeater {
        model: page.earlierShown ? page.entry.earlier : []

        Card {
            id: version
            required property int index
            required property var modelData

            Words { soft: true; text: version.modelData.day }
            Words { text: version.modelData.words }
            Told { label: qsTr("What happened: %1"); told: version.modelData.situation }
            Told {
                label: page.couple ? qsTr("The request: %1") : qsTr("What would help: %1")
                told: version.modelData.request
            }

            ActionButton {
                anchors.left: parent.left
                plain: true
                leftPadding: 0
                text: qsTr("Take this one back")
                hint: version.modelData.day
                onClicked: {
                    // What has the focus is about to go.
                    page.forceActiveFocus(Qt.OtherFocusReason)
                    page.entry.takeBack(version.index)
                    page.earlierShown = false
                    page.scrollToTop()
                }
            }
        }
    }

    footer: [
        Notice { text: page.entry.notice },
        ActionButton {
            visible: page.entry.edited
            primary: true
            text: qsTr("Save")
            onClicked: if (page.entry.save()) page.journal.refreshEntry(page.entry.uid)
        },
        ActionButton {
            visible: page.entry.edited
            anchors.horizontalCenter: parent.horizontalCenter
            plain: true
            text: qsTr("Undo the changes")
            onClicked: page.entry.putBack()
        }
    ]
}
