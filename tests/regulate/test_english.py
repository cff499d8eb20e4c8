"""How what a person typed joins an English sentence."""

import pytest

from regulate.composition import Frame, compose
from regulate.content import Words
from regulate.english import PAST, own_feeling, own_need, request, several, situation, tail

EN = Words("en")


def said(frame, situation="you left", request="talk tonight"):
    return compose(frame, EN, situation, ("hurt",), "trust", request)


@pytest.mark.parametrize(
    ("typed", "full", "short"),
    [
        ("You came home at nine.", "When you came home at nine, I felt hurt.",
         "I felt hurt when you came home at nine."),
        ("When you left", "When you left, I felt hurt.", "I felt hurt when you left."),
        ("when  You came\n home!?…", "When you came home, I felt hurt.",
         "I felt hurt when you came home."),
        ("that you left", "When you left, I felt hurt.", "I felt hurt when you left."),
        ("I was told nothing", "When I was told nothing, I felt hurt.",
         "I felt hurt when I was told nothing."),
        ("I’m left out", "When I’m left out, I felt hurt.", "I felt hurt when I’m left out."),
        ("Dana called", "When Dana called, I felt hurt.", "I felt hurt when Dana called."),
        ("the door slammed", "When the door slammed, I felt hurt.",
         "I felt hurt when the door slammed."),
        ("The kitchen stayed full;", "When the kitchen stayed full, I felt hurt.",
         "I felt hurt when the kitchen stayed full."),
        ("Nothing was said", "When nothing was said, I felt hurt.",
         "I felt hurt when nothing was said."),
        ('you said "Never mind. Go."', 'When you said "Never mind. Go.", I felt hurt.',
         'I felt hurt when you said "Never mind. Go.".'),
        ("you wrote {feelings} %s", "When you wrote {feelings} %s, I felt hurt.",
         "I felt hurt when you wrote {feelings} %s."),
        ("last night you came home late", "When last night you came home late, I felt hurt.",
         "I felt hurt when last night you came home late."),
        ("the message", "About the message, I felt hurt.", "I felt hurt about the message."),
        ("The message you sent", "About the message you sent, I felt hurt.",
         "I felt hurt about the message you sent."),
        ("the way you spoke to me", "About the way you spoke to me, I felt hurt.",
         "I felt hurt about the way you spoke to me."),
        ("being left alone", "About being left alone, I felt hurt.",
         "I felt hurt about being left alone."),
        ("what you said", "About what you said, I felt hurt.", "I felt hurt about what you said."),
        ("you being late", "About you being late, I felt hurt.",
         "I felt hurt about you being late."),
        ("Dana's birthday", "About Dana's birthday, I felt hurt.",
         "I felt hurt about Dana's birthday."),
        ("after dinner", "After dinner, I felt hurt.", "I felt hurt after dinner."),
        ("After you left", "After you left, I felt hurt.", "I felt hurt after you left."),
        ("yesterday at dinner", "Yesterday at dinner, I felt hurt.",
         "I felt hurt yesterday at dinner."),
        ("every time you are late", "Every time you are late, I felt hurt.",
         "I felt hurt every time you are late."),
        ("You came home. Nobody called.",
         "This is what happened: You came home. Nobody called. I felt hurt.",
         "This is what happened: You came home. Nobody called. I felt hurt."),
        ("why did you leave", "This is what happened: Why did you leave. I felt hurt.",
         "This is what happened: Why did you leave. I felt hurt."),
        ("Silence at dinner", "About silence at dinner, I felt hurt.",
         "I felt hurt about silence at dinner."),
        ("Dana", "About Dana, I felt hurt.", "I felt hurt about Dana."),
        ("Dad yells", "When Dad yells, I felt hurt.", "I felt hurt about this: Dad yells."),
        ("that was mean", "When that was mean, I felt hurt.", "I felt hurt when that was mean."),
        ("if you are late", "If you are late, I felt hurt.", "I felt hurt if you are late."),
        ("and then you left", "When you left, I felt hurt.", "I felt hurt when you left."),
        ("חזרת מאוחר", "When חזרת מאוחר, I felt hurt.", "I felt hurt about this: חזרת מאוחר."),
        ("😀", "When 😀, I felt hurt.", "I felt hurt about this: 😀."),
    ],
)  # fmt: skip
def test_the_situation_joins_the_sentence_however_it_is_typed(typed, full, short):
    assert said(Frame.FULL, typed).startswith(f"{full} What ")
    assert said(Frame.SHORT, typed).startswith(f"{short} Trust ")
    assert said(Frame.LIMIT, typed).startswith(f"{full} A limit ")


