"""Putting it into words, as the window shows it: what is offered, taken, kept, put off, stopped."""

import pytest
import shiboken6

from regulate.later import Jotting
from regulate.translation import Translation
from tests.evening import refusing
from ui.hearing import RULES_AT_ONCE, HearingViewModel
from ui.translate import DRAFT, TranslateViewModel, draft_place
from ui.you import YouViewModel

AT_NINE = "you came home at nine and there was no message"


@pytest.fixture
def translate(desk):
    view = TranslateViewModel(desk)
    view.start()
    return view


def again(desk) -> TranslateViewModel:
    """The page opened anew, as after the app was closed."""
    view = TranslateViewModel(desk)
    view.start()
    return view


def labels(choices) -> list[str]:
    return [choice["label"] for choice in choices]


def ids(choices) -> list[str]:
    return [choice["id"] for choice in choices]


def up_to(view, step: str, surface: str = "anger", feelings=("hurt",), need: str = "matter"):
    """Goes on from where it is to a step, with an answer at each before."""
    for name, answer in (
        ("surface", lambda: view.chooseSurface(surface)),
        ("situation", lambda: view.setSituation(AT_NINE)),
        ("feelings", lambda: [view.toggleFeeling(id) for id in feelings]),
        ("need", lambda: view.chooseNeed(need)),
        ("request", lambda: view.setRequest("send a short message")),
    ):
        if view.step == step:
            return
        if view.step != name:
            continue  # behind already
        answer()
        assert view.goOn(), view.notice


# What came out


def test_a_few_moves_are_shown_first_and_all_of_them_when_asked(translate):
    assert len(translate.surfaces) == 6 and len(translate.allSurfaces) == 18
    assert ids(translate.surfaces)[0] == "anger"


def test_what_came_out_brings_the_likely_move_to_the_front_once_typing_rests(translate, qtbot):
    with qtbot.waitSignal(translate.changed):
        translate.setCameOut("You never listen to me!")
    assert ids(translate.surfaces)[0] == "criticism"
    assert translate.surface == "" and not translate.mayGoOn


def test_what_was_chosen_stays_in_sight(translate):
    translate.chooseSurface("irritability")
    assert ids(translate.surfaces)[0] == "irritability"
    assert translate.surfaceName == "Irritability spilling over"


def test_none_of_these_is_an_answer_at_every_step(translate, desk):
    translate.chooseSurface("")
    assert translate.noSurface and translate.goOn()
    translate.setSituation(AT_NINE)
    translate.goOn()
    assert not translate.mayGoOn
    translate.leaveUnnamed()
    assert translate.goOn()
    translate.chooseNeed("")
    assert translate.noNeed and translate.goOn()
    translate.setRequest("sit with me")
    assert translate.goOn()
    assert "no word for" in translate.words
    assert translate.save()
    (entry,) = desk.store.journal.all()
    kept = entry.translation
    assert (kept.surface, kept.feelings, kept.need) == ("", (), "")


def test_an_unknown_word_is_never_chosen(translate):
    translate.chooseSurface("shouting")
    translate.toggleFeeling("attacked")
    translate.chooseNeed("revenge")
    translate.chooseFrame("long")
    assert (translate.surface, translate.feelings, translate.need) == ("", [], "")
    assert translate.frame == "full"


# Words found, own words


def test_a_word_is_found_by_a_part_of_it(translate):
    up_to(translate, "feelings")
    translate.seek("lone")
    assert "lonely" in ids(translate.found)
    translate.seek("")
    assert translate.found == []


def test_an_own_word_is_used_as_it_is_and_kept_for_next_time(translate, desk):
    up_to(translate, "feelings")
    translate.seek(" left   out ")
    assert translate.useOwnWord()
    assert translate.feelings == ["own:left out"] and translate.sought == ""
    translate.goOn()
    up_to(translate, "sentence")
    assert "left out" in translate.words
    assert translate.save()
    translate.close()
    view = again(desk)
    up_to(view, "feelings")
    assert labels(view.own) == ["left out"]
    assert "own:left out" in ids(view.likelyFeelings)
    view.seek("LEFT")
    assert ids(view.found)[0] == "own:left out"
    view.seek("")
    view.forgetOwnWord("own:left out")
    assert view.own == [] and desk.store.own_words.all("feelings") == []


