"""The command line: the same doors as the window. Exit status 0 done, 1 could not, 2 misuse."""

import io
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from regulate.content import Words
from regulate.refusal import Refusal
from ui.terminal import COULD_NOT, DONE, MISUSE, complain

JOURNAL_AT_MOST = 1_000_000
"""Entries that are listed however many are asked for."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command; its exit status."""
    os.umask(0o077)
    if isinstance(sys.stdout, io.TextIOWrapper):
        # A terminal that cannot show a letter shows its number.
        sys.stdout.reconfigure(errors="backslashreplace")
    given = sys.argv[1:] if arguments is None else arguments
    options = SimpleNamespace(verb="window", db=None)
    if given:  # a plain start does not wait for what reads arguments
        from ui.arguments import read

        options = read(given)
    words = Words("en")
    from data.faults import Fault
    from ui.sentences import problem

    try:
        status = _VERBS[options.verb](options, words)
        if sys.stdout:
            sys.stdout.flush()
        return status
    except Refusal as refusal:
        complain(problem(refusal, words))
        return MISUSE
    except Fault as fault:
        complain(problem(fault, words))
        return COULD_NOT
    except OSError as error:
        # The answer could not be written. Python would try again at its end, and complain.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if not isinstance(error, BrokenPipeError):
            complain(f"{error.strerror}.")
        return COULD_NOT


def _window(options: SimpleNamespace, words: Words) -> int:
    return _open_window(options, words)


def _pause(options: SimpleNamespace, words: Words) -> int:
    from regulate import pause as pauses
    from ui.clock import SystemClock

    minutes = options.minutes or ""
    if options.minutes is not None:
        pauses.after_minutes(SystemClock().now(), minutes)
    return _open_window(options, words, minutes)


def _return(options: SimpleNamespace, words: Words) -> int:
    from data.stamps import stamp
    from regulate import pause as pauses
    from ui import sentences
    from ui.clock import SystemClock

    clock = SystemClock()
    with _store(options) as store:
        pause = store.pauses.open_one()
        anchor = store.pauses.anchor(pause.uid) if pause else None
    if pause is None:
        return _answer(pause=None) if options.json else _say(words["window"]["no_pause"])
    now = anchor.moment(pause.due, clock) if anchor else clock.now()
    if options.ics is not None:
        from data import calendar

        calendar.write_to(options.ics, pause.uid, pause.due, clock.now(), words["reminders"])
    if not options.json:
        standing = sentences.standing(pause, now, clock.zone(), words)
        return _say(f"{standing} {sentences.left(pause, now, words)}.")
    return _answer(
        pause={
            "id": pause.uid,
            "due": stamp(pause.due),
            "seconds_left": int(pauses.remaining(pause, now).total_seconds()),
            "phase": pauses.phase(pause, now),
            "called_by": pause.called_by,
            "for_two": pause.for_two,
            "extensions": pause.extensions,
        }
    )


def _open_window(options: SimpleNamespace, words: Words, minutes: str | None = None) -> int:
    from ui import display, single

    path = _path(options)
    if single.reach(path, "show" if minutes is None else f"pause {minutes}"):
        return DONE
    if not display.has_screen():
        complain(words["window"]["no_screen"])
        return COULD_NOT
    from ui.window import run

    return run(path, minutes)


def _check_in(options: SimpleNamespace, words: Words) -> int:
    from data.faults import Fault
    from regulate.flooding import Band, CheckIn, Pulse, assess
    from ui import sentences
    from ui.clock import SystemClock

    heat = _whole(options.heat, "heat")
    pulse = None if options.pulse is None else Pulse(_whole(options.pulse, "pulse"))
    check_in = CheckIn(heat, options.take_in, options.safety, options.sign, pulse)
    assessment = assess(check_in)
    clock = SystemClock()
    id, unsaved = None, None
    if assessment.band is not Band.UNSAFE or options.keep:
        try:
            with _store(options) as store:
                id = store.check_ins.add(check_in, clock.now(), clock.zone_name())
        except Fault as fault:
            # Whoever is flooded or unsafe gets the answer all the same.
            unsaved = fault
    if assessment.band is Band.UNSAFE:
        from regulate import safety

        advice = "\n".join(
            [*safety.texts(check_in.safety, words), words["safety"]["contacts_nobody"]]
        )
    else:
        advice = sentences.advice(assessment, clock.now(), clock.zone(), words)
    reasons = sentences.reasons(assessment, words)
    if options.json:
        _answer(
            id=id,
            band=assessment.band,
            points=assessment.points,
            presentation=assessment.presentation,
            reasons=reasons,
            advice=advice,
        )
    else:
        shown = words["presentations"][assessment.presentation]
        title = words["bands"][assessment.advice]["title"]
        print(f"{title} ({shown})" if shown else title)
        print(advice, *reasons, sep="\n")
    if unsaved:
        raise unsaved
    return DONE


