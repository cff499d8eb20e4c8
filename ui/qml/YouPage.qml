import QtQuick
import Regulate
import Look

PageFrame {
    id: page
    objectName: "youPage"

    required property YouViewModel you
    required property PassphraseViewModel passphrase
    property bool hasTray: false
    required property PlanViewModel plan
    readonly property var addresses: [
        { id: "", label: qsTr("No gender") },
        { id: "f", label: qsTr("Feminine") },
        { id: "m", label: qsTr("Masculine") },
        { id: "p", label: qsTr("Plural") }
    ]

    title: qsTr("You")

    DoorButton {
        visible: page.you.couple
        text: qsTr("Our plan for pauses")
        hint: page.plan.state
        onClicked: page.go("plan")
    }

    Heading { text: qsTr("Language"); topPadding: 8 }

    Chips {
        single: true
        question: qsTr("Language")
        choices: [{ id: "", label: qsTr("As the system") }, ...page.you.languages]
        chosen: [page.you.language]
        onPicked: id => page.you.chooseLanguage(id)
    }

    Heading { visible: page.you.asksAddress; text: qsTr("How Regulate speaks to me"); topPadding: 8 }

    Chips {
        visible: page.you.asksAddress
        single: true
        question: qsTr("How Regulate speaks to me")
        choices: page.addresses
        chosen: [page.you.address]
        onPicked: id => page.you.chooseAddress(id)
    }

    Heading { text: qsTr("Text size"); topPadding: 8 }

    Chips {
        single: true
        question: qsTr("Text size")
        choices: page.you.textSizes
        chosen: [String(page.you.textSize)]
        onPicked: id => page.you.chooseTextSize(id)
    }

    Heading { text: qsTr("Appearance"); topPadding: 8 }

    Chips {
        single: true
        question: qsTr("Appearance")
        choices: [
            { id: "system", label: qsTr("As the system") },
            { id: "light", label: qsTr("Light") },
            { id: "dark", label: qsTr("Dark") }
        ]
        chosen: [page.you.appearance]
        onPicked: id => page.you.chooseAppearance(id)
    }

    Heading { text: qsTr("Contrast"); topPadding: 8 }

    Chips {
        single: true
        question: qsTr("Contrast")
        choices: [
            { id: "system", label: qsTr("As the system") },
            { id: "usual", label: qsTr("Usual") },
            { id: "more", label: qsTr("More") }
        ]
        chosen: [page.you.contrast]
        onPicked: id => page.you.chooseContrast(id)
    }

    Heading { text: qsTr("Motion"); topPadding: 8 }

    Chips {
        single: true
        question: qsTr("Motion")
        choices: [
            { id: "system", label: qsTr("As the system") },
            { id: "full", label: qsTr("Usual") },
            { id: "less", label: qsTr("Less") }
        ]
        chosen: [page.you.motion]
        onPicked: id => page.you.chooseMotion(id)
    }

    DoorButton {
        text: qsTr("Keys")
        hint: qsTr("Everything can be done with the keyboard alone")
        onClicked: page.go("keys")
    }

    Heading { text: qsTr("At the return time"); topPadding: 8 }

    Flow {
        width: parent.width
        spacing: 8

        Chip {
            text: qsTr("Notification")
            chosen: page.you.notifies
            onClicked: page.you.setNotifies(!page.you.notifies)
        }

        Chip {
            text: qsTr("Soft chime")
            chosen: page.you.chimes
            onClicked: page.you.setChimes(!page.you.chimes)
        }

        Chip {
            visible: page.hasTray
            text: qsTr("Stay in the tray when closed")
            chosen: page.you.stays
            onClicked: page.you.setStays(!page.you.stays)
        }
    }

    Words { soft: true; text: qsTr("It says \"It's time.\" and nothing else. While a pause runs, closing the window keeps it.") }

    Heading { visible: page.you.couple; text: qsTr("My sentences to the other"); topPadding: 8 }

    Chips {
        visible: page.you.couple
        single: true
        question: qsTr("My sentences to the other")
        choices: page.you.languages
        chosen: [page.you.sentenceLanguage]
        onPicked: id => page.you.chooseSentenceLanguage(id)
    }

    Heading { visible: page.you.asksPartnerAddress; text: qsTr("How my sentences speak to the other"); topPadding: 8 }

    Chips {
        visible: page.you.asksPartnerAddress
        single: true
        question: qsTr("How my sentences speak to the other")
        choices: page.addresses
        chosen: [page.you.partnerAddress]
        onPicked: id => page.you.choosePartnerAddress(id)
    }

    Chip {
        anchors.left: parent.left
        visible: page.you.couple
        text: qsTr("Notes on how a sentence might land")
        chosen: page.you.hears
        onClicked: page.you.setHears(!page.you.hears)
    }

    Chip {
        anchors.left: parent.left
        text: qsTr("Tools for talking together")
        chosen: page.you.couple
        onClicked: page.you.setCouple(!page.you.couple)
    }

    DoorButton {
        text: qsTr("A few questions, for you alone")
        hint: qsTr("Nothing of it is kept")
        onClicked: page.go("questions")
    }

    Heading { text: qsTr("My calm pulse"); topPadding: 8 }

    Field {
        multiline: false
        limit: 12
        label: qsTr("Beats a minute on a calm day (optional)")
        hint: qsTr("such as 62")
        value: page.you.calmPulse
        area.onEditingFinished: page.you.setCalmPulse(area.text)
        area.onActiveFocusChanged: if (!area.activeFocus) page.you.setCalmPulse(area.text)
    }

    Notice { text: page.you.notice }

    Heading { text: qsTr("Your journal"); topPadding: 8 }

    Words { text: page.passphrase.journal }

    Words {
        soft: true
        text: page.you.place
        wrapMode: Text.WrapAnywhere
    }

    DoorButton {
        text: qsTr("Passphrase and lock")
        hint: page.passphrase.state
        onClicked: page.go("passphrase")
    }

    DoorButton {
        text: qsTr("Hide and disguise")
        hint: qsTr("One key hides it; its name and icon can be others")
        onClicked: page.go("hiding")
    }

    DoorButton {
        text: qsTr("Copies")
        hint: qsTr("One for every day of use; put one back; look it over")
        onClicked: page.go("backups")
    }

    DoorButton {
        text: qsTr("Export and import")
        hint: qsTr("Into a file, and out of one")
        onClicked: page.go("transfer")
    }

    DoorButton {
        text: qsTr("Delete everything")
        hint: qsTr("The journal, its copies, and all that belongs to it")
        onClicked: page.go("erasing")
    }

    Heading { text: qsTr("About"); topPadding: 8 }

    Words { text: page.you.disclaimer }
    Words { text: page.you.unreviewed }
    Words { soft: true; text: qsTr("Regulate %1").arg(page.you.version) }

    ActionButton {
        text: qsTr("Help lines")
        onClicked: page.go("help")
    }
}
