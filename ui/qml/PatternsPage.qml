pragma ComponentBehavior: Bound
import QtQuick
import Regulate
import Look

PageFrame {
    id: page

    required property PatternsViewModel patterns

    // What is told by name; and which of these there is a card of. What is told no more stays until its
    // card is gone. The cards are made one a turn, the first ones first, so that the window never waits
    // for all of them.
    property var told: ({})
    property var names: []
    readonly property bool whole: patterns.ready && cards.count >= names.length

    objectName: "patternsPage"
    title: qsTr("Patterns")

    function copy(card: PatternCard) {
        if (paper.active)
            return
        paper.told = card.told
        paper.card = card
        paper.active = true
    }

    function show() {
        const fresh = patterns.told
        const found = patterns.names.filter(name => fresh[name] !== undefined)
        told = Object.assign({}, told, fresh)
        if (found.join() !== names.join()) {
            cards.clear()
            names = found
        }
    }

    onVisibleChanged: if (visible) patterns.refresh()
    Component.onCompleted: patterns.refresh()

    Connections {
        target: page.patterns

        function onChanged() {
            page.show()
        }
    }

    // Not loaders: each would be a scope of its own for the keyboard.
    ListModel {
        id: cards
    }

    Timer {
        running: cards.count < page.names.length
        repeat: true
        interval: 1
        onTriggered: cards.append({ pattern: page.names[cards.count] })
    }

    Heading { text: qsTr("How it has been") }

    Chips {
        visible: page.patterns.ready && !page.patterns.blank
        single: true
        question: qsTr("How far back")
        choices: page.patterns.spans
        chosen: [page.patterns.span]
        onPicked: id => page.patterns.look(id)
    }

    Words {
        visible: page.patterns.blank
        text: qsTr("After a few check-ins, what comes up often shows here, like the weather of your weeks.")
    }

    Notice { text: page.patterns.notice }

    Repeater {
        model: cards

        PatternCard {
            id: card

            required property string pattern

            told: page.told[pattern]
            onCopyAsked: page.copy(card)
        }
    }

    Words {
        visible: text !== "" && page.whole
        soft: true
        text: page.patterns.tooFew
    }

    Words {
        visible: page.whole
        soft: true
        text: page.patterns.own
    }

    DoorButton {
        visible: page.whole
        text: qsTr("A page to bring")
        hint: qsTr("For a therapist, as PDF or text")
        onClicked: page.go("report")
    }

    DoorButton {
        visible: page.whole
        text: qsTr("Small and steady")
        hint: qsTr("A question a week, reminders, a little practice")
        onClicked: page.go("steady")
    }

    Loader {
        id: paper

        property var told
        property PatternCard card: null
        readonly property PatternPicture sheet: item as PatternPicture

        // How high it is, the first drawing tells the second: what is drawn is laid out on the way.
        function draw() {
            sheet.grabToImage(() => sheet.grabToImage(keep, Qt.size(2 * sheet.width, 2 * sheet.height)))
        }

        function keep(drawn: var) {
            if (page.visible && card) {
                page.patterns.copyPicture(drawn.image)
                card.copied = true
            }
            active = false
        }

        active: false
        visible: false
        sourceComponent: PatternPicture {
            told: paper.told
            Component.onCompleted: Qt.callLater(paper.draw)
        }
    }
}
