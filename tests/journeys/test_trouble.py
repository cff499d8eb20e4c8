"""A problem with the disk is a sentence on the page, and the pause runs all the same."""

import json
import os
import sqlite3
import subprocess
import sys
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QObject

from data import engine
from data.faults import Full
from data.store import Store
from regulate.translation import Translation
from tests.journeys.person import Role


def folder(path):
    path.mkdir()


def text_file(path):
    path.write_text("dear diary\n" * 200)


def foreign(path):
    database = sqlite3.connect(path)
    database.execute("CREATE TABLE places (url TEXT)")
    database.close()


def newer(path):
    Store.open(path).close()
    database = sqlite3.connect(path)
    database.execute("PRAGMA user_version = 99")
    database.close()


def truncated(path):
    Store.open(path).close()
    os.truncate(path, 5000)


@pytest.mark.parametrize(
    ("make", "sentence"),
    [
        (folder, "is a folder, not a journal file."),
        (text_file, "is not a Regulate journal."),
        (foreign, "is not a Regulate journal."),
        (newer, "was made by a newer Regulate."),
        (truncated, "is cut off: its end is missing."),
    ],
)
def test_a_journal_that_cannot_be_opened_is_said_and_left_alone(person, make, sentence):
    make(person.path)
    before = None if person.path.is_dir() else person.path.read_bytes()
    person.open()
    person.wait_to_hear(sentence)
    person.press("Pause")
    person.wait_to_hear("Paused. Back at 18:40.")
    person.wait_to_hear(sentence)
    person.back()
    person.press("Check in")
    person.answer(7, "No", "No")
    person.wait_to_hear("Flooded")
    person.close()
    assert before is None or person.path.read_bytes() == before


def test_trying_again_helps_when_the_trouble_is_gone(person):
    folder(person.path)
    person.open()
    person.wait_to_hear("is a folder")
    person.path.rmdir()
    person.press("Try again")
    person.press("Pause")
    person.wait_to_hear("Paused.")
    assert person.window.desk.store.pauses.open_one() is not None


def test_a_pause_that_could_not_be_saved_is_saved_when_it_can_be(person):
    folder(person.path)
    person.open()
    person.press("Pause")
    person.wait_to_hear("The pause runs all the same, until you close Regulate.")
    person.back()
    person.path.rmdir()
    person.press("Try again")
    person.close()
    person.open()
    person.wait_to_hear("Paused. Back at 18:40.")


def test_a_full_disk_loses_no_words(person):
    person.open()
    database = person.window.desk.store.db
    person.press("Put it into words")
    person.press("Anger / snapping", Role.RadioButton)
    person.press("Next")
    person.write("As a camera would see it. It goes on from “When …”", "so it began")
    (pages,) = database.execute("PRAGMA page_count").fetchone()
    database.execute(f"PRAGMA max_page_count = {pages + 2}")
    database.execute("CREATE TABLE filler (x TEXT)")
    while True:
        try:
            database.execute("INSERT INTO filler VALUES (hex(zeroblob(400)))")
        except Exception:
            break
    person.window.translate.setSituation("😶" * 1990)
    person.window.translate.keepDraft()
    person.wait_to_hear("The disk is full, so this was not saved.")
    assert person.window.translate.situation.startswith("😶😶")
    database.execute("PRAGMA max_page_count = 100000")
    person.window.translate.keepDraft()
    kept = person.window.desk.store.drafts.get("translate")["situation"]
    assert kept == person.window.translate.situation


@pytest.mark.parametrize(
    ("pulse", "sentence"),
    [("-4", "A pulse is a whole number"), ("4000", "A pulse is a whole number"), ("fast", "fast")],
)
def test_a_pulse_that_cannot_be_is_one_sentence(person, pulse, sentence):
    person.open()
    person.press("Check in")
    person.press("Add my pulse (optional)")
    person.write("Beats a minute", pulse)
    person.answer(3, "Yes", "No")
    person.wait_to_hear(sentence)
    assert person.window.desk.store.check_ins.all() == []
    person.write("Beats a minute", "72")
    person.press("See where I am")
    person.wait_to_hear("Settled")


def test_a_pulse_can_be_tapped_with_the_space_bar(person, clock):
    person.open()
    person.press("Check in")
    person.press("Add my pulse (optional)")
    person.press("Tap my pulse")
    for _ in range(19):
        clock.forward(seconds=0.6)
        person.key(person.SPACE)
    person.window.check_in.endTapping()
    assert person.window.check_in.pulse == "100"


