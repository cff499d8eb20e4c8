import QtQuick
import Look

// A time of day, typed.
Column {
    id: form

    property string text: ""

    signal named(string time)

    function focusFirst() {
        field.area.forceActiveFocus(Qt.TabFocusReason)
    }

    width: parent ? parent.width : 0
    spacing: 8

    Field {
        id: field
        multiline: false
        limit: 8
        label: form.text
        hint: qsTr("A time, such as 20:40")
    }

    ActionButton {
        visible: field.area.length > 0
        text: qsTr("Set this time")
        onClicked: form.named(field.area.text)
    }
}
