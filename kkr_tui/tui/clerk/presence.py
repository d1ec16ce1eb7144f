"""Coming, going and sitting down that is noted afterwards, and recusal for an item that is not the current one."""

import datetime as dt
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from kkr_tui.clock import now
from kkr_tui.domain.agenda import Person
from kkr_tui.domain.commands import AddPerson, Arrive, Command, Leave, Recuse, SeatSubstitute
from kkr_tui.domain.dates import parse_time
from kkr_tui.domain.matters import Phase
from kkr_tui.language import _
from kkr_tui.tui.clerk.seatpicks import SOMEONE_NEW, member_named, seats_for, substitutes_for
from kkr_tui.tui.shared.menu import Form, Menu, MenuItem, Pick, Picker

if TYPE_CHECKING:
    from kkr_tui.tui.clerk.base import SessionScreen

_PHASES = {
    "1": Phase.DURING,
    "2": Phase.AFTER,
    "3": Phase.DURING,
    "4": Phase.AFTER,
    "7": Phase.DURING,
    "8": Phase.AFTER,
}


class Afterwards:
    """Asks what happened to ``name``, at which item and when; has it noted, then calls ``done``."""

    def __init__(self, over: "SessionScreen", name: str, done: Callable[[], None]) -> None:
        self._over = over
        self._name = name
        self._done = done
        self._meeting = over.session.meeting
        self._what = ""
        self._item = ""
        self._at: dt.datetime | None = None

    def ask(self) -> None:
        """What happened?"""
        items = [
            MenuItem("1", "1", _("arrived during an item")),
            MenuItem("2", "2", _("arrived after an item")),
            MenuItem("3", "3", _("left during an item")),
            MenuItem("4", "4", _("left after an item")),
            MenuItem("5", "5", _("recused for an item")),
            MenuItem("6", "6", _("recused for one recommendation of an item")),
        ]
        if member_named(self._meeting, self._name):
            items.append(MenuItem("7", "7", _("a substitute took the seat during an item")))
            items.append(MenuItem("8", "8", _("a substitute took the seat after an item")))
        elif self._name in self._meeting.people:
            items.append(MenuItem("7", "7", _("took a member's seat during an item")))
            items.append(MenuItem("8", "8", _("took a member's seat after an item")))
        self._over.app.push_screen(Menu(self._name, items), self._asked_what)

    def _asked_what(self, what: str | None) -> None:
        if what is None:
            return
        self._what = what
        meeting = self._meeting
        treated = sorted(meeting.agenda.treated(), key=lambda item: not meeting.record(item.number).entered)
        picks = [Pick(item.number, f"{item.number} {item.title}") for item in treated]
        self._over.app.push_screen(Picker(_("Which item?"), picks), self._asked_item)

    def _asked_item(self, item: str | None) -> None:
        if item is None:
            return
        self._item = item
        if self._what == "5":
            self._do(Recuse(self._name, item))
        elif self._what == "6":
            self._ask_form((_("Number of the recommendation"),), self._asked_part)
        else:
            self._ask_form((_("Time, for example 17.32 (empty: not known)"),), self._asked_time)

    def _asked_part(self, texts: tuple[str, ...] | None) -> None:
        if texts and texts[0]:
            self._do(Recuse(self._name, self._item, texts[0]))

    def _asked_time(self, texts: tuple[str, ...] | None) -> None:
        if texts is None:
            return
        try:
            self._at = self._moment(parse_time(texts[0])) if texts[0] else None
        except ValueError:
            self._over.notify(_("%(text)s is not a time.") % {"text": texts[0]}, severity="warning", markup=False)
            return
        phase = _PHASES[self._what]
        match self._what:
            case "1" | "2":
                self._do(Arrive(self._name, self._item, self._at, phase))
            case "3" | "4":
                self._do(Leave(self._name, self._item, self._at, phase))
            case _:
                self._ask_seat()

    def _ask_seat(self) -> None:
        if member := member_named(self._meeting, self._name):
            picker = Picker(_("Substitute for %(name)s") % {"name": self._name}, substitutes_for(self._meeting, member))
            self._over.app.push_screen(picker, self._asked_substitute)
        else:
            picks = seats_for(self._meeting, self._meeting.people[self._name])
            picker = Picker(_("%(name)s takes the seat of …") % {"name": self._name}, picks)
            self._over.app.push_screen(picker, lambda member: self._seat(member or "", self._name))

    def _asked_substitute(self, substitute: str | None) -> None:
        if substitute == SOMEONE_NEW:
            self._ask_form((_("Name"), _("Party letter"), _("Municipality")), self._asked_new)
        else:
            self._seat(self._name, substitute or "")

    def _asked_new(self, texts: tuple[str, ...] | None) -> None:
        if texts is not None:
            name, party, municipality = texts
            self._seat(self._name, name, AddPerson(Person(name=name, party=party, municipality=municipality)))

    def _seat(self, member: str, substitute: str, *before: Command) -> None:
        if member and substitute:
            self._do(*before, SeatSubstitute(member, substitute, self._item, self._at, _PHASES[self._what]))

    def _moment(self, time: dt.time) -> dt.datetime:
        """That time on the day of the meeting."""
        day = self._meeting.opened_at or now()
        return day.replace(hour=time.hour, minute=time.minute, second=0)

    def _ask_form(self, fields: Sequence[str], answered: Callable[[tuple[str, ...] | None], None]) -> None:
        self._over.app.push_screen(Form(self._name, fields), answered)

    def _do(self, *commands: Command) -> None:
        self._over.order(*commands)
        self._done()
