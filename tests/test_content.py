"""The words: the same ids and braces in every language, and a sentence for every refusal."""

import ast
import json
import re
from dataclasses import fields
from pathlib import Path
from string import Formatter

import pytest

from regulate import (
    content,
    flooding,
    later,
    plan,
    plural,
    practice,
    repair,
    safety,
    solo,
    soothing,
    translation,
    turns,
)
from regulate.content import ADDRESSES, LANGUAGES, Words
from regulate.refusal import Refusal

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "regulate" / "content"
FILES = sorted(path.stem for path in (FOLDER / LANGUAGES[0]).glob("*.json"))
VOCABULARIES = ("feelings", "moves", "needs", "signs")
NUMBERS = ("one", "two", plural.OTHER)
FORMS = ("feelings", "needs")
"""Files in which each language has the grammatical forms that it needs."""
LAYERS = ("regulate", "data", "ui")


def read(path):
    """The file as values; an id that is given twice would hide the first, so it is an error."""

    def once(pairs):
        assert len({key for key, _ in pairs}) == len(pairs), f"{path.name} gives an id twice"
        return dict(pairs)

    return json.loads(path.read_text(encoding="utf-8"), object_pairs_hook=once)


def by_number(value):
    """Whether it is one text, with a form for each kind of number."""
    return isinstance(value, dict) and {"one", plural.OTHER} <= value.keys() <= set(NUMBERS)


def by_address(value):
    """Whether it is one text, with a form for each way in which somebody is addressed."""
    return isinstance(value, dict) and "any" in value


def shape(value):
    """The keys of `value`, deeply, without its words."""
    if by_address(value):
        return shape(value["any"])
    if isinstance(value, dict) and not by_number(value):
        return {key: shape(inner) for key, inner in value.items()}
    assert isinstance(value, str) or by_number(value), value
    return ""


def said(value, place=""):
    """Every word of `value`, by where it stands."""
    if isinstance(value, str):
        return {place: value}
    if by_number(value):
        return {place: value[plural.OTHER]}
    return {k: v for key, inner in value.items() for k, v in said(inner, f"{place}/{key}").items()}


def braces(text):
    """What fills a text; raises ValueError for a brace that is open or empty."""
    names = [name for _, name, _, _ in Formatter().parse(text) if name is not None]
    assert all(re.fullmatch("[A-Za-z_]+", name) for name in names), text
    return sorted(names)


# The files


def test_every_language_has_the_same_files():
    assert sorted(
        path.name for path in FOLDER.iterdir() if path.is_dir() and path.name[0] != "_"
    ) == (sorted(LANGUAGES))
    for language in LANGUAGES:
        names = sorted(path.name for path in (FOLDER / language).iterdir())
        assert names == [f"{file}.json" for file in FILES]
    assert len(FILES) > 20


@pytest.mark.parametrize("file", FILES)
def test_every_language_has_the_same_ids(file):
    first, *others = (read(FOLDER / language / f"{file}.json") for language in LANGUAGES)
    assert first and others
    for other in others:
        if file in FORMS:
            assert first.keys() == other.keys()
        else:
            assert shape(first) == shape(other)


