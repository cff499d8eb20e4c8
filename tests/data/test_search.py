"""Search: an entry is found exactly when it holds what was typed, in the order it was lived."""

import json
import tempfile
from collections import Counter
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from data import documents, journal, transfer
from data.journal import Entry
from data.search import QUERY_AT_MOST, Search, matches
from data.stamps import new_uid
from data.store import Store
from regulate.translation import Translation
from regulate.typed import plain
from tests.data import strategies
from tests.data.records import EVENING, later


def entry(situation, words="w", request="r", came_out="", surface="anger", feelings=("hurt",)):
    return Translation(surface, situation, feelings, "heard", request, words, came_out=came_out)


def add(store, *situations, at=EVENING):
    return [store.journal.add(entry(situation), at, "UTC") for situation in situations]


def found(store, query, **filters):
    """The situations that a search shows, newest first."""
    shown = store.journal.page(Search(query, **filters), 1000)
    return [each.translation.situation for each in shown]


# The naive answer


def begins_at(at, text):
    """Whether a word of a plain text begins here, or there is a sign that is no letter."""
    before = text[max(at - 2, 0) : at]
    inside = before[-1:].isalnum() or (before[-1:] in ("'", '"') and before[:-1].isalnum())
    return not (text[at].isalnum() and inside)


def begins(sign, text):
    return any(each == sign and begins_at(at, text) for at, each in enumerate(text))


def fits(translation, query):
    t = translation
    text = plain(f"{t.situation}\n{t.words}\n{t.request}\n{t.came_out}")
    words = plain(query[:QUERY_AT_MOST]).split()
    return all(begins(word, text) if len(word) == 1 else word in text for word in words)


def fits_all(translation, at, asked):
    return (
        fits(translation, asked.query)
        and asked.surface in ("", translation.surface)
        and asked.feeling in ("", *translation.feelings)
        and asked.need in ("", translation.need)
        and (asked.since is None or at >= asked.since)
        and (asked.until is None or at < asked.until)
    )


# What people look for


@pytest.mark.parametrize(
    "query", ["door", "oor", "DOOR", "slam", "ed the d", "  door  slammed ", "d", "do", "amm"]
)
def test_an_entry_is_found_by_any_part_of_its_words(store, query):
    add(store, "you slammed the door", "you left")
    assert found(store, query) == ["you slammed the door"]


def test_one_letter_finds_the_words_that_begin_with_it(store):
    add(store, "the door", "a red (old) house", 'צה"ל', "you don't", "בית־ספר")
    assert found(store, "o") == ["a red (old) house"]
    assert found(store, "d") == ["you don't", "the door"]
    assert found(store, "t") == ["the door"]
    assert found(store, "ל") == []
    assert found(store, "ס") == ["בית־ספר"]


def test_an_entry_is_found_by_all_that_was_written_in_it(store):
    store.journal.add(entry("one", request="hold my hand"), EVENING, "UTC")
    store.journal.add(entry("two", words="When you sang, I felt hurt."), later(1), "UTC")
    store.journal.add(entry("three", came_out="You NEVER listen!"), later(2), "UTC")
    assert found(store, "hand") == ["one"]
    assert found(store, "sang") == ["two"]
    assert found(store, "never listen") == ["three"]


def test_every_word_has_to_be_there_in_any_order(store):
    add(store, "the red house", "the red door", "a house")
    assert found(store, "house red") == ["the red house"]
    assert found(store, "red blue") == []


@pytest.mark.parametrize(
    ("query", "written"),
    [
        ("בית", "חזרתי לבית מאוחר"),
        ("בית", "וכשבבית היה שקט"),
        ("שלום", "אמרת שָׁלוֹם והלכת"),
        ("שָׁלוֹם", "אמרת שלום והלכת"),
        ("שלום", "מה שלומי"),
        ("כשהלכת", "כשהלכת, הרגשתי"),
        ("לב", "הלב שלי"),
        ("בית ספר", "ליד בית־הספר"),
        ("בית-הספר", "ליד בית־הספר"),
        ("cafe", "the Café"),
        ("café", "the cafe"),
        ("STRASSE", "die Straße"),
        ("istanbul", "İstanbul"),
        ("😀", "you 😀 left"),
        ("👍", "you sent 👍🏽"),
        ("well-being", "my well\u2011being"),
        ("left", "you le\u00adft"),
    ],
)
def test_prefixes_vowel_points_accents_and_case_do_not_hide_an_entry(store, query, written):
    add(store, written, "something else")
    assert found(store, query) == [written]


