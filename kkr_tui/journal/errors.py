"""What can be wrong with the record. The text of every error is one to three plain lines: what it is and what to do."""

from kkr_tui.journal.values import Holder
from kkr_tui.language import _


class JournalError(Exception):
    """The database cannot be used, or a write to it failed."""


class Missing(JournalError):
    """There is no file at that path."""


class NotADatabase(JournalError):
    """What is at that path is a folder, a text, an empty file: anything but a database."""


class ForeignDatabase(JournalError):
    """A database of another program. It was left as it is."""


class NewerVersion(JournalError):
    """Written by a newer version of this program."""


class OlderVersion(JournalError):
    """Written by an older version of this program, and only a writer may bring it up to date."""


class Damaged(JournalError):
    """A database of ours that does not hang together any more."""


class UnsafeFolder(JournalError):
    """A network or synchronised folder, in which SQLite's locks do not hold."""


class CannotOpen(JournalError):
    """The file or its folder does not let us in: rights, locks, the disk."""


class TargetExists(JournalError):
    """A file that would have to be overwritten. Nothing is."""


class WriterElsewhere(JournalError):
    """Somebody else has the record open for writing: ``holder``."""

    def __init__(self, holder: Holder) -> None:
        self.holder = holder
        facts = {"who": holder.who, "host": holder.host, "since": f"{holder.since.astimezone():%d-%m-%Y %H.%M}"}
        super().__init__(
            _("%(who)s on %(host)s has been writing since %(since)s.\nkkr chair watches; --take-over takes over.")
            % facts
        )


class SaveFailed(JournalError):
    """This write is not on disk. It may be tried again."""


class NewerTextStored(SaveFailed):
    """A draft that is older than the one on disk. The newer one stays."""


class FileGone(JournalError):
    """The file at the path is no longer the one that is open: moved, deleted or replaced."""


class ChairFileUnusable(JournalError):
    """The file for the chair's answers is damaged, or is something else. It was left as it is."""


class LeaseLost(JournalError):
    """Somebody took over while this process slept. It can write no more."""


class MeetingUnknown(JournalError):
    """There is no such meeting in the database."""
