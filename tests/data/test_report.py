"""The page to bring as a file: it says what was told and nothing else, in both languages; what
people wrote stays text; and it is whole, or not there."""

import errno
import getpass
import os
import re
import stat
import unicodedata
from collections import Counter
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo

import pypdfium2
import pytest
import typst

from data import demo, faults, report
from data.markdown import escaped
from data.search import Search
from regulate.bidi import bare
from regulate.composition import Frame
from regulate.content import LANGUAGES, Words
from regulate.patterns import NAMES, Span
from regulate.refusal import Refusal
from regulate.report import PARTS, Report
from regulate.translation import Translation
from tests import paper

ZONE = ZoneInfo("Asia/Jerusalem")
NOW = datetime(2026, 11, 24, 19, 30, tzinfo=ZONE)
A4 = (595.3, 841.9)
MARGIN = 70
"""Points that stay white on each side of the paper."""
WORDS = Words("en")
REMEMBERED = "the green umbrella in the hall"


@pytest.fixture(params=LANGUAGES)
def words(request):
    return Words(request.param)


@pytest.fixture
def lived(store, words):
    """Three months of records, in the language of the page."""
    demo.fill(store, NOW, ZONE, words)
    return store


def entry(text, at=NOW, surface="anger", feelings=("hurt",), need="valued", request="x"):
    return Translation(surface, "s", feelings, need, request, text, Frame.FULL, "en"), at, "UTC"


def asked(*entries, parts=PARTS, span=Span.MONTHS):
    return Report(span, parts, entries)


def newest(store, many):
    return [each.uid for each in store.journal.page(Search(), many)]


def as_pdf(store, *entries, words=WORDS, **what):
    return report.pdf(report.gathered(store, asked(*entries, **what), NOW, words))


def said(page):
    """Every text that stands on a page, as a reader comes to it."""
    yield from (page.title, page.between, page.origin)
    if page.summary:
        yield page.summary_title
        yield from page.summary
    for told in page.told:
        yield from (told.title, *told.lines, *told.headers)
        yield from (cell for row in told.rows for cell in row)
    if page.entries:
        yield page.entries_title
    for one in page.entries:
        yield from (one.day, one.words)
        yield from (text for part in one.behind for text in part)


# What it says


def test_everything_that_was_told_can_be_read_in_the_pdf(lived, words):
    page = report.gathered(lived, asked(*newest(lived, 5)), NOW, words)
    assert [one.name for one in page.told] == list(NAMES) and len(page.entries) == 5
    text = paper.text(report.pdf(page))
    if words.language == "he":
        # Which of two runs of digits comes first, each program decides for itself.
        found = set(re.findall(r"\w\w+", text))
        parts = {part for told in said(page) for part in re.findall(r"\w\w+", bare(told))}
        assert len(parts) > 100
        assert parts <= found
    else:
        assert [part for part in said(page) if " ".join(part.split()) not in text] == []


def test_the_words_of_an_entry_are_read_in_their_own_order(lived, words):
    uids = newest(lived, 9)
    text = paper.text(as_pdf(lived, *uids, words=words, parts=()))
    for uid in uids:
        assert " ".join(lived.journal.get(uid).translation.words.split()) in text


def test_it_has_a_title_a_language_and_tags(lived, words):
    pdf = as_pdf(lived, *newest(lived, 2), words=words)
    page = report.gathered(lived, asked(*newest(lived, 2)), NOW, words)
    assert paper.about(pdf)["Title"] == page.title
    assert f"/Lang({words.language})".encode() in pdf
    assert b"/MarkInfo<</Marked true" in pdf and b"/StructTreeRoot" in pdf
    assert b"/DisplayDocTitle true" in pdf and b"<pdfuaid:part>1<" in pdf
    assert (b"/Direction/R2L" in pdf) == (words.language == "he")
    kinds = [element.kind for element in paper.elements(pdf)]
    assert kinds.count("H1") == len(NAMES) + 2 and kinds.count("H2") == 2
    assert kinds.count("Table") == len(NAMES)
    assert kinds.count("TH") == sum(len(one.headers) for one in page.told)


