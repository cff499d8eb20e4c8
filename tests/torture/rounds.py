"""Rounds: on one journal, writers are killed again and again, and what was acknowledged is looked
for after each kill."""

import os
import shutil
import time
from collections import Counter
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from random import Random
from typing import Any

from data import backups, engine, keys, protection, sealing
from data.faults import Fault, Full
from data.places import backups_folder
from data.store import Store
from tests.torture.child import KILLED, Child, read, write
from tests.torture.hand import Hand, Key, Lost, found, owner_of, zone_of
from tests.torture.soundness import wrongs

GOLDEN = Path(__file__).parents[1] / "data" / "golden"
CHEAP = sealing.Cost(1, 8192)
PASSPHRASE = "a passphrase for torture"
FULL = ("Full", "NoRoomForCopy")
"""The faults of a disk without room."""
PATIENCE_SECONDS = 20
"""How long a child may take until it says something."""


@dataclass
class Report:
    """What came of it. Everything below `kills` and the counts of what was done has to be 0."""

    kills: int = 0
    acknowledged: int = 0
    in_flight: Counter = field(default_factory=Counter)
    done: Counter = field(default_factory=Counter)
    refused: Counter = field(default_factory=Counter)
    looks: int = 0
    copies: int = 0
    full: int = 0
    wrong: list[str] = field(default_factory=list)
    lost: int = 0
    half: int = 0
    unsound: int = 0
    unopened: int = 0
    readable: int = 0
    crashes: int = 0

    def failed(self, kind: str, line: str) -> None:
        setattr(self, kind, getattr(self, kind) + 1)
        self.wrong.append(line)

    def add(self, other: "Report") -> None:
        for name, value in vars(other).items():
            setattr(self, name, getattr(self, name) + value)

    def __str__(self) -> str:
        in_flight = ", ".join(f"{count} {name}" for name, count in sorted(self.in_flight.items()))
        refused = ", ".join(f"{count} {name}" for name, count in sorted(self.refused.items()))
        lines = [
            f"kills {self.kills}, acknowledged {self.acknowledged:,}, "
            f"lost {self.lost}, half saved {self.half}, unsound {self.unsound}, "
            f"not opened {self.unopened}, removed yet readable {self.readable}, "
            f"crashes {self.crashes}",
            f"  looks by a reader {self.looks:,}, at a copy {self.copies:,}; "
            f"what was not acknowledged at the kill: {in_flight or 'nothing'}",
            f"  deeds: {', '.join(f'{n:,} {name}' for name, n in sorted(self.done.items()))}",
        ]
        if refused:
            lines.append(f"  refused with a fault: {refused}")
        if self.full:
            lines.append(f"  kills on a disk without room for one more save: {self.full}")
        return "\n".join([*lines, *(f"  WRONG {line}" for line in self.wrong[:20])])


class Disk:
    """Where the journal is. A small one is filled before a session, and freed after it."""

    def __init__(self, folder: Path, small: bool = False) -> None:
        self.folder = folder
        self.small = small
        self._filler = folder / "filler"

    def fill(self, chance: Random) -> None:
        if not self.small:
            return
        left = chance.choice((0, 8, 40, 120, 300, 700, 1500)) * 1024 + chance.randrange(4096)
        with self._filler.open("ab", buffering=0) as file:
            count = max(0, self.free - left)
            try:
                # Where a disk says that there is more than there is, it is full all the same.
                while count > 0 and (written := file.write(bytes(min(count, 65_536)))):
                    count -= written
            except OSError:
                pass

    def empty(self) -> None:
        self._filler.unlink(missing_ok=True)

    @property
    def free(self) -> int:
        seen = os.statvfs(self.folder)
        return seen.f_bavail * seen.f_bsize

    @property
    def crowded(self) -> bool:
        seen = os.statvfs(self.folder)
        return self.small and self.free < seen.f_blocks * seen.f_frsize * 0.4


