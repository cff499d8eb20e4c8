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
    required property LeavingViewModel leaving
    required property CheckInViewModel checkIn
    required property ReturnViewModel comingBack
    required property TranslateViewModel translate
    required property JournalViewModel journal
    required property EntryViewModel entry
    required property LookBackViewModel lookBack
    required property HandOverViewModel handOver
    required property PatternsViewModel patterns
    required property YouViewModel you
    required property PlanViewModel plan
    required property TwoViewModel two
    required property HelpViewModel help
    required property SootheViewModel soothe
    required property TalkViewModel talk
    required property RepairsViewModel repairs
    required property NowViewModel now
    required property JotViewModel jot
    required property LaterViewModel later
    required property CuriosityViewModel curiosity
    required property QuestionsViewModel questions
    required property ErasingViewModel erasing
    required property BackupsViewModel backups
    required property PassphraseViewModel passphrase
    required property HidingViewModel hiding
    required property TransferViewModel transfer
    required property KeysViewModel keys
    required property PracticeViewModel practice
    required property RemindersViewModel reminders
    required property ReportViewModel report

    // What is done with the other person; without it, as if it had never been made.
    readonly property bool couple: you.couple
    readonly property var withTheOther: ["two", "twoBack", "talk", "talk_again", "talk_tips", "keep_talking",
        "plan", "ask", "handOver", "heldUp", "repairs"]

    property string place: "now"
    property var tray: null
    readonly property bool talkWaits: talk.unfinished && couple
    readonly property T.StackView stack: window.stack
    readonly property bool wide: window.width >= 840
    readonly property Component places: placesComponent
    readonly property var pages: ({
        checkIn: checkInPage, pause: pausePage, "return": returnPage, translate: translatePage,
        entry: entryPage, help: helpPage, soothe: soothePage, soothing: soothingPage,
        lookBack: lookBackPage, jot: jotPage, later: laterPage, ask: curiosityPage,
        handOver: handOverPage, heldUp: heldUpPage,
        talk_tips: beginningsPage, plan: planPage, two: twoPage,
        talk: talkPage, repairs: repairsPage, questions: questionsPage,
        erasing: erasingPage, backups: backupsPage, passphrase: passphrasePage, hiding: hidingPage, transfer: transferPage,
        keys: keysPage, report: reportPage, steady: steadyPage, practice: practicePage, reminders: remindersPage
    })

    signal pauseAfterCheckIn()
    signal readOn()
    signal sought()

    function open(name: string) {
        const top = stack.currentItem.objectName
        if (!couple && withTheOther.includes(name))
            return
        switch (name) {
        case "close":
            window.ended()
            return
        case "hide":
            window.hideAsked()
            return
        case "escape":
            window.escaped()
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
        case "search":
            open("journal")
            sought()
            return
        case "pauseNow":
            pauseNow()
            return
        case "write":
            open("translate")
            return
        case "checkIn":
            help.show([])
            checkIn.reset()
            break
        case "return":
            open(pause.forTwo && couple ? "twoBack" : "backAlone")
            return
        case "backAlone":
            if (top === "two") {
                two.leave()
                stack.pop()
            }
            help.show([])
            comingBack.begin()
            name = "return"
            break
        case "two":
        case "twoBack":
            help.show([])
            two.begin(name === "twoBack")
            name = "two"
            break
        case "translate":
            // Body first, words later, whichever door this was.
            if (now.wordsLater) {
                if (top !== "soothing")
                    open("soothing")
                return
            }
            translate.start()
            break
        case "jot":
            jot.start()
            break
        case "later":
            later.refresh()
            break
        case "ask":
            curiosity.start("")
            break
        case "soothing":
            if (top === "soothing")
                return
            break
        case "plan":
            plan.open()
            break
        case "breathe":
        case "ground":
        case "rehearsing":
            soothe.take(name)
            name = "soothe"
            break
        case "talk":
            talk.begin()
            break
        case "talk_again":
            talk.resume()
            name = "talk"
            break
        case "repairs":
            repairs.refresh()
            break
        case "pause":
            if (top !== "pause")
                alone(name)
            return
        case "entry":
            if (wide)
                return
            break
        case "lookBack":
            if (top === "lookBack")
                return
            lookBack.refresh()
            lookBack.open()
            break
        case "practice":
            if (top === "practice")
                return
            practice.open()
            break
        case "reminders":
            reminders.open()
            break
        case "report":
            if (top === "report")
                return
            report.open()
            break
        case "shutOut":
            help.show([])
            stack.push(helpPage, { objectName: "help", shutOutOpen: true })
            return
        case "questions":
            questions.forget()
            break
        case "passphrase":
            if (top === "passphrase")
                return
            passphrase.open()
            break
        case "backups":
            if (top === "backups")
                return
            backups.open()
            break
        case "keys":
            if (top === "keys")
                return
            break
        case "erasing":
            erasing.open()
            break
        case "transfer":
            transfer.open()
            break
        case "handOver":
            if (handOver.text === "" || top === "handOver")
                return
            break
        case "heldUp":
            if (!handOver.mayHandOver || top === "heldUp")
                return
            break
        case "help":
            if (top === "help")
                return
            // A check-in that was answered says what the help is for.
            if (top !== "checkIn" && top !== "return" && top !== "two")
                help.show([])
            break
        }
        stack.push(pages[name], { objectName: name })
    }

    // Goes on with what was kept for later; body first here too.
    function goOnWith(uid: string) {
        if (now.wordsLater) {
            open("soothing")
            return
        }
        translate.finish(uid)
        stack.push(pages.translate, { objectName: "translate" })
    }

    function askInstead(question: string) {
        curiosity.start(question)
        stack.push(pages.ask, { objectName: "ask" })
    }

    // Offers one sentence to hand over, and nothing of where it comes from.
    function handOn(text: string) {
        if (handOver.offer(text))
            open("handOver")
    }

    // One key, from anywhere: a pause is called, or the one that runs is shown. What is at work with the
    // journal's file stays open beneath it.
    function pauseNow() {
        pause.begin()
        two.leave()
        if (["passphrase", "erasing", "backups", "transfer", "report"].includes(stack.currentItem.objectName))
            stack.push(pages.pause, { objectName: "pause" })
        else
            open("pause")
    }

    // Coming back is kept before the talk begins.
    function talkNow() {
        pause.comeBack("now")
        talk.begin()
        alone("talk")
    }

    // A page in place of all that lie over the places: none of those is passed on the way, or said.
    function alone(name: string) {
        soothe.leave()
        questions.forget()
        if (stack.depth > 1)
            stack.replace(stack.get(1), pages[name], { objectName: name })
        else
            stack.push(pages[name], { objectName: name })
    }

    function home() {
        soothe.leave()
        questions.forget()
        if (stack.depth > 1)
            stack.pop(null)
    }

    function leave() {
        if (stack.currentItem.objectName === "soothe")
            soothe.leave()
        if (stack.depth > 1)
            stack.pop()
        if (stack.currentItem.objectName === "pause" && !pause.running)
            home()
    }

    // Whoever closes the window takes along what was answered alone, or is not safe to be seen.
    function putAway() {
        const lies = name => stack.find(item => item.objectName === name) !== null
        const alone = lies("two") && two.stage !== "together"
        const risk = help.texts.length > 0 && (lies("help") || lies("checkIn") || lies("return"))
        if (!alone && !risk && !lies("questions"))
            return
        two.leave()
        help.show([])
        home()
        if (pause.running)
            open("pause")
    }

    // The next one at the window sees the first page, and nothing of what was answered.
    function goHome() {
        two.leave()
        help.show([])
        home()
        place = "now"
    }

    onWideChanged: {
        // Whoever reads an entry goes on reading it, beside the list or over it.
        if (wide && stack.currentItem.objectName === "entry") {
            home()
            readOn()
        } else if (!wide && place === "journal" && stack.depth === 1 && entry.uid !== "") {
            open("entry")
        }
    }

    Connections {
        target: book.translate

        function onSaved() {
            book.later.refresh()
            book.journal.refresh()
        }

        function onPutOff() {
            book.later.refresh()
            book.leave()
        }

        function onAlarmed(rules: string) {
            book.open("help")
            book.help.showAlarms(rules)
        }
    }

    Connections {
        target: book.jot

        function onKept() {
            book.later.refresh()
            book.leave()
        }

        function onAlarmed(rules: string) {
            book.open("help")
            book.help.showAlarms(rules)
        }
    }

    Connections {
        target: book.curiosity

        function onAlarmed(rules: string) {
            book.open("help")
            book.help.showAlarms(rules)
        }
    }

    Connections {
        target: book.handOver

        function onAlarmed(rules: string) {
            book.open("help")
            book.help.showAlarms(rules)
        }
    }

    Connections {
        target: book.talk

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

        // Every loader is a scope of its own: what it loads has to ask for the keyboard.
        FocusScope {
            focus: true

            // The list and the entry beside it, together in the middle of a very wide window.
            Item {
                id: journalRoom
                anchors { top: parent.top; bottom: parent.bottom; horizontalCenter: parent.horizontalCenter }
                width: Math.min(parent.width, book.wide && !book.journal.empty ? 1040 : parent.width)
                visible: book.place === "journal"

                PlaceLoader {
                    id: journalPlace
                    anchors.left: parent.left
                    width: book.wide && !book.journal.empty ? 400 : parent.width
                    shown: book.place === "journal"
                    onShownChanged: {
                        if (shown) {
                            book.journal.refresh()
                            book.repairs.refresh()
                            book.lookBack.refresh()
                        }
                    }
                    sourceComponent: JournalPage {
                        id: journalPage
                        focus: true
                        journal: book.journal
                        lookBack: book.lookBack
                        laterCount: book.later.count
                        compact: !book.wide
                        openUid: book.entry.uid
                        afterTalks: book.repairs.some && book.couple
                        wordsLater: book.now.wordsLater
                        onGo: name => book.open(name)
                        onOpened: uid => {
                            if (book.entry.open(uid))
                                book.open("entry")
                        }
                        onDeleted: uid => {
                            if (book.entry.uid === uid)
                                book.entry.leave()
                        }

                        Connections {
                            target: book

                            function onSought() {
                                journalPage.seek()
                            }
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
                    id: entryPlace
                    anchors { left: journalPlace.right; right: parent.right }
                    shown: book.wide && book.place === "journal" && book.entry.uid !== ""
                    // Whoever goes through the list goes on in it; Tab leads to the entry.
                    focus: false
                    onShownChanged: {
                        if (shown)
                            visited = true
                        else if (activeFocus)
                            journalPlace.forceActiveFocus(Qt.OtherFocusReason)
                    }

                    Connections {
                        target: book

                        function onReadOn() {
                            Qt.callLater(() => entryPlace.forceActiveFocus(Qt.OtherFocusReason))
                        }
                    }

                    sourceComponent: EntryPage {
                        focus: true
                        hasBack: false
                        hasHelp: false
                        hasHide: false
                        couple: book.couple
                        entry: book.entry
                        journal: book.journal
                        onGo: name => book.open(name)
                        onHandedOver: text => book.handOn(text)
                        onDeleted: book.entry.leave()
                    }
                }
            }

            PlaceLoader {
                shown: book.place === "patterns"
                sourceComponent: PatternsPage {
                    focus: true
                    patterns: book.patterns
                    onGo: name => book.open(name)
                }
            }

            PlaceLoader {
                shown: book.place === "you"
                sourceComponent: YouPage {
                    focus: true
                    you: book.you
                    passphrase: book.passphrase
                    plan: book.plan
                    hasTray: !!book.tray && book.tray.here
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
            couple: book.couple
            pause: book.pause
            leaving: book.leaving
            soothe: book.soothe
            onGo: name => book.open(name)
            onLeave: book.leave()
        }
    }

    Component {
        id: returnPage

        ReturnPage {
            couple: book.couple
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
            onTalk: book.talkNow()
        }
    }

    Component {
        id: twoPage

        TwoPage {
            two: book.two
            pause: book.pause
            help: book.help
            onGo: name => book.open(name)
            onLeave: {
                book.two.leave()
                book.leave()
            }
            onTalk: book.talkNow()
        }
    }

    Component {
        id: translatePage

        TranslatePage {
            translate: book.translate
            you: book.you
            wordsLater: !book.now.roomForWords
            onGo: name => book.open(name)
            onLeave: {
                book.leave()
                book.translate.close()
            }
            onAskInstead: question => book.askInstead(question)
            onHandedOver: text => book.handOn(text)
            onFinished: {
                book.translate.close()
                book.open("journal")
            }
        }
    }

    Component {
        id: jotPage

        JotPage {
            jot: book.jot
            onGo: name => book.open(name)
            onLeave: book.leave()
        }
    }

    Component {
        id: laterPage

        LaterPage {
            later: book.later
            wordsLater: book.now.wordsLater
            onGo: name => book.open(name)
            onLeave: book.leave()
            onFinish: uid => book.goOnWith(uid)
        }
    }

    Component {
        id: curiosityPage

        CuriosityPage {
            curiosity: book.curiosity
            onGo: name => book.open(name)
            onLeave: book.leave()
        }
    }

    Component {
        id: entryPage

        EntryPage {
            couple: book.couple
            entry: book.entry
            journal: book.journal
            onGo: name => book.open(name)
            onLeave: book.leave()
            onHandedOver: text => book.handOn(text)
            onDeleted: book.leave()
        }
    }

    Component {
        id: handOverPage

        HandOverPage {
            handOver: book.handOver
            onGo: name => book.open(name)
            onLeave: book.leave()
        }
    }

    Component {
        id: heldUpPage

        HeldUpPage {
            handOver: book.handOver
            onGo: name => book.open(name)
            onLeave: book.leave()
        }
    }

    Component {
        id: lookBackPage

        LookBackPage {
            lookBack: book.lookBack
            onGo: name => book.open(name)
            onLeave: book.leave()
        }
    }

    Component {
        id: steadyPage

        SteadyPage {
            reminders: book.reminders
            onGo: name => book.open(name)
            onLeave: book.leave()
        }
    }

    Component {
        id: practicePage

        PracticePage {
            practice: book.practice
            onGo: name => book.open(name)
            onLeave: book.leave()
        }
    }

    Component {
        id: remindersPage

        RemindersPage {
            reminders: book.reminders
            onGo: name => book.open(name)
            onLeave: book.leave()
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
        id: hidingPage

        HidingPage {
            hiding: book.hiding
            onGo: name => book.open(name)
            onLeave: book.leave()
        }
    }

    Component {
        id: transferPage

        TransferPage {
            transfer: book.transfer
            onGo: name => book.open(name)
            onLeave: book.leave()
        }
    }

    Component {
        id: reportPage

        ReportPage {
            report: book.report
            patterns: book.patterns
            onGo: name => book.open(name)
            onLeave: book.leave()
        }
    }

    Component {
        id: keysPage

        KeysPage {
            keys: book.keys
            onGo: name => book.open(name)
            onLeave: book.leave()
        }
    }

    Component {
        id: passphrasePage

        PassphrasePage {
            passphrase: book.passphrase
            hiding: book.hiding
            onGo: name => book.open(name)
            onLeave: book.leave()
        }
    }

    Component {
        id: backupsPage

        BackupsPage {
            backups: book.backups
            now: book.now
            onGo: name => book.open(name)
            onLeave: book.leave()
        }
    }

    Component {
        id: erasingPage

        ErasingPage {
            erasing: book.erasing
            onGo: name => book.open(name)
            onLeave: book.leave()
        }
    }

    Component {
        id: questionsPage

        QuestionsPage {
            questions: book.questions
            help: book.help
            onGo: name => book.open(name)
            onLeave: {
                book.leave()
                book.questions.forget()
            }
            onHelpAsked: {
                const worries = book.questions.worries
                book.help.show([])
                book.stack.push(helpPage, { objectName: "help", ownOpen: worries })
            }
        }
    }

    Component {
        id: soothingPage

        SoothingPage {
            soothe: book.soothe
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
            onPutIntoWords: {
                book.open("translate")
                book.translate.bring(book.soothe.feelings)
            }
        }
    }

    Component {
        id: planPage

        PlanPage {
            plan: book.plan
            onGo: name => book.open(name)
            onLeave: book.leave()
        }
    }

    Component {
        id: talkPage

        TalkPage {
            talk: book.talk
            onGo: name => book.open(name)
            onPauseAsked: {
                book.pause.begin()
                book.open("pause")
            }
            onLeave: book.leave()
        }
    }

    Component {
        id: repairsPage

        RepairsPage {
            repairs: book.repairs
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
