"""The tables, the triggers that keep the record append-only, and how older files become new ones.

Views are not here but in ``views``: they hold nothing, so they are simply made anew when they differ.
"""

from collections.abc import Callable
from sqlite3 import Connection

APPLICATION_ID = 0x4B4B5201
"""``KKR`` and a 1, in the file's header: how a database is known to be ours."""


def first_version(connection: Connection) -> None:
    """From nothing to version 1."""
    from sqlite_utils import Database  # noqa: PLC0415 - slow to load, and a database is made once

    db = Database(connection, execute_plugins=False)
    meeting = ("slug", "body", "date", "agenda", "source", "created", "who", "agenda_hash")
    db.table("meeting").create(dict.fromkeys(meeting, str), pk="slug", not_null=meeting, strict=True)
    db.table("event").create(
        {
            "meeting": str,
            "seq": int,
            "at": str,
            "written": str,
            "who": str,
            "kind": str,
            "version": int,
            "body": str,
            "undoes": int,
            "hash": str,
        },
        pk=("meeting", "seq"),
        not_null={"meeting", "seq", "at", "written", "who", "kind", "version", "body", "hash"},
        foreign_keys=[("meeting", "meeting", "slug"), (("meeting", "undoes"), "event", ("meeting", "seq"))],
        strict=True,
    )
    db.table("event").create_index(["meeting", "undoes"])
    db.table("draft").create(
        {"meeting": str, "item": str, "text": str, "cursor": int, "at": str},
        pk=("meeting", "item"),
        not_null={"meeting", "item", "text", "cursor", "at"},
        foreign_keys=[("meeting", "meeting", "slug")],
        strict=True,
    )
    db.table("lease").create(
        {"id": int, "who": str, "host": str, "pid": int, "since": str, "token": str},
        pk="id",
        not_null={"who", "host", "pid", "since", "token"},
        strict=True,
    )
    # The wording of a decision as a column of its own, so that the index needs no copy of it. Å is not A in Danish.
    db.execute("ALTER TABLE event ADD COLUMN text TEXT GENERATED ALWAYS AS (json_extract(body, '$.text')) VIRTUAL")
    db.table("event").enable_fts(["text"], create_triggers=True, tokenize="unicode61 remove_diacritics 0")
    for trigger in GUARDS.values():
        db.execute(trigger)


def second_version(_connection: Connection) -> None:
    """Version 2 had an index for searching that the third has no use for; a file of version 1 goes without it."""


def third_version(connection: Connection) -> None:
    """What is searched: an item of a meeting as it stands (``search_place``) and its words, folded (``search``).

    The words are kept in the index alone (``content=''``), the decision in its event alone. ``search_state`` says up
    to which row of each meeting that is true, which version of the program said so, and who had which part in it.
    """
    from sqlite_utils import Database  # noqa: PLC0415 - as above

    connection.execute("DROP TABLE IF EXISTS search")
    connection.execute("DROP TABLE IF EXISTS search_place")
    db = Database(connection, execute_plugins=False)
    connection.execute("CREATE VIRTUAL TABLE search USING fts5(item, decision, people, content='')")
    texts = ("meeting", "item", "kind", "title", "case_line", "recommendation", "people")
    numbers = ("nth", "closed", "revision")
    db.table("search_place").create(
        {"id": int, **dict.fromkeys(texts, str), **dict.fromkeys(numbers, int)},
        pk="id",
        not_null={*texts, *numbers},
        foreign_keys=[("meeting", "meeting", "slug")],
        strict=True,
    )
    db.table("search_place").create_index(["meeting"])
    db.table("search_state").create(
        {"meeting": str, "seq": int, "made_by": str, "roles": str},
        pk="meeting",
        not_null={"seq", "made_by", "roles"},
        foreign_keys=[("meeting", "meeting", "slug")],
        strict=True,
    )
    # Undoing is rare: the index of what undoes what need not hold every row.
    connection.execute("DROP INDEX idx_event_meeting_undoes")
    connection.execute("CREATE INDEX idx_event_meeting_undoes ON event (meeting, undoes) WHERE undoes IS NOT NULL")


def _guard(name: str, when: str, why: str) -> str:
    return f"CREATE TRIGGER {name} BEFORE {when} BEGIN SELECT RAISE(ABORT, '{why}'); END"


# REPLACE deletes what stands in its way without asking the delete trigger unless recursive_triggers is on, and it may
# be aimed at the hidden rowid as well as at the key: so an insert must be the next row and a rowid of its own.
_NOT_NEXT = """new.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM event WHERE meeting = new.meeting)
OR EXISTS (SELECT 1 FROM event WHERE rowid = new.rowid)"""
_NOT_NEW = "EXISTS (SELECT 1 FROM meeting WHERE slug = new.slug OR rowid = new.rowid)"

GUARDS = {
    name: _guard(name, when, why)
    for name, when, why in (
        ("event_no_update", "UPDATE ON event", "the record is append-only"),
        ("event_no_delete", "DELETE ON event", "the record is append-only"),
        ("event_only_next", f"INSERT ON event WHEN {_NOT_NEXT}", "the record is append-only"),
        ("meeting_no_update", "UPDATE ON meeting", "a meeting is never changed"),
        ("meeting_no_delete", "DELETE ON meeting", "a meeting is never deleted"),
        ("meeting_only_new", f"INSERT ON meeting WHEN {_NOT_NEW}", "a meeting is never replaced"),
    )
}

STEPS: list[Callable[[Connection], None]] = [first_version, second_version, third_version]
"""Step n brings a file of version n to version n + 1 (``PRAGMA user_version``). Steps are only ever added."""


def version_known() -> int:
    """The newest version of the file that this program knows."""
    return len(STEPS)


def raise_version(db: Connection, version: int) -> None:
    """Bring a file of ``version`` up to date, all in one transaction. Raises sqlite3.Error and changes nothing then."""
    db.execute("BEGIN IMMEDIATE")
    try:
        for step in STEPS[version:]:
            step(db)
        db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        db.execute(f"PRAGMA user_version = {version_known()}")
        db.execute("COMMIT")
    finally:
        db.rollback()
