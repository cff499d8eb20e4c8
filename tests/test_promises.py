"""Every promise names the test that shows it, and that test is there."""

import ast
import re
from pathlib import Path

ROOT = Path(__file__).parent.parent
NAMED = re.compile(r"`(tests/[\w/]+\.py)(?:::(\w+))?`")


def rows():
    page = (ROOT / "docs" / "promises.md").read_text(encoding="utf-8")
    table = [line for line in page.splitlines() if line.startswith("| ")]
    table = [line for line in table if not line.startswith("| **")]
    return [line for line in table if not line.startswith(("| promise", "|---"))]


def named_in(file):
    tree = ast.parse((ROOT / file).read_text(encoding="utf-8"))
    functions = (ast.FunctionDef, ast.ClassDef)
    return {node.name for node in ast.walk(tree) if isinstance(node, functions)}


def test_every_promise_names_a_test_that_is_there():
    assert len(rows()) > 30
    for row in rows():
        named = NAMED.findall(row)
        assert named, f"nothing shows: {row}"
        for file, name in named:
            assert (ROOT / file).is_file(), f"{file} is not there: {row}"
            assert not name or name in named_in(file), f"{name} is not in {file}: {row}"
