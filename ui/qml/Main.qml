pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Regulate
import Look

// The window with its first page. All other pages are in Pages.qml, which is made behind the first
// frame, or at the first tap if that comes sooner.
Window {
    id: root

    required property NowViewModel now
    required property PauseViewModel pause
    required property string appearance
    required property int textSize
    required property string name

    // Whether the journal is locked: then there is no page of it.
    required property bool locked

    // Nothing may be seen while another process takes the place of this one.
    property bool covered: false

    // Named by its type it would be compiled, and every page with it, before the first frame.
    property var book: null
    readonly property string place: book ? book.place : "now"
    property alias stack: stack

    // Whether anybody can see it: nothing ticks and nothing is drawn for nobody.
    readonly property bool seen: visible && visibility !== Window.Minimized

    signal furnish()
    signal ended()
    signal escaped()
    signal hideAsked()
    signal lockAsked()

    // Opens a page over the places, or one of the places.
    function open(name: string) {
        if (name === "hide") {
            hideAsked()
            return
        }
        if (book === null)
            furnish()
        book.open(name)
    }

    function back() {
        if (stack.depth > 1 || locked)
            (stack.currentItem as PageFrame).back()
    }

    function unlock() {
        book = null
        locked = false
        stack.clear(T.StackView.Immediate)
        stack.push(places, {}, T.StackView.Immediate)
    }

    width: 390
    height: 844
    minimumWidth: 320
    minimumHeight: 568
    visible: true
    title: name
    color: Theme.paper

    LayoutMirroring.enabled: Application.layoutDirection === Qt.RightToLeft
    LayoutMirroring.childrenInherit: true

    Binding {
        target: Theme
        property: "dark"
        value: root.appearance === "dark"
            || (root.appearance === "system" && Application.styleHints.colorScheme === Qt.Dark)
    }

    Binding {
        target: Theme
        property: "scale"
        value: root.textSize / 100
    }

    Binding {
        target: root.pause
        property: "seen"
        value: root.seen
    }

    Shortcut {
        sequence: "Alt+Left"
        onActivated: root.back()
    }

    // Held down it goes back once.
    Shortcut {
        sequence: "Escape"
        autoRepeat: false
        onActivated: {
            root.back()
            root.escaped()
        }
    }

    Shortcut {
        sequence: "F9"
        onActivated: root.hideAsked()
    }

    Shortcut {
        sequence: "Ctrl+L"
        onActivated: root.lockAsked()
    }

    Shortcut {
        sequence: "F1"
        onActivated: root.open("help")
    }

    T.StackView {
        id: stack
        objectName: "pages"
        anchors.fill: parent
        visible: !root.covered
        initialItem: root.locked ? null : places

        pushEnter: Transition { NumberAnimation { property: "opacity"; from: 0; to: 1; duration: Theme.calm } }
        pushExit: Transition { NumberAnimation { property: "opacity"; from: 1; to: 0; duration: Theme.quick } }
        popEnter: Transition { NumberAnimation { property: "opacity"; from: 0; to: 1; duration: Theme.calm } }
        popExit: Transition { NumberAnimation { property: "opacity"; from: 1; to: 0; duration: Theme.quick } }

        onCurrentItemChanged: if (currentItem) currentItem.forceActiveFocus(Qt.OtherFocusReason)
    }

    Component {
        id: places

        FocusScope {
            Accessible.role: Accessible.Pane
            Accessible.ignored: true

            NowPage {
                anchors { left: parent.left; right: parent.right; top: parent.top; bottom: bar.top }
                visible: root.place === "now"
                focus: visible
                title: root.name
                now: root.now
                pause: root.pause
                talkWaits: root.book !== null && root.book.talkWaits
                somethingWaits: root.book !== null && root.book.later.offered
                questionsWait: root.book !== null && root.book.questions.offered
                passphraseWaits: root.book !== null && root.book.passphrase.offered
                onPassphraseDeclined: root.book.passphrase.notNow()
                onNotNow: root.book.later.notNow()
                onGo: name => root.open(name)
            }

            Loader {
                anchors { left: parent.left; right: parent.right; top: parent.top; bottom: bar.top }
                visible: root.place !== "now"
                focus: visible
                sourceComponent: root.book ? root.book.places : null
            }

            BottomBar {
                id: bar
                anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
                place: root.place
                onPicked: place => root.open(place)
            }
        }
    }
}
