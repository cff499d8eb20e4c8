"""What may be a passphrase: length is all that counts."""

import pytest

from regulate import passphrase as passphrases
from regulate.refusal import Refusal


@pytest.mark.parametrize(
    "passphrase", ["eight ch", "ארבע מילים", "        ", "🔑" * 8, "x" * 1000, "12345678"]
)
def test_long_enough_is_good_enough(passphrase):
    assert passphrases.check(passphrase) == passphrase
    assert passphrases.check(passphrase, passphrase) == passphrase


@pytest.mark.parametrize(
    ("passphrase", "id"),
    [
        ("", "passphrase_short"),
        ("seven c", "passphrase_short"),
        ("x" * 1001, "passphrase_long"),
        (None, "passphrase_short"),
        (12345678, "passphrase_short"),
        (b"eight ch", "passphrase_short"),
    ],
)
def test_too_short_too_long_or_no_text_is_refused(passphrase, id):
    with pytest.raises(Refusal) as caught:
        passphrases.check(passphrase, passphrase)
    assert caught.value.id == id


@pytest.mark.parametrize("again", ["", "Eight ch", "eight ch "])
def test_typed_twice_it_has_to_be_the_same(again):
    with pytest.raises(Refusal) as caught:
        passphrases.check("eight ch", again)
    assert caught.value.id == "passphrase_differs"


def test_typed_once_it_is_not_compared():
    assert passphrases.check("eight ch", None) == "eight ch"
