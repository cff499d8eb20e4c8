"""Draws every page in every language, appearance, width and size of text, into build/screens:
`make screens`. With names, only these pages in these ways: `tests/screens.py now he-dark-320-200`.

The pictures are for looking at. Each page has a picture of its own in the folder of its way, and
each way has a sheet with all of them.
"""

import atexit
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from PySide6.QtCore import QElapsedTimer, QObject, qInstallMessageHandler  # noqa: E402
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter  # noqa: E402
from PySide6.QtQuick import QQuickItem  # noqa: E402

from data import first_look, protection  # noqa: E402
from data.faults import Damaged, Full, Newer, WrongPassphrase  # noqa: E402
from data.places import backups_folder  # noqa: E402
from data.sealing import Cost  # noqa: E402
from data.store import Store  # noqa: E402
from data.transfer import Counted, Intake  # noqa: E402
from regulate.composition import Frame  # noqa: E402
from regulate.content import Words  # noqa: E402
from regulate.later import Jotting  # noqa: E402
from regulate.patterns import Tally  # noqa: E402
from regulate.plan import Plan  # noqa: E402
from regulate.repair import Repair  # noqa: E402
from regulate.translation import Translation  # noqa: E402
from tests import months, pseudo, samples  # noqa: E402
from tests.clock import HandClock  # noqa: E402
from tests.samples import SENTENCE, typed  # noqa: E402
from ui import intake, sentences  # noqa: E402
from ui.window import Window, application  # noqa: E402

OUT = ROOT / "build" / "screens"
SIZES = {"390": (390, 844), "320": (320, 568), "1000": (1000, 760)}
PAGES: dict[str, Callable[[Window, HandClock], None]] = {}
LOCKED: set[str] = set()

PLAN = Plan(
    sign="Red card",
    my_place="in the garden",
    their_place="bedroom",
    off_limits="No messages, no driving",
    i_need="That you will come back",
    they_need="I'm not leaving you. I want to get this right.",
    together=True,
)


def page(draw: Callable[[Window, HandClock], None]) -> Callable[[Window, HandClock], None]:
    """Registers a page under the name of its function."""
    PAGES[draw.__name__] = draw
    return draw


def answer(check_in, heat: int, take_in: str, safety: str, *signs: str) -> None:
    """Answers a check-in."""
    check_in.setHeat(heat)
    check_in.setTakeIn(take_in)
    check_in.toggleSafety(safety)
    for sign in signs:
        check_in.toggleSign(sign)


def flooded(window: Window) -> None:
    """A check-in that says flooded, answered."""
    window.root.open("checkIn")
    answer(window.check_in, 7, "barely", "none", "heart", "hot_tense", "urge_attack", "loud")
    window.check_in.finish()


def written(window: Window, clock: HandClock) -> None:
    """A few entries in the journal."""
    for surface, situation, feelings, need, request, words in (
        (
            "withdrawal",
            "the door closed",
            ("afraid_pushed_away",),
            "safety",
            "sit with me for ten minutes",
            "When the door closed, I felt afraid of being pushed away. What I was longing for was "
            "safety. Would you be willing to sit with me for ten minutes?",
        ),
        (
            "criticism",
            "נגמרה ארוחת הערב והמטבח נשאר מלא",
            ("lonely", "disappointed"),
            "valued",
            "שנשב עשר דקות הערב",
            "כשנגמרה ארוחת הערב והמטבח נשאר מלא, הרגשתי בדידות ואכזבה. מתחת לזה היה בי צורך "
            "להרגיש שיש לי ערך. אפשר לבקש שנשב עשר דקות הערב?",
        ),
        (
            "anger",
            typed(window, "you came home at nine and there was no message"),
            ("hurt", "scared"),
            "matter",
            typed(window, "send a short message when it gets late"),
            typed(window, SENTENCE),
        ),
    ):
        entry = Translation(surface, situation, feelings, need, request, words, Frame.FULL)
        window.desk.store.journal.add(entry, clock.now(), clock.zone_name())
        clock.forward(hours=7)


def translated(window: Window, steps: int) -> None:
    """A translation, so many steps in."""
    window.root.open("translate")
    words = window.translate
    for step in (
        lambda: words.chooseSurface("anger"),
        lambda: words.setSituation(typed(window, "you came home at nine and there was no message")),
        lambda: [words.toggleFeeling(id) for id in ("hurt", "scared")],
        lambda: words.chooseNeed("matter"),
        lambda: words.setRequest(typed(window, "send a short message when it gets late")),
    )[:steps]:
        step()
        words.goOn()


@page
def now(window, clock):
    pass


@page
def now_paused(window, clock):
    window.pause.begin()
    clock.forward(minutes=11)


@page
def now_due(window, clock):
    window.pause.begin()
    clock.forward(minutes=33)


@page
def now_demo(window, clock):
    first_look.change(window.desk.path, demo=True)
    window._dress()
    window.now.open()


@page
def now_trouble(window, clock):
    window.now._step = "copies"
    window.now._trouble = Damaged(Path("/home/me/.local/share/regulate/regulate.db"))
    window.now.changed.emit()


@page
def now_full(window, clock):
    window.now._trouble = Full(window.desk.path)
    window.now._step = "again"
    window.now.changed.emit()


@page
def now_newer(window, clock):
    window.now._trouble = Newer(Path("/home/me/.local/share/regulate/regulate.db"))
    window.now._step = ""
    window.now.changed.emit()


def to_be_erased(window, clock):
    """Something to delete: entries, copies, what a window looks like."""
    written(window, clock)
    jotting = Jotting("anger", typed(window, "the phone"))
    window.desk.store.jottings.add(jotting, clock.now(), clock.zone_name())
    copies = backups_folder(window.desk.path)
    copies.mkdir()
    for day in ("2026-11-03", "2026-11-16", "2026-11-22"):
        shutil.copyfile(window.desk.path, copies / f"{day}.db")
    window.root.open("erasing")


