pragma ComponentBehavior: Bound
import QtQuick
import Regulate
import Look

// Once a week: what was put into words, and one question. Skipping is as good as answering.
PageFrame {
    id: page

    required property LookBackViewModel lookBack

    title: qsTr("The week")
    hasBack: true

    Heading { visible: text !== ""; text: page.lookBack.week }

    Words {
        visible: text !== ""
        text: page.lookBack.beneath
    }

    Column {
        visible: !page.lookBack.answered
        width: parent.width
        topPadding: 12
        spacing: 14

        Words { text: page.lookBack.question }

        Chips {
            single: true
            question: page.lookBack.question
            choices: page.lookBack.answers
            onPicked: id => {
                // What has the focus is about to go.
                page.forceActiveFocus(Qt.OtherFocusReason)
                page.lookBack.answer(id)
            }
        }
    }

    Words {
        visible: text !== ""
        text: page.lookBack.answered ? page.lookBack.thanks : ""
        onVisibleChanged: if (visible) Aloud.say(text)
    }

    footer: [
        Notice { text: page.lookBack.notice },
        ActionButton {
            visible: !page.lookBack.answered
            anchors.horizontalCenter: parent.horizontalCenter
            plain: true
            text: qsTr("Not this week")
            onClicked: if (page.lookBack.skip()) page.leave()
        },
        ActionButton {
            visible: page.lookBack.answered
            primary: true
            text: qsTr("Done")
            onClicked: page.leave()
        }
    ]
}
