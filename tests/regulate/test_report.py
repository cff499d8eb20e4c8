"""What stands on the page to bring, and what does not."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from regulate import report
from regulate.composition import Frame
from regulate.content import LANGUAGES, Words
from regulate.patterns import NAMES, Span, Tally
from regulate.refusal import Refusal
from regulate.report import PARTS, SUMMARY, Brought, Report
from regulate.translation import Translation
from tests import months

NOW = datetime(2026, 11, 24, 19, 30, tzinfo=ZoneInfo("Asia/Jerusalem"))
WORDS = Words("en")
HURT = Translation(
    "anger",
    "the plates stayed on the table",
    ("hurt", "scared"),
    "matter",
    "ten minutes tonight",
    "When the plates stayed on the table, I felt hurt.",
    Frame.FULL,
    "en",
    came_out="You never help!",
)


@pytest.fixture
def tally():
    counted = Tally()
    months.rich(counted, NOW)
    return counted


def page(tally, *parts, span=Span.MONTHS, entries=(), words=WORDS, leave_out=()):
    asked = Report(span, parts, tuple(f"uid {n}" for n, _ in enumerate(entries)))
    return report.page(asked, tally, entries, NOW, words, leave_out)


def refused(act):
    with pytest.raises(Refusal) as refusal:
        act()
    return refusal.value.id


# What is asked for


def test_parts_stand_in_the_order_of_the_page_and_once():
    asked = Report(Span.ALL, ("heat", SUMMARY, "often", "heat"), ("b", "a", "b"))
    assert asked.parts == (SUMMARY, "often", "heat")
    assert asked.entries == ("b", "a")


def test_a_part_that_there_is_not_is_refused():
    assert refused(lambda: Report(Span.ALL, ("mood",))) == "report_part"


def test_nothing_at_all_is_refused():
    assert refused(lambda: Report(Span.ALL, ())) == "report_nothing"


# What is on it


def test_every_part_that_has_enough_is_told(tally):
    found = page(tally, *PARTS)
    assert [one.name for one in found.told] == list(NAMES)
    assert found.summary and not found.entries


@pytest.mark.parametrize("name", NAMES)
def test_a_pattern_that_was_not_chosen_is_nowhere(tally, name):
    others = [part for part in PARTS if part != name]
    whole, found = page(tally, *PARTS), page(tally, *others)
    (left_out,) = (one for one in whole.told if one.name == name)
    assert left_out not in found.told
    assert left_out.sentence not in found.summary


def test_the_summary_says_how_much_there_was_and_each_pattern_in_a_sentence(tally):
    found = page(tally, SUMMARY, "heat", "hours")
    check_ins, pauses = tally.check_ins.total(), tally.pauses.total()
    assert found.summary[0] == (
        f"{check_ins} check-ins, {pauses} pauses, {tally.translations} entries."
    )
    assert found.summary[1:] == tuple(one.sentence for one in found.told)


def test_without_the_summary_there_is_none(tally):
    assert page(tally, "heat").summary == ()


def test_too_little_is_left_out_and_nothing_at_all_is_refused():
    few = Tally()
    months.few(few, NOW)
    assert len(page(few, *PARTS).told) < len(NAMES)
    assert refused(lambda: page(Tally(), *PARTS)) == "report_empty"


def test_an_entry_is_enough_for_a_page():
    found = page(Tally(), *PARTS, entries=[Brought(NOW, HURT)])
    assert len(found.entries) == 1 and not found.summary and not found.told


def test_alone_nothing_is_said_of_coming_back(tally):
    found = page(tally, *PARTS, leave_out=["returns"])
    assert "returns" not in [one.name for one in found.told]
    assert not any("on time" in line for line in found.summary)


def test_an_entry_stands_with_its_words_and_what_is_behind_them(tally):
    (entry,) = page(tally, entries=[Brought(NOW, HURT)]).entries
    assert entry.day == "24 November 2026, 19:30"
    assert entry.words == HURT.words
    assert [text for _, text in entry.behind] == [
        "Anger / snapping",
        "hurt, scared",
        "knowing that I matter to you",
        "ten minutes tonight",
    ]


def test_what_came_out_stays_at_home(tally):
    assert HURT.came_out not in str(page(tally, *PARTS, entries=[Brought(NOW, HURT)]))


def test_what_an_entry_does_not_say_has_no_line(tally):
    bare = Translation("", "x", (), "", "y", "Words alone.", Frame.FULL, "en")
    (entry,) = page(tally, entries=[Brought(NOW, bare)]).entries
    assert [text for _, text in entry.behind] == ["y"]


BETWEEN = {
    ("en", Span.WEEKS): "4 weeks: 28 October to 24 November 2026",
    ("en", Span.MONTHS): "3 months: 26 August to 24 November 2026",
    ("en", Span.YEAR): "A year: 25 November 2025 to 24 November 2026",
    ("en", Span.ALL): "Everything up to 24 November 2026",
    ("he", Span.WEEKS): "4 שבועות: מ־28 באוקטובר עד 24 בנובמבר 2026",
    ("he", Span.MONTHS): "3 חודשים: מ־26 באוגוסט עד 24 בנובמבר 2026",
    ("he", Span.YEAR): "שנה: מ־25 בנובמבר 2025 עד 24 בנובמבר 2026",
    ("he", Span.ALL): "הכול, עד 24 בנובמבר 2026",
}


@pytest.mark.parametrize(("language", "span"), BETWEEN)
def test_the_span_is_said_with_its_days(tally, language, span):
    words = Words(language, shown=False)
    assert page(tally, SUMMARY, span=span, words=words).between == BETWEEN[language, span]


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_says_what_it_is_and_what_it_is_not(tally, language):
    found = page(tally, *PARTS, words=Words(language))
    assert found.language == language
    assert found.title == Words(language)["report"]["title"]
    assert "Regulate" in found.origin
    assert "{page}" in found.foot and "{pages}" in found.foot
