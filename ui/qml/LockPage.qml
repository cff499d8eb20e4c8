import QtQuick
import Regulate
import Look

// What a locked window shows: when to be back, a pause, help, and the way in.
PageFrame {
    id: page

    required property LockViewModel lock
    required property LockedPauseViewModel pause
    property bool disguised: false

    // The recovery code is asked for in place of the passphrase.
    property bool recovering: false

    readonly property bool offersPause: !pause.running && !recovering

    function clear() {
        recovering = false
        passphrase.text = ""
        code.area.text = ""
        first.text = ""
        second.text = ""
        lock.forget()
    }

    function stepBack(): bool {
        if (recovering) {
            clear()
            passphrase.takeFocus()
        }
        return true
    }

    function askForCode() {
        recovering = true
        code.area.forceActiveFocus(Qt.OtherFocusReason)
    }

    function beginPause() {
        pause.begin()
        passphrase.takeFocus()
    }

    function tryPassphrase() {
        lock.open(passphrase.text)
        if (passphrase.text === "")
            passphrase.takeFocus()
    }

    hasBack: recovering

    Heading {
        visible: page.pause.running && !page.recovering
        horizontalAlignment: Text.AlignHCenter
        topPadding: Math.max(8, page.viewHeight * 0.12)
        bottomPadding: topPadding
        size: Theme.large
        text: page.pause.standing
    }

    Item {
        visible: page.offersPause && !page.disguised
        width: parent.width
        height: button.height + 24

        PauseButton {
            id: button
            anchors.centerIn: parent
            width: Math.max(Theme.grown(112), Math.min(220, page.width - 96, page.viewHeight - 250 - notice.height))
            text: qsTr("Pause")
            onClicked: page.beginPause()
        }
    }

    ActionButton {
        visible: page.offersPause && page.disguised
        text: qsTr("Pause")
        onClicked: page.beginPause()
    }

    SecretField {
        id: passphrase
        visible: !page.recovering
        focus: !page.recovering
        label: qsTr("Passphrase")
        onAccepted: page.tryPassphrase()
    }

    Field {
        id: code
        visible: page.recovering
        multiline: false
        limit: 100
        label: qsTr("Recovery code")
        hint: qsTr("8 groups of 4 letters and digits")
    }

    SecretField {
        id: first
        visible: page.recovering
        label: qsTr("A new passphrase")
    }

    SecretField {
        id: second
        visible: page.recovering
        label: qsTr("The new passphrase again")
        onAccepted: page.lock.recover(code.area.text, first.text, second.text)
    }

    Notice {
        id: notice
        text: page.lock.notice
    }

    ActionButton {
        primary: !page.offersPause
        enabled: !page.lock.busy
        text: page.lock.busy ? qsTr("One moment") : qsTr("Open")
        onClicked: page.recovering
            ? page.lock.recover(code.area.text, first.text, second.text)
            : page.tryPassphrase()
    }

    footer: [
        ActionButton {
            visible: !page.recovering
            plain: true
            anchors.horizontalCenter: parent.horizontalCenter
            text: qsTr("I have the recovery code")
            onClicked: page.askForCode()
        }
    ]

    Connections {
        target: page.lock

        function onRefused() {
            if (!page.recovering)
                passphrase.takeFocus()
        }
    }
}
