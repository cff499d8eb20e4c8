"""Sealing: bytes that nobody reads or changes without the passphrase, or the key.

Argon2id (RFC 9106) makes a key of a passphrase, XChaCha20-Poly1305 seals with it; both are
libsodium's, through PyNaCl.
"""

import base64
import json
import unicodedata
from dataclasses import asdict, dataclass
from typing import Any

from data import faults

KEY_BYTES = 32
SALT_BYTES = 16
NONCE_BYTES = 24
FIRST_LINE = b"Regulate, sealed\n"
HEADER_AT_MOST = 1_000
"""Bytes of the line that says how something was sealed."""


class WrongSecret(Exception):
    """The passphrase or key is another one, or what was sealed was changed."""


class NotSealed(Exception):
    """These bytes were not sealed here, or by a way that is not known."""


@dataclass(frozen=True)
class Cost:
    """What one guess at a passphrase costs: passes over so many bytes of memory. Raises NotSealed
    where a hostile file asks for what no computer should be asked."""

    passes: int = 3
    memory: int = 256 * 2**20

    def __post_init__(self) -> None:
        for value, most in ((self.passes, 20), (self.memory, 2**30)):
            if type(value) is not int or not 0 < value <= most:
                raise NotSealed
        if self.memory < 8192:
            raise NotSealed


COST = Cost()
"""3 passes, 256 MiB: about half a second (measured). RFC 9106, section 4, asks for 3 passes over 64
MiB at least."""


def random(count: int) -> bytes:
    """So many bytes that nobody can foresee."""
    from nacl.bindings import randombytes

    return randombytes(count)


def key_of(passphrase: str, salt: bytes, cost: Cost) -> bytes:
    """The key that a passphrase makes. It counts as it reads: the same letters, typed on another
    keyboard, are the same passphrase (NFKC). Raises NoMemory."""
    from nacl import bindings, exceptions

    try:
        return bindings.crypto_pwhash_alg(
            KEY_BYTES,
            unicodedata.normalize("NFKC", passphrase).encode("utf-8", "surrogatepass"),
            salt,
            cost.passes,
            cost.memory,
            bindings.crypto_pwhash_ALG_ARGON2ID13,
        )
    except exceptions.RuntimeError as error:
        # All that libsodium can fail of here: it was not given the memory.
        raise faults.NoMemory from error


def seal_with(key: bytes, plain: bytes, about: bytes) -> bytes:
    """`plain`, sealed; `about` is not in it, and has to be told again, unchanged, to open it."""
    from nacl import bindings

    nonce = random(NONCE_BYTES)
    return nonce + bindings.crypto_aead_xchacha20poly1305_ietf_encrypt(plain, about, nonce, key)


def open_with(key: bytes, sealed: bytes, about: bytes) -> bytes:
    """What was sealed with this key. Raises WrongSecret."""
    from nacl import bindings, exceptions

    nonce, rest = sealed[:NONCE_BYTES], sealed[NONCE_BYTES:]
    try:
        return bindings.crypto_aead_xchacha20poly1305_ietf_decrypt(rest, about, nonce, key)
    except (exceptions.CryptoError, ValueError) as error:
        raise WrongSecret from error


def seal(plain: bytes, passphrase: str) -> bytes:
    """A whole sealed file: a line that says what it is, one that says how, and what is sealed.
    Raises NoMemory."""
    salt = random(SALT_BYTES)
    header = FIRST_LINE + line_of({"version": 1, **asdict(COST), "salt": text_of(salt)}) + b"\n"
    return header + seal_with(key_of(passphrase, salt, COST), plain, header)


def is_sealed(file: bytes) -> bool:
    """Whether the bytes begin as a sealed file does."""
    return file.startswith(FIRST_LINE)


def open_sealed(file: bytes, passphrase: str) -> bytes:
    """What is in a sealed file. Raises NotSealed, WrongSecret and NoMemory."""
    end = file.find(b"\n", len(FIRST_LINE), HEADER_AT_MOST)
    if not is_sealed(file) or end < 0:
        raise NotSealed
    header, sealed = file[: end + 1], file[end + 1 :]
    try:
        how = json.loads(header[len(FIRST_LINE) :])
        if not isinstance(how, dict) or how.get("version") != 1:
            raise NotSealed
        cost, salt = Cost(how["passes"], how["memory"]), bytes_of(how["salt"])
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise NotSealed from error
    if len(salt) != SALT_BYTES:
        raise NotSealed
    return open_with(key_of(passphrase, salt, cost), sealed, header)


def line_of(values: dict[str, Any]) -> bytes:
    """Values as bytes, the same for the same values."""
    return json.dumps(values, sort_keys=True).encode()


def text_of(some: bytes) -> str:
    """Bytes as text."""
    return base64.b64encode(some).decode()


def bytes_of(text: str) -> bytes:
    """Bytes from text. Raises ValueError."""
    if not isinstance(text, str):
        raise ValueError("no text")
    return base64.b64decode(text.encode("ascii", "strict"), validate=True)
