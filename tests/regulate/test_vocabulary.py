"""The vocabularies: surface moves, feelings and needs, and words of the person's own."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regulate import content
from regulate.content import LANGUAGES, Words
from regulate.vocabulary import (
    ANY_FEELINGS,
    ANY_NEEDS,
    LIMIT_NEEDS,
    OWN_AT_MOST,
    check_feeling,
    check_feelings,
    check_need,
    check_surface,
    find,
    has,
    likely_feelings,
    likely_needs,
    name,
    own_text,
    own_word,
)

EN, HE = Words("en"), Words("he")
MOVES, FEELINGS, NEEDS = (content.ids(name) for name in ("moves", "feelings", "needs"))

FAMILIES = """
hurt: stung 1, tender_raw 1, disappointed 2, hurt 2, offended 2, bitter 2, heartbroken 3,
 deeply_hurt 3
sad: sorry 1, down 1, discouraged 1, sad 2, heavy 2, longing 2, grieving 3, hopeless 3
fear: uneasy 1, worried 1, tense 1, anxious 2, scared 2 safety_hint, insecure 2,
 afraid_losing_you 3, afraid_pushed_away 3, panicky 3, terrified 3 safety_hint
shame: embarrassed 1, guilty 2, remorseful 2, ashamed 2, not_enough 2 story, small 2,
 like_failure 3 story, humiliated 3 story
lonely: distant 1, disconnected 2, lonely 2, alone_in_this 2, longing_close 2,
 unimportant 2 story, invisible 3 story, empty 3
overwhelmed: tired 1, confused 1, restless 1, stressed 1, drained 2, stuck 2, numb 2,
 overwhelmed 3, helpless 3, burnt_out 3, frozen 3
anger: irritated 1 surface, impatient 1 surface, frustrated 2 surface, fed_up 2 surface,
 resentful 2 surface, angry 2 surface, indignant 2 surface, furious 3 surface
envy: inferior 2, jealous 2, mistrustful 2, threatened 3 story safety_hint
tender: calm 1, open 1, curious 1, hopeful 1, softened 1, relieved 2, grateful 2, touched 2,
 close 2, safe_feeling 2, loving 3
"""
GROUPS = """
safety: safety, calm, predictability, trust, honesty, reliability, gentleness, boundaries
connection: reassurance, closeness, affection, touch, belonging, together_time, attention, presence
recognition: matter, appreciation, valued, respect, acceptance
understanding: heard, understanding, empathy, clarity
autonomy: space, choice, autonomy, privacy
partnership: support, partnership, fairness, consideration, cooperation, repair, forgiveness
body: rest, time, competence, lightness
"""
BENEATH = """
anger: hurt offended scared alone_in_this helpless, matter gentleness respect heard
criticism: lonely unimportant disappointed alone_in_this anxious, valued appreciation partnership
 closeness
withdrawal: afraid_pushed_away overwhelmed not_enough ashamed helpless, safety acceptance space calm
stonewalling: overwhelmed frozen numb afraid_pushed_away, calm time safety gentleness
defensiveness: ashamed guilty not_enough offended worried, acceptance understanding appreciation
 fairness
contempt: bitter deeply_hurt disappointed hopeless small, respect fairness valued repair
blame: helpless guilty scared disappointed, support partnership reassurance fairness
jealousy: afraid_losing_you insecure inferior lonely, reassurance trust affection honesty
control: anxious overwhelmed alone_in_this mistrustful, predictability reliability partnership calm
pleasing: afraid_pushed_away anxious resentful invisible, acceptance choice matter honesty
numbness: numb overwhelmed hopeless sad, rest gentleness presence safety
pursuing: panicky lonely afraid_losing_you anxious, reassurance presence heard predictability
leave_threat: hopeless deeply_hurt afraid_pushed_away helpless, matter reassurance repair heard
scorekeeping: unimportant drained disappointed indignant, appreciation fairness partnership rest
lecturing: alone_in_this anxious frustrated not_enough, heard understanding respect competence
passive: resentful scared helpless small, choice autonomy respect safety
joking: embarrassed ashamed uneasy scared, lightness acceptance safety gentleness
irritability: drained stressed worried lonely, rest support affection consideration
"""


def table(text):
    """Each line's head with the pieces behind it."""
    for line in text.strip().replace("\n ", " ").splitlines():
        head, pieces = line.split(": ")
        yield head, [piece.split() for piece in pieces.split(", ")]


