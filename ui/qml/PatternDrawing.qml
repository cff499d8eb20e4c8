pragma ComponentBehavior: Bound
import QtQuick

// The picture of a pattern, of whichever kind.
Loader {
    id: drawing

    required property Pen pen
    required property var told

    sourceComponent: ({ columns: columns, bars: bars, change: change, loop: loop })[told.picture]

    Component {
        id: columns

        ColumnsPicture {
            pen: drawing.pen
            told: drawing.told
        }
    }

    Component {
        id: bars

        BarsPicture {
            pen: drawing.pen
            told: drawing.told
        }
    }

    Component {
        id: change

        ChangePicture {
            pen: drawing.pen
            told: drawing.told
        }
    }

    Component {
        id: loop

        LoopPicture {
            pen: drawing.pen
            told: drawing.told
        }
    }
}
