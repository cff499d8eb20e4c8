"""What the tests of the rules share: how a refusal is met, and hypothesis without a stopwatch."""

from contextlib import contextmanager

import pytest
from hypothesis import settings

from regulate.content import LANGUAGES, Words
from regulate.refusal import Refusal

# The same examples on every computer, however slow it is.
settings.register_profile("regulate", derandomize=True, deadline=None)
settings.load_profile("regulate")


@pytest.fixture(scope="session")
def refused():
    """`with refused("heat") as caught:` expects that Refusal, with one sentence in each language;
    `caught.sentences` are they."""

    @contextmanager
    def expect(id):
        with pytest.raises(Refusal) as caught:
            yield caught
        caught.sentences = [Words(language).refusal(caught.value) for language in LANGUAGES]
        assert caught.value.id == id
        for sentence in caught.sentences:
            assert sentence.strip() == sentence != ""
            assert "\n" not in sentence and "{value}" not in sentence

    return expect
