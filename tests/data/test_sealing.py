"""Sealing: published vectors, and that nothing opens but what was sealed, with what sealed it.

RFC 9106 has a vector for Argon2id too; it needs a secret and associated data, which libsodium does
not take. So libsodium's own are used, which its authors check against the reference code.
"""

import base64
import json
import unicodedata

import pytest

from data import faults, sealing
from data.sealing import Cost, NotSealed, WrongSecret

PASSPHRASE = "four words that rhyme"
KEY = bytes(range(32))


@pytest.fixture(autouse=True)
def cheap(monkeypatch):
    monkeypatch.setattr(sealing, "COST", Cost(1, 8192))


# Argon2id: libsodium, test/default/pwhash_argon2id.c and .exp (ISC licence)


@pytest.mark.parametrize(
    ("passphrase", "encoded"),
    [
        ("", "$m=4882,t=2,p=1$bA81arsiXysd3WbTRzmEOw$Nm8QBM+7RH1DXo9rvp5cwKEOOOfD2g6JuxlXihoNcpE"),
        (
            "^T5H$JYt39n%K*j:W]!1s?vg!:jGi]Ax?..l7[p0v:1jHTpla9;]bUN;?bWyCbtqg ",
            "$m=4096,t=19,p=1$PkEgMTYtYnl0ZXMgc2FsdA$ltB/ue1kPtBMBGfsysMpPigE6hiNEKZ9vs8vLNVDQGA",
        ),
    ],
)
def test_a_passphrase_makes_the_key_that_libsodium_published(passphrase, encoded):
    _, how, salt, key = encoded.split("$")
    kib, passes, _ = (int(part[2:]) for part in how.split(","))
    salt, key = (base64.b64decode(part + "=" * (-len(part) % 4)) for part in (salt, key))
    assert sealing.key_of(passphrase, salt, Cost(passes, kib * 1024)) == key


RAW = [
    (
        "a347ae92bce9f80f6f595a4480fc9c2fe7e7d7148d371e9487d75f5c23008ffae065577a928febd9b1973a5a95"
        "073acdbeb6a030cfc0d79caa2dc5cd011cef02c08da232d76d52dfbca38ca8dcbd665b17d1665f7cf5fe59772e"
        "c909733b24de97d6f58d220b20c60d7c07ec1fd93c52c31020300c6c1facd77937a597c7a6",
        "5541fbc995d5c197ba290346d2c559de",
        (155, 5, 7256678),
        "18acec5d6507739f203d1f5d9f1d862f7c2cdac4f19d2bdff64487e60d969e3ced615337b9eec6ac4461c6ca07"
        "f0939741e57c24d0005c7ea171a0ee1e7348249d135b38f222e4dad7b9a033ed83f5ca27277393e316582033c7"
        "4affe2566a2bea47f91f0fd9fe49ece7e1f79f3ad6e9b23e0277c8ecc4b313225748dd2a80f5679534a0700e24"
        "6a79a49b3f74eb89ec6205fe1eeb941c73b1fcf1",
    ),
    (
        "b540beb016a5366524d4605156493f9874514a5aa58818cd0c6dfffaa9e90205f17b",
        "44071f6d181561670bda728d43fb79b4",
        (231, 1, 1631659),
        "7fb72409b0987f8190c3729710e98c3f80c5a8727d425fdcde7f3644d467fe973f5b5fee683bd3fce812cb9ae5"
        "e9921a2d06c2f1905e4e839692f2b934b682f11a2fe2b90482ea5dd234863516dba6f52dc0702d324ec77d860c"
        "2e181f84472bd7104fedce071ffa93c5309494ad51623d214447a7b2b1462dc7d5d55a1f6fd5b54ce024118d86"
        "f0c6489d16545aaa87b6689dad9f2fb47fda9894f8e12b87d978b483ccd4cc5fd9595cdc7a818452f915ce2f7d"
        "f95ec12b1c72e3788d473441d884f9748eb14703c21b45d82fd667b85f5b2d98c13303b3fe76285531a826b6f"
        "c0fe8e3dddecf",
    ),
]


@pytest.mark.parametrize(("passphrase", "salt", "how", "out"), RAW)
def test_the_library_gives_what_libsodium_published(passphrase, salt, how, out):
    from nacl import bindings

    length, passes, memory = how
    made = bindings.crypto_pwhash_alg(
        length,
        bytes.fromhex(passphrase),
        bytes.fromhex(salt),
        passes,
        memory,
        bindings.crypto_pwhash_ALG_ARGON2ID13,
    )
    assert made.hex() == out


# XChaCha20-Poly1305: draft-irtf-cfrg-xchacha-03, A.3.1

DRAFT = {
    "plain": b"Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the "
    b"future, sunscreen would be it.",
    "about": bytes.fromhex("50515253c0c1c2c3c4c5c6c7"),
    "key": bytes(range(0x80, 0xA0)),
    "nonce": bytes(range(0x40, 0x58)),
    "sealed": bytes.fromhex(
        "bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cbb731c7f1b0b4aa6440bf3a82f4e"
        "da7e39ae64c6708c54c216cb96b72e1213b4522f8c9ba40db5d945b11b69b982c1bb9e3f3fac2bc369488f76b2"
        "383565d3fff921f9664c97637da9768812f615c68b13b52ec0875924c1c7987947deafd8780acf49"
    ),
}


