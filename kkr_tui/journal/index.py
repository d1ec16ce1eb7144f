"""The index of words behind ``kkr search``. It only ever grows: what an undo took back is found and then not shown."""

from collections.abc import Iterable
from sqlite3 import Connection

from kkr_tui.domain.agenda import Agenda, Item
from kkr_tui.domain.danish import fold
from kkr_tui.domain.events import AgendaChanged, DecisionRecorded, Event, ItemAdded
from kkr_tui.journal.codec import decode_agenda, decode_event, kind_of

_OF_ITEMS = (kind_of(ItemAdded), kind_of(AgendaChanged))
_INDEXED = (*_OF_ITEMS, kind_of(DecisionRecorded))


def words_of(item: Item) -> tuple[str, ...]:
    """What is searched of an item besides its decision."""
    return item.title, item.case_line, item.recommendation


def index_agenda(db: Connection, slug: str, agenda: Agenda) -> None:
    """Take up what the agenda says of its items. Runs in the transaction that stores it."""
    for item in agenda.walk():
        _add(db, slug, words_of(item))


def index_event(db: Connection, slug: str, event: Event) -> None:
    """Take up what the event says, if it says anything. Runs in the transaction that appends it.

    A decision is taken up together with its item, so that one word of it and one of the title find it.
    """
    match event:
        case DecisionRecorded(item=number, text=text):
            item = _item(db, slug, number)
            _add(db, slug, (text, *(words_of(item) if item else ())))
        case ItemAdded(added=item):
            _add(db, slug, words_of(item))
        case AgendaChanged(agenda=agenda):
            index_agenda(db, slug, agenda)
        case _:
            pass


def index_everything(db: Connection) -> None:
    """Take up all that the file holds."""
    for slug, agenda in db.execute("SELECT slug, agenda FROM meeting").fetchall():
        index_agenda(db, slug, decode_agenda(agenda))
    marks = ", ".join("?" * len(_INDEXED))
    sql = f"SELECT meeting, kind, version, body FROM event WHERE kind IN ({marks}) ORDER BY meeting, seq"  # noqa: S608
    for slug, kind, version, body in db.execute(sql, _INDEXED).fetchall():
        index_event(db, slug, decode_event(kind, version, body))


def _add(db: Connection, slug: str, texts: Iterable[str]) -> None:
    place = db.execute("INSERT INTO search_place (meeting) VALUES (?)", (slug,)).lastrowid
    # Texts are kept apart by a word that nobody can type, so that no phrase reaches from one into the next.
    db.execute("INSERT INTO search (rowid, words) VALUES (?, ?)", (place, fold(" \ue000 ".join(texts))))


def _item(db: Connection, slug: str, number: str) -> Item | None:
    """The item of that number as the newest row says that speaks of it."""
    [(agenda,)] = db.execute("SELECT agenda FROM meeting WHERE slug = ?", (slug,)).fetchall()
    sql = "SELECT kind, version, body FROM event WHERE meeting = ? AND kind IN (?, ?) ORDER BY seq DESC"
    for kind, version, body in db.execute(sql, (slug, *_OF_ITEMS)).fetchall():
        event = decode_event(kind, version, body)
        items = (
            event.agenda.walk()
            if isinstance(event, AgendaChanged)
            else (event.added,)
            if isinstance(event, ItemAdded)
            else ()
        )
        for item in items:
            if item.number == number:
                return item
    return next((item for item in decode_agenda(agenda).walk() if item.number == number), None)
