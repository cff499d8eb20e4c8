"""Settings: what the person chose."""

from hypothesis import given
from hypothesis import strategies as st

from tests.data import strategies


def test_a_choice_is_there_after_a_restart(store, reopened):
    store.settings.choose("language", "he")
    store.settings.choose("trained", True)
    assert reopened().settings.all() == {"language": "he", "trained": True}


def test_the_latest_choice_is_the_one(store):
    store.settings.choose("language", "he")
    store.settings.choose("language", "en")
    assert store.settings.all() == {"language": "en"}
    assert store.db["settings"].count == 1


def test_who_chose_nothing_has_no_settings(store):
    assert store.settings.all() == {}


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=5,
)


@strategies.through_the_disk
@given(values)
def test_any_choice_comes_back_as_it_was_made(store, value):
    store.settings.choose("anything", value)
    assert store.settings.all() == {"anything": value}
