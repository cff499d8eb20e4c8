"""A spreadsheet of each kind of record, whole and harmless."""

import csv
import re
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data import carrying, spreadsheet, transfer
from data.spreadsheet import WHAT, defused
from data.stamps import stamp
from regulate.content import LANGUAGES, Words
from regulate.refusal import Refusal
from regulate.translation import Translation
from tests.data.records import (
    CHECK_INS,
    ENTRIES,
    EVENING,
    JOTTINGS,
    LOOK_BACKS,
    PAUSES,
    PLANS,
    REPAIRS,
    SOOTHINGS,
    later,
    uid,
)

COUNTS = {
    "entries": ENTRIES,
    "check-ins": CHECK_INS,
    "pauses": PAUSES,
    "soothings": SOOTHINGS,
    "repairs": REPAIRS,
    "plans": PLANS,
    "jottings": JOTTINGS,
    "look-backs": LOOK_BACKS,
}


def sheet(store, tmp_path, what):
    """The rows, as a program reads them, by their heads."""
    file = tmp_path / f"{what}.csv"
    assert transfer.export(store, file, EVENING, what) == len(COUNTS.get(what, ()))
    text = file.read_bytes().decode("utf-8-sig")
    return list(csv.DictReader(StringIO(text, newline=""), strict=True))


@pytest.mark.parametrize("what", WHAT)
def test_each_kind_has_a_row_a_record(full, tmp_path, what):
    rows = sheet(full, tmp_path, what)
    assert [row["uid"] for row in rows] == [
        (each[0] if isinstance(each, tuple) else each).uid for each in COUNTS[what]
    ]
    # Not a row has a cell too many or too few.
    assert all(None not in row and None not in row.values() for row in rows)


def test_it_is_what_a_spreadsheet_takes_for_utf_8_and_rfc_4180(full, tmp_path):
    transfer.export(full, tmp_path / "a.csv", EVENING)
    raw = (tmp_path / "a.csv").read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf\"uid\",\"at\"")
    assert raw.endswith(b"\"\r\n") and "שָׁלוֹם".encode() in raw
    assert (tmp_path / "a.csv").stat().st_mode & 0o777 == 0o600


def test_an_entry_is_there_with_all_its_words(full, tmp_path):
    entry = ENTRIES[4]
    (row,) = (row for row in sheet(full, tmp_path, "entries") if row["uid"] == entry.uid)
    assert row["situation"] == entry.translation.situation
    assert row["feelings"] == "own:לב סגור; small"
    assert row["came_out"] == entry.translation.came_out
    assert row["said"] == "no" and row["at"] == "2026-05-04T18:03:00.000000+00:00"


def test_a_check_in_is_there_with_what_it_came_to(full, tmp_path):
    rows = sheet(full, tmp_path, "check-ins")
    assert [row["pulse"] for row in rows] == ["", "112", "20", ""]
    assert rows[1]["signs"] == "heart; blank; shut" and rows[1]["band"] == "flooded"
    assert rows[3]["take_in"] == "not_asked" and rows[3]["safety"] == ""


def test_a_pause_is_there_from_its_call_to_its_end(full, tmp_path):
    rows = sheet(full, tmp_path, "pauses")
    assert rows[1]["events"] == "called; extended; extended; returned"
    assert rows[1]["due"].startswith("2026-05-04T19:30") and rows[1]["outcome"] == "late"
    assert rows[1]["ended_at"].startswith("2026-05-04T20:00")
    # A slot for the topic is no return time.
    assert rows[2]["due"].startswith("2026-05-04T18:30") and rows[2]["outcome"] == "booked"
    assert rows[-1]["outcome"] == rows[-1]["ended_at"] == ""


def test_a_kind_that_there_is_not_is_refused_and_nothing_is_written(full, tmp_path):
    with pytest.raises(Refusal) as caught:
        transfer.export(full, tmp_path / "a.csv", EVENING, "poems")
    assert caught.value.id == "what" and not (tmp_path / "a.csv").exists()


@pytest.mark.parametrize("what", WHAT)
def test_the_heads_are_in_the_language_that_is_asked_for_and_the_rows_the_same(
    full, tmp_path, what
):
    sheets = []
    for language in LANGUAGES:
        file = tmp_path / f"{language}.csv"
        transfer.export(full, file, EVENING, what, Words(language))
        sheets.append(list(csv.reader(StringIO(file.read_text("utf-8-sig"), newline=""))))
    (english, *rows), (hebrew, *same) = sheets
    assert rows == same and rows
    assert english == list(spreadsheet._COLUMNS[what])
    assert len(set(hebrew)) == len(english)
    assert all(re.search("[א-ת]", head) and not re.search("[a-z]", head) for head in hebrew)


def test_the_window_exports_in_the_language_that_it_speaks(full, tmp_path):
    file = tmp_path / "a.csv"
    carrying.export(full.path, full.key, str(file), stamp(EVENING), "pauses", "he", None)
    assert file.read_text("utf-8-sig").startswith('"מזהה","זמן"')


def test_every_head_there_is_belongs_to_a_column():
    used = {column for columns in spreadsheet._COLUMNS.values() for column in columns}
    assert Words("en")["transfer"]["columns"] == {column: column for column in used}


ATTACKS = (
    "=1+1",
    "+1",
    "-2+3+cmd|' /C calc'!A0",
    '@SUM(1+1)*cmd|"/C calc"!A0',
    '=HYPERLINK("http://x","y")',
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    "＝1+1",
    "＠SUM(1)",
    "  =1+1",
    "hello;=1+1",
    "hello\t=1+1",
    "one\n=1+1",
    'a","=1+1',
    "a;\n -1",
)
SIGNS = "=+-@＝＋－＠\t\r\n"


@pytest.mark.parametrize("attack", ATTACKS)
def test_what_a_spreadsheet_would_run_has_an_apostrophe_before_it(store, tmp_path, attack):
    translation = Translation("", f"x{attack}", ("hurt",), "", attack, attack)
    store.journal.add(translation, later(0), "UTC")
    transfer.export(store, tmp_path / "a.csv", EVENING)
    text = (tmp_path / "a.csv").read_bytes().decode("utf-8-sig")
    for between in ",;\t":
        for row in csv.reader(StringIO(text, newline=""), delimiter=between):
            for cell in row:
                assert not cell.lstrip(" ").startswith(tuple(SIGNS)), (between, cell)


@given(st.text(alphabet=st.sampled_from("=+-@＝＠;,\t\r\n 'a1\""), max_size=12))
def test_no_part_of_any_cell_begins_as_a_formula(text):
    made = defused(text)
    assert not made.startswith(tuple(SIGNS))
    for start, sign in enumerate(made):
        if sign in "=+-@＝＠":
            before = made[:start].rstrip(" ")
            assert before and before[-1] not in ";,\t\r\n", (text, made)
    assert made.replace("'", "") == text.replace("'", "")


@pytest.mark.parametrize(
    "text", ["", "Why?", "5", "a-b", "half past: 3=3", "x - y", "it's", "you, me; us", "https://a"]
)
def test_what_is_harmless_stays_as_it_is(text):
    assert defused(text) == text


def test_every_column_of_every_kind_is_written(full, tmp_path):
    for what in WHAT:
        rows = sheet(full, tmp_path, what)
        empty = {name for name in rows[0] if not any(row[name] for row in rows)}
        assert empty == set(), what
    assert {*COUNTS} == {*spreadsheet.WHAT}
    assert uid(21) == ENTRIES[0].uid
