"""The keys that the window itself hears. The table of all keys (`ui/keys.py`) takes them from here;
they are apart because the first frame needs them, and not the table."""

SHORTCUTS: dict[str, tuple[str, ...]] = {
    "pause": ("Ctrl+P",),
    "help": ("F1",),
    "hide": ("F9",),
    "lock": ("Ctrl+L",),
    "escape": ("Escape",),
    "back": ("Alt+Left",),
    "backMirrored": ("Alt+Right",),
    "keys": ("F2", "Ctrl+/"),
    "now": ("Ctrl+1",),
    "journal": ("Ctrl+2",),
    "patterns": ("Ctrl+3",),
    "you": ("Ctrl+4",),
    "search": ("Ctrl+F",),
}
"""What the window itself hears, wherever the focus is."""
ON_THE_SAME_KEY = {"P": "פ", "L": "ך", "F": "כ", "/": "."}
"""What the Hebrew layout (SI 1452) has there. Where a Latin layout is set up beside it, Qt asks
that one as well; where there is none, nothing else would be heard (tried with Qt 6 on X11)."""
PLACES = ("now", "journal", "patterns", "you", "search")
"""Heard where the bar with the four places is seen: over it, something may be half done."""


def heard() -> dict[str, list[str]]:
    """The shortcuts as they are listened for, on a Hebrew keyboard too."""

    def twins(key: str) -> list[str]:
        together, _, last = key.rpartition("+")
        return [key, f"{together}+{ON_THE_SAME_KEY[last]}"] if last in ON_THE_SAME_KEY else [key]

    return {id: [twin for key in keys for twin in twins(key)] for id, keys in SHORTCUTS.items()}
