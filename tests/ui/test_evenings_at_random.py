"""Ten thousand evenings at random: whatever is done, and whatever clocks, disk and process do, a
pause has one return time or one outcome, and nothing that happened is lost or rewritten.

The real view-model on a real journal, and beside it a model of a few lines that knows the rules of
`regulate.pause` and of the clocks, and nothing of how they are kept. A kill is a copy of the
journal and its log as they are on the disk at that moment. No power is cut here, so nothing waits
for the disk: `synchronous` is off, and the journal is in memory where there is a folder for that.
"""

import random
import shutil
import tempfile
from contextlib import nullcontext
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from data import engine
from regulate import pause as pauses
from regulate.pause import ENDINGS, Act, Outcome, Pause, Phase
from regulate.refusal import Refusal
from tests.clock import HandClock
from tests.evening import Evening
from ui import sentences

EVENINGS, AT_ONCE = 10_000, 1_000
STEPS_AT_LEAST, STEPS_AT_MOST = 5, 12
ON_ONE_JOURNAL = 25
ZONES = ("Europe/London", "Asia/Jerusalem", "America/New_York", "Asia/Kathmandu")
SHARED_MEMORY = Path("/dev/shm")


@pytest.fixture
def folder():
    shared = SHARED_MEMORY if SHARED_MEMORY.is_dir() else None
    with tempfile.TemporaryDirectory(dir=shared) as folder:
        yield Path(folder)


@pytest.fixture
def quick_disk(monkeypatch):
    settings = [setting for setting in engine._SETTINGS if "sync" not in setting]
    monkeypatch.setattr(engine, "_SETTINGS", ("synchronous = OFF", *settings))


@dataclass
class Model:
    """What has to be so. `steady_due` is the return time of `running` on the steady clock, `kept`
    how it stands on the disk: the start of the computer and that time."""

    clock: HandClock
    running: Pause | None = None
    steady_due: float = 0.0
    let_go: Pause | None = None
    happened: dict[str, Pause] = field(default_factory=dict)
    on_disk: dict[str, Pause] = field(default_factory=dict)
    kept: tuple[str, float] | None = None
    told: set[tuple[str, str, object]] = field(default_factory=set)

    @property
    def moment(self):
        if self.running is None:
            return self.clock.now()
        left = timedelta(seconds=self.steady_due - self.clock.steady())
        return self.running.due - left

    def take(self, pause):
        """That step was taken."""
        if self.running is None or pause.due != self.running.due:
            left = pauses.remaining(pause, self.moment)
            self.steady_due = self.clock.steady() + left.total_seconds()
        self.happened[pause.uid] = pause
        self.running = None if pause.over else pause

    def open(self):
        """What is found when it is opened: what is on the disk, and no more."""
        self.happened = dict(self.on_disk)
        self.let_go = None
        self.running = next((pause for pause in self.on_disk.values() if not pause.over), None)
        if self.running is None:
            return
        if self.kept and self.kept[0] == self.clock.boot():
            self.steady_due = self.kept[1]
            return
        now, pause = self.clock.now(), self.running
        left = min(pause.due - now, pauses.length(pause))
        self.steady_due = self.clock.steady() + left.total_seconds()
        self.kept = self.clock.boot(), self.steady_due


