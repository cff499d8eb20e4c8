import QtQuick
import QtQuick.Templates as T

// What every page is: a quiet head with one way back, a column that scrolls, and the primary
// action in thumb's reach. What has the focus is scrolled into sight.
FocusScope {
    id: page

    property string title: ""
    property bool hasBack: false
    property bool hasHelp: true
    property bool hasHide: true
    property alias footer: footer.data
    readonly property real viewHeight: flick.height
    default property alias content: column.data

    signal go(string place)
    signal leave()

    // Pages with steps of their own take the way back themselves, and say true.
    function stepBack(): bool {
        return false
    }

    function scrollToTop() {
        flick.contentY = 0
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

    Accessible.role: Accessible.Pane
    Accessible.name: title

    Item {
        id: head
        anchors { left: parent.left; right: parent.right; top: parent.top }
        height: 56

        ActionButton {
            id: backButton
            visible: page.hasBack
            anchors { left: parent.left; leftMargin: 8; verticalCenter: parent.verticalCenter }
            plain: true
            text: qsTr("Back")
            onClicked: page.back()

            contentItem: Item {
                implicitWidth: 24

                Icon {
                    anchors.centerIn: parent
                    name: "back"
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
            text: page.title
            color: Theme.inkSoft
            font { pixelSize: Theme.body; weight: Font.DemiBold }
            wrapMode: Text.Wrap
            maximumLineCount: 2
            lineHeight: 0.95
            elide: Text.ElideRight
            horizontalAlignment: Text.AlignLeft
            Accessible.ignored: true
        }

        ActionButton {
            id: helpButton
            visible: page.hasHelp
            anchors { right: hideButton.left; verticalCenter: parent.verticalCenter }
            plain: true
            text: qsTr("Help")
            hint: qsTr("If someone may get hurt, or is afraid")
            onClicked: page.go("help")
        }

        HideButton {
            id: hideButton
            visible: page.hasHide
            anchors { right: parent.right; rightMargin: 4; verticalCenter: parent.verticalCenter }
            width: visible ? implicitWidth : 0
            onClicked: page.go("hide")
        }
    }

    Flickable {
        id: flick

        function reveal(item: Item) {
            const top = item.mapToItem(flick.contentItem, 0, 0).y
            const bottom = top + item.height
            if (top - 12 < contentY)
                contentY = Math.max(0, top - 12)
            else if (bottom + 12 > contentY + height)
                contentY = Math.min(Math.max(0, contentHeight - height), bottom + 12 - height)
        }

        anchors { left: parent.left; right: parent.right; top: head.bottom; bottom: foot.top }
        clip: true
        contentWidth: width
        contentHeight: column.height + 2 * Theme.gap
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: T.ScrollBar {
            Accessible.ignored: true
            id: scrollBar
            width: 6
            policy: T.ScrollBar.AsNeeded
            visible: size < 1
            contentItem: Rectangle {
                implicitWidth: 4
                radius: 2
                color: Theme.line
                opacity: scrollBar.active ? 0.8 : 0.35
            }
        }

        Column {
            id: column
            anchors.horizontalCenter: parent.horizontalCenter
            y: Theme.gap
            width: Math.min(flick.width - 2 * Theme.margin, Theme.widest)
            spacing: 16
        }
    }

    Item {
        id: foot
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
        height: footer.implicitHeight > 0 ? footer.implicitHeight + 2 * Theme.gap : 0

        Column {
            id: footer
            anchors { horizontalCenter: parent.horizontalCenter; verticalCenter: parent.verticalCenter }
            width: Math.min(parent.width - 2 * Theme.margin, Theme.widest)
            spacing: 10
        }
    }

    // What had the focus may be gone when the way back leads here again.
    onVisibleChanged: if (visible) leaveHidden()

    Connections {
        target: page.Window.window
        enabled: page.visible

        function onActiveFocusItemChanged() {
            const item = page.Window.window.activeFocusItem
            if (item && !item.visible) {
                page.leaveHidden()
                return
            }
            for (let above = item; above; above = above.parent)
                if (above === column)
                    flick.reveal(item)
        }
    }

    Connections {
        target: page.visible ? page.Window.activeFocusItem : null

        function onVisibleChanged() {
            if (page && page.visible)
                page.leaveHidden()
        }
    }

    Keys.onPressed: event => {
        const by = flick.height * 0.8
        if (event.key === Qt.Key_PageDown)
            flick.contentY = Math.min(Math.max(0, flick.contentHeight - flick.height), flick.contentY + by)
        else if (event.key === Qt.Key_PageUp)
            flick.contentY = Math.max(0, flick.contentY - by)
        else
            return
        event.accepted = true
    }
}
