"""Copies and findings in words, for both doors."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, tzinfo
from typing import Any

from regulate.content import Words
from ui import sentences

GOOD, BAD, UNSURE = "good", "bad", "unsure"


def size(bytes: int, words: Words) -> str:
    """A size; a small one is rounded up, so that nothing looks like nothing."""
    own = words["backups"]
    if bytes < 1_000_000:
        return words.fill(own["kilobytes"], count=-(-bytes // 1000))
    if bytes < 1_000_000_000:
        return words.fill(own["megabytes"], count=-(-bytes // 100_000) / 10)
    return words.fill(own["gigabytes"], count=bytes // 1_000_000_000)


def day_of(text: str, now: datetime, zone: tzinfo, words: Words) -> str:
    """A local day in ISO 8601, as one would say it."""
    noon = datetime.combine(date.fromisoformat(text), time(12), zone)
    return sentences.day(noon, now, zone, words)


def holds(copy: Mapping[str, Any], words: Words) -> str:
    """What is in a copy and how large it is, or why that cannot be told."""
    own, big = words["backups"], size(copy["size"], words)
    if copy["state"] != "ok":
        state = own["states"][copy["state"]].rstrip(".")
        return words.fill(own["join"], holds=state, size=big)
    held = words.fill(own["holds"], entries=copy["entries"], check_ins=copy["check_ins"])
    return words.fill(own["join"], holds=held, size=big)


def title(copy: Mapping[str, Any], now: datetime, zone: tzinfo, words: Words) -> str:
    """Of which day a copy is, and what kind it is where it is not the day's own."""
    shown, kind = day_of(copy["day"], now, zone, words), words["backups"]["kinds"][copy["kind"]]
    shown = shown[:1].upper() + shown[1:]
    both = words["backups"]["day_and_kind"]
    return words.fill(both, day=shown, kind=kind) if kind else shown


def finding(found: Mapping[str, Any], now: datetime, zone: tzinfo, words: Words) -> str:
    """One finding as one sentence."""
    own, what, details = words["doctor"], found["what"], dict(found["details"])
    if found["says"] == "unseen":
        return words.fill(own["unseen"], what=own["whats"][what])
    if found["says"] == "fault":
        return words.fill(words["faults"][details.pop("fault")], **details)
    for name in ("size", "free", "needed"):
        if name in details:
            details[name] = size(details[name], words)
    if "day" in details:
        details["day"] = day_of(details["day"], now, zone, words)
    return words.fill(own[what][found["says"]], **details)


def verdict(oks: Sequence[bool | None]) -> str:
    """What it comes to: GOOD, BAD, or UNSURE where something could not be looked at."""
    if False in oks:
        return BAD
    return UNSURE if None in oks else GOOD
