"""What the patterns say: one plain sentence each, the same in the picture and in the table, in both
languages, and nothing that grades anybody."""

import re
from collections import Counter
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regulate import bidi, content
from regulate.content import ADDRESSES, LANGUAGES, Words
from regulate.patterns import (
    NAMES,
    Beneath,
    Counted,
    Cycle,
    Exercises,
    Fall,
    HeatChange,
    Hours,
    Often,
    Patterns,
    Returns,
    Signs,
    Stretch,
    Unit,
)
from regulate.soothing import ACTIVITIES
from regulate.telling import SEPARATOR, told, too_few

ENGLISH, HEBREW = (Words(language, shown=False) for language in LANGUAGES)
FIRST, LAST = date(2026, 4, 24), date(2026, 5, 7)
EVERYTHING = Patterns(
    Often(
        1200,
        5,
        2,
        (
            Stretch(FIRST, date(2026, 4, 30), 1199, 4, 0),
            Stretch(date(2026, 5, 1), LAST, 1, 1, 2),
        ),
        Unit.WEEK,
    ),
    Hours((0, 0, 0, 0, 0, 0, 1, 4), 7),
    HeatChange(7.5, 4, 6, 3, (2, 5), Counter({7: 3, 8: 3}), Counter({4: 5, 10: 1})),
    Exercises(
        (
            Fall("long_exhale", 2.5, (2, 3), 6),
            Fall("walk", 0, (-1, 1), 6),
            Fall("box", -1, None, 3),
        ),
        True,
    ),
    Returns(6, 3, 1, 21.0),
    Beneath(
        (Counted(("criticism", "lonely"), 4), Counted(("own:slamming doors", "own:a knot"), 3)),
        (Counted(("heard",), 4), Counted(("own:a door",), 3)),
        8,
    ),
    Signs((Counted(("breath",), 3), Counted(("heart",), 3), Counted(("blank",), 2)), 5),
    Cycle((Counted(("lonely", "criticism", "heard"), 3),), 8),
)
NOTHING = Patterns(*[None] * len(NAMES))


def one(name, pattern, words=ENGLISH):
    """What is told of this pattern alone."""
    (found,) = told(replace(NOTHING, **{name: pattern}), words)
    assert found.name == name
    return found


SENTENCES = {
    "often": (
        "1,200 check-ins, 5 of them flooded, and 2 pauses.",
        "1,200 בדיקות, מהן בהצפה: 5, וגם שתי הפסקות.",
    ),
    "hours": (
        "Flooded most often between 21:00 and 00:00: 4 times.",
        "הצפה לרוב בין 21:00 ל־00:00: 4 פעמים.",
    ),
    "heat": (
        "Over a pause, heat usually went from 7.5 to 4.",
        "לאורך הפסקה העוצמה עברה בדרך כלל מ־7.5 ל־4.",
    ),
    "exercises": (
        "After “Long exhale”, heat was usually 2.5 lower (6 times).",
        "אחרי “נשיפה ארוכה” העוצמה ירדה בדרך כלל ב־2.5 (6 פעמים).",
    ),
    "returns": ("Back on time after 6 of 10 pauses.", "חזרה בזמן אחרי 6 מתוך 10 הפסקות."),
    "beneath": (
        "Under criticism you often found: lonely (4 times).",
        "על פני השטח: ביקורת. מתחת, לעיתים קרובות: בדידות (4 פעמים).",
    ),
    "signs": (
        "While it was rising, most often: Short of breath; Heart pounding (3 times).",
        "בזמן עלייה, לרוב: נשימה קצרה; דופק חזק (3 פעמים).",
    ),
    "cycle": (
        "I feel: lonely. What shows: criticism. Beneath is: being heard (3 times).",
        "הרגש: בדידות. מה שרואים: ביקורת. מתחת: הקשבה (3 פעמים).",
    ),
}


@pytest.mark.parametrize("name", NAMES)
def test_each_pattern_is_one_plain_sentence(name):
    for words, sentence in zip((ENGLISH, HEBREW), SENTENCES[name], strict=True):
        assert one(name, getattr(EVERYTHING, name), words).sentence == sentence


