"""Export and import: the whole journal in one file, and what a hostile file can do: nothing."""

import json
import os
from contextlib import suppress
from copy import deepcopy
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data import faults, transfer
from data.search import Search
from data.store import Store
from data.transfer import (
    KINDS,
    BadRecord,
    Counted,
    Missing,
    NewerExport,
    NotExported,
    Unreadable,
    WrongKind,
)
from regulate.content import LANGUAGES, Words
from regulate.later import Jotting
from tests.data import strategies
from tests.data.records import (
    CHECK_INS,
    COUNT,
    ENTRIES,
    EVENING,
    EVERYTHING,
    OLD_ENTRIES,
    PAUSES,
    everything,
    fill,
    later,
    uid,
)
from ui.sentences import problem


@pytest.fixture
def file(tmp_path):
    return tmp_path / "all.json"


@pytest.fixture
def empty(tmp_path):
    other = Store.open(tmp_path / "empty.db")
    yield other
    other.close()


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    """The document that an export of everything is; a copy for each who asks."""
    folder = tmp_path_factory.mktemp("whole")
    store = Store.open(folder / "regulate.db")
    fill(store)
    transfer.export(store, folder / "all.json", EVENING)
    store.close()
    text = (folder / "all.json").read_text(encoding="utf-8")
    return lambda: json.loads(text)


def refused(store, file, fault=faults.Fault):
    """Importing `file` is refused in one sentence a language, and took in nothing."""
    before = everything(store)
    with pytest.raises(fault) as caught:
        transfer.import_(store, file, EVENING)
    assert everything(store) == before
    for language in LANGUAGES:
        sentence = problem(caught.value, Words(language, shown=False))
        assert sentence.isprintable() and len(sentence) < 500
    return caught.value


# There and back


def test_what_is_exported_imports_back_whole(full, empty, file, tmp_path):
    assert transfer.export(full, file, EVENING) == COUNT
    assert transfer.import_(empty, file, EVENING).total == Counted(COUNT, 0)
    assert everything(empty) == everything(full) == EVERYTHING
    again = tmp_path / "again.json"
    transfer.export(empty, again, EVENING)
    assert again.read_bytes() == file.read_bytes()


@settings(strategies.through_the_disk, max_examples=25)
@given(
    st.lists(strategies.check_ins, max_size=3),
    st.lists(strategies.pauses(), max_size=3),
    st.lists(strategies.translations(), max_size=3),
    st.lists(strategies.jottings | strategies.look_backs, max_size=3),
    st.data(),
)
def test_anything_a_person_can_save_survives_the_journey(
    tmp_path, check_ins, pauses, translations, small, data
):
    here, there = (Store.open(tmp_path / f"{end}.db") for end in ("here", "there"))
    for check_in in check_ins:
        made = here.check_ins.add(check_in, data.draw(strategies.times), "UTC")
        here.check_ins.set_next(made, "pause")
    for pause in pauses:
        here.pauses.save(pause, zone="Asia/Jerusalem")
    for translation in translations:
        made = here.journal.add(translation, data.draw(strategies.times), "UTC")
        here.journal.say(made, *data.draw(strategies.said))
    for each in small:
        kind = here.jottings if isinstance(each, Jotting) else here.look_backs
        made = kind.add(each, data.draw(strategies.times), "UTC")
        if isinstance(each, Jotting) and data.draw(st.booleans()):
            kind.dismiss(made, EVENING)
    transfer.export(here, tmp_path / "all.json", EVENING)
    transfer.import_(there, tmp_path / "all.json", EVENING)
    assert everything(there) == everything(here)
    here.close()
    there.close()
    for file in tmp_path.glob("*here.*"):
        file.unlink()


def test_imported_entries_are_found_by_their_words(full, empty, file):
    transfer.export(full, file, EVENING)
    transfer.import_(empty, file, EVENING)
    assert [each.uid for each in empty.journal.page(Search("שלום"), 5)] == [ENTRIES[1].uid]


