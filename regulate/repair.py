"""The return and the repair: is there room to talk again, and what came of the talk?"""

from dataclasses import dataclass, fields
from enum import StrEnum

from regulate.flooding import Band, CheckIn, TakeIn, assess
from regulate.refusal import Refusal
from regulate.typed import SHORT, optional

READY_HEAT_AT_MOST = 4
"""Heat at which talking may begin again (our own choice, unvalidated)."""
SELF_CHECKS = ("listen", "own", "gently")
"""What each person says yes to, alone, before talking; texts in `content/*/return.json`."""


class Readiness(StrEnum):
    """Ready to talk, ready to reconnect only, or not safe."""

    READY = "ready"
    NOT_YET = "not_yet"
    UNSAFE = "unsafe"


def readiness(check_in: CheckIn, self_checks: frozenset[str] = frozenset(SELF_CHECKS)) -> Readiness:
    """What a check-in on return comes to, with the self-checks that were answered yes."""
    band = assess(check_in).band
    if band is Band.UNSAFE:
        return Readiness.UNSAFE
    settled = (
        check_in.heat <= READY_HEAT_AT_MOST
        and check_in.take_in is TakeIn.YES
        and band is not Band.FLOODED
    )
    return Readiness.READY if settled and self_checks >= set(SELF_CHECKS) else Readiness.NOT_YET


@dataclass(frozen=True)
class Repair:
    """What came of the talk, in the person's own words; at least one of the three. No field for
    the other's fault. Raises Refusal."""

    heard: str = ""
    own: str = ""
    next_step: str = ""

    def __post_init__(self) -> None:
        for field in fields(self):
            text = optional(getattr(self, field.name), SHORT)
            object.__setattr__(self, field.name, text)
        if not (self.heard or self.own or self.next_step):
            raise Refusal("repair_empty")
