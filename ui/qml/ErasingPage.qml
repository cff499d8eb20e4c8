pragma ComponentBehavior: Bound
import QtQuick
import Regulate
import Look

// Delete everything: what goes, what stays, and two taps.
PageFrame {
    id: page

    required property ErasingViewModel erasing

    title: qsTr("Delete everything")
    hasBack: true

    component Lines: Column {
        id: lines

        property list<string> texts: []

        width: parent ? parent.width : 0
        spacing: 6

        Repeater {
            model: lines.texts

            Words {
                required property string modelData
                text: modelData
            }
        }
    }

    Heading { text: qsTr("This goes") }

    Card {
        Lines { texts: page.erasing.goes }
    }

    Card {
        visible: page.erasing.counts.length > 0

        Words {
            soft: true
            text: qsTr("In the journal")
        }

        Flow {
            width: parent.width
            spacing: 14

            Repeater {
                model: page.erasing.counts

                Words {
                    required property string modelData
                    width: Math.min(implicitWidth, parent ? parent.width : implicitWidth)
                    text: modelData
                }
            }
        }
    }

    Words {
        soft: true
        text: page.erasing.place
        wrapMode: Text.WrapAnywhere
    }

    Heading { text: qsTr("This stays"); topPadding: 8 }

    Lines { texts: page.erasing.stays }

    footer: [
        Notice { text: page.erasing.notice },
        Words {
            visible: page.erasing.erasing
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("Deleting …")
        },
        Words {
            visible: page.erasing.asked
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("It cannot be undone.")
            onVisibleChanged: if (visible) Aloud.say(text)
        },
        ActionButton {
            visible: page.erasing.asked
            text: qsTr("Yes, all of it")
            hint: qsTr("Deletes everything that is listed here")
            onClicked: page.erasing.erase()
        },
        // Where the first tap was, a second one that was not meant deletes nothing.
        ActionButton {
            id: keep
            visible: page.erasing.asked
            primary: true
            text: qsTr("Keep it")
            onClicked: {
                page.erasing.keep()
                page.forceActiveFocus(Qt.OtherFocusReason)
            }
        },
        ActionButton {
            visible: page.erasing.mayErase && !page.erasing.asked
            text: qsTr("Delete everything")
            onClicked: {
                page.erasing.ask()
                keep.forceActiveFocus(Qt.OtherFocusReason)
            }
        }
    ]
}
