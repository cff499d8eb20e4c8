pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T

// The four places.
Rectangle {
    id: bar

    property string place: "now"
    readonly property var places: [
        { id: "now", label: qsTr("Now") },
        { id: "journal", label: qsTr("Journal") },
        { id: "patterns", label: qsTr("Patterns") },
        { id: "you", label: qsTr("You") }
    ]

    signal picked(string place)

    implicitHeight: 64
    color: Theme.raised

    Rectangle {
        anchors { left: parent.left; right: parent.right; top: parent.top }
        height: 1
        color: Theme.sunken
    }

    Row {
        id: row
        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(parent.width, Theme.widest)
        height: parent.height

        Accessible.role: Accessible.PageTabList
        Accessible.name: qsTr("Places")

        Repeater {
            model: bar.places

            T.AbstractButton {
                id: tab

                required property var modelData
                readonly property bool current: bar.place === modelData.id

                width: row.width / 4
                height: row.height
                text: modelData.label
                activeFocusOnTab: true

                Accessible.role: Accessible.PageTab
                Accessible.name: text
                Accessible.selected: current
                Accessible.onPressAction: tab.click()

                Keys.onReturnPressed: click()
                Keys.onEnterPressed: click()
                onClicked: bar.picked(modelData.id)

                background: Item {
                    Rectangle {
                        anchors { fill: parent; margins: 4 }
                        radius: Theme.radiusSmall
                        color: tab.down ? Theme.accentSoft : "transparent"
                        border { width: tab.activeFocus ? 2 : 0; color: Theme.accent }
                    }
                }

                contentItem: Item {
                    Column {
                        anchors.centerIn: parent
                        spacing: 3

                        Rectangle {
                            anchors.horizontalCenter: parent.horizontalCenter
                            width: 52
                            height: 28
                            radius: 14
                            color: tab.current ? Theme.accentSoft : "transparent"

                            Icon {
                                anchors.centerIn: parent
                                name: tab.modelData.id
                                size: 22
                                color: tab.current ? Theme.accent : Theme.inkSoft
                            }
                        }

                        Text {
                            anchors.horizontalCenter: parent.horizontalCenter
                            text: tab.text
                            color: tab.current ? Theme.accent : Theme.inkSoft
                            font { pixelSize: 13; weight: tab.current ? Font.DemiBold : Font.Normal }
                            Accessible.ignored: true
                        }
                    }
                }
            }
        }
    }
}
