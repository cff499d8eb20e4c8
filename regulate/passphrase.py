"""The passphrase: what may be one. No rules of letters and signs: length is what counts."""

from regulate.refusal import Refusal

SHORTEST = 8
"""Characters at least: NIST SP 800-63B (revision 3, 5.1.1.2), which asks for no kinds of characters
either. Revision 4 (3.1.1.2) asks for 15 where there is nothing but a password; 8 stay the least
here (our own choice: a guess costs half a second, and whoever will not type more is not left with
none). Four words that have nothing to do with each other are better; the page says so."""
LONGEST = 1_000
"""Characters at most (our own choice: a sentence, not a file)."""


def check(passphrase: object, again: object = None) -> str:
    """The passphrase, if it can be one, and is the same `again` where that is asked. Raises
    Refusal: `passphrase_short`, `passphrase_long`, `passphrase_differs`."""
    if not isinstance(passphrase, str) or len(passphrase) < SHORTEST:
        raise Refusal("passphrase_short", least=SHORTEST)
    if len(passphrase) > LONGEST:
        raise Refusal("passphrase_long", most=LONGEST)
    if again is not None and again != passphrase:
        raise Refusal("passphrase_differs")
    return passphrase
