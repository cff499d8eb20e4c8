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
        lines.append(shape.format(kind=said["kinds"][kind], new=count.new, known=count.known))
    if intake.first and intake.last:
        first, last = (
            sentences.day(each, now, zone, words) for each in (intake.first, intake.last)
        )
        lines.append(said["between" if first != last else "one_day"].format(first=first, last=last))
    if intake.heat_only:
        lines.append(said["heat_only"])
    for what, count in intake.left_out.items():
        lines.append(said["left"].format(what=said["left_out"][what], count=count))
    if not intake.total.new:
        lines.append(said["nothing_new"])
    return lines


def taken(intake: Intake, words: Words) -> str:
    """What was taken in."""
    total = intake.total
    return words["transfer"]["imported"].format(new=total.new, known=total.known)


def undone(removed: int, stayed: int, words: Words) -> str:
    """What an undone import took along."""
    shape = words["transfer"]["undone_stayed" if stayed else "undone"]
    return shape.format(removed=removed, stayed=stayed)