class Evenings:
    """Lives one evening after the other on one journal."""

    def __init__(self, folder: Path, monkeypatch) -> None:
        self.folder = folder
        self.clock = HandClock()
        self.number = 0
        self.evening = Evening(folder / "0.db", self.clock, monkeypatch)
        self.model = Model(self.clock)
        self.rows: list[tuple] = []
        self.done: list[str] = []
        self.met: set[object] = set()

    def live(self, seed: int) -> None:
        self.chance = chance = random.Random(seed)
        self.done = []
        # The same evening, whatever was before it on this journal.
        clock = self.clock
        clock.name, clock.started = chance.choice(ZONES), "0"
        clock.wall = BEGINNING + timedelta(seconds=chance.randrange(366 * 86_400))
        clock.seconds = chance.uniform(1000, 100_000)
        self.evening.pause.seen = False
        for _ in range(chance.randint(STEPS_AT_LEAST, STEPS_AT_MOST)):
            self.step(chance.choice(STEPS if self.model.running else IDLE_STEPS))
        # The next one begins with nothing open and all of it saved.
        for last in ("finish", "cancel", "everything"):
            self.step(last, refusing=False)

    def step(self, name: str, refusing: bool | None = None) -> None:
        if refusing is None:
            refusing = self.chance.random() < 0.1
        self.done.append(f"{name}{' (the disk refuses)' if refusing else ''}")
        self.met |= {name, refusing}
        getattr(self, f"_{name}")(refusing)

    # What a person does: the slot, and what the rules make of it.

    def _call(self, refusing):
        minutes = self.chance.choice(("", "20", "30", "45", "90", "1440", "7", "soon"))
        self.done.append(minutes)
        model = self.model
        with self._disk(refusing):
            self.evening.pause.callFor(minutes)
        try:
            due = pauses.after_minutes(self.clock.now(), minutes or pauses.DEFAULT_MINUTES)
        except Refusal as refusal:
            self._shown(refusal)
            return
        self._let_go_for_good()
        running = model.running
        if running is not None:
            if pauses.phase(running, model.moment) is not Phase.MISSED:
                self._saved(refusing, wrote=False)
                return
            model.take(pauses.close_missed(running, model.moment))
        new = self.evening.pause.current
        model.take(pauses.call(new.uid, self.clock.now(), due))
        self._saved(refusing)

    def _choose(self, refusing):
        id = self._id()
        self._do(
            refusing,
            lambda pause, now: pauses.agree(pause, now, self._due(id, pause.called_at)),
            lambda view: view.choose(id),
        )

    def _choose_time(self, refusing):
        text, zone = self._text(), self.clock.zone()
        self._do(
            refusing,
            lambda pause, now: pauses.agree(
                pause, now, pauses.at_clock_time(pause.called_at, text, zone)
            ),
            lambda view: view.chooseTime(text),
        )

    def _extend(self, refusing):
        id = self._id()
        self._do(
            refusing,
            lambda pause, now: pauses.extend(pause, now, self._due(id, now)),
            lambda view: view.extend(id),
        )

    def _extend_to(self, refusing):
        text, zone = self._text(), self.clock.zone()
        self._do(
            refusing,
            lambda pause, now: pauses.extend(pause, now, pauses.at_clock_time(now, text, zone)),
            lambda view: view.extendTo(text),
        )

    def _say_who(self, refusing):
        who = self.chance.choice(("me", "other", "both", "nobody"))
        self._do(
            refusing,
            lambda pause, now: pauses.say_who(pause, now, who),
            lambda view: view.sayWho(who),
        )

    def _join(self, refusing):
        self._do(refusing, pauses.join, lambda view: view.join())

    def _recheck(self, refusing):
        state = self.chance.choice(("ready", "not_yet"))
        self._do(
            refusing,
            lambda pause, now: pauses.recheck(pause, now, state),
            lambda view: view.recheck(state, ""),
        )

    def _come_back(self, refusing):
        topic = self.chance.choice(("now", "now", "dropped", "later"))
        self._do(
            refusing,
            lambda pause, now: pauses.come_back(pause, now, topic),
            lambda view: view.comeBack(topic),
        )

    def _book(self, refusing):
        text, zone = self._text(), self.clock.zone()
        self._do(
            refusing,
            lambda pause, now: pauses.book(pause, now, pauses.at_clock_time(now, text, zone)),
            lambda view: view.book(text),
        )

    def _ask_for_help(self, refusing):
        self._do(
            refusing,
            lambda pause, now: pauses.book(pause, now, None, with_help=True),
            lambda view: view.askForHelp(),
        )

    def _cancel(self, refusing):
        self._do(refusing, pauses.cancel_for_safety, lambda view: view.cancel_for_safety())

    def _let_go(self, refusing):
        if self.model.running is not None:
            self.model.let_go, self.model.running = self.model.running, None
            self.gone_at = self.model.let_go, self.evening.pause.moment
        with self._disk(refusing):
            self.evening.pause.letGo()
        self._saved(refusing, wrote=False)

    def _undo(self, refusing):
        if self.model.let_go is not None:
            self.model.running, self.model.let_go = self.model.let_go, None
        with self._disk(refusing):
            self.evening.pause.undoLettingGo()
        self._saved(refusing, wrote=False)

    def _finish(self, refusing):
        wrote = self._let_go_for_good()
        with self._disk(refusing):
            self.evening.pause.finishLettingGo()
        self._saved(refusing, wrote)

    # What becomes of the time.

    def _time(self, refusing):
        seconds = self.chance.choice((1, 59, 240, 900, 1800, 5400))
        if self.model.running is not None and self.chance.random() < 0.5:
            around = self.model.steady_due + self.chance.choice((-301, -1, 0, 1, 900, 1800, 3300))
            seconds = max(seconds, around - self.clock.seconds)
        self.evening.live(seconds=seconds)
        self._check()

    def _asleep(self, refusing):
        self.evening.sleep(seconds=self.chance.choice((60, 1700, 28_800)))
        self._check()

    def _wall(self, refusing):
        hours = self.chance.choice((-24, -1, 1, 24))
        self.clock.wall += timedelta(hours=hours)
        self._check()

    def _zone(self, refusing):
        self.clock.name = self.chance.choice(ZONES)
        self._check()

    # What becomes of the program.

    def _reopen(self, refusing):
        self._close(refusing)
        self._away()
        self._open()

    def _kill(self, refusing):
        self._killed()
        self._away()
        self._open()

    def _away(self):
        """It is closed for a while, and the wall clock may be set meanwhile."""
        self.clock.forward(seconds=self.chance.choice((0, 1, 600, 3000)))
        self.clock.wall += timedelta(hours=self.chance.choice((0, 0, -24, -1, 1, 24)))

    def _restart(self, refusing):
        """The computer starts anew, after it was shut down or lost its power."""
        if self.chance.random() < 0.5:
            self._close(refusing)
        else:
            self._killed()
        self.clock.started = str(int(self.clock.started) + 1)
        self.clock.seconds = self.chance.uniform(5, 60)
        self.clock.wall += timedelta(seconds=self.chance.choice((-86_400, 30, 30, 600, 86_400)))
        self.model.told.clear()
        self._open()

    def _close(self, refusing):
        self._let_go_for_good()
        with self._disk(refusing):
            self.evening.close()
        if not refusing:
            # What could not be saved before was saved at last.
            self._kept()
            self.model.on_disk = dict(self.model.happened)

    def _killed(self):
        """Only what is on the disk at this moment is left."""
        self.number += 1
        before, after = self.evening.path, self.folder / f"{self.number}.db"
        for suffix in ("", "-wal"):
            shutil.copyfile(f"{before}{suffix}", f"{after}{suffix}")
        self.evening.path = after
        # Whatever the process still does goes nowhere.
        self.evening.desk._store.db.close()
        self.evening.desk._store = self.evening.alarm = None
        for file in self.folder.glob(f"{before.name}*"):
            file.unlink()

    def _open(self):
        self.model.open()
        self.evening.open()
        self.evening.pause.seen = False
        assert self.evening.told == []
        self._read(self.evening.desk.store, again=True)
        assert self.model.on_disk == self.model.happened
        self._check()

    # What has to be so.

    def _do(self, refusing, rule, slot):
        """The step through the window, and through the rules."""
        model, now = self.model, self.model.moment
        with self._disk(refusing):
            slot(self.evening.pause)
        if model.running is None:
            self._saved(refusing, wrote=False)
            return
        try:
            model.take(rule(model.running, now))
        except Refusal as refusal:
            self._shown(refusal)
            self._saved(refusing, wrote=False)
        else:
            self._saved(refusing)

    def _shown(self, refusal):
        assert self.evening.pause.notice == self.evening.desk.words.refusal(refusal)
        self._check()

    def _saved(self, refusing, wrote=True):
        """After a step that was to be saved, everything that happened is on the disk, or it is
        said that it is not."""
        if wrote:
            assert ("The disk is full" in self.evening.pause.notice) is refusing
        self._check()
        if wrote and not refusing:
            assert self.model.on_disk == self.model.happened
            self._kept()

    def _kept(self):
        if self.model.running is not None:
            self.model.kept = self.clock.boot(), self.model.steady_due

    def _let_go_for_good(self):
        model = self.model
        if model.let_go is None:
            return False
        pause, at = self.gone_at
        model.happened[pause.uid] = pauses.let_go(pause, at)
        model.let_go = None
        return True

    def _check(self):
        view, model, clock = self.evening.pause, self.model, self.clock
        self._read(self.evening.desk.store)
        # What is shown is what happened.
        assert view.current == model.running
        assert view.mayUndo is (model.let_go is not None)
        assert view.moment == model.moment
        if model.running is None:
            assert (view.running, view.phase, view.left, view.reminds) == (False, "over", "", False)
            assert self.evening.alarm is None or self.evening.alarm.at is None
        else:
            pause, now = model.running, model.moment
            left = pauses.remaining(pause, now)
            assert timedelta(0) <= left <= pauses.length(pause) <= pauses.LONGEST
            assert view.left == sentences.left(pause, now, self.evening.desk.words)
            assert view.phase == pauses.phase(pause, now).value
            shown = sentences.clock_time(pause.due, clock.zone())
            assert shown in view.returnTime
        # Each sign once, on time, to whoever is reminded.
        for name, at in self.evening.told:
            pause = model.running or model.let_go
            assert pause is not None and pauses.reminds(pause)
            sign = (name, pause.uid, pause.due)
            assert sign not in model.told
            model.told.add(sign)
            self.met.add(name)
            before = pauses.FIRST_SIGN.total_seconds() if name == "first sign" else 0.0
            assert at >= model.steady_due - before - 1e-6
        self.evening.told.clear()

    def _read(self, store, again=False):
        """The disk, and that nothing on it was lost or rewritten. `again` reads what was known,
        too."""
        before = len(self.rows)
        since = self.rows[-1][0] if self.rows else 0
        self.rows += store.db.execute(f"{EVENTS} WHERE id > ?", [since]).fetchall()
        written = {row[1] for row in self.rows[before:]}
        for uid in written | set(self.model.on_disk) if again else written:
            self.model.on_disk[uid] = store.pauses.get(uid)
        still_open = store.db.execute(OPEN).fetchall()
        assert len(still_open) <= 1
        for uid, pause in self.model.on_disk.items():
            # One return time, or one outcome.
            assert pause.over is (pause.outcome is not None) is ((uid,) not in still_open)
            assert sum(event.act in ENDINGS for event in pause.events) == int(pause.over)
            assert pauses.replay(uid, pause.events, pause.called_by) == pause
            happened = self.model.happened.get(uid)
            assert happened is not None
            assert happened.events[: len(pause.events)] == pause.events

    def _everything(self, refusing):
        """Of the whole journal nothing was rewritten, however long it is over."""
        if self.model.on_disk != self.model.happened:
            self._reopen(refusing)
        assert self.model.on_disk == self.model.happened
        store = self.evening.desk.store
        assert store.db.execute(EVENTS).fetchall() == self.rows
        for pause in self.model.on_disk.values():
            self.met |= {pause.outcome, *(event.act for event in pause.events)}
        self.model.on_disk.clear()
        self.model.happened.clear()
        self.model.told.clear()

    # Making things up.

    def _disk(self, refusing):
        return self.evening.refusing_disk() if refusing else nullcontext()

    def _id(self):
        return self.chance.choice(("20", "30", "60", "90", "later_today", "tomorrow"))

    def _due(self, id, start):
        zone = self.clock.zone()
        if id == "later_today":
            return pauses.later_today(start, zone) or start
        return pauses.tomorrow(start, zone) if id == "tomorrow" else start + int(id) * MINUTE

    def _text(self):
        if self.chance.random() < 0.1:
            return "half nine"
        time = self.model.moment + self.chance.randrange(5, 600) * MINUTE
        return sentences.clock_time(time, self.clock.zone())


