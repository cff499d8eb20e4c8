"""How what a person typed joins an English sentence. Its one rule: where it cannot be told what a
text is, it is set behind a colon and stays whole, never bent into a sentence that is none."""

import re


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


SUBJECTS = _set(
    "i you he she we they it there nobody everyone everybody someone somebody something "
    "nothing everything anyone anybody i'm you're he's she's we're they're it's i'd you'd "
    "he'd she'd we'd they'd i've you've we've they've i'll you'll we'll they'll"
)
DETERMINERS = _set(
    "a an the my your his her its our their this that these those some any no every each "
    "another more less fewer one two three four five six seven eight nine ten fifteen twenty "
    "thirty half both all enough"
)
POSSESSIVES = DETERMINERS - {"this", "that", "these", "those", "both", "all"}
_FINITE = _set(
    "am is are was were be been has have had do does did can could will would shall should "
    "may might must isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't "
    "can't couldn't won't wouldn't shouldn't"
)
PAST = dict(
    pair.split("/")
    for pair in _set(
        "be/were become/became begin/began bet/bet bite/bit blow/blew break/broke bring/brought "
        "build/built burn/burnt buy/bought catch/caught choose/chose come/came cost/cost cut/cut "
        "deal/dealt do/did draw/drew drink/drank drive/drove eat/ate fall/fell feel/felt "
        "fight/fought find/found fly/flew forget/forgot forgive/forgave freeze/froze get/got "
        "give/gave go/went grow/grew hang/hung have/had hear/heard hide/hid hit/hit hold/held "
        "hurt/hurt keep/kept know/knew lead/led leave/left lend/lent let/let lie/lied lose/lost "
        "make/made mean/meant meet/met pay/paid put/put quit/quit read/read ride/rode ring/rang "
        "run/ran say/said see/saw sell/sold send/sent set/set shake/shook shut/shut sing/sang "
        "sit/sat sleep/slept slip/slipped speak/spoke spend/spent split/split stand/stood "
        "steal/stole stick/stuck stop/stopped swear/swore sweep/swept take/took teach/taught "
        "tell/told think/thought throw/threw understand/understood wake/woke wear/wore win/won "
        "write/wrote"
    )
)
"""Verbs whose past form is not made with -ed, as a person may type them about an evening."""
_PASTS = frozenset(PAST.values())
_QUESTIONS = _set(
    "what why how who where which whose is are was were do does did have has am isn't aren't "
    "don't doesn't didn't"
)
_SETTINGS = _set(
    "if after before because while since until once during at in on by with without yesterday "
    "today tonight last this tomorrow throughout despite"
)
_CONJUNCTIONS = ("every time", "each time", "as soon as", "the moment", "the minute")
_ASIDE = _set(
    "tomorrow tonight today next when if before after at on in during later from until while "
    "whenever every each as instead first then once with without he she they it there him her "
    "them someone somebody nobody and or but"
)
_ING_NOUNS = _set(
    "nothing something everything anything evening morning king thing string ring wedding "
    "sibling ceiling building spring"
)
_ING_VERBS = _set(
    "bring sing ring swing cling fling spring sting string"
)
_NOUNS = _set(
    "time space quiet silence patience kindness honesty peace calm dinner lunch breakfast tea "
    "coffee company comfort warmth space sex tenderness affection privacy fairness minutes "
    "flowers hugs money therapy"
)
_NOUNS_ALONE = _set("respect love support comfort care trust rest touch reassurance honesty")
_NOUN_ENDINGS = re.compile(r"\w{2,}(?:ness|tion|sion|ity|ance|ence|ship|hood)$")
_VERBS_LIKE_NOUNS = _set(
    "mention question caution position balance dance advance sentence commence distance "
    "finance function silence station witness envision vision ship"
)
_SMALL = (
    SUBJECTS
    | DETERMINERS
    | _FINITE
    | _PASTS
    | _QUESTIONS
    | _SETTINGS
    | _ASIDE
    | _NOUNS
    | frozenset(PAST)
    | _set(
    "when whenever not never don't please stop ask call help look listen talk hug kiss turn "
    "wait share plan walk show try clean wash cook check clear decide explain finish open "
    "close start work watch thank remember respect trust dinner supper lunch breakfast kids "
    "dishes feeling left like as being having going getting for to how let's maybe nobody "
    "shouted yelled shouting yelling lonely unseen ignored"
)
) - {"i", "i'm", "i'd", "i've", "i'll"}
_TAILS = re.compile(r"\b(?:of|for|at|about|with|by|from|than|like|as|to|in|on|into)\b")
_CLAUSES = re.compile(r"\b(?:that|because|if|when)\b")


