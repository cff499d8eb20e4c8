"""The command line: the same doors as the window. Exit status 0 done, 1 could not, 2 misuse."""

import errno
import io
import os
import sys
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from regulate.content import Words
from regulate.refusal import Refusal
from ui import line_language
from ui.terminal import COULD_NOT, DONE, MISUSE, complain

if TYPE_CHECKING:
    from datetime import datetime

    from regulate.patterns import Span

_NOTHING: Mapping[str, Any] = {}
JOURNAL_AT_MOST = 1_000_000
"""Entries that are listed however many are asked for."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command; its exit status."""
    os.umask(0o077)
    if isinstance(sys.stdout, io.TextIOWrapper):
        # A terminal that cannot show a letter shows its number.
        sys.stdout.reconfigure(errors="backslashreplace")
    given = sys.argv[1:] if arguments is None else arguments
    from data.faults import Fault

    words, asked = _chosen(given)
    try:
        if asked is not None:
            words = replace(words, language=asked)
        chosen, words = words, line_language.written(words)
        options = SimpleNamespace(verb="window", db=None)
        if given:  # a plain start does not wait for what reads arguments
            from ui.arguments import read

            options = read(given, _couple(given, words), words)
        if getattr(options, "json", False):
            words = replace(words, shown=False)
        options.chosen, options.words, options.asked = chosen, words, asked
        status = _VERBS[options.verb](options, words)
        if sys.stdout:
            sys.stdout.flush()
        _copy_of_day(options)
        return status
    except Refusal as refusal:
        complain(_problem(refusal, words))
        return MISUSE
    except Fault as fault:
        complain(_problem(fault, words))
        return COULD_NOT
    except OSError as error:
        # The answer could not be written. Python would try again at its end, and complain.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if not isinstance(error, BrokenPipeError):
            why = "full" if error.errno == errno.ENOSPC else "otherwise"
            complain(words["command_line"]["unwritten"][why])
        return COULD_NOT


def _problem(error: Exception, words: Words) -> str:
    from ui.sentences import problem  # what all goes well does not wait for it

    return problem(error, words)


def _chosen(given: Sequence[str]) -> tuple[Words, str | None]:
    """The words that were chosen in the journal that is meant, and the language that is asked for
    this once."""
    from data.faults import Fault

    db = line_language.given_for("--db", given)
    try:
        path = _named_path(SimpleNamespace(db=None if db is None else Path(db)))
    except Fault:  # it is said when the verb is run
        path = None
    return line_language.chosen(path), line_language.given_for("--speak", given)


def _couple(given: Sequence[str], words: Words) -> bool:
    """Whether what is done with the other person is there; only looked for where it matters."""
    from data.faults import Fault
    from ui.arguments import first_look

    first = first_look(given, words)
    if not first.asks:
        return True
    from ui.alone import couple_at

    try:
        return couple_at(_path(first))
    except Fault:  # it is said when the verb is run
        return True


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
    if _locked(options):
        return _locked_return(options, words)
    with _store(options) as store:
        pause = store.pauses.open_one()
        anchor = store.pauses.anchor(pause.uid) if pause else None
    if pause is None:
        return _answer(pause=None) if options.json else _say(words["window"]["no_pause"])
    now = anchor.moment(pause.due, clock) if anchor else clock.now()
    if options.ics is not None:
        from data import calendar

        said = options.chosen["reminders"]
        calendar.write_to(options.ics, pause.uid, pause.due, clock.now(), said)
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


def _locked(options: SimpleNamespace) -> bool:
    """Whether the journal is encrypted, and no passphrase was given."""
    from data import keys

    path = _path(options)
    given = getattr(options, "passphrase_file", None) is not None
    return not given and path.is_file() and keys.guards(path)