@pytest.mark.parametrize(
    ("typed", "full", "short"),
    [
        ("talk tonight", "Would you be willing to talk tonight?", "Could we talk tonight?"),
        ("Sit with me.", "Would you be willing to sit with me?", "Could you sit with me?"),
        ("to sit with me?", "Would you be willing to sit with me?", "Could you sit with me?"),
        ("please sit with me", "Would you be willing to sit with me?", "Could you sit with me?"),
        ("Would you be willing to please sit with me?", "Would you be willing to sit with me?",
         "Could you sit with me?"),
        ("could you call", "Would you be willing to call?", "Could you call?"),
        ("I'd like you to call", "Would you be willing to call?", "Could you call?"),
        ("I’d love it if you could help", "Would you be willing to help?", "Could you help?"),
        ("you call me when it's late", "Would you be willing to call me when it's late?",
         "Could you call me when it's late?"),
        ("please don't shout", "Would you be willing not to shout?", "Could we try not to shout?"),
        ("not to shout", "Would you be willing not to shout?", "Could we try not to shout?"),
        ("never shout", "Would you be willing not to ever shout?",
         "Could we try not to ever shout?"),
        ("stop shouting", "Would you be willing to stop shouting?", "Could we stop shouting?"),
        ("a hug", "Would you be open to a hug?", "Could we have a hug?"),
        ("for a hug", "Would you be open to a hug?", "Could we have a hug?"),
        ("I want a hug", "Would you be open to a hug?", "Could we have a hug?"),
        ("Ten minutes together", "Would you be open to ten minutes together?",
         "Could we have ten minutes together?"),
        ("10 minutes", "Would you be open to 10 minutes?", "Could we have 10 minutes?"),
        ("kindness", "Would you be open to kindness?", "Could we have kindness?"),
        ("no phones at dinner", "Would you be open to no phones at dinner?",
         "Could we have no phones at dinner?"),
        ("sitting together", "Would you be open to sitting together?",
         "Could we try sitting together?"),
        ("do you mind closing the door", "Would you be open to closing the door?",
         "Could we try closing the door?"),
        ("Your help with the kids", "Could I have your help with the kids?",
         "Could I have your help with the kids?"),
        ("some time alone", "Would you be open to some time alone?",
         "Could we have some time alone?"),
        ("Respect", "Would you be open to respect?", "Could we have respect?"),
        ("Text me!", "Would you be willing to text me?", "Could you text me?"),
        ("date night", "Would you be open to date night?", "Could we have date night?"),
        ("both of us put phones away", "Would you be open to this: both of us put phones away?",
         "Could we try this: both of us put phones away?"),
        ("bring milk", "Would you be willing to bring milk?", "Could we bring milk?"),
        ("we sit down", "Could we sit down?", "Could we sit down?"),
        ("that we sit down", "Could we sit down?", "Could we sit down?"),
        ("Let's talk", "Could we talk?", "Could we talk?"),
        ("I'd like us to talk", "Could we talk?", "Could we talk?"),
        ("I'd like to talk together", "Could we talk together?", "Could we talk together?"),
        ("can I have a hug", "Could I have a hug?", "Could I have a hug?"),
        ("I want to be alone", "Could I be alone?", "Could I be alone?"),
        ("Tomorrow, sit with me", "Would you be open to this: tomorrow, sit with me?",
         "Could we try this: tomorrow, sit with me?"),
        ("if you called me", "Would you be open to this: you called me?",
         "Could we try this: you called me?"),
        ("what do you feel", "Would you be open to this: what do you feel?",
         "Could we try this: what do you feel?"),
        ("לשבת איתי", "Would you be open to this: לשבת איתי?", "Could we try this: לשבת איתי?"),
        ("Call me. Tell me.", "What I would like to ask: Call me. Tell me. "
         "Would you be open to that?",
         "What I would like to ask: Call me. Tell me. Could we try that?"),
    ],
)  # fmt: skip
def test_the_request_joins_the_sentence_however_it_is_typed(typed, full, short):
    assert said(Frame.FULL, request=typed).endswith(f" trust. {full}")
    assert said(Frame.LIMIT, request=typed).endswith(f" trust. {full}")
    assert said(Frame.SHORT, request=typed).endswith(f" to me. {short}")


@pytest.mark.parametrize("typed", ["please", "Please, please!", "maybe just"])
def test_a_request_of_nothing_but_manners_is_empty(typed, refused):
    with refused("request_empty"):
        said(Frame.FULL, request=typed)


def test_names_and_i_keep_their_capitals():
    assert situation("I left") == ("when", "I left")
    assert situation("The door was open") == ("when", "the door was open")
    assert request("Tell Dana that I left") == ("to", "tell Dana that I left")


def test_a_quote_is_one_piece_of_a_sentence():
    assert not several('you said "No. Go away." and left')
    assert several("You left. Then you came back")


def test_what_hangs_on_a_feeling_is_seen():
    assert [tail(text) for text in ("hurt", "afraid of losing you", "sad that it happened")] == [
        0,
        1,
        2,
    ]


def test_own_words_never_vanish():
    for word in ("feeling", "I felt", "being", "I need", "want"):
        assert own_feeling(word) and own_need(word)


def test_a_past_form_is_never_made_with_a_rule():
    assert PAST["leave"] == "left" and PAST["forget"] == "forgot"
    assert all(base and past for base, past in PAST.items())
