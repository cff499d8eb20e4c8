import QtQuick
import QtQuick.Templates as T
import Look

// One entry in the list: the day, the surface, the first lines of the words.
T.ItemDelegate {
    id: control
    objectName: "entry"

    required property int index
    required property string uid
    required property string words
    required property string surface
    required property string day
    property bool selected: false

    width: ListView.view ? ListView.view.width : 0
    implicitHeight: column.implicitHeight + 28
    text: words

    Accessible.role: Accessible.ListItem
    Accessible.name: words
    Accessible.description: qsTr("%1, %2").arg(day).arg(surface)
    Accessible.onPressAction: click()

    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()
    Keys.onSpacePressed: click()

    background: Rectangle {
        radius: Theme.radius
        color: control.selected ? Theme.accentSoft : control.down ? Theme.sunken : Theme.raised
        border {
            width: control.activeFocus ? 2 : 0
            color: Theme.accent
        }
    }

    contentItem: Item {
        Column {
            id: column
            anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter; margins: 16 }
            spacing: 4

            Words {
                soft: true
                text: qsTr("%1  ·  %2").arg(control.day).arg(control.surface)
                wrapMode: Text.NoWrap
                elide: Text.ElideRight
                Accessible.ignored: true
            }

            Words {
                text: control.words
                maximumLineCount: 3
                elide: Text.ElideRight
                Accessible.ignored: true
            }
        }
    }
}
