pragma ComponentBehavior: Bound
import QtQuick
import Regulate
import Look

// What came of the talks, newest first.
PageFrame {
    id: page

    required property RepairsViewModel repairs

    title: qsTr("After talks")
    hasBack: true

    Words {
        visible: page.repairs.count === 0
        text: qsTr("What you write down after a talk is kept here, for you alone.")
    }

    Repeater {
        model: page.repairs.repairs

        RepairDelegate {
            id: repair
            onCopyAsked: uid => repair.copied = page.repairs.copyNextStep(uid)
            onDeleteAsked: uid => {
                // What has the focus is about to go.
                page.forceActiveFocus(Qt.OtherFocusReason)
                page.repairs.delete(uid)
            }
        }
    }

    ActionButton {
        visible: page.repairs.more
        text: qsTr("Earlier ones")
        onClicked: page.repairs.earlier()
    }

    footer: [
        Notice { text: page.repairs.notice },
        Notice {
            text: page.repairs.mayUndo ? qsTr("Deleted.") : ""
            action: qsTr("Undo")
            onActed: page.repairs.undo()
        }
    ]
}
