"""Every row of a journal, so that two journals can be compared: all tables but what only this file
knows, and rows by uid instead of by number."""

BY_UID = {
    "pause_id": "(SELECT uid FROM pauses WHERE id = pause_id)",
    "translation_id": "(SELECT uid FROM translations WHERE id = translation_id)",
}
UID_AT = "(SELECT uid FROM translations AS at_it WHERE at_it.place = {})"
OWN = ("imports", "imported", "to_be_swept")
"""What was taken in here, and what is to be swept here: it is of the file, not of the person."""
SHADOWS = ("_sqlite", "sqlite_", "translations_search")


def tables(db):
    """The tables that hold what a person wrote or chose."""
    named = [name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    return sorted(name for name in named if name not in OWN and not name.startswith(SHADOWS))


def rows(store, places=True):
    """Each table's rows in their order, and what the search index has for which place; without
    `places`, for which entry, wherever it stands."""
    db = store.db
    found = {}
    for table in tables(db):
        columns = [row[1] for row in db.execute(f"PRAGMA table_info({table})") if row[1] != "id"]
        by_uid = BY_UID if places else BY_UID | {"place": UID_AT.format("place")}
        shown = ", ".join(by_uid.get(column, column) for column in columns)
        order = "place" if table.startswith("translations") else "rowid"
        if table == "pause_events":
            order = "pause_id, position"
        found[table] = db.execute(f"SELECT {shown} FROM {table} ORDER BY {order}").fetchall()
        if table in ("pause_events", "translation_revisions"):
            found[table].sort(key=lambda row: row[0])  # the order within one record stays
    db.execute(
        "CREATE VIRTUAL TABLE IF NOT EXISTS temp.terms "
        "USING fts5vocab (main, translations_search, instance)"
    )
    doc = "doc" if places else UID_AT.format("doc")
    found["index"] = sorted(db.execute(f"SELECT term, {doc} FROM temp.terms").fetchall())
    return found
