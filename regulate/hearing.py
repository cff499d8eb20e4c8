"""The hearing check: how might this land? Its one rule: it never blocks and counts nothing.

It is about being heard, not about being right. Sentences with "I" and with the other's view were
rated least likely to provoke (Rogers, Howieson and Neame 2018); how a talk starts goes with how it
ends (Carrère and Gottman 1999). But serious matters may need plain opposition (Overall and McNulty
2017), so a strong and fair sentence passes. Which words are heard how is our own choice, measured
on sentences that the project wrote and labelled itself: `docs/hearing-check.md`.
"""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from regulate import content, reading, safety
from regulate.content import Words
from regulate.lines import Lines, bare_forms
from regulate.reading import KEPT, Reading, read, sentences

AT_MOST = 3
"""The most notes for one text (our own choice: more would be a verdict)."""
SEVERITIES = ("strong", "soft", "info")
"""Strongest first."""
PARTS = ("sentence", "situation")
"""What can be listened to: a whole sentence, or what goes on from "When ..."."""
LONG_SENTENCE = 240
"""From this many characters on, a note is about a part of its sentence (our own choice)."""
BLANK = "___"
"""What stands where only the person knows what belongs there."""

_BEST_FIRST = tuple(
    """
    THREAT LABEL CONTEMPT NON_APOLOGY BUT_APOLOGY WHY_YOU PSEUDO I_FEEL_THAT MIND_READ SHOULD
    YOU_MAKE_ME ABSOLUTE LOADED_VERB MINIMISE COMPARE OLD_ACCOUNTS YOU_START
    """.split()  # noqa: SIM905
)
"""Which of two rules is told of where one sentence sets off both, strong ones first. A sentence
gets one note: a second voice is one too many (our own choice)."""
_TOGETHER = frozenset(("MIND_READ", "I_FEEL_THAT"))
"""Except for these, where a thought is told as a feeling with "that" ("I feel that you don't
care"): they are about its two halves."""
_ONLY_ALONE = ("YOU_START", "OLD_ACCOUNTS")
"""Rules that only inform: silent where any other has something to say."""
_QUIET_BESIDE_PRAISE = ("ABSOLUTE", "YOU_START", "YOU_MAKE_ME")


@dataclass(frozen=True)
class Note:
    """How some words might land. Offsets are those of the text as it was typed: `start` to `end`
    the words, `piece_start` to `piece_end` the sentence around them. `word` is what is spoken of,
    `language` that of the words."""

    rule: str
    severity: str
    start: int
    end: int
    piece_start: int
    piece_end: int
    word: str
    language: str


@dataclass(frozen=True)
class Hearing:
    """What was heard: at most three notes, strongest first, then in the order of the text; and the
    safety rules that were set off. With alarms there are no notes: safety comes before skill."""

    notes: tuple[Note, ...]
    alarms: tuple[str, ...]


def hear(text: str, part: str = "sentence") -> Hearing:
    """What `text` might set off in whoever hears it. Any text can be listened to. Quoted words
    count for safety only: to say what was said is a fact. `part` is one of PARTS."""
    if part not in PARTS:
        raise ValueError(part)
    alarms = safety.alarms(text)
    if alarms:
        return Hearing((), alarms)
    found: dict[str, Note] = {}
    spans = list(sentences(text))
    heard = [_listen(text[start:end]) for start, end in spans]
    for place, sentence in enumerate(heard):
        thanked = any(near.thanks for near in heard[max(0, place - 1) : place + 2])
        praised = thanked or (sentence.warm and not sentence.turns)
        for hit in sentence.hits:
            if hit.rule not in found and not (praised and hit.rule in _QUIET_BESIDE_PRAISE):
                found[hit.rule] = _note(hit, spans[place][0])
    if part == "situation":
        found.pop("YOU_START", None)
    for rule in _ONLY_ALONE:
        if len(found) > 1:
            found.pop(rule, None)
    order = {id: place for place, id in enumerate(_rules())}
    notes = sorted(
        found.values(),
        key=lambda note: (SEVERITIES.index(note.severity), note.piece_start, order[note.rule]),
    )
    return Hearing(tuple(notes[:AT_MOST]), ())


def why(note: Note, words: Words) -> str:
    """In one or two sentences, why it may land hard; the words spoken of stand apart, so that
    Hebrew ones do not turn an English sentence around."""
    return words.fill(words["hearing"]["why"][note.rule], word=note.word)


def instead(
    note: Note,
    words: Words,
    situation: str = "",
    feeling: str = "",
    need: str = "",
    request: str = "",
) -> str:
    """A softer way to say it, in the language of `words`: that of the note, where the text is to
    stay in one language. Blanks that are not known stay open as BLANK; so does a situation that
    would set off a note itself."""
    if situation and hear(situation, "situation") != Hearing((), ()):
        situation = ""
    known = {
        "situation": _clause(situation, words.language),
        "feeling": _clause(feeling),
        "need": _clause(need),
        "request": _clause(request),
    }
    way = words["hearing"]["instead"][note.rule]
    return way.format(**{name: text or BLANK for name, text in known.items()}, blank=BLANK)


def language(text: str) -> str:
    """The language that something is written in: Hebrew where it has any Hebrew letter."""
    return "he" if re.search("[\u0590-\u05ff\ufb1d-\ufb4f]", text) else "en"