def _translate(options: SimpleNamespace, words: Words) -> int:
    from regulate import translation as translating
    from regulate import vocabulary
    from regulate.composition import Frame, compose
    from regulate.translation import Translation
    from regulate.typed import quoted
    from ui import sentences
    from ui.clock import SystemClock

    own = Words(options.language)
    if options.frame not in tuple(Frame):
        raise Refusal("frame", value=quoted(options.frame))
    frame = Frame(options.frame)
    surface = vocabulary.check_surface(options.surface)
    feelings = vocabulary.check_feelings(options.feeling)
    need = vocabulary.check_need(options.need)
    part = {name: getattr(options, name) for name in ("did", "effect", "repair")}
    sentence = compose(frame, own, options.situation, feelings, need, options.request, **part)
    translation = Translation(
        surface,
        options.situation,
        feelings,
        need,
        options.request,
        sentence,
        frame,
        options.language,
        options.came_out,
    )
    if alarms := translation.alarms:
        return _stop_for_safety(options, alarms, own)
    clock = SystemClock()
    with _store(options) as store:
        id = store.journal.add(translation, clock.now(), clock.zone_name())
    asked = [
        sentences.ask(ask, own) for ask in translating.asks(feelings, translation.request, own)
    ]
    notes = list(dict.fromkeys((*asked, *_heard(translation.situation, sentence, own))))
    if options.json:
        return _answer(id=id, sentence=sentence, notes=notes)
    print(sentence, *notes, sep="\n")
    return DONE


def _heard(situation: str, sentence: str, words: Words) -> list[str]:
    """How the situation and the sentence might land."""
    from regulate import hearing

    heard = (hearing.hear(situation, part="situation"), hearing.hear(sentence))
    return [hearing.why(note, words) for each in heard for note in each.notes]


def _curious(options: SimpleNamespace, words: Words) -> int:
    from regulate import safety
    from regulate.curiosity import curious

    own = Words(options.language)
    questions = curious(options.text, own)
    if not questions:
        raise Refusal("question_empty")
    alarms = safety.alarms(options.text)
    notes = _what_comes_first(alarms, own) if alarms else []
    questions = () if alarms else questions
    if options.json:
        return _answer(questions=questions, notes=notes)
    print(*questions, *notes, sep="\n")
    return DONE


def _hearing(options: SimpleNamespace, words: Words) -> int:
    from regulate import hearing
    from regulate.typed import LONG, clean, quoted

    own = Words(options.language or hearing.language(options.text))
    clean(options.text, LONG, "words_empty")
    heard = hearing.hear(options.text)
    if heard.alarms and not options.json:
        print(*_what_comes_first(heard.alarms, own), sep="\n")
        return DONE
    notes = [
        {
            "rule": note.rule,
            "severity": note.severity,
            "start": note.start,
            "end": note.end,
            "why": hearing.why(note, own),
            "instead": hearing.instead(note, Words(note.language)),
        }
        for note in heard.notes
    ]
    if options.json:
        return _answer(notes=notes, safety=heard.alarms)
    for note in notes:
        said = quoted(options.text[note["start"] : note["end"]])
        print(own["hearing"]["note"].format(words=said, why=note["why"]), note["instead"], sep="\n")
    if not notes:
        print(own["hearing"]["nothing"])
    return DONE


def _stop_for_safety(options: SimpleNamespace, alarms: Sequence[str], words: Words) -> int:
    """Nothing is translated and nothing is saved; what to do first is said instead."""
    notes = _what_comes_first(alarms, words)
    if options.json:
        return _answer(id=None, sentence="", notes=notes)
    print(*notes, sep="\n")
    return DONE


def _what_comes_first(alarms: Sequence[str], words: Words) -> list[str]:
    from regulate import safety

    risks = [safety.RISK_OF_ALARM[rule] for rule in alarms]
    return [*safety.texts(risks, words), words["safety"]["contacts_nobody"]]


def _journal(options: SimpleNamespace, words: Words) -> int:
    from data.search import Search
    from regulate import vocabulary
    from regulate.typed import SHORT, optional
    from ui import sentences
    from ui.clock import SystemClock

    clock = SystemClock()
    search = Search(
        options.query,
        vocabulary.check_surface(options.surface),
        options.feeling and vocabulary.check_feeling(options.feeling),
        vocabulary.check_need(options.need),
        _midnight(options.since, clock),
        _midnight(options.until, clock, days=1),
    )
    if options.unfinished:
        if search != Search() or options.after:
            raise Refusal("unfinished_alone")
        return _unfinished(options, words)
    if options.limit < 1:
        raise Refusal("limit")
    limit = min(options.limit, JOURNAL_AT_MOST)
    after = optional(options.after, SHORT)
    with _store(options) as store:
        if after and store.journal.get(after) is None:
            raise Refusal("unknown_entry")
        found = store.journal.page(search, limit + 1, after)
    entries, more = found[:limit], len(found) > limit
    if options.json:
        from data.transfer import entry_document

        return _answer(
            entries=[entry_document(entry) for entry in entries],
            next=entries[-1].uid if more else None,
        )
    for entry in entries:
        day = sentences.day_and_time(entry.at, clock.now(), clock.zone(), words)
        print(f"{day}  {entry.uid}\n{entry.translation.words}\n")
    return DONE


