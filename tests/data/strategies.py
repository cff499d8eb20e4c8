"""Records that a person could make, as hypothesis makes them up."""

from datetime import UTC, datetime, timedelta

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from data.stamps import new_uid
from regulate import content
from regulate import pause as steps
from regulate.flooding import CheckIn, Pulse, PulseSource, TakeIn
from regulate.later import ANSWERS, JOTTING_AT_MOST, Jotting, LookBack
from regulate.refusal import Refusal
from regulate.safety import NONE, RISKS
from regulate.translation import Frame, Landed, Said, Translation
from regulate.vocabulary import OWN_AT_MOST, own_word

# The same examples everywhere, on one journal that fills up as a real one does.
through_the_disk = settings(
    max_examples=60,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)

times = st.datetimes(datetime(1971, 1, 1), datetime(2999, 1, 1), timezones=st.just(UTC))
zones = st.sampled_from(["UTC", "Asia/Jerusalem", "America/Argentina/Buenos_Aires"])


def ids(name, least, most):
    chosen = st.lists(
        st.sampled_from(content.ids(name)), min_size=least, max_size=most, unique=True
    )
    return chosen.map(tuple)


pulses = st.builds(
    Pulse,
    st.integers(20, 300),
    st.sampled_from(PulseSource),
    st.booleans(),
    st.booleans(),
    st.none() | st.integers(20, 300),
)
answers = st.just((NONE,)) | st.lists(st.sampled_from(RISKS), min_size=1).map(tuple)
check_ins = st.builds(
    CheckIn,
    st.integers(0, 10),
    st.sampled_from(TakeIn),
    answers,
    ids("signs", 0, 12),
    st.none() | pulses,
)

written = st.text(max_size=80).map(lambda text: f"{text} ok")


own_words = st.text(max_size=OWN_AT_MOST - 4).map(lambda text: own_word(f"{text[:20]} me"))
surfaces = st.just("") | st.sampled_from(content.ids("moves")) | own_words
feelings = st.lists(st.sampled_from(content.ids("feelings")) | own_words, max_size=2, unique=True)
needs = st.just("") | st.sampled_from(content.ids("needs")) | own_words


@st.composite
def translations(draw):
    try:
        return Translation(
            draw(surfaces),
            draw(written),
            tuple(draw(feelings)),
            draw(needs),
            draw(written),
            draw(written),
            draw(st.sampled_from(Frame)),
            draw(st.sampled_from(content.LANGUAGES)),
            draw(st.just("") | written),
        )
    except Refusal:
        # Only feelings of the top layer, and anger is not the message.
        return draw(translations())


said = st.tuples(st.sampled_from(Said), st.sampled_from(Landed))
jottings = st.builds(
    Jotting,
    st.sampled_from(content.ids("moves")) | own_words,
    st.text(max_size=JOTTING_AT_MOST // 4),
)
look_backs = st.builds(LookBack, st.sampled_from(("", *ANSWERS)))


STEPS = (
    lambda pause, now, due: steps.say_who(pause, now, "other"),
    lambda pause, now, due: steps.say_who(pause, now, "both"),
    lambda pause, now, due: steps.join(pause, now),
    lambda pause, now, due: steps.agree(pause, now, due),
    lambda pause, now, due: steps.extend(pause, now, due),
    lambda pause, now, due: steps.recheck(pause, now, "not_yet", new_uid()),
    lambda pause, now, due: steps.come_back(pause, now),
    lambda pause, now, due: steps.come_back(pause, now, "dropped"),
    lambda pause, now, due: steps.book(pause, now, due),
    lambda pause, now, due: steps.book(pause, now, None, with_help=True),
    lambda pause, now, due: steps.book(pause, now, due, with_help=True),
    lambda pause, now, due: steps.let_go(pause, now),
    lambda pause, now, due: steps.cancel_for_safety(pause, now),
    lambda pause, now, due: steps.close_missed(pause, now),
)


@st.composite
def pauses(draw):
    """Any pause that can come about: steps that were refused changed nothing."""
    now = draw(times)
    minutes = st.floats(0, 400).map(lambda number: timedelta(minutes=number))
    due = now + timedelta(minutes=draw(st.integers(20, 1440)))
    pause = steps.call(new_uid(), now, due, draw(st.sampled_from(steps.CALLERS)))
    for _ in range(draw(st.integers(0, 6))):
        now += draw(minutes)
        try:
            pause = draw(st.sampled_from(STEPS))(pause, now, now + draw(minutes))
        except Refusal:
            continue
    return pause
