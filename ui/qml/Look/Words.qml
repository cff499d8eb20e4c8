import QtQuick

// Text that is read, on screen and aloud.
Text {
    property bool soft: false

    // How large it is, unless a word would have to be broken then.
    property real size: soft ? Theme.small : Theme.body
    property real room: width - leftPadding - rightPadding

    width: parent ? parent.width : 0
    color: soft ? Theme.inkSoft : Theme.ink
    font.pixelSize: wrapMode === Text.Wrap ? Theme.fitting(text, size, room) : Math.round(size)
    lineHeight: 1.25
    wrapMode: Text.Wrap
    textFormat: Text.PlainText
    horizontalAlignment: Text.AlignLeft

    Accessible.role: Accessible.StaticText
    Accessible.name: text
    Accessible.ignored: text === ""
}
