"""Finding the meeting that a command names: by slug, by agenda file, or the latest."""

import getpass
from pathlib import Path
from typing import TYPE_CHECKING

from kkr_tui.cli.exits import BAD_INPUT, NO_DATABASE, fail
from kkr_tui.intake import AGENDA_SUFFIXES, AGENDAS
from kkr_tui.language import _

if TYPE_CHECKING:
    from kkr_tui.journal.values import StoredMeeting


def read_meeting(db: Path, meeting: str | None) -> "StoredMeeting":
    """The meeting as it is stored. Raises JournalError when the database or the meeting cannot be found or read."""
    from kkr_tui.journal.follower import Follower  # noqa: PLC0415 - lazy start-up

    follower = Follower(db)
    try:
        return follower.read(slug_of(meeting))
    finally:
        follower.close()


def slug_of(meeting: str | None) -> str | None:
    """The slug that ``meeting`` (a slug or an agenda file) means; None stays None: the latest."""
    if meeting is None or not is_agenda_file(meeting):
        return meeting
    from kkr_tui.agenda.reader import read_agenda  # noqa: PLC0415 - only when a file is named

    return read_agenda(Path(meeting)).agenda.slug


def slug_to_follow(db: Path, meeting: str | None) -> str | None:
    """The slug of a meeting that may begin later; None: the latest.

    Who names a slug where there are only other meetings has mistyped it, and would wait for ever: that raises
    MeetingUnknown. An agenda file may be waited for, and a database that cannot be read now may be whole again.
    """
    from kkr_tui.journal.errors import JournalError, MeetingUnknown  # noqa: PLC0415 - lazy start-up

    if meeting is not None and not is_agenda_file(meeting):
        try:
            if known_meetings(db):
                read_meeting(db, meeting)
        except MeetingUnknown:
            raise
        except JournalError:
            return meeting
    return slug_of(meeting)


def expect_meeting(db: Path, meeting: str) -> None:
    """See to it that a meeting of that slug is in the database. Says what was named instead, and ends the program."""
    from kkr_tui.journal.errors import Missing  # noqa: PLC0415 - lazy start-up

    try:
        if meeting in known_meetings(db):
            return
    except Missing:
        pass
    path, facts = Path(meeting), {"name": meeting, "db": db}
    likely = [str(file) for folder in (Path(), AGENDAS) for file in _agendas_like(folder, meeting)]
    if path.is_dir():
        fail(_("%(name)s is a folder. Name an agenda file, or nothing to choose from a list.") % facts, BAD_INPUT)
    if path.is_file():
        fail(_("%(name)s is no agenda: the name of one ends in .yaml.") % facts, BAD_INPUT)
    if likely:
        fail(
            _("there is no meeting %(name)s yet. kkr open %(file)s begins one.") % {**facts, "file": likely[0]},
            BAD_INPUT,
        )
    if not db.exists():
        fail(
            _("%(name)s is neither an agenda file nor a meeting: there is no database %(db)s yet.\n"
              "kkr open AGENDA begins a meeting; the name of an agenda file ends in .yaml.") % facts,
            NO_DATABASE,
        )  # fmt: skip
    read_meeting(db, meeting)


def _agendas_like(folder: Path, name: str) -> list[Path]:
    return [file for suffix in AGENDA_SUFFIXES if (file := folder / f"{name}{suffix}").is_file()]


def is_agenda_file(meeting: str) -> bool:
    """Whether that names a file and not a slug."""
    return meeting.endswith(AGENDA_SUFFIXES) or "/" in meeting


def latest_meeting(db: Path) -> str | None:
    """The slug of the newest meeting in the database; None when there is none, or no database."""
    from kkr_tui.journal.errors import MeetingUnknown, Missing  # noqa: PLC0415 - lazy start-up
    from kkr_tui.journal.follower import Follower  # noqa: PLC0415

    try:
        with Follower(db) as follower:
            return follower.latest()
    except (Missing, MeetingUnknown):
        return None


def known_meetings(db: Path) -> list[str]:
    """Slugs in the database, newest first; none when there is no database."""
    from kkr_tui.journal.errors import Missing  # noqa: PLC0415 - lazy start-up
    from kkr_tui.journal.follower import Follower  # noqa: PLC0415

    try:
        follower = Follower(db)
    except Missing:
        return []
    try:
        return [summary.slug for summary in follower.meetings()]
    finally:
        follower.close()


def writer_name() -> str:
    """Who writes: the name of the account."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return _("unknown")
