"""Every sentence of the pages is in the translation files, and these are packed."""

import importlib.util
import re
import shutil
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
spec = importlib.util.spec_from_file_location("strings", ROOT / "packaging" / "strings.py")
strings = importlib.util.module_from_spec(spec)
spec.loader.exec_module(strings)

FILES = sorted(strings.TRANSLATIONS.glob("*.ts"))


def sources(ts: Path) -> list[str]:
    return re.findall(r"<source>(.*?)</source>", ts.read_text(encoding="utf-8"), re.DOTALL)


def test_there_is_something_to_translate():
    assert FILES
    assert all(len(sources(ts)) > 80 for ts in FILES)


@pytest.mark.parametrize("ts", FILES, ids=lambda ts: ts.stem)
def test_no_sentence_is_missing_or_left_over(ts, tmp_path):
    fresh = tmp_path / ts.name
    shutil.copy(ts, fresh)
    strings.gather(fresh)
    assert sources(fresh) == sources(ts), "run `make strings`"


@pytest.mark.parametrize("ts", FILES, ids=lambda ts: ts.stem)
def test_what_is_packed_is_what_is_translated(ts, tmp_path):
    packed = tmp_path / "packed.qm"
    strings.pack(ts, packed)
    assert packed.read_bytes() == ts.with_suffix(".qm").read_bytes(), "run `make strings`"


def test_no_page_has_words_outside_qstr():
    """Letters in a bare text property would never be translated."""
    bare = re.compile(r'\b(?:text|label|hint|title|action):\s*"[^"]*[A-Za-z]{2}')
    pages = sorted((ROOT / "ui" / "qml").rglob("*.qml"))
    assert pages
    assert bare.search('text: "Pause"')
    assert [page.name for page in pages if bare.search(page.read_text())] == []
