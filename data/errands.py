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
    """The key by the passphrase, as hexadecimal digits."""
    from data import keys

    return _key(journal, keys.PASSPHRASE, passphrase).hex()


def _key(journal: Path, kind: str, secret: str) -> bytes:
    """The key, of a damaged journal too: whoever has the passphrase is to get to its copies."""
    from data import faults, keys, protection

    try:
        return protection.unlock(journal, kind, secret)
    except faults.Damaged:
        return keys.keys_by(journal, kind, secret)[-1]
    except faults.KeysDamaged:
        from data import restoring

        if key := restoring.mend_keys(journal, kind, secret):
            return key
        raise


def _unlock_by_keyring(journal: Path, _: bytes | None) -> str:
    """The key by what the system's keyring keeps, as hexadecimal digits: what a start asks for
    first where `keys.has_keyring` says so. On any fault the passphrase is asked for."""
    from data import remembering

    return remembering.key_of(journal).hex()


def _recover(journal: Path, _: bytes | None, code: str, passphrase: str) -> str:
    """The key by the recovery code; the passphrase that opens it from now on."""
    from data import keys, recovery
    from regulate import passphrase as passphrases

    spelled = recovery.read(code)
    passphrases.check(passphrase)
    key = _key(journal, keys.RECOVERY, spelled)
    keys.change(journal, key, keys.PASSPHRASE, passphrase)
    return key.hex()


def _protect(journal: Path, _: bytes | None, passphrase: str) -> dict[str, Any]:
    """The key and the recovery code; how many copies are `left` readable, and `gone`."""
    from data import protection
    from regulate import passphrase as passphrases

    passphrases.check(passphrase)
    return _told(journal, protection.protect, journal, passphrase)


def _renew(journal: Path, key: bytes | None, passphrase: str) -> dict[str, Any]:
    """As `_protect`; the passphrase stays as it is. The system's keyring is to be asked anew to
    remember."""
    from data import keys, protection, remembering

    keys.keys_by(journal, keys.PASSPHRASE, passphrase)
    if keys.has_keyring(journal):
        remembering.forget(journal, _needed(key))
    return _told(journal, protection.renew, journal, _needed(key), passphrase)


def _told(journal: Path, change: Callable[..., tuple[bytes, str]], *given: Any) -> dict[str, Any]:
    from data import keys, protection

    before = len(keys.copies(journal))
    key, code = change(*given)
    told: dict[str, Any] = {"key": key.hex(), "code": code, "left": 0, "gone": 0}
    with contextlib.suppress(Fault):  # it is done, whatever cannot be counted
        told |= {
            "left": protection.readable(journal),
            "gone": before - len(keys.copies(journal)),
        }
    return told


def _unprotect(journal: Path, key: bytes | None, passphrase: str) -> None:
    """Only whoever knows the passphrase may take the encryption away."""
    from data import keys, protection, remembering

    keys.keys_by(journal, keys.PASSPHRASE, passphrase)
    if keys.has_keyring(journal):
        remembering.forget(journal, _needed(key))
    protection.unprotect(journal, _needed(key))


def _change_passphrase(journal: Path, key: bytes | None, before: str, passphrase: str) -> None:
    """Only whoever knows the passphrase may change it, even at an open journal."""
    from data import keys
    from regulate import passphrase as passphrases

    passphrases.check(passphrase)
    keys.keys_by(journal, keys.PASSPHRASE, before)
    keys.change(journal, _needed(key), keys.PASSPHRASE, passphrase)


def _new_code(journal: Path, key: bytes | None, passphrase: str) -> str:
    from data import keys

    keys.keys_by(journal, keys.PASSPHRASE, passphrase)
    return keys.new_code(journal, _needed(key))


def _remember(journal: Path, key: bytes | None) -> None:
    from data import remembering

    remembering.remember(journal, _needed(key))


def _forget(journal: Path, key: bytes | None) -> None:
    from data import remembering

    remembering.forget(journal, _needed(key))


def _erase(journal: Path, _: bytes | None) -> None:
    from data import erasing

    erasing.erase(journal)


def _copy_of_day(journal: Path, key: bytes | None, day: str) -> None:
    """Makes the copy of a local day, where there is none yet."""
    from data import backups

    _copied(journal, key, day, backups.keep_day)


