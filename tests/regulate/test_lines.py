"""Lines of words: what a line takes, what it leaves, and that no text makes it work too long."""

import pytest

from regulate import content, hearing, lines, reading
from regulate.lines import Lines, marks_object, windows
from regulate.reading import plain_words, read

RULES = [
    (row["id"], line)
    for file, keys in (
        ("hearing_rules", ("en", "he", "fine")),
        ("safety_rules", ("patterns", "fine")),
        ("warm_words", ("lines", "fine")),
    )
    for row in content.load(file)
    for key in keys
    for line in row[key]
]


def takes(line, text, fine=()):
    return "x" in Lines([("x", line)], [("x", each) for each in fine]).hits(read(text).words)


@pytest.mark.parametrize(
    ("line", "taken", "left"),
    [
        ("you never", ["You NEVER!", "and you never"], ["you, never", "never you", "younever"]),
        ("you|they never", ["they never"], ["we never"]),
        ("all_day you", ["all day you"], ["all you", "all day long you"]),
        ("you so* bad", ["you bad", "you so so so bad"], ["you so so so so so bad"]),
        ("you so? bad", ["you bad", "you so bad"], ["you so so bad"]),
        ("you ..2 bad", ["you bad", "you a b bad"], ["you a b c bad", "you, bad"]),
        ("you ...2 bad", ["you, so bad"], ["you, very very bad"]),
        ("^ you", ["you go", "well, you go", "And you go"], ["go you"]),
        ("you go $", ["you go", "you go!?"], ["you go home"]),
        ("you go home|$", ["you go home now", "you go."], ["you go there"]),
        ("you !not go|come", ["you go"], ["you not go"]),
        ("!do you go", ["you go", "will you go"], ["do you go"]),
        ("divorc~ you", ["divorce you", "divorcing you"], ["divest you"]),
        ("you ~ing", ["you shouting"], ["you shout", "you ing"]),
        ("you go ?", ["you go?"], ["you go", "you go."]),
        ("תמיד מאחר", ["תמיד מאחר", "ותמיד מאחר", "כשתמיד מאחר"], ["תמיד ומאחר"]),
        ("תמיד +מאחר", ["תמיד ומאחר"], ["תמיד במאחר"]),
        ("ש~ הלך", ["שאמר הלך"], ["של הלך", "שלום הלך"]),
    ],
)
def test_a_line_takes_what_it_says_and_leaves_the_rest(line, taken, left):
    assert [text for text in taken if not takes(line, text)] == []
    assert [text for text in left if takes(line, text)] == []


def test_a_hit_that_touches_something_fine_is_none_and_another_one_counts():
    fine = ["you always smile"]
    assert not takes("you always", "you always smile", fine)
    assert takes("you always", "you always smile, and you always shout", fine)
    assert takes("you always", "you always shout", fine)


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("את הכלים אשטוף מחר", True),
        ("את זה אמרתי", True),
        ("לקחתי את תמר", True),
        ("את היית שם", False),
        ("את לא מקשיבה", False),
        ("ממתי את מחליטה", False),
        ("אתה הלכת", False),
    ],
)
def test_you_in_hebrew_is_told_from_the_mark_of_the_object(text, marks):
    words = read(text).words
    at = next(place for place, word in enumerate(words) if word in ("את", "אתה"))
    assert marks_object(words, at) is marks


# The lines that there are


def test_every_line_can_be_read_and_has_a_word_to_begin_from():
    assert len(RULES) > 1000
    for rule, line in RULES:
        parsed = lines._parse(rule, False, line)
        assert parsed.items[parsed.anchor].least == 1, line


def test_no_line_reaches_further_than_windows_overlap():
    for rule, line in RULES:
        parsed = lines._parse(rule, False, line)
        longest = sum(item.longest for item in parsed.items)
        gaps = sum(item.most for item in parsed.items if item.kind == "gap")
        assert longest <= lines.OVERLAP + lines.WINDOW_AT_MOST and gaps <= lines.OVERLAP, line


def test_every_word_of_a_line_is_spelled_as_it_is_read():
    written = [line for _, line in RULES]
    written += [word for words in lines.parts().values() for word in words]
    for line in written:
        for item in line.split():
            for each in item.strip("!+?*").split("|"):
                for word in each.strip("~?*").replace("_", " ").split():
                    plain = word.isdigit() or not any(letter.isalpha() for letter in word)
                    named = word.startswith("<") or word == "'s"
                    assert plain or named or plain_words(word) == (word,), (line, word)


def test_every_list_is_used():
    used = " ".join(line for _, line in RULES)
    assert [name for name in lines.parts() if f"<{name}>" not in used] == []


# Bounded work


def test_windows_cover_a_sentence_and_stay_short():
    words = ("word", "another", "third", "x" * 50) * 500
    covered = []
    for offset, window, core in windows(words):
        assert len(window) <= lines.WINDOW_AT_MOST + lines.OVERLAP + 2
        for place in range(core):
            if window[place] != "\0":
                assert window[place] == words[offset + place]
                covered.append(offset + place)
    assert covered == list(range(len(words)))


def test_a_keystroke_changes_few_windows_of_a_long_sentence():
    words = read("when you came home and there was no message i felt hurt and scared " * 40).words
    before = {window for _, window, _ in windows(words)}
    for at in range(0, len(words), 37):
        after = {window for _, window, _ in windows((*words[:at], "typed", *words[at:]))}
        assert len(after - before) <= 16


HOSTILE = {
    "you you you": "you ",
    "every rule at once": "you always never are so selfish i feel that you should sorry but ",
    "Hebrew you": "את אתה תמיד לא אף פעם ",
    "no full stop": "and when you came home i felt hurt because the kids asked for you and ",
    "spaces": " ",
    "quotes": '"',
    "apostrophes": " '",
    "open quotes": ' "x',
    "commas": ",",
    "full stops": ". ",
    "brackets": "((",
    "one word": "a",
    "vowel points": "\u05b0",
    "sorry": "sorry , ",
    "danger": "i hit kill you he hits me knife ",
    "line ends": "\n",
}


@pytest.fixture
def work(monkeypatch):
    """`work(text)` is how much is done to hear it: attempts at lines, and words that are read."""
    counted = [0]
    tried, spelled = lines._end, reading.plain_words

    def end(*arguments):
        counted[0] += 1
        return tried(*arguments)

    def words(token):
        counted[0] += 1
        return spelled(token)

    def measure(text):
        hearing.forget()
        counted[0] = 0
        monkeypatch.setattr(lines, "_end", end)
        monkeypatch.setattr(reading, "plain_words", words)
        hearing.hear(text)
        monkeypatch.undo()
        return counted[0]

    return measure


@pytest.mark.parametrize("name", HOSTILE)
def test_four_times_the_text_is_no_more_than_about_four_times_the_work(work, name):
    small, large = (work(HOSTILE[name] * count) for count in (1_000, 4_000))
    assert large <= 5 * small + 1_000
    assert large <= 400 * len(HOSTILE[name] * 4_000)


def test_a_hundred_thousand_characters_without_a_word_are_no_work(work):
    for filler in (" ", '"', "'", ",", "(", "\n", "😀", "\u202e"):
        assert work(filler * 100_000) < 1_000
