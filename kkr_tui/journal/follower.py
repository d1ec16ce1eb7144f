"""The record, read only: what others write shows here, and nothing here can write or stand in a writer's way."""

from pathlib import Path

from kkr_tui.intake import resolved
from kkr_tui.journal.connection import reader
from kkr_tui.journal.holder import living_holder
from kkr_tui.journal.reading import latest_slug, read_meeting, read_on, read_summaries
from kkr_tui.journal.values import Holder, MeetingSummary, StoredMeeting
from kkr_tui.journal.watched import Watched


class Follower(Watched):
    """Follows the database at ``path``, also when that becomes another file. May be used from any thread.

    Raises, when made and by whatever reads: Missing, NotADatabase, ForeignDatabase, OlderVersion, NewerVersion,
    Damaged or CannotOpen.
    """

    def __init__(self, path: Path) -> None:
        super().__init__(resolved(path), reader)
        self.open()

    def meetings(self) -> list[MeetingSummary]:
        """All meetings, newest first."""
        with self._reading() as db:
            return read_summaries(db)

    def latest(self) -> str:
        """The slug of the newest meeting. Raises MeetingUnknown when there is none."""
        with self._reading() as db:
            return latest_slug(db)

    def read(self, slug: str | None = None) -> StoredMeeting:
        """A whole meeting as it is now; None: the latest. Raises MeetingUnknown."""
        with self._reading() as db:
            return read_meeting(db, latest_slug(db) if slug is None else slug)

    def read_on(self, before: StoredMeeting, slug: str | None = None) -> StoredMeeting:
        """As ``read``, at the price of what is new since ``before``, a reading of the same file or of another one.

        See ``reading.read_on`` for how to know whether the record went on where ``before`` ended.
        """
        with self._reading() as db:
            wanted = latest_slug(db) if slug is None else slug
            return read_on(db, before) if wanted == before.slug else read_meeting(db, wanted)

    def writer(self) -> Holder | None:
        """Who writes now; None when nobody does, or when that process is dead."""
        with self._reading() as db:
            return living_holder(db, self._path)
