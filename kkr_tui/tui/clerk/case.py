"""The case above the decision: what the meeting has before it."""

from collections.abc import Callable

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content, Span
from textual.style import Style
from textual.widgets import Static

from kkr_tui.domain.agenda import RECOMMENDATION, Item
from kkr_tui.language import _
from kkr_tui.tui.shared.door import content


def case_content(item: Item, unfolded: frozenset[str]) -> Content:
    """Case line, recommendation, and the other sections: their headings, or their texts where unfolded.

    A heading carries the action ``toggle_section`` for a click.
    """
    facts = [item.case_line, item.presenter and _("presented by %(name)s") % {"name": item.presenter}]
    if item.planned_minutes:
        facts.append(_("%(minutes)d min planned") % {"minutes": item.planned_minutes})
    parts = [content((" · ".join(filter(None, facts)), "$quiet"))] if any(facts) else []
    if item.closed:
        parts.insert(0, content((_("CLOSED ITEM – not shown to the public"), "$error bold")))
    if item.recommendation:
        parts.append(content((_("Recommendation") + "  ", "bold $primary"), item.recommendation))
    sections = [(s.heading, s.text) for s in item.sections if s.heading != RECOMMENDATION]
    if item.enclosures:
        sections.append(
            (
                _("Enclosures (%(count)d)") % {"count": len(item.enclosures)},
                "\n".join(f"– {e}" for e in item.enclosures),
            )
        )
    folded = [_toggle("▸", heading) for heading, _text in sections if heading not in unfolded]
    if folded:
        parts.append(Content("   ").join(folded))
    parts += [content(_toggle("▾", heading), "\n", text) for heading, text in sections if heading in unfolded]
    return Content("\n").join(parts)


def headings(item: Item) -> frozenset[str]:
    """Everything that can be unfolded."""
    enclosures = [_("Enclosures (%(count)d)") % {"count": len(item.enclosures)}] if item.enclosures else []
    return frozenset([s.heading for s in item.sections if s.heading != RECOMMENDATION] + enclosures)


def _toggle(sign: str, heading: str) -> Content:
    text = f"{sign}\N{NO-BREAK SPACE}{heading}"
    click = Style.from_meta({"@click": ("toggle_section", (heading,))})
    return Content(text, [Span(0, len(text), "$secondary bold"), Span(0, len(text), click)])


class CaseView(VerticalScroll, can_focus=False):
    """Shows one item's case; scrolls by key or wheel without ever taking the focus."""

    def __init__(self) -> None:
        super().__init__(id="case")
        self._item: Item | None = None
        self._unfolded: frozenset[str] = frozenset()

    def compose(self) -> ComposeResult:
        """One text."""
        yield Static(id="case-text")

    def show(self, item: Item) -> None:
        """Show this item, folded, from its top. The same item again stays as it is."""
        if item == self._item:
            return
        self._item, self._unfolded = item, frozenset()
        self.scroll_home(animate=False)
        self._paint()

    def toggle_all(self) -> None:
        """Unfold everything, or fold it again."""
        if self._item:
            self._unfold(lambda every: every if every - self._unfolded else frozenset())

    def toggle(self, heading: str) -> None:
        """Unfold or fold one section."""
        if self._item:
            self._unfold(lambda every: self._unfolded ^ (every & {heading}))

    def _unfold(self, choose: Callable[[frozenset[str]], frozenset[str]]) -> None:
        assert self._item is not None  # noqa: S101 - both callers have looked
        self._unfolded = choose(headings(self._item))
        self.set_class(bool(self._unfolded), "-unfolded")
        self._paint()

    def _paint(self) -> None:
        if self._item:
            self.set_class(bool(self._unfolded), "-unfolded")
            self.query_one(Static).update(case_content(self._item, self._unfolded))
