"""Coming and going that is noted afterwards, and recusal for an item that is not the current one."""

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING

from kkr_tui.clock import now
from kkr_tui.domain.commands import Arrive, Command, Leave, Recuse
from kkr_tui.domain.dates import parse_time
from kkr_tui.domain.matters import Phase
from kkr_tui.language import _
from kkr_tui.tui.shared.menu import Form, Menu, MenuItem, Pick, Picker

if TYPE_CHECKING:
    from kkr_tui.tui.clerk.base import SessionScreen

_WHAT: dict[str, tuple[type[Arrive | Leave], Phase]] = {
    "1": (Arrive, Phase.DURING),
    "2": (Arrive, Phase.AFTER),
    "3": (Leave, Phase.DURING),
    "4": (Leave, Phase.AFTER),
}


class Afterwards:
    """Asks what happened to ``name``, at which item and when; has it noted, then calls ``done``."""

    def __init__(self, over: "SessionScreen", name: str, done: Callable[[], None]) -> None:
        self._over = over
        self._name = name
        self._done = done
        self._what = ""
        self._item = ""

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
        self._over.app.push_screen(Menu(self._name, items), self._asked_what)

    def _asked_what(self, what: str | None) -> None:
        if what is None:
            return
        self._what = what
        meeting = self._over.session.meeting
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
            form = Form(self._name, [_("Number of the recommendation")])
            self._over.app.push_screen(form, self._asked_part)
        else:
            form = Form(self._name, [_("Time, for example 17.32 (empty: not known)")])
            self._over.app.push_screen(form, self._asked_time)

    def _asked_part(self, texts: tuple[str, ...] | None) -> None:
        if texts and texts[0]:
            self._do(Recuse(self._name, self._item, texts[0]))

    def _asked_time(self, texts: tuple[str, ...] | None) -> None:
        if texts is None:
            return
        try:
            at = self._moment(parse_time(texts[0])) if texts[0] else None
        except ValueError:
            self._over.notify(_("%(text)s is not a time.") % {"text": texts[0]}, severity="warning", markup=False)
            return
        command, phase = _WHAT[self._what]
        self._do(command(self._name, self._item, at, phase))

    def _moment(self, time: dt.time) -> dt.datetime:
        """That time on the day of the meeting."""
        day = self._over.session.meeting.opened_at or now()
        return day.replace(hour=time.hour, minute=time.minute, second=0)

    def _do(self, command: Command) -> None:
        self._over.order(command)
        self._done()
