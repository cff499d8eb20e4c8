"""The week looked back on: counted, never graded."""

import pytest

from regulate.look_back import Week, week


def test_a_week_without_words_is_empty():
    assert week([]) == Week(0, "")


@pytest.mark.parametrize(
    ("feelings", "feeling"),
    [
        ([("lonely",)], ""),
        ([("lonely",), ("hurt",)], ""),
        ([("lonely",), ("lonely", "hurt")], "lonely"),
        ([("lonely", "hurt"), ("hurt", "lonely")], ""),
        ([("lonely", "hurt"), ("hurt",), ("lonely",), ("hurt",)], "hurt"),
        ([(), ()], ""),
        ([("own:like a guest",), ("own:like a guest",)], "own:like a guest"),
    ],
)
def test_a_feeling_is_most_frequent_only_when_it_stands_out(feelings, feeling):
    assert week(feelings) == Week(len(feelings), feeling)