# The vocabularies


def test_there_are_18_moves_76_feelings_and_40_needs():
    assert [len(ids) for ids in (MOVES, FEELINGS, NEEDS)] == [18, 76, 40]


def test_every_feeling_stands_in_its_family_with_its_intensity_and_its_flags():
    expected = [
        {"id": id, "group": family, "intensity": int(intensity), "flags": sorted(flags)}
        for family, feelings in table(FAMILIES)
        for id, intensity, *flags in feelings
    ]
    found = [{**row, "flags": sorted(row["flags"])} for row in content.load("feelings")]
    assert found == expected


def test_every_need_stands_in_its_group():
    expected = [{"id": id, "group": group} for group, needs in table(GROUPS) for (id,) in needs]
    assert content.load("needs") == expected


def test_what_may_lie_beneath_each_move_stands_in_its_order():
    expected = [(move, feelings, needs) for move, (feelings, needs) in table(BENEATH)]
    found = [(row["id"], row["feelings"], row["needs"]) for row in content.load("moves")]
    assert found == expected


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", ["moves", "feelings", "needs"])
def test_no_two_ids_look_the_same(kind, language):
    names = [name(kind, id, Words(language)) for id in content.ids(kind)]
    assert len(set(names)) == len(names) and all(names)


def test_the_top_layer_is_the_family_of_anger():
    family = {row["id"] for row in content.load("feelings") if row["group"] == "anger"}
    assert {feeling for feeling in FEELINGS if has(feeling, "surface")} == family
    assert len(family) == 8


def test_an_own_word_carries_no_flag():
    assert not any(has("own:angry", flag) for flag in ("surface", "story", "safety_hint"))
    assert not has("", "surface")


# Own words


def test_an_own_word_is_one_short_line():
    assert own_word("  left\n out\u202e ") == "own:left out"
    assert own_text("own:left out") == "left out"
    assert own_text("hurt") == own_text("") == ""
    assert own_word("x" * OWN_AT_MOST) == "own:" + "x" * OWN_AT_MOST
    assert own_word("😀") == "own:😀"


@pytest.mark.parametrize("empty", ["", " \n", "...", "\x00", "\u2066", "—"])
def test_an_own_word_has_a_word(empty, refused):
    with refused("own_word_empty"):
        own_word(empty)


@pytest.mark.parametrize("size", [OWN_AT_MOST + 1, 1_000_000])
def test_an_own_word_is_no_sentence(size, refused):
    with refused("too_long"):
        own_word("x" * size)


def test_none_of_these_is_a_surface_and_a_need_and_no_feeling(refused):
    assert check_surface("") == check_need("") == ""
    with refused("feeling"):
        check_feeling("")


@pytest.mark.parametrize("id", ["hurts", None, 7, ["hurt"], "Own:x", " hurt"])
def test_an_unknown_id_is_refused(id, refused):
    for check, refusal in (
        (check_surface, "surface"),
        (check_feeling, "feeling"),
        (check_need, "need"),
    ):
        with refused(refusal):
            check(id)


def test_two_feelings_are_the_most_and_each_of_them_once(refused):
    assert check_feelings(()) == ()
    assert check_feelings(["hurt", "own: left out "]) == ("hurt", "own:left out")
    for many in (("hurt", "hurt"), ("own:a", "own:a "), ("hurt", "sad", "numb")):
        with refused("feelings_count"):
            check_feelings(many)


def test_a_word_is_shown_in_the_language_of_the_person():
    assert name("feelings", "hurt", EN) == "hurt"
    assert name("feelings", "hurt", HE) == "כאב"
    assert name("moves", "anger", HE) == "כעס, התפרצות"
    assert name("needs", "matter", EN) == "knowing that I matter to you"
    for kind in ("moves", "feelings", "needs"):
        assert name(kind, "own:left out", HE) == "left out"
        assert name(kind, "", EN) == ""


# What is offered


def test_d2_the_three_anchors_of_the_seed_are_offered_first():
    assert likely_feelings("anger")[0] == "hurt"
    assert likely_needs("criticism")[0] == "valued"
    assert likely_feelings("withdrawal")[0] == "afraid_pushed_away"


def test_d1_hurt_and_alone_with_it_are_among_what_may_lie_under_anger():
    assert {"hurt", "alone_in_this"} <= set(likely_feelings("anger"))