STRANGE_DRAFTS = (
    ("pause", {"uid": "{uid}"}),
    ("pause", {"uid": "{uid}", "text": 5, "due": "x"}),
    ("pause", {"text": "x"}),
    ("pause", [1, 2]),
    ("talk", [1, 2]),
    ("talk", {"at": 5, "part": 5, "turns": [1], "own": None}),
    ("plan", {"own_minutes": 5, "off_limits": None, "minutes": "x", "together": "yes"}),
    ("plan", "x"),
)


@pytest.mark.parametrize(("place", "body"), STRANGE_DRAFTS)
def test_a_draft_that_makes_no_sense_stands_in_nobodys_way(person, place, body):
    person.open()
    person.press("Pause")
    store, clock = person.window.desk.store, person.clock
    if isinstance(body, dict):
        uid = store.pauses.open_one().uid
        body = {name: uid if value == "{uid}" else value for name, value in body.items()}
    store.drafts.keep(place, body, clock.now())
    person.close()
    person.open()
    person.press("Paused. Back at 18:40.")
    assert "18:40" in person.reads("To say or send before leaving the room")
    person.window.root.open("plan")
    person.wait_to_hear("Our plan for pauses")
    assert person.window.plan.save()
    person.window.root.open("talk_again")
    person.wait_to_hear("Begin gently.")


def test_own_words_are_kept_where_the_time_beside_them_makes_no_sense(person):
    person.open()
    person.press("Pause")
    store = person.window.desk.store
    body = {"uid": store.pauses.open_one().uid, "text": "Need air. 18:40.", "due": "soon"}
    store.drafts.keep("pause", body, person.clock.now())
    person.close()
    person.open()
    person.press("Paused. Back at 18:40.")
    assert person.reads("To say or send before leaving the room") == "Need air. 18:40."


def test_choices_that_make_no_sense_are_as_if_nothing_was_chosen(person):
    person.open()
    settings = person.window.desk.store.settings
    for name, value in {
        "appearance": 5,
        "notifies": None,
        "chimes": [],
        "stays": "yes",
        "less_motion": {},
        "motion": ["less"],
        "contrast": 1,
        "sentence_language": ["he"],
        "language": 5,
        "address": ["f"],
        "partner_address": {},
        "hidden_activities": [["x"], None, "nothing"],
        "cautions_passed": [{}],
        "calm_pulse": "slow",
        "country": 5,
    }.items():
        settings.choose(name, value)
    person.close()
    person.open()
    you = person.window.you
    person.go_to("You")
    assert (you.appearance, you.sentenceLanguage) == ("system", "en")
    assert you.notifies and not you.stays
    person.window.root.open("soothing")
    person.wait_to_hear("How hot is it now?")
    person.window.root.open("help")
    person.wait_to_hear("Where are you?")
    check_in = person.window.check_in
    check_in.setHeat(5)
    check_in.setTakeIn("yes")
    check_in.toggleSafety("none")
    check_in.setPulse("101")
    assert check_in.finish()


# Each trouble, with what one tap can do about it


def damaged(path):
    with_copy(path)
    store = Store.open(path)
    store.close()
    with path.open("r+b") as file:
        file.seek(100)
        file.write(bytes(3996))


def with_copy(path):
    from data import backups
    store = Store.open(path)
    backups.keep_day(store.db, path, None, date(2026, 11, 20))
    store.close()


def missing(path):
    with_copy(path)
    path.unlink()


def locked(path):
    from data import engine
    Store.open(path).close()
    other = engine.connect(path)
    other.execute("PRAGMA locking_mode = EXCLUSIVE")
    other.execute("BEGIN EXCLUSIVE")
    return other


def link_to_nothing(path):
    path.symlink_to(path.with_name("attached only on Sundays"))


def pipe(path):
    os.mkfifo(path)


AGAIN, COPIES = "Try again", "Put back a copy"


@pytest.fixture
def impatient(monkeypatch):
    monkeypatch.setattr("data.engine.BUSY_MILLISECONDS", 1)
    settings = ("busy_timeout = 1", *engine._SETTINGS[1:])
    monkeypatch.setattr("data.engine._SETTINGS", settings)