def _copy_now(journal: Path, key: bytes | None, day: str) -> dict[str, Any]:
    """Makes a copy: where, how large."""
    from data import backups

    path = _copied(journal, key, day, backups.make_by_hand)
    return {"path": str(path), "size": path.stat().st_size}


def _copied(journal: Path, key: bytes | None, day: str, make: Callable[..., Any]) -> Any:
    from datetime import date

    from data import engine

    with contextlib.closing(engine.connect(journal, key)) as db:
        return make(db, journal, key, date.fromisoformat(day))


def _copies(journal: Path, key: bytes | None) -> list[dict[str, Any]]:
    """Every copy, the newest first."""
    from data import backups

    return backups.looked_at(journal, key)


def _restore(
    journal: Path, key: bytes | None, copy: str, day: str, secret: str, unsealed: bool
) -> dict[str, Any]:
    """Puts a copy back. The key that opens the journal from then on, as hexadecimal digits."""
    from datetime import date

    from data import restoring

    given = (journal, Path(copy), key, date.fromisoformat(day))
    return _restored(restoring.restore(*given, secret=secret, unsealed=unsealed))


def _undo_restore(journal: Path, key: bytes | None, copy: str, day: str) -> dict[str, Any]:
    """Puts back what was there before a copy was."""
    from datetime import date

    from data import restoring

    return _restored(restoring.undo(journal, Path(copy), key, date.fromisoformat(day)))


def _restored(restored: Any) -> dict[str, Any]:
    return {
        "kept": str(restored.kept) if restored.kept else "",
        "key": restored.key.hex() if restored.key else None,
    }


def _delete_copies(journal: Path, _: bytes | None) -> int:
    """Deletes every copy; how many."""
    from data import backups

    return backups.delete_all(journal)


def _examine(journal: Path, key: bytes | None, day: str) -> list[dict[str, Any]]:
    """What is right and what is not."""
    from datetime import date

    from data import doctor

    found = doctor.examine(journal, key, date.fromisoformat(day))
    return [doctor.as_row(finding) for finding in found]


def _export(journal: Path, key: bytes | None, **how: Any) -> int:
    from data import carrying

    return carrying.export(journal, key, **how)


def _report(journal: Path, key: bytes | None, **how: Any) -> str:
    from data import carrying

    return carrying.bring(journal, key, **how)


def _preview(journal: Path, key: bytes | None, **how: Any) -> dict[str, Any]:
    from data import carrying

    return carrying.preview(journal, key, **how)


def _import(journal: Path, key: bytes | None, **how: Any) -> dict[str, Any]:
    from data import carrying

    return carrying.take_in(journal, key, **how)


def _undo_import(journal: Path, key: bytes | None) -> dict[str, Any]:
    from data import carrying

    return carrying.undo(journal, key)


ERRANDS: dict[str, Callable[..., Any]] = {
    "export": _export,
    "report": _report,
    "preview": _preview,
    "import": _import,
    "undo_import": _undo_import,
    "unlock": _unlock,
    "unlock_by_keyring": _unlock_by_keyring,
    "recover": _recover,
    "protect": _protect,
    "renew": _renew,
    "unprotect": _unprotect,
    "change_passphrase": _change_passphrase,
    "new_code": _new_code,
    "remember": _remember,
    "forget": _forget,
    "erase": _erase,
    "copy_of_day": _copy_of_day,
    "copy_now": _copy_now,
    "copies": _copies,
    "restore": _restore,
    "undo_restore": _undo_restore,
    "delete_copies": _delete_copies,
    "examine": _examine,
}
"""What can be asked for: each is called with the journal, its key or None, and the details."""


def main() -> int:
    """Does the one thing that it is asked for."""
    os.umask(0o077)
    leave_no_image()
    asked = json.load(sys.stdin)
    name, journal, key = asked.pop("errand"), Path(asked.pop("journal")), asked.pop("key")
    # Nothing but the answer may stand on standard output.
    with contextlib.redirect_stdout(sys.stderr):
        answer = _answered(name, journal, bytes.fromhex(key) if key else None, asked)
    json.dump(answer, sys.stdout)
    return 0


def leave_no_image() -> None:
    """Has this process leave no image of its memory on the disk when it crashes: there are keys and
    passphrases in it."""
    with contextlib.suppress(ImportError, OSError, ValueError):
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


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
