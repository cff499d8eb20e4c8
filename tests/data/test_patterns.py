"""What the patterns are counted from: the journal, read in pieces, against a plain computation over
every record that it lists."""

import json
from collections import Counter
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from random import Random
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data import check_ins, faults, journal, keys, pauses, protection, sealing, soothings
from data import patterns as counting
from data.check_ins import SavedCheckIn
from data.journal import Entry
from data.sealing import Cost
from data.soothings import SavedSoothing
from data.stamps import new_uid
from data.store import Store
from regulate import pause as steps
from regulate.flooding import ANSWERS, Band, CheckIn, TakeIn, assess
from regulate.patterns import Span, Tally, begins, ends
from regulate.pause import Outcome
from regulate.soothing import Soothing
from regulate.translation import Translation
from tests.data import strategies
from tests.data.records import CHECK_INS, ENTRIES, EVENING, MOMENT, later, uid
from tests.data.strategies import through_the_disk

HOME = ZoneInfo("Asia/Jerusalem")
NOW = datetime(2026, 5, 7, 20, tzinfo=HOME)
ZONES = ("Asia/Jerusalem", "Europe/London", "America/New_York", "Pacific/Auckland", "No/Where")


def here(at, zone):
    try:
        return at.astimezone(ZoneInfo(zone))
    except ZoneInfoNotFoundError:
        return at.astimezone(HOME)


def plainly(store, since=None, until=None):
    """The counts of a span, from every record that the journal lists."""

    def within(at):
        return (since is None or since <= at) and (until is None or at < until)

    asked = [
        (here(saved.at, saved.zone), assess(saved.check_in).band, saved.check_in.signs)
        for saved in store.check_ins.all()
        if within(saved.at) and saved.check_in.take_in is not TakeIn.NOT_ASKED
    ]
    called = [(pause, zone) for pause, zone in store.pauses.all() if within(pause.called_at)]
    mine = [pause for pause, _ in called if pause.called_by != "other" and pause.over]
    heat = {saved.uid: saved.check_in.heat for saved in store.check_ins.all()}
    heats = Counter()
    for pause, _ in called:
        back = [e.check_in for e in pause.events if e.act is steps.Act.RECHECKED and e.check_in]
        ends = (pause.events[0].check_in, back[-1] if back else "")
        if all(each in heat for each in ends):
            heats[tuple(heat[each] for each in ends)] += 1
    falls = {}
    for saved in store.soothings.all():
        done = saved.soothing
        if within(saved.at) and None not in (done.before, done.after):
            falls.setdefault(done.activity, Counter())[done.before - done.after] += 1
    wrote = [entry.translation for entry in store.journal.all() if within(entry.at)]
    named = [one for one in wrote if one.surface]
    return Tally(
        check_ins=Counter(at.date() for at, _, _ in asked),
        flooded=Counter(at.date() for at, band, _ in asked if band is Band.FLOODED),
        pauses=Counter(here(pause.called_at, zone).date() for pause, zone in called),
        hours=Counter(at.hour for at, band, _ in asked if band is Band.FLOODED),
        rising=sum(band is Band.RISING for _, band, _ in asked),
        signs=Counter(s for _, band, signs in asked if band is Band.RISING for s in signs),
        heats=heats,
        outcomes=Counter(pause.outcome for pause in mine),
        minutes_late=Counter(
            round(pause.late.total_seconds() / 60)
            for pause in mine
            if pause.outcome is Outcome.LATE
        ),
        falls=falls,
        translations=len(wrote),
        surfaces=len(named),
        beneath=Counter((one.surface, feeling) for one in named for feeling in one.feelings),
        longed=Counter(one.need for one in named if one.need),
        loops=Counter(
            (feeling, one.surface, one.need)
            for one in named
            for feeling in one.feelings
            if one.need
        ),
    )


# Some hundred records of a year, most of them of the last months


