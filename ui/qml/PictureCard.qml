import QtQuick
import Look

// The picture that is handed over: the sentence, and nothing that tells of whom or of what it is.
// It is drawn unseen, and always in the light appearance, so that it is the same for everyone.
Rectangle {
    id: card

    required property string words
    required property bool rightToLeft

    readonly property int edge: 48
    readonly property int inset: 84
    readonly property int mark: 52
    readonly property int gap: 64
    readonly property real around: 2 * (edge + inset) + gap + mark

    // A short sentence is a square with large letters. A longer one is tall rather than small,
    // until a telephone could not show it whole; only then are the letters smaller again.
    readonly property var shapes: [
        { tall: width, smallest: 56, largest: 96 },
        { tall: width * 16 / 9, smallest: 36, largest: 56 },
        { tall: width * 4, smallest: 14, largest: 36 }
    ]

    // Hands the image to `done` when it is drawn, unless other words came meanwhile; false if so
    // many words have no room.
    function draw(done: var): bool {
        const drawn = words
        for (const shape of shapes) {
            const room = Qt.size(width - 2 * (edge + inset), shape.tall - around)
            if (sentence.fit(room, shape.smallest, shape.largest)) {
                height = Math.max(width * 0.75, Math.ceil(sentence.height + around))
                return grabToImage(result => {
                    if (words === drawn)
                        done(result.image)
                }, Qt.size(width, height))
            }
        }
        return false
    }

    visible: false
    color: Theme.light.paper
    LayoutMirroring.enabled: rightToLeft
    LayoutMirroring.childrenInherit: true

    Rectangle {
        anchors { fill: parent; margins: card.edge }
        radius: 60
        color: Theme.light.raised
        antialiasing: true

        FittedText {
            id: sentence
            anchors {
                left: card.rightToLeft ? undefined : parent.left
                right: card.rightToLeft ? parent.right : undefined
                verticalCenter: parent.verticalCenter
                verticalCenterOffset: -(card.gap + card.mark) / 2
                margins: card.inset
            }
            rightToLeft: card.rightToLeft
            text: card.words
            color: Theme.light.ink
            Accessible.ignored: true
        }

        Pair {
            anchors { left: parent.left; bottom: parent.bottom; margins: card.inset }
            size: card.mark
            one: Theme.light.accent
            other: Theme.light.clay
        }
    }
}