@page
def erasing(window, clock):
    to_be_erased(window, clock)


@page
def erasing_asked(window, clock):
    to_be_erased(window, clock)
    window.erasing.ask()


def transferring(window: Window, clock: HandClock) -> None:
    """The page of export and import, with names as on anybody's computer."""
    window.root.open("transfer")
    window.transfer._goes_to = "/home/me/Documents/journal-2026-11-24.json"
    window.transfer.changed.emit()


@page
def transfer(window, clock):
    transferring(window, clock)


@page
def transfer_spreadsheet(window, clock):
    transferring(window, clock)
    window.transfer.chooseForm("csv")


@page
def transfer_import(window, clock):
    transferring(window, clock)
    window.transfer.setComesFrom("/home/me/Downloads/daylio_export_2026_11_24.csv")
    words, day = window.desk.words, clock.now() - timedelta(days=2)
    when = sentences.written(day, clock.now(), window.desk.zone, words)
    window.transfer._latest = words.fill(words["transfer"]["last"], when=when, count=132)
    window.transfer.changed.emit()
    QGuiApplication.processEvents()
    window.root.findChild(QObject, "pages").property("currentItem").scrollTo(1.0)


@page
def transfer_asked(window, clock):
    transferring(window, clock)
    window.transfer.askExport()


@page
def transfer_asked_sealed(window, clock):
    transferring(window, clock)
    window.transfer.chooseForm("sealed")
    window.transfer.askExport()


@page
def transfer_passphrase(window, clock):
    transferring(window, clock)
    window.transfer._begin("passphrase")


@page
def transfer_moods(window, clock):
    transferring(window, clock)
    so_so, tired = (typed(window, mood) for mood in ("So so", "tired"))
    window.transfer._heats = {so_so: 4, tired: -1, "עייפות": -1}
    window.transfer._begin("moods")


@page
def transfer_preview(window, clock):
    transferring(window, clock)
    found = Intake(
        {"check_ins": Counted(131, 1)},
        clock.now() - timedelta(days=200),
        clock.now() - timedelta(days=1),
        {"activities": 120, "notes": 44},
        heat_only=True,
    )
    desk = window.desk
    window.transfer._lines = intake.told(found, clock.now(), desk.zone, desk.words)
    window.transfer._new = 131
    window.transfer._begin("preview")


@page
def transfer_done(window, clock):
    transferring(window, clock)
    path = "/home/me/Documents/journal-2026-11-24.json"
    words = window.desk.words
    window.transfer._done = words.fill(words["transfer"]["exported"], count=132, path=path)
    window.transfer.changed.emit()


@page
def check_in(window, clock):
    window.root.open("checkIn")


@page
def check_in_chosen(window, clock):
    window.root.open("checkIn")
    answer(window.check_in, 7, "barely", "none", "heart", "urge_harm")


@page
def calm(window, clock):
    window.root.open("checkIn")
    answer(window.check_in, 2, "yes", "none")
    window.check_in.finish()


@page
def rising(window, clock):
    window.root.open("checkIn")
    answer(window.check_in, 5, "yes", "none", "tunnel", "loud")
    window.check_in.finish()


@page
def flooded_hot(window, clock):
    flooded(window)


@page
def flooded_quietly(window, clock):
    window.root.open("checkIn")
    answer(window.check_in, 2, "no", "none", "blank", "shut")
    window.check_in.finish()


@page
def unsafe(window, clock):
    window.help.chooseCountry("GB")
    window.root.open("checkIn")
    answer(window.check_in, 6, "no", "afraid")
    window.check_in.toggleSafety("someone_unsafe")
    window.check_in.finish()


@page
def pause(window, clock):
    window.pause.begin()
    window.root.open("pause")
    clock.forward(minutes=2)


@page
def pause_longer(window, clock):
    window.pause.begin()
    window.root.open("pause")
    clock.forward(minutes=20)
    pages = window.root.findChild(QObject, "pages")
    pages.property("currentItem").setProperty("longerOpen", True)


@page
def pause_late(window, clock):
    window.pause.begin()
    window.root.open("pause")
    clock.forward(minutes=52)


@page
def pause_due(window, clock):
    window.pause.begin()
    window.root.open("pause")
    clock.forward(minutes=30)


@page
def pause_agreed(window, clock):
    texts = {name: text for name, text in vars(PLAN).items() if text in samples.HEBREW}
    plan = replace(PLAN, **{name: typed(window, text) for name, text in texts.items()})
    window.desk.store.plans.add(plan, clock.now(), clock.zone_name())
    window.pause.begin()
    window.root.open("pause")
    clock.forward(minutes=9)


@page
def pause_more(window, clock):
    pause_agreed(window, clock)
    window.pause.sayWho("both")
    page = window.root.findChild(QObject, "pages").property("currentItem")
    page.setProperty("moreOpen", True)
    page.scrollTo(1.0)


@page
def pause_called_by_the_other(window, clock):
    window.pause.begin()
    window.pause.sayWho("other")
    window.root.open("pause")
    clock.forward(minutes=45)


def for_two(window: Window, clock: HandClock, *heats: int, back: bool) -> None:
    """Two at one screen, with so many of them having answered."""
    window.pause.begin()
    if back:
        window.pause.join()
        clock.forward(minutes=31)
        window.pause._tick()
    window.root.open("return" if back else "two")
    for heat in heats:
        window.two.takeOver()
        answer(window.two.checkIn, heat, "yes", "none")
        window.two.checkIn.finish()
        for id in ("listen", "own", "gently"):
            window.two.checkIn.toggleSelfCheck(id)
        window.two.handOver()


@page
def two_hand_over(window, clock):
    for_two(window, clock, 3, back=False)


@page
def two_back(window, clock):
    for_two(window, clock, back=True)


