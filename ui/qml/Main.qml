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
    required property SightViewModel sight
    required property int textSize
    required property string name

    // Which keys do what, from ui/keys.py.
    required property var keys

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

    // The bar with the places is seen: over it, something may be half done.
    readonly property bool atPlaces: stack.depth === 1 && !locked

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
        value: root.sight.dark
    }

    Binding {
        target: Theme
        property: "moreContrast"
        value: root.sight.moreContrast
    }

    Binding {
        target: Theme
        property: "lessMotion"
        value: root.sight.lessMotion
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

    // What a pause says aloud, wherever one is in the window: when to be back, and that it is time,
    // each once. Whoever is elsewhere has the notification.
    readonly property string returnTime: pause.phase === "cooling" ? pause.returnTime : ""
    onReturnTimeChanged: if (returnTime !== "") Aloud.say(pause.standing)

    Connections {
        target: root.pause

        function onTimeUp() {
            if (root.active)
                Aloud.say(qsTr("It's time."))
        }
    }

    Shortcut {
        sequences: root.keys.back
        onActivated: root.back()
    }

    // The way back points to the right there.
    Shortcut {
        enabled: Application.layoutDirection === Qt.RightToLeft
        sequences: root.keys.backMirrored
        onActivated: root.back()
    }

    // Held down it goes back once.
    Shortcut {
        sequences: root.keys.escape
        autoRepeat: false
        onActivated: {
            root.back()
            root.escaped()
        }
    }

    Shortcut {
        sequences: root.keys.hide
        onActivated: root.hideAsked()
    }

    Shortcut {
        sequences: root.keys.lock
        onActivatedAmbiguously: activated()
        onActivated: root.lockAsked()
    }

    Shortcut {
        sequences: root.keys.help
        onActivated: root.open("help")
    }

    // Held down it begins one. A keyboard with two scripts may mean its key in both.
    Shortcut {
        sequences: root.keys.pause
        autoRepeat: false
        onActivatedAmbiguously: activated()
        onActivated: root.open("pauseNow")
    }

    Shortcut {
        sequences: root.keys.keys
        onActivatedAmbiguously: activated()
        onActivated: root.open("keys")
    }

    Shortcut {
        enabled: root.atPlaces
        sequences: root.keys.now
        onActivated: root.open("now")
    }

    Shortcut {
        enabled: root.atPlaces
        sequences: root.keys.journal
        onActivated: root.open("journal")
    }

    Shortcut {
        enabled: root.atPlaces
        sequences: root.keys.patterns
        onActivated: root.open("patterns")
    }

    Shortcut {
        enabled: root.atPlaces
        sequences: root.keys.you
        onActivated: root.open("you")
    }

    Shortcut {
        enabled: root.atPlaces
        sequences: root.keys.search
        onActivatedAmbiguously: activated()
        onActivated: root.open("search")
    }

    T.StackView {
        id: stack
        objectName: "pages"
        anchors.fill: parent
        visible: !root.covered
        initialItem: root.locked ? null : places

        Accessible.ignored: true

        pushEnter: Transition { NumberAnimation { property: "opacity"; from: 0; to: 1; duration: Theme.calm } }
        pushExit: Transition { NumberAnimation { property: "opacity"; from: 1; to: 0; duration: Theme.quick } }
        popEnter: Transition { NumberAnimation { property: "opacity"; from: 0; to: 1; duration: Theme.calm } }
        popExit: Transition { NumberAnimation { property: "opacity"; from: 1; to: 0; duration: Theme.quick } }

        onCurrentItemChanged: if (currentItem) currentItem.forceActiveFocus(Qt.OtherFocusReason)
    }

    Announcement { speaker: stack }

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