class Round:
    """One journal. `begins` is new, or the version whose golden journal it is at first."""

    def __init__(self, disk: Disk, seed: str, sealed: bool, begins: str = "new") -> None:
        self.report = Report()
        self.disk, self.sealed = disk, sealed
        self.path = disk.folder / "regulate.db"
        self.chance = Random(seed)
        self.key: bytes | None = None
        self.before: dict[Key, Any] = {}
        if begins != "new":
            shutil.copy(GOLDEN / f"version-{begins}.db", self.path)
            copy = disk.folder / "copy.db"
            shutil.copy(self.path, copy)
            self.before = _look(copy, None)[0]
            _remove(disk.folder, "copy.db")
        if sealed:
            self.key = protection.protect(self.path, PASSPHRASE)[0]
        self.hands = [Hand("first", seed), Hand("second", seed)]

    def kill(self) -> None:
        """One session of writers, and what is there after it."""
        chance, report = self.chance, self.report
        self.disk.fill(chance)
        hands = self.hands[: chance.choice((1, 2))]
        children = [Child(partial(write, self.path, self.key, hand.copy())) for hand in hands]
        reader = Child(partial(read, self.path, self.key)) if chance.random() < 0.3 else None
        statuses = [self._kill_at_random(child) for child in children]
        if reader is not None:
            statuses.append(reader.kill())
            report.looks += sum(line.startswith("saw") for line in reader.lines)
        for status, child in zip(statuses, [*children, *([reader] if reader else [])], strict=True):
            if status != KILLED:
                report.failed("crashes", f"ended with {status}: {child.lines[-1:]}")
        refused = sum(self._remember(*each) for each in zip(hands, children, strict=True))
        report.kills += len(hands)
        report.full += len(hands) if refused else 0
        self._look_after_it(hands)

    def _kill_at_random(self, child: Child) -> int:
        """After some deeds, and then at any moment of the next one; or at any moment at all."""
        chance = self.chance
        count = chance.choice((None, 0, 1, 2, 5, 15, 40, 90))
        if count is not None:
            child.listen(time.monotonic() + PATIENCE_SECONDS, 1 + count)
        child.listen(time.monotonic() + chance.random() ** 3 * (0.1 if count is None else 0.02))
        return child.kill()

    def _remember(self, hand: Hand, child: Child) -> int:
        """Has the hand remember what its child acknowledged; how much was refused for want of
        room."""
        refused = 0
        for line in child.lines:
            word, _, answer = line.partition(" ")
            if word == "did":
                deed = hand.draw()
                self.report.acknowledged += 1
                self.report.done[deed.name] += 1
                try:
                    deed.then(answer if answer not in ("True", "False") else answer == "True")
                except Lost as lost:
                    self.report.failed("lost", f"{lost} at {deed.name}")
            elif word in ("refused", "closed"):
                self.report.refused[answer] += 1
                refused += answer in FULL
                if word == "refused":
                    hand.draw()
                if not self.disk.small and answer not in ("Locked", "CopiesBusy"):
                    self.report.failed("unopened", f"{line} on a disk with room")
            elif word == "broke":
                self.report.failed("crashes", line)
        return refused

    def _look_after_it(self, hands: list[Hand]) -> None:
        if self.disk.small:
            try:
                there, wrong = _look(self.path, self.key)
            except Fault as fault:
                if not isinstance(fault, Full):
                    self.report.failed("unopened", f"{type(fault).__name__} on a full disk")
            else:
                self._compare(hands, there, wrong, taken=False)
            self.disk.empty()
        try:
            there, wrong = _look(self.path, self.key)
        except Fault as fault:
            self.report.failed("unopened", f"{type(fault).__name__} after a kill")
            raise
        self._compare(hands, there, wrong, taken=True)
        self._look_at_copies()
        self._nothing_removed_is_readable()

    def _compare(
        self, hands: list[Hand], there: dict[Key, Any], wrong: list[str], taken: bool
    ) -> None:
        """What is there is what was acknowledged, and of each hand's last deed all or nothing;
        `taken`: it is from now on what the hand remembers."""
        for line in wrong:
            full = "" if taken else ", while the disk was full"
            self.report.failed("unsound", f"{line}{full}")
        owned: dict[str, dict[Key, Any]] = {"first": {}, "second": {}}
        for key, value in there.items():
            mine = owned.get(owner_of(key, value))
            if mine is not None:
                mine[key] = value
            elif self.before.get(key) != value:
                self.report.failed("half", f"nobody wrote {key}")
        for key in set(self.before) - set(there):
            self.report.failed("lost", f"{key} of the older version")
        for number, hand in enumerate(self.hands):
            mine = owned[hand.owner]
            if mine == hand.there:
                if taken and hand in hands:
                    self.report.in_flight["left out"] += 1
                continue
            pending = _with_one_more(hand, mine) if hand in hands else None
            if pending is not None and mine == pending.there:
                if taken:
                    self.report.in_flight["saved whole"] += 1
                    hands[hands.index(hand)] = self.hands[number] = pending
                continue
            for line in _difference(hand, mine):
                self.report.failed(line.split()[0], line)

    def _look_at_copies(self) -> None:
        """A copy is whole, or it is not there."""
        for copy in backups.listed(self.path):
            self.report.copies += 1
            try:
                with closing(engine.connect_to_look(copy.path, self.key)) as db:
                    if not engine.is_sound(db):
                        self.report.failed("unsound", f"the copy {copy.path.name} is not sound")
            except engine.ERRORS as error:
                self.report.failed("unsound", f"the copy {copy.path.name}: {error}")

    def _nothing_removed_is_readable(self) -> None:
        """Nor anything at all, where the journal is encrypted. Copies keep what there was."""
        copies = backups_folder(self.path)
        for file in sorted(self.disk.folder.rglob("*")):
            if not self.sealed and copies in file.parents:
                continue
            if file.is_file() and file != self.disk.folder / "filler":
                contents = file.read_bytes()
                for hand in self.hands:
                    gone = [mark for mark in hand.removed if mark.encode() in contents]
                    if self.sealed and f"{hand.owner}q0".encode() in contents:
                        gone.append("something of an encrypted journal")
                    for mark in gone:
                        self.report.failed("readable", f"{mark} in {file.name}")