@page
def two_alone(window, clock):
    for_two(window, clock, back=True)
    window.two.takeOver()
    answer(window.two.checkIn, 3, "yes", "none")
    window.two.checkIn.finish()
    window.two.checkIn.toggleSelfCheck("listen")


@page
def two_unsafe(window, clock):
    for_two(window, clock, back=False)
    window.two.takeOver()
    answer(window.two.checkIn, 3, "yes", "afraid")
    window.two.checkIn.finish()


@page
def two_checked_in(window, clock):
    for_two(window, clock, 3, 4, back=False)


@page
def two_ready(window, clock):
    for_two(window, clock, 3, 4, back=True)


@page
def two_not_yet(window, clock):
    for_two(window, clock, 3, 6, back=True)


@page
def now_booked(window, clock):
    window.pause.begin()
    clock.forward(minutes=31)
    window.pause._tick()
    window.pause.book("10:00")


@page
def return_asked(window, clock):
    window.pause.begin()
    clock.forward(minutes=30)
    window.root.open("return")


@page
def return_ready(window, clock):
    flooded(window)
    window.pause.begin_after(window.check_in.uid, "flooded")
    clock.forward(minutes=31)
    window.root.open("return")
    answer(window.return_.checkIn, 3, "yes", "none", "tunnel")
    window.return_.checkIn.finish()
    for id in ("listen", "own", "gently"):
        window.return_.checkIn.toggleSelfCheck(id)


@page
def return_not_yet(window, clock):
    flooded(window)
    window.pause.begin_after(window.check_in.uid, "flooded")
    clock.forward(minutes=31)
    window.root.open("return")
    answer(window.return_.checkIn, 6, "barely", "none", "heart", "loud")
    window.return_.checkIn.finish()


@page
def translate_surface(window, clock):
    translated(window, 0)


@page
def translate_situation(window, clock):
    translated(window, 1)


@page
def translate_feelings(window, clock):
    translated(window, 2)
    window.translate.toggleFeeling("hurt")


@page
def translate_need(window, clock):
    translated(window, 3)
    window.translate.chooseNeed("matter")


@page
def translate_request(window, clock):
    translated(window, 4)
    window.translate.setRequest(typed(window, "stop coming home late"))


@page
def translate_sentence(window, clock):
    translated(window, 5)


@page
def translate_apology(window, clock):
    translated(window, 5)
    window.translate.chooseFrame("apology")


@page
def translate_thrown(window, clock):
    window.root.open("translate")
    window.translate.setCameOut(typed(window, "You never listen! Here we go again."))
    window.translate._rest()
    window.translate.chooseSurface("criticism")


def in_front(window: Window) -> QObject:
    """The page that lies on top."""
    return window.root.findChild(QObject, "pages").property("currentItem")


@page
def translate_every_feeling(window, clock):
    translated(window, 2)
    in_front(window).setProperty("everything", True)


@page
def translate_own_word(window, clock):
    translated(window, 2)
    in_front(window).setProperty("everything", True)
    window.translate.seek(typed(window, "left out"))
    settle(QGuiApplication.instance(), 40)
    in_front(window).scrollTo(1.0)


@page
def translate_last_time(window, clock):
    written(window, clock)
    translated(window, 2)


@page
def translate_heard_situation(window, clock):
    translated(window, 1)
    window.translate.setSituation(typed(window, "you ignored me again"))
    window.translate.hearing.hear()


@page
def translate_heard(window, clock):
    translated(window, 5)
    said = "You never listen to me. Why would you react like that?"
    window.translate.setWords(typed(window, said))
    window.translate.hearing.hear()


@page
def translate_saved(window, clock):
    translated(window, 5)
    window.translate.save()


@page
def translate_hebrew(window, clock):
    window.you.chooseSentenceLanguage("he")
    window.root.open("translate")
    words = window.translate
    words.chooseSurface("criticism")
    words.goOn()
    words.setSituation("נגמרה ארוחת הערב והמטבח נשאר מלא")
    words.goOn()
    for id in ("lonely", "disappointed"):
        words.toggleFeeling(id)


@page
def translate_hebrew_sentence(window, clock):
    translate_hebrew(window, clock)
    words = window.translate
    words.goOn()
    words.chooseNeed("valued")
    words.goOn()
    words.setRequest("שנשב עשר דקות הערב")
    words.goOn()


@page
def translate_hebrew_heard(window, clock):
    translate_hebrew_sentence(window, clock)
    window.translate.setWords("אתה אף פעם לא עוזר לי. הרגשתי מותקפת.")
    window.translate.hearing.hear()


@page
def jot(window, clock):
    window.root.open("jot")


def jotted(window: Window, clock: HandClock) -> None:
    """Words kept for later."""
    phone = typed(window, "the phone")
    for surface, came_out in (("withdrawal", ""), ("anger", phone), ("", "ארוחת הערב")):
        window.desk.store.jottings.add(Jotting(surface, came_out), clock.now(), "UTC")
        clock.forward(hours=14)


@page
def later(window, clock):
    jotted(window, clock)
    window.root.open("later")


@page
def later_deleted(window, clock):
    jotted(window, clock)
    window.root.open("later")
    window.later.delete(window.desk.store.jottings.waiting()[0].uid)


@page
def now_waiting(window, clock):
    jotted(window, clock)
    window.later.refresh()


@page
def now_hot(window, clock):
    flooded(window)
    in_front(window).leave.emit()


@page
def ask(window, clock):
    window.root.open("ask")


@page
def ask_instead(window, clock):
    window.root.open("ask")
    window.curiosity.setQuestion(typed(window, "Why did you leave the party early?"))
    window.curiosity.turn()


@page
def journal_empty(window, clock):
    window.root.open("journal")


@page
def journal(window, clock):
    written(window, clock)
    window.root.open("journal")


@page
def journal_found(window, clock):
    written(window, clock)
    window.root.open("journal")
    window.journal.search("ארוחת")


@page
def journal_deleted(window, clock):
    written(window, clock)
    window.root.open("journal")
    window.journal.delete(newest(window))


