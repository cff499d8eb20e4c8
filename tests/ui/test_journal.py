"""The journal as the window shows it: it comes in pages, is found while typing, and stays where the
person is."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QAbstractItemModel, QModelIndex

from data import journal as journals
from regulate.translation import Translation
from tests.evening import refusing
from ui.journal import FIRST, FIRST_ROLE, PAGE, EntriesModel, JournalViewModel

NOWHERE = QModelIndex()


class Heard:
    """How often each signal was sent, in order, since it was last asked."""

    def __init__(self, **signals) -> None:
        self._sent: list[str] = []
        for name, signal in signals.items():
            signal.connect(lambda *_, name=name: self._sent.append(name))

    def __call__(self) -> list[str]:
        sent, self._sent[:] = list(self._sent), []
        return sent


@pytest.fixture
def journal(desk):
    return JournalViewModel(desk)


@pytest.fixture
def heard(journal):
    entries = journal.entries
    return Heard(
        changed=journal.changed,
        anew=journal.shownAnew,
        reset=entries.modelReset,
        come=entries.rowsInserted,
        gone=entries.rowsRemoved,
        other=entries.dataChanged,
    )


def write(desk, words="I felt alone.", **other) -> str:
    """An entry, a minute after the last one."""
    translation = Translation(
        **{
            "surface": "anger",
            "situation": "the door closed",
            "feelings": ("lonely",),
            "need": "safety",
            "request": "sit with me",
            "words": words,
            **other,
        }
    )
    desk.clock.forward(minutes=1)
    return desk.store.journal.add(translation, desk.now, desk.zone_name)


def many(desk, count) -> list[str]:
    """So many entries, their uids newest first."""
    return [write(desk, f"Number {n}.") for n in range(count)][::-1]


def rows(entries: QAbstractItemModel) -> list[str]:
    return [cell(entries, row, "words") for row in range(entries.rowCount(NOWHERE))]


def cell(entries: QAbstractItemModel, row: int, name: str):
    return entries.data(entries.index(row), FIRST_ROLE + EntriesModel.ROLES.index(name))


def settle(qtbot, journal) -> None:
    """Until nothing more is looked for."""
    qtbot.waitUntil(lambda: not journal.looking)


# Pages


def test_the_newest_come_first_a_page_at_a_time(desk, journal):
    uids = many(desk, FIRST + PAGE + 5)
    journal.refresh()
    entries = journal.entries
    assert entries.uids == uids[:FIRST]
    assert entries.canFetchMore(NOWHERE)
    entries.fetchMore(NOWHERE)
    assert entries.uids == uids[: FIRST + PAGE]
    entries.fetchMore(NOWHERE)
    assert entries.uids == uids
    assert not entries.canFetchMore(NOWHERE)


def test_more_rows_are_added_at_the_end_and_nothing_before_them_moves(desk, journal, heard):
    many(desk, FIRST + 3)
    journal.refresh()
    heard()
    journal.entries.fetchMore(NOWHERE)
    assert heard() == ["come", "changed"]


def test_whoever_hurries_to_the_end_gets_more_at_once(desk, journal):
    uids = many(desk, 3 * PAGE)
    journal.refresh()
    journal.hurry(True)
    journal.entries.fetchMore(NOWHERE)
    assert journal.entries.uids == uids


def test_a_row_out_of_memory_is_read_again(desk, journal, monkeypatch):
    monkeypatch.setattr("ui.journal.KEPT", 10)
    many(desk, FIRST)
    journal.refresh()
    assert rows(journal.entries) == [f"Number {n}." for n in reversed(range(FIRST))]
    assert len(journal.entries._rows) <= len(journal.entries._entries) == 10


def test_an_empty_journal_says_so_once(desk, journal, heard):
    journal.refresh()
    assert heard() == ["reset", "anew", "changed"]
    assert journal.empty and journal.count == 0 and not journal.looking


# Searching


def test_words_are_found_by_their_beginning_and_in_their_middle(desk, journal):
    write(desk, "There was no message.")
    write(desk, "כְּשֶׁנִּגְמְרָה ארוחת הערב, הרגשתי בדידות.")
    write(desk, "Something else.")
    for query, found in (
        ("mess", ["There was no message."]),
        ("essag", ["There was no message."]),
        ("MESSAGE there", ["There was no message."]),
        ("נגמרה", ["כְּשֶׁנִּגְמְרָה ארוחת הערב, הרגשתי בדידות."]),
        ("ערב בדיד", ["כְּשֶׁנִּגְמְרָה ארוחת הערב, הרגשתי בדידות."]),
        ("nothing like it", []),
    ):
        journal.search(query)
        assert rows(journal.entries) == found, query


def test_a_search_begins_at_the_top_and_the_same_one_is_not_done_twice(desk, journal, heard):
    write(desk)
    journal.search("alone")
    assert heard() == ["reset", "anew", "changed"]
    journal.search("alone")
    assert heard() == []


def test_a_match_is_marked_and_said_plainly(desk, journal):
    write(desk, "There was no <b>message</b> & no call.")
    journal.search("messa")
    assert cell(journal.entries, 0, "marked") == (
        "There was no &lt;b&gt;<b><u>messa</u></b>ge&lt;/b&gt; &amp; no call."
    )
    assert cell(journal.entries, 0, "words") == "There was no <b>message</b> & no call."
    assert cell(journal.entries, 0, "found") == ""


def test_hebrew_stays_at_its_side_with_a_mark_in_front(desk, journal):
    write(desk, "שָׁלוֹם בבית.")
    journal.search("שלום")
    assert cell(journal.entries, 0, "marked") == "<b><u>שָׁלוֹם</u></b> בבית."
    assert cell(journal.entries, 0, "fromRight") is True
    write(desk, "Peace at home, שלום.")
    journal.refresh()
    assert cell(journal.entries, 0, "fromRight") is False


@pytest.mark.parametrize(
    ("where", "label"),
    [
        ("situation", "What happened"),
        ("request", "The request"),
        ("came_out", "What came out"),
    ],
)
def test_a_match_outside_the_words_is_shown_on_a_line_of_its_own(desk, journal, where, label):
    text = "after weeks and weeks of silence it was about the <harbour> again and again"
    write(desk, "I felt alone.", **{where: text})
    journal.search("harb")
    assert cell(journal.entries, 0, "found") == (
        f"{label}: \u2068…the &lt;<b><u>harb</u></b>our&gt; again and again\u2069"
    )
    heard = cell(journal.entries, 0, "heard")
    assert heard.endswith(f"Anger / snapping. {label}: …the <harbour> again and again")


def test_a_word_in_the_words_and_one_elsewhere_are_both_marked(desk, journal):
    write(desk, "I felt alone.", situation="the door closed")
    journal.search("alone door")
    assert cell(journal.entries, 0, "marked") == "I felt <b><u>alone</u></b>."
    assert "<b><u>door</u></b>" in cell(journal.entries, 0, "found")


def test_a_long_text_shows_the_part_around_the_match(desk, journal):
    write(desk, "I felt alone. " * 90 + "Then came the harbour.")
    journal.search("harbour")
    shown = cell(journal.entries, 0, "marked")
    assert shown.startswith("…") and "<b><u>harbour</u></b>" in shown and len(shown) < 300


def test_the_list_knows_the_day_and_the_surface(desk, journal, clock):
    write(desk)
    write(desk, surface="own:slamming the cupboard")
    write(desk, surface="")
    clock.forward(days=2)
    journal.refresh()
    said = [cell(journal.entries, row, "heard") for row in range(3)]
    assert said == [
        "Monday, 18:13",
        "Monday, 18:12, slamming the cupboard",
        "Monday, 18:11, Anger / snapping",
    ]


# A look that is not finished


@pytest.fixture
def short_looks(monkeypatch):
    """Only three texts a look, so that most searches take many."""
    monkeypatch.setattr(journals, "GLANCE_TEXTS", 3)


def test_a_look_that_was_not_enough_goes_on_by_itself(desk, journal, qtbot, short_looks):
    for n in range(20):
        write(desk, "a harbour" if n in (2, 17) else f"Number {n}, harbo rbour.")
    journal.refresh()
    before = rows(journal.entries)
    journal.search("harbour")
    assert journal.looking
    settle(qtbot, journal)
    assert rows(journal.entries) == ["a harbour", "a harbour"] != before


def test_what_was_shown_stays_until_something_is_found(desk, journal, heard, qtbot, short_looks):
    write(desk, "a harbour")
    for n in range(10):
        write(desk, f"Number {n}, harbo rbour.")
    journal.refresh()
    before = rows(journal.entries)
    heard()
    journal.search("harbour")
    assert rows(journal.entries) == before and heard() == ["changed"]
    assert not journal.entries.canFetchMore(NOWHERE)
    settle(qtbot, journal)
    assert rows(journal.entries) == ["a harbour"]
    assert [name for name in heard() if name != "changed"] == ["reset", "anew"]


def test_nothing_is_said_to_be_nowhere_before_everything_was_looked_at(
    desk, journal, qtbot, short_looks
):
    for n in range(10):
        write(desk, f"Number {n}, harbo rbour.")
    journal.refresh()
    journal.search("harbour")
    assert journal.looking and journal.count == 10
    settle(qtbot, journal)
    assert journal.count == 0 and not journal.empty


def test_another_letter_drops_the_search_before(desk, journal, heard, qtbot, short_looks):
    write(desk, "a quiet harbour")
    for n in range(20):
        write(desk, f"Number {n}, harbo rbour, quiet.")
    journal.search("harbour")
    assert journal.looking
    journal.search("quie")
    settle(qtbot, journal)
    assert journal.count == 21
    heard()
    qtbot.wait(1)
    assert heard() == []


def test_a_search_that_goes_on_fills_its_page_and_waits(desk, journal, qtbot, short_looks):
    for n in range(2 * FIRST + 6):
        write(desk, f"harbour {n}" if n % 2 else f"Number {n}, harbo rbour.")
    journal.search("harbour")
    settle(qtbot, journal)
    assert journal.count == FIRST
    journal.entries.fetchMore(NOWHERE)
    settle(qtbot, journal)
    assert journal.count == FIRST + 3
    assert not journal.entries.canFetchMore(NOWHERE)


# One row at a time


def test_an_edit_changes_its_row_alone(desk, journal, heard):
    uids = many(desk, 3)
    journal.refresh()
    entry = desk.store.journal.get(uids[1])
    edited = Translation("anger", "it rained", ("hurt",), "safety", "walk with me", "It rained.")
    assert desk.store.journal.change(entry.uid, edited, desk.now)
    heard()
    journal.refreshEntry(entry.uid)
    assert heard() == ["other", "changed"]
    assert rows(journal.entries) == ["Number 2.", "It rained.", "Number 0."]


def test_an_edit_that_fits_no_longer_goes(desk, journal, heard):
    uids = many(desk, 3)
    journal.search("number")
    edited = Translation("anger", "it rained", ("hurt",), "safety", "walk with me", "It rained.")
    desk.store.journal.change(uids[1], edited, desk.now)
    heard()
    journal.refreshEntry(uids[1])
    assert heard() == ["gone", "changed"]
    assert rows(journal.entries) == ["Number 2.", "Number 0."]


def test_a_deletion_takes_one_row_and_undo_brings_it_back(desk, journal, heard):
    uids = many(desk, 5)
    journal.refresh()
    heard()
    assert journal.delete(uids[3])
    assert heard() == ["gone", "changed"]
    assert journal.mayUndo and journal.entries.uids == uids[:3] + uids[4:]
    journal.undo()
    assert heard() == ["come", "changed"]
    assert not journal.mayUndo and journal.entries.uids == uids


@pytest.mark.parametrize("which", [0, 2, -1])
def test_undo_finds_its_place_among_what_came_meanwhile(desk, journal, which):
    uids = many(desk, 3)
    journal.refresh()
    journal.delete(uids[which])
    newer = write(desk, "Newer.")
    journal.refresh()
    journal.undo()
    assert journal.entries.uids == [newer, *uids]


def test_undo_in_another_search_looks_anew(desk, journal):
    uids = many(desk, 3)
    journal.refresh()
    journal.delete(uids[1])
    journal.search("number 2")
    journal.undo()
    assert rows(journal.entries) == ["Number 2."]
    journal.search("")
    assert journal.entries.uids == uids


def test_what_is_not_there_is_not_deleted(desk, journal, heard):
    many(desk, 1)
    journal.refresh()
    heard()
    assert not journal.delete("no such uid")
    journal.undo()
    assert heard() == [] and not journal.mayUndo


def test_a_new_entry_comes_on_top_and_the_rest_stays(desk, journal, heard):
    uids = many(desk, FIRST + PAGE)
    journal.refresh()
    journal.entries.fetchMore(NOWHERE)
    heard()
    newer = [write(desk, "Newer."), write(desk, "Newest.")]
    journal.refresh()
    assert "reset" not in (sent := heard()) and sent.count("come") == 2
    assert journal.entries.uids == [*newer[::-1], *uids]


def test_a_refresh_without_news_moves_nothing(desk, journal, heard):
    many(desk, FIRST + 5)
    journal.refresh()
    journal.entries.fetchMore(NOWHERE)
    heard()
    journal.refresh()
    assert heard() == ["changed", "other"]


def test_what_was_deleted_elsewhere_goes_on_refresh(desk, journal):
    uids = many(desk, 5)
    journal.refresh()
    desk.store.journal.delete(uids[2], desk.now)
    desk.store.journal.delete(uids[4], desk.now)
    journal.refresh()
    assert journal.entries.uids == [uids[0], uids[1], uids[3]]


def test_more_news_than_a_page_begins_anew(desk, journal, heard):
    many(desk, 5)
    journal.refresh()
    heard()
    uids = many(desk, FIRST + 1)
    journal.refresh()
    assert "anew" in heard()
    assert journal.entries.uids == uids[:FIRST]


# The filter


def narrowed(journal, **by) -> list[str]:
    journal.filter.clear()
    for kind, id in by.items():
        journal.filter.choose(kind, id)
    return rows(journal.entries)


def test_the_list_is_narrowed_by_surface_feeling_and_need(desk, journal):
    write(desk, "one", surface="anger", feelings=("hurt", "sad"), need="safety")
    write(desk, "two", surface="criticism", feelings=("hurt",), need="valued")
    write(desk, "three", surface="own:slamming", feelings=("own:like a guest",), need="own:tea")
    assert narrowed(journal, surface="anger") == ["one"]
    assert narrowed(journal, feeling="hurt") == ["two", "one"]
    assert narrowed(journal, feeling="hurt", need="valued") == ["two"]
    assert narrowed(journal, surface="own:slamming") == ["three"]
    assert narrowed(journal, need="own:tea", feeling="own:like a guest") == ["three"]
    assert narrowed(journal, need="own:tea", feeling="hurt") == []
    assert narrowed(journal) == ["three", "two", "one"]


def test_the_list_is_narrowed_by_time(desk, journal, clock):
    for days in (400, 100, 20, 3):
        clock.wall -= timedelta(days=days)
        write(desk, f"{days} days")
        clock.wall += timedelta(days=days)
    assert narrowed(journal, span="week") == ["3 days"]
    assert narrowed(journal, span="month") == ["3 days", "20 days"]
    assert narrowed(journal, span="year") == ["3 days", "20 days", "100 days"]
    assert len(narrowed(journal)) == 4


def test_days_count_whole_in_the_zone_of_the_person(desk, journal, clock):
    clock.name = "Asia/Jerusalem"
    for at in ("2026-11-01T21:30", "2026-11-01T22:30", "2026-11-02T21:30", "2026-11-02T22:30"):
        clock.wall = clock.wall.fromisoformat(f"{at}+00:00")
        desk.store.journal.add(
            Translation("anger", "x", ("hurt",), "safety", "y", at), clock.now(), clock.zone_name()
        )
    journal.filter.choose("span", "between")
    journal.filter.setSince("2026-11-02")
    journal.filter.setUntil("2026-11-02")
    assert rows(journal.entries) == ["2026-11-02T21:30", "2026-11-01T22:30"]
    journal.filter.setUntil("")
    assert rows(journal.entries)[0] == "2026-11-02T22:30"
    journal.filter.setSince("")
    journal.filter.setUntil("2026-11-01")
    assert rows(journal.entries) == ["2026-11-01T21:30"]


def test_days_given_the_wrong_way_round_are_turned(desk, journal, clock):
    write(desk, "today")
    journal.filter.choose("span", "between")
    journal.filter.setSince("2026-11-30")
    journal.filter.setUntil("2026-11-20")
    assert rows(journal.entries) == ["today"]
    assert [one["label"] for one in journal.filter.on] == ["20 November to 30 November"]


def test_half_a_day_is_only_being_typed_and_no_day_says_so(desk, journal, heard):
    write(desk)
    journal.refresh()
    journal.filter.choose("span", "between")
    heard()
    for typed in ("2", "2026-11", "2026-11-2"):
        journal.filter.setSince(typed)
        assert journal.filter.notice == "" and not journal.narrowed
    journal.filter.setSince("25.11.2026")
    assert journal.filter.notice == "Write a date like 2026-05-04, not 25.11.2026."
    assert heard() == []
    journal.filter.setSince("2026-11-25")
    assert journal.filter.notice == "" and journal.narrowed
    assert "anew" in heard()


def test_what_occurs_is_offered_first_the_most_frequent_in_front(desk, journal):
    write(desk, feelings=("sad",))
    write(desk, feelings=("hurt", "own:like a guest"), surface="criticism")
    write(desk, feelings=("hurt",), surface="", need="")
    journal.filter.refresh()
    labels = [one["label"] for one in journal.filter.feelings]
    assert labels == ["hurt", "like a guest", "sad"]
    assert [one["id"] for one in journal.filter.surfaces] == ["criticism", "anger"]
    assert [one["id"] for one in journal.filter.needs] == ["safety"]


def test_every_other_word_is_found_by_typing(desk, journal):
    write(desk, feelings=("own:like a guest",))
    journal.filter.refresh()
    journal.filter.seek("stone")
    assert [one["id"] for one in journal.filter.surfaces] == ["stonewalling"]
    journal.filter.seek("GUEST")
    assert [one["label"] for one in journal.filter.feelings] == ["like a guest"]
    journal.filter.seek("no such word")
    assert journal.filter.nothingFound
    journal.filter.seek("")
    assert not journal.filter.nothingFound


def test_what_is_chosen_is_said_and_taken_off_with_one_tap(desk, journal):
    write(desk)
    journal.filter.choose("surface", "anger")
    journal.filter.choose("feeling", "own:like a guest")
    journal.filter.choose("span", "week")
    assert [one["label"] for one in journal.filter.on] == [
        "Anger / snapping",
        "like a guest",
        "The last 7 days",
    ]
    assert journal.count == 0 and not journal.empty
    journal.filter.takeOff("feeling")
    assert [one["kind"] for one in journal.filter.on] == ["surface", "span"]
    assert journal.count == 1
    journal.filter.clear()
    assert journal.filter.on == [] and not journal.narrowed


def test_a_chosen_word_that_is_tapped_again_is_not_chosen(desk, journal):
    journal.filter.choose("need", "safety")
    journal.filter.choose("need", "safety")
    assert not journal.narrowed


def test_the_filter_and_the_search_go_together(desk, journal):
    write(desk, "a harbour", feelings=("hurt",))
    write(desk, "a harbour too", feelings=("sad",))
    write(desk, "a door", feelings=("sad",))
    journal.filter.choose("feeling", "sad")
    journal.search("harb")
    assert rows(journal.entries) == ["a harbour too"]


# A disk that refuses


def test_a_disk_that_refuses_is_said_and_the_list_stays(desk, journal):
    uids = many(desk, 2)
    journal.refresh()
    with refusing(desk.store):
        assert not journal.delete(uids[0])
    assert "full" in journal.notice
    assert journal.entries.uids == uids and not journal.mayUndo
    journal.refresh()
    assert journal.notice == ""


def test_a_deletion_that_cannot_be_undone_can_still_be_undone_later(desk, journal):
    uids = many(desk, 2)
    journal.refresh()
    journal.delete(uids[0])
    with refusing(desk.store):
        journal.undo()
    assert journal.mayUndo and "full" in journal.notice
    journal.undo()
    assert journal.entries.uids == uids
