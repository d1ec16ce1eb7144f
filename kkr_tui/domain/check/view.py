"""What the rules look at."""

from collections.abc import Mapping
from dataclasses import dataclass

from kkr_tui.domain.agenda import Agenda, Item
from kkr_tui.domain.check.finding import Finding, Rule, excerpt
from kkr_tui.domain.meeting import Meeting


@dataclass(frozen=True, slots=True)
class Decided:
    """An item and the text that will stand as its decision: what is typed, else what is recorded."""

    item: Item
    text: str
    recorded: bool

    def finding(self, rule: Rule, start: int, end: int, *, about: str = "", instead: str = "") -> Finding:
        """What ``rule`` found at ``text[start:end]``. ``about`` is those words unless said otherwise."""
        about = about or " ".join(self.text[start:end].split())
        where = excerpt(self.text, start, end)
        return Finding(rule=rule, item=self.item.number, about=about, instead=instead, start=start, excerpt=where)


@dataclass(frozen=True, slots=True)
class View:
    """A meeting and what is decided in it, in the order of the agenda. ``decided``: the items that have some text."""

    meeting: Meeting
    items: tuple[Decided, ...]
    decided: tuple[Decided, ...]

    @property
    def agenda(self) -> Agenda:
        """The meeting's agenda."""
        return self.meeting.agenda


def look(meeting: Meeting, drafts: Mapping[str, str]) -> View:
    """A meeting and the texts that are typed but not recorded (by number) -> what the rules look at."""
    items = tuple(
        Decided(item, drafts.get(item.number, meeting.record(item.number).decision), item.number not in drafts)
        for item in meeting.agenda.treated()
    )
    return View(meeting, items, tuple(decided for decided in items if decided.text.strip()))