def newest(window: Window) -> str:
    """The newest entry."""
    return window.journal.entries.uids[0]


def weeks(window: Window, clock: HandClock) -> None:
    """Entries of a few weeks, some with what came out, one with an own word."""
    for days, surface, came_out, situation, feelings, need, request, words in (
        (
            12,
            f"own:{typed(window, 'slamming the cupboard')}",
            typed(window, "Do what you want, you always do."),
            typed(window, "you booked the holiday with your brother before we had talked"),
            ("unimportant", "sad"),
            "matter",
            typed(window, "decide the next one with me"),
            typed(
                window,
                "I was sad that the holiday was booked without me. I would like to plan the next "
                "one together.",
            ),
        ),
        (
            3,
            "criticism",
            "",
            "נגמרה ארוחת הערב והמטבח נשאר מלא",
            ("lonely", "disappointed"),
            "valued",
            "שנשב עשר דקות הערב",
            "כְּשֶׁנגמרה ארוחת הערב והמטבח נשאר מלא, הרגשתי בדידות ואכזבה. מתחת לזה היה בי צורך "
            "להרגיש שיש לי ערך.",
        ),
        (
            2,
            "withdrawal",
            "I'm done talking.",
            "the door closed after I had sent you a long message",
            ("lonely",),
            "safety",
            "sit with me for ten minutes",
            "I felt so alone behind that door. Would you sit with me for ten minutes?",
        ),
        (
            1,
            "anger",
            "",
            typed(window, "you came home at nine and there was no message"),
            ("hurt", "scared"),
            "matter",
            typed(window, "send a short message when it gets late"),
            typed(window, SENTENCE),
        ),
    ):
        entry = Translation(
            surface, situation, feelings, need, request, words, came_out=came_out
        )
        at = clock.now() - timedelta(days=days, hours=days)
        window.desk.store.journal.add(entry, at, clock.zone_name())


@page
def journal_doors(window, clock):
    weeks(window, clock)
    jotted(window, clock)
    repaired(window, clock)
    window.later.refresh()
    window.repairs.refresh()
    window.root.open("journal")


@page
def journal_searching(window, clock):
    weeks(window, clock)
    window.root.open("journal")
    window.journal.search(typed(window, "message"))


@page
def journal_searching_hebrew(window, clock):
    weeks(window, clock)
    window.root.open("journal")
    window.journal.search("כשנג ארוח")


@page
def journal_filtered(window, clock):
    weeks(window, clock)
    window.root.open("journal")
    window.journal.filter.choose("need", "matter")
    window.journal.filter.choose("span", "month")


@page
def journal_filter(window, clock):
    journal_filtered(window, clock)
    window.root.findChild(QObject, "journal").openFilter()


@page
def journal_filter_days(window, clock):
    weeks(window, clock)
    window.root.open("journal")
    window.journal.filter.choose("span", "between")
    window.journal.filter.setSince("2026-11-20")
    window.journal.filter.setUntil("24.11.2026")
    window.root.findChild(QObject, "journal").openFilter()
    settle(QGuiApplication.instance(), 60)
    window.root.findChild(QObject, "filter").scrollTo(1.0)


@page
def journal_filter_sought(window, clock):
    weeks(window, clock)
    window.root.open("journal")
    window.root.findChild(QObject, "journal").openFilter()
    window.journal.filter.seek(typed(window, "s"))


@page
def journal_nothing(window, clock):
    weeks(window, clock)
    window.root.open("journal")
    window.journal.filter.choose("feeling", "lonely")
    window.journal.search(typed(window, "holiday"))


@page
def entry(window, clock):
    written(window, clock)
    window.root.open("journal")
    window.entry.open(newest(window))
    window.root.open("entry")


@page
def entry_edited(window, clock):
    entry(window, clock)
    window.entry.setRequest(typed(window, "call me when it gets late"))


HEBREW = (
    "כשחזרת הביתה ב־21:00 ולא הייתה הודעה, הרגשתי פגיעה ופחד. מתחת לזה היה בי צורך לדעת שאני "
    "חשוב לך. אפשר לבקש הודעה קצרה כשמתאחר?"
)


def handed_over(window: Window, text: str, name: str = "handOver") -> None:
    """A sentence that is offered to be handed over, or held up."""
    window._book.handOn(text)
    if name != "handOver":
        window.root.open(name)


@page
def hand_over(window, clock):
    handed_over(window, typed(window, SENTENCE))


@page
def hand_over_hebrew(window, clock):
    handed_over(window, HEBREW)


@page
def hand_over_saved(window, clock):
    handed_over(window, typed(window, "I miss you."))
    window.hand_over._file = Path("/home/me/Pictures/words.png")
    words = window.desk.words
    window.hand_over._notice = words.fill(words["hand_over"]["saved"], path=window.hand_over._file)
    window.hand_over.changed.emit()


@page
def hand_over_later(window, clock):
    window.pause.begin()
    handed_over(window, typed(window, SENTENCE))


@page
def held_up(window, clock):
    handed_over(window, typed(window, SENTENCE), "heldUp")


@page
def held_up_hebrew(window, clock):
    handed_over(window, HEBREW, "heldUp")


@page
def held_up_short(window, clock):
    handed_over(window, typed(window, "I miss you."), "heldUp")


@page
def entry_said(window, clock):
    weeks(window, clock)
    window.root.open("journal")
    window.entry.open(window.journal.entries.uids[1])
    window.root.open("entry")
    window.entry.sayWhether("yes")
    window.entry.sayHow("partly")


@page
def entry_versions(window, clock):
    entry(window, clock)
    window.entry.setWords(typed(window, "I got scared when there was no message."))
    window.entry.save()
    clock.forward(days=1)
    window.entry.setWords(typed(window, "I got scared. I care about you."))
    window.entry.setRequest(typed(window, "call me when it gets late"))
    window.entry.save()
    settle(QGuiApplication.instance(), 60)
    page = window.root.findChild(QObject, "entryPage") or in_front(window)
    page.setProperty("earlierShown", True)
    settle(QGuiApplication.instance(), 60)
    page.scrollTo(0.8)


