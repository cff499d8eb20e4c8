pragma ComponentBehavior: Bound
import QtQuick
import Look

// The numbers of a pattern. In columns where they have room; else each row below the other. Read aloud,
// each row is one line.
Column {
    id: table

    required property var told
    readonly property int gap: 10

    // How wide each column has to be: the first one may be wrapped between words.
    readonly property var needs: told.headers.map((header, at) => Math.ceil(Math.max(
        ...(at === 0 ? header.split(" ") : [header]).map(text => Theme.across(text, Theme.label)),
        ...told.rows.map(row => at === 0 ? Math.max(...row.cells[at].split(" ").map(word => Theme.across(word, Theme.small)))
            : Theme.across(row.cells[at], Theme.small)))) + 2)
    readonly property var figures: told.headers.map((header, at) => at > 0 && told.rows.every(row => /\d/.test(row.cells[at])))
    readonly property real others: needs.slice(1).reduce((sum, need) => sum + need + gap, 0)
    readonly property bool columns: others + Math.max(needs[0], width * 0.25) <= width

    function room(at: int): real {
        return at === 0 ? width - others : needs[at]
    }

    spacing: 8

    component Cells: Row {
        id: row

        property var cells: []
        property bool head: false

        spacing: table.gap

        Repeater {
            model: row.cells

            Words {
                required property int index
                required property string modelData

                width: table.room(index)
                size: row.head ? Theme.label : Theme.small
                soft: row.head
                text: modelData
                horizontalAlignment: table.figures[index] ? Text.AlignRight : Text.AlignLeft
                font.features: { "tnum": 1 }
                Accessible.ignored: true
            }
        }
    }

    Cells {
        visible: table.columns
        cells: table.told.headers
        head: true
    }

    Repeater {
        model: table.told.rows

        Item {
            id: line

            required property var modelData

            width: table.width
            height: table.columns ? cells.height : words.height + 2

            Accessible.role: Accessible.StaticText
            Accessible.name: [modelData.first, modelData.rest].join(", ")

            Cells {
                id: cells
                visible: table.columns
                cells: line.modelData.cells
            }

            Column {
                id: words
                visible: !table.columns
                width: parent.width

                Words {
                    size: Theme.small
                    text: line.modelData.first
                    Accessible.ignored: true
                }

                Words {
                    soft: true
                    text: line.modelData.rest
                    Accessible.ignored: true
                }
            }
        }
    }
}
