"""What the app's own saves acknowledged, seen from beside: it has to be in the file afterwards.

Each method of the records' that saves is wrapped: when it returns, what it was given is remembered;
when something is taken out, it is remembered no more. What is brought about by other processes, as
when everything is deleted or a copy put back, is told with `forget`.
"""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from data.check_ins import CheckIns
from data.drafts import Drafts
from data.jottings import Jottings
from data.journal import Journal
from data.look_backs import LookBacks
from data.pauses import Pauses
from data.plans import Plans
from data.repairs import Repairs
from data.soothings import Soothings
from data.store import Store


class Acknowledged:
    """Watches from `watch` on."""

    def __init__(self) -> None:
        self.there: dict[tuple[str, str], Any] = {}
        self._gone: dict[tuple[str, str], Any] = {}
        self.count = 0

    def forget(self) -> None:
        """Nothing is known any more of what is in the file."""
        self.there.clear()
        self._gone.clear()

    def watch(self) -> None:
        for kind, owner in (
            ("check_in", CheckIns),
            ("soothing", Soothings),
            ("look_back", LookBacks),
            ("plan", Plans),
            ("repair", Repairs),
            ("jotting", Jottings),
            ("entry", Journal),
        ):
            self._after(owner, "add", self._added(kind))
        self._after(Journal, "change", lambda uid, new, *_, **__: self._put("entry", uid, new))
        for kind, owner, back in (
            ("entry", Journal, "put_back"),
            ("jotting", Jottings, "put_back"),
            ("repair", Repairs, "restore"),
        ):
            self._after(owner, "delete", lambda uid, *_, kind=kind: self._take((kind, uid)))
            self._after(owner, back, lambda uid, kind=kind: self._give_back((kind, uid)))
            self._after(owner, "purge_deleted", self._drafts_may_go)
        self._after(Pauses, "save", self._saved_pauses)
        self._after(Drafts, "keep", lambda place, body, *_: self._put("draft", place, body))
        self._after(Drafts, "clear", lambda place: self.there.pop(("draft", place), None))

    def missing(self, path: Path, key: bytes | None) -> list[str]:
        """What was acknowledged and is not in the file. Raises a Fault."""
        store = Store.open(path, key)
        try:
            found: dict[tuple[str, str], Any] = {}
            for entry in store.journal.all():
                found["entry", entry.uid] = entry.translation
            for kind, listed in (
                ("check_in", store.check_ins.all()),
                ("soothing", store.soothings.all()),
                ("look_back", store.look_backs.all()),
                ("plan", store.plans.all()),
                ("repair", store.repairs.all()),
                ("jotting", store.jottings.waiting()),
            ):
                found.update({(kind, saved.uid): None for saved in listed})
            for pause, _zone in store.pauses.all():
                found["pause", pause.uid] = len(pause.events)
            for place, _at, body in store.drafts.all():
                found["draft", place] = body
        finally:
            store.close()
        return [
            f"{key}: {value} and not {found.get(key)}"
            for key, value in self.there.items()
            if key not in found or found[key] != value
        ]

    def _after(self, owner: type, name: str, remember: Callable[..., Any]) -> None:
        plain = getattr(owner, name)

        def saved(records, *arguments, **named):
            answer = plain(records, *arguments, **named)
            self.count += 1
            if answer is not False:
                remember(*arguments, **named) if name != "add" else remember(answer, *arguments)
            return answer

        setattr(owner, name, saved)

    def _added(self, kind: str) -> Callable[..., None]:
        def remember(uid, what, *rest):
            self._drafts_may_go()
            self._put(kind, uid, what if kind == "entry" else None)
            if kind == "entry":
                # Finished from a jotting, it takes its place.
                self.there.pop(("jotting", rest[-1] if len(rest) > 3 else ""), None)
                for key in [key for key in self.there if key[0] == "jotting"]:
                    del self.there[key]

        return remember

    def _put(self, kind: str, name: str, value: Any) -> None:
        if kind == "draft":
            # Half a character, as a field that is full can leave one, is kept as a question mark.
            value = json.loads(json.dumps(value, ensure_ascii=False).encode("utf-8", "replace"))
        self.there[kind, name] = value

    def _take(self, key: tuple[str, str]) -> None:
        if key in self.there:
            self._gone[key] = self.there.pop(key)

    def _give_back(self, key: tuple[str, str]) -> None:
        if key in self._gone:
            self.there[key] = self._gone.pop(key)

    def _saved_pauses(self, *pauses, **_) -> None:
        for pause in pauses:
            self.there["pause", pause.uid] = len(pause.events)

    def _drafts_may_go(self, *_) -> None:
        """What was typed is forgotten with what it became, or with what it was begun from."""
        for key in [key for key in self.there if key[0] == "draft"]:
            del self.there[key]
