"""The record: the disk under it, SQLite, the database itself, and the config file."""

from collections.abc import Iterator
from pathlib import Path

from kkr_tui.cli.configured import check_keys
from kkr_tui.cli.doctor.answer import Answer, Verdict, note_if, wrong_if
from kkr_tui.config import config_path, read_config
from kkr_tui.domain.text import clean_line
from kkr_tui.intake import resolved
from kkr_tui.language import _, ngettext

FREE_ENOUGH = 200 * 2**20
SLOW = 0.05


def answers(db: Path) -> Iterator[Answer]:
    """The disk, SQLite, the database and the config file."""
    yield from _disk(db)
    yield _sqlite()
    yield _database(db)
    yield _config()


def _disk(db: Path) -> Iterator[Answer]:
    from kkr_tui.journal.health import place  # noqa: PLC0415 - lazy start-up

    found = place(db)
    where = clean_line(str(resolved(db).parent)) + (f" ({found.kind})" if found.kind else "")
    advice = _("%(reason)s, where a record can be lost. Use a folder of this machine.") % {"reason": found.unsafe}
    yield wrong_if(_("Folder"), where, advice if found.unsafe else "")
    if found.flush is None:
        yield wrong_if(_("Disk"), found.problem, _("Nothing can be written there. Choose another folder with --db."))
        return
    facts = {"free": found.free // 2**20, "time": f"{found.flush * 1000:.1f}"}
    slow = _("The disk is slow: the mark of what is saved will come late.") if found.flush > SLOW else ""
    full = _("The disk is nearly full: make room before the meeting.") if found.free < FREE_ENOUGH else ""
    said = _("%(free)d MB free, a safe write takes %(time)s ms") % facts
    yield note_if(_("Disk"), said, " ".join(filter(None, (full, slow))))


def _sqlite() -> Answer:
    from kkr_tui.journal.health import sqlite  # noqa: PLC0415 - lazy start-up

    version, missing = sqlite()
    advice = _("This SQLite lacks %(parts)s: use a Python from python.org or of your system.")
    return wrong_if("SQLite", version, advice % {"parts": ", ".join(missing)} if missing else "")


def _database(db: Path) -> Answer:
    from kkr_tui.journal.errors import JournalError, Missing  # noqa: PLC0415 - lazy start-up
    from kkr_tui.journal.follower import Follower  # noqa: PLC0415

    name = clean_line(str(db))
    try:
        with Follower(db) as follower:
            count = len(follower.meetings())
            writer = follower.writer()
    except Missing:
        return Answer(_("Database"), _("%(db)s: not there yet; kkr open AGENDA makes it") % {"db": name})
    except JournalError as error:
        return Answer(_("Database"), name, Verdict.WRONG, clean_line(str(error)))
    said = ngettext("%(db)s: %(count)d meeting", "%(db)s: %(count)d meetings", count) % {"db": name, "count": count}
    return Answer(
        _("Database"), said + (" · " + _("open for writing by %(who)s") % {"who": writer.who} if writer else "")
    )


def _config() -> Answer:
    path = config_path()
    if problems := read_config(check_keys).problems:
        told = (" – ".join(filter(None, (f"{one.where}: {one.message}", one.remedy))) for one in problems)
        return Answer(_("Config file"), clean_line(str(path)), Verdict.WRONG, clean_line(" · ".join(told)))
    return Answer(
        _("Config file"), clean_line(str(path)) + ("" if path.exists() else " · " + _("none, and none is needed"))
    )