def _midnight(day: str | None, clock: Any, days: int = 0) -> Any:
    """When a day begins here, or so many days later."""
    from datetime import date, datetime, time, timedelta

    from regulate.typed import quoted

    if day is None:
        return None
    try:
        found = date.fromisoformat(day)
    except ValueError:
        found = date.min
    # The first and the last year have times that cannot be told in another zone.
    if not 1 < found.year < 9999:
        raise Refusal("date", value=quoted(day))
    return datetime.combine(found + timedelta(days=days), time(), clock.zone())


def _unfinished(options: SimpleNamespace, words: Words) -> int:
    from regulate import vocabulary
    from ui import sentences
    from ui.clock import SystemClock

    clock = SystemClock()
    with _store(options) as store:
        waiting = store.jottings.waiting()
    if options.json:
        from data.transfer import jotting_document

        return _answer(jottings=[jotting_document(saved) for saved in waiting])
    for saved in waiting:
        day = sentences.day_and_time(saved.at, clock.now(), clock.zone(), words)
        surface = vocabulary.name("moves", saved.jotting.surface, words)
        print(f"{day}  {saved.uid}", *filter(None, (surface, saved.jotting.came_out)), sep="\n")
        print()
    return DONE


def _jot(options: SimpleNamespace, words: Words) -> int:
    from regulate import translation as translating
    from regulate import vocabulary
    from regulate.later import Jotting
    from ui.clock import SystemClock

    jotting = Jotting(options.surface, options.text)
    own = vocabulary.own_text(jotting.surface)
    if alarms := translating.alarms(jotting.came_out, own):
        notes = _what_comes_first(alarms, words)
        return _answer(id=None, notes=notes) if options.json else _say("\n".join(notes))
    clock = SystemClock()
    with _store(options) as store:
        id = store.jottings.add(jotting, clock.now(), clock.zone_name())
    return _answer(id=id, notes=[]) if options.json else _say(words["later"]["kept"])


def _plan(options: SimpleNamespace, words: Words) -> int:
    from dataclasses import fields, replace

    from regulate.plan import Plan, whole_minutes
    from ui import sentences
    from ui.clock import SystemClock

    given = {field.name: getattr(options, field.name) for field in fields(Plan)}
    given = {name: value for name, value in given.items() if value is not None}
    if "minutes" in given:
        given["minutes"] = whole_minutes(given["minutes"])
    Plan(**given)  # what cannot be meant is refused before a journal is made
    clock = SystemClock()
    with _store(options) as store:
        saved = store.plans.latest()
        if given:
            plan = replace(saved.plan if saved else Plan(), **given)
            store.plans.add(plan, clock.now(), clock.zone_name())
            saved = store.plans.latest()
    if options.json:
        from data.transfer import plan_document

        return _answer(plan=saved and plan_document(saved))
    if saved is None:
        print(words["plan"]["none"])
    else:
        made = sentences.made(saved, clock.now(), clock.zone(), words)
        print(f"{made}.", *sentences.agreed(saved.plan, words), sep="\n")
    return DONE


def _export(options: SimpleNamespace, words: Words) -> int:
    from data import transfer
    from ui.clock import SystemClock

    with _store(options) as store:
        count = transfer.export(store, options.file, SystemClock().now())
    print(words["window"]["exported"].format(count=count, path=options.file))
    return DONE


def _import(options: SimpleNamespace, words: Words) -> int:
    from data import transfer

    with _store(options) as store:
        counted = transfer.import_(store, options.file)
    print(words["window"]["imported"].format(new=counted.new, known=counted.known))
    return DONE


def _whole(text: str, refusal: str) -> int:
    from regulate.typed import quoted

    try:
        return int(text)
    except ValueError:
        raise Refusal(refusal, value=quoted(text)) from None


def _path(options: SimpleNamespace) -> Path:
    if options.db is None:
        from data.places import usual_path

        return usual_path()
    try:
        return options.db.expanduser()
    except RuntimeError as error:
        from data.faults import CannotOpen

        raise CannotOpen(options.db) from error


def _store(options: SimpleNamespace):
    from contextlib import closing

    from data.store import Store

    return closing(Store.open(_path(options)))


def _say(sentence: str) -> int:
    print(sentence)
    return DONE


def _answer(**answer: Any) -> int:
    import json

    encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
    print(json.dumps(answer, ensure_ascii=encoding.lower() != "utf-8"))
    return DONE


_VERBS = {
    "window": _window,
    "pause": _pause,
    "return": _return,
    "check-in": _check_in,
    "translate": _translate,
    "curious": _curious,
    "hearing": _hearing,
    "journal": _journal,
    "jot": _jot,
    "plan": _plan,
    "export": _export,
    "import": _import,
}