def live(store, count=400):
    """Records of every kind, the last ones first, an hour to some days apart, over the nights in
    which clocks change."""
    chance, uids, at = Random(7), [], ends(NOW)
    with store.transaction() as db:
        for number in range(count):
            at -= timedelta(seconds=chance.randrange(3600, 20_000 + 700 * number))
            zone = chance.choice(ZONES)
            match number % 5:
                case 0 | 1:
                    answer = chance.choice((*ANSWERS, TakeIn.NOT_ASKED))
                    signs = () if answer is TakeIn.NOT_ASKED else some_signs(chance)
                    safety = () if answer is TakeIn.NOT_ASKED else ("none",)
                    check_in = CheckIn(chance.randrange(11), answer, safety, signs)
                    uids.append(new_uid())
                    check_ins.write(db, SavedCheckIn(uids[-1], at, zone, check_in))
                case 2:
                    pauses.write(db, ended(chance, at, uids), zone)
                case 3:
                    heat = [chance.choice((None, *range(11))) for _ in range(2)]
                    done = Soothing(chance.choice(("walk", "box", "even")), *heat)
                    soothings.write(db, SavedSoothing(new_uid(), at, zone, done))
                case 4:
                    journal.write(db, Entry(new_uid(), at, zone, written(chance)))


def some_signs(chance):
    return tuple(chance.sample(("heart", "breath", "blank", "shut", "loud"), chance.randrange(4)))


def ended(chance, at, uids):
    """A pause, ended in any way, or running."""
    due = at + timedelta(minutes=30)
    who = chance.choice(steps.CALLERS)
    pause = steps.call(new_uid(), at, due, who, chance.choice((uids[-1], "")))
    back = due + timedelta(minutes=chance.choice((0, 7, 12, 25, 59, 80)))
    for _ in range(chance.randrange(3)):
        check_in = chance.choice((uids[-2], uids[-1], ""))
        pause = steps.recheck(pause, back, "not_yet", check_in)
    match chance.randrange(8):
        case 0:
            return steps.let_go(pause, back)
        case 1:
            return steps.book(pause, back, None, with_help=True)
        case 2:
            return steps.cancel_for_safety(pause, back)
        case 3:
            return pause
    return steps.come_back(pause, back)


def written(chance):
    moves, feelings = ("anger", "blame", "own:doors", ""), ("hurt", "sad", "own:a knot")
    needs = ("heard", "rest", "own:לבד", "")
    chosen = tuple(chance.sample(feelings, chance.randrange(3)))
    return Translation(chance.choice(moves), "s", chosen, chance.choice(needs), "r", "w")


@pytest.fixture
def lived(store):
    live(store)
    return store


@pytest.mark.parametrize("span", Span)
def test_what_is_counted_is_what_the_journal_lists(lived, span):
    since, until = begins(span, NOW), ends(NOW)
    counted = lived.patterns.tally(since, HOME, until)
    assert counted == plainly(lived, since, until)
    assert counted.check_ins.total() > 5 and counted.pauses.total() > 5
    assert counted.translations > 5 and counted.falls


def test_a_journal_with_everything_in_it_is_counted_as_it_lists_it(full):
    assert full.patterns.tally(None, HOME) == plainly(full)


@through_the_disk
@given(strategies.pauses(), st.lists(strategies.check_ins, max_size=3), strategies.translations())
def test_whatever_a_person_could_note_is_counted(store, pause, asked, translation):
    store.pauses.save(pause, zone="Asia/Jerusalem")
    for number, check_in in enumerate(asked):
        store.check_ins.add(check_in, pause.called_at + timedelta(hours=number), "Europe/London")
    store.journal.add(translation, pause.called_at, "UTC")
    assert store.patterns.tally(None, HOME) == plainly(store)
    since = pause.called_at
    assert store.patterns.tally(since, HOME) == plainly(store, since)
    assert store.patterns.tally(None, HOME, since) == plainly(store, None, since)


@pytest.fixture
def cheap(monkeypatch):
    for place in (keys, sealing):
        monkeypatch.setattr(place, "COST", Cost(1, 8192))


