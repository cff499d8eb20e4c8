pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Regulate
import Look

Window {
    id: root

    required property NowViewModel now
    required property PauseViewModel pause
    required property CheckInViewModel checkIn
    required property ReturnViewModel comingBack
    required property TranslateViewModel translate
    required property JournalViewModel journal
    required property EntryViewModel entry
    required property PatternsViewModel patterns
    required property YouViewModel you
    required property HelpViewModel help
    required property SootheViewModel soothe

    property string place: "now"
    readonly property bool wide: width >= 840

    signal pauseAfterCheckIn()

    // Opens a page over the places, or one of the places.
    function open(name: string) {
        const top = pages.currentItem.objectName
        switch (name) {
        case "close":
            root.close()
            return
        case "keep_talking":
            home()
            return
        case "now":
        case "journal":
        case "patterns":
        case "you":
            home()
            place = name
            return
        case "write":
            open("translate")
            return
        case "checkIn":
            help.show([])
            checkIn.reset()
            break
        case "return":
            help.show([])
            comingBack.begin()
            break
        case "translate":
            translate.start()
            break
        case "breathe":
        case "ground":
            soothe.begin(name, Theme.lessMotion)
            name = "soothe"
            break
        case "pause":
            if (top === "pause")
                return
            home()
            break
        case "entry":
            if (wide)
                return
            break
        case "help":
            if (top === "help")
                return
            // A check-in that was answered says what the help is for.
            if (top !== "checkIn" && top !== "return")
                help.show([])
            break
        }
        pages.push(components[name], { objectName: name })
    }

    function home() {
        if (pages.depth > 1)
            pages.pop(null)
    }

    function back() {
        if (pages.depth > 1)
            (pages.currentItem as PageFrame).back()
    }

    function leave() {
        soothe.leave()
        if (pages.depth > 1)
            pages.pop()
        if (pages.currentItem.objectName === "pause" && !pause.running)
            home()
    }

    onWideChanged: {
        if (wide && pages.currentItem && pages.currentItem.objectName === "entry")
            home()
    }

    readonly property var components: ({
        checkIn: checkInPage, pause: pausePage, "return": returnPage, translate: translatePage,
        entry: entryPage, help: helpPage, soothe: soothePage, talk_tips: beginningsPage
    })

    width: 390
    height: 844
    minimumWidth: 320
    minimumHeight: 568
    visible: true
    title: qsTr("Regulate")
    color: Theme.paper

    LayoutMirroring.enabled: Application.layoutDirection === Qt.RightToLeft
    LayoutMirroring.childrenInherit: true

    Binding {
        target: Theme
        property: "dark"
        value: root.you.appearance === "dark"
            || (root.you.appearance === "system" && Application.styleHints.colorScheme === Qt.Dark)
    }

    Binding {
        target: Theme
        property: "lessMotion"
        value: root.you.lessMotion
    }

    Shortcut {
        sequences: ["Escape", "Alt+Left"]
        onActivated: root.back()
    }

    Connections {
        target: root.translate

        function onSaved() {
            root.open("journal")
        }

        function onAlarmed(rules: string) {
            root.open("help")
            root.help.showAlarms(rules)
        }
    }

    Connections {
        target: root.now

        function onOpened() {
            if (root.place === "journal")
                root.journal.refresh()
        }
    }

    T.StackView {
        id: pages
        objectName: "pages"
        anchors.fill: parent
        initialItem: places

        pushEnter: Transition { NumberAnimation { property: "opacity"; from: 0; to: 1; duration: Theme.calm } }
        pushExit: Transition { NumberAnimation { property: "opacity"; from: 1; to: 0; duration: Theme.quick } }
        popEnter: Transition { NumberAnimation { property: "opacity"; from: 0; to: 1; duration: Theme.calm } }
        popExit: Transition { NumberAnimation { property: "opacity"; from: 1; to: 0; duration: Theme.quick } }

        onCurrentItemChanged: if (currentItem) currentItem.forceActiveFocus(Qt.OtherFocusReason)
    }

    Component {
        id: places

        FocusScope {
            Accessible.role: Accessible.Pane
            Accessible.ignored: true

            PlaceLoader {
                id: nowPlace
                shown: root.place === "now"
                sourceComponent: NowPage {
                    now: root.now
                    pause: root.pause
                    onGo: name => root.open(name)
                }
            }

            PlaceLoader {
                id: journalPlace
                width: root.wide ? 400 : parent.width
                shown: root.place === "journal"
                onShownChanged: if (shown) root.journal.refresh()
                sourceComponent: JournalPage {
                    journal: root.journal
                    compact: !root.wide
                    openUid: root.entry.uid
                    onGo: name => root.open(name)
                    onOpened: uid => {
                        if (root.entry.open(uid))
                            root.open("entry")
                    }
                }
            }

            Words {
                visible: root.wide && root.place === "journal" && root.entry.uid === "" && root.journal.count > 0
                anchors { left: journalPlace.right; right: parent.right; verticalCenter: parent.verticalCenter }
                horizontalAlignment: Text.AlignHCenter
                soft: true
                text: qsTr("Choose an entry to read it here.")
            }

            PlaceLoader {
                anchors { left: journalPlace.right; right: parent.right }
                shown: root.wide && root.place === "journal" && root.entry.uid !== ""
                sourceComponent: EntryPage {
                    hasBack: false
                    hasHelp: false
                    entry: root.entry
                    journal: root.journal
                    onGo: name => root.open(name)
                    onDeleted: root.entry.leave()
                }
            }

            PlaceLoader {
                shown: root.place === "patterns"
                onShownChanged: if (shown) root.patterns.refresh()
                sourceComponent: PatternsPage {
                    patterns: root.patterns
                    onGo: name => root.open(name)
                }
            }

            PlaceLoader {
                shown: root.place === "you"
                sourceComponent: YouPage {
                    you: root.you
                    onGo: name => root.open(name)
                }
            }

            BottomBar {
                id: bar
                anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
                place: root.place
                onPicked: place => root.open(place)
            }
        }
    }

    component PlaceLoader: Loader {
        property bool shown: false
        property bool visited: false

        anchors { top: parent.top; bottom: parent.bottom; bottomMargin: 64 }
        width: parent.width
        active: visited || shown
        visible: shown
        focus: shown
        onShownChanged: if (shown) visited = true
    }

    Component {
        id: checkInPage

        CheckInPage {
            checkIn: root.checkIn
            help: root.help
            onGo: name => root.open(name)
            onLeave: root.leave()
            onPauseAsked: {
                root.pauseAfterCheckIn()
                root.open("pause")
            }
        }
    }

    Component {
        id: pausePage

        PausePage {
            pause: root.pause
            onGo: name => root.open(name)
            onLeave: root.leave()
        }
    }

    Component {
        id: returnPage

        ReturnPage {
            comingBack: root.comingBack
            pause: root.pause
            help: root.help
            onGo: name => root.open(name)
            onLeave: root.leave()
            onSettledAgain: {
                root.home()
                if (root.pause.running)
                    root.open("pause")
            }
        }
    }

    Component {
        id: translatePage

        TranslatePage {
            translate: root.translate
            onGo: name => root.open(name)
            onLeave: root.leave()
        }
    }

    Component {
        id: entryPage

        EntryPage {
            entry: root.entry
            journal: root.journal
            onGo: name => root.open(name)
            onLeave: root.leave()
            onDeleted: root.leave()
        }
    }

    Component {
        id: helpPage

        HelpPage {
            help: root.help
            onGo: name => root.open(name)
            onLeave: root.leave()
        }
    }

    Component {
        id: soothePage

        SoothePage {
            soothe: root.soothe
            onGo: name => root.open(name)
            onLeave: root.leave()
        }
    }

    Component {
        id: beginningsPage

        BeginningsPage {
            now: root.now
            onGo: name => root.open(name)
            onLeave: root.leave()
        }
    }
}