@pytest.mark.parametrize(
    ("written", "looked_for"), [("you don’t care", "don't"), ("צה״ל", 'צה"ל'), ("“late”", '"late')]
)
def test_the_kind_of_quotes_does_not_hide_an_entry(store, written, looked_for):
    add(store, written)
    assert found(store, looked_for) == [written]
    assert found(store, written) == [written]


@pytest.mark.parametrize(
    ("query", "written"),
    [("100%", "100% of it"), ("%", "50 %"), ("a_b", "a_b"), ("_", "_"), ("\\", "C:\\d"),
     ('"', '"q"'), ("'", "don't"), ("*", "a*"), ("-x", "-x"), ("NEAR(", "near(by)"),
     ('":', 'so ":'), ("a\ue041", "an a")],
)  # fmt: skip
def test_signs_that_mean_something_to_a_database_are_only_signs(store, query, written):
    add(store, written, "100 of it", "XbX")
    assert found(store, query) == [written]


def test_a_pasted_page_finds_by_its_beginning(store):
    add(store, "you left")
    assert found(store, "you left " * 2000) == ["you left"]
    assert found(store, "y" * 60_000) == []


def test_half_a_character_in_the_search_finds_what_the_rest_finds(store):
    add(store, "you left", "hello")
    assert found(store, "left \ud83d") == ["you left"]


def test_a_long_word_is_more_than_its_pieces(store):
    """`abca` and `cab` hold every three signs of `abcabc`."""
    add(store, "abca cab bca", "xabcabcx")
    assert found(store, "abcabc") == ["xabcabcx"]


def test_of_a_pasted_page_every_word_counts_however_short(store):
    """More words than the index is asked for."""
    letters = "a b c d e f g h i j k l m"
    add(store, f"{letters} n", f"{letters} on", f"{letters} ab-n", "n a")
    assert found(store, f"{letters} n") == [f"{letters} ab-n", f"{letters} n"]
    pairs = " ".join(f"{one}{two}" for one in "abcd" for two in "efgh")
    add(store, f"{pairs} xy", f"{pairs} yx")
    assert found(store, f"{pairs} xy") == [f"{pairs} xy"]
    assert found(store, f"{pairs}"[::-1]) == []


# What a person filters by


def test_filters_take_in_own_words_and_combine(store):
    add = store.journal.add
    add(entry("one", surface="own:slamming doors"), later(0), "UTC")
    add(entry("two", surface="own:slamming doors", feelings=("own:a lump", "sad")), later(5), "UTC")
    add(entry("three", feelings=("sad",)), later(9), "UTC")
    assert found(store, "", surface="own:slamming doors") == ["two", "one"]
    assert found(store, "", feeling="sad") == ["three", "two"]
    assert found(store, "", feeling="own:a lump", surface="own:slamming doors") == ["two"]
    assert found(store, "t", feeling="sad", surface="anger") == ["three"]
    assert found(store, "", need="heard", since=later(5), until=later(9)) == ["two"]
    assert found(store, "", feeling="anger") == found(store, "", surface="sad") == []
    assert found(store, "", surface="own:slamming door") == []


def test_no_word_that_was_typed_is_taken_for_a_filter(store):
    """An entry whose text is what another one is filtered by."""
    from data.search import marks

    (mark,) = marks("anger", (), "")
    add(store, f"with {mark}")
    store.journal.add(entry(f"own {mark}", surface="blame"), later(1), "UTC")
    assert found(store, mark) == [f"own {mark}", f"with {mark}"]
    assert found(store, "", surface="anger") == [f"with {mark}"]


