"""Solo: Regulate for one person alone, where talking together may not be safe.

Couple work is not for where one controls or frightens the other, and each is asked alone (Bograd
and Mederos 1999). Nothing is scored, and no answer is kept: of four private questions one yes is
enough, and all that is remembered is whether what is done with the other person is there or not.
"""

from collections.abc import Mapping

QUESTIONS = ("afraid", "force", "control", "own_behaviour")
"""The private questions, in their order; their words are in `content/*/questions.json`."""
WITH_THE_OTHER = ("talk_tips", "keep_talking")
"""What a check-in offers that is done with the other person."""
OUTSIDE_VIEW = "outside_view"
"""The activity that looks at a quarrel as whoever wishes both well; not where one is afraid."""
VERBS = ("curious", "hearing", "plan")
"""What is done with the other person on the command line."""


def stays(answers: Mapping[str, bool]) -> bool:
    """Whether what is done with the other person can stay: only where no answer is yes."""
    return not any(answers.values())


def offers(ids: tuple[str, ...]) -> tuple[str, ...]:
    """What a check-in offers to one person alone."""
    return tuple(id for id in ids if id not in WITH_THE_OTHER)
