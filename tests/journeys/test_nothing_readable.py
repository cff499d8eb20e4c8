"""Of an encrypted journal nothing can be read in any file, whatever was done with the app.

The app is used through its real parts: the window and its child processes, drafts, jottings,
copies, the look that is shown while it is locked, exports, the command line. Then every file that
any of it wrote is searched, in the home, beside the journal, in the temporary folder and in the one
for sockets. A picture is not made: whoever makes one wants it to be seen.
"""

import base64
import shutil
import tempfile
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QGuiApplication

from data import backups, first_look, keys, places, protection, sealing, transfer, unsaved
from data.sealing import Cost
from data.store import Store
from regulate.later import Jotting
from tests.clock import HandClock
from ui.command_line import main
from ui.window import Window

SECRETS = {
    "situation": "the yellow suitcase in the hall",
    "hebrew": "המזוודה הצהובה במסדרון",
    "draft": "seventeen letters never sent",
    "jotting": "Quixotic zephyrs",
    "plan": "the blue lantern on the sill",
    "own": "own:dropping the spoon",
    "setting": "Kiribati-Line",
}
PASSPHRASE, SECOND = "violet harbour under four moons", "נהר של ארבעה ירחים סגולים"
LONG = 120_000


@pytest.fixture
def house(monkeypatch):
    """One folder for all that may be written; a socket's name has to be short."""
    root = Path(tempfile.mkdtemp(prefix="rg"))
    for name in ("home", "tmp", "run"):
        (root / name).mkdir(mode=0o700)
    for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(root / "home"))
    for name in ("TMPDIR", "TEMP", "TMP", "SQLITE_TMPDIR"):
        monkeypatch.setenv(name, str(root / "tmp"))
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(root / "run"))
    monkeypatch.setattr(tempfile, "tempdir", None)
    monkeypatch.chdir(root / "home")
    monkeypatch.setattr(keys, "COST", Cost(1, 8192))
    monkeypatch.setattr(sealing, "COST", Cost(1, 8192))
    yield root
    shutil.rmtree(root)


def ways(secret):
    """A secret as a file could hold it."""
    raw = [secret] if isinstance(secret, bytes) else []
    if raw:
        digits = secret.hex()
        return [*raw, base64.b64encode(secret)[:40], digits.encode(), digits.upper().encode()]
    return [
        text.encode(code)
        for text in {secret, secret.lower(), secret.removeprefix("own:")}
        for code in ("utf-8", "utf-16-le", "utf-16-be")
    ]


def found(house, *secrets):
    """Which of the secrets can be read, and where."""
    seen = set()
    files = [file for file in house.rglob("*") if file.is_file() and not file.is_symlink()]
    assert files
    for file in files:
        contents = file.read_bytes()
        for secret in secrets:
            if any(way in contents for way in ways(secret)):
                seen.add((file.relative_to(house).as_posix(), secret))
    return seen


class House:
    """A person who uses all of it."""

    def __init__(self, qtbot, house):
        self.qtbot, self.clock = qtbot, HandClock()
        self.path = places.usual_path()
        self.house = house
        self.window = None
        self.key = None

    def open(self):
        self.window = Window(self.path, self.clock)
        if self.key is not None:
            assert self.window.locked
            self.window.lock.opened.emit(self.key)
        self.qtbot.waitUntil(lambda: self.window.now.ready)
        assert self.window.now.trouble == ""

    def close(self):
        self.window.close()
        self.window = None

    def wait(self, view):
        self.qtbot.waitUntil(lambda: not view.busy, timeout=LONG)

    def use(self, turn):
        """Writes in every place in which one can write."""
        window, store = self.window, self.window.desk.store
        words = window.translate
        words.start()
        words.chooseSurface("anger")
        words.goOn()
        words.setCameOut(SECRETS["hebrew"])
        words.setSituation(SECRETS["situation"])
        words.goOn()
        words.toggleFeeling("hurt")
        words.goOn()
        words.chooseNeed("matter")
        words.goOn()
        words.setRequest(SECRETS["situation"])
        words.goOn()
        assert words.save()
        entry = store.journal.all()[0]
        assert SECRETS["situation"] in entry.translation.words
        window.journal.refresh()
        window.journal.search("yellow")
        window.entry.open(entry.uid)
        words.start()
        words.setSituation(SECRETS["draft"])
        words.keepDraft()
        window.jot.start()
        window.jot.setWord(SECRETS["jotting"])
        window.jot.keepDraft()
        assert window.jot.keep("anger")
        store.jottings.add(Jotting(SECRETS["own"], ""), self.clock.now(), "UTC")
        window.plan.open()
        window.plan.write("my_place", f"{SECRETS['plan']} {turn}")
        assert window.plan.save()
        window.plan.write("sign", SECRETS["draft"])
        window.plan.keepDraft()
        store.settings.choose("said", SECRETS["setting"])
        window.journal.delete(entry.uid)
        window.journal.undo()
        window.pause.begin()
        self.clock.forward(minutes=31)
        window.pause._tick()
        window.pause.comeBack("now")
        window.you.chooseAppearance("dark")
        backups.keep_day(store.db, self.path, store.key, self.day)
        self.clock.forward(days=1)
        backups.make_by_hand(store.db, self.path, store.key, self.day)
        QGuiApplication.processEvents()

    @property
    def day(self):
        return self.clock.now().date()


