pragma ComponentBehavior: Bound
import QtQuick
import Regulate
import Look

// What the journal is narrowed by. Every tap narrows it at once; the way back shows it.
PageFrame {
    id: page
    objectName: "filter"

    required property FilterViewModel filter

    title: qsTr("Filter")
    hasBack: true

    // With a key of its own, for it lies in the journal and not over it.
    Keys.onShortcutOverride: event => {
        event.accepted = event.key === Qt.Key_Escape
            || (page.pointsBack(event.key) && (event.modifiers & Qt.AltModifier))
    }
    Keys.onEscapePressed: event => {
        event.accepted = true
        if (event.isAutoRepeat)
            return
        page.go("escape")
        page.back()
    }
    Keys.onPressed: event => {
        if (page.pointsBack(event.key) && (event.modifiers & Qt.AltModifier)) {
            event.accepted = true
            page.back()
        }
    }

    // As in the window: to the left, and to the right too where that is the way back.
    function pointsBack(key: int): bool {
        return key === Qt.Key_Left || (key === Qt.Key_Right && LayoutMirroring.enabled)
    }

    component Kind: Column {
        id: kind

        required property string name
        required property string field
        required property var choices
        required property string chosen

        visible: choices.length > 0
        width: parent ? parent.width : 0
        spacing: 8

        Words {
            soft: true
            text: kind.name
            Accessible.role: Accessible.Heading
        }

        Chips {
            single: true
            question: kind.name
            choices: kind.choices
            chosen: [kind.chosen]
            onPicked: id => page.filter.choose(kind.field, id)
        }
    }

    SearchField {
        name: qsTr("Look for a word")
        hint: qsTr("Of what was on the surface, beneath it, or longed for")
        value: page.filter.sought
        onEdited: text => page.filter.seek(text)
    }

    Words {
        visible: page.filter.nothingFound
        text: qsTr("No such word.")
    }

    Kind {
        name: qsTr("On the surface")
        field: "surface"
        choices: page.filter.surfaces
        chosen: page.filter.surface
    }

    Kind {
        name: qsTr("Beneath")
        field: "feeling"
        choices: page.filter.feelings
        chosen: page.filter.feeling
    }

    Kind {
        name: qsTr("Longing for")
        field: "need"
        choices: page.filter.needs
        chosen: page.filter.need
    }

    Column {
        visible: page.filter.sought === ""
        width: parent.width
        spacing: 8

        Kind {
            name: qsTr("When")
            field: "span"
            choices: page.filter.spans
            chosen: page.filter.span
        }

        Field {
            visible: page.filter.span === "between"
            multiline: false
            limit: 40
            label: qsTr("From the day (optional)")
            hint: qsTr("such as 2026-11-25")
            value: page.filter.since
            onEdited: text => page.filter.setSince(text)
        }

        Field {
            visible: page.filter.span === "between"
            multiline: false
            limit: 40
            label: qsTr("To the day (optional)")
            hint: qsTr("such as 2026-11-25")
            value: page.filter.until
            onEdited: text => page.filter.setUntil(text)
        }

        Notice { text: page.filter.notice }
    }

    footer: [
        ActionButton {
            primary: true
            text: qsTr("Show")
            onClicked: page.leave()
        },
        ActionButton {
            visible: page.filter.on.length > 0
            anchors.horizontalCenter: parent.horizontalCenter
            plain: true
            text: qsTr("Clear the filter")
            onClicked: page.filter.clear()
        }
    ]
}