def test_the_last_time_with_a_surface_is_found_at_once(store):
    for number in range(3):
        store.journal.add(entry(str(number), surface="blame"), later(number), "UTC")
    store.journal.add(entry("else"), later(9), "UTC")
    assert store.journal.last_with("blame").translation.situation == "2"
    store.journal.delete(store.journal.last_with("blame").uid, later(10))
    assert store.journal.last_with("blame").translation.situation == "1"
    assert store.journal.last_with("jealousy") is None
    assert store.journal.last_with("") is None


# A glance is short, and sees as much


def test_a_glance_stops_before_it_is_long_and_goes_on_where_it_was(store, monkeypatch):
    monkeypatch.setattr(journal, "GLANCE_TEXTS", 5)
    add(store, "xabcabc")
    add(store, *["abca cab bca"] * 30, at=later(1))
    add(store, "abcabcx", at=later(2))
    seen, after, glances = [], "", 0
    while True:
        glance = store.journal.glance(Search("abcabc"), 10, after)
        seen += [each.translation.situation for each in glance.entries]
        glances += 1
        if glance.finished:
            break
        after = glance.reached
    assert seen == ["abcabcx", "xabcabc"]
    assert glances == 7


def test_a_glance_reads_no_more_of_long_texts_than_of_short_ones(store, monkeypatch):
    monkeypatch.setattr(journal, "GLANCE_CHARACTERS", 1000)
    add(store, *["abca cab bca " + "z" * 900] * 6)
    glance = store.journal.glance(Search("abcabc"), 10)
    assert (glance.entries, glance.finished) == ([], False)
    behind = store.journal.page(Search(), 10, glance.reached)
    assert len(behind) == 4


@pytest.mark.parametrize(("limit", "finished"), [(2, False), (3, True), (4, True)])
@pytest.mark.parametrize("query", ["", "o", "one"])
def test_a_glance_says_whether_there_is_more(store, query, limit, finished):
    add(store, "one", "one", "one")
    glance = store.journal.glance(Search(query), limit)
    assert glance.finished is finished
    assert len(glance.entries) == min(limit, 3)
    if not finished:
        rest = store.journal.glance(Search(query), limit, glance.reached)
        assert rest.finished and len(rest.entries) == 3 - limit


# Where it stands


LETTERS = "aAbBdéßİשׁבםמכךץָ׳״־–-%_\\\"'’ 10😀👍🏽\u0301\n*(\u200f\u00ad\ue041ﬁ"
texts = st.text(LETTERS, max_size=12)
words = st.text(LETTERS, min_size=1, max_size=5)


def looked_for(text, query):
    """Which characters of `text` the words of `query` stand on, the slow way."""
    signs = [(sign, at) for at, each in enumerate(text) for sign in plain(each)]
    whole = "".join(sign for sign, _ in signs)
    on = set()
    for word in plain(query[:QUERY_AT_MOST]).split():
        for start in range(len(whole)):
            if not whole.startswith(word, start):
                continue
            if len(word) > 1 or begins_at(start, whole):
                on |= {at for _, at in signs[start : start + len(word)]}
    for at, each in enumerate(text):
        if at - 1 in on and not plain(each):
            on.add(at)
    return on


@settings(max_examples=400)
@example("שָׁלוֹם", "שלום")
@example("ﬁﬁ", "if")
@example("don't", "t")
@given(texts, words)
def test_what_is_marked_is_what_was_looked_for_and_nothing_else(text, query):
    spans = matches(text, query)
    marked = [at for start, end in spans for at in range(start, end)]
    assert set(marked) == looked_for(text, query)
    ends = [end for span in spans for end in span]
    # In order, never empty, and apart: two that touch are one.
    assert all(one < two for one, two in pairwise(ends))


@pytest.mark.parametrize(
    ("text", "query", "shown"),
    [
        ("You slammed the door", "slam DO", ["slam", "do"]),
        ("אמרת שָׁלוֹם, והלכת", "שלום", ["שָׁלוֹם"]),
        ("אמרת שָׁלוֹם, והלכת", "של", ["שָׁל"]),
        ("aaaa", "aa", ["aaaa"]),
        ("a café, a cafe\u0301", "cafe", ["café", "cafe\u0301"]),
        ("the 👍🏽!", "👍", ["👍"]),
        ("abcd", "ab bc", ["abc"]),
        ("nothing", "xyz", []),
        ("nothing", "", []),
        ("", "x", []),
    ],
)
def test_the_match_is_shown_as_it_was_written(text, query, shown):
    assert [text[start:end].lower() for start, end in matches(text, query)] == shown


