"""What can wait: one word now and the rest later, and one question a week. Its one rule: it is
offered, never counted, and no answer is a grade."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from regulate.refusal import Refusal
from regulate.typed import LONG, optional, quoted
from regulate.vocabulary import check_surface

JOTTING_AT_MOST = 60
"""Characters of what came out that are jotted down in the heat (our own choice: a few words)."""
OFFERED_FROM = timedelta(hours=20)
OFFERED_UNTIL = timedelta(hours=72)
"""How long after it was kept a jotting is offered: a day or two later, when people see more (our
own choice)."""
WEEK = timedelta(days=7)
"""How often the look-back is due, and how far back it asks (our own choice)."""
ANSWERS = ("never", "once", "a_few_times", "most_days")
"""How often anger cost something that matters, this week; texts in `content/*/later.json`."""


@dataclass(frozen=True)
class Jotting:
    """One tap and one word, to be finished later: a surface move or an own word, what came out, or
    both. Raises Refusal."""

    surface: str = ""
    came_out: str = ""

    def __post_init__(self) -> None:
        line = " ".join(optional(self.came_out, LONG).split())
        if len(line) > JOTTING_AT_MOST:
            raise Refusal("too_long", value=len(line), limit=JOTTING_AT_MOST)
        object.__setattr__(self, "surface", check_surface(self.surface))
        object.__setattr__(self, "came_out", line)
        if not (self.surface or self.came_out):
            raise Refusal("jotting_empty")


@dataclass(frozen=True)
class LookBack:
    """The answer to the week's question; empty when it was skipped. Raises Refusal."""

    answer: str = ""

    def __post_init__(self) -> None:
        if self.answer not in ("", *ANSWERS):
            raise Refusal("look_back", value=quoted(self.answer))


def offered(at: datetime, now: datetime) -> bool:
    """Whether a jotting kept `at` is offered `now`: from 20 to 72 hours later."""
    return OFFERED_FROM <= now - at <= OFFERED_UNTIL


def look_back_due(
    latest: datetime | None, first_entry: datetime | None, recent: int, now: datetime
) -> bool:
    """Whether the week's question is due: seven days after the `latest` look-back, answered or
    skipped, or after the `first_entry` where there was none; and only when there is something to
    look back on: `recent` counts what was written in the last seven days."""
    since = latest or first_entry
    return recent > 0 and since is not None and now - since >= WEEK
