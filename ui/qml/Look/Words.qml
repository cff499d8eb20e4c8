import QtQuick

// Text that is read, on screen and aloud.
Text {
    property bool soft: false

    width: parent ? parent.width : 0
    color: soft ? Theme.inkSoft : Theme.ink
    font.pixelSize: soft ? Theme.small : Theme.body
    lineHeight: 1.25
    wrapMode: Text.Wrap
    textFormat: Text.PlainText
    horizontalAlignment: Text.AlignLeft

    Accessible.role: Accessible.StaticText
    Accessible.name: text
    Accessible.ignored: text === ""
}