def _locked_return(options: SimpleNamespace, words: Words) -> int:
    """What a locked window shows too, and no more."""
    from data import first_look
    from data.anchor import Anchor
    from data.stamps import new_uid, stamp
    from regulate import pause as pauses
    from ui import sentences
    from ui.clock import SystemClock

    clock, returns = SystemClock(), first_look.read(_path(options)).returns
    if returns is None:
        return _answer(pause=None) if options.json else _say(words["window"]["no_pause"])
    due = returns.due
    now = Anchor(returns.boot, returns.steady_due).moment(due, clock)
    pause = pauses.call(new_uid(), due - pauses.SHORTEST, due)
    if options.ics is not None:
        from data import calendar

        said = options.chosen["reminders"]
        calendar.write_to(options.ics, pause.uid, due, clock.now(), said)
    if not options.json:
        standing = sentences.standing(pause, now, clock.zone(), words)
        return _say(f"{standing} {sentences.left(pause, now, words)}.")
    left = int(pauses.remaining(pause, now).total_seconds())
    unknown = dict.fromkeys(("called_by", "for_two", "extensions"))
    return _answer(
        pause={
            **{"id": None, "due": stamp(due), "seconds_left": left},
            **{"phase": pauses.phase(pause, now), **unknown},
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

    return run(path, minutes, words=options.asked and replace(options.chosen, shown=True))


def _check_in(options: SimpleNamespace, words: Words) -> int:
    from data.faults import Fault
    from regulate.flooding import ANSWERS, Band, CheckIn, Pulse, assess
    from regulate.typed import quoted
    from ui import alone, sentences
    from ui.clock import SystemClock

    heat = _whole(options.heat, "heat")
    if options.take_in not in ANSWERS:
        raise Refusal("take_in", value=quoted(options.take_in))
    pulse = None if options.pulse is None else Pulse(_whole(options.pulse, "pulse"))
    check_in = CheckIn(heat, options.take_in, options.safety, options.sign, pulse)
    assessment = assess(check_in)
    clock = SystemClock()
    id, unsaved, couple = None, None, True
    if assessment.band is not Band.UNSAFE or options.keep:
        try:
            with _store(options) as store:
                id = store.check_ins.add(check_in, clock.now(), clock.zone_name())
                couple = alone.couple(store)
        except Fault as fault:
            # Whoever is flooded or unsafe gets the answer all the same.
            unsaved = fault
    if assessment.band is Band.UNSAFE:
        from regulate import safety

        advice = "\n".join(
            [*safety.texts(check_in.safety, words), words["safety"]["contacts_nobody"]]
        )
    else:
        advice = sentences.advice(assessment, clock.now(), clock.zone(), words, couple)
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
    if assessment.band is Band.UNSAFE:
        alone.end_pause(_path(options), _key_given(options))
    if unsaved:
        raise unsaved
    return DONE


def _key_given(options: SimpleNamespace) -> bytes | None:
    """What opens the journal, where it was given: whoever is not safe is asked for nothing."""
    from contextlib import suppress

    from data.faults import Fault

    if getattr(options, "passphrase_file", None) is None:
        return getattr(options, "key", None)
    with suppress(Fault):
        return _key(options, _path(options))
    return None


def _translate(options: SimpleNamespace, words: Words) -> int:
    from regulate import translation as translating
    from regulate import vocabulary
    from regulate.composition import Frame, compose, compose_alone
    from regulate.translation import Translation
    from regulate.typed import quoted
    from ui import alone, sentences
    from ui.clock import SystemClock

    forms = {"address": options.address, "partner_address": options.partner_address}
    forms = {name: _form(value) for name, value in forms.items() if value is not None}
    own = _own(words, options.language, forms)
    if options.frame not in tuple(Frame):
        raise Refusal("frame", value=quoted(options.frame))
    frame = Frame(options.frame)
    surface = vocabulary.check_surface(options.surface)
    feelings = vocabulary.check_feelings(options.feeling)
    need = vocabulary.check_need(options.need)
    part = {name: getattr(options, name) for name in ("did", "effect", "repair")}
    given = (options.situation, feelings, need, options.request)
    sentence = compose(frame, own, *given, **part)
    translation = Translation(surface, *given, sentence, frame, own.language, options.came_out)
    if alarms := translation.alarms:
        return _stop_for_safety(options, alarms, own)
    clock = SystemClock()
    with _store(options) as store:
        couple = alone.couple(store)
        own = _own(words, options.language, store.settings.all() | forms)
        if couple:
            sentence = compose(frame, own, *given, **part)
        else:  # nothing is asked of anybody, and nobody is to hear it
            frame = Frame.LIMIT if frame is Frame.LIMIT else Frame.FULL
            sentence = compose_alone(frame, own, *given[:3])
        said = {"words": sentence, "frame": frame, "language": own.language}
        translation = replace(translation, **said)
        id = store.journal.add(translation, clock.now(), clock.zone_name())
    if not couple:
        return _answer(id=id, sentence=sentence, notes=[]) if options.json else _say(sentence)
    asked = [
        sentences.ask(ask, own) for ask in translating.asks(feelings, translation.request, own)
    ]
    notes = list(dict.fromkeys((*asked, *_heard(translation.situation, sentence, own))))
    if options.json:
        return _answer(id=id, sentence=sentence, notes=notes)
    print(sentence, *notes, sep="\n")
    return DONE


def _own(words: Words, language: str | None, chosen: Mapping[str, Any] = _NOTHING) -> Words:
    """The words in which the person speaks to the other: of the language that is asked for, or
    that was chosen for sentences, or of the one that is spoken here; with both addressed as was
    chosen. Raises Refusal."""
    from data.choices import can_be

    chosen = {name: value for name, value in chosen.items() if can_be(name, value)}
    if language is None:
        language = chosen.get("sentence_language", words.language)
    address = chosen.get("address", words.address)
    return replace(
        words, language=language, address=address, partner=chosen.get("partner_address", "")
    )


def _form(given: str) -> str:
    from regulate.content import ADDRESSES
    from regulate.typed import quoted

    if given not in ADDRESSES or not given:
        raise Refusal("address", value=quoted(given))
    return given


def _to_the_other(options: SimpleNamespace, words: Words) -> Words:
    """The same words, with the other addressed as was chosen in the journal that is meant, as far
    as it can be looked into without asking for anything."""
    from contextlib import closing, suppress

    from data.faults import Fault
    from data.store import Store

    with suppress(Fault):
        if words.has_forms and (path := _path(options)).exists():
            with closing(Store.open(path, _key_given(options))) as store:
                return _own(words, words.language, store.settings.all())
    return words


def _heard(situation: str, sentence: str, words: Words) -> list[str]:
    """How the situation and the sentence might land."""
    from regulate import hearing

    heard = (hearing.hear(situation, part="situation"), hearing.hear(sentence))
    return [hearing.why(note, words) for each in heard for note in each.notes]


def _curious(options: SimpleNamespace, words: Words) -> int:
    from regulate import hearing, safety
    from regulate.curiosity import curious

    language = hearing.language(options.text) if options.language is None else options.language
    own = _to_the_other(options, replace(words, language=language))
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

    own = replace(words, language=options.language or hearing.language(options.text))
    clean(options.text, LONG, "words_empty")
    heard = hearing.hear(options.text)
    if heard.alarms and not options.json:
        print(*_what_comes_first(heard.alarms, own), sep="\n")
        return DONE
    spoken = {note.language for note in heard.notes}
    softer = {each: _to_the_other(options, replace(words, language=each)) for each in spoken}
    notes = [
        {
            "rule": note.rule,
            "severity": note.severity,
            "start": note.start,
            "end": note.end,
            "why": hearing.why(note, own),
            "instead": hearing.instead(note, softer[note.language]),
        }
        for note in heard.notes
    ]
    if options.json:
        return _answer(notes=notes, safety=heard.alarms)
    for note in notes:
        said = quoted(options.text[note["start"] : note["end"]])
        told = own.fill(own["hearing"]["note"], words=said, why=note["why"])
        print(told, note["instead"], sep="\n")
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
        from data.documents import entry_document

        return _answer(
            entries=[entry_document(entry) for entry in entries],
            next=entries[-1].uid if more else None,
        )
    for entry in entries:
        day = sentences.written(entry.at, clock.now(), clock.zone(), words)
        head = words.fill("{day}  {id}", day=day, id=entry.uid)
        print(f"{head}\n{entry.translation.words}\n")
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
        from data.documents import jotting_document

        return _answer(jottings=[jotting_document(saved) for saved in waiting])
    for saved in waiting:
        day = sentences.written(saved.at, clock.now(), clock.zone(), words)
        surface = vocabulary.name("moves", saved.jotting.surface, words)
        head = words.fill("{day}  {id}", day=day, id=saved.uid)
        print(head, *filter(None, (surface, saved.jotting.came_out)), sep="\n")
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
    from dataclasses import fields

    from regulate.plan import Plan, whole_minutes
    from ui import alone, sentences
    from ui.arguments import read
    from ui.clock import SystemClock

    given = {field.name: getattr(options, field.name) for field in fields(Plan)}
    given = {name: value for name, value in given.items() if value is not None}
    if "minutes" in given:
        given["minutes"] = whole_minutes(given["minutes"])
    Plan(**given)  # what cannot be meant is refused before a journal is made
    clock = SystemClock()
    with _store(options) as store:
        if not alone.couple(store):  # known only now, where the journal is encrypted
            read(["plan"], couple=False)
        saved = store.plans.latest()
        if given:
            plan = replace(saved.plan if saved else Plan(), **given)
            store.plans.add(plan, clock.now(), clock.zone_name())
            saved = store.plans.latest()
    if options.json:
        from data.documents import plan_document

        return _answer(plan=saved and plan_document(saved))
    if saved is None:
        print(words["plan"]["none"])
    else:
        made = sentences.made(saved, clock.now(), clock.zone(), words)
        print(f"{made}.", *sentences.agreed(saved.plan, words), sep="\n")
    return DONE


def _patterns(options: SimpleNamespace, words: Words) -> int:
    from regulate import patterns, telling
    from ui import alone

    span, now = _span(options)
    with _store(options) as store:
        leave_out = patterns.left_out(alone.couple(store))
        since, until = patterns.begins(span, now), patterns.ends(now)
        tally = store.patterns.tally(since, now.tzinfo, until)
    found = patterns.seen(tally, span, now.date())
    told = telling.told(found, words, leave_out)
    too_few = telling.too_few(found, words, leave_out)
    if options.json:
        keys = ("name", "sentence", "notes", "behind", "headers", "rows")
        said = [{key: getattr(one, key) for key in keys} for one in told]
        return _answer(span=span, patterns=said, too_few=too_few)
    for one in told:
        print(f"{one.title}:", *one.lines, "", sep="\n")
    return _say(too_few) if too_few else DONE


def _report(options: SimpleNamespace, words: Words) -> int:
    from data import report as pages
    from regulate import patterns, report, telling
    from ui import alone

    span, now = _span(options)
    asked = report.Report(span, tuple(options.part or report.PARTS), tuple(options.entry))
    with _store(options) as store:
        leave_out = patterns.left_out(alone.couple(store))
        page = pages.write(store, options.file, asked, now, options.chosen, leave_out)
    told = [one.name for one in page.told]
    asked_for = [part for part in options.part or () if part in patterns.NAMES]
    if missing := [part for part in asked_for if part not in told]:
        print(telling.missing_told(missing, words))
    return _say(words.fill(words["report"]["written"], path=options.file))


def _span(options: SimpleNamespace) -> "tuple[Span, datetime]":
    """How far back is looked, three months unless said otherwise, and from when, as a clock here
    tells it. Raises Refusal."""
    from regulate import patterns
    from ui.clock import SystemClock

    given, clock = options.span, SystemClock()
    span = patterns.Span.MONTHS if given is None else patterns.span_called(given)
    return span, clock.now().astimezone(clock.zone())


def _export(options: SimpleNamespace, words: Words) -> int:
    from data import transfer
    from ui.clock import SystemClock

    ending, own = options.file.suffix.lower(), replace(options.chosen, shown=False)
    if options.language is not None:
        own = replace(own, language=options.language)
    if options.what is not None:
        from data import spreadsheet

        spreadsheet.check(options.what)
        if ending != ".csv":
            raise Refusal("what_alone")
    passphrase = _new_passphrase(options, words) if ending == ".sealed" else None
    with _store(options) as store:
        what = options.what or "entries"
        count = transfer.export(store, options.file, SystemClock().now(), what, own, passphrase)
    print(words.fill(words["transfer"]["exported"], count=count, path=options.file))
    return DONE


def _new_passphrase(options: SimpleNamespace, words: Words) -> str:
    from regulate import passphrase as passphrases
    from ui import asking

    if options.export_passphrase_file is not None:
        return passphrases.check(asking.from_file(options.export_passphrase_file))
    if not asking.is_terminal():
        raise Refusal("export_passphrase")
    passphrase = passphrases.check(asking.typed(words["transfer"]["passphrase"]))
    return passphrases.check(passphrase, asking.typed(words["transfer"]["passphrase_again"]))


def _import(options: SimpleNamespace, words: Words) -> int:
    from data import transfer
    from ui import asking, intake
    from ui.clock import SystemClock

    if options.undo == (options.file is not None):
        raise Refusal("file_or_undo")
    if options.undo:
        with _store(options) as store:
            undone = transfer.undo(store)
        return _say(intake.undone(undone.removed, undone.stayed, words))
    clock, asked = SystemClock(), asking.is_terminal() and not options.yes
    heats, passphrase = dict(map(_mood, options.mood)), None
    if options.export_passphrase_file is not None:
        passphrase = asking.from_file(options.export_passphrase_file)
    reading = transfer.Reading(passphrase, heats, clock.zone(), clock.zone_name())
    with _store(options) as store:
        if passphrase is None and asking.is_terminal() and transfer.is_sealed(options.file):
            reading = replace(reading, passphrase=asking.typed(words["transfer"]["passphrase"]))
        if options.dry_run or asked:
            found = transfer.preview(store, options.file, reading)
            print(*intake.told(found, clock.now(), clock.zone(), words), sep="\n", flush=True)
            if options.dry_run or not found.total.new:
                return DONE
        if asked and not asking.agrees(words["transfer"]["ask"], words):
            return _say(words["transfer"]["not_taken"])
        taken = transfer.import_(store, options.file, clock.now(), reading)
    return _say(intake.taken(taken, words))


def _mood(given: str) -> tuple[str, int]:
    from regulate.typed import quoted

    name, _, heat = given.rpartition("=")
    if not name.strip() or not heat.strip().isdecimal() or int(heat) > 10:
        raise Refusal("mood", value=quoted(given))
    return name, int(heat)


def _erase(options: SimpleNamespace, words: Words) -> int:
    from contextlib import suppress

    from data import erasing
    from data.faults import Fault
    from ui import asking, single, what_goes
    from ui.clock import SystemClock

    texts, path, clock = words["erasing"], _path(options), SystemClock()
    everything = erasing.what(path)
    if not everything.pieces:
        return _say(words.fill(texts["goes"]["nothing"], path=path))
    print(f"{texts['heads']['goes']}:")
    for line in what_goes.goes(everything, clock.now(), clock.zone(), words):
        print(f"  {line}")
    if everything.sealed:
        print(f"  {texts['uncounted']}")
    else:
        with suppress(Fault):  # one that cannot be opened can be deleted all the same
            for line in what_goes.counts(erasing.counts_in(path), words):
                print(f"  {line}")
    print(*(f"  {piece.path}" for piece in everything.pieces), sep="\n")
    print(f"{texts['heads']['stays']}:")
    print(*(f"  {line}" for line in what_goes.stays(everything, words)), sep="\n")
    if not options.yes:
        if not asking.is_terminal():
            raise Refusal("erase_unsaid")
        if not asking.says(texts["ask"], texts["word"]):
            return _say(texts["kept"])
    if single.reach(path, "show"):
        complain(texts["window_open"])
        return COULD_NOT
    erasing.erase(path)
    return _say(texts["done"])


def _whole(text: str, refusal: str) -> int:
    from regulate.typed import quoted

    try:
        return int(text)
    except ValueError:
        raise Refusal(refusal, value=quoted(text)) from None


def _path(options: SimpleNamespace) -> Path:
    from data import erasing

    path = _named_path(options)
    if erasing.begun(path):  # and was stopped; whoever began it wanted nothing to be left
        erasing.erase(path)
    if _is_being_put_back(path):
        from data.restoring import settle

        settle(path)
    return path


def _is_being_put_back(path: Path) -> bool:
    """Whether a copy was being put back when the program was stopped."""
    from data.places import put_back_folder

    try:
        return put_back_folder(path).exists()
    except (OSError, RuntimeError, ValueError):  # it is said when it is opened
        return False


def _named_path(options: SimpleNamespace) -> Path:
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

    path = _path(options)
    store = Store.open(path, _key(options, path))
    options.opened = (store.path, store.key)
    return closing(store)


def _key(options: SimpleNamespace, path: Path) -> bytes | None:
    """What opens the journal, asked for once; None where it is not encrypted or nobody says."""
    if not hasattr(options, "key"):
        from ui import passphrase_line

        options.key = passphrase_line.key_of(options, path, options.words)
    return options.key


def _copy_of_day(options: SimpleNamespace) -> None:
    """The day's copy of a journal that the verb opened, made behind its answer; no trouble with it
    is the verb's."""
    from contextlib import closing, suppress

    if (opened := getattr(options, "opened", None)) is None:
        return
    from data import backups, engine
    from data.faults import Fault

    (path, key), day = opened, _today()
    if backups.is_of(path, day):
        return
    with suppress(Fault), engine.named(path), closing(engine.connect(path, key)) as db:
        backups.keep_day(db, path, key, day)


def _today() -> Any:
    from ui.clock import SystemClock

    clock = SystemClock()
    return clock.now().astimezone(clock.zone()).date()


def _backup(options: SimpleNamespace, words: Words) -> int:
    from data import backups
    from ui import findings

    own = words["backups"]
    with _store(options) as store:
        given = (store.db, store.path, store.key)
        if options.folder is None:
            made = backups.make_by_hand(*given, _today())
        else:
            made = backups.make_elsewhere(*given, _named_copy(options.folder))
    size = findings.size(made.stat().st_size, words)
    print(words.fill(own["made"], path=made, size=size))
    if store.key is not None:
        print(own["made_sealed"])
    return DONE


def _named_copy(folder: Path) -> Path:
    from ui.clock import SystemClock

    clock = SystemClock()
    now = clock.now().astimezone(clock.zone())
    return folder / f"regulate {now:%Y-%m-%d %H.%M.%S}.db"


def _restore(options: SimpleNamespace, words: Words) -> int:
    from data import restoring
    from data.faults import Folder
    from data.store import Store

    path, own = _path(options), words["backups"]
    if path.is_dir():
        raise Folder(path)
    if options.copy is None:
        return _list_copies(options, path, words)
    copy = _copy_named(path, options.copy)
    passphrase = _passphrase(options, path, copy, words)
    key = restoring.key_by(path, passphrase)
    restored = restoring.restore(path, copy, key, _today(), passphrase, options.unencrypted)
    Store.open(path, restored.key).close()
    if restored.kept is None:
        print(own["put_back_alone"])
    else:
        print(words.fill(own["put_back"], path=restored.kept))
    if restored.key != key:
        print(own["own_passphrase"])
    return DONE


def _list_copies(options: SimpleNamespace, path: Path, words: Words) -> int:
    from data import backups, restoring
    from regulate import bidi
    from ui import findings
    from ui.clock import SystemClock

    clock = SystemClock()
    key = restoring.key_by(path, _passphrase(options, path, path, words))
    copies = backups.looked_at(path, key)
    for copy in copies:
        shown = findings.title(copy, clock.now(), clock.zone(), words)
        told = f"{shown}. {findings.holds(copy, words)}"
        if words.shown:  # what is behind a name is in its own order, as what is behind an option
            told = bidi.isolated(told, "en")
        print(f"{Path(copy['path']).name}  {told}")
    return DONE if copies else _say(words["backups"]["none"])


def _copy_named(path: Path, named: str) -> Path:
    """The copy of a day, or with this name, or at this path."""
    from data import backups

    copies = backups.listed(path)
    for copy in copies:
        if named in (copy.path.name, copy.path.stem):
            return copy.path
    for copy in copies:
        if copy.day and copy.day.isoformat() == named:
            return copy.path
    return Path(named)


def _passphrase(options: SimpleNamespace, path: Path, copy: Path, words: Words) -> str:
    """What was given to open the journal or a copy with; nothing where none is needed."""
    from data import engine, keys
    from ui import asking

    guarded = keys.guards(path)
    if not guarded and not (copy.is_file() and not engine.is_plain(copy)):
        return ""
    if options.passphrase_file is not None:
        return asking.from_file(options.passphrase_file)
    own = words["passphrase"]["terminal"]["passphrase"] if guarded else words["backups"]["asks"]
    return asking.typed(own) if asking.is_terminal() else ""


def _doctor(options: SimpleNamespace, words: Words) -> int:
    from data import doctor, restoring
    from ui import findings
    from ui.clock import SystemClock

    path, clock = _named_path(options), SystemClock()
    key = restoring.key_by(path, _passphrase(options, path, path, words))
    found = [doctor.as_row(each) for each in doctor.examine(path, key, _today())]
    verdict = findings.verdict([each["ok"] for each in found])
    said = [
        {
            "what": each["what"],
            "ok": each["ok"],
            "detail": findings.finding(each, clock.now(), clock.zone(), words),
        }
        for each in found
    ]
    if options.json:
        _answer(ok=verdict == findings.GOOD, findings=said)
    else:
        marks = {True: " ", False: "!", None: "?"}
        print(*(f"{marks[each['ok']]} {each['detail']}" for each in said), sep="\n")
        print(words["backups"]["doctor"][verdict])
    return DONE if verdict == findings.GOOD else COULD_NOT


def _demo(options: SimpleNamespace, words: Words) -> int:
    from data import demo_journal
    from data.places import demo_path
    from ui.clock import SystemClock

    options.db = demo_path() if options.db is None else options.db
    path, clock = _path(options), SystemClock()
    key = _key(options, path) if options.anew else None
    now, zone = clock.now(), clock.zone()
    demo_journal.make_ready(path, now, zone, options.chosen, key, options.anew)
    return _open_window(options, words)


def _passphrase_verb(options: SimpleNamespace, words: Words) -> int:
    from ui import passphrase_line

    return passphrase_line.run(options, _path(options), words)


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
    "patterns": _patterns,
    "report": _report,
    "export": _export,
    "import": _import,
    "passphrase": _passphrase_verb,
    "backup": _backup,
    "restore": _restore,
    "doctor": _doctor,
    "demo": _demo,
    "erase": _erase,
}
