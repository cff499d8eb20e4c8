pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Regulate
import Look

FocusScope {
    id: page

    required property JournalViewModel journal
    property string openUid: ""
    property bool compact: true
    property bool afterTalks: false
    property bool wordsLater: false

    signal go(string place)
    signal opened(string uid)

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Journal")

    Column {
        id: head
        anchors { horizontalCenter: parent.horizontalCenter; top: parent.top; topMargin: 4 }
        width: Math.min(parent.width - 2 * Theme.margin, Theme.widest)
        spacing: 8

        Item {
            width: parent.width
            height: 52

            Heading {
                anchors { left: parent.left; right: help.left; verticalCenter: parent.verticalCenter }
                text: qsTr("Journal")
            }

            ActionButton {
                id: help
                anchors { right: parent.right; rightMargin: -12; verticalCenter: parent.verticalCenter }
                plain: true
                text: qsTr("Help")
                hint: qsTr("If someone may get hurt, or is afraid")
                onClicked: page.go("help")
            }
        }

        Field {
            id: search
            visible: page.journal.count > 0 || page.journal.query !== ""
            multiline: false
            limit: 200
            label: qsTr("Search")
            hint: qsTr("Any word, or part of one")
            value: page.journal.query
            onEdited: text => page.journal.search(text)
        }

        ActionButton {
            visible: page.afterTalks
            anchors.left: parent.left
            plain: true
            leftPadding: 0
            text: qsTr("After talks")
            hint: qsTr("What was heard, what I own, the next step")
            onClicked: page.go("repairs")
        }

        Notice { text: page.journal.notice }
        Notice {
            text: page.journal.mayUndo ? qsTr("Deleted.") : ""
            action: qsTr("Undo")
            onActed: page.journal.undo()
        }
    }

    ListView {
        id: list
        anchors { horizontalCenter: parent.horizontalCenter; top: head.bottom; bottom: parent.bottom; topMargin: 12 }
        width: head.width
        clip: true
        model: page.journal.entries
        spacing: 10
        reuseItems: true
        bottomMargin: Theme.margin
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: count > 0
        keyNavigationEnabled: true
        currentIndex: count > 0 ? 0 : -1
        highlightMoveDuration: 0

        Accessible.role: Accessible.List
        Accessible.name: qsTr("Entries")

        T.ScrollBar.vertical: T.ScrollBar {
            Accessible.ignored: true
            width: 6
            visible: size < 1
            contentItem: Rectangle { implicitWidth: 4; radius: 2; color: Theme.line; opacity: 0.5 }
        }

        delegate: EntryDelegate {
            selected: !page.compact && uid === page.openUid
            onClicked: {
                list.currentIndex = index
                page.opened(uid)
            }
        }
    }

    Column {
        visible: page.journal.count === 0
        anchors { horizontalCenter: parent.horizontalCenter; verticalCenter: list.verticalCenter }
        width: Math.min(parent.width - 2 * Theme.margin, Theme.widest)
        spacing: 16

        Words {
            horizontalAlignment: Text.AlignHCenter
            text: page.journal.query !== "" ? qsTr("Nothing with these words.")
                : page.wordsLater ? qsTr("While a pause cools: body first, words later.")
                : qsTr("What you put into words is kept here, for you alone.")
        }

        ActionButton {
            visible: page.journal.query === ""
            text: page.wordsLater ? qsTr("Settle the body") : qsTr("Put it into words")
            onClicked: page.go(page.wordsLater ? "soothing" : "translate")
        }
    }
}
