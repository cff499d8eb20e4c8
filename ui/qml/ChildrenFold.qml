import QtQuick
import Regulate
import Look

// A word for children who overheard it, on the way back.
Fold {
    id: fold

    required property HelpViewModel help

    title: qsTr("If children heard it")

    Words { text: fold.help.children }
}
