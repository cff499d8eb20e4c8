pragma ComponentBehavior: Bound
import QtQml
import Qt.labs.platform
import Regulate

// The icon in the tray, for as long as there is a tray. Made without one, it would print errors.
Instantiator {
    id: root

    // Of the open journal, or of a locked one: `running`, `phase` and `standing` are all it needs.
    required property var pause
    required property TrayHost host

    // What it is called, and what it looks like.
    property string name: qsTr("Regulate")
    property string guise: "regulate"
    readonly property bool disguised: guise !== "regulate"

    readonly property bool here: icon !== null && icon.available
    readonly property SystemTrayIcon icon: object as SystemTrayIcon

    // While nobody sees the window nothing counts how long ago it was.
    readonly property string standing: pause.phase === "late" || pause.phase === "missed" ? qsTr("It's time.") : pause.standing

    signal openAsked()
    signal pauseAsked()
    signal quitAsked()

    // Shows the tray's own message; whether it can.
    function say(text: string): bool {
        if (!here || !icon.supportsMessages)
            return false
        icon.showMessage(qsTr("Reminder"), text, SystemTrayIcon.NoIcon)
        return true
    }

    active: host.here

    SystemTrayIcon {
        visible: true
        icon.source: Qt.resolvedUrl(root.disguised ? `../icons/tray_${root.guise}.svg`
            : root.pause.running ? "../icons/tray_paused.svg" : "../icons/tray.svg")
        icon.mask: true
        tooltip: root.pause.running && !root.disguised ? root.standing : root.name

        onActivated: reason => {
            if (reason !== SystemTrayIcon.Context)
                root.openAsked()
        }
        onMessageClicked: root.openAsked()

        menu: Menu {
            MenuItem {
                text: root.standing
                visible: root.pause.running && !root.disguised
                enabled: false
            }
            MenuItem {
                text: qsTr("Pause now")
                visible: !root.pause.running || root.pause.phase === "missed"
                onTriggered: root.pauseAsked()
            }
            MenuItem {
                text: qsTr("Open %1").arg(root.name)
                onTriggered: root.openAsked()
            }
            MenuItem {
                text: qsTr("Quit")
                onTriggered: root.quitAsked()
            }
        }
    }
}