@pytest.mark.parametrize(("version", "kinds"), [(1, KINDS[:3]), (2, KINDS[:6])])
def test_an_export_of_an_older_version_is_taken_in_whole(empty, file, whole, version, kinds):
    """Before there was what came out, whether it was said, and what can wait."""
    document = {**whole(), "version": version}
    for kind in set(KINDS) - set(kinds):
        del document[kind]
    document["translations"] = document["translations"][: len(OLD_ENTRIES)]
    for row in document["translations"]:
        for key in ("came_out", "said", "landed", "changed_at", "place", "earlier"):
            del row[key]
    for row in document["pauses"]:
        del row["anchor"]
    file.write_text(json.dumps(document))
    taken = transfer.import_(empty, file, EVENING)
    assert taken.total.new == sum(len(document[kind]) for kind in kinds)
    assert everything(empty)[: len(kinds)] == (
        *EVERYTHING[:2],
        OLD_ENTRIES,
        *EVERYTHING[3 : len(kinds)],
    )


def test_an_export_of_the_version_before_is_taken_in_whole(empty, file, whole):
    """Before there were earlier wordings, places, anchors, settings and drafts in it."""
    document = {**whole(), "version": 3}
    for kind in KINDS[9:]:
        del document[kind]
    for kind, keys in {
        "translations": ("changed_at", "place", "earlier"),
        "pauses": ("anchor",),
        "jottings": ("dismissed_at",),
    }.items():
        for row in document[kind]:
            for key in keys:
                del row[key]
    file.write_text(json.dumps(document))
    assert transfer.import_(empty, file, EVENING).total == Counted(COUNT - 2, 0)
    assert everything(empty) == EVERYTHING


def test_importing_twice_changes_nothing(full, file):
    transfer.export(full, file, EVENING)
    before = everything(full)
    assert transfer.import_(full, file, EVENING).total == Counted(0, COUNT)
    assert everything(full) == before


def test_a_record_that_is_here_already_stays_as_it_is_here(full, file):
    transfer.export(full, file, EVENING)
    mine = replace(ENTRIES[0].translation, words="I changed this since.")
    full.journal.change(ENTRIES[0].uid, mine, later(60))
    assert transfer.import_(full, file, EVENING).total == Counted(0, COUNT)
    assert full.journal.get(ENTRIES[0].uid).translation == mine


def test_an_export_leaves_out_what_was_deleted_and_an_import_does_not_bring_it_back(full, file):
    transfer.export(full, file, EVENING)
    full.journal.delete(ENTRIES[0].uid, EVENING)
    assert transfer.import_(full, file, EVENING).total == Counted(0, COUNT)
    assert full.journal.get(ENTRIES[0].uid) is None
    assert transfer.export(full, file, EVENING) == COUNT - 1
    assert ENTRIES[0].uid not in file.read_text(encoding="utf-8")


def test_an_empty_journal_exports_and_imports(store, empty, file):
    assert transfer.export(store, file, EVENING) == 0
    assert transfer.import_(empty, file, EVENING).total == Counted(0, 0)


def test_hebrew_and_emoji_are_readable_in_the_file_on_every_computer(
    full, file, answer, path, monkeypatch
):
    code = (
        "import sys; from pathlib import Path; from data import transfer; "
        "from data.store import Store; from tests.data.records import EVENING; "
        "store = Store.open(Path(sys.argv[1])); "
        "transfer.export(store, Path(sys.argv[2]), EVENING); store.close()"
    )
    for name, value in {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}.items():
        monkeypatch.setenv(name, value)
    answer(code, path, file)
    text = file.read_text(encoding="utf-8")
    assert "שָׁלוֹם" in text and "😀" in text


# Writing


def test_an_export_replaces_the_one_before_whole(full, empty, file):
    transfer.export(full, file, EVENING)
    long = file.stat().st_size
    transfer.export(empty, file, EVENING)
    assert file.stat().st_size < long
    assert json.loads(file.read_bytes())["check_ins"] == []


@pytest.mark.parametrize("name", ["all", "all.json.txt", ".json", "all.pdf"])
def test_only_kinds_that_exist_are_exported(full, tmp_path, name):
    with pytest.raises(WrongKind):
        transfer.export(full, tmp_path / name, EVENING)
    assert not (tmp_path / name).exists()


def test_an_ending_in_capitals_is_the_same_ending(full, tmp_path):
    assert transfer.export(full, tmp_path / "ALL.JSON", EVENING) == COUNT