def test_an_encrypted_journal_is_counted_alike(lived, path, cheap):
    before = lived.patterns.tally(None, HOME)
    lived.close()
    key, _ = protection.protect(path, "long enough to be taken")
    with closing(Store.open(path, key)) as sealed:
        assert sealed.patterns.tally(None, HOME) == before == plainly(sealed)


def test_an_empty_journal_counts_to_nothing(store):
    assert store.patterns.tally(None, HOME) == store.patterns.tally(NOW, HOME, NOW) == Tally()


# Borders


def note(store, at, zone="UTC"):
    """One record of each kind at this time."""
    called = steps.call(new_uid(), at, at + timedelta(minutes=30))
    store.check_ins.add(CheckIn(9, TakeIn.NO, ("none",)), at, zone)
    store.pauses.save(called, zone=zone)
    store.soothings.add(Soothing("walk", 5, 3), at, zone)
    store.journal.add(ENTRIES[0].translation, at, zone)


def kinds(tally):
    """How many there are of each kind."""
    fell = sum(falls.total() for falls in tally.falls.values())
    return (tally.check_ins.total(), tally.pauses.total(), fell, tally.translations)


@pytest.mark.parametrize("span", [Span.WEEKS, Span.MONTHS, Span.YEAR])
def test_a_span_has_its_first_moment_and_not_the_one_before(store, span):
    since = begins(span, NOW)
    note(store, since - MOMENT)
    assert kinds(store.patterns.tally(since, HOME, ends(NOW))) == (0, 0, 0, 0)
    note(store, since)
    assert kinds(store.patterns.tally(since, HOME, ends(NOW))) == (1, 1, 1, 1)
    assert kinds(store.patterns.tally(None, HOME)) == (2, 2, 2, 2)


def test_what_a_wrong_clock_dated_later_is_not_counted_before_its_time(store):
    note(store, ends(NOW) - MOMENT)
    note(store, ends(NOW))
    note(store, NOW + timedelta(days=2000))
    for span in Span:
        counted = store.patterns.tally(begins(span, NOW), HOME, ends(NOW))
        assert kinds(counted) == (1, 1, 1, 1)
    assert kinds(store.patterns.tally(None, HOME)) == (3, 3, 3, 3)


def test_many_records_of_one_moment_are_each_counted_once(store, monkeypatch):
    monkeypatch.setattr(counting, "AT_ONCE", 2)
    for _ in range(5):
        note(store, NOW)
    assert kinds(store.patterns.tally(NOW, HOME)) == (5, 5, 5, 5)
    assert kinds(store.patterns.tally(NOW + MOMENT, HOME)) == (0, 0, 0, 0)


@pytest.mark.parametrize("at_once", [1, 2, 7, 10_000])
def test_pieces_of_any_size_come_to_the_same(lived, monkeypatch, at_once):
    monkeypatch.setattr(counting, "AT_ONCE", at_once)
    assert lived.patterns.tally(None, HOME) == plainly(lived)


# Days and hours


