"""The choices that a setting can hold. Its one rule: a file brings none that a person could not
have made."""

from collections.abc import Callable
from typing import Any

from data.first_look import APPEARANCES, CONTRASTS, MOTIONS, TEXT_SIZES
from regulate import content
from regulate.content import ADDRESSES, LANGUAGES
from regulate.flooding import PULSE_ACCEPTED
from regulate.reminding import DAYS_AT_MOST, read
from regulate.soothing import ACTIVITIES


def _one_of(*choices: Any) -> Callable[[Any], bool]:
    return lambda value: any(type(value) is type(each) and value == each for each in choices)


def _some_of(known: Any) -> Callable[[Any], bool]:
    return lambda value: (
        isinstance(value, list)
        and all(isinstance(each, str) and each in known for each in value)
        and len(set(value)) == len(value)
    )


def _pulse(value: Any) -> bool:
    return value is None or (type(value) is int and value in PULSE_ACCEPTED)


def _country(value: Any) -> bool:
    return isinstance(value, str) and value in ("", *content.load("helplines")["countries"])


def _reminder(what: str) -> Callable[[Any], bool]:
    return lambda value: read(what, value) is not None


_yes_or_no = _one_of(True, False)

KNOWN: dict[str, Callable[[Any], bool]] = {
    "appearance": _one_of(*APPEARANCES),
    "contrast": _one_of(*CONTRASTS),
    "motion": _one_of(*MOTIONS),
    "text_size": _one_of(*TEXT_SIZES),
    "less_motion": _yes_or_no,  # as versions before `motion` kept it
    "notifies": _yes_or_no,
    "chimes": _yes_or_no,
    "stays": _yes_or_no,
    "hears": _yes_or_no,
    "couple": _yes_or_no,
    "asked": _yes_or_no,
    "language": _one_of("", *LANGUAGES),
    "address": _one_of(*ADDRESSES),
    "partner_address": _one_of(*ADDRESSES),
    "sentence_language": _one_of(*LANGUAGES),
    "calm_pulse": _pulse,
    "country": _country,
    "passphrase_declined": _yes_or_no,
    "hidden_activities": _some_of(ACTIVITIES),
    "cautions_passed": _some_of(ACTIVITIES),
    **{f"{what}_reminder": _reminder(what) for what in DAYS_AT_MOST},
}
"""Every setting by its name, and what tells whether a value is one of its choices."""


def can_be(name: str, value: Any) -> bool:
    """Whether there is such a setting and this is one of its choices."""
    return name in KNOWN and KNOWN[name](value)
