import QtQuick
import Look

// A text inside a picture: the picture says what it says.
Text {
    objectName: "pictured"

    required property Pen pen
    property bool strong: false
    property real size: pen.label

    color: strong ? pen.ink : pen.inkSoft
    font { pixelSize: Theme.fitting(text, size, wrapMode === Text.Wrap ? width : 100000); weight: strong ? Font.DemiBold : Font.Normal }
    textFormat: Text.PlainText
    horizontalAlignment: Text.AlignLeft
    Accessible.ignored: true
}