@pytest.mark.parametrize(
    "name", ["missing/all.json", "folder.json", "a.txt/all.json", f"{'x' * 251}.json"]
)
def test_what_cannot_be_written_is_not_exported_and_leaves_nothing(full, tmp_path, name):
    (tmp_path / "folder.json").mkdir()
    (tmp_path / "a.txt").touch()
    before = sorted(tmp_path.iterdir())
    with pytest.raises(NotExported):
        transfer.export(full, tmp_path / name, EVENING)
    assert sorted(tmp_path.iterdir()) == before


def test_an_export_never_takes_the_place_of_the_journal_itself(tmp_path):
    store = Store.open(tmp_path / "journal.json")
    fill(store)
    with pytest.raises(NotExported):
        transfer.export(store, tmp_path / "journal.json", EVENING)
    store.settings.choose("still", "here")
    store.close()
    store = Store.open(tmp_path / "journal.json")
    assert everything(store) == EVERYTHING
    store.close()


def test_a_link_that_somebody_laid_out_is_not_followed(full, tmp_path, file):
    other = tmp_path / "other.txt"
    other.write_text("precious")
    (tmp_path / f".regulate.{os.getpid()}.partial").symlink_to(other)
    transfer.export(full, file, EVENING)
    assert other.read_text() == "precious"


# Refused


def test_one_bad_record_at_the_end_and_nothing_is_taken_in(empty, file, whole):
    document = whole()
    document["translations"][-1]["surface"] = "nonsense"
    file.write_text(json.dumps(document))
    fault = refused(empty, file, BadRecord)
    assert fault.details["place"] == f"translations {len(ENTRIES)}"
    assert problem(fault, Words("en")) == (
        f"{file}, translations {len(ENTRIES)}: There is no surface move called nonsense. "
        "Nothing was imported."
    )


def test_a_disk_that_fills_up_in_the_middle_and_nothing_is_taken_in(empty, file, whole):
    document = whole()
    document["translations"] = [
        {**document["translations"][0], "uid": uid(1000 + number), "words": "word " * 1900}
        for number in range(60)
    ]
    file.write_text(json.dumps(document))
    pages = empty.db.execute("PRAGMA page_count").fetchone()[0]
    empty.db.execute(f"PRAGMA max_page_count = {pages + 20}")
    refused(empty, file, faults.Full)
    empty.db.execute("PRAGMA max_page_count = 100000")
    assert transfer.import_(empty, file, EVENING).total.new == COUNT - len(ENTRIES) + 60


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b" ",
        b"Dear diary",
        b"{",
        b"null",
        b"[]",
        b"7",
        b'"regulate"',
        b"{}",
        b'{"format": "other", "version": 1}',
        b'{"format": "regulate"}',
        b'{"format": "regulate", "version": 0}',
        b'{"format": "regulate", "version": -1}',
        b'{"format": "regulate", "version": true}',
        b'{"format": "regulate", "version": "1"}',
        b'{"format": "regulate", "version": 1.0}',
        b'{"format": "regulate", "version": NaN}',
        b'{"format": "regulate", "version": 1, "check_ins": null}',
        b'{"format": "regulate", "version": 1, "pauses": {}}',
        b'{"format": "regulate", "version": 1, "translations": "all"}',
        b"\xff\xfe{\x00}\x00",
        b'{"format": "regulate\xff"}',
        b"\x00" * 100,
        b"[" * 200_000,
        b'{"format":' * 200_000,
        b'{"format": "regulate", "version": 1' + b"0" * 5000 + b"}",
    ],
    ids=lambda content: repr(content[:40]),
)
def test_what_is_no_export_is_unreadable(empty, file, content):
    file.write_bytes(content)
    refused(empty, file, Unreadable)


def test_an_export_of_a_newer_version_is_refused_as_such(empty, file, whole):
    for version in (transfer.VERSION + 1, 10**30):
        file.write_text(json.dumps({**whole(), "version": version}))
        refused(empty, file, NewerExport)


def test_what_is_not_there_or_a_folder_cannot_be_read(empty, tmp_path):
    refused(empty, tmp_path / "nothing.json", Missing)
    refused(empty, tmp_path, Missing)
    refused(empty, tmp_path / "empty.db" / "inside.json", Missing)


