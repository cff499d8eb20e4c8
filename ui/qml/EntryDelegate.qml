import QtQuick
import QtQuick.Templates as T
import Look

// One entry in the list: the day, the surface, three lines. Every one is as high as the others, so
// that the list knows where each lies before it is made, and never jumps.
T.ItemDelegate {
    id: control
    objectName: "entry"

    required property int index
    required property string uid
    required property string words
    required property string marked
    required property bool fromRight
    required property string found
    required property string heard
    required property string surface
    required property string day
    required property real rowHeight
    required property int lines
    property bool selected: false

    // Kept for another row, and drawn nowhere meanwhile.
    property bool aside: false

    width: ListView.view ? ListView.view.width : 0
    height: rowHeight
    text: words
    // The list is one stop on the way with Tab; what has the focus must not lose it.
    activeFocusOnTab: ListView.isCurrentItem || activeFocus
    // Qt hides a row that is put aside from screen readers, and forgets to show it again.
    ListView.onReused: {
        Accessible.ignored = false
        aside = false
    }
    ListView.onPooled: aside = true

    Accessible.role: Accessible.ListItem
    Accessible.name: words
    Accessible.description: heard
    Accessible.selected: selected
    Accessible.onPressAction: click()

    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()
    Keys.onSpacePressed: click()

    background: Rectangle {
        radius: Theme.radius
        color: control.selected ? Theme.accentSoft : control.down ? Theme.sunken : Theme.raised
        border {
            width: control.activeFocus ? Theme.focus : Theme.edge
            color: control.activeFocus ? Theme.accent : Theme.line
        }

        Rectangle {
            visible: control.selected
            anchors { left: parent.left; leftMargin: 4; verticalCenter: parent.verticalCenter }
            width: 4
            height: parent.height - 2 * Theme.radius
            radius: 2
            color: Theme.accent
        }
    }

    contentItem: Item {
        Column {
            anchors { left: parent.left; right: parent.right; top: parent.top; margins: 16; topMargin: 14 }
            spacing: 4

            Words {
                soft: true
                text: control.surface !== "" ? qsTr("%1  ·  %2").arg(control.day).arg(control.surface) : control.day
                wrapMode: Text.NoWrap
                elide: Text.ElideRight
                Accessible.ignored: true
            }

            Words {
                // The person's own text lies as it was written, whichever way the window goes.
                LayoutMirroring.enabled: false
                horizontalAlignment: control.fromRight ? Text.AlignRight : Text.AlignLeft
                textFormat: Text.StyledText
                text: control.marked
                font.pixelSize: Theme.body
                maximumLineCount: Math.max(1, control.found === "" ? control.lines : control.lines - 1)
                elide: Text.ElideRight
                Accessible.ignored: true
            }

            Words {
                visible: control.found !== ""
                soft: true
                textFormat: Text.StyledText
                text: control.found
                wrapMode: Text.NoWrap
                elide: Text.ElideRight
                Accessible.ignored: true
            }
        }
    }
}
