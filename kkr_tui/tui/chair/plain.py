"""``kkr chair --plain``: a line for each recorded decision, for screen readers, pipes and files. No Textual in here."""

from collections.abc import Iterator
from dataclasses import dataclass

from kkr_tui.domain.agenda import Item
from kkr_tui.domain.dates import clock
from kkr_tui.domain.events import AgendaChanged, DecisionRecorded, DoorsClosed, DoorsOpened, Entry, Undone
from kkr_tui.domain.evolve import evolve
from kkr_tui.domain.meeting import Meeting, before_the_meeting
from kkr_tui.domain.text import clean_line
from kkr_tui.language import _
from kkr_tui.minutes.audience import CLOSED_TITLE

_CHANGES_A_DECISION = DecisionRecorded | Undone | DoorsClosed | DoorsOpened | AgendaChanged


@dataclass(frozen=True, slots=True)
class _Shown:
    """What is told of an item's decision: the row that holds it (0: a closed item), its time, title and text."""

    revision: int
    at: str
    title: str
    text: str


class PlainLog:
    """Tells the decisions of one meeting, each wording once, in the order in which they were recorded.

    ``public``: of closed items only what everybody may know, also of those that are closed now and were not then.
    """

    def __init__(self, *, public: bool) -> None:
        self._public = public
        self._meeting: Meeting | None = None
        self._told: dict[str, _Shown] = {}

    def news(self, meeting: Meeting) -> list[str]:
        """The lines for what came since this was last asked. ``meeting`` is the whole, nothing kept back."""
        withheld = self._closed(meeting)
        before = self._meeting or before_the_meeting(meeting.first_agenda)
        self._meeting = meeting
        told = len(before.entries)
        if meeting.entries[:told] != before.entries:  # another file: a backup was put back
            return list(self._compare(meeting, withheld, None))
        lines: list[str] = []
        for entry in meeting.entries[told:]:
            before = evolve(before, entry)
            if isinstance(entry.event, _CHANGES_A_DECISION):
                lines += self._compare(before, withheld | self._closed(before), entry)
        return lines

    def _closed(self, meeting: Meeting) -> frozenset[str]:
        return meeting.agenda.closed_numbers if self._public else frozenset()

    def _compare(self, meeting: Meeting, withheld: frozenset[str], entry: Entry | None) -> Iterator[str]:
        items = {item.number: item for item in meeting.agenda.treated()}
        decided = {n: shown for n, item in items.items() if (shown := _shown(meeting, item, withheld))}
        at = clock(entry.at) if entry else ""
        for number, was in self._told.items():
            if number not in decided:
                taken_back = _("%(title)s: the decision is taken back") % {"title": was.title}
                yield f"{at or was.at}  {number}  {taken_back}"
        for number, shown in sorted(decided.items(), key=lambda pair: pair[1].revision):
            earlier = self._told.get(number)
            if earlier is None or (earlier.revision, earlier.text) != (shown.revision, shown.text):
                yield f"{at or shown.at}  {number}  {_line(shown, earlier)}"
        self._told = decided


def _shown(meeting: Meeting, item: Item, withheld: frozenset[str]) -> _Shown | None:
    record = meeting.record(item.number)
    if not record.decision:
        return None
    last = record.revisions[-1]
    if item.number in withheld:
        text = item.public_decision or _("Closed item.")
        return _Shown(0, clock(last.at), item.open_title or CLOSED_TITLE, clean_line(text))
    return _Shown(last.seq, clock(last.at), item.title, clean_line(record.decision))


def _line(shown: _Shown, earlier: _Shown | None) -> str:
    words = {"title": shown.title, "text": shown.text}
    if earlier is None or not (earlier.revision and shown.revision):
        return _("%(title)s: %(text)s") % words
    if shown.revision < earlier.revision:
        return _("%(title)s, the earlier wording again: %(text)s") % words
    return _("%(title)s, changed: %(text)s") % words
