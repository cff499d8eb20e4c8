"""Orca itself says the main job: each thing once, each stop by name, and as it is written down."""

import pytest

from tests.accessibility import report
from tests.accessibility.transcript import WALKS, kept, walk, written

AUDIT = "What Orca says (WCAG 2.1.1, 4.1.2, 4.1.3)"
ONCE = {
    "The main job": (
        "notification Flooded.",
        "notification Paused. Back at 18:40.",
        "notification It's time.",
        "There is room to talk. heading.",
        "It is kept. heading.",
    ),
    "Check in and a pause, in Hebrew": (
        "notification הצפה.",
        "notification הפסקה. חזרה \u2068ב־18:40\u2069.",
        "notification הגיע הזמן.",
    ),
}
"""What is to be heard without looking for it, and not twice."""


def said_in(name: str) -> None:
    version, lines = walk(name)
    everything = [line for _, said in lines for line in said]
    for sentence in ONCE[name]:
        times = everything.count(sentence)
        report.tell(AUDIT, name, f"Orca {version}", sentence, times, "1", times == 1)
        assert times == 1, everything
    silent = [(keys, said) for keys, said in lines if keys == "Tab" and not said]
    report.tell(
        AUDIT, name, f"Orca {version}", "silent stops", len(silent), "0", met=not silent
    )
    assert silent == []
    then, known = kept(name)
    assert known, "`python -m tests.accessibility.transcript` writes it down"
    if then == version:
        # Another Orca has other words for a button.
        assert written(lines).splitlines() == known.splitlines(), (
            "Orca says other words now: read them, and if they are good, "
            "`python -m tests.accessibility.transcript` writes them down"
        )


@pytest.mark.timeout(400)
def test_orca_says_the_main_job():
    said_in("The main job")


@pytest.mark.timeout(400)
def test_orca_says_a_check_in_and_a_pause_in_hebrew():
    said_in("Check in and a pause, in Hebrew")


def test_every_walk_is_walked():
    assert set(WALKS) == set(ONCE)
