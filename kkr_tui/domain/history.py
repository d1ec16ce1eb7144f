"""Undo and redo, read from the record itself, so that they survive a restart."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kkr_tui.domain.events import ChairNodded, Entry, MeetingClosed, Undone, WriterTookOver


@dataclass(frozen=True, slots=True)
class History:
    """``done``: gestures that count, oldest first. ``undone``: (gesture, the undo that took it back), redoable last."""

    done: tuple[Entry, ...]
    undone: tuple[tuple[Entry, Entry], ...]

    @property
    def next_undo(self) -> Entry | None:
        """The gesture that an undo would take back."""
        return self.done[-1] if self.done else None

    @property
    def next_redo(self) -> Entry | None:
        """The undo that a redo would take back."""
        return self.undone[-1][1] if self.undone else None

    @property
    def next_redone(self) -> Entry | None:
        """The gesture that a redo would bring back."""
        return self.undone[-1][0] if self.undone else None


def history(entries: Iterable[Entry]) -> History:
    """The record -> what can be undone and redone. A new gesture empties the redo side, as in any editor.

    What the chair answered is no gesture of the secretary's: it is neither undone nor in the way of a redo.
    """
    done: list[Entry] = []
    undone: list[tuple[Entry, Entry]] = []
    for entry in entries:
        match entry.event:
            case WriterTookOver() | ChairNodded():
                continue
            case Undone(target):
                if undone and undone[-1][1].seq == target:
                    done.append(undone.pop()[0])
                elif done and done[-1].seq == target:
                    undone.append((done.pop(), entry))
            case _:
                done.append(entry)
                undone.clear()
    return History(tuple(done), tuple(undone))


def live(entries: Sequence[Entry]) -> list[Entry]:
    """The entries that count, in order: all but the undos and what they took back."""
    gestures = {entry.seq for entry in history(entries).done}
    return [entry for entry in entries if entry.seq in gestures or isinstance(entry.event, ChairNodded)]


def added_afterwards(entries: Sequence[Entry]) -> list[Entry]:
    """The entries that count and were written after the meeting was closed; what the chair answers adds nothing."""
    counting = history(entries).done
    closings = [n for n, entry in enumerate(counting) if isinstance(entry.event, MeetingClosed)]
    return list(counting[closings[-1] + 1 :]) if closings else []