def words_of(text: str) -> list[str]:
    """The words of a text in small letters, with straight apostrophes, without punctuation."""
    return [
        bare
        for word in text.lower().replace("\u2019", "'").split()
        if (bare := word.strip("\"'“”‘’.,;:!?()[]…"))
    ]


def lower(text: str) -> str:
    """`text` with a common first word in small letters; names and "I" stay as they are."""
    first, space, rest = text.partition(" ")
    plain = first.lower().replace("\u2019", "'")
    common = plain.rstrip(",:;") in _SMALL or (plain.endswith("ing") and first.istitle())
    return first.lower() + space + rest if common else text


def several(text: str) -> bool:
    """Whether a text is more than one sentence, quotes left aside."""
    spoken = re.sub(r"\"[^\"]*\"|“[^”]*”", "", text)
    return re.search(r"[.!?…;][\"'”’)\]]*\s+\S", spoken) is not None


def tail(text: str) -> int:
    """How much hangs on a feeling, so that the heavier of two comes last: 0, 1 or 2."""
    plain = text.lower()
    return 2 if _CLAUSES.search(plain) else 1 if _TAILS.search(plain) else 0


def situation(text: str) -> tuple[str, str]:
    """What a situation is, and the text for its place: a `when` clause, something to be `about`, a
    `set` piece such as "after dinner", several sentences that are `told`, or `unsure`."""
    if several(text):
        return "told", text
    opened = r"(?i)(?:when(?:ever)?|please|and|but|so|ok(?:ay)?|then|well)\b[\s,]*"
    while match := re.match(opened, text):
        text = text[match.end() :]
    if (match := re.match(r"(?i)that\s+(\S+)\s", text)) and _opens_clause(match[1]):
        text = text[match.start(1) :]
    return _kind(words_of(text)), lower(text)


def _opens_clause(word: str) -> bool:
    return word.lower().replace("\u2019", "'") in SUBJECTS | POSSESSIVES


def _kind(words: list[str]) -> str:
    if not words or not re.match("[a-z0-9]", words[0]):
        return "unsure"
    first, rest = words[0], words[1:]
    if " ".join(words[:3]).startswith(_CONJUNCTIONS):
        return "set"
    if first in SUBJECTS and first not in ("it's", "there"):
        if not rest:
            return "about"
        return "about" if _doing(rest[0]) and "'" not in first else "when"
    if first in ("it's", "there"):
        return "when"
    if first in _QUESTIONS | {"how"} and rest:
        asked = rest[0] in _FINITE or first in _FINITE
        return "told" if asked else "about"
    if first in _SETTINGS and not (first == "this" and rest and not _time(rest[0])):
        if first in ("after", "before", "because", "while", "since", "until", "once", "if"):
            joined = bool(rest) and (rest[0] in SUBJECTS | DETERMINERS or _doing(rest[0]))
            return "set" if joined or not SUBJECTS & set(rest) else "when"
        return "when" if (SUBJECTS - {"it"}) & set(rest) else "set"
    if _doing(first) or (first == "not" and rest and _doing(rest[0])):
        return "about"
    return _noun_or_clause(words)


def _time(word: str) -> bool:
    return word in ("evening", "morning", "afternoon", "week", "weekend", "month", "time", "year")


def _doing(word: str) -> bool:
    return word.endswith("ing") and len(word) > 4 and word not in _ING_NOUNS


def _noun_or_clause(words: list[str]) -> str:
    named = words[0] in DETERMINERS or words[0].endswith(("'s", "s'"))
    pointing = words[0] in ("this", "that", "these", "those")
    start = 1 if pointing or not named else 2
    for index, word in enumerate(words[start:], start):
        if word in SUBJECTS | {"that", "which", "who"} and named:
            later = sum(_finite(after) for after in words[index + 1 :])
            return "about" if later <= 1 else "when"
        if _finite(word):
            return "when"
    return "about" if named or len(words) == 1 or _is_noun(words[0]) else "unsure"


def _finite(word: str) -> bool:
    past = word.endswith("ed") and len(word) > 3 and not word.endswith("eed")
    return word in _FINITE or word in _PASTS or past


def is_past(word: str) -> bool:
    """Whether a word is the past of something done, as far as can be told."""
    return word not in _FINITE and _finite(word)