def _look(path: Path, key: bytes | None) -> tuple[dict[Key, Any], list[str]]:
    store = Store.open(path, key)
    try:
        return found(store), list(wrongs(store))
    finally:
        store.close()


def _with_one_more(hand: Hand, mine: dict[Key, Any]) -> Hand | None:
    """The hand as if its next deed had been acknowledged."""
    pending = hand.copy()
    deed = pending.draw()
    answer: Any = True
    if deed.zone:
        fits = [key[1] for key, value in mine.items() if zone_of(value) == deed.zone]
        if not fits:
            return None
        (answer,) = fits
    deed.then(answer)
    return pending


def _difference(hand: Hand, mine: dict[Key, Any]) -> list[str]:
    lines = [f"lost {key}" for key in hand.there if key not in mine]
    lines += [f"half {key} was never acknowledged" for key in mine if key not in hand.there]
    lines += [
        f"half {key} is {mine[key]} and not {value}"
        for key, value in hand.there.items()
        if key in mine and mine[key] != value
    ]
    return lines


@contextmanager
def cheap_passphrases():
    """Argon2id is not what is tortured here."""
    before = sealing.COST
    sealing.COST = keys.COST = CHEAP
    try:
        yield
    finally:
        sealing.COST = keys.COST = before


def _remove(folder: Path, start: str) -> None:
    for file in folder.glob(f"{start}*"):
        shutil.rmtree(file) if file.is_dir() else file.unlink()


def play(
    folder: Path,
    kills: int,
    seed: int,
    sealed: bool,
    small: bool = False,
    on_one: int = 25,
    wrongs: int = 50,
) -> Report:
    """At least so many kills, on a new journal after every `on_one`; it stops after so many
    `wrongs`."""
    report, number = Report(), 0
    folder.mkdir(parents=True, exist_ok=True)
    disk = Disk(folder, small)
    with cheap_passphrases():
        while report.kills < kills and len(report.wrong) < wrongs:
            _remove(folder, "")
            number += 1
            begins = ("new", "1", "new", "2", "new", "3")[number % 6]
            one = Round(disk, f"{seed} {number}", sealed, begins)
            try:
                while one.report.kills < min(on_one, kills - report.kills) and not disk.crowded:
                    one.kill()
                    if len(one.report.wrong) >= wrongs:
                        break
            except (Fault, Lost) as error:
                one.report.failed("unopened", f"round {number} ended with {error!r}")
            for line in one.report.wrong:
                print(f"seed {seed}, round {number}: {line}", flush=True)
            report.add(one.report)
    _remove(folder, "")
    return report