def test_a_picture_says_its_sentence_to_who_cannot_see_it(lived, words):
    page = report.gathered(lived, asked(), NOW, words)
    pictured = [one.sentence for one in page.told if one.picture != "bars"]
    told = [one.instead for one in paper.elements(report.pdf(page)) if one.kind == "Figure"]
    assert len(pictured) == 4
    assert told == pictured


def test_a_bar_stands_in_the_row_of_what_it_shows(lived, words):
    page = report.gathered(lived, asked(), NOW, words)
    for told in page.told:
        if told.picture == "bars":
            assert len(told.marks) == len(told.rows)


def test_it_begins_where_reading_begins(lived, words):
    _, _, (left, _, right, _) = next(paper.boxes(as_pdf(lived, words=words)))
    at_the_right = A4[0] - right < left
    assert at_the_right == (words.language == "he")


def test_nothing_leaves_the_margins(lived, words):
    wide, mixed = "own:" + "W" * 60, "own:" + "מילהwordמילה" * 5
    for n in range(9):
        at = NOW - timedelta(hours=n)
        given = entry("W" * 10_000 if n == 0 else "x", at, wide, (mixed, wide), mixed)
        lived.journal.add(*given)
    pdf = as_pdf(lived, *newest(lived, 3), words=words)
    drawn = list(paper.boxes(pdf))
    assert len(drawn) > 10_000
    assert min(left for _, _, (left, _, _, _) in drawn) > MARGIN
    assert max(right for _, _, (_, _, right, _) in drawn) < A4[0] - MARGIN
    assert min(bottom for _, _, (_, bottom, _, _) in drawn) > MARGIN / 2
    assert max(top for _, _, (_, _, _, top) in drawn) < A4[1] - MARGIN / 2


# What it does not say


def test_an_entry_that_was_not_picked_is_nowhere_in_the_file(lived, words):
    kept, *others = newest(lived, 4)
    secret = lived.journal.add(*entry(f"I saw {REMEMBERED}.", request=REMEMBERED))
    for pdf in (as_pdf(lived, kept, words=words), as_pdf(lived, words=words)):
        whole, text = paper.opened(pdf), paper.text(pdf)
        for uid in (secret, *others):
            for part in (lived.journal.get(uid).translation.words, REMEMBERED, uid):
                assert part not in text
                for encoding in ("utf-8", "utf-16-be"):
                    assert part.encode(encoding) not in whole
    assert {*REMEMBERED.split()} < {*paper.text(as_pdf(lived, secret, words=words)).split()}


def test_it_tells_nothing_of_when_where_and_by_whom_it_was_made(lived, words, tmp_path):
    pdf = as_pdf(lived, *newest(lived, 1), words=words)
    assert paper.about(pdf).keys() == {"Title", "Creator"}
    assert paper.about(pdf)["Creator"].startswith("Typst ")
    for hint in (getpass.getuser(), str(Path.home()), str(tmp_path), os.uname().nodename):
        assert len(hint) < 4 or hint.encode() not in paper.opened(pdf)
    assert not re.search(rb"(Creation|Mod|Create|Modify|Metadata)Date", paper.opened(pdf))


def test_the_same_page_is_the_same_file(lived, words):
    assert as_pdf(lived, words=words) == as_pdf(lived, words=words)


def test_the_template_takes_nothing_from_anywhere():
    template = report._TEMPLATE.read_text(encoding="utf-8")
    assert template.count("sys.inputs") == 1
    assert not re.search(r"\b(import|include|read|eval|plugin|image|datetime)\b[\s(]", template)
    assert "@" not in template and "http" not in template


# What people wrote stays text