@page
def look_back(window, clock):
    weeks(window, clock)
    window.root.open("journal")
    window.root.open("lookBack")


@page
def look_back_answered(window, clock):
    look_back(window, clock)
    window.look_back.answer("once")


def counted(window: Window, clock: HandClock, fill: Callable[[Tally, datetime], None]) -> None:
    """Patterns, of records that were counted."""
    found = window.desk.store.patterns
    found.pieces = lambda tally, *_: iter([fill(tally, clock.now())])
    window.root.open("patterns")
    (place,) = named(window.root.contentItem(), "patternsPage")
    for _ in range(100):
        if place.property("whole"):
            return
        settle(QGuiApplication.instance(), 20)
    raise AssertionError("the cards are not made")


def named(item: QQuickItem, name: str) -> list[QQuickItem]:
    """All of a name within an item."""
    inner = [each for child in item.childItems() for each in named(child, name)]
    return [item, *inner] if item.objectName() == name else inner


@page
def patterns(window, clock):
    counted(window, clock, months.rich)


@page
def patterns_numbers(window, clock):
    counted(window, clock, months.rich)
    for card in named(window.root.contentItem(), "pattern")[:4]:
        card.setProperty("open", True)


@page
def patterns_few(window, clock):
    counted(window, clock, months.few)


@page
def patterns_none(window, clock):
    window.root.open("patterns")


def to_be_brought(window: Window, clock: HandClock) -> None:
    """Something for a page to bring, with names as on anybody's computer."""
    written(window, clock)
    counted(window, clock, months.rich)
    window.root.open("report")
    window.report.setGoesTo("/home/me/Documents/page-2026-11-24.pdf")


@page
def report(window, clock):
    to_be_brought(window, clock)


@page
def report_entries(window, clock):
    to_be_brought(window, clock)
    window.report.setPicking(True)
    window.report.pick(window.report.entries.uids[1])


@page
def report_saved(window, clock):
    to_be_brought(window, clock)
    window.report.toggle("returns")
    window.report.pick(window.desk.store.journal.all()[0].uid)
    window.report._answered(window.report.goesTo)


@page
def steady(window, clock):
    window.root.open("steady")


@page
def practice(window, clock):
    window.root.open("practice")
    while window.practice.begins:
        window.practice.another()


@page
def practice_not_now(window, clock):
    flooded(window)
    window.root.open("practice")


@page
def reminders(window, clock):
    window.root.open("reminders")


@page
def reminders_set(window, clock):
    for what, day in (("question", "7"), ("practice", "2"), ("practice", "4")):
        window.reminders.chooseDay(what, day)
    window.reminders.chooseTime("practice", "7:30")
    window.reminders.setNotifies("question", True)
    window.root.open("reminders")


@page
def you(window, clock):
    window.root.open("you")


@page
def you_forms(window, clock):
    window.you.chooseSentenceLanguage("he")
    window.you.choosePartnerAddress("m")
    window.root.open("you")
    settle(QGuiApplication.instance(), 60)
    window.root.findChild(QObject, "youPage").scrollTo(0.44)


@page
def all_keys(window, clock):
    window.root.open("keys")


@page
def all_keys_end(window, clock):
    window.root.open("keys")
    settle(QGuiApplication.instance(), 60)
    in_front(window).scrollTo(1.0)


@page
def plan(window, clock):
    window.root.open("plan")


@page
def plan_filled(window, clock):
    window.root.open("plan")
    for name, text in (
        ("sign", typed(window, "“Harbour”, or an open hand")),
        ("own_minutes", "75"),
        ("they_need", typed(window, "I'm not leaving you. I'm coming back.")),
        ("i_need", "אני אחזור. אנחנו באותו צד."),
        ("my_place", typed(window, "the balcony, or once around the block")),
        ("their_place", typed(window, "the kitchen")),
        ("off_limits", typed(window, "No slamming doors")),
    ):
        window.plan.write(name, text)
    for limit in ("following", "messages", "driving"):
        window.plan.toggleLimit(limit)
    window.plan.chooseMaker("together")


@page
def help_chosen(window, clock):
    window.root.open("help")
    window.help.chooseCountry("GB")


@page
def help_door(window, clock):
    window.root.open("help")


@page
def now_let_go(window, clock):
    window.pause.begin()
    window.pause.letGo()


@page
def now_missed(window, clock):
    window.pause.begin()
    clock.forward(hours=3)


@page
def breathe(window, clock):
    window.you.chooseMotion("full")
    window.root.open("breathe")
    clock.forward(seconds=2.5)


@page
def breathe_in_words(window, clock):
    window.root.open("breathe")
    clock.forward(seconds=5)


@page
def ground(window, clock):
    window.root.open("ground")


def activity(window: Window, id: str) -> None:
    """An activity that was chosen from the list."""
    window.root.open("soothing")
    window.root.open(window.soothe.begin(id))


@page
def soothing(window, clock):
    window.pause.begin()
    window.root.open("pause")
    window.root.open("soothing")


@page
def pause_rehearsing(window, clock):
    window.pause.begin()
    window.root.open("pause")
    clock.forward(minutes=6, seconds=30)


@page
def soothing_cooler(window, clock):
    window.root.open("soothing")
    window.soothe.tell(5)


@page
def soothing_closed(window, clock):
    soothing_cooler(window, clock)
    settle(QGuiApplication.instance(), 60)
    window.root.findChild(QObject, "pages").property("currentItem").scrollTo(1.0)


@page
def soothing_hidden(window, clock):
    activity(window, "walk")
    window.soothe.hideThis()
    window.root.findChild(QObject, "pages").property("currentItem").leave.emit()
    window.soothe.tell(3)


