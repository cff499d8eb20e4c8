import QtQuick
import QtQuick.Templates as T

// A place to type, one line or many, with its name above it. What is typed over `limit` characters
// is left out and said; what was there before stays, and a `value` is shown whole.
Column {
    id: field

    property string label: ""
    property string hint: ""
    property string value: ""
    property int limit: 2000
    property bool multiline: true
    property int lines: 3
    property alias area: input
    property bool tooLong: false

    signal edited(string text)

    width: parent ? parent.width : 0
    spacing: 6

    // Typing breaks no binding: the value comes in here, and goes out through `edited`.
    onValueChanged: if (input.text !== value) input.text = value
    Component.onCompleted: if (value !== "") input.text = value

    Words {
        text: field.label
        soft: true
        visible: text !== ""
        Accessible.ignored: true
    }

    T.TextArea {
        id: input

        property string kept: ""

        width: field.width
        implicitHeight: Math.max(Theme.touch, contentHeight + topPadding + bottomPadding,
            example.implicitHeight + topPadding + bottomPadding,
            field.multiline ? field.lines * Theme.body * 1.4 + topPadding + bottomPadding : 0)
        padding: Theme.gap
        leftPadding: Theme.gap + 4
        rightPadding: Theme.gap + 4
        color: Theme.ink
        selectionColor: Theme.accent
        selectedTextColor: Theme.accentInk
        placeholderText: field.hint
        placeholderTextColor: Theme.inkSoft
        font.pixelSize: Theme.body
        wrapMode: TextEdit.Wrap
        textFormat: TextEdit.PlainText
        selectByMouse: true
        activeFocusOnTab: true

        // Orca finds no lines in Qt Quick's fields, and says nothing of what stands there; so it is
        // told of it when one comes to the field, and not again while one types.
        property string found: ""
        onActiveFocusChanged: found = text

        Accessible.name: field.label
        Accessible.description: Qt.platform.os === "linux" && found !== "" ? found
            : field.hint !== "" ? qsTr("Hint: %1").arg(field.hint) : ""
        Accessible.multiLine: field.multiline

        onTextChanged: {
            if (!activeFocus)
                found = text
            if (length > Math.max(field.limit, field.value.length)) {
                field.tooLong = true
                const at = kept.length
                text = kept
                cursorPosition = at
                return
            }
            if (!field.multiline && text.indexOf("\n") >= 0) {
                text = text.replace(/\s*\n\s*/g, " ")
                return
            }
            if (text !== kept) {
                field.tooLong = false
                kept = text
                field.edited(text)
            }
        }

        Keys.priority: Keys.BeforeItem
        Keys.onTabPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
        Keys.onBacktabPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
        Keys.onReturnPressed: event => {
            event.accepted = !field.multiline
        }
        Keys.onPressed: event => {
            if (event.matches(StandardKey.Paste) && measure.tooMuch()) {
                field.tooLong = true
                event.accepted = true
            }
        }

        // A pasted megabyte would be laid out for half a minute before it could be refused; a
        // single line with a greatest length takes no more than that.
        TextInput {
            id: measure

            function tooMuch(): bool {
                clear()
                paste()
                const much = length > field.limit
                clear()
                return much
            }

            visible: false
            maximumLength: field.limit + 1
            Accessible.ignored: true
        }

        // Pasting with the middle button cannot be measured first.
        MouseArea {
            anchors.fill: parent
            acceptedButtons: Qt.MiddleButton
            cursorShape: Qt.IBeamCursor
        }

        Text {
            id: example
            visible: input.length === 0 && input.preeditText === ""
            // No bottom: its height would hang on that of the field, which hangs on its own.
            anchors { left: parent.left; right: parent.right; top: parent.top }
            anchors { topMargin: Theme.gap; leftMargin: Theme.gap + 4; rightMargin: Theme.gap + 4 }
            text: field.hint
            color: Theme.inkSoft
            font.pixelSize: Theme.fitting(text, Theme.body, width)
            wrapMode: Text.Wrap
            horizontalAlignment: Text.AlignLeft
            Accessible.ignored: true
        }

        background: Rectangle {
            radius: Theme.radiusSmall
            color: Theme.raised
            border { width: input.activeFocus ? Theme.thin + Theme.focus : Theme.thin; color: input.activeFocus ? Theme.accent : Theme.line }
        }
    }

    Notice {
        text: field.tooLong
            ? qsTr("There is room for %n character(s). What was too long was left out; the rest is as it was.", "", field.limit)
            : ""
    }
}
