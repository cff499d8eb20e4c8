"""Ways to spoil a file, drawn by chance: the same seed spoils in the same way."""

from collections.abc import Callable
from random import Random

PAGE = 4096
INTERESTING = (b"\0", b"\xff", b"\xff\xff\xff\xff", b"\x7f\xff\xff\xff", b"\x80\0\0\0", b"\0" * 8)


def spoiled(chance: Random, contents: bytes, other: bytes = b"") -> bytes:
    """The contents after one to four changes; some are spliced with `other`."""
    data = bytearray(contents)
    for _ in range(chance.choice((1, 1, 1, 2, 4))):
        chance.choice(_WAYS)(chance, data, other or contents)
    return bytes(data)


def _flip(chance: Random, data: bytearray, _other: bytes) -> None:
    for _ in range(chance.choice((1, 1, 2, 8, 50))):
        if data:
            data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)


def _write(chance: Random, data: bytearray, _other: bytes) -> None:
    for _ in range(chance.choice((1, 3, 10))):
        at, some = chance.randrange(len(data) + 1), chance.choice(INTERESTING)
        data[at : at + len(some)] = some


def _cut(chance: Random, data: bytearray, _other: bytes) -> None:
    del data[chance.choice((0, 1, 16, 99, 100, 512, chance.randrange(len(data) + 1))) :]


def _take_out(chance: Random, data: bytearray, _other: bytes) -> None:
    at = chance.randrange(len(data) + 1)
    del data[at : at + chance.choice((1, 2, 100, 5000))]


def _put_in(chance: Random, data: bytearray, other: bytes) -> None:
    at, start = chance.randrange(len(data) + 1), chance.randrange(len(other) + 1)
    some = other[start : start + chance.choice((1, 20, 500, 5000))]
    data[at:at] = chance.choice((some, chance.randbytes(chance.choice((1, 4, 64)))))


def _splice(chance: Random, data: bytearray, other: bytes) -> None:
    at = chance.randrange(len(data) + 1)
    data[at:] = other[chance.choice((at, chance.randrange(len(other) + 1))) :]


def _twice(chance: Random, data: bytearray, _other: bytes) -> None:
    at = chance.randrange(len(data) + 1)
    some = data[at : at + chance.choice((10, 200, 5000))]
    data[at:at] = some


_WAYS: tuple[Callable[[Random, bytearray, bytes], None], ...] = (
    *(_flip, _flip, _write, _write, _cut, _take_out, _put_in, _splice, _twice),
)


def spoiled_pages(chance: Random, contents: bytes, other: bytes) -> bytes:
    """The contents of a database after a change to whole pages or to what their headers say."""
    data = bytearray(contents)
    pages = max(1, len(data) // PAGE)
    for _ in range(chance.choice((1, 1, 2, 5))):
        one, two = (chance.randrange(pages) * PAGE for _ in range(2))
        match chance.randrange(6):
            case 0:  # swapped
                data[one : one + PAGE], data[two : two + PAGE] = (
                    bytes(data[two : two + PAGE]),
                    bytes(data[one : one + PAGE]),
                )
            case 1:  # never written
                data[one : one + PAGE] = bytes(len(data[one : one + PAGE]))
            case 2:  # of another time
                data[one : one + PAGE] = other[one : one + PAGE]
            case 3:  # written halfway
                half = one + chance.randrange(PAGE)
                data[half : one + PAGE] = other[half : one + PAGE]
            case 4:  # the head of a page: what kind it is, how many cells, where they are
                at = one + chance.randrange(12) + (100 if one == 0 else 0)
                data[at : at + 1] = chance.randbytes(1)
            case _:  # random
                data[one : one + PAGE] = chance.randbytes(PAGE)
    return bytes(data)


FIELDS = {16: 2, 18: 1, 19: 1, 20: 1, 21: 1, 24: 4, 28: 4, 32: 4, 36: 4, 40: 4, 44: 4, 48: 4}
FIELDS |= {52: 4, 56: 4, 60: 4, 64: 4, 68: 4, 92: 4, 96: 4}
"""The fields of a database's header and their bytes, https://sqlite.org/fileformat.html"""


def spoiled_header(chance: Random, contents: bytes) -> bytes:
    """The contents of a database with other values in its header."""
    data = bytearray(contents)
    for _ in range(chance.choice((1, 1, 2, 4))):
        at, size = chance.choice(list(FIELDS.items()))
        value = chance.choice((0, 1, 2, 3, 4, 5, 100, 512, 0xFFFF, 0x7FFFFFFF, 0xFFFFFFFF))
        now = int.from_bytes(data[at : at + size], "big")
        value = chance.choice((value, now + 1, max(0, now - 1), chance.getrandbits(32)))
        data[at : at + size] = (value % 256**size).to_bytes(size, "big")
    return bytes(data)