@pytest.fixture
def living(qapp, qtbot, house):
    someone = House(qtbot, house)
    yield someone
    if someone.window is not None:
        someone.close()


def test_a_known_secret_is_found_before_and_nowhere_after(living, house, tmp_path):
    said = set(SECRETS.values())
    living.open()
    living.use(1)
    everywhere = found(house, *said)
    assert {secret for _, secret in everywhere} == said, "the search does not see what is there"
    names = {name for name, _ in everywhere}
    assert len([name for name in names if ".backups/" in name]) >= 2
    assert any(name.endswith("-wal") for name in names)
    # What could not be saved at the last, as after a full disk.
    assert unsaved.put(living.path, None, {"talk": ({"x": SECRETS["draft"]}, living.clock.now())})

    view = living.window.passphrase
    view.open()
    view.turnOn(PASSPHRASE, PASSPHRASE)
    living.wait(view)
    assert view.well, view.notice
    code = "-".join(view.code)
    key = living.window.desk.key
    secrets = [*said, PASSPHRASE, code, code.replace("-", ""), key]
    assert found(house, *secrets) == set(), "after turning it on"

    living.use(2)
    assert any(file.name.endswith("-wal") for file in house.rglob("*"))
    assert found(house, *secrets) == set(), "with the journal open"
    view.noteCode()
    living.close()
    assert found(house, *secrets) == set(), "after closing it"

    # Not closed at all, as after a power cut.
    living.key = key
    living.open()
    living.window.plan.write("sign", SECRETS["draft"])
    living.window.plan.keepDraft()
    copy = tmp_path / "as it was"
    shutil.copytree(house, copy, ignore=shutil.ignore_patterns("regulate-*"))  # sockets
    assert found(copy, *secrets) == set(), "after a power cut"
    with closing(Store.open(copy / "home" / "regulate" / "regulate.db", key)) as store:
        assert len(store.journal.all()) == 2

    # Another passphrase, another code, another key.
    view = living.window.passphrase
    view.change(PASSPHRASE, SECOND, SECOND)
    living.wait(view)
    view.newCode(SECOND)
    living.wait(view)
    secrets += [SECOND, "-".join(view.code)]
    view.renew(SECOND)
    living.wait(view)
    assert view.well, view.notice
    living.key = living.window.desk.key
    secrets += ["-".join(view.code), living.key]
    living.use(3)
    assert found(house, *secrets) == set(), "after a new key"

    # Everything that leaves it, sealed; what is open is where the person put it.
    store = living.window.desk.store
    transfer.export(store, house / "home" / "all.sealed", living.clock.now(), "", None, SECOND)
    assert unsaved.put(
        living.path, living.key, {"talk": ({"x": SECRETS["draft"]}, living.clock.now())}
    )
    first_look.change(living.path, country="GB")
    assert found(house, *secrets) == set(), "after an export"
    living.close()
    opened = tmp_path / "given"
    opened.write_text(SECOND + "\n")
    given = ["--passphrase-file", str(opened)]
    assert main(["journal", "yellow", *given]) == 0
    assert main(["jot", SECRETS["jotting"], *given]) == 0
    assert main(["backup", *given]) == 0
    assert found(house, *secrets) == set(), "after the command line"

    # And it was not for nothing: all of it is still there.
    with closing(Store.open(living.path, living.key)) as store:
        assert len(store.journal.all()) == 3
        assert store.settings.all()["said"] == SECRETS["setting"]
        assert store.plans.latest().plan.sign == SECRETS["draft"]
    for each in keys.copies(living.path):
        assert protection.unlock(each, keys.PASSPHRASE, SECOND) == living.key


def test_turned_off_it_can_be_read_again(living, house):
    """Or the search above would find nothing wherever it looked."""
    living.open()
    living.use(1)
    view = living.window.passphrase
    view.turnOn(PASSPHRASE, PASSPHRASE)
    living.wait(view)
    assert found(house, *SECRETS.values()) == set()
    view.turnOff(PASSPHRASE)
    living.wait(view)
    assert {secret for _, secret in found(house, *SECRETS.values())} == set(SECRETS.values())


def test_only_a_file_that_is_asked_for_holds_the_code(living, house):
    living.open()
    view = living.window.passphrase
    view.turnOn(PASSPHRASE, PASSPHRASE)
    living.wait(view)
    groups = view.code
    assert found(house, groups[0]) == set()
    view.saveCode(QUrl.fromLocalFile(str(house / "home" / "code.txt")))
    assert found(house, groups[0]) == {("home/code.txt", groups[0])}
