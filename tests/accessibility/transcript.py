"""The main job by keyboard and by ear: which keys are pressed, and what Orca says at each.

`python -m tests.accessibility.transcript` walks it, and writes what was said into
docs/accessibility.md.
"""

import re
from collections.abc import Callable
from pathlib import Path

from tests.accessibility.orca import Orca, orca

PAGE = Path(__file__).resolve().parents[2] / "docs" / "accessibility.md"
HEADING = "## What a screen reader says"
MOST_TABS = 60
OPENED = ("Regulate frame.", "Regulate panel.")
"""Said before anything is pressed, or with the first key: it depends on which of the two was there
first, Orca or the window."""

Line = tuple[str, list[str]]


class Walker:
    """Walks with Orca; `lines` are what was done, and what was said then."""

    def __init__(self, orca: Orca) -> None:
        self._orca = orca
        self.lines: list[Line] = []
        orca.hears()

    def press(self, keys: str) -> list[str]:
        said = self._orca.press(keys)
        if not self.lines:
            said = [line for line in said if line not in OPENED]
        self.lines.append((keys, said))
        return said

    def to(self, name: str) -> None:
        """Goes with Tab to what is said to be that."""
        for _ in range(MOST_TABS):
            if any(line.startswith(name) for line in self.press("Tab")):
                return
        raise AssertionError(f"Tab does not lead to {name!r}: {self.lines[-MOST_TABS:]}")

    def choose(self, *names: str) -> None:
        """Goes to each and presses it."""
        for name in names:
            self.to(name)
            self.press("Space")

    def type(self, text: str) -> None:
        """Types, which is told as one line."""
        for letter in text:
            self._orca.press("Space" if letter == " " else letter)
        self.lines.append((f"types “{text}”", []))

    def wait(self, minutes: float) -> None:
        self._orca.app.forward(minutes)
        self.lines.append((f"{minutes:g} minutes later", self._orca.hears()))


def main_job(walker: Walker) -> None:
    """From flooded to words in the journal."""
    walker.choose("Check in")
    walker.to("How hot is it inside")
    walker.press("7")
    walker.choose("Heart pounding", "Hot, tight or shaking", "Urge to hit back", "Loud or sharp")
    walker.choose("Barely", "No check box", "See where I am")
    walker.press("Space")  # Call a pause
    walker.to("To say or send")
    walker.choose("Settle the body", "Five senses", "Next")
    walker.press("Space")
    walker.wait(1)
    walker.choose("Enough for now")
    walker.to("How hot is it now")
    walker.press("5")
    walker.choose("Done")
    walker.press("Escape")
    walker.wait(12)
    walker.wait(17)
    walker.choose("I'm back")
    walker.to("How hot is it inside")
    walker.press("3")
    walker.choose("Yes", "No check box", "See where I am")
    walker.choose("I can listen", "I can name one", "I can start gently", "We talk now")
    walker.press("Escape")
    walker.choose("Put it into words", "Anger", "Next")
    walker.type("you came late")
    walker.choose("Next", "hurt", "Next", "knowing that I matter", "Next")
    walker.type("send a message")
    walker.choose("Next", "Save", "To the journal")
    walker.to("Search")
    walker.type("late")
    walker.to("Entries")
    walker.press("Return")
    walker.to("The words")


def in_hebrew(walker: Walker) -> None:
    """Check in, and a pause, in Hebrew."""
    walker.choose("בדיקה קצרה")
    walker.to("כמה סוער בפנים עכשיו?")
    walker.press("7")
    walker.choose("דופק חזק", "חום, כיווץ או רעד", "דחף להחזיר", "קול גבוה או חד")
    walker.choose("בקושי", "לא check box", "לראות איפה אני")
    walker.press("Space")  # the pause
    walker.to("לומר או לשלוח")
    walker.wait(30)


WALKS: dict[str, tuple[str, Callable[[Walker], None]]] = {
    "The main job": ("en", main_job),
    "Check in and a pause, in Hebrew": ("he", in_hebrew),
}


def walk(name: str) -> tuple[str, list[Line]]:
    """Orca's version, and what was done and said."""
    language, way = WALKS[name]
    with orca(language) as reader:
        walker = Walker(reader)
        way(walker)
        return reader.version, walker.lines


def written(lines: list[Line]) -> str:
    """A walk as it stands on the page."""
    return "\n".join(f"{keys:>16}  {' | '.join(said)}".rstrip() for keys, said in lines)


def kept(name: str) -> tuple[str, str]:
    """The version and the walk that stand on the page."""
    text = PAGE.read_text(encoding="utf-8")
    found = re.search(rf"### {re.escape(name)} \(Orca ([\d.]+)\)\n+```text\n(.*?)\n```", text, re.S)
    return (found.group(1), found.group(2)) if found else ("", "")


def main() -> None:
    parts = []
    for name in WALKS:
        version, lines = walk(name)
        parts.append(f"### {name} (Orca {version})\n\n```text\n{written(lines)}\n```\n")
    text = PAGE.read_text(encoding="utf-8") if PAGE.exists() else f"{HEADING}\n"
    head, _, rest = text.partition(f"{HEADING}\n")
    section, next_one, after = rest.partition("\n## ")
    intro = section.partition("\n### ")[0]
    walks = "\n".join(parts)
    PAGE.write_text(
        f"{head}{HEADING}\n{intro.rstrip()}\n\n{walks}{next_one}{after}", encoding="utf-8"
    )


if __name__ == "__main__":
    main()