@page
def soothe_caution(window, clock):
    activity(window, "cool_cloth")


@page
def soothe_sighing(window, clock):
    window.you.chooseMotion("full")
    activity(window, "sighing")
    clock.forward(seconds=4)


@page
def soothe_box(window, clock):
    window.you.chooseMotion("full")
    activity(window, "box")
    clock.forward(seconds=13)


@page
def soothe_muscle(window, clock):
    window.you.chooseMotion("full")
    activity(window, "muscle")
    clock.forward(seconds=47)


@page
def soothe_step_back(window, clock):
    window.soothe.tell(4)
    window.you.chooseMotion("full")
    activity(window, "step_back")
    clock.forward(seconds=35)
    window.soothe._look()


@page
def soothe_absorb(window, clock):
    activity(window, "absorb")


@page
def soothe_rehearsing(window, clock):
    window.root.open("rehearsing")


@page
def soothe_over(window, clock):
    window.soothe.tell(8)
    window.root.open("breathe")
    clock.forward(minutes=1)
    window.soothe._look()


@page
def soothe_over_told(window, clock):
    soothe_over(window, clock)
    window.soothe.tellAfter(8)


@page
def name_it(window, clock):
    window.soothe.tell(3)
    activity(window, "name_it")
    window.soothe.chooseFamily("hurt")
    window.soothe.toggleFeeling("disappointed")


@page
def name_it_families(window, clock):
    window.soothe.tell(3)
    activity(window, "name_it")


@page
def name_it_done(window, clock):
    name_it(window, clock)
    window.soothe.done()


@page
def journal_later(window, clock):
    window.pause.begin()
    window.root.open("journal")


@page
def talk_tips(window, clock):
    window.root.open("talk_tips")


def talking(window: Window, *names: str):
    """A talk, so many steps in."""
    window.root.open("talk")
    for name in names:
        getattr(window.talk, name)()
    return window.talk


@page
def talk_begin(window, clock):
    talking(window)


@page
def talk_question(window, clock):
    talking(window, "goOn")


@page
def talk_own(window, clock):
    talking(window, "goOn", "goOn")


@page
def talk_speak(window, clock):
    talking(window, "goOn", "goOn", "takeTurns")
    clock.forward(seconds=35)
    window.talk._look()


@page
def talk_up(window, clock):
    talking(window, "takeTurns", "handOver", "handOver", "gotIt")
    clock.forward(minutes=21)
    window.talk._look()


@page
def talk_reflect(window, clock):
    talking(window, "takeTurns", "handOver")
    clock.forward(seconds=20)
    window.talk._look()


@page
def talk_check(window, clock):
    talking(window, "takeTurns", "handOver", "handOver")


@page
def talk_offer(window, clock):
    talking(window, "takeTurns", *("handOver", "handOver", "gotIt") * 4)


@page
def talk_freely(window, clock):
    talking(window, "talkFreely")


@page
def talk_lines(window, clock):
    talking(window, "takeTurns")
    window.root.findChild(QObject, "pages").property("currentItem").setProperty("lines", True)


@page
def talk_repair(window, clock):
    talk = talking(window, "takeTurns", "enough")
    talk.setOwn(typed(window, "I raised my voice before you had finished."))


@page
def talk_saved(window, clock):
    talk = talking(window, "takeTurns", "enough")
    talk.setNextStep(typed(window, "A short message when it gets late."))
    talk.save()


def repaired(window: Window, clock: HandClock) -> None:
    """A few repairs."""
    for repair in (
        Repair(next_step="לשבת עשר דקות בערב, בלי טלפונים"),
        Repair(
            typed(window, "That the silence felt like being left."),
            typed(window, "I closed the door."),
        ),
        Repair(
            typed(
                window,
                "That you were scared when there was no message, and not out to control me.",
            ),
            typed(window, "I raised my voice before you had finished."),
            typed(window, "A short message when it gets late."),
        ),
    ):
        window.desk.store.repairs.add(repair, clock.now(), clock.zone_name())
        clock.forward(days=1, hours=2)


@page
def repairs(window, clock):
    repaired(window, clock)
    window.root.open("repairs")


@page
def repairs_deleted(window, clock):
    repaired(window, clock)
    window.root.open("repairs")
    window.repairs.delete(window.repairs.repairs.shown[0].uid)


@page
def journal_after_talks(window, clock):
    written(window, clock)
    repaired(window, clock)
    window.repairs.refresh()
    window.root.open("journal")


@page
def help_shut_out(window, clock):
    window.help.chooseCountry("US")
    window.root.open("shutOut")
    settle(QGuiApplication.instance(), 40)
    in_front(window).scrollTo(1.0)


@page
def help_own_behaviour(window, clock):
    window.help.chooseCountry("GB")
    window.root.open("help")
    window.help.show(["may_hurt_other"])


@page
def questions(window, clock):
    window.root.open("questions")


@page
def questions_asked(window, clock):
    window.root.open("questions")
    window.questions.begin()
    window.questions.answer(False)


@page
def questions_alone(window, clock):
    window.help.chooseCountry("GB")
    window.root.open("questions")
    window.questions.begin()
    for yes in (False, False, False, True):
        window.questions.answer(yes)


@page
def questions_thanks(window, clock):
    window.root.open("questions")
    window.questions.begin()
    for _ in range(4):
        window.questions.answer(False)


@page
def solo_now(window, clock):
    window.you.setCouple(False)


@page
def solo_you(window, clock):
    window.you.setCouple(False)
    window.root.open("you")


@page
def solo_calm(window, clock):
    window.you.setCouple(False)
    calm(window, clock)


@page
def solo_flooded(window, clock):
    window.you.setCouple(False)
    flooded(window)


@page
def solo_pause(window, clock):
    window.you.setCouple(False)
    pause_more(window, clock)


@page
def solo_pause_late(window, clock):
    window.you.setCouple(False)
    pause_late(window, clock)


