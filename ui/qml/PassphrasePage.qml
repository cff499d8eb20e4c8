pragma ComponentBehavior: Bound
import QtQuick
import Regulate
import Look

// The passphrase: off, on, one of a few forms, or the recovery code that is shown once.
PageFrame {
    id: page

    required property PassphraseViewModel passphrase
    required property HidingViewModel hiding

    readonly property string stage: passphrase.stage
    readonly property bool asks: stage !== "on" && stage !== "code"

    // What the main button says and does is the form's.
    readonly property var form: loader.item

    // A form is made anew each time: nothing typed is left in one that is gone.
    property bool fresh: true

    title: stage === "code" ? qsTr("Your code") : qsTr("Passphrase")
    hasBack: true

    function stepBack(): bool {
        return passphrase.leaveStage()
    }

    function submit() {
        if (!passphrase.busy && form)
            form.submit()
    }

    // Where the code went is said before it; else what was done.
    readonly property string told: passphrase.where || passphrase.said
    onToldChanged: {
        Aloud.say(told)
        scrollToTop()
    }

    readonly property bool busy: passphrase.busy
    onBusyChanged: if (busy) Aloud.say(qsTr("One moment"))

    onStageChanged: {
        scrollToTop()
        forceActiveFocus(Qt.OtherFocusReason)
    }

    Connections {
        target: page.passphrase

        function onSettled() {
            if (page.passphrase.well) {
                page.fresh = false
                page.fresh = true
                page.forceActiveFocus(Qt.OtherFocusReason)
            } else if (page.form) {
                page.form.again()
            }
            page.leaveHidden()
        }

    }

    // One or two passphrases, with a way to see what is typed.
    component SecretForm: Column {
        id: secret

        property bool twice: false
        property bool asksOld: false
        property string oldLabel: qsTr("Passphrase")
        property string button: ""

        signal given(string old, string typed, string repeated)

        function submit() {
            given(old.text, first.text, second.text)
        }

        function again() {
            (asksOld ? old : first).takeFocus()
        }

        width: parent ? parent.width : 0
        spacing: 16

        SecretField {
            id: old
            visible: secret.asksOld
            seen: see.chosen
            label: secret.oldLabel
            onAccepted: secret.twice ? first.takeFocus() : page.submit()
        }

        SecretField {
            id: first
            visible: secret.twice
            seen: see.chosen
            label: secret.asksOld ? qsTr("New passphrase") : qsTr("Passphrase")
            onAccepted: second.takeFocus()
        }

        SecretField {
            id: second
            visible: secret.twice
            seen: see.chosen
            label: qsTr("Once more")
            onAccepted: page.submit()
        }

        Chip {
            id: see
            anchors.left: parent.left
            text: qsTr("Show what I type")
            onClicked: chosen = !chosen
        }
    }

    Component {
        id: turnOn

        Column {
            readonly property string button: qsTr("Encrypt the journal")

            function submit() { fields.submit() }
            function again() { fields.again() }

            spacing: 16

            Words { text: page.passphrase.words["what"] }
            Words { text: page.passphrase.words["lose"]; font.weight: Font.DemiBold }
            Words { soft: true; text: page.passphrase.words["limits"] }

            SecretForm {
                id: fields
                twice: true
                onGiven: (old, typed, repeated) => page.passphrase.turnOn(typed, repeated)
            }

            Words { soft: true; text: page.passphrase.words["good"] }
        }
    }

    Component {
        id: change

        Column {
            readonly property string button: qsTr("Change the passphrase")

            function submit() { fields.submit() }
            function again() { fields.again() }

            spacing: 16

            Heading { text: qsTr("Change the passphrase") }
            Words { text: page.passphrase.words["change"] }

            SecretForm {
                id: fields
                asksOld: true
                twice: true
                oldLabel: qsTr("Passphrase until now")
                onGiven: (old, typed, repeated) => page.passphrase.change(old, typed, repeated)
            }

            Words { soft: true; text: page.passphrase.words["good"] }
        }
    }

    Component {
        id: newCode

        Column {
            readonly property string button: qsTr("Make a new code")

            function submit() { fields.submit() }
            function again() { fields.again() }

            spacing: 16

            Heading { text: qsTr("New recovery code") }
            Words { text: page.passphrase.words["new_code"] }

            SecretForm {
                id: fields
                asksOld: true
                onGiven: old => page.passphrase.newCode(old)
            }
        }
    }

    Component {
        id: renew

        Column {
            readonly property string button: qsTr("Encrypt it anew")

            function submit() { fields.submit() }
            function again() { fields.again() }

            spacing: 16

            Heading { text: qsTr("New key") }
            Words { text: page.passphrase.words["renew"] }

            SecretForm {
                id: fields
                asksOld: true
                onGiven: old => page.passphrase.renew(old)
            }
        }
    }

    Component {
        id: turnOff

        Column {
            readonly property string button: qsTr("Turn it off")

            function submit() { fields.submit() }
            function again() { fields.again() }

            spacing: 16

            Heading { text: qsTr("Turn the encryption off") }
            Words { text: page.passphrase.words["turn_off"] }

            SecretForm {
                id: fields
                asksOld: true
                onGiven: old => page.passphrase.turnOff(old)
            }
        }
    }

    Loader {
        id: loader
        width: parent.width
        visible: page.asks
        active: page.asks && page.fresh
        sourceComponent: page.stage === "change" ? change
            : page.stage === "new_code" ? newCode
            : page.stage === "renew" ? renew
            : page.stage === "turn_off" ? turnOff : turnOn
    }

    // The recovery code.
    Column {
        visible: page.stage === "code"
        width: parent.width
        spacing: 16

        Words {
            visible: text !== ""
            soft: page.passphrase.where === ""
            text: page.told
        }

        Words { text: page.passphrase.codeWords["what"] }

        Card {
            Grid {
                id: groups
                anchors.horizontalCenter: parent.horizontalCenter
                columns: page.width < 420 ? 2 : 4
                columnSpacing: 28
                rowSpacing: 14

                // A code is not mirrored.
                LayoutMirroring.enabled: false
                LayoutMirroring.childrenInherit: true
                Accessible.role: Accessible.StaticText
                Accessible.name: page.passphrase.code.join(", ")

                Repeater {
                    model: page.passphrase.code

                    Text {
                        required property string modelData

                        text: modelData
                        color: Theme.ink
                        font { family: "monospace"; pixelSize: Theme.title + 1; letterSpacing: 2 }
                        Accessible.ignored: true
                    }
                }
            }
        }

        Words { soft: true; text: page.passphrase.codeWords["once"] }

        ActionButton {
            text: qsTr("Copy")
            hint: qsTr("The recovery code")
            onClicked: page.passphrase.copyCode()
        }

        ActionButton {
            visible: chooser.status !== Loader.Error
            text: qsTr("Save as a file to print …")
            hint: qsTr("The recovery code")
            onClicked: {
                if (chooser.dialog)
                    chooser.dialog.open()
                else
                    chooser.active = true
            }
        }

        Loader {
            id: chooser

            readonly property var dialog: item

            active: false
            source: "FileChooser.qml"
            onLoaded: {
                dialog.saves = true
                dialog.suggest(page.passphrase.codeFile)
                dialog.chosen.connect(file => page.passphrase.saveCode(file))
                dialog.open()
            }
        }
    }

    // What can be chosen once there is a passphrase.
    Column {
        visible: page.stage === "on"
        width: parent.width
        spacing: 16

        Words { text: page.passphrase.journal }

        Notice {
            text: page.passphrase.noted ? "" : page.passphrase.notNoted
        }

        DoorButton {
            text: qsTr("Change the passphrase")
            enabled: !page.passphrase.busy
            onClicked: page.passphrase.show("change")
        }

        DoorButton {
            text: qsTr("New recovery code")
            hint: page.passphrase.words["new_code"]
            enabled: !page.passphrase.busy
            onClicked: page.passphrase.show("new_code")
        }

        DoorButton {
            text: qsTr("New key")
            hint: page.passphrase.words["renew"]
            enabled: !page.passphrase.busy
            onClicked: page.passphrase.show("renew")
        }

        Heading { text: qsTr("Lock by itself"); topPadding: 8 }

        Chips {
            single: true
            question: qsTr("Lock by itself")
            choices: page.hiding.idleChoices
            chosen: [page.hiding.idle]
            onPicked: id => page.hiding.chooseIdle(id)
        }

        Heading { text: qsTr("The computer's keyring"); topPadding: 8 }

        Chip {
            anchors.left: parent.left
            text: qsTr("Open without asking me")
            hint: page.passphrase.words["keyring"]
            chosen: page.passphrase.remembered
            enabled: !page.passphrase.busy
            onClicked: page.passphrase.toggleKeyring()
        }

        Words {
            soft: true
            text: page.passphrase.doing === "remember" ? page.passphrase.words["keyring_asks"]
                : page.passphrase.words["keyring"]
            Accessible.ignored: page.passphrase.doing !== "remember"
        }

        ActionButton {
            anchors.left: parent.left
            plain: true
            leftPadding: 0
            text: qsTr("Turn the encryption off …")
            enabled: !page.passphrase.busy
            onClicked: page.passphrase.show("turn_off")
        }
    }

    footer: [
        Words {
            visible: text !== ""
            horizontalAlignment: Text.AlignHCenter
            text: page.stage === "code" ? "" : page.passphrase.said
        },
        Notice { text: page.passphrase.notice },
        ActionButton {
            visible: page.asks
            primary: true
            enabled: !page.passphrase.busy
            text: page.passphrase.busy ? qsTr("One moment") : page.form ? page.form.button : ""
            onClicked: page.submit()
        },
        ActionButton {
            visible: page.stage === "code"
            primary: true
            text: qsTr("I have written it down")
            onClicked: page.passphrase.noteCode()
        }
    ]
}
