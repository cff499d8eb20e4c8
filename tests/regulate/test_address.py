"""Forms of address: without one, the words are free of gender; with one, they keep to it."""

import json
import re

import pytest

from regulate import content
from regulate.composition import Frame, compose
from regulate.content import ADDRESSES, Words
from regulate.curiosity import openers
from regulate.hearing import hear
from regulate.refusal import Refusal
from regulate.vocabulary import has
from tests.test_content import FILES, FOLDER, braces, by_address, read

OWN, PARTNER = {"f", "m", "p"}, {"to_f", "to_m", "to_p"}
"""The forms by how the person is addressed, and by how the partner is."""


def texts(value, place=""):
    """Every text of a file by its place: a text alone, or its forms."""
    if not isinstance(value, dict) or by_address(value):
        yield place, value
        return
    for key, inner in value.items():
        yield from texts(inner, f"{place}/{key}")


def he(file):
    return dict(texts(read(FOLDER / "he" / f"{file}.json")))


FORMED = [
    (f"{file}{place}", text)
    for file in FILES
    for place, text in he(file).items()
    if isinstance(text, dict)
]


def word(*words):
    """A pattern of any of the words, standing alone or behind "and" or "that"."""
    return re.compile(rf"(?<![א-ת])[וש]?(?:{'|'.join(words)})(?![א-ת])")


# A form chosen


def test_a_form_is_taken_by_who_is_addressed_and_else_the_free_one(monkeypatch):
    forms = {"any": "a", "f": "b", "m": "c", "p": "d"}
    to = {"any": "a", "to_f": "b", "to_m": "c", "to_p": "d"}
    some = {"any": "a", "f": "b"}
    file = {"own": forms, "to": to, "some": some, "plain": "x", "deep": {"in": to}}
    monkeypatch.setattr(content, "load", lambda name: file)
    content._addressed.cache_clear()
    try:
        for at, form in enumerate(ADDRESSES):
            own, partner = Words("he", form)["any"], Words("he", partner=form)["any"]
            assert own["own"] == partner["to"] == partner["deep"]["in"] == "abcd"[at]
            assert own["to"] == partner["own"] == own["deep"]["in"] == "a"
            assert own["plain"] == partner["plain"] == "x"
        assert [Words("he", form)["any"]["some"] for form in ADDRESSES] == ["a", "b", "a", "a"]
    finally:
        content._addressed.cache_clear()


def test_nothing_chosen_is_the_free_form_of_every_text():
    for file in FILES:
        shown = dict(texts(Words("he")[file]))
        for place, text in he(file).items():
            assert shown[place] == (text["any"] if by_address(text) else text)


def test_one_language_alone_has_forms():
    assert [Words(language).has_forms for language in content.LANGUAGES] == [False, True]
    for file in FILES:
        assert "any" not in json.dumps([*read(FOLDER / "en" / f"{file}.json").items()]).split('"')
        assert Words("en", "f", "m")[file] == Words("en")[file]


# What a form is


@pytest.mark.parametrize(("place", "forms"), FORMED)
def test_the_forms_of_a_text_are_of_one_kind_and_say_the_same_things(place, forms):
    others = forms.keys() - {"any"}
    assert others and (others <= OWN or others <= PARTNER)
    assert len(set(forms.values())) == len(forms) or {"f", "m"} <= others
    for text in forms.values():
        assert text and text.strip() == text
        assert braces(text) == braces(forms["any"])
        assert text[-1] == forms["any"][-1] or text[-1:].isalpha() == forms["any"][-1:].isalpha()
        assert re.findall(r"[\d'…]", text) == re.findall(r"[\d'…]", forms["any"])


def test_there_are_forms_where_a_person_is_told_what_to_do():
    places = [place for place, _ in FORMED]
    assert len(places) > 100
    for file in ("bands", "pause", "solo", "soothing", "refusals", "check_in", "return"):
        assert any(place.startswith(f"{file}/") for place in places), file
    whole = [place for place, forms in FORMED if forms.keys() > OWN]
    assert len(whole) > 60


def test_what_is_said_where_someone_may_not_be_safe_has_one_form():
    """It was weighed word by word, and either of the two may be reading."""
    assert not [place for place, _ in FORMED if place.startswith(("safety/", "questions/"))]


@pytest.mark.parametrize(("place", "forms"), FORMED)
def test_who_is_told_in_the_feminine_is_told_in_the_masculine_too(place, forms):
    assert ("f" in forms) == ("m" in forms)
    assert ("to_f" in forms) == ("to_m" in forms)


WRONG = {
    "f": word("אתה", "אתם", "יכול", "יכולים", "חוזר", "תוכל", "תרצה", "לכם",
              "שלכם", "קח", "קחו", "תן", "תנו", "לך למקום", "בקשו", "כתוב", "כתבו", "נשום",
              "נשמו", "בחר", "בחרו", "עצור", "עצרו", "אמור", "אמרו", "תגיד"),
    "m": word("אתם", "יכולה", "יכולים", "צריכה", "צריכים", "חוזרת", "תוכלי", "תרצי", "לכם",
              "שלכם", "קחי", "קחו", "תני", "תנו", "לכי", "בקשי", "בקשו", "כתבי", "כתבו", "נשמי",
              "נשמו", "בחרי", "בחרו", "עצרי", "עצרו", "אמרי", "אמרו", "תגידי", "הרפי", "החזיקי",
              "נוחי", "כווצי"),
    "p": word("אתה", "יכול", "יכולה", "צריכה", "חוזר", "חוזרת", "תוכל", "תוכלי", "תרצה", "תרצי",
              "קח", "קחי", "תן", "תני", "לכי", "בקש", "בקשי", "כתוב", "כתבי", "נשום", "נשמי",
              "בחר", "בחרי", "עצור", "עצרי", "אמור", "אמרי", "הרפי", "החזיקי", "נוחי", "כווצי",
              "לך", "שלך", "אצלך", "בשבילך", "עליך", "אליך", "בך", "מבחינתך", "לדעתך", "לעצמך"),
}  # fmt: skip
"""Words of the other forms. The pronoun of the feminine is also the sign of the object, so that it
can only be told where a verb stands behind it."""
SHE = re.compile("(?<![א-ת])ו?ש?את (?:יכולה|צריכה|לא|שמה|רואה|שומעת|הולכת|חוזרת|פותחת|מרגישה)")
QUOTED = re.compile("'[^']*'")
"""What stands in quotes is said to somebody else."""


