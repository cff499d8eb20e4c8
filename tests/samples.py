"""What the people of the pictures have typed, in English and in Hebrew. What a page shows beside it
is the app's own words."""

SENTENCE = (
    "When you came home at nine and there was no message, I felt hurt and scared. What I was "
    "longing for was knowing that I matter to you. Would you be willing to send a short message "
    "when it gets late?"
)

HEBREW = {
    # A plan for pauses.
    "Red card": "כרטיס אדום",
    "in the garden": "בגינה",
    "bedroom": "חדר השינה",
    "No messages, no driving": "בלי הודעות, בלי נהיגה",
    "That you will come back": "שתהיה חזרה",
    "I'm not leaving you. I want to get this right.": "זו לא עזיבה. חשוב לי שיהיה לנו טוב.",
    "“Harbour”, or an open hand": "“נמל”, או כף יד פתוחה",
    "I'm not leaving you. I'm coming back.": "זו לא עזיבה. אני אחזור.",
    "the balcony, or once around the block": "המרפסת, או סיבוב סביב הבית",
    "the kitchen": "המטבח",
    "No slamming doors": "לא לטרוק דלתות",
    # Sentences, and what they are made of.
    "you came home at nine and there was no message": "חזרת הביתה בתשע ולא הייתה הודעה",
    "send a short message when it gets late": "הודעה קצרה כשמתאחר",
    SENTENCE: (
        "כשחזרת הביתה בתשע ולא הייתה הודעה, הרגשתי כאב ופחד. מתחת לזה היה בי צורך לדעת שיש לי "
        "מקום אצלך. אפשר לבקש הודעה קצרה כשמתאחר?"
    ),
    "slamming the cupboard": "טריקת הארון",
    "Do what you want, you always do.": "שיהיה, כמו תמיד.",
    "you booked the holiday with your brother before we had talked": (
        "הזמנת את החופשה עם אח שלך לפני שדיברנו"
    ),
    "decide the next one with me": "שנחליט יחד על הבאה",
    "I was sad that the holiday was booked without me. I would like to plan the next one "
    "together.": "היה לי עצוב שהחופשה הוזמנה בלעדיי. אשמח לתכנן יחד את הבאה.",
    "call me when it gets late": "להתקשר אליי כשמתאחר",
    "I got scared when there was no message.": "נבהלתי כשלא הייתה הודעה.",
    "I got scared. I care about you.": "נבהלתי. אכפת לי ממך.",
    "I miss you.": "יש בי געגוע אליך.",
    "stop coming home late": "להפסיק לחזור מאוחר",
    "left out": "מחוץ לעניינים",
    # What came out, and how it might land.
    "You never listen! Here we go again.": "אף פעם אין הקשבה! הנה שוב.",
    "you ignored me again": "התעלמת ממני שוב",
    "You never listen to me. Why would you react like that?": (
        "אף פעם אין לך זמן להקשיב לי. למה הגבת ככה?"
    ),
    "Why did you leave the party early?": "למה עזבת את המסיבה מוקדם?",
    "the phone": "הטלפון",
    # What is searched for.
    "message": "הודעה",
    "holiday": "חופשה",
    "s": "ש",
    # After a talk.
    "I raised my voice before you had finished.": "הרמתי את הקול לפני שסיימת.",
    "A short message when it gets late.": "הודעה קצרה כשמתאחר.",
    "That the silence felt like being left.": "שהשתיקה הרגישה כמו נטישה.",
    "I closed the door.": "סגרתי את הדלת.",
    "That you were scared when there was no message, and not out to control me.": (
        "שהיה לך פחד כשלא הייתה הודעה, ולא רצון לשלוט בי."
    ),
    # Moods of another app.
    "So so": "ככה ככה",
    "tired": "בקושי",
}

ENGLISH_ONLY = (
    "the door closed",
    "sit with me for ten minutes",
    "When the door closed, I felt afraid of being pushed away. What I was longing for was safety. "
    "Would you be willing to sit with me for ten minutes?",
    "I'm done talking.",
    "the door closed after I had sent you a long message",
    "I felt so alone behind that door. Would you sit with me for ten minutes?",
)
"""One entry of a Hebrew journal is in English."""


def typed(window, english: str) -> str:
    """A sample in the language that the window speaks."""
    return HEBREW[english] if window.desk.words.language == "he" else english


def everything() -> tuple[str, ...]:
    """All that somebody has typed in English, longest first."""
    return tuple(sorted((*HEBREW, *ENGLISH_ONLY), key=len, reverse=True))