@pytest.mark.parametrize(
    ("make", "sentence", "button"),
    [
        (folder, "is a folder", AGAIN),
        (text_file, "is not a Regulate journal.", AGAIN),
        (pipe, "is not a Regulate journal.", AGAIN),
        (link_to_nothing, "is a link to a file that is not there.", AGAIN),
        (locked, "Another program is using the journal", AGAIN),
        (newer, "was made by a newer Regulate.", None),
        (truncated, "is cut off", COPIES),
        (damaged, "is damaged.", COPIES),
        (missing, "is not there", COPIES),
    ],
)
def test_in_every_trouble_the_next_step_is_one_tap_and_the_first_things_work(
    person, make, sentence, button, impatient
):
    held = make(person.path)
    person.open()
    person.wait_to_hear(sentence)
    offered = {AGAIN, COPIES} & set(person.names())
    assert offered == ({button} if button else set())
    person.press("Pause")
    person.wait_to_hear("Paused. Back at 18:40.")
    person.back()
    person.press("Breathe for a minute")
    person.wait_to_hear("In through the nose, out slowly.")
    person.back()
    person.press("Help")
    person.wait_to_hear("Where are you?")
    person.back()
    person.close()
    if held:
        held.close()


def test_a_locked_journal_is_open_with_one_tap_once_it_is_free(person, impatient):
    held = locked(person.path)
    person.open()
    person.wait_to_hear("Another program is using the journal")
    person.press("Pause")
    person.back()
    held.close()
    person.press("Try again")
    person.wait_to_hear("Paused. Back at 18:40.")
    assert person.window.desk.store.pauses.open_one() is not None
    assert person.window.now.trouble == ""


def test_a_copy_is_one_tap_away_when_the_journal_is_damaged(person):
    damaged(person.path)
    person.open()
    person.press("Put back a copy")
    pages = person.window.root.findChild(QObject, "pages")
    assert pages.property("currentItem").objectName() == "backups"


def test_a_new_journal_can_be_begun_where_one_is_missing_and_its_copies_stay(person):
    missing(person.path)
    person.open()
    person.wait_to_hear("is not there, but copies of it are.")
    person.press("Begin a new journal")
    assert person.window.now.trouble == "" and not person.window.now.mayBeginAnew
    person.press("Pause")
    assert person.window.desk.store.pauses.open_one() is not None
    from data import backups

    assert date(2026, 11, 20) in [copy.day for copy in backups.listed(person.path)]


def test_nothing_is_begun_in_place_of_a_journal_that_is_there(person):
    truncated(person.path)
    before = person.path.read_bytes()
    person.open()
    person.wait_to_hear("is cut off")
    assert "Begin a new journal" not in person.names()
    person.window.now.beginAnew()
    assert person.path.read_bytes() == before


def test_the_key_of_a_journal_that_may_turn_up_again_is_kept(person, monkeypatch):
    from data import keys, protection, sealing
    for module in (sealing, keys):
        monkeypatch.setattr(module, "COST", sealing.Cost(1, 8192))
    Store.open(person.path).close()
    key, _ = protection.protect(person.path, "under the old bridge")
    away = person.path.with_name("on a stick")
    person.path.rename(away)
    before = keys.file_of(person.path).read_bytes()
    Store.open(person.path, anew=True).close()
    (kept,) = person.path.parent.glob("*.keys.*")
    assert kept.read_bytes() == before and not keys.file_of(person.path).exists()
    kept.rename(keys.file_of(away))
    assert keys.keys_by(away, keys.PASSPHRASE, "under the old bridge") == [key]


# What is typed while nothing can be saved


SENTENCE = "wombats in the kitchen"


def fill_up(person):
    """The disk is full; what gives it room again."""
    store = person.window.desk.store

    @contextmanager
    def full():
        raise Full(person.path)
        yield

    store.transaction = full
    return lambda: delattr(store, "transaction")


def lock(person):
    other = engine.connect(person.path)
    other.execute("BEGIN IMMEDIATE")
    return other.close


def take_away(person):
    moved = person.path.with_name("moved")
    person.path.rename(moved)
    return lambda: moved.rename(person.path)


def in_translate(window, text):
    window.root.open("translate")
    window.translate.setCameOut(text)
    return window.translate, lambda: window.translate.cameOut


def in_jot(window, text):
    window.root.open("jot")
    window.jot.setWord(text)
    return window.jot, lambda: window.jot.word