@pytest.mark.parametrize("usual", [["numb"], ["numb", "sad"], list(FEELINGS), ["own:left out"]])
def test_d2_the_anchors_stay_first_whatever_the_person_chose_before(usual):
    assert likely_feelings("anger", usual)[0] == "hurt"
    assert likely_feelings("withdrawal", usual)[0] == "afraid_pushed_away"


@pytest.mark.parametrize("move", MOVES)
def test_what_a_move_offers_exists_and_is_offered_once(move):
    feelings, needs = likely_feelings(move), likely_needs(move)
    assert 4 <= len(feelings) <= 5 and len(needs) == 4
    assert set(feelings) <= set(FEELINGS) and len(set(feelings)) == len(feelings)
    assert set(needs) <= set(NEEDS) and len(set(needs)) == len(needs)
    assert not all(has(feeling, "surface") for feeling in feelings[:2])


def test_the_persons_own_usual_feelings_come_from_the_third_place_on():
    assert likely_feelings("anger") == ("hurt", "offended", "scared", "alone_in_this", "helpless")
    offered = likely_feelings("anger", ["helpless", "own:left out", "offended", "helpless"])
    assert offered == ("hurt", "offended", "helpless", "own:left out", "scared", "alone_in_this")


def test_the_persons_own_usual_needs_come_from_the_third_place_on():
    assert likely_needs("anger", usual=["rest", "matter", "own:to be seen"]) == (
        "matter",
        "gentleness",
        "rest",
        "own:to be seen",
        "respect",
        "heard",
    )


@given(st.sampled_from(MOVES), st.lists(st.sampled_from(FEELINGS)))
def test_usual_feelings_never_displace_the_first_two_nor_take_any_away(move, usual):
    plain, offered = likely_feelings(move), likely_feelings(move, usual)
    assert offered[:2] == plain[:2]
    assert set(offered) == {*plain, *usual}
    assert len(set(offered)) == len(offered)


@given(st.sampled_from(MOVES), st.lists(st.sampled_from(NEEDS)))
def test_usual_needs_never_displace_the_first_two_nor_take_any_away(move, usual):
    for frame in ("full", "limit"):
        plain, offered = likely_needs(move, frame), likely_needs(move, frame, usual)
        assert offered[:2] == plain[:2]
        assert set(offered) == {*plain, *usual}
        assert len(set(offered)) == len(offered)


@pytest.mark.parametrize("move", [*MOVES, "", "own:slammed the door"])
def test_a_limit_protects_the_same_under_every_move(move):
    assert likely_needs(move, "limit") == LIMIT_NEEDS == ("boundaries", "respect", "fairness")


@pytest.mark.parametrize("surface", ["", "own:slammed the door"])
def test_under_a_surface_of_ones_own_the_usual_ones_come_first(surface):
    assert likely_feelings(surface) == ANY_FEELINGS
    assert likely_feelings(surface, ["numb", "sad"])[:3] == ("numb", "sad", "hurt")
    assert likely_needs(surface) == ANY_NEEDS
    assert likely_needs(surface, "full", ["own:quiet"])[:2] == ("own:quiet", ANY_NEEDS[0])


def test_what_is_offered_under_any_surface_is_known_and_beneath():
    assert set(ANY_FEELINGS) <= set(FEELINGS) and set(ANY_NEEDS) <= set(NEEDS)
    assert not any(has(feeling, "surface") for feeling in ANY_FEELINGS)
    families = [content.row("feelings", feeling)["group"] for feeling in ANY_FEELINGS]
    assert len(set(families)) == len(families)


@pytest.mark.parametrize("row", content.load("rule_moves"), ids=lambda row: row["id"])
def test_what_a_rule_tells_of_is_a_move(row):
    assert row["moves"] and set(row["moves"]) <= set(MOVES)
    assert len(set(row["moves"])) == len(row["moves"])


# What is found