@page
def solo_return(window, clock):
    window.you.setCouple(False)
    return_ready(window, clock)


@page
def solo_return_not_yet(window, clock):
    window.you.setCouple(False)
    return_not_yet(window, clock)


@page
def solo_soothing(window, clock):
    window.you.setCouple(False)
    window.root.open("soothing")


@page
def solo_translate_request(window, clock):
    window.you.setCouple(False)
    translated(window, 4)


@page
def solo_translate_sentence(window, clock):
    window.you.setCouple(False)
    translated(window, 5)


@page
def solo_translate_saved(window, clock):
    window.you.setCouple(False)
    translate_saved(window, clock)


@page
def solo_entry(window, clock):
    window.you.setCouple(False)
    written(window, clock)
    window.root.open("journal")
    window.entry.open(newest(window))
    window.root.open("entry")


@page
def solo_journal(window, clock):
    window.you.setCouple(False)
    journal_doors(window, clock)


def copied(window: Window, clock: HandClock) -> None:
    """A few entries, and the copies of some days."""
    from data import backups

    written(window, clock)
    store, day = window.desk.store, clock.now().date()
    for ago in (21, 14, 2, 1, 0):
        backups.keep_day(store.db, store.path, None, day - timedelta(days=ago))
    backups.make_before_version(store.db, store.path, None, 4)


def come_back(window: Window) -> None:
    """Waits for what a child process was asked."""
    timer = QElapsedTimer()
    timer.start()
    while window.backups.doing and timer.elapsed() < 20_000:
        QGuiApplication.processEvents()
    settle(QGuiApplication.instance(), 60)


@page
def backups(window, clock):
    copied(window, clock)
    window.root.open("backups")
    come_back(window)


@page
def backups_list(window, clock):
    backups(window, clock)
    in_front(window).scrollTo(0.6)


@page
def backups_delete(window, clock):
    backups(window, clock)
    window.backups.ask()
    in_front(window).scrollTo(1.0)


@page
def backups_looked_over(window, clock):
    backups(window, clock)
    window.backups.lookOver()
    come_back(window)
    in_front(window).scrollTo(0.25)


@page
def backups_trouble(window, clock):
    copied(window, clock)
    now_trouble(window, clock)
    window.now._step = "copies"
    window.now.changed.emit()
    window.root.open("backups")
    come_back(window)


@page
def backups_asks(window, clock):
    backups(window, clock)
    asked = window.backups._copies[1]
    asked["state"] = "sealed"
    window.backups.listed.emit()
    window.backups.putBack(asked["path"])


def encrypted(window: Window) -> None:
    """As if the journal were encrypted: its key and its recovery code."""
    from data import keys
    from data.sealing import Cost

    keys.COST = Cost(1, 8192)
    lock, code = keys.lock_for(bytes(32), "four words that rhyme")
    keys.write(window.desk.path, [lock])
    window.desk._key = bytes(32)
    window.passphrase._code = code
    window.passphrase._look()


@page
def now_passphrase(window, clock):
    window.desk.store.settings.choose("asked", True)
    window.questions.load()
    written(window, clock)
    window.passphrase.load()


@page
def passphrase(window, clock):
    window.root.open("passphrase")


@page
def passphrase_refused(window, clock):
    window.root.open("passphrase")
    window.passphrase.turnOn("four words", "four word")


@page
def passphrase_code(window, clock):
    window.root.open("passphrase")
    encrypted(window)
    window.passphrase._stage = "code"
    window.passphrase._said = window.desk.words["passphrase"]["done"]["protect"]
    window.passphrase.changed.emit()


@page
def passphrase_code_saved(window, clock):
    passphrase_code(window, clock)
    file = "/home/me/Documents/regulate-recovery-code.txt"
    window.passphrase._tell(where=window.passphrase._words["code"]["saved"].format(path=file))


@page
def passphrase_on(window, clock):
    encrypted(window)
    window.root.open("passphrase")


@page
def passphrase_on_end(window, clock):
    passphrase_on(window, clock)
    window.passphrase._noted = True
    window.passphrase.changed.emit()
    settle(QGuiApplication.instance(), 40)
    in_front(window).scrollTo(1.0)


@page
def passphrase_change(window, clock):
    passphrase_on(window, clock)
    window.passphrase.show("change")


@page
def passphrase_renew(window, clock):
    passphrase_on(window, clock)
    window.passphrase.show("renew")


@page
def passphrase_turn_off(window, clock):
    passphrase_on(window, clock)
    window.passphrase.show("turn_off")


def locked(draw: Callable[[Window, HandClock], None]) -> Callable[[Window, HandClock], None]:
    """Registers a page of a window that is locked."""
    LOCKED.add(draw.__name__)
    return page(draw)


@locked
def lock(window, clock):
    pass


@locked
def lock_paused(window, clock):
    window.locked_pause.begin()


@locked
def lock_wrong(window, clock):
    window.lock._say(WrongPassphrase())


@locked
def lock_code(window, clock):
    in_front(window).askForCode()


@locked
def lock_help(window, clock):
    window.help.chooseCountry("GB")
    window.root.open("help")


@locked
def lock_disguised(window, clock):
    first_look.change(window.desk.path, guise="notes")
    window._dress()
    window._book.setProperty("disguised", True)


@page
def hiding(window, clock):
    window.root.open("hiding")


@page
def hiding_locks(window, clock):
    window.desk.key = bytes(32)
    window.root.open("hiding")


