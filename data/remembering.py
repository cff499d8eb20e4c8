"""Remembering: the system's keyring keeps a random key that opens the journal without a passphrase.

Off unless chosen: whoever uses this login opens the journal then. A keyring can ask somebody, and
wait for the answer for as long as it likes; so this is called in an errand, which has a time limit,
and never by a window. What the keyring keeps is of no use without the key file, and goes with a new
key.
"""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from data import engine, faults, keys, sealing

SERVICE = "regulate"
"""What the entry is called in the keyring; its user is the id of the lock."""
SAFE = 1
"""The priority of a keyring from which on it keeps secrets from other logins; those that write a
file for everybody to read have less (keyring's documentation, "recommended")."""


def remember(journal: Path, key: bytes) -> None:
    """Has the keyring open the journal from now on. Raises NoKeyring, KeyringSilent, or another
    Fault, and then it does not."""
    secret = sealing.random(sealing.KEY_BYTES)
    name = keys.id_of(key)
    with _keyring(journal) as keyring:
        keyring.set_password(SERVICE, name, secret.hex())
        if keyring.get_password(SERVICE, name) != secret.hex():
            raise faults.KeyringSilent(journal)
    keys.add_keyring(journal, key, secret)


def forget(journal: Path, key: bytes) -> None:
    """Has the keyring open the journal no more, whether or not it answers. Raises a Fault."""
    keys.remove_keyring(journal, key)
    with suppress(faults.Fault), _keyring(journal) as keyring:
        keyring.delete_password(SERVICE, keys.id_of(key))


def forget_entries(journal: Path, names: list[str]) -> None:
    """Takes the entries of these locks out of the keyring, where that can be done."""
    for name in names:
        with suppress(faults.Fault), _keyring(journal) as keyring:
            keyring.delete_password(SERVICE, name)


def key_of(journal: Path) -> bytes:
    """The key of the journal, by what the keyring keeps. Raises NoKeyring, KeyringSilent,
    KeyringForgot, KeysMissing, KeysDamaged, and what the engine raises."""
    for lock in keys.read(journal):
        if lock.slot(keys.KEYRING) is None:
            continue
        with _keyring(journal) as keyring:
            kept = keyring.get_password(SERVICE, lock.id)
        with suppress(ValueError):
            key = keys.key_by_keyring(journal, bytes.fromhex(kept or ""))
            # A change of key that was stopped midway leaves two locks.
            if key is not None and (not journal.exists() or engine.fits(journal, key)):
                return key
    raise faults.KeyringForgot(journal)


@contextmanager
def _keyring(journal: Path) -> Iterator:
    """The keyring of this login. Whatever it raises is a Fault: it is another program."""
    try:
        from keyring import core

        # Anything that any of its back ends can meet, from a missing bus on.
        core.init_backend(lambda found: found.priority >= SAFE)
        keyring = core.get_keyring()
        safe = keyring.priority >= SAFE
    except Exception as error:
        raise faults.NoKeyring(journal) from error
    if not safe:
        raise faults.NoKeyring(journal)
    try:
        yield keyring
    except faults.Fault:
        raise
    except Exception as error:
        raise faults.KeyringSilent(journal) from error
