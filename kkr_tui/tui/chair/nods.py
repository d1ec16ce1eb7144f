"""What the chair answers, as values: which decision is answered, what was said to it, and when it may be answered."""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from uuid import uuid4

from textual.content import Content

from kkr_tui.domain.agenda import Item
from kkr_tui.domain.dates import clock
from kkr_tui.domain.itemrecord import ItemRecord
from kkr_tui.domain.matters import Answer
from kkr_tui.domain.nods import Nod, fingerprint
from kkr_tui.language import _
from kkr_tui.tui.chair.view import View
from kkr_tui.tui.shared.door import content

READ_SECONDS = 0.7
"""So long a wording must have been on the screen before it can be answered: nobody agrees to what they did not read."""


class Answered:
    """What was said to which wording, the last answer to each."""

    def __init__(self) -> None:
        self._nods: dict[tuple[str, int, str], Nod] = {}

    def add(self, nods: Iterable[Nod]) -> bool:
        """Know these too, in this order -> whether there were any."""
        before = len(self._nods), list(self._nods.values())
        for nod in nods:
            self._nods[nod.item, nod.revision, nod.wording] = nod
        return before != (len(self._nods), list(self._nods.values()))

    def to(self, item: str, record: ItemRecord) -> Nod | None:
        """The answer to the wording that stands."""
        if not record.decision:
            return None
        return self._nods.get((item, record.revisions[-1].seq, fingerprint(record.decision)))

    def marks(self, view: View) -> dict[str, Content]:
        """By item, what stands behind the title of an answered decision. What is to be corrected is not told here."""
        found = {item.number: self.to(item.number, view.meeting.record(item.number)) for item in answerable(view)}
        return {number: _mark(nod) for number, nod in found.items() if nod}


class Reading:
    """Since when each wording can be read. ``moment`` gives seconds."""

    def __init__(self, moment: Callable[[], float]) -> None:
        self._moment = moment
        self._since: dict[str, tuple[int, float]] = {}

    def shown(self, view: View) -> None:
        """This is on the screen now."""
        for item in answerable(view):
            revision = view.meeting.record(item.number).revisions[-1].seq
            if self._since.get(item.number, (0, 0.0))[0] != revision:
                self._since[item.number] = revision, self._moment()

    def is_read(self, item: str) -> bool:
        """Whether the wording of that item was there long enough to be read."""
        return item in self._since and self._moment() - self._since[item][1] >= READ_SECONDS


def answerable(view: View) -> list[Item]:
    """The items with a decision that this screen shows in full, in the order of the agenda."""
    items = view.meeting.agenda.treated()
    return [item for item in items if item.number not in view.withheld and view.meeting.record(item.number).decision]


def target(view: View, marked: str, *, newest: bool) -> Item | None:
    """The item that an answer is about: the marked one, else the ``newest`` one; None when it cannot be answered."""
    items = answerable(view)
    if marked or not newest:
        return next((item for item in items if item.number == marked), None)
    return max(items, key=lambda item: view.meeting.record(item.number).revisions[-1].seq, default=None)


def nod_to(view: View, item: Item, answer: Answer, text: str, at: dt.datetime) -> Nod:
    """The answer to the decision of ``item`` as the view has it."""
    standing = view.meeting.record(item.number).revisions[-1]
    return Nod(uuid4().hex, item.number, standing.seq, fingerprint(standing.text), answer, text, at)


def line(view: View, item: Item | None, answered: Answered, keys: Mapping[Answer, str]) -> Content:
    """The keys, what was said already, and the decision they answer, whose title may be cut."""
    if item is None:
        return content((_("↑ ↓ mark a decision to answer it."), "$quiet"))
    nod = answered.to(item.number, view.meeting.record(item.number))
    said = content("  ", _mark(nod)) if nod else Content("")
    return content(
        (f"{keys[Answer.OK]} ", "$accent bold"), _("ok"),
        (f"   {keys[Answer.CORRECT]} ", "$accent bold"), _("correct this"), said,
        (f"   {item.number} {item.title}", "bold"),
    )  # fmt: skip


def _mark(nod: Nod) -> Content:
    at = {"at": clock(nod.at)}
    if nod.answer is Answer.OK:
        return content((_("✓ ok %(at)s") % at, "$success"))
    return content((_("! to be corrected %(at)s") % at, "$warning bold"))