BEHIND = {
    "often": ("From 1,200 check-ins.", "מתוך 1,200 בדיקות."),
    "hours": ("From 5 flooded check-ins.", "מתוך 5 בדיקות בהצפה."),
    "heat": ("From 6 pauses.", "מתוך 6 הפסקות."),
    "exercises": ("From 15 exercises.", "מתוך 15 תרגולים."),
    "returns": ("From 10 return times.", "מתוך 10 שעות חזרה."),
    "beneath": ("From 8 entries.", "מתוך 8 רשומות."),
    "signs": ("From 5 check-ins while it was rising.", "מתוך 5 בדיקות בזמן עלייה."),
    "cycle": ("From 8 entries.", "מתוך 8 רשומות."),
}


@pytest.mark.parametrize("name", NAMES)
def test_how_many_records_are_behind_each_is_said(name):
    for words, behind in zip((ENGLISH, HEBREW), BEHIND[name], strict=True):
        found = one(name, getattr(EVERYTHING, name), words)
        assert found.behind == behind
        assert found.lines == (found.sentence, *found.notes, behind)


@pytest.mark.parametrize("words", [ENGLISH, HEBREW])
def test_all_is_told_in_one_order_and_what_is_left_out_is_not(words):
    assert [each.name for each in told(EVERYTHING, words)] == list(NAMES)
    alone = told(EVERYTHING, words, ("returns",))
    assert [each.name for each in alone] == [name for name in NAMES if name != "returns"]
    assert told(EVERYTHING, words, NAMES) == told(NOTHING, words) == []


def test_the_loop_is_the_opponent():
    assert one("cycle", EVERYTHING.cycle).title == "The loop, as I see it"
    assert one("cycle", EVERYTHING.cycle).notes == ("The loop is the opponent, not a person.",)


# Too few


def test_what_there_is_too_little_of_is_named():
    assert too_few(NOTHING, ENGLISH) == "A few more and a pattern may show."
    assert too_few(EVERYTHING, ENGLISH) == ""
    few = replace(EVERYTHING, hours=None, cycle=None)
    assert too_few(few, ENGLISH) == "Too few to say: At what hours; The loop, as I see it."
    assert too_few(few, HEBREW) == "מעט מדי כדי לומר: באילו שעות; המעגל, כפי שנראה לי."


def test_what_is_left_out_is_not_too_few_either():
    few = replace(EVERYTHING, returns=None)
    assert too_few(few, ENGLISH) == "Too few to say: Coming back."
    assert too_few(few, ENGLISH, ("returns",)) == ""
    only = replace(NOTHING, returns=EVERYTHING.returns)
    assert too_few(only, ENGLISH, ("returns",)) == "A few more and a pattern may show."
    assert too_few(NOTHING, ENGLISH, NAMES) == ""


# How sure it is


def heat(before, after, fall, sure):
    return HeatChange(before, after, 9, fall, sure, Counter({7: 9}), Counter({4: 9}))


@pytest.mark.parametrize(
    ("sure", "notes"),
    [
        (None, ("Too few to say how sure this is.",)),
        ((1, 4), ("The usual fall is 3, most likely between 1 and 4.",)),
        ((0, 4), ("Too mixed to say that this is more than chance.",)),
        ((-2, 4), ("Too mixed to say that this is more than chance.",)),
        ((-2, 0), ("Too mixed to say that this is more than chance.",)),
        ((-4, -1), ()),
    ],
)
def test_a_fall_is_called_one_only_where_it_is_sure(sure, notes):
    assert one("heat", heat(7, 4, 3, sure)).notes == notes


def test_heat_that_stayed_or_rose_is_told_as_it_is():
    assert one("heat", heat(5, 5, 0, (-1, 1))).sentence == "Over a pause, heat usually stayed at 5."
    rose = one("heat", heat(3, 7, -4, (-4, -4)))
    assert rose.sentence == "Over a pause, heat usually went from 3 to 7."


def exercises(*falls, clear=False):
    return Exercises(tuple(Fall(*each) for each in falls), clear)


