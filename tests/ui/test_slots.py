"""Every method that a signal is connected to is declared as a slot.

Connecting to an undeclared one makes PySide build the class's meta-object anew. QML remembers the
old one by its address, and may find the wrong properties where that is used again. Before all were
declared, once in some hundred windows a page came without its words.
"""

import ast
from pathlib import Path

UI = Path(__file__).parents[2] / "ui"


def undeclared(source: str) -> list[str]:
    """Methods connected as `self.name` that are neither slots nor signals of their class."""
    found = []
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.ClassDef):
            continue
        slots = {
            method.name
            for method in node.body
            if isinstance(method, ast.FunctionDef)
            for mark in method.decorator_list
            if ast.unparse(mark).startswith("Slot(")
        }
        signals = {
            target.id
            for line in node.body
            if isinstance(line, ast.Assign) and ast.unparse(line.value).startswith("Signal(")
            for target in line.targets
        }
        for call in ast.walk(node):
            if isinstance(call, ast.Call) and ast.unparse(call.func).endswith(
                (".connect", ".singleShot")
            ):
                for given in call.args:
                    text = ast.unparse(given)
                    if text.startswith("self.") and text.count(".") == 1:
                        name = text.removeprefix("self.")
                        if name not in slots | signals:
                            found.append(f"{node.name}.{name}")
    return found


def test_what_is_connected_is_declared():
    modules = sorted(UI.glob("*.py"))
    assert sum("connect(" in module.read_text() for module in modules) >= 5
    assert [name for module in modules for name in undeclared(module.read_text())] == []


def test_an_undeclared_one_is_found():
    source = (
        "class Page(QObject):\n    changed = Signal()\n    def __init__(self):\n"
        "        timer.timeout.connect(self.look)\n        other.changed.connect(self.changed)\n"
        "    def look(self): pass\n"
    )
    assert undeclared(source) == ["Page.look"]
