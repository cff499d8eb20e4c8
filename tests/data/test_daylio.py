"""Daylio's file becomes check-ins: the time, a heat, and not one answer that nobody gave."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data import daylio, faults, transfer
from data.transfer import BadRecord, Counted, Reading, UnknownMoods, Unreadable
from regulate.content import LANGUAGES, Words
from regulate.flooding import Band, TakeIn, assess
from regulate.refusal import Refusal
from tests.data import strategies
from tests.data.records import EVENING, everything
from ui.sentences import problem

HERE = Reading(zone=ZoneInfo("Asia/Jerusalem"), zone_name="Asia/Jerusalem")
HEAD = "full_date,date,weekday,time,mood,activities,scales,note_title,note\n"
OLD_HEAD = "full_date,date,weekday,time,mood,activities,note_title,note\n"
WEEK = (
    HEAD
    + '2026-05-04,May 4,Monday,21:35,rad,"work | walk","Sleep:\u00a07","A title","Hid, ""all"""\n'
    + '2026-05-03,May 3,Sunday,8:30 pm,good,"","","",""\n'
    + '2026-05-02,May 2,Saturday,12:05 am,meh,"clean","","",""\n'
    + '2026-05-01,May 1,Friday,12:30 pm,Bad ,"","","","two\nlines, =1+1"\n'
    + '2026-04-30,April 30,Thursday,07:05,AWFUL,"","","Only a title",""\n'
)


@pytest.fixture
def file(tmp_path):
    return tmp_path / "daylio_export_2026_05_04.csv"


def take_in(store, file, text, reading=HERE):
    file.write_bytes(text.encode() if isinstance(text, str) else text)
    return transfer.import_(store, file, EVENING, reading)


def at(*when):
    return datetime(*when, tzinfo=ZoneInfo("Asia/Jerusalem"))


def test_a_week_of_daylio_becomes_check_ins(store, file):
    intake = take_in(store, file, WEEK)
    assert intake.counts == {"check_ins": Counted(5, 0)}
    assert intake.left_out == {"activities": 2, "scales": 1, "notes": 3}
    assert intake.heat_only and (intake.first, intake.last) == (
        at(2026, 4, 30, 7, 5), at(2026, 5, 4, 21, 35)
    )  # fmt: skip
    found = store.check_ins.all()
    assert [(saved.at, saved.check_in.heat) for saved in found] == [
        (at(2026, 4, 30, 7, 5), 7),
        (at(2026, 5, 1, 12, 30), 5),
        (at(2026, 5, 2, 0, 5), 3),
        (at(2026, 5, 3, 20, 30), 2),
        (at(2026, 5, 4, 21, 35), 0),
    ]
    assert {saved.zone for saved in found} == {"Asia/Jerusalem"}


def test_no_answer_is_made_up(store, file):
    take_in(store, file, WEEK)
    for saved in store.check_ins.all():
        given = saved.check_in
        assert given.take_in is TakeIn.NOT_ASKED
        assert (given.safety, given.signs, given.pulse) == ((), (), None)


def test_no_mood_alone_comes_to_flooded_or_unsafe(store, file):
    take_in(store, file, WEEK)
    bands = {assess(saved.check_in).band for saved in store.check_ins.all()}
    assert bands == {Band.CALM, Band.RISING}


def test_nothing_of_the_notes_is_kept_anywhere(store, file, path):
    take_in(store, file, WEEK)
    store.close()
    for left in path.parent.glob("regulate.db*"):
        assert b"Only a title" not in left.read_bytes()


def test_taking_it_in_twice_takes_in_nothing_twice(store, file):
    take_in(store, file, WEEK)
    before = everything(store)
    assert take_in(store, file, WEEK).total == Counted(0, 5)
    # Also when it was written anew, with a note mended and one more line in front.
    mended = WEEK.replace("Only a title", "").replace(HEAD, HEAD + "2026-05-05,,,9:00,good\n")
    assert take_in(store, file, mended).total == Counted(1, 5)
    assert everything(store)[0][:5] == before[0]


