"""The records of a span, read and counted in small pieces, so that nobody waits for ten years."""

import json
from collections.abc import Iterator
from datetime import datetime, tzinfo
from functools import cache
from typing import Any

from data import pauses
from data.engine import Database
from data.session import Session
from data.stamps import moment, stamp, zone_called
from regulate import content, vocabulary
from regulate.flooding import Band, TakeIn
from regulate.patterns import Tally
from regulate.pause import Outcome
from regulate.soothing import ACTIVITIES

AT_ONCE = 200
"""Records that are read at once: some milliseconds (measured, docs/measurements.md)."""


class Patterns:
    """Counts the person's own records."""

    def __init__(self, session: Session) -> None:
        self._session = session

    @property
    def none(self) -> bool:
        """Whether there is nothing to count, of any time. Raises a Fault."""
        with self._session.reading() as db:
            return db.execute(_NONE).fetchone()[0] == 1

    def tally(
        self, since: datetime | None, home: tzinfo, until: datetime | None = None
    ) -> Tally:
        """The counts of everything since a moment, or from the first, and before another, or to the
        last. Times are told by the clock of where they were noted; by `home` where that zone is not
        known here. Raises a Fault."""
        tally = Tally()
        for _ in self.pieces(tally, since, home, until):
            pass
        return tally

    def pieces(
        self, tally: Tally, since: datetime | None, home: tzinfo, until: datetime | None = None
    ) -> Iterator[None]:
        """Adds what `tally()` would count to a tally, and lets go after each piece. Raises a
        Fault."""
        start, end = stamp(since) if since else "", stamp(until) if until else _NEVER
        adding = _Adding(tally, home)
        for query, add in (
            (_CHECK_INS, adding.check_ins),
            (_PAUSES, adding.pauses),
            (_SOOTHINGS, adding.soothings),
            (_TRANSLATIONS, adding.translations),
        ):
            after: tuple[str, int] | None = (start, 0)
            while after:
                with self._session.reading() as db:
                    where = {"at": after[0], "id": after[1], "until": end, "many": AT_ONCE}
                    rows = db.execute(query, where).fetchall()
                    add(rows, db)
                after = rows[-1][:2] if len(rows) == AT_ONCE else None
                yield


_NONE = """
    SELECT NOT (EXISTS (SELECT 1 FROM check_ins) OR EXISTS (SELECT 1 FROM pauses)
      OR EXISTS (SELECT 1 FROM soothings)
      OR EXISTS (SELECT 1 FROM translations WHERE deleted_at IS NULL))"""
_NEVER = "~"
"""Sorts behind every time."""
# What is not counted is read all the same: looking for the next that is could take long.
_CHECK_INS = """
    SELECT at, id, zone, take_in, band, signs FROM check_ins
    WHERE (at, id) > (:at, :id) AND at < :until ORDER BY at, id LIMIT :many"""
_PAUSES = """
    SELECT called_at, id, zone, called_by, outcome,
      (SELECT heat FROM check_ins WHERE uid = (
        SELECT check_in FROM pause_events WHERE pause_id = pauses.id AND act = 'called')),
      (SELECT heat FROM check_ins WHERE uid = (
        SELECT check_in FROM pause_events
        WHERE pause_id = pauses.id AND act = 'rechecked' AND check_in != ''
        ORDER BY position DESC LIMIT 1))
    FROM pauses
    WHERE (called_at, id) > (:at, :id) AND called_at < :until
    ORDER BY called_at, id LIMIT :many"""
_SOOTHINGS = """
    SELECT at, id, activity, before, after FROM soothings
    WHERE (at, id) > (:at, :id) AND at < :until ORDER BY at, id LIMIT :many"""
_TRANSLATIONS = """
    SELECT at, place, deleted_at, surface, feelings, need FROM translations
    WHERE (at, place) > (:at, :id) AND at < :until ORDER BY at, place LIMIT :many"""

Rows = list[tuple[Any, ...]]


class _Adding:
    """Adds rows to a tally, and raises ValueError, TypeError or LookupError for one that makes no
    sense. Of the texts that come again and again it reads each once."""

    def __init__(self, tally: Tally, home: tzinfo) -> None:
        self._tally, self._home = tally, home
        self._signs = cache(_signs)
        self._surface = cache(vocabulary.check_surface)
        self._feelings = cache(_feelings)
        self._need = cache(vocabulary.check_need)

    def check_ins(self, rows: Rows, db: Database) -> None:
        for at, _id, zone, take_in, band, signs in rows:
            if take_in != TakeIn.NOT_ASKED:
                self._tally.add_check_in(self._here(at, zone), _BANDS[band], self._signs(signs))

    def pauses(self, rows: Rows, db: Database) -> None:
        late = pauses.late(db, [row[1] for row in rows if row[4] == Outcome.LATE])
        for at, id, zone, called_by, outcome, before, after in rows:
            heats = None if before is None or after is None else (before, after)
            here, ended = self._here(at, zone), _OUTCOMES[outcome]
            self._tally.add_pause(here, ended, late.get(id), heats, called_by)

    def soothings(self, rows: Rows, db: Database) -> None:
        for _at, _id, activity, before, after in rows:
            self._tally.add_soothing(ACTIVITIES[activity].id, before, after)

    def translations(self, rows: Rows, db: Database) -> None:
        for _at, _place, deleted_at, surface, feelings, need in rows:
            if deleted_at is None:
                self._tally.add_translation(
                    self._surface(surface), self._feelings(feelings), self._need(need)
                )

    def _here(self, at: str, zone: str) -> datetime:
        try:
            return moment(at).astimezone(_zone(zone) or self._home)
        except OverflowError as error:
            raise ValueError(f"{at} is in no year of {zone}") from error


_BANDS = {band.value: band for band in Band}
_OUTCOMES = {None: None, **{outcome.value: outcome for outcome in Outcome}}


def _signs(text: str) -> tuple[str, ...]:
    return tuple(content.row("signs", sign)["id"] for sign in json.loads(text))


def _feelings(text: str) -> tuple[str, ...]:
    return vocabulary.check_feelings(json.loads(text))


_zone = cache(zone_called)
