"""A hand that writes into a journal, and its memory: what it was promised is there.

Each deed is drawn from the hand's own chance and memory, so that a copy of a hand knows what the
other one does next. Its one rule: the memory changes when a deed was acknowledged, and not before.
"""

import json
from collections.abc import Callable
from copy import deepcopy
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any

from data import backups
from data.check_ins import SavedCheckIn
from data.jottings import SavedJotting
from data.journal import Entry, Kept
from data.look_backs import SavedLookBack
from data.plans import SavedPlan
from data.repairs import SavedRepair
from data.soothings import SavedSoothing
from data.store import Store
from regulate import pause as steps
from regulate.flooding import CheckIn, TakeIn
from regulate.later import ANSWERS, Jotting, LookBack
from regulate.plan import Plan
from regulate.repair import Repair
from regulate.soothing import Soothing
from regulate.translation import Frame, Landed, Said, Translation

FIRST = datetime(2026, 5, 4, 18, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
WORDS = ("you", "left", "plates", "again", "כשהלכת", "בושה", "😶", "café", "שָׁלוֹם", "a_b", "100%")
FEELINGS = ("hurt", "lonely", "ashamed", "own:לב סגור", "own:small")
MOVES = ("", "anger", "criticism", "own:slamming doors")
ENDS = ("entry", "jotting", "repair")
"""What can be deleted and put back."""
OFTEN = {
    **{"add_entry": 12, "keep_draft": 12, "change_entry": 6, "say": 3, "delete": 5, "put_back": 3},
    **{"purge": 2, "clear_draft": 3, "add_check_in": 4, "take_offer": 2, "call_pause": 3},
    **{"go_on_with_pause": 5, "add_jotting": 4, "dismiss": 2, "add_plan": 1, "add_soothing": 2},
    **{"tell_after": 1, "add_repair": 2, "add_look_back": 1, "choose": 4},
    **{"copy": 0.7},
}
"""How often each deed is drawn."""
OF_OTHERS = {"delete": 0, "put_back": 0, "purge": 0}
"""What a second hand leaves to the first: a purge is of everything that is deleted."""

Key = tuple[str, str]


class Lost(Exception):
    """Something that had been acknowledged was not there."""


@dataclass
class Deed:
    """What is done to a store, and what the hand remembers once it was acknowledged. `zone` tells a
    record that is new, whose uid nobody knows yet."""

    name: str
    do: Callable[[Store], Any]
    then: Callable[[Any], None]
    zone: str = ""


class Hand:
    """One writer. `there` is what has to be in the journal, `deleted` what can be put back,
    `removed` the marks of texts that no file may hold any more."""

    def __init__(self, owner: str, seed: object) -> None:
        self.owner = owner
        self.chance = Random(f"{owner} {seed}")
        self.number = 0
        self.there: dict[Key, Any] = {}
        self.deleted: dict[Key, Any] = {}
        self.removed: set[str] = set()

    def copy(self) -> "Hand":
        return deepcopy(self)

    def draw(self) -> Deed:
        """The next deed."""
        often = OFTEN if self.owner == "first" else OFTEN | OF_OTHERS
        while True:
            self.number += 1
            (name,) = self.chance.choices(list(often), list(often.values()))
            deed = getattr(self, f"_{name}")()
            if deed is not None:
                deed.name = name
                return deed

    # Making things up.

    @property
    def zone(self) -> str:
        return f"{self.owner}/{self.number}"

    def mark(self, number: int | None = None) -> str:
        """What stands in every text of one deed."""
        return f"{self.owner}q{self.number if number is None else number:06}q"

    def _text(self, most: int) -> str:
        count = self.chance.choice((3, 3, 10, 40, most))
        return " ".join([self.mark(), *self.chance.choices(WORDS, k=min(count, most))])

    def _at(self) -> datetime:
        """Of a few days, often the same minute, so that places are seldom free."""
        return FIRST + self.chance.randrange(0, 3000) * MINUTE

    def _one(self, *kinds: str) -> Key | None:
        keys = [key for key in self.there if key[0] in kinds]
        return self.chance.choice(keys) if keys else None

    def _translation(self) -> Translation:
        return Translation(
            self.chance.choice(MOVES),
            self._text(200),
            tuple(self.chance.sample(FEELINGS, self.chance.randrange(3))),
            self.chance.choice(("", "heard", "own:מקום משלי")),
            self._text(200),
            self._text(1200),
            self.chance.choice((Frame.FULL, Frame.SHORT)),
            self.chance.choice(("en", "he")),
            self.chance.choice(("", self._text(30))),
        )

    def _new(self, kind: str, do: Callable[[Store], str], saved: Callable[[str], Any]) -> Deed:
        def then(uid):
            self.there[kind, uid] = saved(uid)

        return Deed(kind, do, then, self.zone)

    def _changed(self, key: Key, do: Callable[[Store], Any], value: Any) -> Deed:
        def then(answer):
            if answer is False:
                raise Lost(key)
            self.there[key] = value

        return Deed(key[0], do, then)

    # Entries.

    def _add_entry(self) -> Deed:
        translation, at, zone = self._translation(), self._at(), self.zone
        draft = self._one("draft") if self.chance.random() < 0.5 else None
        jotting = self._one("jotting") if self.chance.random() < 0.3 else None
        place, uid_of_jotting = draft[1] if draft else "", jotting[1] if jotting else ""

        def then(uid):
            self.there["entry", uid] = Kept(Entry(uid, at, zone, translation), at)
            self._forget(draft)
            if jotting:
                del self.there[jotting]
                self._forget_drafts_of(uid_of_jotting)

        return Deed(
            "",
            lambda store: store.journal.add(translation, at, zone, place, uid_of_jotting),
            then,
            zone,
        )

    def _change_entry(self) -> Deed | None:
        key = self._one("entry")
        if key is None:
            return None
        kept, translation = self.there[key], self._translation()
        at = max(kept.changed_at, FIRST + timedelta(days=3)) + MINUTE
        place = f"entry {key[1]}"

        def then(answer):
            if not answer:
                raise Lost(key)
            body = json.loads(json.dumps(asdict(kept.entry.translation)))
            self.there[key] = replace(
                kept,
                entry=replace(kept.entry, translation=translation),
                changed_at=at,
                earlier=(*kept.earlier, (kept.changed_at, body)),
            )
            self._forget(("draft", place))

        return Deed("", lambda store: store.journal.change(key[1], translation, at, place), then)

    def _say(self) -> Deed | None:
        key = self._one("entry")
        if key is None:
            return None
        said, landed = self.chance.choice(tuple(Said)), self.chance.choice(tuple(Landed))
        kept = self.there[key]
        told = replace(kept, entry=replace(kept.entry, said=said, landed=landed))
        return self._changed(key, lambda store: store.journal.say(key[1], said, landed), told)

    # Deleting.

    def _delete(self) -> Deed | None:
        key = self._one(*ENDS)
        if key is None:
            return None

        def then(answer):
            if not answer:
                raise Lost(key)
            self.deleted[key] = self.there.pop(key)

        at = FIRST + timedelta(days=9)
        return Deed("", lambda store: _records(store, key[0]).delete(key[1], at), then)

    def _put_back(self) -> Deed | None:
        if not self.deleted:
            return None
        key = self.chance.choice(list(self.deleted))

        def do(store):
            records = _records(store, key[0])
            return (records.restore if key[0] == "repair" else records.put_back)(key[1])

        def then(answer):
            if not answer:
                raise Lost(key)
            self.there[key] = self.deleted.pop(key)

        return Deed("", do, then)

    def _purge(self) -> Deed | None:
        kind = self.chance.choice(ENDS)
        gone = [key for key in self.deleted if key[0] == kind]
        if not gone:
            return None

        def then(_count):
            for key in gone:
                self.removed.update(_marks_in(self.deleted.pop(key)))
                self._forget_drafts_of(key[1])

        return Deed("", lambda store: _records(store, kind).purge_deleted(), then)

    # Drafts.

    def _keep_draft(self) -> Deed:
        begun = self._one("entry", "jotting") if self.chance.random() < 0.3 else None
        place = f"entry {begun[1]}" if begun else f"{self.owner} {self.chance.randrange(4)}"
        body = {"owner": self.owner, "situation": self._text(400), "feelings": ["hurt"]}
        at = self._at()
        return self._changed(
            ("draft", place), lambda store: store.drafts.keep(place, body, at), body
        )

    def _clear_draft(self) -> Deed | None:
        key = self._one("draft")
        if key is None:
            return None
        return Deed("", lambda store: store.drafts.clear(key[1]), lambda _: self._forget(key))

    def _forget(self, draft: Key | None) -> None:
        if draft in self.there:
            self.removed.update(_marks_in(self.there.pop(draft)))

    def _forget_drafts_of(self, uid: str) -> None:
        for key in [key for key in self.there if key[0] == "draft" and key[1].endswith(f" {uid}")]:
            self._forget(key)

    # Check-ins and pauses.

    def _add_check_in(self) -> Deed:
        heat, at, zone = self.chance.randrange(11), self._at(), self.zone
        check_in = CheckIn(heat, TakeIn.YES, ("none",), ("heart",) if heat > 5 else ())
        return self._new(
            "check_in",
            lambda store: store.check_ins.add(check_in, at, zone),
            lambda uid: SavedCheckIn(uid, at, zone, check_in),
        )

    def _take_offer(self) -> Deed | None:
        key = self._one("check_in")
        if key is None:
            return None
        taken = replace(self.there[key], next="pause")
        return self._changed(key, lambda store: store.check_ins.set_next(key[1], "pause"), taken)

    def _call_pause(self) -> Deed:
        at, zone, uid = self._at(), self.zone, self.mark()
        pause = steps.call(uid, at, at + 30 * MINUTE)
        return self._changed(
            ("pause", uid), lambda store: store.pauses.save(pause, zone=zone), (pause, zone)
        )

    def _go_on_with_pause(self) -> Deed | None:
        key = self._one("pause")
        if key is None or self.there[key][0].over:
            return None
        pause, zone = self.there[key]
        step = self.chance.randrange(3)
        if step == 0 and steps.may_extend(pause, pause.due):
            pause = steps.extend(pause, pause.due, pause.due + 40 * MINUTE)
        elif step == 1:
            pause = steps.recheck(pause, pause.due, "ready")
        else:
            pause = steps.come_back(pause, pause.due)
        return self._changed(key, lambda store: store.pauses.save(pause, zone=zone), (pause, zone))

    # The rest.

    def _add_jotting(self) -> Deed:
        jotting, at, zone = Jotting(self.chance.choice(MOVES), self.mark()), self._at(), self.zone
        return self._new(
            "jotting",
            lambda store: store.jottings.add(jotting, at, zone),
            lambda uid: SavedJotting(uid, at, zone, jotting),
        )

    def _dismiss(self) -> Deed | None:
        key = self._one("jotting")
        if key is None:
            return None
        dismissed = replace(self.there[key], dismissed=True)
        at = FIRST + timedelta(days=9)
        return self._changed(key, lambda store: store.jottings.dismiss(key[1], at), dismissed)

    def _add_plan(self) -> Deed:
        plan, at, zone = Plan(self._text(20), 45), self._at(), self.zone
        return self._new(
            "plan",
            lambda store: store.plans.add(plan, at, zone),
            # A plan never stands before the one that held until then.
            lambda uid: SavedPlan(uid, FIRST, zone, plan),
        )

    def _add_soothing(self) -> Deed:
        soothing, at, zone = Soothing("cool_cloth", 9), self._at(), self.zone
        return self._new(
            "soothing",
            lambda store: store.soothings.add(soothing, at, zone),
            lambda uid: SavedSoothing(uid, at, zone, soothing),
        )

    def _tell_after(self) -> Deed | None:
        key = self._one("soothing")
        if key is None:
            return None
        saved = self.there[key]
        told = replace(saved, soothing=replace(saved.soothing, after=4))
        return self._changed(key, lambda store: store.soothings.tell_after(key[1], 4), told)

    def _add_repair(self) -> Deed:
        repair, at, zone = Repair(own=self._text(200)), self._at(), self.zone
        return self._new(
            "repair",
            lambda store: store.repairs.add(repair, at, zone),
            lambda uid: SavedRepair(uid, at, zone, repair),
        )

    def _add_look_back(self) -> Deed:
        look_back, at, zone = LookBack(self.chance.choice(ANSWERS)), self._at(), self.zone
        return self._new(
            "look_back",
            lambda store: store.look_backs.add(look_back, at, zone),
            lambda uid: SavedLookBack(uid, at, zone, look_back),
        )

    def _copy(self) -> Deed:
        """A copy of the journal, as on a day of use."""
        day = FIRST.date() + timedelta(days=self.number)
        return Deed(
            "",
            lambda store: backups.keep_day(store.db, store.path, store.key, day),
            lambda _copy: None,
        )

    def _choose(self) -> Deed:
        name = f"{self.owner} {self.chance.randrange(5)}"
        value = self.chance.choice((True, self._text(60), self.number))
        return self._changed(
            ("setting", name), lambda store: store.settings.choose(name, value), value
        )


def _records(store: Store, kind: str) -> Any:
    return {"entry": store.journal, "jotting": store.jottings, "repair": store.repairs}[kind]


def _marks_in(value: Any) -> set[str]:
    """The marks of the texts of a record, and of its earlier versions."""
    return {word for word in repr(value).replace("'", " ").replace('"', " ").split() if _is(word)}


def _is(word: str) -> bool:
    return word[-8:-7] == "q" and word[-1:] == "q" and word[-7:-1].isdigit()


def found(store: Store) -> dict[Key, Any]:
    """Everything that is in the journal, as hands remember it. Raises a Fault."""
    records: dict[Key, Any] = {}
    for kept in store.journal.all_kept():
        records["entry", kept.entry.uid] = replace(kept, place=None)
    for kind, listed in (
        ("check_in", store.check_ins.all()),
        ("jotting", store.jottings.waiting()),
        ("soothing", store.soothings.all()),
        ("repair", store.repairs.all()),
        ("look_back", store.look_backs.all()),
    ):
        records.update({(kind, saved.uid): saved for saved in listed})
    for saved in store.plans.all():
        mine = saved.zone.startswith(("first/", "second/"))
        records["plan", saved.uid] = replace(saved, at=FIRST) if mine else saved
    for pause, zone in store.pauses.all():
        records["pause", pause.uid] = (pause, zone)
    for place, _at, body in store.drafts.all():
        records["draft", place] = body
    for name, value in store.settings.all().items():
        records["setting", name] = value
    return records


def owner_of(key: Key, value: Any) -> str:
    """Whose record it is."""
    match key[0]:
        case "draft":
            return value.get("owner", "")
        case "setting":
            return key[1].split()[0]
        case _:
            return zone_of(value).split("/")[0]


def zone_of(value: Any) -> str:
    """Where a record says which deed made it."""
    match value:
        case Kept():
            return value.entry.zone
        case (_, zone):
            return zone
        case _:
            return getattr(value, "zone", "")
