"""The recovery code: written by hand, read by hand."""

import base64

import pytest

from data import recovery, sealing
from regulate.refusal import Refusal


@pytest.mark.parametrize(
    ("plain", "letters"),
    [
        (b"", b""),
        (b"f", b"MY======"),
        (b"fo", b"MZXQ===="),
        (b"foo", b"MZXW6==="),
        (b"foob", b"MZXW6YQ="),
        (b"fooba", b"MZXW6YTB"),
        (b"foobar", b"MZXW6YTBOI======"),
    ],
)
def test_the_letters_are_those_of_rfc_4648(plain, letters):
    """Section 10 of it."""
    assert base64.b32encode(plain) == letters


def test_a_code_has_eight_groups_of_four_and_what_nobody_can_guess(monkeypatch):
    asked = []
    monkeypatch.setattr(sealing, "random", lambda count: asked.append(count) or bytes(count))
    code = recovery.new()
    assert asked == [16]
    assert [len(group) for group in code.split("-")] == [4] * 8
    assert code.startswith("AAAA-AAAA-AAAA-AAAA-")
    monkeypatch.undo()
    assert len({recovery.new() for _ in range(100)}) == 100


def test_a_code_is_read_as_people_write():
    for _ in range(50):
        code = recovery.new()
        for typed in (
            code,
            code.lower(),
            code.replace("-", ""),
            code.replace("-", " "),
            f"  {code}\n",
            code.replace("-", "–"),
            code.replace("O", "0").replace("I", "1").replace("B", "8"),
        ):
            assert recovery.read(typed) == code


def test_a_slip_of_the_pen_is_told_from_another_code():
    code = recovery.new()
    for at, letter in enumerate(code):
        if letter == "-":
            continue
        for other in ("A", "7") if letter not in "A7" else ("C", "D"):
            with pytest.raises(Refusal) as caught:
                recovery.read(code[:at] + other + code[at + 1 :])
            assert caught.value.id == "recovery_code"


@pytest.mark.parametrize("typed", ["", "ABCD", "א" * 32, "9" * 32, "A" * 31, "A" * 33, "x" * 10**6])
def test_what_cannot_be_a_code_is_refused(typed):
    with pytest.raises(Refusal):
        recovery.read(typed)
