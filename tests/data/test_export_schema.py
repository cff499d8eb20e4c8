"""`docs/export.schema.json` is true: every export fits it, what is broken does not, and each has
the same keys as the other."""

import json
from copy import deepcopy
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from data import transfer
from data.documents import KINDS, VERSION
from regulate import content, flooding, later, pause, plan, safety
from regulate.translation import Frame, Landed, Said
from tests.data.records import ENTRIES, EVENING
from tests.data.test_transfer_whole import enrich

PAGE = Path(__file__).resolve().parents[2] / "docs" / "export.schema.json"
SCHEMA = json.loads(PAGE.read_text(encoding="utf-8"))
VALID = Draft202012Validator(SCHEMA)
PARTS = SCHEMA["$defs"]


@pytest.fixture
def document(full, tmp_path):
    """An export in which no list is empty and no key is without a value somewhere."""
    enrich(full)
    transfer.export(full, tmp_path / "all.json", EVENING)
    return json.loads((tmp_path / "all.json").read_text(encoding="utf-8"))


def resolved(part):
    while "$ref" in part:
        part = PARTS[part["$ref"].rsplit("/", 1)[1]]
    return part


def told(part, way=()):
    """The way to every key that the schema tells of."""
    part = resolved(part)
    for one in part.get("anyOf", ()):
        yield from told(one, way)
    for name, inner in part.get("properties", {}).items():
        yield (*way, name)
        yield from told(inner, (*way, name))
    if "items" in part:
        yield from told(part["items"], way)


def written(value, way=()):
    """The way to every key that is written; what stands in a draft is the page's own."""
    if isinstance(value, list):
        for each in value:
            yield from written(each, way)
    if isinstance(value, dict) and way not in (("drafts", "body"), ("settings", "value")):
        for name, inner in value.items():
            yield (*way, name)
            yield from written(inner, (*way, name))


def test_the_schema_is_one():
    Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert SCHEMA["properties"]["version"]["const"] == VERSION


def test_an_export_fits_the_schema(document):
    assert [error.message for error in VALID.iter_errors(document)] == []


def test_an_empty_export_fits_the_schema(store, tmp_path):
    transfer.export(store, tmp_path / "all.json", EVENING)
    VALID.validate(json.loads((tmp_path / "all.json").read_text(encoding="utf-8")))


def test_every_key_that_is_written_is_told_and_no_other(document):
    assert set(written(document)) == set(told(SCHEMA))
    assert len(set(told(SCHEMA))) > 100


def test_every_kind_is_in_the_schema_in_its_order(document):
    assert [*SCHEMA["properties"]][3:] == [*KINDS]
    assert [*document] == [*SCHEMA["properties"]]


def parts(part, way=()):
    yield way, part
    for name, inner in part.get("properties", {}).items():
        yield from parts(inner, (*way, name))


def test_everything_in_it_is_described():
    every = [each for part in (SCHEMA, *PARTS.values()) for each in parts(part)]
    assert len(every) > 100
    assert [way for way, part in every if not part.get("description", "").endswith(".")] == []


def test_no_object_may_have_a_key_that_is_not_told():
    objects = [part for part in (SCHEMA, *PARTS.values()) if "properties" in part]
    assert len(objects) > 12
    assert all(part["additionalProperties"] is False for part in objects)


@pytest.mark.parametrize(
    ("part", "key", "values"),
    [
        ("check_in", "take_in", [*flooding.TakeIn]),
        ("check_in", "band", [*flooding.Band]),
        ("check_in", "presentation", [*flooding.Presentation]),
        ("pulse", "source", [*flooding.PulseSource]),
        ("pause", "called_by", [*pause.CALLERS]),
        ("pause", "outcome", [*pause.Outcome, None]),
        ("event", "act", [*pause.Act]),
        ("entry", "frame", [*Frame]),
        ("entry", "language", [*content.LANGUAGES]),
        ("entry", "said", [*Said]),
        ("entry", "landed", [*Landed]),
        ("earlier", "frame", [*Frame]),
        ("plan", "starter", [*plan.STARTERS]),
        ("look_back", "answer", ["", *later.ANSWERS]),
        ("own_word", "kind", ["moves", "feelings", "needs"]),
    ],
)
def test_what_can_be_chosen_is_told(part, key, values):
    assert PARTS[part]["properties"][key]["enum"] == values


@pytest.mark.parametrize(
    ("key", "values"),
    [("safety", [safety.NONE, *safety.RISKS]), ("signs", [*content.ids("signs")])],
)
def test_what_can_be_chosen_several_times_is_told(key, values):
    assert PARTS["check_in"]["properties"][key]["items"]["enum"] == values


def ways(value, way=()):
    """The way to every value but those of drafts and settings, which are the pages' own."""
    for key, each in value.items() if isinstance(value, dict) else enumerate(value):
        yield (*way, key)
        if isinstance(each, dict | list) and key not in ("body", "value"):
            yield from ways(each, (*way, key))


def changed(document, way, change):
    broken = deepcopy(document)
    inner = broken
    for key in way[:-1]:
        inner = inner[key]
    change(inner, way[-1])
    return broken


def test_a_document_without_any_one_key_is_refused(document):
    optional = {("translations", "earlier", "came_out")}
    tried = 0
    for way in ways(document):
        named = tuple(key for key in way if isinstance(key, str))
        if isinstance(way[-1], str) and named not in optional and "body" not in way[:-1]:
            broken = changed(document, way, lambda inner, key: inner.pop(key))
            assert not VALID.is_valid(broken), way
            tried += 1
    assert tried > 300


def test_a_document_with_another_kind_of_value_anywhere_is_refused(document):
    tried = 0
    for way in ways(document):
        if way[-1] == "value" or "body" in way[:-1]:
            continue
        broken = changed(document, way, lambda inner, key: inner.__setitem__(key, {"un": "known"}))
        if way[-1] == "body":
            continue
        assert not VALID.is_valid(broken), way
        tried += 1
    assert tried > 300


@pytest.mark.parametrize(
    ("way", "value"),
    [
        (("version",), 3),
        (("format",), "other"),
        (("check_ins", 0, "heat"), 11),
        (("check_ins", 0, "safety"), []),
        (("check_ins", 1, "signs", 0), "wings"),
        (("check_ins", 0, "at"), "2026-05-04"),
        (("check_ins", 0, "uid"), ""),
        (("pauses", 0, "events"), []),
        (("pauses", 0, "events", 0, "act"), "shouted"),
        (("translations", 0, "feelings"), ["hurt", "sad", "stung"]),
        (("translations", 0, "situation"), "x" * 2001),
        (("translations", 0, "surface"), "Two Words"),
        (("jottings", 0, "came_out"), "x" * 61),
        (("plans", 0, "minutes"), 10),
        (("drafts", 0, "place"), "poem"),
        (("drafts", 0, "body"), []),
    ],
)
def test_a_document_that_could_not_be_an_export_is_refused(document, way, value):
    assert VALID.is_valid(document)
    put = changed(document, way, lambda inner, key: inner.__setitem__(key, value))
    assert not VALID.is_valid(put)


def test_an_entry_that_was_changed_is_among_what_is_checked(document):
    (changed_entry,) = (row for row in document["translations"] if row["uid"] == ENTRIES[0].uid)
    assert len(changed_entry["earlier"]) == 2
