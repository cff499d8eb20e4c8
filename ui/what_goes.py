"""What is deleted with everything, and what is not, in words; for both doors."""

from collections.abc import Mapping
from datetime import date, datetime, tzinfo

from data.erasing import COPY, DEMO, JOURNAL, KEYS, SMALL, Everything
from regulate.content import Words
from ui import sentences


def goes(everything: Everything, now: datetime, zone: tzinfo, words: Words) -> list[str]:
    """A line for each kind of what is there."""
    texts, lines = words["erasing"]["goes"], []

    def tell(id: str, kind: str, **details: object) -> None:
        size = _size(everything.size(kind), words)
        lines.append(words.fill(texts[id], size=size, **details))

    kinds = {piece.kind for piece in everything.pieces}
    if JOURNAL in kinds:
        tell("sealed" if everything.sealed else "journal", JOURNAL)
    if KEYS in kinds:
        tell("keys", KEYS)
    if everything.keyring:
        tell("keyring", KEYS)
    if COPY in kinds:
        days = [_day(day, now, zone, words) for day in everything.days]
        if not days:
            tell("copies_somehow", COPY)
        else:
            tell("copies", COPY, count=len(days), first=days[0], last=days[-1])
    if SMALL in kinds:
        tell("small", SMALL)
    if DEMO in kinds:
        tell("demo", DEMO)
    return lines


def counts(counted: Mapping[str, int], words: Words) -> list[str]:
    """How much of what is in the journal, without what is not in it."""
    texts = words["erasing"]
    return [
        words.fill(texts["count"], name=texts["counts"][name], count=count)
        for name, count in counted.items()
        if count
    ]


def stays(everything: Everything, words: Words) -> list[str]:
    """What is not deleted."""
    texts = words["erasing"]
    others = (words.fill(texts["not_ours"], path=path) for path in everything.stays)
    return [*texts["stays"].values(), *others]


def _day(day: date, now: datetime, zone: tzinfo, words: Words) -> str:
    noon = datetime(day.year, day.month, day.day, 12, tzinfo=zone)
    return sentences.day(noon, now, zone, words)


def _size(bytes: int, words: Words) -> str:
    """A size, rounded up, so that nothing looks like nothing."""
    texts = words["erasing"]
    if bytes < 1_000_000:
        return texts["kilobytes"].format(count=-(-bytes // 1000))
    return texts["megabytes"].format(count=-(-bytes // 100_000) / 10)
