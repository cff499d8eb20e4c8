pragma ComponentBehavior: Bound
import QtQuick
import Regulate
import Look

// A page to bring: what is on it, where it goes, and the entries that go along.
PageFrame {
    id: page

    required property ReportViewModel report
    required property PatternsViewModel patterns

    title: qsTr("A page to bring")
    hasBack: true

    function stepBack(): bool {
        if (!report.picking)
            return false
        report.setPicking(false)
        return true
    }

    Connections {
        target: page.report

        function onChanged() {
            page.leaveHidden()
        }
    }

    Column {
        visible: !page.report.picking
        width: parent.width
        spacing: 16

        onVisibleChanged: {
            page.scrollToTop()
            if (page.visible)
                page.forceActiveFocus(Qt.OtherFocusReason)
        }

        Heading { text: qsTr("What goes on it") }

        Words { text: qsTr("For a therapist or counsellor, in your words and numbers only.") }

        Chips {
            single: true
            question: qsTr("How far back")
            choices: page.patterns.spans
            chosen: [page.patterns.span]
            onPicked: id => page.patterns.look(id)
        }

        Words {
            visible: page.report.parts.length > 0
            soft: true
            text: qsTr("On the page")
            Accessible.role: Accessible.Heading
        }

        Chips {
            visible: page.report.parts.length > 0
            question: qsTr("On the page")
            choices: page.report.parts
            chosen: page.report.chosen
            onPicked: id => page.report.toggle(id)
        }

        Words {
            visible: text !== ""
            soft: true
            text: page.patterns.blank ? qsTr("After a few check-ins there is something to bring.") : page.patterns.tooFew
        }

        DoorButton {
            visible: page.report.hasEntries
            text: qsTr("Entries to bring")
            hint: page.report.picked.length > 0 ? qsTr("%n entry(s) picked", "", page.report.picked.length)
                : qsTr("None, unless you pick them")
            onClicked: page.report.setPicking(true)
        }

        FilePath {
            label: qsTr("File to write")
            saves: true
            value: page.report.goesTo
            onEdited: text => page.report.setGoesTo(text)
            onChosen: file => page.report.takeGoesTo(file)
        }

        Words {
            soft: true
            text: qsTr("A file that anyone who has it can read.")
        }
    }

    Column {
        visible: page.report.picking
        width: parent.width
        spacing: 10

        Heading { text: qsTr("Entries to bring") }

        Words { text: qsTr("Only what you tick goes along."); bottomPadding: 6 }

        Repeater {
            model: page.report.entries

            EntryCheck {
                ticked: page.report.picked.indexOf(uid) >= 0
                onClicked: page.report.pick(uid)
            }
        }

        ActionButton {
            visible: page.report.more
            text: qsTr("Older entries")
            onClicked: page.report.showMore()
        }
    }

    footer: [
        Notice {
            text: page.report.picking ? "" : page.report.notice
            action: page.report.mayUndo ? qsTr("Undo") : ""
            onActed: page.report.undo()
        },
        Words {
            visible: page.report.busy
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("A moment …")
            onVisibleChanged: if (visible) Aloud.say(text)
        },
        ActionButton {
            visible: !page.report.picking
            primary: true
            text: qsTr("Save as PDF")
            enabled: page.report.maySave
            onClicked: page.report.save(".pdf")
        },
        ActionButton {
            visible: !page.report.picking
            anchors.horizontalCenter: parent ? parent.horizontalCenter : undefined
            plain: true
            text: qsTr("Save as text")
            hint: qsTr("Plain, for any program that shows text")
            enabled: page.report.maySave
            onClicked: page.report.save(".md")
        },
        Words {
            visible: page.report.picking
            soft: true
            horizontalAlignment: Text.AlignHCenter
            text: page.report.picked.length > 0 ? qsTr("%n entry(s) picked", "", page.report.picked.length) : qsTr("None picked")
        },
        ActionButton {
            visible: page.report.picking
            primary: true
            text: qsTr("Done")
            onClicked: page.report.setPicking(false)
        }
    ]
}
