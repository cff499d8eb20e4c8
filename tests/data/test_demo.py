"""The records of the demo: the same every time, all of them sound, in one language, and enough of
them that every pattern says something."""

import re
from collections import Counter
from contextlib import closing
from datetime import UTC, datetime
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest

from data import backups, demo, doctor, faults, transfer
from data.search import Search
from data.store import Store
from regulate import content, hearing, pause, safety, telling
from regulate import patterns as seeing
from regulate.content import LANGUAGES, Words
from regulate.flooding import Band, assess
from regulate.patterns import NAMES, Span
from regulate.pause import Outcome
from regulate.typed import right_to_left
from tests.data.records import everything

NOW = datetime(2026, 11, 23, 18, 10, tzinfo=UTC)
JERUSALEM = ZoneInfo("Asia/Jerusalem")
MOMENTS = [
    (NOW, JERUSALEM),
    (datetime(2026, 3, 29, 22, 30, tzinfo=UTC), ZoneInfo("Europe/London")),
    (datetime(2027, 1, 1, 5, 1, tzinfo=UTC), ZoneInfo("America/New_York")),
    (datetime(2026, 6, 1, 0, 0, 1, tzinfo=UTC), UTC),
]
"""Among them one minute and one second after midnight, and the day on which clocks are changed."""


@pytest.fixture(params=LANGUAGES)
def language(request):
    return request.param


@pytest.fixture
def shown(store, language):
    demo.fill(store, NOW, JERUSALEM, Words(language))
    return store


def seen(store, span=Span.MONTHS, now=NOW, zone=JERUSALEM):
    local = now.astimezone(zone)
    tally = store.patterns.tally(seeing.begins(span, local), zone)
    return seeing.seen(tally, span, local.date())


def test_it_is_the_same_every_time(shown, language, tmp_path):
    with closing(Store.open(tmp_path / "again.db")) as again:
        demo.fill(again, NOW, JERUSALEM, Words(language))
        assert everything(again) == everything(shown)
        assert again.settings.all() == shown.settings.all()


def test_every_pattern_says_something_over_three_months_and_longer(shown, language):
    for span in (Span.MONTHS, Span.YEAR, Span.ALL):
        told = telling.told(seen(shown, span), Words(language))
        assert [one.name for one in told] == list(NAMES)
        assert telling.too_few(seen(shown, span), Words(language)) == ""


def test_in_four_weeks_some_say_something_and_the_rest_says_that_it_is_too_little(shown, language):
    told = telling.told(seen(shown, Span.WEEKS), Words(language))
    assert 4 <= len(told) < len(NAMES)
    assert telling.too_few(seen(shown, Span.WEEKS), Words(language))


def test_its_numbers_are_believable(shown):
    found = seen(shown)
    assert found.heat.fall == 3 and found.heat.before == 7
    assert (found.returns.kept, found.returns.of) == (14, 20)
    assert found.returns.minutes_late is not None
    assert len(found.exercises.falls) >= 5
    assert found.exercises.falls[0].fall > found.exercises.falls[-1].fall
    assert found.hours.top is not None and sum(found.hours.parts[6:]) > found.hours.flooded / 2
    assert [loop.times for loop in found.cycle.loops] == [5, 4, 3]


@pytest.mark.parametrize(("now", "zone"), MOMENTS)
def test_all_of_it_lies_in_thirteen_weeks_and_none_of_it_ahead(store, now, zone):
    demo.fill(store, now, zone, Words("en"))
    first = seeing.begins(Span.MONTHS, now.astimezone(zone))
    times = [row.at for rows in everything(store)[2:8] for row in rows]
    times += [saved.at for saved in store.check_ins.all()]
    times += [event.at for kept, _ in store.pauses.all() for event in kept.events]
    assert len(times) > 300
    assert first <= min(times) and max(times) < now
    counts = seen(store, now=now, zone=zone).often
    assert (counts.check_ins, counts.pauses) == (97, 32)
    weeks = [stretch.check_ins for stretch in counts.stretches]
    assert len(weeks) == 13 and min(weeks) > 3


@pytest.mark.parametrize(("now", "zone"), MOMENTS)
def test_a_word_that_was_kept_a_day_ago_is_offered_now(store, now, zone):
    from regulate.later import offered

    demo.fill(store, now, zone, Words("en"))
    waiting = store.jottings.waiting()
    assert [offered(saved.at, now) and not saved.dismissed for saved in waiting] == [True, False]


def test_it_begins_where_nothing_is_asked_and_nothing_runs(shown):
    settings = shown.settings.all()
    assert settings["asked"] is True and settings["passphrase_declined"] is True
    assert shown.pauses.open_one() is None and shown.pauses.booked_since(NOW) is None
    assert shown.drafts.all() == []
    assert not pause.unkept(shown.pauses.latest_outcomes(pause.UNKEPT_IN_A_ROW))


def test_every_pause_is_one_that_could_have_been(shown):
    kept = shown.pauses.all()
    assert len(kept) == 32
    for one, _ in kept:
        assert pause.replay(one.uid, one.events, one.called_by) == one
        assert one.over
    assert {one.outcome for one, _ in kept} == {*Outcome} - {Outcome.CANCELLED_FOR_SAFETY}
    assert {one.called_by for one, _ in kept} == {"me", "other"}
    assert any(one.extensions for one, _ in kept)
    assert any(event.act == "rechecked" for one, _ in kept for event in one.events)
    apart = sorted((one.called_at, one.events[-1].at) for one, _ in kept)
    assert all(end < start for (_, end), (start, _) in pairwise(apart))


