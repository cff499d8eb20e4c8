"""A person, a clock that is moved by hand, and a journal of their own."""

import pytest

from regulate.content import Words
from tests.clock import HandClock
from tests.journeys.person import Person
from ui.desk import Desk


@pytest.fixture
def clock():
    return HandClock()


@pytest.fixture
def person(qapp, qtbot, tmp_path, clock):
    someone = Person(qtbot, tmp_path / "journal.db", clock)
    yield someone
    if someone.window is not None:
        someone.close()


@pytest.fixture
def desk_of(qapp, tmp_path, clock):
    """A desk that speaks a language."""
    return lambda language: Desk(tmp_path / "journal.db", clock, Words(language))