def in_entry(window, text):
    (uid,) = [entry.uid for entry in window.desk.store.journal.all()][:1]
    window.entry.open(uid)
    window.root.open("entry")
    window.entry.setWords(text)
    return window.entry, lambda: window.entry.words


def in_talk(window, text):
    window.root.open("talk")
    window.talk.setOwn(text)
    return window.talk, lambda: window.talk.own


def in_plan(window, text):
    window.root.open("plan")
    window.plan.write("off_limits", text)
    return window.plan, lambda: window.plan.texts["off_limits"]


def in_leaving(window, text):
    window.root.open("pause")
    window.leaving.setSentence(text)
    return window.leaving, lambda: window.leaving.sentence


PAGES = [in_translate, in_jot, in_entry, in_talk, in_plan, in_leaving]
TROUBLES = [
    (fill_up, "The disk is full"),
    (lock, "Another program is using the journal"),
    (take_away, "was moved or deleted while open"),
]


def keep(page):
    (page.keep if hasattr(page, "setSentence") else page.keepDraft)()


@pytest.fixture
def typing(person, impatient):
    """Somebody with an entry."""
    person.open()
    translation = Translation("anger", "it began", ("hurt",), "heard", "stay", "When it began")
    person.window.desk.store.journal.add(translation, person.clock.now(), "UTC")
    return person


def on_the_disk(path):
    """What is being typed, as another process finds it."""
    store = Store.open(path)
    drafts = store.drafts.all()
    store.close()
    return str(drafts)


@pytest.mark.parametrize("write", PAGES, ids=lambda write: write.__name__)
@pytest.mark.parametrize(("trouble", "sentence"), TROUBLES, ids=[t.__name__ for t, _ in TROUBLES])
def test_what_is_typed_in_trouble_stays_and_is_kept_by_itself_when_it_is_over(
    typing, write, trouble, sentence, monkeypatch, qtbot
):
    monkeypatch.setattr("ui.drafts.AGAIN_MILLISECONDS", 10)
    text = SENTENCE if write is in_jot else f"{SENTENCE} {'and more ' * 20}"
    if write is in_leaving:
        typing.window.pause.begin()
    over = trouble(typing)
    page, shown = write(typing.window, text)
    keep(page)
    assert shown() == text
    typing.wait_to_hear(sentence)
    said = [name for name in typing.names() if sentence in name]
    assert len(said) == 1
    keep(page)
    assert [name for name in typing.names() if sentence in name] == said
    over()
    qtbot.waitUntil(lambda: SENTENCE in on_the_disk(typing.path))
    assert shown() == text and page.notice == "" and typing.window.now.trouble == ""


@pytest.mark.parametrize("write", PAGES, ids=lambda write: write.__name__)
@pytest.mark.parametrize(("trouble", "sentence"), TROUBLES, ids=[t.__name__ for t, _ in TROUBLES])
def test_what_is_typed_in_trouble_is_there_again_after_closing(typing, write, trouble, sentence):
    text = SENTENCE if write is in_jot else f"{SENTENCE} {'and more ' * 20}"
    if write is in_leaving:
        typing.window.pause.begin()
    over = trouble(typing)
    write(typing.window, text)
    typing.close()
    if trouble is not fill_up:
        over()
    typing.open()
    _, shown = write_nothing(write, typing.window)
    assert shown() == text
    assert not typing.path.with_name("journal.db.unsaved").exists()


def write_nothing(write, window):
    """The page as it is when it is opened again."""
    setters = {
        in_translate: (window.translate, "setCameOut"),
        in_jot: (window.jot, "setWord"),
        in_entry: (window.entry, "setWords"),
        in_talk: (window.talk, "setOwn"),
        in_plan: (window.plan, "write"),
        in_leaving: (window.leaving, "setSentence"),
    }
    page, name = setters[write]
    before, page.__dict__[name] = getattr(page, name), lambda *_: None
    try:
        return write(window, "")
    finally:
        del page.__dict__[name]
        assert before


def test_a_page_can_be_left_while_what_was_typed_cannot_be_kept(typing, impatient):
    other = Translation("anger", "later", ("hurt",), "heard", "stay", "When later")
    at = typing.clock.now()
    uid = typing.window.desk.store.journal.add(other, at, "UTC")
    first = next(e.uid for e in typing.window.desk.store.journal.all() if e.uid != uid)
    over, entry = lock(typing), typing.window.entry
    entry.open(first)
    entry.setWords(SENTENCE)
    entry.open(uid)
    assert entry.words == "When later"
    entry.open(first)
    assert entry.words == SENTENCE
    over()
    typing.close()
    assert SENTENCE in on_the_disk(typing.path)


