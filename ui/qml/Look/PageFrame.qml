import QtQuick
import QtQuick.Templates as T

// What every page is: a quiet head with one way back, a column that scrolls, and the primary
// action in thumb's reach. What has the focus is scrolled into sight. What would leave too little
// of the page, as large text in a small window does, scrolls along: the title, and what stands
// below beside the primary action.
FocusScope {
    id: page

    property string title: ""
    property bool hasBack: false
    property bool hasHelp: true
    property bool hasHide: true
    property alias footer: given.data
    readonly property real viewHeight: flick.height
    readonly property real contentWidth: Math.max(0, Math.min(width - 2 * Theme.margin, Theme.widest))
    default property alias content: column.data

    // What belongs to the foot, how much room it wants and how much there is: the share is our own.
    property list<Item> feet: []
    property bool crowded: false
    property bool settled: false
    readonly property real between: 10
    readonly property real footRoom: height * (Theme.scale < 1.5 ? 0.84 - 0.24 * Theme.scale : 0.36) - 2 * Theme.gap
    readonly property real footWanted: {
        let wanted = 0
        for (const item of feet)
            if (item.visible && item.height > 0)
                wanted += item.height + between
        return wanted - between
    }

    signal go(string place)
    signal leave()

    // Pages with steps of their own take the way back themselves, and say true.
    function stepBack(): bool {
        return false
    }

    function scrollToTop() {
        flick.contentY = 0
    }

    function reveal(item: Item) {
        flick.reveal(item)
    }

    function keepFocusInSight() {
        const item = page.Window.activeFocusItem
        if (flick.holds(item))
            flick.reveal(item)
    }

    // 0 is the top, 1 the end.
    function scrollTo(part: real) {
        flick.contentY = Math.max(0, flick.contentHeight - flick.height) * part
    }

    // What is hidden with the focus on it would still be pressed by a key.
    function leaveHidden() {
        const item = page.Window.activeFocusItem
        if (!item || item.visible)
            return
        for (let above = item; above; above = above.parent)
            if (above === page) {
                item.focus = false
                page.forceActiveFocus(Qt.OtherFocusReason)
            }
    }

    function back() {
        if (!stepBack())
            leave()
    }

    // While nobody sees the page nothing of it is visible, and all stays as it was.
    function makeRoom() {
        if (!visible || height === 0)
            return
        crowded = footWanted > footRoom
        arrangeFoot()
    }

    function settle() {
        makeRoom()
        settled = visible
    }

    // What of the foot is no primary action goes below the column, or back again.
    function arrangeFoot() {
        const held = Window.activeFocusItem
        feet.forEach((item, n) => {
            const stays = !crowded || item.primary === true
            item.parent = (stays ? footer : rest).children[n]
        })
        if (held && Window.activeFocusItem !== held)
            held.forceActiveFocus(Qt.OtherFocusReason)
    }

    // What is said in the foot is seen, though it scrolls.
    function showSaid() {
        if (crowded)
            for (const item of feet)
                if (item.visible && item.parent.parent === rest && !(item instanceof T.AbstractButton))
                    flick.reveal(item)
    }

    Component.onCompleted: {
        const all = Array.from(given.children)
        for (const item of all) {
            rest.last = place.createObject(rest, { held: item, before: rest.last })
            footer.last = place.createObject(footer, { held: item, before: footer.last })
            item.parent = footer.last
            if (item.primary !== undefined)
                item.primaryChanged.connect(arrangeFoot)
            if (!(item instanceof T.AbstractButton))
                item.visibleChanged.connect(() => {
                    if (settled && item.visible)
                        Qt.callLater(showSaid)
                })
        }
        feet = all
        makeRoom()
        Qt.callLater(settle)
    }

    // Once it is seen a little later, when all that changes with it has changed.
    onFootRoomChanged: settled ? Qt.callLater(makeRoom) : makeRoom()
    onFootWantedChanged: if (settled) Qt.callLater(makeRoom)

    Accessible.role: Accessible.Pane
    Accessible.name: title

    Item {
        id: given
        width: page.contentWidth
    }

    // Places below each other, of which the empty ones take no room. A Column would never draw what
    // comes into one of them later.
    component Foot: Item {
        property Item last: null

        width: page.contentWidth
        height: last ? last.end : 0
    }

    // What belongs to the foot has a place there and one below the column, so that it keeps its turn.
    Component {
        id: place

        Item {
            required property Item held
            required property Item before
            readonly property real end: height > 0 ? y + height : before ? before.end : 0

            y: before && before.end > 0 ? before.end + page.between : 0
            width: page.contentWidth
            height: held.parent === this && held.visible ? held.height : 0
        }
    }

    Item {
        id: head
        anchors { horizontalCenter: parent.horizontalCenter; top: parent.top }
        width: Math.min(parent.width, Theme.widest + 2 * Theme.margin)
        height: Math.max(56, helpButton.visible ? helpButton.implicitHeight + 8 : 0)

        ActionButton {
            id: backButton
            visible: page.hasBack
            anchors { left: parent.left; leftMargin: 8; verticalCenter: parent.verticalCenter }
            implicitWidth: Theme.touch
            implicitHeight: head.height - 8
            plain: true
            text: qsTr("Back")
            onClicked: page.back()

            contentItem: Item {
                implicitWidth: Theme.touch

                Icon {
                    anchors.centerIn: parent
                    name: "back"
                    size: Theme.grown(24)
                    color: Theme.accent
                }
            }
        }

        Text {
            anchors {
                left: page.hasBack ? backButton.right : parent.left
                leftMargin: page.hasBack ? 4 : Theme.margin
                right: helpButton.visible ? helpButton.left : hideButton.left
                verticalCenter: parent.verticalCenter
            }
            id: headTitle

            readonly property bool fits: implicitHeight <= head.height
                && (text.length * font.pixelSize < width || Theme.longest(text, font.pixelSize) <= width)

            visible: fits
            text: page.title
            color: Theme.inkSoft
            font { pixelSize: Math.max(Theme.fitting(text, Theme.body, width), Theme.body * 0.9); weight: Font.DemiBold }
            wrapMode: Text.Wrap
            lineHeight: 0.95
            horizontalAlignment: Text.AlignLeft
            Accessible.ignored: true
        }

        ActionButton {
            id: helpButton
            visible: page.hasHelp
            height: head.height - 8
            anchors { right: hideButton.left; verticalCenter: parent.verticalCenter }
            plain: true
            text: qsTr("Help")
            hint: qsTr("If someone may get hurt, or is afraid")
            onClicked: page.go("help")
        }

        HideButton {
            id: hideButton
            visible: page.hasHide
            anchors { right: parent.right; rightMargin: 8; verticalCenter: parent.verticalCenter }
            width: visible ? implicitWidth : 0
            height: helpButton.height
            onClicked: page.go("hide")
        }
    }

    Flickable {
        id: flick

        function holds(item: Item): bool {
            for (let above = item; above; above = above.parent)
                if (above === column || above === rest)
                    return true
            return false
        }

        // Of what is higher than the view its upper end, or the line that is typed on.
        function reveal(item: Item) {
            const high = item.height + 24 > height
            const line = high && item instanceof T.TextArea ? item.cursorRectangle : Qt.rect(0, 0, 0, item.height)
            const top = item.mapToItem(flick.contentItem, 0, line.y).y
            const bottom = top + line.height
            if (top - 12 < contentY || bottom - top + 24 > height)
                contentY = Math.max(0, Math.min(Math.max(0, contentHeight - height), top - 12))
            else if (bottom + 12 > contentY + height)
                contentY = Math.min(Math.max(0, contentHeight - height), bottom + 12 - height)
            // And of the rest of it as much as there is room for.
            const start = item.mapToItem(flick.contentItem, 0, 0).y
            if (item.height >= height)
                contentY = Math.max(start, Math.min(contentY, start + item.height - height))
            else if (high)
                contentY = Math.max(0, start - (height - item.height) / 2)
        }

        anchors { left: parent.left; right: parent.right; top: head.bottom; bottom: foot.top }
        clip: true
        contentWidth: width
        contentHeight: (rest.height > 0 ? rest.y + rest.height : column.y + column.height) + Theme.gap
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: T.ScrollBar {
            Accessible.ignored: true
            id: scrollBar
            width: 4
            policy: T.ScrollBar.AsNeeded
            visible: size < 1
            contentItem: Rectangle {
                implicitWidth: 4
                radius: 2
                color: Theme.line
            }
        }

        Column {
            id: column
            anchors.horizontalCenter: parent.horizontalCenter
            y: Theme.gap
            width: page.contentWidth
            spacing: 16

            Words {
                visible: !headTitle.fits
                text: page.title
                color: Theme.inkSoft
                font.weight: Font.DemiBold
                lineHeight: 1
                Accessible.ignored: true
            }
        }

        Foot {
            id: rest
            anchors { left: column.left; top: column.bottom; topMargin: column.spacing }
        }
    }

    Item {
        id: foot
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
        height: footer.height > 0 ? footer.height + 2 * Theme.gap : 0

        Foot {
            id: footer
            anchors.centerIn: parent
        }
    }

    // What had the focus may be gone when the way back leads here again.
    onVisibleChanged: {
        settled = false
        if (visible) {
            makeRoom()
            leaveHidden()
            Qt.callLater(settle)
        }
    }

    Connections {
        target: page.Window.window
        enabled: page.visible

        function onActiveFocusItemChanged() {
            const item = page.Window.window.activeFocusItem
            if (item && !item.visible) {
                page.leaveHidden()
                return
            }
            if (flick.holds(item))
                flick.reveal(item)
        }
    }

    // What is typed stays in sight, where the field is higher than the view.
    Connections {
        target: page.visible ? page.Window.activeFocusItem as T.TextArea : null

        function onCursorRectangleChanged() {
            const area = page.Window.activeFocusItem
            if (flick.holds(area) && area.height + 24 > flick.height)
                Qt.callLater(page.keepFocusInSight)
        }
    }

    Connections {
        target: page.visible ? page.Window.activeFocusItem : null

        function onVisibleChanged() {
            if (page && page.visible)
                page.leaveHidden()
        }
    }

    // What has the focus stays in sight while all text grows or shrinks.
    Connections {
        target: Theme
        enabled: page.visible

        function onScaleChanged() {
            growing.restart()
        }
    }

    Timer {
        id: growing
        interval: 250
    }

    Connections {
        target: flick
        enabled: growing.running

        function onContentHeightChanged() {
            Qt.callLater(page.keepFocusInSight)
        }
    }

    Keys.onPressed: event => {
        const by = flick.height * 0.8
        if (event.key === Qt.Key_PageDown)
            flick.contentY = Math.min(Math.max(0, flick.contentHeight - flick.height), flick.contentY + by)
        else if (event.key === Qt.Key_PageUp)
            flick.contentY = Math.max(0, flick.contentY - by)
        else if (event.key === Qt.Key_Home)
            page.scrollTo(0)
        else if (event.key === Qt.Key_End)
            page.scrollTo(1)
        else
            return
        event.accepted = true
    }
}
