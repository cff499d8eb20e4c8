import QtQuick

// What a shape in a picture stands for.
Row {
    id: key

    required property Pen pen
    property alias text: name.text
    property alias shape: shape.data

    spacing: 6

    Item {
        id: shape
        anchors.verticalCenter: parent.verticalCenter
        width: Math.round(14 * (1 + key.pen.scale) / 2)
        height: width
    }

    PenText {
        id: name
        pen: key.pen
    }
}
