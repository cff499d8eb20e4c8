pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Regulate
import Look

// All pages of a locked window: nothing of the journal's is in any of them.
Item {
    id: book

    required property var window
    required property LockViewModel lock
    required property LockedPauseViewModel pause
    required property HelpViewModel help
    required property bool disguised

    readonly property string place: "now"
    property var tray: null
    readonly property T.StackView stack: window.stack

    function begin() {
        stack.push(lockPage, { objectName: "lock" }, T.StackView.Immediate)
    }

    function open(name: string) {
        switch (name) {
        case "pauseNow":
            goHome()
            (stack.currentItem as LockPage).beginPause()
            break
        case "close":
            window.ended()
            break
        case "hide":
            window.hideAsked()
            break
        case "shutOut":
        case "help":
            if (stack.currentItem.objectName === "help")
                return
            help.show([])
            stack.push(helpPage, { objectName: "help", shutOutOpen: name === "shutOut" })
            break
        }
    }

    function leave() {
        if (stack.depth > 1)
            stack.pop()
    }

    function putAway() {
        help.show([])
    }

    function goHome() {
        book.help.show([])
        if (stack.depth > 1)
            stack.pop(null, T.StackView.Immediate)
        const page = stack.currentItem as LockPage
        page.clear()
    }

    // As in an open window: when to be back, and that it is time, each said once.
    readonly property string returnTime: pause.phase === "cooling" ? pause.standing : ""
    onReturnTimeChanged: if (window.active) Aloud.say(returnTime)

    Connections {
        target: book.pause

        function onTimeUp() {
            if (book.window.active)
                Aloud.say(book.pause.standing)
        }
    }

    Binding {
        target: book.pause
        property: "seen"
        value: book.window.seen
    }

    Component {
        id: lockPage

        LockPage {
            title: book.window.name
            lock: book.lock
            pause: book.pause
            disguised: book.disguised
            onGo: name => book.open(name)
        }
    }

    Component {
        id: helpPage

        HelpPage {
            help: book.help
            onGo: name => book.open(name)
            onLeave: book.leave()
        }
    }
}