_LEADS = (
    (r"(?:please|pls|kindly|maybe|perhaps|just|ok(?:ay)?|so|well|hey)\b[\s,]*", ""),
    (r"(?:would|could|can|will|do) you mind\s+", "doing"),
    (r"(?:would|could|can|will) you (?:please |maybe |just )?be open to\s+", "for"),
    (
        r"(?:would|could|can|will) you (?:please |maybe |just )*"
        r"(?:be (?:willing|able|ready) to |like to |try to )?",
        "one",
    ),
    (r"(?:let'?s|let us|(?:can|could|shall|should|may|might|would|will) we)\s+", "we"),
    (r"(?:can|could|may|might|shall) i\s+", "i"),
    (r"(?:it would|it'd) (?:help|be (?:nice|good|great))(?: me)?(?: a lot)? (?:if|to)\s+", ""),
    (r"(?:my request is|what (?:i'd ask|would help) (?:for )?is|i wish|i hope)\s+(?:that\s+)?", ""),
    (r"i(?:'m| am|'d| would)? ?(?:ask|asking) (?:you )?for\s+", "for"),
    (r"i(?:'m| am|'d| would)? ?(?:ask|asking) you to\s+", "one"),
    (
        r"i(?:'d| would)? (?:like|love|prefer|want|need|appreciate)(?: it)?\s+"
        r"(?:if|that|for)?\s*(?=you\b|we\b|us\b)",
        "",
    ),
    (r"i(?:'d| would)? (?:like|love|prefer|want|need) to\s+", "i"),
    (r"i(?:'d| would)? (?:like|love|prefer|want|need)\s+", "for"),
    (r"(?:that|if)\s+(?=you\b|we\b|i\b|us\b)", ""),
    (r"for\s+(?=you\b|us\b)", ""),
    (r"for\s+", "for"),
    (r"us to\s+", "we"),
    (r"we(?:'ll|'d| can| could| should| would| will| might)?\s+(?:please\s+)?", "we"),
    (r"i (?:can|could|may|might)\s+", "i"),
    (r"you (?:to|can|could|would|will|might|should)\s+(?:please\s+)?", "one"),
    (r"you(?:'ll|'d)\s+", "one"),
    (r"you (?=don'?t\b|do not\b|not\b|never\b)", ""),
    (r"to\s+", "to"),
    (r"(?:not to|not|don'?t|do not|won'?t)\s+", "not_to"),
)


def request(text: str) -> tuple[str, str]:
    """What a request is, and the text for its place: something `to` do or `not_to` do, what `one`,
    `we` or `i` could do, `doing` something, a `noun`, several sentences that are `told`, or an
    `other` text that no sentence takes in."""
    if several(text):
        return "told", text
    kind = ""
    while True:
        plain = text.replace("\u2019", "'")
        for pattern, says in _LEADS:
            if match := re.match(rf"(?i){pattern}", plain):
                text = text[match.end() :]
                settled = kind in ("we", "i", "not_to", "one") and says == "to"
                kind = kind if settled or not says else says
                break
        else:
            break
    return _asked(kind, lower(text), words_of(text))


def _asked(kind: str, text: str, words: list[str]) -> tuple[str, str]:
    if not words:
        return "other", text
    first = words[0]
    if not re.match("[a-z0-9]", first) or not re.match("[A-Za-z0-9]", text):
        return "other", text
    if kind == "i" and {"together", "us"} & set(words):
        kind = "we"
    if first == "never" and kind in ("", "to", "one"):
        return "not_to", re.sub(r"^\S+", "ever", text)
    if kind in ("we", "i", "not_to"):
        return kind, text
    if first == "you" and len(words) > 1:
        called = re.sub(r"^\S+\s+", "", text)
        return ("other", text) if _finite(words[1]) and words[1] not in PAST else ("one", called)
    if first in _QUESTIONS - {"have", "do"} or first in SUBJECTS or _aside(text, words):
        return "other", text
    if _gerund(first):
        return "doing", text
    if first in ("this", "that") and words[1:] and words[1] in SUBJECTS:
        return "other", text
    if first == "your" and words[1:]:
        return "i", f"have {text}"
    alone = len(words) == 1 and first in _NOUNS_ALONE
    named = first in DETERMINERS or first[0].isdigit() or words[-1] in ("night", "therapy")
    if named or alone or _is_noun(first):
        return "noun", text
    if kind in ("for", "doing"):
        return "noun", text
    past = _finite(first) and first not in PAST
    return ("other" if past else kind or "to"), text[:1].lower() + text[1:]


def _is_noun(word: str) -> bool:
    ended = _NOUN_ENDINGS.match(word) is not None and word not in _VERBS_LIKE_NOUNS
    return ended or word in _NOUNS


def _gerund(word: str) -> bool:
    return _doing(word) and word not in _ING_VERBS


