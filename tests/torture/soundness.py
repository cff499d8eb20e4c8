"""What can be wrong with a journal that opens: pages, foreign keys, and a search index that tells
something else than the entries."""

import json
from collections.abc import Iterator

from data import engine, index, search
from data.store import Store


def wrongs(store: Store) -> Iterator[str]:
    """What is wrong, a line each; nothing where all is well."""
    with store.reading() as db:
        if not engine.is_sound(db):
            pages = db.execute("PRAGMA integrity_check").fetchall()
            yield f"the file is not sound: {pages[:3]}, and sealed {_seals(db)}"
        for row in db.execute("PRAGMA foreign_key_check").fetchall():
            yield f"a foreign key leads nowhere: {row}"
        yield from _index(db)
    listed = {(word.kind, word.id) for word in store.own_words.listed()}
    for entry in store.journal.all():
        translation = entry.translation
        used = [("moves", translation.surface), ("needs", translation.need)]
        used += [("feelings", each) for each in translation.feelings]
        for kind, id in used:
            if id.startswith("own:") and (kind, id) not in listed:
                yield f"an own word that is used is not listed: {kind} {id}"


def _seals(db: engine.Database) -> list[str]:
    return [told for (told,) in db.execute("PRAGMA cipher_integrity_check").fetchall()][:3]


def _index(db: engine.Database) -> Iterator[str]:
    """Term by term and entry by entry."""
    texts = dict(db.execute("SELECT place, text FROM translations_plain").fetchall())
    told: set[tuple[str, int]] = set()
    places = set()
    for row in db["translations"].rows:
        places.add(row["place"])
        text = texts.get(row["place"])
        if text is None:
            yield f"an entry without a searched text at {row['place']}"
        elif row["situation"].split()[0].casefold() not in text:
            yield f"an entry with the searched text of another at {row['place']}"
        elif row["deleted_at"] is None:
            told |= {(term, row["place"]) for term in search.terms(text, index.marks_of(row))}
        json.loads(row["feelings"])
    if set(texts) != places:
        yield f"{len(set(texts) ^ places)} searched texts of no entry, or entries of no text"
    db.execute(
        "CREATE VIRTUAL TABLE temp.indexed USING fts5vocab (main, translations_search, instance)"
    )
    indexed = set(db.execute("SELECT term, doc FROM temp.indexed").fetchall())
    db.execute("DROP TABLE temp.indexed")
    if indexed != told:
        missing, more = len(told - indexed), len(indexed - told)
        yield f"the search index misses {missing} terms and has {more} that no entry has"
