import QtQuick
import Look

// A path, typed or chosen.
Column {
    id: file

    property alias label: field.label
    property alias value: field.value
    property bool saves: false

    signal edited(string text)
    signal chosen(url file)

    width: parent ? parent.width : 0
    spacing: 4

    Field {
        id: field
        multiline: false
        onEdited: text => file.edited(text)
    }

    Loader {
        id: chooser

        readonly property var dialog: item

        active: false
        source: "FileChooser.qml"
        onLoaded: {
            dialog.saves = file.saves
            dialog.chosen.connect(file.chosen)
            dialog.open()
        }
    }

    // What is hidden in a hurry leaves no window of its own behind.
    Connections {
        target: file.Window.window

        function onVisibleChanged() {
            if (file.Window.window && !file.Window.window.visible)
                chooser.active = false
        }
    }

    ActionButton {
        anchors.left: parent.left
        visible: chooser.status !== Loader.Error
        plain: true
        leftPadding: 0
        text: qsTr("Choose a file …")
        hint: file.label
        onClicked: {
            if (chooser.dialog)
                chooser.dialog.open()
            else
                chooser.active = true
        }
    }
}
