"""Text as the rules read it: sentences, and the words of a sentence in one plain spelling.

Its one rule: every word knows where it stands in the text as it was typed. Vowel points, direction
marks and accents typed apart, curly quotes, the maqaf and the width of spaces make no difference;
"don't", "dont" and "do not" are read alike, and so are "u" and "you".
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

QUOTED = "¤"
"""What stands for a quotation where quotations do not count."""
MARK = ","
"""What stands for every mark between two parts of a sentence, but for a question mark."""
QUESTION = "?"
KEPT = 256
"""How many sentences are remembered with what was heard in them (our own choice: several texts)."""
QUOTE_AT_MOST = 300
"""The most characters of a quotation (our own choice); an open quote ends nothing."""

_APOSTROPHES = "'\u2018\u2019\u02bc\u00b4`\u05f3"
_WITHIN = (
    "\u00ad\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7"
    "\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff"
)
_HIDDEN = "".join(
    chr(code) for code in (0xAD, *range(0x200B, 0x2010), *range(0x202A, 0x202F), 0x2060, 0xFEFF)
) + "".join(map(chr, range(0x2066, 0x206A)))
_TOKEN = re.compile(
    rf"([^\W_](?:[\w{_WITHIN}]|[{_APOSTROPHES}](?=[^\W_])|(?<=[א-ת])[\"\u05f4\u201d](?=[א-ת]))*)"
    r"|[,;:()\[\]{}.!?…|/\u2013\u2014]|(?<=\s)-+(?=\s)"
)
_INVISIBLE = re.compile(f"[{_WITHIN}]")
_STRAIGHT = str.maketrans(dict.fromkeys(_APOSTROPHES, "'") | {"\u05f4": '"', "\u201d": '"'})

_BEFORE, _BEHIND = (
    r"(?:(?<=[\s(\[\u2013\u2014:,])|(?<![\s\S])|(?<=\s[שהולבמכ]))",
    r"(?=[\s.,;:!?…)\]\u2013\u2014]|\Z)",
)
_QUOTE = re.compile(
    _BEFORE
    + "(?:"
    + "|".join(
        f"{opens}(?=[^\\s{closes}])[^{closes}\\n]{{1,{QUOTE_AT_MOST}}}[{closes}]{_BEHIND}"
        for opens, closes in (
            ('"', '"'),
            ("[\u201c\u201e\u201d]", "\u201c\u201d"),
            ("\u00ab", "\u00bb"),
            ("\u05f4", "\u05f4"),
            ("\u2018", "\u2019"),
        )
    )
    + f"|'(?=[^\\s'])(?!(?:cause|cos|til|em)\\b)[^'\\n]{{1,{QUOTE_AT_MOST}}}"
    + f"(?:'(?=\\w)[^'\\n]{{1,40}}){{0,3}}'{_BEHIND})"
)
_END = re.compile(
    r"\n+|(?:[.!?…]{1,9}[\"'\u201d\u2019)\]]{0,2})(?=\s|\Z)"
    r"(?!\s{1,4}(?:[Bb]ut|[Hh]owever|אבל|אך|רק ש)\b)"
    r"|(?<=[a-zא-ת])[.!?](?=[A-Zא-ת])"
)
_GOES_ON = re.compile(r"(?:\.{2,9}|…)\s+[a-z]")


@dataclass(frozen=True, slots=True)
class Reading:
    """The words of a sentence in plain spelling, and where each begins and ends in it."""

    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]


def quotations(text: str) -> list[tuple[int, int]]:
    """Where something is quoted: begin and end of each, marks included, in order."""
    return [found.span() for found in _QUOTE.finditer(text)]


def sentences(text: str, lines: bool = True) -> Iterator[tuple[int, int]]:
    """Begin and end of each sentence, without the space around it. No quotation is cut, and a
    sentence that goes on with "but" goes on. With `lines` a new line ends a sentence too."""
    quoted = quotations(text)
    begin, upcoming = 0, 0
    for found in _END.finditer(text):
        while upcoming < len(quoted) and quoted[upcoming][1] <= found.start():
            upcoming += 1
        if upcoming < len(quoted) and quoted[upcoming][0] < found.start():
            continue
        if not lines and found[0][0] == "\n":
            continue
        if _GOES_ON.match(text, found.start()):
            continue
        yield from _stripped_span(text, begin, found.end())
        begin = found.end()
    yield from _stripped_span(text, begin, len(text))


def _stripped_span(text: str, begin: int, end: int) -> Iterator[tuple[int, int]]:
    piece = text[begin:end]
    bare = piece.strip()
    if bare:
        start = begin + len(piece) - len(piece.lstrip())
        yield start, start + len(bare)


def read(sentence: str, quoted: bool = False) -> Reading:
    """The words of one sentence; with `quoted`, those of its quotations too."""
    skipped = () if quoted else tuple(quotations(sentence))
    return _read(sentence, skipped)


def forget() -> None:
    """Keeps nothing in mind of what was read."""
    _read.cache_clear()
    plain_words.cache_clear()


@lru_cache(maxsize=16)
def _read(sentence: str, skipped: tuple[tuple[int, int], ...]) -> Reading:
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    upcoming = 0
    for found in _TOKEN.finditer(sentence):
        begin, end = found.span()
        while upcoming < len(skipped) and begin >= skipped[upcoming][0]:
            words.append(QUOTED)
            starts.append(skipped[upcoming][0])
            ends.append(skipped[upcoming][1])
            upcoming += 1
        if upcoming and begin < skipped[upcoming - 1][1]:
            continue
        token = found[1]
        if token is None:
            mark = QUESTION if found[0] == "?" else MARK
            if words and words[-1] in (MARK, QUESTION):
                words[-1] = QUESTION if mark == QUESTION else words[-1]
                continue
        else:
            end = begin + len(token.rstrip(_HIDDEN))
        for word in (mark,) if token is None else plain_words(token):
            words.append(word)
            starts.append(begin)
            ends.append(end)
    return Reading(tuple(words), tuple(starts), tuple(ends))


_POINTED_O = re.compile(
    "([\u05d0-\u05d4\u05d6-\u05ea][\u05b0-\u05bc\u05c1\u05c2]*[\u05b9-\u05bb]"
    "[\u05b0-\u05bc\u05c1\u05c2]*)(?![\u05d0\u05d5])(?<!כֹּ)(?<!כֹ)"
)
"""A letter pointed with o or u and no vav behind it: without its points it is spelled with one. Not
before an alef (לֹא, זֹאת), nor in כֹּל, which is spelled without one as well."""


@lru_cache(maxsize=4096)
def plain_words(token: str) -> tuple[str, ...]:
    """The plain spelling of one word as typed: one word, or the two of a contraction."""
    word = token
    if not word.isascii():
        pointed = _POINTED_O.sub(r"\1ו", unicodedata.normalize("NFC", word))
        word = _INVISIBLE.sub("", pointed).translate(_STRAIGHT)
    word = word.lower()
    if "'" in word or "`" in word:
        word = word.replace("`", "'")
    if len(word) > 2:
        word = _STRETCHED.sub(r"\1", word)
    if word.startswith("ת'") and len(word) > 3:
        return "את", "ה" + word[2:]
    if word in _SPELLED_OUT:
        return _SPELLED_OUT[word]
    if word.endswith("n't"):
        return word[:-3], "not"
    base, apostrophe, ending = word.rpartition("'")
    if apostrophe and ending in _ENDINGS:
        return base, _ENDINGS[ending]
    if apostrophe and ending == "s":
        return (base, "is") if base in _IS else (base, "'s")
    return (word,)


_STRETCHED = re.compile(r"(.)\1{2,}")
_ENDINGS = {"re": "are", "ve": "have", "ll": "will", "m": "am", "d": "would"}
_IS = frozenset(
    """
    it that this what he she there here who where how why when everything nothing one
    """.split()  # noqa: SIM905
)
_SPELLED_OUT = {
    short: tuple(full.split())
    for short, full in {
        "won't": "will not", "wont": "will not", "can't": "can not", "cant": "can not",
        "cannot": "can not", "ain't": "are not", "aint": "are not", "shan't": "shall not",
        "dont": "do not", "didnt": "did not", "doesnt": "does not", "isnt": "is not",
        "arent": "are not", "wasnt": "was not", "werent": "were not", "couldnt": "could not",
        "wouldnt": "would not", "shouldnt": "should not", "havent": "have not",
        "hasnt": "has not", "hadnt": "had not", "mustnt": "must not",
        "im": "i am", "ive": "i have", "youre": "you are", "youve": "you have",
        "youll": "you will", "youd": "you would", "theyre": "they are", "hes": "he is",
        "shes": "she is", "whats": "what is", "thats": "that is", "theres": "there is",
        "its": "it is", "lets": "let us", "let's": "let us",
        "u": "you", "ya": "you", "yous": "you", "y'all": "you", "yall": "you", "ur": "your",
        "r": "are", "wanna": "want to", "gonna": "going to", "gotta": "have to",
        "gimme": "give me", "אימא": "אמא", "היתה": "הייתה", "הכל": "הכול", "והכל": "והכול",
        "שהכל": "שהכול", "עלי": "עליי", "אלי": "אליי", "אתך": "איתך", "אתכם": "איתכם",
        "אתי": "איתי", "אתו": "איתו", "אתנו": "איתנו", "אשה": "אישה", "מידי": "מדי",
        "דוגמא": "דוגמה", "אףפעם": "אף פעם", "כלכך": "כל כך", "תרגע": "תירגע",
        "תרגעי": "תירגעי", "תרגעו": "תירגעו", "תזהר": "תיזהר", "תזהרי": "תיזהרי",
        "תכנס": "תיכנס", "איכפת": "אכפת", "עלייך": "עליך", "אלייך": "אליך", "בעינייך": "בעיניך",
        "כשהכל": "כשהכול", "cuz": "because", "coz": "because", "cos": "because",
        "shoulda": "should have", "coulda": "could have", "woulda": "would have",
        "dunno": "do not know", "pls": "please", "plz": "please", "thx": "thanks",
        "everytime": "every time", "allways": "always", "alway": "always", "alwyas": "always",
        "nver": "never", "nevr": "never", "becuase": "because", "rediculous": "ridiculous",
        "ill": "i will", "id": "i would", "itll": "it will", "theyll": "they will",
        "theyve": "they have", "whos": "who is", "hows": "how is", "wheres": "where is",
        "shouldve": "should have", "couldve": "could have", "wouldve": "would have",
        "ima": "i am going to", "imma": "i am going to", "gotten": "got", "lemme": "let me",
        "c'mon": "come on", "cmon": "come on", "wtf": "what the fuck", "stfu": "shut the fuck up",
        "idc": "i do not care", "kms": "kill myself", "kys": "kill yourself", "bc": "because",
        "ppl": "people", "tho": "though", "rly": "really", "srsly": "seriously", "ure": "you are",
        "bf": "boyfriend", "gf": "girlfriend", "hubby": "husband", "fiance": "partner",
        "fiancé": "partner", "fiancee": "partner", "fiancée": "partner", "mam": "mum",
        "wife's": "wife 's", "goin": "going", "doin": "doing", "cause": "because", "luv": "love",
        "thier": "their", "realy": "really", "selfsh": "selfish", "definately": "definitely",
        "alot": "a lot", "apologise": "apologize", "apologising": "apologizing",
    }.items()
}  # fmt: skip
