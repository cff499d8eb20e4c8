"""The verb `passphrase`: the journal encrypted, or not any more; another passphrase, code or key.

A passphrase is typed at the terminal, or the first line of a file; it is never an option, where a
list of processes and the shell's history have it."""

from pathlib import Path
from types import SimpleNamespace

from data import keys, protection, recovery
from data.errands import leave_no_image
from data.faults import Sealed
from regulate import passphrase as passphrases
from regulate.content import Words
from regulate.refusal import Refusal
from ui import asking
from ui.terminal import COULD_NOT, DONE, complain


def run(options: SimpleNamespace, path: Path, words: Words) -> int:
    """Does it; the exit status. Raises Fault and Refusal."""
    leave_no_image()
    own = words["passphrase"]
    on = keys.guards(path)
    if options.action is None:
        print(own["journal"]["on" if on else "off"])
        return DONE
    if (options.action == "on") == on:
        complain(words.fill(own["terminal"]["is_on" if on else "is_off"], path=path))
        return COULD_NOT
    match options.action:
        case "on":
            key, code = protection.protect(path, _new(options, own))
            done = "protect"
        case "off":
            protection.unprotect(path, _key(options, path, own)[0])
            key, code, done = None, "", "unprotect"
        case "change":
            key = _key(options, path, own)[0]
            keys.change(path, key, keys.PASSPHRASE, _new(options, own))
            code, done = "", "change_passphrase"
        case "code":
            key = _key(options, path, own)[0]
            code, done = keys.new_code(path, key), "new_code"
        case _:
            key, passphrase = _key(options, path, own)
            key, code = protection.renew(path, key, passphrase)
            done = "renew"
    print(own["done"][done])
    if code:
        of_code = own["code"]
        print(code, of_code["what"], own["lose"], sep="\n")
        keys.note_code(path, key)
    if key is not None and (left := protection.readable(path)):
        print(words.fill(own["left"], count=left))
    return DONE


def key_of(options: SimpleNamespace, path: Path, words: Words) -> bytes | None:
    """The key of a journal that is there, by the passphrase that was given; None where it is not
    encrypted, or nobody can be asked. Raises a Fault."""
    if not keys.guards(path) or not path.is_file():
        return None
    leave_no_image()
    passphrase = _given(options, "passphrase_file", words["passphrase"]["terminal"]["passphrase"])
    return protection.unlock(path, keys.PASSPHRASE, passphrase) if passphrase else None


def _key(options: SimpleNamespace, path: Path, own: dict) -> tuple[bytes, str]:
    """The key, and the passphrase of now; the code may be given in place of it where another
    passphrase is to be set."""
    asked = own["terminal"]
    if options.code_file is not None:
        if options.action != "change":
            raise Refusal("code_file")
        code = recovery.read(asking.from_file(options.code_file))
        return protection.unlock(path, keys.RECOVERY, code), ""
    passphrase = _given(options, "passphrase_file", asked["old"])
    if not passphrase:
        raise Sealed(path)
    return protection.unlock(path, keys.PASSPHRASE, passphrase), passphrase


def _new(options: SimpleNamespace, own: dict) -> str:
    asked = own["terminal"]
    if options.new_passphrase_file is not None:
        return passphrases.check(asking.from_file(options.new_passphrase_file))
    if not asking.is_terminal():
        raise Refusal("new_passphrase")
    passphrase = passphrases.check(asking.typed(asked["new"]))
    return passphrases.check(passphrase, asking.typed(asked["again"]))


def _given(options: SimpleNamespace, name: str, question: str) -> str:
    file = getattr(options, name, None)
    if file is not None:
        return asking.from_file(file)
    return asking.typed(question) if asking.is_terminal() else ""