def test_an_own_word_that_is_no_word_is_refused(translate):
    up_to(translate, "feelings")
    translate.seek(" … ")
    assert not translate.useOwnWord()
    assert translate.notice and translate.feelings == []


def test_own_words_are_possible_for_what_came_out_and_for_the_need(translate):
    translate.seek("slamming")
    translate.useOwnWord()
    assert translate.surface == "own:slamming" and translate.surfaceName == "slamming"
    assert translate.protects == translate.caution == ""
    translate.goOn()
    translate.setSituation(AT_NINE)
    translate.goOn()
    assert translate.likelyFeelings
    translate.toggleFeeling("sad")
    translate.goOn()
    translate.seek("a quiet evening")
    translate.useOwnWord()
    assert translate.need == "own:a quiet evening"


def test_a_third_feeling_takes_the_place_of_the_second(translate):
    up_to(translate, "feelings")
    for id in ("hurt", "scared", "lonely"):
        translate.toggleFeeling(id)
    assert translate.feelings == ["hurt", "lonely"]
    translate.leaveUnnamed()
    assert translate.feelings == [] and translate.unnamed
    translate.toggleFeeling("sad")
    assert translate.feelings == ["sad"] and not translate.unnamed


# Learning


def test_the_last_time_is_told_under_the_same_surface_alone(translate, desk):
    up_to(translate, "sentence", feelings=("lonely",))
    translate.save()
    translate.close()
    view = again(desk)
    up_to(view, "feelings")
    assert "lonely" in view.lastTime
    other = again(desk)
    other.startAgain()
    up_to(other, "feelings", surface="blame")
    assert other.lastTime == ""


def test_what_is_usual_moves_up_from_the_third_place(translate, desk):
    up_to(translate, "sentence", feelings=("numb",), need="rest")
    translate.save()
    translate.close()
    view = again(desk)
    up_to(view, "feelings")
    assert ids(view.likelyFeelings)[:3] == ["hurt", "offended", "numb"]
    view.toggleFeeling("hurt")
    view.goOn()
    assert ids(view.likelyNeeds)[:3] == ["matter", "gentleness", "rest"]


# How it might land


def test_a_sentence_is_heard_and_a_softer_way_taken_with_one_tap(translate):
    up_to(translate, "sentence")
    assert translate.hearing.notes == []
    translate.setWords("I was waiting. You never help me.")
    translate.hearing.hear()
    (note,) = translate.hearing.notes
    assert "never" in note["word"] and note["why"]
    (way,) = note["ways"]
    assert AT_NINE in way and "hurt" in way
    translate.hearing.take(0, 0)
    assert translate.words == f"I was waiting. {way}"
    translate.hearing.hear()
    assert translate.hearing.notes == []


def test_a_note_waits_until_typing_rests(translate, qtbot):
    up_to(translate, "sentence")
    with qtbot.waitSignal(translate.hearing.changed):
        translate.setWords("You never help me.")
        assert translate.hearing.notes == []
    assert len(translate.hearing.notes) == 1


def test_what_is_kept_as_it_is_gets_no_more_notes(translate):
    up_to(translate, "sentence")
    translate.setWords("You never help me.")
    translate.hearing.hear()
    translate.hearing.keep(0)
    assert translate.hearing.notes == []
    translate.setWords("You never help me. It was late.")
    translate.hearing.hear()
    assert translate.hearing.notes == []
    assert translate.save()


def test_a_word_that_tells_a_story_offers_the_feelings_under_it(translate):
    up_to(translate, "sentence")
    translate.setWords("I felt attacked.")
    translate.hearing.hear()
    (note,) = translate.hearing.notes
    assert len(note["ways"]) == 3
    offered = zip(("scared", "hurt", "offended"), note["ways"], strict=True)
    assert all(word in way for word, way in offered)


def test_a_charge_can_become_a_curious_question(translate):
    up_to(translate, "sentence")
    translate.setWords("Why would you react like that?")
    translate.hearing.hear()
    (note,) = translate.hearing.notes
    assert "Help me understand what was going on for you then." in note["ways"]


def test_a_hebrew_sentence_gets_hebrew_ways_and_a_reason_in_the_language_of_the_window(translate):
    up_to(translate, "sentence")
    translate.setWords("אתה אף פעם לא עוזר לי.")
    translate.hearing.hear()
    (note,) = translate.hearing.notes
    assert note["ways"][0].startswith("הפעם")
    assert "Always" in note["why"]