def _aside(text: str, words: list[str]) -> bool:
    dated = words[0] == "this" or (words[0] in ("one", "some") and "," in text)
    of_us = words[0] in ("both", "all", "each", "one") and words[1:2] == ["of"]
    return words[0] in _ASIDE or of_us or (dated and _when(words[1:2]))


def _when(words: list[str]) -> bool:
    return bool(words) and (_time(words[0]) or words[0] in ("day", "night"))


def aims_at_one(text: str) -> bool:
    """Whether something to do names me or you, so that "we" cannot do it."""
    return bool({"me", "my", "mine", "myself", "i", "you", "your"} & set(words_of(text)))


def own_feeling(text: str) -> str:
    """Own words as they stand behind "I felt"."""
    lead = r"(?:i(?:['’]m| am| was)?\s+)?(?:feel(?:ing)?|felt|being)\s+|i(?:['’]m| am| was)\s+"
    return lower(re.sub(rf"(?i)^(?:{lead})(?=\S)", "", text))


_LONGED = _set(
    "heard seen held loved understood wanted needed valued respected trusted known safe free "
    "alone left included believed accepted noticed chosen welcome cared"
)


def own_need(text: str) -> str:
    """Own words as they stand behind "What I was longing for was"."""
    lead = r"(?i)^(?:i\s+)?(?:need(?:ed|ing)?|want(?:ed)?|long(?:ed|ing)?)\s+(?:for\s+)?"
    bare = lower(re.sub(lead + r"(?=\S)", "", text))
    words = words_of(bare)
    if re.match(r"(?:you|us|someone|somebody|people) to\b", bare):
        return f"for {bare}"
    return f"being {bare}" if words and words[0] in _LONGED else bare


def did(text: str) -> tuple[str, str]:
    """What I did: what stands behind `i`, a `noun`, or another text."""
    bare = re.sub(r"(?i)^(?:(?:i['’]?a?m|i am)?\s*sorry\s+(?:that|for|about)?\s*)", "", text)
    bare = re.sub(r"(?i)^(?:that\s+)?i\s+(?=\S)", "", bare) or text
    words = words_of(bare)
    if not words or not re.match("[a-z]", words[0]):
        return "other", bare
    if words[0] in ("i'm", "i've", "i'd"):
        return "whole", bare
    if words[0] in SUBJECTS or words[0] in _ASIDE - {"then", "first", "once"}:
        return "other", bare
    if _gerund(words[0]):
        return "i", f"was {lower(bare)}"
    if words[0] in DETERMINERS or _NOUN_ENDINGS.match(words[0]):
        return "noun", lower(bare)
    return "i", lower(bare)


_PERSONS = _set(
    "hurt alone lonely sad afraid angry small helpless unsafe unwanted unseen unheard "
    "worthless anxious invisible ashamed upset mad tense uneasy numb stuck furious empty "
    "guilty"
)


def effect(text: str) -> tuple[str, str]:
    """What it may have been like: what `it` was, or what a person `felt`."""
    it = r"(?i)^(?:it|that|this)\s+(?:was|is|must have been|felt|must have felt)\s+"
    you = r"(?i)^you\s+(?:must have |may have |probably )?(?:were|was|felt|been)\s+"
    bare = re.sub(it, "", text)
    stripped = re.sub(you, "", bare)
    words = words_of(stripped)
    ended = bool(words) and len(words[0]) > 4 and words[0].endswith("ed")
    felt = stripped != bare or (bool(words) and (words[0] in _PERSONS or ended))
    return ("felt" if felt else "it"), lower(stripped or text)


def repair(text: str) -> tuple[str, str]:
    """What I will do: what stands behind `to` or `not_to`, `doing` something, a `noun`, what is
    for `us`, or another text."""
    lead = (
        r"(?i)^(?:(?:that )?i(?:['’]d| would) like to|(?:that )?i(?:['’]ll| will)|"
        r"i(?:['’]m| am) going to|i want to|i (?:promise|plan|intend) to|that i|to)\s+(?=\S)"
    )
    while (bare := re.sub(lead, "", text)) != text:
        text = bare
    negated = r"(?i)(?:not|don['’]?t|do not|i won['’]?t|won['’]?t)\s+(?:to\s+)?(?=\S)"
    if match := re.match(negated, text):
        return "not_to", lower(text[match.end() :])
    if match := re.match(r"(?i)(?:that\s+)?(?:we|us to|let['’]?s)\s+(?=\S)", text):
        return "us", lower(text[match.end() :])
    return _asked("", lower(text), words_of(text))
