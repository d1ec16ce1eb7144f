"""The case of one item, to be read again: everything that the agenda says of it, and what was decided."""

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content

from kkr_tui.domain.agenda import Item
from kkr_tui.domain.dates import clock
from kkr_tui.language import _
from kkr_tui.tui.chair.keys import CASE
from kkr_tui.tui.chair.page import PageScreen
from kkr_tui.tui.chair.still import Still
from kkr_tui.tui.chair.view import View
from kkr_tui.tui.shared.door import content
from kkr_tui.tui.shared.keys import N_, Key, bindings
from kkr_tui.tui.shared.log import Log


def case_text(view: View, item: Item, *, drafts: bool) -> Content:
    """Title, facts, every section in full, enclosures, and the decision as it stands."""
    parts = [content((f"{item.number} ", "bold $primary"), (item.title, "bold"))]
    facts = [item.case_line, item.presenter and _("Presented by %(name)s") % {"name": item.presenter}]
    if item.planned_minutes:
        facts.append(_("%(minutes)d min planned") % {"minutes": item.planned_minutes})
    if any(facts):
        parts.append(content((" · ".join(filter(None, facts)), "$quiet")))
    if item.number in view.withheld:
        parts.append(content((_("Closed item."), "$quiet italic")))
    elif item.closed:
        parts.append(content((_("CLOSED ITEM – not shown to the public"), "$error bold")))
    if item.chair_notes:
        parts.append(content((_("For the chair"), "bold $secondary"), "\n", (item.chair_notes, "$secondary")))
    parts += [content((section.heading, "bold $primary"), "\n", section.text) for section in item.sections]
    if item.enclosures:
        listed = "\n".join(f"– {title}" for title in item.enclosures)
        parts.append(
            content((_("Enclosures (%(count)d)") % {"count": len(item.enclosures)}, "bold $primary"), "\n", listed)
        )
    decided_at = view.meeting.record(item.number).decided_at
    heading = _("Decision") + (f"  {clock(decided_at)}" if decided_at else "")
    decision = Log(view.meeting, view.withheld).told(item, view.drafts.get(item.number) if drafts else None)
    if decision is not None:
        parts.append(content((heading, "bold $primary"), "\n", decision))
    return Content("\n\n").join(parts)


class CaseScreen(PageScreen):
    """Scrolled with the arrow keys; ← and → go to the items beside it."""

    CARD = N_("Keys: reading a case")
    KEYS: ClassVar[Sequence[Key]] = CASE
    BINDINGS: ClassVar[list[BindingType]] = [*bindings(CASE)]

    def __init__(self, item: str) -> None:
        super().__init__()
        self._item = item

    def show(self, view: View | None) -> None:
        """The case as it stands now. An item that is no longer on the agenda leaves its text on the screen."""
        if view is not None and (item := view.meeting.item(self._item)):
            self.query_one("#text", Still).show(case_text(view, item, drafts=self.chair.with_drafts))
        self.show_time(view)

    def read_case(self, item: str | None) -> None:
        """That item instead."""
        if item:
            self._item = item
            self.query_one("#page", VerticalScroll).scroll_home(animate=False)
            self.show(self.view)

    def action_step(self, by: int) -> None:
        """The item before or after."""
        if self.view is None:
            return
        numbers = [item.number for item in self.view.meeting.agenda.treated()]
        at = numbers.index(self._item) if self._item in numbers else 0
        self.read_case(numbers[max(0, min(at + by, len(numbers) - 1))])