@pytest.mark.parametrize(
    ("kind", "query", "words", "first"),
    [
        ("feelings", "hurt", EN, ("hurt",)),
        ("feelings", "HURT ", EN, ("hurt",)),
        ("feelings", "fear", EN, ("scared",)),
        ("feelings", "not good", EN, ("not_enough",)),
        ("feelings", "good not", EN, ("not_enough",)),
        ("feelings", "heavy hearted", EN, ("heavy",)),
        ("feelings", "כאב", HE, ("hurt", "deeply_hurt")),
        ("feelings", "כאב", EN, ("hurt", "deeply_hurt")),
        ("feelings", "מותשת", HE, ("drained",)),
        ("feelings", "אי נוחות", HE, ("uneasy",)),
        ("feelings", "עֶצֶב", HE, ("sad",)),
        ("needs", "amor", EN, ()),
        ("needs", "respect", EN, ("respect", "boundaries")),
        ("needs", "respect", HE, ("respect", "boundaries")),
        ("needs", "team", EN, ("cooperation",)),
        ("needs", "מרחב", HE, ("space",)),
        ("moves", "silent", EN, ("stonewalling",)),
        ("moves", "door", EN, ("anger",)),
        ("moves", "זה לא באשמתי", HE, ("defensiveness",)),
        ("moves", "כעס", HE, ("anger",)),
    ],
)
def test_a_word_is_found_by_any_part_of_what_is_said_of_it(kind, query, words, first):
    assert find(kind, query, words)[: len(first)] == first
    assert first or not find(kind, query, words)


def test_names_that_begin_with_it_come_first():
    found = find("feelings", "s", EN)
    names = [name("feelings", id, EN) for id in found]
    starts = [shown.startswith("s") for shown in names]
    assert starts == sorted(starts, reverse=True) and True in starts and False in starts
    assert find("needs", "clarity", EN)[0] == "clarity"


def test_a_family_is_found_by_its_name():
    family = {row["id"] for row in content.load("feelings") if row["group"] == "overwhelmed"}
    assert family <= set(find("feelings", "worn out", EN))
    group = {row["id"] for row in content.load("needs") if row["group"] == "autonomy"}
    assert group <= set(find("needs", "autonomy", EN))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", ["moves", "feelings", "needs"])
def test_every_word_is_found_by_its_name_and_its_beginning(kind, language):
    words = Words(language)
    for id in content.ids(kind):
        shown = name(kind, id, words)
        assert find(kind, shown, words)[0] == id
        assert id in find(kind, shown[:3], words)


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_sought_finds_everything_in_its_order(language):
    for query in ("", "  ", "'"):
        assert find("feelings", query, Words(language)) == FEELINGS


def test_what_is_not_there_is_not_found():
    assert find("feelings", "zebra", EN) == find("moves", "{", HE) == ()


@given(st.text(max_size=30))
def test_whatever_is_sought_finds_known_ids_once(query):
    found = find("feelings", query, HE)
    assert set(found) <= set(FEELINGS) and len(set(found)) == len(found)


# The forms of the Hebrew words


def head(text):
    """The first word of a text, without points."""
    return re.sub("[\u0591-\u05c7]", "", text).split()[0]


def test_hebrew_nouns_carry_the_gender_that_their_ending_shows():
    for id, row in HE["feelings"].items():
        feminine = re.search("[הת]$", head(row["thing"])) is not None
        assert row["gender"] == ("f" if feminine else "m"), id


def test_a_feeling_that_is_a_clause_has_a_noun_for_the_frames_that_need_one():
    clause = re.compile("ש(?:אני|אין|לא|נמאס) |לבד$")
    clauses = [id for id, row in HE["feelings"].items() if clause.match(row["noun"])]
    assert clauses == ["not_enough", "alone_in_this", "unimportant", "invisible", "fed_up"]
    for id, row in HE["feelings"].items():
        assert not clause.match(row["thing"]), id
        assert (row["thing"] != row["noun"]) >= (id in clauses)


def test_what_matters_agrees_with_its_verb():
    for id, row in EN["needs"].items():
        said = row["matters"]
        assert not said.endswith(".") and said[0].isupper(), id
        two = re.match(r"\w+ and \w+ ", said) is not None
        assert ("matter to me" in said) == two or "that I matter" in said, id
        assert "me matters" not in said and "you matters" not in said, id
    for id, row in HE["needs"].items():
        verb, _, rest = row["matters"].partition(" לי ")
        subject = head(rest)
        if re.match("(?:לדעת|להרגיש|שהגבול|שתהיה)", subject):
            assert verb == "חשוב", id
        elif " ו" in rest:
            assert verb == "חשובים", id
        else:
            assert verb == ("חשובה" if re.search("[הת]$", subject) else "חשוב"), id
        assert re.match("[בלש]", row["after_need"]), id
