"""How what a person typed joins a Hebrew sentence. Its one rule: no form of address that says
whether a man or a woman speaks or listens, unless the person chose one; where it cannot be told
what a text is, it is set behind a colon and stays whole."""

import re


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_HEBREW = re.compile("[א-ת]")
_POINTS = re.compile("[\u0591-\u05bd\u05bf-\u05c7]")

_ROOTS_IN_K = ("כשל", "כשר", "כשרון", "כשפים", "כשף", "כשות")
_SETTINGS = _set(
    "אחרי לפני בזמן ברגע בגלל מאז עד במהלך כשרק מיד תוך אתמול שלשום היום הבוקר הערב הלילה "
    "בערב בבוקר בלילה בצהריים בשבת"
)
_JOINED_BY_SH = _set(
    "אחרי לפני בזמן ברגע בגלל מאז עד מיד תוך"
)
_DAYS = _SETTINGS - _JOINED_BY_SH
_ROOTS_IN_SH = _set(
    "שלח שכח שמע שבר שאל שתק שתי שתה שמר שטפ שיקר שינ שיח שילמ שמח שכב שנא שפכ שכנע שיתפ שחרר "
    "שמט שקע שרפ שרט שוחח שוטט שפט שאב שאג שחי שחה שדד שכר שיפר שיפצ שיבש שלט שלו שיבח שקט שר "
    "שם שוב שע שבוע שבת שמש שולח שני שנ שלוש שש שבע שמונ של שאר שפ שוק שיר שכנ שוטר שמל שיער "
    "שיעור שטיח שטוי שגי שקר שאיפ שבט שד שחק שיחק שידל שתל שרק שיגע שידר שיטפ שלומ שלומות שום "
    "שועל שער שמחה"
)
_AFTER_SH = re.compile(
    "^ש(?:אתה|את|אני|הוא|היא|אנחנו|אנו|הם|הן|לא|אין|יש|היית|היה|הייתה|היו|זה|זאת|כל|אף|כבר|שוב|ה[א-ת]{2,})$"
)
_NOUN_TAIL = _set(
    "של שלך שלי שלנו שלו שלה אתמול היום הבוקר הערב האחרון האחרונה הזה הזאת הזו שם כאן איתך "
    "איתנו בערב בבוקר בינינו"
)
_PAST_IN_H = _set(
    "היה הייתה היו הלך הלכה הגיע הגיעה הפסיק הפסיקה החליט החליטה הרים הרימה השאיר השאירה "
    "התחיל התחילה הסתיים הסתיימה הפך הפכה"
)


def words_of(text: str) -> list[str]:
    """The words of a text without points and punctuation."""
    bare = _POINTS.sub("", text)
    return [word for part in bare.split() if (word := part.strip("\"'“”‘’„.,;:!?()[]…״׳"))]


def joined(text: str) -> str:
    """`text` as a prefix letter takes it: numbers and other alphabets stand behind a maqaf."""
    return text if _HEBREW.match(text) or text[:1] in "\"'“”„״" else f"־{text}"


def several(text: str) -> bool:
    """Whether a text is more than one sentence, quotes left aside."""
    spoken = re.sub(r"\"[^\"]*\"|“[^”]*”|„[^”“]*[”“]", "", text)
    return re.search(r"[.!?…;][\"'”’)\]]*\s+\S", spoken) is not None


AS_NOUNS = frozenset(
    ("sorry", "longing", "remorseful", "ashamed", "jealous", "loving", "bitter", "invisible",
     "humiliated", "threatened")
)  # fmt: skip
"""Feelings that are nouns behind "I felt" whoever speaks (our own choice): what one does rather
than feels would stand there ("מתחרטת"), what one is ("מרירה"), or what was done ("מושפלת")."""


def tail(text: str) -> int:
    """How much hangs on a feeling, so that the heavier of two comes last: 0, 1 or 2."""
    words = words_of(text)
    if len(words) > 1 and (_joins_clause(words[0]) or re.match("ש(?:רואים|נמאס)", words[0])):
        return 2
    if any(_joins_clause(word) or re.match("שנמאס", word) for word in words[1:]):
        return 2
    hanging = any(re.match("(?:ל|מ|של)", word) for word in words[1:])
    return 1 if hanging or words[:1] in (["לבד"], ["כמו"]) else 0


def situation(text: str) -> tuple[str, str]:
    """What a situation is, and the text for its place: a clause that takes `when`, something to be
    `about`, a `set` piece such as "אחרי הארוחה", or sentences that are `told`."""
    if several(text):
        return "told", text
    text = _without_when(text)
    words = words_of(text)
    if not words:
        return "when", text
    first = words[0]
    if first in _SETTINGS and not (first in _DAYS and _goes_on(words[1:])):
        return "set", text
    if first in ("כל", "בכל") and words[1:2] == ["פעם"]:
        return "set", text
    if first in ("מה", "איך", "הדרך", "העובדה", "זה") and words[1:] and words[1][0] == "ש":
        return "about", text
    if len(words) == 1 and not _past(first):
        return ("set" if first.startswith("ב") else "about"), text
    if first.startswith("לה") and len(first) > 4:
        return "told", text
    return ("about" if _noun(words) else "when"), text


