"""What the audits measured, as one page to read: build/accessibility.html.

An audit tells what it measured while it runs, each line at once; when all have run, `write` makes
the page of it.
"""

import json
import shutil
import sys
from dataclasses import asdict, dataclass
from html import escape
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "build" / "accessibility"
PAGE = ROOT / "build" / "accessibility.html"
STYLE = """
body { font: 1rem/1.5 sans-serif; max-width: 70rem; margin: 2rem auto; padding: 0 1rem;
       color: #22302f; background: #f7f3ea }
table { border-collapse: collapse; width: 100% }
th, td { text-align: start; padding: .25rem .75rem .25rem 0; border-bottom: 1px solid #8b8474;
         vertical-align: top }
summary { font-size: 1.25rem; font-weight: 600; padding: .5rem 0 }
@media (prefers-color-scheme: dark) { body { color: #ece7db; background: #141b1a } }
"""


@dataclass(frozen=True)
class Measured:
    """One thing that was measured: by which audit, on which page, drawn in which way, what it was,
    what is asked for, and whether that is met."""

    audit: str
    page: str
    way: str
    what: str
    value: str
    asked: str
    met: bool


def tell(
    audit: str, page: str, way: str, what: str, value: object, asked: str, met: bool = True
) -> None:
    """Keeps what an audit measured. `audit` is what it looks at, with the criterion of WCAG."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    line = json.dumps(asdict(Measured(audit, page, way, what, str(value), asked, met)))
    name = "".join(letter if letter.isalnum() else "_" for letter in audit)
    with (FOLDER / f"{name}.jsonl").open("a", encoding="utf-8") as file:
        file.write(f"{line}\n")


def forget() -> None:
    """Before all audits run anew."""
    shutil.rmtree(FOLDER, ignore_errors=True)
    PAGE.unlink(missing_ok=True)


def write() -> None:
    """Makes the page of what was told."""
    audits: dict[str, list[Measured]] = {}
    for file in sorted(FOLDER.glob("*.jsonl")):
        for line in file.read_text(encoding="utf-8").splitlines():
            one = Measured(**json.loads(line))
            audits.setdefault(one.audit, []).append(one)
    parts = [_part(audit, lines) for audit, lines in sorted(audits.items())]
    PAGE.parent.mkdir(parents=True, exist_ok=True)
    PAGE.write_text(
        "<!doctype html><html lang='en'><meta charset='utf-8'>"
        "<meta name='viewport' content='width=device-width'>"
        f"<title>Regulate: accessibility, measured</title><style>{STYLE}</style>"
        f"<h1>Accessibility, measured</h1>{''.join(parts)}</html>\n",
        encoding="utf-8",
    )


def _part(audit: str, lines: list[Measured]) -> str:
    missed = sum(not line.met for line in lines)
    said = f"{len(lines)} measured, {missed} not met"
    rows = "".join(
        f"<tr><td>{escape(line.page)}<td>{escape(line.way)}<td>{escape(line.what)}"
        f"<td>{escape(line.value)}<td>{escape(line.asked)}<td>{'yes' if line.met else 'NO'}"
        for line in sorted(set(lines), key=lambda line: (line.met, line.page, line.way, line.what))
    )
    heads = "".join(
        f"<th scope='col'>{head}"
        for head in ("page", "drawn as", "what", "measured", "asked for", "met")
    )
    return (
        f"<details{' open' if missed else ''}><summary>{escape(audit)}: {said}</summary>"
        f"<table><thead><tr>{heads}</thead><tbody>{rows}</tbody></table></details>"
    )


if __name__ == "__main__":
    forget() if sys.argv[1:] == ["--forget"] else write()
