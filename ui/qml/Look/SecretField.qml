import QtQuick
import QtQuick.Templates as T

// A place for a passphrase. What is typed is seen and said as dots unless it is to be `seen`, is kept
// nowhere, and cannot be copied from here.
FocusScope {
    id: field

    property string label: ""
    property bool seen: false
    property alias text: input.text

    signal accepted()

    function takeFocus() {
        input.forceActiveFocus(Qt.OtherFocusReason)
        input.selectAll()
    }

    width: parent ? parent.width : 0
    implicitHeight: column.height

    Column {
        id: column
        width: field.width
        spacing: 6

        Words {
            id: name
            text: field.label
            soft: true
        }

        T.TextField {
            id: input

            width: field.width
            implicitHeight: Math.max(Theme.touch, contentHeight + topPadding + bottomPadding)
            padding: Theme.gap
            leftPadding: Theme.gap + 4
            rightPadding: Theme.gap + 4
            color: Theme.ink
            selectionColor: Theme.accent
            selectedTextColor: Theme.accentInk
            font.pixelSize: Theme.body
            verticalAlignment: TextInput.AlignVCenter
            echoMode: field.seen ? TextInput.Normal : TextInput.Password
            passwordMaskDelay: 0
            maximumLength: 1000
            inputMethodHints: Qt.ImhHiddenText | Qt.ImhSensitiveData | Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase
            // What is marked with the mouse can be pasted elsewhere on some systems.
            selectByMouse: !field.seen
            activeFocusOnTab: true
            focus: true

            // So that a screen reader does not say aloud what is typed. Qt gives a field of this kind no
            // name of its own: it has that of its label.
            Accessible.passwordEdit: !field.seen
            Accessible.name: field.label
            Accessible.labelledBy: name
            Accessible.description: field.label

            onAccepted: field.accepted()

            Keys.priority: Keys.BeforeItem
            Keys.onPressed: event => {
                const out = [StandardKey.Copy, StandardKey.Cut, StandardKey.Undo, StandardKey.Redo]
                event.accepted = field.seen && out.some(key => event.matches(key))
            }

            background: Rectangle {
                radius: Theme.radiusSmall
                color: Theme.raised
                border { width: input.activeFocus ? Theme.thin + Theme.focus : Theme.thin; color: input.activeFocus ? Theme.accent : Theme.line }
            }
        }
    }
}