@pytest.mark.parametrize(
    ("found", "notes"),
    [
        (exercises(("walk", 2, None, 5)), ("Too few to say how sure this is.",)),
        (exercises(("walk", 2, (1, 3), 9)), ()),
        (
            exercises(("walk", 1, (0, 3), 9)),
            ("Too mixed to say that this is more than chance.",),
        ),
        (
            exercises(("walk", 2, None, 5), ("box", 1, None, 3)),
            ("Too few, or too close, to say which helps more.",),
        ),
        (
            exercises(("walk", 3, (3, 3), 6), ("box", 1, (1, 1), 6), clear=True),
            ("That is more than after each of the others.",),
        ),
    ],
)
def test_what_helps_more_is_said_only_where_it_is_clear(found, notes):
    assert one("exercises", found).notes == notes


@pytest.mark.parametrize("fall", [0, -2])
def test_where_nothing_lowered_the_heat_nothing_is_praised(fall):
    found = one("exercises", exercises(("walk", fall, None, 3), ("box", fall, None, 3)))
    assert found.sentence == "So far, heat was usually no lower after an exercise."
    assert found.notes == ()


def test_what_is_not_known_of_an_activity_is_said_in_the_table():
    rows = one("exercises", EVERYTHING.exercises).rows
    assert rows == (
        ("Long exhale", "2.5", "2 to 3", "6"),
        ("Easy walk", "0", "−1 to 1", "6"),
        ("Box breath", "−1", "too few to say", "3"),
    )


@pytest.mark.parametrize(
    ("returns", "notes"),
    [
        (Returns(5, 0, 0, None), ()),
        (Returns(3, 2, 0, None), ("Too few late returns to say how late.",)),
        (Returns(2, 3, 0, 21.0), ("When late, usually by 21 minutes.",)),
        (Returns(0, 4, 0, 20.5), ("When late, usually by 20 minutes.",)),
    ],
)
def test_how_late_is_told_where_it_is_known(returns, notes):
    assert one("returns", returns).notes == notes


# By number


@pytest.mark.parametrize(
    ("counts", "english", "hebrew"),
    [
        ((1, 1, 1), "1 check-in, 1 of them flooded, and 1 pause.", "בדיקה אחת"),
        ((2, 0, 2), "2 check-ins, none of them flooded, and 2 pauses.", "שתי בדיקות, בלי הצפה"),
        ((7, 3, 0), "7 check-ins, 3 of them flooded, and 0 pauses.", "7 בדיקות, מהן בהצפה: 3"),
        ((0, 0, 1), "1 pause", "הפסקה אחת"),
        ((0, 0, 2), "2 pauses", "שתי הפסקות"),
        ((0, 0, 0), "", ""),
    ],
)
def test_a_week_is_told_by_its_numbers_and_one_without_is_not_mentioned(counts, english, hebrew):
    often = replace(EVERYTHING.often, stretches=(Stretch(FIRST, LAST, *counts),))
    for words, expected in ((ENGLISH, english), (HEBREW, hebrew)):
        found = one("often", often, words)
        assert found.marks[0].text.startswith(expected)
        assert bool(found.marks[0].text) == bool(expected) == bool(found.rows)


@pytest.mark.parametrize(
    ("count", "english", "hebrew"),
    [(1, "once", "פעם אחת"), (2, "2 times", "פעמיים"), (3, "3 times", "3 פעמים")],
)
def test_times_have_the_forms_of_their_language(count, english, hebrew):
    returns = Returns(5, count, 0, None)
    assert one("returns", returns).marks[1].text == english
    assert one("returns", returns, HEBREW).marks[1].text == hebrew


# Columns


@pytest.mark.parametrize(
    ("unit", "first", "last", "label", "short"),
    [
        (Unit.WEEK, date(2026, 4, 24), date(2026, 4, 30), "24 Apr–30 Apr", "24 Apr"),
        (Unit.WEEK, date(2026, 5, 1), date(2026, 5, 7), "1 May–7 May", "1 May"),
        (Unit.MONTH, date(2026, 5, 1), date(2026, 5, 7), "May 2026", "May"),
        (Unit.MONTH, date(2026, 4, 1), date(2026, 4, 30), "Apr 2026", "Apr"),
        (Unit.YEAR, date(2025, 1, 1), date(2025, 12, 31), "2025", "2025"),
        (Unit.YEAR, date(2026, 1, 1), date(2026, 1, 7), "2026", "2026"),
        (Unit.YEAR, date(1990, 1, 1), date(2003, 12, 31), "1990–2003", "1990"),
    ],
)
def test_a_column_is_named_for_what_it_is(unit, first, last, label, short):
    often = Often(5, 0, 0, (Stretch(first, last, 5, 0, 0),), unit)
    (mark,) = one("often", often).marks
    assert (mark.label, mark.short) == (label, short)


