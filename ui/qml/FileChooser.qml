import QtQuick.Dialogs

// The system's own window for choosing a file. It is loaded when it is asked for, and not before:
// it costs a start more than all pages together.
FileDialog {
    id: chooser

    property bool saves: false

    signal chosen(url file)

    // A name for what is to be written, in the folder that is shown first.
    function suggest(name: string) {
        selectedFile = currentFolder + "/" + name
    }

    fileMode: saves ? FileDialog.SaveFile : FileDialog.OpenFile
    onAccepted: chosen(selectedFile)
}