def test_what_the_draft_sealed_is_sealed_and_opened_alike(monkeypatch):
    monkeypatch.setattr(sealing, "random", lambda count: DRAFT["nonce"][:count])
    whole = DRAFT["nonce"] + DRAFT["sealed"]
    assert sealing.seal_with(DRAFT["key"], DRAFT["plain"], DRAFT["about"]) == whole
    assert sealing.open_with(DRAFT["key"], whole, DRAFT["about"]) == DRAFT["plain"]


def test_one_bit_changed_anywhere_opens_nothing():
    sealed = sealing.seal_with(KEY, b"the door closed", b"about")
    for at in range(len(sealed)):
        for bit in (1, 128):
            changed = bytearray(sealed)
            changed[at] ^= bit
            with pytest.raises(WrongSecret):
                sealing.open_with(KEY, bytes(changed), b"about")
    for key, about in ((KEY[::-1], b"about"), (KEY, b"abouT"), (KEY, b"")):
        with pytest.raises(WrongSecret):
            sealing.open_with(key, sealed, about)


@pytest.mark.parametrize("length", [0, 1, 23, 24, 25, 39])
def test_what_is_cut_off_opens_nothing(length):
    with pytest.raises(WrongSecret):
        sealing.open_with(KEY, sealing.seal_with(KEY, b"", b"")[:length], b"")


# A whole file


@pytest.mark.parametrize("plain", [b"", "נסגרה הדלת".encode(), bytes(100_000)])
def test_a_sealed_file_opens_with_its_passphrase_alone(plain):
    file = sealing.seal(plain, PASSPHRASE)
    assert sealing.is_sealed(file)
    assert sealing.open_sealed(file, PASSPHRASE) == plain
    with pytest.raises(WrongSecret):
        sealing.open_sealed(file, PASSPHRASE + " ")
    assert sealing.seal(plain, PASSPHRASE) != file


def header(file):
    first, line, rest = file.split(b"\n", 2)
    return first, json.loads(line), rest


def with_header(file, **changes):
    first, values, rest = header(file)
    return b"\n".join((first, sealing.line_of({**values, **changes}), rest))


@pytest.mark.parametrize(
    "changes",
    [{"passes": 2}, {"memory": 16384}, {"salt": base64.b64encode(bytes(16)).decode()}, {"x": 1}],
)
def test_what_a_sealed_file_says_of_itself_cannot_be_changed(changes):
    with pytest.raises(WrongSecret):
        sealing.open_sealed(with_header(sealing.seal(b"words", PASSPHRASE), **changes), PASSPHRASE)


@pytest.mark.parametrize(
    "changes",
    [
        {"version": 2},
        {"version": None},
        {"passes": 0},
        {"passes": 21},
        {"passes": True},
        {"passes": 1.0},
        {"passes": "1"},
        {"memory": 8191},
        {"memory": 2**30 + 1},
        {"memory": 10**30},
        {"memory": -1},
        {"salt": ""},
        {"salt": "AAAA"},
        {"salt": "not base64!"},
        {"salt": 7},
        {"salt": None},
    ],
)
def test_what_no_computer_should_be_asked_is_refused_before_it_is_tried(changes, monkeypatch):
    file = with_header(sealing.seal(b"words", PASSPHRASE), **changes)
    monkeypatch.setattr(sealing, "key_of", lambda *_: pytest.fail("it was tried"))
    with pytest.raises(NotSealed):
        sealing.open_sealed(file, PASSPHRASE)


@pytest.mark.parametrize(
    "file",
    [
        b"",
        b"Regulate",
        sealing.FIRST_LINE,
        sealing.FIRST_LINE + b"{}\n",
        sealing.FIRST_LINE + b"[]\n",
        sealing.FIRST_LINE + b"\xff\n",
        sealing.FIRST_LINE + b"[" * 900 + b"\n",
        sealing.FIRST_LINE + b"1" * 5000 + b"\n",
    ],
)
def test_what_was_not_sealed_here_is_told_from_a_wrong_passphrase(file):
    with pytest.raises(NotSealed):
        sealing.open_sealed(file, PASSPHRASE)


# The passphrase


@pytest.mark.parametrize(
    "passphrase",
    ["Café Ångström", "\ufb2a\u05b8ל\ufb4bם לכל\u05bc\u05b8ם", "ｗｉｄｅ ﬁne", "가나다라마바사아"],
)
def test_the_same_letters_typed_on_another_keyboard_are_the_same_passphrase(passphrase):
    forms = {unicodedata.normalize(form, passphrase) for form in ("NFC", "NFD", "NFKC", "NFKD")}
    forms |= {passphrase}
    assert len(forms) > 1
    file = sealing.seal(b"words", passphrase)
    assert {sealing.open_sealed(file, form) for form in forms} == {b"words"}


@pytest.mark.parametrize("other", ["Words that rhyme", "words  that rhyme", "words that rhyme "])
def test_capitals_and_spaces_count(other):
    with pytest.raises(WrongSecret):
        sealing.open_sealed(sealing.seal(b"x", "words that rhyme"), other)


def test_half_a_character_is_no_reason_to_fail():
    assert sealing.open_sealed(sealing.seal(b"x", "half \ud83d words"), "half \ud83d words") == b"x"


def test_what_a_guess_costs_is_what_rfc_9106_asks_for_and_more():
    cost = Cost()
    assert cost.passes >= 3
    assert cost.memory >= 64 * 2**20


def test_without_the_memory_for_it_that_is_said(monkeypatch):
    from nacl import bindings, exceptions

    def fail(*_):
        raise exceptions.RuntimeError("Unexpected failure in key derivation")

    monkeypatch.setattr(bindings, "crypto_pwhash_alg", fail)
    with pytest.raises(faults.NoMemory):
        sealing.seal(b"words", PASSPHRASE)
