pragma ComponentBehavior: Bound
import QtQuick
import Regulate
import Look

// What was kept for later, newest first. Nothing here is ever overdue.
PageFrame {
    id: page

    required property LaterViewModel later
    property bool wordsLater: false

    signal finish(string uid)

    title: qsTr("Finish later")
    hasBack: true

    Words {
        text: page.later.count === 0 ? qsTr("Nothing waits.")
            : page.wordsLater ? qsTr("While a pause cools: body first, words later.")
            : qsTr("A day or two later one often sees more. There is no hurry.")
    }

    Repeater {
        model: page.later.waiting

        Card {
            id: card
            required property var modelData

            Words { soft: true; text: card.modelData.day }

            Spoken {
                visible: text !== ""
                text: card.modelData.cameOut
            }

            Words {
                visible: text !== ""
                soft: card.modelData.cameOut !== ""
                text: card.modelData.surface
            }

            Flow {
                width: parent.width
                spacing: 16

                ActionButton {
                    visible: !page.wordsLater
                    plain: true
                    leftPadding: 0
                    text: qsTr("Go on with it")
                    hint: card.modelData.cameOut || card.modelData.surface
                    onClicked: page.finish(card.modelData.uid)
                }

                ActionButton {
                    plain: true
                    leftPadding: 0
                    text: qsTr("Delete")
                    hint: card.modelData.cameOut || card.modelData.surface
                    onClicked: {
                        page.forceActiveFocus(Qt.OtherFocusReason)
                        page.later.delete(card.modelData.uid)
                    }
                }
            }
        }
    }

    footer: [
        Notice { text: page.later.notice },
        Notice {
            text: page.later.mayUndo ? qsTr("Deleted.") : ""
            action: qsTr("Undo")
            onActed: page.later.undo()
        }
    ]
}