def take(text: str, note: Note, softer: str) -> str:
    """`text` with the note's sentence replaced by `softer`, and nothing else changed."""
    return text[: note.piece_start] + softer + text[note.piece_end :]


def beneath(note: Note) -> tuple[str, ...]:
    """For a word that tells a story instead of a feeling, the feelings to offer, likeliest first;
    none for any other note."""
    return tuple(_stories()[note.word]["feelings"]) if note.rule == "PSEUDO" else ()


def may_need_help(note: Note) -> bool:
    """Whether the way to the help page belongs beside the note: bullied, punished, controlled."""
    return note.rule == "PSEUDO" and _stories()[note.word]["help"]


def read_rules(most: int) -> bool:
    """Reads so many lines of the rules ahead of their first use; whether all are read. All of them
    at once would hold up a window for many frames."""
    return safety.read_rules(most) and _lines().read(most) and _praise().read(most)


def forget() -> None:
    """Keeps nothing in mind of what was written, as when a journal is locked."""
    _listen.cache_clear()
    reading.forget()
    bare_forms.cache_clear()
    for lines in (_lines(), _praise()):
        lines.forget()
    safety.forget()


@dataclass(frozen=True)
class _Hit:
    """What a rule found in a sentence; offsets within it."""

    rule: str
    start: int
    end: int
    piece_start: int
    piece_end: int
    word: str
    language: str


def _note(hit: _Hit, start: int) -> Note:
    """The hit as a note in a text in which its sentence begins at `start`."""
    return Note(
        hit.rule,
        _severity(hit.rule),
        start + hit.start,
        start + hit.end,
        start + hit.piece_start,
        start + hit.piece_end,
        hit.word,
        hit.language,
    )


@dataclass(frozen=True)
class _Sentence:
    hits: tuple[_Hit, ...]
    warm: bool
    thanks: bool
    turns: bool


# A keystroke changes one sentence; the others are remembered.
@lru_cache(maxsize=KEPT)
def _listen(sentence: str) -> _Sentence:
    found = read(sentence)
    words = found.words
    hits = _lines().hits(words)
    if len(hits) > 1:
        hits = _one_of(hits, words)
    praise = _praise().hits(words)
    return _Sentence(
        tuple(_hit(sentence, found, rule, *span) for rule, span in hits.items()),
        "warm" in praise,
        "thanks" in praise,
        "turns" in praise,
    )


def _one_of(
    hits: dict[str, tuple[int, int]], words: tuple[str, ...]
) -> dict[str, tuple[int, int]]:
    """What says best how one sentence might land, or the two that are said together."""
    best = min(hits, key=_BEST_FIRST.index)
    kept = {best}
    if best == "I_FEEL_THAT" and "that" in words[slice(*hits[best])]:
        kept = _TOGETHER
    return {rule: span for rule, span in hits.items() if rule in kept}


def _hit(sentence: str, found: Reading, rule: str, first: int, behind: int) -> _Hit:
    start, end = found.starts[first], found.ends[behind - 1]
    piece_start, piece_end = 0, len(sentence)
    if len(sentence) > LONG_SENTENCE:
        piece_start, piece_end = _part(sentence, start, end)
    typed = sentence[start:end]
    word = _story(found.words[first:behind]) if rule == "PSEUDO" else typed
    return _Hit(rule, start, end, piece_start, piece_end, word, language(typed))


def _part(sentence: str, start: int, end: int) -> tuple[int, int]:
    """The part of a long sentence around `start` to `end`, from comma to comma."""
    marks = [found.end() for found in re.finditer(r"[,;:\n]\s+", sentence)]
    before = max([mark for mark in marks if mark <= start], default=0)
    after = min([mark for mark in marks if mark >= end], default=len(sentence))
    return before, before + len(sentence[before:after].rstrip(" ,;:\n"))


def _story(words: tuple[str, ...]) -> str:
    """The longest word among `words` that tells a story, as in `content/pseudo.json`."""
    said = [
        word
        for at in range(len(words))
        for form in bare_forms(words[at])
        for word in _stories_by_head().get(form, ())
        if tuple(word.split()[1:]) == words[at + 1 : at + len(word.split())]
    ]
    return max(said, key=len, default="")


def _severity(rule: str) -> str:
    return _rules()[rule]["severity"]


@cache
def _rules() -> dict[str, dict]:
    return {row["id"]: row for row in content.load("hearing_rules")}


@cache
def _lines() -> Lines:
    rows = content.load("hearing_rules")
    return Lines(
        ((row["id"], line) for row in rows for line in (*row["en"], *row["he"])),
        ((row["id"], line) for row in rows for line in row["fine"]),
    )


@cache
def _praise() -> Lines:
    rows = content.load("warm_words")
    return Lines(
        ((row["id"], line) for row in rows for line in row["lines"]),
        ((row["id"], line) for row in rows for line in row["fine"]),
    )


@cache
def _stories() -> dict[str, dict]:
    return {word: row for row in content.load("pseudo") for word in row["words"]}


@cache
def _stories_by_head() -> dict[str, list[str]]:
    heads: dict[str, list[str]] = {}
    for word in _stories():
        heads.setdefault(word.split()[0], []).append(word)
    return heads


def _clause(text: str, language: str = "") -> str:
    """One line that fits into a sentence: no mark at its end, and no second "when"."""
    bare = " ".join(text.split()).rstrip(" .,;:!?…")
    return re.sub(r"(?i)^when\s+", "", bare) if language == "en" else bare
