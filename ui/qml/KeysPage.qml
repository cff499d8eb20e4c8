pragma ComponentBehavior: Bound
import QtQuick
import Regulate
import Look

// Every key that does something here, a row each.
PageFrame {
    id: page

    required property KeysViewModel keys

    title: qsTr("Keys")
    hasBack: true

    Words { text: qsTr("Everything here can be done with the keyboard alone.") }

    Repeater {
        model: page.keys.groups

        Card {
            id: group

            required property var modelData
            // Beside each other while both have room.
            readonly property bool wide: width > 300 * Theme.scale

            Heading {
                text: group.modelData.title
                size: Theme.body + 2
            }

            Repeater {
                model: group.modelData.rows

                Grid {
                    id: row

                    required property var modelData
                    readonly property real keysWidth: group.wide ? Math.round(width * 0.4) : width

                    width: parent ? parent.width : 0
                    columns: group.wide ? 2 : 1
                    columnSpacing: Theme.gap
                    rowSpacing: 2
                    bottomPadding: 4

                    Accessible.role: Accessible.StaticText
                    Accessible.name: modelData.said

                    Words {
                        width: row.keysWidth
                        text: row.modelData.keys
                        color: Theme.accent
                        font.weight: Font.DemiBold
                        Accessible.ignored: true
                    }

                    Words {
                        width: group.wide ? row.width - row.keysWidth - row.columnSpacing : row.width
                        text: row.modelData.what
                        Accessible.ignored: true
                    }
                }
            }
        }
    }
}
