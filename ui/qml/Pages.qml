pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Regulate
import Look

// All pages but the first, and the ways between them. A page is made when it is first opened.
Item {
    id: book

    required property var window
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
    required property NowViewModel now

    property string place: "now"
    readonly property T.StackView stack: window.stack
    readonly property bool wide: window.width >= 840
    readonly property Component places: placesComponent
    readonly property var pages: ({
        checkIn: checkInPage, pause: pausePage, "return": returnPage, translate: translatePage,
        entry: entryPage, help: helpPage, soothe: soothePage, talk_tips: beginningsPage
    })

    signal pauseAfterCheckIn()

    function open(name: string) {
        const top = stack.currentItem.objectName
        switch (name) {
        case "close":
            window.close()
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
        stack.push(pages[name], { objectName: name })
    }

    function home() {
        if (stack.depth > 1)
            stack.pop(null)
    }

    function leave() {
        soothe.leave()
        if (stack.depth > 1)
            stack.pop()
        if (stack.currentItem.objectName === "pause" && !pause.running)
            home()
    }

    onWideChanged: {
        if (wide && stack.currentItem.objectName === "entry")
            home()
    }

    Binding {
        target: Theme
        property: "lessMotion"
        value: book.you.lessMotion
    }

    Connections {
        target: book.translate

        function onSaved() {
            book.open("journal")
        }

        function onAlarmed(rules: string) {
            book.open("help")
            book.help.showAlarms(rules)
        }
    }

    Connections {
        target: book.now

        function onOpened() {
            if (book.place === "journal")
                book.journal.refresh()
        }
    }

    // The places behind the bottom bar.
    component PlaceLoader: Loader {
        property bool shown: false
        property bool visited: false

        anchors { top: parent.top; bottom: parent.bottom }
        width: parent.width
        active: visited || shown
        visible: shown
        focus: shown
        onShownChanged: if (shown) visited = true
    }

    Component {
        id: placesComponent

        FocusScope {
            PlaceLoader {
                id: journalPlace
                width: book.wide && (book.journal.count > 0 || book.journal.query !== "") ? 400 : parent.width
                shown: book.place === "journal"
                onShownChanged: if (shown) book.journal.refresh()
                sourceComponent: JournalPage {
                    journal: book.journal
                    compact: !book.wide
                    openUid: book.entry.uid
                    onGo: name => book.open(name)
                    onOpened: uid => {
                        if (book.entry.open(uid))
                            book.open("entry")
                    }
                }
            }

            Words {
                visible: book.wide && book.place === "journal" && book.entry.uid === "" && book.journal.count > 0
                anchors { left: journalPlace.right; right: parent.right; verticalCenter: parent.verticalCenter }
                horizontalAlignment: Text.AlignHCenter
                soft: true
                text: qsTr("Choose an entry to read it here.")
            }

            PlaceLoader {
                anchors { left: journalPlace.right; right: parent.right }
                shown: book.wide && book.place === "journal" && book.entry.uid !== ""
                sourceComponent: EntryPage {
                    hasBack: false
                    hasHelp: false
                    entry: book.entry
                    journal: book.journal
                    onGo: name => book.open(name)
                    onDeleted: book.entry.leave()
                }
            }

            PlaceLoader {
                shown: book.place === "patterns"
                onShownChanged: if (shown) book.patterns.refresh()
                sourceComponent: PatternsPage {
                    patterns: book.patterns
                    onGo: name => book.open(name)
                }
            }

            PlaceLoader {
                shown: book.place === "you"
                sourceComponent: YouPage {
                    you: book.you
                    onGo: name => book.open(name)
                }
            }
        }
    }

    // The pages that lie over the places.
    Component {
        id: checkInPage

        CheckInPage {
            checkIn: book.checkIn
            help: book.help
            onGo: name => book.open(name)
            onLeave: book.leave()
            onPauseAsked: {
                book.pauseAfterCheckIn()
                book.open("pause")
            }
        }
    }

    Component {
        id: pausePage

        PausePage {
            pause: book.pause
            onGo: name => book.open(name)
            onLeave: book.leave()
        }
    }

    Component {
        id: returnPage

        ReturnPage {
            comingBack: book.comingBack
            pause: book.pause
            help: book.help
            onGo: name => book.open(name)
            onLeave: book.leave()
            onSettledAgain: {
                book.home()
                if (book.pause.running)
                    book.open("pause")
            }
        }
    }

    Component {
        id: translatePage

        TranslatePage {
            translate: book.translate
            onGo: name => book.open(name)
            onLeave: book.leave()
        }
    }

    Component {
        id: entryPage

        EntryPage {
            entry: book.entry
            journal: book.journal
            onGo: name => book.open(name)
            onLeave: book.leave()
            onDeleted: book.leave()
        }
    }

    Component {
        id: helpPage

        HelpPage {
            help: book.help
            onGo: name => book.open(name)
            onLeave: book.leave()
        }
    }

    Component {
        id: soothePage

        SoothePage {
            soothe: book.soothe
            onGo: name => book.open(name)
            onLeave: book.leave()
        }
    }

    Component {
        id: beginningsPage

        BeginningsPage {
            now: book.now
            onGo: name => book.open(name)
            onLeave: book.leave()
        }
    }
}