def test_what_may_not_be_read_cannot_be_read(open_folder, answer, as_somebody):
    (open_folder / "closed.json").write_text("{}")
    (open_folder / "closed.json").chmod(0 if os.getuid() else 0o600)
    said = answer(
        as_somebody
        + "from data import transfer\n"
        + "from tests.data.records import EVENING\n"
        + "store = Store.open(Path(sys.argv[1]))\n"
        + "try: transfer.import_(store, Path(sys.argv[2]), EVENING)\n"
        + "except transfer.Missing as fault: print(fault.id)\n",
        open_folder / "regulate.db",
        open_folder / "closed.json",
    )
    assert said == "import_missing"


def test_a_mark_that_some_editors_put_in_front_is_no_hindrance(empty, file, whole):
    file.write_text(json.dumps(whole()), encoding="utf-8-sig")
    assert transfer.import_(empty, file, EVENING).total.new == COUNT


def test_kinds_that_are_missing_are_empty(empty, file, whole):
    document = whole()
    for kind in KINDS:
        if kind != "translations":
            del document[kind]
    file.write_text(json.dumps(document))
    assert transfer.import_(empty, file, EVENING).total == Counted(len(ENTRIES), 0)


def test_of_two_records_with_one_id_the_first_is_taken_and_the_second_is_known(empty, file, whole):
    document = whole()
    for kind in KINDS:
        document[kind].append(deepcopy(document[kind][0]))
    document["translations"][-1]["words"] = "another"
    file.write_text(json.dumps(document))
    assert transfer.import_(empty, file, EVENING).total == Counted(COUNT, len(KINDS))
    assert everything(empty) == EVERYTHING


def places(value, way=()):
    """The way to every value inside a JSON value."""
    inner = value.items() if isinstance(value, dict) else enumerate(value)
    for key, each in inner:
        yield (*way, key)
        if isinstance(each, dict | list):
            yield from places(each, (*way, key))


def put(document, way, value):
    for key in way[:-1]:
        document = document[key]
    document[way[-1]] = value


DEEP = [[]]
for _ in range(400):
    DEEP = [DEEP]
deeper = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=6,
)
odd = st.sampled_from(
    [10**30, -1, 1e308, float("nan"), float("inf"), "", " ", "\ud800", "\0", "\u202e", "x" * 3000,
     "a\nb", True, 0, "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00", DEEP, "none"]
)  # fmt: skip


@settings(strategies.through_the_disk, max_examples=400)
@given(st.data())
def test_a_wrong_value_anywhere_is_refused_or_harmless(empty, file, whole, data):
    """Whatever comes through can be shown, found, and exported again."""
    document = whole()
    ways = [way for way in places(document) if len(way) > 1]
    for _ in range(data.draw(st.integers(1, 2))):
        with suppress(TypeError, LookupError):
            # The second place may be inside what the first one replaced.
            put(document, data.draw(st.sampled_from(ways)), data.draw(odd | deeper))
    for kind in KINDS:
        if isinstance(document[kind], list):
            for number, row in enumerate(document[kind]):
                name = {"own_words": "word", "settings": "name", "drafts": "place"}.get(kind, "uid")
                if isinstance(row, dict) and row.get(name) == whole()[kind][number][name]:
                    new = f"new-{data.draw(st.integers(0, 10**9))}-{number}"
                    # There is one setting of a name; it is as it was in the first example.
                    row[name] = {"settings": row[name], "drafts": f"entry {new}"}.get(kind, new)
    file.write_text(json.dumps(document))
    before = everything(empty)
    try:
        transfer.import_(empty, file, EVENING)
    except faults.Fault as fault:
        assert everything(empty) == before
        assert len(problem(fault, Words("en")).splitlines()) == 1
    else:
        transfer.export(empty, file, EVENING)
        assert transfer.import_(empty, file, EVENING).total.new == 0


def test_deep_nesting_in_a_record_is_refused(empty, file, whole):
    """How deep it can be read, and how deep quoted, is another with every Python."""
    document = json.dumps(whole())
    for depth in (*range(900, 1000), 2_000, 5_000, 10_000, 20_000, 50_000):
        nested = "[" * depth + "]" * depth
        file.write_text(document.replace('"withdrawal"', nested))
        refused(empty, file)


