"""Lines of words that a rule looks for. Its one rule: no line looks further than it says.

A line is written as words with a space between them, and is no regular expression, so that no text
can make it blow up and whoever knows the language can read and mend it:

    word            this word; in Hebrew the first word of a line may have ו, ש, כש in front
    one|two_words   either; an underscore joins words
    <name>          any of a list in `content/hearing_parts.json`
    +word           in Hebrew: this word too may have ו, ש, כש in front
    begin~  ~end    any word that begins, or ends, so
    item?  item*    may be missing; may come up to four times or be missing
    ..3  ...3       up to three words between, within a part of the sentence; across marks too
    ^  $            the sentence begins, ends here; word|$ is this word or the end
    !word           does not come next; at the head of a line: does not stand right before
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache

from regulate import content
from regulate.reading import KEPT, MARK, QUESTION, QUOTED

WINDOW_AT_LEAST, WINDOW_AT_MOST = 8, 60
"""How many words of a very long sentence are looked through at once (our own choice)."""
OVERLAP = 24
"""How many words of the next window are looked through too: hardly a line reaches further."""
STARRED_AT_MOST = 4
"""How often an item with a star may come (our own choice)."""

_CUT = "\0"
"""What stands where a window is cut: neither the beginning nor the end of the sentence."""
_LEAST = 3
"""A word that ends in a certain way has more letters than this: "called", not "red"."""
_MARKS = frozenset((MARK, QUESTION, QUOTED))
_HEBREW = re.compile("[א-ת]")
_PREFIXES = ("ושכש", "וכש", "שכש", "כש", "וש", "ו", "ש")
_OPENERS = frozenset(
    """
    and but so well look ok okay oh hey listen honestly because also then now actually seriously
    wow man god babe baby honey dear sorry no yes yeah nah ugh argh
    אז אבל ואז טוב תראה תראי תקשיב תקשיבי נו די כן לא ובכן בעצם האמת שמע שמעי סליחה אוקיי וגם גם כי
    """.split()  # noqa: SIM905
)
_YOU_OR_OBJECT = "את"
_DONE_TO = frozenset(
    """
    זה זאת זו אלה אלו מה מי אותו אותה אותם אותן כולם כולן עצמי עצמך עצמו עצמה עצמנו שני שתי שניהם
    רוב שאר אחותי אחי אחותך אחיך איך
    """.split()  # noqa: SIM905
)
_NOT_THAT = frozenset(
    """
    של שלי שלך שלכם שלנו שלו שלה שלהם שום שוב שני שתי שם שמה שעה שעתיים שנה שנתיים שנים שבוע שבת
    שיחה שקט שלום שקר שמח שמחה שמש שיר שולחן שאלה שכן שכנה שטות שטויות שישי שלוש שש שבע שמונה
    """.split()  # noqa: SIM905
)
"""Hebrew words that begin like "that", and are none; no line asks for them by their beginning."""
_NO_VERBS = frozenset(("ממתי", "אנחנו", "אמיתי", "בעלתי", "אשתי", "ביתי", "חברתי"))
_BEGINS_WITH_HE = frozenset(
    """
    היית היסטרית הולכת הורסת הופכת הורגת הוגנת הזויה הבטחת הגעת הלכת השארת החלטת הסכמת הרסת הפסקת
    הגזמת הזמנת העדפת הפרעת העלבת השפלת הכאבת הקשבת הודעת הוצאת הורדת הרמת הבנת המשכת הצעת התקשרת
    התכוונת התחרטת התנהגת התעצבנת התפרצת התעקשת הסתכלת השתנית הבאת האשמת הפכת הכנת הענשת העזת הרבצת
    התחלת התעלמת הרגזת הפקרת הזנחת התנפלת הסתרת הכרחת הצחקת הפתעת הרגשת הסברת הכנסת הוספת העלית
    הקטנת הרחקת התרחקת התגרית התנשאת התעללת השתקת הברזת הודית התנצלת התעצלת הסתלקת התחמקת הדלקת
    הכי הרי הכול
    """.split()  # noqa: SIM905
)
_COMMON = frozenset(
    """
    you i to the a an me my is are do did not it that this and be your have was were will in of for
    with what so we he she no can if want just like get am has had on at or they us him her how all
    לא אני את אתה זה לי של על כל כי אם מה הוא היא יש אין לך שלי שלך אותי רק גם עם כבר היה אף
    """.split()  # noqa: SIM905
)


@cache
def parts() -> dict[str, tuple[str, ...]]:
    """The lists of `content/hearing_parts.json`, by their names."""
    return {row["id"]: tuple(row["words"]) for row in content.load("hearing_parts")}


@lru_cache(maxsize=4096)
def bare_forms(word: str) -> tuple[str, ...]:
    """A Hebrew word and what it is without ו, ש or כש in front; any other word alone."""
    if not "א" <= word[:1] <= "ת":
        return (word,)
    return (
        word,
        *(word[len(p) :] for p in _PREFIXES if word.startswith(p) and len(word) > len(p) + 1),
    )


def marks_object(words: Sequence[str], at: int) -> bool:
    """Whether the word at `at`, in Hebrew written like "you", marks what something is done to."""
    if words[at] not in (_YOU_OR_OBJECT, "ו" + _YOU_OR_OBJECT):
        return False
    before, after = words[at - 1] if at else "", words[at + 1] if at + 1 < len(words) else ""
    if after in _DONE_TO:
        return True
    if after.startswith("ה") and after not in _BEGINS_WITH_HE:
        return True
    return before.endswith(("תי", "נו")) and len(before) > 3 and before not in _NO_VERBS


@dataclass(frozen=True, slots=True)
class _Item:
    """One place of a line: what may stand there, and how often."""

    kind: str  # "words", "gap", "not", "begin" or "end"
    ones: frozenset[str] = frozenset()
    phrases: Mapping[str, tuple[tuple[str, ...], ...]] = field(default_factory=dict)
    stems: tuple[str, ...] = ()
    endings: tuple[str, ...] = ()
    least: int = 1
    most: int = 1
    loose: bool = False
    across: bool = False
    means_you: bool = False
    or_end: bool = False

    def ends(self, words: Sequence[str], at: int) -> Iterator[int]:
        """Behind each way in which what stands at `at` is one of these; longest first."""
        if self.or_end and _is_over(words, at):
            yield at
        if at >= len(words):
            return
        word = words[at]
        for form in bare_forms(word) if self.loose else (word,):
            if form == _YOU_OR_OBJECT and self.means_you and marks_object(words, at):
                continue
            if form in self.phrases:
                for phrase in self.phrases[form]:
                    if _follows(phrase, words, at):
                        yield at + len(phrase)
            if (
                form in self.ones
                or (self.stems and form not in _NOT_THAT and form.startswith(self.stems))
                or (self.endings and len(form) > _LEAST and form.endswith(self.endings))
            ):
                yield at + 1
                return

    @property
    def longest(self) -> int:
        if self.kind == "gap":
            return self.most
        if self.kind != "words":
            return 0
        return self.most * max([1, *(len(p) for each in self.phrases.values() for p in each)])

    @property
    def open(self) -> bool:
        """Whether it cannot be told from a list which words it takes."""
        return bool(self.stems or self.endings or self.or_end)

    @property
    def heads(self) -> set[str]:
        return {*self.ones, *self.phrases}


def _follows(phrase: Sequence[str], words: Sequence[str], at: int) -> bool:
    """Whether the phrase goes on from its first word, which stands at `at`."""
    if at + len(phrase) > len(words):
        return False
    return all(
        words[at + place] == word or (word[-1] == "~" and words[at + place].startswith(word[:-1]))
        for place, word in enumerate(phrase)
        if place
    )


@dataclass(frozen=True, slots=True)
class _Line:
    rule: str
    fine: bool
    first: frozenset[str]
    also: tuple[frozenset[str], ...]
    items: tuple[_Item, ...]
    not_before: _Item | None
    anchor: int
    reach: int

    def may_fit(self, present: set[str]) -> bool:
        """Whether every place that has to be filled can be, by words that are there."""
        for needed in self.also:  # noqa: SIM110  twice as quick as `all`
            if needed.isdisjoint(present):
                return False
        return True


class Lines:
    """Many lines, each under the id of a rule: what sets it off, and what is fine after all."""

    def __init__(
        self,
        lines: Iterable[tuple[str, str]],
        fine: Iterable[tuple[str, str]],
    ) -> None:
        self._by_word: dict[str, list[_Line]] = defaultdict(list)
        self._by_form: dict[str, list[_Line]] = defaultdict(list)
        self._by_stem: dict[str, list[_Line]] = defaultdict(list)
        self._stem_lengths: list[int] = []
        self._unread = [
            *((rule, True, text) for rule, text in fine),
            *((rule, False, text) for rule, text in lines),
        ]
        self._in_window = lru_cache(maxsize=KEPT)(self._look_through)
        self._anchored = lru_cache(maxsize=4 * KEPT)(self._lines_anchored)

    def read(self, most: int | None = None) -> bool:
        """Reads the lines, or `most` of them; whether all are read. What is unread when something
        is first looked for is read then."""
        for _ in range(len(self._unread) if most is None else most):
            if not self._unread:
                break
            self._add(_parse(*self._unread.pop()))
        self._stem_lengths = sorted({len(stem) for stem in self._by_stem})
        return not self._unread

    def _add(self, line: _Line) -> None:
        item = line.items[line.anchor]
        for head in item.heads:
            (self._by_form if item.loose else self._by_word)[head].append(line)
        for stem in item.stems:
            self._by_stem[stem].append(line)

    def hits(self, words: Sequence[str]) -> dict[str, tuple[int, int]]:
        """For each rule that is set off, the first word and behind the last word of its first hit.
        A hit that touches something fine of the same rule is none."""
        if self._unread:
            self.read()
        found: dict[str, list[tuple[int, int]]] = defaultdict(list)
        fine: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for offset, window, core in windows(words):
            for rule, is_fine, start, end in self._in_window(window, core):
                (fine if is_fine else found)[rule].append((start + offset, end + offset))
        return {
            rule: min(real)
            for rule, spans in found.items()
            if (real := [span for span in spans if not _touches(span, fine.get(rule, ()))])
        }

    def forget(self) -> None:
        """Keeps nothing in mind of what was looked through."""
        self._in_window.cache_clear()
        self._anchored.cache_clear()

    def _look_through(
        self, words: tuple[str, ...], core: int
    ) -> tuple[tuple[str, bool, int, int], ...]:
        """(rule, whether fine, first word, behind the last) of the lines that begin in the first
        `core` words."""
        forms = [bare_forms(word) for word in words]
        present = {form for each in forms for form in each}
        begin = _begin(words)
        found = []
        for at, word in enumerate(words):
            for line in self._anchored(word):
                if at - line.reach >= core or not line.may_fit(present):
                    continue
                for start in range(max(0, at - line.reach), min(at + 1, core)):
                    if line.first and line.first.isdisjoint(forms[start]):
                        continue
                    end = fits(line, words, start, begin)
                    if end > at:
                        found.append((line.rule, line.fine, start, end))
                        break
        return tuple(found)

    def _lines_anchored(self, word: str) -> tuple[_Line, ...]:
        return tuple(self._candidates(word))

    def _candidates(self, word: str) -> Iterator[_Line]:
        yield from self._by_word.get(word, ())
        for form in bare_forms(word):
            yield from self._by_form.get(form, ())
            for length in self._stem_lengths:
                if length > len(form):
                    break
                yield from self._by_stem.get(form[:length], ())


def windows(words: Sequence[str]) -> Iterator[tuple[int, tuple[str, ...], int]]:
    """A long sentence in windows of bounded length that overlap: the offset of each, its words, and
    in how many of them a line may begin. Where one ends depends on the words there, so that a
    keystroke changes few of them."""
    if len(words) <= WINDOW_AT_MOST + OVERLAP:
        yield 0, tuple(words), len(words)
        return
    start = 0
    while start < len(words):
        end = min(start + WINDOW_AT_LEAST, len(words))
        while end < min(start + WINDOW_AT_MOST, len(words)) and sum(map(ord, words[end])) % 16:
            end += 1
        behind = end + OVERLAP
        window = tuple(words[start:behind])
        if start:
            window = (_CUT, *window)
        if behind < len(words):
            window = (*window, _CUT)
        cut = bool(start)
        yield start - cut, window, end - start + cut
        start = end


def _touches(span: tuple[int, int], others: Sequence[tuple[int, int]]) -> bool:
    return any(start < span[1] and span[0] < end for start, end in others)


def fits(line: _Line, words: Sequence[str], start: int, begin: int = 0) -> int:
    """Behind the last word when the line fits from `start` on, otherwise -1. `begin`: where the
    sentence begins behind its opening words."""
    if line.not_before is not None and start > 0:
        for length in range(1, min(start, line.not_before.longest) + 1):
            if start in line.not_before.ends(words, start - length):
                return -1
    return _end(line.items, 0, words, start, begin)


def _end(items: Sequence[_Item], place: int, words: Sequence[str], at: int, begin: int) -> int:
    if place == len(items):
        return at
    item = items[place]
    match item.kind:
        case "words":
            reached = [at]
            layers = [reached] if item.least == 0 else []
            for _ in range(item.most):
                reached = [end for one in reached for end in item.ends(words, one)]
                if not reached:
                    break
                layers.append(reached)
            for layer in reversed(layers):
                for one in layer:
                    end = _end(items, place + 1, words, one, begin)
                    if end >= 0:
                        return end
            return -1
        case "gap":
            if place == len(items) - 1:
                return _over(words, at, item)
            for length in range(item.most + 1):
                end = _end(items, place + 1, words, at + length, begin)
                if end >= 0:
                    return end
                behind = at + length
                if behind >= len(words) or (words[behind] in _MARKS and not item.across):
                    return -1
            return -1
        case "not":
            if any(True for _ in item.ends(words, at)):
                return -1
            return _end(items, place + 1, words, at, begin)
        case "begin":
            return _end(items, place + 1, words, at, begin) if at in (0, begin) else -1
        case _:
            return _end(items, place + 1, words, at, begin) if _is_over(words, at) else -1


def _is_over(words: Sequence[str], at: int) -> bool:
    """Whether the sentence ends at `at`, but for its marks."""
    return at + 3 >= len(words) and all(word in _MARKS for word in words[at:])


def _over(words: Sequence[str], at: int, gap: _Item) -> int:
    """Behind a gap that ends a line: as far as it goes."""
    for end in range(at, min(at + gap.most, len(words))):
        if words[end] in _MARKS and not gap.across:
            return end
    return min(at + gap.most, len(words))


def _begin(words: Sequence[str]) -> int:
    """Where a sentence begins behind its opening words."""
    for at, word in enumerate(words[:6]):
        if word not in _OPENERS and word not in _MARKS:
            return at
    return 0


def _parse(rule: str, fine: bool, written: str) -> _Line:
    items: list[_Item] = []
    not_before = None
    for text in written.split():
        if text in ("^", "$"):
            items.append(_Item("begin" if text == "^" else "end"))
        elif gap := re.fullmatch(r"(\.\.\.?)(\d+)", text):
            items.append(_Item("gap", least=0, most=int(gap[2]), across=gap[1] == "..."))
        elif text[0] == "!" and not items:
            not_before = _words(text[1:], "words", False)
        elif text[0] == "!":
            items.append(_words(text[1:], "not", False))
        else:
            first = not any(item.kind == "words" for item in items)
            items.append(_words(text, "words", first))
    anchor = min(
        (place for place, item in enumerate(items) if _can_anchor(item)),
        key=lambda place: (_cost(items[place]), place),
    )
    reach = sum(item.longest for item in items[:anchor])
    first = items[1] if items[0].kind == "begin" and len(items) > 1 else items[0]
    closed = [item for item in items if _can_anchor(item) and not item.open]
    return _Line(
        rule,
        fine,
        frozenset(first.heads) if first in closed else frozenset(),
        tuple(frozenset(item.heads) for item in closed if item is not items[anchor]),
        tuple(items),
        not_before,
        anchor,
        reach,
    )


def _can_anchor(item: _Item) -> bool:
    return item.kind == "words" and item.least > 0 and not item.endings and not item.or_end


def _cost(item: _Item) -> float:
    """How often the item may be met: common words count as 200 others (our own choice)."""
    common = _COMMON | _MARKS
    return sum(1 if head in common else 0.005 for head in item.heads) + 0.01 * len(item.stems)


@cache
def _words(text: str, kind: str, loose: bool) -> _Item:
    least, most = 1, 1
    if text[0] == "+":
        text, loose = text[1:], True
    if text[-1] in "?*" and len(text) > 1 and text[-2] != "|":
        least, most = 0, 1 if text[-1] == "?" else STARRED_AT_MOST
        text = text[:-1]
    ones, stems, endings = set(), [], []
    phrases: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    hebrew = False
    for each in _alternatives(text):
        words = tuple(each.replace("_", " ").split())
        hebrew = hebrew or _HEBREW.search(each) is not None
        if each[-1] == "~" and len(words) == 1:
            stems.append(each[:-1])
        elif each[0] == "~":
            endings.append(each[1:])
        elif len(words) > 1:
            phrases[words[0]].append(words)
        else:
            ones.add(each)
    return _Item(
        kind,
        frozenset(ones),
        {head: tuple(sorted(each, key=len, reverse=True)) for head, each in phrases.items()},
        tuple(stems),
        tuple(endings),
        least,
        most,
        loose and hebrew,
        means_you=ones >= {"אתה", _YOU_OR_OBJECT},
        or_end="$" in ones,
    )


def _alternatives(text: str) -> Iterator[str]:
    for each in text.split("|"):
        if each[0] == "<" and each[-1] == ">":
            for inner in parts()[each[1:-1]]:
                yield from _alternatives(inner)
        else:
            yield each
