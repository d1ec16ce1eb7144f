"""Finding the meeting that a command names: by slug, by agenda file, or the latest."""

import getpass
from pathlib import Path
from typing import TYPE_CHECKING

from kkr_tui.language import _

if TYPE_CHECKING:
    from kkr_tui.journal.values import StoredMeeting

AGENDAS = Path("agendas")
AGENDA_SUFFIXES = (".yaml", ".yml")


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