HOSTILE = (
    '#import "@preview/x:1.0.0": *',
    '#read("/etc/passwd") #panic() #sys.inputs #{ while true {} }',
    "*bold* _thin_ `raw` $x^2$ <label> @ref [x] {y} // not /* a */ comment ~ -- --- ...",
    '\\ \\# \\u{1F600} \\" " \' ] ) }',
    "= heading\n- list\n+ list\n/ term: x\n1. one\n> quote\n---\n| a | b |",
    "{page} of {pages} {0} %s %n",
    "a\u2028b\u2029c\x85d\te",
    "<script>alert(1)</script> [a](https://example.org) ![](x.png)",
    "He said שלום and (12:00) left, then ״די״.",
    "\u05d0\u05e0\u05d9 said hello at 12:00 (bye)",
)


@pytest.mark.parametrize("text", HOSTILE)
def test_what_was_typed_stays_text(store, text):
    uid = store.journal.add(*entry(text, surface="own:#panic()", request=text))
    for words in map(Words, LANGUAGES):
        read = paper.text(as_pdf(store, uid, words=words, parts=()))
        kept = " ".join(text.split())
        # PDFium turns brackets in a line that runs against its page.
        assert not Counter(re.findall(r"[^\s()\[\]{}<>«»]", kept)) - Counter(read)
        assert "panic" in read
        if words.language == "en" and kept.isascii():
            assert read.count(kept) == 2


def test_ten_thousand_signs_without_a_space_are_all_there(store):
    for text in ("W" * 10_000, "שלום" * 2_500, "e\u0301" * 5_000, "!?" * 5_000):
        uid = store.journal.add(*entry(text))
        read = paper.text(as_pdf(store, uid, parts=()))
        # PDFium reads all but the very last sign of so long a word from right to left.
        assert (Counter(unicodedata.normalize("NFC", text)) - Counter(read)).total() <= 1


def test_no_line_ends_between_a_letter_and_its_points():
    broken = report._tidied("שָׁלוֹם" * 40)
    assert broken.count("\u200b") == 160
    assert not re.search("\u200b[\u05b0-\u05c7]", broken)


def test_no_line_ends_within_a_word_of_usual_length():
    assert report._tidied("incomprehensibilities and אינטרדיסציפלינריות") == (
        "incomprehensibilities and אינטרדיסציפלינריות"
    )


def test_an_entry_that_fills_pages_goes_on_and_short_ones_are_not_parted(store):
    long = store.journal.add(*entry("word " * 1_900))
    lines = store.journal.add(*entry("\n".join("line" for _ in range(90))))
    short = [
        store.journal.add(*entry(f"alpha{n} " + "and so on " * 30 + f"omega{n}"))
        for n in range(12)
    ]
    pages = [
        " ".join(page.get_textpage().get_text_range().split())
        for page in pypdfium2.PdfDocument(as_pdf(store, long, lines, *short, parts=()))
    ]
    assert len(pages) > 5
    assert " ".join(pages).count("line") == 90
    for n in range(12):
        assert [f"alpha{n} " in page for page in pages] == [f"omega{n} " in page for page in pages]


# Signs that no font has


@pytest.fixture
def only_its_own_fonts(monkeypatch):
    """As on a computer with no fonts at all."""
    bare_compiler = partial(typst.Compiler, ignore_system_fonts=True)
    monkeypatch.setattr(typst, "Compiler", bare_compiler)


def test_without_any_font_both_languages_are_there(lived, words, only_its_own_fonts):
    uids = newest(lived, 3)
    text = paper.text(as_pdf(lived, *uids, words=words))
    for uid in uids:
        assert " ".join(lived.journal.get(uid).translation.words.split()) in text


def test_a_sign_that_cannot_be_drawn_stands_as_its_name(store, only_its_own_fonts):
    uid = store.journal.add(*entry("so \U0001f600 and \U0001f937\u200d\u2640\ufe0f \U000f0000 漢"))
    read = paper.text(as_pdf(store, uid, parts=()))
    assert "so [grinning face] and [shrug]♀ [U+F0000] [cjk unified ideograph-6f22]" in (
        read.replace("\ufe0f", "").replace("\u200d", "")
    )


