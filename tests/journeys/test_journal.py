"""The journal by keyboard and by ear: found, narrowed, changed, taken back, and never lost from
sight."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QObject, QPointF, Qt
from PySide6.QtGui import QAccessible, QGuiApplication

from data.journal import Entry, write
from data.stamps import new_uid
from data.store import Store
from regulate.translation import Translation
from tests.journeys.person import Role
from tests.journeys.person import _heard as heard

HEBREW = "כְּשֶׁנִּגְמְרָה אֲרוּחַת הָעֶרֶב והמטבח נשאר מלא, הרגשתי בדידות."
HARBOUR = "I felt left out when nobody told me about the harbour."
MESSAGE = "I got scared when there was no message."


@pytest.fixture
def kept(person, clock):
    """`kept(words, days_ago)` is in the journal before it is opened."""

    def keep(words: str, days: float = 0, **other) -> str:
        store = Store.open(person.path)
        translation = Translation(
            **{
                "surface": "anger",
                "situation": "it was late",
                "feelings": ("lonely",),
                "need": "safety",
                "request": "sit with me",
                "words": words,
                **other,
            }
        )
        at = clock.now() - timedelta(days=days)
        uid = store.journal.add(translation, at, clock.zone_name())
        store.close()
        return uid

    return keep


def list_of(person):
    """The list as Qt has it, for where it stands."""
    return person.window.root.findChild(QObject, "entries")


def entries(person) -> list:
    """What a screen reader hears of the entries that are there, from top to bottom."""

    def look(face):
        for n in range(face.childCount()):
            child = face.child(n)
            if child is not None and not child.state().invisible:
                if child.role() == Role.ListItem:
                    found.append((child.rect().y(), heard(child)))
                look(child)

    found = []
    look(QAccessible.queryAccessibleInterface(person.window.root))
    return [one for _, one in sorted(found, key=lambda pair: pair[0])]


def names(person) -> list[str]:
    return [heard.name for heard in entries(person)]


def marked(person) -> list[str]:
    """What is drawn of the entries in sight, with its marks."""
    found = []

    def look(item):
        for child in item.childItems():
            if child.isVisible():
                text = child.property("text")
                if isinstance(text, str) and "<b><u>" in text:
                    found.append(text)
                look(child)

    look(person.window.root.contentItem())
    return found


def wait_for(person, *words: str) -> None:
    try:
        person.qtbot.waitUntil(lambda: names(person) == list(words))
    except Exception as error:
        raise AssertionError(f"{words} are not {names(person)}") from error


def go_to_journal(person) -> None:
    person.open()
    person.go_to("Journal")


def into_the_list(person) -> None:
    """From the search to the first entry."""
    person.tab_to("Search", Role.EditableText)
    person.key(Qt.Key.Key_Down)
    assert person.focus().role == Role.ListItem


def to_the_entry(person, words: str) -> None:
    """From the first entry to this one, with the arrow alone."""
    into_the_list(person)
    for _ in range(50):
        if person.focus().name == words:
            return
        person.key(Qt.Key.Key_Down)
    raise AssertionError(f"the arrow does not reach {words!r}")


def open_entry(person, words: str) -> None:
    to_the_entry(person, words)
    person.key(Qt.Key.Key_Return)
    person.wait_to_hear("Was it said?")


# Found


def test_entries_are_found_by_beginnings_and_parts_in_both_languages(person, kept):
    kept(HEBREW, 3)
    kept(HARBOUR, 2)
    kept(MESSAGE, 1)
    go_to_journal(person)
    wait_for(person, MESSAGE, HARBOUR, HEBREW)
    for query, words, mark in (
        ("mess", MESSAGE, "<b><u>mess</u></b>age"),
        ("essag", MESSAGE, "m<b><u>essag</u></b>e"),
        ("HARB", HARBOUR, "<b><u>harb</u></b>our"),
        ("נגמר", HEBREW, "<b><u>נִּגְמְרָ</u></b>"),
        ("ארוחת", HEBREW, "<b><u>אֲרוּחַת</u></b>"),
        ("רוח", HEBREW, "<b><u>רוּחַ</u></b>"),
    ):
        person.write("Search", query)
        wait_for(person, words)
        assert any(mark in text for text in marked(person)), (query, marked(person))
    # What is read aloud is what was written.
    assert person.find(HEBREW, Role.ListItem)
    person.press("Clear the search")
    wait_for(person, MESSAGE, HARBOUR, HEBREW)
    assert person.focus().name == "Search"


def test_hebrew_lies_on_its_own_side_with_a_match_in_front(person, kept):
    kept("שלום בבית.", 1)
    go_to_journal(person)
    person.write("Search", "שלום")
    wait_for(person, "שלום בבית.")
    (text,) = [item for item in drawn(person) if "<b><u>שלום" in item.property("text")]
    ink = columns_with_ink(person, text)
    assert min(ink) > text.width() / 2 and max(ink) > text.width() - 10


def columns_with_ink(person, item) -> list[int]:
    """The columns of an item in which something is drawn."""
    picture = person.window.root.grabWindow()
    corner = item.mapToScene(QPointF(0, 0)).toPoint()
    paper = picture.pixelColor(corner).lightness()
    return [
        x
        for x in range(int(item.width()))
        if any(
            abs(picture.pixelColor(corner.x() + x, corner.y() + y).lightness() - paper) > 60
            for y in range(int(item.height()))
        )
    ]


def drawn(person) -> list:
    """Every text in sight."""
    found = []

    def look(item):
        for child in item.childItems():
            if child.isVisible():
                if isinstance(child.property("text"), str):
                    found.append(child)
                look(child)

    look(person.window.root.contentItem())
    return found


def test_a_match_outside_the_words_says_where_it_is(person, kept):
    kept("I felt alone.", 2, situation="you left the harbour without me")
    kept("I felt small.", 1, came_out="You never listen!")
    go_to_journal(person)
    person.write("Search", "harbour")
    wait_for(person, "I felt alone.")
    (one,) = entries(person)
    assert one.description.endswith("What happened: …the harbour without me") or (
        "What happened: you left the harbour" in one.description
    )
    assert any("<b><u>harbour</u></b>" in text for text in marked(person))
    person.write("Search", "never li")
    wait_for(person, "I felt small.")
    (one,) = entries(person)
    assert "What came out: You never listen!" in one.description


def test_what_looks_like_a_mark_is_read_and_drawn_as_it_was_written(person, kept):
    kept("You said <b>never</b> & left.", 1)
    go_to_journal(person)
    person.write("Search", "never")
    wait_for(person, "You said <b>never</b> & left.")
    assert "You said &lt;b&gt;<b><u>never</u></b>&lt;/b&gt; &amp; left." in marked(person)


def test_nothing_found_is_said_and_cleared_with_one_tap(person, kept):
    kept(HARBOUR, 1)
    go_to_journal(person)
    person.write("Search", "nothing like it")
    person.wait_to_hear("Nothing with these words.")
    assert person.find("Clear the filter") is None
    person.press("Filter")
    person.choose("lonely")
    person.press("Show")
    person.wait_to_hear("Nothing with these words, with this filter.")
    person.press("Clear the filter")
    person.wait_to_hear("Nothing with these words.")
    person.write("Search", "harb")
    wait_for(person, HARBOUR)


def test_an_entry_that_comes_while_searching_is_found(person, kept, clock):
    kept(MESSAGE, 2)
    kept(HARBOUR, 1)
    go_to_journal(person)
    person.write("Search", "scared")
    wait_for(person, MESSAGE)
    translation = Translation(
        "anger", "the dog barked", ("scared",), "calm", "hold me", "I was scared of the dog."
    )
    person.window.desk.store.journal.add(translation, clock.now(), clock.zone_name())
    person.window.journal.refresh()
    wait_for(person, "I was scared of the dog.", MESSAGE)
    person.write("Search", "scared of")
    wait_for(person, "I was scared of the dog.")


# Narrowed


def test_the_list_is_narrowed_and_says_by_what(person, kept):
    kept("one", 40, surface="criticism", feelings=("hurt",))
    kept("two", 2, surface="criticism", feelings=("sad",), need="valued")
    kept("three", 1, feelings=("own:like a guest",))
    go_to_journal(person)
    person.press("Filter")
    person.wait_to_hear("On the surface")
    # What occurs is there at once, everything else by typing.
    assert person.find("like a guest", Role.RadioButton)
    assert person.find("Stonewalling / silent treatment") is None
    person.write("Look for a word", "stonew")
    person.wait_to_hear("Stonewalling / silent treatment")
    person.press("Clear the search")
    person.choose("Criticism / nagging")
    person.press("Show")
    wait_for(person, "two", "one")
    person.press("Filter")
    person.choose("The last 7 days")
    person.back()
    wait_for(person, "two")
    assert person.focus().name == "Filter"
    # Each is taken off with one tap.
    person.press("Criticism / nagging")
    wait_for(person, "three", "two")
    person.press("The last 7 days")
    wait_for(person, "three", "two", "one")
    assert person.find("The last 7 days") is None


def test_the_days_between_are_typed(person, kept, clock):
    kept("one", 40)
    kept("two", 20)
    kept("three", 1)
    go_to_journal(person)
    person.press("Filter")
    person.choose("Between two days")
    person.write("From the day (optional)", "1.11.2026 so")
    person.wait_to_hear("Write a date like 2026-05-04")
    person.write("From the day (optional)", "2026-11-01")
    person.write("To the day (optional)", "2026-11-20")
    person.press("Show")
    wait_for(person, "two")
    assert person.find("1 November to 20 November", Role.Button)


# Changed


def test_an_edit_stays_in_its_place_and_the_earlier_version_can_be_taken_back(person, kept, clock):
    for n in range(30):
        kept(f"Number {n}.", 30 - n)
    go_to_journal(person)
    open_entry(person, "Number 14.")
    assert person.find("Earlier versions") is None
    person.write("The words", "I got scared. I care about you.")
    clock.forward(hours=1)
    person.press("Save")
    person.back()
    # The same place, the same row.
    person.wait_to_hear("I got scared. I care about you.")
    assert person.focus().name == "I got scared. I care about you."
    assert person.window.journal.entries.row(person.window.entry.uid) == 15

    person.key(Qt.Key.Key_Return)
    person.press("Earlier versions")
    person.wait_to_hear("Number 14.")
    person.press("Take this one back")
    assert person.reads("The words") == "Number 14."
    person.press("Undo the changes")
    assert person.reads("The words") == "I got scared. I care about you."
    person.press("Earlier versions")
    person.press("Take this one back")
    person.press("Save")
    person.back()
    assert person.focus().name == "Number 14."
    # Both versions are still there.
    uid = person.window.entry.uid
    earlier = person.window.desk.store.journal.revisions(uid)
    assert [one.translation.words for one in earlier] == [
        "I got scared. I care about you.",
        "Number 14.",
    ]


def test_deleting_and_undoing_keep_the_place(person, kept):
    for n in range(40):
        kept(f"Number {n}.", 40 - n)
    go_to_journal(person)
    to_the_entry(person, "Number 19.")
    at = list_of(person).property("contentY")
    person.key(Qt.Key.Key_Return)
    person.press("Delete")
    person.wait_to_hear("Deleted.")
    assert person.find("Number 19.") is None
    assert abs(list_of(person).property("contentY") - at) < 200
    # What came into its place has the focus, and is in sight.
    assert person.focus().name == "Number 18."
    person.press("Undo")
    person.wait_to_hear("Number 19.")
    assert person.window.journal.entries.uids[20] == person.window.desk.store.journal.all()[19].uid
    assert abs(list_of(person).property("contentY") - at) < 200


def test_said_and_landed_are_kept_at_a_tap_and_can_be_changed(person, kept):
    uid = kept(MESSAGE, 1)
    go_to_journal(person)
    open_entry(person, MESSAGE)
    assert person.find("How did it land?") is None
    person.choose("Yes")
    person.wait_to_hear("How did it land?")
    person.choose("Partly")
    journal = person.window.desk.store.journal
    assert (journal.get(uid).said, journal.get(uid).landed) == ("yes", "partly")
    person.choose("It was heard")
    assert journal.get(uid).landed == "heard"
    person.close()
    go_to_journal(person)
    open_entry(person, MESSAGE)
    assert person.find("It was heard", Role.RadioButton).checked
    person.choose("Yes")
    journal = person.window.desk.store.journal
    assert (journal.get(uid).said, journal.get(uid).landed) == ("", "")
    assert person.find("How did it land?") is None


def test_the_words_and_nothing_else_are_copied_or_handed_over(person, kept):
    kept(MESSAGE, 1, came_out="You never call!")
    go_to_journal(person)
    open_entry(person, MESSAGE)
    person.wait_to_hear("What came out: You never call!")
    person.press("Copy the words")
    person.wait_to_hear("Copied")
    assert QGuiApplication.clipboard().text() == MESSAGE
    person.press("Hand it over")
    person.wait_to_hear(MESSAGE)
    assert "You never call!" not in " ".join(person.names())
    person.back()
    person.wait_to_hear("Was it said?")


# The week


def test_the_week_is_looked_back_on_with_one_question(person, kept, clock):
    for days in (10, 3, 2, 1):
        kept(f"{days} days ago", days)
    go_to_journal(person)
    person.press("Look back at the week")
    person.wait_to_hear("This week you put three things into words.")
    person.wait_to_hear("Beneath them most often: lonely.")
    person.wait_to_hear("how often did anger cost something that matters to you?")
    person.press("Once", Role.RadioButton)
    person.wait_to_hear("Thank you.")
    person.press("Done")
    person.wait_to_hear("Journal")
    assert person.find("Look back at the week") is None
    (saved,) = person.window.desk.store.look_backs.all()
    assert saved.look_back.answer == "once"


def test_a_skipped_week_is_not_spoken_of(person, kept, clock):
    for days in (10, 1):
        kept(f"{days} days ago", days)
    go_to_journal(person)
    person.press("Look back at the week")
    person.wait_to_hear("This week you put one thing into words.")
    assert not any("most often" in name for name in person.names())
    person.press("Not this week")
    person.wait_to_hear("Journal")
    before = set(person.names())
    assert person.find("Look back at the week") is None
    person.close()
    clock.forward(days=6)
    go_to_journal(person)
    person.wait_to_hear("10 days ago")
    assert person.find("Look back at the week") is None
    assert {name for name in person.names() if "week" in name.lower()} == set()
    assert not {name for name in before if "week" in name.lower()}


# Two thousand


@pytest.fixture
def long_journal(person, clock):
    """Two thousand entries, every tenth in Hebrew; their words, newest first."""
    store = Store.open(person.path)
    words = []
    with store.transaction() as db:
        for n in range(2000):
            text = f"Number {n}. " + "More. " * (n % 40) if n % 10 else f"מספר {n}, ועוד מילים."
            translation = Translation(
                "anger", "it was late", ("lonely",), "safety", "sit with me", text
            )
            words.insert(0, translation.words)
            at = clock.now() - timedelta(hours=2000 - n)
            write(db, Entry(new_uid(), at, clock.zone_name(), translation))
    store.close()
    return words


def in_order(person, words: list[str], rows: dict[int, str]) -> None:
    """Every row in sight holds what it should."""
    for row, shown in rows.items():
        assert shown == words[row]


def rows_in_sight(person) -> dict[int, str]:
    """The words of each row that can be seen, even in part, by its number."""

    def is_heard(item) -> bool:
        # A row that is put aside to be used again lies where it lay, undrawn.
        face = QAccessible.queryAccessibleInterface(item)
        return face.parent().indexOfChild(face) >= 0

    content = list_of(person).property("contentItem")
    top = list_of(person).property("contentY")
    height = list_of(person).property("height")
    return {
        item.property("index"): item.property("words")
        for item in content.childItems()
        if item.objectName() == "entry"
        and item.isVisible()
        and is_heard(item)
        and item.y() + item.height() > top
        and item.y() < top + height
    }


def test_two_thousand_entries_are_gone_through_by_keyboard_without_a_jump(
    person, long_journal, qtbot
):
    go_to_journal(person)
    into_the_list(person)
    seen: dict[int, str] = {}
    at = list_of(person).property("contentY")
    current = 0
    while current < 1999:
        person.key(Qt.Key.Key_PageDown)
        there = list_of(person).property("contentY")
        now = list_of(person).property("currentIndex")
        assert now > current or person.window.journal.count > now + 1
        assert there >= at, "it jumped back"
        assert there - at <= list_of(person).property("height"), "rows were left out"
        rows = rows_in_sight(person)
        assert now in rows, "the entry with the focus is out of sight"
        in_order(person, long_journal, rows)
        seen |= rows
        at, current = there, now
    assert seen == dict(enumerate(long_journal))
    assert person.focus().name == long_journal[1999]
    # And back to the beginning, where the search is.
    person.key(Qt.Key.Key_Home)
    assert person.focus().name == long_journal[0]
    in_order(person, long_journal, rows_in_sight(person))


def test_the_oldest_entry_is_one_key_away(person, long_journal, qtbot):
    go_to_journal(person)
    into_the_list(person)
    places = [list_of(person).property("contentY")]
    person.window.root.frameSwapped.connect(
        lambda: places.append(list_of(person).property("contentY"))
    )
    person.key(Qt.Key.Key_End)
    qtbot.waitUntil(lambda: 1999 in rows_in_sight(person))
    assert person.focus().name == long_journal[1999]
    assert len(places) > 3 and places == sorted(places)
    in_order(person, long_journal, rows_in_sight(person))
    person.key(Qt.Key.Key_Up)
    assert person.focus().name == long_journal[1998]


def test_another_key_stops_on_the_way_to_the_oldest(person, long_journal):
    go_to_journal(person)
    into_the_list(person)
    person.key(Qt.Key.Key_End)
    person.key(Qt.Key.Key_Up)
    count = person.window.journal.count
    for _ in range(20):
        QGuiApplication.processEvents()
    assert person.window.journal.count <= count + 60 < 2000


def test_an_edit_far_down_leaves_the_list_where_it_is(person, long_journal):
    go_to_journal(person)
    into_the_list(person)
    for _ in range(60):
        person.key(Qt.Key.Key_PageDown)
    words, at = person.focus().name, list_of(person).property("contentY")
    person.key(Qt.Key.Key_Return)
    person.write("The words", "Changed.")
    person.press("Save")
    person.back()
    assert person.focus().name == "Changed."
    assert list_of(person).property("contentY") == at
    assert words != "Changed."


def come(person, clock, words: str) -> None:
    """An entry comes while the list is open."""
    translation = Translation("anger", "it rained", ("sad",), "calm", "hold me", words)
    person.window.desk.store.journal.add(translation, clock.now(), clock.zone_name())
    person.window.journal.refresh()


def test_a_new_entry_is_seen_by_whoever_is_at_the_top(person, long_journal, clock, qtbot):
    go_to_journal(person)
    come(person, clock, "Quite new.")
    qtbot.waitUntil(lambda: rows_in_sight(person).get(0) == "Quite new.")
    come(person, clock, "Newer still.")
    qtbot.waitUntil(lambda: rows_in_sight(person).get(0) == "Newer still.")


def test_a_new_entry_moves_nothing_for_whoever_is_further_down(person, long_journal, clock, qtbot):
    go_to_journal(person)
    into_the_list(person)
    for _ in range(30):
        person.key(Qt.Key.Key_PageDown)
    person.window.root.grabWindow()
    before = [words for _, words in sorted(rows_in_sight(person).items())]
    focus = person.focus().name
    come(person, clock, "Quite new.")
    person.window.root.grabWindow()
    rows = rows_in_sight(person)
    assert [words for _, words in sorted(rows.items())] == before
    in_order(person, ["Quite new.", *long_journal], rows)
    assert person.focus().name == focus
    person.key(Qt.Key.Key_Home)
    qtbot.waitUntil(lambda: rows_in_sight(person).get(0) == "Quite new.")


def test_the_whole_window_can_be_gone_through_with_tab(person, long_journal):
    go_to_journal(person)
    into_the_list(person)
    for _ in range(3):
        person.key(Qt.Key.Key_PageDown)
    before = person.focus()
    # The list is one stop: behind it are the four places, and before it the search.
    person.key(Qt.Key.Key_Tab)
    assert person.focus().role == Role.PageTab
    person.key(Qt.Key.Key_Backtab)
    assert person.focus() == before
    person.key(Qt.Key.Key_Backtab)
    assert person.focus().name in ("Look back at the week", "Filter")


def test_escape_and_alt_left_lead_back_from_the_filter(person, kept):
    kept(HARBOUR, 1)
    go_to_journal(person)
    for key, modifier in (
        (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier),
    ):
        person.press("Filter")
        person.wait_to_hear("On the surface")
        assert person.find("Search") is None
        person.key(key, modifier)
        wait_for(person, HARBOUR)
        assert person.focus().name == "Filter"


def test_what_was_to_be_thrown_is_there_however_long_it_is(person, kept):
    kept(HARBOUR, 2, came_out="אתה אף פעם לא מקשיב!")
    kept(MESSAGE, 1, came_out="You never call! " * 60)
    go_to_journal(person)
    open_entry(person, HARBOUR)
    person.wait_to_hear("What came out: אתה אף פעם לא מקשיב!")
    person.back()
    person.key(Qt.Key.Key_Home)
    person.key(Qt.Key.Key_Return)
    person.wait_to_hear("What came out: You never call! You never call!")
    heard = person.names()
    long = next(n for n, name in enumerate(heard) if name.startswith("What came out"))
    assert heard.index("The words") < long