@pytest.mark.parametrize(("place", "forms"), FORMED)
def test_a_form_keeps_to_itself(place, forms):
    for form in (*OWN, *PARTNER):
        if form in forms:
            text = QUOTED.sub("", forms[form])
            kind = form[-1]
            assert not WRONG[kind].search(text), (form, text)
            assert kind == "f" or not SHE.search(text), (form, text)


@pytest.mark.parametrize(
    ("form", "bad"),
    [("f", "אתה כאן"), ("m", "קחי נשימה"), ("p", "את יכולה"), ("p", "בקצב שלך"), ("f", "ואמור")],
)
def test_a_form_that_slips_is_seen(form, bad):
    assert WRONG[form].search(bad) or SHE.search(bad)


GENDERED = word(
    "אתה", "יכולה", "תוכלי", "תרצי", "קחי", "תני", "לכי", "בקשי", "כתבי", "נשמי", "בחרי",
    "עצרי", "אמרי", "הרפי", "תגידי", "מוכנה", "מבקשת", "מרגישה", "חוזרת", "אתם", "אתן",
)  # fmt: skip
SPOKEN_OF = ("demo", "hearing", "moves", "curiosity")
"""Files that also quote what people say, or speak of the word "you" itself."""


@pytest.mark.parametrize("file", [file for file in FILES if file not in SPOKEN_OF])
def test_the_free_words_have_no_gender(file):
    for place, text in texts(Words("he")[file]):
        for each in [text] if isinstance(text, str) else text.values():
            assert not GENDERED.search(each), (place, each)
            assert not SHE.search(each), (place, each)


# In the plural, everything that is not about secrecy

STAYS = {
    "refusals", "faults", "safety", "questions", "hiding", "passphrase", "transfer", "erasing",
    "window", "backups", "hand_over", "doctor", "command_line", "helplines",
}  # fmt: skip
"""Files in which "you" is this one person, never the two: "for you all alone" would say the
opposite. Its form in writing is the same for all."""
ALONE = {"talk/notes/saved", "look_back/thanks", "requests/safety_hint"}
TO_OTHER = {"hearing", "curiosity", "openings", "talk", "return", "pause", "frames", "needs"}
YOURS = word("לך", "שלך", "אצלך", "בשבילך", "עליך", "אליך", "בך", "נרגעת", "הרגשת", "מצאת")


@pytest.mark.parametrize("file", [file for file in FILES if file not in {*STAYS, "demo"}])
def test_in_the_plural_nobody_is_one(file):
    words = Words("he", "p", "p" if file in TO_OTHER else "")
    for place, text in texts(words[file]):
        if f"{file}{place}" in ALONE or place.startswith("/carried") or "{situation}" in str(text):
            continue
        if place.startswith("/afraid_losing_you"):  # a name, and what is looked for
            continue
        for each in [text] if isinstance(text, str) else text.values():
            assert not YOURS.search(QUOTED.sub("", each)), (file, place, each)


# What is said to the partner lands softly in every form


@pytest.mark.parametrize("partner", ADDRESSES)
def test_every_question_of_curiosity_lands_softly_in_every_form(partner):
    words = Words("he", partner=partner)
    own = words["curiosity"]
    ways = [way for group in own["ways"].values() for way in group.values()]
    for way in (*ways, *own["general"].values(), *openers(words)):
        heard = hear(way.replace("{time}", "20:40"))
        assert not heard.notes and not heard.alarms, way


@pytest.mark.parametrize("address", ["f", "m"])
def test_every_feeling_lands_softly_as_the_person_is_addressed(address):
    words = Words("he", address, "m")
    for feeling in content.ids("feelings"):
        for frame in (Frame.FULL, Frame.SHORT, Frame.LIMIT):
            if frame is Frame.LIMIT or not has(feeling, "surface"):
                said = compose(frame, words, "נגמר הערב בלי מילה", (feeling,), "", "לשבת איתי")
                assert not hear(said).notes, said


@pytest.mark.parametrize("partner", ADDRESSES)
def test_what_opens_a_talk_and_mends_it_lands_softly_in_every_form(partner):
    words = Words("he", partner=partner)
    for said in (*words["openings"].values(), *words["talk"]["lines"].values(),
                 words["talk"]["question"]):  # fmt: skip
        assert not hear(said).notes, said


def test_a_refusal_speaks_to_the_person_as_they_chose():
    said = [Words("he", form).refusal(Refusal("clock_time")).split()[0] for form in ADDRESSES]
    assert said == ["לכתוב", "כתבי", "כתוב", "כתבו"]