@pytest.mark.parametrize(
    ("at", "zone", "day", "hour"),
    [
        # The night of 29 March 2026, in which London goes from 1:00 to 2:00.
        (datetime(2026, 3, 29, 0, 59, tzinfo=UTC), "Europe/London", 29, 0),
        (datetime(2026, 3, 29, 1, 0, tzinfo=UTC), "Europe/London", 29, 2),
        # 25 October 2026, in which it goes back from 2:00 to 1:00.
        (datetime(2026, 10, 25, 0, 30, tzinfo=UTC), "Europe/London", 25, 1),
        (datetime(2026, 10, 25, 1, 30, tzinfo=UTC), "Europe/London", 25, 1),
        # The same moment is another day elsewhere.
        (datetime(2026, 5, 6, 22, 0, tzinfo=UTC), "Asia/Jerusalem", 7, 1),
        (datetime(2026, 5, 6, 22, 0, tzinfo=UTC), "America/New_York", 6, 18),
        (datetime(2026, 5, 6, 22, 0, tzinfo=UTC), "Asia/Kathmandu", 7, 3),
        # Of a zone that is not known here it is that of home, UTC+3.
        (datetime(2026, 5, 6, 22, 0, tzinfo=UTC), "No/Where", 7, 1),
        (datetime(2026, 5, 6, 22, 0, tzinfo=UTC), "", 7, 1),
        (datetime(2026, 5, 6, 22, 0, tzinfo=UTC), "../UTC", 7, 1),
        (datetime(2026, 5, 6, 22, 0, tzinfo=UTC), "America", 7, 1),
    ],
)
def test_a_check_in_is_told_by_the_clock_of_where_it_was(store, at, zone, day, hour):
    store.check_ins.add(CheckIn(9, TakeIn.NO, ("none",)), at, zone)
    store.pauses.save(steps.call(uid(1), at, at + timedelta(minutes=30)), zone=zone)
    tally = store.patterns.tally(None, HOME)
    assert [each.day for each in tally.flooded] == [each.day for each in tally.pauses] == [day]
    assert tally.hours == {hour: 1}


# What is not counted


def test_a_deleted_entry_is_not_counted_until_it_is_put_back(store):
    id = store.journal.add(ENTRIES[0].translation, EVENING, "UTC")
    assert store.patterns.tally(None, HOME).translations == 1
    store.journal.delete(id, later(1))
    assert store.patterns.tally(None, HOME) == Tally()
    store.journal.put_back(id)
    assert store.patterns.tally(None, HOME).beneath == {("criticism", "lonely"): 1}


def test_a_heat_alone_is_no_check_in(store):
    store.check_ins.add(CHECK_INS[3].check_in, EVENING, "UTC")
    assert CHECK_INS[3].check_in.heat_only
    assert store.patterns.tally(None, HOME) == Tally()


def test_there_is_something_once_anything_is_noted(store):
    assert store.patterns.none
    id = store.journal.add(ENTRIES[0].translation, EVENING, "UTC")
    assert not store.patterns.none
    store.journal.delete(id, later(1))
    assert store.patterns.none
    store.soothings.add(Soothing("walk"), EVENING, "UTC")
    assert not store.patterns.none


# Heat before and after


def heat(store, number):
    """The fixed check-ins have heat 0, 10 and 7."""
    return store.check_ins.add(CHECK_INS[number].check_in, EVENING, "UTC")


def called(number, check_in=""):
    return steps.call(uid(number), EVENING, later(30), check_in=check_in)


def test_heat_over_a_pause_needs_a_check_in_at_both_ends(store):
    hot, cool = heat(store, 1), heat(store, 0)
    both = steps.recheck(called(1, hot), later(31), "ready", cool)
    only_before = steps.recheck(called(2, hot), later(31), "ready")
    only_after = steps.recheck(called(3), later(31), "ready", cool)
    gone = steps.recheck(called(5, hot), later(31), "ready", new_uid())
    store.pauses.save(both, only_before, only_after, called(4, hot), gone, zone="UTC")
    assert store.patterns.tally(None, HOME).heats == {(10, 0): 1}


def test_of_several_check_ins_on_the_way_back_the_last_one_counts(store):
    hot, warm, cool = heat(store, 1), heat(store, 2), heat(store, 0)
    pause = steps.recheck(called(1, hot), later(31), "not_yet", warm)
    pause = steps.extend(pause, later(32), later(60))
    pause = steps.recheck(pause, later(61), "ready", cool)
    pause = steps.recheck(pause, later(62), "ready")
    store.pauses.save(pause, zone="UTC")
    assert store.patterns.tally(None, HOME).heats == {(10, 0): 1}


def test_how_late_is_that_of_the_least_well_kept_return_time(store):
    """Due at 30, there at 45; made longer to 90, there at 101: fifteen minutes late."""
    pause = steps.recheck(called(1), later(45), "not_yet")
    pause = steps.extend(pause, later(46), later(90))
    store.pauses.save(steps.come_back(pause, later(101)), zone="UTC")
    assert store.patterns.tally(None, HOME).minutes_late == {15: 1}