def test_what_a_font_has_is_drawn(store):
    uid = store.journal.add(*entry("Привет, γειά, €5 → ½ “ok”… ✓"))
    assert "Привет, γειά, €5 → ½ “ok”… ✓" in paper.text(as_pdf(store, uid, parts=()))


# The same as Markdown


def as_markdown(store, words, *entries, **what):
    page = report.gathered(store, asked(*entries, **what), NOW, replace(words, shown=False))
    return page, report.markdown(page).decode()


def test_the_markdown_says_the_same(lived, words):
    page, text = as_markdown(lived, words, *newest(lived, 4))
    plain = re.sub(r"\\(?=[^\w\s])", "", text)
    assert [part for part in said(page) if " ".join(part.split()) not in plain] == []
    assert bare(text) == text
    heads = [line for line in text.splitlines() if line.startswith("#")]
    assert heads == [
        f"# {page.title}",
        f"## {page.summary_title}",
        *(f"## {one.title}" for one in page.told),
        f"## {page.entries_title}",
        *(f"### {one.day}" for one in page.entries),
    ]


@pytest.mark.parametrize("text", HOSTILE)
def test_in_markdown_too_what_was_typed_stays_text(store, text):
    uid = store.journal.add(*entry(text, request=text))
    _, written = as_markdown(store, WORDS, uid, parts=())
    heads = [line for line in written.splitlines() if line.startswith("#")]
    assert len(heads) == 3
    for line in escaped(text).splitlines():
        assert written.count(line) >= 2


# The file


def test_the_ending_says_what_it_is(lived, words, tmp_path):
    page = report.write(lived, tmp_path / "a.PDF", asked(), NOW, words)
    assert [one.name for one in page.told] == list(NAMES)
    assert (tmp_path / "a.PDF").read_bytes() == as_pdf(lived, words=words)
    report.write(lived, tmp_path / "a.md", asked(), NOW, words)
    assert (tmp_path / "a.md").read_text("utf-8") == as_markdown(lived, words)[1]
    with pytest.raises(report.WrongKind):
        report.write(lived, tmp_path / "a.docx", asked(), NOW, words)
    assert sorted(each.name for each in tmp_path.glob("a.*")) == ["a.PDF", "a.md"]


@pytest.fixture
def filled(store):
    demo.fill(store, NOW, ZONE, WORDS)
    return store


def test_it_is_readable_by_this_person_alone(filled, tmp_path):
    before = os.umask(0)
    try:
        report.write(filled, tmp_path / "a.pdf", asked(), NOW, WORDS)
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "a.pdf").stat().st_mode) == 0o600


@pytest.mark.parametrize("step", ["fsync", "replace"])
@pytest.mark.parametrize(
    ("number", "fault"),
    [
        (errno.ENOSPC, faults.Full),
        (errno.EDQUOT, faults.Full),
        (errno.EMFILE, faults.NoHandles),
        (errno.EIO, report.NotWritten),
    ],
)
def test_what_fails_leaves_what_was_there(filled, tmp_path, monkeypatch, step, number, fault):
    folder = tmp_path / "pages"
    folder.mkdir()
    (folder / "a.pdf").write_text("an older page")
    contents = report.pdf(report.gathered(filled, asked(), NOW, WORDS))
    monkeypatch.setitem(report.PRINTED, ".pdf", lambda page: contents)

    def fail(*_):
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(f"data.keys.os.{step}", fail)
    with pytest.raises(fault):
        report.write(filled, folder / "a.pdf", asked(), NOW, WORDS)
    assert [each.name for each in folder.iterdir()] == ["a.pdf"]
    assert (folder / "a.pdf").read_text() == "an older page"


@pytest.mark.parametrize("name", ["nowhere/a.pdf", "folder.pdf", "x" * 300 + ".pdf", "a\0.pdf"])
def test_where_nothing_can_be_written_one_sentence_says_so(filled, tmp_path, name):
    (tmp_path / "folder.pdf").mkdir()
    with pytest.raises(report.NotWritten):
        report.write(filled, tmp_path / name, asked(), NOW, WORDS)
    assert not [each for each in tmp_path.iterdir() if each.name.endswith("partial")]


