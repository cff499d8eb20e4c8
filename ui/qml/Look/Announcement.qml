import QtQuick

// Where a screen reader hears what is said aloud. On Linux that is a notification that is there for a
// moment: Orca 43, that of Debian 12, knows nothing of announcements, and who knows of both would say
// it twice.
Item {
    id: notification
    objectName: "announcement"

    // Whatever is in sight; elsewhere it is what announces.
    required property Item speaker

    property string text: ""
    property var waiting: []
    readonly property bool busy: waiting.length > 0

    function next() {
        visible = false
        if (waiting.length === 0)
            return
        text = waiting[0]
        waiting = waiting.slice(1)
        visible = true
        away.restart()
    }

    visible: false
    width: 1
    height: 1

    Accessible.role: Accessible.Notification
    Accessible.name: text

    Connections {
        target: Aloud

        function onSaid(text: string) {
            if (Qt.platform.os !== "linux") {
                notification.speaker.Accessible.announce(text)
                return
            }
            notification.waiting = notification.waiting.concat([text])
            if (!notification.visible)
                notification.next()
        }
    }

    Timer {
        id: away
        interval: 1000
        onTriggered: notification.next()
    }
}