# Any search in any journal


@settings(strategies.through_the_disk, max_examples=150)
@given(st.lists(st.tuples(texts.filter(str.strip), words), max_size=3), words)
def test_the_search_finds_what_holds_the_words_and_nothing_else(store, written, query):
    for situation, came_out in written:
        translation = entry(f"{situation}x", came_out=came_out)
        store.journal.add(translation, EVENING, "UTC")
    everything = store.journal.page(Search(), 10_000)
    expected = [each.uid for each in everything if fits(each.translation, query)]
    assert [each.uid for each in store.journal.page(Search(query), 10_000)] == expected


# Some in one minute, some in one microsecond, some a day away, and before the clocks began.
moments = st.builds(
    lambda days, minutes, parts: EVENING + timedelta(days, minutes=minutes, microseconds=parts),
    st.sampled_from([0, 0, 0, 0, 1, -1, -400, -700_000]),
    st.integers(0, 3),
    st.integers(0, 3),
)
choices = {
    "surface": st.sampled_from(["anger", "blame", "own:x"]),
    "feeling": st.sampled_from(["hurt", "sad", "own:x"]),
    "need": st.sampled_from(["heard", "rest", "own:x"]),
}
kept = st.builds(
    lambda situation, surface, feelings, need, came_out: Translation(
        surface, f"{situation} ok", tuple(feelings), need, "r", "w", came_out=came_out
    ),
    texts,
    choices["surface"] | st.just(""),
    st.lists(choices["feeling"], max_size=2, unique=True),
    choices["need"] | st.just(""),
    st.just("") | words,
)
PAGE = "w r o ok a 1 - b d ab aa é ' ש ב מ כ"
"""More than the index is asked for."""
searches = st.builds(
    Search,
    st.just("") | words | st.sampled_from(["o", "ok", "a ok", "w r", "abab", "שבם", PAGE]),
    *(st.just("") | st.just("") | choice for choice in choices.values()),
    st.none() | st.none() | moments,
    st.none() | st.none() | moments,
)


