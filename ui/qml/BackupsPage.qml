pragma ComponentBehavior: Bound
import QtQuick
import Regulate
import Look

// The copies of the journal: one is put back with one tap, also where there is no journal to open.
PageFrame {
    id: page

    required property BackupsViewModel backups
    required property NowViewModel now

    readonly property bool inTrouble: now.nextStep === "copies"
    readonly property string verdict: backups.verdict

    onVerdictChanged: Aloud.say(verdict)

    title: qsTr("Copies")
    hasBack: true

    Connections {
        target: page.backups

        function onChanged() {
            page.leaveHidden()
            if (page.backups.asked !== "" && !secret.visible)
                page.scrollToTop()
        }
    }

    Notice { text: page.inTrouble ? page.now.trouble : "" }

    ActionButton {
        visible: page.inTrouble && page.backups.latest !== ""
        primary: true
        text: qsTr("Put back the latest")
        hint: qsTr("What is there now is kept")
        onClicked: page.backups.putBack(page.backups.latest)
    }

    ActionButton {
        visible: page.now.mayBeginAnew
        text: qsTr("Begin a new journal")
        hint: qsTr("The copies stay as they are")
        onClicked: {
            page.now.beginAnew()
            page.leave()
        }
    }

    // One that has another passphrase is opened first.
    Card {
        id: secret
        visible: page.backups.asked !== ""
        onVisibleChanged: {
            if (visible) {
                page.scrollToTop()
                passphrase.text = ""
                passphrase.takeFocus()
            }
        }

        Words { text: page.backups.asked; font.weight: Font.DemiBold }

        SecretField {
            id: passphrase
            label: page.backups.secretLabel
            onAccepted: page.backups.openWith(passphrase.text)
        }

        ActionButton {
            primary: true
            text: qsTr("Put it back")
            onClicked: page.backups.openWith(passphrase.text)
        }
    }

    Card {
        visible: page.backups.undoes !== "" && !page.inTrouble

        Words { text: qsTr("A copy was put back today. What was there before is kept.") }

        ActionButton {
            plain: true
            leftPadding: 0
            text: qsTr("Undo")
            hint: qsTr("Puts back what was there before")
            onClicked: page.backups.undo()
        }
    }

    Words {
        visible: !page.inTrouble
        text: qsTr("On every day of use a copy is made and read back: seven days stay, and four weeks before them.")
    }

    Words {
        visible: !page.inTrouble
        text: qsTr("Putting one back loses nothing: what was there is kept.")
    }

    ActionButton {
        visible: !page.inTrouble
        text: qsTr("Make a copy now")
        onClicked: page.backups.makeNow()
    }

    ActionButton {
        text: qsTr("Look it over")
        hint: qsTr("What is right with the journal and what is not")
        onClicked: page.backups.lookOver()
    }

    Card {
        visible: page.verdict !== ""

        Heading { text: page.verdict }

        Repeater {
            model: page.backups.findings

            Row {
                id: finding

                required property var modelData

                width: parent ? parent.width : 0
                spacing: 8

                Rectangle {
                    y: 8
                    width: 8
                    height: 8
                    radius: finding.modelData.mark === "bad" ? 0 : 4
                    color: finding.modelData.mark === "good" ? Theme.accent
                        : finding.modelData.mark === "bad" ? Theme.clay : "transparent"
                    border { width: 1; color: finding.modelData.mark === "unsure" ? Theme.inkSoft : color }
                }

                Words {
                    width: parent.width - 16
                    text: finding.modelData.text
                    soft: finding.modelData.mark === "good"
                    wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                    Accessible.description: finding.modelData.word
                }
            }
        }
    }

    Heading {
        visible: page.backups.copies.length > 0
        topPadding: 8
        text: qsTr("The copies there are")
    }

    Words {
        visible: page.backups.none
        text: qsTr("There is no copy yet.")
    }

    Repeater {
        model: page.backups.copies

        Card {
            id: copy

            required property var modelData

            Column {
                width: parent.width
                spacing: 2

                Words { text: copy.modelData.title; font.weight: Font.DemiBold }
                Words { soft: true; text: copy.modelData.holds }
            }

            ActionButton {
                anchors.left: parent.left
                visible: copy.modelData.mayBePutBack
                plain: true
                leftPadding: 0
                text: qsTr("Put this one back")
                hint: copy.modelData.title
                onClicked: page.backups.putBack(copy.modelData.path)
            }
        }
    }

    Words {
        visible: page.backups.copies.length > 0
        soft: true
        topPadding: 8
        text: qsTr("Copies keep what was deleted since. They go by themselves after some weeks, or all at once here.")
    }

    ActionButton {
        visible: page.backups.copies.length > 0 && page.backups.goes === ""
        text: qsTr("Delete the copies")
        onClicked: {
            page.backups.ask()
            keep.forceActiveFocus(Qt.OtherFocusReason)
        }
    }

    footer: [
        Words {
            visible: text !== ""
            horizontalAlignment: Text.AlignHCenter
            text: page.backups.doing === "copies" ? qsTr("Looking at the copies …")
                : page.backups.doing === "copy_now" ? qsTr("Making a copy …")
                : page.backups.doing === "examine" ? qsTr("Looking it over …")
                : page.backups.doing === "delete_copies" ? qsTr("Deleting the copies …")
                : page.backups.doing !== "" ? qsTr("Putting it back …") : ""
        },
        Notice { text: page.backups.notice },
        ActionButton {
            visible: page.backups.asksPlain
            text: qsTr("Put it back without encryption")
            hint: qsTr("Whoever can use this account can read the journal then")
            onClicked: page.backups.putBackPlain()
        },
        Notice { text: page.backups.said },
        Words {
            visible: page.backups.goes !== ""
            horizontalAlignment: Text.AlignHCenter
            text: page.backups.goes
            onVisibleChanged: if (visible) Aloud.say(text)
        },
        Words {
            visible: page.backups.goes !== ""
            soft: true
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("It cannot be undone.")
        },
        ActionButton {
            visible: page.backups.goes !== ""
            text: qsTr("Yes, delete the copies")
            onClicked: page.backups.delete()
        },
        // Where the first tap was, a second one that was not meant deletes nothing.
        ActionButton {
            id: keep
            visible: page.backups.goes !== ""
            primary: true
            text: qsTr("Keep them")
            onClicked: {
                page.backups.keep()
                page.forceActiveFocus(Qt.OtherFocusReason)
            }
        }
    ]
}