def test_notes_can_be_switched_off_for_good(translate, desk):
    you = YouViewModel(desk)
    up_to(translate, "sentence")
    translate.setWords("You never help me.")
    you.setHears(False)
    translate.hearing.hear()
    assert translate.hearing.notes == []
    desk.hears = True
    other = YouViewModel(desk)
    other.load()
    assert not other.hears and not desk.hears


def test_what_happened_is_heard_as_a_camera_would_see_it(translate):
    up_to(translate, "situation")
    translate.setSituation("you ignored me again")
    translate.hearing.hear()
    (note,) = translate.hearing.notes
    assert "ignored" in note["word"] and note["ways"] == []
    translate.setSituation(AT_NINE)
    translate.hearing.hear()
    assert translate.hearing.notes == []


# Language


def test_the_words_follow_the_language_spoken_to_the_other(translate, desk):
    you = YouViewModel(desk)
    you.spoke.connect(translate.speak)
    you.chooseSentenceLanguage("he")
    up_to(translate, "feelings", surface="criticism")
    assert labels(translate.likelyFeelings)[0] == "בדידות"
    for id in ("lonely", "disappointed"):
        translate.toggleFeeling(id)
    translate.goOn()
    translate.chooseNeed("valued")
    translate.goBack()
    translate.goBack()
    translate.setSituation("נגמרה ארוחת הערב והמטבח נשאר מלא")
    translate.goOn()
    translate.goOn()
    translate.goOn()
    translate.setRequest("שנשב עשר דקות הערב")
    translate.goOn()
    assert translate.words == (
        "כשנגמרה ארוחת הערב והמטבח נשאר מלא, הרגשתי בדידות ואכזבה. מתחת לזה היה בי צורך "
        "להרגיש שיש לי ערך. אפשר לבקש שנשב עשר דקות הערב?"
    )
    translate.save()
    (entry,) = desk.store.journal.all()
    assert entry.translation.language == "he"


# Keeping, putting off


def test_everything_typed_waits_when_opened_again(translate, desk):
    translate.setCameOut("You never listen")
    up_to(translate, "request", feelings=("hurt", "scared"))
    translate.setRequest("sit with me")
    translate.keepDraft()
    view = again(desk)
    assert view.step == "request"
    assert (view.cameOut, view.surface, view.situation) == ("You never listen", "anger", AT_NINE)
    assert (view.feelings, view.need, view.request) == (["hurt", "scared"], "matter", "sit with me")


@pytest.mark.parametrize(
    "body",
    [
        {"surface": "shouting", "situation": "the dishes stayed"},
        {"surface": 7, "situation": ["x"], "step": "last", "feelings": "hurt", "part": None},
        {"surface": "anger", "step": 99, "feelings": ["hurt", "attacked", 7, "own:"], "frame": "x"},
        {"surface": "anger", "step": -4, "need": "revenge", "part": {"did": 7}},
    ],
)
def test_a_draft_that_makes_no_sense_is_taken_up_as_far_as_it_does(desk, body, clock):
    desk.store.drafts.keep(DRAFT, body, clock.now())
    view = again(desk)
    assert view.step in ("surface", "sentence")
    assert view.surface in ("", "anger") and set(view.feelings) <= {"hurt"}


def test_what_is_put_off_waits_with_everything_typed(translate, desk, qtbot):
    translate.setCameOut("You never listen to anything that I say when it matters to me, never!")
    up_to(translate, "feelings")
    with qtbot.waitSignal(translate.putOff):
        assert translate.finishLater()
    assert translate.step == "surface" and translate.situation == ""
    assert desk.store.drafts.get(DRAFT) == {}
    (kept,) = desk.store.jottings.waiting()
    assert kept.jotting.surface == "anger" and len(kept.jotting.came_out) <= 60
    translate.start()
    assert translate.surface == ""
    translate.finish(kept.uid)
    assert translate.step == "feelings" and translate.situation == AT_NINE
    translate.toggleFeeling("hurt")
    translate.goOn()
    up_to(translate, "sentence")
    assert translate.save()
    assert desk.store.jottings.waiting() == []
    assert desk.store.drafts.get(draft_place(kept.uid)) == {}


