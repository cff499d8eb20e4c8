"""Times, days, lengths and numbers, as one says them in each language."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from data.faults import Damaged
from regulate import pause as pauses
from regulate.bidi import bare
from regulate.content import Words
from regulate.flooding import CheckIn, TakeIn, assess
from regulate.plan import Plan
from regulate.refusal import Refusal
from ui import sentences

NOW = datetime(2026, 11, 25, 18, 10, tzinfo=UTC)
"""A Wednesday evening."""
ZONE = ZoneInfo("Europe/London")
WORDS = {"en": Words("en"), "he": Words("he")}
ISOLATES = set("\u200f\u2066\u2067\u2068\u2069")


def test_a_time_of_day_has_24_hours_where_the_person_is():
    assert sentences.clock_time(NOW, ZONE) == "18:10"
    assert sentences.clock_time(NOW, ZoneInfo("Asia/Jerusalem")) == "20:10"
    assert sentences.clock_time(NOW.replace(hour=0, minute=5), ZONE) == "00:05"


@pytest.mark.parametrize(
    ("language", "today", "tomorrow"),
    [
        ("en", ("18:40", "at 18:40"), ("tomorrow at 09:00", "tomorrow at 09:00")),
        ("he", ("18:40", "ב־18:40"), ("מחר ב־09:00", "מחר ב־09:00")),
    ],
)
def test_a_return_time_alone_and_in_a_sentence(language, today, tomorrow):
    words = WORDS[language]
    for due, (alone, within) in (
        (NOW + timedelta(minutes=30), today),
        (NOW.replace(hour=9, minute=0) + timedelta(days=1), tomorrow),
    ):
        assert sentences.return_time(due, NOW, ZONE, words) == alone
        assert sentences.when(due, NOW, ZONE, words) == within


@pytest.mark.parametrize(
    ("back", "english", "hebrew"),
    [
        ({"hours": 1}, "today, 17:10", "היום, 17:10"),
        ({"hours": 20}, "yesterday, 22:10", "אתמול, 22:10"),
        ({"days": 1}, "yesterday, 18:10", "אתמול, 18:10"),
        ({"days": 2}, "Monday, 18:10", "יום שני, 18:10"),
        ({"days": 3}, "Sunday, 18:10", "יום ראשון, 18:10"),
        ({"days": 4}, "Saturday, 18:10", "שבת, 18:10"),
        ({"days": 6}, "Thursday, 18:10", "יום חמישי, 18:10"),
        ({"days": 7}, "18 November, 18:10", "18 בנובמבר, 18:10"),
        ({"days": 350}, "10 December 2025, 18:10", "10 בדצמבר 2025, 18:10"),
        ({"days": -1}, "26 November, 18:10", "26 בנובמבר, 18:10"),
    ],
)
def test_when_something_was_written(back, english, hebrew):
    then = NOW - timedelta(**back)
    assert sentences.written(then, NOW, ZONE, WORDS["en"]) == english
    assert sentences.written(then, NOW, ZONE, WORDS["he"]) == hebrew


def test_yesterday_begins_at_midnight_where_the_person_is():
    then, now = NOW.replace(hour=21), NOW.replace(hour=22, minute=30)
    assert sentences.written(then, now, ZONE, WORDS["en"]) == "today, 21:10"
    east = ZoneInfo("Asia/Jerusalem")
    assert sentences.written(then, now, east, WORDS["en"]) == "yesterday, 23:10"


@pytest.mark.parametrize(
    ("minutes", "english", "hebrew"),
    [
        (0, "less than a minute", "פחות מדקה"),
        (0.5, "1 minute", "דקה"),
        (1, "1 minute", "דקה"),
        (2, "2 minutes", "שתי דקות"),
        (3, "3 minutes", "3 דקות"),
        (20, "20 minutes", "20 דקות"),
        (60, "1 hour", "שעה"),
        (61, "1 hour 1 minute", "שעה ודקה"),
        (62, "1 hour 2 minutes", "שעה ושתי דקות"),
        (90, "1 hour 30 minutes", "שעה ו־30 דקות"),
        (120, "2 hours", "שעתיים"),
        (150, "2 hours 30 minutes", "שעתיים ו־30 דקות"),
        (181, "3 hours 1 minute", "3 שעות ודקה"),
        (1440, "24 hours", "24 שעות"),
    ],
)
def test_a_length_of_time(minutes, english, hebrew):
    length = timedelta(minutes=minutes)
    assert sentences.span(length, WORDS["en"]) == english
    assert sentences.span(length, WORDS["he"]) == hebrew


@pytest.mark.parametrize(
    ("passed", "english", "hebrew"),
    [
        (0, "30 minutes left", "עוד 30 דקות"),
        (28, "2 minutes left", "עוד שתי דקות"),
        (29, "1 minute left", "עוד דקה"),
        (29.999, "less than a minute left", "נשארה פחות מדקה"),
        (30, "just now", "ממש עכשיו"),
        (31, "1 minute ago", "לפני דקה"),
        (32, "2 minutes ago", "לפני שתי דקות"),
        (52, "22 minutes ago", "לפני 22 דקות"),
    ],
)
def test_what_is_left_and_how_long_ago_it_was(passed, english, hebrew):
    pause = pauses.call("one", NOW, NOW + timedelta(minutes=30))
    now = NOW + timedelta(minutes=passed)
    assert sentences.left(pause, now, WORDS["en"]) == english
    assert bare(sentences.left(pause, now, WORDS["he"])) == hebrew


@pytest.mark.parametrize("language", WORDS)
@pytest.mark.parametrize(("signs", "count"), [(("heart",), 1), (("heart", "hot_tense"), 2)])
def test_reasons_count_their_signs(language, signs, count):
    check_in = CheckIn(heat=5, take_in=TakeIn.YES, safety=("none",), signs=signs)
    said = sentences.reasons(assess(check_in), WORDS[language])
    begins = {"en": ("One sign ", "2 signs "), "he": ("סימן אחד ", "שני סימנים ")}
    assert sum(text.startswith(begins[language][count - 1]) for text in said) == 1


@pytest.mark.parametrize("language", WORDS)
def test_what_is_said_to_the_other_has_nothing_that_only_the_eye_needs(language):
    pause = pauses.call("one", NOW, NOW + timedelta(minutes=30))
    words = WORDS[language]
    when = sentences.when(pause.due, NOW, ZONE, words)
    plan = Plan(my_place="the garden")
    for way in ("say", "say_break", "say_settle", "say_ok"):
        said = sentences.to_say(way, pause, when, plan, words)
        assert "18:40" in said and not ISOLATES & set(said)


def test_a_path_in_a_hebrew_sentence_is_kept_in_order_only_where_it_is_shown():
    fault = Damaged(Path("/home/me/regulate.db"))
    shown = sentences.problem(fault, WORDS["he"])
    assert "\u2068/home/me/regulate.db\u2069" in shown
    piped = sentences.problem(fault, Words("he", shown=False))
    assert piped == bare(shown) and not ISOLATES & set(piped)
    assert not ISOLATES & set(sentences.problem(fault, WORDS["en"]))


def test_large_numbers_are_grouped():
    refusal = Refusal("too_long", value=12345, limit=10_000)
    for words in WORDS.values():
        said = sentences.problem(refusal, words)
        assert "12,345" in said and "10,000" in said
