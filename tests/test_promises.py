"""Every promise names the test that shows it, and that test is there."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
NAMED = re.compile(r"`(tests/[\w/]+\.py)(?:::(\w+))?`")


CRITERIA = (
    *("1.1.1", "1.2.1", "1.2.2", "1.2.3", "1.2.4", "1.2.5", "1.3.1", "1.3.2", "1.3.3", "1.3.4"),
    *("1.3.5", "1.4.1", "1.4.2", "1.4.3", "1.4.4", "1.4.5", "1.4.10", "1.4.11", "1.4.12", "1.4.13"),
    *("2.1.1", "2.1.2", "2.1.4", "2.2.1", "2.2.2", "2.3.1", "2.4.1", "2.4.2", "2.4.3", "2.4.4"),
    *("2.4.5", "2.4.6", "2.4.7", "2.4.11", "2.5.1", "2.5.2", "2.5.3", "2.5.4", "2.5.7", "2.5.8"),
    *("3.1.1", "3.1.2", "3.2.1", "3.2.2", "3.2.3", "3.2.4", "3.2.6", "3.3.1", "3.3.2", "3.3.3"),
    *("3.3.4", "3.3.7", "3.3.8", "4.1.2", "4.1.3"),
)
"""Levels A and AA of WCAG 2.2, in order (https://www.w3.org/TR/WCAG22/)."""


def rows(name):
    page = (ROOT / "docs" / name).read_text(encoding="utf-8")
    table = [line for line in page.splitlines() if line.startswith("| ")]
    table = [line for line in table if not line.startswith("| **")]
    return [line for line in table if not line.startswith(("| promise", "| criterion"))]


def named_in(file):
    tree = ast.parse((ROOT / file).read_text(encoding="utf-8"))
    functions = (ast.FunctionDef, ast.ClassDef)
    return {node.name for node in ast.walk(tree) if isinstance(node, functions)}


@pytest.mark.parametrize("page", ["promises.md", "accessibility.md"])
def test_every_promise_names_a_test_that_is_there(page):
    assert len(rows(page)) > 30
    for row in rows(page):
        named = NAMED.findall(row)
        assert named, f"nothing shows: {row}"
        for file, name in named:
            assert (ROOT / file).is_file(), f"{file} is not there: {row}"
            assert not name or name in named_in(file), f"{name} is not in {file}: {row}"


def test_every_criterion_is_spoken_to_once_and_in_order():
    told = [row.split()[1] for row in rows("accessibility.md")]
    assert tuple(told) == CRITERIA
    assert all(
        re.search(r"\| \*\*(Meets|Nothing to apply to|Does not meet)\b", row)
        for row in rows("accessibility.md")
    )
