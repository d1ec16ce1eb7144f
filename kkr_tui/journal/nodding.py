"""The chair's side of an answer: put it into the chair's own file. The only thing that the chair's program writes."""

from contextlib import closing, suppress
from pathlib import Path

from kkr_tui.domain.nods import Nod
from kkr_tui.intake import is_there
from kkr_tui.journal import nodfile
from kkr_tui.journal.connection import connect, identity
from kkr_tui.journal.errors import FileGone, TargetExists
from kkr_tui.journal.faults import opening, saving
from kkr_tui.journal.nodfile import COLUMNS, chair_file
from kkr_tui.journal.whole import whole_file
from kkr_tui.language import _

_INSERT = f"INSERT INTO nod ({', '.join(COLUMNS)}) VALUES ({', '.join('?' * len(COLUMNS))})"  # noqa: S608 - constants


def give(record: Path, meeting: str, nod: Nod) -> None:
    """Keep an answer to a decision of ``meeting`` in the record at that path; when this returns it is on disk.

    The record itself is not touched. Raises ChairFileUnusable, SaveFailed, FileGone or CannotOpen.
    """
    path = chair_file(record)
    with nodfile.using(path), opening(path):
        missing = not is_there(path)
    if missing:
        with suppress(TargetExists):  # another chair's program was faster
            _make(path)
    nodfile.inspect(path)
    file = identity(path)
    row = (nod.key, meeting, nod.item, nod.revision, nod.wording, nod.answer.value, nod.text, nod.at.isoformat())
    with saving(), closing(connect(path, "rw")) as db:
        db.execute("BEGIN IMMEDIATE")
        db.execute(_INSERT, row)
        db.execute("COMMIT")
    if identity(path) != file:
        raise FileGone(_("Not saved: %(path)s was moved, deleted or replaced.\nAnswer again.") % {"path": path})


def _make(path: Path) -> None:
    with whole_file(path) as part, nodfile.using(path), closing(connect(part, "rw")) as db:
        nodfile.create(db)
