"""Translations to fill a journal with, English and Hebrew, the same at every run."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from random import Random

from data import journal
from data.store import Store
from regulate import content
from regulate.translation import Frame, Translation

SEED = 20260101
FIRST = datetime(2024, 1, 1, 18, 0, tzinfo=UTC)

_PARTS = {
    "en": (
        "you looked at your phone | you came home late | the dishes were left again"
        " | nobody asked how my day was | the money was spent | you walked out of the kitchen",
        "during dinner | in front of your mother | while the children were listening"
        " | before the guests came | in the middle of the night | at the birthday party",
        "and I had waited all day | as if it did not matter | although we had agreed",
        "sit with me for ten minutes tonight | tell me before you change the plan"
        " | put the phone away while we eat | ask me what I think first",
        "When {situation}, I felt small. Would you be willing to {request}?",
    ),
    "he": (
        "הסתכלת בטלפון | חזרת הביתה מאוחר | הכלים נשארו שוב בכיור"
        " | אף אחד לא שאל מה שלומי | הכסף כבר הוצא | יצאת מהמטבח",
        "בזמן ארוחת הערב | ליד אמא שלך | כשהילדים הקשיבו"
        " | לפני שהאורחים הגיעו | באמצע הלילה | במסיבת יום ההולדת",
        "וחיכיתי כל היום | כאילו זה לא חשוב | למרות שסיכמנו אחרת",
        "לשבת איתי עשר דקות הערב | לספר לי לפני שמשנים את התוכנית"
        " | להניח את הטלפון בצד כשאוכלים | לשאול אותי קודם מה דעתי",
        "כאשר {situation}, הרגשתי קטן מאוד. אפשר לבקש ממך {request}?",
    ),
}


def translations(count: int) -> Iterator[Translation]:
    """`count` translations, every third one in Hebrew."""
    chance = Random(SEED)
    needs = content.ids("needs")
    for number in range(count):
        language = "en" if number % 3 else "he"
        *parts, sentence = _PARTS[language]
        what, when, how, request = (chance.choice(part.split(" | ")) for part in parts)
        situation = f"{what} {when} ({chance.randrange(1, 29)}.{chance.randrange(1, 13)}.), {how}"
        yield Translation(
            chance.choice(content.ids("moves")),
            situation,
            ("hurt",),
            chance.choice(needs),
            request,
            sentence.format(situation=situation, request=request),
            Frame.FULL,
            language,
        )


def fill(store: Store, count: int) -> None:
    """Puts `count` translations into the journal, an hour apart, in one transaction."""
    with store.transaction() as db:
        for number, translation in enumerate(translations(count)):
            at = FIRST + timedelta(hours=number)
            journal.write(db, journal.Entry(journal.new_uid(), at, "UTC", translation))
