"""Translations to fill a journal with, English and Hebrew, the same at every run.

As unlike each other as those of years are: a vocabulary of thousands of words, of which a few come
often and most seldom, texts from a line to a page, every move, feeling and need, own words too.
"""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import cache
from itertools import accumulate
from random import Random

from data import journal
from data.store import Store
from regulate import content
from regulate.composition import Frame
from regulate.refusal import Refusal
from regulate.translation import Translation

SEED = 20260101
FIRST = datetime(2010, 1, 1, 6, 0, tzinfo=UTC)
AT_ONCE = 1_000
"""Entries that are filled in with one transaction."""

_PARTS = {
    "en": (
        "you looked at your phone | you came home late | the dishes were left again"
        " | nobody asked how my day was | the money was spent | you walked out of the kitchen"
        " | my mother called twice | the window was open all night | the car had no petrol"
        " | we said nothing at breakfast | the neighbours heard us | you laughed at my plan",
        "during dinner | in front of your mother | while the children were listening"
        " | before the guests came | in the middle of the night | at the birthday party"
        " | on the way to work | after the long drive | in the garden | at the hospital",
        "and I had waited all day | as if it did not matter | although we had agreed"
        " | and then the door slammed | which happened last summer too | without a word",
        "sit with me for ten minutes tonight | tell me before you change the plan"
        " | put the phone away while we eat | ask me what I think first | hold my hand"
        " | write down what we agreed | call when you are late | walk with me after supper",
        "When {situation}, I felt small. Would you be willing to {request}?",
    ),
    "he": (
        "הסתכלת בטלפון | חזרת הביתה מאוחר | הכלים נשארו שוב בכיור"
        " | אף אחד לא שאל מה שלומי | הכסף כבר הוצא | יצאת מהמטבח"
        " | אמא שלי התקשרה פעמיים | החלון היה פתוח כל הלילה | לא היה דלק באוטו"
        " | שתקנו בארוחת הבוקר | השכנים שמעו אותנו | צחקת על התוכנית שלי",
        "בזמן ארוחת הערב | ליד אמא שלך | כשהילדים הקשיבו"
        " | לפני שהאורחים הגיעו | באמצע הלילה | במסיבת יום ההולדת"
        " | בדרך לעבודה | אחרי הנסיעה הארוכה | בגינה | בבית החולים",
        "וחיכיתי כל היום | כאילו זה לא חשוב | למרות שסיכמנו אחרת"
        " | ואז הדלת נטרקה | וזה קרה גם בקיץ שעבר | בלי מילה",
        "לשבת איתי עשר דקות הערב | לספר לי לפני שמשנים את התוכנית"
        " | להניח את הטלפון בצד כשאוכלים | לשאול אותי קודם מה דעתי | להחזיק לי את היד"
        " | לכתוב מה שסיכמנו | להתקשר כשמאחרים | לצאת איתי להליכה אחרי האוכל",
        "כאשר {situation}, הרגשתי קטן מאוד. אפשר לבקש ממך {request}?",
    ),
}
_SYLLABLES = {
    "en": "ba con der el fi gra hol in jo kel lo mar ne or pas qui ral ster ti un ver wi yan zo"
    " thing ment ed er ly ness ough able",
    "he": "בא גל דר הו זר חש טי כל לב מר נו סף עד פה צל קו רש שי תם ים ות נית מש הת לה וב שה ני",
}
_PREFIXES = ("", "", "", "ה", "ו", "ב", "ל", "מ", "ש", "כש", "וה", "שב")
_WORDS = 8_000
_OWN = ("own:a slammed door", "own:too much at once", "own:לב סגור", "own:רעש בראש")


def translations(count: int) -> Iterator[Translation]:
    """`count` translations, every third one in Hebrew."""
    chance = Random(SEED)
    for number in range(count):
        language = "en" if number % 3 else "he"
        while True:
            try:
                yield _translation(chance, language)
                break
            except Refusal:
                pass  # only feelings of the top layer


def fill(store: Store, count: int) -> None:
    """Puts `count` translations into the journal, at ten to an hour apart."""
    chance, at, made = Random(SEED), FIRST, translations(count)
    for first in range(0, count, AT_ONCE):
        with store.transaction() as db:
            for _ in range(first, min(first + AT_ONCE, count)):
                at += timedelta(minutes=chance.randrange(10, 60), seconds=chance.randrange(60))
                journal.write(db, journal.Entry(journal.new_uid(), at, "UTC", next(made)))


def _translation(chance: Random, language: str) -> Translation:
    *parts, sentence = _PARTS[language]
    what, when, how, request = (chance.choice(part.split(" | ")) for part in parts)
    aside = " ".join(_said(chance, language, chance.choice((0, 2, 4, 8, 8, 15, 30, 80))))
    day = f"{chance.randrange(1, 29)}.{chance.randrange(1, 13)}."
    situation = f"{what} {when} ({day}), {how} {aside}".strip()
    feelings = (*content.ids("feelings"), *_OWN)
    chosen = [_often_first(chance, feelings) for _ in range(chance.choice((0, 1, 2, 2)))]
    return Translation(
        chance.choice(("", *content.ids("moves"), *_OWN)),
        situation,
        tuple(dict.fromkeys(chosen)),
        _often_first(chance, ("", *content.ids("needs"), *_OWN)),
        request,
        sentence.format(situation=situation, request=request),
        Frame.FULL,
        language,
        " ".join(_said(chance, language, chance.choice((0, 0, 3, 6)))),
    )


def _often_first(chance: Random, ids: tuple[str, ...]) -> str:
    return ids[min(int(chance.expovariate(4) * len(ids)), len(ids) - 1)]


def _said(chance: Random, language: str, count: int) -> list[str]:
    words, weights = _vocabulary(language)
    said = chance.choices(words, cum_weights=weights, k=count)
    if language == "he":
        return [chance.choice(_PREFIXES) + word for word in said]
    return said


@cache
def _vocabulary(language: str) -> tuple[list[str], list[float]]:
    """Words of a language that nobody speaks, in its letters, some said often and most seldom."""
    chance, syllables = Random(SEED), _SYLLABLES[language].split()
    words = [
        "".join(chance.choices(syllables, k=chance.choice((1, 2, 2, 3, 3, 4))))
        for _ in range(_WORDS)
    ]
    return words, list(accumulate(1 / (rank + 3) for rank in range(_WORDS)))
