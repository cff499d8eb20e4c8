pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T

// The four places, side by side; two by two where their names would not fit.
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

    readonly property bool one: places.every(place => Theme.across(place.label, Theme.label) <= row.width / 4 - 8)
    readonly property int pill: one ? 52 : Theme.grown(24)

    // How wide a name may be, and how high a tab is: as high as the longest name needs.
    readonly property real room: one ? row.width / 4 - 4 : row.width / 2 - pill - 12
    readonly property bool long: places.some(place => /\s/.test(place.label) && Theme.across(place.label, Theme.label) > room)
    readonly property real tabHeight: one ? Math.max(64, 40 + Theme.label * 1.4)
        : Math.max(52, Theme.label * 1.3 * (long ? 2 : 1) + 20)

    implicitHeight: one ? tabHeight : 2 * tabHeight
    color: Theme.raised

    Rectangle {
        anchors { left: parent.left; right: parent.right; top: parent.top }
        height: Theme.thin
        color: Theme.moreContrast ? Theme.line : Theme.sunken
    }

    Grid {
        id: row
        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(parent.width, Theme.widest)
        columns: bar.one ? 4 : 2

        Accessible.role: Accessible.PageTabList
        Accessible.name: qsTr("Places")

        Repeater {
            model: bar.places

            T.AbstractButton {
                id: tab

                required property var modelData
                readonly property bool current: bar.place === modelData.id

                width: row.width / row.columns
                height: bar.tabHeight
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
                    // Where you are, for whom the colours look alike.
                    Rectangle {
                        visible: tab.current
                        anchors { top: parent.top; horizontalCenter: parent.horizontalCenter }
                        width: 32
                        height: 3
                        color: Theme.accent
                    }

                    Rectangle {
                        anchors { fill: parent; margins: 4 }
                        radius: Theme.radiusSmall
                        color: tab.down ? Theme.accentSoft : "transparent"
                        border { width: tab.activeFocus ? Theme.focus : 0; color: Theme.accent }
                    }
                }

                contentItem: Item {
                    Grid {
                        anchors.centerIn: parent
                        columns: bar.one ? 1 : 2
                        spacing: bar.one ? 3 : 6
                        horizontalItemAlignment: Grid.AlignHCenter
                        verticalItemAlignment: Grid.AlignVCenter

                        Rectangle {
                            width: bar.pill
                            height: bar.one ? 28 : bar.pill
                            radius: height / 2
                            color: tab.current ? Theme.accentSoft : "transparent"

                            Icon {
                                anchors.centerIn: parent
                                name: tab.modelData.id
                                size: Math.min(Theme.grown(22), parent.height - 4)
                                color: tab.current ? Theme.accent : Theme.inkSoft
                            }
                        }

                        Text {
                            width: Math.min(bar.room, Math.ceil(implicitWidth))
                            text: tab.text
                            color: tab.current ? Theme.accent : Theme.inkSoft
                            font { pixelSize: Theme.fitting(tab.text, Theme.label, bar.room); weight: tab.current ? Font.DemiBold : Font.Normal }
                            wrapMode: Text.Wrap
                            lineHeight: bar.one ? 1 : 0.95
                            horizontalAlignment: bar.one ? Text.AlignHCenter : Text.AlignLeft
                            Accessible.ignored: true
                        }
                    }
                }
            }
        }
    }
}
