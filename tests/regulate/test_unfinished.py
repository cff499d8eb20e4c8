"""A translation that is being made: no answer is forced, no step is left without one, and a draft
is taken up as far as it makes sense."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regulate import content
from regulate.composition import Frame
from regulate.content import Words
from regulate.unfinished import STEPS, Step, Unfinished, from_draft

AT_NINE = "you came home at nine"
WHOLE = Unfinished(
    Step.SENTENCE,
    "You never listen",
    "anger",
    situation=AT_NINE,
    feelings=("hurt", "own:left out"),
    need="matter",
    request="send a short message",
)


def at(step, **answers):
    return replace(Unfinished(step), **answers)


# Steps


@pytest.mark.parametrize(
    ("step", "answer"),
    [
        ("surface", {"surface": "anger"}),
        ("surface", {"no_surface": True}),
        ("situation", {"situation": AT_NINE}),
        ("feelings", {"feelings": ("hurt",)}),
        ("feelings", {"unnamed": True}),
        ("need", {"need": "rest"}),
        ("need", {"no_need": True}),
        ("request", {"request": "sit with me"}),
        ("sentence", {"words": "I felt hurt."}),
    ],
)
def test_a_step_is_left_with_an_answer_and_none_of_these_is_one(step, answer):
    assert not at(Step(step)).may_go_on
    answered = at(Step(step), **answer)
    assert answered.may_go_on
    expected = STEPS[min(STEPS.index(Step(step)) + 1, len(STEPS) - 1)]
    assert answered.go_on() == replace(answered, step=expected)


@pytest.mark.parametrize("step", ["situation", "request"])
def test_space_is_no_answer(step, refused):
    empty = at(Step(step), situation="\u2066 ", request=" \x00")
    with refused(f"{step}_empty"):
        empty.go_on()


def test_anger_alone_asks_for_what_is_beneath_it_or_for_the_limit(refused):
    angry = at(Step.FEELINGS, feelings=("angry",))
    with refused("only_top_layer"):
        angry.go_on()
    assert angry.limit_crossed(True).go_on().step is Step.NEED


def test_the_way_back_ends_at_the_first_step_and_loses_nothing():
    it = WHOLE
    for _ in STEPS:
        it = it.go_back()
    assert it == replace(WHOLE, step=Step.SURFACE)


def test_there_is_something_to_lose_once_anything_is_said():
    assert not Unfinished().begun
    for answer in (
        {"surface": "anger"},
        {"no_surface": True},
        {"came_out": "You never"},
        {"situation": AT_NINE},
    ):
        assert replace(Unfinished(), **answer).begun
    assert not replace(Unfinished(), came_out="  ").begun


# Choices


def test_a_third_feeling_takes_the_place_of_the_second():
    it = Unfinished()
    for id in ("hurt", "scared", "own:left out"):
        it = it.toggle_feeling(id)
    assert it.feelings == ("hurt", "own:left out")
    assert it.toggle_feeling("hurt").feelings == ("own:left out",)


def test_no_word_yet_and_a_word_take_each_others_place():
    it = Unfinished().toggle_feeling("hurt").leave_unnamed()
    assert (it.feelings, it.unnamed) == ((), True)
    assert it.toggle_feeling("sad") == replace(Unfinished(), feelings=("sad",))
    assert not it.leave_unnamed().unnamed
    assert Unfinished().choose_surface("").no_surface
    assert not Unfinished().choose_surface("").choose_surface("anger").no_surface
    assert Unfinished().choose_need("").no_need
    assert not Unfinished().choose_need("").choose_need("rest").no_need


@pytest.mark.parametrize(
    ("choose", "id"),
    [
        ("choose_surface", "surface"),
        ("toggle_feeling", "feeling"),
        ("choose_need", "need"),
        ("in_frame", "frame"),
    ],
)
def test_an_unknown_word_is_refused_and_changes_nothing(choose, id, refused):
    with refused(id):
        getattr(WHOLE, choose)("shouting")


def test_when_anger_is_the_message_it_is_named_unless_it_was():
    assert Unfinished().limit_crossed(True).feelings == ("angry",)
    fed_up = replace(Unfinished(), feelings=("fed_up",))
    assert fed_up.limit_crossed(True).feelings == ("fed_up",)
    assert fed_up.limit_crossed(True).limit_crossed(False) == fed_up


# The sentence


def test_it_is_composed_until_it_is_the_persons_own():
    it = WHOLE.compose(Words("en"))
    assert it.words.startswith("When you came home at nine, I felt")
    own = replace(it, words="I was hurt.", own_words=True)
    assert own.compose(Words("en")) == own
    assert own.in_frame("short").compose(Words("en")).words.startswith("I felt")


def test_an_apology_waits_for_its_parts(refused):
    it = WHOLE.in_frame("apology")
    with refused("slot_empty"):
        it.compose(Words("en"))
    whole = replace(it, did="shouted", effect="frightening", repair="listen")
    assert whole.compose(Words("en")).words.startswith("I shouted.")


def test_what_is_finished_is_what_was_made():
    it = WHOLE.compose(Words("he"))
    done = it.finish("he")
    assert (done.surface, done.feelings, done.need) == ("anger", ("hurt", "own:left out"), "matter")
    assert (done.words, done.language, done.came_out) == (it.words, "he", "You never listen")


@pytest.mark.parametrize(
    "where",
    ["came_out", "situation", "request", "words", "limit", "did", "effect", "repair"],
)
def test_danger_is_heard_wherever_it_is_written(where):
    assert replace(WHOLE, **{where: "he hit me"}).alarms == ("SAFE_VICTIM",)


def test_danger_is_heard_in_own_words_and_terror_counts_as_fear():
    assert WHOLE.alarms == ()
    assert replace(WHOLE, surface="own:he hit me").alarms == ("SAFE_VICTIM",)
    assert replace(WHOLE, need="own:I want to die").alarms == ("SAFE_SELF",)
    assert WHOLE.toggle_feeling("terrified").alarms == ("SAFE_VICTIM",)


# Drafts


def test_a_draft_is_taken_up_as_it_was_left():
    assert from_draft(WHOLE.draft()) == WHOLE
    assert from_draft({}) == Unfinished()


@pytest.mark.parametrize(
    "draft",
    [
        {"surface": "shouting", "feelings": ["attacked", 7, "own:", ["hurt"]], "need": "revenge"},
        {"surface": 7, "step": "last", "feelings": "hurt", "frame": "long", "did": None},
        {"step": 3, "unnamed": "yes", "no_need": 1, "own_words": None, "words": ["a"]},
    ],
)
def test_what_makes_no_sense_in_a_draft_is_left_out(draft):
    assert from_draft(draft) == Unfinished()


def test_a_draft_of_an_earlier_version_keeps_what_it_has():
    earlier = {"step": 3, "surface": "anger", "situation": AT_NINE, "part": {"did": "shouted"}}
    assert from_draft(earlier) == Unfinished(surface="anger", situation=AT_NINE)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=5,
)
KNOWN = st.sampled_from([*Frame, *STEPS, *content.ids("moves"), *content.ids("feelings"), "own:x"])


@given(st.dictionaries(st.sampled_from(list(Unfinished().draft())), JSON | KNOWN | st.lists(KNOWN)))
def test_any_draft_is_taken_up_whole_or_in_part_and_never_breaks(draft):
    it = from_draft(draft)
    assert from_draft(it.draft()) == it
    assert isinstance(it.step, Step) and isinstance(it.frame, Frame)
    assert len(it.feelings) <= 2 and not (it.feelings and it.unnamed)
