"""Draws every page, light and dark, at every width, into build/screens: `make screens`.

The pictures are for looking at. Each page has a picture of its own, and each width and appearance
a sheet with all of them.
"""

import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from PySide6.QtCore import QElapsedTimer, QObject, qInstallMessageHandler  # noqa: E402
from PySide6.QtGui import QColor, QImage, QPainter  # noqa: E402

from regulate.translation import Frame, Translation  # noqa: E402
from tests.clock import HandClock  # noqa: E402
from ui.window import Window, application  # noqa: E402

OUT = ROOT / "build" / "screens"
SIZES = {"390": (390, 844), "320": (320, 568), "1000": (1000, 760)}
PAGES: dict[str, Callable[[Window, HandClock], None]] = {}

SENTENCE = (
    "When you came home at nine and there was no message, I felt hurt and scared. What I was "
    "longing for was knowing that I matter to you. Would you be willing to send a short message "
    "when it gets late?"
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
            "you came home at nine and there was no message",
            ("hurt", "scared"),
            "matter",
            "send a short message when it gets late",
            SENTENCE,
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
        lambda: words.setSituation("you came home at nine and there was no message"),
        lambda: [words.toggleFeeling(id) for id in ("hurt", "scared")],
        lambda: words.chooseNeed("matter"),
        lambda: words.setRequest("send a short message when it gets late"),
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
def now_trouble(window, clock):
    window.now._trouble = (
        "The journal at /home/me/.local/share/regulate/regulate.db is damaged. It was left as it "
        "is; put back a copy of it."
    )
    window.now.changed.emit()


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
        window.return_.toggle(id)


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
    window.translate.setRequest("stop coming home late")


@page
def translate_sentence(window, clock):
    translated(window, 5)


@page
def translate_apology(window, clock):
    translated(window, 5)
    window.translate.chooseFrame("apology")


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
    window.journal.delete(window.desk.store.journal.page("", 1)[0].uid)


@page
def entry(window, clock):
    written(window, clock)
    window.root.open("journal")
    window.entry.open(window.desk.store.journal.page("", 1)[0].uid)
    window.root.open("entry")


@page
def entry_edited(window, clock):
    entry(window, clock)
    window.entry.setRequest("call me when it gets late")


@page
def patterns(window, clock):
    written(window, clock)
    window.root.open("patterns")


@page
def you(window, clock):
    window.root.open("you")


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
    window.you.setLessMotion(False)
    window.root.open("breathe")
    clock.forward(seconds=2.5)


@page
def breathe_in_words(window, clock):
    window.root.open("breathe")
    clock.forward(seconds=5)


@page
def ground(window, clock):
    window.root.open("ground")


@page
def talk_tips(window, clock):
    window.root.open("talk_tips")


@contextmanager
def shown(app, name: str, size: tuple[int, int], dark: bool) -> Iterator[Window]:
    """One page, settled, in a window of its own."""
    folder = tempfile.mkdtemp()
    clock = HandClock()
    window = Window(Path(folder) / "journal.db", clock)
    try:
        window.root.setWidth(size[0])
        window.root.setHeight(size[1])
        settle(app, 20)
        window.load()
        window.you.setLessMotion(True)
        window.you.chooseAppearance("dark" if dark else "light")
        PAGES[name](window, clock)
        window.pause._tick()
        settle(app, 60 if window.you.lessMotion else 400)
        yield window
    finally:
        window.close()
        shutil.rmtree(folder)


def settle(app, milliseconds: int) -> None:
    """Lets the window lay itself out."""
    timer = QElapsedTimer()
    timer.start()
    while timer.elapsed() < milliseconds:
        app.processEvents()


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


README = ("now", "flooded_hot", "pause", "translate_sentence")


def main(wanted: list[str]) -> int:
    """Draws the wanted pages, or all; the number of warnings is the exit status."""
    warnings: list[str] = []
    qInstallMessageHandler(lambda kind, context, text: warnings.append(text))
    app = application()
    app.setQuitOnLastWindowClosed(False)
    OUT.mkdir(parents=True, exist_ok=True)
    for width, size in SIZES.items():
        for appearance in ("light", "dark"):
            pictures = []
            for name in wanted or PAGES:
                before = len(warnings)
                with shown(app, name, size, appearance == "dark") as window:
                    image = window.root.grabWindow()
                image.save(str(OUT / f"{name}-{appearance}-{width}.png"))
                pictures.append(image)
                for text in warnings[before:]:
                    print(f"{name} {appearance} {width}: {text}", file=sys.stderr)
            sheet(pictures, 4 if width == "1000" else 8).save(
                str(OUT / f"sheet-{appearance}-{width}.png")
            )
    if not wanted:
        pictures = [QImage(str(OUT / f"{name}-light-390.png")) for name in README]
        sheet(pictures, len(pictures)).save(str(OUT / "readme.png"))
    print(f"{len(wanted or PAGES) * len(SIZES) * 2} pictures are in {OUT.relative_to(ROOT)}.")
    return min(len(warnings), 1)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
