"""How the tests are run: every one of them, once, and a process that dies is not a pass."""

import importlib.util
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
spec = importlib.util.spec_from_file_location("pieces", ROOT / "packaging" / "tests.py")
pieces = importlib.util.module_from_spec(spec)
spec.loader.exec_module(pieces)


def test_every_file_with_tests_is_run_once():
    run = list(pieces.pieces_in(ROOT))
    assert len(run) == len(set(run))
    folders = [ROOT / piece for piece in pieces.TOGETHER]
    for file in (ROOT / "tests").rglob("test_*.py"):
        name = file.relative_to(ROOT).as_posix()
        covered = [piece for piece in run if piece.split("::")[0] == name]
        inside = [folder for folder in folders if folder in file.parents]
        assert bool(covered) != bool(inside), name
        assert all("::" in piece for piece in covered) == name.startswith(pieces.APART) or inside


@pytest.mark.parametrize(
    ("test", "status"),
    [
        ("def test_it(): pass", 0),
        ("def test_it(): assert 1 == 2", 1),
        ("import os, signal\ndef test_it(): os.kill(os.getpid(), signal.SIGSEGV)", 1),
        ("nothing = 'to be collected'", 1),
    ],
)
def test_what_fails_dies_or_is_not_there_is_told(tmp_path, monkeypatch, capsys, test, status):
    (tmp_path / "tests").mkdir()
    (tmp_path / "tests" / "test_one.py").write_text(test)
    monkeypatch.setattr(pieces, "ROOT", tmp_path)
    monkeypatch.setattr(pieces, "TOGETHER", ())
    monkeypatch.setattr(pieces, "report", lambda *how: None)  # what was measured is the others' own
    assert pieces.main([]) == status
    said = capsys.readouterr().out
    assert ("FAILED tests/test_one.py" in said) == bool(status)
    assert ("1 passed" in said.splitlines()[-1]) == (not status)
