import QtQuick
import QtQuick.Templates as T

// One line to look for something, with a way to empty it. `name` is what is said of it aloud.
T.TextField {
    id: field

    required property string name
    property string hint: ""
    property string value: ""

    signal edited(string text)

    // Typing breaks no binding: the value comes in here, and goes out through `edited`.
    onValueChanged: if (text !== value) text = value
    Component.onCompleted: if (value !== "") text = value
    onTextChanged: if (text !== value) edited(text)

    width: parent ? parent.width : 0
    implicitHeight: Math.max(Theme.touch, contentHeight + 2 * Theme.gap, example.implicitHeight + 2 * Theme.gap)
    leftPadding: LayoutMirroring.enabled ? clear.width : glass.width + 24
    rightPadding: LayoutMirroring.enabled ? glass.width + 24 : clear.width
    verticalAlignment: TextInput.AlignVCenter
    maximumLength: 200
    color: Theme.ink
    selectionColor: Theme.accent
    selectedTextColor: Theme.accentInk
    placeholderText: name
    font.pixelSize: Theme.body
    selectByMouse: true
    activeFocusOnTab: true

    // As in a Field.
    property string found: ""
    onActiveFocusChanged: found = text

    Accessible.role: Accessible.EditableText
    Accessible.name: name
    Accessible.description: Qt.platform.os === "linux" && found !== "" ? found : hint
    Accessible.searchEdit: true

    background: Rectangle {
        radius: Math.min(height / 2, Theme.radiusLarge)
        color: Theme.raised
        border { width: field.activeFocus ? Theme.thin + Theme.focus : Theme.thin; color: field.activeFocus ? Theme.accent : Theme.line }
    }

    Icon {
        id: glass
        anchors { left: parent.left; leftMargin: 14; verticalCenter: parent.verticalCenter }
        name: "search"
        size: Theme.grown(20)
        color: Theme.inkSoft
    }

    Text {
        id: example
        visible: field.length === 0 && field.preeditText === ""
        anchors {
            left: glass.right
            leftMargin: 10
            right: parent.right
            rightMargin: Theme.gap
            verticalCenter: parent.verticalCenter
        }
        text: field.name
        color: Theme.inkSoft
        font.pixelSize: Theme.fitting(text, Theme.body, width)
        wrapMode: Text.Wrap
        horizontalAlignment: Text.AlignLeft
        Accessible.ignored: true
    }

    ActionButton {
        id: clear
        visible: field.length > 0
        anchors { right: parent.right; verticalCenter: parent.verticalCenter }
        width: Theme.touch
        height: Theme.touch
        plain: true
        text: qsTr("Clear the search")
        onClicked: {
            field.clear()
            field.edited("")
            field.forceActiveFocus(Qt.OtherFocusReason)
        }

        contentItem: Item {
            Icon {
                anchors.centerIn: parent
                name: "close"
                size: Theme.grown(18)
                color: Theme.inkSoft
            }
        }
    }
}
