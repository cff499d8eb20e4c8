"""A child process that works on a journal until it is killed, and says each thing it did.

It is a fork: what is imported and what the hand remembers is there at once, so that a kill may come
a thousandth of a second after the start. A line is written with one call, so none is half there.
"""

import os
import select
import signal
import time
import traceback
from collections.abc import Callable
from pathlib import Path

from data.faults import Fault
from data.store import Store
from tests.torture.hand import Hand

KILLED = -signal.SIGKILL
LINE_AT_MOST = 4_000
"""Bytes that a pipe takes whole."""


class Child:
    """`lines` is what it said so far."""

    def __init__(self, work: Callable[[Callable[[str], None]], None]) -> None:
        self._out, pipe = os.pipe()
        self.lines: list[str] = []
        self._rest = b""
        self.pid = os.fork()
        if self.pid:
            os.close(pipe)
            return
        status = 1
        try:
            os.close(self._out)
            work(lambda line: _say(pipe, line))
            status = 0
        except BaseException:
            _say(pipe, f"broke {' | '.join(traceback.format_exc().splitlines()[-8:])}")
        finally:
            os._exit(status)

    def listen(self, until: float, count: int | None = None) -> None:
        """Reads until a time of the monotonic clock, or until there are so many lines."""
        while count is None or len(self.lines) < count:
            left = until - time.monotonic()
            if left <= 0 or not select.select([self._out], [], [], left)[0] or not self._read():
                return

    def kill(self) -> int:
        """Ends it at once; how it ended, which is KILLED unless it ended by itself."""
        os.kill(self.pid, signal.SIGKILL)
        _, status = os.waitpid(self.pid, 0)
        while self._read():
            pass
        os.close(self._out)
        return os.waitstatus_to_exitcode(status)

    def _read(self) -> bool:
        some = os.read(self._out, 65_536)
        *lines, self._rest = (self._rest + some).split(b"\n")
        self.lines += [line.decode() for line in lines]
        return bool(some)


def _say(pipe: int, line: str) -> None:
    os.write(pipe, line.encode()[:LINE_AT_MOST] + b"\n")


def write(path: Path, key: bytes | None, hand: Hand, say: Callable[[str], None]) -> None:
    """Opens the journal and does one deed after the other."""
    while True:
        try:
            store = Store.open(path, key)
            break
        except Fault as fault:
            say(f"closed {type(fault).__name__}")
    say("open")
    while True:
        deed = hand.draw()
        try:
            answer = deed.do(store)
        except Fault as fault:
            say(f"refused {type(fault).__name__}")
            continue
        deed.then(answer)
        say(f"did {answer}")


def read(path: Path, key: bytes | None, say: Callable[[str], None]) -> None:
    """Reads all of it, again and again; whatever it meets is whole."""
    while True:
        try:
            store = Store.open(path, key)
            break
        except Fault as fault:
            say(f"closed {type(fault).__name__}")
    while True:
        try:
            entries = store.journal.all()
            store.drafts.all()
        except Fault as fault:
            say(f"refused {type(fault).__name__}")
            continue
        for entry in entries:
            translation = entry.translation
            marks = {
                text.split()[0] for text in (translation.situation, translation.words)
            }
            if entry.zone.startswith(("first/", "second/")) and len(marks) != 1:
                raise AssertionError(f"half an entry: {entry}")
        say(f"saw {len(entries)}")
