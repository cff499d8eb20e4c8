pragma ComponentBehavior: Bound
import QtQuick
import Regulate
import Look

// The plan for pauses, made while calm.
PageFrame {
    id: page

    required property PlanViewModel plan

    // A part of the plan under its own heading.
    component Part: Column {
        id: part

        property string title: ""
        default property alias content: inner.data

        width: parent ? parent.width : 0
        spacing: 16
        topPadding: 8

        Heading { text: part.title; size: Theme.body + 3 }

        Column {
            id: inner
            width: parent.width
            spacing: 16
        }
    }

    // One line or a few, typed.
    component Blank: Field {
        required property string name

        lines: 1
        limit: page.plan.limit
        label: page.plan.names[name]
        hint: page.plan.examples[name]
        value: page.plan.texts[name]
        onEdited: text => page.plan.write(name, text)
    }

    // One of a few, chosen.
    component Choice: Column {
        id: choice

        property string question: ""
        property alias choices: chips.choices
        property alias chosen: chips.chosen

        signal picked(string id)

        width: parent ? parent.width : 0
        spacing: 8

        Words { soft: true; text: choice.question; Accessible.ignored: true }

        Chips {
            id: chips
            single: true
            question: choice.question
            onPicked: id => choice.picked(id)
        }
    }

    title: qsTr("Our plan for pauses")
    hasBack: true

    Connections {
        target: page.plan

        function onSaved() {
            Aloud.say(qsTr("Saved."))
            page.leave()
        }
    }

    Words { text: page.plan.why }

    Part {
        title: qsTr("Calling it")

        Blank { name: "sign" }

        Choice {
            question: page.plan.names["minutes"]
            choices: page.plan.lengths
            chosen: [page.plan.minutes]
            onPicked: id => page.plan.chooseLength(id)
        }

        // A column would put it on the left in Hebrew too.
        Item {
            width: parent.width
            height: own.height

            Field {
                id: own
                anchors.left: parent.left
                width: 160
                multiline: false
                limit: 12
                label: qsTr("Or other minutes")
                hint: qsTr("20 to 1440")
                value: page.plan.texts["own_minutes"]
                onEdited: text => page.plan.write("own_minutes", text)
            }
        }
    }

    Part {
        title: qsTr("Before leaving the room")

        Blank { name: "they_need"; lines: 2 }
        Words { soft: true; text: qsTr("A pause of yours will say it, word for word.") }
        Blank { name: "i_need"; lines: 2 }
    }

    Part {
        title: qsTr("Meanwhile, and after")

        Blank { name: "my_place" }
        Blank { name: "their_place" }
        Blank { name: "off_limits" }

        Chips {
            question: page.plan.names["off_limits"]
            choices: page.plan.suggestions
            chosen: page.plan.limits
            onPicked: id => page.plan.toggleLimit(id)
        }

        Choice {
            question: page.plan.names["starter"]
            choices: page.plan.starters
            chosen: [page.plan.starter]
            onPicked: id => page.plan.chooseStarter(id)
        }
    }

    Part {
        title: page.plan.names["together"]

        Chips {
            single: true
            question: page.plan.names["together"]
            choices: page.plan.makers
            chosen: [page.plan.maker]
            onPicked: id => page.plan.chooseMaker(id)
        }

        Words {
            visible: page.plan.maker === "alone"
            soft: true
            text: page.plan.aloneWords
        }
    }

    ActionButton {
        visible: page.plan.mayPutBack
        plain: true
        leftPadding: 0
        text: qsTr("Undo the changes")
        onClicked: page.plan.putBack()
    }

    ActionButton {
        visible: page.plan.mayBringBack
        plain: true
        leftPadding: 0
        text: qsTr("Bring the changes back")
        onClicked: page.plan.bringBack()
    }

    footer: [
        Notice { text: page.plan.notice },
        ActionButton {
            primary: true
            text: qsTr("Save")
            onClicked: page.plan.save()
        }
    ]
}