@contextmanager
def shown(
    app,
    name: str,
    size: tuple[int, int],
    dark: bool,
    language: str = "en",
    text_size: int = 100,
    contrast: str = "usual",
) -> Iterator[Window]:
    """One page, settled, in a window of its own. `language` may be `pseudo`; `text_size` is in per
    cent; `contrast` may be `more`."""
    folder = tempfile.mkdtemp()
    clock = HandClock()
    path = Path(folder) / "journal.db"
    look = ("dark" if dark else "light", contrast, text_size)
    shutil.copytree(begun(name in LOCKED, *look), folder, dirs_exist_ok=True)
    with pseudo.spoken() if language == "pseudo" else nullcontext() as words:
        window = Window(path, clock, words or Words(language))
    try:
        window.root.setWidth(size[0])
        window.root.setHeight(size[1])
        settle(app, 10)
        window.load()
        PAGES[name](window, clock)
        window.pause._tick()
        settle(app, 40 if window.locked or window.you.motion == "less" else 400)
        yield window
    finally:
        window.daily_copy = None  # a picture needs no copy of its day
        window.close()
        shutil.rmtree(folder)


@cache
def begun(locked: bool, appearance: str, contrast: str, text_size: int) -> str:
    """A folder with a journal that nobody has written in yet, and a look that was chosen: made
    once, and copied for each window."""
    folder = tempfile.mkdtemp()
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    path = Path(folder) / "journal.db"
    look = {"appearance": appearance, "contrast": contrast, "text_size": text_size}
    look["motion"] = "less"
    if locked:
        sealed_journal(path)
    else:
        store = Store.open(path)
        for setting, value in {**look, "chimes": False}.items():
            store.settings.choose(setting, value)
        store.close()
    first_look.change(path, **look)
    return folder


def sealed_journal(path: Path) -> None:
    """An empty journal that a passphrase protects, of the kind that costs a picture nothing."""
    from data import keys  # a page has this name too

    cost = keys.COST
    keys.COST = Cost(1, 8192)
    try:
        Store.open(path).close()
        protection.protect(path, "four words and a door")
    finally:
        keys.COST = cost


def settle(app, milliseconds: int) -> None:
    """Lets the window lay itself out and draw: for so long, and for some turns at least, however
    busy the computer is with other things."""
    timer = QElapsedTimer()
    timer.start()
    turns = 0
    while timer.elapsed() < milliseconds or turns < 100:
        app.processEvents()
        turns += 1


def halved(image: QImage) -> QImage:
    from PySide6.QtCore import Qt

    return image.scaledToWidth(image.width() // 2, Qt.TransformationMode.SmoothTransformation)


def sheet(pictures: list[QImage], columns: int) -> QImage:
    """All pictures of one size side by side."""
    width, height = pictures[0].width() + 12, pictures[0].height() + 12
    rows = -(-len(pictures) // columns)
    whole = QImage(width * columns, height * rows, QImage.Format.Format_RGB32)
    whole.fill(QColor("#808080"))
    painter = QPainter(whole)
    for n, image in enumerate(pictures):
        painter.drawImage(n % columns * width + 6, n // columns * height + 6, image)
    painter.end()
    return whole


LANGUAGES = ("en", "he", "pseudo")
TEXT_SIZES = (100, 200)
README = ("now", "flooded_hot", "pause", "translate_sentence")


@dataclass(frozen=True)
class Kind:
    """One way of drawing the pages: its name is that of its folder."""

    language: str
    appearance: str
    width: str
    text_size: int

    @property
    def name(self) -> str:
        return f"{self.language}-{self.appearance}-{self.width}-{self.text_size}"


KINDS = {
    kind.name: kind
    for kind in (
        Kind(language, appearance, width, text_size)
        for language in LANGUAGES
        for text_size in TEXT_SIZES
        for width in SIZES
        for appearance in ("light", "dark")
    )
}
MORE = {
    kind.name: kind
    for kind in (Kind("en", f"{way}_more", "390", 100) for way in ("light", "dark"))
}
"""With more contrast."""
KINDS |= MORE


def draw(kind: Kind, wanted: list[str]) -> int:
    """Draws the wanted pages, or all, in one way, and their sheet; how many warnings there were."""
    warnings: list[str] = []
    qInstallMessageHandler(lambda level, context, text: warnings.append(text))
    app = application()
    app.setQuitOnLastWindowClosed(False)
    folder, pictures = OUT / kind.name, []
    folder.mkdir(parents=True, exist_ok=True)
    for name in wanted or PAGES:
        before = len(warnings)
        appearance, _, more = kind.appearance.partition("_")
        size, dark, contrast = SIZES[kind.width], appearance == "dark", more or "usual"
        with shown(app, name, size, dark, kind.language, kind.text_size, contrast) as window:
            image = window.root.grabWindow()
        image.save(str(folder / f"{name}.png"))
        pictures.append(halved(image))
        for text in warnings[before:]:
            print(f"{name} {kind.name}: {text}", file=sys.stderr)
    sheet(pictures, 8 if kind.width == "1000" else 16).save(str(OUT / f"sheet-{kind.name}.png"))
    return len(warnings)


def main(arguments: list[str]) -> int:
    """Draws the wanted pages, or all, in the wanted ways, or all, each way in a process of its own:
    the exit status is 0 when nothing was warned of."""
    ways = [KINDS[each] for each in arguments if each in KINDS]
    wanted = [each for each in arguments if each not in KINDS]
    if unknown := [each for each in wanted if each not in PAGES]:
        print(f"There is no page {', '.join(unknown)}.", file=sys.stderr)
        return 2
    if len(ways) == 1:
        return min(draw(ways[0], wanted), 1)

    def started(kind: Kind) -> int:
        return subprocess.run([sys.executable, __file__, kind.name, *wanted]).returncode

    kinds = ways or list(KINDS.values())
    with ThreadPoolExecutor(os.cpu_count() or 1) as pool:
        failed = [
            kind
            for kind, status in zip(kinds, pool.map(started, kinds), strict=True)
            if status
        ]
    if not wanted and not ways:
        pictures = [QImage(str(OUT / "en-light-390-100" / f"{name}.png")) for name in README]
        sheet(pictures, len(pictures)).save(str(OUT / "readme.png"))
    print(f"{len(wanted or PAGES) * len(kinds)} pictures are in {OUT.relative_to(ROOT)}.")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