# In pieces


def test_between_two_pieces_others_have_their_turn(lived, monkeypatch):
    monkeypatch.setattr(counting, "AT_ONCE", 10)
    tally, read = Tally(), []
    reading = lived.reading

    @contextmanager
    def noted():
        with reading() as db:
            read.append(None)
            yield db

    monkeypatch.setattr(lived, "reading", noted)
    pieces = lived.patterns.pieces(tally, None, HOME)
    assert tally == Tally() and read == []
    before = 0
    for turn, _ in enumerate(pieces, start=1):
        assert len(read) == turn
        lived.settings.choose("turn", turn)
        entries = tally.check_ins.total() + tally.pauses.total() + tally.translations
        assert entries - before <= 10
        before = entries
    assert turn > 20
    monkeypatch.undo()
    assert tally == plainly(lived)


def test_a_journal_full_of_what_is_not_counted_is_read_in_pieces_too(store, monkeypatch):
    """A mood of another app on each of many days."""
    monkeypatch.setattr(counting, "AT_ONCE", 10)
    with store.transaction() as db:
        for number in range(45):
            saved = SavedCheckIn(new_uid(), later(number), "UTC", CHECK_INS[3].check_in)
            check_ins.write(db, saved)
    assert len(list(store.patterns.pieces(Tally(), None, HOME))) == 5 + 3


# Faults


SPOILED = [
    ("check_ins", "band", "boiling"),
    ("check_ins", "signs", '["hoart"]'),
    ("check_ins", "signs", '{"heart"}'),
    ("check_ins", "signs", "7"),
    ("check_ins", "signs", "[[]]"),
    ("check_ins", "signs", "[" * 100_000),
    ("check_ins", "signs", '["own:mine"]'),
    ("check_ins", "at", "yesterday"),
    ("check_ins", "at", "0001-01-01T00:00:00.000000+00:00"),
    ("check_ins", "at", "9999-12-31T23:59:59.000000+00:00"),
    ("pauses", "outcome", "given up"),
    ("pauses", "called_at", "2026-13-01"),
    ("pause_events", "act", "rechocked"),
    ("pause_events", "at", "later"),
    ("soothings", "activity", "juggling"),
    ("translations", "surface", "criticosm"),
    ("translations", "feelings", '["lonesy"]'),
    ("translations", "feelings", "null"),
    ("translations", "feelings", '["lonely", 7]'),
    ("translations", "need", "closenoss"),
]


@pytest.mark.parametrize(("table", "column", "value"), SPOILED)
def test_a_record_that_makes_no_sense_is_said_to_be_damage(lived, table, column, value):
    with lived.transaction() as db:
        db.execute(f"UPDATE {table} SET {column} = ?", [value])
    with pytest.raises(faults.Damaged):
        lived.patterns.tally(None, HOME)


def test_a_late_pause_without_its_events_is_damage(store):
    late = steps.come_back(called(1), later(50))
    store.pauses.save(late, zone="UTC")
    assert store.patterns.tally(None, HOME).minutes_late == {20: 1}
    with store.transaction() as db:
        db.execute("DELETE FROM pause_events")
    with pytest.raises(faults.Damaged):
        store.patterns.tally(None, HOME)


def test_what_is_spoiled_in_an_entry_that_was_deleted_harms_nobody(store):
    id = store.journal.add(ENTRIES[0].translation, EVENING, "UTC")
    store.journal.delete(id, later(1))
    with store.transaction() as db:
        db.execute("UPDATE translations SET feelings = ?", [json.dumps(["lonesy"])])
    assert store.patterns.tally(None, HOME) == Tally()


def test_a_table_that_is_gone_is_a_fault(store):
    store.db.execute("DROP TABLE soothings")
    with pytest.raises(faults.Damaged):
        store.patterns.tally(None, HOME)
