"""Work on the journal for a process of its own: `python -m data.errands` reads one request as JSON
from standard input, and answers with one on standard output."""

import contextlib
import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from data.faults import Fault
from regulate.refusal import Refusal


def _unlock(journal: Path, _: bytes | None, passphrase: str) -> str:
    """The key by the passphrase."""
    from data import keys

    return keys.keys_by(journal, keys.PASSPHRASE, passphrase)[0].hex()


def _recover(journal: Path, _: bytes | None, code: str, passphrase: str) -> str:
    """The key by the recovery code; the passphrase that opens it from now on."""
    from data import keys, recovery
    from regulate import passphrase as passphrases

    spelled = recovery.read(code)
    passphrases.check(passphrase)
    key = keys.keys_by(journal, keys.RECOVERY, spelled)[0]
    keys.change(journal, key, keys.PASSPHRASE, passphrase)
    return key.hex()


def _protect(journal: Path, _: bytes | None, passphrase: str) -> dict[str, str]:
    from data import protection

    key, code = protection.protect(journal, passphrase)
    return {"key": key.hex(), "code": code}


def _renew(journal: Path, key: bytes | None, passphrase: str) -> dict[str, str]:
    from data import protection

    new, code = protection.renew(journal, _needed(key), passphrase)
    return {"key": new.hex(), "code": code}


def _unprotect(journal: Path, key: bytes | None) -> None:
    from data import protection

    protection.unprotect(journal, _needed(key))


def _change_passphrase(journal: Path, key: bytes | None, before: str, passphrase: str) -> None:
    """Only whoever knows the passphrase may change it, even at an open journal."""
    from data import keys

    keys.keys_by(journal, keys.PASSPHRASE, before)
    keys.change(journal, _needed(key), keys.PASSPHRASE, passphrase)


def _new_code(journal: Path, key: bytes | None, passphrase: str) -> str:
    from data import keys

    keys.keys_by(journal, keys.PASSPHRASE, passphrase)
    return keys.new_code(journal, _needed(key))


ERRANDS: dict[str, Callable[..., Any]] = {
    "unlock": _unlock,
    "recover": _recover,
    "protect": _protect,
    "renew": _renew,
    "unprotect": _unprotect,
    "change_passphrase": _change_passphrase,
    "new_code": _new_code,
}
"""What can be asked for: each is called with the journal, its key or None, and the details."""


def main() -> int:
    """Does the one thing that it is asked for."""
    os.umask(0o077)
    asked = json.load(sys.stdin)
    name, journal, key = asked.pop("errand"), Path(asked.pop("journal")), asked.pop("key")
    # Nothing but the answer may stand on standard output.
    with contextlib.redirect_stdout(sys.stderr):
        answer = _answered(name, journal, bytes.fromhex(key) if key else None, asked)
    json.dump(answer, sys.stdout)
    return 0


def _answered(name: str, journal: Path, key: bytes | None, details: dict[str, Any]) -> Any:
    from data import engine

    try:
        with engine.named(journal):
            return {"answer": ERRANDS[name](journal, key, **details)}
    except (Fault, Refusal) as problem:
        return as_answer(problem)


def as_answer(problem: Fault | Refusal) -> dict[str, Any]:
    """A problem as JSON can say it."""
    kind = "refusal" if isinstance(problem, Refusal) else "fault"
    details = {name: str(value) for name, value in problem.details.items()}
    answer: dict[str, Any] = {kind: problem.id, "details": details}
    if reason := getattr(problem, "refusal", None):
        answer["reason"] = as_answer(reason)
    return answer


def as_problem(answer: dict[str, Any]) -> Fault | Refusal | None:
    """The problem that an answer tells of; None where it tells of none."""
    if refusal := answer.get("refusal"):
        return Refusal(refusal, **answer["details"])
    if not answer.get("fault"):
        return None
    fault = Fault(**answer["details"])
    fault.id = answer["fault"]
    if reason := answer.get("reason"):
        fault.refusal = as_problem(reason)
    return fault


def _needed(key: bytes | None) -> bytes:
    if key is None:
        raise ValueError("the journal is not encrypted")
    return key


if __name__ == "__main__":
    sys.exit(main())
