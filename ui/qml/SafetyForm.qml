pragma ComponentBehavior: Bound
import QtQuick
import Regulate
import Look

// What to do first when someone is not safe.
Column {
    id: form

    required property HelpViewModel help

    width: parent ? parent.width : 0
    spacing: 16

    Repeater {
        model: form.help.paragraphs

        Words {
            required property string modelData
            text: modelData
            size: Theme.body + 2
        }
    }

    Words {
        visible: form.help.texts.length === 0
        text: qsTr("If someone may get hurt, or is afraid: first get to a safe place. Then call.")
        size: Theme.body + 2
    }

    Words { soft: true; text: form.help.contactsNobody }
}