def _without_when(text: str) -> str:
    while True:
        first, _, rest = text.partition(" ")
        plain = _POINTS.sub("", first)
        if plain in ("כאשר", "בבקשה", "כש") and rest.strip():
            text = rest.strip()
        elif len(plain) > 2 and plain.startswith("כש") and not plain.startswith(_ROOTS_IN_K):
            text = text[re.match("כ[^א-ת]*ש[\u0591-\u05bd\u05bf-\u05c7]*", text).end() :]
            text = text.lstrip("־-")
        elif re.match("ו[א-ת]{2,}(?:ת|תי|נו)$", plain) and not plain.startswith(("ויתר", "וידא")):
            text = text[1:]
        elif _joins_clause(plain):
            text = text[re.match("ש[\u0591-\u05bd\u05bf-\u05c7]*", text).end() :]
        else:
            return text


def _joins_clause(word: str) -> bool:
    """Whether a word begins with the "ש" that opens a clause, and not with a root in ש."""
    if _AFTER_SH.match(word) or re.match("^שש[א-ת]{2,}(?:ת|תי|נו)$", word):
        return True
    second_person = re.match("^ש[א-ת]{2,}ת$", word) is not None
    return second_person and not word.translate(_FINAL).startswith(tuple(_ROOTS_IN_SH))


_FINAL = str.maketrans("ךםןףץ", "כמנפצ")


def _goes_on(words: list[str]) -> bool:
    return any(word not in _DAYS and not word.startswith("ב") for word in words)


def _noun(words: list[str]) -> bool:
    first = words[0]
    if words[1:2] == ["של"] and len(words) == 3:
        return True
    if not first.startswith("ה") or len(first) < 3 or first in _PAST_IN_H:
        return False
    if words[1:] and _joins_clause(words[1]):
        return True
    when = next((at for at, word in enumerate(words) if word.startswith("כש")), len(words))
    return when > 1 and all(word in _NOUN_TAIL for word in words[1:when])


def _past(word: str) -> bool:
    """Whether a word alone is something done, in the first or the second person."""
    return re.search("(?<!ו)ת$|תי$|נו$", word) is not None or word in _PAST_IN_H


_LEADS = re.compile(
    "(?:בבקשה|אפשר לבקש|אפשר|אשמח אם|אשמח|הייתי (?:רוצה|שמח|שמחה)|אני (?:רוצה|מבקש|מבקשת|צריך|"
    "צריכה)|הבקשה שלי היא|האם|אולי|נוכל|(?:אם |ש)?תוכלי?|היית (?:יכול|יכולה)|"
    "(?:את|אתה) (?:יכול|יכולה|מוכן|מוכנה)|מוכן|מוכנה|בוא|בואי|בואו|פשוט|אם)(?=[\\s,]|$)[\\s,]*"
)
_NOUNS = _set(
    "לילה ליטוף ליטופים לחישה לימוד לב לחם ליווי שקט שיחה שיחות שעה שעתיים שתיקה שינה שלום "
    "שני שתי שלוש שלושה שש שבע שבוע שבת שמירה שיתוף שקיפות שגרה שולחן שמיעה נשיקה נשיקות נחמה "
    "ניסיון ניקיון נסיעה נוכחות נגיעה נקודה נייר נחת נשימה נימוס נימוסים תשובה תשובות תמיכה "
    "תשומת תודה תיקון תוכנית תיאום תה תור תזכורת תמונה תקופה תרגיל תקשורת תחושה תשוקה תנאי "
    "תיאור"
)
_IMPERATIVES = _set(
    "לבקש נסה נסי שב שבי שלח שלחי דבר דברי תן תני לך לכי חבק חבקי הקשב הקשיבי קח קחי חכה חכי אמור "
    "אמרי ספר ספרי עזור עזרי עצור עצרי עשה עשי צא צאי קום קומי שמע שמעי תפסיק תפסיקי הפסק הפסיקי"
)
_ME_OR_YOU = re.compile(
    "^(?:לי|אותי|איתי|אתי|ממני|אליי|אלי|בי|עליי|עלי|שלי|לידי|בשבילי|אצלי|לך|אותך|איתך|ממך|אלייך|"
    "אליך|בך|עלייך|עליך|שלך|לידך|בשבילך|אצלך)$"
)


_NO_INFINITIVES = _NOUNS | _set("לפני ליד לנו לאט למה")


