"""The fold of a record that grows and is taken back, without folding all of it again each time."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from kkr_tui.domain.agenda import Agenda
from kkr_tui.domain.events import Entry, ItemEntered, Undone
from kkr_tui.domain.evolve import apply
from kkr_tui.domain.meeting import Meeting, before_the_meeting
from kkr_tui.domain.timeline import noted_after, timeline

_BETWEEN_MARKS = 64
"""Rows; so many are folded again at most when something is taken back."""


@dataclass(frozen=True, slots=True)
class Turn:
    """The meeting turned from one item to another, after so many rows (``place``); ``before`` is how things stood."""

    place: int
    leaving: str
    entering: str
    before: Meeting


class Fold:
    """Keeps the meeting up to date, row by row. ``meeting`` is always what ``replay`` would give."""

    def __init__(self, agenda: Agenda, entries: Iterable[Entry] = ()) -> None:
        self._told: list[Entry] = []
        self._marks = [(0, before_the_meeting(agenda))]
        self._turns: list[Turn] = []
        self.meeting = self._from_the_last_mark(tuple(entries))

    def add(self, entry: Entry) -> Meeting:
        """The meeting after one more row."""
        entries = (*self.meeting.entries, entry)
        if isinstance(entry.event, Undone) or noted_after(entry):
            self.meeting = self._from_the_last_mark(entries)
        else:
            self.meeting = replace(self._step(self.meeting, entry), entries=entries)
        return self.meeting

    def turns(self) -> Sequence[Turn]:
        """When the meeting turned to each item for the first time, and away from it."""
        return self._turns

    def _from_the_last_mark(self, entries: tuple[Entry, ...]) -> Meeting:
        """Go back to before the first row that is not as it was, and on from there."""
        told = timeline(entries)
        both = enumerate(zip(told, self._told, strict=False))
        same = next((n for n, (row, before) in both if row is not before), min(len(told), len(self._told)))
        while self._marks[-1][0] > same:
            self._marks.pop()
        place, meeting = self._marks[-1]
        self._turns = [turn for turn in self._turns if turn.place < place]
        self._told = self._told[:place]
        for row in told[place:]:
            meeting = self._step(meeting, row)
        return replace(meeting, entries=entries)

    def _step(self, meeting: Meeting, row: Entry) -> Meeting:
        if isinstance(row.event, ItemEntered):
            self._note_turn(meeting, row.event.item)
        self._told.append(row)
        meeting = apply(meeting, row)
        if len(self._told) % _BETWEEN_MARKS == 0:
            self._marks.append((len(self._told), meeting))
        return meeting

    def _note_turn(self, before: Meeting, item: str) -> None:
        if all(turn.entering != item for turn in self._turns) or all(
            turn.leaving != before.current for turn in self._turns
        ):
            self._turns.append(Turn(len(self._told), before.current, item, before))
