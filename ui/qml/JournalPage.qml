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

    // What is said below the list, such as the way to undo, is not to leave nothing of the list.
    readonly property bool tight: foot.height > 0 && height - help.implicitHeight - finding.height - foot.height < 96

    signal go(string place)
    signal opened(string uid)
    signal deleted(string uid)

    function seek() {
        filtering = false
        if (!journal.empty)
            search.forceActiveFocus(Qt.TabFocusReason)
    }

    function deleteCurrent() {
        const row = list.currentItem as EntryDelegate
        const uid = row.uid
        if (!journal.delete(uid))
            return
        deleted(uid)
        Qt.callLater(settle)
    }

    function undoDeletion() {
        const row = journal.undo()
        if (row >= 0)
            list.currentIndex = row
        Qt.callLater(settle)
    }

    // What had the focus is gone: the next row has it now, or the way to have it back.
    function settle() {
        if (list.count === 0) {
            undo.takeFocus()
            return
        }
        if (list.currentIndex < 0)
            list.currentIndex = 0
        list.forceLayout()
        // A row that has the keyboard comes into sight by itself.
        list.currentItem.forceActiveFocus(Qt.TabFocusReason)
    }

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

    Keys.onPressed: event => {
        if (!filtering && journal.mayUndo && event.matches(StandardKey.Undo)) {
            event.accepted = true
            undoDeletion()
        }
    }

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
            height: Math.max(52, help.implicitHeight)

            // Where it has no room beside the buttons, it stands beside the filter, or above the entries.
            Heading {
                id: name

                readonly property bool fits: Theme.across(text, Theme.title) <= width

                visible: fits
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
            id: finding

            readonly property bool beside: door.implicitWidth + Math.max(Theme.body * 4 + 108, Theme.across(search.name, Theme.body) + 56) <= width

            visible: !page.journal.empty && !page.tight
            width: parent.width
            height: beside ? Math.max(search.implicitHeight, door.implicitHeight) : search.implicitHeight + door.implicitHeight

            SearchField {
                id: search
                anchors { left: parent.left; right: parent.right; rightMargin: parent.beside ? door.width - 12 : 0; top: parent.top; topMargin: parent.beside ? (parent.height - height) / 2 : 0 }
                width: undefined
                name: qsTr("Search")
                hint: qsTr("Any word, or part of one")
                value: page.journal.query
                onEdited: text => page.journal.search(text)
                Keys.onDownPressed: list.take()
            }

            Heading {
                id: low
                visible: !finding.beside && !name.fits && Theme.across(name.text, Theme.title * 0.9) <= width
                anchors { left: parent.left; right: door.left; verticalCenter: door.verticalCenter }
                text: name.text
            }

            ActionButton {
                id: door
                anchors { right: parent.right; rightMargin: -12; bottom: parent.bottom; bottomMargin: parent.beside ? (parent.height - height) / 2 : 0 }
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
        // Three lines of each, or as many as let a whole row be seen.
        readonly property real line: threeLines.implicitHeight / 3
        readonly property real roomy: page.height - help.implicitHeight - 40 - oneLine.implicitHeight - 34
        readonly property int lines: Math.max(1, Math.min(3, Math.floor(roomy / line)))
        readonly property real rowHeight: Math.ceil(oneLine.implicitHeight + lines * line + 34)
        readonly property int rowsInSight: Math.max(1, Math.floor(height / (rowHeight + spacing)))

        function show(index: int) {
            currentIndex = Math.max(0, Math.min(count - 1, index))
            if (currentIndex === 0)
                positionViewAtBeginning()
            else
                reveal()
        }

        function reveal() {
            if (rowHeight > height)
                positionViewAtIndex(currentIndex, ListView.Beginning)
            else if (currentIndex === count - 1)
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
        footer: Item { width: 1; height: Theme.margin + (nothing.visible ? nothing.y - nothing.aboveEnd + nothing.height : 0) }
        boundsBehavior: Flickable.StopAtBounds
        keyNavigationEnabled: false
        highlightFollowsCurrentItem: false
        onCountChanged: if (toTheEnd) show(count - 1)
        onHeightChanged: if (activeFocus) Qt.callLater(reveal)
        // What grows above the entries moves the origin, and takes nobody away from the top.
        onContentYChanged: {
            if (contentY <= originY + 1)
                atTop = true
            else if (moving || activeFocus || T.ScrollBar.vertical.pressed)
                atTop = false
        }

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
            case Qt.Key_Delete:
                hurry(false)
                page.deleteCurrent()
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
            width: 4
            visible: list.visible && size < 1
            contentItem: Rectangle { implicitWidth: 4; radius: 2; color: Theme.line }
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

            Heading {
                visible: !name.fits && !low.visible
                bottomPadding: 8
                text: name.text
            }

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
                hint: qsTr("%n wait(s)", "", page.laterCount)
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
            lines: list.lines
            selected: !page.compact && uid === page.openUid
            // Later: where a row went, the others have not moved up yet.
            onActiveFocusChanged: if (activeFocus) Qt.callLater(list.reveal)
            onClicked: {
                list.currentIndex = index
                page.opened(uid)
            }
        }
    }

    // What stands above the entries, or in place of them, is scrolled into sight with the focus.
    Connections {
        target: page.Window.window
        enabled: page.visible

        function onActiveFocusItemChanged() {
            const item = page.Window.window.activeFocusItem
            for (let above = item; above; above = above.parent)
                if (above === list.headerItem || above === nothing) {
                    const top = item.mapToItem(list.contentItem, 0, 0).y
                    if (top < list.contentY || item.height > list.height)
                        list.contentY = Math.max(list.originY, top)
                    else if (top + item.height > list.contentY + list.height)
                        list.contentY = top + item.height - list.height
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

    // In the middle of an empty list, below what stands above it, and as the list is scrolled.
    Column {
        id: nothing
        // Behind the header in reading order, too.
        parent: list.headerItem ? list.contentItem : list
        visible: page.journal.count === 0 && !page.journal.looking
        y: Math.max(aboveEnd + 16, list.originY + (list.height - height) / 2)
        width: list.width
        spacing: 16

        readonly property real aboveEnd: list.headerItem ? list.headerItem.y + list.headerItem.height : 0

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
            id: undo
            text: page.journal.mayUndo ? qsTr("Deleted.") : ""
            action: qsTr("Undo")
            onActed: page.undoDeletion()
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