def test_the_part_of_the_day_that_stands_out_is_marked_and_no_other():
    marks = one("hours", EVERYTHING.hours).marks
    assert [mark.marked for mark in marks] == [False] * 7 + [True]
    even = one("hours", Hours((1, 1, 1, 1, 1, 0, 0, 0), None))
    assert even.sentence == "No time of day stands out."
    assert not any(mark.marked for mark in even.marks)


# The picture and the table


@pytest.mark.parametrize("words", [ENGLISH, HEBREW])
@pytest.mark.parametrize("name", NAMES)
def test_every_row_has_a_cell_for_each_column(name, words):
    found = one(name, getattr(EVERYTHING, name), words)
    assert found.rows and found.headers and all(found.headers)
    for row in found.rows:
        assert len(row) == len(found.headers) and all(row)


@pytest.mark.parametrize("words", [ENGLISH, HEBREW])
def test_the_table_says_what_the_picture_shows(words):
    tables = {each.name: each for each in told(EVERYTHING, words)}

    def numbers(name, column=-1):
        return [float(row[column].replace(",", "").replace("−", "-")) for row in tables[name].rows]

    for name in ("returns", "beneath", "signs", "hours"):
        assert numbers(name) == [mark.value for mark in tables[name].marks]
    assert numbers("exercises", 1) == [mark.value for mark in tables["exercises"].marks]
    assert [row[0] for row in tables["hours"].rows] == [m.label for m in tables["hours"].marks]
    often = tables["often"].marks
    assert numbers("often", 1) == [mark.value for mark in often]
    assert numbers("often", 2) == [mark.part for mark in often]
    before, after = tables["heat"].marks
    for column, mark in ((1, before), (2, after)):
        came = dict(zip(numbers("heat", 0), numbers("heat", column), strict=True))
        assert {value: times for value, times in came.items() if times} == dict(mark.spread)
    assert list(tables["cycle"].rows[0][:3]) == [mark.text for mark in tables["cycle"].marks]
    assert numbers("cycle") == [tables["cycle"].marks[0].value]


def test_own_words_are_told_as_they_were_written():
    found = one("beneath", EVERYTHING.beneath)
    assert found.rows[1] == ("slamming doors", "a knot", "3")
    assert found.notes == ("Longed for most often: being heard (4); a door (3).",)
    own = Cycle((Counted(("own:לב סגור", "own:טריקת דלתות", "own:מרחב"), 3),), 5)
    assert one("cycle", own).rows == (("לב סגור", "טריקת דלתות", "מרחב", "3"),)


def test_a_need_is_not_told_where_none_came_often():
    assert one("beneath", replace(EVERYTHING.beneath, needs=())).notes == ()


# Nothing that grades, and nothing of the other


def every_line(words):
    """Whatever can be said, with every sentence that there is for a pattern."""
    more = [
        EVERYTHING,
        replace(EVERYTHING, hours=Hours((1, 1, 1, 1, 1, 0, 0, 0), None)),
        *(replace(NOTHING, heat=heat(5, 5, 0, sure)) for sure in (None, (0, 1), (1, 2))),
        replace(NOTHING, exercises=exercises(("walk", 0, None, 5))),
        replace(NOTHING, exercises=exercises(("walk", 1, (0, 2), 6))),
        replace(NOTHING, exercises=exercises(("walk", 1, None, 5), ("box", 1, None, 5))),
        replace(NOTHING, returns=Returns(3, 2, 0, None)),
    ]
    for patterns in more:
        yield too_few(patterns, words)
        for each in told(patterns, words):
            yield from (each.title, *each.lines, *each.headers)
            for mark in each.marks:
                yield from (mark.label, mark.text)
            for row in each.rows:
                yield from row
    yield from (words["patterns"]["own"], words["patterns"]["nothing"])