def test_finishing_one_thing_leaves_what_else_was_begun(translate, desk, clock):
    uid = desk.store.jottings.add(Jotting("blame", "the money"), clock.now(), "UTC")
    up_to(translate, "situation")
    translate.setSituation("the dishes stayed")
    translate.finish(uid)
    assert (translate.surface, translate.cameOut, translate.situation) == ("blame", "the money", "")
    translate.setSituation("the letter came")
    translate.start()
    assert (translate.surface, translate.situation) == ("anger", "the dishes stayed")
    translate.finish(uid)
    assert translate.situation == "the letter came"


def test_a_full_disk_loses_nothing_that_was_to_be_put_off(translate, desk):
    up_to(translate, "situation")
    with refusing(desk.store):
        assert not translate.finishLater()
        assert "disk is full" in translate.notice
    assert translate.surface == "anger"
    assert translate.finishLater()


def test_a_full_disk_loses_nothing_that_was_to_be_saved(translate, desk):
    up_to(translate, "sentence")
    with refusing(desk.store):
        assert not translate.save()
        assert "disk is full" in translate.notice
    assert translate.step == "sentence" and translate.save()


def test_the_saved_sentence_stands_alone_until_it_is_left(translate, desk):
    translate.setCameOut("You never listen")
    up_to(translate, "sentence")
    sentence = translate.words
    translate.save()
    assert translate.step == "saved" and translate.savedWords == sentence
    assert translate.mayHandOver
    assert not translate.goBack()
    translate.close()
    assert translate.step == "surface" and translate.cameOut == ""
    (entry,) = desk.store.journal.all()
    assert entry.translation.came_out == "You never listen"


# Safety


@pytest.mark.parametrize("place", ["came out", "situation"])
def test_words_of_danger_stop_once_and_nothing_of_them_is_kept_unless_asked(
    translate, desk, qtbot, place
):
    if place == "came out":
        translate.setCameOut("he hit me again")
        translate.chooseSurface("anger")
    else:
        up_to(translate, "situation")
        translate.setSituation("he hit me again")
    with qtbot.waitSignal(translate.alarmed) as told:
        assert not translate.goOn()
    assert told.args == ["SAFE_VICTIM"]
    assert translate.unkept
    translate.keepDraft()
    assert desk.store.drafts.get(DRAFT) == {}
    translate.keepPrivately()
    translate.keepDraft()
    assert not translate.unkept and desk.store.drafts.get(DRAFT) != {}
    assert translate.goOn()


def test_terror_stops_as_words_of_danger_do(translate, qtbot):
    up_to(translate, "feelings")
    translate.toggleFeeling("terrified")
    with qtbot.waitSignal(translate.alarmed) as told:
        assert not translate.goOn()
    assert told.args == ["SAFE_VICTIM"]
    assert translate.goOn()


def test_what_tells_of_danger_is_not_offered_to_be_handed_over(translate):
    up_to(translate, "sentence")
    translate.setWords("I'm afraid of you.")
    assert not translate.save()
    assert translate.save()
    assert not translate.mayHandOver


def test_what_is_saved_is_what_a_translation_takes(translate, desk):
    up_to(translate, "sentence")
    translate.chooseFrame("apology")
    for name, text in (("did", "shouted"), ("effect", "frightening"), ("repair", "listen")):
        translate.setPart(name, text)
    assert translate.save()
    (entry,) = desk.store.journal.all()
    assert isinstance(entry.translation, Translation)
    assert entry.translation.words == (
        "I shouted. It must have been frightening. I'd like to listen."
    )


def test_the_rules_are_read_ahead_a_piece_at_a_time(desk, qtbot, monkeypatch):
    from regulate import hearing

    asked = []
    monkeypatch.setattr(hearing, "read_rules", lambda most: asked.append(most) or len(asked) > 2)
    view = HearingViewModel(desk)
    view.prepare()
    assert view._read_soon.isActive()
    # Pages of other tests may still be reading, too.
    qtbot.waitUntil(lambda: len(asked) > 2 and not view._read_soon.isActive())
    assert set(asked) == {RULES_AT_ONCE}
    view.prepare()
    assert not view._read_soon.isActive()


def test_reading_the_rules_ahead_ends_with_the_page(desk):
    gone = HearingViewModel(desk)
    gone.prepare()
    timer = gone._read_soon
    shiboken6.delete(gone)
    assert not shiboken6.isValid(timer)