def test_two_lines_of_one_minute_and_mood_are_two(store, file):
    twice = OLD_HEAD + "2026-05-04,,,21:35,good,,,a\n2026-05-04,,,21:35,good,,,b\n"
    assert take_in(store, file, twice).total == Counted(2, 0)
    assert take_in(store, file, twice).total == Counted(0, 2)


@pytest.mark.parametrize(
    "text",
    [
        OLD_HEAD + "2026-05-04,May 4,Monday,21:35,good,,,\n",
        OLD_HEAD.replace("\n", "\r\n") + "2026-05-04,May 4,Monday,21:35,good,,,\r\n",
        "\ufeff" + OLD_HEAD + "2026-05-04,May 4,Monday,21:35,good,,,",
        OLD_HEAD.replace(",", "\t") + "2026-05-04\tMay 4\tMonday\t21:35\tgood\t\t\t\n",
        OLD_HEAD.replace(",", ";") + "2026-05-04;4. Mai;Montag;21:35;good;;;\n",
        '"full_date","time","mood"\n"2026-05-04","21:35","good"\n',
        "mood,time,full_date,new_column\ngood,9:35\u202fPM,2026-05-04,x\n",
        "mood,time,full_date\ngood,9:35 p.m.,2026-05-04\n\n\n",
        OLD_HEAD + "2026-05-04,,,21.35, Good\n",
    ],
)
def test_every_form_that_is_met_is_read(store, file, text):
    assert take_in(store, file, text).total == Counted(1, 0)
    (saved,) = store.check_ins.all()
    assert (saved.at, saved.check_in.heat) == (at(2026, 5, 4, 21, 35), 2)


def test_a_file_without_a_line_takes_in_nothing(store, file):
    assert take_in(store, file, HEAD).total == Counted(0, 0)


# Moods


OWN = OLD_HEAD + "".join(
    f"2026-05-0{day},,,9:00,{mood},,,\n"
    for day, mood in enumerate(("good", "So so", "tired", "so  so", "עייפות"), start=1)
)


def test_moods_by_names_of_ones_own_are_named_and_nothing_is_taken_in(store, file):
    with pytest.raises(UnknownMoods) as caught:
        take_in(store, file, OWN)
    assert {*caught.value.moods} == {"So so", "tired", "עייפות"}
    assert caught.value.moods[0] == "So so"
    assert store.check_ins.all() == []
    for language in LANGUAGES:
        sentence = problem(caught.value, Words(language, shown=False))
        assert "So so" in sentence and "עייפות" in sentence


def test_whoever_says_what_they_mean_has_them_taken_in(store, file):
    heats = {"SO SO": 4, " tired ": 6, "עייפות": 6, "good": 1}
    take_in(store, file, OWN, Reading(heats=heats))
    assert [saved.check_in.heat for saved in store.check_ins.all()] == [1, 4, 6, 4, 6]


def test_another_heat_for_a_mood_makes_no_second_check_in(store, file):
    take_in(store, file, OWN, Reading(heats={"so so": 4, "tired": 6, "עייפות": 6}))
    taken = take_in(store, file, OWN, Reading(heats={"so so": 1, "tired": 1, "עייפות": 1}))
    assert taken.total == Counted(0, 5)


@pytest.mark.parametrize("heat", [-1, 11, True, 2.5, "4", None])
def test_a_heat_that_there_is_not_is_refused(store, file, heat):
    with pytest.raises(Refusal):
        take_in(store, file, OWN, Reading(heats={"so so": heat, "tired": 6, "עייפות": 6}))
    assert store.check_ins.all() == []


def test_so_many_moods_are_still_one_short_sentence(store, file):
    moods = [f"mood {number} {'x' * 300 if number < 3 else ''}"[:199] for number in range(500)]
    text = OLD_HEAD + "".join(f"2026-05-01,,,9:00,{mood}\n" for mood in moods)
    with pytest.raises(UnknownMoods) as caught:
        take_in(store, file, text)
    assert len(caught.value.moods) == 500
    sentence = problem(caught.value, Words("en"))
    assert len(sentence) < 700 and sentence.isprintable()