def request(text: str) -> tuple[str, str]:
    """What a request is, and the text for its place: an infinitive (`to`), a `noun`, what `we` or
    the other could do behind "ש", sentences that are `told`, or an `other` text."""
    if several(text):
        return "told", text
    invited = False
    while (match := _LEADS.match(text)) and text[match.end() :].strip():
        invited = match[0].startswith("אשמח")
        text = text[match.end() :]
    words = words_of(text)
    if not words:
        return "other", text
    first = words[0]
    if first in _NOUNS:
        return "noun", text
    if invited and re.search("^ל(?:[א-ת]+ה|[א-ת]{1,2}י?[א-ת]?ו[א-ת])$", first):
        return "noun", text[1:]
    if first in _IMPERATIVES or first in ("למה", "מה", "איך", "מתי", "איפה"):
        return "other", text
    if first == "לא":
        return ("to" if words[1:] and _infinitive(words[1]) else "other"), text
    if _infinitive(first):
        return "to", text
    if re.match("ש[נתיאל][א-ת]", first):
        return "we", text
    if re.match("[נתי][א-ת]{2,}", first) and not re.search("(?:ות|ים|ון|יקה|ימה)$", first):
        return ("we", f"ש{text}") if not first.startswith("י") else ("noun", text)
    return "noun", text


def _infinitive(word: str) -> bool:
    return re.match("^ל[א-ת]{2,}$", word) is not None and word not in _NO_INFINITIVES


def aims_at_one(text: str) -> bool:
    """Whether a request names me or you, so that "we" cannot do it."""
    words = words_of(text)
    return words[:1] == ["לא"] or any(_ME_OR_YOU.match(word) for word in words)


_MINE = _set(
    "לקבל לדעת לשמוע להרגיש לנוח להירגע לישון לחשוב להתאפס לנשום להבין להשתחרר להתקלח"
)
_TO_ME = _set("לי אותי איתי אתי ממני אליי אלי בי עליי עלי לידי בשבילי אצלי")
_TO_YOU = _set("לך אותך איתך אתך ממך אלייך אליך בך עלייך עליך לידך בשבילך אצלך")


def asks_for_me(text: str) -> bool:
    """Whether the infinitive of a request is more likely what I would do than what you would, so
    that it cannot be asked with "could you": the first of us that it names does not do it; where
    it names nobody, a few verbs are mine."""
    words = words_of(text)
    for word in words:
        if word in _TO_ME | _TO_YOU:
            return word in _TO_YOU
    verb = next((word for word in words if word != "לא"), "")
    return verb in _MINE


def own_feeling(text: str) -> str:
    """Own words as they stand behind "הרגשתי"."""
    return re.sub("^(?:אני )?(?:מרגיש|מרגישה|הרגשתי|הרגשה של|תחושה של)\\s+(?=\\S)", "", text)


def own_need(text: str) -> str:
    """Own words as they stand behind "רציתי"."""
    lead = "^(?:אני )?(?:צריך|צריכה|רוצה|רציתי|הייתי צריך|הייתי צריכה|צורך ב|צורך)\\s*(?=\\S)"
    return re.sub(lead, "", text)


def did(text: str) -> tuple[str, str]:
    """What I did: what stands alone in the first person (`i`), or a `noun`."""
    sorry = "(?:(?:אני )?(?:מצטער|מצטערת|מתנצל|מתנצלת)|סליחה)(?: על)?"
    bare = re.sub(f"^{sorry}\\s+ש?(?=\\S)|^ש(?=[א-ת]+תי(?:\\s|$))", "", text)
    mine = any(word.endswith("תי") for word in words_of(bare))
    return ("i" if mine else "noun"), bare


def effect(text: str) -> str:
    """What it may have been like."""
    bare = re.sub("^(?:זה )?(?:בטח )?היה (?:לך )?(?=\\S)", "", text)
    return re.sub("(?<=\\S) (?:בשבילך|לך)$", "", bare)


_I_WILL = re.compile(
    "^(?:אני )?(?:אקח|אדבר|אקשיב|אחזור|אשב|אשאל|אתקשר|אעצור|אנסה|אשתדל|אחכה|אעשה|אומר|אשלח|אכתוב|"
    "אבוא|אהיה|אנשום|אלך|אשמור|אתן|אספר|אעזור|אודיע|אשתוק|אצא|אבקש|אתחיל|אפסיק|אגיד|אשים|אכין|"
    "אדאג|אלמד|אזכור|לא א[א-ת]+)(?=\\s|$)"
)


def repair(text: str) -> tuple[str, str]:
    """What I will do: an infinitive or a clause (`to`), a `noun`, or a `whole` sentence."""
    bare = re.sub("^(?:אני )?(?:אשמח|רוצה|מבטיח|מבטיחה|אולי)\\s+(?=\\S)", "", text)
    if _I_WILL.match(bare):
        return "whole", re.sub("^אני ", "", bare)
    first = (words_of(bare) or [""])[0]
    if _infinitive(first) or first == "לא" or (re.match("ש[נתיא]", first) and first not in _NOUNS):
        return "to", bare
    if re.match("נ[א-ת]{2,}$", first) and first not in _NOUNS:
        return "to", f"ש{bare}"
    return ("noun" if _HEBREW.match(first) else "other"), bare