NEVER = {
    "en": r"streak|badge|\bscore|goal|target|\brank|percent|%|best|worst|success|fail|should|"
    r"relapse|predict|divorce|diagnos|fault|partner|other person|they |their|in a row|missed",
    "he": r"רצף|ניקוד|יעד|מטרה|דירוג|אחוז|%|הצלחה|כישלון|בלבד|צריך|אבחון|אשמ|הצד השני|שלו |שלה ",
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("address", ADDRESSES)
def test_nobody_is_graded_and_nothing_is_told_of_the_other(language, address):
    lines = [line for line in every_line(Words(language, address, address)) if line]
    assert len(lines) > 100
    for line in lines:
        assert not re.search(NEVER[language], bidi.bare(line), re.IGNORECASE), line


def test_a_word_that_grades_would_be_seen():
    assert re.search(NEVER["en"], "Your best streak")
    assert re.search(NEVER["he"], "אחרי רצף של ימים")


# Few words


def longest(kind, key):
    """The id of the vocabulary whose shown word has most words."""

    def of(words):
        said = words[kind]
        return max(content.ids(kind), key=lambda id: len(said[id][key].split()))

    return of


@pytest.mark.parametrize("words", [ENGLISH, HEBREW])
def test_titles_and_sentences_are_short_whatever_they_tell(words):
    move, feeling = longest("moves", "noun")(words), longest("feelings", "word")(words)
    names = words["needs"]
    needs = sorted(names, key=lambda id: -len(names[id]["word"].split()))[:3]
    signs = sorted(words["signs"], key=lambda id: -len(words["signs"][id].split()))
    activities = words["soothing"]["activities"]
    activity = max(ACTIVITIES, key=lambda id: len(activities[id]["name"].split()))
    most = replace(
        EVERYTHING,
        exercises=exercises((activity, 2.5, None, 1000), ("walk", 1, None, 1000)),
        beneath=Beneath(
            (Counted((move, feeling), 1000),), tuple(Counted((id,), 1000) for id in needs), 3000
        ),
        signs=Signs((Counted((signs[0],), 1000), Counted((signs[1],), 1000)), 2000),
        cycle=Cycle((Counted((feeling, move, needs[0]), 1000),), 3000),
    )
    for each in told(most, words):
        assert len(each.title.split()) <= 12
        for line in each.lines:
            assert len(line.split()) <= 25, line
        for name in (mark.short for mark in each.marks):
            assert len(name) <= 8
    for name in NAMES:
        line = too_few(replace(NOTHING, **{name: getattr(EVERYTHING, name)}), words)
        assert len(line.split()) <= 25, line


# In both directions


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_written_to_files_has_no_marks_and_what_is_shown_differs_by_them_alone(language):
    written = told(EVERYTHING, Words(language, shown=False))
    shown = told(EVERYTHING, Words(language))
    assert "\u2068" not in repr(written) and "\u200f" not in repr(written)
    for one, other in zip(written, shown, strict=True):
        for left, right in zip(one.lines, other.lines, strict=True):
            assert left == bidi.bare(right)
        assert [list(map(bidi.bare, row)) for row in other.rows] == [list(row) for row in one.rows]


@given(st.integers(0, 20), st.integers(0, 20))
def test_a_figure_is_whole_or_a_half_with_a_minus_that_is_one(before, after):
    found = one("heat", heat(before / 2, after / 2, (before - after) / 2, None))
    for mark, value in zip(found.marks, (before, after), strict=True):
        assert mark.text == (str(value // 2) if value % 2 == 0 else f"{value // 2}.5")
    fall = one("exercises", exercises(("walk", (before - after) / 2, None, 5))).rows[0][1]
    assert "-" not in fall
    assert float(fall.replace("−", "-")) == (before - after) / 2


def test_what_parts_things_stands_in_none_of_them():
    for language in LANGUAGES:
        said = Words(language)
        names = [*said["signs"].values(), *(need["word"] for need in said["needs"].values())]
        names += said["patterns"]["titles"].values()
        assert len(names) > 50
        assert not [name for name in names if SEPARATOR.strip() in name]