class Living(RuleBasedStateMachine):
    """A journal that is written, changed, deleted from and imported into, beside a plain list."""

    def __init__(self):
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.store = Store.open(Path(self.folder.name) / "regulate.db")
        self.list, self.deleted, self.written = {}, {}, 0
        self.pages = []

    def teardown(self):
        self.store.close()
        self.folder.cleanup()

    def expected(self, asked):
        rows = sorted(self.list.values(), reverse=True, key=lambda row: row[:2])
        return [row[2] for row in rows if fits_all(row[3], row[0], asked)]

    def keep(self, uid, at, translation):
        self.written += 1
        self.list[uid] = (at, self.written, uid, translation)

    @rule(translation=kept, at=moments)
    def write(self, translation, at):
        self.keep(self.store.journal.add(translation, at, "UTC"), at, translation)

    @rule(entries=st.lists(st.tuples(kept, moments), min_size=1, max_size=6))
    def take_in(self, entries):
        """Another journal, in whatever order it lists them."""
        file = Path(self.folder.name) / "other.json"
        made = [Entry(new_uid(), at, "UTC", translation) for translation, at in entries]
        rows = [documents.entry_document(each) for each in made]
        file.write_text(json.dumps({"format": "regulate", "version": 3, "translations": rows}))
        transfer.import_(self.store, file, EVENING)
        for each in sorted(made, key=lambda each: each.at):
            self.keep(each.uid, each.at, each.translation)

    @precondition(lambda self: self.list)
    @rule(data=st.data(), translation=kept)
    def change(self, data, translation):
        uid = data.draw(st.sampled_from(sorted(self.list)))
        at, number, _, _ = self.list[uid]
        assert self.store.journal.change(uid, translation, at)
        self.list[uid] = (at, number, uid, translation)

    @precondition(lambda self: self.list)
    @rule(data=st.data())
    def delete(self, data):
        uid = data.draw(st.sampled_from(sorted(self.list)))
        self.deleted[uid] = self.list.pop(uid)
        assert self.store.journal.delete(uid, EVENING)

    @precondition(lambda self: self.deleted)
    @rule(data=st.data())
    def put_back(self, data):
        uid = data.draw(st.sampled_from(sorted(self.deleted)))
        self.list[uid] = self.deleted.pop(uid)
        assert self.store.journal.put_back(uid)

    @rule()
    def purge(self):
        assert self.store.journal.purge_deleted() == len(self.deleted)
        self.deleted = {}
        # A page that ended at an entry that is gone cannot be gone on from.
        self.pages = []

    @rule(asked=searches, size=st.integers(1, 4))
    def look(self, asked, size):
        whole = self.store.journal.page(asked, 1000)
        assert [each.uid for each in whole] == self.expected(asked)
        assert [(each.at, each.translation) for each in whole] == [
            (self.list[each.uid][0], self.list[each.uid][3]) for each in whole
        ]
        shown, after = [], ""
        while page := self.store.journal.page(asked, size, after):
            assert len(page) <= size
            shown += page
            after = page[-1].uid
        assert shown == whole
        shown, after, finished = [], "", False
        while not finished:
            glance = self.store.journal.glance(asked, size, after)
            shown += glance.entries
            after, finished = glance.reached, glance.finished
        assert shown == whole

    @rule(asked=searches, size=st.integers(1, 3))
    def begin_to_scroll(self, asked, size):
        page = self.store.journal.page(asked, size)
        if page:
            self.pages.append((asked, page[-1].uid, self.list[page[-1].uid][:2]))

    @precondition(lambda self: self.pages)
    @rule(data=st.data(), size=st.integers(1, 100))
    def scroll_on(self, data, size):
        """Whatever was written or deleted meanwhile, what is behind it is what is older."""
        asked, after, place = data.draw(st.sampled_from(self.pages))
        behind = [uid for uid in self.expected(asked) if self.list[uid][:2] < place]
        page = self.store.journal.page(asked, size, after)
        assert [each.uid for each in page] == behind[:size]

    @rule(at=moments)
    def count(self, at):
        times = [row[0] for row in self.list.values()]
        assert self.store.journal.count_since(at) == sum(each >= at for each in times)
        assert self.store.journal.first_at() == min(times, default=None)

    @invariant()
    def all_is_there(self):
        listed = [each.uid for each in self.store.journal.all()]
        assert listed == self.expected(Search())[::-1]


TestLiving = Living.TestCase
TestLiving.settings = settings(strategies.through_the_disk, max_examples=60, stateful_step_count=30)


def test_of_one_minute_each_finds_its_place_in_whatever_order_they_come(store):
    """As many as there are, and some before and behind: those in the way move up."""
    from random import Random

    numbers = list(range(150))
    Random(5).shuffle(numbers)
    for minute in (-1, 1, 2):
        add(store, f"minute {minute}", at=later(minute))
    for number in numbers:
        add(store, f"number {number}", at=EVENING + timedelta(microseconds=number))
    expected = [
        "minute 2",
        "minute 1",
        *(f"number {number}" for number in sorted(numbers, reverse=True)),
        "minute -1",
    ]
    assert found(store, "") == expected
    assert found(store, "number 14") == [
        name for name in expected if "14" in name and "number" in name
    ]
    places = Counter(place for (place,) in store.db.execute("SELECT place FROM translations"))
    assert max(places.values()) == 1


@pytest.mark.parametrize(("year", "order"), [(2, ["now", "then"]), (9998, ["then", "now"])])
def test_the_first_and_the_last_years_have_room(store, year, order):
    add(store, "then", at=datetime(year, 1, 1, tzinfo=UTC))
    add(store, "now")
    assert found(store, "") == found(store, "w") == order
    assert found(store, "the") == ["then"]
    older = order[order.index("then") + 1 :]
    assert found(store, "", until=datetime(year, 1, 1, tzinfo=UTC)) == older
