pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Regulate
import Look

// The sentence alone, as large as the window allows, for the other person to read. A tap anywhere
// is the way back.
PageFrame {
    id: page

    required property HandOverViewModel handOver
    readonly property bool inFront: T.StackView.status === T.StackView.Active
        || T.StackView.status === T.StackView.Activating

    // The tap on the arrow is a tap anywhere, too: only one of them leads back.
    function stepBack(): bool {
        return !inFront
    }

    hasBack: true
    hasHelp: false
    Accessible.name: qsTr("Held up")

    Item {
        id: sheet

        // As far from the lower edge as from the upper one.
        readonly property real foot: 56
        readonly property size room: Qt.size(page.width - 2 * Math.max(Theme.margin, page.width * 0.06),
            page.viewHeight - foot - 2 * Theme.gap)

        function arrange() {
            const least = Math.min(page.width, page.height)
            if (room.width > 0 && room.height > 0)
                sentence.fit(room, Math.max(26, Theme.body, least * 0.045), Math.max(48, least * 0.22))
        }

        anchors.horizontalCenter: parent.horizontalCenter
        width: page.width
        height: Math.max(sentence.height + foot, page.viewHeight - 2 * Theme.gap)
        onRoomChanged: arrange()

        FittedText {
            id: sentence
            anchors { centerIn: parent; verticalCenterOffset: -sheet.foot / 2 }
            text: page.handOver.text
            rightToLeft: page.handOver.rightToLeft
            lineHeight: 1
            onTextChanged: sheet.arrange()
        }

        Away { margin: Theme.gap }
    }

    // What scrolls keeps its taps to itself.
    Away { parent: page }

    component Away: TapHandler {
        onTapped: page.back()
    }
}