GONE = object()


@pytest.mark.parametrize(
    ("way", "value", "id"),
    [
        (("check_ins", 0, "heat"), True, "heat"),
        (("check_ins", 0, "heat"), 11, "heat"),
        (("check_ins", 0, "heat"), 5.0, "heat"),
        (("check_ins", 0, "heat"), float("nan"), "heat"),
        (("check_ins", 0, "heat"), "5", "heat"),
        (("check_ins", 0, "heat"), GONE, "text"),
        (("check_ins", 0, "take_in"), "a bit", "take_in"),
        (("check_ins", 0, "take_in"), ["yes"], "text"),
        (("check_ins", 0, "safety"), [], "safety_unanswered"),
        (("check_ins", 0, "safety"), ["none", "afraid"], "safety_both"),
        (("check_ins", 0, "safety"), "none", "safety"),
        (("check_ins", 0, "safety"), [["none"]], "text"),
        (("check_ins", 1, "signs"), ["heart", "wings"], "sign"),
        (("check_ins", 1, "pulse"), 80, "text"),
        (("check_ins", 1, "pulse", "bpm"), 10**30, "pulse"),
        (("check_ins", 1, "pulse", "bpm"), 19, "pulse"),
        (("check_ins", 1, "pulse", "calm"), "60", "pulse"),
        (("check_ins", 1, "pulse", "source"), "watch", "text"),
        (("check_ins", 1, "pulse", "trained"), "no", "text"),
        (("check_ins", 0, "at"), "2026-05-04T18:00:00", "time"),
        (("check_ins", 0, "at"), "2026-05-04", "time"),
        (("check_ins", 0, "at"), "yesterday", "time"),
        (("check_ins", 0, "at"), 1777917600, "time"),
        (("check_ins", 0, "at"), None, "time"),
        (("check_ins", 0, "at"), "0001-01-01T00:00:00+00:00", "time"),
        (("check_ins", 0, "at"), "0001-01-01T00:00:00+14:00", "time"),
        (("check_ins", 0, "at"), "9999-12-31T23:59:59+00:00", "time"),
        (("check_ins", 0, "at"), "9999-12-31T23:59:59-14:00", "time"),
        (("check_ins", 0, "uid"), "", "text"),
        (("check_ins", 0, "uid"), "\0\u202e", "text"),
        (("check_ins", 0, "uid"), "two words", "text"),
        (("check_ins", 0, "uid"), "two\nlines", "text"),
        (("check_ins", 0, "uid"), 7, "text"),
        (("check_ins", 0, "uid"), "x" * 3000, "too_long"),
        (("check_ins", 0, "zone"), GONE, "text"),
        (("check_ins", 0, "next"), ["pause"], "text"),
        (("check_ins", 0), [], "text"),
        (("pauses", 0, "events"), [], "pause_over"),
        (("pauses", 0, "events"), {}, "pause_over"),
        (("pauses", 0, "events"), 7, "text"),
        (("pauses", 0, "events", 0, "act"), "returned", "pause_over"),
        (("pauses", 0, "events", 0, "act"), "shouted", "text"),
        (("pauses", 0, "events", 0, "due"), None, "pause_over"),
        (("pauses", 0, "events", 0, "due"), "2026-05-04T18:19:59+00:00", "pause_short"),
        (("pauses", 0, "events", 0, "due"), "2026-05-05T18:00:01+00:00", "pause_long"),
        (("pauses", 0, "events", 1, "due"), None, "time"),
        (("pauses", 0, "events", 1, "at"), "2026-05-04T17:00:00+00:00", "time"),
        (("pauses", 0, "events", 1, "at"), "2026-05-04T18:06:00+00:00", "pause_started"),
        (("pauses", 0, "events", 3, "detail"), "later", "pause_topic"),
        (("pauses", 1, "events", 1, "act"), "called", "pause_over"),
        (("pauses", 1, "events", 1, "due"), "2026-05-04T18:30:00+00:00", "pause_earlier"),
        (("pauses", 1, "events", 2, "act"), "let_go", "pause_over"),
        (("pauses", 1, "events", 2, "act"), "missed", "pause_over"),
        (("pauses", 2, "events", 1, "due"), None, "booked"),
        (("pauses", 2, "events", 1, "due"), "2026-05-06T18:31:00+00:00", "booked"),
        (("pauses", 0, "called_by"), None, "text"),
        (("translations", 0, "surface"), "shouting", "surface"),
        (("translations", 0, "surface"), {}, "surface"),
        (("translations", 0, "feelings"), ["hurt", "hurt"], "feelings_count"),
        (("translations", 0, "feelings"), ["hurt", "sad", "stung"], "feelings_count"),
        (("translations", 0, "feelings"), "hurt", "feeling"),
        (("translations", 0, "feelings"), ["angry"], "only_top_layer"),
        (("translations", 0, "need"), "cake", "need"),
        (("translations", 0, "situation"), "", "situation_empty"),
        (("translations", 0, "situation"), "\0\u202e", "situation_empty"),
        (("translations", 0, "situation"), "x" * 2001, "too_long"),
        (("translations", 0, "request"), None, "text"),
        (("translations", 0, "words"), 7, "text"),
        (("translations", 0, "words"), "x" * 10_001, "too_long"),
        (("translations", 0, "frame"), "sonnet", "frame"),
        (("translations", 0, "language"), "tlh", "language"),
        (("translations", 0, "language"), ["en"], "language"),
        (("translations", 0, "surface"), "own:", "own_word_empty"),
        (("translations", 0, "need"), "own:" + "x" * 61, "too_long"),
        (("translations", 0, "came_out"), "x" * 2001, "too_long"),
        (("translations", 0, "came_out"), None, "text"),
        (("translations", 0, "said"), "maybe", "text"),
        (("translations", 0, "landed"), 10, "text"),
        (("jottings", 0, "surface"), "shouting", "surface"),
        (("jottings", 1, "came_out"), "", "jotting_empty"),
        (("jottings", 0, "came_out"), "x" * 61, "too_long"),
        (("jottings", 0, "dismissed"), "no", "text"),
        (("jottings", 0, "uid"), "two words", "text"),
        (("look_backs", 0, "answer"), "always", "look_back"),
        (("look_backs", 0, "answer"), GONE, "text"),
        (("own_words", 0, "kind"), "signs", "text"),
        (("own_words", 0, "kind"), ["moves"], "text"),
        (("own_words", 0, "word"), "", "own_word_empty"),
        (("own_words", 0, "word"), 7, "text"),
        (("own_words", 0, "used_at"), "yesterday", "time"),
    ],
)  # fmt: skip
def test_a_record_that_could_not_have_been_made_here_is_refused(empty, file, whole, way, value, id):
    document = whole()
    if value is GONE:
        del document[way[0]][way[1]][way[2]]
    else:
        put(document, way, value)
    file.write_text(json.dumps(document))
    fault = refused(empty, file, BadRecord)
    assert fault.details["place"] == f"{way[0]} {way[1] + 1}"
    assert fault.refusal.id == id


def test_what_could_disturb_a_screen_does_not_come_in(empty, file, whole):
    document = whole()
    document["translations"][0]["situation"] = "you\0 \u202eleft\x1b[31m \ud800 now\u2066"
    file.write_text(json.dumps(document))
    transfer.import_(empty, file, EVENING)
    assert empty.journal.get(ENTRIES[0].uid).translation.situation == "you left[31m  now"


def test_what_an_import_says_of_itself_is_worked_out_again(empty, file, whole):
    document = whole()
    document["check_ins"][0].update(points=99, band="unsafe", presentation="hot")
    document["pauses"][0].update(outcome="missed")
    document["unknown"] = [{"future": True}]
    file.write_text(json.dumps(document))
    assert transfer.import_(empty, file, EVENING).total.new == COUNT
    row = next(iter(empty.db["check_ins"].rows_where("uid = ?", [CHECK_INS[0].uid])))
    assert (row["points"], row["band"], row["presentation"]) == (0, "calm", "unclear")
    assert empty.pauses.get(PAUSES[0][0].uid) == PAUSES[0][0]
