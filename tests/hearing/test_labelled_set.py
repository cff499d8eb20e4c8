"""What the hearing check is worth on labelled sentences, and that the part kept out is kept out."""

import pytest

from regulate.content import LANGUAGES
from tests.hearing.report import (
    LANGUAGE_RULES,
    PAGE,
    PARTS,
    RULES,
    SAFETY,
    SPLIT,
    figures,
    is_kept_out,
    labelled,
    precision,
    recall,
    written,
)

AT_LEAST = {"precision": 0.95, "recall": 0.85, "safety": 0.95}


def whole(language):
    return [sentence for part in SPLIT for sentence in labelled(language, part)]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("part", PARTS)
def test_false_alarms_and_misses_stay_below_what_is_promised(language, part):
    sentences = labelled(language, part)
    # Worked out first: a failure prints what it was given, and the part kept out is not to be read.
    found = {
        "precision": precision(sentences, LANGUAGE_RULES),
        "recall": recall(sentences, LANGUAGE_RULES),
        "safety": recall(sentences, SAFETY),
    }
    del sentences
    assert {name: share for name, share in found.items() if share < AT_LEAST[name]} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_are_enough_sentences_and_about_half_of_them_are_fine(language):
    sentences = whole(language)
    assert len(sentences) >= 300
    assert sum(1 for each in sentences if not each.must) >= 0.45 * len(sentences)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_third_is_kept_out_by_its_letters_alone_and_no_sentence_is_in_both(language):
    for part in SPLIT:
        assert all(
            is_kept_out(each.text) is (part == "kept_out") for each in labelled(language, part)
        )
    texts = [each.text for each in whole(language)]
    assert len(set(texts)) == len(texts)
    assert 0.25 <= len(labelled(language, "kept_out")) / len(texts) <= 0.42


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("part", PARTS)
def test_every_rule_has_sentences_that_it_must_hear(language, part):
    found = {rule for each in labelled(language, part) for rule in each.must}
    assert [rule for rule in RULES if rule not in found] == []


def test_the_page_shows_what_is_counted_today():
    assert written(PAGE.read_text(encoding="utf-8")) == figures()
