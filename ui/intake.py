"""What an import takes in, or would, as sentences."""

from datetime import datetime, tzinfo

from data.transfer import Intake
from regulate.content import Words
from ui import sentences


def told(intake: Intake, now: datetime, zone: tzinfo, words: Words) -> list[str]:
    """How many of each kind, of which days, and what is left out: a line each."""
    said = words["transfer"]
    lines = []
    for kind, count in intake.counts.items():
        shape = said["count_known" if count.known else "count"]
        lines.append(
            words.fill(shape, kind=said["kinds"][kind], new=count.new, known=count.known)
        )
    if intake.first and intake.last:
        first, last = (
            sentences.day(each, now, zone, words) for each in (intake.first, intake.last)
        )
        shape = said["between" if first != last else "one_day"]
        lines.append(words.fill(shape, first=first, last=last))
    if intake.heat_only:
        lines.append(said["heat_only"])
    for what, count in intake.left_out.items():
        lines.append(words.fill(said["left"], what=said["left_out"][what], count=count))
    if not intake.total.new:
        lines.append(said["nothing_new"])
    return lines


def taken(intake: Intake, words: Words) -> str:
    """What was taken in."""
    total = intake.total
    return words.fill(words["transfer"]["imported"], count=total.new, known=total.known)


def undone(removed: int, stayed: int, words: Words) -> str:
    """What an undone import took along."""
    shape = words["transfer"]["undone_stayed" if stayed else "undone"]
    return words.fill(shape, count=removed, stayed=stayed)