def test_the_journal_is_never_written_over(filled, tmp_path, path):
    (tmp_path / "a.pdf").symlink_to(path)
    before = path.read_bytes()
    with pytest.raises(report.NotWritten):
        report.write(filled, tmp_path / "a.pdf", asked(), NOW, WORDS)
    assert path.read_bytes() == before


def test_in_a_folder_that_may_not_be_written_nothing_is_left(
    answer, as_somebody, open_folder
):
    said = answer(
        as_somebody.replace("from data", "import typst\nfrom data import report\nfrom data", 1)
        + """
from datetime import UTC, datetime
from regulate.content import Words
from regulate.patterns import Span
from regulate.report import Report
store = Store.open(Path(sys.argv[1]) / "a.db")
fill(store)
closed = Path(sys.argv[1]) / "closed"
closed.mkdir()
closed.chmod(0o500)
page = Report(Span.ALL, ("summary",))
try:
    report.write(store, closed / "a.pdf", page, datetime.now(UTC), Words("en"))
except faults.Fault as fault:
    print(type(fault).__name__, os.listdir(closed))
closed.chmod(0o700)
""",
        open_folder,
    )
    assert said == "NotWritten []"


def test_an_entry_that_there_is_not_is_refused_and_nothing_is_written(filled, tmp_path):
    (gone,) = newest(filled, 1)
    filled.journal.delete(gone, NOW)
    for uid in (gone, "nobody"):
        with pytest.raises(Refusal) as refusal:
            report.write(filled, tmp_path / "a.pdf", asked(uid), NOW, WORDS)
        assert refusal.value.id == "unknown_entry"
    assert not (tmp_path / "a.pdf").exists()


def test_entries_stand_oldest_first_however_they_were_picked(filled):
    uids = newest(filled, 4)
    page = report.gathered(filled, asked(*uids), NOW, WORDS)
    there = [filled.journal.get(uid).translation.words for uid in reversed(uids)]
    assert [one.words for one in page.entries] == there


def test_an_entry_of_a_zone_that_is_not_known_here_stands_by_the_clock_here(store):
    uid = store.journal.add(entry("x")[0], NOW.astimezone(ZoneInfo("UTC")), "Mars/Olympus")
    (one,) = report.gathered(store, asked(uid, parts=()), NOW, WORDS).entries
    assert one.day == "24 November 2026, 19:30"


def test_a_free_name_is_found_beside_what_is_there(tmp_path):
    page = tmp_path / "a page.pdf"
    assert report.free(page) == page
    page.write_text("mine")
    (tmp_path / "a page 2.pdf").symlink_to(tmp_path / "nowhere")
    assert report.free(page) == tmp_path / "a page 3.pdf"


def test_where_no_name_is_free_it_says_so(tmp_path, monkeypatch):
    monkeypatch.setattr(report, "NAMES_AT_MOST", 2)
    (tmp_path / "a.pdf").write_text("mine")
    with pytest.raises(report.NotWritten):
        report.free(tmp_path / "a.pdf")


def test_a_page_is_removed_once_and_twice(tmp_path):
    page = tmp_path / "a.pdf"
    page.write_text("mine")
    report.remove(page)
    report.remove(page)
    assert not page.exists()
    (tmp_path / "folder").mkdir()
    with pytest.raises(report.Stays):
        report.remove(tmp_path / "folder")


def test_what_a_killed_child_left_is_removed_and_nothing_else(tmp_path):
    for name in (".a.pdf.12.partial", ".b.pdf.12.partial", "a.pdf"):
        (tmp_path / name).write_text("half")
    report.forget_half(tmp_path / "a.pdf")
    assert sorted(each.name for each in tmp_path.iterdir()) == [".b.pdf.12.partial", "a.pdf"]


def test_the_window_never_loads_what_sets_a_page(answer):
    said = answer("import sys; import ui.report, data.report; print('typst' in sys.modules)")
    assert said == "False"
