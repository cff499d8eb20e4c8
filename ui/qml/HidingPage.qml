import QtQuick
import Regulate
import Look

PageFrame {
    id: page

    required property HidingViewModel hiding

    title: qsTr("Hiding")
    hasBack: true

    Heading { text: qsTr("Hide at once") }

    Words { text: page.hiding.how }
    Words { text: page.hiding.whatItDoes }

    Heading { visible: page.hiding.locks; text: qsTr("Lock by itself"); topPadding: 8 }

    Chips {
        visible: page.hiding.locks
        single: true
        question: qsTr("Lock by itself")
        choices: page.hiding.idleChoices
        chosen: [page.hiding.idle]
        onPicked: id => page.hiding.chooseIdle(id)
    }

    Heading { text: qsTr("Name and icon"); topPadding: 8 }

    Chips {
        single: true
        question: qsTr("Name and icon")
        choices: page.hiding.guises
        chosen: [page.hiding.guise]
        onPicked: id => page.hiding.chooseGuise(id)
    }

    Words { soft: true; text: page.hiding.aboutGuise }

    Heading { text: qsTr("What this cannot do"); topPadding: 8 }

    Repeater {
        model: page.hiding.limits

        Words {
            required property string modelData
            text: modelData
        }
    }

    ActionButton {
        text: qsTr("Help lines")
        onClicked: page.go("help")
    }
}