def test_the_first_page_tells_that_something_is_not_kept_yet_and_tries_again(typing):
    over = lock(typing)
    page, _ = in_plan(typing.window, SENTENCE)
    page.keepDraft()
    typing.back()
    typing.wait_to_hear("Another program is using the journal")
    over()
    typing.press("Try again")
    assert typing.window.now.trouble == "" and SENTENCE in on_the_disk(typing.path)


def test_what_was_saved_in_the_meantime_is_no_draft_again(typing):
    over = lock(typing)
    page, _ = in_plan(typing.window, SENTENCE)
    page.keepDraft()
    over()
    assert page.save()
    assert typing.window.desk.drafts.try_again() and typing.window.now.trouble == ""
    assert SENTENCE not in on_the_disk(typing.path)


def test_putting_off_in_trouble_puts_off_once(typing):
    words = typing.window.translate
    typing.window.root.open("translate")
    words.setCameOut(SENTENCE)
    real = typing.window.desk.drafts.keep

    def full(place, body):
        raise Full(typing.path)

    typing.window.desk.drafts.keep = full
    assert not words.finishLater()
    typing.window.desk.drafts.keep = real
    assert words.finishLater()
    assert len(typing.window.desk.store.jottings.waiting()) == 1


def test_a_clock_that_is_set_back_takes_no_newer_words_away(typing):
    page, _ = in_plan(typing.window, "first")
    page.keepDraft()
    typing.clock.wall -= timedelta(days=400)
    page.write("off_limits", "second")
    page.keepDraft()
    assert "second" in on_the_disk(typing.path)
    typing.close()
    typing.clock.wall += timedelta(days=9000)
    typing.open()
    typing.window.root.open("plan")
    assert typing.window.plan.texts["off_limits"] == "second"


# Two at once


WINDOW = """
import json, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from ui.clock import SystemClock
from ui.window import Window, application

app = application()
app.setQuitOnLastWindowClosed(False)
print("ready", flush=True)
sys.stdin.readline()
window = Window(Path(sys.argv[1]), SystemClock())
window.open_door()
left = list(range(10))

def step():
    if not window.now.ready:
        return
    if not left:
        timer.stop()
        print(json.dumps([window.now.trouble, window.jot.notice]), flush=True)
        app.quit()
        return
    window.jot.setWord(f"{sys.argv[2]} {left.pop()}")
    window.jot.keepDraft()
    window.jot.keep("anger")

timer = QTimer(interval=1)
timer.timeout.connect(step)
timer.start()
app.exec()
window.close()
"""


def test_two_windows_that_open_a_new_journal_in_the_same_moment_both_keep_everything(tmp_path):
    path = tmp_path / "new" / "regulate.db"
    both = [
        subprocess.Popen(
            [sys.executable, "-c", WINDOW, path, name],
            cwd=Path(__file__).parents[2],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for name in ("one", "two")
    ]
    try:
        for each in both:
            assert each.stdout.readline() == "ready\n"
        for each in both:
            each.stdin.write("\n")
            each.stdin.flush()
        for each in both:
            said, complained = each.communicate(timeout=60)
            assert (json.loads(said), complained) == (["", ""], "")
    finally:
        for each in both:
            each.kill()
    store = Store.open(path)
    words = {each.jotting.came_out for each in store.jottings.waiting()}
    store.close()
    assert words == {f"{name} {number}" for name in ("one", "two") for number in range(10)}


def test_what_was_begun_before_the_trouble_waits_beside_what_was_begun_in_it(person, impatient):
    person.open()
    in_translate(person.window, "the dishes, again")
    person.close()
    over = locked(person.path).close
    person.open()
    _, shown = in_translate(person.window, SENTENCE)
    person.window.translate.keepDraft()
    over()
    assert person.window.desk.drafts.trouble != ""
    person.window.translate.setCameOut(f"{SENTENCE}!")
    person.window.translate.keepDraft()
    assert shown() == f"{SENTENCE}!"
    store = person.window.desk.store
    assert store.drafts.get("translate")["came_out"] == f"{SENTENCE}!"
    (waiting,) = store.jottings.waiting()
    assert store.drafts.get(f"translate {waiting.uid}")["came_out"] == "the dishes, again"