def test_what_belongs_together_is_there(shown):
    check_ins = {saved.uid for saved in shown.check_ins.all()}
    kept = {one.uid: one for one, _ in shown.pauses.all()}
    named = {event.check_in for one in kept.values() for event in one.events} - {""}
    assert named and named <= check_ins
    assert {saved.pause for saved in shown.repairs.all()} <= kept.keys()
    in_a_pause = [saved for saved in shown.soothings.all() if saved.pause]
    assert in_a_pause
    for saved in in_a_pause:
        one = kept[saved.pause]
        assert one.called_at < saved.at < one.due


def test_nobody_is_unsafe_in_it_and_no_word_of_it_tells_of_danger(shown):
    bands = Counter(assess(saved.check_in).band for saved in shown.check_ins.all())
    assert bands.keys() == {Band.CALM, Band.RISING, Band.FLOODED}
    for entry in shown.journal.all():
        assert entry.translation.alarms == ()
    for saved in shown.repairs.all():
        texts = (saved.repair.heard, saved.repair.own, saved.repair.next_step)
        assert not any(safety.alarms(text) for text in texts)


def test_every_scene_is_told_once(shown):
    entries = shown.journal.all()
    assert len(entries) == len(content.ids("demo")) == len({entry.uid for entry in entries}) == 30
    assert len({entry.translation.situation for entry in entries}) == 30
    assert {entry.said for entry in entries} == {"yes", "no", ""}
    assert {entry.landed for entry in entries} == {"heard", "partly", "not_yet", ""}


def test_no_sentence_of_it_lands_hard(shown):
    for entry in shown.journal.all():
        notes = hearing.hear(entry.translation.words).notes
        assert all(note.severity != "strong" for note in notes), entry.translation.words


def texts(store):
    """Everything that somebody wrote."""
    for entry in store.journal.all():
        made = entry.translation
        yield from (made.situation, made.request, made.words, made.came_out)
    for saved in store.repairs.all():
        yield from (saved.repair.heard, saved.repair.own, saved.repair.next_step)
    yield from (saved.jotting.came_out for saved in store.jottings.waiting())
    plan = store.plans.latest().plan
    yield from (plan.sign, plan.my_place, plan.their_place, plan.off_limits)
    yield from (plan.i_need, plan.they_need)


def test_nothing_of_the_other_language_is_in_it(shown, language):
    written = [text for text in texts(shown) if text]
    assert len(written) > 140
    other = "[א-ת]" if language == "en" else "[A-Za-z]"
    for text in written:
        assert not re.search(other, text), text
        assert right_to_left(text) == (language == "he"), text
    assert {entry.translation.language for entry in shown.journal.all()} == {language}
    assert shown.settings.all()["language"] == language


def test_nobody_in_the_hebrew_of_it_is_taken_for_a_man_or_a_woman(store):
    demo.fill(store, NOW, JERUSALEM, Words("he"))
    for text in texts(store):
        assert not re.search(r"\b(אתה|אתם|צריך|צריכה|יכול|יכולה|חושב|חושבת)\b", text)
        assert not re.search("[א-ת][/.][א-ת]", text)


def test_the_journal_finds_what_is_in_it(shown, language):
    entries = shown.journal.all()
    assert len(shown.journal.page(Search(), 100)) == 30
    word = {"en": "sofa", "he": "ספה"}[language]
    found = shown.journal.page(Search(word), 100)
    assert [entry.uid for entry in found] == [
        entry.uid for entry in entries if word in entry.translation.situation
    ]
    assert len(shown.journal.page(Search(surface="criticism"), 100)) == 8
    assert shown.journal.pairs()[0][0] == entries[-1].translation.surface


def test_the_doctor_finds_nothing_wrong(shown, path):
    backups.make_by_hand(shown.db, path, None, NOW.date())
    found = {each.what: each.ok for each in doctor.examine(path, None, NOW.date())}
    assert {what for what, ok in found.items() if not ok} <= {"space"}  # of whatever disk it is


def test_exported_it_is_taken_in_whole_but_for_the_mark(shown, tmp_path):
    transfer.export(shown, tmp_path / "all.json", NOW)
    with closing(Store.open(tmp_path / "other.db")) as other:
        taken = transfer.import_(other, tmp_path / "all.json", NOW)
        assert everything(other) == everything(shown)
        assert taken.left_out == {"settings": 1}
        assert demo.MARK not in other.settings.all()


def test_it_is_all_or_nothing(store, monkeypatch):
    def stopped(*_):
        raise OSError("no room")

    monkeypatch.setattr(demo, "choose", stopped)
    with pytest.raises(faults.Fault):
        demo.fill(store, NOW, JERUSALEM, Words("en"))
    assert not any(everything(store))


def test_the_heat_after_an_activity_is_one_that_can_be_told(shown):
    falls = [saved.soothing.before - saved.soothing.after for saved in shown.soothings.all()]
    assert len(falls) > 40
    assert min(falls) < 0 < max(falls) <= 5
