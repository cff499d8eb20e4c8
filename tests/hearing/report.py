"""What the hearing check finds in the labelled sentences; `make hearing` prints and writes it.

A line of a set is `labels<TAB>sentence`: `-` no note may come, `ID` must come, `ID?` may come. The
part that is kept out is only ever counted here: nobody reads it while the rules are made.
"""

import sys
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))  # started as a file, Python finds only its own folder by itself

from regulate import content  # noqa: E402
from regulate.content import LANGUAGES  # noqa: E402
from regulate.hearing import hear  # noqa: E402

FOLDER = Path(__file__).parent
PAGE = ROOT / "docs" / "hearing-check.md"
BEGINS, ENDS = "<!-- figures: `make hearing` writes them -->", "<!-- end of the figures -->"
SPLIT = ("tuning", "kept_out")
"""The set, in two parts: one that was read while the rules were made, and one that was not."""
PARTS = ("tuning", "widening", "kept_out")
"""`widening` came later, by other hands, to make the rules general; it was read as well."""
NAMES = {
    "en": "English",
    "he": "Hebrew",
    "tuning": "tuning",
    "widening": "widening",
    "kept_out": "kept out",
}
SAFETY = tuple(row["id"] for row in content.load("safety_rules"))
LANGUAGE_RULES = tuple(row["id"] for row in content.load("hearing_rules"))
RULES = (*SAFETY, *LANGUAGE_RULES)


@dataclass(frozen=True)
class Labelled:
    """A sentence, the rules that must be shown for it, and those that may."""

    text: str
    must: frozenset[str]
    may: frozenset[str]

    @property
    def fine(self) -> bool:
        return not self.must and not self.may


def is_kept_out(text: str) -> bool:
    """Whether a sentence belongs to the part that is kept out: a third, by its letters alone."""
    return zlib.crc32(text.encode("utf-8")) % 3 == 0


@cache
def labelled(language: str, part: str) -> tuple[Labelled, ...]:
    """The sentences of one file. Raises ValueError for a label that is no rule."""
    lines = (FOLDER / f"{language}_{part}.tsv").read_text(encoding="utf-8").splitlines()
    return tuple(_labelled(line) for line in lines if line)


def _labelled(line: str) -> Labelled:
    labels, text = line.split("\t")
    ids = [] if labels == "-" else labels.split(",")
    for id in ids:
        if id.removesuffix("?") not in RULES:
            raise ValueError(f"{id} is no rule")
    return Labelled(
        text,
        frozenset(id for id in ids if not id.endswith("?")),
        frozenset(id.removesuffix("?") for id in ids if id.endswith("?")),
    )


@cache
def shown(text: str) -> frozenset[str]:
    """The rules that are shown for a sentence: notes, or alarms."""
    heard = hear(text)
    return frozenset(heard.alarms) | {note.rule for note in heard.notes}


def precision(sentences: Sequence[Labelled], rules: Sequence[str]) -> float:
    """Of what is shown of `rules`, the share that must or may be."""
    right = sum(len(shown(s.text) & (s.must | s.may) & set(rules)) for s in sentences)
    return _share(right, sum(len(shown(s.text) & set(rules)) for s in sentences))


def recall(sentences: Sequence[Labelled], rules: Sequence[str]) -> float:
    """Of what must be shown of `rules`, the share that is."""
    found = sum(len(shown(s.text) & s.must & set(rules)) for s in sentences)
    return _share(found, sum(len(s.must & set(rules)) for s in sentences))


def sentence_precision(sentences: Sequence[Labelled]) -> float:
    """Of the sentences for which anything is shown, the share for which it is right: at least one
    of it must or may be shown."""
    noted = [s for s in sentences if shown(s.text)]
    return _share(sum(1 for s in noted if shown(s.text) & (s.must | s.may)), len(noted))


def sentence_recall(sentences: Sequence[Labelled]) -> float:
    """Of the sentences for which something must be shown, the share with something right."""
    wanted = [s for s in sentences if s.must]
    return _share(sum(1 for s in wanted if shown(s.text) & (s.must | s.may)), len(wanted))


def safety_false_alarms(sentences: Sequence[Labelled]) -> int:
    """Sentences that open the help page though no safety rule must or may be shown."""
    return sum(1 for s in sentences if shown(s.text) & set(SAFETY) and not _may_alarm(s))


def _may_alarm(sentence: Labelled) -> bool:
    return bool((sentence.must | sentence.may) & set(SAFETY))


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 1.0


def figures() -> str:
    """Everything that is counted, as two tables in Markdown."""
    return "\n".join([*_totals(), "", *_by_rule()])


def _totals() -> list[str]:
    rows = [
        "| language | part | sentences | fine | precision | recall | sentences: precision "
        "| sentences: recall | safety: recall | safety: false alarms |",
        "|---|---|--:|--:|--:|--:|--:|--:|--:|--:|",
    ]
    for language in LANGUAGES:
        for part in PARTS:
            these = labelled(language, part)
            cells = [
                NAMES[language],
                NAMES[part],
                str(len(these)),
                str(sum(1 for s in these if s.fine)),
                f"{precision(these, LANGUAGE_RULES):.3f}",
                f"{recall(these, LANGUAGE_RULES):.3f}",
                f"{sentence_precision(these):.3f}",
                f"{sentence_recall(these):.3f}",
                f"{recall(these, SAFETY):.3f}",
                str(safety_false_alarms(these)),
            ]
            rows.append(f"| {' | '.join(cells)} |")
    return rows


def _by_rule() -> list[str]:
    rows = [
        "| rule (tuning part only) | English: must | shown | wrongly | Hebrew: must | shown "
        "| wrongly |",
        "|---|--:|--:|--:|--:|--:|--:|",
    ]
    for rule in RULES:
        cells = [f"`{rule}`"]
        for language in LANGUAGES:
            these = labelled(language, "tuning")
            must = [s for s in these if rule in s.must]
            wrongly = [s for s in these if rule in shown(s.text) - s.must - s.may]
            found = sum(1 for s in must if rule in shown(s.text))
            cells += [str(len(must)), str(found), str(len(wrongly))]
        rows.append(f"| {' | '.join(cells)} |")
    return rows


def written(page: str) -> str:
    """The figures that stand in a page."""
    return page.split(BEGINS)[1].split(ENDS)[0].strip()


def main() -> None:
    text = figures()
    print(text)
    page = PAGE.read_text(encoding="utf-8")
    before, after = page.split(BEGINS)[0], page.split(ENDS)[1]
    PAGE.write_text(f"{before}{BEGINS}\n\n{text}\n\n{ENDS}{after}", encoding="utf-8")


if __name__ == "__main__":
    main()
