"""Every choice that the window keeps can be told from one that nobody can make."""

import ast
from pathlib import Path

from data import choices, drafts

UI = Path(__file__).resolve().parents[2] / "ui"


def calls():
    for file in sorted(UI.glob("*.py")):
        yield from (
            (file, node)
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
        )


def constants(file):
    """The names of a file that stand for a text."""
    return {
        target.id: node.value.value
        for node in ast.parse(file.read_text(encoding="utf-8")).body
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant)
        for target in node.targets
        if isinstance(target, ast.Name)
    }


def first_text(file, call):
    match call.args:
        case [ast.Constant(value=str(text)), *_]:
            return text
        case [ast.Name(id=name), *_]:
            return constants(file).get(name)
        case [ast.JoinedStr(values=[ast.Constant(value=text), *_]), *_]:
            return text.strip()
    return None


def test_every_setting_that_the_window_keeps_is_known():
    kept = {first_text(file, call) for file, call in calls() if call.func.attr.endswith("choose")}
    kept.discard(None)
    assert len(kept) >= 10
    assert kept <= choices.KNOWN.keys(), "a new setting needs its choices in data/choices.py"


def test_every_page_that_keeps_a_draft_is_known():
    kept = {
        first_text(file, call)
        for file, call in calls()
        if call.func.attr in ("keep", "get") and ast.unparse(call.func.value).endswith("drafts")
    }
    kept.discard(None)
    assert len(kept) >= 3
    assert kept <= {*drafts.PLACES}, "a new place of a draft belongs in data/drafts.py"
