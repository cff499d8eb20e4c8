pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Regulate
import Look

FocusScope {
    id: page
    objectName: "journal"

    required property JournalViewModel journal
    required property LookBackViewModel lookBack
    property string openUid: ""
    property bool compact: true
    property bool afterTalks: false
    property bool wordsLater: false
    property int laterCount: 0
    property bool filtering: false

    signal go(string place)
    signal opened(string uid)

    function openFilter() {
        journal.filter.refresh()
        filtering = true
    }

    function closeFilter() {
        filtering = false
        door.forceActiveFocus(Qt.OtherFocusReason)
    }

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Journal")

    onVisibleChanged: if (!visible) filtering = false

    // Every line of the list as high as the highest script needs it.
    Words {
        id: threeLines
        visible: false
        text: [1, 2, 3].map(() => oneLine.text).join("\n")
        Accessible.ignored: true
    }

    Words {
        id: oneLine
        visible: false
        soft: true
        text: "Aאָ"
        Accessible.ignored: true
    }

    Column {
        id: head
        visible: !page.filtering
        anchors { horizontalCenter: parent.horizontalCenter; top: parent.top; topMargin: 4 }
        width: Math.min(parent.width - 2 * Theme.margin, Theme.widest)
        spacing: 4

        Item {
            width: parent.width
            height: 52

            Heading {
                anchors { left: parent.left; right: help.left; verticalCenter: parent.verticalCenter }
                text: qsTr("Journal")
            }

            ActionButton {
                id: help
                anchors { right: hide.left; verticalCenter: parent.verticalCenter }
                plain: true
                text: qsTr("Help")
                hint: qsTr("If someone may get hurt, or is afraid")
                onClicked: page.go("help")
            }

            HideButton {
                id: hide
                anchors { right: parent.right; rightMargin: -12; verticalCenter: parent.verticalCenter }
                onClicked: page.go("hide")
            }
        }

        Item {
            visible: !page.journal.empty
            width: parent.width
            height: Math.max(search.implicitHeight, door.implicitHeight)

            SearchField {
                id: search
                anchors { left: parent.left; right: door.left; verticalCenter: parent.verticalCenter }
                width: undefined
                name: qsTr("Search")
                hint: qsTr("Any word, or part of one")
                value: page.journal.query
                onEdited: text => page.journal.search(text)
                Keys.onDownPressed: list.take()
            }

            ActionButton {
                id: door
                anchors { right: parent.right; rightMargin: -12; verticalCenter: parent.verticalCenter }
                plain: true
                text: qsTr("Filter")
                hint: qsTr("By what was on the surface, beneath it, or when")
                onClicked: page.openFilter()
            }
        }
    }

    ListView {
        id: list
        objectName: "entries"

        property bool toTheEnd: false
        property bool atTop: true
        readonly property real rowHeight: Math.ceil(oneLine.implicitHeight + threeLines.implicitHeight + 34)
        readonly property int rowsInSight: Math.max(1, Math.floor(height / (rowHeight + spacing)))

        function show(index: int) {
            currentIndex = Math.max(0, Math.min(count - 1, index))
            if (currentIndex === 0)
                positionViewAtBeginning()
            else
                reveal()
        }

        function reveal() {
            if (currentIndex === count - 1)
                positionViewAtEnd()
            else if (currentIndex >= 0)
                positionViewAtIndex(currentIndex, ListView.Contain)
        }

        function take() {
            if (currentItem) {
                currentItem.forceActiveFocus(Qt.TabFocusReason)
                show(currentIndex)
            }
        }

        // The oldest entry may be many pages away; any other key stops on the way.
        function hurry(on: bool) {
            toTheEnd = on
            page.journal.hurry(on)
            if (on)
                show(count - 1)
        }

        visible: !page.filtering
        anchors { horizontalCenter: parent.horizontalCenter; top: head.bottom; bottom: foot.top; topMargin: 8 }
        width: head.width
        clip: true
        model: page.journal.entries
        spacing: 10
        reuseItems: true
        // Rows made ahead of sight, in small pieces, would be asked for when a search leaves fewer.
        cacheBuffer: 0
        // Not a margin: Qt counts one at some ends, and not at others.
        footer: Item { width: 1; height: Theme.margin }
        boundsBehavior: Flickable.StopAtBounds
        keyNavigationEnabled: false
        highlightFollowsCurrentItem: false
        onCountChanged: if (toTheEnd) show(count - 1)
        onHeightChanged: if (activeFocus) Qt.callLater(reveal)
        onContentYChanged: atTop = contentY <= originY + 1

        Accessible.role: Accessible.List
        Accessible.name: qsTr("Entries")

        Keys.onPressed: event => {
            switch (event.key) {
            case Qt.Key_PageDown:
                hurry(false)
                show(currentIndex + rowsInSight)
                break
            case Qt.Key_PageUp:
                hurry(false)
                show(currentIndex - rowsInSight)
                break
            case Qt.Key_Home:
                hurry(false)
                show(0)
                break
            case Qt.Key_End:
                hurry(true)
                break
            case Qt.Key_Up:
                hurry(false)
                show(currentIndex - 1)
                break
            case Qt.Key_Down:
                hurry(false)
                show(currentIndex + 1)
                break
            default:
                hurry(false)
                return
            }
            event.accepted = true
        }

        T.ScrollBar.vertical: T.ScrollBar {
            parent: page
            anchors { left: list.right; leftMargin: 7; top: list.top; bottom: list.bottom }
            Accessible.ignored: true
            width: 6
            visible: list.visible && size < 1
            contentItem: Rectangle { implicitWidth: 4; radius: 2; color: Theme.line; opacity: 0.5 }
        }

        header: Column {
            id: above

            // What comes and goes above the first entry is seen by whoever is there.
            onHeightChanged: if (list.atTop) Qt.callLater(list.positionViewAtBeginning)

            readonly property bool quiet: page.journal.query === "" && !page.journal.narrowed
            readonly property bool some: !quiet && page.journal.narrowed
                || quiet && (page.laterCount > 0 || page.lookBack.due || page.afterTalks)

            width: ListView.view ? ListView.view.width : 0
            bottomPadding: some ? 10 : 0

            Flow {
                visible: page.journal.narrowed
                width: parent.width
                spacing: 4

                Accessible.role: Accessible.Grouping
                Accessible.name: qsTr("Only these are shown")

                Repeater {
                    model: page.journal.filter.on

                    FilterChip {
                        required property var modelData
                        text: modelData.label
                        onClicked: {
                            door.forceActiveFocus(Qt.OtherFocusReason)
                            page.journal.filter.takeOff(modelData.kind)
                        }
                    }
                }
            }

            JournalDoor {
                visible: above.quiet && page.laterCount > 0
                text: qsTr("Finish later")
                hint: page.laterCount === 1 ? qsTr("1 waits") : qsTr("%1 wait").arg(page.laterCount)
                onClicked: page.go("later")
            }

            JournalDoor {
                visible: above.quiet && page.lookBack.due
                text: qsTr("Look back at the week")
                onClicked: page.go("lookBack")
            }

            JournalDoor {
                visible: above.quiet && page.afterTalks
                text: qsTr("After talks")
                said: qsTr("What was heard, what I own, the next step")
                onClicked: page.go("repairs")
            }
        }

        delegate: EntryDelegate {
            rowHeight: list.rowHeight
            selected: !page.compact && uid === page.openUid
            // Later: where a row went, the others have not moved up yet.
            onActiveFocusChanged: if (activeFocus) Qt.callLater(list.reveal)
            onClicked: {
                list.currentIndex = index
                page.opened(uid)
            }
        }
    }

    Connections {
        target: page.journal

        function onShownAnew() {
            list.currentIndex = list.count > 0 ? 0 : -1
            list.positionViewAtBeginning()
        }
    }

    Column {
        visible: !page.filtering && page.journal.count === 0 && !page.journal.looking
        anchors { horizontalCenter: parent.horizontalCenter; verticalCenter: list.verticalCenter }
        width: Math.min(parent.width - 2 * Theme.margin, Theme.widest)
        spacing: 16

        Words {
            horizontalAlignment: Text.AlignHCenter
            text: page.journal.query !== "" && page.journal.narrowed ? qsTr("Nothing with these words, with this filter.")
                : page.journal.query !== "" ? qsTr("Nothing with these words.")
                : page.journal.narrowed ? qsTr("Nothing here yet, with this filter.")
                : page.wordsLater ? qsTr("While a pause cools: body first, words later.")
                : qsTr("What you put into words is kept here, for you alone.")
        }

        ActionButton {
            visible: page.journal.narrowed
            text: qsTr("Clear the filter")
            onClicked: {
                search.forceActiveFocus(Qt.OtherFocusReason)
                page.journal.filter.clear()
            }
        }

        ActionButton {
            visible: page.journal.empty
            text: page.wordsLater ? qsTr("Settle the body") : qsTr("Put it into words")
            onClicked: page.go(page.wordsLater ? "soothing" : "translate")
        }
    }

    // Below the list, so that nothing in it moves when something is said.
    Column {
        id: foot
        visible: !page.filtering
        anchors { horizontalCenter: parent.horizontalCenter; bottom: parent.bottom }
        width: head.width
        bottomPadding: page.journal.notice !== "" || page.journal.mayUndo ? 8 : 0
        spacing: 8

        Notice { text: page.journal.notice }
        Notice {
            text: page.journal.mayUndo ? qsTr("Deleted.") : ""
            action: qsTr("Undo")
            onActed: page.journal.undo()
        }
    }

    Loader {
        anchors.fill: parent
        active: page.filtering
        focus: page.filtering
        sourceComponent: FilterPage {
            focus: true
            filter: page.journal.filter
            onGo: name => page.go(name)
            onLeave: page.closeFilter()
        }
    }
}