BEGINNING = datetime(2026, 1, 1, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
EVENTS = (
    "SELECT id, (SELECT uid FROM pauses WHERE pauses.id = pause_id), position, act, at, due_at, "
    "detail, check_in FROM pause_events"
)
OPEN = "SELECT uid FROM pauses WHERE outcome IS NULL"
DONE = ("choose", "choose_time", "extend", "extend_to", "say_who", "join", "recheck")
ENDS = (*["come_back"] * 3, "book", "ask_for_help", "cancel", "let_go")
HAPPENS = (*["time"] * 4, "asleep", "wall", "wall", "zone", "reopen", "kill", "restart")
STEPS = ("call", *DONE, *DONE, *ENDS, *HAPPENS)
IDLE_STEPS = ("call", "call", "call", "undo", "undo", "finish", *DONE[-2:], *HAPPENS)


@pytest.mark.parametrize("first", range(0, EVENINGS, AT_ONCE))
def test_whatever_happens_a_pause_holds_together(qapp, folder, quick_disk, monkeypatch, first):
    met = set()
    for start in range(first, first + AT_ONCE, ON_ONE_JOURNAL):
        path = folder / str(start)
        path.mkdir()
        evenings = Evenings(path, monkeypatch)
        for seed in range(start, start + ON_ONE_JOURNAL):
            try:
                evenings.live(seed)
            except BaseException as error:
                error.add_note(f"Evening {seed}: {', '.join(evenings.done)}")
                raise
        evenings.evening.close()
        met |= evenings.met
    assert met >= {*STEPS, *IDLE_STEPS, *Act, *Outcome, True, "first sign", "end"}
