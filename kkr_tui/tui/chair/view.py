"""What the chair sees of the meeting, as one value, and how a new reading of the database becomes the next one."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from kkr_tui.domain.evolve import evolve, replay
from kkr_tui.domain.itemrecord import ItemRecord
from kkr_tui.domain.meeting import Meeting, unrecorded
from kkr_tui.domain.report import Report, report
from kkr_tui.journal.values import StoredMeeting
from kkr_tui.minutes.audience import Audience, seen_by

_FOLDED_ON = 100


@dataclass(frozen=True, slots=True)
class View:
    """The meeting as this screen may show it: what the public may not know is not in here.

    ``drafts`` are by item what is typed and not recorded; ``withheld`` the closed items of which only number, open
    title and open decision are left; ``head`` the short head of the record; ``figures`` those of a meeting that is
    closed. ``writing`` is false when the secretary's program is gone, ``trouble`` says why nothing newer can be read
    (or nothing).
    """

    meeting: Meeting
    drafts: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    withheld: frozenset[str] = frozenset()
    head: str = ""
    figures: Report | None = None
    writing: bool = True
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """A reading of the database, the meeting that it tells of, and what of it the audience may see."""

    stored: StoredMeeting
    meeting: Meeting
    seen: Meeting
    withheld: frozenset[str]
    figures: Report | None

    def view(self, *, writing: bool) -> View:
        """What there is to show."""
        # A statement that is still being written has its item's number and more as its key.
        shown = (d for key, d in self.stored.drafts.items() if key.partition(" ")[0] not in self.withheld)
        typed = {draft.item: draft.text for draft in shown}
        return View(
            self.seen, unrecorded(self.meeting, typed), self.withheld, self.stored.short_head, self.figures, writing
        )


def first_reading(stored: StoredMeeting, audience: Audience) -> Reading:
    """The whole record, folded."""
    return _reading(stored, replay(stored.agenda, stored.entries), audience)


def next_reading(before: Reading, stored: StoredMeeting, audience: Audience) -> Reading:
    """What came since is folded on; a record that did not go on where it ended is folded anew."""
    new = stored.entries[len(before.stored.entries) :]
    if stored.agenda is not before.stored.agenda or len(new) > _FOLDED_ON:
        return first_reading(stored, audience)
    if not new:
        return replace(before, stored=stored)
    meeting = before.meeting
    for entry in new:
        meeting = evolve(meeting, entry)
    return _reading(stored, meeting, audience)


def _reading(stored: StoredMeeting, meeting: Meeting, audience: Audience) -> Reading:
    seen, withheld = seen_as(audience, meeting)
    return Reading(stored, meeting, seen, withheld, report(meeting, seen, withheld) if meeting.closed_at else None)


def seen_as(audience: Audience, meeting: Meeting) -> tuple[Meeting, frozenset[str]]:
    """The meeting as this audience may see it on a screen, and the numbers of the items that were withheld."""
    if audience is Audience.INTERNAL:
        return meeting, frozenset()
    seen = seen_by(audience, meeting, {}).meeting
    agenda = seen.agenda.with_changed(lambda item: replace(item, chair_notes="") if item.chair_notes else item)
    withheld = meeting.agenda.closed_numbers
    # When the meeting turned to a closed item may be known, and the time used on it is part of the plan.
    turned_to = {number: ItemRecord(entered=meeting.record(number).entered) for number in withheld}
    return replace(seen, agenda=agenda, items={**seen.items, **turned_to}), withheld