# What cannot be read


def line(day="2026-05-04", clock="21:35", mood="good", more=""):
    return OLD_HEAD + "2026-05-01,,,9:00,good\n" + f"{day},,,{clock},{mood}{more}\n"


@pytest.mark.parametrize(
    ("text", "id"),
    [
        (line(day="4.5.2026"), "time"),
        (line(day="20260504"), "time"),
        (line(day="2026-W19-1"), "time"),
        (line(day="2026-02-30"), "time"),
        (line(day="0001-01-01"), "time"),
        (line(day="9999-12-31"), "time"),
        (line(day=""), "time"),
        (line(clock="25:00"), "time"),
        (line(clock="12:60"), "time"),
        (line(clock="13:00 pm"), "time"),
        (line(clock="0:10 am"), "time"),
        (line(clock="evening"), "time"),
        (line(clock=""), "time"),
        (line(clock="١٢:٠٠ xm"), "time"),
        (line(mood=""), "text"),
        (line(mood="\u202e"), "text"),
        (line(mood="x" * 201), "too_long"),
        (line(more=",,,,,,,,,,"), "text"),
        (line(more=',"' + "x" * 200_000 + '"'), "text"),
    ],
)
def test_a_line_that_cannot_be_read_is_named_and_nothing_is_taken_in(store, file, text, id):
    with pytest.raises(BadRecord) as caught:
        take_in(store, file, text)
    assert caught.value.refusal.id == id and caught.value.details["place"] == "line 3"
    assert store.check_ins.all() == []
    for language in LANGUAGES:
        sentence = problem(caught.value, Words(language, shown=False))
        assert sentence.isprintable() and len(sentence) < 400


@pytest.mark.parametrize(
    "text",
    [
        "year,date,weekday,time,mood,activities,note\n2018,18 May,Friday,11:54 pm,happy,,\n",
        "full_date,time\n2026-05-04,21:35\n",
        "a,b,c\n1,2,3\n",
        "full_date time mood",
        b"\xff\xfef\x00u\x00l\x00l\x00",
        b"full_date,time,mood\n2026-05-04,21:35,\xff\n",
    ],
)
def test_what_has_other_columns_is_none_of_daylios(store, file, text):
    with pytest.raises(Unreadable):
        take_in(store, file, text)


def test_an_hour_that_the_clocks_skipped_or_had_twice_is_taken_in_once(store, file):
    text = OLD_HEAD + "2026-03-27,,,02:30,good\n2026-10-25,,,01:30,bad\n"
    take_in(store, file, text)
    assert [saved.at.astimezone(UTC).isoformat() for saved in store.check_ins.all()] == [
        "2026-03-27T00:30:00+00:00",
        "2026-10-24T22:30:00+00:00",
    ]


@settings(strategies.through_the_disk, max_examples=300)
@given(
    st.text(alphabet=WEEK + '"\x00\t;,\r\u2028é', max_size=60)
    | st.lists(st.sampled_from(WEEK.splitlines()), max_size=6).map("\n".join),
    st.integers(0, len(WEEK)),
    st.integers(0, 20),
)
def test_whatever_a_file_is_like_it_is_taken_in_or_refused_in_one_sentence(
    store, file, text, start, length
):
    before = everything(store)
    try:
        take_in(store, file, WEEK[:start] + text + WEEK[start + length :])
    except faults.Fault as fault:
        assert everything(store) == before
        sentence = problem(fault, Words("en"))
        assert "\n" not in sentence and len(sentence) < 900
    else:
        again = transfer.import_(store, file, EVENING, HERE)
        assert again.total.new == 0


def test_what_is_read_needs_no_more_than_its_own_columns():
    assert {"full_date", "time", "mood"} == daylio.NEEDED
    assert [*daylio.HEATS.values()] == sorted(daylio.HEATS.values())
