"""The return: is there room to talk again, and what became of the heat meanwhile?"""

from enum import StrEnum

from regulate.flooding import Band, CheckIn, TakeIn, assess

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
