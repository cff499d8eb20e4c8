pragma ComponentBehavior: Bound
import QtQuick
import Regulate
import Look

// Export and import: what is asked now is all there is to see.
PageFrame {
    id: page

    required property TransferViewModel transfer

    readonly property string stage: transfer.stage

    title: qsTr("Files")
    hasBack: true

    function stepBack(): bool {
        if (stage === "choose")
            return false
        transfer.leaveStage()
        return true
    }

    onStageChanged: {
        scrollToTop()
        forceActiveFocus(Qt.OtherFocusReason)
    }

    Connections {
        target: page.transfer

        function onChanged() {
            page.leaveHidden()
        }
    }

    Column {
        visible: page.stage === "choose"
        width: parent.width
        spacing: 16

        Heading { text: qsTr("Export") }

        Chips {
            single: true
            question: qsTr("Export")
            choices: page.transfer.forms
            chosen: [page.transfer.form]
            onPicked: id => page.transfer.chooseForm(id)
        }

        Words { soft: true; text: page.transfer.formHint }

        Chips {
            visible: page.transfer.form === "csv"
            single: true
            question: qsTr("What the spreadsheet has")
            choices: page.transfer.whats
            chosen: [page.transfer.what]
            onPicked: id => page.transfer.chooseWhat(id)
        }

        FilePath {
            label: qsTr("File to write")
            saves: true
            value: page.transfer.goesTo
            onEdited: text => page.transfer.setGoesTo(text)
            onChosen: file => page.transfer.takeGoesTo(file)
        }

        ActionButton {
            text: qsTr("Export …")
            enabled: page.transfer.mayExport
            onClicked: page.transfer.askExport()
        }

        Heading { text: qsTr("Import"); topPadding: 8 }

        Words { soft: true; text: qsTr("An export of Regulate's, or the file that Daylio exports. You see first what it would take in.") }

        FilePath {
            label: qsTr("File to take in")
            value: page.transfer.comesFrom
            onEdited: text => page.transfer.setComesFrom(text)
            onChosen: file => page.transfer.takeComesFrom(file)
        }

        ActionButton {
            text: qsTr("See what is in it")
            enabled: page.transfer.mayLook
            onClicked: page.transfer.look()
        }

        Card {
            visible: page.transfer.latest !== ""

            Words { text: page.transfer.latest }

            ActionButton {
                text: qsTr("Undo the import")
                hint: qsTr("Takes out what it took in. What you changed since stays.")
                enabled: !page.transfer.busy
                onClicked: page.transfer.undo()
            }

            Words { soft: true; text: qsTr("Takes out what it took in. What you changed since stays."); Accessible.ignored: true }
        }
    }

    Column {
        visible: page.stage === "export"
        width: parent.width
        spacing: 16

        Words { text: page.transfer.warning }
        Words { soft: true; text: page.transfer.goesToSentence; wrapMode: Text.WrapAnywhere }

        SecretField {
            id: secret
            visible: page.transfer.form === "sealed"
            label: qsTr("Passphrase of the file")
            onAccepted: again.takeFocus()
        }

        SecretField {
            id: again
            visible: page.transfer.form === "sealed"
            label: qsTr("The same again")
            onAccepted: page.transfer.export(secret.text, text)
        }

        Words {
            visible: page.transfer.form === "sealed"
            soft: true
            text: qsTr("At least eight characters. Four words that have nothing to do with each other are good.")
        }

        // What was typed for one file is not for the next.
        onVisibleChanged: {
            secret.text = ""
            again.text = ""
        }
    }

    Column {
        visible: page.stage === "passphrase"
        width: parent.width
        spacing: 16

        Words { text: qsTr("This file is encrypted.") }

        SecretField {
            id: opening
            label: qsTr("Passphrase of the file")
            onAccepted: page.transfer.openWith(text)
        }

        onVisibleChanged: {
            opening.text = ""
            if (visible)
                opening.takeFocus()
        }
    }

    Column {
        visible: page.stage === "moods"
        width: parent.width
        spacing: 16

        Words { text: page.transfer.moodsQuestion }

        Repeater {
            model: page.transfer.moods.length

            Column {
                id: told

                required property int index
                readonly property var mood: page.transfer.moods[index] ?? { name: "", heat: -1, word: "" }

                width: parent ? parent.width : 0
                spacing: 4

                Words { text: told.mood.name; Accessible.ignored: true }

                HeatBar {
                    question: told.mood.name
                    heat: told.mood.heat
                    word: told.mood.word
                    onPicked: heat => page.transfer.tellHeat(told.mood.name, heat)
                }
            }
        }
    }

    Column {
        visible: page.stage === "preview"
        width: parent.width
        spacing: 16

        Heading { text: qsTr("What it would take in") }

        Card {
            Repeater {
                model: page.transfer.lines

                Words {
                    required property string modelData
                    text: modelData
                }
            }
        }
    }

    footer: [
        Notice { text: page.transfer.notice },
        Card {
            visible: page.transfer.done !== ""

            Words {
                text: page.transfer.done
                onTextChanged: Aloud.say(page.transfer.done)
            }
        },
        Words {
            visible: page.transfer.busy
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("A moment …")
            onVisibleChanged: if (visible) Aloud.say(text)
        },
        ActionButton {
            visible: page.stage === "export"
            primary: true
            text: qsTr("Export")
            enabled: page.transfer.mayExport
            onClicked: page.transfer.export(secret.text, again.text)
        },
        ActionButton {
            visible: page.stage === "passphrase"
            primary: true
            text: qsTr("Open it")
            enabled: !page.transfer.busy
            onClicked: page.transfer.openWith(opening.text)
        },
        ActionButton {
            visible: page.stage === "moods"
            primary: true
            text: qsTr("Go on")
            enabled: page.transfer.moodsTold
            onClicked: page.transfer.lookWithHeats()
        },
        ActionButton {
            visible: page.stage === "preview" && page.transfer.mayTakeIn
            primary: true
            text: qsTr("Take it in")
            onClicked: page.transfer.takeIn()
        },
        ActionButton {
            visible: page.stage !== "choose"
            text: qsTr("Not now")
            enabled: !page.transfer.busy
            onClicked: page.transfer.leaveStage()
        }
    ]
}