@pytest.mark.parametrize("file", FORMS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_of_a_language_has_the_same_forms(language, file):
    forms = {tuple(shape(row)) for row in Words(language)[file].values()}
    assert len(forms) == 1


@pytest.mark.parametrize("file", FILES)
def test_every_language_fills_the_same_braces_and_leaves_the_same_empty(file):
    first, *others = (said(Words(language)[file]) for language in LANGUAGES)
    assert others
    for other in others:
        for place in first.keys() & other.keys():
            assert braces(first[place]) == braces(other[place]), place
            assert bool(first[place]) == bool(other[place]), place
            if re.search(r"\w", first[place]):  # what only joins may end with a space
                assert first[place].strip() == first[place] and other[place].strip() == other[place]


def forms_by_number(value):
    if by_number(value):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from forms_by_number(inner)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_counted_has_every_form_of_its_language(language):
    found = [forms for file in FILES for forms in forms_by_number(Words(language)[file])]
    assert len(found) > 15
    for forms in found:
        assert tuple(forms) == plural.FORMS[language], forms
        filled = braces(forms[plural.OTHER])
        assert "count" in filled
        for form in forms.values():
            # One and two of something need no digit.
            assert set(braces(form)) | {"count", "last"} == set(filled) | {"last"}, form


@pytest.mark.parametrize("broken", ["{", "}", "{}", "{0}", "{a b}", "{value:>3"])
def test_a_broken_brace_is_seen(broken):
    with pytest.raises((ValueError, AssertionError)):
        braces(f"Before {broken}")


def test_an_id_given_twice_is_seen(tmp_path):
    file = tmp_path / "twice.json"
    file.write_text('{"a": "one", "a": "two"}')
    with pytest.raises(AssertionError):
        read(file)


@pytest.mark.parametrize("file", sorted(path.stem for path in FOLDER.glob("*.json")))
def test_every_file_beside_the_languages_gives_each_id_once(file):
    rows = read(FOLDER / f"{file}.json")
    if isinstance(rows, list):
        ids = [row["id"] for row in rows]
        assert len(set(ids)) == len(ids) > 0
        assert all(re.fullmatch("[a-z_]+|[A-Z_]+", id) for id in ids)
        assert len({tuple(row) for row in rows}) == 1
    else:
        assert file == "helplines"


# What the rules speak of has words


RULES = {rule["id"] for rule in content.load("request_rules")}
CURIOUS = content.load("curiosity_rules")
LINES = content.load("helplines")["lines"]
NOTES = {line["note"] for line in LINES} | {f"also_{line['also']}" for line in LINES}
NOTES -= {None, "also_None"}
FRAMES = {frame.value for frame in translation.Frame}
STEPS = {step.id for activity in soothing.ACTIVITIES.values() for step in activity.steps}
CLOSED = {"at_five", "at_four", "flooded", "after_naming"}
TAKES = {f"take_in_{answer}" for answer in flooding.TakeIn}
SCENES = {"opening", "question", "own", "repair", "saved", *turns.Step} - {turns.Step.OVER}
ASKED = {"only_top_layer", "story", "safety_hint", "guess", "protects", "intensities"}
SPOKEN = [
    *((name, "", set(content.ids(name))) for name in VOCABULARIES),
    ("feeling_groups", "", {row["group"] for row in content.load("feelings")}),
    ("need_groups", "", {row["group"] for row in content.load("needs")}),
    ("check_in", "take_in_answers", set(flooding.ANSWERS)),
    ("check_in", "safety_answers", {safety.NONE, *safety.RISKS}),
    ("bands", "", set(flooding.OFFERS)),
    ("presentations", "", set(flooding.Presentation)),
    ("offers", "", {offer for offers in flooding.OFFERS.values() for offer in offers}),
    ("frame_names", "", FRAMES),
    ("soothing", "groups", set(soothing.Group)),
    ("soothing", "activities", set(soothing.ACTIVITIES)),
    ("soothing", "steps", STEPS),
    ("soothing", "why_closed", CLOSED),
    ("soothing", "questions", {"rehearsing", "hurting"}),
    ("soothing", "lengths", {"minutes", "seconds", "own"}),
    ("soothing", "asides", {"may_hide", "hidden"}),
    ("curiosity", "ways", {rule["id"] for rule in CURIOUS}),
    ("curiosity", "carried", {key for rule in CURIOUS for key in rule["carry"]}),
    ("requests", "", {*RULES, *ASKED}),
    ("hand_over", "", {"copied", "saved", "removed", "body_first", "too_long"}),
    ("later", "", {"question", "answers", "kept"}),
    ("later", "answers", set(later.ANSWERS)),
    ("plan", "names", {field.name for field in fields(plan.Plan)}),
    ("plan", "starters", set(plan.STARTERS)),
    ("talk", "headings", {*SCENES, "speak_first", "speak_second", "speak_again"} - {"speak"}),
    ("talk", "notes", SCENES),
    ("talk", "voices", set(turns.Voice)),
    ("journal", "found", {"situation", "request", "came_out"}),
    ("journal", "said", {answer.value for answer in translation.Said if answer}),
    ("journal", "landed", {answer.value for answer in translation.Landed if answer}),
    ("journal", "spans", {"week", "month", "year", "between"}),
    ("demo", "scenes", set(content.ids("demo"))),
    ("look_back", "numbers", {str(number) for number in range(2, 11)}),
    ("practice", "practices", set(practice.PRACTICES)),
    ("practice", "in_the_way", {why.value for why in practice.InTheWay if why}),
    ("helplines", "countries", set(content.load("helplines")["countries"])),
    ("helplines", "countries", {line["country"] for line in LINES}),
    ("helplines", "purposes", {line["purpose"] for line in LINES}),
    ("helplines", "hours", {line["hours"] for line in LINES if line["hours"]}),
    ("helplines", "languages", {id for line in LINES for id in line["languages"] or []}),
    ("helplines", "notes", NOTES),
    ("questions", "questions", set(solo.QUESTIONS)),
    ("solo", "advice", set(flooding.OFFERS)),
    ("hearing", "why", set(content.ids("hearing_rules"))),
    ("hearing", "instead", set(content.ids("hearing_rules"))),
]
SPOKEN_AMONG_OTHERS = [
    ("return", {*repair.SELF_CHECKS}),
    ("openings", {*turns.OPENINGS}),
    ("safety", {*safety.RISKS, "emergency", "crisis", "violence"}),
    ("reasons", {*TAKES, "heat", "signs", "pulse", "floor", "override"}),
]


@pytest.mark.parametrize(("file", "place", "ids"), SPOKEN)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_id_has_its_words_and_every_word_its_id(language, file, place, ids):
    words = Words(language)[file]
    assert ids == (words[place] if place else words).keys()


@pytest.mark.parametrize(("file", "ids"), SPOKEN_AMONG_OTHERS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_id_has_its_words_among_others(language, file, ids):
    assert ids <= Words(language)[file].keys()


def test_the_advice_of_a_check_in_is_the_whole_list():
    keys = {(band, flooding.Presentation.SHUT) for band in flooding.Band}
    keys |= {(band, flooding.Presentation.HOT) for band in flooding.Band}
    advice = {flooding.Assessment(0, *key, ()).advice for key in keys}
    assert advice == flooding.OFFERS.keys() == Words("en")["bands"].keys()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_heat_bar_has_words_at_its_ends_and_between(language):
    assert list(Words(language)["check_in"]["anchors"]) == ["0", "3", "5", "7", "10"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_activity_has_a_name_that_fits_a_hint_and_its_order(language):
    words = Words(language)["soothing"]
    assert list(words["groups"]) == list(soothing.Group)
    assert list(words["activities"]) == list(soothing.ACTIVITIES)
    for row in words["activities"].values():
        assert row.keys() == {"name", "hint", "caution"}
        assert 0 < len(row["name"]) <= 18 and row["hint"]


def test_rows_hold_only_what_the_rules_know():
    for row in content.load("feelings"):
        assert set(row["flags"]) <= {"surface", "story", "safety_hint"}
        assert row["intensity"] in (1, 2, 3)
    for row in content.load("signs"):
        assert row["tag"] in ("", "hot", "shut")
    for row in content.load("moves"):
        assert type(row["safety"]) is bool


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_move_that_may_be_control_or_fear_says_so(language):
    words = Words(language)["moves"]
    warned = [row["id"] for row in content.load("moves") if row["safety"]]
    assert warned == ["jealousy", "control", "pleasing", "passive"]
    assert all(words[id]["caution"] for id in warned)


@pytest.mark.parametrize("file", ["request_rules"])
def test_every_pattern_is_one(file):
    for rule in content.load(file):
        assert rule["patterns"]
        for pattern in rule["patterns"]:
            assert not re.compile(pattern).search("")
            assert pattern == pattern.replace("[A-Z]", "") and not re.search(
                r"(?<!\\)[A-Z]", pattern
            )


# Tone


@pytest.mark.parametrize("file", FILES)
def test_nobody_is_judged_graded_or_promised_anything(file):
    never = (
        "overreact|out of control|dangerous person|calm down|clinically|rewire|therapist in|"
        r"hormone|abnormal|toxic|your fault|relapse|streak|\bscores?\b|%"
    )
    for place, text in said(Words("en")[file]).items():
        assert not re.search(never, text, re.IGNORECASE), (place, text)


@pytest.mark.parametrize("file", FILES)
@pytest.mark.parametrize("address", ADDRESSES)
def test_hebrew_speaks_to_everyone_without_slashes_and_dots(address, file):
    for place, text in said(Words("he", address, address)[file]).items():
        assert not re.search("[א-ת][/.][א-ת]", text), (place, text)
        assert not re.search(r"[א-ת]\(", text), (place, text)


@pytest.mark.parametrize("file", FILES)
def test_hebrew_joins_what_is_filled_in_with_a_maqaf(file):
    for place, text in said(read(FOLDER / "he" / f"{file}.json")).items():
        assert not re.search("[א-ת]-[{A-Z0-9]", text), (place, text)


@pytest.mark.parametrize("file", FILES)
def test_a_hebrew_sentence_begins_in_hebrew(file):
    """Its first letter sets the direction of the whole."""
    for place, text in said(read(FOLDER / "he" / f"{file}.json")).items():
        assert not re.match("[A-Za-z].*[א-ת]", text), (place, text)


@pytest.mark.parametrize("file", FILES)
def test_hebrew_is_in_hebrew(file):
    english = said(Words("en")[file])
    for place, text in said(Words("he")[file]).items():
        if file == "keys" and place.startswith("/caps/"):
            continue  # as they stand on a Hebrew keyboard
        if re.search("[A-Za-z]{2}", braceless(english.get(place, ""))):
            assert re.search("[א-ת]", text), (place, text)


def braceless(text):
    return re.sub(r"\{\w+\}", "", text)


# What the code asks for


def sources():
    """Every module of the three layers, parsed."""
    for layer in LAYERS:
        paths = sorted((ROOT / layer).rglob("*.py"))
        assert paths, f"there is no {layer}"
        for path in paths:
            yield ast.parse(path.read_text(encoding="utf-8"))


def calls(trees):
    """Every call with the function that it stands in, if any."""

    def walk(node, function):
        for inner in ast.iter_child_nodes(node):
            if isinstance(inner, ast.Call):
                yield inner, function
            yield from walk(inner, inner if isinstance(inner, ast.FunctionDef) else function)

    for tree in trees:
        yield from walk(tree, None)


def called(call):
    """The last name of what is called."""
    return getattr(call.func, "attr", getattr(call.func, "id", ""))


def texts(node, function, all_calls):
    """The texts that `node` may be: itself, either branch, or what the callers hand over."""
    match node:
        case ast.Constant(value=str() as text):
            return {text}
        case ast.IfExp(body=body, orelse=orelse):
            return texts(body, function, all_calls) | texts(orelse, function, all_calls)
        case ast.Name(id=name):
            names = [argument.arg for argument in function.args.args]
            defaults = dict(zip(reversed(names), reversed(function.args.defaults), strict=False))
            found = texts(defaults[name], None, all_calls) if name in defaults else set()
            for call, outer in all_calls:
                if called(call) == function.name:
                    given = dict(zip(names, call.args, strict=False))
                    given |= {keyword.arg: keyword.value for keyword in call.keywords}
                    if name in given:
                        found |= texts(given[name], outer, all_calls)
            return found
    raise AssertionError(f"line {node.lineno}: it cannot be told which refusal this is")


def refusals(trees):
    """(id, names of the details) for each refusal that the code can make."""
    all_calls = list(calls(trees))
    for call, function in all_calls:
        if called(call) == "Refusal":
            details = {keyword.arg for keyword in call.keywords}
            for id in texts(call.args[0], function, all_calls):
                yield id, details


def test_every_way_to_name_a_refusal_is_found():
    source = """
def clean(text, empty="text"):
    raise Refusal(empty)
def part(text, empty):
    clean(text, empty)
    clean(text)
part("", "slot_empty")
part(text="", empty="request_empty")
raise Refusal("heat" if hot else "pulse", value=1)
raise refusal.Refusal("sign")
"""
    found = dict(refusals([ast.parse(source)]))
    assert found.keys() == {"text", "slot_empty", "request_empty", "heat", "pulse", "sign"}
    assert found["heat"] == {"value"}
    with pytest.raises((AssertionError, AttributeError)):
        list(refusals([ast.parse("Refusal(names[0])")]))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_refusal_has_one_sentence_with_what_it_names(language):
    sentences = Words(language)["refusals"]
    found = list(refusals(sources()))
    assert len({id for id, _ in found}) > 25
    for id, details in found:
        assert id in sentences, id
        assert set(braces(sentences[id])) <= details, id
        shown = Words(language).refusal(Refusal(id, **dict.fromkeys(details, 7)))
        assert shown.endswith(".") and "{" not in shown


def faults(trees):
    """The ids of the classes that have one."""
    for tree in trees:
        for node in ast.walk(tree):
            if isinstance(node, ast.ClassDef):
                for line in node.body:
                    match line:
                        case ast.Assign(targets=[ast.Name(id="id")], value=ast.Constant(value=id)):
                            yield id


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_fault_has_one_sentence_that_says_what_is_safe(language):
    sentences = Words(language)["faults"]
    found = set(faults(sources()))
    assert len(found) > 10
    assert found <= sentences.keys()
    for id in found:
        more = {"import_bad": {"place", "reason"}, "import_moods": {"moods"}}.get(id, set())
        filled = {"path", *more}
        assert set(braces(sentences[id])) <= filled
        assert sentences[id].endswith(".")


def asked_for(trees):
    """(file, id) for each `words["file"]["id"]`."""
    for tree in trees:
        for node in ast.walk(tree):
            match node:
                case ast.Subscript(
                    value=ast.Subscript(
                        value=ast.Name() | ast.Attribute() as words,
                        slice=ast.Constant(value=str() as file),
                    ),
                    slice=ast.Constant(value=str() as id),
                ) if getattr(words, "attr", getattr(words, "id", "")) in ("words", "own"):
                    yield file, id


def test_words_asked_for_are_found():
    source = 'desk.words["times"]["idle"], words["pause"]["say"], row["a"]["b"], words["x"][y]'
    assert list(asked_for([ast.parse(source)])) == [("times", "idle"), ("pause", "say")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_that_the_app_asks_for_is_there(language):
    found = set(asked_for(sources()))
    assert len(found) > 5
    for file, id in found:
        assert file in FILES and id in Words(language)[file], (file, id)


@pytest.mark.parametrize("language", ["fr", "", "..", "en/", "EN"])
def test_a_language_that_is_not_there_is_refused(language):
    with pytest.raises(Refusal) as caught:
        Words(language)
    assert caught.value.id == "language"


def test_an_unknown_id_is_the_programs_own_mistake():
    with pytest.raises(KeyError):
        content.row("feelings", "attacked")
    assert content.row("feelings", "hurt")["group"] == "hurt"
